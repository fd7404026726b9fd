"""Ranges: between which ends the values of expressions lie, whatever the facts turn out to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, field, frozen

from thidua.engine.fact_spans import TRUTH, span_of
from thidua.language.cells import plain
from thidua.language.definitions import (
    CASES,
    CHECKED,
    KEPT,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
    name_of,
)
from thidua.language.kinds import Kind
from thidua.language.spans import (
    ANYTHING,
    Span,
    exactly,
    extreme,
    hull,
    negative,
    over,
    plus,
    rational,
    times,
)
from thidua.language.tree import (
    Arithmetic,
    Call,
    IfElse,
    Literal,
    Name,
    Negative,
    Tree,
    walk,
)
from thidua.language.vocabulary import word
from thidua.language.words import clamped, rounded
from thidua.model.facts import Fact
from thidua.values import Rounding
from thidua.values.number import MOST_DIGITS

#: Words that give nothing for a group of nobody.
_EMPTY_FOR_NOBODY = ("of_unit", "mean", "highest", "lowest", "share", "place")

#: What an expression can come to; None where it never has a value.
Reach = Span | None

#: The names of roundings.
_ROUNDINGS = frozenset(one.value for one in Rounding)


@frozen
class Ranges:
    """Knows between which ends every definition of a plan lies.

    Only known values count: what a text leaves undefined, or does not apply, has none.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> score = Fact(id="score", kind=Kind.WHOLE, least=0, most=50)
        >>> found = Ranges(Definitions({"points": parse("0.4 * score")}), (score,))
        >>> found.of(parse("points + 1"))
        Span(low=Fraction(1, 1), high=Fraction(21, 1))
    """

    definitions: Definitions
    facts: tuple[Fact, ...]
    _spans: dict[str, Span] = field(factory=dict, init=False, eq=False, repr=False)
    _optional: set[str] = field(factory=set, init=False, eq=False, repr=False)
    _known: dict[str, Reach] = field(factory=dict, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Learn what every fact can be."""
        for fact in self.facts:
            self._spans[fact.id] = span_of(fact)
            if fact.may_be_not_applicable or fact.applies is not None:
                self._optional.add(fact.id)

    def of_definition(self, name: str) -> Reach:
        """Return what a definition can come to, those that it rests on first."""
        for one in () if name in self._known else self.definitions.order(name):
            if one not in self._known:
                tree = self.definitions.trees[one]
                # A circle, which a check refuses, can come to anything.
                self._known[one] = ANYTHING
                self._known[one] = self.of(tree)
        return self._known[name]

    def of(self, tree: Tree) -> Reach:
        """Return what an expression can come to."""
        name = name_of(tree)
        if name is not None and name in self.definitions:
            return self.of_definition(name)
        if name is not None:
            return self._spans.get(name, ANYTHING)
        match tree:
            case Literal(value):
                return exactly(plain(value))
            case IfElse(_, then, otherwise):
                return _either(self.of(then), self.of(otherwise))
            case Negative(part):
                found = self.number(part)
                return None if found is None else negative(found)
            case Arithmetic():
                return self._arithmetic(tree)
            case Call():
                return self._call(tree)
        return TRUTH

    def _call(self, call: Call) -> Reach:
        known = word(call.function)
        names = [name for name, _ in call.options]
        is_whole = known is None or known.takes(len(call.arguments), names)
        if not is_whole or (known is None and call.function not in _WORDS):
            return ANYTHING
        return _WORDS[call.function](self, call) if call.function in _WORDS else TRUTH

    def number(self, tree: Tree) -> Reach:
        """Return what a part of arithmetic can come to."""
        found = self.of(tree)
        return found if found is None or _is_number(found) else ANYTHING

    def is_sure(self, tree: Tree) -> bool:
        """Tell whether an expression has a value for everybody, once the facts are known."""
        if self.definitions.facts(tree) & self._optional:
            return False
        trees = (tree, *(self.definitions.trees[name] for name in self.definitions.behind(tree)))
        return not any(_makes_nothing(one) for one in trees)

    def _arithmetic(self, tree: Arithmetic) -> Reach:
        left, right = self.number(tree.left), self.number(tree.right)
        if left is None or right is None:
            return None
        match tree.operator:
            case "+":
                return plus(left, right)
            case "-":
                return plus(left, negative(right))
            case "*":
                return times(left, right)
            case "% of":
                return over(times(left, right), exactly(100))
        return _quotient(left, self.divisor(tree.right, right))

    def divisor(self, tree: Tree, span: Span) -> Span:
        """Return what a divisor can be: zero gives no value, so a whole number is one or more."""
        kinds = {fact.id: fact.kind for fact in self.facts}
        is_whole = isinstance(tree, Name) and kinds.get(tree.id) in (Kind.WHOLE, Kind.MONEY)
        return evolve(span, low=1) if span.low == 0 and is_whole else span


