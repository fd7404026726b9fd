"""Conditions fall apart into leaves and joints, one bit each, and nothing is kept twice."""

import pytest

from thidua.engine.program import Compiler, Joint, Masks, compiled
from thidua.language.parsing import parse
from thidua.language.printing import show
from thidua.language.truths import Truth


def leaves(text: str) -> list[str]:
    return [show(tree) for tree in compiled({("rule",): parse(text)}).leaves.values()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a", ["a"]),
        ("a and b or c > 1", ["a", "b", "c > 1"]),
        ("a and a and not a", ["a", "not a"]),
        ("not (a and b)", ["a", "b"]),
        ("not not a", ["not a"]),
        ("at_least(2, a, b or c, d)", ["a", "b", "c", "d"]),
        ('not given("flag")', ['given("flag")']),
        ('not at_least(1, a, given("flag"))', ["a", 'given("flag")']),
        ("a if b else c", ["a if b else c"]),
        ("1 < x < 2 and x in [1]", ["1 < x < 2", "x in [1]"]),
    ],
)
def test_a_condition_is_broken_at_its_joints(text: str, parts: list[str]) -> None:
    assert leaves(text) == parts


def test_conditions_share_the_leaves_and_joints_they_have_in_common() -> None:
    program = compiled({("one",): parse("a and b"), ("two",): parse("c or (a and b)")})

    assert sorted(program.leaves) == [0, 1, 3]
    assert program.joints == (
        Joint(bit=2, join="every", reads=(0, 1)),
        Joint(bit=4, join="at_least", reads=(3, 2)),
    )
    assert program.roots == {("one",): 2, ("two",): 4}


def test_a_joint_of_one_condition_is_a_condition_of_its_own() -> None:
    compiler = Compiler()
    leaf = compiler.condition(parse("a"))

    assert len({leaf, compiler.every([leaf]), compiler.any_of([leaf])}) == 3


def test_what_another_award_gives_is_kept_by_award() -> None:
    program = compiled({("rule",): parse('a and not given("flag") and given("merit")')})

    assert {award: show(program.leaves[bit]) for award, bit in program.deferred.items()} == {
        "flag": 'given("flag")',
        "merit": 'given("merit")',
    }


@pytest.mark.parametrize("truth", Truth)
@pytest.mark.parametrize("before", Truth)
def test_a_mask_is_set_and_read_whatever_it_was(before: Truth, truth: Truth) -> None:
    others = Masks(met=0b001, unknown=0b100, not_applicable=0b1000)
    masks = others.set(1, before).set(1, truth)

    assert masks.truth(1) is truth
    assert [masks.truth(bit) for bit in (0, 2, 3)] == [
        Truth.MET,
        Truth.UNKNOWN,
        Truth.NOT_APPLICABLE,
    ]
    assert masks.truth(4) is Truth.NOT_MET
