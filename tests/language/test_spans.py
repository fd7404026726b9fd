"""Spans hold all values that are still possible, and arithmetic on them is exact."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.spans import (
    ANYTHING,
    Span,
    compare,
    exactly,
    extreme,
    hull,
    negative,
    over,
    plus,
    rational,
    times,
)
from thidua.language.truths import Truth

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
#: In the order ==, !=, <, <=, >, >=.
SIGNS = ("==", "!=", "<", "<=", ">", ">=")


@pytest.mark.parametrize(
    ("left", "right", "outcomes"),
    [
        (exactly(1), exactly(Fraction(1)), (M, N, N, M, N, M)),
        (exactly(1), exactly(Decimal("1.5")), (N, M, M, M, N, N)),
        (Span(0, 2), Span(3, 4), (N, M, M, M, N, N)),
        (Span(3, 4), Span(0, 2), (N, M, N, N, M, M)),
        (Span(0, 2), Span(2, 4), (U, U, U, M, N, U)),
        (Span(2, 4), Span(0, 2), (U, U, N, U, U, M)),
        (Span(0, 3), Span(2, 4), (U, U, U, U, U, U)),
        (Span(0, 2), exactly(1), (U, U, U, U, U, U)),
        (Span(None, 2), exactly(3), (N, M, M, M, N, N)),
        (Span(4, None), exactly(3), (N, M, N, N, M, M)),
        (ANYTHING, exactly(3), (U, U, U, U, U, U)),
        (exactly(date(2022, 1, 1)), exactly(date(2022, 1, 2)), (N, M, M, M, N, N)),
    ],
)
def test_a_comparison_is_settled_where_every_pair_of_values_agrees(
    left: Span, right: Span, outcomes: tuple[Truth, ...]
) -> None:
    assert tuple(compare(sign, left, right) for sign in SIGNS) == outcomes


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (plus(Span(1, 2), Span(10, 20)), Span(11, 22)),
        (plus(Span(None, 2), Span(10, 20)), Span(None, 22)),
        (plus(exactly(Decimal("0.1")), exactly(Decimal("0.2"))), exactly(Fraction(3, 10))),
        (negative(Span(1, None)), Span(None, -1)),
        (negative(Span(None, Decimal("0.5"))), Span(Fraction(-1, 2), None)),
        (times(Span(-2, 3), Span(-5, 7)), Span(-15, 21)),
        (times(Span(1, None), Span(2, 3)), Span(2, None)),
        (times(Span(-1, None), Span(2, 3)), ANYTHING),
        (times(Span(2, 3), Span(-1, None)), ANYTHING),
        (times(exactly(0), ANYTHING), ANYTHING),
        (over(Span(1, 2), Span(4, 5)), Span(Fraction(1, 5), Fraction(1, 2))),
        (over(Span(1, 2), Span(-5, -4)), Span(Fraction(-1, 2), Fraction(-1, 5))),
        (over(Span(1, 2), Span(-1, 1)), ANYTHING),
        (over(Span(1, 2), Span(0, 1)), ANYTHING),
        (over(Span(1, 2), Span(1, None)), Span(0, 2)),
        (over(Span(1, 2), Span(None, -1)), Span(-2, 0)),
        (over(ANYTHING, exactly(2)), ANYTHING),
        (over(exactly(1), exactly(0)), None),
        (extreme([Span(1, 5), Span(2, 3)], min, "low"), Span(1, 3)),
        (extreme([Span(1, 5), Span(2, 3)], max, "high"), Span(2, 5)),
        (extreme([exactly(2), ANYTHING], min, "low"), Span(None, 2)),
        (extreme([exactly(2), ANYTHING], max, "high"), Span(2, None)),
        (extreme([ANYTHING], max, "high"), ANYTHING),
        (hull(Span(1, 2), Span(4, 5)), Span(1, 5)),
        (hull(Span(4, 5), Span(1, 2)), Span(1, 5)),
        (hull(exactly("A"), exactly("A")), exactly("A")),
        (hull(exactly("A"), exactly("B")), ANYTHING),
        (hull(Span(1, 2), Span(1, 2).loosely), Span(1, 2).loosely),
        (hull(ANYTHING, exactly("B")), ANYTHING),
        (hull(exactly(frozenset("A")), ANYTHING), ANYTHING),
        (hull(Span(1, None), Span(0, 2)), Span(0, None)),
        (
            hull(exactly(date(2022, 1, 2)), Span(date(2022, 1, 1), None)),
            Span(date(2022, 1, 1), None),
        ),
    ],
)
def test_arithmetic_on_spans_holds_every_result(found: Span | None, expected: Span | None) -> None:
    assert found == expected


def test_decimals_become_fractions_because_their_sums_would_round() -> None:
    assert rational(Decimal("0.25")) == Fraction(1, 4)
    assert type(rational(Decimal("0.25"))) is Fraction
    assert type(rational(3)) is int
