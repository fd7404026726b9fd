"""Words: what the functions of the vocabulary that give a value mean, for the reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Protocol, cast

from thidua.language.cells import fits, plain
from thidua.language.definitions import CHECKED, NOTHING, UNDEFINED, WHERE_APPLIES
from thidua.language.rules import Rule, words_of
from thidua.language.scope import Gap, Scope
from thidua.language.spans import (
    ANYTHING,
    NOT_APPLICABLE,
    Cell,
    Operand,
    Span,
    exactly,
    extreme,
    hull,
    plus,
    rational,
)
from thidua.language.tree import Call, Literal, Negative, Tree
from thidua.language.vocabulary import COUNTS, POPULATION_WORDS
from thidua.values import Rounding


class Evaluator(Protocol):
    """What a word needs of whoever evaluates the expression around it."""

    @property
    def scope(self) -> Scope:
        """What the expression may look at."""
        ...

    @property
    def gaps(self) -> list[Gap]:
        """Why parts are unknown."""
        ...

    def operand(self, tree: Tree) -> Operand:
        """Evaluate a part that gives a value."""
        ...

    def cell(self, name: str) -> object:
        """Return the cell of a fact."""
        ...

    def may_not_apply(self, tree: Tree) -> bool:
        """Tell whether a part that is unknown may not apply at all."""
        ...


def rule_result(rule: Rule, at: Evaluator) -> Operand:
    """Call a rule that is written in Python, where all its facts are known."""
    cells = {name: at.cell(name) for name in rule.reads}
    if NOT_APPLICABLE in cells.values():
        return NOT_APPLICABLE
    if None in cells.values():
        return ANYTHING
    try:
        result = rule(**cells)
    except (Exception, SystemExit) as raised:  # noqa: BLE001 - whatever a rule raises
        at.gaps.append(Gap("rule-raised", rule.name, words_of(raised)))
        return ANYTHING
    if not fits(rule.gives, result):
        detail = f"{type(result).__name__}, {rule.gives.value}"
        at.gaps.append(Gap("rule-gave-wrong-kind", rule.name, detail))
        return ANYTHING
    return exactly(plain(result))


def _several(call: Call, at: Evaluator) -> Operand:
    """Join the numbers that apply; one that perhaps does not is counted and left out."""
    found = [(part, at.operand(part)) for part in call.arguments]
    spans = [(part, one) for part, one in found if isinstance(one, Span)]
    if not spans:
        return NOT_APPLICABLE
    loose = [
        one is not ANYTHING and not one.is_exact and at.may_not_apply(part) for part, one in spans
    ]
    if call.function == "sum":
        total = exactly(0)
        for (_, span), is_loose in zip(spans, loose, strict=True):
            total = plus(total, hull(span, exactly(0)) if is_loose else span)
        return total
    whole = _extreme(call.function, [one for _, one in spans])
    firm = [one for (_, one), is_loose in zip(spans, loose, strict=True) if not is_loose]
    return hull(whole, _extreme(call.function, firm)) if firm and any(loose) else whole


def _extreme(function: str, spans: list[Span]) -> Span:
    return extreme(spans, min, "low") if function == "min" else extreme(spans, max, "high")


def _clamp(call: Call, at: Evaluator) -> Operand:
    value, least, most = (at.operand(part) for part in call.arguments)
    if isinstance(value, Cell) or isinstance(least, Cell) or isinstance(most, Cell):
        return NOT_APPLICABLE
    return clamped(value, least, most)


def clamped(value: Span, least: Span, most: Span) -> Span:
    """Keep a span of numbers between two bounds; the upper one wins where they cross.

    Examples:
        >>> clamped(ANYTHING, exactly(0), exactly(20))
        Span(low=0, high=20)
    """

    def end(number: object, side: str) -> object:
        low, high = getattr(least, side), getattr(most, side)
        if number is None:
            # An open end reaches as far as the bound on its side lets it.
            return low if side == "low" and _is_below(low, high) else high
        if low is not None:
            number = max(rational(number), rational(low))
        return number if high is None else min(rational(number), rational(high))

    return (
        value
        if _lies_between(value, least, most)
        else Span(end(value.low, "low"), end(value.high, "high"))
    )


def _is_below(one: object, other: object) -> bool:
    return one is not None and (other is None or rational(one) <= rational(other))


def _lies_between(value: Span, least: Span, most: Span) -> bool:
    ends = (value.low, value.high, least.high, most.low)
    if any(end is None for end in ends):
        return False
    low, high, floor, ceiling = (rational(end) for end in ends)
    return floor <= low and high <= ceiling


def _rounded(call: Call, at: Evaluator) -> Operand:
    value = at.operand(call.arguments[0])
    if isinstance(value, Cell):
        return NOT_APPLICABLE
    how, digits = _literal(call.arguments[1]), _literal(call.arguments[2])
    ends = (
        None if end is None else rounded(end, str(how), cast("int", digits))
        for end in (value.low, value.high)
    )
    return Span(*ends)


def rounded(number: object, how: str, digits: int) -> int | Fraction:
    """Round a number in a named way; digits below zero count in tens, hundreds and so on.

    Examples:
        >>> rounded(702_001, "up", -4), rounded(Fraction(2, 3), "half-up", 2)
        (710000, Fraction(67, 100))
    """
    scale = Fraction(10) ** digits
    found = Rounding(how).to_whole(rational(number) * scale) / scale
    return found.numerator if found.denominator == 1 else found


def _literal(tree: Tree) -> object:
    if isinstance(tree, Negative):
        return -cast("int", cast("Literal", tree.part).value)
    return cast("Literal", tree).value


def _or_else(call: Call, at: Evaluator) -> Operand:
    value = at.operand(call.arguments[0])
    if isinstance(value, Cell):
        return at.operand(call.arguments[1])
    if value.is_exact or not at.may_not_apply(call.arguments[0]):
        return value
    other = at.operand(call.arguments[1])
    return ANYTHING if isinstance(other, Cell) else hull(value, other)


def _where_applies(call: Call, at: Evaluator) -> Operand:
    """Return the second number where the first part applies; nothing where it does not."""
    tested = at.operand(call.arguments[0])
    if isinstance(tested, Cell):
        return NOT_APPLICABLE
    value = at.operand(call.arguments[1])
    if tested.is_exact or isinstance(value, Cell) or not at.may_not_apply(call.arguments[0]):
        return value
    return hull(value, exactly(0))


def _undefined(call: Call, at: Evaluator) -> Operand:
    code, about = (str(_literal(part)) for part in call.arguments)
    at.gaps.append(Gap(code, about))
    return ANYTHING


def _checked(call: Call, at: Evaluator) -> Operand:
    """Return a number that has to lie between two bounds.

    What is not known lies between them like everything else; a number outside of them cannot
    be right, and any number between them may take its place.
    """
    value = at.operand(call.arguments[0])
    if isinstance(value, Cell):
        return value
    least, most = (exactly(_literal(part)) for part in call.arguments[1:3])
    if _may_be_less(least, value) and _may_be_less(value, most):
        return clamped(value, least, most)
    about = str(_literal(call.arguments[3]))
    at.gaps.append(Gap("points-out-of-bounds", about, str(value.low)))
    return Span(least.low, most.low)


def _may_be_less(one: Span, other: Span) -> bool:
    return one.low is None or _is_below(one.low, other.high)


def _around(call: Call, at: Evaluator) -> Operand:
    found, gaps = at.scope.around(call, at.scope)
    at.gaps.extend(gaps)
    return found


def _counted(call: Call, at: Evaluator) -> Operand:
    asked = [str(part.value) for part in call.arguments if isinstance(part, Literal)]
    return at.scope.counted(call.function, next(iter(asked), None))


MEANINGS: Mapping[str, Callable[[Call, Evaluator], Operand]] = {
    "min": _several,
    "max": _several,
    "sum": _several,
    "clamp": _clamp,
    "rounded": _rounded,
    "or_else": _or_else,
    WHERE_APPLIES: _where_applies,
    UNDEFINED: _undefined,
    CHECKED: _checked,
    NOTHING: lambda *_: NOT_APPLICABLE,
    **dict.fromkeys(COUNTS, _counted),
    **{word.name: _around for word in POPULATION_WORDS},
}
