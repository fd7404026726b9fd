"""Which part of a condition decides, with which values, and by how much."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

import thidua
from tests.assessment.plans import DONE, INDEX, plan
from thidua.assessment.accounts import (
    accounts,
    distance,
    gaps_of,
    key_gaps,
    key_value,
    label_of,
)
from thidua.assessment.comparisons import detail_of
from thidua.engine.definitions import definitions_of
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.scope import SUBJECT, Gap, Scope
from thidua.language.tree import Name
from thidua.language.truths import Truth
from thidua.model import Campaign, Deadline, Fact, Part, Pool, Who
from thidua.values import Money, Share

IDEAS = Fact(id="ideas", kind=Kind.WHOLE, label="Số sáng kiến", measure="sáng kiến")
CLUSTER = Pool(id="cluster", label="Cụm thi đua", parts=(Part(id="N1"), Part(id="N2")))
PLAN = plan(INDEX, DONE, IDEAS, pools=(CLUSTER,))


def rules(condition: str, wanted: Truth, **facts: object) -> list[str]:
    found = accounts(parse(condition), Scope(facts=facts), PLAN, wanted)
    return [one.rule for one in found]


def details(condition: str, wanted: Truth = Truth.NOT_MET, **facts: object) -> dict[str, Any]:
    (found,) = accounts(parse(condition), Scope(facts=facts), PLAN, wanted)
    return dict(found.details)


def test_every_part_of_an_and_that_fails_decides() -> None:
    condition = "done and index >= 80 and ideas >= 2"
    found = rules(condition, Truth.NOT_MET, done=False, index=90, ideas=1)

    assert found == ["done", "ideas >= 2"]


def test_a_nested_and_is_taken_apart_and_an_or_is_not() -> None:
    condition = "(done and ideas >= 2) and (ideas >= 5 or index >= 80)"
    found = rules(condition, Truth.NOT_MET, done=True, index=70, ideas=1)

    assert found == ["ideas >= 2", "ideas >= 5 or index >= 80"]


def test_a_condition_that_holds_decides_whole() -> None:
    assert rules("done and ideas >= 2", Truth.MET, done=True, ideas=2) == ["done and ideas >= 2"]


def test_a_comparison_says_what_was_needed_and_by_how_much_it_was_missed() -> None:
    found = details("index >= 85", index=Decimal("84.75"))

    assert found == {
        "label": "Chỉ số CCHC",
        "value": Decimal("84.75"),
        "sign": ">=",
        "needed": 85,
        "measure": "",
        "short": Fraction(1, 4),
    }


def test_what_is_too_much_is_too_much_by_a_positive_number() -> None:
    found = details("ideas <= 2", ideas=5)

    assert (found["over"], found["measure"]) == (3, "sáng kiến")


def test_money_and_shares_are_shown_as_what_they_are() -> None:
    raised, share = Fact(id="raised", kind=Kind.MONEY), Fact(id="part", kind=Kind.SHARE)
    scope = Scope(facts={"raised": 4, "part": Fraction(97, 100)})
    condition = parse("raised >= dong(5) and part >= percent(98)")
    money, part = accounts(condition, scope, plan(raised, share), Truth.NOT_MET)

    assert [dict(money.details)[name] for name in ("value", "needed", "short")] == [
        Money(4),
        Money(5),
        Money(1),
    ]
    assert [dict(part.details)[name] for name in ("value", "needed", "short")] == [
        Share.percent(97),
        Share.percent(98),
        Share.percent(1),
    ]


@pytest.mark.parametrize(
    ("condition", "name", "value"),
    [
        ('who == "collective"', "who", "individual"),
        ("day < 2022-01-01", "day", date(2022, 1, 1)),
        ('arrived <= clock("07:30")', "arrived", time(8)),
        ("index == 90", "index", 91),
    ],
)
def test_only_numbers_that_are_too_small_or_too_great_are_so_by_something(
    condition: str, name: str, value: object
) -> None:
    (found,) = accounts(parse(condition), Scope(facts={name: value}), PLAN, Truth.NOT_MET)

    assert dict(found.details)["value"] == value
    assert {"short", "over"}.isdisjoint(dict(found.details))


def test_a_name_without_a_fact_has_no_measure_and_is_its_own_label() -> None:
    found = details('who == "collective"', who="individual")

    assert (found["label"], found["measure"]) == ("who", "")


@pytest.mark.parametrize(
    ("condition", "values"),
    [
        ("ideas + 1 >= index", ("Số sáng kiến = 1", "Chỉ số CCHC = 90")),
        ("index >= ideas * 100", ("Chỉ số CCHC = 90", "Số sáng kiến = 1")),
        ("95 <= index < 97", ("Chỉ số CCHC = 90",)),
        ("done", ("Hoàn thành kế hoạch = no",)),
        ('cluster in ["N2"]', ("Cụm thi đua = N1",)),
        ("round.end > campaign.end", ("round.end = 2022-12-31",)),
        ('"nữ" in marks', ("marks = béo; trẻ",)),
        ('kind in ["collective"]', ("kind = household",)),
    ],
)
def test_other_conditions_list_the_values_that_they_read(
    condition: str, values: tuple[str, ...]
) -> None:
    facts: dict[str, object] = {
        SUBJECT: "T01",
        "ideas": 1,
        "index": 90,
        "done": False,
        "cluster": "N1",
        "marks": frozenset({"trẻ", "béo"}),
        "kind": Who.HOUSEHOLD,
    }
    scope = Scope(facts=facts, days={"round.end": date(2022, 12, 31)})
    (found,) = accounts(parse(condition), scope, PLAN, Truth.NOT_MET)

    assert dict(found.details)["values"] == values


def test_a_comparison_of_a_span_lists_no_value() -> None:
    scope = Scope(facts={"index": None})
    (found,) = accounts(parse("index >= 85"), scope, PLAN, Truth.UNKNOWN)

    assert dict(found.details) == {"formula": "“Chỉ số CCHC” >= 85", "values": ()}


def test_an_unknown_condition_says_once_why() -> None:
    scope = Scope(facts={"ideas": None, "index": None, "done": True})
    found = gaps_of(parse("done and (ideas > 1 or ideas > index)"), scope)

    assert found == (Gap("missing-fact", "ideas"), Gap("missing-fact", "index"))


def test_an_unknown_key_says_once_why() -> None:
    scope = Scope(facts={"ideas": None, "index": 0})

    assert key_gaps(parse("ideas + ideas"), scope) == (Gap("missing-fact", "ideas"),)
    assert key_gaps(parse("1 / index"), scope) == (Gap("zero-denominator", "index"),)


def test_labels_are_those_of_facts_and_pools() -> None:
    assert [label_of(name, PLAN) for name in ("index", "cluster", "who")] == [
        "Chỉ số CCHC",
        "Cụm thi đua",
        "who",
    ]


def test_a_set_becomes_a_sorted_detail_and_the_rest_stays() -> None:
    assert detail_of(frozenset({"b", "a"})) == ("a", "b")
    assert detail_of(Decimal("91.30")) == Decimal("91.30")


@pytest.mark.parametrize(
    ("kind", "gap", "expected"),
    [
        (Kind.DECIMAL, Fraction(-1, 2), (("short", Fraction(1, 2)), ("measure", "điểm"))),
        (Kind.SHARE, Fraction(1, 50), (("short", Share.percent(2)), ("measure", "điểm"))),
        (Kind.MONEY, 500, (("short", Money(500)), ("measure", "điểm"))),
        (Kind.DATE, 3, ()),
        (Kind.YES_NO, 1, ()),
    ],
)
def test_a_distance_is_told_in_the_kind_of_its_key(
    kind: Kind, gap: int | Fraction, expected: tuple[object, ...]
) -> None:
    assert distance(Name("key"), gap, plan(Fact(id="key", kind=kind, measure="điểm"))) == expected


def test_the_value_of_a_key_is_told_in_its_kind() -> None:
    campaign = plan(Fact(id="turnout", kind=Kind.SHARE), Fact(id="cost", kind=Kind.MONEY))

    assert key_value(Name("turnout"), Fraction(37, 40), campaign) == Share.percent("92.5")
    assert key_value(Name("cost"), 500, campaign) == Money(500)
    assert key_value(parse("turnout * 2"), Fraction(37, 20), campaign) == Fraction(37, 20)


def test_a_day_of_the_plan_is_needed_like_a_written_one() -> None:
    deadline = Deadline(id="files", before=parse("2026-03-31"), title="Hạn gửi hồ sơ")
    campaign = evolve(PLAN, deadlines=(deadline,))
    scope = Scope(
        facts={"submitted": date(2026, 3, 31), "promised": date(2026, 4, 1)},
        definitions=definitions_of(campaign),
    )
    told, compared = (
        dict(accounts(parse(text), scope, campaign, Truth.NOT_MET)[0].details)
        for text in ("submitted <= deadline.files", "promised <= submitted")
    )

    assert (told["value"], told["needed"]) == (date(2026, 3, 31), date(2026, 3, 30))
    assert compared["formula"] == "promised <= submitted"
    assert label_of("deadline.files", campaign) == "Hạn gửi hồ sơ"


def test_a_rule_is_told_with_titles_in_the_place_of_ids() -> None:
    plan = thidua.read(
        """\
thidua: 1
id: demo
title: Demo
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
facts:
  done: {kind: whole, label: Số hồ sơ}
  idea: {kind: text, label: Sáng kiến}
pools:
  cluster: {label: Cụm}
groups:
  everyone: {}
sheets:
  I:
    title: Bảng điểm
    criteria:
      "1":
        most: 10
        points: done
awards:
  flag:
    title: Cờ
    kind: form
    recipients: everyone
  letter:
    kind: form
    recipients: everyone
""".encode()
    )
    text = 'points("I") > mean(done, over=cluster) or not given("flag")'
    text += ' or held("letter", subject=idea)'
    assert accounts_of(text, plan) == (
        '“Bảng điểm” > mean(“Số hồ sơ”, over=“Cụm”) or not given("Cờ") '
        'or held("letter", subject=“Sáng kiến”)'
    )


def accounts_of(text: str, plan: Campaign) -> object:
    scope = Scope(facts={"done": None})
    (found,) = accounts(parse(text), scope, plan, Truth.UNKNOWN)
    return dict(found.details)["formula"]
