"""Takings: one value made of those of several rounds, through the door of its fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import evolve

from thidua.assessment.doors import Admission, Refused, admitted_value, shown
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE, rational
from thidua.model import Fact, Gather, Origin
from thidua.values import Number, decimals_of

#: Values in the order of their rounds.
Values = Sequence[object]


class Unfit(Exception):  # noqa: N818 - reads as what it says
    """Raised when a fact cannot have a value that results give it; `text` shows the value."""

    def __init__(self, text: str) -> None:
        """Keep the value as it looks."""
        super().__init__(text)
        self.text = text


def made_of(fact: Fact, origin: Origin, found: Values) -> Admission:
    """Make one value of those of all rounds.

    Args:
        fact: The fact, whose kind, bounds and digits the value has to fit.
        origin: What is made of several values.
        found: The values, none of them missing; what is only counted may be None.

    Raises:
        Unfit: The fact cannot have the value, or one of those that it is made of.
    """
    if origin.take is Gather.LAST:
        return _through(fact, found[0])
    if origin.take is Gather.COUNT:
        # By identity: a nought is a value, and counts.
        absent = (None, False, NOT_APPLICABLE)
        counted = [value for value in found if not any(value is one for one in absent)]
        return _through(fact, len(counted))
    # Single values need not fit the bounds of what is made of them.
    loose = evolve(fact, least=None, most=None, decimals=None, compare_at=None, rounding=None)
    cells = [_through(loose, one).cell for one in found if one is not NOT_APPLICABLE]
    if not cells:
        return _through(fact, NOT_APPLICABLE)
    if origin.best is not None and len(cells) < origin.best:
        return Admission(None)
    made = _TAKERS[origin.take](cells, origin.best)
    if isinstance(made, Fraction) and fact.kind is not Kind.SHARE:
        made = _written(made)
    return _through(fact, made)


def _through(fact: Fact, value: object) -> Admission:
    raw = value
    is_number = isinstance(value, (int, Decimal, Fraction)) and not isinstance(value, bool)
    if fact.kind in (Kind.TEXT, Kind.CHOICE) and is_number:
        raw = str(value)
    elif fact.kind is Kind.SHARE and isinstance(value, int) and is_number:
        raw = Fraction(value)
    admitted = admitted_value(fact, raw)
    if isinstance(admitted, Refused):
        raise Unfit(shown(value) if isinstance(value, str) else str(value))
    return admitted


def _sum(cells: Values, best: int | None) -> Fraction:
    numbers = sorted((Fraction(rational(one)) for one in cells), reverse=True)
    return sum(numbers[:best], Fraction())


def _mean(cells: Values, best: int | None) -> Fraction:
    return _sum(cells, best) / (best or len(cells))


def _written(number: Fraction) -> Number:
    """Return a number as one would write it: with a point where its digits end."""
    digits = decimals_of(number)
    if not digits:
        return int(number) if number.denominator == 1 else number
    whole = number.numerator * 10**digits // number.denominator
    return Decimal((whole < 0, Decimal(abs(whole)).as_tuple().digits, -digits))


_TAKERS: Mapping[Gather, Callable[[Values, int | None], object]] = {
    Gather.SUM: _sum,
    Gather.MEAN: _mean,
    Gather.LEAST: lambda cells, _: min(cast("Sequence[int]", cells)),
    Gather.MOST: lambda cells, _: max(cast("Sequence[int]", cells)),
}
