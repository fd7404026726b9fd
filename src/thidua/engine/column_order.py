"""Comparisons in columns: which of two numbers or days is greater, and the greatest of several."""

from __future__ import annotations

from thidua.engine.column_numbers import alike, constant, negative, times
from thidua.engine.column_parts import (
    End,
    Flag,
    Interval,
    Ratio,
    Unsayable,
    Verity,
    both,
    either,
    flag,
    inverse,
    picked,
)


def compared(sign: str, left: Interval, right: Interval) -> Verity:
    """Compare two numbers, or two days: settled only where every pair of values agrees."""
    if sign in (">", ">="):
        return compared("<" if sign == ">" else "<=", right, left)
    if sign == "!=":
        return compared("==", left, right).negated()
    if not left.is_day:
        left, right = alike(left, right)
    nothing = either(left.nothing, right.nothing)
    if sign == "==":
        surely, surely_not = _equal(left, right)
    else:
        surely = _less(left.high, right.low, strict=sign == "<")
        surely_not = _less(right.high, left.low, strict=sign != "<")
    applies = inverse(nothing)
    met, not_met = both(surely, applies), both(surely_not, applies)
    unsettled = either(left.unsettled, right.unsettled)
    if left.is_rounded or right.is_rounded:
        is_known = both(left.known, right.known)
        undecided = both(is_known, inverse(either(met, not_met)))
        unsettled = either(unsettled, both(undecided, applies))
    return Verity(met=met, not_met=not_met, nothing=nothing, unsettled=unsettled)


def _equal(left: Interval, right: Interval) -> tuple[Flag, Flag]:
    apart = either(
        _less(left.high, right.low, strict=True), _less(right.high, left.low, strict=True)
    )
    if left.is_rounded or right.is_rounded:
        return False, apart
    meets = _less(left.high, right.low, strict=False)
    same = both(both(left.known, right.known), both(meets, inverse(apart)))
    return same, apart


def _less(one: End, other: End, *, strict: bool) -> Flag:
    if one is None or other is None:
        return False
    found = one < other if strict else one <= other
    return found if isinstance(found, bool) else flag(found)


def ratio_compared(sign: str, ratio: Ratio, number: Interval) -> Verity:
    """Compare a ratio with a constant by multiplying both sides: nothing is rounded."""
    if ratio.whole.least is None or ratio.whole.least < 0 or not isinstance(number.low, int):
        raise Unsayable
    side = times(ratio.part, constant(number.scale))
    other = times(ratio.whole, constant(int(number.low)))
    plain = compared(sign, side, other)
    nothing = ratio.nothing
    is_zero: Flag = flag(ratio.whole.low == 0)
    decided = both(both(ratio.known, inverse(nothing)), inverse(is_zero))
    missing = inverse(either(ratio.known, nothing))
    return Verity(
        met=both(plain.met, decided),
        not_met=both(plain.not_met, decided),
        nothing=nothing,
        unsettled=either(ratio.unsettled, missing),
    )


def extreme(several: list[Interval], *, highest: bool) -> Interval:
    """Return the greatest, or the least, of the numbers that apply."""
    if not highest:
        return negative(extreme([negative(one) for one in several], highest=True))
    joined = alike(*several)
    ends = [end for one in joined for end in (one.least, one.most)]
    if any(end is None for end in ends) or any(one.low is None for one in joined):
        raise Unsayable
    floor = min(end for end in ends if end is not None) - 1
    low = _greatest_stated(joined, floor)
    plain = all(one.is_plain and one.known is True for one in joined)
    nothing: Flag = True
    loose: Flag = False
    known: Flag = True
    unsettled: Flag = False
    for one in joined:
        nothing = both(nothing, one.nothing)
        known = both(known, either(one.known, one.nothing))
        unsettled = either(unsettled, one.unsettled)
        if one.nothing is not False:
            # Perhaps it does not apply at all: what is left then, rows have to say.
            loose = either(loose, inverse(either(one.known, one.nothing)))
    return Interval(
        low=low,
        high=low if plain else _greatest_or_open(joined, floor),
        scale=joined[0].scale,
        least=floor + 1,
        most=max(end for end in ends if end is not None),
        nothing=nothing,
        known=known,
        unsettled=either(unsettled, loose),
        is_rounded=any(one.is_rounded for one in joined),
    )


def _or_floor(end: End, nothing: Flag, floor: int) -> End:
    filled = end if isinstance(end, int) else end.fill_null(floor)
    return picked(inverse(nothing), filled, floor)


def _greatest(ends: list[End]) -> End:
    found = ends[0]
    for end in ends[1:]:
        found = picked(flag(found >= end), found, end)
    return found


def _greatest_stated(several: tuple[Interval, ...], floor: int) -> End:
    """Return the greatest of the lower ends that are stated; open where none is."""
    none_stated: Flag = True
    for one in several:
        is_open = False if isinstance(one.low, int) else one.low.is_null()
        none_stated = both(none_stated, either(is_open, one.nothing))
    low = _greatest([_or_floor(one.low, one.nothing, floor) for one in several])
    return picked(inverse(none_stated), low)


def _greatest_or_open(several: tuple[Interval, ...], floor: int) -> End:
    is_open: Flag = False
    for one in several:
        if one.high is None:
            raise Unsayable
        if not isinstance(one.high, int):
            is_open = either(is_open, both(one.high.is_null(), inverse(one.nothing)))
    highest = _greatest([_or_floor(one.high, one.nothing, floor) for one in several])
    return picked(inverse(is_open), highest)
