"""Lines: one person put forward twice for one award is one subject, on the line that was first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua.model import Nomination
from thidua.problems import Problem, note, warning
from thidua.values import nfc

#: Nominee and award.
Pair = tuple[str, str]


def kept_lines(nominations: tuple[Nomination, ...]) -> Mapping[Pair, Nomination]:
    """Return the nomination that counts for each nominee and award.

    The earliest one does; without a day, or on the same day, the one that stands first. The
    place on any other line is free.

    Examples:
        >>> from datetime import date
        >>> late = Nomination(nominee="T", award="merit", line="q9", on=date(2026, 3, 15))
        >>> early = Nomination(nominee="T", award="merit", line="q2", on=date(2026, 3, 10))
        >>> kept_lines((late, early))["T", "merit"].line
        'q2'
    """
    return {pair: nominations[number] for pair, number in _kept(nominations).items()}


def duplicate_nominations(nominations: tuple[Nomination, ...]) -> Iterator[Problem]:
    """Yield what is said twice: the same line, or two lines for one person."""
    kept = _kept(nominations)
    for number, one in enumerate(nominations):
        nominee, award = pair = _pair(one)
        if kept[pair] == number:
            continue
        first = nominations[kept[pair]]
        if (one.line, one.by) == (first.line, first.by):
            yield warning("duplicate-nomination", "nominations", number, id=nominee, award=award)
        else:
            yield note(
                "nominated-on-two-lines",
                "nominations",
                number,
                id=nominee,
                award=award,
                kept=_called(first),
                other=_called(one),
                kept_on=first.on,
                other_on=one.on,
            )


def _kept(nominations: tuple[Nomination, ...]) -> dict[Pair, int]:
    kept: dict[Pair, int] = {}
    for number, one in enumerate(nominations):
        pair = _pair(one)
        if pair not in kept or _day(one) < _day(nominations[kept[pair]]):
            kept[pair] = number
    return kept


def _pair(nomination: Nomination) -> Pair:
    return nfc(nomination.nominee).strip(), nomination.award


def _day(nomination: Nomination) -> date:
    return nomination.on or date.max


def _called(nomination: Nomination) -> str:
    words = (nomination.line, nomination.by)
    return ", ".join(word for word in words if word) or "—"
