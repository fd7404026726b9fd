"""Amending: a nominee some of whose values were decided, and what follows for the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from attrs import evolve

from thidua.assessment.doors import Refused, admitted_value
from thidua.assessment.membership import part_of
from thidua.assessment.preparation import Prepared
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.truths import Truth
from thidua.model import Fact, Nominee, Pool
from thidua.problems import Problem, error


def amended(nominee: Nominee, cells: Mapping[str, object], prepared: Prepared) -> Nominee:
    """Return a nominee with values that were decided, and with what they make apply or not.

    A fact that begins to apply is unknown: what was decided says nothing about it.

    Args:
        nominee: The nominee as it was admitted.
        cells: Fact to the value that was decided.
        prepared: The round.
    """
    if not cells:
        return nominee
    facts = {**nominee.facts, **cells}
    for noun in prepared.order:
        if isinstance(noun, Pool):
            facts[noun.id] = _part(noun, nominee, facts, prepared)
        elif noun.applies is not None and noun.id not in cells:
            facts[noun.id] = _applying(noun, nominee, facts, prepared)
    return evolve(
        nominee,
        facts=facts,
        pools={pool: cast("str | None", facts[pool]) for pool in nominee.pools},
        stated={name: cell for name, cell in nominee.stated.items() if name not in cells},
        silent=nominee.silent - {*cells},
    )


def _applying(
    fact: Fact, nominee: Nominee, facts: Mapping[str, object], prepared: Prepared
) -> object:
    """Return the cell of a fact, now that it is known whether it applies."""

    def truth(cells: Mapping[str, object]) -> Truth:
        return Truth.MET if fact.applies is None else prepared.truth(fact.applies, cells)

    outside = (Truth.NOT_MET, Truth.NOT_APPLICABLE)
    if truth(facts) in outside:
        return NOT_APPLICABLE
    # Where the fact applied before, it was the data that said "n/a", and the plan allows it.
    is_stated = fact.may_be_not_applicable and truth(nominee.facts) not in outside
    return None if facts[fact.id] is NOT_APPLICABLE and not is_stated else facts[fact.id]


def _part(pool: Pool, nominee: Nominee, facts: Mapping[str, object], prepared: Prepared) -> object:
    """Return the part of a pool, which conditions on what was decided may have moved."""
    listed = pool.part_of(nominee.id) or (nominee.unit and pool.part_of(nominee.unit))

    def part(said: object) -> object:
        return part_of(pool, listed, said, lambda tree: prepared.truth(tree, facts)).part

    return part(facts[pool.id]) or part(None)


def refusals_of(fact: Fact, value: object, *where: str | int) -> Iterator[Problem]:
    """Yield why a fact cannot have a value that was decided.

    Whether it applies follows from the condition of the plan: no decision says otherwise.

    Args:
        fact: The fact.
        value: What was decided.
        where: The path of the decision.
    """
    admitted = admitted_value(fact, value)
    if isinstance(admitted, Refused):
        details = (("target", fact.id), *admitted.details)
        yield Problem(code=admitted.code, path=where, details=details)
    elif admitted.cell is NOT_APPLICABLE and not fact.may_be_not_applicable:
        yield error("not-applicable-where-it-applies", *where, target=fact.id)
