"""Groups: level nominees of a contest, the ways to decide them, and what a ruling decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from thidua.allocation.cells import Cell, State, Terms


@frozen(kw_only=True)
class Group:
    """Level nominees and the positions that they take in the ranking."""

    first: int
    #: Index and cell of each.
    members: tuple[tuple[int, Cell], ...]

    @property
    def last(self) -> int:
        """The last position."""
        return self.first + len(self.members) - 1

    @property
    def indexes(self) -> tuple[int, ...]:
        """The nominees."""
        return tuple(index for index, _ in self.members)


@frozen
class Choice:
    """One way to decide a group: how many of each cell receive something, and what is used."""

    taken: Mapping[Cell, int]
    after: State


@frozen(kw_only=True)
class Decision:
    """What a ruling gives to the members of a group: who takes a place, in order, or which."""

    given: tuple[int, ...] = ()
    prizes: Mapping[int, str] = field(factory=dict)
    #: Everyone stands here, and takes a place if there is room, one after the other.
    in_order: bool = False

    @property
    def named(self) -> tuple[int, ...]:
        """Everyone who receives something."""
        return (*self.given, *self.prizes)


def apart(
    members: Sequence[tuple[int, Cell]], is_tight: Mapping[int, bool]
) -> tuple[tuple[tuple[int, Cell], ...], ...]:
    """Return level nominees in the sets that compete with one another for places.

    Two of them compete where one limit counts both and has not room for all, or where some
    third one competes with both.

    Args:
        members: Index and cell of each.
        is_tight: Whether a limit has less room than there are nominees who count in it.

    Examples:
        >>> collective, person = Cell(limits=(0, 2)), Cell(limits=(1, 2))
        >>> level = ((7, person), (8, collective), (9, person))
        >>> [[index for index, _ in some] for some in apart(level, {0: True, 1: True, 2: False})]
        [[8], [7, 9]]
        >>> [[index for index, _ in some] for some in apart(level, {0: True, 1: True, 2: True})]
        [[7, 8, 9]]
    """
    cells = dict.fromkeys(cell for _, cell in members)
    if len(cells) == 1:
        return (tuple(members),)
    tight = {cell: _tight(cell, is_tight) for cell in cells}
    # The limits that hang together, each pointing to a smaller one of them.
    joined = {one: one for some in tight.values() for one in some}
    for some in tight.values():
        for one in some:
            low, high = sorted((_least(joined, some[0]), _least(joined, one)))
            joined[high] = low
    sets: dict[int, list[tuple[int, Cell]]] = {}
    for index, cell in members:
        sets.setdefault(_least(joined, tight[cell][0]), []).append((index, cell))
    return tuple(tuple(sets[one]) for one in sorted(sets))


def _tight(cell: Cell, is_tight: Mapping[int, bool]) -> tuple[int, ...]:
    """Return the limits of a cell that may stop somebody; -1 alone where none can."""
    return tuple(one for one in cell.limits if is_tight[one] or one == cell.ladder) or (-1,)


def _least(joined: dict[int, int], one: int) -> int:
    while joined[one] != one:
        joined[one] = joined[joined[one]]
        one = joined[one]
    return one


def ends_of(groups: Sequence[Group], terms: Terms) -> dict[int, list[int]]:
    """Return by group what nobody below counts in any more, as places of the state."""
    last: dict[int, int] = {}
    width = len(terms.caps)
    for number, group in enumerate(groups):
        for _, cell in group.members:
            for one in cell.limits:
                last[one] = number
            for one in (*cell.helps, *cell.adds):
                last[width + 2 * one] = number
    for one, kept in enumerate(terms.kept):
        place = width + 2 * one
        ends = [last.get(place, -1), *(last.get(limit, -1) for limit in kept.within)]
        last[place] = last[place + 1] = max(ends)
    found: dict[int, list[int]] = {}
    for place, number in last.items():
        found.setdefault(number, []).append(place)
    return found
