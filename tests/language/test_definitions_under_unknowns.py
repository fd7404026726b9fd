"""Whatever the missing facts turn out to be, what was reckoned without them held it already."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.test_intervals import holds
from tests.strategies.defined import consistent, reading, worlds
from tests.strategies.well_kinded import completions, conditions, rankable, rows
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Operand, Span
from thidua.language.truths import Truth

MANY = settings(max_examples=150, deadline=None)
World = tuple[Scope, dict[str, str]]


def foresees(before: Operand, after: Operand) -> bool:
    """Whether what was still possible holds what became of it."""
    if not isinstance(before, Span):
        return before is after
    if not isinstance(after, Span):
        return before.may_not_apply
    return holds(before, after) and (before.may_not_apply or not after.may_not_apply)


@MANY
@given(world=worlds(closed=(False,)), row=rows(), data=st.data())
def test_a_definition_holds_whatever_it_turns_out_to_be(
    world: World, row: Mapping[str, object], data: st.DataObject
) -> None:
    scope, sorts = world
    tree = data.draw(reading(rankable(2), sorts, "number"))
    row = consistent(scope, row)
    before = operand(tree, scope.of(row))
    for complete in data.draw(st.lists(completions(row), min_size=1, max_size=4)):
        after = operand(tree, scope.of(consistent(scope, complete)))

        assert foresees(before, after), (before, after)


@MANY
@given(world=worlds(closed=(False,)), row=rows(), data=st.data())
def test_a_condition_on_definitions_is_never_settled_too_early(
    world: World, row: Mapping[str, object], data: st.DataObject
) -> None:
    scope, sorts = world
    tree = data.draw(reading(conditions(2), sorts, "condition"))
    row = consistent(scope, row)
    before = truth(tree, scope.of(row))
    for complete in data.draw(st.lists(completions(row), min_size=1, max_size=4)):
        after = truth(tree, scope.of(consistent(scope, complete)))

        assert before in (Truth.UNKNOWN, after)
