"""Deadlines: days by which something has to be there."""

from __future__ import annotations

from typing import cast

from attrs import frozen

from thidua.language.tree import Call, Literal, Negative, Tree
from thidua.values import Citation


@frozen(kw_only=True)
class Deadline:
    """A day by which something has to be there; expressions read it as `deadline.id`.

    Vietnamese:
        thời hạn

    Raises:
        ValueError: Not exactly one of the last day and the first late day is given.

    Examples:
        >>> from datetime import date
        >>> from thidua.language.printing import show
        >>> show(Deadline(id="files", before=Literal(date(2026, 3, 31))).day)
        'later(2026-03-31, days=-1)'
    """

    id: str
    #: The last day that is in time, as an expression.
    due: Tree | None = None
    #: The first day that is late: "before 31 March" ends on the 30th.
    before: Tree | None = None
    title: str = ""
    citation: Citation | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a deadline without a day, or with two."""
        if (self.due is None) is (self.before is None):
            raise ValueError(f'deadline "{self.id}" has a last day, or a first day that is late')

    @property
    def name(self) -> str:
        """The name by which expressions read it."""
        return f"deadline.{self.id}"

    @property
    def day(self) -> Tree:
        """The last day that is in time, as an expression."""
        if self.before is None:
            return cast("Tree", self.due)
        return Call("later", (self.before,), (("days", Negative(Literal(1))),))
