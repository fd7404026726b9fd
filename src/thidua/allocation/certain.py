"""Certain fields: everybody known, so that one walk down the ranking says it all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.allocation.chances import Block, Chance
from thidua.allocation.places import Ladder
from thidua.language.truths import Truth
from thidua.ranking import Contender, Keys


def is_certain(contenders: Sequence[Contender], eligible: Mapping[int, Truth]) -> bool:
    """Tell whether nothing is unknown about anybody who competes in a field."""
    for one in contenders:
        if eligible[one.index] is Truth.UNKNOWN or not one.is_here:
            return False
        # Known keys are kept once: most are the very same.
        if one.low is not one.high and one.low != one.high:
            return False
        if one.tie_low is not one.tie_high and one.tie_low != one.tie_high:
            return False
    return True


def walked(
    contenders: Sequence[Contender], ladder: Ladder
) -> tuple[dict[int, Chance], tuple[Block, ...]]:
    """Return what everybody receives, and who is level across a boundary.

    Args:
        contenders: Everyone who is eligible, with known keys.
        ladder: The outcomes by position.

    Examples:
        >>> from thidua.allocation.places import Ladder
        >>> three = [Contender(index=n, low=k, high=k) for n, k in enumerate([(9,), (7,), (7,)])]
        >>> chances, blocks = walked(three, Ladder.of_number(2))
        >>> chances[0].positions, chances[1].positions, [one.members for one in blocks]
        ((1, 1), (2, 3), [(1, 2)])
    """
    level: dict[Keys, list[int]] = {}
    for one in contenders:
        level.setdefault(one.low + one.tie_low, []).append(one.index)
    width = len(contenders[0].low) if contenders else 0
    found = dict(_down(level, width, ladder))
    blocks = tuple(
        Block(first=chance.positions[0], last=chance.positions[1], members=tuple(level[keys]))
        for keys, chance in found.items()
        if len(chance.outcomes) > 1
    )
    return {one.index: found[one.low + one.tie_low] for one in contenders}, blocks


def _down(
    level: Mapping[Keys, list[int]], width: int, ladder: Ladder
) -> Iterator[tuple[Keys, Chance]]:
    """Yield the chance of every level group, the best first."""
    first, place, ranked = 1, 1, None
    for keys in sorted(level, reverse=True):
        if keys[:width] != ranked:
            ranked, place = keys[:width], first
        last = first + len(level[keys]) - 1
        outcomes = ladder.between(first, last)
        yield keys, Chance(outcomes=outcomes, places=(place, place), positions=(first, last))
        first = last + 1
