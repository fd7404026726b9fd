"""Whatever leaves a verdict open is named, asked for, and can be answered."""

from __future__ import annotations

import copy
import pickle
from io import BytesIO

import pytest

import thidua
from thidua.allocation import State
from thidua.assessment import admit
from thidua.explanation.overviews import question_sentence
from thidua.model import Cells, Nominee, Ruling
from thidua.proposal import Proposal, settle

PLAN = """\
thidua: 1
id: ends
title: Dead ends
plan: {number: 1/KH-UBND, date: 2022-01-01, issuer: UBND tỉnh Mẫu}
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  end: {start: 2022-01-01, end: 2022-12-31}
facts:
  score: {kind: whole, least: 0, most: 100, not_applicable: allowed}
  ideas: {kind: whole, least: 0, not_applicable: allowed, label: Số sáng kiến}
  parts: {kind: whole, least: 0}
  direct: {kind: yes_no, label: Lao động trực tiếp}
groups:
  everyone: {}
pools:
  block:
    of:
      A: {title: Cụm đồng bằng}
      B: {}
awards:
  merit:
    kind: prize
    recipients: everyone
    RULES
"""
TIES = """rank:
      by_score: score desc
    tie_keys:
      by_ideas: ideas desc
      first_direct: direct desc
    quota:
      number: 1
"""
IN_BLOCKS = """rank:
      by_score: score desc
    quota:
      number: {at_most: 2, per: block}
"""
BY_SHARE = """rank:
      by_share: score / parts desc
    quota:
      number: 1
"""
BY_HISTORY = """requirements:
      first_time: not held("merit", years_ago=1)
    quota:
      everyone: all
"""


def proposed(rules: str, *rows: dict[str, object]) -> Proposal:
    campaign = thidua.read(BytesIO(PLAN.replace("RULES\n", rules).encode()))
    filled = [{"id": "abcdef"[n], "score": 90, **row} for n, row in enumerate(rows)]
    return thidua.propose(thidua.prepare(campaign, "end"), filled)


def states(proposal: Proposal) -> list[str]:
    return [one.state.value for one in sorted(proposal.verdicts, key=lambda one: one.nominee)]


def test_a_tie_key_that_does_not_apply_to_one_parts_nobody() -> None:
    proposal = proposed(TIES, {"ideas": 1, "direct": False}, {"ideas": "n/a", "direct": False})

    assert states(proposal) == ["open", "open"]
    [question] = proposal.questions
    assert question.candidates == ("a", "b")
    settled = settle(proposal, (Ruling(question=question.id, given=("b",)),))
    assert states(settled) == ["not-given", "given"]


def test_the_next_tie_key_is_asked_where_one_does_not_apply() -> None:
    proposal = proposed(TIES, {"ideas": 1, "direct": False}, {"ideas": "n/a", "direct": True})

    assert states(proposal) == ["not-given", "given"]


def test_a_tie_key_that_applies_to_all_who_are_level_is_used() -> None:
    rows = ({"ideas": 1}, {"ideas": 2}, {"ideas": "n/a", "score": 80})
    proposal = proposed(TIES, *({**row, "direct": False} for row in rows))

    assert states(proposal) == ["not-given", "given", "not-given"]


def test_the_tie_key_that_decided_is_told() -> None:
    proposal = proposed(TIES, {"ideas": 1, "direct": True}, {"ideas": 1, "direct": False})
    verdict = proposal.verdict("a", "merit")

    assert verdict is not None
    [_, broken] = verdict.reasons
    assert broken.code == "tie-broken"
    assert broken.detail("rivals") == ("b",)
    assert broken.detail("key") == "Lao động trực tiếp"
    assert "Lao động trực tiếp" in thidua.explain(proposal, verdict)


