"""Formulas with their values: every expectation is written by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.assessment.workings import spelt_out, worked_out, written_out
from thidua.language.definitions import Definitions
from thidua.language.parsing import parse
from thidua.language.printing import show
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("0.4 * a", "0.4 * 47"),
        ("a / (a + third)", "47 / (47 + 1 / 3)"),
        ("-a + minus", "-47 + -2.5"),
        ("12 % of half", "12 % of 0.5"),
        ("max(a, 10)", "max(47, 10)"),
        ("a if yes else nothing", "47"),
        ("nothing if no else 5", "5"),
        ("5 if nothing > 3 else 0", "5 if nothing > 3 else 0"),
        ("a + nothing", "47 + nothing"),
        ("a + never", "47 + never"),
        ("rate * 20", "2.5 * 20"),
        ("mean(a, over=everyone)", "mean(a, over=everyone)"),
    ],
)
def test_what_is_known_stands_in_the_place_of_its_name(text: str, worked: str) -> None:
    facts = {
        "a": 47,
        "third": Fraction(1, 3),
        "minus": Decimal("-2.5"),
        "half": Fraction(1, 2),
        "nothing": None,
        "never": NOT_APPLICABLE,
    }
    scope = Scope(facts=facts, definitions=Definitions({"rate": parse("5 / 2")}))

    assert worked_out(parse(text), scope) == worked


def test_a_ratio_with_a_name_is_spelt_out_and_nothing_else_is() -> None:
    known = Definitions({"rate": parse("a / b"), "high": parse("a if a > b else b")})

    assert show(spelt_out(parse("rate"), known)) == "a / b"
    assert show(spelt_out(parse("high"), known)) == "high"
    assert show(spelt_out(parse("a"), known)) == "a"
    assert show(spelt_out(parse("2 * a"), known)) == "2 * a"


def test_values_are_written_as_expressions_write_them() -> None:
    assert [written_out(one) for one in (Fraction(-2, 3), 7, "tốt", True)] == [
        "-2 / 3",
        "7",
        '"tốt"',
        "yes",
    ]
