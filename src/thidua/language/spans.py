"""Spans: all the values that an operand can still have, and exact arithmetic on them."""

from __future__ import annotations

import enum
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
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


@frozen
class Span:
    """The values from `low` to `high`, both ends counted; None is an open end.

    Numbers, days, times and words share the class: a word is known or wholly open.

    Examples:
        >>> Span(80, 80).is_exact, Span(0, 100).is_exact
        (True, False)
    """

    low: object
    high: object

    @property
    def is_exact(self) -> bool:
        """Whether only one value is left."""
        return self.low is not None and self.low == self.high


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
    """Compare two spans: met or not met only where every pair of values agrees."""
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
    return Span(low, high)


def plus(left: Span, right: Span) -> Span:
    """Add two spans of numbers."""
    low = _both(left.low, right.low, lambda one, other: one + other)
    high = _both(left.high, right.high, lambda one, other: one + other)
    return Span(low, high)


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
    return Span(min(products), max(products))


def _open_product(left: Span, right: Span) -> Span:
    if _less(0, left.low, strict=False) and _less(0, right.low, strict=False):
        low = rational(left.low) * rational(right.low)
        return Span(low, None)
    return ANYTHING


def over(left: Span, right: Span) -> Span | None:
    """Divide two spans of numbers; None where the divisor is zero for certain."""
    if right == exactly(0):
        return None
    if not (_less(0, right.low, strict=True) or _less(right.high, 0, strict=True)):
        return ANYTHING
    if right.low is None or right.high is None:
        return ANYTHING
    turned = Span(Fraction(1) / rational(right.high), Fraction(1) / rational(right.low))
    return times(left, turned)


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
    if isinstance(one.low, (str, frozenset)) or isinstance(other.low, (str, frozenset)):
        return ANYTHING
    return Span(_outer(one.low, other.low, least=True), _outer(one.high, other.high, least=False))


def _outer(one: object, other: object, *, least: bool) -> object:
    if one is None or other is None:
        return None
    return one if _less(one, other, strict=False) is least else other


def _both(
    one: object, other: object, join: Callable[[int | Fraction, int | Fraction], Number]
) -> Number | None:
    return None if one is None or other is None else join(rational(one), rational(other))


def is_settled(found: Operand) -> bool:
    """Tell whether it is known which value an operand is, or that it does not apply."""
    return isinstance(found, Cell) or found.is_exact


def is_among(item: Span, options: Span) -> Truth:
    """Tell whether a value is one of those of a set."""
    if not options.is_exact or not isinstance(options.low, frozenset):
        return Truth.UNKNOWN
    if item.is_exact:
        return Truth(item.low in options.low)
    apart = all(compare("==", item, exactly(one)) is Truth.NOT_MET for one in options.low)
    return Truth.NOT_MET if apart else Truth.UNKNOWN


def truth_of(found: Operand) -> Truth:
    """Return the truth that an operand of the kind yes or no is."""
    if isinstance(found, Cell):
        return Truth.NOT_APPLICABLE
    return Truth(bool(found.low)) if found.is_exact else Truth.UNKNOWN


def operand_of(found: Truth) -> Operand:
    """Return a truth as an operand."""
    if found is Truth.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return Span(0, 1) if found is Truth.UNKNOWN else exactly(int(found))
