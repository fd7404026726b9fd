"""Lines: one person put forward twice for one award is one subject, on the line that was first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from thidua.model import Nomination
from thidua.problems import Problem, note, warning
from thidua.values import nfc

#: Nominee and award.
Pair = tuple[str, str]
#: A nomination with its position in the list.
Numbered = tuple[int, Nomination]


def kept_lines(nominations: Iterable[Nomination]) -> Mapping[Pair, Nomination]:
    """Return the nomination that counts for each nominee and award.

    The earliest one does; the place on any other line is free. Where no day says which came
    first, the nominator and the line are known only as far as all that may be first agree: the
    order of the list decides nothing.

    Examples:
        >>> from datetime import date
        >>> late = Nomination(nominee="T", award="merit", line="q9", on=date(2026, 3, 15))
        >>> early = Nomination(nominee="T", award="merit", line="q2", on=date(2026, 3, 10))
        >>> kept_lines((late, early))["T", "merit"].line
        'q2'
        >>> someday = Nomination(nominee="T", award="merit", line="q9")
        >>> kept_lines((early, someday))["T", "merit"].line is None
        True
    """
    return {pair: _kept(several) for pair, several in _by_pair(nominations).items()}


def duplicate_nominations(nominations: tuple[Nomination, ...]) -> Iterator[Problem]:
    """Yield what is said twice: the same line, or several lines for one person."""
    for (nominee, award), several in _by_pair(nominations).items():
        seen: dict[tuple[str | None, str | None], Nomination] = {}
        for number, one in several:
            if _line(one) in seen:
                where = ("nominations", number)
                yield warning("duplicate-nomination", *where, id=nominee, award=award)
            seen.setdefault(_line(one), one)
        if len({_line(one) for one in _earliest(several)}) > 1:
            names = tuple(sorted(map(_called, seen.values())))
            where = ("nominations", several[0][0])
            yield warning("line-unclear", *where, id=nominee, award=award, names=names)
        elif len(seen) > 1:
            yield from _free(nominee, award, several)


def _free(nominee: str, award: str, several: list[Numbered]) -> Iterator[Problem]:
    """Yield the lines on which a place is free, because another line was first."""
    kept = _kept(several)
    for number, one in several:
        if _line(one) != _line(kept):
            yield note(
                "nominated-on-two-lines",
                "nominations",
                number,
                id=nominee,
                award=award,
                kept=_called(kept),
                other=_called(one),
                kept_on=kept.on,
                other_on=one.on,
            )


def _by_pair(nominations: Iterable[Nomination]) -> dict[Pair, list[Numbered]]:
    found: dict[Pair, list[Numbered]] = {}
    for number, one in enumerate(nominations):
        found.setdefault((nfc(one.nominee).strip(), one.award), []).append((number, one))
    return found


def _earliest(several: list[Numbered]) -> list[Nomination]:
    """Return those that may have come first: whoever came on no stated day may."""
    days = [one.on for _, one in several if one.on is not None]
    first = min(days) if days else None
    return [one for _, one in several if one.on in (None, first)]


def _kept(several: list[Numbered]) -> Nomination:
    earliest = _earliest(several)
    by = _agreed({_name(one.by) for one in earliest})
    return evolve(earliest[0], by=by, line=_agreed({one.line for one in earliest}))


def _name(name: str | None) -> str | None:
    return None if name is None else nfc(name).strip()


def _agreed(found: set[str | None]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _line(one: Nomination) -> tuple[str | None, str | None]:
    return one.line, _name(one.by)


def _called(nomination: Nomination) -> str:
    words = (nomination.line, nomination.by)
    return ", ".join(word for word in words if word) or "—"
