"""Codes: source of one value, with the form in which its number is reckoned."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from thidua.language.kinds import Kind

#: The forms of a number in generated source.
WHOLE, DECIMAL, RATIONAL = "whole", "decimal", "rational"
#: The form of a fact, by its kind.
FORMS: Mapping[Kind, str] = {
    Kind.WHOLE: WHOLE,
    Kind.MONEY: WHOLE,
    Kind.DECIMAL: DECIMAL,
    Kind.SHARE: RATIONAL,
}


@frozen
class Code:
    """Source of one value: its text, the form of its number, whether it may be nothing."""

    text: str
    #: "whole", "decimal" or "rational" for numbers; empty for anything else.
    form: str = ""
    may_be_nothing: bool = False


def as_number(code: Code) -> Code:
    """Return source for a number whose form is known."""
    return code if code.form else Code(f"R({code.text})", RATIONAL, code.may_be_nothing)


def as_rational(code: Code) -> Code:
    """Return source for a number that may be added to a fraction."""
    # The sum of a Decimal and a Fraction is no number in Python.
    if code.form == DECIMAL:
        text = f"(NA if (t := {code.text}) is NA else F(t))" if code.may_be_nothing else ""
        return Code(text or f"F({code.text})", RATIONAL, code.may_be_nothing)
    return code
