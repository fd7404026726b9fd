"""Numbers: exact from the first digit on, rounded only under a named mode."""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

#: A number that is exact. Never a float; a plain `Decimal` sum of more than 28 digits would be
#: rounded by its context, so what must stay exact is reckoned in int or Fraction.
Number = int | Decimal | Fraction

#: The most digits a number may be written with, on both sides of the point together.
MOST_DIGITS: Final = 40

_TOO_LONG: Final = f"a number has at most {MOST_DIGITS} digits: this one is longer"
_WRITTEN: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_HALF: Final = Fraction(1, 2)


def exact(number: str | int | Decimal | Fraction) -> Number:
    """Take a number as it was written, without losing a digit.

    Text is digits with at most one point and a leading minus: `12`, `-3`, `95.61`. No exponent,
    comma, blank, underscore or plus sign, because each of them is read differently somewhere.

    Args:
        number: The text, or a number that is exact already.

    Returns:
        An int where nothing stands after a point, else a Decimal that keeps its zeros; a Fraction
        only for a Fraction that is not whole.

    Raises:
        ValueError: It is no such number, is a float or a truth value, or has over 40 digits.

    Examples:
        >>> exact("12"), exact("95.60"), exact(Fraction(4, 2))
        (12, Decimal('95.60'), 2)
        >>> exact("9,5")
        Traceback (most recent call last):
            ...
        ValueError: '9,5' is not a number: write digits and at most one point, such as 95.61
    """
    value = _from_text(number) if isinstance(number, str) else number
    _refuse_inexact(value)
    if _is_long(value):
        raise ValueError(_TOO_LONG)
    if isinstance(value, Decimal):
        # Written without exponent, and zero without a minus: equal numbers then look equal.
        return Decimal(f"{value or value.copy_abs():f}")
    return value.numerator if value.denominator == 1 else value


def fraction_of(number: Number) -> Fraction:
    """Give the number as a fraction, which every exact reckoning here goes through.

    Raises:
        ValueError: It is a float, a truth value, infinite or not a number.

    Examples:
        >>> fraction_of(Decimal("0.25"))
        Fraction(1, 4)
    """
    _refuse_inexact(number)
    return Fraction(number)


def decimals_of(number: Number) -> int | None:
    """Count the digits after the point that the number needs; None when it never ends.

    Raises:
        ValueError: It is a float, a truth value, infinite or not a number.

    Examples:
        >>> decimals_of(Decimal("95.60")), decimals_of(Fraction(1, 8)), decimals_of(Fraction(1, 3))
        (1, 3, None)
    """
    rest = fraction_of(number).denominator
    counts = []
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        counts.append(count)
    return max(counts) if rest == 1 else None


class Rounding(enum.Enum):
    """A named way to round; there is no unnamed one.

    Vietnamese:
        quy tắc làm tròn

    The halves and `up` and `down` treat a negative number as the mirror of the positive one;
    `floor` and `ceiling` do not.

    Examples:
        >>> Rounding.HALF_UP.to(Decimal("2.345"), 2), Rounding.HALF_EVEN.to(Decimal("2.345"), 2)
        (Decimal('2.35'), Decimal('2.34'))
        >>> Rounding.HALF_UP.to(Fraction(-1, 2), 0), Rounding.CEILING.to_whole(Fraction(-1, 2))
        (Decimal('-1'), 0)
    """

    #: To the nearest; a half goes away from zero, as taught in school.
    HALF_UP = "half-up"
    #: To the nearest; a half goes to the even neighbour.
    HALF_EVEN = "half-even"
    #: Towards zero: what is beyond the last digit is dropped.
    DOWN = "down"
    #: Away from zero.
    UP = "up"
    #: To the next lower number.
    FLOOR = "floor"
    #: To the next higher number.
    CEILING = "ceiling"

    def to(self, number: Number, decimals: int) -> Decimal:
        """Round to a number of digits after the point; the result shows exactly that many.

        Args:
            number: What to round.
            decimals: How many digits to keep after the point, 0 to 40.

        Raises:
            ValueError: The number is not exact, or the digits are out of range.
        """
        if not 0 <= decimals <= MOST_DIGITS:
            raise ValueError(f"{decimals} decimals are out of range: 0 to {MOST_DIGITS} are kept")
        units = self.to_whole(fraction_of(number) * 10**decimals)
        # Made from text: arithmetic on a Decimal would round to the digits of its context.
        return Decimal(f"{units}E-{decimals}")

    def to_whole(self, number: Number) -> int:
        """Round to a whole number.

        Raises:
            ValueError: The number is not exact.
        """
        return _TO_WHOLE[self](fraction_of(number))

    def to_multiple(self, number: Number, of: int) -> int:
        """Round to a multiple, such as whole thousands of đồng.

        Args:
            number: What to round.
            of: The unit that the result is a multiple of, at least 1.

        Raises:
            ValueError: The number is not exact, or the unit is not positive.

        Examples:
            >>> Rounding.HALF_UP.to_multiple(1_234_500, of=1_000)
            1235000
        """
        if of < 1:
            raise ValueError(f"a number is rounded to a multiple of 1 or more, not of {of}")
        return self.to_whole(fraction_of(number) / of) * of


def _half_up(number: Fraction) -> int:
    return math.floor(number + _HALF) if number >= 0 else math.ceil(number - _HALF)


def _up(number: Fraction) -> int:
    return math.ceil(number) if number >= 0 else math.floor(number)


_TO_WHOLE: Final[Mapping[Rounding, Callable[[Fraction], int]]] = {
    Rounding.HALF_UP: _half_up,
    Rounding.HALF_EVEN: round,
    Rounding.DOWN: math.trunc,
    Rounding.UP: _up,
    Rounding.FLOOR: math.floor,
    Rounding.CEILING: math.ceil,
}


def _from_text(text: str) -> int | Decimal:
    if _WRITTEN.fullmatch(text) is None:
        raise ValueError(
            f"{text[:MOST_DIGITS]!r} is not a number: "
            "write digits and at most one point, such as 95.61"
        )
    # Counted as text, because reading a million digits into an int takes long.
    if len(text.lstrip("-").replace(".", "")) > MOST_DIGITS:
        raise ValueError(_TOO_LONG)
    return Decimal(text) if "." in text else int(text)


def _is_exact(number: object) -> bool:
    return isinstance(number, int | Decimal | Fraction) and not isinstance(number, bool)


def _refuse_inexact(number: Number) -> None:
    if not _is_exact(number):
        raise ValueError(f"{number!r} is not an exact number: give an int, Decimal or Fraction")
    if isinstance(number, Decimal) and not number.is_finite():
        raise ValueError(f"{number} cannot be reckoned with: give a finite number")


def _is_long(number: Number) -> bool:
    """Say whether the number, written out without an exponent, has too many digits."""
    if not isinstance(number, Decimal):
        most: int = 10**MOST_DIGITS
        numerator, denominator = number.as_integer_ratio()
        return abs(numerator) >= most or denominator >= most
    digits = len(number.as_tuple().digits)
    exponent = number.adjusted() - digits + 1
    return max(digits + max(exponent, 0), -exponent) > MOST_DIGITS
