"""Words: what the functions of the vocabulary that give a value mean, for the reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import cast

from thidua.language.cells import fits, plain
from thidua.language.definitions import CASES, CHECKED, KEPT, NOTHING, UNDEFINED, WHERE_APPLIES
from thidua.language.evaluator import Evaluator
from thidua.language.outcomes import Outcome, all_may_not_apply
from thidua.language.rules import Rule, words_of
from thidua.language.scope import Gap
from thidua.language.spans import (
    ANYTHING,
    NOT_APPLICABLE,
    Cell,
    Operand,
    Span,
    compare,
    exactly,
    extreme,
    hull,
    hulled,
    joined,
    plus,
    rational,
)
from thidua.language.time_meanings import day_meant, past_meant
from thidua.language.time_words import DAY_WORDS, PAST_WORDS
from thidua.language.tree import Call, Literal, Negative, Tree
from thidua.language.truths import Truth
from thidua.language.vocabulary import COUNTS, POPULATION_WORDS
from thidua.values import Rounding


def rule_result(rule: Rule, at: Evaluator) -> Operand:
    """Call a rule that is written in Python, where all its facts are known."""
    cells = {name: at.cell(name) for name in rule.reads}
    if NOT_APPLICABLE in cells.values():
        return NOT_APPLICABLE
    if None in cells.values():
        unknown = (name for name, cell in cells.items() if cell is None)
        return Span(None, None, may_not_apply=any(map(at.is_loose, unknown)))
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
    """Join the numbers that apply."""
    found = (at.operand(part) for part in call.arguments)
    spans = [one for one in found if isinstance(one, Span)]
    if not spans:
        return NOT_APPLICABLE
    loose = [one for one in spans if one.may_not_apply]
    firm = [one for one in spans if not one.may_not_apply]
    whole = _sum(firm, loose) if call.function == "sum" else _extreme(call.function, firm, loose)
    return whole if firm else whole.loosely


def _sum(firm: list[Span], loose: list[Span]) -> Span:
    """Add numbers, of which some may not apply; where none must, one does or nothing is left."""
    total = exactly(0)
    for span in firm:
        total = plus(total, span)
    for span in loose:
        total = plus(total, hull(span.firmly, exactly(0)))
    if firm:
        return total
    # The one that applies where all others do not adds at least what cannot be left out of it.
    inner = [(rational(one.low or 0), rational(one.high or 0)) for one in loose]
    more = min(max(low, 0) for low, _ in inner)
    less = max(min(high, 0) for _, high in inner)
    return plus(total, Span(more, less)).firmly


def _extreme(function: str, firm: list[Span], loose: list[Span]) -> Span:
    choose, side = (min, "low") if function == "min" else (max, "high")
    if not firm:
        return hulled(one.firmly for one in loose)
    sure = extreme(firm, choose, side)
    return hull(sure, extreme([*firm, *loose], choose, side)) if loose else sure


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
    raised = Span(_greater(value.low, least.low), _greatest(value.high, least.high))
    return Span(
        _smallest(raised.low, most.low),
        _smaller(raised.high, most.high),
        value.may_not_apply or least.may_not_apply or most.may_not_apply,
    )


def _greater(one: object, other: object) -> object:
    """Return the greater of two lower ends: an open one is below everything."""
    if one is None or other is None:
        return other if one is None else one
    return one if rational(one) >= rational(other) else other


def _greatest(one: object, other: object) -> object:
    """Return the greater of two upper ends: an open one is above everything."""
    return None if one is None or other is None else _greater(one, other)


def _smaller(one: object, other: object) -> object:
    """Return the smaller of two upper ends: an open one is above everything."""
    if one is None or other is None:
        return other if one is None else one
    return one if rational(one) <= rational(other) else other


def _smallest(one: object, other: object) -> object:
    """Return the smaller of two lower ends: an open one is below everything."""
    return None if one is None or other is None else _smaller(one, other)


def _rounded(call: Call, at: Evaluator) -> Operand:
    value = at.operand(call.arguments[0])
    if isinstance(value, Cell):
        return NOT_APPLICABLE
    how, digits = _literal(call.arguments[1]), _literal(call.arguments[2])
    low, high = (
        None if end is None else rounded(end, str(how), cast("int", digits))
        for end in (value.low, value.high)
    )
    return Span(low, high, value.may_not_apply)


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
    return joined([value.firmly, at.operand(call.arguments[1])]) if value.may_not_apply else value


def _where_applies(call: Call, at: Evaluator) -> Operand:
    """Return the second number where the first part applies; nothing where it does not."""
    tested = at.operand(call.arguments[0])
    if isinstance(tested, Cell):
        return NOT_APPLICABLE
    value = at.operand(call.arguments[1])
    return value.loosely if tested.may_not_apply and isinstance(value, Span) else value


def _cases(call: Call, at: Evaluator) -> Operand:
    """Return what the first line gives that holds; lines that do not apply are passed over.

    Where no line applies the whole does not either.
    """
    *lines, otherwise = call.arguments
    found: list[Operand] = []
    outcomes: list[Outcome] = []
    for condition, gives in zip(lines[::2], lines[1::2], strict=True):
        outcomes.append(at.outcome(condition))
        if outcomes[-1][0] in (Truth.MET, Truth.UNKNOWN):
            found.append(at.operand(gives))
        if outcomes[-1][0] is Truth.MET:
            return joined(found)
    if all(one is Truth.NOT_APPLICABLE for one, _ in outcomes):
        return NOT_APPLICABLE
    found.append(_left_over(otherwise, outcomes, at))
    return joined([*found, NOT_APPLICABLE] if all_may_not_apply(outcomes) else found)


def _left_over(otherwise: Tree, outcomes: list[Outcome], at: Evaluator) -> Operand:
    """Return what is left where no line holds.

    While a line may still hold, nobody can say that the text left the case out.
    """
    is_left_out = isinstance(otherwise, Call) and otherwise.function == UNDEFINED
    if is_left_out and any(one is Truth.UNKNOWN for one, _ in outcomes):
        return ANYTHING
    return at.operand(otherwise)


def _undefined(call: Call, at: Evaluator) -> Operand:
    code, about = (str(_literal(part)) for part in call.arguments)
    at.gaps.append(Gap(code, about))
    return ANYTHING


def _checked(call: Call, at: Evaluator) -> Operand:
    """Return a number that has to lie between two bounds: one outside cannot stand.

    Once the data are put right it lies within: until then it can be any number there.
    """
    value = at.operand(call.arguments[0])
    if isinstance(value, Cell):
        return value
    least, most = (_literal(part) for part in call.arguments[1:3])
    within = Span(least, most, value.may_not_apply)
    if clamped(value, exactly(least), exactly(most)) == value:
        return value
    if compare("==", value, within) is Truth.NOT_MET:
        about, end = (
            str(_literal(call.arguments[3])),
            value.high if value.low is None else value.low,
        )
        at.gaps.append(Gap("points-out-of-bounds", about, str(end)))
    return within


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
    CASES: _cases,
    UNDEFINED: _undefined,
    CHECKED: _checked,
    KEPT: _checked,
    NOTHING: lambda *_: NOT_APPLICABLE,
    **dict.fromkeys(COUNTS, _counted),
    **{word.name: _around for word in POPULATION_WORDS},
    **{word.name: day_meant for word in DAY_WORDS},
    **{word.name: past_meant for word in PAST_WORDS},
}
