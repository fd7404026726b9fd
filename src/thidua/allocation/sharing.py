"""One limit with everything still unknown: counted where that is exact, tried out where not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod

from attrs import evolve, frozen

from thidua.allocation.chances import either
from thidua.allocation.completions import Spread, Step, keys_of
from thidua.allocation.divisions import Division, divided
from thidua.allocation.places import NONE, Ladder
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Contender, Crowd

#: How many nominees all resolutions together may hold, for each step of the budget.
_PER_STEP = 20


@frozen(kw_only=True)
class Plain:
    """One field that a single limit decides.

    Vietnamese:
        một bảng xếp hạng với một chỉ tiêu
    """

    part: str | None
    contenders: Sequence[Contender]
    eligible: Mapping[int, Truth]
    ties: TieRule
    #: The distance between two neighbouring values of each key.
    steps: tuple[Step, ...]
    budget: int
    #: Others who compete, counted without names; none where what is unknown has to be tried out.
    crowds: tuple[Crowd, ...] = ()

    def divided(self, ladders: tuple[Ladder, ...]) -> Division:
        """Find what every contender can still receive.

        Args:
            ladders: The outcomes by position; where the number of places is not known, those
                of the fewest and of the most places it can be. Numbers between bring nothing new.
        """
        divisions = [self._divided(ladder) for ladder in ladders]
        found = divisions[0]
        for other in divisions[1:]:
            chances = {
                index: either(one, other.chances[index]) for index, one in found.chances.items()
            }
            blocks = tuple(one for one in found.blocks if one in other.blocks)
            is_cautious = found.is_cautious or other.is_cautious
            crowds = tuple(
                (crowd, either(one, theirs))
                for (crowd, one), (_, theirs) in zip(found.crowds, other.crowds, strict=True)
            )
            found = evolve(
                other, chances=chances, blocks=blocks, is_cautious=is_cautious, crowds=crowds
            )
        return found

    def _divided(self, ladder: Ladder) -> Division:
        counted = divided(
            self.part, self.contenders, self.eligible, ladder, self.ties, crowds=self.crowds
        )
        if self._is_counted_exactly(ladder):
            return counted
        options = self._options()
        ways = prod(len(one) for one in options)
        if ways * len(options) > self.budget * _PER_STEP:
            return evolve(counted, is_cautious=True)
        tried = self._tried(options, ladder)
        chances = {
            index: evolve(chance, outcomes=frozenset(tried[index]))
            for index, chance in counted.chances.items()
        }
        return evolve(counted, chances=chances)

    def _is_counted_exactly(self, ladder: Ladder) -> bool:
        """Tell whether counting rivals is exact: always, but where ties jump over places."""
        jumps = self.ties in (TieRule.NONE, TieRule.SHARE_DENSE) or len(ladder.steps) > 1
        is_shared = self.ties in (TieRule.NONE, TieRule.ALL, TieRule.SHARE_STANDARD)
        if not (is_shared or self.ties is TieRule.SHARE_DENSE) or not jumps:
            return True
        return all(
            one.low + one.tie_low == one.high + one.tie_high
            and one.is_here
            and self.eligible[one.index] is not Truth.UNKNOWN
            for one in self.contenders
        )

    def _options(self) -> list[tuple[Contender | None, ...]]:
        """Return for every contender what it can be: itself with certain keys, or absent."""
        present = [one for one in self.contenders if self.eligible[one.index] is not Truth.NOT_MET]
        spreads = tuple(Spread(one.low + one.tie_low, one.high + one.tie_high) for one in present)
        options: list[tuple[Contender | None, ...]] = []
        for one, values in zip(present, keys_of(spreads, self.steps), strict=True):
            known = tuple(
                evolve(one, low=key, high=key, tie_low=(), tie_high=(), is_here=True)
                for key in values
            )
            is_sure = one.is_here and self.eligible[one.index] is not Truth.UNKNOWN
            options.append(known if is_sure else (*known, None))
        return options

    def _tried(
        self, options: list[tuple[Contender | None, ...]], ladder: Ladder
    ) -> dict[int, set[str]]:
        tried: dict[int, set[str]] = {}
        for one in self._certain(options):
            division = divided(
                self.part, one, dict.fromkeys(self.eligible, Truth.MET), ladder, self.ties
            )
            for index, chance in division.chances.items():
                tried.setdefault(index, set()).update(chance.outcomes)
        for index, outcomes in tried.items():
            if self.eligible[index] is Truth.UNKNOWN:
                outcomes.add(NONE)
        return tried

    def _certain(self, options: list[tuple[Contender | None, ...]]) -> Iterator[list[Contender]]:
        for way in product(*options):
            yield [one for one in way if one is not None]
