"""What the past says: `held()` answered from a history, with what the history does not cover."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from thidua.language.truths import Truth, every
from thidua.model import History
from thidua.values import Period, Round, nfc

#: Subject, awards, option and number to an outcome.
Held = Callable[[object, tuple[str, ...], str, int], Truth]

#: Stands for the year of an award whose achieved period has no end.
_SOME_YEAR = -1
#: Stands for every year before the first one of the calendar.
_BEFORE_ALL = 0


def held_in(
    history: History, current: Round, lineage: Mapping[str, tuple[str, ...]] | None = None
) -> Held:
    """Return what answers `held()` for a round.

    Years are calendar years, counted back from the year in which the round begins; an award
    belongs to the year in which its achieved period ends. Inside `history.covers` no entry
    means "not held"; outside it nobody knows.

    Args:
        history: Past awards and the time for which they are complete.
        current: The round that is judged.
        lineage: Each merged unit with all that went into it: what they held, it held.

    Examples:
        >>> from thidua.model import PastAward
        >>> past = PastAward(subject="T01", award="merit", achieved=Period.of_year(2021))
        >>> held = held_in(History(awards=(past,)), Round(id="x", period=Period.of_year(2022)))
        >>> held("T01", ("merit",), "years_ago", 1), held("T01", ("merit",), "years_ago", 2)
        (<Truth.MET: 1>, <Truth.UNKNOWN: 2>)
    """
    years_of: dict[tuple[object, str], set[int]] = {}
    for past in history.awards:
        years = years_of.setdefault((nfc(past.subject).strip(), nfc(past.award).strip()), set())
        years.add(past.achieved.end.year if past.achieved.end is not None else _SOME_YEAR)
    merged: Mapping[str, tuple[object, ...]] = lineage or {}
    this_year = current.period.ends()[0].year

    def held(subject: object, awards: tuple[str, ...], option: str, number: int) -> Truth:
        names = merged.get(str(subject), (subject,))
        years = {
            year for name in names for award in awards for year in years_of.get((name, award), ())
        }
        first = max(this_year - number, _BEFORE_ALL)
        match option:
            case "ever":
                return _in_one_of(range(_BEFORE_ALL, this_year), years, history)
            case "years_ago":
                return _in_one_of(range(first, first + 1), years, history)
            case "within":
                return _in_one_of(range(first, this_year), years, history)
        asked = range(first, this_year)
        return every([_in_one_of(range(year, year + 1), years, history) for year in asked])

    return held


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


def _in_one_of(asked: range, years: set[int], history: History) -> Truth:
    if years.intersection(asked):
        return Truth.MET
    if _SOME_YEAR in years or history.covers is None:
        return Truth.UNKNOWN
    start = None if asked[0] == _BEFORE_ALL else date(asked[0], 1, 1)
    # The time before the first year of the calendar ends with it: nothing is older.
    span = Period(start, date(max(asked[-1], 1), 12, 31))
    return Truth.NOT_MET if history.covers.covers(span) else Truth.UNKNOWN
