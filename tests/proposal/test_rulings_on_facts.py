"""Rulings on values and past awards: what nobody could know is decided, and shown as decided."""

from __future__ import annotations

from io import BytesIO
from textwrap import dedent

import pytest

import thidua
from tests.proposal.council import codes, outcomes, prepared, questions, rows
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import History, PastAward, Ruling
from thidua.proposal import UnfitRulings, propose, settle
from thidua.values import Citation, Period

MINUTES = Citation(clause="Biên bản họp")
WORTHY = prepared(vote="", requirement="worthy: worth")
OPEN = propose(WORTHY, rows(9))


def test_a_judgement_is_asked_of_whoever_has_to_judge() -> None:
    [question] = OPEN.questions

    assert (question.id, question.kind, question.by) == (
        "fact.A.worth",
        "judgement",
        "Hội đồng cơ sở",
    )
    assert "Hội đồng cơ sở cho ý kiến về Xứng đáng của A" in thidua.explain(OPEN)


@pytest.mark.parametrize(
    ("value", "state"), [("có", "given"), (True, "given"), ("không", "not-given")]
)
def test_a_judgement_counts_as_the_fact(value: object, state: str) -> None:
    ruling = Ruling(question="fact.A.worth", value=value, citation=MINUTES)
    judged = settle(OPEN, (ruling,))
    verdict = judged.verdict("A", "letter")

    assert outcomes(judged, "letter") == {"A": state}
    assert questions(judged) == []
    assert verdict is not None
    assert verdict.decisions == ("fact.A.worth",)
    said = {one.code: one.citation for one in verdict.reasons}
    assert said["ruled-value"] == MINUTES


def test_what_was_ruled_stays_ruled_when_more_is_settled() -> None:
    two = propose(WORTHY, rows(9, 8))
    first = settle(two, (Ruling(question="fact.A.worth", value=True),))
    both = settle(first, (Ruling(question="fact.B.worth", value=True),))

    assert outcomes(both, "letter") == {"A": "given", "B": "given"}
    assert both == propose(
        WORTHY,
        rows(9, 8),
        rulings=tuple(Ruling(question=f"fact.{one}.worth", value=True) for one in "AB"),
    )


def test_a_key_that_does_not_apply_is_repaired_by_a_value() -> None:
    stuck = propose(prepared(vote="", places=1), rows(9, 8, A_bonus="n/a"))
    repaired = settle(stuck, (Ruling(question="fact.A.bonus", value=0),))

    assert outcomes(stuck) == {"A": "open", "B": "open"}
    assert outcomes(repaired) == {"A": "given", "B": "not-given"}


def test_a_value_from_silence_may_be_decided_otherwise() -> None:
    silent = propose(prepared(vote="", places=1), rows(9, 8))
    ruled = settle(silent, (Ruling(question="fact.B.bonus", value=3),))

    assert outcomes(ruled) == {"A": "not-given", "B": "given"}
    assert "silent-value" not in codes(ruled, "B")


@pytest.mark.parametrize(
    ("bonus", "special", "expected"),
    [
        # Bonus n/a or unknown: whether the second fact applies hangs on the ruling.
        ("n/a", 5, None),
        ("n/a", 4, NOT_APPLICABLE),
    ],
)
def test_what_a_ruling_makes_apply_is_asked_for(
    bonus: object, special: int, expected: object
) -> None:
    stuck = propose(prepared(vote=""), rows(9, A_bonus=bonus))
    ruled = settle(stuck, (Ruling(question="fact.A.bonus", value=special),))
    nominee = ruled.nominee("A")

    assert nominee is not None
    assert nominee.facts["special"] is expected


@pytest.mark.parametrize(
    ("ruling", "code"),
    [
        (Ruling(question="fact.A.points", value=3), "ruling-on-known-fact"),
        (Ruling(question="fact.A.worth"), "ruling-without-value"),
        (Ruling(question="fact.A.worth", given=("A",)), "ruling-of-another-sort"),
        (Ruling(question="fact.A.worth", value=True, given=()), "ruling-of-another-sort"),
        (Ruling(question="fact.A.worth", value="perhaps"), "wrong-value"),
        (Ruling(question="fact.A.worth", value="n/a"), "not-applicable-not-allowed"),
        (Ruling(question="fact.A.special", value="n/a"), "not-applicable-where-it-applies"),
        (Ruling(question="fact.Z.worth", value=True), "ruling-without-question"),
    ],
)
def test_a_ruling_that_gives_no_value_or_a_wrong_one_is_refused(ruling: Ruling, code: str) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(OPEN, (ruling,))

    assert [one.code for one in refused.value.problems] == [code]


