"""Contests: one field that several limits decide, with every resolution of what is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, product
from math import prod

from attrs import define, frozen

from thidua.allocation.cells import Cell, Kept, Terms
from thidua.allocation.completions import Spread, Step, keys_of
from thidua.allocation.counting import Count, Counted
from thidua.allocation.groups import Group, apart
from thidua.allocation.numbers import Number
from thidua.allocation.places import Ladder
from thidua.allocation.sieves import Deciding, Sieved, sieved
from thidua.allocation.spending import Spent
from thidua.assessment.parts import counted_in
from thidua.language.truths import Truth
from thidua.model import Unmet
from thidua.ranking import Contender, Keys
from thidua.values import Share

#: How many nominees all resolutions together may hold, for each step of the budget.
_PER_STEP = 20

#: One nominee with certain keys and a certain cell; None where it is absent.
Runner = tuple[int, Keys, Cell]


@frozen(kw_only=True)
class Resolution:
    """One way in which everything unknown can turn out: who is ranked how, under which terms.

    Vietnamese:
        một khả năng của số liệu còn thiếu
    """

    groups: tuple[Group, ...]
    terms: Terms
    #: Whom a sieve leaves out, with its limit and part.
    out: Mapping[int, Counted]


@define(slots=False)
class Contest:
    """One field that several limits decide together.

    Vietnamese:
        một bảng xếp hạng với nhiều chỉ tiêu
    """

    count: Count
    part: str | None
    contenders: Sequence[Contender]
    steps: tuple[Step, ...]
    budget: int
    deciding: Deciding

    @cached_property
    def present(self) -> list[Contender]:
        """Everyone who is not definitely out."""
        eligible = self.count.eligible
        return [one for one in self.contenders if eligible[one.index] is not Truth.NOT_MET]

    @cached_property
    def limits(self) -> dict[Counted, int]:
        """The upper limits of the pass by limit and part, numbered."""
        numbered = [at for at in self._all if self.count.has_number(at)]
        return {one: number for number, one in enumerate(self._in_parts(numbered))}

    @cached_property
    def kept(self) -> dict[Counted, int]:
        """The least shares by limit and part, numbered."""
        limits = self.count.prepared.limits
        least = [at for at in self._all if limits[at].is_least_share]
        return {one: number for number, one in enumerate(self._in_parts(least))}

    @property
    def _all(self) -> range:
        return range(len(self.count.prepared.limits))

    def _in_parts(self, limits: list[int]) -> Iterator[Counted]:
        is_in_parts = counted_in(self.count.prepared) is not None
        for at in limits:
            parts = self.count.parts(self.count.prepared.limits[at])
            yield from ((at, part) for part in ((self.part,) if is_in_parts else parts))

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """How many places each upper limit has."""
        return tuple(self.count.number(*one) for one in self.limits)

    @cached_property
    def ladder(self) -> Ladder:
        """The prizes, or places of one sort without an end."""
        owns = (self.count.prepared.limits[at].own for at in self._all if self.count.has_prizes(at))
        return Ladder.of(next(owns, None))

    @cached_property
    def sieves(self) -> tuple[Sieved, ...]:
        """What the sieves leave of each part."""
        found = sieved(self.count, self.part, self.present, self.deciding, self.budget)
        return tuple(found)

    @cached_property
    def cells(self) -> dict[int, tuple[Cell, ...]]:
        """Everything that each nominee may count in."""
        return {
            one.index: self.count.cells(one.index, self.part, self.limits, self.kept)
            for one in self.present
        }

    @property
    def is_wider(self) -> bool:
        """Whether resolutions are tried that cannot come about.

        Several numbers that are not known may hang on one fact, and are tried each by itself.
        """
        loose = sum(len(one) > 1 for one in self._caps())
        return loose > 1 or any(one.is_cautious for one in self.sieves)

    def resolutions(self) -> Iterator[Resolution]:
        """Yield every way in which what is unknown can turn out.

        Raises:
            Spent: There are more than the budget allows.
        """
        options, caps = self._options(), self._caps()
        listed = [one.ways for one in self.sieves]
        if None in listed:
            raise Spent
        sieves = [ways for ways in listed if ways is not None]
        several = (*(len(one) for one in (*options, *caps, *sieves)),)
        if prod(several) * max(1, len(options)) > self.budget * _PER_STEP and prod(several) > 1:
            raise Spent
        for out in product(*sieves):
            left_out = self._left_out(out)
            for some in product(*caps):
                for runners in product(*options):
                    ranked = [one for one in runners if one is not None and one[0] not in left_out]
                    terms = self._terms(some, ranked)
                    yield Resolution(groups=_groups(ranked, terms), terms=terms, out=left_out)

    def _options(self) -> list[tuple[Runner | None, ...]]:
        spreads = tuple(
            Spread(one.low + one.tie_low, one.high + one.tie_high) for one in self.present
        )
        options: list[tuple[Runner | None, ...]] = []
        for one, keys in zip(self.present, keys_of(spreads, self.steps), strict=True):
            index = one.index
            here = tuple((index, key, cell) for key in keys for cell in self.cells[index])
            is_sure = one.is_here and self.count.eligible[index] is not Truth.UNKNOWN
            options.append(here if is_sure else (*here, None))
        return options

    def _caps(self) -> list[range]:
        """Return the numbers that each limit can have; more than can be used is as many.

        Where nobody counts, the number makes no difference.
        """
        owns = (one.own for one in self.count.prepared.limits)
        least = [one.at_least for one in owns if one is not None]
        kept = sum(one for one in least if isinstance(one, int)) * max(1, len(self.kept))
        most = len(self.present) + kept
        used = {one for cells in self.cells.values() for cell in cells for one in cell.limits}
        return [
            range(min(one.least, most), min(one.most, most) + 1)
            if at in used and not one.is_exact
            else range(one.least, one.least + 1)
            for at, one in enumerate(self.numbers)
        ]

    def _left_out(self, out: tuple[frozenset[int], ...]) -> dict[int, Counted]:
        limits = [one.limit.id for one in self.count.prepared.limits]
        return {
            index: (limits.index(sieve.limit), sieve.part)
            for sieve, some in zip(self.sieves, out, strict=True)
            for index in some
        }

    def _terms(self, caps: tuple[int, ...], ranked: list[Runner]) -> Terms:
        kept = tuple(self._kept(one, number, caps, ranked) for one, number in self.kept.items())
        return Terms(caps=caps, kept=kept, ladder=self.ladder)

    def _kept(
        self, counted: Counted, number: int, caps: tuple[int, ...], ranked: list[Runner]
    ) -> Kept:
        at, part = counted
        limits = self.count.prepared.limits
        own = limits[at].own
        least = None if own is None else own.at_least
        if isinstance(least, Share):
            return Kept(limit=at, share=least.value)
        within = tuple(
            place
            for (other, where), place in self.limits.items()
            if limits[other].bit is None
            and (limits[other].limit.per is None or self._same(other, at, where, part))
        )
        most = min((caps[one] for one in within), default=0)
        if own is not None and own.unmet is Unmet.OTHERS:
            most = min(most, sum(number in cell.helps for _, _, cell in ranked))
        return Kept(limit=at, number=min(least or 0, most), within=within)

    def _same(self, one: int, other: int, where: str | None, part: str | None) -> bool:
        limits = self.count.prepared.limits
        return limits[one].limit.per == limits[other].limit.per and where == part


def _groups(runners: list[Runner], terms: Terms) -> tuple[Group, ...]:
    """Return the level nominees from the top down, those apart who share no limit that binds."""
    ordered = sorted(runners, key=_keys, reverse=True)
    used = Counter(one for _, _, cell in runners for one in cell.limits)
    is_tight = {one: used[one] > terms.caps[one] for one in used}
    groups: list[Group] = []
    first = 1
    for _, some in groupby(ordered, key=_keys):
        level = [(index, cell) for index, _, cell in some]
        # Where places are kept for some, everybody competes with everybody.
        for members in (tuple(level),) if terms.kept else apart(level, is_tight):
            groups.append(Group(first=first, members=members))
            first += len(members)
    return tuple(groups)


def _keys(runner: Runner) -> Keys:
    return runner[1]
