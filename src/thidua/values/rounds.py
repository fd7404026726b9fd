"""Rounds: the occasions on which nominees are judged."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from thidua.values.period import Period


@frozen(kw_only=True)
class Round:
    """One occasion on which nominees are judged, and the days whose results count for it.

    Vietnamese:
        đợt xét

    Raises:
        ValueError: The period is not launched or has an open end.

    Examples:
        >>> Round(id="annual-2022", period=Period.of_year(2022), name="annual").period.days
        365
    """

    #: The identity, unique in a campaign: "annual-2022", "weekly-2022-w05", "final".
    id: str
    #: The days whose results count, already cut to the campaign's period; both ends known.
    period: Period
    #: The days in which it is judged, when they come later than the period; None when not stated.
    judged: Period | None = None
    #: The name of the schedule it comes from, such as "annual".
    name: str = ""
    #: The windows of a round that has gaps; empty when every day of the period counts.
    phases: tuple[Period, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a period whose days cannot be counted."""
        if self.period.days is None:
            raise ValueError(f'round "{self.id}" needs a first and a last day')

    @property
    def judged_between(self) -> tuple[date | None, date | None]:
        """The first and the last day on which it may be judged; None where that is open.

        Examples:
            >>> Round(id="x", period=Period.of_year(2022)).judged_between
            (None, None)
        """
        if self.judged is None or not self.judged.is_launched:
            return (None, None if self.judged is None else self.judged.end)
        return (self.judged.first_day(), self.judged.end)

    @property
    def windows(self) -> tuple[Period, ...]:
        """The periods whose days count, in order; one that is the whole period without gaps.

        Examples:
            >>> Round(id="x", period=Period.of_year(2022)).windows == (Period.of_year(2022),)
            True
        """
        return self.phases or (self.period,)


def refuse_blank(name: str) -> None:
    """Refuse a schedule without a name.

    Raises:
        ValueError: The name is blank.
    """
    if not name.strip():
        raise ValueError('a schedule needs a name, such as "annual": its rounds are called by it')
