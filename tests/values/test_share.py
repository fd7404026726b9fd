"""A share is an exact part of a whole and never a bare number."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import Share

SOME = settings(max_examples=80, deadline=None)

fractions = st.fractions(-10, 10, max_denominator=5000)


def test_one_share_has_many_spellings() -> None:
    shares = {
        Share(Fraction(49, 50)),
        Share.percent(98),
        Share.percent("98.0"),
        Share.percent(Decimal("98.00")),
        Share.ratio(49_000, 50_000),
        Share.ratio(Decimal("4.9"), 5),
    }

    assert len(shares) == 1


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("98 %", Fraction(98, 100)),
        ("98%", Fraction(98, 100)),
        ("97.996 %", Fraction(97_996, 100_000)),
        ("-3 %", Fraction(-3, 100)),
        ("120 %", Fraction(6, 5)),
        ("49000/50000", Fraction(49, 50)),
        ("-1/3", Fraction(-1, 3)),
    ],
)
def test_a_share_is_read_as_it_is_written(text: str, share: Fraction) -> None:
    assert Share.parse(text) == Share(share)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "98",
        "0.98",
        "%",
        " %",
        "98  %",
        " 98 %",
        "98 % ",
        "98 %%",
        "1 / 2",
        "1/-2",
        "1.5/2",
        "9,5 %",
        "1e1 %",
        "a/b",
        "1/2/3",
        "x" * 10000,
        "9" * 41 + " %",
        "1/" + "9" * 41,
    ],
)
def test_another_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a share|not a number|at most 40 digits"):
        Share.parse(text)


def test_no_share_is_taken_of_zero() -> None:
    with pytest.raises(ValueError, match="must not be zero"):
        Share.parse("3/0")
    with pytest.raises(ValueError, match="must not be zero"):
        Share.ratio(0, Decimal("0.0"))


@pytest.mark.parametrize("number", [98, 0.98, Decimal("0.98"), "98 %", None])
def test_a_bare_number_makes_no_share(number: object) -> None:
    with pytest.raises(ValueError, match="made from a Fraction"):
        Share(cast("Fraction", number))


@pytest.mark.parametrize("number", [0.98, True])
def test_no_float_and_no_truth_value_becomes_a_percentage(number: object) -> None:
    with pytest.raises(ValueError, match="not an exact number"):
        Share.percent(cast("str", number))


@given(fractions, fractions)
@SOME
def test_shares_are_ordered_as_their_fractions_are(one: Fraction, other: Fraction) -> None:
    assert (Share(one) < Share(other)) == (one < other)
    assert (Share(one) >= Share(other)) == (one >= other)
    assert (Share(one) == Share(other)) == (one == other)


@pytest.mark.parametrize("number", [98, Fraction(49, 50), Decimal("0.98"), 0.98])
def test_a_share_is_neither_equal_to_a_number_nor_ordered_with_it(number: object) -> None:
    share: Any = Share.percent(98)

    assert share != number
    with pytest.raises(TypeError):
        _ = share < number
    with pytest.raises(TypeError):
        _ = share >= number


@given(fractions, st.integers(0, 10**6))
@SOME
def test_the_part_of_a_base_is_exact_and_rounding_is_named(value: Fraction, base: int) -> None:
    share = Share(value)
    part = value * base

    assert share.of(base) == part
    assert share.floor_of(base) <= part < share.floor_of(base) + 1
    assert share.ceil_of(base) - 1 < part <= share.ceil_of(base)
    assert abs(share.half_up_of(base) - part) <= Fraction(1, 2)


def test_twenty_percent_of_23_is_4_or_5_as_the_plan_says() -> None:
    share = Share.percent(20)  # 4.6 places

    assert (share.floor_of(23), share.ceil_of(23), share.half_up_of(23)) == (4, 5, 5)


def test_a_half_goes_away_from_zero() -> None:
    assert Share.percent(50).half_up_of(5) == 3
    assert Share.percent(-50).half_up_of(5) == -3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(98, 100), "98 %"),
        (Fraction(97_996, 100_000), "97.996 %"),
        (Fraction(-3, 100), "-3 %"),
        (Fraction(12), "1200 %"),
        (Fraction(0), "0 %"),
        (Fraction(1, 10**12), "0.0000000001 %"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-700, 750), "-14/15"),
        (Fraction(1, 2**50), f"1/{2**50}"),
    ],
)
def test_a_share_is_written_as_a_percentage_where_that_ends(value: Fraction, text: str) -> None:
    assert str(Share(value)) == text


@given(fractions)
@SOME
def test_what_is_written_reads_back(value: Fraction) -> None:
    assert Share.parse(str(Share(value))) == Share(value)
