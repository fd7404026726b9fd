"""Formulas: an expression with its values as one writes a calculation by hand."""

from __future__ import annotations

import re
from decimal import Decimal

from thidua.values import Money, Share
from thidua.wording.figures import number, shown

#: A constant of the rule language, or a number that is no part of a name.
_VALUE = re.compile(
    r"percent\((?P<percent>-?\d+(?:\.\d+)?)\)"
    r"|dong\((?P<dong>-?\d+)\)"
    r"|ratio\((?P<over>-?\d+), (?P<under>\d+)\)"
    r"|(?<![\w.])(?P<number>\d+(?:\.\d+)?)(?![\w.])",
    re.ASCII,
)
_SIGNS = ((" * ", " × "), (" / ", "/"), (" % of ", " % × "))


def formula(text: str, lang: str) -> str:
    """Write a calculation with the signs of a language.

    Args:
        text: An expression that was worked out, as the rule language writes it.
        lang: "vi" or "en".

    Examples:
        >>> formula("0.4 * 47", "vi"), formula("1080 / 1200 * 40", "en")
        ('0,4 × 47', '1080/1200 × 40')
        >>> formula("percent(89.5) * 20", "vi"), formula("b2 / 15000 * ratio(1, 3)", "vi")
        ('89,5 % × 20', 'b2/15.000 × 1/3')
        >>> formula("dong(500000) * 3", "en")
        '500,000 VND × 3'
    """
    for sign, written in _SIGNS:
        text = text.replace(sign, written)
    return _VALUE.sub(lambda found: _value(found, lang), text)


def _value(found: re.Match[str], lang: str) -> str:
    if found["percent"] is not None:
        return shown(Share.percent(found["percent"]), lang)
    if found["dong"] is not None:
        return shown(Money(int(found["dong"])), lang)
    if found["over"] is not None:
        return f"{found['over']}/{found['under']}"
    return number(Decimal(found["number"]), lang)
