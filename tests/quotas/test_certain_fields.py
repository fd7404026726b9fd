"""A field in which everybody is known, held against counting who is better, one by one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.allocation.certain import is_certain
from thidua.allocation.divisions import Division, divided
from thidua.allocation.places import GIVEN, NONE, Ladder
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Contender
from thidua.ranking.rows import Key

values: st.SearchStrategy[Key] = st.sampled_from(
    [1, Decimal("1.0"), 2, Fraction(5, 2), Decimal("2.5"), 3]
)
keys = st.tuples(values, values)
ties = st.tuples(values)


@st.composite
def contenders(draw: st.DrawFn) -> list[Contender]:
    several = draw(st.lists(st.tuples(keys, ties), max_size=9))
    return [
        Contender(index=number, low=key, high=key, tie_low=tie, tie_high=tie)
        for number, (key, tie) in enumerate(several)
    ]


def field_of(several: list[Contender], places: int) -> Division:
    eligible = dict.fromkeys((one.index for one in several), Truth.MET)
    return divided("A", several, eligible, Ladder.of_number(places), TieRule.REFER)


@given(several=contenders(), places=st.integers(min_value=0, max_value=10))
def test_positions_places_and_outcomes_follow_from_who_is_better(
    several: list[Contender], places: int
) -> None:
    found = field_of(several, places)

    assert list(found.chances) == [one.index for one in several]
    for one in several:
        mine = (*one.low, *one.tie_low)
        better = sum((*other.low, *other.tie_low) > mine for other in several)
        level = sum((*other.low, *other.tie_low) == mine for other in several)
        chance = found.chances[one.index]

        assert chance.positions == (better + 1, better + level)
        assert chance.places == (1 + sum(other.low > one.low for other in several),) * 2
        assert (GIVEN in chance.outcomes) == (better < places)
        assert (NONE in chance.outcomes) == (better + level > places)


@given(several=contenders(), places=st.integers(min_value=0, max_value=10))
def test_the_blocks_are_the_level_groups_across_the_boundary(
    several: list[Contender], places: int
) -> None:
    found = field_of(several, places)
    open_ones = {index for index, one in found.chances.items() if len(one.outcomes) > 1}

    assert {index for block in found.blocks for index in block.members} == open_ones
    for block in found.blocks:
        assert block.first <= places < block.last
        assert len(block.members) == block.last - block.first + 1


@pytest.mark.parametrize(
    "unlike",
    [
        Contender(index=0, low=(1,), high=(2,)),
        Contender(index=0, low=(1,), high=(1,), tie_low=(1,), tie_high=(2,)),
        Contender(index=0, low=(1,), high=(1,), is_here=False),
    ],
    ids=["a key is open", "a tie key is open", "its part is open"],
)
def test_a_field_is_not_certain_where_anything_is_open(unlike: Contender) -> None:
    assert not is_certain([unlike], {0: Truth.MET})


def test_a_field_is_not_certain_while_it_is_open_who_qualifies() -> None:
    one = Contender(index=0, low=(Decimal(1),), high=(1,))

    assert is_certain([one], {0: Truth.MET})
    assert not is_certain([one], {0: Truth.UNKNOWN})
