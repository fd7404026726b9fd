"""Schedules give the rounds of a campaign, from an anchor and never chained."""

from datetime import date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import AT_LAUNCH, Listed, Period, Phased, Repeating, Round, Schedule, Step

SOME = settings(max_examples=60, deadline=None)

DECADE = Period(date(2021, 1, 1), date(2030, 12, 31))


def starts(schedule: Schedule, within: Period) -> list[date]:
    return [each.period.ends()[0] for each in schedule.rounds(within)]


def ids(schedule: Schedule, within: Period) -> list[str]:
    return [each.id for each in schedule.rounds(within)]


class TestRepeating:
    def test_a_plan_of_2022_for_a_stage_from_2021_has_no_annual_round_2021(self) -> None:
        annual = Repeating(name="annual", every=Step.YEAR, first=2022)

        rounds = annual.rounds(DECADE)

        assert [each.id for each in rounds] == [f"annual-{year}" for year in range(2022, 2031)]
        assert rounds[0] == Round(id="annual-2022", period=Period.of_year(2022), name="annual")
        assert annual.round("annual-2021", DECADE) is None

    @pytest.mark.parametrize(
        ("every", "expected"),
        [
            (Step.YEAR, ["x-2022"]),
            (Step.HALF_YEAR, ["x-2022-h1", "x-2022-h2"]),
            (Step.QUARTER, ["x-2022-q1", "x-2022-q2", "x-2022-q3", "x-2022-q4"]),
            (Step.MONTH, [f"x-2022-m{month:02}" for month in range(1, 13)]),
            (Step.SCHOOL_YEAR, ["x-2021-2022", "x-2022-2023"]),
        ],
    )
    def test_rounds_are_named_after_their_part_of_the_year(
        self, every: Step, expected: list[str]
    ) -> None:
        assert ids(Repeating(name="x", every=every), Period.of_year(2022)) == expected

    def test_weeks_are_iso_weeks_from_monday_to_sunday(self) -> None:
        weekly = Repeating(name="x", every=Step.WEEK, first=2022)

        first = weekly.rounds(Period.of_year(2022))[0]

        # 3 January 2022 was a Monday; the two days before belong to week 52 of 2021.
        assert first.id == "x-2022-w01"
        assert first.period == Period(date(2022, 1, 3), date(2022, 1, 9))
        assert weekly.round("x-2022-w53", DECADE) is None
        assert weekly.round("x-2026-w53", DECADE) is not None

    def test_the_year_of_a_week_is_its_iso_year(self) -> None:
        weekly = Repeating(name="x", every=Step.WEEK, first=2024, last=2024)

        # 30 December 2024 is the Monday of the first week of 2025.
        assert ids(weekly, DECADE)[-1] == "x-2024-w52"

    def test_a_round_is_cut_to_the_campaign(self) -> None:
        annual = Repeating(name="annual", every=Step.YEAR)
        campaign = Period(date(2021, 6, 7), date(2022, 3, 31))

        assert [each.period for each in annual.rounds(campaign)] == [
            Period(date(2021, 6, 7), date(2021, 12, 31)),
            Period(date(2022, 1, 1), date(2022, 3, 31)),
        ]

    def test_a_month_from_the_31st_is_clamped_and_never_chained(self) -> None:
        monthly = Repeating(name="x", every=Step.MONTH, first=date(2022, 1, 31))

        assert starts(monthly, Period.of_year(2022))[:4] == [
            date(2022, 1, 31),
            date(2022, 2, 28),
            date(2022, 3, 31),
            date(2022, 4, 30),
        ]
        february = monthly.round("x-2022-m02", DECADE)
        assert february is not None
        assert february.period == Period(date(2022, 2, 28), date(2022, 3, 30))

    def test_a_school_year_begins_in_september_or_where_the_plan_says(self) -> None:
        usual = Repeating(name="x", every=Step.SCHOOL_YEAR, first=2022, last=2023)
        stated = Repeating(name="x", every=Step.SCHOOL_YEAR, first=date(2022, 9, 5), last=2023)

        assert starts(usual, DECADE) == [date(2022, 9, 1), date(2023, 9, 1)]
        assert starts(stated, DECADE) == [date(2022, 9, 5), date(2023, 9, 5)]
        assert ids(usual, DECADE) == ids(stated, DECADE) == ["x-2022-2023", "x-2023-2024"]

    def test_no_round_begins_after_the_last_day(self) -> None:
        quarterly = Repeating(name="x", every=Step.QUARTER, first=2022, last=date(2022, 7, 1))

        assert ids(quarterly, DECADE) == ["x-2022-q1", "x-2022-q2", "x-2022-q3"]
        assert quarterly.round("x-2022-q4", DECADE) is None

    def test_a_campaign_before_the_first_round_has_none(self) -> None:
        annual = Repeating(name="annual", every=Step.YEAR, first=2022)

        assert annual.rounds(Period.of_year(2020)) == ()
        assert annual.round("annual-2022", Period.of_year(2020)) is None

    def test_rounds_of_an_open_period_are_asked_for_by_id(self) -> None:
        annual = Repeating(name="annual", every=Step.YEAR, first=2022)
        endless = Period(date(2022, 4, 8), None)

        found = annual.round("annual-2022", endless)

        assert found is not None
        assert found.period == Period(date(2022, 4, 8), date(2022, 12, 31))
        with pytest.raises(ValueError, match='asked for by id, such as "annual-2022"'):
            annual.rounds(endless)
        with pytest.raises(ValueError, match="asked for by id"):
            Repeating(name="annual", every=Step.YEAR).rounds(Period(None, date(2022, 12, 31)))

    @pytest.mark.parametrize(
        ("schedule", "expected"),
        [
            (Repeating(name="x", every=Step.YEAR, first=2022, last=2024), [2022, 2023, 2024]),
            (
                Repeating(name="x", every=Step.YEAR, first=date(2022, 4, 1), last=date(2023, 4, 1)),
                [2022, 2023],
            ),
            (Repeating(name="x", every=Step.YEAR, first=9998, last=9999), [9998, 9999]),
        ],
    )
    def test_a_first_and_a_last_round_close_an_open_period(
        self, schedule: Repeating, expected: list[int]
    ) -> None:
        assert [day.year for day in starts(schedule, Period(None, None))] == expected

    def test_the_last_week_of_an_open_period_may_begin_in_the_year_before(self) -> None:
        weekly = Repeating(name="x", every=Step.WEEK, first=2025, last=2025)

        rounds = weekly.rounds(Period(date(2024, 12, 1), None))

        # ISO week 1 of 2025 begins on 30 December 2024, week 52 ends on 28 December 2025.
        assert (rounds[0].period.start, rounds[-1].period.end) == (
            date(2024, 12, 30),
            date(2025, 12, 28),
        )
        assert len(rounds) == 52

    def test_a_round_is_judged_in_the_months_after_it(self) -> None:
        annual = Repeating(name="x", every=Step.YEAR, judged_within=relativedelta(months=3))

        assert annual.rounds(Period.of_year(2021))[0].judged == Period(
            date(2022, 1, 1), date(2022, 3, 31)
        )

    def test_what_is_judged_without_a_time_has_none(self) -> None:
        annual = Repeating(name="x", every=Step.YEAR)
        last = Repeating(name="x", every=Step.YEAR, judged_within=relativedelta(months=3))

        assert annual.rounds(Period.of_year(2021))[0].judged is None
        assert last.rounds(Period.of_year(9999))[0].judged is None

    @pytest.mark.parametrize(
        "step", [relativedelta(months=-1), relativedelta(hours=3), relativedelta(day=31)]
    )
    def test_rounds_are_judged_within_whole_days(self, step: relativedelta) -> None:
        with pytest.raises(ValueError, match="judges within some whole"):
            Repeating(name="x", every=Step.YEAR, judged_within=step)

    def test_before_the_launch_there_are_no_rounds_to_ask_for(self) -> None:
        annual = Repeating(name="annual", every=Step.YEAR)
        waiting = Period(AT_LAUNCH, date(2022, 12, 31))

        with pytest.raises(ValueError, match=r"launched\(on\)"):
            annual.rounds(waiting)
        with pytest.raises(ValueError, match=r"launched\(on\)"):
            annual.round("annual-2022", waiting)

    @pytest.mark.parametrize(
        ("every", "wrong"),
        [
            (Step.YEAR, "2022"),
            (Step.YEAR, "other-2022"),
            (Step.YEAR, "x-22"),
            (Step.YEAR, "x-0000"),
            (Step.YEAR, "x-2022-q1"),
            (Step.YEAR, "x-\N{ARABIC-INDIC DIGIT TWO}022"),
            (Step.SCHOOL_YEAR, "x-2022-2024"),
            (Step.SCHOOL_YEAR, "x-2022"),
            (Step.HALF_YEAR, "x-2022-h3"),
            (Step.QUARTER, "x-2022-q5"),
            (Step.QUARTER, "x-2022-q01"),
            (Step.QUARTER, "x-2022-h1"),
            (Step.MONTH, "x-2022-m13"),
            (Step.MONTH, "x-2022-m00"),
            (Step.MONTH, "x-2022-m3"),
            (Step.MONTH, "x-2022"),
            (Step.WEEK, "x-2022-w54"),
            (Step.WEEK, "x-2022-05"),
        ],
    )
    def test_an_id_of_another_shape_finds_nothing(self, every: Step, wrong: str) -> None:
        assert Repeating(name="x", every=every).round(wrong, DECADE) is None

    def test_the_last_year_of_the_calendar_still_has_its_round(self) -> None:
        annual = Repeating(name="x", every=Step.YEAR, first=9998)

        assert ids(annual, Period(date(9990, 1, 1), date.max)) == ["x-9998", "x-9999"]

    @given(
        every=st.sampled_from(Step),
        first=st.none() | st.integers(2020, 2023) | st.dates(date(2020, 1, 1), date(2023, 12, 31)),
        start=st.dates(date(2020, 1, 1), date(2024, 12, 31)),
        length=st.integers(0, 900),
    )
    @SOME
    def test_rounds_follow_on_from_each_other_and_are_found_by_id(
        self, every: Step, first: int | date | None, start: date, length: int
    ) -> None:
        schedule = Repeating(name="every-so-often", every=every, first=first)
        within = Period(start, start + timedelta(days=length))

        rounds = schedule.rounds(within)

        first_day = max(start, schedule.anchor)
        covered = [day for each in rounds for day in each.period.ends()]
        assert covered == sorted(covered)
        assert sum(each.period.days or 0 for each in rounds) == max(
            0, (within.ends()[1] - first_day).days + 1
        )
        assert len({each.id for each in rounds}) == len(rounds)
        assert all(schedule.round(each.id, within) == each for each in rounds)

    def test_a_first_round_after_the_last_is_refused(self) -> None:
        with pytest.raises(ValueError, match="after its last round, 2021"):
            Repeating(name="x", every=Step.YEAR, first=2022, last=2021)
        with pytest.raises(ValueError, match="after its last round, 2021-12-31"):
            Repeating(name="x", every=Step.WEEK, first=2022, last=date(2021, 12, 31))

    def test_a_moment_is_no_first_day(self) -> None:
        noon = datetime(2022, 3, 2, 12)  # noqa: DTZ001 - what is refused here

        with pytest.raises(ValueError, match="give 2022-03-02"):
            Repeating(name="x", every=Step.YEAR, first=noon)

    @pytest.mark.parametrize("every", [Step.WEEK, Step.MONTH, Step.SCHOOL_YEAR])
    def test_a_year_outside_the_calendar_is_refused(self, every: Step) -> None:
        with pytest.raises(ValueError, match=r"(?i)year"):
            Repeating(name="x", every=every, first=10_000)


