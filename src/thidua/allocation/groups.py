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
