"""Votes of the council: who is voted on, what carries, what the verdict says."""

from __future__ import annotations

import pytest

import thidua
from tests.proposal.council import ballot, codes, outcomes, prepared, questions, rows
from thidua.allocation import Stand
from thidua.model import Ballot, Ruling
from thidua.proposal import UnfitRulings, propose, settle
from thidua.values import Citation

MINUTES = Citation(clause="Biên bản kiểm phiếu")


class TestWhoIsVotedOn:
    """Only those whom a vote could bring a place now."""

    proposal = propose(prepared(), rows(9, 8, 7, 6))

    def test_nobody_is_in_before_the_vote_and_nobody_is_out(self) -> None:
        assert outcomes(self.proposal) == dict.fromkeys("ABCD", "open")

    def test_those_below_the_cut_are_not_asked_about(self) -> None:
        assert questions(self.proposal) == ["vote.flag.A", "vote.flag.B"]

    def test_the_next_in_line_comes_up_when_a_vote_fails(self) -> None:
        failed = settle(self.proposal, ballots=(ballot("A"), ballot("B", 8)))

        assert outcomes(failed) == {"A": "given", "B": "not-given", "C": "open", "D": "open"}
        assert questions(failed) == ["vote.flag.C"]

    def test_those_below_are_out_once_the_places_are_voted_full(self) -> None:
        done = settle(self.proposal, ballots=(ballot("A"), ballot("B")))

        assert outcomes(done) == {"A": "given", "B": "given", "C": "not-given", "D": "not-given"}
        assert questions(done) == []

    def test_how_it_stands_now_takes_the_votes_for_carried(self) -> None:
        stands = {
            one.nominee: one.now.stand for one in self.proposal.verdicts if one.award == "flag"
        }

        assert stands == {"A": Stand.IN, "B": Stand.IN, "C": Stand.OUT, "D": Stand.OUT}

    def test_whoever_is_refused_is_not_voted_on(self) -> None:
        only = propose(prepared(requirement="worthy: worth"), rows(9, A_complaint=True))

        assert questions(only) == ["hold.verification.A", "fact.A.worth"]

    def test_the_vote_names_what_hangs_on_it(self) -> None:
        first = self.proposal.questions[0]

        assert (first.kind, first.award, first.about) == ("vote", "flag", "high")
        assert first.candidates == ("A",)
        assert first.dependants == (("A", "flag"), ("A", "letter"))
        # Its own two verdicts, and the three others who wait for a place of the flag.
        assert first.changes == 2 + 3

    def test_whoever_waits_only_for_the_vote_on_others_says_so(self) -> None:
        voted = settle(self.proposal, ballots=(ballot("C"),))

        assert codes(voted, "C")[0] == "waits-for-vote"
        assert "Waits for the vote on A and B;" in thidua.explain(voted, ("C", "flag"), "en")


class TestWhatTheVerdictSays:
    """The arithmetic, the minutes, and which ballot it rests on."""

    proposal = propose(
        prepared(), rows(9, 8), ballots=(ballot("A", citation=MINUTES), ballot("B", 8))
    )

    def test_who_is_in_was_voted_in(self) -> None:
        verdict = self.proposal.verdict("A", "flag")

        assert verdict is not None
        assert codes(self.proposal, "A")[:2] == ["within-limit", "voted"]
        assert verdict.reasons[1].citation == MINUTES
        assert verdict.decisions == ("vote.flag.A",)
        assert verdict.ruling is None

    def test_who_is_out_has_not_enough_votes(self) -> None:
        assert codes(self.proposal, "B")[0] == "not-enough-votes"
        assert "8/10 = 80 % < 90 %, không đạt" in thidua.explain(self.proposal, ("B", "flag"))

    def test_settling_and_proposing_at_once_are_the_same(self) -> None:
        step = settle(propose(prepared(), rows(9, 8)), ballots=(ballot("A", citation=MINUTES),))

        assert settle(step, ballots=(ballot("B", 8),)) == self.proposal

    @pytest.mark.parametrize(
        ("in_favour", "members", "said"),
        [
            # 89 996 of 100 000 is 89,996 %: two decimals would show the threshold itself.
            (89_996, 100_000, "89,996 % < 90 %"),
            (899_999_999, 1_000_000_000, "89,9999999 % < 90 %"),
        ],
    )
    def test_a_share_is_shown_with_the_digits_that_tell_it_from_the_threshold(
        self, in_favour: int, members: int, said: str
    ) -> None:
        short = propose(prepared(), rows(9), ballots=(ballot("A", in_favour, members),))

        assert said in thidua.explain(short, ("A", "flag"))

    @pytest.mark.parametrize(
        ("in_favour", "state", "said"),
        [(5, "not-given", "5/10 = 50 % ≤ 50 %"), (6, "given", "6/10 = 60 % > 50 %")],
    )
    def test_more_than_half_is_more(self, in_favour: int, state: str, said: str) -> None:
        half = prepared(threshold="more_than: 50 %")
        voted = propose(half, rows(9), ballots=(ballot("A", in_favour),))

        assert outcomes(voted) == {"A": state}
        assert said in thidua.explain(voted, ("A", "flag"))


