"""What an expression means: the reference that every faster engine is proved equal to."""

from __future__ import annotations

from typing import cast

from thidua.language.cells import fits, plain
from thidua.language.printing import show
from thidua.language.rules import Rule, words_of
from thidua.language.scope import SUBJECT, Gap, Scope
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
    negative,
    over,
    plus,
    times,
)
from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.language.truths import Truth, at_least, every, negation, some
from thidua.language.vocabulary import word


def truth(tree: Tree, scope: Scope, gaps: list[Gap] | None = None) -> Truth:
    """Evaluate a condition.

    Args:
        tree: A condition whose kinds were checked.
        scope: What it may look at.
        gaps: Receives why the parts that are unknown are unknown.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> truth(parse("score >= 80"), Scope(facts={"score": None}))
        <Truth.UNKNOWN: 2>
        >>> truth(parse("score >= 80"), Scope(facts={"score": 85}))
        <Truth.MET: 1>
    """
    return _Meaning(scope, [] if gaps is None else gaps).truth(tree)


def operand(tree: Tree, scope: Scope, gaps: list[Gap] | None = None) -> Operand:
    """Evaluate an expression that is no condition: a span of values, or not applicable.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> operand(parse("score / 4"), Scope(facts={"score": 3}))
        Span(low=Fraction(3, 4), high=Fraction(3, 4))
    """
    return _Meaning(scope, [] if gaps is None else gaps).operand(tree)


