"""Holds: a nominee under verification waits, and others wait with it."""

from __future__ import annotations

import pytest

import thidua
from tests.proposal.council import codes, outcomes, prepared, questions, rows
from thidua.allocation import Stand
from thidua.model import Ruling
from thidua.proposal import UnfitRulings, propose, settle
from thidua.values import Citation

ROUND = prepared(vote="")
HELD = propose(ROUND, rows(9, 8, 7, B_complaint=True))
FINDING = Citation(clause="Kết luận xác minh")


def test_a_hold_is_open_and_so_is_the_next_in_line() -> None:
    assert outcomes(HELD) == {"A": "given", "B": "open", "C": "open"}
    assert codes(HELD, "B")[0] == "on-hold"
    assert codes(HELD, "C")[0] == "waits-for-hold"


def test_the_hold_is_a_question_with_everything_that_hangs_on_it() -> None:
    [question] = HELD.questions

    assert (question.id, question.kind, question.about) == (
        "hold.verification.B",
        "hold",
        "verification",
    )
    assert question.candidates == ("B",)
    assert question.dependants == (("B", "flag"), ("B", "letter"))
    # Its two verdicts, and C, who waits for the place; the letter has room for everybody.
    assert question.changes >= 3


def test_as_it_stands_now_the_place_is_kept_by_nobody() -> None:
    stands = {one.nominee: one.now.stand for one in HELD.verdicts if one.award == "flag"}

    assert stands == {"A": Stand.IN, "B": Stand.WAITING, "C": Stand.IN}


def test_a_lifted_hold_gives_the_place_and_says_so() -> None:
    ruling = Ruling(question="hold.verification.B", given=("B",), citation=FINDING)
    lifted = settle(HELD, (ruling,))
    verdict = lifted.verdict("B", "flag")

    assert outcomes(lifted) == {"A": "given", "B": "given", "C": "not-given"}
    assert questions(lifted) == []
    assert verdict is not None
    assert verdict.decisions == ("hold.verification.B",)
    assert {one.code: one.citation for one in verdict.reasons}["hold-lifted"] == FINDING


def test_a_confirmed_hold_refuses_with_its_ground() -> None:
    confirmed = settle(HELD, (Ruling(question="hold.verification.B", given=(), citation=FINDING),))
    verdict = confirmed.verdict("B", "flag")

    assert outcomes(confirmed) == {"A": "given", "B": "not-given", "C": "given"}
    assert verdict is not None
    assert (verdict.reasons[0].code, verdict.reasons[0].citation) == ("hold-confirmed", FINDING)
    assert verdict.decisions == ("hold.verification.B",)
    assert "Kết luận xác minh" in thidua.explain(confirmed, ("B", "flag"))


def test_an_unknown_complaint_is_asked_for_first() -> None:
    unknown = propose(ROUND, rows(9, 8, 7, B_complaint=None))

    assert questions(unknown) == ["fact.B.complaint"]
    assert outcomes(unknown) == {"A": "given", "B": "open", "C": "open"}
    assert codes(unknown, "B")[0] == "veto-unknown"
    assert codes(unknown, "C")[0] == "rivals-unknown"


def test_in_a_closed_round_a_hold_lasts_and_a_missing_fact_fails() -> None:
    table = rows(9, 8, 7, A_complaint=True, B_complaint=None)
    closed = propose(ROUND, table, closed=Citation(clause="Thông báo"))

    assert outcomes(closed) == {"A": "open", "B": "not-given", "C": "given"}
    assert codes(closed, "B")[0] == "not-supplied-in-time"


def test_rivals_on_hold_and_rivals_without_data_are_told_apart() -> None:
    both = propose(ROUND, rows(9, 8, 7, A_complaint=True, B_complaint=None))

    assert codes(both, "C")[:2] == ["waits-for-hold", "rivals-unknown"]


def test_a_ruling_that_names_somebody_else_is_refused() -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(HELD, (Ruling(question="hold.verification.B", given=("A",)),))

    assert [one.code for one in refused.value.problems] == ["ruling-outside-question"]


def test_a_hold_that_is_ruled_on_twice_is_refused() -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(HELD, (Ruling(question="hold.verification.B", given=()),) * 2)

    assert [one.code for one in refused.value.problems] == ["ruling-twice"]


@pytest.mark.parametrize("question", ["hold.verification.Z", "hold.other.B", "hold.verification."])
def test_a_hold_that_nobody_asked_about_cannot_be_ruled_on(question: str) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(HELD, (Ruling(question=question, given=()),))

    assert [one.code for one in refused.value.problems] == ["ruling-without-question"]


def test_a_hold_that_is_not_there_cannot_be_ruled_on() -> None:
    with pytest.raises(UnfitRulings) as refused:
        propose(ROUND, rows(9), rulings=(Ruling(question="hold.verification.A", given=()),))

    assert [one.code for one in refused.value.problems] == ["ruling-without-question"]


def test_a_hold_that_a_ruling_on_a_fact_brings_about_can_be_ruled_on_at_once() -> None:
    unknown = propose(ROUND, rows(9, 8, 7, B_complaint=None))
    rulings = (
        Ruling(question="hold.verification.B", given=()),
        Ruling(question="fact.B.complaint", value=True),
    )

    assert outcomes(settle(unknown, rulings))["B"] == "not-given"
    assert settle(settle(unknown, rulings[1:]), rulings[:1]) == settle(unknown, rulings)


def test_a_hold_that_may_be_there_can_be_ruled_on_and_goes_with_the_complaint() -> None:
    early = propose(
        ROUND,
        rows(9, B_complaint=None) + rows(9, 8, B_complaint=None)[1:],
        rulings=(Ruling(question="hold.verification.B", given=()),),
    )
    cleared = settle(early, (Ruling(question="fact.B.complaint", value=False),))

    assert outcomes(early)["B"] == "open"
    assert outcomes(cleared)["B"] == "given"


@pytest.mark.parametrize(
    ("ruling", "code"),
    [
        (Ruling(question="hold.verification.B"), "ruling-without-answer"),
        (Ruling(question="hold.verification.B", value="no"), "ruling-of-another-sort"),
        (
            Ruling(question="hold.verification.B", prizes=(("B", "first"),)),
            "ruling-of-another-sort",
        ),
    ],
)
def test_a_hold_is_not_confirmed_by_silence(ruling: Ruling, code: str) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(HELD, (ruling,))

    assert [one.code for one in refused.value.problems] == [code]
