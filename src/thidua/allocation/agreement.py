"""Agreement: what several worlds say of one award, taken together."""

from __future__ import annotations

from collections.abc import Mapping

from thidua.allocation.chances import Chance, either
from thidua.allocation.deciding import Decided, Numbers
from thidua.allocation.numbers import Number
from thidua.language.truths import Truth
from thidua.ranking import Crowd


def agreed_crowds(
    distinct: list[Decided],
) -> dict[str | None, tuple[tuple[Crowd, Chance], ...]]:
    """Return what each crowd receives: the same crowds compete in every world."""
    found = {one.part: one.crowds for one in distinct[0].divisions if one.crowds}
    for other in distinct[1:]:
        for division in other.divisions:
            if division.crowds:
                pairs = zip(found[division.part], division.crowds, strict=True)
                found[division.part] = tuple(
                    (crowd, either(one, theirs)) for (crowd, one), (_, theirs) in pairs
                )
    return found


def agreed_numbers(several: list[Numbers]) -> Numbers:
    """Return the numbers that hold in all worlds; where they differ, from fewest to most."""
    found: dict[tuple[int, str | None], Number] = dict(several[0])
    for other in several[1:]:
        for counted, number in other.items():
            mine = found[counted]
            if mine != number:
                least, most = min(mine.least, number.least), max(mine.most, number.most)
                missing = tuple(dict.fromkeys((*mine.missing, *number.missing)))
                found[counted] = Number(least=least, most=most, missing=missing)
    return found


def agreed(several: list[Mapping[int, Truth]]) -> dict[int, Truth]:
    """Return who is eligible in all worlds, unknown where they differ."""
    found = dict(several[0])
    for other in several[1:]:
        for index, truth in other.items():
            if found[index] is not truth:
                found[index] = Truth.UNKNOWN
    return found
