"""Fact spans: all the cells that a fact can have."""

from __future__ import annotations

from fractions import Fraction

from thidua.language.kinds import Kind
from thidua.language.spans import ANYTHING, Span
from thidua.model.facts import Fact
from thidua.values import Number
from thidua.values.number import MOST_DIGITS

_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)
#: A yes counts one, a no nothing.
TRUTH = Span(0, 1)


def as_compared(fact: Fact, number: Number) -> Number:
    """Round a number to what comparisons use, where the fact says so; a share in percent.

    Examples:
        >>> from decimal import Decimal
        >>> from thidua.values import Rounding
        >>> index = Fact(id="x", kind=Kind.DECIMAL, compare_at=1, rounding=Rounding.HALF_UP)
        >>> as_compared(index, Decimal("91.25"))
        Decimal('91.3')
    """
    if fact.compare_at is None or fact.rounding is None:
        return number
    if fact.kind is Kind.SHARE:
        return Fraction(fact.rounding.to(Fraction(number) * 100, fact.compare_at)) / 100
    return fact.rounding.to(number, fact.compare_at)


def span_of(fact: Fact) -> Span:
    """Return all the cells that a fact can have; a yes counts one where nominees are ranked.

    Examples:
        >>> span_of(Fact(id="score", kind=Kind.WHOLE, least=0, most=50))
        Span(low=0, high=50)
    """
    if fact.kind is Kind.YES_NO:
        return TRUTH
    if fact.kind not in _NUMBERS or not 0 <= (fact.compare_at or 0) <= MOST_DIGITS:
        return ANYTHING
    low, high = (None if end is None else as_compared(fact, end) for end in (fact.least, fact.most))
    return Span(low, high)
