"""Listed schedules: rounds whose days the plan states."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen

from thidua.values.period import Period
from thidua.values.rounds import Round, refuse_blank


@frozen(kw_only=True)
class Listed:
    """A schedule of a single round whose days the plan states; its id is its bare name.

    Vietnamese:
        đợt xét được nêu rõ thời gian

    A round of several phases counts only their days: a day between two of them is in no window.

    Raises:
        ValueError: The name is blank, or the phases are not in order inside the period.

    Examples:
        >>> from datetime import date
        >>> stage = Listed(name="five-year", period=Period(date(2021, 1, 1), date(2025, 12, 31)))
        >>> stage.round("five-year", Period(date(2021, 1, 1), None)).period.days
        1826
        >>> first = Period(date(2025, 11, 20), date(2025, 12, 3))
        >>> second = Period(date(2025, 12, 8), date(2025, 12, 10))
        >>> peak = Listed.of_phases("peak", (first, second))
        >>> peak.period.days, len(peak.phases)
        (21, 2)
    """

    #: The name, which is also the round's id.
    name: str
    #: The days whose results count; from the first to the last phase where there are several.
    period: Period
    #: The days in which it is judged, when the plan states them.
    judged: Period | None = None
    #: Its windows, where it has gaps.
    phases: tuple[Period, ...] = ()
    #: How many working days the text prints for it, or for each phase; kept to be checked.
    working_days: tuple[int, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a schedule without a name, or whose phases lie in disorder."""
        refuse_blank(self.name)
        if self.phases and self.period != _around(self.name, self.phases):
            raise ValueError(f'the phases of "{self.name}" do not fill its period')

    @classmethod
    def of_phases(cls, name: str, phases: tuple[Period, ...]) -> Listed:
        """Make a round of phases, whose period runs from the first to the last.

        Raises:
            ValueError: There are none, they are open, or they overlap or stand out of order.
        """
        return cls(name=name, period=_around(name, phases), phases=phases)

    @property
    def windows(self) -> tuple[Period, ...]:
        """The periods whose days count, in order."""
        return self.phases or (self.period,)

    def rounds(self, within: Period) -> tuple[Round, ...]:
        """Give the one round, cut to the campaign's period; none when they share no day.

        Args:
            within: The campaign's period.

        Raises:
            ValueError: One of the periods is not launched, or an end is open in both.
        """
        cut = (window.intersection(within) for window in self.windows)
        windows = tuple(one for one in cut if one is not None)
        if not windows:
            return ()
        period = Period(windows[0].start, windows[-1].end)
        phases = windows if self.phases else ()
        return (
            Round(id=self.name, period=period, judged=self.judged, name=self.name, phases=phases),
        )

    def round(self, round_id: str, within: Period) -> Round | None:
        """Find the round by its id; None when the id is another or the periods share no day.

        Args:
            round_id: The round's id, the schedule's name.
            within: The campaign's period, to which the round is cut.

        Raises:
            ValueError: One of the periods is not launched, or an end is open in both.
        """
        return next((each for each in self.rounds(within) if each.id == round_id), None)


def _around(name: str, phases: tuple[Period, ...]) -> Period:
    """Give the period from the first phase to the last."""
    ends = [phase.ends() for phase in phases]
    in_order = all(one[1] < other[0] for one, other in pairwise(ends))
    if not ends or not in_order:
        raise ValueError(f'the phases of "{name}" overlap or stand out of order')
    return Period(ends[0][0], ends[-1][1])
