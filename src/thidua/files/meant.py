"""What was meant: the right form of a value that is written in another one."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Final

_OTHER_DAY: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_SHORT_DAY: Final = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
_GROUPED: Final = re.compile(r"-?[0-9]{1,3}([., _][0-9]{3})+")
_POWER: Final = re.compile(r"(-?[0-9]{1,20}(?:\.[0-9]{1,20})?)[eE]\+?([0-9]{1,2})")
_BASED: Final = re.compile(r"0(?:[xX][0-9a-fA-F]{1,16}|[oO][0-7]{1,20}|[bB][01]{1,60})")
_YES: Final = ("true", "on", "y", "có", "x", "1")
_NO: Final = ("false", "off", "n", "không", "0")
_PLAIN: Final = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")


def meant_number(text: str) -> str | None:
    """Write a number in the one form that plans use, where it is plain what was meant.

    Examples:
        >>> meant_number("0x10"), meant_number("1_000"), meant_number("1e5"), meant_number("9,5")
        ('16', '1000', '100000', '9.5')
    """
    if _BASED.fullmatch(text):
        return str(int(text, 0))
    if _GROUPED.fullmatch(text):
        return re.sub("[., _]", "", text)
    if power := _POWER.fullmatch(text):
        number = Fraction(power[1]) * 10 ** int(power[2])
        return None if number.denominator > 1 else str(number)
    plain = text.strip().replace(",", ".").replace("_", "").removeprefix("+")
    return plain if _PLAIN.fullmatch(plain) else None


def meant_whole(text: str) -> str | None:
    """Write a whole number in the one form, where it is plain what was meant."""
    meant = meant_number(text)
    return None if meant is None or "." in meant else meant


def meant_day(text: str) -> str | None:
    """Take 06/04/2022 and 2022/4/6 for the sixth of April, as Vietnamese texts do."""
    if found := _OTHER_DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := _SHORT_DAY.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def meant_yes_no(text: str) -> str | None:
    """Take the common words of other formats and of Vietnamese for yes and no."""
    word = text.casefold()
    if word in ("yes", *_YES):
        return "yes"
    return "no" if word in ("no", *_NO) else None


def meant_name(text: str) -> str | None:
    """Replace by a hyphen what an id cannot hold."""
    plain = re.sub(r"[^\w.-]+", "-", text.strip()).strip("-.")[:100]
    return plain if plain[:1].isalnum() else None
