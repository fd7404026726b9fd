"""What is missing of a member of a group could change the verdicts that look at the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

import thidua
from thidua import Proposal

_HEAD = """\
thidua: 1
id: demo
title: Demo
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
"""
_MEAN = """\
facts:
  index: {kind: whole, least: 0, most: 100, label: Chỉ số}
groups:
  everyone: {}
awards:
  merit:
    kind: form
    recipients: everyone
    requirements:
      above: index >= mean(index, over=everyone)
    quota: {number: all}
"""
_MEMBERS = """\
facts:
  good: {kind: yes_no}
groups:
  persons: {who: individual}
  units: {who: collective}
awards:
  advanced:
    kind: title
    recipients: persons
    requirements:
      good: good
    quota: {number: all}
  unit_advanced:
    kind: title
    recipients: units
    requirements:
      members: share(given("advanced"), over=members) >= percent(70)
    quota: {number: all}
  head:
    kind: form
    recipients: persons
    beside: [advanced]
    requirements:
      unit: of_unit(given("unit_advanced"))
    quota: {number: all}
"""
_HEAD_OF_UNIT = """\
  head:
    kind: form
    recipients: persons
    beside: [advanced]
    requirements:
      unit: CONDITION
    quota: {number: all}
values:
  share_of_members: share(given("advanced"), over=members)
  is_advanced: given("advanced")
sheets:
  I:
    for: units
    criteria:
      "1":
        most: 10
        ratio: share_of_members
grades:
  rating:
    for: units
    classes: [good]
    lines:
      good: points("I") >= 5
"""


def _proposed(plan: str, rows: Sequence[Mapping[str, object]]) -> Proposal:
    campaign = thidua.read((_HEAD + plan).encode())
    return thidua.propose(thidua.prepare(campaign, "year"), rows)


def _state(proposal: Proposal, nominee: str) -> thidua.State:
    found = proposal.verdict(nominee, "head")
    assert found is not None
    return found.state


def _missing(proposal: Proposal, nominee: str, award: str) -> list[tuple[str, str, int]]:
    found = proposal.verdict(nominee, award)
    assert found is not None
    return [(one.nominee, one.fact, one.changes) for one in found.missing]


def test_a_mean_waits_for_the_values_of_the_others() -> None:
    rows = [{"id": name, "index": index} for name, index in (("A", 90), ("B", None), ("C", 70))]
    proposal = _proposed(_MEAN, rows)

    # The mean lies between 160 / 3 and 260 / 3: A is above it whatever B has.
    assert _missing(proposal, "A", "merit") == []
    assert _missing(proposal, "C", "merit") == [("B", "index", 2)]
    assert [one.id for one in proposal.questions] == ["fact.B.index"]


def _unit(good: dict[int, object]) -> list[dict[str, object]]:
    people = [
        {"id": f"p{n}", "who": "individual", "unit": "U", "good": good.get(n, n < 6)}
        for n in range(10)
    ]
    return [{"id": "U", "who": "collective"}, *people]


def test_a_title_waits_for_what_the_titles_of_the_members_wait_for() -> None:
    proposal = _proposed(_MEMBERS, _unit({6: None}))

    # p6 itself, the unit, and the ten persons whose head's form asks for the title of the unit.
    assert _missing(proposal, "p6", "advanced") == [("p6", "good", 12)]
    assert _missing(proposal, "U", "unit_advanced") == [("p6", "good", 12)]
    assert _missing(proposal, "p1", "head") == [("p6", "good", 12)]


def test_a_member_whose_unit_is_not_known_is_asked_for_it() -> None:
    rows = _unit({})
    rows[7]["unit"] = None
    rows[7]["good"] = True
    proposal = _proposed(_MEMBERS, rows)

    assert [one[:2] for one in _missing(proposal, "U", "unit_advanced")] == [("p6", "unit")]


def test_what_no_fact_of_a_member_settles_stays_a_question_of_its_own() -> None:
    plan = _MEAN.replace(
        "index: {kind", "done: {kind: whole}\n  asked: {kind: whole}\n  index: {kind"
    )
    plan = plan.replace("mean(index, over=everyone)", "100 * mean(done / asked, over=everyone)")
    rows = [
        {"id": "A", "index": 50, "done": 1, "asked": 2},
        {"id": "B", "index": 50, "done": 1, "asked": 0},
    ]
    [question] = _proposed(plan, rows).questions
    assert question.id == "group-open.everyone"


def test_of_many_members_the_first_are_named() -> None:
    rows = [{"id": f"N{n:02}", "index": None} for n in range(30)] + [{"id": "A", "index": 50}]
    named = _missing(_proposed(_MEAN, rows), "A", "merit")

    assert [one[0] for one in named] == [f"N{n:02}" for n in range(20)]


@pytest.mark.parametrize(
    "condition",
    [
        "of_unit(share_of_members) >= percent(50)",
        'of_unit(points("I")) >= 5',
        'of_unit(rating) == "good"',
        "share(is_advanced, over=unit) >= percent(50)",
    ],
)
def test_the_titles_of_members_are_seen_through_values_points_and_classes(condition: str) -> None:
    plan = _MEMBERS[: _MEMBERS.index("  head:")] + _HEAD_OF_UNIT.replace("CONDITION", condition)
    good = _proposed(plan, _unit({}))
    assert [_state(good, one) for one in ("p1", "p9")] == [thidua.State.GIVEN] * 2
    open_ = _proposed(plan, _unit({4: None, 5: None}))
    assert _missing(open_, "p1", "head")[0][:2] == ("p4", "good")
    bad = _proposed(plan, _unit({4: False, 5: False}))
    assert _state(bad, "p1") is thidua.State.NOT_GIVEN


def test_an_award_that_is_decided_later_is_no_title_of_a_member() -> None:
    plan = _MEMBERS[: _MEMBERS.index("  head:")] + _HEAD_OF_UNIT.replace("CONDITION", "good")
    plan = plan.replace("good: good", "good: of_unit(share_of_members) > percent(0)")
    plan = plan.replace(
        'share(given("advanced"), over=members)\n  is', 'share(given("head"), over=members)\n  is'
    )
    with pytest.raises(thidua.UnsoundPlan) as unsound:
        _proposed(plan, [])
    assert "given-later-award" in [one.code for one in unsound.value.problems]
