"""Possible values: the few cells of a fact that tell whether a condition can hold at all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import cast

from thidua.checking.facts import bounds_of, step_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Span, rational
from thidua.language.tree import Comparison, Literal, Membership, Name, Negative, Tree
from thidua.language.truths import Truth
from thidua.model.facts import Fact
from thidua.values.number import MOST_DIGITS

_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)


def fact_compared(tree: Tree) -> str | None:
    """Return the one fact that a comparison compares with constants only, else None.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> fact_compared(parse("80 <= score < 90")), fact_compared(parse("score >= target"))
        ('score', None)
    """
    operands = _operands(tree)
    read = {one.id for one in operands if isinstance(one, Name)}
    others = (one for one in operands if not isinstance(one, Name))
    return read.pop() if len(read) == 1 and all(_is_constant(one) for one in others) else None


def outcomes(fact: Fact, comparisons: tuple[Tree, ...]) -> frozenset[bool]:
    """Tell whether comparisons of one fact with constants hold together: True, False or both.

    Between two neighbouring constants every value fares the same, so that one of each stretch
    answers for all; nothing is returned for a kind or bounds that leave no value to look at.

    Args:
        fact: The fact, with its kind, bounds and decimals.
        comparisons: Conditions for which `fact_compared` returns that fact.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> score = Fact(id="score", kind=Kind.DECIMAL, least=0, most=100)
        >>> outcomes(score, (parse("score > 100"),)), outcomes(score, (parse("score <= 100"),))
        (frozenset({False}), frozenset({True}))
    """
    scopes = (Scope(facts={fact.id: cell}) for cell in _cells(fact, comparisons))
    return frozenset(all(truth(one, scope) is Truth.MET for one in comparisons) for scope in scopes)


def _is_constant(tree: Tree) -> bool:
    return isinstance(tree, Literal) or (
        isinstance(tree, Negative) and isinstance(tree.part, Literal)
    )


def _cells(fact: Fact, comparisons: tuple[Tree, ...]) -> Iterable[object]:
    if fact.kind is Kind.CHOICE:
        return fact.options
    # Rounded for comparison, values come to stand where nobody may write them.
    if fact.kind not in _NUMBERS or fact.compare_at is not None:
        return ()
    least, most = bounds_of(fact)
    points = {one for tree in comparisons for one in _constants(tree)}
    points.update(end for end in (least, most) if end is not None)
    return [
        cell
        for cell in around(sorted(points), unit_of(fact))
        if (least is None or least <= cell) and (most is None or cell <= most)
    ]


def _operands(tree: Tree) -> tuple[Tree, ...]:
    match tree:
        case Comparison(first, rest):
            return (first, *(one for _, one in rest))
        case Membership(item, tuple(options)):
            return (item, *options)
    return ()


def _constants(tree: Tree) -> Iterator[int | Fraction]:
    for one in _operands(tree):
        if not isinstance(one, Name):
            yield rational(cast("Span", operand(one, Scope(facts={}))).low)


def around(points: list[int | Fraction], unit: Fraction | None) -> Iterator[int | Fraction]:
    """Yield values at, between and beyond points, on a grid where there is one.

    Examples:
        >>> sorted(around([0, 10], None)), sorted(around([2], Fraction(1)))
        ([-1, 0, Fraction(5, 1), 10, 11], [Fraction(1, 1), Fraction(2, 1), Fraction(3, 1)])
    """
    if unit is None:
        yield from (points[0] - 1, *points, points[-1] + 1) if points else (0,)
        yield from (Fraction(one + other) / 2 for one, other in pairwise(points))
        return
    for point in points:
        number = math.floor(point / unit)
        yield from ((number + step) * unit for step in (-1, 0, 1))


def unit_of(fact: Fact) -> Fraction | None:
    """Return the step of the grid on which the values of a number lie; None where any can be."""
    step = step_of(fact)
    if step is not None:
        return step
    if fact.kind in (Kind.WHOLE, Kind.MONEY):
        return Fraction(1)
    if fact.decimals is None or not 0 <= fact.decimals <= MOST_DIGITS:
        return None
    written = Fraction(1, 100) if fact.kind is Kind.SHARE else Fraction(1)
    return written / Fraction(10) ** fact.decimals
