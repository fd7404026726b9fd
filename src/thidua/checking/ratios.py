"""Ratios: the plan says what happens where there is nothing to divide by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.expressions import Expression, expressions_of
from thidua.checking.scored import Path
from thidua.engine.definitions import definitions_of
from thidua.engine.ranges import Ranges, Reach
from thidua.language.printing import show
from thidua.language.spans import rational
from thidua.language.tree import Arithmetic, IfElse, Tree, children, walk
from thidua.model.campaign import Campaign
from thidua.problems import Problem, warning

#: Where expressions stand that give points, in the end.
_SCORING = ("values", "methods", "sheets")


def ratios_have_something_to_divide_by(campaign: Campaign) -> Iterable[Problem]:
    """A divisor of points cannot be zero, or the plan says what the ratio is worth then."""
    settled = {path for one in criteria_in(campaign) for path in _settled(one)}
    ranges = Ranges(definitions_of(campaign), campaign.facts)
    for one in expressions_of(campaign):
        if one.path[0] in _SCORING and one.path not in settled:
            yield from _open_divisions(one, ranges)


def _settled(one: Placed) -> Iterator[Path]:
    """Yield where a ratio stands of which a criterion says what nothing is worth."""
    if one.criterion.zero is not None and isinstance(one.criterion.ratio, Arithmetic):
        yield (*one.path, "ratio")
        if one.written.method is not None:
            yield ("methods", one.written.method, "ratio")


def _open_divisions(one: Expression, ranges: Ranges) -> Iterator[Problem]:
    for division in _unguarded(one.tree, frozenset()):
        if _may_be_zero(ranges.number(division.right)):
            divisor = show(division.right)
            yield warning("divisor-may-be-zero", *one.path, offset=division.at, divisor=divisor)


def _may_be_zero(reach: Reach) -> bool:
    if reach is None:
        return False
    is_above = reach.low is not None and rational(reach.low) > 0
    is_below = reach.high is not None and rational(reach.high) < 0
    return not (is_above or is_below)


def _unguarded(tree: Tree, tested: frozenset[Tree]) -> Iterator[Arithmetic]:
    """Yield divisions by what no condition around them has looked at."""
    if isinstance(tree, IfElse):
        inside = tested | frozenset(walk(tree.condition))
        yield from _unguarded(tree.condition, tested)
        yield from _unguarded(tree.then, inside)
        yield from _unguarded(tree.otherwise, inside)
        return
    if isinstance(tree, Arithmetic) and tree.operator == "/" and tree.right not in tested:
        yield tree
    for part in children(tree):
        yield from _unguarded(part, tested)
