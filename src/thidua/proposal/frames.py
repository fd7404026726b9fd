"""Proposing from a data frame: columns decide what they can, rows the few who can still matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from thidua.allocation import Allocation, allocate
from thidua.allocation.columns import (
    Crowded,
    Level,
    found_for_rows,
    left_to_rows,
    levels_of,
    needs_everybody,
    to_name,
)
from thidua.assessment import Admitted, Assessments, Prepared, admit, assess
from thidua.assessment.frames import FrameTable, opened
from thidua.assessment.small_tables import beside
from thidua.assessment.surroundings import Tables
from thidua.model import History, Nomination, Result
from thidua.model.rows import Rows
from thidua.proposal.frame_results import FrameProposal
from thidua.proposal.results import Proposal
from thidua.ranking import Crowd, rank
from thidua.ranking.columns import LEVEL, NAME, AwardColumns, placed, with_crowds
from thidua.values import Citation

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame


def propose_frame(
    prepared: Prepared,
    frame: object,
    *,
    parts: Tables | None = None,
    campaign: Rows | Mapping[str, object] | Iterable[object] | None = None,
    results: Sequence[Result] = (),
    nominations: tuple[Nomination, ...] = (),
    history: History | None = None,
    closed: Citation | None = None,
    budget: int = 10_000,
) -> FrameProposal:
    """Assess everybody in a data frame and propose the awards of a round inside the limits.

    The verdicts are those of `propose`, to the last reason. What columns can say runs in the
    engine of the frame; whoever has a missing or odd cell that matters, stands at a boundary
    or comes under rules that columns cannot say goes through `admit` and the row engine.

    Args:
        prepared: The round.
        frame: A Polars, pandas or PyArrow frame, a DuckDB relation, or a Spark data frame, with
            a column `id`. A null is unknown; `<fact>__na` marks where a fact does not apply.
        parts: As in `propose`.
        campaign: As in `propose`.
        results: As in `propose`.
        nominations: As in `propose`: then only those nominated are looked at.
        history: As in `propose`.
        closed: As in `propose`.
        budget: As in `propose`.

    Raises:
        UnfitFrame: When the frame does not fit the plan; the problems say all that is wrong.
    """
    table = opened(prepared.campaign, frame)

    def admitted(rows: Rows) -> Admitted:
        return admit(
            prepared,
            rows,
            parts=parts,
            campaign=campaign,
            nominations=nominations,
            results=results,
        )

    def assessed(found: Admitted) -> Assessments:
        return assess(prepared, found, nominations=nominations, history=history, closed=closed)

    if nominations:
        table = _only(table, [one.nominee for one in nominations])
    everybody = "nominations" if nominations else needs_everybody(prepared)
    by_rows = left_to_rows(prepared)
    if everybody is not None:
        by_rows = {one.award.id: everybody for one in prepared.awards}
    scope = evolve(prepared.engine.scope, closed=closed is not None)
    while True:
        placing = placed(table.frame, prepared, scope, by_rows)
        work = _Work(
            table=table,
            frame=_kept(placing[0], placing[1], everybody=everybody is not None),
            awards=placing[1],
            admitted=admitted,
            assessed=assessed,
            budget=budget,
        )
        work.settle()
        more = found_for_rows(work.allocation.standings, work.eligible)
        if not more:
            return work.result()
        by_rows = {**by_rows, **more}


def _only(table: FrameTable, ids: Iterable[str]) -> FrameTable:
    import narwhals.stable.v2 as nw

    wanted = beside(table.raw, {"nominated id": sorted(set(ids))}, {"nominated id": nw.String()})
    keyed = table.raw.with_columns(
        nw.col(table.headings["id"]).cast(nw.String).alias("nominated id")
    )
    kept = keyed.join(wanted, on="nominated id", how="inner")
    return evolve(table, raw=kept.drop("nominated id"))


def _kept(
    frame: LazyFrame[Any], awards: tuple[AwardColumns, ...], *, everybody: bool
) -> LazyFrame[Any]:
    """Return the few columns that are asked for again and again, held in memory by Polars."""
    import narwhals.stable.v2 as nw

    names = dict.fromkeys(name for one in awards for name in (one.status, *one.level_names))
    named = nw.lit(value=True) if everybody else nw.col(NAME)
    kept = frame.select("id", *names, named.alias(NAME))
    if kept.implementation.is_polars():
        return kept.collect().lazy()
    return kept


@define(kw_only=True)
class _Work:
    """A round under way: who has a name so far, and what follows for everybody else."""

    table: FrameTable
    frame: LazyFrame[Any]
    awards: tuple[AwardColumns, ...]
    admitted: Any
    assessed: Any
    budget: int
    #: Nominees whom rows have to judge.
    by_need: frozenset[str] = frozenset()
    #: Nominees of levels who have a name for another reason, with status and level.
    more: dict[str, Mapping[str, object]] = field(factory=dict)
    levels: dict[int, tuple[Level, ...]] = field(factory=dict)
    allocation: Allocation = field(init=False)

    def settle(self) -> None:
        """Name whoever needs a name, until nobody is left who does."""
        import narwhals.stable.v2 as nw

        named = self.frame.filter(nw.col(NAME)).select("id").collect()
        self.by_need = frozenset(str(one) for (one,) in named.iter_rows())
        self.levels = {one.number: levels_of(self.frame, one) for one in self.awards}
        self._name_ids(self._one_of_each_part())
        while True:
            self.allocation = self.allocated(self.more)
            levels: list[tuple[AwardColumns, list[Level]]] = []
            ids: list[str] = []
            for crowded in self.crowded(self.more):
                some, last = to_name(crowded, self.allocation)
                levels.append((crowded.award, some))
                ids.extend(one for one in last if one not in self.more)
            if not ids and not any(some for _, some in levels):
                return
            for award, some in levels:
                self._name_levels(award, some)
            self._name_ids(ids)

    def _one_of_each_part(self) -> list[str]:
        """Return one nominee of every part that only the data name."""
        import narwhals.stable.v2 as nw

        found: list[str] = []
        for one in self.awards:
            found.extend(level.last for level in _first_of_parts(self.levels[one.number]))
        open_pools = [pool.id for pool in self.table.campaign.pools if pool.is_open]
        for pool in open_pools:
            if pool in self.table.headings:
                raw = self.table.raw.select(
                    id=nw.col(self.table.headings["id"]).cast(nw.String),
                    part=nw.col(self.table.headings[pool]),
                )
                some = raw.group_by("part").agg(id=nw.col("id").max()).collect()
                found.extend(str(one) for one in some["id"].to_list())
        return found

    def _name_ids(self, ids: Iterable[str]) -> None:
        wanted = sorted({one for one in ids if one not in self.by_need and one not in self.more})
        if wanted:
            table = beside(self.frame, {"id": wanted})
            self._take(self.frame.join(table, on="id", how="inner"))

    def _name_levels(self, award: AwardColumns, levels: list[Level]) -> None:
        import narwhals.stable.v2 as nw

        if levels:
            names = award.level_names
            columns = {name: [one.values[at] for one in levels] for at, name in enumerate(names)}
            level = ~nw.col(NAME) & (nw.col(award.status) == LEVEL)
            table = beside(self.frame, columns)
            self._take(self.frame.filter(level).join(table, on=list(names), how="inner"))

    def _take(self, found: LazyFrame[Any]) -> None:
        for row in found.collect().iter_rows(named=True):
            if str(row["id"]) not in self.by_need:
                self.more[str(row["id"])] = row

    def crowded(self, more: Mapping[str, Mapping[str, object]]) -> list[Crowded]:
        """Return the levels of every award that columns judge, less those who have names."""
        found: list[Crowded] = []
        for one in self.awards:
            if one.has_crowds:
                named: dict[tuple[object, ...], int] = {}
                for row in more.values():
                    if row[one.status] == LEVEL:
                        level = tuple(row[name] for name in one.level_names)
                        named[level] = named.get(level, 0) + 1
                found.append(Crowded(award=one, levels=self.levels[one.number], named=named))
        return found

    def allocated(self, more: Mapping[str, Mapping[str, object]]) -> Allocation:
        """Allocate among those who have names, the others competing as crowds."""
        rows = self.table.rows([*self.by_need, *more])
        assessments = self.assessed(self.admitted(rows))
        crowds: dict[tuple[str, str | None], tuple[Crowd, ...]] = {}
        for one in self.crowded(more):
            crowds |= one.crowds()
        standings = with_crowds(rank(assessments), crowds)
        return allocate(standings, budget=self.budget)

    @property
    def eligible(self) -> dict[str, Any]:
        """Whether each of those who have names is eligible, award by award."""
        return {award: one.eligible for award, one in self.allocation.results.items()}

    def result(self) -> FrameProposal:
        """Return what was found."""
        return FrameProposal(work=self, proposal=Proposal(self.allocation))


def _first_of_parts(levels: tuple[Level, ...]) -> Iterable[Level]:
    found: dict[str | None, Level] = {}
    for one in levels:
        found.setdefault(one.part, one)
    return found.values()
