"""A tree holds only what can be written down, and knows its own parts."""

import enum
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.parsing import parse
from thidua.language.printing import show
from thidua.language.tree import Call, Literal, Name, Not, Tree, calls, children, depth, names, walk
from thidua.values import Money, Share


class Rank(enum.StrEnum):
    FIRST = "nhất"


@pytest.mark.parametrize(
    "value",
    [
        -1,
        Decimal("-0.5"),
        10**40,
        Decimal("1E+40"),
        Decimal("1E-41"),
        Decimal("NaN"),
        Decimal("Infinity"),
        Money(10**40),
        Share(Fraction(1, 10**40 + 1)),
        Share(Fraction(10**41)),
        time(7, 30, 15),
        time(7, 30, tzinfo=UTC),
        datetime(2022, 4, 15, tzinfo=UTC),
        Rank.FIRST,
        0.5,
        None,
        Fraction(1, 3),
        "both \" and '",
        "a\\b",
        "a\nb",
        "a\rb",
        "a\tb",
        "\ud800",
    ],
    ids=repr,
)
def test_a_literal_refuses_what_no_text_could_say(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Literal(value)  # type: ignore[arg-type] # the wrong sorts are the point


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+2"), "100"),
        (Decimal(5), "5"),
        (Decimal("-0.0"), "0.0"),
        (Decimal("1.50"), "1.50"),
        (Decimal("1E-40"), "0." + "0" * 39 + "1"),
        (10**40 - 1, "9" * 40),
        (True, "yes"),
        (False, "no"),
        ("it's", '"it\'s"'),
        ('the "coast"', "'the \"coast\"'"),
        ("", '""'),
        (date(22, 1, 1), "0022-01-01"),
        (time(0, 5), 'clock("00:05")'),
        (Money(-5), "dong(-5)"),
        (Share.percent("97.996"), "percent(97.996)"),
        (Share.percent(-3), "percent(-3)"),
        (Share.ratio(1, 3), "ratio(1, 3)"),
        (Share(Fraction(1, 10**39)), "percent(0." + "0" * 36 + "1)"),
        (Share(Fraction(10**39)), f"ratio({10**39}, 1)"),
        (Share(Fraction(1, 2**100)), f"ratio(1, {2**100})"),
    ],
    ids=repr,
)
def test_a_literal_is_written_in_one_way_and_read_back(value: object, text: str) -> None:
    literal = Literal(value)  # type: ignore[arg-type] # one of each sort that a literal takes

    assert show(literal) == text
    assert parse(text) == literal


def test_literals_that_python_holds_equal_are_told_apart() -> None:
    values = [1, True, Decimal("1.0"), Decimal("1.00"), Share.percent(100), Money(1), "1"]

    assert len({Literal(value) for value in values}) == len(values)  # type: ignore[arg-type]


def test_the_children_of_every_node_stand_in_the_order_of_its_text() -> None:
    expected = {
        "a < b <= c": ["a", "b", "c"],
        'a in ["x", "y"]': ["a", '"x"', '"y"'],
        "a in marks": ["a", "marks"],
        "a and b": ["a", "b"],
        "a or b": ["a", "b"],
        "not a": ["a"],
        "-a": ["a"],
        "a / b": ["a", "b"],
        'held("x", within=2)': ['"x"', "2"],
        "a": [],
        "1": [],
    }

    assert {text: [show(part) for part in children(parse(text))] for text in expected} == expected


def test_an_if_has_its_condition_first() -> None:
    assert [show(part) for part in children(parse("a if b else c"))] == ["b", "a", "c"]


def test_walking_meets_every_node_before_its_children() -> None:
    assert [show(node) for node in walk(parse("not a and b"))] == ["not a and b", "not a", "a", "b"]


def test_names_are_told_once_and_in_order() -> None:
    assert names(parse("b > a and known(b) or c in d")) == ("b", "a", "c", "d")


def test_calls_of_one_function_are_found_wherever_they_stand() -> None:
    found = calls(parse('given("a") or not given("b") and known(c)'), "given")

    assert [show(call) for call in found] == ['given("a")', 'given("b")']


@pytest.mark.parametrize(
    ("make", "levels"),
    [
        (lambda: Name("a"), 1),
        (lambda: parse("a + 1 > 2"), 3),
        (lambda: Call("rule"), 1),
        (lambda: nested(5_000), 5_001),
    ],
)
def test_depth_counts_levels_however_many_there_are(make: Callable[[], Tree], levels: int) -> None:
    assert depth(make()) == levels


def nested(times: int) -> Tree:
    tree: Tree = Name("a")
    for _ in range(times):
        tree = Not(tree)
    return tree
