"""Classes of the lines of a grade, and why better ones were missed; worked out by hand.

The plan is that of Hải Phòng (Quyết định 212/2025/QĐ-UBND), for managers, with its gaps.
"""

from fractions import Fraction

import pytest

from tests.assessment.sheets import judged
from thidua.assessment import Rating

PLAN = """\
facts:
  score: {kind: decimal, decimals: 2, least: 0, most: 100, label: Tổng điểm}
  units_good: {kind: share, least: 0 %, most: 100 %, label: Đơn vị tốt}
  weak: {kind: share, least: 0 %, most: 100 %, label: Tiêu chí yếu}
  led: {kind: share, least: 0 %, most: 100 %, label: Chỉ tiêu đơn vị}
  absent: {kind: whole, least: 0, label: Số tháng vắng}
  worked: {kind: whole, least: 0, most: 12}
groups:
  staff: {who: individual}
sheets:
  I:
    title: Phiếu điểm
    criteria:
      "1":
        most: 100
        points: score
values:
  total: points("I")
grades:
  rating:
    title: Xếp loại
    for: staff
    when: worked >= 6
    classes: {A: Xuất sắc, B: Tốt, C: Hoàn thành, D: Không hoàn thành}
    lines:
      A: points("I") > 90 and units_good >= percent(70)
      B: 80 < total <= 90 and weak == percent(0)
      C: 50 <= points("I") <= 80 and weak <= percent(20) and led > percent(70)
      low:
        rule: points("I") < 50 or weak > percent(50) or led < percent(50)
        gives: D
    caps:
      away:
        title: vắng từ 3 tháng
        rule: absent >= 3
        at_most: C
"""


def rated(**facts: object) -> Rating:
    usual = {"units_good": "70 %", "weak": "0 %", "led": "100 %", "absent": 0, "worked": 12}
    row = {"id": "X", "who": "individual", "score": "95", **usual, **facts}
    return judged(PLAN, row).grade("X", "rating")


def reasons(rating: Rating) -> list[tuple[str, str | None]]:
    return [(one.code, one.about) for one in rating.reasons]


def test_the_first_line_that_holds_decides() -> None:
    found = rated()

    assert (found.id, found.title, found.line, found.is_open) == ("A", "Xuất sắc", "A", False)
    assert reasons(found) == [("class-by-line", "A")]


def test_lines_above_that_failed_are_accounted_for() -> None:
    found = rated(score="90", units_good="60 %")

    assert found.id == "B"
    assert reasons(found) == [
        ("class-by-line", "B"),
        ("class-line-failed", "A"),
        ("class-line-failed", "A"),
    ]
    points, units = found.reasons[1:]
    assert (points.detail("label"), points.detail("value"), points.detail("needed")) == (
        "Phiếu điểm",
        90,
        90,
    )
    assert (points.detail("short"), units.detail("label")) == (0, "Đơn vị tốt")


def test_too_many_points_and_a_failed_condition_leave_no_class_and_the_nearest_is_told() -> None:
    found = rated(score="98.25", units_good="60 %")  # H5

    assert (found.id, found.nearest, found.line) == ("none", "B", None)
    assert reasons(found) == [
        ("class-none", "rating"),
        ("class-line-failed", "A"),
        ("class-line-failed", "B"),
    ]
    assert found.reasons[0].detail("nearest") == "Tốt"
    assert found.reasons[2].detail("over") == Fraction("8.25")


def test_targets_between_two_lines_leave_no_class() -> None:
    found = rated(score="78.5", weak="20 %", led="70 %")  # H6

    assert (found.id, found.nearest) == ("none", "C")
    assert rated(score="78.5", weak="20 %", led="75 %").id == "C"
    assert rated(score="78.5", weak="20 %", led="45 %").id == "D"


def test_a_share_between_two_lines_leaves_no_class() -> None:
    assert rated(score="77.25", weak="35 %").nearest == "C"  # H10
    assert rated(score="77.25", weak="50 %").id == "none"
    assert rated(score="77.25", weak="55 %").id == "D"


