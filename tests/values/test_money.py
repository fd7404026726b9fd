"""Money is a whole number of đồng."""

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import Money

SOME = settings(max_examples=60, deadline=None)

amounts = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    "text",
    [
        "2340000",
        "2.340.000",
        "2.340.000 đ",
        "2.340.000đ",
        "2340000 đồng",
        "2.340.000 VND",
        unicodedata.normalize("NFD", "2.340.000 đồng"),
    ],
)
def test_an_amount_is_read_in_each_usual_spelling(text: str) -> None:
    assert Money.parse(text) == Money(2_340_000)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đồng",
        "2.34",
        "2.3400",
        "23.40.000",
        ".340.000",
        "2340.000",
        "2,340,000",
        "2 340 000",
        "2340000  đ",
        "2340000 USD",
        "+5",
        " 5",
        "5 ",
        "1e6",
        "9" * 10000 + "x",
    ],
)
def test_another_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount of money"):
        Money.parse(text)


def test_an_amount_of_monstrous_length_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 40 digits"):
        Money.parse("9" * 1_000_000)


@pytest.mark.parametrize("amount", [1.0, Decimal(1), Fraction(1, 2), True, "5", None])
def test_only_a_whole_number_is_an_amount(amount: object) -> None:
    with pytest.raises(ValueError, match="whole number of đồng"):
        Money(cast("int", amount))


@given(amounts)
@SOME
def test_what_is_written_reads_back(amount: int) -> None:
    assert Money.parse(str(Money(amount))) == Money(amount)


@given(amounts, amounts, st.integers(-100, 100))
@SOME
def test_amounts_add_and_multiply_as_whole_numbers(one: int, other: int, times: int) -> None:
    assert Money(one) + Money(other) == Money(one + other)
    assert Money(one) - Money(other) == Money(one - other)
    assert Money(one) * times == times * Money(one) == Money(one * times)
    assert (Money(one) < Money(other)) == (one < other)


def test_there_is_no_part_of_an_amount_and_no_order_with_a_number() -> None:
    fund: Any = Money(1000)

    with pytest.raises(ValueError, match="whole number of đồng"):
        _ = fund * 0.5
    with pytest.raises(TypeError):
        _ = fund < 2000
    assert fund != 1000


def test_an_amount_is_written_with_points() -> None:
    assert str(Money(2_340_000)) == "2.340.000 đồng"
    assert str(Money(-2_340_000)) == "-2.340.000 đồng"
    assert str(Money(0)) == "0 đồng"
