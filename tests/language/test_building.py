"""Operators build the same tree that the text gives."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from thidua.language.building import (
    Term,
    applies,
    at_least,
    fact,
    given,
    known,
    tree_of,
)
from thidua.language.building_time import (
    days,
    held,
    in_round,
    later,
    months,
    times_held,
    working_days,
    years,
)
from thidua.language.parsing import parse
from thidua.language.tree import Literal, Negative
from thidua.values import Money, Share

a, b, c = fact("a"), fact("b"), fact("c")


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (a & b, "a and b"),
        (a & b & c, "a and b and c"),
        (a | b | c, "a or b or c"),
        ((a | b) & c, "(a or b) and c"),
        (a | b & c, "a or b and c"),
        (~a, "not a"),
        (~(a & b), "not (a and b)"),
        (a == 1, "a == 1"),
        (a != "tốt", 'a != "tốt"'),
        (a < b, "a < b"),
        (a <= Decimal("0.5"), "a <= 0.5"),
        (a > date(2022, 4, 15), "a > 2022-04-15"),
        (a >= time(7, 30), 'a >= clock("07:30")'),
        (a >= Share.percent(98), "a >= percent(98)"),
        (a >= Money(5), "a >= dong(5)"),
        (a > -1, "a > -1"),
        (a > Decimal("-0.5"), "a > -0.5"),
        (Decimal("0.5") <= a, "a >= 0.5"),
        ((a >= 80) & (a < 90), "a >= 80 and a < 90"),
        (a + b - 1, "a + b - 1"),
        (a * 2 / b, "a * 2 / b"),
        (-a + 1, "-a + 1"),
        (1 + a, "1 + a"),
        (1 - a * 2, "1 - a * 2"),
        (Decimal("0.5") * a, "0.5 * a"),
        (700 / a, "700 / a"),
        (-(a + b), "-(a + b)"),
        (a.is_in("x", "y"), 'a in ["x", "y"]'),
        (~a.is_in(1), "not a in [1]"),
        (given("flag"), 'given("flag")'),
        (known("a"), "known(a)"),
        (applies("a"), "applies(a)"),
        (at_least(2, a, b, c > 1), "at_least(2, a, b, c > 1)"),
        (held("flag", "merit"), 'held("flag", "merit")'),
        (held("flag", within=5), 'held("flag", within=5)'),
        (held("flag", each_of_last=2), 'held("flag", each_of_last=2)'),
        (held("flag", years_ago=1), 'held("flag", years_ago=1)'),
        (held("flag", less_than=2), 'held("flag", less_than=2)'),
        (held("used", subject=a), 'held("used", subject=a)'),
        (held("used", within=1, subject=a), 'held("used", within=1, subject=a)'),
        (times_held("flag", years_ago=0) < 2, 'times_held("flag", years_ago=0) < 2'),
        (days(a, date(2022, 4, 15)), "days(a, 2022-04-15)"),
        (working_days(a, b), "working_days(a, b)"),
        (months(a, b) >= 6, "months(a, b) >= 6"),
        (years(a, fact("round.end")), "years(a, round.end)"),
        (later(a, days=-3), "later(a, days=-3)"),
        (later(date(2022, 4, 15), months=b), "later(2022-04-15, months=b)"),
        (in_round(a), "in_round(a)"),
    ],
)
def test_operators_give_the_tree_of_the_text(term: Term, text: str) -> None:
    assert term.tree == parse(text)


@pytest.mark.parametrize("build", [bool, lambda term: 80 <= term < 90, lambda term: term and a])
def test_a_term_is_neither_true_nor_false(build: Callable[[Term], object]) -> None:
    with pytest.raises(TypeError, match=r"write & \| ~"):
        build(a)


def test_a_term_cannot_be_a_key_because_equality_builds_a_comparison() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(a)


def test_a_term_shows_its_tree() -> None:
    assert repr(a) == "Term(Name(id='a'))"


@pytest.mark.parametrize("part", [0.98, None, [1], 1j, {"a"}])
def test_an_expression_takes_no_float_and_nothing_else_it_cannot_hold(part: object) -> None:
    with pytest.raises(TypeError, match="an expression holds no"):
        tree_of(part)


def test_only_one_sort_of_years_can_be_asked_for() -> None:
    with pytest.raises(ValueError, match="they mean different things"):
        held("flag", within=5, years_ago=1)


@settings(max_examples=60, deadline=None)
@drawn(number=st.decimals(-(10**14), 10**14, places=20))
def test_a_negative_number_keeps_every_digit(number: Decimal) -> None:
    tree = tree_of(number)
    digits = tree.part if isinstance(tree, Negative) else tree

    assert isinstance(digits, Literal)
    assert digits.value == number.copy_abs()


@pytest.mark.parametrize("step", [{}, {"weeks": 2}, {"days": 1, "months": 1}])
def test_a_day_is_moved_by_one_unit(step: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="give one of days"):
        later(a, **step)
