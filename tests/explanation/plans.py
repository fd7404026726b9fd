"""A small plan for explanations, and proposals made with it."""

from io import BytesIO
from typing import Any

import thidua

PLAN = """
thidua: 1
id: demo
title: Phong trào thi đua cải cách hành chính
plan: {number: 1/KH-UBND, date: 2022-01-01, issuer: UBND tỉnh}
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  year: {start: 2022-01-01, end: 2022-12-31}
facts:
  score: {kind: decimal, decimals: 2, least: 0, most: 100, label: Điểm CCHC, measure: điểm}
  initiatives: {kind: whole, least: 0, label: Số sáng kiến}
  fined: {kind: yes_no, label: Bị xử phạt}
groups:
  collectives: {who: collective}
  individuals: {who: individual}
requirements:
  enough:
    title: Đạt chuẩn
    rule: score >= 80
  inventive:
    title: Có sáng kiến
    rule: initiatives >= 1
notices:
  high:
    title: Điểm rất cao
    rule: score >= 99
awards:
  merit:
    title: Bằng khen
    kind: form
    recipients: collectives
    requires: [enough, inventive]
    rank:
      by_score: score desc
    quota:
      yearly: {at_most: 2}
  letter:
    title: Thư khen
    kind: form
    recipients: collectives
    quota:
      whoever: not stated
  medal:
    title: Giải thưởng
    kind: prize
    recipients: individuals
    rank:
      by_score: score desc
    quota:
      ladder:
        prizes:
          first: {title: Giải nhất}
          second: {title: Giải nhì}
  other:
    title: Cờ thi đua
    kind: title
    recipients: individuals
    delegated_to: parent-plan
  thanks:
    title: Giấy khen
    kind: form
    recipients: individuals
    quota:
      each: all
"""


def unit(id_: str, score: object, initiatives: object = 1, **more: object) -> dict[str, object]:
    """A collective's row."""
    return {"id": id_, "who": "collective", "score": score, "initiatives": initiatives, **more}


def person(id_: str, score: object, **more: object) -> dict[str, object]:
    """A person's row."""
    return {"id": id_, "who": "individual", "score": score, **more}


def proposed(*rows: dict[str, object], **more: Any) -> thidua.Proposal:  # noqa: ANN401 - passed on
    """Propose the awards of the plan for these rows."""
    prepared = thidua.prepare(thidua.read(BytesIO(PLAN.encode())), "year")
    return thidua.propose(prepared, rows, **more)