class TestHowItWasTaken:
    """What the plan asks of a ballot is noted where it was not done."""

    def test_too_few_members_make_no_vote(self) -> None:
        half = prepared(more=", quorum: 2/3")
        poor = propose(half, rows(9), ballots=(ballot("A", 6, present=6),))

        assert outcomes(poor) == {"A": "open"}
        assert questions(poor) == ["vote.flag.A"]
        assert codes(poor, "A")[0] == "vote-pending"
        assert [one.code for one in poor.notes if one.code != "missing-column"] == ["no-quorum"]
        assert "6 present" in thidua.explain(poor, ("A", "flag"), "en")

    def test_an_open_ballot_is_noted_where_it_had_to_be_secret(self) -> None:
        secret = prepared(more=", secret: yes")
        taken = propose(secret, rows(9), ballots=(ballot("A", secret=False),))

        assert "ballot-not-secret" in [one.code for one in taken.notes]
        assert outcomes(taken) == {"A": "given"}

    def test_nothing_is_noted_where_all_was_done(self) -> None:
        strict = prepared(more=", secret: yes, ask_absent: yes, quorum: 2/3")
        votes = ballot("A", 8, present=8, asked=2, written_in_favour=2, secret=True)

        assert {one.code for one in propose(strict, rows(9), ballots=(votes,)).notes} <= {
            "missing-column"
        }


@pytest.mark.parametrize(
    ("ballots", "code"),
    [
        ((ballot("Z"),), "unknown-nominee"),
        ((ballot("A"), ballot("A")), "ballot-twice"),
        ((Ballot(award="cup", nominee="A", members=3, in_favour=3),), "award-not-in-round"),
        ((Ballot(award="letter", nominee="A", members=3, in_favour=3),), "ballot-without-vote"),
    ],
)
def test_a_ballot_that_does_not_fit_is_refused(ballots: tuple[Ballot, ...], code: str) -> None:
    with pytest.raises(UnfitRulings) as refused:
        propose(prepared(), rows(9), ballots=ballots)

    assert [one.code for one in refused.value.problems] == [code]


def test_a_share_of_those_present_needs_to_know_who_was() -> None:
    with pytest.raises(UnfitRulings) as refused:
        propose(prepared(of="present"), rows(9), ballots=(ballot("A"),))

    assert [one.code for one in refused.value.problems] == ["ballot-without-present"]


def test_no_ruling_replaces_a_vote() -> None:
    with pytest.raises(UnfitRulings) as refused:
        propose(prepared(), rows(9), rulings=(Ruling(question="vote.flag.A", given=("A",)),))

    assert [one.code for one in refused.value.problems] == ["ruling-on-vote"]


def test_only_decisions_are_taken_for_decisions() -> None:
    with pytest.raises(TypeError, match=r"ballots hold thidua\.Ballot, not a dict"):
        propose(prepared(), rows(9), ballots=({},))  # type: ignore[arg-type] # on purpose
