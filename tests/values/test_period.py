"""Periods count whole days and both of their ends."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import AT_LAUNCH, AtLaunch, Period

SOME = settings(max_examples=80, deadline=None)

FIRST, LAST = date(2020, 1, 1), date(2021, 12, 31)
ALL_DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

DAY_AND_A_HALF: Any = 1.5

days = st.dates(FIRST, LAST)
steps = st.sampled_from(
    [
        relativedelta(days=1),
        relativedelta(days=17),
        relativedelta(weeks=1),
        relativedelta(months=1),
        relativedelta(months=1, days=3),
        relativedelta(months=7),
        relativedelta(years=1),
    ]
)


@st.composite
def closed_periods(draw: st.DrawFn) -> Period:
    start, end = sorted((draw(days), draw(days)))
    return Period(start, end)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    closed = draw(closed_periods())
    start = draw(st.sampled_from([closed.start, None]))
    return Period(start, draw(st.sampled_from([closed.end, None])))


def members(period: Period) -> set[date]:
    """List the days in a window one by one, knowing nothing but what `in` says."""
    return {day for day in ALL_DAYS if day in period}


class TestConstruction:
    def test_a_period_of_one_day_exists(self) -> None:
        assert Period(FIRST, FIRST).days == 1

    def test_a_period_that_ends_before_it_starts_does_not_exist(self) -> None:
        with pytest.raises(ValueError, match=r"2022-03-02 .* 2022-03-01"):
            Period(date(2022, 3, 2), date(2022, 3, 1))

    def test_a_moment_is_no_day(self) -> None:
        noon = datetime(2022, 3, 2, 12)  # noqa: DTZ001 - what is refused here

        with pytest.raises(ValueError, match="give 2022-03-02"):
            Period(noon, None)
        with pytest.raises(ValueError, match="give 2022-03-02"):
            Period(None, noon)

    def test_a_year_has_all_its_days(self) -> None:
        assert Period.of_year(2022) == Period(date(2022, 1, 1), date(2022, 12, 31))
        assert Period.of_year(2022).days == 365
        assert Period.of_year(2024).days == 366

    def test_there_is_no_year_zero(self) -> None:
        with pytest.raises(ValueError, match="year 0"):
            Period.of_year(0)

    def test_a_period_with_an_open_end_has_no_number_of_days(self) -> None:
        assert Period(None, LAST).days is None
        assert Period(FIRST, None).days is None
        assert Period(None, None).days is None

    def test_only_a_closed_period_has_two_ends(self) -> None:
        assert Period(FIRST, LAST).ends() == (FIRST, LAST)
        for open_period in (Period(None, LAST), Period(FIRST, None)):
            with pytest.raises(ValueError, match="open"):
                open_period.ends()


class TestLaunch:
    FROM_LAUNCH = Period(AT_LAUNCH, date(2021, 12, 31))

    def test_the_launch_gives_the_first_day(self) -> None:
        launched = self.FROM_LAUNCH.launched(date(2021, 5, 5))

        assert launched == Period(date(2021, 5, 5), date(2021, 12, 31))
        assert launched.is_launched
        assert not self.FROM_LAUNCH.is_launched

    def test_a_period_with_its_own_first_day_ignores_the_launch(self) -> None:
        stage = Period(date(2021, 1, 1), None)

        assert stage.launched(date(2021, 5, 5)) is stage
        assert Period(None, None).is_launched

    def test_a_launch_after_the_end_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"2022-01-01 .* 2021-12-31"):
            self.FROM_LAUNCH.launched(date(2022, 1, 1))

    def test_before_the_launch_every_question_is_answered_by_the_remedy(self) -> None:
        waiting, stage = self.FROM_LAUNCH, Period.of_year(2021)
        questions: list[Callable[[], object]] = [
            lambda: waiting.days,
            waiting.ends,
            lambda: date(2021, 5, 5) in waiting,
            lambda: waiting.overlaps(stage),
            lambda: stage.overlaps(waiting),
            lambda: waiting.intersection(stage),
            lambda: waiting.covers(stage),
            lambda: stage.covers(waiting),
            waiting.by_year,
            lambda: waiting.split(relativedelta(months=1)),
        ]

        for question in questions:
            with pytest.raises(ValueError, match=r"launched\(on\)"):
                question()

    def test_the_mark_is_one_and_the_same(self) -> None:
        assert AT_LAUNCH is AtLaunch("at launch")


class TestAlgebra:
    def test_both_ends_belong_to_the_period_and_their_neighbours_do_not(self) -> None:
        period = Period(date(2021, 7, 28), date(2021, 12, 31))

        assert date(2021, 7, 28) in period
        assert date(2021, 12, 31) in period
        assert date(2021, 7, 27) not in period
        assert date(2022, 1, 1) not in period

    def test_an_open_period_reaches_to_the_ends_of_the_calendar(self) -> None:
        assert date.min in Period(None, None)
        assert date.max in Period(None, None)

    def test_periods_that_meet_in_one_day_overlap(self) -> None:
        before = Period(None, date(2021, 6, 30))

        assert before.overlaps(Period(date(2021, 6, 30), None))
        assert not before.overlaps(Period(date(2021, 7, 1), None))

    def test_an_open_end_is_covered_only_by_an_open_end(self) -> None:
        stage = Period(FIRST, None)

        assert stage.covers(stage)
        assert Period(None, None).covers(stage)
        assert not Period(FIRST, date.max).covers(stage)
        assert not stage.covers(Period(None, LAST))

    @given(closed_periods())
    @SOME
    def test_the_days_are_the_ones_contained(self, period: Period) -> None:
        assert period.days == len(members(period))

    @given(periods(), periods())
    @SOME
    def test_the_intersection_holds_exactly_the_common_days(
        self, one: Period, other: Period
    ) -> None:
        common = one.intersection(other)

        assert (set() if common is None else members(common)) == members(one) & members(other)
        assert one.overlaps(other) == (common is not None)
        assert other.intersection(one) == common

    @given(periods(), periods())
    @SOME
    def test_covering_is_leaving_the_other_as_it_is(self, one: Period, other: Period) -> None:
        assert one.covers(other) == (one.intersection(other) == other)


def follow_on_from_each_other(parts: tuple[Period, ...], whole: Period) -> bool:
    """Say whether parts fill the whole in order, without a gap and without a shared day."""
    ends = [part.ends() for part in parts]
    joints = pairwise(ends)
    return (ends[0][0], ends[-1][1]) == whole.ends() and all(
        (after[0] - before[1]).days == 1 for before, after in joints
    )


class TestCutting:
    def test_the_first_and_the_last_year_may_be_part_years(self) -> None:
        stage = Period(date(2021, 6, 7), date(2023, 3, 31))

        assert stage.by_year() == (
            Period(date(2021, 6, 7), date(2021, 12, 31)),
            Period.of_year(2022),
            Period(date(2023, 1, 1), date(2023, 3, 31)),
        )

    @given(closed_periods())
    @SOME
    def test_years_leave_no_gap_and_stay_in_one_calendar_year(self, period: Period) -> None:
        years = period.by_year()

        assert follow_on_from_each_other(years, period)
        assert all(part.ends()[0].year == part.ends()[1].year for part in years)

    @given(closed_periods(), steps)
    @SOME
    def test_stages_leave_no_gap_and_start_on_the_anchor_plus_n_steps(
        self, period: Period, step: relativedelta
    ) -> None:
        stages = period.split(step)
        anchor, _ = period.ends()

        assert follow_on_from_each_other(stages, period)
        assert [stage.start for stage in stages] == [anchor + step * n for n in range(len(stages))]

    def test_short_months_clamp_the_day_and_never_shift_the_next(self) -> None:
        stages = Period(date(2022, 1, 31), date(2022, 5, 31)).split(relativedelta(months=1))

        assert [stage.start for stage in stages] == [
            date(2022, 1, 31),
            date(2022, 2, 28),
            date(2022, 3, 31),
            date(2022, 4, 30),
            date(2022, 5, 31),
        ]
        assert stages[-1].days == 1

    def test_a_leap_day_comes_back_in_the_next_leap_year(self) -> None:
        stages = Period(date(2024, 2, 29), date(2028, 12, 31)).split(relativedelta(years=1))

        assert [stage.start for stage in stages][1::3] == [date(2025, 2, 28), date(2028, 2, 29)]

    def test_a_stage_may_reach_the_last_day_of_the_calendar(self) -> None:
        end = Period(date(9998, 7, 1), date.max)

        assert end.split(relativedelta(years=1)) == (
            Period(date(9998, 7, 1), date(9999, 6, 30)),
            Period(date(9999, 7, 1), date.max),
        )
        assert end.split(relativedelta(days=10**400)) == (end,)

    @pytest.mark.parametrize("period", [Period(None, LAST), Period(FIRST, None)])
    def test_an_open_period_cannot_be_cut(self, period: Period) -> None:
        with pytest.raises(ValueError, match="open"):
            period.by_year()
        with pytest.raises(ValueError, match="open"):
            period.split(relativedelta(years=1))

    @pytest.mark.parametrize(
        "step",
        [
            relativedelta(),
            relativedelta(days=-1),
            relativedelta(years=-5000),
            relativedelta(years=1, days=-400),
            relativedelta(hours=36),
            relativedelta(days=DAY_AND_A_HALF),
            relativedelta(months=1, day=31),
            relativedelta(year=2022),
        ],
    )
    def test_a_step_that_does_not_move_by_whole_days_is_refused(self, step: relativedelta) -> None:
        with pytest.raises(ValueError, match="whole years, months, weeks or days"):
            Period(FIRST, LAST).split(step)
