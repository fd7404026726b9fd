"""What an official calls the parts of expressions, and how far they are from what is asked."""

from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest

import thidua
from tests.assessment.sheets import HEAD, judged
from thidua.assessment.accounts import accounts, distance, key_value, label_of
from thidua.assessment.comparisons import compared
from thidua.assessment.gaps import gap_reason
from thidua.assessment.titles import Titles, grade_of, titles_of
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.scope import Gap
from thidua.language.truths import Truth
from thidua.values import Share

PLAN = """\
facts:
  done: {kind: whole, least: 0, label: Số đã làm, measure: việc}
  asked: {kind: whole, least: 0, label: Số phải làm}
  fund: {kind: money}
pools:
  cluster: {label: Cụm, of: [N1, N2]}
values:
  rate:
    title: Tỷ lệ
    rule: done / asked
  plain: done + 1
sheets:
  I:
    title: Tổng điểm
    criteria:
      "1":
        title: Tuyên truyền
        most: 20
        points: done
  II:
    criteria:
      "2": asked
grades:
  rating:
    title: Xếp loại
    classes: {A: Xuất sắc, B: Tốt}
    lines:
      A: points("I") > 15
      B: points("I") > 5
"""
PROPOSAL = judged(PLAN, {"id": "X", "done": 8, "asked": 10, "fund": 1, "cluster": "N1"})
CAMPAIGN = PROPOSAL.campaign
SCOPE = PROPOSAL.allocation.standings.assessments.scope_of(0)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("done", "Số đã làm"),
        ("cluster", "Cụm"),
        ("fund", "fund"),
        ("rate", "Tỷ lệ"),
        ("plain", "plain"),
        ("rating", "Xếp loại"),
        ("rating.level", "Xếp loại"),
        ('points("I")', "Tổng điểm"),
        ('points("I", "1")', "1. Tuyên truyền"),
        ('points("II")', "II"),
        ('points("II", "2")', "2"),
        ("done + 1", "done + 1"),
    ],
)
def test_an_expression_has_the_title_of_what_it_names(text: str, title: str) -> None:
    assert Titles(CAMPAIGN).title(parse(text)) == title


def test_labels_reach_values_grades_and_the_parts_of_sheets() -> None:
    found = [label_of(one, CAMPAIGN) for one in ("rate", "rating", "I", "I/1", "fund", "other")]

    assert found == ["Tỷ lệ", "Xếp loại", "Tổng điểm", "1. Tuyên truyền", "fund", "other"]


def test_kinds_and_measures_are_those_of_what_has_a_name() -> None:
    titles = Titles(CAMPAIGN)

    assert (titles.kind(parse("rate")), titles.kind(parse("done / asked"))) == (Kind.SHARE, None)
    assert [titles.measure(parse(one)) for one in ("done", "rate", 'points("I")')] == [
        "việc",
        "",
        "(points)",
    ]


def test_the_titles_of_one_plan_are_found_once() -> None:
    assert titles_of(CAMPAIGN) is titles_of(CAMPAIGN)
    other = thidua.read(BytesIO(HEAD.encode()))
    assert titles_of(other) is not titles_of(CAMPAIGN)


def test_a_grade_is_known_by_its_class_and_by_its_level() -> None:
    found = [grade_of(parse(one), CAMPAIGN) for one in ("rating", "rating.level", "done", "1 + 1")]

    assert [one and one.id for one in found] == ["rating", "rating", None, None]


def details(text: str) -> dict[str, Any]:
    return dict(compared(parse(text), SCOPE, CAMPAIGN))


def test_points_are_compared_by_the_title_of_their_sheet() -> None:
    assert details('points("I") >= 10') == {
        "label": "Tổng điểm",
        "value": 8,
        "sign": ">=",
        "needed": 10,
        "measure": "(points)",
        "short": 2,
    }


def test_a_named_value_is_compared_as_what_it_is() -> None:
    found = details("rate >= percent(85)")

    assert (found["value"], found["needed"], found["short"]) == (
        Share.parse("80 %"),
        Share.parse("85 %"),
        Share.parse("5 %"),
    )


def test_of_a_chain_the_link_that_fails_is_told() -> None:
    assert details('3 < points("I") <= 5')["over"] == 3
    assert details('9 <= points("I") <= 15')["short"] == 1
    assert details('3 < points("I") <= 9') == {}


@pytest.mark.parametrize(
    "text", ["rate >= rate", "done + 1 > 3", "done", 'cluster in ["N1"]', "rate == rate == rate"]
)
def test_anything_else_is_left_to_its_formula(text: str) -> None:
    assert details(text) == {}


def test_a_class_is_compared_by_its_title() -> None:
    assert details('rating == "A"') == {
        "label": "Xếp loại",
        "value": "Tốt",
        "sign": "==",
        "needed": "Xuất sắc",
    }
    assert details('rating not in ["B"]')["sign"] == "not in"
    assert details("rating.level >= 2")["needed"] == "Xuất sắc"
    assert details('rating == "none"')["needed"] == "none"


def test_what_is_not_known_is_not_compared() -> None:
    scope = SCOPE.of({**SCOPE.facts, "done": None})

    assert compared(parse('points("I") >= 10'), scope, CAMPAIGN) == ()
    assert compared(parse('rating == "A"'), scope, CAMPAIGN) == ()


def test_an_account_of_a_named_value_tells_the_facts_behind_it() -> None:
    (found,) = accounts(parse("rate >= percent(85)"), SCOPE, CAMPAIGN, Truth.NOT_MET)

    assert dict(found.details)["values"] == ("Số đã làm = 8", "Số phải làm = 10")
    (points,) = accounts(parse('points("I") >= 10'), SCOPE, CAMPAIGN, Truth.NOT_MET)
    assert "values" not in dict(points.details)


def test_an_account_tells_what_others_come_to_where_that_is_known() -> None:
    (found,) = accounts(
        parse("done > mean(done, over=everyone) + mean(asked, over=everyone, where=asked > 99)"),
        SCOPE,
        CAMPAIGN,
        Truth.NOT_MET,
    )

    assert dict(found.details)["values"] == (
        "Số đã làm = 8",
        "Số phải làm = 10",
        "mean(“Số đã làm”, over=everyone) = 8",
    )


def test_the_distance_of_a_key_has_the_measure_of_what_it_names() -> None:
    assert distance(parse('points("I")'), Fraction(92, 5), CAMPAIGN) == (
        ("short", Fraction(92, 5)),
        ("measure", "(points)"),
    )
    assert distance(parse("rate"), Fraction(1, 20), CAMPAIGN)[0] == ("short", Share.parse("5 %"))
    assert distance(parse("rating.level"), 1, CAMPAIGN) == ()
    assert key_value(parse("rating.level"), 2, CAMPAIGN) == "Xuất sắc"


def test_a_gap_names_its_criterion_once() -> None:
    gap = Gap("zero-denominator", "asked", within="points:I/1")
    found = gap_reason(gap, "rule", CAMPAIGN)
    inside = gap_reason(gap, None, CAMPAIGN, inside=True)

    assert (found.detail("divisor"), found.detail("criterion")) == (
        "Số phải làm",
        "1. Tuyên truyền",
    )
    assert (inside.code, inside.detail("criterion")) == ("score-zero-divisor", None)
    assert gap_reason(Gap("group-open", "everyone"), None, CAMPAIGN).detail("group") is None
    assert gap_reason(Gap("no-band-holds", "I/1"), None, CAMPAIGN).detail("criterion") == (
        "1. Tuyên truyền"
    )
