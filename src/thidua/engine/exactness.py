"""Exactness: what generated source calls, and the rules under which its decimals reckon."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from fractions import Fraction
from typing import Any, NoReturn

from thidua.language.spans import NOT_APPLICABLE, rational
from thidua.values import Rounding

#: Decimals add and multiply without losing a digit, or raise: 40 digits a number, three factors.
EXACT = Context(prec=150, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])

#: Rounds a decimal that has at most so many digits, or raises.
_ROUNDING = Context(prec=150, traps=[InvalidOperation, DivisionByZero, Overflow])
_MODES = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.DOWN: ROUND_DOWN,
    Rounding.UP: ROUND_UP,
    Rounding.FLOOR: ROUND_FLOOR,
    Rounding.CEILING: ROUND_CEILING,
}


class Odd(Exception):  # noqa: N818 - no error: it leads to the reference
    """Something is unknown, does not apply or lies where it cannot."""


#: Whatever makes generated source give way to the reference.
TROUBLE = (Odd, ArithmeticError, TypeError, ValueError)


def odd() -> NoReturn:
    """Give way to the reference, which knows what to say."""
    raise Odd


def rounder(how: str, digits: int) -> tuple[Decimal, str]:
    """Return what `quantized` needs for a named rounding to so many digits.

    Examples:
        >>> quantized(Decimal("0.125"), *rounder("half-up", 2))
        Decimal('0.13')
    """
    return Decimal((0, (1,), -digits)), _MODES[Rounding(how)]


def quantized(number: int | Decimal, unit: Decimal, mode: str) -> Decimal:
    """Round a decimal."""
    return Decimal(number).quantize(unit, mode, _ROUNDING)


def rounded_ratio(number: int | Fraction, how: str, digits: int) -> Decimal:
    """Round a fraction to a decimal.

    Examples:
        >>> rounded_ratio(Fraction(2, 3), "half-up", 2), rounded_ratio(17, "down", -1)
        (Decimal('0.67'), Decimal('1E+1'))
    """
    units = Rounding(how).to_whole(rational(number) * Fraction(10) ** digits)
    return Decimal(units).scaleb(-digits, EXACT)


def total(items: Iterable[Any]) -> Any:  # noqa: ANN401 - numbers of any form, or nothing
    """Add the numbers that apply; nothing where none does.

    Examples:
        >>> total((1, NOT_APPLICABLE, 2)), total((NOT_APPLICABLE,)) is NOT_APPLICABLE
        (3, True)
    """
    kept = [item for item in items if item is not NOT_APPLICABLE]
    return sum(kept) if kept else NOT_APPLICABLE


def least(items: Iterable[Any]) -> Any:  # noqa: ANN401 - numbers of any form, or nothing
    """Return the least of the numbers that apply; nothing where none does."""
    return min((item for item in items if item is not NOT_APPLICABLE), default=NOT_APPLICABLE)


def most(items: Iterable[Any]) -> Any:  # noqa: ANN401 - numbers of any form, or nothing
    """Return the greatest of the numbers that apply; nothing where none does."""
    return max((item for item in items if item is not NOT_APPLICABLE), default=NOT_APPLICABLE)


def met(number: int, items: Iterable[Any]) -> Any:  # noqa: ANN401 - yes, no, or nothing
    """Tell whether so many of the conditions hold that apply; nothing where none does."""
    kept = [item for item in items if item is not NOT_APPLICABLE]
    return sum(kept) >= number if kept else NOT_APPLICABLE


def every(items: Iterable[Any]) -> Any:  # noqa: ANN401 - yes, no, or nothing
    """Tell whether all conditions hold that apply; nothing where none does."""
    kept = [item for item in items if item is not NOT_APPLICABLE]
    return all(kept) if kept else NOT_APPLICABLE
