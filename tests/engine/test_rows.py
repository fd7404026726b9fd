"""The generated function gives what the reference gives, for every condition and every row."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.well_kinded import OPTIONAL, conditions, rows, scopes
from thidua.engine.program import Compiler, Masks, Program, compiled
from thidua.engine.rows import Triple, row_engine
from thidua.language.meaning import truth
from thidua.language.parsing import parse
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Call, Name, Tree, calls
from thidua.language.truths import Truth, concerning, every, negation, some

named = st.lists(conditions(3), min_size=1, max_size=4).map(
    lambda trees: {(f"c{number}",): tree for number, tree in enumerate(trees)}
)


def outcomes(program: Program, triple: Triple) -> dict[tuple[str, ...], Truth]:
    return {name: Masks(*triple).truth(bit) for name, bit in program.roots.items()}


@settings(max_examples=200, deadline=None)
@given(
    trees=named,
    scope=scopes(),
    applies=st.just({}) | st.just(dict.fromkeys(OPTIONAL, Name("disciplined"))),
    table=st.lists(rows(), min_size=1, max_size=4),
)
def test_judging_a_row_is_evaluating_every_condition(
    trees: dict[tuple[str, ...], Tree],
    scope: Scope,
    applies: dict[str, Tree],
    table: list[dict[str, object]],
) -> None:
    # What another award gives is told later, leaf by leaf: until then it is unknown.
    scope = evolve(scope, given=lambda _: Truth.UNKNOWN, applies=applies)
    trees = {name: tree for name, tree in trees.items() if not hidden(tree)}
    program = compiled(trees)
    judged = row_engine(program, scope).judge(table)

    assert [outcomes(program, triple) for triple in judged] == [
        {name: truth(tree, evolve(scope, facts=row)) for name, tree in trees.items()}
        for row in table
    ]


@settings(max_examples=60, deadline=None)
@given(trees=named, scope=scopes(), row=rows(), data=st.data())
def test_telling_the_result_of_an_award_is_evaluating_with_it(
    trees: dict[tuple[str, ...], Tree], scope: Scope, row: dict[str, object], data: st.DataObject
) -> None:
    program = compiled({name: tree for name, tree in trees.items() if not hidden(tree)})
    engine = row_engine(program, evolve(scope, given=lambda _: Truth.UNKNOWN))
    told = {award: data.draw(st.sampled_from(list(Truth)[:2])) for award in program.deferred}
    masks = Masks(*engine.judge([row])[0])
    for award, outcome in told.items():
        masks = masks.set(program.deferred[award], outcome)
    final = evolve(scope, facts=row).answering(told.__getitem__)
    joined = engine.rejoined(masks)

    assert {name: joined.truth(bit) for name, bit in program.roots.items()} == {
        name: truth(tree, final) for name, tree in trees.items() if name in program.roots
    }


def hidden(tree: Tree) -> bool:
    """Whether a result is asked for inside a leaf, where nobody tells it."""
    leaves = compiled({("tree",): tree}).leaves.values()
    inside = [leaf for leaf in leaves if not (isinstance(leaf, Call) and leaf.function == "given")]
    return any(calls(leaf, "given") for leaf in inside)


@settings(max_examples=100, deadline=None)
@given(trees=named, data=st.data())
def test_the_generated_joints_are_the_joints_of_the_program(
    trees: dict[tuple[str, ...], Tree], data: st.DataObject
) -> None:
    compiler = Compiler()
    bits = [compiler.condition(tree) for tree in trees.values()]
    several = st.lists(st.sampled_from(bits), max_size=3)
    compiler.roots["every",] = compiler.every(data.draw(several))
    compiler.roots["some",] = compiler.any_of(data.draw(several))
    compiler.roots["when",] = compiler.concerning(bits[0], bits[-1])
    program = compiler.finished()
    masks = Masks(0, 0, 0)
    for bit in program.leaves:
        masks = masks.set(bit, data.draw(st.sampled_from(Truth)))
    scope = Scope(facts={}, days={"launch": None, "round.end": None})

    assert row_engine(program, scope).rejoined(masks) == program.join(masks)


@given(first=st.sampled_from(Truth), second=st.sampled_from(Truth))
def test_joints_of_their_own_mean_what_the_four_outcomes_say(first: Truth, second: Truth) -> None:
    compiler = Compiler()
    one, other = (compiler.condition(parse(name)) for name in "ab")
    found = {
        compiler.every([one, other]): every([first, second]),
        compiler.any_of([one, other, other]): some([first, second]),
        compiler.concerning(one, other): concerning(first, second),
        compiler.negated(one): negation(first),
        compiler.every([]): Truth.NOT_APPLICABLE,
        compiler.any_of([]): Truth.NOT_APPLICABLE,
    }
    masks = compiler.finished().join(Masks(0, 0, 0).set(one, first).set(other, second))

    assert {bit: masks.truth(bit) for bit in found} == found


@pytest.mark.parametrize(
    ("text", "row", "outcome"),
    [
        ("a > b / c", {"a": 1, "b": 1, "c": 2}, Truth.MET),
        ("a > b / c", {"a": 1, "b": 1, "c": 0}, Truth.UNKNOWN),
        ("a > b / c", {"a": None, "b": 1, "c": 1}, Truth.UNKNOWN),
        ("a / 2 > 1", {"a": NOT_APPLICABLE}, Truth.NOT_APPLICABLE),
        ("1 / a > 1", {"a": None}, Truth.UNKNOWN),
        ("2 / 4 < percent(60)", {}, Truth.MET),
        ("1 / 0 < percent(60)", {}, Truth.UNKNOWN),
        ("0.1 + 0.2 == a", {"a": Decimal("0.3")}, Truth.MET),
        ("a * 3 == 1", {"a": Fraction(1, 3)}, Truth.MET),
        ("a <= launch", {"a": date(2022, 1, 1)}, Truth.UNKNOWN),
        ("a <= round.end", {"a": date(2022, 1, 1)}, Truth.MET),
        ('given("flag")', {}, Truth.UNKNOWN),
        ('not given("flag")', {}, Truth.UNKNOWN),
        ("at_least(2, a, a, b)", {"a": True, "b": False}, Truth.MET),
        ("at_least(2, a, b)", {"a": None, "b": NOT_APPLICABLE}, Truth.UNKNOWN),
        ("at_least(2, a, a, b)", {"a": None, "b": NOT_APPLICABLE}, Truth.UNKNOWN),
        ("yes", {}, Truth.MET),
        ("min(" * 58 + "a" + ")" * 58 + " > 0", {"a": 1}, Truth.MET),
        ("(0 + " * 57 + "a" + ")" * 57 + " > 0", {"a": 1}, Truth.MET),
        ("not (" * 57 + "a > 0" + ")" * 57, {"a": 1}, Truth.NOT_MET),
    ],
)
def test_a_row_is_judged_as_by_hand(text: str, row: dict[str, object], outcome: Truth) -> None:
    program = compiled({("rule",): parse(text)})
    days = {"round.end": date(2022, 12, 31), "launch": None}
    engine = row_engine(program, Scope(facts={}, days=days, optional=frozenset("ab")))

    assert outcomes(program, engine.judge([row])[0]) == {("rule",): outcome}


def test_history_may_differ_from_when_the_program_was_compiled() -> None:
    program = compiled({("rule",): parse('held("flag")')})
    engine = row_engine(program, Scope(facts={}))
    later = Scope(facts={}, held=lambda *_: Truth.MET)

    assert engine.judge([{}]) == [(0, 1, 0)]
    assert engine.judge([{}], later) == [(1, 0, 0)]


def test_names_of_the_plan_never_enter_the_generated_source() -> None:
    program = compiled({("rule",): parse('điểm_số > 80 and region == "__import__"')})
    engine = row_engine(program, Scope(facts={}))
    inside = engine.source.replace("row['điểm_số']", "").replace("row['region']", "")

    assert "điểm" not in inside
    assert "__import__" not in inside
