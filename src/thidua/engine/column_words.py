"""Words in columns: what the functions of the vocabulary come to in every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from attrs import evolve

from thidua.engine.column_choices import cases, chosen
from thidua.engine.column_numbers import clamped, total
from thidua.engine.column_order import compared, extreme
from thidua.engine.column_parts import (
    Flag,
    Interval,
    Nothing,
    Part,
    Ratio,
    Undefined,
    Unsayable,
    Verity,
    Words,
    both,
    either,
    inverse,
)
from thidua.engine.column_truths import at_least, every
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
from thidua.language.tree import Call, Literal, Tree


class Compiler(Protocol):
    """What a word needs of whoever compiles the expression around it."""

    @property
    def definitions(self) -> Definitions:
        """The names that stand for expressions."""
        ...

    @property
    def closed(self) -> bool:
        """Whether no more data will come."""
        ...

    def part(self, tree: Tree) -> Part:
        """Compile any expression."""
        ...

    def verity(self, tree: Tree) -> Verity:
        """Compile a condition."""
        ...

    def number(self, tree: Tree) -> Interval:
        """Compile a number."""
        ...


def _checked(rules: Compiler, call: Call) -> Interval:
    """Compile a number that has to lie between bounds; of any other, rows say what it is."""
    number = rules.number(call.arguments[0])
    least, most = (rules.number(part) for part in call.arguments[1:3])
    inside = every([compared("<=", least, number), compared("<=", number, most)])
    settled = either(both(inside.met, number.known), number.nothing)
    kept = evolve(number, unsettled=either(number.unsettled, inverse(settled)))
    return _within(kept, least, most)


def _kept(rules: Compiler, call: Call) -> Interval:
    """Compile a number that lies between its bounds wherever it is known."""
    number = rules.number(call.arguments[0])
    settled = either(number.known, number.nothing)
    kept = evolve(number, unsettled=either(number.unsettled, inverse(settled)))
    least, most = (rules.number(part) for part in call.arguments[1:3])
    return _within(kept, least, most)


def _within(number: Interval, least: Interval, most: Interval) -> Interval:
    """Narrow the range that is known beforehand to bounds that settled rows keep to."""
    if least.least is None or most.most is None:
        raise Unsayable
    bottom = -(-least.least * number.scale // least.scale)
    top = most.most * number.scale // most.scale
    return evolve(
        number,
        least=bottom if number.least is None else max(bottom, min(number.least, top)),
        most=top if number.most is None else min(top, max(number.most, bottom)),
    )


def _cases(rules: Compiler, call: Call) -> Part:
    *lines, otherwise = call.arguments
    pairs = zip(lines[::2], lines[1::2], strict=True)
    parts = [(rules.verity(condition), rules.part(gives)) for condition, gives in pairs]
    return cases(parts, rules.part(otherwise))


def _or_else(rules: Compiler, call: Call) -> Part:
    value, other = (rules.part(part) for part in call.arguments)
    if isinstance(value, (Undefined, Nothing)):
        raise Unsayable
    if isinstance(value, (Verity, Ratio)) or value.nothing is False:
        return value
    applies = Verity(met=inverse(value.nothing), not_met=value.nothing, unsettled=value.unsettled)
    return chosen(applies, evolve(value, nothing=False), other)


def _where_applies(rules: Compiler, call: Call) -> Interval:
    tested, value = rules.part(call.arguments[0]), rules.number(call.arguments[1])
    if isinstance(tested, (Undefined, Nothing)):
        raise Unsayable
    return evolve(
        value,
        nothing=either(value.nothing, tested.nothing),
        known=both(value.known, inverse(tested.nothing)),
        unsettled=either(value.unsettled, tested.unsettled),
    )


def _clamp(rules: Compiler, call: Call) -> Interval:
    value, least, most = (rules.number(part) for part in call.arguments)
    return clamped(value, least, most)


def _known(rules: Compiler, call: Call) -> Verity:
    part = rules.part(call.arguments[0])
    if isinstance(part, (Ratio, Nothing, Undefined)):
        raise Unsayable
    given = both(_is_known(part), inverse(part.nothing))
    missing = inverse(either(given, part.nothing))
    return Verity(
        met=given,
        not_met=missing if rules.closed else False,
        nothing=part.nothing,
        unsettled=part.unsettled,
    )


def _applies(rules: Compiler, call: Call) -> Verity:
    part = rules.part(call.arguments[0])
    if isinstance(part, (Ratio, Nothing, Undefined)):
        raise Unsayable
    if name_of(call.arguments[0]) in rules.definitions:
        raise Unsayable
    applies = inverse(part.nothing)
    return Verity(met=applies, not_met=part.nothing, unsettled=part.unsettled)


def _is_known(part: Verity | Interval | Words) -> Flag:
    return either(part.met, part.not_met) if isinstance(part, Verity) else part.known


def _numbers(rules: Compiler, call: Call) -> list[Interval]:
    return [rules.number(part) for part in call.arguments]


#: Each word with what compiles it; a word that is missing here is for rows to judge.
COLUMN_WORDS: Mapping[str, Callable[[Compiler, Call], Part]] = {
    "known": _known,
    "applies": _applies,
    "max": lambda rules, call: extreme(_numbers(rules, call), highest=True),
    "min": lambda rules, call: extreme(_numbers(rules, call), highest=False),
    "sum": lambda rules, call: total(_numbers(rules, call)),
    "at_least": lambda rules, call: at_least(
        cast("int", cast("Literal", call.arguments[0]).value),
        [rules.verity(part) for part in call.arguments[1:]],
    ),
    "clamp": _clamp,
    "or_else": _or_else,
    WHERE_APPLIES: _where_applies,
    CASES: _cases,
    CHECKED: _checked,
    KEPT: _kept,
    NOTHING: lambda *_: Nothing(),
    UNDEFINED: lambda *_: Undefined(),
}
