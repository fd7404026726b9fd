"""Overviews: an allocation with what several verdicts share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import define, field, frozen

from thidua.allocation.chances import Block
from thidua.allocation.counting import Count
from thidua.allocation.deciding import division_of, is_plain
from thidua.allocation.divisions import Division
from thidua.allocation.numbers import ENDLESS, Number
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rows import Allocation
from thidua.allocation.worlds import received
from thidua.assessment import Assessments, PreparedAward
from thidua.language.truths import Truth
from thidua.ranking import Contender, Crowd, Keys

T = TypeVar("T")

#: The most resolutions that are tried to tell how nominees stand now.
_BUDGET = 1_000

#: Award and part of the pool.
Where = tuple[str, str | None]
#: Nominee and fact, for everything missing.
Missed = tuple[tuple[str, str], ...]


@frozen
class Level:
    """Nominees who are level, in the order of their ids: put in order once for all of them.

    Examples:
        >>> Level(("T01", "T02"), ("An", "Bình")).names_beside("T01")
        ('Bình',)
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]

    def ids_beside(self, nominee_id: str) -> tuple[str, ...]:
        """Return the ids of the others."""
        return self._beside(nominee_id, self.ids)

    def names_beside(self, nominee_id: str) -> tuple[str, ...]:
        """Return the names of the others, in the order of their ids."""
        return self._beside(nominee_id, self.names)

    def _beside(self, nominee_id: str, all_of_them: tuple[str, ...]) -> tuple[str, ...]:
        before, after = bisect_left(self.ids, nominee_id), bisect_right(self.ids, nominee_id)
        return all_of_them[:before] + all_of_them[after:]