def test_a_class_with_several_ways_in_is_missed_in_one_condition() -> None:
    found = rated(score="77.25", weak="35 %", led="60 %")

    # C fails in two conditions, A for want of 12.75 points, D only in its one "or".
    assert found.nearest == "D"


def test_of_two_classes_the_one_that_wants_fewer_points_is_nearer() -> None:
    plan = PLAN[: PLAN.index("    caps:")]
    plan = plan[: plan.index("      B:")] + '      B: points("I") > 85\n'
    row = {"id": "X", "who": "individual", "score": "80", "units_good": "70 %", "worked": 12}
    found = judged(plan, {**row, "weak": "0 %", "led": "0 %", "absent": 0}).grade("X", "rating")

    assert (found.id, found.nearest) == ("none", "B")


def test_a_cap_that_bites_is_told_and_one_that_does_not_is_not() -> None:
    found = rated(absent=4)

    assert (found.id, found.caps, found.line) == ("C", ("away",), "A")
    assert reasons(found) == [("class-by-line", "A"), ("class-capped", "away")]
    assert rated(score="60", absent=4).caps == ()
    assert rated(score="98.25", units_good="60 %", absent=4).caps == ()


@pytest.mark.parametrize("facts", [{"worked": 5}, {"who": "collective"}])
def test_whoever_is_not_classified_has_no_class(facts: dict[str, object]) -> None:
    found = rated(**facts)

    assert (found.id, found.possible, found.is_open) == (None, (), False)
    assert reasons(found) == [("class-not-meant", "rating")]


def test_what_is_not_known_leaves_the_classes_that_can_still_come() -> None:
    found = rated(units_good=None)

    assert (found.possible, found.id, found.is_open) == (("A", "none"), None, True)
    assert reasons(found) == [("class-open-or-none", "rating")]
    assert [one.about for one in found.gaps] == ["units_good"]


def test_a_cap_that_is_not_known_leaves_two_classes() -> None:
    found = rated(absent=None)

    assert found.possible == ("A", "C")
    assert reasons(found) == [("class-open", "rating")]
    assert rated(score="60", absent=None).id == "C"


def test_a_cap_that_holds_lowers_what_can_still_come() -> None:
    assert rated(units_good=None, absent=3).possible == ("C", "none")


def test_whether_somebody_is_classified_at_all_may_be_open() -> None:
    found = rated(worked=None)

    assert (found.possible, found.unclear, found.id, found.is_open) == (("A",), True, None, True)


def test_an_open_line_above_leaves_the_line_that_holds() -> None:
    assert rated(score=None, weak="0 %", units_good="70 %").possible == ("A", "B", "C", "D", "none")


def test_a_class_is_asked_in_other_conditions_by_its_title() -> None:
    plan = (
        PLAN
        + """\
awards:
  merit:
    title: Bằng khen
    kind: form
    recipients: staff
    requirements:
      best: rating == "A"
      one_of: rating in ["A", "B"]
      not_low: rating.level >= 2 and rating not in ["D"]
    quota: {all_of_them: all}
"""
    )
    row = {"id": "X", "who": "individual", "score": "98.25", "units_good": "60 %", "weak": "0 %"}
    proposal = judged(plan, {**row, "led": "100 %", "absent": 0, "worked": 12})
    verdict = proposal.verdict("X", "merit")
    assert verdict is not None
    first, second, third = verdict.reasons

    assert (first.detail("label"), first.detail("value"), first.detail("needed")) == (
        "Xếp loại",
        "(no class)",
        "Xuất sắc",
    )
    assert (second.detail("sign"), second.detail("needed")) == ("in", "Xuất sắc / Tốt")
    assert (third.detail("sign"), third.detail("needed")) == (">=", "Hoàn thành")


def test_without_lines_there_is_no_nearest_class() -> None:
    with pytest.raises(KeyError, match="no_such_grade"):
        judged(PLAN, {"id": "X"}).grade("X", "no_such_grade")
