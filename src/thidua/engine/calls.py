"""Calls: the source of each word of the language that generated source can say by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from thidua.engine.codes import DECIMAL, RATIONAL, WHOLE, Code, as_rational
from thidua.language.definitions import CHECKED, NOTHING, UNDEFINED, WHERE_APPLIES
from thidua.language.tree import Call, Tree
from thidua.language.vocabulary import DAY_WORDS


class Writing(Protocol):
    """What a word needs of whoever writes the source around it."""

    def constant(self, value: object) -> str:
        """Return source for a constant."""
        ...

    def source(self, tree: Tree) -> str:
        """Return source for a part."""
        ...

    def number(self, tree: Tree) -> Code:
        """Return source for a part of arithmetic, in a form that is known."""
        ...

    def guarded(self, tree: Tree) -> Code:
        """Return source that is nothing where a part does not apply that it cannot do without."""
        ...

    def together(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources for numbers that are to be joined, and the form of what they make."""
        ...


def _several(tree: Call, at: Writing) -> Code:
    codes, form = at.together(tree.arguments)
    listed = ", ".join(code.text for code in codes)
    if any(code.may_be_nothing for code in codes):
        word = {"sum": "total", "min": "least", "max": "most"}[tree.function]
        is_loose = all(code.may_be_nothing for code in codes)
        return Code(f"{word}(({listed},))", form, is_loose)
    return Code(f"{tree.function}(({listed},))", form)


def _clamp(tree: Call, at: Writing) -> Code:
    (value, low, high), form = at.together(tree.arguments)
    # Guards around the whole let nothing come in here that does not apply.
    inner = f"({low.text} if t < {low.text} else t)"
    text = f"({high.text} if (t := {value.text}) > {high.text} else {inner})"
    return Code(text, form)


def _rounded(tree: Call, at: Writing) -> Code:
    value = at.number(tree.arguments[0])
    how, digits = (at.source(part) for part in tree.arguments[1:])
    return Code(f"rounded({value.text}, {how}, {digits})", RATIONAL)


def _or_else(tree: Call, at: Writing) -> Code:
    value, other = (at.guarded(part) for part in tree.arguments)
    if not value.may_be_nothing:
        return value
    if value.form != other.form and RATIONAL in (value.form, other.form):
        value, other = as_rational(value), as_rational(other)
    text = f"({other.text} if (s := {value.text}) is NA else s)"
    form = DECIMAL if {value.form, other.form} == {WHOLE, DECIMAL} else value.form or other.form
    return Code(text, form, other.may_be_nothing)


def _where_applies(tree: Call, at: Writing) -> Code:
    tested, value = (at.guarded(part) for part in tree.arguments)
    if not tested.may_be_nothing:
        return value
    return Code(f"(NA if {tested.text} is NA else {value.text})", value.form, may_be_nothing=True)


def _checked(tree: Call, at: Writing) -> Code:
    value = at.number(tree.arguments[0])
    low, high = (at.source(part) for part in tree.arguments[1:3])
    return Code(f"(t if {low} <= (t := {value.text}) <= {high} else odd())", value.form)


def _day(tree: Call, at: Writing) -> Code:
    parts = [at.source(part) for part in tree.arguments]
    for unit, number in tree.options:
        parts += [at.number(number).text, at.constant(unit)]
    is_count = tree.function not in ("later", "in_round")
    return Code(f"w_{tree.function}({', '.join(parts)})", WHOLE if is_count else "")


CALLS: Mapping[str, Callable[[Call, Writing], Code]] = {
    "min": _several,
    "max": _several,
    "sum": _several,
    "clamp": _clamp,
    "rounded": _rounded,
    "or_else": _or_else,
    WHERE_APPLIES: _where_applies,
    CHECKED: _checked,
    UNDEFINED: lambda *_: Code("odd()"),
    NOTHING: lambda *_: Code("NA", may_be_nothing=True),
    **{word.name: _day for word in DAY_WORDS},
}
