"""Every sort of node, its precedence and its place."""

import unicodedata
from datetime import date, time
from decimal import Decimal

import pytest

from thidua.language.parsing import parse
from thidua.language.printing import show
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
    walk,
)
from thidua.values import Money, Share

a, b, c, d = Name("a"), Name("b"), Name("c"), Name("d")
one, two = Literal(1), Literal(2)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("par_index", Name("par_index")),
        ("điểm_số", Name("điểm_số")),
        ("round.end", Name("round.end")),
        ("yes", Literal(value=True)),
        ("no", Literal(value=False)),
        ("85", Literal(85)),
        ("0", Literal(0)),
        ("0.98", Literal(Decimal("0.98"))),
        ("95.60", Literal(Decimal("95.60"))),
        ('"Bằng khen"', Literal("Bằng khen")),
        ("'của \"tôi\"'", Literal('của "tôi"')),
        ("2022-04-15", Literal(date(2022, 4, 15))),
        ('clock("07:30")', Literal(time(7, 30))),
        ("percent(98)", Literal(Share.percent(98))),
        ("percent(97.996)", Literal(Share.percent("97.996"))),
        ("percent(-3)", Literal(Share.percent(-3))),
        ("percent(-2.5)", Literal(Share.percent("-2.5"))),
        ("ratio(700, 750)", Literal(Share.ratio(14, 15))),
        ("ratio(-1, 3)", Literal(Share.ratio(-1, 3))),
        ("dong(2340000)", Literal(Money(2_340_000))),
        ("dong(-5)", Literal(Money(-5))),
        ("-a", Negative(a)),
        ("--1", Negative(Negative(one))),
        ("a + b", Arithmetic("+", a, b)),
        ("a - b", Arithmetic("-", a, b)),
        ("a * b", Arithmetic("*", a, b)),
        ("a / b", Arithmetic("/", a, b)),
        ("12 % of a", Arithmetic("% of", Literal(12), a)),
        ("12% of a", Arithmetic("% of", Literal(12), a)),
        ("a == b", Comparison(a, (("==", b),))),
        ("a != b", Comparison(a, (("!=", b),))),
        ("1 <= a < 2", Comparison(one, (("<=", a), ("<", two)))),
        ("2 > a >= 1", Comparison(two, ((">", a), (">=", one)))),
        ('a in ["x", "y"]', Membership(a, (Literal("x"), Literal("y")))),
        ("a not in [1]", Membership(a, (one,), negated=True)),
        ('"nữ" in marks', Membership(Literal("nữ"), Name("marks"))),
        ('"nữ" not in round.x', Membership(Literal("nữ"), Name("round.x"), negated=True)),
        ("not a", Not(a)),
        ("a and b and c", And((a, b, c))),
        ("a or b or c", Or((a, b, c))),
        ("a if b else c", IfElse(condition=b, then=a, otherwise=c)),
        ("known(a)", Call("known", (a,))),
        ("at_least(2, a, b)", Call("at_least", (two, a, b))),
        ('held("flag", within=2)', Call("held", (Literal("flag"),), (("within", two),))),
        ("born_in_may()", Call("born_in_may")),
    ],
)
def test_every_sort_of_expression_has_its_node(text: str, tree: Tree) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a or b and c", Or((a, And((b, c))))),
        ("(a or b) and c", And((Or((a, b)), c))),
        ("a and (b and c)", And((a, And((b, c))))),
        ("not a and b", And((Not(a), b))),
        ("not (a and b)", Not(And((a, b)))),
        ("not a == b", Not(Comparison(a, (("==", b),)))),
        ("not a in [1]", Not(Membership(a, (one,)))),
        ("a + b * c", Arithmetic("+", a, Arithmetic("*", b, c))),
        ("(a + b) * c", Arithmetic("*", Arithmetic("+", a, b), c)),
        ("a - b - c", Arithmetic("-", Arithmetic("-", a, b), c)),
        ("a - (b - c)", Arithmetic("-", a, Arithmetic("-", b, c))),
        ("a / b / c", Arithmetic("/", Arithmetic("/", a, b), c)),
        ("-a * b", Arithmetic("*", Negative(a), b)),
        ("-(a * b)", Negative(Arithmetic("*", a, b))),
        ("1 % of a + b", Arithmetic("+", Arithmetic("% of", one, a), b)),
        ("1 % of (a + b)", Arithmetic("% of", one, Arithmetic("+", a, b))),
        ("a * b % of c", Arithmetic("% of", Arithmetic("*", a, b), c)),
        ("a + b >= c", Comparison(Arithmetic("+", a, b), ((">=", c),))),
        ("(a < b) == c", Comparison(Comparison(a, (("<", b),)), (("==", c),))),
        ("a if b else c if d else 1", IfElse(b, a, IfElse(d, c, one))),
        ("(a if b else c) if d else 1", IfElse(d, IfElse(b, a, c), one)),
        ("a or b if c else d", IfElse(c, Or((a, b)), d)),
        ("(a if b else c) + 1", Arithmetic("+", IfElse(b, a, c), one)),
    ],
)
def test_words_and_signs_bind_as_in_python_and_brackets_are_kept(text: str, tree: Tree) -> None:
    assert parse(text) == tree
    assert show(tree) == text


def test_white_space_of_every_sort_means_nothing() -> None:
    assert parse(" a\n and\t b\u00a0and\u3000c ") == And((a, b, c))


@pytest.mark.parametrize(
    "digits",
    ["0.1", "0.30000000000000000000000000000000000001", "9" * 40, "0." + "0" * 39 + "1", "1.10"],
)
def test_a_number_keeps_every_digit_that_was_written(digits: str) -> None:
    assert show(parse(digits)) == digits


def test_a_leap_day_exists_in_leap_years() -> None:
    assert parse("2024-02-29") == Literal(date(2024, 2, 29))


def test_a_text_is_kept_in_its_composed_form() -> None:
    decomposed = unicodedata.normalize("NFD", '"tốt"')

    assert parse(decomposed) == Literal("tốt")


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("điểm + số", {"điểm": 0, "số": 7}),
        ("điểm_số   >= đích", {"điểm_số": 0, "đích": 13}),
        ("ế\u00a0+\u00a0ề\u3000* (\n ệ)", {"ế": 0, "ề": 4, "ệ": 11}),
        ("12 % of điểm", {"điểm": 8}),
        ('"tốt" in dấu', {"dấu": 9}),
    ],
)
def test_offsets_count_characters_and_not_bytes(text: str, offsets: dict[str, int]) -> None:
    found = {node.id: node.at for node in walk(parse(text)) if isinstance(node, Name)}

    assert found == offsets


def test_every_node_knows_where_it_begins() -> None:
    tree = parse("đạt and (a + 1 if known(b) else -2) in [3]")
    joined = [node for node in walk(tree) if not isinstance(node, (Name, Literal))]
    found = {type(node).__name__: node.at for node in joined}

    assert found == {
        "And": 0,
        "Membership": 8,
        "IfElse": 9,
        "Arithmetic": 9,
        "Call": 18,
        "Negative": 32,
    }


def test_where_a_node_stands_is_no_part_of_what_it_means() -> None:
    assert parse("a   and b") == parse("a and b")
    assert hash(parse("a   and b")) == hash(parse("a and b"))
