"""Verdicts as a data frame: what columns settled beside what rows found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from thidua.allocation.columns import Crowded
from thidua.allocation.judging import state_of
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.allocation.verdicts import State
from thidua.assessment.small_tables import beside
from thidua.model import Award
from thidua.proposal.frame_rounds import FrameRound
from thidua.proposal.questions import sighted
from thidua.ranking.columns import ELSEWHERE, LEVEL, NAME, OUT, AwardColumns

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame

#: The columns of the frame of verdicts.
COLUMNS = ("id", "award", "part", "state", "prize", "place", "last_place")
#: Those that a level has in common.
_FOUND = COLUMNS[3:]


def all_verdicts(around: FrameRound, states: tuple[State, ...]) -> Any:
    """Return one row for each nominee and award that it is considered for.

    Args:
        around: The round.
        states: The states of the verdicts that are wanted.
    """
    import narwhals.stable.v2 as nw

    frames = [
        frame
        for award in around.awards
        for frame in (_level(around, award, states), _without_level(around, award, states))
        if frame is not None
    ]
    return nw.concat([*frames, _named(around, states)], how="vertical").to_native()


def _nameless(around: FrameRound, award: AwardColumns, status: Sequence[int]) -> LazyFrame[Any]:
    """Return those who have no name and stand in some way for an award."""
    import narwhals.stable.v2 as nw

    frame = around.frame.filter(~nw.col(NAME) & nw.col(award.status).is_in(status))
    if not around.more:
        return frame
    more = beside(around.frame, {"id": sorted(around.more)})
    return frame.join(more, on="id", how="anti")


def _level(
    around: FrameRound, award: AwardColumns, states: tuple[State, ...]
) -> LazyFrame[Any] | None:
    """Return the verdicts on those who are level with others."""
    crowded = next((one for one in around.crowded(around.more) if one.award is award), None)
    found = {} if crowded is None else _rows_of_levels(crowded, around, states)
    if not found:
        return None
    kinds, schema = around.frame.collect_schema(), _schema()
    own = {name: kinds[name] for name in award.level_names}
    table = beside(around.frame, found, own | {name: schema[name] for name in _FOUND})
    frame = around.frame.join(table, on=list(award.level_names), how="inner")
    inside = evolve(around, frame=frame)
    return _selected(_nameless(inside, award, [LEVEL]), award)


def _without_level(
    around: FrameRound, award: AwardColumns, states: tuple[State, ...]
) -> LazyFrame[Any] | None:
    """Return the verdicts on those who are out, or whom another plan judges."""
    import narwhals.stable.v2 as nw

    status, state = OUT, State.NOT_GIVEN
    if award.prepared.award.delegated_to is not None:
        status, state = ELSEWHERE, State.OPEN
    if state not in states:
        return None
    schema = _schema()
    empty = {name: nw.lit(None, schema[name]) for name in _FOUND[1:]}
    frame = _nameless(around, award, [status])
    return _selected(frame.with_columns(state=nw.lit(state.value), **empty), award)


def _selected(frame: LazyFrame[Any], award: AwardColumns) -> LazyFrame[Any]:
    import narwhals.stable.v2 as nw

    return frame.select(
        nw.col("id"),
        nw.lit(award.prepared.award.id).alias("award"),
        nw.when(nw.col(award.part) != "").then(nw.col(award.part)).alias("part"),
        *_FOUND,
    )


def _rows_of_levels(
    crowded: Crowded, around: FrameRound, states: tuple[State, ...]
) -> Mapping[str, Sequence[object]]:
    """Return what each level receives, column by column; nothing where there is none."""
    rows: list[tuple[object, ...]] = []
    award = crowded.award.prepared.award
    for level, _, chance, _ in crowded.received(around.allocation):
        (outcome,) = chance.outcomes
        state = State.NOT_GIVEN if outcome == NONE else State.GIVEN
        if state not in states:
            continue
        places = chance.places if award.rank else (None, None)
        rows.append((*level.values, state.value, _prize(award, state, outcome), *places))
    names = (*crowded.award.level_names, *_FOUND)
    return {name: [row[at] for row in rows] for at, name in enumerate(names)} if rows else {}


def _prize(award: Award, state: State, outcome: str) -> str | None:
    has_prizes = award.limit is not None and bool(award.limit.prizes)
    return outcome if state is State.GIVEN and has_prizes else None


def _named(around: FrameRound, states: tuple[State, ...]) -> LazyFrame[Any]:
    """Return the verdicts on those who have names."""
    rows: list[tuple[object, ...]] = []
    overview = Overview(around.allocation)
    for prepared in overview.awards.values():
        award = prepared.award
        for seen in sighted(overview, prepared):
            state = state_of(seen)
            if state not in states:
                continue
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