def test_a_ruling_may_move_somebody_to_another_part_of_a_pool() -> None:
    silent = propose(prepared(vote=""), rows(9))
    ruled = settle(silent, (Ruling(question="fact.A.bonus", value=7),))
    before, after = silent.nominee("A"), ruled.nominee("A")

    assert before is not None
    assert after is not None
    assert (before.pools["size"], after.pools["size"]) == ("small", "large")


def test_what_applies_already_keeps_its_value() -> None:
    table = rows(9, A_bonus=5, A_special=True, A_worth=None)
    ruled = propose(WORTHY, table, rulings=(Ruling(question="fact.A.worth", value=True),))
    nominee = ruled.nominee("A")

    assert nominee is not None
    assert nominee.facts["special"] is True


def test_a_value_that_the_plan_allows_not_to_apply_is_not_forgotten_over_a_ruling() -> None:
    text = """
      thidua: 1
      id: kept
      title: X
      plan: {number: 1/KH-UBND, date: 2026-01-05, issuer: UBND tỉnh}
      period: {start: 2026-01-01, end: 2026-12-31}
      rounds:
        year: {start: 2026-01-01, end: 2026-12-31}
      facts:
        done: {kind: yes_no, label: Hoàn thành}
        asked: {kind: yes_no, if_silent: yes}
        bonus:
          kind: whole
          not_applicable: allowed
          applies: asked
    """
    plan = thidua.prepare(thidua.read(BytesIO(dedent(text).encode())), "year")
    row = {"id": "A", "who": "individual", "done": None, "asked": None, "bonus": "n/a"}

    def bonus(**ruled: bool) -> object:
        rulings = tuple(Ruling(question=f"fact.A.{name}", value=v) for name, v in ruled.items())
        nominee = propose(plan, [row], rulings=rulings).nominee("A")
        assert nominee is not None
        return nominee.facts["bonus"]

    assert bonus(done=True) is NOT_APPLICABLE
    assert bonus(asked=False) is NOT_APPLICABLE
    assert bonus(asked=True) is NOT_APPLICABLE


class TestPastAwards:
    """A history that does not reach far enough is filled by a ruling."""

    road = prepared(vote="", requirement='merit_before: held("merit", within=5)')
    asked = propose(road, rows(9, 8), history=History())

    def test_the_question_has_everybody_for_whom_it_is_open(self) -> None:
        [question] = self.asked.questions

        assert (question.id, question.candidates) == ("history-not-covered.merit", ("A", "B"))

    def test_those_named_held_it_and_the_others_did_not(self) -> None:
        ruling = Ruling(question="history-not-covered.merit", given=("A",), citation=MINUTES)
        ruled = settle(self.asked, (ruling,))
        verdict = ruled.verdict("B", "letter")

        assert outcomes(ruled, "letter") == {"A": "given", "B": "not-given"}
        assert questions(ruled) == []
        assert "ruled-history" in codes(ruled, "A", "letter")
        assert verdict is not None
        assert verdict.decisions == ("history-not-covered.merit",)
        assert "Biên bản họp" in thidua.explain(ruled, ("B", "letter"))

    def test_what_the_history_knows_stays(self) -> None:
        year = Period.of_year(2025)
        past = PastAward(subject="B", award="merit", achieved=year)
        known = propose(self.road, rows(9, 8), history=History(awards=(past,)))
        ruled = settle(known, (Ruling(question="history-not-covered.merit", given=()),))

        assert outcomes(ruled, "letter") == {"A": "not-given", "B": "given"}

    def test_a_ruling_on_a_fact_says_nothing_about_the_past(self) -> None:
        ruled = settle(self.asked, (Ruling(question="fact.A.worth", value=True),))

        assert "ruled-history" not in codes(ruled, "A", "letter")

    def test_it_may_name_nominees_only(self) -> None:
        with pytest.raises(UnfitRulings) as refused:
            settle(self.asked, (Ruling(question="history-not-covered.merit", given=("Z",)),))

        assert [one.code for one in refused.value.problems] == ["ruling-outside-question"]
