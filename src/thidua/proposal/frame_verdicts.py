"""Verdicts as a data frame: what columns settled beside what rows found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from thidua.allocation.columns import Crowded
from thidua.allocation.judging import state_of
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.allocation.verdicts import State
from thidua.assessment.small_tables import beside
from thidua.model import Award
from thidua.proposal.frame_rounds import FrameRound
from thidua.proposal.questions import sighted
from thidua.ranking.columns import ELSEWHERE, LEVEL, NAME, NOBODY, AwardColumns

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame

#: The columns of the frame of verdicts.
COLUMNS = ("id", "award", "part", "state", "prize", "place", "last_place")
#: Those that a level has in common.
_FOUND = COLUMNS[3:]


def all_verdicts(around: FrameRound) -> Any:
    """Return one row for each nominee and award that it is considered for."""
    import narwhals.stable.v2 as nw

    frames = [_settled(around, one) for one in around.awards]
    return nw.concat([*frames, _named(around)], how="vertical").to_native()


def _settled(around: FrameRound, award: AwardColumns) -> LazyFrame[Any]:
    """Return the verdicts on those who have no name."""
    import narwhals.stable.v2 as nw

    frame = around.frame.filter(~nw.col(NAME) & (nw.col(award.status) != NOBODY))
    if around.more:
        more = beside(around.frame, {"id": sorted(around.more)})
        frame = frame.join(more, on="id", how="anti")
    crowded = next((one for one in around.crowded(around.more) if one.award is award), None)
    schema = _schema()
    if crowded is None:
        frame = frame.with_columns(**{one: nw.lit(None, schema[one]) for one in _FOUND})
    else:
        kinds = around.frame.collect_schema()
        own = {name: kinds[name] for name in award.level_names}
        found = {name: schema[name] for name in _FOUND}
        table = beside(around.frame, _rows_of_levels(crowded, around), own | found)
        frame = frame.join(table, on=list(award.level_names), how="left")
    level, elsewhere = nw.col(award.status) == LEVEL, nw.col(award.status) == ELSEWHERE
    without = nw.when(elsewhere).then(nw.lit("open")).otherwise(nw.lit("not-given"))
    return frame.select(
        nw.col("id"),
        nw.lit(award.prepared.award.id).alias("award"),
        nw.when(nw.col(award.part) != "").then(nw.col(award.part)).alias("part"),
        nw.when(level).then(nw.col("state")).otherwise(without).alias("state"),
        *(nw.when(level).then(nw.col(name)).alias(name) for name in COLUMNS[4:]),
    )


def _rows_of_levels(crowded: Crowded, around: FrameRound) -> Mapping[str, Sequence[object]]:
    """Return what each level receives, column by column."""
    rows: list[tuple[object, ...]] = []
    award = crowded.award.prepared.award
    for level, _, chance, _ in crowded.received(around.allocation):
        (outcome,) = chance.outcomes
        state = State.NOT_GIVEN if outcome == NONE else State.GIVEN
        places = chance.places if award.rank else (None, None)
        rows.append((*level.values, state.value, _prize(award, state, outcome), *places))
    names = (*crowded.award.level_names, *_FOUND)
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def _prize(award: Award, state: State, outcome: str) -> str | None:
    has_prizes = award.limit is not None and bool(award.limit.prizes)
    return outcome if state is State.GIVEN and has_prizes else None


def _named(around: FrameRound) -> LazyFrame[Any]:
    """Return the verdicts on those who have names."""
    rows: list[tuple[object, ...]] = []
    overview = Overview(around.allocation)
    for prepared in overview.awards.values():
        award = prepared.award
        for seen in sighted(overview, prepared):
            state = state_of(seen)
            prize = _prize(award, state, next(iter(seen.outcomes)))
            is_placed = bool(award.rank) and seen.found is not None
            places = seen.places if is_placed else (None, None)
            rows.append((seen.nominee.id, award.id, seen.part, state.value, prize, *places))
    columns = {name: [row[at] for row in rows] for at, name in enumerate(COLUMNS)}
    return beside(around.frame, columns, _schema())


def _schema() -> dict[str, Any]:
    import narwhals.stable.v2 as nw

    kinds = (*(nw.String() for _ in range(5)), nw.Int64(), nw.Int64())
    return dict(zip(COLUMNS, kinds, strict=True))
