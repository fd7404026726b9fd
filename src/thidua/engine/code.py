"""Code: the source of one value, the form of its number, and when it is nothing."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from thidua.language.kinds import Kind

WHOLE, DECIMAL, RATIONAL = "whole", "decimal", "rational"
FORMS = {
    Kind.WHOLE: WHOLE,
    Kind.MONEY: WHOLE,
    Kind.DECIMAL: DECIMAL,
    Kind.SHARE: RATIONAL,
}

#: As many brackets as CPython lets stand inside one another, with some room.
_DEEPEST = 150
#: As many numbers as are added in one chain: CPython compiles a chain level by level.
_CHAIN = 50


class Unwritable(Exception):  # noqa: N818 - a part is unwritable; the reference evaluates it
    """Raised where generated source could not say what the reference says."""


@frozen
class Code:
    """Source of one value.

    Examples:
        >>> Code("v0", tests=("v0 is NA",)).closed
        'v0'
        >>> Code("(v0 + v1)", tests=("v0 is NA",)).closed
        '(NA if v0 is NA else (v0 + v1))'
    """

    text: str
    #: "whole", "decimal" or "rational" for numbers; empty for anything else.
    form: str = field(default="", kw_only=True)
    #: The value is nothing as soon as one of these holds; only behind them the text is sound.
    tests: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def test(self) -> str:
        """The condition that the value is nothing."""
        return " or ".join(self.tests)

    @property
    def closed(self) -> str:
        """Source that can stand alone: it is nothing where the value is."""
        if not self.tests or self.text == "NA":
            return self.text
        if self.tests == (f"{self.text} is NA",):
            return self.text
        before, after = f"({self.text} := ", ") is NA"
        (first, *others) = self.tests
        if not others and first.startswith(before) and first.endswith(after):
            return first.removeprefix(before).removesuffix(after)
        return f"(NA if {self.test} else {self.text})"


def all_tests(codes: Iterable[Code]) -> tuple[str, ...]:
    """Return the tests of several values of which none may be nothing, each once."""
    return tuple(dict.fromkeys(test for code in codes for test in code.tests))


def as_number(code: Code) -> Code:
    """Return source for a part of arithmetic, in a form that is known."""
    return code if code.form else evolve(code, text=f"R({code.text})", form=RATIONAL)


def as_rational(code: Code) -> Code:
    """Return a number as a fraction: the sum of a Decimal and a Fraction is none in Python."""
    if code.form != DECIMAL:
        return code
    return evolve(code, text=f"F({code.text})", form=RATIONAL)


def alike(codes: Iterable[Code]) -> tuple[list[Code], str]:
    """Return numbers in forms that can be joined, and the form of what they make."""
    listed = list(codes)
    forms = {code.form for code in listed}
    if RATIONAL in forms:
        return [as_rational(code) for code in listed], RATIONAL
    if DECIMAL in forms:
        return listed, DECIMAL
    return listed, WHOLE if WHOLE in forms else ""


def chain(sign: str, texts: list[str]) -> str:
    """Join any number of parts by a sign, in brackets, not deeper than can be compiled.

    Examples:
        >>> chain("+", ["a", "b", "c"])
        '(a + b + c)'
    """
    if len(texts) == 1:
        return texts[0]
    if len(texts) <= _CHAIN:
        return f"({f' {sign} '.join(texts)})"
    parts = (texts[start : start + _CHAIN] for start in range(0, len(texts), _CHAIN))
    return chain(sign, [chain(sign, part) for part in parts])


def is_too_deep(text: str) -> bool:
    """Tell whether source has more brackets inside one another than can be compiled.

    Examples:
        >>> is_too_deep("(a + b)"), is_too_deep("(" * 200 + "a" + ")" * 200)
        (False, True)
    """
    depth = deepest = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
    return deepest > _DEEPEST
