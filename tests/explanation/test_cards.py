"""Score cards and classes said in words; every expectation is written by hand."""

import pytest

from tests.assessment.can_tho import proposal
from tests.assessment.sheets import judged, sheet
from thidua import explain, scorecard

PROPOSAL = proposal({"id": "P", "who": "individual"})


def test_a_card_reads_from_the_total_down_to_every_criterion() -> None:
    assert explain(PROPOSAL, "X1").splitlines() == [
        "X1 — Tổng điểm bảng I: 96,6/115 điểm",
        "1. Tuyên truyền: 18,8/20 điểm (0,4 × 47)",
        "2. Mở tài khoản: 36/40 điểm (1080/1200 × 40)",
        "3. Phát hành thẻ: 17/20 điểm (340/400 × 20)",
        "4. Nhận tiền không dùng tiền mặt: 17,8/20 điểm (1068/1200 × 20)",
        "5. Điểm cộng: 7/15 điểm",
        "  5.1: 0/5 điểm (không đạt: Mở mới 100 % = không)",
        ("  5.2: 2/5 điểm (Tỷ lệ không dùng tiền mặt 89 %, khung từ 88 % đến dưới 90 %)"),
        "  5.3: 5/5 điểm (đạt: Rà soát 100 % = có)",
        "Xếp loại: Tốt — đạt tiêu chuẩn “Tốt”",
        "- Chưa được “Xuất sắc”: Tổng điểm bảng I 96,6 điểm, yêu cầu trên 100; thiếu 3,4 điểm.",
    ]


def test_a_card_reads_in_english() -> None:
    lines = explain(PROPOSAL, scorecard(PROPOSAL, "X3", "I"), "en").splitlines()

    assert lines[0] == "X3 — Tổng điểm bảng I: 107.2/115 points"
    assert lines[3] == (
        "3. Phát hành thẻ: 20/20 points (300/250 × 20; 24 is above the maximum, 20 counts)"
    )


def test_a_failed_gate_is_said() -> None:
    assert explain(PROPOSAL, "X4").splitlines()[1] == (
        "1. Tuyên truyền: 0/20 điểm (không có điểm vì không đạt điều kiện tiên quyết: "
        "Có kế hoạch truyền thông = không)"
    )


def test_a_span_names_the_criterion_that_is_to_blame() -> None:
    lines = explain(PROPOSAL, "X6").splitlines()

    assert lines[0] == (
        "X6 — Tổng điểm bảng I: từ 89,8 đến 109,8 điểm trên 115 "
        "(chưa tính được tiêu chí 3: mẫu số “Số tài khoản mở mới” bằng 0)"
    )
    assert lines[3] == (
        "3. Phát hành thẻ: từ 0 đến 20 điểm trên 20 "
        "(270/0 × 20; mẫu số “Số tài khoản mở mới” bằng 0)"
    )
    assert lines[-2:] == [
        "Xếp loại: còn để ngỏ: có thể là Xuất sắc, Tốt hoặc không thuộc mức nào",
        "- Mẫu số Số tài khoản mở mới bằng 0 nên không chia được ở tiêu chí 3. Phát hành thẻ.",
    ]


def test_a_ratio_that_does_not_end_is_shortened() -> None:
    assert explain(PROPOSAL, "X7").splitlines()[0].endswith("93,27…/115 điểm")


def test_a_class_alone_is_said() -> None:
    said = explain(PROPOSAL, PROPOSAL.grade("X4", "rating"), "en").splitlines()

    assert said[0] == "Xếp loại: no class of the text fits; the nearest is “Tốt”"
    assert said[2].startswith("- Not “Tốt”: Tổng điểm bảng I 76.4 points, needed more than 90")


def test_whoever_no_sheet_is_for_has_no_card() -> None:
    assert explain(PROPOSAL, "P").startswith("Xếp loại: không thuộc diện xếp loại")
    assert explain(PROPOSAL, scorecard(PROPOSAL, "P", "I")).splitlines()[0] == (
        "P — Tổng điểm bảng I: không áp dụng (bảng điểm không dùng cho đối tượng này)"
    )


