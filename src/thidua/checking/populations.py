"""Populations: words that look past the nominee stand where there is somebody to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from thidua.checking.expressions import Expression, expressions_of
from thidua.engine.definitions import definitions_of
from thidua.language.definitions import looks_around
from thidua.language.tree import Call, Name, Tree, walk
from thidua.model.campaign import Campaign
from thidua.model.groups import Who
from thidua.problems import Problem, error, warning


def nothing_looks_around_at_the_door(campaign: Campaign) -> Iterable[Problem]:
    """Whether a fact applies is settled before anybody can be compared with others."""
    definitions = definitions_of(campaign)
    for one in expressions_of(campaign):
        calls = definitions.calls(one.tree) if one.path[0] == "facts" else ()
        for call in islice((call for call in calls if looks_around(call)), 1):
            yield error("around-out-of-place", *one.path, offset=call.at, name=call.function)


def units_take_part(campaign: Campaign) -> Iterable[Problem]:
    """What is asked of a unit is asked where units are nominees themselves."""
    whos = [group.who for group in campaign.groups]
    if not whos or not all(whos) or any(Who.COLLECTIVE in who for who in whos):
        return
    for one in expressions_of(campaign):
        for call in _about_units(one):
            yield warning("units-not-among-nominees", *one.path, offset=call.at, name=call.function)


def _about_units(one: Expression) -> Iterator[Call]:
    for node in walk(one.tree):
        if isinstance(node, Call) and looks_around(node):
            over: Tree | None = dict(node.options).get("over")
            is_members = isinstance(over, Name) and over.id == "members"
            if node.function == "of_unit" or is_members:
                yield node
