"""The generated function reckons what is defined as the reference does, whatever it reads."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.defined import hard, reading, worlds
from tests.strategies.well_kinded import conditions, rankable, rows
from thidua.engine.keys import key_reader
from thidua.engine.program import Masks, compiled
from thidua.engine.rows import row_engine
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Operand, Span
from thidua.language.tree import Tree
from thidua.language.truths import Truth

MANY = settings(max_examples=80, deadline=None)


def known(found: Operand) -> object:
    """What the engine is told of what is found around a nominee: a value, nothing, or no idea."""
    if not isinstance(found, Span):
        return found
    return found.low if found.is_exact else None


@MANY
@given(world=worlds(), data=st.data())
def test_judging_a_row_is_evaluating_what_rests_on_definitions(
    world: tuple[Scope, dict[str, str]], data: st.DataObject
) -> None:
    scope, sorts = world
    trees: dict[tuple[str, ...], Tree] = {
        (f"c{number}",): data.draw(reading(conditions(2), sorts, "condition"))
        for number in range(3)
    }
    keys = tuple(data.draw(reading(rankable(2), sorts, "number")) for _ in range(2))
    table = data.draw(st.lists(hard(rows(known=True)) | hard(rows()), min_size=1, max_size=3))
    scope = evolve(scope, given=lambda _: Truth.UNKNOWN)
    program = compiled(trees)
    engine = row_engine(program, scope, keys)
    around = [
        tuple(known(scope.around(call, scope.of(row))[0]) for call in engine.around)
        for row in table
    ]
    for row, (triple, reckoned) in zip(table, engine.reckon(table, scope, around), strict=True):
        own = scope.of(row)
        assert {name: Masks(*triple).truth(bit) for name, bit in program.roots.items()} == {
            name: truth(tree, own) for name, tree in trees.items()
        }
        spans = [operand(tree, own) for tree in keys]
        assert reckoned is None or [Span(one, one) for one in reckoned] == spans


@MANY
@given(world=worlds(), data=st.data())
def test_reading_keys_is_evaluating_what_rests_on_definitions(
    world: tuple[Scope, dict[str, str]], data: st.DataObject
) -> None:
    scope, sorts = world
    keys = tuple(data.draw(reading(rankable(2), sorts, "number")) for _ in range(2))
    row = data.draw(hard(rows(known=True)) | hard(rows()))

    expected = tuple(operand(tree, scope.of(row)) for tree in keys)
    assert key_reader(keys, scope).spans(row) == expected
