"""Money: amounts in Vietnamese đồng, which has no smaller coin."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from thidua.values.number import MOST_DIGITS, exact
from thidua.values.text import nfc

_WRITTEN: Final = re.compile(r"(-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+))(?: ?(?:đ|đồng|VND))?")


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


@frozen(order=True)
class Money:
    """A whole number of đồng; below zero it is owed.

    Vietnamese:
        tiền

    Raises:
        ValueError: The amount is not a whole number: floats and fractions are refused.

    Examples:
        >>> fund = Money(2_340_000) * 3 - Money(20_000)
        >>> str(fund)
        '7.000.000 đồng'
        >>> Money.parse("2.340.000 đ") < fund
        True
    """

    #: How many đồng.
    amount: int

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a whole number of đồng."""
        if not _is_whole(self.amount):
            raise ValueError(f"money is a whole number of đồng, not {self.amount!r}")

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read an amount as it is written: `2340000` or `2.340.000`, with đ, đồng, VND or nothing.

        A point only ever parts groups of three digits, as in Vietnamese texts.

        Raises:
            ValueError: It is written in another way, or has more than 40 digits.
        """
        written = _WRITTEN.fullmatch(nfc(text))
        if written is None:
            raise ValueError(
                f"{text[:MOST_DIGITS]!r} is not an amount of money: "
                "write it as 2340000 or as 2.340.000 đồng"
            )
        return cls(int(exact(written[1].replace(".", ""))))

    def __add__(self, other: Money) -> Money:
        """Add an amount."""
        return Money(self.amount + other.amount)

    def __sub__(self, other: Money) -> Money:
        """Take an amount away."""
        return Money(self.amount - other.amount)

    def __mul__(self, times: int) -> Money:
        """Take the amount so many times; there is no part of an amount without named rounding."""
        return Money(self.amount * times)

    def __rmul__(self, times: int) -> Money:
        """Take the amount so many times."""
        return self * times

    def __str__(self) -> str:
        """Write the amount as Vietnamese texts do: a point between groups of three digits."""
        return f"{self.amount:,} đồng".replace(",", ".")