def test_no_tie_key_is_told_where_none_was_needed() -> None:
    proposal = proposed(TIES, {"ideas": 1, "direct": True}, {"score": 80, "direct": False})
    verdict = proposal.verdict("a", "merit")

    assert verdict is not None
    assert [one.code for one in verdict.reasons] == ["within-limit"]


def test_a_ranking_key_that_does_not_apply_is_named_and_asked_for() -> None:
    proposal = proposed(TIES, {"score": "n/a"}, {})
    verdict = proposal.verdict("a", "merit")

    assert verdict is not None
    assert "rank-key-not-applicable" in [one.code for one in verdict.reasons]
    [repair] = [one for one in proposal.questions if one.kind == "repair"]
    assert (repair.id, repair.candidates) == ("key-not-applicable.score", ("a",))
    assert "score" in thidua.explain(proposal)


def test_a_ranking_key_that_divides_by_zero_is_named_and_asked_for() -> None:
    proposal = proposed(BY_SHARE, {"parts": 0}, {"parts": 2})
    verdict = proposal.verdict("a", "merit")

    assert verdict is not None
    assert "zero-denominator" in [one.code for one in verdict.reasons]
    assert [one.id for one in proposal.questions] == ["zero-denominator.parts"]


def test_a_history_that_is_missing_is_asked_for_once() -> None:
    proposal = proposed(BY_HISTORY, {}, {})
    [question] = proposal.questions

    assert (question.kind, question.about) == ("history", "merit")
    assert question.candidates == ("a", "b")
    assert question.changes == 2
    assert "merit" in thidua.explain(proposal, None, "en")
    assert "merit" in question_sentence(proposal, question, "vi")


def test_a_place_that_somebody_of_an_unknown_part_may_take_is_not_unused() -> None:
    proposal = proposed(IN_BLOCKS, {"block": "A"}, {"block": ""})
    uses = {one.part: (one.given, one.open, one.unused) for one in proposal.limits}

    assert uses == {"A": (1, 1, 0), "B": (0, 1, 1)}


def test_a_part_is_called_by_its_title() -> None:
    proposal = proposed(IN_BLOCKS, {"block": "A"}, {"block": "B"})

    assert "Cụm đồng bằng" in thidua.explain(proposal, ("a", "merit"))
    assert "Cụm đồng bằng" in thidua.explain(proposal)
    assert "nhóm B" in thidua.explain(proposal, ("b", "merit"))


def test_what_is_no_ruling_is_refused_at_once() -> None:
    proposal = proposed(TIES, {}, {})

    with pytest.raises(TypeError, match=r"thidua\.Ruling"):
        settle(proposal, ({"question": "x"},))  # type: ignore[arg-type] # what a host may do
    with pytest.raises(TypeError, match="given"):
        Ruling(question="x", given="ab")  # type: ignore[arg-type] # what a host may do


def test_admitted_data_cannot_change_under_a_verdict() -> None:
    campaign = thidua.read(BytesIO(PLAN.replace("RULES\n", TIES).encode()))
    [nominee] = admit(thidua.prepare(campaign, "end"), [{"id": "a", "score": 90}]).nominees

    facts = nominee.facts
    assert isinstance(facts, Cells)
    with pytest.raises(TypeError, match="read-only"):
        facts["score"] = 1
    with pytest.raises(TypeError, match="read-only"):
        facts.update(score=1)
    with pytest.raises(TypeError, match="read-only"):
        facts.clear()
    assert facts["score"] == 90


def test_admitted_data_can_be_copied_and_sent() -> None:
    nominee = Nominee(id="a", facts={"score": 90})

    assert copy.deepcopy(nominee) == nominee
    assert pickle.loads(pickle.dumps(nominee)) == nominee  # noqa: S301 - our own bytes


def test_a_proposal_is_read_only() -> None:
    proposal = proposed(TIES, {})

    with pytest.raises(AttributeError):
        proposal.verdicts = ()  # type: ignore[assignment] # what a host may do
    assert proposal.verdicts[0].state is State.GIVEN
