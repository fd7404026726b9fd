"""Everything that should be true of a campaign's times: periods, phases, holidays, deadlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thidua.checking.calendars import holidays_are_listed, working_days_agree
from thidua.checking.deadlines import deadlines_come_after_the_end
from thidua.checking.facts import bounds_lie_on_a_step, steps_fit_the_kind
from thidua.checking.periods import period_ends_with_an_event_or_on_a_day
from thidua.checking.rounds import day_of_judging_is_stated, phases_stand_in_order
from thidua.model.campaign import Campaign
from thidua.problems import Problem

TIME_CHECKS: tuple[Callable[[Campaign], Iterable[Problem]], ...] = (
    period_ends_with_an_event_or_on_a_day,
    holidays_are_listed,
    phases_stand_in_order,
    working_days_agree,
    day_of_judging_is_stated,
    deadlines_come_after_the_end,
    steps_fit_the_kind,
    bounds_lie_on_a_step,
)
