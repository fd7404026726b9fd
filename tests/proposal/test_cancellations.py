"""Cancellations: the place stays empty, and everything that rested on it is named."""

from __future__ import annotations

import json

import pytest

import thidua
from tests.proposal.council import ballot, codes, outcomes, prepared, rows
from thidua.allocation import LimitUse
from thidua.model import Cancellation, Ruling
from thidua.proposal import UnfitRulings, propose, settle
from thidua.proposal.council import shrunk
from thidua.values import Citation

ROUND = prepared(vote="", requirement="enough: points >= 5")
FOUR = propose(ROUND, rows(9, 8, 7, 6))
ORDER = Citation(clause="Quyết định hủy")
FLAG = Cancellation(nominee="A", award="flag", citation=ORDER)


class TestAnAward:
    """An award that was proposed is annulled."""

    after = settle(FOUR, cancellations=(FLAG,))

    def test_the_place_stays_empty(self) -> None:
        assert outcomes(self.after) == {
            "A": "not-given",
            "B": "given",
            "C": "not-given",
            "D": "not-given",
        }
        assert (self.after.limits[0].given, self.after.limits[0].unused) == (1, 1)

    def test_the_verdict_says_what_annulled_it(self) -> None:
        verdict = self.after.verdict("A", "flag")

        assert verdict is not None
        assert (verdict.reasons[0].code, verdict.reasons[0].citation) == ("cancelled", ORDER)

    def test_what_rested_on_it_is_not_deleted_but_flagged(self) -> None:
        assert outcomes(self.after, "letter")["A"] == "given"
        assert "rests-on-cancelled" in codes(self.after, "A", "letter")
        assert "rests-on-cancelled" not in codes(self.after, "B", "letter")

    def test_the_authority_is_told_what_to_cancel_and_whom_to_tell(self) -> None:
        [one] = self.after.to_cancel

        assert (one.award, one.nominee, one.authority) == ("letter", "A", "Giám đốc")
        assert (one.inform, one.is_certain) == (("Đảng ủy",), True)
        assert [reason.code for reason in one.reasons] == [
            "rests-on-cancelled",
            "requirement-not-met",
        ]
        assert one.reasons[0].detail("on") == ("Cờ (A)",)

    def test_the_page_and_the_file_say_it(self) -> None:
        page = thidua.explain(self.after, lang="vi")

        assert "Thư khen (A) dựa trên kết quả đã bị hủy: Cờ (A); phải do Giám đốc hủy." in page
        assert "Thông báo cho Đảng ủy." in page
        assert json.loads(thidua.write_proposal(self.after))["to_cancel"][0]["nominee"] == "A"

    def test_where_nobody_has_to_be_told_nobody_is_named(self) -> None:
        held = settle(
            FOUR, cancellations=(Cancellation(nominee="A", fact="complaint", value=True),)
        )
        flag = next(one for one in held.to_cancel if one.award == "flag")

        assert flag.inform == ()
        assert thidua.explain(held, lang="vi").count("Thông báo cho Đảng ủy.") == 1

    def test_a_round_without_cancellations_has_nothing_to_cancel(self) -> None:
        assert FOUR.to_cancel == ()


class TestAResult:
    """A result that was fed in as a fact is annulled."""

    def test_the_award_is_flagged_with_the_fact(self) -> None:
        lost = Cancellation(nominee="B", fact="points", value="4")
        after = settle(FOUR, cancellations=(lost,))
        [one] = after.to_cancel

        # B keeps the flag: with four points it would still be second of the two who were given it.
        assert outcomes(after) == outcomes(FOUR)
        assert (one.award, one.nominee) == ("letter", "B")
        assert one.reasons[0].detail("on") == ("Điểm (B)",)

    def test_while_nobody_knows_the_new_value_it_may_have_to_fall(self) -> None:
        after = settle(FOUR, cancellations=(Cancellation(nominee="B", fact="points"),))
        [one] = after.to_cancel

        assert (one.nominee, one.award, one.is_certain) == ("B", "letter", False)

    def test_both_at_once_are_followed_step_by_step(self) -> None:
        after = settle(
            FOUR, cancellations=(FLAG, Cancellation(nominee="B", fact="points", value=4))
        )

        assert [(one.nominee, one.award) for one in after.to_cancel] == [
            ("A", "letter"),
            ("B", "letter"),
        ]

    def test_rulings_on_facts_stay_beside_it(self) -> None:
        table = rows(9, 8, B_points=None)
        ruled = propose(ROUND, table, rulings=(Ruling(question="fact.B.points", value=6),))
        after = settle(ruled, cancellations=(Cancellation(nominee="A", fact="points", value=0),))

        assert [(one.nominee, one.award) for one in after.to_cancel] == [("A", "letter")]

    def test_an_annulled_complaint_puts_the_given_on_hold(self) -> None:
        after = settle(
            FOUR, cancellations=(Cancellation(nominee="A", fact="complaint", value="có"),)
        )

        assert {(one.nominee, one.award, one.is_certain) for one in after.to_cancel} == {
            ("A", "flag", False),
            ("A", "letter", False),
        }
        # The letter rests on the flag, which may have to fall itself.
        letter = next(one for one in after.to_cancel if one.award == "letter")
        assert [reason.code for reason in letter.reasons][:2] == ["rests-on-cancelled"] * 2


@pytest.mark.parametrize(
    ("cancellation", "code"),
    [
        (Cancellation(nominee="Z", award="flag"), "unknown-nominee"),
        (Cancellation(nominee="A", award="cup"), "award-not-in-round"),
        (Cancellation(nominee="C", award="flag"), "cancellation-without-award"),
        (Cancellation(nominee="A", fact="speed"), "unknown-fact"),
        (Cancellation(nominee="A", fact="points", value="many"), "wrong-value"),
    ],
)
def test_a_cancellation_that_does_not_fit_is_refused(cancellation: Cancellation, code: str) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(FOUR, cancellations=(cancellation,))

    assert [one.code for one in refused.value.problems] == [code]


def test_an_open_award_cannot_be_cancelled_yet() -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(propose(prepared(), rows(9)), cancellations=(FLAG,))

    assert [one.code for one in refused.value.problems] == ["cancellation-without-award"]


def test_a_vote_stands_when_something_is_cancelled() -> None:
    voted = propose(prepared(), rows(9, 8), ballots=(ballot("A"), ballot("B")))
    after = settle(voted, cancellations=(FLAG,))

    assert outcomes(after) == {"A": "not-given", "B": "given"}
    assert [one.nominee for one in after.to_cancel] == ["A"]


def test_a_limit_whose_base_shrinks_is_named() -> None:
    # 80 % of 14 is 11, of 13 is 10.
    before = LimitUse(award="x", part=None, limit="share", places=11, given=11, open=0)
    after = LimitUse(award="x", part=None, limit="share", places=10, given=10, open=0)
    endless = LimitUse(award="y", part=None, limit=None, places=None, given=3, open=0)
    [note] = shrunk((before, endless), (after, endless))

    assert note.code == "limit-shrinks"
    assert (note.detail("before"), note.detail("after")) == (11, 10)
    assert list(shrunk((before,), (before,))) == []
