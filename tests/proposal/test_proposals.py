"""What a proposal offers its readers."""

from __future__ import annotations

import pytest

import thidua
from tests.laws import arena
from tests.oracles.brute_force import Entrant, Prizes
from thidua.allocation import Stand, State
from thidua.assessment import admit, prepare
from thidua.language.truths import Truth
from thidua.model import Campaign
from thidua.proposal import Proposal, propose
from thidua.values import Listed, Period

PLAIN = Prizes(id="x", ladder=(("given", 2),), per_pool=True, ties="refer")
ENTRANTS = tuple(
    Entrant(id=f"n{n}", score=2 - n % 3, ok=n != 4, pool="AB"[n > 3]) for n in range(5)
)


def proposed() -> Proposal:
    return propose(arena.prepared((PLAIN,)), arena.rows(ENTRANTS))


def test_verdicts_are_a_sequence() -> None:
    verdicts = proposed().verdicts

    assert len(verdicts) == 5
    assert [one.nominee for one in verdicts] == ["n0", "n3", "n1", "n2", "n4"]
    assert verdicts[-1] == list(verdicts)[-1]
    assert verdicts[1:3] == tuple(verdicts)[1:3]


def test_the_waiting_list_is_in_order() -> None:
    assert [one.nominee for one in proposed().waiting("x", "A")] == ["n1", "n2"]


def test_an_empty_part_keeps_its_places_and_is_noted() -> None:
    proposal = proposed()

    assert [(one.part, one.unused) for one in proposal.limits] == [("A", 0), ("B", 2)]
    assert [(one.code, one.detail("part")) for one in proposal.notes] == [("empty-part", "B")]


def test_whoever_is_not_there_has_no_verdict() -> None:
    proposal = proposed()

    assert proposal.verdict("nobody", "x") is None
    assert proposal.verdict("n0", "nothing") is None
    assert proposal.nominee("nobody") is None
    with pytest.raises(KeyError):
        proposal.notices("nobody")
    with pytest.raises(KeyError):
        proposal.requirement("nobody", "qualified")


def test_requirements_are_answered_one_by_one() -> None:
    proposal = proposed()

    assert proposal.requirement("n0", "qualified") is Truth.MET
    assert proposal.requirement("n4", "qualified") is Truth.NOT_MET
    assert proposal.notices("n4") == ()


def test_admitted_nominees_can_be_proposed_again_without_the_last() -> None:
    prepared = arena.prepared((PLAIN,))
    admitted = admit(prepared, arena.rows(ENTRANTS))
    fewer = admit(prepared, admitted.nominees[1:])

    assert propose(prepared, admitted) == proposed()
    assert [
        one.nominee for one in propose(prepared, fewer).verdicts if one.state is State.GIVEN
    ] == [
        "n3",
        "n1",
    ]


def test_a_proposal_equals_only_proposals() -> None:
    assert proposed() == proposed()
    assert hash(proposed()) == hash(proposed())
    assert proposed() != "a proposal"


def test_a_round_without_awards_says_so() -> None:
    year = Period.of_year(2022)
    rounds = (Listed(name="end", period=year),)
    campaign = Campaign(id="bare", title="Bare", period=year, rounds=rounds)
    proposal = propose(prepare(campaign, "end"), [{"id": "a"}])

    assert [one.code for one in proposal.notes] == ["no-award-in-round"]
    assert (len(proposal.verdicts), proposal.questions, proposal.outside) == (0, (), ())
    assert "Không có đề nghị nào" in thidua.explain(proposal)


def test_whoever_is_out_now_can_still_come_in_when_a_tied_group_is_dropped() -> None:
    ladder = Prizes(id="x", ladder=(("first", 1), ("second", 2)), per_pool=False, ties="none")
    level = tuple(Entrant(id=one, score=1, ok=True, pool="A") for one in "ab")
    missing = Entrant(id="c", score=None, ok=True, pool="A")
    proposal = propose(arena.prepared((ladder,)), arena.rows((*level, missing)))
    verdict = proposal.verdict("a", "x")

    assert verdict is not None
    assert verdict.now.stand is Stand.OUT
    # By hand: c at 0 or 1 has the tie dropped, c at 2 leaves both of them second. "first" cannot
    # come out; bounds do not see that, so the answer may hold it, and must not be settled.
    assert {"second", "none"} <= set(verdict.possible)
    assert verdict.state is State.OPEN
