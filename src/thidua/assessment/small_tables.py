"""Small tables: what Python has found, in the data-frame engine of the host."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame
    from narwhals.stable.v2.typing import IntoSchema


def beside(
    frame: LazyFrame[Any], columns: Mapping[str, Sequence[object]], schema: IntoSchema | None = None
) -> LazyFrame[Any]:
    """Return a small table in the engine of a frame, to be joined with it.

    Args:
        frame: A frame of the engine.
        columns: The columns by name.
        schema: Their data types, where values alone do not tell them.
    """
    import narwhals.stable.v2 as nw

    if frame.implementation.is_polars():
        return nw.from_dict(columns, schema, backend="polars").lazy()  # type: ignore[arg-type, no-any-return] # sequences of values
    import pyarrow as pa

    table = nw.from_dict(columns, schema, backend="pyarrow").to_native()  # type: ignore[arg-type] # sequences of values
    native: Any = frame.to_native()
    if frame.implementation.is_duckdb():
        # The relation looks the table up by the name that it has here.
        return nw.from_native(_through(native, table))
    session = native.sparkSession
    return nw.from_native(session.createDataFrame(pa.Table.to_pandas(table)))


def _through(relation: Any, small_table: Any) -> Any:  # noqa: ANN401 - a relation and a table
    """Make a relation of a table on the connection of another relation."""
    return relation.query("around", "select * from small_table")
