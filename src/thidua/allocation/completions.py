"""Completions: every way in which missing facts can turn out, as far as places are concerned.

Of a key that is not known, only its position among the other keys matters: level with one of
them, or somewhere between two. So a few values stand for all that it can have.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product

from attrs import frozen

from thidua.language.kinds import Kind
from thidua.language.spans import rational
from thidua.language.tree import And, Comparison, Membership, Name, Not, Or, Tree
from thidua.model import Campaign
from thidua.ranking import Key, Keys

#: The distance between two neighbouring values of a key; None where values lie densely.
Step = Fraction | None


@frozen
class Spread:
    """The keys of one contender: the least and the most that each can be."""

    low: Keys
    high: Keys

    @property
    def is_known(self) -> bool:
        """Whether every key has one value."""
        return self.low == self.high


def keys_of(spreads: tuple[Spread, ...], steps: tuple[Step, ...]) -> list[tuple[Keys, ...]]:
    """Return for every contender the keys that stand for all it can have.

    Examples:
        >>> spreads = (Spread((1,), (1,)), Spread((0,), (2,)))
        >>> keys_of(spreads, (Fraction(1),))
        [((1,),), ((0,), (1,), (2,))]
    """
    columns = [
        _column([(one.low[at], one.high[at]) for one in spreads], step)
        for at, step in enumerate(steps)
    ]
    if not columns:
        return [((),) for _ in spreads]
    return [tuple(product(*values)) for values in zip(*columns, strict=True)]


def _column(ends: list[tuple[Key, Key]], step: Step) -> list[tuple[Key, ...]]:
    """Return for every contender the values that stand for all its key can be."""
    unknown = sum(low != high for low, high in ends)
    if not unknown:
        return [(low,) for low, _ in ends]
    stated = {one for pair in ends for one in pair if not isinstance(one, float)}
    points = sorted(stated)
    values = sorted({*points, *_between(points, step, unknown)})
    return [
        (low,) if low == high else tuple(one for one in values if low <= one <= high)
        for low, high in ends
    ]


def _between(points: Sequence[Key], step: Step, number: int) -> Iterator[Key]:
    """Yield so many values between every two neighbours, below the first and above the last."""
    distance = step or Fraction(1)
    ends = (rational(points[0]), rational(points[-1])) if points else (0, 0)
    for count in range(1, number + 1):
        yield ends[0] - count * distance
        yield ends[1] + count * distance
    if not points:
        yield 0
    for one, other in pairwise(points):
        first, last = rational(one), rational(other)
        if step is None:
            gap = Fraction(last - first) / (number + 1)
            yield from (first + count * gap for count in range(1, number + 1))
        else:
            room = math.ceil((last - first) / step) - 1
            yield from (first + count * step for count in range(1, min(number, room) + 1))


def steps_of(trees: Iterable[Tree], campaign: Campaign) -> tuple[Step, ...]:
    """Return how far apart the values of keys lie.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.model import Fact
        >>> from thidua.values import Period
        >>> facts = (Fact(id="score", kind=Kind.DECIMAL, decimals=1),)
        >>> campaign = Campaign(id="x", title="X", period=Period.of_year(2022), facts=facts)
        >>> steps_of((parse("score"), parse("score >= 5"), parse("score / 3")), campaign)
        (Fraction(1, 10), Fraction(1, 1), None)
    """
    return tuple(_step(tree, campaign) for tree in trees)


def _step(tree: Tree, campaign: Campaign) -> Step:
    if isinstance(tree, And | Or | Not | Comparison | Membership):
        return Fraction(1)
    fact = campaign.fact(tree.id) if isinstance(tree, Name) else None
    if fact is None:
        return None
    if fact.kind in (Kind.WHOLE, Kind.YES_NO, Kind.MONEY, Kind.DATE):
        return Fraction(1)
    decimals = fact.compare_at if fact.compare_at is not None else fact.decimals
    if fact.kind is not Kind.DECIMAL or decimals is None:
        return None
    return Fraction(1, 10**decimals)
