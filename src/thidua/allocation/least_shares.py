"""Least shares: whether those who remain below can still meet what is kept for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.spending import Purse


def is_within_reach(
    state: State,
    below: Mapping[Cell, int],
    terms: Terms,
    purse: Purse,
    only: tuple[int, ...] | None = None,
) -> bool:
    """Tell whether every least share can still be met by nominees who remain below.

    A number is kept by leaving places empty: what is used and what is missing must fit the
    limits of which those places are a part. A share is met by further nominees alone; whether
    some number of each cell meets all shares is searched exactly.

    Args:
        state: What is used.
        below: How many nominees of each cell remain.
        terms: The limits.
        purse: What the search may cost.
        only: The least shares to look at; None for all of them.

    Raises:
        Spent: The search costs more.
    """
    looked_at = range(len(terms.kept)) if only is None else only
    search = _Search(below, terms, purse, tuple(looked_at))
    return search.leaves_room(state) and search.reaches(0, state)


class _Search:
    def __init__(
        self, below: Mapping[Cell, int], terms: Terms, purse: Purse, kept: tuple[int, ...]
    ) -> None:
        self._terms, self._purse, self._kept = terms, purse, kept
        self._shares = tuple(one for one in kept if terms.kept[one].share)
        self._cells = [
            (cell, number)
            for cell, number in below.items()
            if number > 0 and not set(self._shares).isdisjoint(cell.helps)
        ]

    def leaves_room(self, state: State) -> bool:
        """Tell whether the numbers that are missing fit beside what is used."""
        missing: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for one in self._kept:
            kept = self._terms.kept[one]
            short = max(0, kept.number - self._helping(state, one))
            for limit in kept.within:
                missing[limit][kept.limit] += short
        return all(
            state[limit] + max(by_kept.values()) <= self._terms.caps[limit]
            for limit, by_kept in missing.items()
        )

    def reaches(self, position: int, state: State) -> bool:
        """Tell whether the cells from a position on can meet all shares."""
        self._purse.pay(1)
        short = [one for one in self._shares if not self._is_met(one, state, 0)]
        if not short:
            return True
        rest = self._cells[position:]
        if not all(self._is_met(one, state, self._most(one, rest, state)) for one in short):
            return False
        cell, number = rest[0]
        most = min(number, self._terms.room(state, cell))
        for taken in range(most, -1, -1):
            after = self._terms.after(state, {cell: taken})
            if self.leaves_room(after) and self.reaches(position + 1, after):
                return True
        return False

    def _most(self, kept: int, rest: list[tuple[Cell, int]], state: State) -> int:
        """Return a number of helping nominees that the rest surely does not exceed."""
        return sum(
            min(number, self._terms.room(state, cell))
            for cell, number in rest
            if kept in cell.helps
        )

    def _is_met(self, kept: int, state: State, more: int) -> bool:
        whole = state[len(self._terms.caps) + 2 * kept + 1] + more
        return self._helping(state, kept) + more >= self._terms.kept[kept].share * whole

    def _helping(self, state: State, kept: int) -> int:
        return state[len(self._terms.caps) + 2 * kept]
