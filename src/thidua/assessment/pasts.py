"""What the past says: `held()` and `times_held()` answered from a history, gaps and all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from itertools import product

from attrs import evolve, frozen

from thidua.assessment.preparation import Prepared
from thidua.language.scope import Scope
from thidua.language.spans import Span, exactly
from thidua.language.truths import Truth, every
from thidua.model import History, PastAward
from thidua.model.groups import lineage
from thidua.values import Period, Round, nfc
from thidua.values.calendar import moved

#: What answers `held()` and `times_held()`: subject, awards, option and its number.
Held = Callable[[object, tuple[str, ...], str, int], Truth]
Times = Callable[[object, tuple[str, ...], str, int], Span]

#: Stands for every year before the first one of the calendar.
_BEFORE_ALL = 0


@frozen
class _Event:
    """One award received earlier, as far as time goes; None is a day that nobody stated."""

    #: The year it belongs to.
    year: int | None
    #: The day from which the next award counts.
    counts: date | None


@frozen(kw_only=True)
class Past:
    """A history as a round asks for it.

    Years are calendar years, counted back from the year in which the round begins; an award
    belongs to the year in which its achieved period ends, or in which it was decided where no
    period is stated. Inside `history.covers` no entry means "not held"; outside it nobody knows.

    Vietnamese:
        quá trình khen thưởng nhìn từ một đợt xét

    Examples:
        >>> from thidua.model import PastAward
        >>> award = PastAward(subject="T01", award="merit", achieved=Period.of_year(2021))
        >>> past = Past.of(History(awards=(award,)), Round(id="x", period=Period.of_year(2022)))
        >>> past.held("T01", ("merit",), "years_ago", 1)
        <Truth.MET: 1>
        >>> past.times("T01", ("merit",), "years_ago", 1)
        Span(low=1, high=None)
    """

    covers: Period | None
    this_year: int
    #: The first and the last day on which the round may be judged; None where that is open.
    judged: tuple[date | None, date | None]
    events: Mapping[tuple[object, str], tuple[_Event, ...]]
    #: Each merged unit with all that went into it: what they held, it held.
    lineage: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(
        cls, history: History, current: Round, lineage: Mapping[str, tuple[str, ...]] | None = None
    ) -> Past:
        """Look at a history from a round.

        Args:
            history: Past awards and the time for which they are complete.
            current: The round that is judged.
            lineage: Each merged unit with all that went into it: what they held, it held.
        """
        events: dict[tuple[object, str], list[_Event]] = {}
        for past in history.awards:
            key = (nfc(past.subject).strip(), nfc(past.award).strip())
            events.setdefault(key, []).append(_event(past))
        return cls(
            covers=history.covers,
            this_year=current.period.ends()[0].year,
            judged=current.judged_between,
            events={key: tuple(found) for key, found in events.items()},
            lineage=lineage or {},
        )

    def held(self, subject: object, awards: tuple[str, ...], option: str, number: int) -> Truth:
        """Tell whether one of the awards was received."""
        if option == "each_of_last":
            asked = range(max(self.this_year - number, _BEFORE_ALL), self.this_year)
            events = self._of(subject, awards)
            return every([_some(self._in_years(range(one, one + 1), events)) for one in asked])
        return _some(self.times(subject, awards, option, number))

    def times(self, subject: object, awards: tuple[str, ...], option: str, number: int) -> Span:
        """Count how often one of the awards was received."""
        events = self._of(subject, awards)
        first = max(self.this_year - number, _BEFORE_ALL)
        match option:
            case "less_than":
                return self._less_than(number, events)
            case "years_ago":
                return self._in_years(range(first, first + 1), events)
            case "within":
                return self._in_years(range(first, self.this_year), events)
        return self._in_years(range(_BEFORE_ALL, self.this_year), events)

    def _of(self, subject: object, awards: tuple[str, ...]) -> tuple[_Event, ...]:
        subjects: tuple[object, ...] = self.lineage.get(str(subject), (subject,))
        asked = product(subjects, dict.fromkeys(awards))
        return tuple(event for key in asked for event in self.events.get(key, ()))

    def _in_years(self, asked: range, events: Iterable[_Event]) -> Span:
        years = [event.year for event in events]
        sure = sum(1 for year in years if year is not None and year in asked)
        start = None if asked[0] == _BEFORE_ALL else date(asked[0], 1, 1)
        # The time before the first year of the calendar ends with it: nothing is older.
        end = date(max(asked[-1], 1), 12, 31)
        # What happens after the day of judging is nothing that was received earlier.
        until = self.judged[1]
        return self._counted(sure, years.count(None), start, min(end, until) if until else end)

    def _less_than(self, number: int, events: Iterable[_Event]) -> Span:
        """Count the awards from whose day so many years have not passed when it is judged."""
        first, last = self.judged
        ends = [event.counts and moved(event.counts, "years", number) for event in events]
        sure = sum(1 for end in ends if end is not None and last is not None and end > last)
        possible = sum(1 for end in ends if end is None or first is None or end > first)
        start = None if first is None else moved(first, "years", -number)
        return self._counted(sure, possible - sure, start, last)

    def _counted(self, sure: int, unsure: int, start: date | None, end: date | None) -> Span:
        if start is not None and end is not None and start > end:
            return Span(sure, sure + unsure)
        is_complete = self.covers is not None and self.covers.covers(Period(start, end))
        return Span(sure, sure + unsure if is_complete else None)


def with_past(
    prepared: Prepared, history: History | None, ruled: Mapping[str, frozenset[str]]
) -> Scope:
    """Return what the conditions of a round may look at, with the past told.

    Args:
        prepared: The round.
        history: Past awards; without it nobody knows what anyone held.
        ruled: Rulings on what the history does not cover: award to those who held it.
    """
    scope = prepared.engine.scope
    if history is not None:
        past = Past.of(history, prepared.round, lineage(prepared.campaign.units))
        scope = evolve(scope, held=past.held, times=past.times)
    if ruled:
        held, times = ruled_past(scope.held, ruled), ruled_times(scope.times, ruled)
        scope = evolve(scope, held=held, times=times)
    return scope


def ruled_past(held: Held, ruled: Mapping[str, frozenset[str]]) -> Held:
    """Return what answers `held()` where rulings fill what the history leaves unknown.

    Args:
        held: What answers from the history.
        ruled: The first award that `held()` names, to those who held it; nobody else did.

    Examples:
        >>> def unknown(subject, awards, option, number):
        ...     return Truth.UNKNOWN
        >>> asked = ruled_past(unknown, {"merit": frozenset({"T01"})})
        >>> asked("T01", ("merit",), "ever", 0), asked("T02", ("merit",), "ever", 0)
        (<Truth.MET: 1>, <Truth.NOT_MET: 0>)
    """

    def answered(subject: object, awards: tuple[str, ...], option: str, number: int) -> Truth:
        known = held(subject, awards, option, number)
        if known is not Truth.UNKNOWN or awards[0] not in ruled:
            return known
        return Truth(subject in ruled[awards[0]])

    return answered


def ruled_times(times: Times, ruled: Mapping[str, frozenset[str]]) -> Times:
    """Return what answers `times_held()` where rulings fill what the history leaves unknown.

    Whoever held an award by the ruling held it at least once.

    Args:
        times: What counts in the history.
        ruled: The first award that `times_held()` names, to those who held it; nobody else did.

    Examples:
        >>> def unknown(subject, awards, option, number):
        ...     return Span(0, None)
        >>> asked = ruled_times(unknown, {"merit": frozenset({"T01"})})
        >>> asked("T01", ("merit",), "ever", 0), asked("T02", ("merit",), "ever", 0)
        (Span(low=1, high=None), Span(low=0, high=0))
        >>> asked("T01", ("flag",), "ever", 0)
        Span(low=0, high=None)
    """

    def counted(subject: object, awards: tuple[str, ...], option: str, number: int) -> Span:
        known = times(subject, awards, option, number)
        if known.is_exact or awards[0] not in ruled:
            return known
        if subject in ruled[awards[0]]:
            return Span(known.low or 1, known.high)
        return exactly(known.low)

    return counted


def _event(past: PastAward) -> _Event:
    day = past.decided if past.achieved is None else past.achieved.end
    if day is None or past.achieved is None or day == date.max:
        return _Event(None if day is None else day.year, day)
    return _Event(day.year, day + timedelta(days=1))


def _some(times: Span) -> Truth:
    if times.high == 0:
        return Truth.NOT_MET
    return Truth.MET if times.low else Truth.UNKNOWN
