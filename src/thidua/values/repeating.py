"""Repeating schedules: rounds that come round at even steps."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from attrs import frozen
from dateutil.relativedelta import relativedelta

from thidua.values.period import Period, moves_forward, refuse_moments, stage_end
from thidua.values.rounds import Round, refuse_blank


class Step(enum.Enum):
    """How often a repeating round comes round.

    Vietnamese:
        chu kỳ xét

    Weeks are ISO weeks, Monday to Sunday. A school year begins on 1 September unless its schedule
    names another first day.

    Examples:
        >>> date(2022, 1, 31) + Step.QUARTER.delta
        datetime.date(2022, 4, 30)
    """

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    SCHOOL_YEAR = "school-year"

    @property
    def delta(self) -> relativedelta:
        """The length of one step, to be multiplied and added to an anchor."""
        return relativedelta(weeks=1) if self is Step.WEEK else relativedelta(months=_MONTHS[self])


_MONTHS: Final[Mapping[Step, int]] = {
    Step.MONTH: 1,
    Step.QUARTER: 3,
    Step.HALF_YEAR: 6,
    Step.YEAR: 12,
    Step.SCHOOL_YEAR: 12,
}

_LABELS: Final[Mapping[Step, Callable[[date], str]]] = {
    Step.WEEK: lambda day: "{:04}-w{:02}".format(*day.isocalendar()[:2]),
    Step.MONTH: lambda day: f"{day.year:04}-m{day.month:02}",
    Step.QUARTER: lambda day: f"{day.year:04}-q{(day.month + 2) // 3}",
    Step.HALF_YEAR: lambda day: f"{day.year:04}-h{(day.month + 5) // 6}",
    Step.YEAR: lambda day: f"{day.year:04}",
    Step.SCHOOL_YEAR: lambda day: f"{day.year:04}-{day.year + 1:04}",
}

# A year, and the number of the week, month, quarter or half year in it, where there is one.
_LABEL: Final = re.compile(r"([0-9]{4})(?:-[wmqh]?([0-9]{1,4}))?")


def _opening(step: Step, year: int) -> date:
    """Give the day on which the first round of a year begins."""
    if step is Step.WEEK:
        return date.fromisocalendar(year, 1, 1)
    return date(year, 9 if step is Step.SCHOOL_YEAR else 1, 1)


def _last_day_of(step: Step, year: int, part: int) -> date:
    """Give the last day of a calendar unit; exactly one round begins in each unit."""
    if step is Step.WEEK:
        return date.fromisocalendar(year, part, 7)
    month = 12 if _MONTHS[step] == 12 else part * _MONTHS[step]
    return date(year, month, 1) + relativedelta(day=31)


@frozen(kw_only=True)
class Repeating:
    """A schedule that comes round at even steps: every week, every quarter, every school year.

    Vietnamese:
        đợt xét định kỳ

    Round n begins on anchor + n × step, clamped to the end of short months and never chained.
    The anchor is the first day where one is given, else the beginning of the first year: 1 January,
    1 September for school years, the Monday of ISO week 1 for weeks. A round bears the name of the
    calendar unit in which it begins (`annual-2022`, `x-2022-h1`, `x-2022-q3`, `x-2022-m03`,
    `x-2022-w05`, `x-2022-2023`), counts whole, and is cut only to the campaign's period.

    Raises:
        ValueError: The name is blank, the first round comes after the last, the calendar has no
            such year, or the time for judging is no whole number of days.

    Examples:
        >>> annual = Repeating(name="annual", every=Step.YEAR, first=2022)
        >>> campaign = Period(date(2021, 1, 1), date(2024, 6, 30))
        >>> [each.id for each in annual.rounds(campaign)]
        ['annual-2022', 'annual-2023', 'annual-2024']
        >>> annual.round("annual-2024", campaign).period.end.isoformat()
        '2024-06-30'
    """

    #: The name, which every round's id begins with.
    name: str
    #: How often a round comes.
    every: Step
    #: The year of the first round, or its first day; None when the rounds follow the calendar.
    first: int | date | None = None
    #: The year in which the last round begins, or the last day on which one may begin.
    last: int | date | None = None
    #: How long after its last day a round may be judged; None when not stated.
    judged_within: relativedelta | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a schedule that could not have a single round."""
        refuse_blank(self.name)
        refuse_moments(self.first, self.last)
        if self.judged_within is not None and not moves_forward(self.judged_within):
            raise ValueError(
                f'schedule "{self.name}" judges within some whole years, months, weeks or days, '
                f"not {self.judged_within}"
            )
        if self._is_too_late(self.anchor):
            raise ValueError(
                f'schedule "{self.name}" begins on {self.anchor.isoformat()}, '
                f"after its last round, {self.last}"
            )

    @property
    def anchor(self) -> date:
        """The day from which the steps are counted; no round begins before it."""
        first = 1 if self.first is None else self.first
        return first if isinstance(first, date) else _opening(self.every, first)

    def rounds(self, within: Period) -> tuple[Round, ...]:
        """List the rounds that share a day with the campaign's period, in order of time.

        Args:
            within: The campaign's period, to which each round is cut. An open end of it is closed
                by the first or the last round that the schedule states.

        Raises:
            ValueError: The period is not launched, or nothing closes an end of it.

        Examples:
            >>> annual = Repeating(name="annual", every=Step.YEAR, first=2022, last=2023)
            >>> [each.id for each in annual.rounds(Period(None, None))]
            ['annual-2022', 'annual-2023']
        """
        start, end = self._opening(within), self._closing(within)
        if start is None or end is None:
            raise ValueError(
                f"rounds of an open period are asked for by id, such as "
                f'"{self.name}-{_LABELS[self.every](date(2022, 1, 3))}"'
            )
        numbers = range(max(0, self._number(start)), self._number(end) + 1)
        found = (self._round(number, within) for number in numbers)
        return tuple(each for each in found if each is not None)

    def round(self, round_id: str, within: Period) -> Round | None:
        """Find one round by its id, also in an open period; None when there is no such round.

        Args:
            round_id: The round's id, such as "annual-2022".
            within: The campaign's period, to which the round is cut.

        Raises:
            ValueError: The period is not launched.
        """
        label = _LABEL.fullmatch(round_id.removeprefix(f"{self.name}-"))
        if label is None:
            return None
        try:
            day = _last_day_of(self.every, int(label[1]), int(label[2] or 0))
        except ValueError:  # a thirteenth month, a week that the year has not
            return None
        found = self._round(self._number(day), within)
        return found if found is not None and found.id == round_id else None

    def _opening(self, within: Period) -> date | None:
        """Give a day before which no round begins that shares a day with the period."""
        start = within.first_day()
        return self.anchor if start is None and self.first is not None else start

    def _closing(self, within: Period) -> date | None:
        """Give a day after which no round of the period begins."""
        if within.end is not None:
            return within.end
        if self.last is None or isinstance(self.last, date):
            return self.last
        # A week may begin in the year before its own.
        return date(self.last + 1, 1, 1) if self.last < date.max.year else date.max

    def _number(self, day: date) -> int:
        """Give the number of the round that holds the day, -1 before the first."""
        anchor = self.anchor
        if day < anchor:
            return -1
        if self.every is Step.WEEK:
            return (day - anchor).days // 7
        months = 12 * (day.year - anchor.year) + day.month - anchor.month
        number = months // _MONTHS[self.every]
        return number if anchor + self.every.delta * number <= day else number - 1

    def _round(self, number: int, within: Period) -> Round | None:
        if number < 0:
            return None
        start = self.anchor + self.every.delta * number
        whole = Period(start, stage_end(self.anchor, self.every.delta, number))
        period = whole.intersection(within)
        if period is None or self._is_too_late(start):
            return None
        label = _LABELS[self.every](start)
        return Round(
            id=f"{self.name}-{label}", period=period, judged=self._judged(period), name=self.name
        )

    def _judged(self, period: Period) -> Period | None:
        """Give the days after a round in which it is judged."""
        last = period.ends()[1]
        if self.judged_within is None or last == date.max:
            return None
        start = last + timedelta(days=1)
        return Period(start, stage_end(start, self.judged_within, 0))

    def _is_too_late(self, start: date) -> bool:
        if self.last is None or isinstance(self.last, date):
            return self.last is not None and start > self.last
        year = start.isocalendar().year if self.every is Step.WEEK else start.year
        return year > self.last
