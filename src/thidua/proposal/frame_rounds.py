"""A round over a data frame: who has a name, and who is counted without one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field

from thidua.allocation import Allocation, allocate
from thidua.allocation.columns import Crowded, Level, levels_of, to_name
from thidua.assessment import Assessments
from thidua.assessment.frames import Cells, FrameTable
from thidua.assessment.small_tables import beside
from thidua.model.facts import UNIT
from thidua.model.rows import Row, Rows
from thidua.ranking import Crowd, rank
from thidua.ranking.columns import LEVEL, NAME, AwardColumns, with_crowds

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame

#: A row of the frame: the id, and for every award the status and what makes a level.
Standing = Mapping[str, object]


@define(kw_only=True)
class FrameRound:
    """A round under way: those who have names compete with the others as crowds.

    Vietnamese:
        đợt xét trên bảng dữ liệu
    """

    table: FrameTable
    #: The id, and for every award the status and what makes a level.
    frame: LazyFrame[Any]
    awards: tuple[AwardColumns, ...]
    #: Judges rows.
    judge: Callable[[Rows], Assessments]
    budget: int
    #: Nominees whom only rows can judge.
    by_need: frozenset[str] = frozenset()
    #: Nominees of levels who have a name for another reason.
    more: dict[str, Standing] = field(factory=dict)
    levels: dict[int, tuple[Level, ...]] = field(factory=dict)
    allocation: Allocation = field(init=False)
    #: The cells of whoever has a name.
    _read: dict[str, Cells] = field(factory=dict, init=False)

    def settle(self) -> None:
        """Name whoever needs a name, until nobody is left who does."""
        import narwhals.stable.v2 as nw

        named = self.frame.filter(nw.col(NAME)).select("id").collect()
        self.by_need = frozenset(str(one) for (one,) in named.iter_rows())
        self.levels = {one.number: levels_of(self.frame, one) for one in self.awards}
        self._name(self._one_of_each_part())
        while True:
            before = len(self.more)
            self.allocation = self.allocated(self.more)
            for crowded in self.crowded(dict(self.more)):
                levels, ids = to_name(crowded, self.allocation)
                self._name_levels(crowded.award, levels)
                self._name(ids)
            if len(self.more) == before:
                return

    def _one_of_each_part(self) -> Iterator[str]:
        """Yield one nominee of every part that only the data name."""
        import narwhals.stable.v2 as nw

        for award in self.awards:
            if award.has_open_parts:
                yield from {one.part: one.last for one in self.levels[award.number]}.values()
        open_pools = [pool.id for pool in self.table.campaign.pools if pool.is_open]
        asked = {limit.limit.per for one in self.awards for limit in one.prepared.limits}
        for per in (*open_pools, UNIT):
            if per in asked and per in self.table.headings:
                raw = self.table.raw.select(
                    id=nw.col(self.table.headings["id"]).cast(nw.String),
                    part=nw.col(self.table.headings[per]),
                )
                some = raw.group_by("part").agg(id=nw.col("id").max()).collect()
                yield from (str(one) for (one,) in some.select("id").iter_rows())

    def _name(self, ids: Iterable[str]) -> None:
        wanted = {one for one in ids if one not in self.by_need and one not in self.more}
        if wanted:
            table = beside(self.frame, {"id": sorted(wanted)})
            self._take(self.frame.join(table, on="id", how="inner"))

    def _name_levels(self, award: AwardColumns, levels: list[Level]) -> None:
        import narwhals.stable.v2 as nw

        if levels:
            names = award.level_names
            columns = {name: [one.values[at] for one in levels] for at, name in enumerate(names)}
            together = ~nw.col(NAME) & (nw.col(award.status) == LEVEL)
            table = beside(self.frame, columns)
            self._take(self.frame.filter(together).join(table, on=list(names), how="inner"))

    def _take(self, found: LazyFrame[Any]) -> None:
        for row in found.collect().iter_rows(named=True):
            self.more[str(row["id"])] = row

    def standing(self, nominee_id: str) -> Standing | None:
        """Return how one nominee stands, None where there is none of that id."""
        table = beside(self.frame, {"id": [nominee_id]})
        found = self.frame.join(table, on="id", how="inner").collect()
        return next(found.iter_rows(named=True), None)

    def crowded(self, more: Mapping[str, Standing]) -> list[Crowded]:
        """Return the levels of every award that columns judge, less those who have names.

        Args:
            more: Those of levels who have names.
        """
        found: list[Crowded] = []
        for one in self.awards:
            if one.has_crowds:
                named: dict[tuple[object, ...], int] = {}
                for row in more.values():
                    if row[one.status] == LEVEL and not row[NAME]:
                        level = tuple(row[name] for name in one.level_names)
                        named[level] = named.get(level, 0) + 1
                found.append(Crowded(award=one, levels=self.levels[one.number], named=named))
        return found

    def allocated(self, more: Mapping[str, Standing]) -> Allocation:
        """Allocate among those who have names, the others competing as crowds.

        Args:
            more: Those of levels who have names.
        """
        assessments = self.judge(self._rows(more))
        crowds: dict[tuple[str, str | None], tuple[Crowd, ...]] = {}
        for one in self.crowded(more):
            crowds |= one.crowds()
        return allocate(with_crowds(rank(assessments), crowds), budget=self.budget)

    def _rows(self, more: Mapping[str, Standing]) -> Rows:
        """Return the rows of all who have names; each is read once."""
        wanted = sorted({*self.by_need, *more})
        self._read |= self.table.cells(one for one in wanted if one not in self._read)
        rows = (Row(number=at, cells=self._read[one]) for at, one in enumerate(wanted, start=1))
        return Rows(header=tuple(self.table.headings.values()), rows=tuple(rows))
