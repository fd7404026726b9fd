"""Gatherings: what several nominees come to together, with everything that is not known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import cast

from attrs import frozen

from thidua.language.spans import (
    NOT_APPLICABLE,
    Operand,
    Span,
    exactly,
    extreme,
    hull,
    hulled,
    plus,
    rational,
)
from thidua.language.truths import Truth


@frozen(kw_only=True)
class Member:
    """One nominee of a group: what was found of it, and whether it surely belongs there."""

    found: Operand | Truth
    is_sure: bool
    #: Whether what was found may turn out not to apply to it.
    may_not_apply: bool = False
    id: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is among those who count, whatever is still unknown."""
        return self.is_sure and not self.may_not_apply


#: Joins the members of a group.
Gathering = Callable[[list[Member]], Operand]


def _spans(members: list[Member]) -> tuple[list[Span], list[Span]]:
    """Return what is found of those who surely count, and of those who perhaps do."""
    sure: list[Span] = []
    loose: list[Span] = []
    for one in members:
        if isinstance(one.found, Span):
            (sure if one.counts else loose).append(one.found.firmly)
    return sure, loose


def _total(members: list[Member]) -> Operand:
    sure, loose = _spans(members)
    found = exactly(0)
    for span in sure:
        found = plus(found, span)
    for span in loose:
        found = plus(found, hull(span, exactly(0)))
    return found


def _mean(members: list[Member]) -> Operand:
    sure, loose = _spans(members)
    if not sure:
        return hulled(loose).loosely if loose else NOT_APPLICABLE
    low = _extreme_mean([one.low for one in sure], [one.low for one in loose], sign=1)
    high = _extreme_mean([one.high for one in sure], [one.high for one in loose], sign=-1)
    return Span(low, high)


def _extreme_mean(sure: list[object], loose: list[object], *, sign: int) -> Fraction | None:
    """Return the least mean (sign 1) or the greatest (-1) that those who may join can make."""
    if any(end is None for end in (*sure, *loose)):
        return None
    total, count = sum(map(rational, sure)), len(sure)
    for end in sorted(map(rational, loose), key=lambda end: sign * end):
        if sign * end * count >= sign * total:
            break
        total, count = total + end, count + 1
    return Fraction(total, count)


def _highest(members: list[Member]) -> Operand:
    return _outermost(members, highest=True)


def _lowest(members: list[Member]) -> Operand:
    return _outermost(members, highest=False)


def _outermost(members: list[Member], *, highest: bool) -> Operand:
    sure, loose = _spans(members)
    if not sure:
        return hulled(loose).loosely if loose else NOT_APPLICABLE

    def among(spans: list[Span]) -> Span:
        return extreme(spans, max, "high") if highest else extreme(spans, min, "low")

    return hull(among(sure), among([*sure, *loose])) if loose else among(sure)


def _count(members: list[Member]) -> Operand:
    met = [one for one in members if one.found is Truth.MET]
    is_open = sum(one.found is Truth.UNKNOWN for one in members)
    return Span(sum(one.is_sure for one in met), len(met) + is_open)


def _share(members: list[Member]) -> Operand:
    concerned = [one for one in members if one.found is not Truth.NOT_APPLICABLE]
    if not concerned:
        return NOT_APPLICABLE
    met = [one for one in concerned if one.found is Truth.MET]
    unmet = [one for one in concerned if one.found is Truth.NOT_MET]
    is_open = len(concerned) - len(met) - len(unmet)
    # Least: whoever is open belongs and does not meet it. Most: the other way round.
    sure_met, sure_unmet = (sum(one.is_sure for one in several) for several in (met, unmet))
    failing = len(unmet) + is_open
    least = Fraction(sure_met, sure_met + failing) if failing else Fraction(1)
    passing = len(met) + is_open
    most = Fraction(passing, passing + sure_unmet) if passing else Fraction(0)
    return Span(least, most, may_not_apply=not any(one.counts for one in concerned))


@frozen(kw_only=True)
class Ladder:
    """Everyone of a group in order, so that a place is looked up and not counted out.

    Vietnamese:
        bảng thứ bậc
    """

    #: What is found of each member, by id.
    found: Mapping[str, Operand | Truth]
    #: The least that those who surely count have, in order; what is open below is left out.
    lows: list[int | Fraction]
    #: The most that each can have, in order, and how many are open above.
    highs: list[int | Fraction]
    endless: int

    @classmethod
    def of(cls, members: list[Member]) -> Ladder:
        """Put the members of a group in order."""
        sure, loose = _spans(members)
        highs = [one.high for one in (*sure, *loose)]
        return cls(
            found={one.id: one.found for one in members},
            lows=sorted(rational(one.low) for one in sure if one.low is not None),
            highs=sorted(rational(one) for one in highs if one is not None),
            endless=highs.count(None),
        )

    def place(self, own: Operand, nominee: object) -> Operand:
        """Count those who stand strictly better; level nominees share the best place."""
        if not isinstance(own, Span):
            return NOT_APPLICABLE
        ahead = 0 if own.high is None else _beyond(self.lows, own.high)
        perhaps = self.endless + (
            len(self.highs) if own.low is None else _beyond(self.highs, own.low)
        )
        # Nobody is ahead of itself, however little is known of it.
        is_open = own.low is None or own.low != own.high
        perhaps -= is_open and isinstance(self.found.get(str(nominee)), Span)
        return Span(ahead + 1, perhaps + 1, own.may_not_apply)


def _beyond(ends: list[int | Fraction], end: object) -> int:
    return len(ends) - bisect_right(ends, rational(end))


def _of_unit(members: list[Member]) -> Operand:
    (unit,) = members
    return cast("Operand", unit.found)


GATHERINGS: Mapping[str, Gathering] = {
    "total": _total,
    "mean": _mean,
    "highest": _highest,
    "lowest": _lowest,
    "count": _count,
    "share": _share,
    "of_unit": _of_unit,
}
