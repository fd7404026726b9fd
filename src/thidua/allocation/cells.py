"""Cells: what nominees count in, and the terms under which places are given."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from thidua.allocation.places import Ladder

#: How many places each limit has used; then what each least share counts: helping, and all.
State = tuple[int, ...]


@frozen
class Cell:
    """What a nominee counts in: nominees of one cell can stand in for one another.

    Vietnamese:
        nhóm cùng cơ cấu
    """

    #: The upper limits, by number.
    limits: tuple[int, ...]
    #: The least shares that it helps to meet, and those of whose whole it is a part.
    helps: tuple[int, ...] = ()
    adds: tuple[int, ...] = ()
    #: The limit that numbers its prizes.
    ladder: int | None = None


@frozen(kw_only=True)
class Kept:
    """Places kept for some in one part: a number of them, or a share of those given.

    Vietnamese:
        cơ cấu tối thiểu
    """

    #: The limit's number: its parts are added where their places are counted together.
    limit: int
    number: int = 0
    share: Fraction = Fraction(0)
    #: The upper limits of whose places the number is a part.
    within: tuple[int, ...] = ()


@frozen(kw_only=True)
class Terms:
    """The limits of one contest, all their numbers known."""

    #: Places by limit.
    caps: tuple[int, ...]
    kept: tuple[Kept, ...] = ()
    ladder: Ladder

    @property
    def start(self) -> State:
        """Nothing is given yet."""
        return (0,) * (len(self.caps) + 2 * len(self.kept))

    def after(self, state: State, taken: Mapping[Cell, int]) -> State:
        """Return what is used when so many more of each cell receive something."""
        used = list(state)
        width = len(self.caps)
        for cell, number in taken.items():
            for one in cell.limits:
                used[one] += number
            for one in cell.helps:
                used[width + 2 * one] += number
            for one in cell.adds:
                used[width + 2 * one + 1] += number
        return tuple(used)

    def room(self, state: State, cell: Cell) -> int:
        """Count how many of a cell the upper limits still have room for."""
        return min((self.caps[one] - state[one] for one in cell.limits), default=10**12)

    def full(self, state: State, cell: Cell) -> tuple[int, ...]:
        """Return the upper limits of a cell that have no room."""
        return tuple(one for one in cell.limits if state[one] >= self.caps[one])
