"""Scoring: from the way in which one criterion is scored to the expression of its points."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from thidua.engine.cases import first_of, unless_barred, where_it_holds
from thidua.language.definitions import CHECKED, NOTHING, UNDEFINED, WHERE_APPLIES
from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Name,
    Negative,
    Tree,
)
from thidua.model.sheets import Band, Beyond, Criterion, Edge, Zero
from thidua.values import Rounding, Share, decimals_of, exact, fraction_of

_ZERO = Literal(0)


def points_of(criterion: Criterion, below: Tree | None, by: str, about: str) -> Tree:
    """Return the points of a criterion, rounded, bounded and gated as its line says.

    Args:
        criterion: The criterion, its method written out.
        below: What the criteria below it come to, where it has some.
        by: The name under which the value of its bands is defined.
        about: What a finding calls it.
    """
    tree = below if below is not None else scored(criterion, by, about)
    if criterion.decimals is not None and criterion.rounding is not None:
        how, digits = Literal(criterion.rounding.value), written(criterion.decimals)
        tree = Call("rounded", (tree, how, digits))
    tree = _bounded(criterion, tree, about)
    if criterion.gate is not None:
        tree = IfElse(unless_barred(criterion.gate), tree, _ZERO)
    if criterion.applies is not None:
        tree = IfElse(criterion.applies, tree, Call(NOTHING))
    others = (
        (where_it_holds(one.when), _bounded(criterion, one.points, about))
        for one in criterion.instead
    )
    return first_of(others, tree)


def written(value: Edge) -> Tree:
    """Return a number, a share or a day of the plan as an expression.

    Examples:
        >>> written(-5)
        Negative(part=Literal(value=5))
    """
    if isinstance(value, (Share, date)):
        return Literal(value)
    number = exact(value)
    if number < 0:
        return Negative(written(-fraction_of(number)))
    if isinstance(number, Fraction):
        digits = decimals_of(number)
        if digits is None:
            # Only a share can be written as a fraction; a share of one is a number again.
            return Arithmetic("*", Literal(Share(number)), Literal(1))
        number = Rounding.DOWN.to(number, digits)
    return Literal(number)


def _bounded(criterion: Criterion, tree: Tree, about: str) -> Tree:
    if criterion.most is None or criterion.beyond is Beyond.ALLOW:
        return tree
    ends = (written(criterion.least), written(criterion.most))
    if criterion.beyond is Beyond.CAP:
        return Call("clamp", (tree, *ends))
    return Call(CHECKED, (tree, *ends, Literal(about)))


def scored(criterion: Criterion, by: str, about: str) -> Tree:
    """Return the points of a criterion without others below it, as its way of scoring gives them.

    Args:
        criterion: The criterion, its method written out.
        by: The name under which the value of its bands is defined.
        about: What a finding calls it.
    """
    most = written(criterion.most or 0)
    if criterion.points is not None:
        return criterion.points
    if criterion.ratio is not None:
        return _ratio(criterion, criterion.ratio, most)
    if criterion.full_if is not None:
        return IfElse(criterion.full_if, most, _ZERO)
    if criterion.by is not None:
        return _banded(criterion, Name(by), about)
    if criterion.layers:
        return _layered(criterion)
    return Call(UNDEFINED, (Literal("not-scored"), Literal(about)))


def _ratio(criterion: Criterion, ratio: Tree, most: Tree) -> Tree:
    points = Arithmetic("*", ratio, most)
    if criterion.zero is None or not isinstance(ratio, Arithmetic):
        return points
    worth = {Zero.FULL: most, Zero.NONE: _ZERO, Zero.NOT_APPLICABLE: Call(NOTHING)}
    is_zero = Comparison(ratio.right, (("==", _ZERO),))
    # The rule is about a denominator of zero: a numerator that does not apply is no zero.
    instead = Call(WHERE_APPLIES, (ratio.left, worth[criterion.zero]))
    return IfElse(is_zero, instead, points)


def _banded(criterion: Criterion, value: Tree, about: str) -> Tree:
    tree: Tree
    if criterion.otherwise is not None:
        tree = written(criterion.otherwise)
    else:
        tree = Call(UNDEFINED, (Literal("no-band-holds"), Literal(about)))
    lines = ((inside(band, value), written(band.points)) for band in criterion.bands)
    return first_of(lines, tree)


def inside(band: Band, value: Tree) -> Tree:
    """Return the condition that a value lies in a band.

    Examples:
        >>> from thidua.language.printing import show
        >>> show(inside(Band(points=2, at_least=88, below=90), Name("rate")))
        'rate >= 88 and rate < 90'
    """
    tests = tuple(Comparison(value, ((sign, written(end)),)) for sign, end in _edges(band))
    if not tests:
        return Literal(value=True)
    return tests[0] if len(tests) == 1 else And(tests)


def _edges(band: Band) -> Iterator[tuple[str, Edge]]:
    edges = ((">=", band.at_least), (">", band.above), ("<=", band.at_most), ("<", band.below))
    for sign, end in edges:
        if end is not None:
            yield sign, end


def _layered(criterion: Criterion) -> Tree:
    trees = tuple(layer.points for layer in criterion.layers)
    match criterion.counts:
        case "lowest":
            return Call("min", trees)
        case "highest":
            return Call("max", trees)
        case "mean":
            applying = Call("sum", tuple(_one_where_it_applies(tree) for tree in trees))
            return Arithmetic("*", Arithmetic("/", Call("sum", trees), applying), Literal(1))
    by_id = {layer.id: layer.points for layer in criterion.layers}
    return by_id.get(criterion.counts) or _last_that_applies(trees)


def _one_where_it_applies(tree: Tree) -> Tree:
    return Call(WHERE_APPLIES, (tree, Literal(1)))


def _last_that_applies(trees: tuple[Tree, ...]) -> Tree:
    """Return the last appraisal: where nobody appraised again, the one before stands."""
    found = trees[0]
    for tree in trees[1:]:
        found = Call("or_else", (tree, found))
    return found
