"""Shares: exact parts of a whole, so that 98 % is never taken for the number 98 or 0.98."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Final

from attrs import frozen

from thidua.values.number import (
    MOST_DIGITS,
    Number,
    Rounding,
    decimals_of,
    exact,
    fraction_of,
)

_PERCENT: Final = re.compile(r"(\S+?) ?%")
_RATIO: Final = re.compile(r"(-?[0-9]+)/([0-9]+)")


@frozen(order=True)
class Share:
    """An exact part of a whole; it may pass the whole (120 %) or be negative (-3 %).

    Vietnamese:
        tỷ lệ

    A share compares with a share alone: an order against a number is a `TypeError`, because 0.98
    and 98 would both look right.

    Raises:
        ValueError: The value is no Fraction.

    Examples:
        >>> Share.ratio(700, 750) < Share.percent("93.34")
        True
        >>> str(Share.percent(98)), str(Share(Fraction(1, 3)))
        ('98 %', '1/3')
        >>> Share.percent(20).floor_of(23), Share.percent(20).ceil_of(23)
        (4, 5)
    """

    #: The part, where 1 is the whole.
    value: Fraction

    def __attrs_post_init__(self) -> None:
        """Refuse a bare number, which might mean hundredths or a whole."""
        if not _is_fraction(self.value):
            raise ValueError(
                f"a share is made from a Fraction, not from {self.value!r}: "
                "Share.percent(98) and Share.ratio(49, 50) say which part is meant"
            )

    @classmethod
    def percent(cls, n: Number | str) -> Share:
        """Make a share of so many hundredths.

        Args:
            n: The number before the sign %: 98, "97.996", Decimal("12.5").

        Raises:
            ValueError: It is not an exact number; see `exact`.
        """
        return cls(fraction_of(exact(n)) / 100)

    @classmethod
    def ratio(cls, part: Number, whole: Number) -> Share:
        """Make the share that a part has in a whole.

        Raises:
            ValueError: The whole is zero, or a number is not exact.
        """
        if not fraction_of(whole):
            raise ValueError(f"{part} of zero is no share: the whole must not be zero")
        return cls(fraction_of(part) / fraction_of(whole))

    @classmethod
    def parse(cls, text: str) -> Share:
        """Read a share as it is written: `98 %`, `98%`, `97.996 %` or `49000/50000`.

        Raises:
            ValueError: It is written in another way, or its whole is zero.

        Examples:
            >>> str(Share.parse("49000/50000"))
            '98 %'
        """
        if percent := _PERCENT.fullmatch(text):
            return cls.percent(percent[1])
        if ratio := _RATIO.fullmatch(text):
            return cls.ratio(exact(ratio[1]), exact(ratio[2]))
        raise ValueError(
            f"{text[:MOST_DIGITS]!r} is not a share: write it as 98 % or as 49000/50000"
        )

    def of(self, base: Number) -> Fraction:
        """Give this part of a base, exactly.

        Raises:
            ValueError: The base is not exact.
        """
        return self.value * fraction_of(base)

    def floor_of(self, base: Number) -> int:
        """Give this part of a base, rounded down to a whole number.

        Raises:
            ValueError: The base is not exact.
        """
        return math.floor(self.of(base))

    def ceil_of(self, base: Number) -> int:
        """Give this part of a base, rounded up to a whole number.

        Raises:
            ValueError: The base is not exact.
        """
        return math.ceil(self.of(base))

    def half_up_of(self, base: Number) -> int:
        """Give this part of a base, rounded to the nearest whole number, a half away from zero.

        Raises:
            ValueError: The base is not exact.
        """
        return Rounding.HALF_UP.to_whole(self.of(base))

    def __str__(self) -> str:
        """Write the share as a percentage where that ends within 40 decimals, else as a ratio."""
        decimals = decimals_of(self.value * 100)
        if decimals is None or decimals > MOST_DIGITS:
            return f"{self.value.numerator}/{self.value.denominator}"
        return f"{Rounding.DOWN.to(self.value * 100, decimals):f} %"


def _is_fraction(value: object) -> bool:
    return isinstance(value, Fraction)
