"""Chances: what a contender can still receive, and who is level across a boundary."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Block:
    """Nominees who are level across a boundary, with nothing left to part them.

    A block is never a sequence: who gains and who loses is open.

    Vietnamese:
        nhóm bằng nhau tại ranh giới
    """

    #: The first and the last position that the block takes.
    first: int
    last: int
    #: Positions of the nominees in the assessments.
    members: tuple[int, ...]
    #: The most places that can fall to it, where several limits or a sieve decide.
    places: int | None = None
    #: The sieve in which it stands, with the part of its pool; None in the ranking.
    sieve: tuple[str, str | None] | None = None


@frozen(kw_only=True)
class Chance:
    """What one contender can still receive, and the places it can still take."""

    outcomes: frozenset[str]
    #: The best and the worst place by the ranking alone, level nominees sharing the best.
    places: tuple[int, int]
    #: Positions with all keys, level nominees covering several.
    positions: tuple[int, int]
    #: What stands in the way in some resolution: limits with their part.
    stops: frozenset[tuple[str, str | None]] = frozenset()


def either(one: Chance, other: Chance) -> Chance:
    """Return a chance of whatever is possible in one of two resolutions."""
    return Chance(
        outcomes=one.outcomes | other.outcomes,
        places=_around(one.places, other.places),
        positions=_around(one.positions, other.positions),
        stops=one.stops | other.stops,
    )


def _around(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return min(one[0], other[0]), max(one[1], other[1])
