"""Gatherings: what several nominees come to together, with everything that is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import cast

from attrs import frozen

from thidua.language.spans import (
    ANYTHING,
    NOT_APPLICABLE,
    Operand,
    Span,
    exactly,
    extreme,
    hull,
    plus,
    rational,
)
from thidua.language.truths import Truth


@frozen(kw_only=True)
class Member:
    """One nominee of a group: what was found of it, and whether it surely belongs there."""

    found: Operand | Truth
    is_sure: bool
    id: str = ""


Gathering = Callable[[list[Member], Operand | None], Operand]


def _spans(members: list[Member]) -> tuple[list[Span], list[Span]]:
    """Return what is found of those who surely belong, and of those who perhaps do."""
    spans = [(one, cast("Operand", one.found)) for one in members]
    sure = [span for one, span in spans if isinstance(span, Span) and one.is_sure]
    return sure, [span for one, span in spans if isinstance(span, Span) and not one.is_sure]


def _total(members: list[Member], _: Operand | None) -> Operand:
    sure, loose = _spans(members)
    found = exactly(0)
    for span in sure:
        found = plus(found, span)
    for span in loose:
        found = plus(found, hull(span, exactly(0)))
    return found


def _mean(members: list[Member], _: Operand | None) -> Operand:
    sure, loose = _spans(members)
    if not sure:
        return hulled(loose) if loose else NOT_APPLICABLE
    found = exactly(0)
    for span in sure:
        found = plus(found, span)
    ends = (
        None if end is None else Fraction(rational(end), len(sure))
        for end in (found.low, found.high)
    )
    mean = Span(*ends)
    # Whoever may join pulls the mean somewhere between its own value and that of the others.
    return hulled([mean, *loose]) if loose else mean


def hulled(spans: list[Span]) -> Span:
    """Return the least span that holds several spans of numbers.

    Examples:
        >>> hulled([exactly(3), Span(1, 2)])
        Span(low=1, high=3)
    """
    found = spans[0]
    for span in spans[1:]:
        found = hull(found, span)
    return found


def _highest(members: list[Member], _: Operand | None) -> Operand:
    return _outermost(members, highest=True)


def _lowest(members: list[Member], _: Operand | None) -> Operand:
    return _outermost(members, highest=False)


def _outermost(members: list[Member], *, highest: bool) -> Operand:
    sure, loose = _spans(members)
    if not sure and not loose:
        return NOT_APPLICABLE

    def among(spans: list[Span]) -> Span:
        return extreme(spans, max, "high") if highest else extreme(spans, min, "low")

    if not sure:
        return hulled(loose)
    return hull(among(sure), among([*sure, *loose])) if loose else among(sure)


def _counts(members: list[Member]) -> tuple[int, int, int, int]:
    """Count who meets a condition, who may, whom it concerns, and whom it may concern."""
    met = possible = concerned = perhaps = 0
    for one in members:
        if one.found is Truth.NOT_APPLICABLE:
            continue
        is_met, is_open = one.found is Truth.MET, one.found is Truth.UNKNOWN
        met += is_met and one.is_sure
        possible += is_met or is_open
        # A condition that is unknown may turn out not to concern its nominee at all.
        concerned += one.is_sure and not is_open
        perhaps += 1
    return met, possible, concerned, perhaps


def _count(members: list[Member], _: Operand | None) -> Operand:
    met, possible, *_others = _counts(members)
    return Span(met, possible)


def _share(members: list[Member], _: Operand | None) -> Operand:
    met, possible, concerned, perhaps = _counts(members)
    if not perhaps:
        return NOT_APPLICABLE
    # Least: whoever is open belongs and does not meet it. Most: the others way round.
    failing = concerned - met
    most = Fraction(possible, possible + failing) if possible else Fraction(0)
    return Span(Fraction(met, perhaps), most)


def _place(members: list[Member], own: Operand | None) -> Operand:
    """Count those who stand strictly better; level nominees share the best place."""
    if not isinstance(own, Span):
        return NOT_APPLICABLE
    sure, loose = _spans(members)
    ahead = sum(_is_above(span.low, own.high) for span in sure)
    perhaps = sum(_may_be_above(span.high, own.low) for span in (*sure, *loose))
    if not own.is_exact:
        # The nominee itself is among them, and is never ahead of itself.
        perhaps -= _may_be_above(own.high, own.low)
    return Span(ahead + 1, max(ahead, perhaps) + 1)


def _is_above(one: object, other: object) -> bool:
    return one is not None and other is not None and rational(one) > rational(other)


def _may_be_above(one: object, other: object) -> bool:
    return one is None or other is None or rational(one) > rational(other)


def _of_unit(members: list[Member], _: Operand | None) -> Operand:
    found = [cast("Operand", one.found) for one in members]
    return found[0] if len(found) == 1 and members[0].is_sure else ANYTHING


GATHERINGS: Mapping[str, Gathering] = {
    "total": _total,
    "mean": _mean,
    "highest": _highest,
    "lowest": _lowest,
    "count": _count,
    "share": _share,
    "place": _place,
    "of_unit": _of_unit,
}
