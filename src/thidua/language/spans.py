"""Spans: all the values that an operand can still have, and exact arithmetic on them."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import cast

from attrs import frozen

from thidua.language.truths import Truth, negation
from thidua.values import Number


class Cell(enum.Enum):
    """What a fact holds where it has no value and is not merely unknown.

    Vietnamese:
        không áp dụng
    """

    NOT_APPLICABLE = "n/a"


NOT_APPLICABLE = Cell.NOT_APPLICABLE


@frozen(repr=False)
class Span:
    """The values from `low` to `high`, both ends counted; None is an open end.

    Numbers, days, times and words share the class: a word is known or wholly open.

    Examples:
        >>> Span(80, 80).is_exact, Span(0, 100).is_exact
        (True, False)
        >>> Span(80, 80, may_not_apply=True).is_exact
        False
    """

    low: object
    high: object
    #: Whether it may still turn out that the operand does not apply at all.
    may_not_apply: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether only one value is left, and the operand applies for certain."""
        return self.low is not None and not self.may_not_apply and self.low == self.high

    @property
    def loosely(self) -> Span:
        """The same values of an operand that may turn out not to apply."""
        return self if self.may_not_apply else Span(self.low, self.high, may_not_apply=True)

    @property
    def firmly(self) -> Span:
        """The same values of an operand that applies."""
        return Span(self.low, self.high) if self.may_not_apply else self

    def __repr__(self) -> str:
        """Show that it may not apply only where that is so."""
        loose = ", may_not_apply=True" if self.may_not_apply else ""
        return f"Span(low={self.low!r}, high={self.high!r}{loose})"


ANYTHING = Span(None, None)

#: A span, or that the operand does not apply.
Operand = Span | Cell


def exactly(value: object) -> Span:
    """Return the span of one known value."""
    return Span(value, value)


def rational(value: object) -> int | Fraction:
    """Return a number in the form that all arithmetic uses: decimals would round.

    Examples:
        >>> rational(Decimal("0.25"))
        Fraction(1, 4)
    """
    if isinstance(value, Decimal):
        return Fraction(value)
    # Kinds were checked at load: nothing but numbers comes here.
    return cast("int | Fraction", value)


def compare(sign: str, left: Span, right: Span) -> Truth:
    """Compare two spans that apply: met or not met only where every pair of values agrees."""
    if sign in (">", ">="):
        return compare("<" if sign == ">" else "<=", right, left)
    if sign == "!=":
        return negation(compare("==", left, right))
    if sign == "==":
        return _equal(left, right)
    surely, surely_not = _before(left, right, strict=sign == "<")
    return Truth.MET if surely else Truth.NOT_MET if surely_not else Truth.UNKNOWN


def _equal(left: Span, right: Span) -> Truth:
    if left.is_exact and right.is_exact:
        return Truth(left.low == right.low)
    apart = _before(left, right, strict=True)[0] or _before(right, left, strict=True)[0]
    return Truth.NOT_MET if apart else Truth.UNKNOWN


def _before(left: Span, right: Span, *, strict: bool) -> tuple[bool, bool]:
    """Tell whether left surely comes before right, and whether it surely does not."""
    surely = _less(left.high, right.low, strict=strict)
    surely_not = _less(right.high, left.low, strict=not strict)
    return surely, surely_not


def _less(one: object, other: object, *, strict: bool) -> bool:
    if one is None or other is None:
        return False
    return bool(one < other) if strict else bool(one <= other)  # type: ignore[operator] # by kind


def negative(span: Span) -> Span:
    """Turn the sign of a span of numbers."""
    low = None if span.high is None else -rational(span.high)
    high = None if span.low is None else -rational(span.low)
    return Span(low, high, span.may_not_apply)


def plus(left: Span, right: Span) -> Span:
    """Add two spans of numbers."""
    low = _both(left.low, right.low, lambda one, other: one + other)
    high = _both(left.high, right.high, lambda one, other: one + other)
    return Span(low, high, _either(left, right))


def _either(left: Span, right: Span) -> bool:
    """Tell whether what two operands make may not apply: as soon as one of them does not."""
    return left.may_not_apply or right.may_not_apply


def times(left: Span, right: Span) -> Span:
    """Multiply two spans of numbers; an open end gives an open result."""
    ends = (left.low, left.high, right.low, right.high)
    if any(end is None for end in ends):
        return _open_product(left, right)
    products = [
        rational(one) * rational(other)
        for one in (left.low, left.high)
        for other in (right.low, right.high)
    ]
    return Span(min(products), max(products), _either(left, right))


def _open_product(left: Span, right: Span) -> Span:
    if _less(0, left.low, strict=False) and _less(0, right.low, strict=False):
        low = rational(left.low) * rational(right.low)
        return Span(low, None, _either(left, right))
    return Span(None, None, _either(left, right))


def over(left: Span, right: Span) -> Span | None:
    """Divide two spans of numbers; None where the divisor is zero for certain."""
    if right == exactly(0):
        return None
    if not (_less(0, right.low, strict=True) or _less(right.high, 0, strict=True)):
        return Span(None, None, _either(left, right))
    # The larger the divisor can be, the nearer the quotient comes to nothing.
    low, high = (
        0 if end is None else 1 / Fraction(rational(end)) for end in (right.high, right.low)
    )
    return times(left, Span(low, high, right.may_not_apply))


def extreme(
    spans: list[Span], choose: Callable[[list[int | Fraction]], int | Fraction], open_end: str
) -> Span:
    """Return the least or the greatest of several spans of numbers.

    Args:
        spans: At least one span.
        choose: `min` or `max`.
        open_end: The end that is open as soon as one of the spans is open there.
    """
    ends: dict[str, object] = {}
    for end in ("low", "high"):
        values = [getattr(span, end) for span in spans]
        stated = [rational(value) for value in values if value is not None]
        is_open = not stated or (end == open_end and len(stated) < len(values))
        ends[end] = None if is_open else choose(stated)
    return Span(ends["low"], ends["high"])


def hull(one: Span, other: Span) -> Span:
    """Return the least span that holds two spans of one kind."""
    if one == other:
        return one
    loose = _either(one, other)
    if one.low == other.low and one.high == other.high:
        return Span(one.low, one.high, loose)
    if isinstance(one.low, (str, frozenset)) or isinstance(other.low, (str, frozenset)):
        return Span(None, None, loose)
    low, high = (one.low, other.low), (one.high, other.high)
    return Span(_outer(*low, least=True), _outer(*high, least=False), loose)


def hulled(spans: Iterable[Span]) -> Span:
    """Return the least span that holds several spans, at least one, of one kind.

    Examples:
        >>> hulled([exactly(3), Span(1, 2)])
        Span(low=1, high=3)
    """
    return reduce(hull, spans)


def _outer(one: object, other: object, *, least: bool) -> object:
    if one is None or other is None:
        return None
    return one if _less(one, other, strict=False) is least else other


def _both(
    one: object, other: object, join: Callable[[int | Fraction, int | Fraction], Number]
) -> Number | None:
    return None if one is None or other is None else join(rational(one), rational(other))


def joined(operands: Iterable[Operand]) -> Operand:
    """Return what one of several operands, at least one, comes to, nobody knows which.

    Examples:
        >>> joined([exactly(3), NOT_APPLICABLE])
        Span(low=3, high=3, may_not_apply=True)
    """
    listed = list(operands)
    spans = [one for one in listed if isinstance(one, Span)]
    if not spans:
        return NOT_APPLICABLE
    found = hulled(spans)
    return found if len(spans) == len(listed) else found.loosely
