"""Methods: scoring rules that are there, and have all that they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.references import Reference, missing
from thidua.model.campaign import Campaign
from thidua.model.sheets import Method
from thidua.problems import Problem, error, note


def methods_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Criteria are scored by methods of the campaign."""
    known = (method.id for method in campaign.methods)
    references: Iterator[Reference] = (
        (one.written.method, (*one.path, "method"))
        for one in criteria_in(campaign)
        if one.written.method is not None
    )
    return missing("unknown-method", known, references)


def methods_are_used(campaign: Campaign) -> Iterable[Problem]:
    """Some criterion is scored by every method."""
    used = {one.written.method for one in criteria_in(campaign)}
    return (
        note("method-not-used", "methods", method.id, name=method.title or method.id)
        for method in campaign.methods
        if method.id not in used
    )


def parameters_are_filled(campaign: Campaign) -> Iterable[Problem]:
    """A criterion says what every parameter of its method stands for, and of no other."""
    methods = {method.id: method for method in campaign.methods}
    for one in criteria_in(campaign):
        method = methods.get(one.written.method or "")
        if method is not None:
            yield from _filled(one, method)


def _filled(one: Placed, method: Method) -> Iterator[Problem]:
    filled = [argument.id for argument in one.written.using]
    for name in method.takes:
        if name not in filled:
            yield error("parameter-not-filled", *one.path, name=name, method=method.id)
    given: list[Reference] = [(name, (*one.path, "with", name)) for name in filled]
    yield from missing("unknown-parameter", method.takes, given)


def parameters_have_names_of_their_own(campaign: Campaign) -> Iterable[Problem]:
    """A parameter bears the name of no fact, pool, value or grade, which it would hide."""
    sections = (campaign.facts, campaign.pools, campaign.values, campaign.grades)
    taken = {noun.id for section in sections for noun in section}
    for method in campaign.methods:
        for number, name in enumerate(method.takes):
            if name in taken:
                yield error("name-used-twice", "methods", method.id, "takes", number, name=name)
