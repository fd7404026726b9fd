"""Keys are read by a generated function where all is known, by the reference everywhere else."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.well_kinded import rankable, rows, scopes
from thidua.engine.keys import key_reader
from thidua.engine.program import Compiler
from thidua.engine.rows import row_engine
from thidua.language.definitions import Definitions
from thidua.language.meaning import operand
from thidua.language.parsing import parse
from thidua.language.scope import Scope
from thidua.language.spans import ANYTHING, NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Tree
from thidua.language.truths import Truth

trees = st.lists(rankable(3), max_size=3).map(tuple)


@settings(max_examples=200, deadline=None)
@given(keys=trees, scope=scopes(), row=rows() | rows(known=True))
def test_reading_keys_is_evaluating_them(
    keys: tuple[Tree, ...], scope: Scope, row: dict[str, object]
) -> None:
    expected = tuple(operand(tree, evolve(scope, facts=row)) for tree in keys)

    assert key_reader(keys, scope).spans(row) == expected


@pytest.mark.parametrize(
    ("text", "row", "found"),
    [
        ("a", {"a": Decimal("95.61")}, exactly(Decimal("95.61"))),
        ("a", {"a": None}, Span(0, 100)),
        ("b", {"b": None}, ANYTHING.loosely),
        ("b", {"b": NOT_APPLICABLE}, NOT_APPLICABLE),
        ("a / b", {"a": 1, "b": 3}, exactly(Fraction(1, 3))),
        ("a / b", {"a": 1, "b": 0}, ANYTHING),
        ("12.5 % of a", {"a": 8}, exactly(1)),
        ("0.1 + 0.2", {}, exactly(Fraction(3, 10))),
        ("b % of b", {"b": 7}, exactly(Fraction(49, 100))),
        ("-a * 0.1", {"a": 3}, exactly(Fraction(-3, 10))),
        ("percent(50) * a", {"a": 3}, exactly(Fraction(3, 2))),
        ("dong(5) + dong(7)", {}, exactly(12)),
        ("max(a, 0.5) if b else sum(1, 2)", {"a": 0, "b": True}, exactly(Fraction(1, 2))),
        ("a > 1 and not b", {"a": 2, "b": False}, exactly(value=True)),
        ("a in [2] or b", {"a": 2, "b": False}, exactly(value=True)),
        ("round.end", {}, exactly(date(2022, 12, 31))),
        ("launch", {}, ANYTHING),
        ('held("flag")', {}, Span(0, 1)),
    ],
)
def test_a_key_is_read_as_by_hand(text: str, row: dict[str, object], found: Operand) -> None:
    scope = Scope(
        facts={},
        bounds={"a": Span(0, 100)},
        optional=frozenset("b"),
        days={"round.end": date(2022, 12, 31), "launch": None},
    )

    assert key_reader((parse(text),), scope).spans(row) == (found,)


def test_a_key_that_only_the_reference_can_reckon_may_not_apply() -> None:
    trees = {"later": parse("b if launch > 2022-01-01 else b")}
    scope = Scope(
        facts={},
        optional=frozenset("b"),
        days={"launch": None},
        definitions=Definitions(trees),
    )
    engine = row_engine(Compiler().finished(), scope, keys=(parse("later"),))

    assert [keys for _, keys in engine.reckon([{"b": NOT_APPLICABLE}, {"b": 3}])] == [None, (3,)]


def test_history_may_differ_from_when_the_reader_was_made() -> None:
    reader = key_reader((parse('held("flag")'),), Scope(facts={}))
    later = Scope(facts={}, held=lambda *_: Truth.MET)

    assert reader.spans({}, later) == (exactly(1),)
