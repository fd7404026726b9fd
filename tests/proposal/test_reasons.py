"""Every reason that a verdict can give, on one plan made for it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

import thidua
from thidua.allocation import Stand, State
from thidua.model import History, Nomination
from thidua.proposal import Proposal
from thidua.reasons import Reason
from thidua.values import Citation, Period

PLAN = """
thidua: 1
id: reasons
title: Every reason
plan: {number: 1/KH-UBND, date: 2022-01-01, issuer: UBND tỉnh Mẫu}
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  end: {start: 2022-01-01, end: 2022-12-31}
  other: {start: 2022-06-01, end: 2022-06-30}
facts:
  score: {kind: decimal, least: 0, most: 100, compare_at: 1, rounding: half-up, label: Điểm}
  done: {kind: yes_no, label: Hoàn thành}
  staff: {kind: yes_no, if_silent: no, label: Thuộc biên chế}
  voters: {kind: whole, least: 0, label: Cử tri}
  electorate: {kind: whole, least: 0, label: Tổng cử tri}
  disciplined: {kind: yes_no, label: Kỷ luật}
  leave: {kind: yes_no, label: Nghỉ thai sản}
  standards: {kind: yes_no, label: Tiêu chuẩn, undetermined: Nguồn không nêu tiêu chuẩn}
  remarks: {kind: set, options: [b, a], label: Ghi chú}
groups:
  persons: {who: individual}
  units:
    title: Đơn vị
    who: collective
    where: done
pools:
  block: {label: Khối, of: [A, B]}
requirements:
  turnout: voters / electorate >= percent(98)
  finished:
    rule: done and score >= 80
    title: Hoàn thành tốt
  first_time: not held("ranked")
  custom: odd_one()
  remarked: '"a" in remarks'
  met_standards: standards
  leave_first:
    rule: staff
    when: leave
vetoes:
  discipline:
    rule: disciplined
    unless: leave
    title: Bị kỷ luật
    bars: [vetoed]
"""

AWARDS = """\
awards:
  ranked:
    kind: prize
    recipients: persons
    rank:
      by_score: score desc
    quota:
      places: {at_most: 1, per: block}
  judged:
    kind: prize
    recipients: persons
    requires: [turnout, finished, first_time, custom, remarked]
    beside: [ranked]
    quota:
      everyone: all
  vetoed:
    kind: prize
    recipients: [persons, units]
    beside: [ranked, judged]
    quota:
      number: 1
  standard:
    kind: prize
    recipients: persons
    requires: [met_standards, leave_first]
    beside: [ranked, judged, vetoed]
    quota:
      open: not stated
  later:
    title: Sau
    kind: prize
    recipients: persons
    not_with: [ranked]
    requirements:
      has_standard: given("standard")
    beside: [judged, vetoed]
    quota:
      number: 1
  elsewhere:
    kind: prize
    recipients: persons
    delegated_to: the-parent
    beside: [ranked, judged, vetoed, standard, later]
  after_elsewhere:
    kind: prize
    recipients: persons
    not_with: [elsewhere]
    beside: [ranked, judged, vetoed, standard, later]
    quota:
      number: 5
  next:
    kind: prize
    recipients: persons
    rounds: other
    beside: [ranked, judged, vetoed, standard, later, elsewhere, after_elsewhere]
    quota:
      number: 1
  double:
    kind: prize
    recipients: persons
    rounds: end
    not_with: [next]
    beside: [ranked, judged, vetoed, standard, later, elsewhere, after_elsewhere]
    rank:
      by_done: done desc
      by_double: score * 2 desc
    quota:
      number: 1
