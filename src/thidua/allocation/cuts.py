"""Cuts: a level group under limits that lie inside one another, decided without listing ways.

Where the limits that bind are nested or apart, every way to fill the places that leaves nobody
out who still fits has the same size, and filling from any end reaches it. So it can be counted
who may be in, who may be out, and what stops them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.places import GIVEN, NONE


@frozen
class Told:
    """What can come out for nominees of one cell, and what stops some of them."""

    outcomes: frozenset[str]
    stops: frozenset[int] = frozenset()
    kept_back: frozenset[int] = frozenset()


@frozen
class Cut:
    """One level group in one state, under limits that are nested or apart."""

    counted: Mapping[Cell, int]
    state: State
    terms: Terms

    @property
    def binding(self) -> dict[int, frozenset[Cell]]:
        """The limits that have no room for all of the group, with the cells that they count."""
        cells: dict[int, list[Cell]] = {}
        for cell in self.counted:
            for limit in cell.limits:
                cells.setdefault(limit, []).append(cell)
        return {
            limit: frozenset(some)
            for limit, some in cells.items()
            if sum(self.counted[cell] for cell in some) > self._room(limit)
        }

    @property
    def is_nested(self) -> bool:
        """Whether every two limits that bind are apart, or one lies inside the other."""
        found = sorted(set(self.binding.values()), key=len)
        return all(
            one <= other or one.isdisjoint(other)
            for number, one in enumerate(found)
            for other in found[number + 1 :]
        )

    def filled(self, counted: Mapping[Cell, int]) -> Counter[Cell]:
        """Return how many of each cell find a place when they come one cell after the other."""
        used: Counter[int] = Counter()
        taken: Counter[Cell] = Counter()
        for cell, number in counted.items():
            room = min((self._room(one) - used[one] for one in cell.limits), default=number)
            taken[cell] = max(0, min(number, room))
            for limit in cell.limits:
                used[limit] += taken[cell]
        return taken

    def told(self) -> dict[Cell, Told]:
        """Return what can come out for each cell."""
        binding = self.binding
        return {cell: self._told(cell, binding) for cell in self.counted}

    def _told(self, cell: Cell, binding: Mapping[int, frozenset[Cell]]) -> Told:
        stops = frozenset(
            limit for limit in cell.limits if limit in binding and self._stops(cell, limit, binding)
        )
        outcomes = frozenset({NONE}) if stops else frozenset[str]()
        if self.terms.room(self.state, cell) > 0:
            outcomes |= self._prizes(cell)
        return Told(outcomes, stops)

    def _stops(self, cell: Cell, limit: int, binding: Mapping[int, frozenset[Cell]]) -> bool:
        """Tell whether the others alone can use up what a limit has left."""
        others = {one: self.counted[one] - (one == cell) for one in binding[limit]}
        return self.filled(others).total() >= self._room(limit)

    def _prizes(self, cell: Cell) -> frozenset[str]:
        if cell.ladder is None:
            return frozenset({GIVEN})
        together = {one: n for one, n in self.counted.items() if one.ladder == cell.ladder}
        first, number = self.state[cell.ladder] + 1, self.filled(together).total()
        return self.terms.ladder.between(first, first + number - 1)

    def ends(self, below: tuple[Cell, ...]) -> int | None:
        """Return a limit that this group uses up and that counts everybody from here on."""
        for limit, cells in self.binding.items():
            is_used_up = self.filled(dict.fromkeys(cells, 0) | dict(self.counted)).total()
            counts_all = len(cells) == len(self.counted) and all(
                limit in one.limits for one in below
            )
            if counts_all and is_used_up >= self._room(limit):
                return limit
        return None

    def _room(self, limit: int) -> int:
        return self.terms.caps[limit] - self.state[limit]
