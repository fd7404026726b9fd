"""Amounts: what an expression comes to, written as an expectation writes it."""

from __future__ import annotations

from fractions import Fraction

from thidua.language.spans import Cell, Operand

NOT_APPLICABLE = "n/a"
UNKNOWN = "unknown"

Amount = str | tuple[str | Fraction, str | Fraction] | Fraction


def stated(text: str | list[str]) -> Amount:
    """Read an expectation: a number, a word, or the two ends of an interval.

    Examples:
        >>> stated("98.25"), stated("1391/30"), stated("HTT"), stated(["89.8", "unknown"])
        (Fraction(393, 4), Fraction(1391, 30), 'HTT', (Fraction(449, 5), 'unknown'))
    """
    if isinstance(text, list):
        low, high = (_end(one) for one in text)
        return low, high
    return _end(text)


def _end(text: str) -> str | Fraction:
    try:
        return Fraction(text)
    except ValueError:
        return text


def found(operand: Operand) -> Amount:
    """Say in the same way what an expression came to.

    Examples:
        >>> from thidua.language.spans import ANYTHING, Span, exactly
        >>> found(exactly(98)), found(Span(0, 4)), found(ANYTHING)
        (Fraction(98, 1), (Fraction(0, 1), Fraction(4, 1)), 'unknown')
    """
    if isinstance(operand, Cell):
        return NOT_APPLICABLE
    low, high = _plain(operand.low), _plain(operand.high)
    return low if operand.is_exact or low == high else (low, high)


def _plain(end: object) -> str | Fraction:
    if end is None:
        return UNKNOWN
    if isinstance(end, bool):
        return "yes" if end else "no"
    return _end(str(end))
