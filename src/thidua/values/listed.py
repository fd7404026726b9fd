"""Listed schedules: rounds whose days the plan states, with gaps or without."""

from __future__ import annotations

from attrs import frozen

from thidua.values.period import Period
from thidua.values.rounds import Round, refuse_blank


@frozen(kw_only=True)
class Listed:
    """A schedule of a single round whose days the plan states; its id is its bare name.

    Vietnamese:
        đợt xét được nêu rõ thời gian

    Raises:
        ValueError: The name is blank.

    Examples:
        >>> from datetime import date
        >>> stage = Listed(name="five-year", period=Period(date(2021, 1, 1), date(2025, 12, 31)))
        >>> stage.round("five-year", Period(date(2021, 1, 1), None)).period.days
        1826
    """

    #: The name, which is also the round's id.
    name: str
    #: The days whose results count.
    period: Period
    #: The days in which it is judged, when the plan states them.
    judged: Period | None = None
    #: How many working days the text prints for it, kept to be checked.
    working_days: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a schedule without a name."""
        refuse_blank(self.name)

    def rounds(self, within: Period) -> tuple[Round, ...]:
        """Give the one round, cut to the campaign's period; none when they share no day.

        Args:
            within: The campaign's period.

        Raises:
            ValueError: One of the periods is not launched, or an end is open in both.
        """
        period = self.period.intersection(within)
        if period is None:
            return ()
        return (Round(id=self.name, period=period, judged=self.judged, name=self.name),)

    def round(self, round_id: str, within: Period) -> Round | None:
        """Find the round by its id; None when the id is another or the periods share no day.

        Args:
            round_id: The round's id, the schedule's name.
            within: The campaign's period, to which the round is cut.

        Raises:
            ValueError: One of the periods is not launched, or an end is open in both.
        """
        return next((each for each in self.rounds(within) if each.id == round_id), None)


@frozen(kw_only=True)
class Phased:
    """A schedule of a single round of several phases, with gaps: its id is its bare name.

    Only the days of the phases count; a day between two of them lies in no window.

    Vietnamese:
        đợt xét gồm nhiều giai đoạn

    Raises:
        ValueError: The name is blank, there is no phase, or one of them is open.

    Examples:
        >>> from datetime import date
        >>> first = Period(date(2025, 11, 20), date(2025, 12, 3))
        >>> second = Period(date(2025, 12, 8), date(2025, 12, 10))
        >>> peak = Phased(name="peak", phases=(first, second))
        >>> peak.period.days, len(peak.rounds(Period.of_year(2025))[0].windows)
        (21, 2)
    """

    #: The name, which is also the round's id.
    name: str
    #: Its windows; in order and apart, which a check holds plans to.
    phases: tuple[Period, ...]
    #: The days in which it is judged, when the plan states them.
    judged: Period | None = None
    #: How many working days the text prints for each phase, or for all; kept to be checked.
    working_days: tuple[int, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a schedule without a name, or without days that can be counted."""
        refuse_blank(self.name)
        if not self.phases or any(phase.days is None for phase in self.phases):
            raise ValueError(f'each phase of "{self.name}" needs a first and a last day')

    @property
    def period(self) -> Period:
        """From the first day of any phase to the last."""
        ends = [phase.ends() for phase in self.phases]
        return Period(min(first for first, _ in ends), max(last for _, last in ends))

    def rounds(self, within: Period) -> tuple[Round, ...]:
        """Give the one round, each phase cut to the campaign's period; none without a common day.

        Args:
            within: The campaign's period.

        Raises:
            ValueError: The campaign's period is not launched.
        """
        cut = (phase.intersection(within) for phase in self.phases)
        phases = tuple(phase for phase in cut if phase is not None)
        if not phases:
            return ()
        period = Phased(name=self.name, phases=phases).period
        return (
            Round(id=self.name, period=period, judged=self.judged, name=self.name, phases=phases),
        )

    def round(self, round_id: str, within: Period) -> Round | None:
        """Find the round by its id; None when the id is another or no day is common.

        Args:
            round_id: The round's id, the schedule's name.
            within: The campaign's period, to which each phase is cut.

        Raises:
            ValueError: The campaign's period is not launched.
        """
        return next((each for each in self.rounds(within) if each.id == round_id), None)
