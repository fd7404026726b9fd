"""Bands: a scale of points leaves nothing out and says everything once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.expressions import signature_of
from thidua.checking.scales import Scale, edges_of, scales_of, wrong_edges
from thidua.language.inference import kind_of
from thidua.language.kinds import Kind
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning


def edges_are_of_the_kind_of_their_value(campaign: Campaign) -> Iterable[Problem]:
    """A band about a share begins and ends at shares, one about a number at numbers."""
    signature = signature_of(campaign)
    for one in criteria_in(campaign):
        kind = None if one.criterion.by is None else kind_of(one.criterion.by, signature)
        if kind is not None:
            yield from _wrong_edges(one, kind)


def _wrong_edges(one: Placed, kind: Kind) -> Iterator[Problem]:
    for number, band in enumerate(one.criterion.bands):
        for key, found in wrong_edges(band, kind):
            path = (*one.path, "bands", number, key)
            yield error("wrong-kind", *path, expected=kind.value, found=found.value)


def bands_have_one_edge_on_each_side(campaign: Campaign) -> Iterable[Problem]:
    """No band begins both at a value and above it, as "trên 90 điểm trở lên" says."""
    for one in criteria_in(campaign):
        for number, band in enumerate(one.criterion.bands):
            keys = {key for key, _ in edges_of(band)}
            for first, again in (("from", "above"), ("to", "below")):
                if {first, again} <= keys:
                    path = (*one.path, "bands", number)
                    yield warning("edge-said-twice", *path, first=first, again=again)


def bands_can_hold(campaign: Campaign) -> Iterable[Problem]:
    """Some value lies in every band, and no earlier band takes all of them."""
    for scale in scales_of(campaign):
        held = [scale.held(value) for value in scale.values]
        for number in range(len(scale.bands)):
            if not any(number in one for one in held):
                yield warning("band-empty", *scale.path(number), number=number + 1)
            elif not any(one[:1] == (number,) for one in held):
                yield warning("band-never-decides", *scale.path(number), number=number + 1)


def bands_do_not_overlap(campaign: Campaign) -> Iterable[Problem]:
    """No value lies in two bands, unless one of them stands wholly inside the other."""
    for scale in scales_of(campaign):
        inside = [_inside(scale, number) for number in range(len(scale.bands))]
        for (one, low), (other, high) in combinations(enumerate(inside), 2):
            differ = scale.bands[one].points != scale.bands[other].points
            both = low & high if differ and not (low <= high or high <= low) else ()
            if both:
                at = scale.shown(min(both & scale.edges or both))
                path, first, again = scale.path(other), one + 1, other + 1
                yield warning("bands-overlap", *path, first=first, again=again, at=at)


def _inside(scale: Scale, number: int) -> frozenset[int | Fraction]:
    return frozenset(value for value in scale.values if number in scale.held(value))


def bands_leave_no_gap(campaign: Campaign) -> Iterable[Problem]:
    """Every value lies in a band; what lies between two bands is not left to `otherwise`."""
    for scale in scales_of(campaign):
        is_settled = scale.placed.criterion.otherwise is not None
        path, name = (*scale.placed.path, "bands"), scale.placed.about
        for at, is_inner in _gaps(scale):
            if not is_settled:
                yield warning("bands-leave-gap", *path, name=name, at=scale.shown(at))
            elif is_inner:
                yield note("gap-left-to-otherwise", *path, name=name, at=scale.shown(at))


def _gaps(scale: Scale) -> Iterator[tuple[int | Fraction, bool]]:
    """Yield one value of every stretch that no band holds, and whether bands lie on both sides."""
    is_held = [bool(scale.held(value)) for value in scale.values]
    for number, value in enumerate(scale.values):
        if not is_held[number] and (number == 0 or is_held[number - 1]):
            yield value, number > 0 and any(is_held[number:])