"""


@thidua.rule(reads=("score",), gives=thidua.Kind.YES_NO, version="1")
def odd_one(score: object) -> object:
    """Fail for one score and give nonsense for another."""
    if score == 13:
        message = "thirteen"
        raise RuntimeError(message)
    return "nonsense" if score == 14 else True


PREPARED = thidua.prepare(
    thidua.read(BytesIO((PLAN + AWARDS).encode()), rules=(odd_one,)),
    "end",
    rules=(odd_one,),
)
GOOD = {
    "who": "individual",
    "block": "A",
    "score": "90",
    "done": "yes",
    "voters": "99",
    "electorate": "100",
    "disciplined": "no",
    "leave": "no",
    "standards": "yes",
    "remarks": "a; b",
}


def proposed(*changes: dict[str, object], **options: object) -> Proposal:
    rows = [{"id": f"n{n}", **GOOD, **change} for n, change in enumerate(changes)]
    history = History(covers=Period(None, None))
    return thidua.propose(PREPARED, rows, **{"history": history, **options})  # type: ignore[arg-type] # by name


def reasons(proposal: Proposal, award: str, nominee: str = "n0") -> list[Reason]:
    verdict = proposal.verdict(nominee, award)
    assert verdict is not None
    return list(verdict.reasons)


def codes(proposal: Proposal, award: str, nominee: str = "n0") -> list[str]:
    return [one.code for one in reasons(proposal, award, nominee) if one.code != "silent-value"]


@pytest.mark.parametrize(
    ("award", "change", "expected"),
    [
        ("ranked", {}, ["within-limit"]),
        ("ranked", {"block": ""}, ["within-limit"]),
        ("judged", {}, ["everyone-qualifies"]),
        ("judged", {"voters": "97"}, ["requirement-not-met"]),
        ("judged", {"electorate": "0"}, ["requirement-unknown", "zero-denominator"]),
        ("judged", {"score": ""}, ["requirement-unknown", "requirement-unknown"]),
        ("judged", {"score": "13"}, ["requirement-not-met"]),
        ("judged", {"remarks": "b"}, ["requirement-not-met"]),
        ("judged", {"done": "", "score": "90"}, ["requirement-unknown"]),
        ("vetoed", {}, ["within-limit"]),
        ("vetoed", {"disciplined": "yes"}, ["vetoed"]),
        ("vetoed", {"disciplined": "yes", "leave": "yes"}, ["within-limit"]),
        ("vetoed", {"disciplined": ""}, ["veto-unknown"]),
        ("vetoed", {"who": "collective", "done": ""}, ["group-unknown"]),
        ("vetoed", {"who": ""}, ["group-unknown"]),
        ("standard", {}, ["no-number-stated"]),
        ("standard", {"standards": ""}, ["requirement-unknown", "undetermined"]),
        ("standard", {"leave": ""}, ["requirement-unknown"]),
        ("standard", {"leave": "yes"}, ["requirement-not-met"]),
        ("later", {}, ["holds-other-award"]),
        ("later", {"standards": "no", "score": ""}, ["requirement-not-met", "holds-other-award"]),
        ("double", {}, ["within-limit"]),
        ("elsewhere", {}, ["delegated"]),
        ("after_elsewhere", {}, ["other-award-open"]),
    ],
)
def test_one_nominee_alone(award: str, change: dict[str, object], expected: list[str]) -> None:
    assert codes(proposed(change), award) == expected


def test_where_all_who_qualify_receive_it_nobody_waits_for_anybody() -> None:
    proposal = proposed({"voters": ""}, {"electorate": ""})
    verdict = proposal.verdict("n0", "judged")

    assert verdict is not None
    assert [(one.nominee, one.fact) for one in verdict.missing] == [("n0", "voters")]


def test_a_custom_rule_that_raises_leaves_the_condition_unknown_with_its_words() -> None:
    prepared = thidua.prepare(
        thidua.read(
            BytesIO(
                (
                    PLAN[: PLAN.index("requirements:")]
                    + "requirements:\n  custom: odd_one()\n"
                    + "awards:\n  judged:\n    kind: prize\n    recipients: persons\n"
                    + "    requires: [custom]\n    quota:\n      everyone: all\n"
                ).encode()
            ),
            rules=(odd_one,),
        ),
        "end",
        rules=(odd_one,),
    )
    rows = [{"id": "a", **GOOD, "score": "13"}, {"id": "b", **GOOD, "score": "14"}]
    proposal = thidua.propose(prepared, [*rows, {"id": "c", **GOOD}])

    assert [one.state for one in proposal.verdicts] == [State.OPEN, State.OPEN, State.GIVEN]
    assert codes(proposal, "judged", "a") == ["requirement-unknown", "rule-raised"]
    assert reasons(proposal, "judged", "a")[1].detail("text") == "RuntimeError: thirteen"
    assert codes(proposal, "judged", "b") == ["requirement-unknown", "rule-gave-wrong-kind"]


def test_a_history_that_covers_nothing_leaves_it_open() -> None:
    proposal = proposed({}, history=None)

    assert codes(proposal, "judged") == ["requirement-unknown", "history-not-covered"]


def test_a_comparison_tells_by_how_much() -> None:
    [reason] = reasons(proposed({"score": "79.75", "voters": "98"}), "judged")[:1]

    assert reason.about == "finished"
    assert reason.detail("label") == "Điểm"
    assert str(reason.detail("value")) == "79.8"
    assert str(reason.detail("short")) == "1/5"


def test_rounded_values_are_said() -> None:
    found = {one.code: one for one in reasons(proposed({"score": "89.96"}), "judged")}

    assert str(found["rounded-value"].detail("stated")) == "89.96"
    assert str(found["rounded-value"].detail("used")) == "90.0"


def test_a_silent_value_is_said_where_an_award_rests_on_it() -> None:
    proposal = proposed({"score": "89.96"})
    resting = {one.code: one for one in reasons(proposal, "standard")}

    assert resting["silent-value"].detail("value") is False
    assert "silent-value" not in [one.code for one in reasons(proposal, "judged")]


def test_a_closed_round_counts_missing_facts_against_the_nominee() -> None:
    closed = Citation(clause="Thông báo đóng hồ sơ")
    proposal = proposed({"score": ""}, {"score": "70"}, closed=closed)
    [first, *_] = reasons(proposal, "ranked")

    assert first.code == "not-supplied-in-time"
    assert first.citation == closed
    assert codes(proposal, "ranked", "n1") == ["within-limit"]


def test_a_closed_round_lists_failed_conditions_beside_missing_facts() -> None:
    closed = Citation(clause="Thông báo đóng hồ sơ")
    proposal = proposed({"score": "", "voters": "1"}, closed=closed)

    assert codes(proposal, "judged") == ["requirement-not-met", "not-supplied-in-time"]


def test_a_missing_key_is_said_with_the_places_that_are_left() -> None:
    proposal = proposed({"score": ""}, {"score": "50"})
    [own] = [one for one in reasons(proposal, "ranked") if one.code == "rank-key-unknown"]
    [other] = [one for one in reasons(proposal, "ranked", "n1") if one.code == "rivals-unknown"]

    assert (own.detail("best"), own.detail("worst")) == (1, 2)
    assert other.detail("rivals") == ("n0",)


def test_an_unknown_part_contends_in_every_part() -> None:
    proposal = proposed({"block": "", "score": "95"}, {"block": "A"}, {"block": "B"})
    verdict = proposal.verdict("n0", "ranked")

    assert verdict is not None
    assert verdict.state is State.GIVEN
    assert verdict.part is None
    assert {proposal.verdict(one, "ranked").state for one in ("n1", "n2")} == {State.OPEN}  # type: ignore[union-attr] # considered


def test_an_unknown_part_that_matters_is_said() -> None:
    proposal = proposed({"block": "", "score": "80"}, {"block": "A", "score": "90"})

    assert codes(proposal, "ranked") == ["pool-unknown"]


def test_whoever_is_nominated_outside_the_groups_is_told_so() -> None:
    nomination = Nomination(nominee="n0", award="ranked")
    proposal = proposed({"who": "collective"}, nominations=(nomination,))

    assert codes(proposal, "ranked") == ["outside-group"]
    assert proposal.verdict("n0", "judged") is None


def test_whoever_stands_nowhere_gets_no_verdict_and_is_listed() -> None:
    proposal = proposed({"who": "household"})

    assert proposal.outside == ("n0",)
    assert len(proposal.verdicts) == 0


def test_level_without_a_ranking_is_one_tied_group() -> None:
    proposal = proposed({}, {}, {})
    verdict = proposal.verdict("n0", "vetoed")

    assert verdict is not None
    assert verdict.now.stand is Stand.TIED
    assert verdict.now.rivals == ("n1", "n2")
    assert verdict.place is None
    [question] = [one for one in proposal.questions if one.award == "vetoed"]
    assert (question.places, question.candidates) == (1, ("n0", "n1", "n2"))


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: proposed({}), False),
        (lambda: proposed({"id": ""}), True),
    ],
)
def test_a_row_without_identity_makes_the_proposal_provisional(
    build: Callable[[], Proposal], expected: bool
) -> None:
    proposal = build()

    assert proposal.is_provisional is expected
    assert ("provisional" in [one.code for one in proposal.notes]) is expected


def test_a_key_without_a_title_is_said_as_the_plan_writes_it() -> None:
    proposal = proposed({"score": "90"}, {"score": "80.5"})
    [below] = [one for one in reasons(proposal, "double", "n1") if one.code == "below-cut"]

    assert (below.detail("key"), below.detail("short")) == ("score * 2", 19)


def test_the_label_of_its_fact_names_a_plain_key() -> None:
    proposal = proposed({"score": "90"}, {"score": "80.5"})
    [below] = [one for one in reasons(proposal, "ranked", "n1") if one.code == "below-cut"]

    assert below.detail("key") == "Điểm"
    assert below.detail("rival") == "n0"


def test_out_whatever_the_missing_key_is_tells_no_distance() -> None:
    proposal = proposed({}, {"score": "", "done": "no"})
    [below, *_] = reasons(proposal, "double", "n1")

    assert below.code == "below-cut"
    assert below.detail("rival") == "n0"
    assert below.detail("short") is None


def test_a_veto_that_does_not_hold_is_not_said() -> None:
    nomination = Nomination(nominee="n0", award="vetoed")
    proposal = proposed({"who": "household"}, nominations=(nomination,))

    assert codes(proposal, "vetoed") == ["outside-group"]


def test_only_what_bars_is_said() -> None:
    proposal = proposed({"score": "95"}, {"score": "85", "standards": "no"})

    assert codes(proposal, "later", "n1") == ["requirement-not-met"]


def test_an_award_that_hangs_on_another_open_one_says_so() -> None:
    proposal = proposed({"standards": "", "block": "B"}, {"block": "B", "score": "95"})

    assert "other-award-open" in codes(proposal, "later")
