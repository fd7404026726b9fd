"""Worlds: the ways in which open ties of earlier awards can still be decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import comb, prod

from attrs import frozen

from thidua.allocation.divisions import Block, Division
from thidua.allocation.places import NONE
from thidua.language.truths import Truth

#: Who receives an award, by nominee; whoever is missing does not.
Receivers = Mapping[int, Truth]


@frozen
class World:
    """One way in which the awards so far can come out.

    Vietnamese:
        một khả năng kết quả
    """

    #: Award id to receivers, for the awards that later ones ask for.
    given: Mapping[str, Receivers]

    def truth(self, award: str, index: int) -> Truth:
        """Tell whether a nominee receives an award; an award not given here is given to nobody."""
        return self.given.get(award, {}).get(index, Truth.NOT_MET)

    def knows(self, awards: tuple[str, ...], index: int) -> bool:
        """Tell whether the results of the awards are certain for a nominee."""
        return all(self.truth(award, index) is not Truth.UNKNOWN for award in awards)

    def with_award(self, award: str, receivers: Receivers) -> World:
        """Return this world with one more award decided."""
        return World({**self.given, award: receivers})


def branches(divisions: tuple[Division, ...], places: int | None) -> int:
    """Count the ways in which the ties of one award can be decided."""
    counts = [
        comb(len(block.members), _places_left(block, places))
        for division in divisions
        for block in _deciding(division)
    ]
    return prod(counts)


def receivers(divisions: tuple[Division, ...], places: int | None) -> Iterator[Receivers]:
    """Yield who receives an award, once for every way of deciding its ties.

    A nominee whose result hangs on missing facts is unknown in every one of them.
    """
    certain = cautious_receivers(divisions)
    blocks = [block for division in divisions for block in _deciding(division)]
    choices = [combinations(block.members, _places_left(block, places)) for block in blocks]
    tied = [index for block in blocks for index in block.members]
    for chosen in product(*choices):
        winners = {index for group in chosen for index in group}
        decided = {index: Truth(index in winners) for index in tied}
        yield {**certain, **decided}


def cautious_receivers(divisions: tuple[Division, ...]) -> dict[int, Truth]:
    """Return who receives an award, unknown wherever anything is open."""
    outcomes: dict[int, frozenset[str]] = {}
    for division in divisions:
        for index, chance in division.chances.items():
            # In two parts of a pool at once: whatever is possible in one of them is possible.
            outcomes[index] = outcomes.get(index, frozenset()) | chance.outcomes
    return {index: received(possible) for index, possible in outcomes.items()}


def joined(worlds: list[World], award: str) -> Receivers:
    """Return who receives an award in all of several worlds, unknown where they differ."""
    indexes = {index for world in worlds for index in world.given.get(award, {})}
    found: dict[int, Truth] = {}
    for index in indexes:
        truths = {world.truth(award, index) for world in worlds}
        found[index] = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    return found


def received(outcomes: frozenset[str]) -> Truth:
    """Tell whether something is received in every outcome that is left.

    Examples:
        >>> received(frozenset({"first", "second"})).name
        'MET'
    """
    if NONE not in outcomes:
        return Truth.MET
    return Truth.NOT_MET if len(outcomes) == 1 else Truth.UNKNOWN


def _deciding(division: Division) -> Iterator[Block]:
    """Yield the blocks in which some members receive nothing: only they matter to others."""
    for block in division.blocks:
        if NONE in division.chances[block.members[0]].outcomes:
            yield block


def _places_left(block: Block, places: int | None) -> int:
    return max(0, (places or 0) - block.first + 1)
