"""Calendars: working days, and steps from one day to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import Factory, field, frozen
from dateutil.relativedelta import relativedelta

from thidua.values.period import Period

#: No single entry of a calendar is longer: nobody is on holiday for more than a year.
LONGEST_HOLIDAY: Final = 366
#: Units in which `moved` counts without a calendar.
UNITS: Final = ("days", "months", "years")


def refuse_long(periods: Iterable[Period]) -> None:
    """Refuse whatever is no holiday: a period that is open or longer than a year.

    Raises:
        ValueError: One of the periods is open or too long.
    """
    for period in periods:
        days = period.days
        if days is None or days > LONGEST_HOLIDAY:
            raise ValueError(f"a holiday is at most {LONGEST_HOLIDAY} days, not {days}: {period}")


def moved(day: date, unit: str, number: int) -> date:
    """Move a day by whole days, months or years, clamped to the end of months that are too short.

    The calendar ends with the year 9999 and begins with the year 1: there the day stops.

    Examples:
        >>> moved(date(2022, 1, 31), "months", 1), moved(date(2020, 2, 29), "years", -1)
        (datetime.date(2022, 2, 28), datetime.date(2019, 2, 28))
    """
    try:
        return day + relativedelta(**{unit: number})  # type: ignore[arg-type] # one of UNITS
    except (ValueError, OverflowError):
        return date.max if number > 0 else date.min


def days_between(first: date, last: date) -> int:
    """Count the days from one day to another; fewer than none where the last comes first.

    Examples:
        >>> days_between(date(2022, 1, 1), date(2022, 1, 31))
        30
    """
    return (last - first).days


def months_between(first: date, last: date) -> int:
    """Count the completed months from one day to another.

    Examples:
        >>> months_between(date(2022, 1, 31), date(2022, 2, 28))
        1
        >>> months_between(date(2022, 1, 31), date(2022, 3, 30))
        1
    """
    if last < first:
        return -months_between(last, first)
    number = 12 * (last.year - first.year) + last.month - first.month
    return number if moved(first, "months", number) <= last else number - 1


def years_between(first: date, last: date) -> int:
    """Count the completed years from one day to another.

    Examples:
        >>> years_between(date(2019, 6, 20), date(2021, 6, 19))
        1
    """
    months = months_between(first, last)
    return months // 12 if months >= 0 else -(-months // 12)


def _lost(calendar: Calendar) -> tuple[int, ...]:
    worked = frozenset(_numbers(calendar.working))
    off = frozenset(_numbers(calendar.holidays)) - worked
    return tuple(sorted(number for number in off if _is_weekday(number)))


def _won(calendar: Calendar) -> tuple[int, ...]:
    worked = frozenset(_numbers(calendar.working))
    return tuple(sorted(number for number in worked if not _is_weekday(number)))


@frozen(kw_only=True)
class Calendar:
    """Which days are working days: Monday to Friday, less holidays, plus days made up for.

    The calendar is the plan's: it holds what the plan lists, and knows of no other holiday.

    Vietnamese:
        lịch làm việc

    Raises:
        ValueError: An entry is open or longer than a year.

    Examples:
        >>> reunification = Period(date(2021, 4, 30), date(2021, 4, 30))
        >>> Calendar(holidays=(reunification,)).between(date(2021, 4, 28), date(2021, 5, 3))
        2
    """

    #: Days off.
    holidays: tuple[Period, ...] = ()
    #: Days worked although they are Saturdays, Sundays or holidays.
    working: tuple[Period, ...] = ()
    #: Weekdays that are not worked and days of the weekend that are, as numbers of days.
    _lost: tuple[int, ...] = field(
        init=False, eq=False, repr=False, default=Factory(_lost, takes_self=True)
    )
    _won: tuple[int, ...] = field(
        init=False, eq=False, repr=False, default=Factory(_won, takes_self=True)
    )

    def is_working(self, day: date) -> bool:
        """Tell whether a day is a working day."""
        number = day.toordinal()
        return self._until(number) > self._until(number - 1)

    def between(self, first: date, last: date) -> int:
        """Count the working days after the first day, up to and including the last one."""
        return self._until(last.toordinal()) - self._until(first.toordinal())

    def within(self, period: Period) -> int:
        """Count the working days of a period, its first day among them.

        Raises:
            ValueError: An end of the period is open.
        """
        first, last = period.ends()
        return self._until(last.toordinal()) - self._until(first.toordinal() - 1)

    def later(self, day: date, number: int) -> date:
        """Return the working day so many working days later; before the day where negative.

        Examples:
            >>> Calendar().later(date(2021, 3, 8), 3), Calendar().later(date(2021, 3, 26), -7)
            (datetime.date(2021, 3, 11), datetime.date(2021, 3, 17))
        """
        if number == 0:
            return day
        known = range(1, date.max.toordinal() + 1)
        before = day.toordinal() if number > 0 else day.toordinal() - 1
        wanted = self._until(before) + number + (number < 0)
        found = bisect_left(known, wanted, key=self._until)
        if wanted <= 0:
            return date.min
        return date.max if found == len(known) else date.fromordinal(known[found])

    def _until(self, number: int) -> int:
        """Count the working days from the first day of the calendar to that one."""
        # 1 January of the year 1 was a Monday.
        weekdays = number // 7 * 5 + min(number % 7, 5)
        return weekdays - bisect_right(self._lost, number) + bisect_right(self._won, number)


def _is_weekday(number: int) -> bool:
    return 1 <= number % 7 <= 5


def _numbers(periods: tuple[Period, ...]) -> Iterator[int]:
    refuse_long(periods)
    for period in periods:
        first, last = period.ends()
        yield from range(first.toordinal(), last.toordinal() + 1)


def day_before(day: date) -> date:
    """Return the last day before another: "before 31 March" ends on the 30th.

    Raises:
        ValueError: For the first day of the calendar.

    Examples:
        >>> day_before(date(2026, 3, 31))
        datetime.date(2026, 3, 30)
    """
    if day == date.min:
        raise ValueError("the calendar has no day before its first one")
    return day - timedelta(days=1)