def test_nobody_has_no_card() -> None:
    with pytest.raises(KeyError, match="X9"):
        explain(PROPOSAL, "X9")


def test_an_overview_counts_the_classes() -> None:
    assert (
        "Xếp loại: Xuất sắc: 3; Tốt: 3; không thuộc mức nào: 1 (X4); còn để ngỏ: 1 (X6)"
    ) in explain(PROPOSAL).splitlines()


def test_an_overview_says_nothing_of_classes_that_nobody_lacks() -> None:
    plan = """\
facts:
  a: {kind: whole}
grades:
  rating:
    classes: {good: Tốt}
    lines:
      good: a > 5
"""
    assert "rating: Tốt: 1" in explain(judged(plan, {"id": "X", "a": 6})).splitlines()


def test_a_verdict_ranked_by_points_names_the_sheet() -> None:
    assert "kém X5 (cuối cùng trong chỉ tiêu) 18,4 điểm, xét theo Tổng điểm bảng I" in explain(
        PROPOSAL, ("X1", "merit")
    )


OPEN = "s: {kind: whole, label: Điểm}"


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        ('"1": s', "1: chưa tính được điểm (chưa có số liệu: Điểm)"),
        ('"1":\n  most: 5\n  beyond: allow\n  points: s', "1: chưa tính được điểm trên 5"),
        ('"1": max(s, 5)', "1: ít nhất 5 điểm (max(s, 5); chưa có số liệu: Điểm)"),
        ('"1": min(s, 5)', "1: nhiều nhất 5 điểm (min(s, 5); chưa có số liệu: Điểm)"),
    ],
)
def test_points_that_are_half_known_say_what_is(criterion: str, said: str) -> None:
    found = explain(judged(sheet(OPEN, criterion), {"id": "X", "s": None}), "X")

    assert found.splitlines()[1].startswith(said)


def test_of_many_criteria_to_blame_a_few_are_named() -> None:
    criteria = "\n".join(f'"{number}": s' for number in range(1, 8))
    first = explain(judged(sheet(OPEN, criteria), {"id": "X", "s": None}), "X").splitlines()[0]

    assert first.count("chưa tính được tiêu chí") == 5
    assert first.endswith("…)")


def test_a_maximum_is_that_of_what_applies() -> None:
    facts = "a: {kind: whole, least: 0, most: 10}; b: {kind: yes_no}"
    criteria = (
        '"1":\n  most: 10\n  points: a\n'
        '"2":\n  most: 10\n  points: a\n  applies: b\n  not_applicable: leave_out'
    )
    plan = sheet(facts, criteria).replace("    criteria:", "    most: 20\n    criteria:")
    said = explain(judged(plan, {"id": "X", "name": "Xã 1", "a": 7, "b": False}), "X").splitlines()

    assert said[0] == "X Xã 1 — I: 7/10 điểm"
    assert said[2] == "2: không áp dụng (không áp dụng, không tính vào điểm tối đa)"


def test_several_sheets_stand_one_below_the_other() -> None:
    plan = sheet("a: {kind: whole}", '"1": a') + '  II:\n    criteria:\n      "2": a\n'
    said = explain(judged(plan, {"id": "X", "a": 1}), "X").splitlines()

    assert said == ["X — I: 1 điểm", "1: 1 điểm", "", "X — II: 1 điểm", "2: 1 điểm"]


def test_the_clause_of_a_line_is_given() -> None:
    plan = """\
facts:
  a: {kind: whole}
grades:
  rating:
    classes: {good: Tốt, fair: Đạt}
    lines:
      good:
        rule: a > 5
        cite: Điều 6
      fair:
        rule: a > 0
        cite: Điều 7
"""
    said = explain(judged(plan, {"id": "X", "a": 3}), "X").splitlines()

    assert said[0].endswith("(Điều 7)")
    assert said[1].endswith("(Điều 6).")
