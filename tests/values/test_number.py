"""Numbers are exact, and rounded only under a named mode."""

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import Number, Rounding, decimals_of, exact

SOME = settings(max_examples=80, deadline=None)

numbers = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-(10**9), 10**9, allow_nan=False, places=4),
    st.fractions(-1000, 1000, max_denominator=64),
)


class TestExact:
    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("12", 12),
            ("-3", -3),
            ("05", 5),
            ("95.61", Decimal("95.61")),
            ("9" * 40, int("9" * 40)),
            (7, 7),
            (Fraction(6, 3), 2),
            (Fraction(1, 3), Fraction(1, 3)),
            (Decimal("1E+2"), Decimal(100)),
        ],
    )
    def test_a_number_is_taken_as_it_was_written(self, written: str, number: Number) -> None:
        read = exact(written)

        assert read == number
        assert type(read) is type(number)

    def test_a_decimal_keeps_its_zeros(self) -> None:
        assert str(exact("95.00")) == "95.00"
        assert str(exact(Decimal("95.0"))) == "95.0"

    def test_a_decimal_is_written_without_exponent_and_zero_without_sign(self) -> None:
        assert str(exact(Decimal("1E+2"))) == "100"
        assert str(exact(Decimal("-0.0"))) == "0.0"
        assert str(exact("-0.00")) == "0.00"
        assert str(exact("-0")) == "0"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "+1",
            "1e3",
            "1E3",
            "1_000",
            "0x10",
            " 1",
            "1 ",
            "1\n",
            "1,5",
            "1.2.3",
            "--1",
            "1-",
            "NaN",
            "inf",
            "Infinity",
            "½",
            "٣",
        ],
    )
    def test_text_of_another_shape_is_no_number(self, text: str) -> None:
        with pytest.raises(ValueError, match="is not a number"):
            exact(text)

    @pytest.mark.parametrize(
        "long",
        [
            "1" * 41,
            "-" + "1" * 41,
            "0." + "0" * 40,
            "1" * 1000000,
            10**40,
            -(10**40),
            Fraction(1, 10**40),
            Fraction(10**40, 7),
            Decimal("1E+40"),
            Decimal("1E-41"),
            Decimal("1E+999999"),
            Decimal("0." + "1" * 41),
        ],
    )
    def test_more_than_forty_digits_are_refused(self, long: object) -> None:
        with pytest.raises(ValueError, match="at most 40 digits"):
            exact(cast("str", long))

    @pytest.mark.parametrize("wrong", [1.5, True, False, None])
    def test_a_float_and_a_truth_value_are_no_numbers(self, wrong: object) -> None:
        with pytest.raises(ValueError, match="not an exact number"):
            exact(cast("str", wrong))

    @pytest.mark.parametrize("endless", ["NaN", "sNaN", "Infinity", "-Infinity"])
    def test_what_is_not_finite_is_refused(self, endless: str) -> None:
        with pytest.raises(ValueError, match="finite"):
            exact(Decimal(endless))

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9)))
    @SOME
    def test_what_is_written_reads_back(self, number: Decimal) -> None:
        with decimal.localcontext(prec=3):  # no context may touch it
            try:
                once = exact(f"{number:f}")
            except ValueError:
                return

        assert once == number


class TestDecimals:
    @pytest.mark.parametrize(
        ("number", "decimals"),
        [
            (7, 0),
            (Decimal("95.61"), 2),
            (Decimal("95.60"), 1),
            (Decimal("95.00"), 0),
            (Decimal("1E+3"), 0),
            (Fraction(1, 8), 3),
            (Fraction(3, 50), 2),
            (Fraction(1, 3), None),
            (Fraction(7, 60), None),
        ],
    )
    def test_only_the_digits_that_are_needed_count(
        self, number: Number, decimals: int | None
    ) -> None:
        assert decimals_of(number) == decimals


def nearest(number: Number, decimals: int) -> list[Fraction]:
    """Find the multiples of the last digit that lie nearest, by trying the neighbours."""
    unit = Fraction(1, 10**decimals)
    floor = Fraction(number) // unit
    neighbours = [(floor + offset) * unit for offset in (-1, 0, 1, 2)]
    distance = min(abs(each - Fraction(number)) for each in neighbours)
    return [each for each in neighbours if abs(each - Fraction(number)) == distance]


