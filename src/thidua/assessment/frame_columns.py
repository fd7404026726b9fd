"""Columns at the door: how a column of a data frame becomes the exact column of a fact.

A column holds whole numbers of the fact's finest unit, yes or no, words or days. What does not
fit so, cell by cell, is odd: its row goes through `admit`, which says what is wrong.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import frozen

from thidua.assessment.columns import is_in_columns, is_stated, range_of, unit_of
from thidua.assessment.doors import NOT_APPLICABLE_WORDS
from thidua.language.kinds import Kind
from thidua.model import Campaign, Fact, Who
from thidua.values import matching, nfc

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr
    from narwhals.stable.v2.dtypes import DType

#: Words that are the same in every Unicode form, with no white space around them.
_PLAIN = "^[!-~À-ɏẠ-ỹ]([ -~À-ɏẠ-ỹ–—“”‘’]*[!-~À-ɏẠ-ỹ])?$"
#: What says that a fact does not apply, in small letters.
_SILENT = "^(" + "|".join(one.replace(" ", " +") for one in sorted(NOT_APPLICABLE_WORDS)) + ")$"


@frozen(kw_only=True)
class Canonical:
    """The column of one target as the engine reads it, and where a cell does not fit."""

    value: Expr
    #: Holds no null; None where every cell fits.
    odd: Expr | None = None


def expected(campaign: Campaign, target: str, kind: DType) -> str | None:
    """Return what a column should hold where it holds something else; None where it fits.

    Args:
        campaign: The plan.
        target: A fact, a pool, or one of the fixed columns.
        kind: The data type of the column.
    """
    import narwhals.stable.v2 as nw

    if kind == nw.Unknown:
        # A column of nothing but nulls has no type.
        return None
    is_words = kind in (nw.String, nw.Categorical, nw.Enum)
    fact = campaign.fact(target)
    if fact is None:
        fits = is_words or (target in ("id", "name", "unit") and kind.is_integer())
        return None if fits else "text"
    match fact.kind:
        case Kind.YES_NO:
            fits = kind == nw.Boolean
        case Kind.WHOLE | Kind.MONEY | Kind.DECIMAL:
            fits = kind.is_integer() or kind.is_decimal()
        case Kind.TEXT | Kind.CHOICE:
            fits = is_words
        case Kind.DATE:
            fits = kind == nw.Date
        case _:
            # Rows judge these, and take what `admit` takes.
            fits = not kind.is_float()
    return None if fits else fact.kind.value


def canonical(campaign: Campaign, target: str, column: Expr, kind: DType) -> Canonical | None:
    """Return the column of a target; None for what no column can hold.

    Args:
        campaign: The plan.
        target: A fact, a pool, `who` or `unit`.
        column: The column as the host gives it.
        kind: Its data type.
    """
    import narwhals.stable.v2 as nw

    fact, pool = campaign.fact(target), campaign.pool(target)
    if fact is None:
        listed = _listed(campaign, target)
        if pool is not None and not is_stated(pool):
            return None
        return _words(column, kind, listed)
    if not is_in_columns(fact):
        return None
    match fact.kind:
        case Kind.YES_NO:
            return Canonical(value=column.cast(nw.Boolean))
        case Kind.DATE:
            return Canonical(value=column.cast(nw.Date))
        case Kind.TEXT:
            return _words(column, kind, None)
        case Kind.CHOICE:
            return _words(column, kind, tuple(one for one in fact.options if _is_normal(one)))
    return _number(fact, column, kind)


def _listed(campaign: Campaign, target: str) -> tuple[str, ...] | None:
    """Return the words that a column may hold; None where any may stand there."""
    pool = campaign.pool(target)
    if pool is not None:
        return None if pool.is_open else pool.part_ids
    if target == "who":
        return tuple(one.value for one in Who)
    return tuple(unit.id for unit in campaign.units) or None


def _is_normal(word: str) -> bool:
    return nfc(word).strip() == word and matching(word) not in NOT_APPLICABLE_WORDS


def _words(column: Any, kind: DType, listed: tuple[str, ...] | None) -> Canonical:
    import narwhals.stable.v2 as nw

    text = column if kind == nw.String else column.cast(nw.String)
    stands = ~text.is_null()
    if listed is not None:
        fits = text.is_in([one for one in listed if _is_normal(one)])
    else:
        silent = text.str.to_lowercase().str.contains(_SILENT)
        fits = text.str.contains(_PLAIN) & ~silent
    odd = stands & ~fits.fill_null(value=False)
    return Canonical(value=nw.when(~odd).then(text), odd=odd)


def _number(fact: Fact, column: Any, kind: DType) -> Canonical:
    import narwhals.stable.v2 as nw

    unit = unit_of(fact) or 1
    if kind == nw.Unknown:
        return Canonical(value=column.cast(nw.Int64))
    least, most = range_of(fact)
    stands = ~column.is_null()
    if kind.is_integer():
        near = (column >= -(-least // unit)) & (column <= most // unit)
        value = nw.when(near.fill_null(value=False)).then(column.cast(nw.Int64)) * unit
        fits = ~value.is_null()
    else:
        # What lies between two whole numbers is looked at again in units.
        near = (column >= least // unit) & (column <= -(-most // unit))
        scaled = nw.when(near.fill_null(value=False)).then(column) * unit
        value = scaled.cast(nw.Int64)
        fits = (value == scaled) & (value >= least) & (value <= most)
    if fact.step is not None:
        fits = fits & (value % int(Fraction(fact.step) * unit) == 0)
    fits = fits.fill_null(value=False)
    return Canonical(value=nw.when(fits).then(value), odd=stands & ~fits)
