"""Facts that do not concern a nominee, and facts whose silence means something."""

from decimal import Decimal

import pytest
from attrs import evolve

from tests.assessment.plans import admitted, codes, plan, prepared, the_only
from thidua.assessment.applicability import in_order, reads_of_facts
from thidua.checking import UnsoundPlan
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import rule
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Fact
from thidua.values import Money, Rounding
from thidua.wording import sentence

ASKED = Fact(id="asked", kind=Kind.YES_NO)
TARGET = Fact(id="target", kind=Kind.WHOLE, applies=parse("asked"))
REACHED = Fact(id="reached", kind=Kind.YES_NO, applies=parse("target > 0"))


@pytest.mark.parametrize(
    ("asked", "target", "cell", "problems"),
    [
        ("có", "5", 5, []),
        ("không", "", NOT_APPLICABLE, []),
        ("không", "n/a", NOT_APPLICABLE, []),
        ("có", "n/a", None, ["not-applicable-where-it-applies"]),
        ("", "n/a", None, []),
        ("có", "", None, []),
        ("", "", None, []),
        ("", "5", 5, []),
        ("không", "5", NOT_APPLICABLE, ["value-where-not-applicable"]),
    ],
)
def test_a_fact_applies_where_its_condition_does_not_say_otherwise(
    asked: str, target: str, cell: object, problems: list[str]
) -> None:
    found = admitted([{"id": "T01", "asked": asked, "target": target}], ASKED, TARGET)

    assert the_only(found).facts["target"] == cell
    assert codes(found) == problems


@pytest.mark.parametrize("asked", ["có", "", "không"])
def test_not_applicable_may_be_stated_wherever_the_plan_allows_it(asked: str) -> None:
    target = evolve(TARGET, may_be_not_applicable=True)
    found = admitted([{"id": "T01", "asked": asked, "target": "n/a"}], ASKED, target)

    assert the_only(found).facts["target"] is NOT_APPLICABLE
    assert codes(found) == []


def test_not_applicable_where_the_fact_applies_is_shown_with_its_place_and_is_no_silence() -> None:
    target = evolve(TARGET, if_silent=0)
    found = admitted([{"id": "T01", "asked": "yes", "target": "n/a"}], ASKED, target)
    (problem,) = found.problems

    assert the_only(found).facts["target"] is None
    assert the_only(found).silent == frozenset()
    assert dict(problem.details) == {"target": "target"}
    assert str(problem.place) == "1:3"


def test_a_value_for_a_fact_that_does_not_apply_is_shown_with_its_place() -> None:
    (problem,) = admitted([{"id": "T01", "asked": "no", "target": "5"}], ASKED, TARGET).problems

    assert dict(problem.details) == {"target": "target", "text": "5"}
    assert str(problem.place) == "1:3"


def test_a_yes_for_a_fact_that_does_not_apply_is_said_in_the_language_of_the_reader() -> None:
    fact = Fact(id="late", kind=Kind.YES_NO, applies=parse("asked"))
    (problem,) = admitted([{"id": "T01", "asked": "no", "late": "có"}], ASKED, fact).problems

    assert "lại ghi có" in sentence(problem, "vi")
    assert "but yes was given" in sentence(problem, "en")


@pytest.mark.parametrize(
    "facts", [(ASKED, TARGET, REACHED), (REACHED, TARGET, ASKED), (TARGET, REACHED, ASKED)]
)
def test_what_decides_whether_a_fact_applies_is_decided_first(facts: tuple[Fact, ...]) -> None:
    nominee = the_only(
        admitted([{"id": "T01", "asked": "no", "target": "", "reached": ""}], *facts)
    )

    assert nominee.facts["target"] is NOT_APPLICABLE
    assert nominee.facts["reached"] is NOT_APPLICABLE


def test_facts_stand_behind_those_that_decide_whether_they_apply() -> None:
    campaign = plan(REACHED, TARGET, ASKED)

    assert in_order(campaign, reads_of_facts(campaign)) == (ASKED, TARGET, REACHED)


@rule(reads=("target",), gives=Kind.YES_NO, version="1")
def is_asked(target: int) -> bool:
    return target > 0


