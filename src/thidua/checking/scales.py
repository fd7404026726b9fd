"""Scales: the bands of a criterion, and a few values that stand for all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.expressions import signature_of
from thidua.checking.possible import around, unit_of
from thidua.engine.definitions import definitions_of
from thidua.engine.ranges import Ranges
from thidua.language.inference import kind_of
from thidua.language.kinds import Kind
from thidua.language.spans import ANYTHING, Span, rational
from thidua.language.tree import Name, Tree
from thidua.model.campaign import Campaign
from thidua.model.sheets import Band, Edge
from thidua.problems import Detail
from thidua.values import Share

#: More bands are refused, and not looked at one by one.
MOST_BANDS = 100
_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.MONEY)


@frozen(kw_only=True)
class Scale:
    """The bands of a criterion, and a few values that stand for all.

    Vietnamese:
        thang điểm theo khung
    """

    placed: Placed
    kind: Kind
    #: In order.
    values: tuple[int | Fraction, ...]
    #: Values at which a band begins or ends.
    edges: frozenset[int | Fraction]
    _held: dict[int | Fraction, tuple[int, ...]] = field(factory=dict, init=False, eq=False)

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands, the first that holds deciding."""
        return self.placed.criterion.bands

    def held(self, value: int | Fraction) -> tuple[int, ...]:
        """Return the numbers of the bands that a value lies in."""
        if value not in self._held:
            found = (number for number, band in enumerate(self.bands) if _holds(band, value))
            self._held[value] = tuple(found)
        return self._held[value]

    def shown(self, value: int | Fraction) -> Detail:
        """Return a value as what it is."""
        if self.kind is Kind.SHARE:
            return Share(Fraction(value))
        return date.fromordinal(int(value)) if self.kind is Kind.DATE else value

    def path(self, number: int) -> tuple[str | int, ...]:
        """Return the place of a band."""
        return (*self.placed.path, "bands", number)


def scales_of(campaign: Campaign) -> Iterator[Scale]:
    """Yield the scales whose edges are of the kind that they are about."""
    signature, definitions = signature_of(campaign), definitions_of(campaign)
    ranges = Ranges(definitions, campaign.facts)
    for placed in criteria_in(campaign):
        tree, bands = placed.criterion.by, placed.criterion.bands
        kind = None if tree is None else kind_of(tree, signature)
        if (
            tree is None
            or kind is None
            or not 0 < len(bands) <= MOST_BANDS
            or any(wrong_edges(band, kind) for band in bands)
        ):
            continue
        edges = frozenset(_number(edge) for band in bands for _, edge in edges_of(band))
        span = ANYTHING if kind is Kind.DATE else ranges.number(tree) or ANYTHING
        values = _values(edges, span, _unit(tree, kind, campaign))
        yield Scale(placed=placed, kind=kind, values=values, edges=edges)


def _unit(tree: Tree, kind: Kind, campaign: Campaign) -> Fraction | None:
    fact = campaign.fact(tree.id) if isinstance(tree, Name) else None
    if kind in (Kind.WHOLE, Kind.DATE):
        return Fraction(1)
    return unit_of(fact) if fact is not None else None


def _values(
    edges: frozenset[int | Fraction], span: Span, unit: Fraction | None
) -> tuple[int | Fraction, ...]:
    least, most = (None if end is None else rational(end) for end in (span.low, span.high))
    points = {*edges, *(end for end in (least, most) if end is not None)}
    return tuple(
        one
        for one in sorted(set(around(sorted(points), unit)))
        if (least is None or least <= one) and (most is None or one <= most)
    )


def edges_of(band: Band) -> Iterator[tuple[str, Edge]]:
    """Yield where a band begins and ends, by the key of each edge."""
    keys = (("from", band.at_least), ("above", band.above), ("to", band.at_most))
    for key, edge in (*keys, ("below", band.below)):
        if edge is not None:
            yield key, edge


def _number(edge: Edge) -> int | Fraction:
    if isinstance(edge, Share):
        return edge.value
    return edge.toordinal() if isinstance(edge, date) else rational(edge)


def _holds(band: Band, value: int | Fraction) -> bool:
    tests = {
        "from": lambda edge: value >= edge,
        "above": lambda edge: value > edge,
        "to": lambda edge: value <= edge,
        "below": lambda edge: value < edge,
    }
    return all(tests[key](_number(edge)) for key, edge in edges_of(band))


def wrong_edges(band: Band, kind: Kind) -> tuple[tuple[str, Kind], ...]:
    """Return the edges of a band that do not compare with a kind, with the kind of each.

    Examples:
        >>> wrong_edges(Band(points=2, at_least=88), Kind.SHARE)
        (('from', <Kind.DECIMAL: 'decimal'>),)
    """
    return tuple((key, _kind(edge)) for key, edge in edges_of(band) if not _fits(edge, kind))


def _kind(edge: Edge) -> Kind:
    if isinstance(edge, Share):
        return Kind.SHARE
    return Kind.DATE if isinstance(edge, date) else Kind.DECIMAL


def _fits(edge: Edge, kind: Kind) -> bool:
    return _kind(edge) is kind or (_kind(edge) is Kind.DECIMAL and kind in _NUMBERS)
