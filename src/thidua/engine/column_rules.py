"""Rules in columns: from the tree of an expression to what it comes to in every row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import define, evolve, field

from thidua.engine.column_choices import chosen
from thidua.engine.column_numbers import as_number, constant, negative, plus, times
from thidua.engine.column_order import compared, ratio_compared
from thidua.engine.column_parts import (
    Flag,
    Interval,
    Part,
    Ratio,
    Unsayable,
    Verity,
    Words,
    both,
    either,
    flag,
    inverse,
)
from thidua.engine.column_truths import every, some
from thidua.engine.column_words import COLUMN_WORDS
from thidua.language.cells import plain
from thidua.language.definitions import Definitions, name_of
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


@define
class ColumnRules:
    """Compiles expressions; what columns cannot say exactly raises `Unsayable`."""

    #: Fact, pool or day to what its column holds.
    facts: Mapping[str, Part]
    definitions: Definitions
    #: No more data will come.
    closed: bool = False
    #: What definitions came to.
    defined: dict[str, Part] = field(factory=dict)

    def part(self, tree: Tree) -> Part:
        """Return what an expression comes to."""
        name = name_of(tree)
        if name is not None:
            return self._named(name)
        match tree:
            case Literal(value):
                return _literal(plain(value))
            case And(parts):
                return every([self.verity(part) for part in parts])
            case Or(parts):
                return some([self.verity(part) for part in parts])
            case Not(part):
                return self.verity(part).negated()
            case Comparison():
                return self._comparison(tree)
            case Membership():
                return self._membership(tree)
            case IfElse(condition, then, otherwise):
                return chosen(self.verity(condition), self.part(then), self.part(otherwise))
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                return negative(self.number(part))
        return self._call(cast("Call", tree))

    def verity(self, tree: Tree) -> Verity:
        """Return what a condition comes to."""
        found = self.part(tree)
        if isinstance(found, Verity):
            return found
        raise Unsayable

    def number(self, tree: Tree) -> Interval:
        """Return what a number comes to; a ratio as a number rounded outwards."""
        found = self.part(tree)
        if isinstance(found, Ratio):
            return as_number(found, constant(1))
        if isinstance(found, Interval):
            return found
        raise Unsayable

    def _named(self, name: str) -> Part:
        if name in self.definitions:
            if name not in self.defined:
                raise Unsayable
            return self.defined[name]
        if name not in self.facts:
            raise Unsayable
        return self.facts[name]

    def _comparison(self, tree: Comparison) -> Verity:
        links, left = [], self.part(tree.first)
        for sign, operand in tree.rest:
            right = self.part(operand)
            links.append(_compared(sign, left, right))
            left = right
        if len(links) == 1:
            return links[0]
        nothing: Flag = False
        unsettled: Flag = False
        for link in links:
            nothing, unsettled = (
                either(nothing, link.nothing),
                either(unsettled, link.unsettled),
            )
        found, applies = every(links), inverse(nothing)
        return Verity(
            met=both(found.met, applies),
            not_met=both(found.not_met, applies),
            nothing=nothing,
            unsettled=unsettled,
        )

    def _membership(self, tree: Membership) -> Verity:
        item = self.part(tree.item)
        if isinstance(tree.options, Name):
            raise Unsayable
        options = [plain(option.value) for option in tree.options]
        if isinstance(item, Words):
            inside = flag(item.value.is_in(options))
            known = both(item.known, inverse(item.nothing))
            found = Verity(
                met=both(inside, known),
                not_met=both(inverse(inside), known),
                nothing=item.nothing,
                unsettled=item.unsettled,
            )
        else:
            tests = [_compared("==", item, _literal(option)) for option in options]
            found = some(tests)
        return found.negated() if tree.negated else found

    def _arithmetic(self, tree: Arithmetic) -> Part:
        match tree.operator:
            case "/":
                return Ratio(part=self.number(tree.left), whole=self.number(tree.right))
            case "*":
                return self._product(self.part(tree.left), self.part(tree.right))
            case "% of":
                product = self._product(self.part(tree.left), self.part(tree.right))
                hundredth = constant(1)
                whole = product if isinstance(product, Interval) else as_number(product, hundredth)
                return evolve(whole, scale=whole.scale * 100)
        left, right = self.number(tree.left), self.number(tree.right)
        return plus(left, right if tree.operator == "+" else negative(right))

    def _product(self, left: Part, right: Part) -> Interval | Ratio:
        for one, other in ((left, right), (right, left)):
            if isinstance(one, Ratio) and isinstance(other, Interval):
                return Ratio(part=times(one.part, other), whole=one.whole)
        if isinstance(left, Interval) and isinstance(right, Interval):
            return times(left, right)
        raise Unsayable

    def _call(self, call: Call) -> Part:
        meaning = COLUMN_WORDS.get(call.function)
        if meaning is None:
            raise Unsayable
        return meaning(self, call)


def _literal(value: object) -> Part:
    match value:
        case bool():
            return Verity(met=value, not_met=not value)
        case date():
            return Interval(low=value, high=value, is_day=True)
        case str():
            import narwhals.stable.v2 as nw

            return Words(value=nw.lit(value))
        case int() | Decimal() | Fraction():
            return constant(value)
    raise Unsayable


def _compared(sign: str, left: Part, right: Part) -> Verity:
    if isinstance(left, Words) and isinstance(right, Words):
        same = flag(left.value == right.value)
        nothing = either(left.nothing, right.nothing)
        known = both(both(left.known, right.known), inverse(nothing))
        found = Verity(
            met=both(same, known),
            not_met=both(inverse(same), known),
            nothing=nothing,
            unsettled=either(left.unsettled, right.unsettled),
        )
        return found if sign == "==" else found.negated()
    if isinstance(left, Ratio) and isinstance(right, Interval):
        return ratio_compared(sign, left, right)
    if isinstance(left, Interval) and isinstance(right, Ratio):
        turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
        return ratio_compared(turned.get(sign, sign), right, left)
    if isinstance(left, Interval) and isinstance(right, Interval):
        return compared(sign, left, right)
    raise Unsayable
