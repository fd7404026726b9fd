"""Needless checks: bounds of points that no fact can lead out of are not looked at again."""

from __future__ import annotations

from attrs import evolve

from thidua.engine.ranges import Ranges, Reach
from thidua.language.definitions import CASES, CHECKED, KEPT, Definitions
from thidua.language.spans import rational
from thidua.language.tree import Call, IfElse, Tree
from thidua.model.facts import Fact


def without_needless_checks(definitions: Definitions, facts: tuple[Fact, ...]) -> Definitions:
    """Return definitions that mark the bounds which their points keep to by themselves.

    While a fact is unknown the bounds still say between which ends the points will lie.

    Examples:
        >>> from thidua.language.kinds import Kind
        >>> from thidua.language.tree import Literal, Name
        >>> score = Fact(id="score", kind=Kind.WHOLE, least=0, most=50)
        >>> ends = (Literal(0), Literal(50), Literal("form/1"))
        >>> tree = Call(CHECKED, (Name("score"), *ends))
        >>> without_needless_checks(Definitions({"x": tree}), (score,)).trees["x"].function
        '(kept)'
    """
    ranges = Ranges(definitions, facts)
    trees = {name: _without(tree, ranges) for name, tree in definitions.trees.items()}
    return Definitions(trees)


def _without(tree: Tree, ranges: Ranges) -> Tree:
    match tree:
        case IfElse(condition, then, otherwise):
            then, otherwise = _without(then, ranges), _without(otherwise, ranges)
            return IfElse(condition, then, otherwise, at=tree.at)
        case Call(function, (*lines, otherwise)) if function == CASES:
            given = (
                _without(part, ranges) if number % 2 else part for number, part in enumerate(lines)
            )
            return evolve(tree, arguments=(*given, _without(otherwise, ranges)))
        case Call(function, (inner, least, most, *_)) if function == CHECKED:
            needless = _keeps(ranges.number(inner), ranges.of(least), ranges.of(most))
            return evolve(tree, function=KEPT) if needless else tree
    return tree


def _keeps(reach: Reach, least: Reach, most: Reach) -> bool:
    """Tell whether all values lie between two bounds."""
    if reach is None or least is None or most is None:
        return reach is None
    if reach.low is None or reach.high is None:
        return False
    inside = rational(least.low) <= rational(reach.low)
    return inside and rational(reach.high) <= rational(most.low)
