"""Facts in columns: what the column of each fact holds, as the column engine reads it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from thidua.engine.column_parts import Interval, Part, Verity, Words, both, either, inverse
from thidua.language.cells import plain
from thidua.language.kinds import Kind
from thidua.model import Campaign, Fact, Pool

#: Kinds that no column of numbers, words or days can hold exactly.
_BY_ROWS = (Kind.SET, Kind.TIME, Kind.SHARE)
#: As many units as a column may hold of what no bound is declared for; rows with more go to rows.
FARTHEST = 10**12


def unit_of(fact: Fact) -> int | None:
    """Return how many units of its column make one of a fact; None where none is declared.

    Examples:
        >>> unit_of(Fact(id="score", kind=Kind.DECIMAL, decimals=2))
        100
    """
    match fact.kind:
        case Kind.WHOLE | Kind.MONEY:
            return 1
        case Kind.DECIMAL if fact.decimals is not None:
            return int(10**fact.decimals)
    return None


def is_in_columns(fact: Fact) -> bool:
    """Tell whether a column holds a fact as a row has it, with nothing around to look at."""
    is_own = fact.about is None and fact.origin is None and fact.applies is None
    is_exact = fact.compare_at is None and fact.kind not in _BY_ROWS and _has_steps(fact)
    is_number = fact.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.MONEY)
    return is_own and is_exact and (not is_number or unit_of(fact) is not None)


def _has_steps(fact: Fact) -> bool:
    """Tell whether the steps of a fact, if it has any, are whole units."""
    return fact.step is None or (Fraction(fact.step) * (unit_of(fact) or 1)).denominator == 1


def is_stated(pool: Pool) -> bool:
    """Tell whether the data alone say in which part of a pool somebody stands."""
    return all(part.where is None and not part.members for part in pool.parts)


def range_of(fact: Fact) -> tuple[int, int]:
    """Return the least and the greatest units that the column of a number may hold.

    Examples:
        >>> range_of(Fact(id="score", kind=Kind.DECIMAL, decimals=1, least=0, most=100))
        (0, 1000)
    """
    unit = unit_of(fact) or 1
    least = -FARTHEST if fact.least is None else -(-Fraction(fact.least) * unit // 1)
    most = FARTHEST if fact.most is None else Fraction(fact.most) * unit // 1
    return max(int(least), -FARTHEST), min(int(most), FARTHEST)


def fact_parts(campaign: Campaign) -> Mapping[str, Part]:
    """Return what the column of each fact, pool and identity holds, where one can hold it.

    Args:
        campaign: The plan.
    """
    import narwhals.stable.v2 as nw

    parts: dict[str, Part] = {}
    for fact in campaign.facts:
        if is_in_columns(fact):
            parts[fact.id] = _part(fact)
    pools = (pool.id for pool in campaign.pools if is_stated(pool))
    for name in ("who", "unit", *pools):
        column = nw.col(name)
        parts[name] = Words(value=column, known=~column.is_null())
    return parts


def _part(fact: Fact) -> Part:
    import narwhals.stable.v2 as nw

    column: Any = nw.col(fact.id)
    nothing = nw.col(f"{fact.id}__na") if fact.may_be_not_applicable else False
    if fact.if_silent is not None:
        column = _filled(fact, column)
    given = True if fact.if_silent is not None else ~column.is_null()
    known = both(given, inverse(nothing))
    # While it is unknown whether a fact applies at all, rows say what follows.
    unsettled = inverse(either(given, nothing)) if fact.may_be_not_applicable else False
    match fact.kind:
        case Kind.YES_NO:
            yes = column.fill_null(value=False)
            return Verity(
                met=both(yes, inverse(nothing)),
                not_met=both(~yes, known),
                nothing=nothing,
                unsettled=unsettled,
            )
        case Kind.TEXT | Kind.CHOICE:
            return Words(value=column, nothing=nothing, known=known, unsettled=unsettled)
        case Kind.DATE:
            return Interval(
                low=column,
                high=column,
                nothing=nothing,
                known=known,
                unsettled=unsettled,
                is_day=True,
            )
    return _number(
        fact, column, Words(value=None, nothing=nothing, known=known, unsettled=unsettled)
    )


def _number(fact: Fact, column: Any, about: Words) -> Interval:
    least, most = range_of(fact)
    is_open = fact.if_silent is None
    low = column.fill_null(least) if is_open and fact.least is not None else column
    high = column.fill_null(most) if is_open and fact.most is not None else column
    return Interval(
        low=low,
        high=low if low is column and high is column else high,
        scale=unit_of(fact) or 1,
        least=least,
        most=most,
        nothing=about.nothing,
        known=about.known,
        unsettled=about.unsettled,
    )


def _filled(fact: Fact, column: Any) -> Any:
    """Fill a silent cell with the value that the plan gives to silence."""
    value: Any = plain(fact.if_silent)
    unit = unit_of(fact)
    if unit is not None:
        value = int(Fraction(value) * unit)
    return column.fill_null(value)
