"""Typed tables of nominees: as rows, and as the data frame of every engine."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest

from thidua.assessment import Admitted
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE, rational
from thidua.model import Campaign, Fact

pl = pytest.importorskip("polars", reason="comes with the extra `frames`")
nw = pytest.importorskip("narwhals.stable.v2", reason="comes with the extra `frames`")

Typed = list[dict[str, object]]

_DTYPES: Final = {
    Kind.YES_NO: pl.Boolean,
    Kind.WHOLE: pl.Int64,
    Kind.MONEY: pl.Int64,
    Kind.DATE: pl.Date,
    Kind.TIME: pl.Time,
    Kind.SET: pl.List(pl.String),
}


def typed_rows(campaign: Campaign, admitted: Admitted) -> Typed:
    """Return what admitted nominees said themselves, in the types that a frame can hold."""
    return [
        {
            "id": one.id,
            "name": one.name or None,
            "who": None if one.who is None else one.who.value,
            "unit": one.unit,
            **{pool.id: one.pools[pool.id] for pool in campaign.pools},
            **{
                fact.id: _cell(fact, one.stated.get(fact.id, one.facts[fact.id]))
                for fact in campaign.facts
                if fact.about is None and fact.origin is None and fact.id not in one.silent
            },
        }
        for one in admitted.nominees
        if one.id not in admitted.unidentified
    ]


def _cell(fact: Fact, value: object) -> object:
    if value is None:
        return None
    if value is NOT_APPLICABLE:
        return NOT_APPLICABLE if fact.may_be_not_applicable else None
    match fact.kind:
        case Kind.DECIMAL:
            exact = Fraction(rational(value))
            scaled = exact * 10 ** _scale(fact)
            if scaled.denominator > 1:
                return None
            return Decimal(scaled.numerator).scaleb(-_scale(fact))
        case Kind.SHARE:
            share = Fraction(rational(value))
            return f"{share.numerator}/{share.denominator}"
        case Kind.SET:
            return sorted(value)  # type: ignore[call-overload] # a set
    return value


def _scale(fact: Fact) -> int:
    return 4 if fact.decimals is None else fact.decimals


def polars_of(campaign: Campaign, rows: Typed) -> Any:
    """Return typed rows as a Polars frame."""
    series: dict[str, Any] = {}
    names = dict.fromkeys(name for row in rows for name in row) or {"id": None}
    for name in names:
        fact = campaign.fact(name)
        cells = [row.get(name) for row in rows]
        values = [None if one is NOT_APPLICABLE else one for one in cells]
        dtype = pl.String
        if fact is not None:
            dtype = _DTYPES.get(fact.kind, pl.String)
            if fact.kind is Kind.DECIMAL:
                dtype = pl.Decimal(20, _scale(fact))
            if fact.may_be_not_applicable:
                series[f"{name}__na"] = pl.Series([one is NOT_APPLICABLE for one in cells])
        series[name] = pl.Series(values, dtype=dtype)
    return pl.DataFrame(series)


def duckdb_of(campaign: Campaign, rows: Typed) -> Any:
    """Return typed rows as a DuckDB relation."""
    duckdb = pytest.importorskip("duckdb", reason="comes with the extra `duckdb`")
    connection = duckdb.connect()
    connection.register("given", polars_of(campaign, rows).to_arrow())
    connection.execute("create table nominees as select * from given")
    return connection.table("nominees")


def pyarrow_of(campaign: Campaign, rows: Typed) -> Any:
    """Return typed rows as a PyArrow table."""
    pytest.importorskip("pyarrow", reason="comes with the extra `duckdb`")
    return polars_of(campaign, rows).to_arrow()


def pandas_of(campaign: Campaign, rows: Typed) -> Any:
    """Return typed rows as a pandas frame with nullable types."""
    pytest.importorskip("pandas", reason="only tests and hosts need pandas")
    return polars_of(campaign, rows).to_pandas(use_pyarrow_extension_array=True)


ENGINES: Final[Mapping[str, Callable[[Campaign, Typed], Any]]] = {
    "Polars": polars_of,
    "Polars, lazily": lambda campaign, rows: polars_of(campaign, rows).lazy(),
    "DuckDB": duckdb_of,
    "PyArrow": pyarrow_of,
    "pandas": pandas_of,
}


def verdict_rows(frame: Any) -> Sequence[Mapping[str, object]]:
    """Return the rows of a frame of verdicts, whatever its engine is."""
    found = nw.from_native(frame)
    if isinstance(found, nw.LazyFrame):
        found = found.collect()
    return list(found.iter_rows(named=True))
