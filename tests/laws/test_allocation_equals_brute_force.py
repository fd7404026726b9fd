"""Allocation against an oracle that tries every resolution of ties and missing facts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.laws import arena
from tests.oracles.brute_force import Entrant, Prizes, possible_outcomes
from thidua.allocation import State
from thidua.proposal import Proposal, propose

EVERY_TIE_RULE = ("refer", "none", "all", "share_standard", "share_dense")


def proposed(entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]) -> Proposal:
    return propose(arena.prepared(awards), arena.rows(entrants))


def possible(proposal: Proposal) -> dict[tuple[str, str], frozenset[str]]:
    return {(one.nominee, one.award): frozenset(one.possible) for one in proposal.verdicts}


@settings(max_examples=300)
@given(arena.entrants(), arena.several_awards())
def test_ties_alone_are_resolved_exactly(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    proposal = proposed(entrants, awards)

    assert possible(proposal) == possible_outcomes(entrants, awards)
    assert not any(one.cautious for one in proposal.verdicts)


@settings(max_examples=200)
@given(arena.entrants(), arena.one_award(ties=EVERY_TIE_RULE))
def test_every_tie_rule_does_what_it_says(entrants: tuple[Entrant, ...], award: Prizes) -> None:
    expected = possible_outcomes(entrants, (award,))

    assert possible(proposed(entrants, (award,))) == expected


@settings(max_examples=300)
@given(arena.entrants(most=4, unknowns=3), arena.one_award(ties=("refer",)))
def test_missing_facts_of_one_award_are_resolved_exactly(
    entrants: tuple[Entrant, ...], award: Prizes
) -> None:
    expected = possible_outcomes(entrants, (award,))

    assert possible(proposed(entrants, (award,))) == expected


@settings(max_examples=200)
@given(
    arena.entrants(most=4, unknowns=3),
    arena.one_award(ties=("all", "share_standard")).filter(lambda one: len(one.ladder) == 1),
)
def test_missing_facts_of_a_plain_award_are_resolved_exactly_where_ties_share(
    entrants: tuple[Entrant, ...], award: Prizes
) -> None:
    # On a ladder a tie that shares can jump over a prize: there the answer is only cautious.
    expected = possible_outcomes(entrants, (award,))

    assert possible(proposed(entrants, (award,))) == expected


@settings(max_examples=200)
@given(arena.entrants(most=4, unknowns=3), arena.one_award(ties=EVERY_TIE_RULE))
def test_missing_facts_under_other_tie_rules_are_never_settled_wrongly(
    entrants: tuple[Entrant, ...], award: Prizes
) -> None:
    found = possible(proposed(entrants, (award,)))

    for key, outcomes in possible_outcomes(entrants, (award,)).items():
        assert outcomes <= found[key]


@settings(max_examples=200)
@given(arena.entrants(most=4, unknowns=3), arena.several_awards())
def test_missing_facts_of_several_awards_are_never_settled_wrongly(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    found = possible(proposed(entrants, awards))

    for key, outcomes in possible_outcomes(entrants, awards).items():
        assert outcomes <= found[key]


@settings(max_examples=100)
@given(arena.entrants(), arena.several_awards())
def test_beyond_the_budget_nothing_is_settled_wrongly(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    proposal = propose(arena.prepared(awards), arena.rows(entrants), budget=0)
    found = possible(proposal)

    for key, outcomes in possible_outcomes(entrants, awards).items():
        assert outcomes <= found[key]


@pytest.mark.parametrize("places", [1, 2])
def test_the_oracle_itself_agrees_with_a_case_worked_by_hand(places: int) -> None:
    level = tuple(Entrant(id=one, score=2, ok=True, pool="A") for one in "abc")
    award = Prizes(id="x", ladder=(("given", places),), per_pool=False, ties="refer")

    assert possible_outcomes(level, (award,)) == {
        (one, "x"): frozenset({"given", "none"}) for one in "abc"
    }
    assert {one.state for one in proposed(level, (award,)).verdicts} == {State.OPEN}
