"""Facts in columns: what the column of each fact holds, as the column engine reads it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from thidua.assessment.doors import as_compared
from thidua.engine.column_parts import Interval, Part, Verity, Words, both, inverse
from thidua.language.kinds import Kind
from thidua.model import Campaign, Fact

#: Kinds that no column of numbers, words or days can hold exactly.
_BY_ROWS = (Kind.SET, Kind.TIME)


def unit_of(fact: Fact) -> int | None:
    """Return how many units of its column make one of a fact; None where none is declared.

    Examples:
        >>> unit_of(Fact(id="score", kind=Kind.DECIMAL, decimals=2))
        100
    """
    decimals = fact.decimals if fact.compare_at is None else fact.compare_at
    match fact.kind:
        case Kind.WHOLE | Kind.MONEY:
            return 1
        case Kind.DECIMAL if decimals is not None:
            return 10**decimals
        case Kind.SHARE if decimals is not None:
            return 10 ** (decimals + 2)
    return None


#: The least and the greatest units that a column holds.
Range = tuple[int, int]


def fact_parts(campaign: Campaign, seen: Mapping[str, Range]) -> Mapping[str, Part]:
    """Return what the column of each fact, pool and identity holds, where one can hold it.

    Args:
        campaign: The plan.
        seen: The least and the greatest number in each column of numbers: what nothing declares
            still cannot pass what a column of 64 bits holds.
    """
    import narwhals.stable.v2 as nw

    parts: dict[str, Part] = {}
    for fact in campaign.facts:
        part = _part(fact, seen.get(fact.id))
        if part is not None:
            parts[fact.id] = part
    for name in ("who", "unit", *(pool.id for pool in campaign.pools)):
        column = nw.col(name)
        parts[name] = Words(value=column, known=~column.is_null())
    return parts


def _part(fact: Fact, seen: Range | None) -> Part | None:
    import narwhals.stable.v2 as nw

    if fact.kind in _BY_ROWS:
        return None
    column: Any = nw.col(fact.id)
    may_not_apply = fact.may_be_not_applicable or fact.applies is not None
    nothing = nw.col(f"{fact.id}__na") if may_not_apply else False
    given = ~column.is_null()
    known = both(given, inverse(nothing)) if may_not_apply else given
    match fact.kind:
        case Kind.YES_NO:
            yes = column.fill_null(value=False)
            return Verity(
                met=both(yes, inverse(nothing)),
                not_met=both(both(~yes, given), inverse(nothing)),
                nothing=nothing,
            )
        case Kind.TEXT | Kind.CHOICE:
            return Words(value=column, nothing=nothing, known=known)
        case Kind.DATE:
            return Interval(low=column, high=column, nothing=nothing, known=known, is_day=True)
    unit = unit_of(fact)
    if unit is None:
        return None
    least, most = (_units(fact, end, unit) for end in (fact.least, fact.most))
    # An unknown number that may not apply at all is bounded by nothing.
    low = column if least is None or may_not_apply else column.fill_null(least)
    high = column if most is None or may_not_apply else column.fill_null(most)
    plain = least is None and most is None
    return Interval(
        low=low,
        high=low if plain else high,
        scale=unit,
        least=least if seen is None else min(seen[0], seen[0] if least is None else least),
        most=most if seen is None else max(seen[1], seen[1] if most is None else most),
        nothing=nothing,
        known=known,
    )


def _units(fact: Fact, end: Any, unit: int) -> int | None:  # noqa: ANN401 - a number, or none
    if end is None:
        return None
    value = Fraction(as_compared(fact, end)) * unit
    return value.numerator if value.denominator == 1 else None
