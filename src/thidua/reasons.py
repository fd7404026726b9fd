"""Reasons: why a verdict is what it is, as codes with details and no prose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from thidua.values import Citation, Money, Period, Share

Detail = (
    str | int | Decimal | Fraction | bool | date | Share | Money | Period | tuple[str, ...] | None
)


@frozen(kw_only=True)
class Reason:
    """One step of the answer to "why" or "why not", as a code with details.

    A reason holds no prose: `thidua.explain` says it in Vietnamese or English.

    Vietnamese:
        lý do

    Examples:
        >>> Reason(code="below-cut", details=(("place", 11), ("limit", 10))).detail("place")
        11
    """

    #: Stable, kebab-case; has a heading of its own in the reference.
    code: str
    #: The id of the requirement, veto, limit or award that the reason is about.
    about: str | None = None
    #: What the sentence needs, by name.
    details: tuple[tuple[str, Detail], ...] = ()
    #: The clause that the rule comes from, where the plan gives one.
    citation: Citation | None = None

    def detail(self, name: str) -> Detail:
        """Return one detail by its name, None when there is none of that name."""
        return dict(self.details).get(name)


def reason(
    code: str, about: str | None = None, citation: Citation | None = None, **details: Detail
) -> Reason:
    """Make a reason; details are given by name."""
    return Reason(code=code, about=about, details=tuple(details.items()), citation=citation)
