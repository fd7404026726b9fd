"""Figures: numbers, shares, money, days and lists as they are written in each language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from thidua.values import AtLaunch, Money, Number, Period, Rounding, Share, decimals_of
from thidua.values.number import MOST_DIGITS, fraction_of

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_PERCENT = re.compile(r"\bpercent\((-?\d+(?:\.\d+)?)\)")
#: From so many digits on they are grouped by thousands.
_GROUPED = 5
#: More words than these are counted, not listed, and longer texts are cut: a sentence has to
#: stay one that somebody reads.
_MOST_WORDS = 20
_LONGEST = 600


def shown(value: object, lang: str) -> str:
    """Return a value as a sentence shows it.

    Args:
        value: A detail of a problem or a reason, or a cell of a fact.
        lang: "vi" or "en".

    Examples:
        >>> shown(Decimal("91.30"), "vi"), shown(True, "vi"), shown(("a", "b"), "vi")
        ('91,30', 'có', 'a và b')
        >>> shown(date(2022, 4, 6), "en"), shown(Share.percent("97.996"), "en")
        ('6 April 2022', '97.996%')
    """
    match value:
        case None:
            return "—"
        case bool():
            return _choose(lang, *(("có", "yes") if value else ("không", "no")))
        case int() | Decimal() | Fraction():
            return number(value, lang)
        case Share():
            return _share(value, lang)
        case Money():
            return f"{number(value.amount, lang)} {_choose(lang, 'đồng', 'VND')}"
        case date():
            return _day(value, lang)
        case time():
            return value.isoformat("minutes")
        case Period():
            return _period(value, lang)
        case frozenset():
            return listed(sorted(str(word) for word in value), lang)
        case tuple():
            return listed(_few(value, lang), lang)
        case _:
            return _line(str(value))


def reckoned(arithmetic: str, lang: str) -> str:
    """Return the arithmetic of a number as a language writes it.

    Examples:
        >>> reckoned("10 % of 107 = 10.7 → 10", "vi")
        '10 % của 107 = 10,7 → 10'
        >>> reckoned("percent(20) * 10 = 2", "en")
        '20 % × 10 = 2'
    """
    arithmetic = _PERCENT.sub(r"\1 %", arithmetic.replace(" * ", " × "))
    if lang != "vi":
        return arithmetic
    return _POINT.sub(",", arithmetic.replace(" of ", " của "))


def number(value: Number, lang: str, decimals: int = 2) -> str:
    """Return a number with the signs of a language; what is shortened ends in an ellipsis.

    Args:
        value: An exact number.
        lang: "vi" (comma, groups by points) or "en" (point, groups by commas).
        decimals: How many decimals to show of a fraction that does not end.

    Examples:
        >>> number(2340000, "vi"), number(Decimal("0.25"), "vi"), number(Fraction(1399, 15), "vi")
        ('2.340.000', '0,25', '93,27…')
    """
    exact = fraction_of(value)
    if abs(exact) >= 10**MOST_DIGITS:
        return _in_powers(exact, lang)
    digits = Rounding.HALF_UP.to(exact, _digits(value, decimals))
    sign, whole, part = _split(digits)
    point, group = _choose(lang, ",", "."), _choose(lang, ".", ",")
    if len(whole) >= _GROUPED:
        whole = f"{int(whole):,}".replace(",", group)
    return sign + whole + (point + part if part else "") + ("…" if digits != exact else "")


def apart(gap: Share, lang: str) -> str:
    """Return the distance between two shares, which is no share itself.

    Examples:
        >>> apart(Share.percent("1.5"), "vi")
        '1,5 điểm phần trăm'
    """
    unit = _choose(lang, "điểm phần trăm", "percentage points")
    return f"{number(gap.value * 100, lang)} {unit}"


def listed(words: Sequence[str], lang: str) -> str:
    """Join words: "a, b và c".

    Examples:
        >>> listed(["a", "b", "c"], "en"), listed([], "en")
        ('a, b and c', '')
    """
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_choose(lang, 'và', 'and')} {words[-1]}"


def _digits(value: Number, decimals: int) -> int:
    """Count the decimals to show: those written, those needed, or enough to tell from zero."""
    needed = decimals_of(value)
    if isinstance(value, Decimal):
        # A decimal keeps the zeros it was written with: 91.30 was published with two decimals.
        exponent = value.as_tuple().exponent
        needed = max(needed or 0, -exponent if isinstance(exponent, int) else 0)
    if needed is not None and needed <= MOST_DIGITS:
        return needed
    while decimals < MOST_DIGITS and abs(value) * 10**decimals < 1:
        decimals += 1
    return decimals


def _in_powers(value: Fraction, lang: str) -> str:
    """Return a number that is too long for anybody to read by its first three digits."""
    digits = Decimal(abs(int(value))).as_tuple().digits
    point = _choose(lang, ",", ".")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[0]}{point}{digits[1]}{digits[2]}… × 10^{len(digits) - 1}"


def _few(words: tuple[object, ...], lang: str) -> list[str]:
    few = [shown(one, lang) for one in words[:_MOST_WORDS]]
    more = len(words) - _MOST_WORDS
    if more > 0:
        few.append(f"{number(more, lang)} {_choose(lang, 'mục khác', 'more')}")
    return few


def _line(text: str) -> str:
    printable = "".join(sign if sign.isprintable() else " " for sign in text)
    line = " ".join(printable.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _split(digits: Decimal) -> tuple[str, str, str]:
    text = f"{digits:f}"
    sign, unsigned = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, part = unsigned.partition(".")
    return sign, whole, part


def _share(share: Share, lang: str) -> str:
    return number(share.value * 100, lang) + _choose(lang, " %", "%")


def _day(day: date, lang: str) -> str:
    if lang == "vi":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _period(period: Period, lang: str) -> str:
    return "–".join(_end(end, lang) for end in (period.start, period.end))


def _end(end: date | AtLaunch | None, lang: str) -> str:
    if isinstance(end, AtLaunch):
        return _choose(lang, "ngày phát động", "the day of the launch")
    return "…" if end is None else _day(end, lang)


def _choose(lang: str, vietnamese: str, english: str) -> str:
    return vietnamese if lang == "vi" else english
