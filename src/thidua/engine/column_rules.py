"""Rules in columns: from the tree of an expression to what it comes to in every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from attrs import define, evolve, field

from thidua.engine.column_numbers import (
    as_number,
    clamped,
    compared,
    constant,
    extreme,
    negative,
    plus,
    ratio_compared,
    times,
    total,
)
from thidua.engine.column_parts import (
    Flag,
    Interval,
    Nothing,
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
from thidua.language.cells import plain
from thidua.language.definitions import (
    CHECKED,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
    name_of,
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


@define
class ColumnRules:
    """Compiles expressions; what columns cannot say exactly raises `Unsayable`."""

    #: Fact, pool or day to what its column holds.
    facts: Mapping[str, Part]
    definitions: Definitions
    #: Facts that may turn out not to apply while they are unknown.
    optional: frozenset[str] = frozenset()
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
        for link in links:
            nothing = either(nothing, link.nothing)
        found = every(links)
        applies = inverse(nothing)
        return Verity(
            met=both(found.met, applies),
            not_met=both(found.not_met, applies),
            nothing=nothing,
            unsettled=either(found.unsettled, self._may_be_nothing(tree)),
        )

    def _may_be_nothing(self, tree: Tree) -> Flag:
        """Tell where an unknown fact is read that may not apply: chains are left to rows there."""
        found: Flag = False
        for name in self.definitions.facts(tree) & self.optional:
            part = self.facts[name]
            found = either(found, inverse(either(part.known, part.nothing)))  # type: ignore[union-attr] # facts are never conditions alone
        return found

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
        function = _CALLS.get(call.function)
        if function is None:
            raise Unsayable
        return function(self, call)


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


def every(several: list[Verity]) -> Verity:
    """Join outcomes by "and"; those that do not apply are left out."""
    return some([one.negated() for one in several]).negated()


def some(several: list[Verity]) -> Verity:
    """Join outcomes by "or"; those that do not apply are left out."""
    met: Flag = False
    not_met: Flag = True
    nothing: Flag = True
    unsettled: Flag = False
    for one in several:
        met = either(met, one.met)
        not_met = both(not_met, either(one.not_met, one.nothing))
        nothing = both(nothing, one.nothing)
        unsettled = either(unsettled, one.unsettled)
    return Verity(
        met=met,
        not_met=both(not_met, inverse(nothing)),
        nothing=nothing,
        # What one part cannot settle matters only where the others leave it open.
        unsettled=both(unsettled, inverse(either(met, both(not_met, inverse(unsettled))))),
    )


def at_least(number: int, several: list[Verity]) -> Verity:
    """Tell where so many outcomes are met; those that do not apply are left out."""
    if number == 1:
        return some(several)
    import narwhals.stable.v2 as nw

    def counted(flags: list[Flag]) -> Any:
        ones = [nw.lit(int(one)) if isinstance(one, bool) else one.cast(nw.Int64) for one in flags]
        found = ones[0]
        for one in ones[1:]:
            found = found + one
        return found

    met = counted([one.met for one in several])
    unknown = counted([one.unknown for one in several])
    nothing = counted([one.nothing for one in several])
    unsettled: Flag = False
    for one in several:
        unsettled = either(unsettled, one.unsettled)
    all_of_them = len(several)
    is_met = flag(met >= number)
    is_nothing = flag(nothing == all_of_them)
    is_open = flag(met + unknown >= number) | flag(unknown + nothing == all_of_them)
    decided = either(is_met, is_nothing)
    return Verity(
        met=is_met,
        not_met=both(inverse(decided), inverse(is_open)),
        nothing=is_nothing,
        unsettled=unsettled,
    )


def chosen(condition: Verity, then: Part, otherwise: Part) -> Part:
    """Take one part where a condition is met, the other where it is not."""
    unsettled = either(condition.unsettled, condition.unknown)
    if isinstance(then, Nothing) or isinstance(otherwise, Nothing):
        return _chosen_or_nothing(condition, then, otherwise, unsettled)
    if isinstance(then, Verity) and isinstance(otherwise, Verity):
        return _chosen_verity(condition, then, otherwise, unsettled)
    if isinstance(then, Words) and isinstance(otherwise, Words):
        return _chosen_words(condition, then, otherwise, unsettled)
    numbers = [one if isinstance(one, Interval) else None for one in (then, otherwise)]
    if isinstance(then, Ratio):
        numbers[0] = as_number(then, constant(1))
    if isinstance(otherwise, Ratio):
        numbers[1] = as_number(otherwise, constant(1))
    if numbers[0] is None or numbers[1] is None:
        raise Unsayable
    return _chosen_number(condition, numbers[0], numbers[1], unsettled)


def _chosen_or_nothing(condition: Verity, then: Part, otherwise: Part, unsettled: Flag) -> Part:
    if isinstance(then, Nothing):
        condition, then = condition.negated(), otherwise
    kept = as_number(then, constant(1)) if isinstance(then, Ratio) else then
    if not isinstance(kept, (Interval, Words)):
        raise Unsayable
    return evolve(
        kept,
        nothing=either(
            either(condition.nothing, condition.not_met), both(condition.met, kept.nothing)
        ),
        known=both(condition.met, kept.known),
        unsettled=either(unsettled, both(condition.met, kept.unsettled)),
    )


def _inherited(condition: Verity, then: Flag, otherwise: Flag) -> Flag:
    return either(both(condition.met, then), both(condition.not_met, otherwise))


def _chosen_verity(condition: Verity, then: Verity, otherwise: Verity, unsettled: Flag) -> Verity:
    return Verity(
        met=_inherited(condition, then.met, otherwise.met),
        not_met=_inherited(condition, then.not_met, otherwise.not_met),
        nothing=either(
            condition.nothing, _inherited(condition, then.nothing, otherwise.nothing)
        ),
        unsettled=either(unsettled, _inherited(condition, then.unsettled, otherwise.unsettled)),
    )


def _when(condition: Verity, then: Any, otherwise: Any) -> Any:
    import narwhals.stable.v2 as nw

    if condition.met is True:
        return then
    if condition.not_met is True:
        return otherwise
    picked = nw.when(condition.met).then(then)
    return picked if otherwise is None else picked.otherwise(otherwise)


def _chosen_words(condition: Verity, then: Words, otherwise: Words, unsettled: Flag) -> Words:
    return Words(
        value=_when(condition, then.value, otherwise.value),
        nothing=either(condition.nothing, _inherited(condition, then.nothing, otherwise.nothing)),
        known=_inherited(condition, then.known, otherwise.known),
        unsettled=either(unsettled, _inherited(condition, then.unsettled, otherwise.unsettled)),
    )


def _chosen_number(
    condition: Verity, then: Interval, otherwise: Interval, unsettled: Flag
) -> Interval:
    from thidua.engine.column_numbers import alike

    if then.is_day or otherwise.is_day:
        raise Unsayable
    one, other = alike(then, otherwise)
    low = _end(condition, one.low, other.low)
    plain = one.is_plain and other.is_plain
    return Interval(
        low=low,
        high=low if plain else _end(condition, one.high, other.high),
        scale=one.scale,
        least=None if None in (one.least, other.least) else min(one.least, other.least),  # type: ignore[type-var] # no None here
        most=None if None in (one.most, other.most) else max(one.most, other.most),  # type: ignore[type-var] # no None here
        nothing=either(condition.nothing, _inherited(condition, one.nothing, other.nothing)),
        known=_inherited(condition, one.known, other.known),
        unsettled=either(unsettled, _inherited(condition, one.unsettled, other.unsettled)),
        is_rounded=one.is_rounded or other.is_rounded,
    )


def _end(condition: Verity, one: Any, other: Any) -> Any:
    import narwhals.stable.v2 as nw

    def column(end: Any) -> Any:
        return nw.lit(end) if isinstance(end, int) else end

    if one is None and other is None:
        return None
    if one is None:
        return nw.when(condition.not_met).then(column(other))
    return _when(condition, column(one), None if other is None else column(other))


def _checked(rules: ColumnRules, call: Call) -> Interval:
    number = rules.number(call.arguments[0])
    least, most = (rules.number(part) for part in call.arguments[1:3])
    inside = every([compared("<=", least, number), compared("<=", number, most)])
    outside = both(number.known, inverse(either(inside.met, inside.nothing)))
    return evolve(number, unsettled=either(number.unsettled, outside))


def _or_else(rules: ColumnRules, call: Call) -> Part:
    value, other = (rules.part(part) for part in call.arguments)
    if isinstance(value, (Verity, Ratio)) or value.nothing is False:
        return value
    applies = Verity(met=inverse(value.nothing), not_met=value.nothing)
    unclear = inverse(either(value.known, value.nothing))
    found = chosen(applies, evolve(value, nothing=False), other)
    return evolve(found, unsettled=either(found.unsettled, unclear))  # type: ignore[type-var] # no ratio


def _where_applies(rules: ColumnRules, call: Call) -> Interval:
    tested, value = rules.part(call.arguments[0]), rules.number(call.arguments[1])
    if isinstance(tested, Verity) or tested.nothing is False:
        return value
    unclear = inverse(either(tested.known, tested.nothing))
    return evolve(
        value,
        nothing=either(value.nothing, tested.nothing),
        unsettled=either(value.unsettled, unclear),
    )


def _clamp(rules: ColumnRules, call: Call) -> Interval:
    value, least, most = (rules.number(part) for part in call.arguments)
    return clamped(value, least, most)


def _known(rules: ColumnRules, call: Call) -> Verity:
    part = rules.part(call.arguments[0])
    if isinstance(part, (Ratio, Nothing)):
        raise Unsayable
    given = both(_is_known(part), inverse(part.nothing))
    missing = inverse(either(given, part.nothing))
    return Verity(
        met=given,
        not_met=missing if rules.closed else False,
        nothing=part.nothing,
        unsettled=part.unsettled,
    )


def _applies(rules: ColumnRules, call: Call) -> Verity:
    part = rules.part(call.arguments[0])
    if isinstance(part, (Ratio, Nothing)) or name_of(call.arguments[0]) in rules.definitions:
        raise Unsayable
    if part.nothing is False:
        return Verity(met=True, not_met=False)
    return Verity(met=both(_is_known(part), inverse(part.nothing)), not_met=part.nothing)


def _is_known(part: Verity | Interval | Words) -> Flag:
    return either(part.met, part.not_met) if isinstance(part, Verity) else part.known


_CALLS: Mapping[str, Callable[[ColumnRules, Call], Part]] = {
    "known": _known,
    "applies": _applies,
    "max": lambda rules, call: extreme(
        [rules.number(part) for part in call.arguments], highest=True
    ),
    "min": lambda rules, call: extreme(
        [rules.number(part) for part in call.arguments], highest=False
    ),
    "sum": lambda rules, call: total([rules.number(part) for part in call.arguments]),
    "at_least": lambda rules, call: at_least(
        cast("int", cast("Literal", call.arguments[0]).value),
        [rules.verity(part) for part in call.arguments[1:]],
    ),
    "clamp": _clamp,
    "or_else": _or_else,
    WHERE_APPLIES: _where_applies,
    CHECKED: _checked,
    NOTHING: lambda *_: Nothing(),
    # Why it is unknown is for rows to say.
    UNDEFINED: lambda *_: Interval(low=None, high=None, known=False, unsettled=True),
}
