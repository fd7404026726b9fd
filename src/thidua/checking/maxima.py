"""Maxima: they add up, they can be reached, and points keep within them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from thidua.checking.conditions import kinds_fit
from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.expressions import expressions_of, signature_of
from thidua.checking.rescaled import is_loose, parts_of, rescaled, weight_of
from thidua.engine.definitions import definitions_of
from thidua.engine.ranges import Ranges, Reach
from thidua.language.definitions import CHECKED
from thidua.language.tree import Name, calls
from thidua.model.campaign import Campaign
from thidua.model.sheets import Criterion, Take
from thidua.problems import Problem, warning
from thidua.values import Number, Rounding, decimals_of

#: Where expressions stand that give points, in the end.
_SCORING = ("values", "methods", "sheets")


def maxima_add_up(campaign: Campaign) -> Iterable[Problem]:
    """The maximum of a part is what the maxima of its criteria come to."""
    for one in criteria_in(campaign):
        stated, sums = one.criterion.most, tuple(_sums(one.criterion))
        if stated is not None and sums and Fraction(stated) not in sums:
            total = plainly(sums[0])
            yield warning("maxima-differ", *one.path, name=one.about, most=stated, total=total)


def _sums(part: Criterion) -> Iterator[Fraction]:
    """Yield what the criteria of a part come to at most: without what is beside it, and with."""
    inside = [child for child in part.criteria if not child.bonus and not child.penalty]
    beside = [child for child in part.criteria if child.bonus and not child.penalty]
    mosts = [_counted(child) for child in inside]
    if not inside or None in mosts or part.take is Take.MEAN:
        return
    known = [most for most in mosts if most is not None]
    join = {Take.HIGHEST: max, Take.LOWEST: min}.get(part.take, sum)
    total = Fraction(join(known)) + Fraction(part.start)
    yield total
    extra = [_counted(child) for child in beside]
    if None not in extra:
        yield total + sum(most for most in extra if most is not None)


def _counted(child: Criterion) -> Fraction | None:
    return None if child.most is None else Fraction(child.most) * weight_of(child)


def rescaled_parts_keep_their_maximum(campaign: Campaign) -> Iterable[Problem]:
    """What the rest of a part is made equivalent to is the maximum of that part."""
    for one in criteria_in(campaign):
        target, most = one.criterion.rescale_to, one.criterion.most
        if target is not None and most is not None and target != most:
            yield warning(
                "rescaled-to-another-maximum",
                *(*one.path, "rescale_to"),
                name=one.about,
                most=most,
                target=target,
            )


def maxima_can_be_reached(campaign: Campaign) -> Iterable[Problem]:
    """Somebody can reach the maximum of every criterion, and of every sheet."""
    ranges = Ranges(definitions_of(campaign), campaign.facts)
    for one in sound_criteria(campaign):
        most, best = one.criterion.most, end(ranges.number(Name(one.name)), "high")
        is_inner = bool(one.criterion.criteria) and not one.is_sheet
        if most is not None and best is not None and not is_inner and best < Fraction(most):
            top = plainly(best)
            yield warning("maximum-out-of-reach", *one.path, name=one.about, most=most, best=top)


def points_keep_within_their_bounds(campaign: Campaign) -> Iterable[Problem]:
    """Points cannot pass their bounds, or the plan says what happens then."""
    definitions = definitions_of(campaign)
    ranges = Ranges(definitions, campaign.facts)
    for one in sound_criteria(campaign):
        if one.criterion.beyond is not None:
            continue
        if one.criterion.most is not None and one.criterion.rescale_to is not None:
            found = rescaled(one, ranges)
            yield from () if found is None else _outside(one, found)
        if any(map(is_loose, parts_of(one.criterion))):
            continue
        names = (name for name in (f"own:{one.name}", one.name) if name in definitions)
        # Where no fact can lead out of the bounds, nothing is left that looks at them.
        for call in (call for name in names for call in calls(definitions.trees[name], CHECKED)):
            yield from _outside(one, ranges.number(call.arguments[0]))


def sound_criteria(campaign: Campaign) -> Iterable[Placed]:
    """Return the criteria, unless an expression has mistakes: then their points are anything."""
    signature = signature_of(campaign)
    scoring = (one for one in expressions_of(campaign) if one.path[0] in _SCORING)
    return criteria_in(campaign) if all(kinds_fit(one, signature) for one in scoring) else ()


def _outside(one: Placed, found: Reach) -> Iterator[Problem]:
    least, most = Fraction(one.criterion.least), Fraction(one.criterion.most or 0)
    low, high = end(found, "low"), end(found, "high")
    path, name = one.path, one.about
    if high is None or high > most:
        best = None if high is None else plainly(high)
        yield warning("points-over-the-maximum", *path, name=name, most=plainly(most), best=best)
    if low is None or low < least:
        worst = None if low is None else plainly(low)
        floor = plainly(least)
        yield warning("points-under-the-least", *path, name=name, least=floor, worst=worst)


def end(reach: Reach, which: str) -> Fraction | None:
    """Return the "low" or the "high" end of what something comes to; None where it has none."""
    found = None if reach is None else getattr(reach, which)
    return None if found is None else Fraction(found)


def plainly(number: Fraction) -> Number:
    """Return a number as a plan would write it: whole, with decimals, or as a fraction.

    Examples:
        >>> plainly(Fraction(5, 2)), plainly(Fraction(4)), plainly(Fraction(1, 3))
        (Decimal('2.5'), 4, Fraction(1, 3))
    """
    digits = decimals_of(number)
    if not digits:
        return number.numerator if digits == 0 else number
    return Rounding.DOWN.to(number, digits)
