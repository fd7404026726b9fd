"""Periods: whole days, both ends counted, either end possibly open."""

from __future__ import annotations

import enum
from datetime import date, datetime, timedelta
from typing import Final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

_ONE_DAY = timedelta(days=1)


class AtLaunch(enum.Enum):
    """The mark for "from the day of launch", a first day that nobody can know in advance.

    Vietnamese:
        kể từ ngày phát động

    Examples:
        >>> Period(AT_LAUNCH, date(2021, 12, 31)).is_launched
        False
    """

    AT_LAUNCH = "at launch"


#: The start of a period that begins when the campaign is launched.
AT_LAUNCH: Final = AtLaunch.AT_LAUNCH


def refuse_moments(*days: object) -> None:
    """Refuse a moment where a day is meant: type checkers take a `datetime` for a `date`.

    Raises:
        ValueError: One of the values has a time of day.
    """
    for moment in [day for day in days if isinstance(day, datetime)]:
        raise ValueError(
            f"{moment.isoformat()} has a time, but whole days are counted: "
            f"give {moment.date().isoformat()}"
        )


def stage_end(anchor: date, step: relativedelta, number: int) -> date:
    """Give the last day of stage `number`, counted from 0, of a series that begins at the anchor.

    Every stage is reckoned from the anchor, `anchor + n × step`, never from the stage before it:
    months that are too short clamp the day without shifting the months that follow.

    Examples:
        >>> [stage_end(date(2022, 1, 31), relativedelta(months=1), n).isoformat() for n in (0, 1)]
        ['2022-02-27', '2022-03-30']
    """
    try:
        following = anchor + step * (number + 1)
    except (ValueError, OverflowError):  # the stage reaches beyond the last year of the calendar
        return date.max
    return following - _ONE_DAY


def moves_forward(step: relativedelta) -> bool:
    """Tell whether a step is some whole years, months, weeks or days, and nothing else."""
    parts = (step.years, step.months, step.days)
    whole = all(part >= 0 and part % 1 == 0 for part in parts)
    # Equal to its own years, months and days: no hours, no fixed day, no weekday.
    return (
        whole
        and any(parts)
        and step == relativedelta(years=parts[0], months=parts[1], days=parts[2])
    )