def test_facts_that_wait_for_themselves_through_a_rule_are_a_circle() -> None:
    circular = Fact(id="target", kind=Kind.WHOLE, applies=parse("is_asked()"))

    with pytest.raises(UnsoundPlan) as raised:
        prepared(circular, rules=(is_asked,))

    (problem,) = (one for one in raised.value.problems if one.code == "applies-circle")

    assert problem.detail("circle") == ("target", "target")
    assert problem.path == ("facts", "target", "applies")


def test_a_rule_may_decide_whether_a_fact_applies() -> None:
    whole = Fact(id="target", kind=Kind.WHOLE)
    bonus = Fact(id="bonus", kind=Kind.WHOLE, applies=parse("is_asked()"))
    round_ = prepared(bonus, whole, rules=(is_asked,))

    assert round_.order == (whole, bonus)


@pytest.mark.parametrize(
    ("silent", "kind", "cell"),
    [
        (False, Kind.YES_NO, False),
        (Decimal("0.50"), Kind.DECIMAL, Decimal("0.50")),
        (Money(5), Kind.MONEY, 5),
    ],
)
def test_silence_fills_a_missing_fact_and_is_remembered(
    silent: bool | Decimal | Money, kind: Kind, cell: object
) -> None:
    fact = Fact(id="late", kind=kind, if_silent=silent)
    nominee = the_only(admitted([{"id": "T01", "late": ""}], fact))

    assert nominee.facts["late"] == cell
    assert nominee.silent == {"late"}


def test_silence_fills_nothing_that_was_said_or_said_wrongly() -> None:
    fact = Fact(id="late", kind=Kind.YES_NO, if_silent=False)
    found = admitted([{"id": "T01", "late": "có"}, {"id": "T02", "late": "?"}], fact)

    assert [one.facts["late"] for one in found.nominees] == [True, None]
    assert [one.silent for one in found.nominees] == [frozenset(), frozenset()]


def test_silence_waits_until_it_is_known_whether_the_fact_applies() -> None:
    fact = Fact(id="late", kind=Kind.YES_NO, if_silent=False, applies=parse("asked"))
    rows = [{"id": asked or "?", "asked": asked} for asked in ("yes", "no", "")]
    found = admitted(rows, ASKED, fact)

    assert [one.facts["late"] for one in found.nominees] == [False, NOT_APPLICABLE, None]


def test_what_silence_fills_decides_whether_another_fact_applies() -> None:
    asked = Fact(id="asked", kind=Kind.YES_NO, if_silent=False)
    nominee = the_only(admitted([{"id": "T01"}], TARGET, asked))

    assert nominee.facts["target"] is NOT_APPLICABLE


def test_a_fact_that_the_source_leaves_undetermined_is_unknown_until_the_host_knows_it() -> None:
    fact = Fact(id="late", kind=Kind.YES_NO, undetermined="Kế hoạch không nêu")
    found = admitted([{"id": "T01"}, {"id": "T02", "late": "không"}], fact)

    assert [one.facts["late"] for one in found.nominees] == [None, False]


def test_a_rounded_value_keeps_what_was_stated() -> None:
    index = Fact(id="index", kind=Kind.DECIMAL, compare_at=2, rounding=Rounding.HALF_UP)
    rows = [{"id": one, "index": one} for one in ("91.304", "91.296", "91.30")]
    found = admitted(rows, index)

    assert [one.facts["index"] for one in found.nominees] == [Decimal("91.30")] * 3
    assert [dict(one.stated) for one in found.nominees] == [
        {"index": Decimal("91.304")},
        {"index": Decimal("91.296")},
        {},
    ]


def test_rows_that_round_alike_but_state_different_values_contradict_each_other() -> None:
    index = Fact(id="index", kind=Kind.DECIMAL, compare_at=2, rounding=Rounding.HALF_UP)
    found = admitted([{"id": "T01", "index": one} for one in ("91.304", "91.296")], index)

    assert the_only(found).facts["index"] is None
    assert dict(the_only(found).stated) == {}
    assert codes(found) == ["duplicate-nominee", "conflicting-values"]


def test_a_value_that_does_not_apply_is_not_kept_as_stated() -> None:
    index = Fact(
        id="index",
        kind=Kind.DECIMAL,
        compare_at=1,
        rounding=Rounding.DOWN,
        applies=parse("asked"),
    )
    nominee = the_only(admitted([{"id": "T01", "asked": "no", "index": "91.35"}], ASKED, index))

    assert dict(nominee.stated) == {}
