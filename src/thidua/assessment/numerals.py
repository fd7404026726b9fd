"""Numerals: numbers and days as Vietnamese tables write them, in the one form that is read."""

from __future__ import annotations

import re
from datetime import date

_WITH_COMMA = re.compile(r"(-?\d+),(\d+)(\s*%)?", re.ASCII)
_OF_THOUSANDS = re.compile(r"-?[1-9]\d{0,2},\d{3}(\s*%)?", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHOWN_DAY = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)


def with_point(text: str) -> str:
    """Write a number with a point where a comma parts its decimals.

    Examples:
        >>> with_point("91,5"), with_point("92,5 %"), with_point("1.234,5")
        ('91.5', '92.5 %', '1.234,5')
    """
    written = _WITH_COMMA.fullmatch(text)
    return text if written is None else f"{written[1]}.{written[2]}{written[3] or ''}"


def is_unclear(text: str) -> bool:
    """Tell whether a comma may part thousands as well as decimals.

    Examples:
        >>> is_unclear("1,234"), is_unclear("0,985"), is_unclear("91,30")
        (True, False, False)
    """
    return _OF_THOUSANDS.fullmatch(text) is not None


def day_of(text: str) -> date:
    """Read a day: year-month-day, or day, month and year parted by strokes or hyphens.

    Raises:
        ValueError: It is written in another way, or there is no such day.

    Examples:
        >>> day_of("5/1/2025") == day_of("05-01-2025") == day_of("2025-01-05")
        True
    """
    shown = _SHOWN_DAY.fullmatch(text)
    if shown:
        return date(int(shown[4]), int(shown[3]), int(shown[1]))
    if _ISO_DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError(text)
