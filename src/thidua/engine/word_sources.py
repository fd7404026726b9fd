"""Word sources: Python source for the functions of the vocabulary that need known facts alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, cast

from attrs import evolve

from thidua.engine.code import (
    DECIMAL,
    RATIONAL,
    WHOLE,
    Code,
    Unwritable,
    all_tests,
    as_number,
    chain,
)
from thidua.engine.exactness import rounder
from thidua.language.cells import plain
from thidua.language.definitions import CASES, CHECKED, KEPT, NOTHING, UNDEFINED, WHERE_APPLIES
from thidua.language.spans import rational
from thidua.language.time_words import DAY_WORDS
from thidua.language.tree import Call, Literal, Negative, Tree

#: More lines than anybody writes into a scale; the reference walks through them one by one.
_MOST_LINES = 60


class Writing(Protocol):
    """What a word needs of whoever writes the source around it."""

    def code(self, tree: Tree) -> Code:
        """Return source for a part."""
        ...

    def constant(self, value: object) -> str:
        """Return source for a constant."""
        ...

    def kept(self, text: str) -> tuple[str, str]:
        """Return a variable for a value that is read again, and the source that sets it first."""
        ...

    def perhaps(self, code: Code) -> Code:
        """Return a value of its own that may be nothing."""
        ...

    def together(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources for numbers that are to be joined, and the form of what they make."""
        ...

    def one_of(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources of which one is chosen, and the form that they share."""
        ...


def _several(writer: Writing, tree: Call) -> Code:
    codes, form = writer.together(tree.arguments)
    if any(code.tests for code in codes):
        word = {"sum": "total", "min": "least", "max": "most"}[tree.function]
        listed = "".join(f"{code.closed}, " for code in codes)
        found = Code(f"{word}(({listed}))", form=form)
        return writer.perhaps(found) if all(code.tests for code in codes) else found
    texts = [code.text for code in codes]
    if tree.function == "sum" or len(texts) == 1:
        return Code(chain("+", texts), form=form)
    return Code(f"{tree.function}({', '.join(texts)})", form=form)


def _clamp(writer: Writing, tree: Call) -> Code:
    codes, form = writer.together(tree.arguments)
    value, low, high = (code.text for code in codes)
    if _are_in_order(tree.arguments[1], tree.arguments[2]):
        kept, first = writer.kept(value)
        text = f"({high} if {first} > {high} else {low} if {kept} < {low} else {kept})"
    else:
        text = f"min(max({value}, {low}), {high})"
    return Code(text, form=form, tests=all_tests(codes))


def _are_in_order(low: Tree, high: Tree) -> bool:
    ends = [_number(one) for one in (low, high)]
    return None not in ends and rational(ends[0]) <= rational(ends[1])


def _number(tree: Tree) -> object:
    """Return the number that is written down; None for anything that is reckoned."""
    if isinstance(tree, Negative):
        inner = _number(tree.part)
        return None if inner is None else -rational(inner)
    return plain(tree.value) if isinstance(tree, Literal) else None


def _rounded(writer: Writing, tree: Call) -> Code:
    value = as_number(writer.code(tree.arguments[0]))
    how = str(cast("Literal", tree.arguments[1]).value)
    digits = int(cast("int", _number(tree.arguments[2])))
    if value.form == RATIONAL:
        text = f"rounded_ratio({value.text}, {writer.constant(how)}, {digits})"
    else:
        unit, mode = (writer.constant(one) for one in rounder(how, digits))
        text = f"quantized({value.text}, {unit}, {mode})"
    return Code(text, form=DECIMAL, tests=value.tests)


def _or_else(writer: Writing, tree: Call) -> Code:
    (value, other), form = writer.one_of(tree.arguments)
    if not value.tests:
        return evolve(value, form=form)
    kept, first = writer.kept(value.closed)
    found = Code(f"({other.closed} if {first} is NA else {kept})", form=form)
    return writer.perhaps(found) if other.tests else found


def _where_applies(writer: Writing, tree: Call) -> Code:
    tested, value = (writer.code(part) for part in tree.arguments)
    return evolve(value, tests=all_tests((tested, value)))


def _applies(writer: Writing, tree: Call) -> Code:
    tested = writer.code(tree.arguments[0])
    return Code(f"(not ({tested.test}))" if tested.tests else "True")


def _at_least(writer: Writing, tree: Call) -> Code:
    number, *conditions = tree.arguments
    codes = [writer.code(one) for one in conditions]
    listed = "".join(f"{code.closed}, " for code in codes)
    found = Code(f"met({writer.code(number).text}, ({listed}))")
    return writer.perhaps(found) if all(code.tests for code in codes) else found


def _checked(writer: Writing, tree: Call) -> Code:
    value = as_number(writer.code(tree.arguments[0]))
    low, high = (writer.code(part).text for part in tree.arguments[1:3])
    kept, first = writer.kept(value.text)
    return evolve(value, text=f"({kept} if {low} <= {first} <= {high} else odd())")


def _cases(writer: Writing, tree: Call) -> Code:
    *lines, otherwise = tree.arguments
    if len(lines) > 2 * _MOST_LINES:
        raise Unwritable
    tests = [writer.code(condition) for condition in lines[::2]]
    values, form = writer.one_of((*lines[1::2], otherwise))
    whole = tests[0].tests if len({one.tests for one in tests}) == 1 else ()
    text = "".join(
        f"{gives.closed} if {_holds(test, whole)} else "
        for test, gives in zip(tests, values, strict=False)
    )
    found = Code(f"({text}{values[-1].closed})", form=form, tests=whole)
    if not whole and all(one.tests for one in tests):
        nowhere = " and ".join(f"({one.test})" for one in tests)
        found = evolve(found, tests=(nowhere,))
    return writer.perhaps(found) if any(one.tests for one in values) else found


def _holds(test: Code, whole: tuple[str, ...]) -> str:
    """Return the condition of a line, which is passed over where it does not apply."""
    return test.text if test.tests == whole else f"not ({test.test}) and {test.text}"


def _day(writer: Writing, tree: Call) -> Code:
    codes = [writer.code(part) for part in tree.arguments]
    texts = [code.text for code in codes]
    for unit, number in tree.options:
        codes.append(as_number(writer.code(number)))
        texts += [codes[-1].text, writer.constant(unit)]
    form = "" if tree.function in ("later", "in_round") else WHOLE
    return Code(f"w_{tree.function}({', '.join(texts)})", form=form, tests=all_tests(codes))


WORD_SOURCES: Mapping[str, Callable[[Writing, Call], Code]] = {
    "min": _several,
    "max": _several,
    "sum": _several,
    "clamp": _clamp,
    "rounded": _rounded,
    "or_else": _or_else,
    "applies": _applies,
    "at_least": _at_least,
    WHERE_APPLIES: _where_applies,
    CASES: _cases,
    CHECKED: _checked,
    KEPT: lambda writer, tree: writer.code(tree.arguments[0]),
    UNDEFINED: lambda *_: Code("odd()"),
    NOTHING: lambda *_: Code("NA", tests=("True",)),
    **{word.name: _day for word in DAY_WORDS},
}
