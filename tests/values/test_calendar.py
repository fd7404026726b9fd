"""Working days and steps between days, against a calendar that looks at one day after another."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import Calendar, Period
from thidua.values.calendar import (
    day_before,
    days_between,
    months_between,
    moved,
    years_between,
)

SOME = settings(max_examples=200, deadline=None)

days = st.dates(date(2021, 4, 20), date(2021, 5, 25))


def one_day(year: int, month: int, day: int) -> Period:
    return Period(date(year, month, day), date(year, month, day))


#: 30 April to 3 May are off, Saturday 8 May makes up for Monday 3 May.
SPRING = Calendar(
    holidays=(Period(date(2021, 4, 30), date(2021, 5, 3)), one_day(2021, 5, 1)),
    working=(one_day(2021, 5, 8),),
)


def is_worked(day: date) -> bool:
    """The oracle: what the notice says, day by day."""
    if day == date(2021, 5, 8):
        return True
    return day.weekday() < 5 and not date(2021, 4, 30) <= day <= date(2021, 5, 3)


def after(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(number) for number in range(1, (last - first).days + 1))


@given(day=days)
def test_working_days_are_weekdays_less_holidays_plus_days_made_up_for(day: date) -> None:
    assert SPRING.is_working(day) is is_worked(day)


@SOME
@given(first=days, last=days)
def test_working_days_are_counted_behind_the_first_day(first: date, last: date) -> None:
    there, back = (sum(map(is_worked, after(*ends))) for ends in ((first, last), (last, first)))

    assert SPRING.between(first, last) == there - back


@SOME
@given(day=days, number=st.integers(-15, 15))
def test_so_many_working_days_later_is_stepping_from_day_to_day(day: date, number: int) -> None:
    stepped, left = day, abs(number)
    while left:
        stepped += timedelta(1 if number > 0 else -1)
        left -= is_worked(stepped)

    assert SPRING.later(day, number) == stepped


def test_a_day_that_is_a_holiday_and_made_up_for_is_worked() -> None:
    both = Calendar(holidays=(one_day(2021, 5, 4),), working=(one_day(2021, 5, 4),))

    assert both.is_working(date(2021, 5, 4))


def test_the_working_days_of_a_period_hold_both_ends() -> None:
    # Cần Thơ 157/KH-UBND: Thursday 20 November to Wednesday 3 December, Monday to Wednesday.
    first = Period(date(2025, 11, 20), date(2025, 12, 3))
    second = Period(date(2025, 12, 8), date(2025, 12, 10))

    assert (Calendar().within(first), Calendar().within(second)) == (10, 3)


@pytest.mark.parametrize("number", [10**7, 10**30])
def test_the_calendar_ends_somewhere(number: int) -> None:
    assert Calendar().later(date(2021, 1, 1), number) == date.max
    assert Calendar().later(date(2021, 1, 1), -number) == date.min
    for unit in ("days", "months", "years"):
        assert moved(date(2021, 1, 1), unit, number) == date.max
        assert moved(date(2021, 1, 1), unit, -number) == date.min


@pytest.mark.parametrize(
    "wrong", [Period(date(2021, 1, 1), None), Period(date(2021, 1, 1), date(2022, 1, 2))]
)
def test_no_holiday_is_longer_than_a_year(wrong: Period) -> None:
    with pytest.raises(ValueError, match="a holiday is at most 366 days"):
        Calendar(holidays=(wrong,))


@pytest.mark.parametrize(
    ("first", "last", "months", "years"),
    [
        (date(2020, 2, 29), date(2021, 2, 28), 12, 1),
        (date(2020, 2, 29), date(2021, 2, 27), 11, 0),
        (date(2022, 1, 31), date(2022, 2, 28), 1, 0),
        (date(2022, 1, 31), date(2022, 3, 30), 1, 0),
        (date(2019, 6, 20), date(2021, 6, 19), 23, 1),
        (date(2019, 6, 20), date(2021, 6, 20), 24, 2),
        (date(2021, 6, 20), date(2019, 6, 20), -24, -2),
        (date(2021, 6, 20), date(2019, 6, 21), -23, -1),
        (date(2021, 6, 20), date(2021, 6, 19), 0, 0),
    ],
)
def test_only_completed_months_and_years_count(
    first: date, last: date, months: int, years: int
) -> None:
    assert (months_between(first, last), years_between(first, last)) == (months, years)


@SOME
@given(first=st.dates(date(2019, 12, 1), date(2021, 3, 5)), number=st.integers(0, 30))
def test_months_are_completed_on_the_day_so_many_months_later(first: date, number: int) -> None:
    last = moved(first, "months", number)

    assert months_between(first, last) == number
    assert months_between(first, last - timedelta(1)) < number or number == 0


@SOME
@given(first=days, last=days, later=st.integers(0, 40))
def test_a_later_end_never_counts_less_and_a_later_start_never_more(
    first: date, last: date, later: int
) -> None:
    for count in (days_between, months_between, years_between, SPRING.between):
        assert count(first, last) <= count(first, last + timedelta(later))
        assert count(first, last) >= count(first + timedelta(later), last)


def test_nothing_comes_before_the_first_day_of_the_calendar() -> None:
    with pytest.raises(ValueError, match="no day before its first one"):
        day_before(date.min)