def _makes_nothing(tree: Tree) -> bool:
    return any(isinstance(node, Call) and _may_be_nothing(node.function) for node in walk(tree))


def _may_be_nothing(function: str) -> bool:
    """Tell whether a word gives nothing to some; a rule does where a fact that it reads does."""
    is_rule = word(function) is None and function not in _WORDS
    return is_rule or function in (NOTHING, WHERE_APPLIES, *_EMPTY_FOR_NOBODY)


def _quotient(left: Span, right: Span) -> Reach:
    if right.low is None or rational(right.low) < 0:
        return over(left, right)
    if left.low is None or rational(left.low) < 0:
        return ANYTHING if rational(right.low) == 0 else over(left, right)
    # Both are positive: each end of the quotient rests on one end of the divisor.
    low: int | Fraction = 0
    if right.high is not None and rational(right.high) > 0:
        low = Fraction(rational(left.low)) / rational(right.high)
    if left.high is None or rational(right.low) == 0:
        return Span(low, None)
    return Span(low, Fraction(rational(left.high)) / rational(right.low))


def _either(one: Reach, other: Reach) -> Reach:
    if one is None or other is None:
        return one if other is None else other
    if one == other:
        return one
    return hull(one, other) if _is_number(one) and _is_number(other) else ANYTHING


def _is_number(span: Span) -> bool:
    ends = (span.low, span.high)
    return all(end is None or isinstance(end, (int, Decimal, Fraction)) for end in ends)


def _together(reaches: Iterable[Reach]) -> Reach:
    found: Reach = None
    for one in reaches:
        found = _either(found, one)
    return found


def _sum(at: Ranges, call: Call) -> Reach:
    total: Reach = None
    for part in call.arguments:
        span = at.number(part)
        if span is not None:
            kept = span if at.is_sure(part) else hull(span, exactly(0))
            total = kept if total is None else plus(total, kept)
    return total


def _extreme(at: Ranges, call: Call) -> Reach:
    spans = [span for part in call.arguments if (span := at.number(part)) is not None]
    if not spans or not all(at.is_sure(part) for part in call.arguments):
        return _together(spans)
    if call.function == "min":
        return extreme(spans, min, "low")
    return extreme(spans, max, "high")


def _clamp(at: Ranges, call: Call) -> Reach:
    spans = [at.number(part) for part in call.arguments[:3]]
    known = [span for span in spans if span is not None]
    return clamped(*known) if len(known) == len(spans) else None


def _rounded(at: Ranges, call: Call) -> Reach:
    span = at.number(call.arguments[0])
    how, digits = (at.of(part) for part in call.arguments[1:])
    if span is None or how is None or digits is None:
        return span
    if how.low not in _ROUNDINGS or type(digits.low) is not int or abs(digits.low) > MOST_DIGITS:
        return ANYTHING
    low, high = (
        None if end is None else rounded(end, str(how.low), digits.low)
        for end in (span.low, span.high)
    )
    return Span(low, high)


def _or_else(at: Ranges, call: Call) -> Reach:
    first, other = call.arguments
    return at.of(first) if at.is_sure(first) else _either(at.of(first), at.of(other))


def _total(at: Ranges, call: Call) -> Reach:
    span = at.number(call.arguments[0])
    is_positive = span is None or (span.low is not None and rational(span.low) >= 0)
    return Span(0, None) if is_positive else ANYTHING


def _cases(at: Ranges, call: Call) -> Reach:
    """Join what every line gives, and what is left where none holds."""
    return _together(at.of(part) for part in (*call.arguments[1::2], call.arguments[-1]))


def _alike(at: Ranges, call: Call) -> Reach:
    return at.of(call.arguments[0])


_WORDS: Mapping[str, Callable[[Ranges, Call], Reach]] = {
    "sum": _sum,
    "min": _extreme,
    "max": _extreme,
    "clamp": _clamp,
    CHECKED: _clamp,
    KEPT: _clamp,
    "rounded": _rounded,
    "or_else": _or_else,
    WHERE_APPLIES: lambda at, call: at.of(call.arguments[1]),
    CASES: _cases,
    NOTHING: lambda *_: None,
    UNDEFINED: lambda *_: None,
    "total": _total,
    **dict.fromkeys(("count", "times_held"), lambda *_: Span(0, None)),
    **dict.fromkeys(("days", "working_days", "months", "years", "later"), lambda *_: ANYTHING),
    "share": lambda *_: TRUTH,
    "place": lambda *_: Span(1, None),
    **dict.fromkeys(("mean", "highest", "lowest", "of_unit"), _alike),
}
