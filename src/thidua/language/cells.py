"""Cells: the plain, exact form in which a value of each kind is kept and compared."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from thidua.language.kinds import Kind
from thidua.values import Money, Share

_CLASSES: dict[Kind, tuple[type, ...]] = {
    Kind.YES_NO: (bool,),
    Kind.WHOLE: (int,),
    Kind.DECIMAL: (int, Decimal, Fraction),
    Kind.SHARE: (Share,),
    Kind.MONEY: (Money,),
    Kind.TEXT: (str,),
    Kind.DATE: (date,),
    Kind.TIME: (time,),
    Kind.CHOICE: (str,),
    Kind.SET: (frozenset,),
}


def plain(value: object) -> object:
    """Return the form that comparisons use: a share is its fraction, money its whole đồng.

    Examples:
        >>> plain(Share.percent(98))
        Fraction(49, 50)
    """
    match value:
        case Share():
            return value.value
        case Money():
            return value.amount
        case _:
            return value


def fits(kind: Kind, value: object) -> bool:
    """Tell whether a Python value is one of that kind; a yes or no is never a number.

    Examples:
        >>> fits(Kind.WHOLE, 3), fits(Kind.WHOLE, True), fits(Kind.DECIMAL, Decimal("NaN"))
        (True, False, False)
        >>> from datetime import UTC
        >>> fits(Kind.TIME, time(7, 30)), fits(Kind.TIME, time(7, 30, tzinfo=UTC))
        (True, False)
    """
    if isinstance(value, bool):
        return kind is Kind.YES_NO
    if isinstance(value, datetime) or (isinstance(value, time) and value.tzinfo is not None):
        return False
    if isinstance(value, Decimal) and not value.is_finite():
        return False
    return isinstance(value, _CLASSES[kind])