class _Meaning:
    def __init__(self, scope: Scope, gaps: list[Gap]) -> None:
        self._scope = scope
        self._gaps = gaps

    def truth(self, tree: Tree) -> Truth:
        match tree:
            case And(parts):
                return every([self.truth(part) for part in parts])
            case Or(parts):
                return some([self.truth(part) for part in parts])
            case Not(part):
                return negation(self.truth(part))
            case Comparison():
                return self._comparison(tree)
            case Membership():
                return self._membership(tree)
            case IfElse(condition, then, otherwise):
                return self._choice(condition, then, otherwise)
            case Call():
                return self._condition(tree)
        return _as_truth(self.operand(tree))

    def _comparison(self, tree: Comparison) -> Truth:
        operands = [self.operand(tree.first), *(self.operand(part) for _, part in tree.rest)]
        if NOT_APPLICABLE in operands:
            return Truth.NOT_APPLICABLE
        spans = [one for one in operands if isinstance(one, Span)]
        pairs = zip(tree.rest, spans, spans[1:], strict=False)
        found = every([compare(sign, left, right) for (sign, _), left, right in pairs])
        # One link of a chain settles nothing while an operand of another may not apply.
        is_chain = found is Truth.NOT_MET and len(tree.rest) > 1
        return Truth.UNKNOWN if is_chain and self._scope.may_not_apply(tree) else found

    def _membership(self, tree: Membership) -> Truth:
        item = self.operand(tree.item)
        if isinstance(tree.options, Name):
            options = self.operand(tree.options)
        else:
            options = exactly(frozenset(plain(option.value) for option in tree.options))
        if isinstance(item, Cell) or isinstance(options, Cell):
            return Truth.NOT_APPLICABLE
        inside = _is_among(item, options)
        return negation(inside) if tree.negated else inside

    def _choice(self, condition: Tree, then: Tree, otherwise: Tree) -> Truth:
        match self.truth(condition):
            case Truth.MET:
                return self.truth(then)
            case Truth.NOT_MET:
                return self.truth(otherwise)
            case Truth.NOT_APPLICABLE:
                return Truth.NOT_APPLICABLE
        one, other = self.truth(then), self.truth(otherwise)
        return one if one is other and not self._scope.may_not_apply(condition) else Truth.UNKNOWN

    def _condition(self, call: Call) -> Truth:
        match call.function:
            case "at_least":
                number, *conditions = call.arguments
                return at_least(_whole(number), [self.truth(one) for one in conditions])
            case "known":
                return self._known(_name(call))
            case "applies":
                return self._applies(_name(call))
            case "held" | "given":
                return self._award(call)
        return _as_truth(self.operand(call))

    def _known(self, name: str) -> Truth:
        cell = self._cell(name)
        if cell is None:
            return Truth.NOT_MET if self._scope.closed else Truth.UNKNOWN
        return Truth.NOT_APPLICABLE if cell is NOT_APPLICABLE else Truth.MET

    def _applies(self, name: str) -> Truth:
        cell = self._scope.facts.get(name)
        if cell is None and name in self._scope.optional:
            self._gaps.append(Gap("missing-fact", name))
            return Truth.UNKNOWN
        return Truth.NOT_MET if cell is NOT_APPLICABLE else Truth.MET

    def _award(self, call: Call) -> Truth:
        awards = tuple(str(part.value) for part in call.arguments if isinstance(part, Literal))
        if call.function == "given":
            result = self._scope.given(awards[0])
            code = "award-open"
        else:
            option, number = next(iter(call.options), ("ever", Literal(0)))
            subject = self._scope.facts.get(SUBJECT)
            result = self._scope.held(subject, awards, option, _whole(number))
            code = "history-not-covered"
        if result is Truth.UNKNOWN:
            self._gaps.append(Gap(code, awards[0]))
        return result

    def operand(self, tree: Tree) -> Operand:
        match tree:
            case Literal(value):
                return exactly(plain(value))
            case Name(name):
                return self._named(name)
            case IfElse(condition, then, otherwise):
                return self._chosen(condition, then, otherwise)
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                span = self.operand(part)
                return span if isinstance(span, Cell) else negative(span)
            case Call(function, arguments) if function in ("min", "max", "sum"):
                return self._several(function, arguments)
            case Call(function) if word(function) is None:
                return self._rule(self._scope.rules[function])
        found = self.truth(tree)
        may_be_nothing = found is Truth.UNKNOWN and self._scope.may_not_apply(tree)
        return ANYTHING if may_be_nothing else _as_operand(found)

    def _named(self, name: str) -> Operand:
        cell = self._cell(name)
        if cell is None:
            # Bounds say nothing about a fact that may turn out not to apply: "sum" drops it.
            bounds = {} if name in self._scope.optional else self._scope.bounds
            return bounds.get(name, ANYTHING)
        return NOT_APPLICABLE if cell is NOT_APPLICABLE else exactly(cell)

    def _cell(self, name: str) -> object:
        cell = self._scope.facts.get(name, self._scope.days.get(name))
        if cell is None:
            self._gaps.append(Gap("missing-fact", name))
        return cell

    def _chosen(self, condition: Tree, then: Tree, otherwise: Tree) -> Operand:
        match self.truth(condition):
            case Truth.MET:
                return self.operand(then)
            case Truth.NOT_MET:
                return self.operand(otherwise)
            case Truth.NOT_APPLICABLE:
                return NOT_APPLICABLE
        one, other = self.operand(then), self.operand(otherwise)
        if self._scope.may_not_apply(condition):
            return ANYTHING
        if isinstance(one, Cell) or isinstance(other, Cell):
            return one if one is other else ANYTHING
        return hull(one, other)

    def _arithmetic(self, tree: Arithmetic) -> Operand:
        left, right = self.operand(tree.left), self.operand(tree.right)
        if isinstance(left, Cell) or isinstance(right, Cell):
            return NOT_APPLICABLE
        match tree.operator:
            case "+":
                return plus(left, right)
            case "-":
                return plus(left, negative(right))
            case "*":
                return times(left, right)
            case "% of":
                return over(times(left, right), exactly(100)) or ANYTHING
        quotient = over(left, right)
        if quotient is None:
            self._gaps.append(Gap("zero-denominator", show(tree.right)))
            return ANYTHING
        return quotient

    def _several(self, function: str, arguments: tuple[Tree, ...]) -> Operand:
        operands = [self.operand(part) for part in arguments]
        spans = [one for one in operands if isinstance(one, Span)]
        if not spans:
            return NOT_APPLICABLE
        if function == "sum":
            total = exactly(0)
            for span in spans:
                total = plus(total, span)
            return total
        if function == "min":
            return extreme(spans, min, "low")
        return extreme(spans, max, "high")

    def _rule(self, rule: Rule) -> Operand:
        cells = {name: self._cell(name) for name in rule.reads}
        if NOT_APPLICABLE in cells.values():
            return NOT_APPLICABLE
        if None in cells.values():
            return ANYTHING
        try:
            result = rule(**cells)
        except (Exception, SystemExit) as raised:  # noqa: BLE001 - whatever a rule raises
            self._gaps.append(Gap("rule-raised", rule.name, words_of(raised)))
            return ANYTHING
        if not fits(rule.gives, result):
            detail = f"{type(result).__name__}, {rule.gives.value}"
            self._gaps.append(Gap("rule-gave-wrong-kind", rule.name, detail))
            return ANYTHING
        return exactly(plain(result))


def _is_among(item: Span, options: Span) -> Truth:
    if not options.is_exact or not isinstance(options.low, frozenset):
        return Truth.UNKNOWN
    if item.is_exact:
        return Truth(item.low in options.low)
    apart = all(compare("==", item, exactly(one)) is Truth.NOT_MET for one in options.low)
    return Truth.NOT_MET if apart else Truth.UNKNOWN


def _as_truth(found: Operand) -> Truth:
    if isinstance(found, Cell):
        return Truth.NOT_APPLICABLE
    return Truth(bool(found.low)) if found.is_exact else Truth.UNKNOWN


def _as_operand(found: Truth) -> Operand:
    if found is Truth.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return Span(0, 1) if found is Truth.UNKNOWN else exactly(int(found))


def _whole(tree: Tree) -> int:
    return cast("int", cast("Literal", tree).value)


def _name(call: Call) -> str:
    return cast("Name", call.arguments[0]).id