class TestListed:
    STAGE = Period(date(2021, 1, 1), date(2025, 12, 31))

    def test_a_listed_round_bears_its_bare_name(self) -> None:
        judged = Period(date(2026, 1, 1), date(2026, 3, 31))
        listed = Listed(name="five-year", period=self.STAGE, judged=judged)

        assert listed.rounds(DECADE) == (
            Round(id="five-year", period=self.STAGE, judged=judged, name="five-year"),
        )
        assert listed.round("five-year", DECADE) == listed.rounds(DECADE)[0]
        assert listed.round("ten-year", DECADE) is None

    def test_it_is_cut_to_the_campaign(self) -> None:
        listed = Listed(name="rest", period=Period(date(2024, 7, 1), None))

        assert starts(listed, DECADE) == [date(2024, 7, 1)]
        assert listed.rounds(DECADE)[0].period.end == date(2030, 12, 31)

    def test_outside_the_campaign_there_is_no_such_round(self) -> None:
        listed = Listed(name="five-year", period=self.STAGE)

        assert listed.rounds(Period.of_year(2026)) == ()
        assert listed.round("five-year", Period.of_year(2026)) is None

    def test_a_round_without_an_end_in_a_campaign_without_one_is_refused(self) -> None:
        listed = Listed(name="rest", period=Period(date(2024, 7, 1), None))

        with pytest.raises(ValueError, match='round "rest" needs a first and a last day'):
            listed.rounds(Period(date(2021, 1, 1), None))


