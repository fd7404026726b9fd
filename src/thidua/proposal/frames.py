"""Proposing from a data frame: columns decide what they can, rows the few who can still matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from thidua.allocation.columns import found_for_rows, left_to_rows, needs_everybody
from thidua.assessment import Assessments, Prepared, admit, assess, with_decisions
from thidua.assessment.frames import FrameTable, opened
from thidua.assessment.small_tables import beside, held
from thidua.assessment.surroundings import Tables
from thidua.model import Decisions, History, Nomination, Result
from thidua.model.rows import Rows
from thidua.proposal.frame_results import FrameProposal
from thidua.proposal.frame_rounds import FrameRound
from thidua.ranking.columns import NAME, AwardColumns, placed
from thidua.values import Citation, nfc

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
        frame: A Polars, pandas or PyArrow frame, a DuckDB relation or a Spark data frame with a
            column `id`. A null is unknown; `<fact>__na` marks where a fact does not apply.
        parts: As in `propose`.
        campaign: As in `propose`.
        results: As in `propose`.
        nominations: As in `propose`: then nobody else is looked at.
        history: As in `propose`.
        closed: As in `propose`.
        budget: As in `propose`.

    Raises:
        UnfitFrame: When the frame does not fit the plan; the problems say all that is wrong.
        ImportError: When the extra for data frames is not installed.
    """
    table = opened(prepared.campaign, frame)
    if nominations:
        table = _only(table, {nfc(one.nominee).strip() for one in nominations})

    def judge(rows: Rows) -> Assessments:
        admitted = admit(
            prepared,
            rows,
            parts=parts,
            campaign=campaign,
            nominations=nominations,
            results=results,
        )
        found = assess(prepared, admitted, nominations=nominations, history=history, closed=closed)
        return with_decisions(found, Decisions()).assessments

    scope = evolve(prepared.engine.scope, closed=closed is not None)
    everybody = "nominations" if nominations else needs_everybody(prepared)
    by_rows = left_to_rows(prepared, everybody)
    while True:
        columns, awards = placed(table.frame, prepared, scope, by_rows)
        kept = _kept(columns, awards, everybody=everybody is not None)
        found = FrameRound(table=table, frame=kept, awards=awards, judge=judge, budget=budget)
        found.settle()
        more = found_for_rows(found.allocation)
        if not more:
            return FrameProposal(found)
        by_rows = {**by_rows, **more}


def _only(table: FrameTable, ids: set[str]) -> FrameTable:
    """Return the table with some of its rows."""
    import narwhals.stable.v2 as nw

    key = "nominated id"
    wanted = beside(table.raw, {key: sorted(ids)})
    keyed = table.raw.with_columns(nw.col(table.headings["id"]).cast(nw.String).alias(key))
    return evolve(table, raw=keyed.join(wanted, on=key, how="inner").drop(key))


def _kept(
    frame: LazyFrame[Any], awards: tuple[AwardColumns, ...], *, everybody: bool
) -> LazyFrame[Any]:
    """Return the few columns that are asked for again and again."""
    import narwhals.stable.v2 as nw

    names = dict.fromkeys(name for one in awards for name in (one.status, *one.level_names))
    named = nw.lit(value=True) if everybody else nw.col(NAME)
    return held(frame.select("id", *names, named.alias(NAME)))
