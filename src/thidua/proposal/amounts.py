"""Amounts: what an award or a prize pays, where an expression says so."""

from __future__ import annotations

import math

from attrs import frozen

from thidua.language.meaning import operand
from thidua.language.scope import Gap, Scope
from thidua.language.spans import Cell, Span, rational
from thidua.language.tree import Tree
from thidua.values import Money


@frozen
class Amount:
    """What an outcome pays, in đồng.

    Vietnamese:
        mức tiền thưởng

    Examples:
        >>> Amount(0, 710_000).missing
        ()
    """

    least: int
    #: None where it is not known and has no end.
    most: int | None
    #: Facts without which it is not known.
    missing: tuple[str, ...] = ()
    #: Whether it is known, and is not whole đồng.
    unrounded: bool = False


def worth(money: Money | Tree | None, scope: Scope) -> Amount:
    """Return what an outcome pays: nothing where the plan states nothing."""
    if money is None:
        return Amount(0, 0)
    if isinstance(money, Money):
        return Amount(money.amount, money.amount)
    return _sum(money, scope)


def _sum(tree: Tree, scope: Scope) -> Amount:
    """Return what an expression comes to; what is not whole lies between two amounts."""
    gaps: list[Gap] = []
    found = operand(tree, scope, gaps)
    if isinstance(found, Cell):
        return Amount(0, 0)
    low, high = _end(found, upper=False), _end(found, upper=True)
    least = 0 if low is None or found.may_not_apply else max(0, low)
    most = None if high is None else max(0, high)
    missing = () if least == most else tuple(dict.fromkeys(gap.about for gap in gaps))
    return Amount(least, most, missing, unrounded=found.is_exact and low != high)


def _end(span: Span, *, upper: bool) -> int | None:
    end = span.high if upper else span.low
    if end is None:
        return None
    return math.ceil(rational(end)) if upper else math.floor(rational(end))
