"""Small tables: what Python has found, in the data-frame engine of the host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame


def beside(
    frame: LazyFrame[Any],
    columns: Mapping[str, Sequence[object]],
    schema: Mapping[str, Any] | None = None,
) -> LazyFrame[Any]:
    """Return a small table in the engine of a frame, to be joined with it.

    Args:
        frame: A frame of the engine.
        columns: The columns by name.
        schema: Their data types, where values alone do not tell them.
    """
    import narwhals.stable.v2 as nw

    if frame.implementation.is_polars():
        return nw.from_dict(columns, schema, backend="polars").lazy()
    table: Any = nw.from_dict(columns, schema, backend="pyarrow").to_native()
    native: Any = frame.to_native()
    made = (
        _in_duckdb(native, table) if frame.implementation.is_duckdb() else _in_spark(native, table)
    )
    found: LazyFrame[Any] = nw.from_native(made)
    return found


def held(frame: LazyFrame[Any]) -> LazyFrame[Any]:
    """Return a frame that is reckoned once, however often it is asked for."""
    import narwhals.stable.v2 as nw

    native: Any = frame.to_native()
    if frame.implementation.is_polars():
        return frame.collect().lazy()
    if frame.implementation.is_duckdb():
        native = _in_duckdb(native, frame.collect(backend="pyarrow").to_native())
    else:
        native = native.cache()
    found: LazyFrame[Any] = nw.from_native(native)
    return found


def _in_duckdb(relation: Any, small_table: Any) -> Any:  # noqa: ARG001 - DuckDB looks it up by name
    return relation.query("around", "select * from small_table")


def _in_spark(frame: Any, small_table: Any) -> Any:
    return frame.sparkSession.createDataFrame(small_table)
