"""Rivals: how many are ahead of somebody, for certain and possibly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from thidua.language.truths import Truth
from thidua.ranking import Contender, Crowd, Keys


@frozen(kw_only=True)
class Entry:
    """A contender with its eligibility and all its keys as one."""

    index: int
    #: Surely eligible, wherever it belongs.
    is_eligible: bool
    #: Surely a rival of the others in this field.
    is_sure: bool
    low: Keys
    high: Keys
    rank_low: Keys
    rank_high: Keys


def entry_of(contender: Contender, eligible: Truth) -> Entry:
    """Return a contender with its eligibility."""
    return Entry(
        index=contender.index,
        is_eligible=eligible is not Truth.UNKNOWN,
        is_sure=contender.is_here and eligible is not Truth.UNKNOWN,
        low=contender.low + contender.tie_low,
        high=contender.high + contender.tie_high,
        rank_low=contender.low,
        rank_high=contender.high,
    )


def level_of(crowd: Crowd) -> Entry:
    """Return any one of those who are counted without names."""
    keys = crowd.keys + crowd.tie_keys
    return Entry(
        index=-1,
        is_eligible=True,
        is_sure=True,
        low=keys,
        high=keys,
        rank_low=crowd.keys,
        rank_high=crowd.keys,
    )


class Rivals:
    """Counts rivals by bisection: who is surely ahead, who possibly, with or without level."""

    def __init__(
        self, entries: list[Entry], crowded: Sequence[tuple[Entry, int]], *, with_ties: bool
    ) -> None:
        self._with_ties = with_ties
        self._spans = [(one.is_sure, *self._ends(one)) for one in entries]
        self._crowded = [(self._ends(one)[0], number) for one, number in crowded]
        self._sure = _Tally([low for is_sure, low, _ in self._spans if is_sure], self._crowded)
        self._possible = _Tally([high for _, _, high in self._spans], self._crowded)

    @cached_property
    def _steps(self) -> list[Keys]:
        """Where level nominees count once: the different keys that are sure."""
        sure = {low for is_sure, low, high in self._spans if is_sure and low == high}
        return sorted(sure.union(keys for keys, _ in self._crowded))

    @cached_property
    def _known(self) -> list[Keys]:
        known = {low for _, low, high in self._spans if low == high}
        return sorted(known.union(keys for keys, _ in self._crowded))

    @cached_property
    def _loose(self) -> list[Keys]:
        return sorted(high for _, low, high in self._spans if low != high)

    def _ends(self, entry: Entry) -> tuple[Keys, Keys]:
        if self._with_ties:
            return entry.low, entry.high
        return entry.rank_low, entry.rank_high

    def surely_ahead(self, entry: Entry) -> int:
        """Count who is ahead for certain."""
        return self._sure.above(self._ends(entry)[1])

    def surely_level_or_ahead(self, entry: Entry) -> int:
        """Count who is level or ahead for certain."""
        low, high = self._ends(entry)
        return self._sure.from_(high) - (entry.is_sure and low >= high)

    def possibly_ahead(self, entry: Entry) -> int:
        """Count who may be ahead."""
        low, high = self._ends(entry)
        return self._possible.above(low) - (high > low)

    def possibly_level_or_ahead(self, entry: Entry) -> int:
        """Count who may be level or ahead."""
        return self._possible.from_(self._ends(entry)[0]) - 1

    def steps_ahead(self, entry: Entry) -> tuple[int, int]:
        """Return how many different keys are surely and possibly ahead."""
        low, high = self._ends(entry)
        possibly = _above(self._known, low) + _above(self._loose, low) - (low != high)
        return _above(self._steps, high), possibly


class _Tally:
    """Counts keys above others by bisection, those of crowds as often as they stand there."""

    def __init__(self, keys: list[Keys], crowded: list[tuple[Keys, int]]) -> None:
        if not crowded:
            self._keys: list[Keys] = sorted(keys)
            self._sums: Sequence[int] = range(len(keys) + 1)
            return
        pairs = sorted([*((one, 1) for one in keys), *crowded], key=_first)
        self._keys = [one for one, _ in pairs]
        self._sums = (0, *accumulate(number for _, number in pairs))

    def above(self, keys: Keys) -> int:
        return self._sums[-1] - self._sums[bisect_right(self._keys, keys)]

    def from_(self, keys: Keys) -> int:
        return self._sums[-1] - self._sums[bisect_left(self._keys, keys)]


def _first(pair: tuple[Keys, int]) -> Keys:
    return pair[0]


def _above(ordered: list[Keys], keys: Keys) -> int:
    return len(ordered) - bisect_right(ordered, keys)
