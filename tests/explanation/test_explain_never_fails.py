"""Whatever the engine produces can be said, in both languages, with every detail in place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import thidua
from tests.laws import arena
from tests.oracles.brute_force import Entrant, Prizes
from tests.test_examples import ALL_ROUNDS, proposed
from thidua import explain
from thidua.wording import LANGUAGES

TIE_RULES = ("refer", "none", "all", "share_standard", "share_dense")


def assert_everything_is_said(proposal: thidua.Proposal) -> None:
    for lang in LANGUAGES:
        said = [explain(proposal, None, lang)]
        said += [explain(proposal, verdict, lang) for verdict in proposal.verdicts]
        for text in said:
            reasons = [line for line in text.splitlines() if line.startswith("- ")]

            assert text
            assert "{" not in text
            # A dash stands for a detail that a sentence wanted and nobody supplied.
            assert not any("—" in line for line in reasons)


@settings(max_examples=60, deadline=None)
@given(arena.entrants(unknowns=4), arena.several_awards())
def test_every_proposal_can_be_said(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    assert_everything_is_said(thidua.propose(arena.prepared(awards), arena.rows(entrants)))


@settings(max_examples=60, deadline=None)
@given(arena.entrants(unknowns=2), arena.one_award(ties=TIE_RULES), st.booleans())
def test_every_tie_rule_can_be_said(
    entrants: tuple[Entrant, ...], award: Prizes, is_closed: bool
) -> None:
    closed = thidua.Citation(clause="Thông báo kết thúc") if is_closed else None
    prepared = arena.prepared((award,))

    assert_everything_is_said(thidua.propose(prepared, arena.rows(entrants), closed=closed))


@pytest.mark.parametrize(("name", "round_id"), ALL_ROUNDS)
def test_every_round_of_the_examples_can_be_said(name: str, round_id: str) -> None:
    assert_everything_is_said(proposed(name, round_id))
