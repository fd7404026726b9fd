"""A data frame gives what the same rows give, on random campaigns."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.frames.equality import assert_equal
from tests.frames.tables import ENGINES, Typed, polars_of, typed_rows
from tests.frames.worlds import worlds
from tests.strategies.rounds import contests, histories
from thidua.assessment import Prepared, admit
from thidua.model import Campaign, History
from thidua.proposal import propose
from thidua.proposal.frames import propose_frame
from thidua.values import Citation

some_time = settings(deadline=None, suppress_health_check=list(HealthCheck))
closings = st.none() | st.just(Citation(clause="hết hạn"))


@some_time
@given(contest=contests(), history=st.none() | histories, closed=closings)
def test_any_campaign_gives_the_same_from_a_frame(
    contest: tuple[Prepared, list[dict[str, object]]],
    history: History | None,
    closed: Citation | None,
) -> None:
    prepared, raw = contest
    rows = typed_rows(prepared.campaign, admit(prepared, raw))
    expected = propose(prepared, rows, history=history, closed=closed)
    frame = polars_of(prepared.campaign, rows)
    found = propose_frame(prepared, frame, history=history, closed=closed)
    event(f"by rows: {sorted(set(found.by_rows.values()))}")
    assert_equal(found, expected)


@some_time
@given(world=worlds(), closed=closings)
def test_a_campaign_that_columns_can_say_gives_the_same_from_a_frame(
    world: tuple[Prepared, Typed], closed: Citation | None
) -> None:
    prepared, rows = world
    expected = propose(prepared, rows, closed=closed)
    found = propose_frame(prepared, polars_of(prepared.campaign, rows), closed=closed)
    event(f"by rows: {sorted(set(found.by_rows.values()))}")
    assert_equal(found, expected)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_every_engine_gives_the_same(engine: Callable[[Campaign, Typed], Any]) -> None:
    @settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=10)
    @given(world=worlds())
    def holds(world: tuple[Prepared, Typed]) -> None:
        prepared, rows = world
        found = propose_frame(prepared, engine(prepared.campaign, rows))
        assert_equal(found, propose(prepared, rows))

    holds()
