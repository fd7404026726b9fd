"""The proposal over a data frame: a frame of verdicts, and everything about one nominee."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from thidua.allocation import Allocation, LimitUse, OpenQuestion, Verdict
from thidua.allocation.columns import Crowded, rows_of_levels
from thidua.allocation.judging import state_of
from thidua.allocation.overview import Overview
from thidua.assessment.frames import FrameTable
from thidua.assessment.small_tables import beside
from thidua.problems import Problem
from thidua.proposal.questions import sighted
from thidua.proposal.results import Proposal
from thidua.ranking.columns import ELSEWHERE, LEVEL, NAME, NOBODY, AwardColumns

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame

#: The columns of the frame of verdicts.
COLUMNS = ("id", "award", "part", "state", "prize", "place", "last_place")


class Work(Protocol):
    """What a proposal over a data frame rests on."""

    @property
    def table(self) -> FrameTable:
        """The frame at the door."""
        ...

    @property
    def frame(self) -> LazyFrame[Any]:
        """How everybody stands for every award."""
        ...

    @property
    def awards(self) -> tuple[AwardColumns, ...]:
        """The awards in columns."""
        ...

    @property
    def by_need(self) -> frozenset[str]:
        """Those whom rows judge."""
        ...

    @property
    def more(self) -> Mapping[str, Mapping[str, object]]:
        """Those of levels who have names."""
        ...

    def crowded(self, more: Mapping[str, Mapping[str, object]]) -> list[Crowded]:
        """Return the levels of every award, less those who have names."""
        ...

    def allocated(self, more: Mapping[str, Mapping[str, object]]) -> Allocation:
        """Allocate among those who have names, the others competing as crowds."""
        ...


@frozen(kw_only=True, slots=False, eq=False)
class FrameProposal:
    """What the rules of a plan give to everybody in a data frame, and what they leave open.

    Verdicts stay in the engine of the frame; reasons are made for whoever is asked about.

    Vietnamese:
        phương án đề nghị khen thưởng từ bảng dữ liệu
    """

    _work: Work = field(alias="work", repr=False)
    _proposal: Proposal = field(alias="proposal", repr=False)

    @property
    def by_rows(self) -> dict[str, str]:
        """The awards for which everybody who is not out goes by rows, each with the reason."""
        awards = ((one.prepared.award.id, one.by_rows) for one in self._work.awards)
        return {award: reason for award, reason in awards if reason is not None}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with columns and with the rows that had to be looked at."""
        admitted = self._proposal.allocation.standings.assessments.admitted
        return (*self._work.table.problems, *admitted.problems)

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """Everything that is open, as in `Proposal.questions`."""
        return self._proposal.questions

    @property
    def limits(self) -> tuple[LimitUse, ...]:
        """Every limit in every part of its pool, with the places used."""
        return self._proposal.limits

    @property
    def verdicts(self) -> Any:  # noqa: ANN401 - a frame of the host's engine
        """A frame of the host's engine with one row for each nominee and award.

        Its columns are `id`, `award`, `part`, `state` ("given", "not-given", "open"), `prize`,
        `place` and `last_place`: the best and the worst place that is still possible.
        """
        import narwhals.stable.v2 as nw

        frames = [self._verdicts_of(one) for one in self._work.awards]
        if not frames:
            return beside(self._work.frame, dict.fromkeys(COLUMNS, []), _schema()).to_native()
        return nw.concat([*frames, self._named()], how="vertical").to_native()

    def explain(self, nominee_id: str) -> tuple[Verdict, ...]:
        """Return the verdicts of one nominee with every reason, as `propose` gives them.

        One row of the frame is read for it.

        Raises:
            KeyError: When there is no such nominee.
        """
        found = self.around(nominee_id)
        awards = (one.prepared.award.id for one in self._work.awards)
        verdicts = (found.verdict(nominee_id, award) for award in awards)
        return tuple(one for one in verdicts if one is not None)

    def around(self, nominee_id: str) -> Proposal:
        """Return the round as it looks from one nominee: all that bears on it, others counted.

        Its verdicts on this nominee, on whoever stands at a boundary and on whatever is open
        are those of the whole round; `thidua.explain` says them in words.

        Raises:
            KeyError: When there is no such nominee.
        """
        work = self._work
        if nominee_id in work.by_need or nominee_id in work.more:
            return self._proposal
        found = work.frame.join(
            beside(work.frame, {"id": [nominee_id]}), on="id", how="inner"
        ).collect()
        rows = list(found.iter_rows(named=True))
        if not rows:
            raise KeyError(nominee_id)
        return Proposal(work.allocated({**work.more, nominee_id: rows[0]}))

    def _verdicts_of(self, award: AwardColumns) -> LazyFrame[Any]:
        """Return the verdicts on those who have no name."""
        import narwhals.stable.v2 as nw

        work = self._work
        names = [*work.by_need, *work.more]
        frame = work.frame.filter(~nw.col(NAME) & (nw.col(award.status) != NOBODY))
        if work.more:
            more = beside(work.frame, {"id": sorted(work.more)})
            frame = frame.join(more, on="id", how="anti")
        del names
        crowded = [one for one in work.crowded(work.more) if one.award is award]
        level = nw.col(award.status) == LEVEL
        if crowded:
            found = rows_of_levels(crowded[0], self._proposal.allocation)
            table = beside(work.frame, found, _schema_of(award, work.frame))
            frame = frame.join(table, on=list(award.level_names), how="left")
            state: Any = nw.when(level).then(nw.col("state"))
            rest = [nw.when(level).then(nw.col(name)) for name in COLUMNS[4:]]
        else:
            state, rest = nw.lit(None, nw.String), [
                nw.lit(None, nw.String),
                nw.lit(None, nw.Int64),
                nw.lit(None, nw.Int64),
            ]
        elsewhere = nw.col(award.status) == ELSEWHERE
        state = nw.when(elsewhere).then(nw.lit("open")).otherwise(
            nw.when(level).then(state).otherwise(nw.lit("not-given"))
        )
        part = nw.col(award.part)
        return frame.select(
            nw.col("id"),
            nw.lit(award.prepared.award.id).alias("award"),
            nw.when(part != "").then(part).alias("part"),
            state.alias("state"),
            *(one.alias(name) for one, name in zip(rest, COLUMNS[4:], strict=True)),
        )

    def _named(self) -> LazyFrame[Any]:
        """Return the verdicts on those who have names."""
        rows: list[tuple[object, ...]] = []
        overview = Overview(self._proposal.allocation)
        for prepared in overview.awards.values():
            is_ranked = bool(prepared.award.rank)
            has_prizes = prepared.award.limit is not None and bool(prepared.award.limit.prizes)
            for seen in sighted(overview, prepared):
                state = state_of(seen).value
                prize = next(iter(seen.outcomes)) if state == "given" and has_prizes else None
                places = (None, None)
                if is_ranked and seen.found is not None:
                    places = seen.found[1].places
                rows.append(
                    (seen.nominee.id, prepared.award.id, seen.part, state, prize, *places)
                )
        columns = {name: [row[at] for row in rows] for at, name in enumerate(COLUMNS)}
        return beside(self._work.frame, columns, _schema())


def _schema() -> dict[str, Any]:
    import narwhals.stable.v2 as nw

    kinds = (*[nw.String()] * 5, nw.Int64(), nw.Int64())
    return dict(zip(COLUMNS, kinds, strict=True))


def _schema_of(award: AwardColumns, frame: LazyFrame[Any]) -> dict[str, Any]:
    kinds = frame.collect_schema()
    own = {name: kinds[name] for name in award.level_names}
    return own | {name: kind for name, kind in _schema().items() if name in COLUMNS[3:]}
