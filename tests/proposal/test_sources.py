"""A verdict says where its facts come from, and what the missing ones lack."""

from __future__ import annotations

import pytest

import thidua
from thidua.model import Result

PLAN = """\
thidua: 1
id: demo
title: Thi đua năm 2022
plan: {number: 1/KH-UBND, date: 2021-12-15, issuer: UBND}
period: {start: 2021-01-01, end: 2023-12-31}
rounds:
  annual: {every: year, first: 2021}
facts:
  before: {kind: decimal, label: Điểm năm trước, from: {campaign: old, years_ago: 1, value: points}}
  unit_points:
    kind: decimal
    label: Điểm đơn vị
    about: unit
    from: {campaign: old, value: points}
  target: {kind: whole, label: Chỉ tiêu, about: block}
  staff: {kind: whole, label: Biên chế, about: unit, if_silent: 9}
  wide: {kind: yes_no, label: Mở rộng, about: campaign}
  unread: {kind: whole, label: Không dùng, about: campaign}
groups:
  everyone: {}
pools:
  block: {label: Khối}
units:
  office: Văn phòng
  hall: {}
values:
  better: before > 50
awards:
  merit:
    title: Giấy khen
    kind: form
    recipients: everyone
    requirements:
      improved: {rule: better}
      unit_good:
        rule: unit_points >= 50
        when: target > 3
      open_to_all: wide
      staffed: staff >= 5
    rank:
      by_target: target desc
    quota:
      number: all
""".replace("{rule: better}", "better")
RESULTS = (
    Result(subject="a", campaign="old", round="annual-2021", values={"points": 60}),
    Result(subject="office", campaign="old", round="annual-2022", values={"points": 70}),
)


def said(row: dict[str, object], *, results: tuple[Result, ...] = RESULTS, lang: str = "vi") -> str:
    prepared = thidua.prepare(thidua.read(PLAN.encode()), "annual-2022")
    proposal = thidua.propose(
        prepared,
        [{"id": "a", **row}],
        parts={"block": [{"id": "A", "target": 5}]},
        campaign={"wide": "có", "unread": 1},
        results=results,
    )
    return thidua.explain(proposal, ("a", "merit"), lang)


def test_every_fact_from_elsewhere_that_decides_is_named_with_its_source() -> None:
    text = said({"unit": "office", "block": "A"})

    assert text.splitlines()[2:] == [
        "- Biên chế: không có số liệu, theo kế hoạch lấy giá trị 9.",
        "- Điểm năm trước 60: theo kết quả đợt annual-2021.",
        "- Điểm đơn vị 70: theo kết quả đợt annual-2022 của Văn phòng.",
        "- Chỉ tiêu 5: số liệu của Khối A.",
        "- Mở rộng có: số liệu của Thi đua năm 2022.",
    ]


@pytest.mark.parametrize(
    ("row", "lang", "line"),
    [
        ({"block": "A"}, "vi", "- Điểm đơn vị: chưa có kết quả."),
        (
            {"block": "A", "unit": "hall"},
            "vi",
            "- Điểm đơn vị: chưa có kết quả của hall đợt annual-2022.",
        ),
        (
            {"block": "A", "unit": "hall"},
            "en",
            "- Điểm đơn vị: no result of hall in annual-2022.",
        ),
        ({"unit": "hall", "block": "B"}, "vi", "- Chỉ tiêu: chưa có số liệu của Khối B."),
        ({"unit": "hall"}, "en", "- Chỉ tiêu: no data."),
    ],
)
def test_what_is_missing_says_what_it_lacks(row: dict[str, object], lang: str, line: str) -> None:
    assert line in said(row, lang=lang).splitlines()


def test_a_missing_round_is_named_through_a_named_value() -> None:
    text = said({"unit": "office", "block": "A"}, results=RESULTS[1:])

    assert "- Điểm năm trước: chưa có kết quả đợt annual-2021." in text.splitlines()


def test_a_missing_key_of_the_ranking_says_what_it_lacks() -> None:
    plan = PLAN.replace("number: all", "number: 1").replace("        when: target > 3\n", "")
    prepared = thidua.prepare(thidua.read(plan.encode()), "annual-2022")
    rows = [{"id": one, "unit": "office", "block": "A"} for one in ("a", "b")]
    results = (
        *RESULTS,
        thidua.Result(subject="b", campaign="old", round="annual-2021", values={"points": 60}),
    )
    proposal = thidua.propose(prepared, rows, campaign={"wide": "có"}, results=results)

    assert "- Chỉ tiêu: chưa có số liệu của Khối A." in thidua.explain(proposal, ("a", "merit"))