@define(slots=False)
class Overview:
    """An allocation with what several verdicts share, computed when first asked for."""

    allocation: Allocation
    _now: dict[Where, Division] = field(factory=dict, init=False)
    _contenders: dict[Where, Mapping[int, Contender]] = field(factory=dict, init=False)
    _unsettled: dict[Where, tuple[int, ...]] = field(factory=dict, init=False)
    _counts: dict[str, Count] = field(factory=dict, init=False)
    _takers: dict[tuple[Where, int, str | None], tuple[int, ...]] = field(factory=dict, init=False)
    _last_in: dict[Where, int | None] = field(factory=dict, init=False)
    _level: dict[Where, Mapping[Keys, Level]] = field(factory=dict, init=False)
    _level_by_rank: dict[Where, Mapping[Keys, tuple[int, ...]]] = field(factory=dict, init=False)
    _tied: dict[Where, Mapping[int, tuple[Block, Level]]] = field(factory=dict, init=False)
    _read: dict[str, frozenset[str]] = field(factory=dict, init=False)
    _missing: dict[tuple[str, int], Missed] = field(factory=dict, init=False)
    _open: dict[str, bool] = field(factory=dict, init=False)
    _kept: dict[str, Any] = field(factory=dict, init=False)

    @property
    def assessments(self) -> Assessments:
        """The outcome of every condition."""
        return self.allocation.standings.assessments

    @cached_property
    def awards(self) -> dict[str, PreparedAward]:
        """The awards of the round by id."""
        return {one.award.id: one for one in self.assessments.prepared.awards}

    def contenders(self, where: Where) -> Mapping[int, Contender]:
        """Return the contenders of a field by nominee."""
        if where not in self._contenders:
            for one in self.allocation.standings.fields_of(where[0]):
                contenders = {contender.index: contender for contender in one.contenders}
                self._contenders[one.award, one.part] = contenders
        return self._contenders.get(where, {})

    def unsettled(self, where: Where) -> tuple[int, ...]:
        """Return the contenders of a field whose own facts are missing, and who matter to others.

        Where places have no end nobody can take one from anybody.
        """
        numbers = self.allocation.results[where[0]].numbers.values()
        if all(one.least == ENDLESS for one in numbers) and not self._keeps_places(where[0]):
            return ()
        if where not in self._unsettled:
            eligible = self.allocation.results[where[0]].eligible
            self._unsettled[where] = tuple(
                one.index
                for one, is_settled in self._settled(where)
                if not is_settled and eligible[one.index] is not Truth.NOT_MET
            )
        return self._unsettled[where]

    def now(self, where: Where) -> Division:
        """Return the field with those alone whose own facts are all known."""
        if where not in self._now:
            present = tuple(one for one, is_settled in self._settled(where) if is_settled)
            count = self.count(where[0])
            self._now[where] = division_of(
                where[1], present, count, _BUDGET, lambda _: None, crowds=self._crowds(where)
            )
        return self._now[where]

    def _crowds(self, where: Where) -> tuple[Crowd, ...]:
        """Return those of a field who are counted without names."""
        fields = self.allocation.standings.fields_of(where[0])
        return next((one.crowds for one in fields if one.part == where[1]), ())

    def _settled(self, where: Where) -> Iterator[tuple[Contender, bool]]:
        """Yield for every contender whether all of its own facts are known that bear on it."""
        eligible = self.allocation.results[where[0]].eligible
        # Where a single limit counts everyone, its part is all there is to know.
        count = None if is_plain(self.awards[where[0]]) else self.count(where[0])
        for index, one in self.contenders(where).items():
            is_known = one.is_here and one.is_known and eligible[index] is not Truth.UNKNOWN
            yield one, is_known and (count is None or count.is_certain(index))

    def _keeps_places(self, award: str) -> bool:
        limits = self.awards[award].limits
        return any(one.is_least_share or one.order is not None for one in limits)

    def count(self, award: str) -> Count:
        """Return the limits of an award over all worlds."""
        if award not in self._counts:
            self._counts[award] = Count(
                assessments=self.assessments,
                prepared=self.awards[award],
                eligible=self.allocation.results[award].eligible,
                holds=self.truth,
            )
        return self._counts[award]

    def number(self, where: Where) -> Number | None:
        """Return how many places there are in a field that a single limit decides."""
        return self.allocation.results[where[0]].numbers.get((0, where[1]))

    def ladder(self, where: Where) -> Ladder:
        """Return the outcomes by position in a field that a single limit decides."""
        limit = self.awards[where[0]].award.limit
        number = self.number(where)
        if number is None or (limit is not None and limit.prizes):
            return Ladder.of(limit)
        return Ladder.of_number(None if number.least == ENDLESS else number.least)

    def level(self, where: Where) -> Mapping[Keys, Level]:
        """Return those whose own facts are all known by all their keys."""
        if where not in self._level:
            groups: dict[Keys, list[int]] = {}
            for index in self.now(where).chances:
                one = self.contenders(where)[index]
                groups.setdefault(one.high + one.tie_high, []).append(index)
            self._level[where] = {keys: self._together(some) for keys, some in groups.items()}
        return self._level[where]

    def level_by_rank(self, where: Where) -> Mapping[Keys, tuple[int, ...]]:
        """Return those whose own facts are all known by the keys of the ranking alone."""
        if where not in self._level_by_rank:
            groups: dict[Keys, list[int]] = {}
            for index in self.now(where).chances:
                keys = self.contenders(where)[index].high
                groups.setdefault(keys, []).append(index)
            self._level_by_rank[where] = {keys: tuple(some) for keys, some in groups.items()}
        return self._level_by_rank[where]

    def tied(self, where: Where) -> Mapping[int, tuple[Block, Level]]:
        """Return the level group that each nominee of a field stands in now, across a boundary."""
        if where not in self._tied:
            blocks = [(one, self._together(one.members)) for one in self.now(where).blocks]
            self._tied[where] = {index: one for one in blocks for index in one[0].members}
        return self._tied[where]

    def _together(self, indexes: Iterable[int]) -> Level:
        nominees = [self.assessments.nominees[index] for index in indexes]
        ordered = sorted(nominees, key=lambda one: one.id)
        return Level(tuple(one.id for one in ordered), tuple(one.shown for one in ordered))

    def takers(self, where: Where, at: int, part: str | None) -> tuple[int, ...]:
        """Return who surely receives the award and counts in one of its limits."""
        if (where, at, part) not in self._takers:
            chances = self.allocation.results[where[0]].chances
            count = self.count(where[0])
            self._takers[where, at, part] = tuple(
                index
                for index in self.contenders(where)
                if index in chances
                and all(NONE not in one.outcomes for _, one in chances[index])
                and count.counted(at, part, index)
            )
        return self._takers[where, at, part]

    def last_in(self, where: Where) -> int | None:
        """Return the lowest placed nominee who receives the award or still may."""
        if where not in self._last_in:
            chances = self.allocation.results[where[0]].chances
            inside = [
                (chance.positions, self.assessments.nominees[index].id, index)
                for index, one in self.contenders(where).items()
                for part, chance in chances.get(index, ())
                if part == where[1] and one.is_known and chance.outcomes != {NONE}
            ]
            self._last_in[where] = max(inside)[2] if inside else None
        return self._last_in[where]

    def names(self, indexes: Iterable[int]) -> tuple[str, ...]:
        """Return the names of nominees in the order of their ids."""
        return self._together(indexes).names

    def missing_of(self, award: str, index: int, look: Callable[[], Missed]) -> Missed:
        """Return the missing facts of a nominee that bear on an award, looked up once.

        Each open verdict asks for those of all its rivals.
        """
        if (award, index) not in self._missing:
            self._missing[award, index] = look()
        return self._missing[award, index]

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """Return something that is made from the whole allocation, made once."""
        if name not in self._kept:
            self._kept[name] = make()
        found: T = self._kept[name]
        return found

    def read_by(self, award: str, look: Callable[[], frozenset[str]]) -> frozenset[str]:
        """Return the facts that an award rests on, looked up once."""
        if award not in self._read:
            self._read[award] = look()
        return self._read[award]

    def is_open(self, award: str) -> bool:
        """Tell whether it is open for anybody, looked up once."""
        if award not in self._open:
            everyone = range(len(self.assessments.nominees))
            self._open[award] = any(self.truth(award, one) is Truth.UNKNOWN for one in everyone)
        return self._open[award]

    def truth(self, award: str, index: int) -> Truth:
        """Tell whether a nominee receives an award, over all worlds."""
        prepared = self.awards.get(award)
        if prepared is None:
            return Truth.NOT_MET
        if prepared.award.delegated_to is not None:
            return Truth.UNKNOWN
        found = self.allocation.results[award].chance(index)
        return Truth.NOT_MET if found is None else received(found[1].outcomes)
