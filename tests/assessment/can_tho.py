"""The score sheet of Cần Thơ (Kế hoạch 157/KH-UBND, group I) with its made-up communes."""

from tests.assessment.sheets import judged
from thidua import Proposal

PLAN = """\
groups:
  communes: {who: collective}
facts:
  gate_ok: {kind: yes_no, label: Có kế hoạch truyền thông}
  s: {kind: whole, least: 0, most: 50, label: Số người trả lời đúng}
  a: {kind: whole, least: 0, label: Tổng số đối tượng}
  b2: {kind: whole, least: 0, label: Số người có tài khoản}
  n: {kind: whole, least: 0, label: Số tài khoản mở mới}
  b3: {kind: whole, least: 0, label: Số thẻ phát hành}
  paid: {kind: whole, least: 0, label: Số người nhận không dùng tiền mặt}
  all_new: {kind: yes_no, label: Mở mới 100 %}
  all_system: {kind: yes_no, label: Rà soát 100 %}
values:
  cashless:
    title: Tỷ lệ không dùng tiền mặt
    rule: paid / a
sheets:
  I:
    title: Tổng điểm bảng I
    for: communes
    most: 115
    criteria:
      "1":
        title: Tuyên truyền
        most: 20
        gate: gate_ok
        points: 0.4 * s
      "2":
        title: Mở tài khoản
        most: 40
        ratio: b2 / a
      "3":
        title: Phát hành thẻ
        most: 20
        ratio: b3 / n
        beyond: cap
      "4":
        title: Nhận tiền không dùng tiền mặt
        most: 20
        ratio: cashless
      "5":
        title: Điểm cộng
        most: 15
        bonus: yes
        criteria:
          "5.1":
            most: 5
            full_if: all_new
          "5.2":
            most: 5
            by: cashless
            bands:
              - {from: 88 %, below: 90 %, points: 2}
              - {from: 90 %, below: 95 %, points: 3}
              - {from: 95 %, below: 100 %, points: 4}
              - {from: 100 %, points: 5}
            otherwise: 0
          "5.3":
            most: 5
            full_if: all_system
grades:
  rating:
    title: Xếp loại
    classes: {excellent: Xuất sắc, good: Tốt}
    lines:
      excellent: points("I") > 100
      good: points("I") > 90
awards:
  merit:
    title: Bằng khen
    kind: form
    recipients: communes
    rank:
      by_points: points("I") desc
    quota: {one: 1}
"""

_NAMES = ("gate_ok", "s", "a", "b2", "n", "b3", "paid", "all_new", "all_system")
_COMMUNES = {
    "X1": (True, 47, 1200, 1080, 400, 340, 1068, False, True),
    "X2": (True, 50, 1000, 950, 300, 300, 900, False, True),
    "X3": (True, 48, 800, 800, 250, 300, 760, True, False),
    "X4": (False, 50, 600, 570, 100, 80, 522, False, True),
    "X5": (True, 50, 500, 500, 120, 120, 500, True, True),
    "X6": (True, 40, 300, 300, 0, 270, 297, True, True),
    "X7": (True, 45, 750, 700, 90, 60, 660, False, True),
    "X8": (True, 47, 2000, 1800, 600, 510, 1780, False, True),
}
ROWS: tuple[dict[str, object], ...] = tuple(
    {"id": name, "who": "collective"} | dict(zip(_NAMES, cells, strict=True))
    for name, cells in _COMMUNES.items()
)


def proposal(*more: dict[str, object]) -> Proposal:
    """Propose for the eight communes, and others beside them."""
    return judged(PLAN, *ROWS, *more)
