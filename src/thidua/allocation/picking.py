"""Picking: some of several nominees, once for every way that makes a difference to whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

#: Tells nominees apart for those who ask; None tells each of them apart.
Look = Callable[[int], object]


def picked(members: Iterable[int], count: int, look: Look | None) -> Iterator[tuple[int, ...]]:
    """Yield so many members; those who look alike stand in for one another.

    Examples:
        >>> list(picked((1, 2, 3), 2, None))
        [(1, 2), (1, 3), (2, 3)]
        >>> list(picked((1, 2, 3), 2, lambda one: one == 3))
        [(1, 3), (1, 2)]
    """
    if look is None:
        yield from combinations(members, count)
        return
    kinds: dict[object, list[int]] = {}
    for index in members:
        kinds.setdefault(look(index), []).append(index)
    yield from _from_kinds(list(kinds.values()), count)


def _from_kinds(kinds: list[list[int]], count: int) -> Iterator[tuple[int, ...]]:
    if not kinds:
        if count == 0:
            yield ()
        return
    first, rest = kinds[0], kinds[1:]
    for number in range(min(len(first), count) + 1):
        for others in _from_kinds(rest, count - number):
            yield (*first[:number], *others)
