"""Columns say what the reference says, row by row, or leave the row to rows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.strategies.defined import reading, worlds
from tests.strategies.well_kinded import BOUNDS, FACTS, OPTIONAL, conditions, rankable, rows, scopes
from thidua.assessment.columns import fact_parts, unit_of
from thidua.engine.column_parts import Interval, Verity
from thidua.engine.columns import LEFT_TO_ROWS, columns_of, joined
from thidua.engine.program import compiled
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Cell, Span, rational
from thidua.language.tree import Name, Tree
from thidua.language.truths import Truth
from thidua.model import Campaign, Fact
from thidua.values import Period

nw = pytest.importorskip("narwhals.stable.v2", reason="comes with the extra `frames`")
pl = pytest.importorskip("polars", reason="comes with the extra `frames`")


def fact_of(name: str, kind: Kind) -> Fact:
    span = BOUNDS.get(name)
    decimals = {Kind.DECIMAL: 2, Kind.SHARE: 2}.get(kind)
    return Fact(
        id=name,
        kind=kind,
        decimals=decimals,
        least=span.low if span else None,  # type: ignore[arg-type] # numbers
        most=span.high if span else None,  # type: ignore[arg-type] # numbers
        may_be_not_applicable=name in OPTIONAL,
        options=("A", "B", "C") if kind is Kind.CHOICE else (),
    )


CAMPAIGN = Campaign(
    id="x",
    title="X",
    period=Period.of_year(2022),
    facts=tuple(fact_of(name, kind) for name, kind in FACTS.items()),
)
TYPES = {
    Kind.YES_NO: pl.Boolean,
    Kind.TEXT: pl.String,
    Kind.CHOICE: pl.String,
    Kind.DATE: pl.Date,
}


def on_the_grid(row: Mapping[str, object]) -> dict[str, object]:
    """Return a row whose numbers have the digits that their facts declare, or none."""
    found = dict(row)
    for fact in CAMPAIGN.facts:
        cell, unit = found[fact.id], unit_of(fact)
        is_number = isinstance(cell, (int, Decimal, Fraction)) and not isinstance(cell, bool)
        if unit and is_number and (rational(cell) * unit) % 1:
            found[fact.id] = None
    return found


def frame_of(table: list[dict[str, object]]) -> object:
    columns: dict[str, object] = {}
    for fact in CAMPAIGN.facts:
        unit = unit_of(fact)
        cells = [row[fact.id] for row in table]
        if unit is not None:
            units = [
                None if isinstance(cell, Cell) or cell is None else int(rational(cell) * unit)
                for cell in cells
            ]
            columns[fact.id] = pl.Series(units, dtype=pl.Int64)
        elif fact.kind in TYPES:
            words = [None if isinstance(cell, Cell) else cell for cell in cells]
            columns[fact.id] = pl.Series(words, dtype=TYPES[fact.kind])
        columns[f"{fact.id}__na"] = [cell is NOT_APPLICABLE for cell in cells]
    columns |= {name: pl.Series([None] * len(table), dtype=pl.String) for name in ("who", "unit")}
    return nw.from_native(pl.DataFrame(columns).lazy())


def flags(frame: object, parts: Mapping[str, object]) -> list[dict[str, object]]:
    wanted = {
        name: nw.lit(part) if part is None or isinstance(part, (bool, int)) else part
        for name, part in parts.items()
    }
    native = nw.to_native(frame.with_columns(**wanted).select(*wanted)).collect()  # type: ignore[attr-defined] # a lazy frame
    return [dict(row) for row in native.to_dicts()]


def outcome(found: Mapping[str, object]) -> Truth:
    stated = [found["met"], found["not_met"], found["nothing"]]
    assert sum(map(bool, stated)) <= 1, "an outcome is one of four"
    if found["met"]:
        return Truth.MET
    if found["not_met"]:
        return Truth.NOT_MET
    return Truth.NOT_APPLICABLE if found["nothing"] else Truth.UNKNOWN


MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
tables = st.lists(rows(), min_size=1, max_size=6)


#: A yes counts one and a no nothing, as in a prepared round.
_TRUTHS = {name: Span(0, 1) for name, kind in FACTS.items() if kind is Kind.YES_NO}


def in_columns(scope: Scope) -> Scope:
    bounds = {**BOUNDS, **_TRUTHS}
    return evolve(
        scope, bounds=bounds, optional=OPTIONAL, applies={}, given=lambda _: Truth.UNKNOWN
    )


def assert_condition(tree: Tree, scope: Scope, table: list[dict[str, object]]) -> None:
    """Hold a condition in columns to the reference, wherever columns settle it."""
    program = compiled({("it",): tree})
    found = columns_of(program, scope, fact_parts(CAMPAIGN))
    frame = found.added_to(frame_of(table))  # type: ignore[arg-type] # a lazy frame
    verity = joined(program.joints, found.outcomes).get(program.roots["it",], LEFT_TO_ROWS)
    for row, each in zip(table, flags(frame, as_columns(verity)), strict=True):
        if not each["unsettled"]:
            assert outcome(each) is truth(tree, scope.of(row)), row


def as_columns(part: Verity | Interval) -> dict[str, object]:
    names = ("met", "not_met") if isinstance(part, Verity) else ("low", "high", "known")
    return {name: getattr(part, name) for name in (*names, "nothing", "unsettled")}


def assert_key(tree: Tree, scope: Scope, table: list[dict[str, object]]) -> None:
    """Hold a key in columns to the reference, wherever columns settle it."""
    found = columns_of(compiled({}), scope, fact_parts(CAMPAIGN), (tree,))
    frame = found.added_to(frame_of(table))  # type: ignore[arg-type] # a lazy frame
    key = found.keys[0]
    if key is None or key.is_day:
        return
    for row, each in zip(table, flags(frame, as_columns(key)), strict=True):
        if each["unsettled"]:
            continue
        span = operand(tree, scope.of(row))
        if isinstance(span, Cell):
            assert each["nothing"], row
            continue
        assert not each["nothing"], row
        low, high = each["low"], each["high"]
        if span.is_exact:
            value = rational(span.low) * key.scale
            assert low is not None
            assert high is not None
            assert low <= value <= high  # type: ignore[operator] # numbers
            assert high - low <= 4 if key.is_rounded else low == high  # type: ignore[operator] # numbers
        else:
            assert not each["known"], row
            assert low is None or (span.low is not None and low <= rational(span.low) * key.scale)  # type: ignore[operator] # numbers
            assert high is None or (
                span.high is not None and rational(span.high) * key.scale <= high  # type: ignore[operator] # numbers
            )


@MANY
@given(tree=conditions(3), scope=scopes(), table=tables)
def test_a_condition_in_columns_is_the_reference_row_by_row(
    tree: Tree, scope: Scope, table: list[dict[str, object]]
) -> None:
    assert_condition(tree, in_columns(scope), [on_the_grid(row) for row in table])


@MANY
@given(tree=rankable(3), scope=scopes(), table=tables)
def test_a_key_in_columns_holds_the_reference_row_by_row(
    tree: Tree, scope: Scope, table: list[dict[str, object]]
) -> None:
    assert_key(tree, in_columns(scope), [on_the_grid(row) for row in table])


@MANY
@given(world=worlds(), table=tables, data=st.data())
def test_definitions_in_columns_are_the_reference_row_by_row(
    world: tuple[Scope, dict[str, str]], table: list[dict[str, object]], data: st.DataObject
) -> None:
    scope, sorts = in_columns(world[0]), world[1]
    some = [on_the_grid(row) for row in table]
    assert_condition(data.draw(reading(conditions(2), sorts, "condition")), scope, some)
    assert_key(data.draw(reading(rankable(1), sorts, "number")), scope, some)
    for name, sort in sorts.items():
        if sort in ("number", "share"):
            assert_key(Name(name), scope, some)
