"""Arithmetic of columns: intervals on a grid, exact, and refused where it could overflow."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any

from attrs import evolve

from thidua.engine.column_parts import (
    LARGEST,
    End,
    Flag,
    Interval,
    Ratio,
    Unsayable,
    both,
    either,
    flag,
    inverse,
    picked,
)

#: The finest grid on which numbers are joined.
FINEST = 10**12
#: The grid of a ratio that has to be written as a number: a millionth of a point.
FINE = 10**6


def constant(value: int | Decimal | Fraction) -> Interval:
    """Return a number that is the same for every row.

    Examples:
        >>> found = constant(Decimal("0.4"))
        >>> found.low, found.scale
        (2, 5)
    """
    exact = Fraction(value)
    units = _checked(exact.numerator)
    return Interval(low=units, high=units, scale=exact.denominator, least=units, most=units)


def _checked(units: int | None) -> int | None:
    if units is not None and abs(units) >= LARGEST:
        raise Unsayable
    return units


def _of(end: End, function: Callable[[Any], Any]) -> End:
    return None if end is None else function(end)


def scaled(one: Interval, scale: int) -> Interval:
    """Return an interval on a finer grid."""
    factor = scale // one.scale
    if factor == 1:
        return one
    low = _of(one.low, lambda end: end * factor)
    high = low if one.is_plain else _of(one.high, lambda end: end * factor)
    return evolve(
        one,
        low=low,
        high=high,
        scale=scale,
        least=_checked(_of(one.least, lambda end: end * factor)),
        most=_checked(_of(one.most, lambda end: end * factor)),
    )


def alike(*several: Interval) -> tuple[Interval, ...]:
    """Return intervals on one grid; days stand on none."""
    if any(one.is_day for one in several):
        raise Unsayable
    common = lcm(*(one.scale for one in several))
    if common > FINEST:
        raise Unsayable
    return tuple(scaled(one, common) for one in several)


def plus(one: Interval, other: Interval) -> Interval:
    """Add two intervals."""
    left, right = alike(one, other)
    return _joined(left, right, lambda a, b: a + b)


def _joined(left: Interval, right: Interval, join: Callable[[Any, Any], Any]) -> Interval:
    def ends(a: End, b: End) -> End:
        return None if a is None or b is None else join(a, b)

    low = ends(left.low, right.low)
    plain = left.is_plain and right.is_plain
    return Interval(
        low=low,
        high=low if plain else ends(left.high, right.high),
        scale=left.scale,
        least=_checked(ends(left.least, right.least)),
        most=_checked(ends(left.most, right.most)),
        nothing=either(left.nothing, right.nothing),
        known=both(left.known, right.known),
        unsettled=either(left.unsettled, right.unsettled),
        is_rounded=left.is_rounded or right.is_rounded,
    )


def negative(one: Interval) -> Interval:
    """Turn the sign of an interval."""
    if one.is_day:
        raise Unsayable
    low = _of(one.high, lambda end: 0 - end)
    high = low if one.is_plain else _of(one.low, lambda end: 0 - end)
    return evolve(
        one,
        low=low,
        high=high,
        least=_of(one.most, lambda end: -end),
        most=_of(one.least, lambda end: -end),
    )


def times(one: Interval, other: Interval) -> Interval:
    """Multiply two intervals; where neither is a constant, only what is known."""
    if one.is_day or other.is_day:
        raise Unsayable
    for left, right in ((one, other), (other, one)):
        if isinstance(right.low, int) and right.low == right.high:
            return _times_constant(left, right)
    if one.is_rounded or other.is_rounded or not one.is_plain or not other.is_plain:
        raise Unsayable
    known, nothing = both(one.known, other.known), either(one.nothing, other.nothing)
    ends = _products(one, other)
    product = one.low * other.low
    return Interval(
        low=product,
        high=product,
        scale=one.scale * other.scale,
        least=min(ends),
        most=max(ends),
        nothing=nothing,
        known=known,
        unsettled=either(either(one.unsettled, other.unsettled), inverse(either(known, nothing))),
    )


def _products(one: Interval, other: Interval) -> list[int]:
    ends = [(a, b) for a in (one.least, one.most) for b in (other.least, other.most)]
    if any(a is None or b is None for a, b in ends):
        # Without bounds the product could pass what a column holds.
        raise Unsayable
    return [_checked(a * b) or 0 for a, b in ends if a is not None and b is not None]


def _times_constant(one: Interval, number: Interval) -> Interval:
    units = int(number.low)
    if units < 0:
        return negative(_times_constant(one, negative(number)))
    low = _of(one.low, lambda end: end * units)
    return evolve(
        one,
        low=low,
        high=low if one.is_plain else _of(one.high, lambda end: end * units),
        scale=one.scale * number.scale,
        least=_checked(_of(one.least, lambda end: end * units)),
        most=_checked(_of(one.most, lambda end: end * units)),
        nothing=either(one.nothing, number.nothing),
    )


def as_number(ratio: Ratio, factor: Interval) -> Interval:
    """Return a ratio, times a constant, as a number between two ends rounded outwards.

    Args:
        ratio: Not negative above, and not negative below.
        factor: The constant.
    """
    part, whole = times(ratio.part, factor), ratio.whole
    if part.least is None or whole.least is None or part.least < 0 or whole.least < 0:
        raise Unsayable
    if part.most is None or whole.most is None:
        raise Unsayable
    up, down = FINE * whole.scale, part.scale
    _checked(part.most * up)
    _checked(whole.most * down)
    divisor = whole.low * down
    is_zero = flag(divisor == 0)
    safe = picked(is_zero, 1, divisor)
    quotient = (part.low * up) // safe
    rest = (part.low * up) % safe
    known = both(both(part.known, whole.known), inverse(is_zero))
    nothing = either(part.nothing, whole.nothing)
    low = picked(inverse(is_zero), quotient)
    high = picked(inverse(is_zero), quotient + picked(flag(rest > 0), 1, 0))
    missing = inverse(either(both(part.known, whole.known), nothing))
    return Interval(
        low=low,
        high=high,
        scale=FINE,
        nothing=nothing,
        known=known,
        unsettled=either(ratio.unsettled, missing),
        is_rounded=True,
    )


def total(several: list[Interval]) -> Interval:
    """Add the numbers that apply; nothing where none does."""
    joined = alike(*several)
    nothing: Flag = True
    found: Interval | None = None
    for one in joined:
        nothing = both(nothing, one.nothing)
        kept = one
        if one.nothing is not False:
            keep = inverse(one.nothing)
            low = picked(keep, one.low, 0)
            high = low if one.is_plain else picked(keep, one.high, 0)
            least = None if one.least is None else min(0, one.least)
            most = None if one.most is None else max(0, one.most)
            kept = evolve(
                one,
                low=low,
                high=high,
                nothing=False,
                least=least,
                most=most,
                known=either(one.known, one.nothing),
            )
        found = kept if found is None else _joined(found, kept, lambda a, b: a + b)
    if found is None:
        raise Unsayable
    return evolve(found, nothing=nothing)


def clamped(one: Interval, least: Interval, most: Interval) -> Interval:
    """Keep a number between two constants."""
    value, low, high = alike(one, least, most)
    if not isinstance(low.low, int) or not isinstance(high.low, int):
        raise Unsayable
    bottom, top = low.low, high.low
    if bottom > top:
        # Bounds that cross are a mistake of the plan: rows say what it comes to.
        raise Unsayable

    def kept(end: End, open_end: int) -> End:
        if end is None:
            return open_end
        inside = picked(flag(end < bottom), bottom, end)
        cut = picked(flag(end > top), top, inside)
        return cut if isinstance(cut, int) else cut.fill_null(open_end)

    plain = value.is_plain and value.known is True
    ends = kept(value.low, bottom)
    return evolve(
        value,
        low=ends,
        high=ends if plain else kept(value.high, top),
        least=bottom if value.least is None else max(bottom, min(value.least, top)),
        most=top if value.most is None else min(top, max(value.most, bottom)),
    )
