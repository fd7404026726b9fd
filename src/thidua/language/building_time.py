"""The words about days and about the past, built in Python."""

from __future__ import annotations

from datetime import date

from thidua.language.building import Term, tree_of
from thidua.language.tree import Call, Literal, Tree


def held(
    *awards: str,
    within: int | None = None,
    each_of_last: int | None = None,
    years_ago: int | None = None,
    less_than: int | None = None,
    subject: Term | None = None,
) -> Term:
    """Ask whether the nominee received one of the awards earlier.

    Args:
        awards: Ids or standard forms of awards.
        within: In one of the last so many years before the round's year.
        each_of_last: In every one of the last so many years before the round's year.
        years_ago: Exactly so many years before the round's year.
        less_than: Less than so many years before the day of judging.
        subject: Whose awards, where it is not the nominee: the id of an initiative, of a unit.

    Raises:
        ValueError: When more than one of the times is given: they mean different things.
    """
    stated = {"within": within, "each_of_last": each_of_last, "years_ago": years_ago}
    return _past("held", awards, {**stated, "less_than": less_than}, subject)


def times_held(
    *awards: str,
    within: int | None = None,
    years_ago: int | None = None,
    less_than: int | None = None,
    subject: Term | None = None,
) -> Term:
    """Count how often the nominee received one of the awards earlier.

    Args:
        awards: Ids or standard forms of awards.
        within: In the last so many years before the round's year.
        years_ago: Exactly so many years before the round's year; 0 is the round's year.
        less_than: Less than so many years before the day of judging.
        subject: Whose awards, where it is not the nominee.

    Raises:
        ValueError: When more than one of the times is given: they mean different things.

    Examples:
        >>> from thidua.language.printing import show
        >>> show((times_held("merit", years_ago=0) < 2).tree)
        'times_held("merit", years_ago=0) < 2'
    """
    stated = {"within": within, "years_ago": years_ago, "less_than": less_than}
    return _past("times_held", awards, stated, subject)


def days(first: Term | date, last: Term | date) -> Term:
    """Count the days from one day to another."""
    return _counted("days", first, last)


def working_days(first: Term | date, last: Term | date) -> Term:
    """Count the working days behind the first day, up to and including the last."""
    return _counted("working_days", first, last)


def months(first: Term | date, last: Term | date) -> Term:
    """Count the completed months from one day to another."""
    return _counted("months", first, last)


def years(first: Term | date, last: Term | date) -> Term:
    """Count the completed years from one day to another."""
    return _counted("years", first, last)


def in_round(day: Term | date) -> Term:
    """Ask whether a day lies in the round, and in no gap between its phases."""
    return Term(Call("in_round", (tree_of(day),)))


def later(day: Term | date, **step: Term | int) -> Term:
    """Move a day by days, working_days, months or years; back where the number is negative.

    Raises:
        ValueError: When not exactly one of the four is given.

    Examples:
        >>> from thidua.language.building import fact
        >>> from thidua.language.printing import show
        >>> show((fact("submitted") <= later(fact("ceremony"), working_days=-7)).tree)
        'submitted <= later(ceremony, working_days=-7)'
    """
    if len(step) != 1 or not step.keys() <= {"days", "working_days", "months", "years"}:
        message = "give one of days, working_days, months and years"
        raise ValueError(message)
    options = tuple((unit, tree_of(number)) for unit, number in step.items())
    return Term(Call("later", (tree_of(day),), options))


def _counted(word: str, first: Term | date, last: Term | date) -> Term:
    return Term(Call(word, (tree_of(first), tree_of(last))))


def _past(
    word: str, awards: tuple[str, ...], stated: dict[str, int | None], subject: Term | None
) -> Term:
    options: list[tuple[str, Tree]] = [
        (name, Literal(number)) for name, number in stated.items() if number is not None
    ]
    if len(options) > 1:
        message = f"choose one of {', '.join(stated)}: they mean different things"
        raise ValueError(message)
    if subject is not None:
        options.append(("subject", subject.tree))
    return Term(Call(word, tuple(Literal(award) for award in awards), tuple(options)))