@frozen
class Period:
    """A span of whole days; the first and the last day both belong to it.

    Vietnamese:
        thời gian

    An end that is None is open. A start that is `AT_LAUNCH` is not known yet: such a period
    answers nothing but `is_launched` until `launched` has given it its first day.

    Raises:
        ValueError: The period would end before it starts, or an end has a time of day.

    Examples:
        >>> year = Period(date(2022, 1, 1), date(2022, 12, 31))
        >>> year.days, date(2022, 12, 31) in year
        (365, True)
        >>> Period(AT_LAUNCH, date(2021, 12, 31)).launched(date(2021, 5, 5)).days
        241
        >>> Period(date(2022, 1, 1), date(2021, 1, 1))
        Traceback (most recent call last):
            ...
        ValueError: a period cannot start on 2022-01-01 and end before that, on 2021-01-01
    """

    #: The first day; None when it goes back without limit; `AT_LAUNCH` when it is yet to come.
    start: date | AtLaunch | None
    #: The last day, counted; None when no end is set.
    end: date | None
    #: The event that ends it, in words, where the text names no day: "khi công bố hết dịch".
    ends_when: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a period that ends before it starts."""
        refuse_moments(self.start, self.end)
        if isinstance(self.start, date) and self.end is not None and self.start > self.end:
            raise ValueError(
                f"a period cannot start on {self.start.isoformat()} "
                f"and end before that, on {self.end.isoformat()}"
            )

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Give one calendar year.

        Raises:
            ValueError: The calendar has no such year; it runs from 1 to 9999.

        Examples:
            >>> Period.of_year(2024).days
            366
        """
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_launched(self) -> bool:
        """Say whether the first day is settled, be it only as open."""
        return self.start is not AT_LAUNCH

    def launched(self, on: date) -> Period:
        """Give the period with its first day filled in; one that needs no launch stays as it is.

        Args:
            on: The day of the launch, the first day of the period.

        Raises:
            ValueError: The launch would come after the end.
        """
        return self if self.is_launched else evolve(self, start=on)

    def ended(self, on: date | None) -> Period:
        """Give the period with its last day filled in; one that waits for no event stays.

        Args:
            on: The day on which the event ended it; None while that has not come.

        Raises:
            ValueError: The end would come before the start.

        Examples:
            >>> Period(date(2021, 6, 1), None, "khi hết dịch").ended(date(2021, 12, 20)).days
            203
        """
        waits = self.ends_when and self.end is None and on is not None
        return evolve(self, end=on) if waits else self

    @property
    def days(self) -> int | None:
        """Count the days, both ends included; None when an end is open.

        Raises:
            ValueError: The period is not launched.
        """
        start = self.first_day()
        if start is None or self.end is None:
            return None
        return (self.end - start).days + 1

    def first_day(self) -> date | None:
        """Give the first day, None when it is open.

        Raises:
            ValueError: The period is not launched.
        """
        if self.start is AtLaunch.AT_LAUNCH:
            raise ValueError(
                "the period starts at launch and is not launched yet: "
                "call launched(on) with the day of the launch first"
            )
        return self.start

    def ends(self) -> tuple[date, date]:
        """Give the first and the last day.

        Raises:
            ValueError: The period is not launched, or an end is open.
        """
        start = self.first_day()
        if start is None or self.end is None:
            raise ValueError("the period is open: give it a first and a last day")
        return start, self.end

    def __contains__(self, day: date) -> bool:
        """Say whether the day belongs to the period.

        Raises:
            ValueError: The period is not launched.
        """
        first, last = self._ordinals()
        return first <= day.toordinal() <= last

    def overlaps(self, other: Period) -> bool:
        """Say whether the two periods have a day in common.

        Raises:
            ValueError: One of the periods is not launched.
        """
        return self.intersection(other) is not None

    def intersection(self, other: Period) -> Period | None:
        """Give the days that belong to both, or None when there is none.

        Raises:
            ValueError: One of the periods is not launched.

        Examples:
            >>> stage = Period(date(2021, 6, 7), date(2025, 12, 31))
            >>> stage.intersection(Period.of_year(2021)).start.isoformat()
            '2021-06-07'
        """
        mine, theirs = self._ordinals(), other._ordinals()
        if max(mine[0], theirs[0]) > min(mine[1], theirs[1]):
            return None
        start = self.start if mine[0] >= theirs[0] else other.start
        end = self.end if mine[1] <= theirs[1] else other.end
        return Period(start, end)

    def covers(self, other: Period) -> bool:
        """Say whether every day of the other period belongs to this one.

        An open end is covered only by an open end.

        Raises:
            ValueError: One of the periods is not launched.
        """
        mine, theirs = self._ordinals(), other._ordinals()
        return mine[0] <= theirs[0] and theirs[1] <= mine[1]

    def by_year(self) -> tuple[Period, ...]:
        """Cut the period at the turns of the calendar year; the first and last may be part years.

        Raises:
            ValueError: The period is not launched, or an end is open.

        Examples:
            >>> [part.days for part in Period(date(2021, 12, 30), date(2022, 1, 3)).by_year()]
            [2, 3]
        """
        start, end = self.ends()
        years = range(start.year, end.year + 1)
        return tuple(
            Period(max(start, date(year, 1, 1)), min(end, date(year, 12, 31))) for year in years
        )

    def split(self, step: relativedelta) -> tuple[Period, ...]:
        """Cut the period into stages of one length; the last one ends with the period.

        The stages leave no gap and share no day. Each begins at `start + n × step`, so a period
        from 31 January cut by months goes on at 28 February and then at 31 March.

        Args:
            step: How long a stage is, in whole years, months, weeks or days.

        Raises:
            ValueError: The period is not launched, an end is open, or the step does not move
                forward by whole days.

        Examples:
            >>> stages = Period(date(2021, 1, 1), date(2030, 12, 31)).split(relativedelta(years=5))
            >>> [stage.end.isoformat() for stage in stages]
            ['2025-12-31', '2030-12-31']
        """
        if not moves_forward(step):
            raise ValueError(f"a stage is some whole years, months, weeks or days, not {step}")
        anchor, end = self.ends()
        stages = [Period(anchor, min(stage_end(anchor, step, 0), end))]
        while (last := stages[-1].ends()[1]) < end:
            next_end = stage_end(anchor, step, len(stages))
            stages.append(Period(last + _ONE_DAY, min(next_end, end)))
        return tuple(stages)

    def _ordinals(self) -> tuple[int, int]:
        """Number the ends as days, an open end lying one day outside the calendar."""
        start = self.first_day()
        return (
            0 if start is None else start.toordinal(),
            date.max.toordinal() + 1 if self.end is None else self.end.toordinal(),
        )