class TestRounding:
    @pytest.mark.parametrize(
        ("mode", "expected"),
        [
            (Rounding.HALF_UP, [-3, -2, -1, 1, 2, 3]),
            (Rounding.HALF_EVEN, [-2, -2, 0, 0, 2, 2]),
            (Rounding.DOWN, [-2, -1, 0, 0, 1, 2]),
            (Rounding.UP, [-3, -2, -1, 1, 2, 3]),
            (Rounding.FLOOR, [-3, -2, -1, 0, 1, 2]),
            (Rounding.CEILING, [-2, -1, 0, 1, 2, 3]),
        ],
    )
    def test_each_mode_rounds_the_halves_its_own_way(
        self, mode: Rounding, expected: list[int]
    ) -> None:
        halves = [Fraction(n, 2) for n in (-5, -3, -1, 1, 3, 5)]

        assert [mode.to_whole(half) for half in halves] == expected

    def test_the_result_shows_exactly_the_digits_asked_for(self) -> None:
        assert str(Rounding.HALF_UP.to(5, 2)) == "5.00"
        assert str(Rounding.HALF_UP.to(Decimal("95.605"), 2)) == "95.61"
        assert str(Rounding.HALF_UP.to(Fraction(700, 750) * 40, 2)) == "37.33"
        assert str(Rounding.DOWN.to(Decimal("-0.4"), 0)) == "0"

    def test_no_decimal_context_gets_in_the_way(self) -> None:
        with decimal.localcontext(prec=2):
            rounded = Rounding.FLOOR.to(Decimal("12345678901234567890123456789012.345"), 2)

        assert str(rounded) == "12345678901234567890123456789012.34"

    @given(numbers, st.integers(0, 6))
    @SOME
    def test_half_up_is_the_nearest_and_farther_from_zero(
        self, number: Number, decimals: int
    ) -> None:
        rounded = Fraction(Rounding.HALF_UP.to(number, decimals))

        assert rounded == max(nearest(number, decimals), key=abs)

    @given(numbers, st.integers(0, 6))
    @SOME
    def test_half_even_is_the_nearest_and_even(self, number: Number, decimals: int) -> None:
        rounded = Fraction(Rounding.HALF_EVEN.to(number, decimals))

        candidates = nearest(number, decimals)
        assert rounded in candidates
        assert len(candidates) == 1 or rounded * 10**decimals % 2 == 0

    @given(numbers, st.integers(0, 6))
    @SOME
    def test_the_other_modes_bracket_the_number_by_one_unit(
        self, number: Number, decimals: int
    ) -> None:
        value, unit = Fraction(number), Fraction(1, 10**decimals)
        floor, ceiling, down, up = (
            Fraction(mode.to(number, decimals))
            for mode in (Rounding.FLOOR, Rounding.CEILING, Rounding.DOWN, Rounding.UP)
        )

        assert floor <= value < floor + unit
        assert ceiling - unit < value <= ceiling
        assert abs(down) == min(abs(floor), abs(ceiling))
        assert abs(up) == max(abs(floor), abs(ceiling))
        assert down * value >= 0
        assert up * value >= 0

    @given(numbers)
    @SOME
    def test_half_up_mirrors_at_zero(self, number: Number) -> None:
        assert Rounding.HALF_UP.to(-Fraction(number), 1) == -Rounding.HALF_UP.to(number, 1)

    @pytest.mark.parametrize("decimals", [-1, 41])
    def test_digits_out_of_range_are_refused(self, decimals: int) -> None:
        with pytest.raises(ValueError, match="out of range"):
            Rounding.HALF_UP.to(1, decimals)

    def test_money_is_rounded_to_whole_thousands(self) -> None:
        assert Rounding.HALF_UP.to_multiple(1_499, of=1_000) == 1_000
        assert Rounding.HALF_UP.to_multiple(-1_500, of=1_000) == -2_000
        assert Rounding.UP.to_multiple(Fraction(1, 3), of=5) == 5

    @pytest.mark.parametrize("of", [0, -5])
    def test_a_multiple_of_nothing_is_refused(self, of: int) -> None:
        with pytest.raises(ValueError, match="1 or more"):
            Rounding.HALF_UP.to_multiple(7, of)

    def test_a_float_never_gets_rounded(self) -> None:
        wrong: Any = 0.5

        with pytest.raises(ValueError, match="not an exact number"):
            Rounding.HALF_UP.to(wrong, 0)

    def test_the_names_in_a_plan_file_are_these(self) -> None:
        names = [mode.value for mode in Rounding]

        assert names == ["half-up", "half-even", "down", "up", "floor", "ceiling"]
