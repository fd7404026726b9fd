"""What an expression means: the reference that every faster engine is proved equal to."""

from __future__ import annotations

from typing import cast

from attrs import evolve

from thidua.language.cells import plain
from thidua.language.definitions import name_of
from thidua.language.printing import show
from thidua.language.scope import SUBJECT, Answer, Gap, Scope
from thidua.language.spans import (
    ANYTHING,
    NOT_APPLICABLE,
    Cell,
    Operand,
    Span,
    compare,
    exactly,
    hull,
    is_among,
    is_settled,
    negative,
    operand_of,
    over,
    plus,
    times,
    truth_of,
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
from thidua.language.vanishing import may_vanish
from thidua.language.vocabulary import word
from thidua.language.words import MEANINGS, rule_result


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
        self.scope = scope
        self.gaps = gaps

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
        return truth_of(self.operand(tree))

    def _comparison(self, tree: Comparison) -> Truth:
        operands = [self.operand(tree.first), *(self.operand(part) for _, part in tree.rest)]
        if NOT_APPLICABLE in operands:
            return Truth.NOT_APPLICABLE
        spans = [one for one in operands if isinstance(one, Span)]
        pairs = zip(tree.rest, spans, spans[1:], strict=False)
        found = every([compare(sign, left, right) for (sign, _), left, right in pairs])
        # One link of a chain settles nothing while an operand of another may not apply.
        is_chain = found is Truth.NOT_MET and len(tree.rest) > 1
        return Truth.UNKNOWN if is_chain and self.may_not_apply(tree) else found

    def _membership(self, tree: Membership) -> Truth:
        item = self.operand(tree.item)
        if isinstance(tree.options, Name):
            options = self.operand(tree.options)
        else:
            options = exactly(frozenset(plain(option.value) for option in tree.options))
        if isinstance(item, Cell) or isinstance(options, Cell):
            return Truth.NOT_APPLICABLE
        inside = is_among(item, options)
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
        return one if one is other and not self.may_not_apply(condition) else Truth.UNKNOWN

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
        return truth_of(self.operand(call))

    def _known(self, name: str) -> Truth:
        if name in self.scope.definitions:
            found = self._defined(name)
            if isinstance(found, Cell):
                return Truth.NOT_APPLICABLE
            return Truth.MET if found.is_exact else self._not_given()
        cell = self.cell(name)
        if cell is None:
            return self._not_given()
        return Truth.NOT_APPLICABLE if cell is NOT_APPLICABLE else Truth.MET

    def _not_given(self) -> Truth:
        return Truth.NOT_MET if self.scope.closed else Truth.UNKNOWN

    def _applies(self, name: str) -> Truth:
        if name in self.scope.definitions:
            found = self._defined(name)
            if isinstance(found, Cell):
                return Truth.NOT_MET
            unclear = not found.is_exact and self.may_not_apply(Name(name))
            return Truth.UNKNOWN if unclear else Truth.MET
        cell = self.scope.facts.get(name)
        if cell is None and name in self.scope.optional:
            self.gaps.append(Gap("missing-fact", name))
            return Truth.UNKNOWN
        return Truth.NOT_MET if cell is NOT_APPLICABLE else Truth.MET

    def _award(self, call: Call) -> Truth:
        awards = tuple(str(part.value) for part in call.arguments if isinstance(part, Literal))
        if call.function == "given":
            result = self.scope.given(awards[0])
            code = "award-open"
        else:
            option, number = next(iter(call.options), ("ever", Literal(0)))
            subject = self.scope.facts.get(SUBJECT)
            result = self.scope.held(subject, awards, option, _whole(number))
            code = "history-not-covered"
        if result is Truth.UNKNOWN:
            self.gaps.append(Gap(code, awards[0]))
        return result

    def operand(self, tree: Tree) -> Operand:
        name = name_of(tree)
        if name is not None:
            return self._defined(name) if name in self.scope.definitions else self._named(name)
        match tree:
            case Literal(value):
                return exactly(plain(value))
            case IfElse(condition, then, otherwise):
                return self._chosen(condition, then, otherwise)
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                span = self.operand(part)
                return span if isinstance(span, Cell) else negative(span)
            case Call(function) if function in MEANINGS:
                return MEANINGS[function](tree, self)
            case Call(function) if word(function) is None:
                return rule_result(self.scope.rules[function], self)
        found = self.truth(tree)
        may_be_nothing = found is Truth.UNKNOWN and self.may_not_apply(tree)
        return ANYTHING if may_be_nothing else operand_of(found)

    def may_not_apply(self, tree: Tree) -> bool:
        """Tell whether something that is unknown, and may not apply at all, is read."""
        if self.scope.may_not_apply(tree):
            return True
        definitions, inner = self.scope.definitions, _Meaning(self.scope, [])
        loose = (name for name in definitions.behind(tree) if definitions.may_be_nothing(name))
        return any(
            not is_settled(self._answer(name)[0])
            and may_vanish(definitions.trees[name], inner.truth)
            for name in loose
        )

    def _defined(self, name: str) -> Operand:
        found, gaps = self._answer(name)
        self.gaps.extend(gaps)
        return found

    def _answer(self, name: str) -> Answer:
        """Reckon a definition after all that it rests on, so that no chain is too long."""
        memo = self.scope.memo
        for one in () if name in memo else self.scope.definitions.order(name):
            if one not in memo:
                inner = _Meaning(self.scope, [])
                found = inner.operand(self.scope.definitions.trees[one])
                memo[one] = (found, tuple(_found_within(one, gap) for gap in inner.gaps))
        return memo[name]

    def _named(self, name: str) -> Operand:
        cell = self.cell(name)
        if cell is None:
            # Bounds say nothing about a fact that may turn out not to apply: "sum" drops it.
            bounds = {} if name in self.scope.optional else self.scope.bounds
            return bounds.get(name, ANYTHING)
        return NOT_APPLICABLE if cell is NOT_APPLICABLE else exactly(cell)

    def cell(self, name: str) -> object:
        """Return the cell of a fact or a day; what is missing is a gap."""
        cell = self.scope.facts.get(name, self.scope.days.get(name))
        if cell is None:
            self.gaps.append(Gap("missing-fact", name))
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
        if self.may_not_apply(condition):
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
            self.gaps.append(Gap("zero-denominator", show(tree.right)))
            return ANYTHING
        return quotient


def _found_within(name: str, gap: Gap) -> Gap:
    return gap if gap.within else evolve(gap, within=name)


def _whole(tree: Tree) -> int:
    return cast("int", cast("Literal", tree).value)


def _name(call: Call) -> str:
    return cast("str", name_of(call.arguments[0]))
