"""Rescaled: how far the points of a part can go that is made equivalent to a maximum.

The points of what applies are divided by the maxima of what applies, so the two hang together:
looked at one by one, as `Ranges` looks at them, they would come to anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from thidua.checking.criteria import Placed
from thidua.engine.ranges import Ranges, Reach
from thidua.language.definitions import points_name
from thidua.language.spans import Span, exactly, hull, rational
from thidua.language.tree import Name
from thidua.model.sheets import Criterion, Lacking, Take
from thidua.values import Share

End = Fraction | None


@frozen(kw_only=True)
class _Line:
    """A criterion of the part, as often as it counts."""

    low: End
    high: End
    most: End
    #: Whether it has points for everybody.
    is_sure: bool


def weight_of(criterion: Criterion) -> Fraction:
    """Return how often the points of a criterion count."""
    weight = criterion.weight
    return weight.value if isinstance(weight, Share) else Fraction(weight)


def is_loose(part: Criterion) -> bool:
    """Tell whether ranges cannot say how far the points of a part go: its parts depend."""
    return part.rescale_to is not None or _depends(part)


def _depends(part: Criterion) -> bool:
    shares_out = any(one.not_applicable is Lacking.SHARE_OUT for one in part.criteria)
    return shares_out or part.take is Take.MEAN


def parts_of(criterion: Criterion) -> Iterator[Criterion]:
    """Yield a criterion and everything below it."""
    yield criterion
    for child in criterion.criteria:
        yield from parts_of(child)


def rescaled(one: Placed, ranges: Ranges) -> Reach:
    """Return what a rescaled part comes to before it is bounded; None where nobody can say.

    Args:
        one: The part, which says what it is rescaled to.
        ranges: What the criteria below it can come to.
    """
    part = one.criterion
    below = (inner for child in part.criteria for inner in parts_of(child))
    if _depends(part) or part.take is not Take.SUM or any(map(is_loose, below)):
        return None
    counted, taken, extra = (
        [_line(one.sheet, child, ranges) for child in part.criteria if _sort(child) == sort]
        for sort in ((False, False), (False, True), (True, False))
    )
    if not counted or not all(line.most for line in counted):
        return None
    target, start = Fraction(part.rescale_to or 0), Fraction(part.start)
    low, high, unit = _gained(counted, target)
    return Span(
        _sum((start, low, *(_lost(line.high, unit) for line in taken), *(x.low for x in extra))),
        _sum((start, high, *(_lost(line.low, unit) for line in taken), *(x.high for x in extra))),
    )


def _sort(criterion: Criterion) -> tuple[bool, bool]:
    return criterion.bonus, criterion.penalty


def _line(sheet: str, child: Criterion, ranges: Ranges) -> _Line:
    name, weight = Name(points_name(sheet, child.id)), weight_of(child)
    found, is_sure = ranges.number(name), ranges.is_sure(name)
    if found is not None and (child.bonus or child.penalty) and not is_sure:
        found = hull(found, exactly(0))
    low, high = (None, None) if found is None else (found.low, found.high)
    return _Line(
        low=_times(low, weight),
        high=_times(high, weight),
        most=_times(child.most, weight),
        is_sure=is_sure,
    )


def _gained(counted: list[_Line], target: Fraction) -> tuple[End, End, End]:
    """Return the least and the most that what applies is worth, and what one point is worth.

    What one point is worth is not known where criteria may be left out.
    """
    mosts = [line.most or Fraction(1) for line in counted]
    if all(line.is_sure for line in counted):
        unit = target / sum(mosts)
        low, high = (_sum(ends) for ends in _ends(counted))
        return _times(low, unit), _times(high, unit), unit
    # What applies may be as little as one criterion: it is the one that does worst, or best.
    lows, highs = (
        [_times(end, target / most) for end, most in zip(ends, mosts, strict=True)]
        for ends in _ends(counted)
    )
    low = None if None in lows else min(one for one in lows if one is not None)
    high = None if None in highs else max(one for one in highs if one is not None)
    return low, high, None


def _ends(lines: list[_Line]) -> tuple[list[End], list[End]]:
    return [line.low for line in lines], [line.high for line in lines]


def _sum(ends: Iterable[End]) -> End:
    """Return the sum; None where one of the ends is not known."""
    found = tuple(ends)
    return None if None in found else sum((one for one in found if one is not None), Fraction())


def _lost(end: End, unit: End) -> End:
    if end == 0:
        return Fraction()
    return None if unit is None else _times(end, -unit)


def _times(end: object, factor: Fraction) -> End:
    return None if end is None else Fraction(rational(end)) * factor
