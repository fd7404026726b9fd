"""What a proposal hands on: results for later rounds, nominations for the plan above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import thidua
from thidua.model import Nomination, Result
from thidua.model.nominees import Ruling

PLAN = """\
thidua: 1
id: district
title: Thi đua cấp huyện
plan: {number: 1/KH-UBND, date: 2021-12-15, issuer: UBND huyện}
period: {start: 2022-01-01, end: 2023-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  score: {kind: decimal, least: 0, most: 100, compare_at: 0, rounding: half-up}
  rate: {kind: share}
  done: {kind: yes_no}
  bonus: {kind: money, not_applicable: allowed}
groups:
  collectives: {who: collective}
awards:
  merit:
    kind: form
    recipients: collectives
    requirements:
      enough: score >= 50
    rank:
      by_score: score desc
    quota:
      two: 2
  ladder:
    kind: title
    recipients: collectives
    rank:
      by_score: score desc
    quota:
      prizes: {prizes: {first: 1, second: 1}}
    beside: [merit]
"""
MORE = """\
values:
  good: done and score >= 80
  twice: score * 2
  part: score / 3 * 2
"""


def proposed(rows: Sequence[Mapping[str, object]], *, plan: str = PLAN) -> thidua.Proposal:
    prepared = thidua.prepare(thidua.read(plan.encode()), "annual-2022")
    return thidua.propose(prepared, [{"who": "collective", **row} for row in rows])


ROWS: list[dict[str, object]] = [
    {"id": "A", "score": "90.4", "rate": "98 %", "done": "có", "bonus": "n/a"},
    {"id": "B", "score": "70", "bonus": "5"},
    {"id": "C", "score": "70"},
    {"id": "D", "score": "40"},
    {"id": "E", "score": "60"},
    {"id": "F", "who": "individual"},
    {"name": "Không mã"},
]


def results(proposal: thidua.Proposal) -> dict[str, Result]:
    return {one.subject: one for one in thidua.results_of(proposal)}


class TestResults:
    def test_what_is_known_is_said_in_the_form_in_which_it_was_stated(self) -> None:
        found = results(proposed(ROWS[:5]))

        assert found["A"].values == {
            "score": Decimal("90.4"),
            "rate": "98 %",
            "done": True,
            "bonus": thidua.NOT_APPLICABLE,
        }
        assert found["B"].values == {"score": 70, "bonus": 5}
        assert (found["A"].campaign, found["A"].round) == ("district", "annual-2022")

    def test_what_is_settled_is_claimed_and_what_is_open_is_named(self) -> None:
        found = results(proposed(ROWS[:5]))

        # One certificate is left for B and C, who are level: that is for the council.
        assert {one: found[one].given for one in found} == {
            "A": ("ladder", "merit"),
            "B": (),
            "C": (),
            "D": (),
            "E": (),
        }
        assert found["B"].open == found["C"].open == ("ladder", "merit")
        # D does not qualify for the certificate; on the ladder everybody is ranked.
        assert found["D"].cut == ("ladder",)
        assert found["E"].cut == ("ladder", "merit")
        assert found["A"].prizes == {"ladder": "first"}

    def test_places_are_said_where_they_are_certain(self) -> None:
        found = results(proposed(ROWS[:5]))

        assert found["A"].places == {"merit": 1, "ladder": 1}
        assert found["B"].places == found["C"].places == {"merit": 2, "ladder": 2}

        unsure = results(proposed([*ROWS[:5], {"id": "G"}]))

        assert unsure["A"].places == {}

    def test_a_ruling_settles_the_result(self) -> None:
        proposal = proposed(ROWS[:5])
        question = next(one.id for one in proposal.questions if one.award == "merit")
        found = results(thidua.settle(proposal, (Ruling(question=question, given=("B",)),)))

        assert found["B"].given == ("merit",)
        assert found["C"].cut == ("merit",)

    def test_nobody_without_an_id_and_nobody_outside_has_a_result(self) -> None:
        assert set(results(proposed(ROWS))) == {"A", "B", "C", "D", "E"}

    def test_named_values_are_reckoned(self) -> None:
        plan = PLAN.replace("groups:", MORE + "groups:")
        found = results(proposed([*ROWS[:2], {"id": "X"}], plan=plan))

        # 90.4 counts as 90 wherever it is compared or reckoned with.
        assert found["A"].values["good"] is True
        assert found["A"].values["twice"] == 180
        assert found["B"].values["good"] is False
        assert found["B"].values["part"] == Fraction(140, 3)
        assert found["X"].values == {}


SCORED = """\
thidua: 1
id: scored
title: Chấm điểm
plan: {number: 1/KH-UBND, date: 2021-12-15, issuer: UBND huyện}
period: {start: 2022-01-01, end: 2023-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  ideas: {kind: whole, least: 0, most: 50}
  before: {kind: decimal, from: {years_ago: 1, value: points}}
  class_before: {kind: text, from: {years_ago: 1, value: rating}}
groups:
  collectives: {who: collective}
  individuals: {who: individual}
sheets:
  for_units:
    for: collectives
    most: 100
    criteria:
      a: {most: 100, points: }
  for_persons:
    for: individuals
    most: 50
    criteria:
      b: {most: 50, points: }
grades:
  rating:
    classes: [high, low]
    lines:
      high: ideas >= 20
      low: ideas < 20
awards:
  merit:
    kind: form
    recipients: [collectives, individuals]
    quota:
      number: all
""".replace("a: {most: 100, points: }", "a:\n        most: 100\n        points: ideas * 2").replace(
    "b: {most: 50, points: }", "b:\n        most: 50\n        points: ideas"
)


def test_points_are_those_of_the_one_sheet_that_concerns_a_nominee() -> None:
    rows: list[dict[str, object]] = [
        {"id": "unit", "ideas": 30},
        {"id": "person", "who": "individual", "ideas": 10},
        {"id": "silent"},
        {"id": "nobody_knows", "who": "", "ideas": 5},
    ]
    found = results(proposed(rows, plan=SCORED))

    # The unit has 2 × 30 points, the person 10; a sheet for others does not apply.
    assert found["unit"].values == {
        "ideas": 30,
        "rating": "high",
        "points:for_units": 60,
        "points:for_persons": thidua.NOT_APPLICABLE,
        "points": 60,
    }
    assert found["person"].values["points"] == 10
    assert found["person"].values["rating"] == "low"
    assert set(found["silent"].values) == {"points:for_persons"}
    assert "points" not in found["nobody_knows"].values


def test_points_and_classes_of_last_year_are_facts_of_this_year() -> None:
    last = thidua.results_of(proposed([{"id": "unit", "ideas": 30}], plan=SCORED))
    this = thidua.prepare(thidua.read(SCORED.encode()), "annual-2023")
    (nominee,) = thidua.admit(this, [{"id": "unit", "ideas": 3}], results=last).nominees

    assert nominee.facts["before"] == 60
    assert nominee.facts["class_before"] == "high"


class TestSubmission:
    def test_settled_winners_are_put_forward_and_the_others_are_pending(self) -> None:
        found = thidua.nominations_from(
            proposed(ROWS[:5]), {"merit": "flag"}, by="district", on=date(2022, 12, 20)
        )

        assert found.nominations == (
            Nomination(nominee="A", award="flag", by="district", on=date(2022, 12, 20)),
        )
        assert [one.nominee for one in found.pending] == ["B", "C"]
        assert {one.by for one in found.pending} == {"district"}

    def test_two_awards_below_may_lead_to_one_above(self) -> None:
        prize = {"id": "B", "score": "70"}
        found = thidua.nominations_from(
            proposed([ROWS[0], prize]), {"merit": "flag", "ladder": "flag"}
        )

        assert [one.nominee for one in found.nominations] == ["A", "B"]
        assert found.pending == ()

    def test_whoever_won_by_one_way_is_not_pending_by_another(self) -> None:
        three = [{"id": one, "score": "70"} for one in ("B", "C")]
        found = thidua.nominations_from(proposed(three), {"merit": "flag", "ladder": "flag"})

        assert [one.nominee for one in found.nominations] == ["B", "C"]
        assert found.pending == ()

    def test_an_award_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no award merti in annual-2022"):
            thidua.nominations_from(proposed([]), {"merti": "flag"})


UPPER = """\
thidua: 1
id: province
title: Thi đua cấp tỉnh
plan: {number: 2/KH-UBND, date: 2021-12-15, issuer: UBND tỉnh}
period: {start: 2022-01-01, end: 2023-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  score:
    kind: decimal
    label: Điểm cấp huyện
    from: {campaign: district, value: score}
  proposed_late: {kind: whole, about: nominator, label: Báo cáo chậm}
groups:
  collectives: {who: collective}
awards:
  flag:
    kind: title
    recipients: collectives
    requirements:
      on_time: proposed_late <= 1
    rank:
      by_score: score desc
    quota:
      one: 1
"""


def test_the_winners_of_one_plan_are_the_nominees_of_another() -> None:
    lower = proposed([{"id": "A", "score": "90"}, {"id": "B", "score": "80"}])
    submission = thidua.nominations_from(lower, {"merit": "flag"}, by="huyen")
    prepared = thidua.prepare(thidua.read(UPPER.encode()), "annual-2022")
    upper = thidua.propose(
        prepared,
        [{"id": one, "who": "collective"} for one in ("A", "B", "C")],
        parts={"nominator": [{"id": "huyen", "proposed_late": 0}]},
        nominations=submission.nominations,
        results=thidua.results_of(lower),
    )

    assert {one.nominee: one.state.value for one in upper.verdicts} == {
        "A": "given",
        "B": "not-given",
    }
    text = thidua.explain(upper, ("A", "flag"), "vi")
    assert "- Điểm cấp huyện 90: theo kết quả đợt annual-2022." in text
    assert "- Báo cáo chậm 0: số liệu của huyen." in text


def test_what_is_admitted_already_takes_no_more_data() -> None:
    prepared = thidua.prepare(thidua.read(UPPER.encode()), "annual-2022")
    admitted = thidua.admit(prepared, [{"id": "A", "who": "collective"}])

    with pytest.raises(ValueError, match="give parts, campaign and results to admit"):
        thidua.propose(prepared, admitted, campaign={})
