"""Worlds: the ways in which open ties of earlier awards can still be decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import comb, prod

from attrs import frozen

from thidua.allocation.chances import Block
from thidua.allocation.divisions import Division
from thidua.allocation.picking import Look, picked
from thidua.allocation.places import NONE
from thidua.allocation.spending import Purse
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


def receivers(
    divisions: tuple[Division, ...], look: Look | None, purse: Purse
) -> Iterator[Receivers]:
    """Yield who receives an award, once for every way of deciding its ties.

    A nominee whose result hangs on missing facts is unknown in every one of them.

    Args:
        divisions: The divisions of the award.
        look: Nominees who look alike stand in for one another; None tells each of them apart.
        purse: What listing the ways may cost.

    Raises:
        Spent: There are more ways.
    """
    certain = cautious_receivers(divisions)
    listed = [tuple(_winners(division, look, purse)) for division in divisions]
    purse.pay(prod(len(ways) for ways in listed))
    for way in product(*listed):
        decided = {index: Truth(index in won) for among, won in way for index in among}
        yield {**certain, **decided}


def _winners(
    division: Division, look: Look | None, purse: Purse
) -> Iterator[tuple[Iterable[int], frozenset[int]]]:
    """Yield among whom ties are decided and who wins, once for every way."""
    if division.ways is not None:
        for won in division.ways(look, purse):
            yield division.chances, won
        return
    blocks = tuple(_deciding(division))
    if look is None:
        # Counted before they are listed: a large block has more ways than fit in memory.
        purse.pay(prod(comb(len(one.members), _places_left(one, division)) for one in blocks))
    picks = (picked(one.members, _places_left(one, division), look) for one in blocks)
    among = tuple(index for one in blocks for index in one.members)
    for chosen in product(*picks):
        yield among, frozenset(index for some in chosen for index in some)


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
        if block.places is None and NONE in division.chances[block.members[0]].outcomes:
            yield block


def _places_left(block: Block, division: Division) -> int:
    return max(0, (division.ladder.places or 0) - block.first + 1)
