"""Membership: in which part of a pool a nominee stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from thidua.language.tree import Tree
from thidua.language.truths import Truth
from thidua.model import Pool


@frozen(kw_only=True)
class Membership:
    """The part, where it is known, and what contradicts the part that the data state."""

    part: object = None
    #: The parts in which the nominee can stand instead of the one that the data state.
    contradicted: tuple[str, ...] = ()


def part_of(
    pool: Pool, listed: str | None, said: object, truth: Callable[[Tree], Truth]
) -> Membership:
    """Find the part of a pool in which a nominee stands.

    The plan's list of members decides; then the first part whose condition holds; then the only
    part without a condition, which takes everybody else. What the data state has to agree.

    Args:
        pool: The pool.
        listed: The part that lists the nominee or its unit as a member.
        said: The part that the data state, None where they are silent.
        truth: Answers the conditions of the parts for the nominee.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.model import Part
        >>> parts = (Part(id="large", where=parse("headcount >= 50")), Part(id="small"))
        >>> pool = Pool(id="size", parts=parts)
        >>> part_of(pool, None, None, lambda _: Truth.NOT_MET).part
        'small'
    """
    if listed is None and all(part.where is None for part in pool.parts):
        return Membership(part=said)
    possible = tuple(_possible(pool, truth)) if listed is None else (listed,)
    if said is None:
        return Membership(part=possible[0] if len(possible) == 1 else None)
    if said in possible:
        return Membership(part=said)
    return Membership(contradicted=possible)


def _possible(pool: Pool, truth: Callable[[Tree], Truth]) -> Iterator[str]:
    """Yield the parts in which a nominee can stand: up to the first whose condition holds."""
    for part in pool.parts:
        if part.where is not None:
            outcome = truth(part.where)
            if outcome in (Truth.MET, Truth.UNKNOWN):
                yield part.id
            if outcome is Truth.MET:
                return
    # A part without a condition is for whoever no condition has caught.
    yield from (part.id for part in pool.parts if part.where is None)
