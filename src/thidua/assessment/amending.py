"""Amending: a nominee some of whose values were decided, and what follows for the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from attrs import evolve

from thidua.assessment.membership import part_of
from thidua.assessment.preparation import Prepared
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.truths import Truth
from thidua.model import Fact, Nominee, Pool


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
            facts[noun.id] = _applying(noun, facts, prepared)
    return evolve(
        nominee,
        facts=facts,
        pools={pool: cast("str | None", facts[pool]) for pool in nominee.pools},
        stated={name: cell for name, cell in nominee.stated.items() if name not in cells},
        silent=nominee.silent - {*cells},
    )


def _applying(fact: Fact, facts: Mapping[str, object], prepared: Prepared) -> object:
    """Return the cell of a fact, now that it is known whether it applies."""
    applies = Truth.MET if fact.applies is None else prepared.truth(fact.applies, facts)
    if applies in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
        return NOT_APPLICABLE
    return None if facts[fact.id] is NOT_APPLICABLE else facts[fact.id]


def _part(pool: Pool, nominee: Nominee, facts: Mapping[str, object], prepared: Prepared) -> object:
    """Return the part of a pool, which conditions on what was decided may have moved."""
    listed = pool.part_of(nominee.id) or (nominee.unit and pool.part_of(nominee.unit))

    def part(said: object) -> object:
        return part_of(pool, listed, said, lambda tree: prepared.truth(tree, facts)).part

    return part(facts[pool.id]) or part(None)
