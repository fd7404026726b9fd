"""Spending: how much a search may cost before the answer has to be cautious."""

from __future__ import annotations

from attrs import define


class Spent(Exception):  # noqa: N818 - no error: a cautious answer follows
    """The search costs more than was allowed."""


@define
class Purse:
    """Steps that are left for one search.

    Examples:
        >>> purse = Purse(2)
        >>> purse.pay(2)
        >>> purse.pay(1)
        Traceback (most recent call last):
            ...
        thidua.allocation.spending.Spent
    """

    left: int

    def pay(self, steps: int) -> None:
        """Take so many steps.

        Raises:
            Spent: There are not so many left.
        """
        self.left -= steps
        if self.left < 0:
            raise Spent
