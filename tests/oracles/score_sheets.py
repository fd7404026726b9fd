"""An oracle for score sheets that knows nothing of thidua: plain fractions over a plain tree.

Every fact is known here. A line that does not apply gives `NOTHING`; a line whose text leaves its
points open raises `Undetermined`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import field, frozen

NOTHING = "nothing"
Points = Fraction | str
#: Fact to a number, yes or no, or NOTHING.
Facts = Mapping[str, object]


class Undetermined(Exception):  # noqa: N818 - the text is silent, nobody erred
    """Raised where the text of a sheet does not say what the points are."""


@frozen(kw_only=True)
class Line:
    """One line of a sheet, or a part with lines below; `sort` says how it is scored."""

    id: str
    sort: str = "points"
    facts: tuple[str, ...] = ()
    most: Fraction | None = None
    least: Fraction = Fraction(0)
    beyond: str = "refuse"
    #: From (counted), below (not counted), points.
    bands: tuple[tuple[int, int, int], ...] = ()
    otherwise: int | None = None
    zero: str | None = None
    counts: str = "lowest"
    below: tuple[Line, ...] = ()
    take: str = "sum"
    start: Fraction = Fraction(0)
    gate: str | None = None
    applies: str | None = None
    lacking: str | None = None
    rescale_to: Fraction | None = None
    penalty: bool = False
    bonus: bool = False
    weight: Fraction = Fraction(1)
    decimals: int | None = None
    rounding: str = "half-up"
    instead: tuple[tuple[str, int], ...] = field(default=())


def points(line: Line, facts: Facts) -> Points:
    """Return what a line is worth for one nominee."""
    for flag, worth in line.instead:
        if facts[flag] is True:
            return _bounded(line, Fraction(worth))
    own = _own(line, facts)
    if own != NOTHING:
        return own
    if line.lacking == "full":
        return line.most or Fraction(0)
    if line.lacking == "zero":
        return Fraction(0)
    if line.lacking is None and line.applies is not None:
        raise Undetermined(line.id)
    return NOTHING


def _own(line: Line, facts: Facts) -> Points:
    if line.applies is not None and facts[line.applies] is not True:
        return NOTHING
    if line.gate is not None and facts[line.gate] is False:
        return Fraction(0)
    raw = _part(line, facts) if line.below else _scored(line, facts)
    if raw == NOTHING:
        return NOTHING
    assert isinstance(raw, Fraction)
    if line.decimals is not None:
        raw = _rounded(raw, line.rounding, line.decimals)
    return _bounded(line, raw)


def _bounded(line: Line, raw: Fraction) -> Fraction:
    if line.most is None or line.beyond == "allow":
        return raw
    inside = min(max(raw, line.least), line.most)
    if line.beyond == "refuse" and inside != raw:
        raise Undetermined(line.id)
    return inside


def _scored(line: Line, facts: Facts) -> Points:
    cells = [facts[name] for name in line.facts]
    if line.sort == "layers":
        return _layered(line, [cell for cell in cells if cell != NOTHING])
    if NOTHING in cells:
        return NOTHING
    most = line.most or Fraction(0)
    match line.sort:
        case "points":
            return _number(cells[0])
        case "full_if":
            return most if cells[0] else Fraction(0)
        case "ratio":
            return _ratio(line, _number(cells[0]), _number(cells[1]), most)
    value = _number(cells[0])
    for low, high, worth in line.bands:
        if low <= value < high:
            return _bounded(line, Fraction(worth))
    if line.otherwise is None:
        raise Undetermined(line.id)
    return Fraction(line.otherwise)


def _ratio(line: Line, number: Fraction, by: Fraction, most: Fraction) -> Points:
    if by != 0:
        return number / by * most
    match line.zero:
        case "full":
            return most
        case "none":
            return Fraction(0)
        case "not_applicable":
            return NOTHING
    raise Undetermined(line.id)


def _layered(line: Line, cells: list[object]) -> Points:
    numbers = [_number(cell) for cell in cells]
    if not numbers:
        return NOTHING
    match line.counts:
        case "lowest":
            return min(numbers)
        case "highest":
            return max(numbers)
        case "mean":
            return sum(numbers, Fraction(0)) / len(numbers)
    return numbers[-1]


def _part(line: Line, facts: Facts) -> Points:
    found = {one.id: points(one, facts) for one in line.below}
    inside = [one for one in line.below if not one.bonus and found[one.id] != NOTHING]
    listed = [line.start] if line.start else []
    if inside:
        listed.append(_joined(line, inside, found))
    listed += [_signed(one, found) for one in line.below if one.bonus and found[one.id] != NOTHING]
    return sum(listed, Fraction(0)) if listed else NOTHING


def _signed(line: Line, found: Mapping[str, Points]) -> Fraction:
    worth = _number(found[line.id]) * line.weight
    return -worth if line.penalty else worth


def _joined(line: Line, inside: list[Line], found: Mapping[str, Points]) -> Fraction:
    worth = [_signed(one, found) for one in inside]
    match line.take:
        case "highest" | "lowest":
            is_all_penalties = all(one.penalty for one in line.below if not one.bonus)
            wants_most = (line.take == "highest") is not is_all_penalties
            return max(worth) if wants_most else min(worth)
        case "mean":
            return sum(worth, Fraction(0)) / len(worth)
    total = sum(worth, Fraction(0))
    merits = [one for one in inside if not one.penalty]
    lost = [
        one.most or Fraction(0)
        for one in line.below
        if one.lacking == "share_out" and not one.bonus and found[one.id] == NOTHING
    ]
    if lost:
        # Each of those that are left gains an equal part of the maximum, and its points with it.
        gain = sum(lost, Fraction(0)) / len(merits)
        total += sum((gain * _number(found[one.id]) / _most(one) for one in merits), Fraction(0))
    if line.rescale_to is not None:
        reached = sum((_most(one) * one.weight for one in merits), Fraction(0))
        total = total / reached * line.rescale_to
    return total


def _most(line: Line) -> Fraction:
    assert line.most is not None
    return line.most


def _number(cell: object) -> Fraction:
    assert isinstance(cell, (int, Fraction))
    return Fraction(cell)


_ROUNDINGS: Mapping[str, Callable[[Fraction], int]] = {
    "half-up": lambda one: math.floor(abs(one) + Fraction(1, 2)) * (1 if one >= 0 else -1),
    "down": math.trunc,
    "floor": math.floor,
    "ceiling": math.ceil,
}


def _rounded(number: Fraction, how: str, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(_ROUNDINGS[how](number * scale), scale)
