"""What the past says: `held()` answered from a history, with what the history does not cover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from thidua.language.truths import Truth, every
from thidua.model import History
from thidua.values import Period, Round

#: Subject, awards, option and number to an outcome.
Held = Callable[[object, tuple[str, ...], str, int], Truth]


def held_in(history: History, current: Round) -> Held:
    """Return what answers `held()` for a round.

    Years are calendar years, counted back from the year in which the round begins; an award
    belongs to the year in which its achieved period ends. Inside `history.covers` no entry
    means "not held"; outside it nobody knows.

    Args:
        history: Past awards and the time for which they are complete.
        current: The round that is judged.

    Examples:
        >>> from thidua.model import PastAward
        >>> past = PastAward(subject="T01", award="merit", achieved=Period.of_year(2021))
        >>> held = held_in(History(awards=(past,)), Round(id="x", period=Period.of_year(2022)))
        >>> held("T01", ("merit",), "years_ago", 1), held("T01", ("merit",), "years_ago", 2)
        (<Truth.MET: 1>, <Truth.UNKNOWN: 2>)
    """
    years_of: dict[tuple[object, str], set[int]] = {}
    for past in history.awards:
        years = years_of.setdefault((past.subject, past.award), set())
        if past.achieved.end is not None:
            years.add(past.achieved.end.year)
    this_year = current.period.ends()[0].year

    def held(subject: object, awards: tuple[str, ...], option: str, number: int) -> Truth:
        years = {year for award in awards for year in years_of.get((subject, award), ())}
        years = {year for year in years if year < this_year}
        if option == "ever":
            return Truth.MET if years else _never(history, this_year)
        if option == "years_ago":
            return _in_one_of(range(this_year - number, this_year - number + 1), years, history)
        asked = range(this_year - number, this_year)
        if option == "within":
            return _in_one_of(asked, years, history)
        return every([_in_one_of(range(year, year + 1), years, history) for year in asked])

    return held


def _never(history: History, this_year: int) -> Truth:
    covers = history.covers
    knows = covers is not None and covers.covers(Period(None, date(this_year - 1, 12, 31)))
    return Truth.NOT_MET if knows else Truth.UNKNOWN


def _in_one_of(asked: range, years: set[int], history: History) -> Truth:
    if years.intersection(asked):
        return Truth.MET
    span = Period(date(asked[0], 1, 1), date(asked[-1], 12, 31))
    knows = history.covers is not None and history.covers.covers(span)
    return Truth.NOT_MET if knows else Truth.UNKNOWN
