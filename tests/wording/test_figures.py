"""How values are written in each language; every expectation is written by hand."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import AT_LAUNCH, Money, Period, Share
from thidua.wording import listed, number, shown
from thidua.wording.figures import apart


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (0, "0", "0"),
        (2022, "2022", "2022"),
        (12345, "12.345", "12,345"),
        (-2340000, "-2.340.000", "-2,340,000"),
        (Decimal("95.60"), "95,60", "95.60"),
        (Decimal("0.25"), "0,25", "0.25"),
        (Decimal("-0.5"), "-0,5", "-0.5"),
        (Decimal("12345.6"), "12.345,6", "12,345.6"),
        (Decimal("1E+2"), "100", "100"),
        (Fraction(1, 4), "0,25", "0.25"),
        (Fraction(1399, 15), "93,27…", "93.27…"),
        (Fraction(-1, 3), "-0,33…", "-0.33…"),
        (Fraction(1, 3000), "0,0003…", "0.0003…"),
        (Fraction(1, 3 * 10**60), "0," + "0" * 40 + "…", "0." + "0" * 40 + "…"),
        (Fraction(1, 2**50), "0,0000000000000009…", "0.0000000000000009…"),
        (12345 * 10**40, "1,23… × 10^44", "1.23… × 10^44"),
    ],
)
def test_a_number_is_written_exactly_or_marked_as_shortened(
    value: int | Decimal | Fraction, vietnamese: str, english: str
) -> None:
    assert number(value, "vi") == vietnamese
    assert number(value, "en") == english


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (None, "—", "—"),
        (True, "có", "yes"),
        (False, "không", "no"),
        (Share.percent(98), "98 %", "98%"),
        (Share.ratio(1, 3), "33,33… %", "33.33…%"),
        (Money(7_000_000), "7.000.000 đồng", "7,000,000 VND"),
        (date(2022, 4, 6), "06/04/2022", "6 April 2022"),
        (date(999, 1, 2), "02/01/0999", "2 January 999"),
        (time(7, 30), "07:30", "07:30"),
        (Period.of_year(2022), "01/01/2022–31/12/2022", "1 January 2022–31 December 2022"),
        (Period(None, date(2022, 4, 6)), "…–06/04/2022", "…–6 April 2022"),
        (Period(AT_LAUNCH, None), "ngày phát động–…", "the day of the launch–…"),
        (("a", "b", "c"), "a, b và c", "a, b and c"),
        (("a",), "a", "a"),
        ((), "", ""),
        (frozenset({"y", "x"}), "x và y", "x and y"),
        ("hai\n\tdòng\x1b", "hai dòng", "hai dòng"),
    ],
)
def test_a_value_is_shown_as_a_reader_expects(value: object, vietnamese: str, english: str) -> None:
    assert shown(value, "vi") == vietnamese
    assert shown(value, "en") == english


def test_a_number_longer_than_python_writes_is_shown_by_its_first_digits() -> None:
    assert number(-(10**5000), "vi") == "-1,00… × 10^5000"


def test_a_long_list_is_counted_from_the_twentieth_word_on() -> None:
    words = tuple(f"T{count}" for count in range(1, 24))

    assert shown(words, "vi").endswith("T19, T20 và 3 mục khác")
    assert shown(words, "en").endswith("T19, T20 and 3 more")


def test_twenty_words_are_all_listed() -> None:
    words = tuple(f"T{count}" for count in range(1, 21))

    assert shown(words, "en").endswith("T19 and T20")


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shown("x" * 600, "vi") == "x" * 600
    assert shown("x" * 601, "vi") == "x" * 600 + "…"


def test_the_distance_between_shares_is_counted_in_points() -> None:
    assert apart(Share.percent("1.5"), "vi") == "1,5 điểm phần trăm"
    assert apart(Share.percent(2), "en") == "2 percentage points"


def test_a_list_of_two_has_no_comma() -> None:
    assert listed(["a", "b"], "vi") == "a và b"


@settings(max_examples=100)
@given(st.fractions() | st.integers())
def test_a_number_without_a_mark_reads_back_as_itself(value: int | Fraction) -> None:
    written = number(value, "vi")

    if not written.endswith("…"):
        assert Fraction(written.replace(".", "").replace(",", ".")) == value