@pytest.mark.parametrize("name", ["", "  "])
def test_a_schedule_needs_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        Repeating(name=name, every=Step.YEAR)
    with pytest.raises(ValueError, match="needs a name"):
        Listed(name=name, period=DECADE)


def test_the_steps_in_a_plan_file_are_these() -> None:
    lengths = {step.value: date(2021, 1, 1) + step.delta for step in Step}

    assert lengths == {
        "week": date(2021, 1, 8),
        "month": date(2021, 2, 1),
        "quarter": date(2021, 4, 1),
        "half-year": date(2021, 7, 1),
        "year": date(2022, 1, 1),
        "school-year": date(2022, 1, 1),
    }


class TestPhases:
    FIRST = Period(date(2025, 11, 20), date(2025, 12, 3))
    SECOND = Period(date(2025, 12, 8), date(2025, 12, 10))

    def test_a_round_of_phases_runs_from_the_first_to_the_last(self) -> None:
        peak = Phased(name="peak", phases=(self.FIRST, self.SECOND))
        (found,) = peak.rounds(Period.of_year(2025))

        assert found.period == Period(date(2025, 11, 20), date(2025, 12, 10))
        assert found.windows == (self.FIRST, self.SECOND)

    def test_phases_are_cut_to_the_campaign(self) -> None:
        peak = Phased(name="peak", phases=(self.FIRST, self.SECOND))
        (found,) = peak.rounds(Period(date(2025, 11, 25), date(2025, 12, 5)))

        assert found.period == Period(date(2025, 11, 25), date(2025, 12, 3))
        assert found.windows == (found.period,)

    def test_a_campaign_that_falls_into_the_gap_has_no_round(self) -> None:
        peak = Phased(name="peak", phases=(self.FIRST, self.SECOND))

        assert peak.rounds(Period(date(2025, 12, 4), date(2025, 12, 7))) == ()

    @pytest.mark.parametrize("phases", [(), (FIRST, Period(date(2026, 1, 1), None))])
    def test_phases_have_days_that_can_be_counted(self, phases: tuple[Period, ...]) -> None:
        with pytest.raises(ValueError, match="needs a first and a last day"):
            Phased(name="peak", phases=phases)

    def test_the_round_is_found_by_the_bare_name(self) -> None:
        peak = Phased(name="peak", phases=(self.FIRST, self.SECOND), judged=Period.of_year(2026))
        found = peak.round("peak", Period.of_year(2025))

        assert found is not None
        assert found.judged == Period.of_year(2026)
        assert peak.round("peak-2025", Period.of_year(2025)) is None


class TestOpenEnds:
    def test_an_event_ends_a_period_when_it_comes(self) -> None:
        waiting = Period(date(2021, 6, 1), None, "khi công bố hết dịch")

        assert waiting.days is None
        assert waiting.ended(None) == waiting
        assert waiting.ended(date(2021, 6, 2)).days == 2

    def test_a_period_without_an_event_keeps_its_end(self) -> None:
        assert Period.of_year(2021).ended(date(2021, 6, 2)) == Period.of_year(2021)
