"""Sightings: one nominee and one award as allocation left them, with everything at hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import define, field, frozen

from thidua.allocation.divisions import Block, Chance, Division, divided
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rows import Allocation, AwardResult
from thidua.allocation.worlds import received
from thidua.assessment import Assessments, PreparedAward
from thidua.engine.program import Masks
from thidua.language.scope import Scope
from thidua.language.truths import Truth
from thidua.model import Award, Nominee
from thidua.ranking import Contender, Keys

T = TypeVar("T")

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
    _ordered: list[Sighting] | None = field(default=None, init=False)
    _last_in: dict[Where, int | None] = field(factory=dict, init=False)
    _level: dict[Where, Mapping[Keys, Level]] = field(factory=dict, init=False)
    _level_by_rank: dict[Where, Mapping[Keys, tuple[int, ...]]] = field(factory=dict, init=False)
    _tied: dict[Where, Mapping[int, tuple[Block, Level]]] = field(factory=dict, init=False)
    _missing: dict[tuple[str, int], Missed] = field(factory=dict, init=False)
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
        if Ladder.of(self.awards[where[0]].award.limit).places is None:
            return ()
        if where not in self._unsettled:
            eligible = self.allocation.results[where[0]].eligible
            self._unsettled[where] = tuple(
                index
                for index, one in self.contenders(where).items()
                if eligible[index] is not Truth.NOT_MET
                and (eligible[index] is Truth.UNKNOWN or not one.is_known or not one.is_here)
            )
        return self._unsettled[where]

    def now(self, where: Where) -> Division:
        """Return the field with those alone whose own facts are all known."""
        if where not in self._now:
            award = self.awards[where[0]].award
            eligible = self.allocation.results[award.id].eligible
            present = [
                one
                for index, one in self.contenders(where).items()
                if eligible[index] is not Truth.UNKNOWN and one.is_here and one.is_known
            ]
            self._now[where] = divided(
                where[1], present, eligible, Ladder.of(award.limit), award.ties
            )
        return self._now[where]

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

    def ordered(self, order: Callable[[Overview], list[Sighting]]) -> list[Sighting]:
        """Return all sightings in the order of a proposal, put in order once."""
        if self._ordered is None:
            self._ordered = order(self)
        return self._ordered

    def missing_of(self, seen: Sighting, look: Callable[[Sighting], Missed]) -> Missed:
        """Return the missing facts of a nominee that bear on an award, looked up once.

        Each open verdict asks for those of all its rivals.
        """
        key = seen.award.id, seen.index
        if key not in self._missing:
            self._missing[key] = look(seen)
        return self._missing[key]

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """Return something that is made from the whole allocation, made once."""
        if name not in self._kept:
            self._kept[name] = make()
        found: T = self._kept[name]
        return found

    def given(self, award: str, index: int) -> Truth:
        """Tell whether a nominee receives an award, over all worlds."""
        prepared = self.awards.get(award)
        if prepared is None:
            return Truth.NOT_MET
        if prepared.award.delegated_to is not None:
            return Truth.UNKNOWN
        found = self.allocation.results[award].chance(index)
        return Truth.NOT_MET if found is None else received(found[1].outcomes)


@define(slots=False)
class Sighting:
    """One nominee and one award, with everything that reasons are made from."""

    overview: Overview
    prepared: PreparedAward
    index: int

    def beside(self, index: int) -> Sighting:
        """Return another nominee and the same award."""
        return Sighting(overview=self.overview, prepared=self.prepared, index=index)

    def inside(self, overview: Overview) -> Sighting:
        """Return the same nominee and award in another allocation of the round."""
        return Sighting(overview=overview, prepared=self.prepared, index=self.index)

    @property
    def award(self) -> Award:
        """The award."""
        return self.prepared.award

    @property
    def nominee(self) -> Nominee:
        """The nominee."""
        return self.overview.assessments.nominees[self.index]

    @property
    def result(self) -> AwardResult | None:
        """What allocation left of the award; None where another plan holds its rules."""
        return self.overview.allocation.results.get(self.award.id)

    @cached_property
    def scope(self) -> Scope:
        """Everything that conditions may look at for the nominee."""
        scope = self.overview.assessments.scope_of(self.index)
        return scope.answering(lambda award: self.overview.given(award, self.index))

    @cached_property
    def masks(self) -> Masks:
        """The outcomes of all conditions, with the results of other awards filled in."""
        assessments = self.overview.assessments
        masks = assessments.masks(self.index)
        for award in self.prepared.needs:
            bit = assessments.prepared.program.deferred[award]
            masks = masks.set(bit, self.overview.given(award, self.index))
        return assessments.prepared.engine.rejoined(masks)

    @cached_property
    def found(self) -> tuple[str | None, Chance] | None:
        """The part and the chance; None for whoever does not contend."""
        return self.result.chance(self.index) if self.result is not None else None

    @property
    def part(self) -> str | None:
        """The part of the pool, where there is one and it is known."""
        if self.found is not None:
            return self.found[0]
        limit = self.award.limit
        return self.nominee.pools.get(limit.per) if limit is not None and limit.per else None

    @property
    def part_title(self) -> str:
        """What an official calls the part; empty where there is none."""
        campaign = self.overview.assessments.prepared.campaign
        return campaign.part_title(self.award.id, self.part)

    @property
    def where(self) -> Where:
        """The award and the part."""
        return self.award.id, self.part

    @property
    def positions(self) -> tuple[int, int]:
        """The positions that are still possible, level nominees covering several."""
        return (1, 1) if self.found is None else self.found[1].positions

    @property
    def places(self) -> tuple[int, int]:
        """The places by the ranking alone that are still possible."""
        return (1, 1) if self.found is None else self.found[1].places

    @property
    def outcomes(self) -> frozenset[str]:
        """Everything that can still come out."""
        return frozenset({NONE}) if self.found is None else self.found[1].outcomes

    @property
    def question(self) -> str | None:
        """The open question whose ruling decided, None when none did."""
        return self.result.ruled.get(self.index) if self.result is not None else None
