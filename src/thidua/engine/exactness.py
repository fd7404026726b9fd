"""Exactness: what generated source calls, and the rules under which its decimals reckon."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, DivisionByZero, Inexact, InvalidOperation, Overflow
from typing import Any, NoReturn

from thidua.language.spans import NOT_APPLICABLE

#: Decimals add and multiply without losing a digit, or raise: 40 digits a number, three factors.
EXACT = Context(prec=150, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])


class Odd(Exception):  # noqa: N818 - no error: it leads to the reference
    """Something is unknown, does not apply or lies where it cannot."""


#: Whatever makes generated source give way to the reference.
TROUBLE = (Odd, ArithmeticError, TypeError, ValueError)


def odd() -> NoReturn:
    """Give way to the reference, which knows what to say."""
    raise Odd


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
