"""What an expression means: the reference that every faster engine is proved equal to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from typing import cast

from attrs import evolve

from thidua.language.cells import plain
from thidua.language.definitions import name_of
from thidua.language.outcomes import (
    Outcome,
    all_may_not_apply,
    as_operand,
    as_outcome,
    chain,
    membership,
)
from thidua.language.printing import show
from thidua.language.scope import Gap, Scope
from thidua.language.spans import (
    ANYTHING,
    NOT_APPLICABLE,
    Cell,
    Operand,
    Span,
    exactly,
    joined,
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
    return _Meaning(scope, [] if gaps is None else gaps).outcome(tree)[0]


def outcome(tree: Tree, scope: Scope, gaps: list[Gap] | None = None) -> Outcome:
    """Evaluate a condition; with it comes whether it may still turn out not to apply.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> scope = Scope(facts={"score": None}, optional=frozenset({"score"}))
        >>> outcome(parse("score >= 80"), scope)
        (<Truth.UNKNOWN: 2>, True)
    """
    return _Meaning(scope, [] if gaps is None else gaps).outcome(tree)


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

    def outcome(self, tree: Tree) -> Outcome:
        """Evaluate a condition; with it comes whether it may still turn out not to apply."""
        mark, found = len(self.gaps), self._outcome(tree)
        if found[0] is not Truth.UNKNOWN:
            del self.gaps[mark:]  # settled all the same: nothing inside is missed
        return found

    def _outcome(self, tree: Tree) -> Outcome:
        match tree:
            case And(parts):
                return self._joined(every, parts)
            case Or(parts):
                return self._joined(some, parts)
            case Not(part):
                found, is_loose = self.outcome(part)
                return negation(found), is_loose
            case Comparison():
                return self._comparison(tree)
            case Membership():
                return self._membership(tree)
            case IfElse(condition, then, otherwise):
                return self._choice(condition, then, otherwise)
            case Call("at_least", (number, *conditions)):
                return self._joined(partial(at_least, _whole(number)), conditions)
            case Call("known", (asked,)):
                return self._known(cast("str", name_of(asked)))
            case Call("applies", (asked,)):
                return self._applies(cast("str", name_of(asked))), False
            case Call("given", (award,)):
                return self._given(str(cast("Literal", award).value)), False
        return as_outcome(self.operand(tree))

    def _joined(self, join: Callable[[list[Truth]], Truth], parts: Iterable[Tree]) -> Outcome:
        outcomes = [self.outcome(part) for part in parts]
        found = join([one for one, _ in outcomes])
        return found, found is Truth.UNKNOWN and all_may_not_apply(outcomes)

    def _comparison(self, tree: Comparison) -> Outcome:
        operands = [self.operand(part) for part in (tree.first, *(part for _, part in tree.rest))]
        return chain([sign for sign, _ in tree.rest], operands)

    def _membership(self, tree: Membership) -> Outcome:
        item, listed = self.operand(tree.item), tree.options
        if isinstance(listed, Name):
            return membership(item, self.operand(listed), negated=tree.negated)
        options = exactly(frozenset(plain(option.value) for option in listed))
        return membership(item, options, negated=tree.negated)

    def _choice(self, condition: Tree, then: Tree, otherwise: Tree) -> Outcome:
        found, is_loose = self.outcome(condition)
        match found:
            case Truth.MET:
                return self.outcome(then)
            case Truth.NOT_MET:
                return self.outcome(otherwise)
            case Truth.NOT_APPLICABLE:
                return Truth.NOT_APPLICABLE, False
        (one, loose), (other, other_loose) = self.outcome(then), self.outcome(otherwise)
        if one is other and not is_loose:
            return one, loose or other_loose
        may_be_nothing = Truth.NOT_APPLICABLE in (one, other)
        return Truth.UNKNOWN, is_loose or loose or other_loose or may_be_nothing

    def _known(self, name: str) -> Outcome:
        if name in self.scope.definitions:
            found = self._defined(name)
        else:
            cell = self.cell(name)
            # Bounds that leave one value tell it, but nobody has given it.
            unknown = Span(None, None, self.is_loose(name))
            found = self._named(name) if cell is not None else unknown
        if isinstance(found, Cell):
            return Truth.NOT_APPLICABLE, False
        if found.is_exact:
            return Truth.MET, False
        if self.scope.closed:
            return Truth.NOT_MET, False
        return Truth.UNKNOWN, found.may_not_apply

    def _applies(self, name: str) -> Truth:
        found = self._defined(name) if name in self.scope.definitions else self._applying(name)
        if isinstance(found, Cell):
            return Truth.NOT_MET
        return Truth.UNKNOWN if found.may_not_apply else Truth.MET

    def _applying(self, name: str) -> Operand:
        cell = self.scope.facts.get(name)
        if cell is None and self.is_loose(name):
            return self._named(name)
        return NOT_APPLICABLE if cell is NOT_APPLICABLE else ANYTHING

    def _given(self, award: str) -> Truth:
        result = self.scope.given(award)
        if result is Truth.UNKNOWN:
            self.gaps.append(Gap("award-open", award))
        return result

    def operand(self, tree: Tree) -> Operand:
        mark, found = len(self.gaps), self._operand(tree)
        if isinstance(found, Cell) or found.is_exact:
            del self.gaps[mark:]
        return found

    def _operand(self, tree: Tree) -> Operand:
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
        return as_operand(self.outcome(tree))

    def _defined(self, name: str) -> Operand:
        """Reckon a definition after all that it rests on, so that no chain is too long."""
        memo = self.scope.memo
        for one in () if name in memo else self.scope.definitions.order(name):
            if one not in memo:
                inner = _Meaning(self.scope, [])
                found = inner.operand(self.scope.definitions.trees[one])
                memo[one] = (found, tuple(_found_within(one, gap) for gap in inner.gaps))
        found, gaps = memo[name]
        self.gaps.extend(gaps)
        return found

    def _named(self, name: str) -> Operand:
        cell = self.cell(name)
        if cell is None:
            span = self.scope.bounds.get(name, ANYTHING)
            return span.loosely if self.is_loose(name) else span
        return NOT_APPLICABLE if cell is NOT_APPLICABLE else exactly(cell)

    def is_loose(self, name: str) -> bool:
        """Tell whether an unknown fact may not apply: unless its condition to apply is met."""
        if name not in self.scope.optional:
            return False
        condition = self.scope.applies.get(name)
        if condition is None:
            return True
        return _Meaning(self.scope, []).outcome(condition)[0] is not Truth.MET

    def cell(self, name: str) -> object:
        """Return the cell of a fact or a day; what is missing is a gap."""
        cell = self.scope.facts.get(name, self.scope.days.get(name))
        if cell is None:
            self.gaps.append(Gap("missing-fact", name))
        return cell

    def _chosen(self, condition: Tree, then: Tree, otherwise: Tree) -> Operand:
        found, is_loose = self.outcome(condition)
        match found:
            case Truth.MET:
                return self.operand(then)
            case Truth.NOT_MET:
                return self.operand(otherwise)
            case Truth.NOT_APPLICABLE:
                return NOT_APPLICABLE
        choice = joined([self.operand(then), self.operand(otherwise)])
        return choice.loosely if is_loose and isinstance(choice, Span) else choice

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
                return times(times(left, right), exactly(Fraction(1, 100)))
        quotient = over(left, right)
        if quotient is None:
            self.gaps.append(Gap("zero-denominator", show(tree.right)))
            return Span(None, None, left.may_not_apply)
        return quotient


def _found_within(name: str, gap: Gap) -> Gap:
    return gap if gap.within else evolve(gap, within=name)


def _whole(tree: Tree) -> int:
    return cast("int", cast("Literal", tree).value)
