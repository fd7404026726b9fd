"""Figures: numbers, shares, money, days and lists as they are written in each language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from thidua.values import Money, Number, Period, Rounding, Share, decimals_of

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
#: From so many digits on they are grouped by thousands.
_GROUPED = 5


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
            return listed([shown(one, lang) for one in value], lang)
        case _:
            return str(value)


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
    needed = decimals_of(value)
    digits = Rounding.HALF_UP.to(value, decimals if needed is None else _digits(value, needed))
    sign, whole, part = _split(digits)
    point, group = _choose(lang, ",", "."), _choose(lang, ".", ",")
    if len(whole) >= _GROUPED:
        whole = f"{int(whole):,}".replace(",", group)
    return sign + whole + (point + part if part else "") + ("…" if needed is None else "")


def listed(words: Sequence[str], lang: str) -> str:
    """Join words: "a, b và c".

    Examples:
        >>> listed(["a", "b", "c"], "en"), listed([], "en")
        ('a, b and c', '')
    """
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_choose(lang, 'và', 'and')} {words[-1]}"


def _digits(value: Number, needed: int) -> int:
    # A decimal keeps the zeros it was written with: 91.30 was published with two decimals.
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return max(needed, -exponent if isinstance(exponent, int) else 0)
    return needed


def _split(digits: Decimal) -> tuple[str, str, str]:
    text = f"{digits:f}"
    sign, unsigned = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, part = unsigned.partition(".")
    return sign, whole, part


def _share(share: Share, lang: str) -> str:
    return number(share.value * 100, lang) + _choose(lang, " %", "%")


def _day(day: date, lang: str) -> str:
    if lang == "vi":
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _period(period: Period, lang: str) -> str:
    ends = [_day(end, lang) if isinstance(end, date) else "…" for end in (period.start, period.end)]
    return "–".join(ends)


def _choose(lang: str, vietnamese: str, english: str) -> str:
    return vietnamese if lang == "vi" else english
