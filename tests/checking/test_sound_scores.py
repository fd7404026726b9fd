"""What looks like a mistake in values, sheets and grades and is none stays unsaid."""

from datetime import date
from typing import cast

import pytest
from attrs import evolve

from tests.checking.wrong_plans.case import SCORE, SOUND, plan, requiring
from tests.checking.wrong_plans.score_case import (
    ASKED,
    CLASSES,
    WHOLE_GRADE,
    banded,
    graded,
    marks,
    one,
    sheet,
    table,
)
from thidua.checking import check
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.tree import Call, Name, Negative, Not, Tree
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.model.grades import GradeClass, GradeLine
from thidua.model.groups import TargetGroup, Who
from thidua.model.sheets import (
    Argument,
    Band,
    Beyond,
    Criterion,
    Lacking,
    Layer,
    Method,
    Sheet,
    Take,
    Zero,
)
from thidua.model.values import Case, Value
from thidua.values import Rounding, Share

COST = Fact(id="cost", kind=Kind.MONEY, least=0)
DAY = Fact(id="day", kind=Kind.DATE)


def codes(campaign: Campaign) -> list[str]:
    return [problem.code for problem in check(campaign)]


SOUND_SHEETS = {
    "a bonus stands beside the maximum": sheet(
        marks("1", 10), marks("2", 5, bonus=True), most=10, beyond=Beyond.ALLOW
    ),
    "a bonus is counted in the maximum": sheet(marks("1", 10), marks("2", 5, bonus=True), most=15),
    "a bonus without a maximum is counted in none": sheet(
        marks("1", 10), marks("2", None, bonus=True), most=10, beyond=Beyond.ALLOW
    ),
    "penalties are taken from a balance": sheet(marks("1", 5, penalty=True), start=100, most=100),
    "only penalties are listed": sheet(marks("1", 5, penalty=True), start=5, most=5),
    "weights multiply the maxima": sheet(marks("1", 10, weight=2), marks("2", 5), most=25),
    "shares of a whole weigh the maxima": sheet(
        marks("1", 100, weight=Share.percent(60)),
        marks("2", 100, weight=Share.percent(40)),
        most=100,
    ),
    "the best of several counts": sheet(marks("1", 10), marks("2", 5), take=Take.HIGHEST, most=10),
    "the worst of several counts": sheet(marks("1", 10), marks("2", 5), take=Take.LOWEST, most=5),
    "the mean of several counts": sheet(marks("1", 10), marks("2", 10), take=Take.MEAN, most=10),
    "a criterion without a maximum": sheet(
        marks("1", 10), Criterion(id="2", points=parse("score")), most=20, beyond=Beyond.CAP
    ),
    "shared out among the rest": sheet(
        marks("1", 10, applies=parse("done"), not_applicable=Lacking.SHARE_OUT),
        marks("2", 10),
        most=20,
    ),
    "left out and rescaled": sheet(
        marks("1", 10, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT),
        marks("2", 10),
        most=20,
        rescale_to=20,
    ),
    "full for whom it does not concern": sheet(
        marks("1", 10, applies=parse("done"), not_applicable=Lacking.FULL), marks("2", 10)
    ),
    "a bonus is left out": sheet(
        marks("1", 10, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT, bonus=True),
        marks("2", 10),
    ),
    "only the best of what is left counts": sheet(
        marks("1", 10, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT),
        marks("2", 10),
        take=Take.HIGHEST,
    ),
    "points are rounded in full": one(
        points=parse("score / 3 * 1"), decimals=1, rounding=Rounding.HALF_UP
    ),
    "the lowest layer counts": one(
        layers=(Layer(id="own", points=parse("score")), Layer(id="council", points=parse("ideas"))),
        counts="lowest",
    ),
    "a single layer counts": one(layers=(Layer(id="council", points=parse("score")),)),
    "a part that is a balance alone": sheet(Criterion(id="1", start=5), marks("2", 5)),
    "titles without numbers": sheet(
        marks("1", 5, title="Đoàn kết"), marks("2", 5, title="Kết quả")
    ),
    "nothing to divide by is settled": one(
        ASKED, most=5, ratio=parse("ideas / asked"), zero=Zero.FULL, beyond=Beyond.CAP
    ),
    "nothing to divide by is looked at before": one(
        ASKED, points=parse("ideas / asked * 5 if asked > 0 else 0")
    ),
    "a divisor below nothing": one(
        Fact(id="debt", kind=Kind.DECIMAL, most=-1), points=parse("ideas / debt * 1")
    ),
}


@pytest.mark.parametrize("campaign", SOUND_SHEETS.values(), ids=SOUND_SHEETS)
def test_a_sheet_is_sound(campaign: Campaign) -> None:
    assert codes(campaign) == []


def test_a_divisor_that_is_nothing_for_everybody_is_none_to_wonder_at() -> None:
    nothing = Criterion(id="1", criteria=(marks("2", 5, bonus=True),))
    alone = sheet(nothing, Criterion(id="3", points=parse('ideas / points("form", "1") * 1')))

    assert codes(alone) == ["divisor-may-be-zero"]


def test_a_method_settles_what_nothing_is_worth() -> None:
    rate = Method(id="rate", takes=("a", "b"), ratio=parse("a / b"), zero=Zero.NONE)
    filled = (Argument(id="a", value=parse("ideas")), Argument(id="b", value=parse("asked")))
    scored = Criterion(id="1", most=5, method="rate", using=filled, beyond=Beyond.CAP)

    assert codes(sheet(scored, methods=(rate,), facts=(ASKED,))) == []


def communes(applies: str, where: str) -> Campaign:
    """A sheet for communes, about a fact that not everybody has."""
    sort = Fact(id="sort", kind=Kind.CHOICE, options=("commune", "firm"))
    local = Fact(id="local", kind=Kind.WHOLE, least=0, most=5, applies=parse(applies))
    group = TargetGroup(id="communes", who=(Who.COLLECTIVE,), where=parse(where))
    scored = (Criterion(id=number, points=parse("local")) for number in "12")
    campaign = sheet(*scored, groups=("communes",), facts=(sort, local))
    return evolve(campaign, groups=(*campaign.groups, group))


def test_a_fact_of_all_whom_a_sheet_is_for_applies_to_them() -> None:
    assert codes(communes('sort == "commune"', 'sort == "commune"')) == []


@pytest.mark.parametrize("applies", ['sort == "firm"', 'sort == "commune" and done'])
def test_a_fact_of_some_whom_a_sheet_is_for_may_not_apply(applies: str) -> None:
    assert codes(communes(applies, 'sort == "commune"')) == ["not-applicable-open"] * 2


def test_what_has_mistakes_is_not_asked_whom_it_concerns() -> None:
    assert codes(communes("sort", 'sort == "commune"')) == ["wrong-kind"]


def deep(tree: Tree, join: type[Not] | type[Negative]) -> Tree:
    for _ in range(5_000):
        tree = join(tree)
    return tree


HALVES = Method(id="halves", takes=("x",), points=parse("x / 2 * 1"))


@pytest.mark.parametrize(
    "campaign",
    [
        one(points=deep(Name("score"), Negative), most=5),
        one(full_if=deep(Name("done"), Not), most=5),
        one(by=deep(Name("score"), Negative), bands=(Band(points=1, at_least=4),)),
        sheet(
            Criterion(id="1", method="halves", using=(Argument(id="x", value=parse("score")),)),
            methods=(evolve(HALVES, points=deep(Name("x"), Negative)),),
        ),
        graded(*WHOLE_GRADE, when=deep(Name("done"), Not)),
    ],
)
def test_what_is_too_deep_is_said_and_not_looked_at(campaign: Campaign) -> None:
    assert set(codes(campaign)) == {"expression-too-deep"}


SOUND_BANDS = {
    "open upwards, the best first": banded(
        Band(points=3, at_least=95), Band(points=2, at_least=90), Band(points=1), by="score"
    ),
    "whole numbers have nothing between them": banded(
        Band(points=0, at_most=2), Band(points=1, at_least=3), by="ideas"
    ),
    "decimals have nothing between their steps": banded(
        Band(points=0, at_most=50), Band(points=1, above=50), by="score"
    ),
    "two bands that meet give the same": banded(
        Band(points=1, at_most=50), Band(points=1, at_least=50)
    ),
    "money is compared with numbers": banded(
        Band(points=0, below=1_000_000),
        Band(points=1, at_least=1_000_000),
        by="cost",
        facts=(COST,),
    ),
    "days": banded(
        Band(points=2, at_most=date(2025, 3, 1)),
        Band(points=1, at_least=date(2025, 3, 2)),
        by="day",
        facts=(DAY,),
    ),
    "what lies outside of all bands is settled": banded(
        Band(points=1, at_least=40, below=50), Band(points=2, at_least=50), otherwise=0
    ),
    "a share of facts": banded(
        Band(points=0, below=Share.percent(50)),
        Band(points=1, at_least=Share.percent(50)),
        by="ideas / 4",
    ),
}


@pytest.mark.parametrize("campaign", SOUND_BANDS.values(), ids=SOUND_BANDS)
def test_bands_are_sound(campaign: Campaign) -> None:
    assert codes(campaign) == []


def test_bands_about_nothing_that_exists_are_not_looked_at() -> None:
    assert codes(banded(Band(points=1, at_least=4), by="scor")) == ["unknown-name"]


def test_more_bands_than_can_be_tried_are_refused() -> None:
    many = tuple(Band(points=number, at_most=number) for number in range(101))

    assert codes(banded(*many, otherwise=0)) == ["table-too-long"]


def gaps(campaign: Campaign) -> list[object]:
    """The combinations that a table of a plan leaves out."""
    found = (
        one for one in check(campaign) if one.code in ("table-leaves-gap", "table-may-leave-gap")
    )
    return [gap for one in found for gap in cast("tuple[str, ...]", one.detail("gaps"))]


SPENT = Fact(id="spent", kind=Kind.MONEY)
CHANGE = Fact(id="change", kind=Kind.WHOLE)
LOOSE = Fact(id="loose", kind=Kind.DECIMAL, least=0, most=10)
WORDS = Fact(id="words", kind=Kind.TEXT)


@pytest.mark.parametrize(
    ("when", "left_out"),
    [
        ("done", ["not done"]),
        ("not done", ["done"]),
        ("done or on_time", ["not done and not on_time"]),
        ("done and on_time", ["not on_time", "not done and on_time"]),
        ("at_least(2, done, on_time)", ["not on_time", "not done and on_time"]),
        ("done if on_time else score > 5", ["score <= 5 and not on_time", "not done and on_time"]),
        ("score >= 50", ["score <= 49.99"]),
        ("score > 50 or score < 20", ["score >= 20 and score <= 50"]),
        (
            "score < 20 or 30 <= score < 40 or score > 50",
            ["score >= 20 and score <= 29.99", "score >= 40 and score <= 50"],
        ),
        ("loose > 5", ["loose <= 5"]),
        ("loose >= 5", ["loose < 5"]),
        ("5 > loose", ["loose >= 5"]),
        ("loose != 5", ["loose == 5"]),
        ("loose <= 2 or loose >= 5", ["loose > 2 and loose < 5"]),
        ("loose * 2 > 5", ["loose * 2 <= 5"]),
        ("ideas / 4 >= percent(50)", ["ideas / 4 < percent(50)"]),
        ("spent >= dong(1000000)", ["spent < dong(1000000)"]),
        ("spent <= dong(1000000)", ["spent > dong(1000000)"]),
        ("spent != dong(0)", ["spent == dong(0)"]),
        ("change >= -1", ["change < -1"]),
        ("ideas == score", ["not ideas == score"]),
        ('cluster == "A"', ['cluster == "B"']),
        ('who == "collective"', ['who in ["individual", "household"]']),
        ('of_unit(cluster) == "A"', ['of_unit(cluster) == "B"']),
        ('held("flag")', ['not held("flag")']),
        ("count(done, over=everyone) >= 3", ["count(done, over=everyone) <= 2"]),
        ("3 > 2", []),
        ("2 > 3", ["yes"]),
        # A few values cannot stand for all: nothing is said.
        ('words == "x"', []),
        ("launch >= 2022-01-01", []),
        ("scor > 3", []),
    ],
)
def test_a_table_of_one_line_leaves_out_whoever_it_does_not_hold_for(
    when: str, left_out: list[str]
) -> None:
    assert gaps(table((when, "1"), facts=(SPENT, LOOSE, WORDS, CHANGE))) == left_out


def test_a_table_of_too_many_combinations_is_not_tried() -> None:
    """Fifteen yes or no come to 32,768."""
    many = tuple(Fact(id=f"f{number}", kind=Kind.YES_NO) for number in range(15))
    every = " and ".join(fact.id for fact in many)

    assert gaps(table((every, "1"), facts=many)) == []
    assert len(gaps(table((every.removeprefix("f0 and "), "1"), facts=many))) == 9


def test_a_table_about_classes_need_not_speak_of_whoever_has_none() -> None:
    quota = Value(
        id="quota",
        cases=(
            Case(id="a", when=parse('rating == "good"'), gives=parse("2")),
            Case(id="b", when=parse('rating == "fair"'), gives=parse("1")),
        ),
    )
    whole = graded(*WHOLE_GRADE)
    changed = evolve(requiring("done and quota >= 1", values=(quota,)), grades=whole.grades)

    assert codes(changed) == []
    named = evolve(quota.cases[1], when=parse('rating in ["fair", "none"]'))
    both = evolve(changed, values=(evolve(quota, cases=(quota.cases[0], named)),))
    assert codes(both) == []


def test_a_table_whose_lines_give_the_same_may_overlap() -> None:
    assert codes(table(("done", "2"), ("on_time", "2"), ("not done", "2"))) == []


def test_a_grade_is_about_whom_it_is_for() -> None:
    """Whoever is not done has no class and needs none."""
    lines = (("good", "done and score >= 80"), ("fair", "done and score < 80"))

    assert codes(graded(*lines, when=parse("done"))) == []
    assert codes(graded(*lines, groups=("collectives",))) == ["table-leaves-gap"]


def test_a_class_that_only_a_cap_leaves_is_reached() -> None:
    classes = (*CLASSES, GradeClass(id="poor"))
    lines = (*WHOLE_GRADE, ("poor", "no"))
    poor = graded(*lines, classes=classes)

    assert codes(poor) == ["line-never-decides"]


def test_several_lines_may_give_one_class() -> None:
    lines = (
        GradeLine(id="best", condition=parse("score >= 90"), gives="good"),
        GradeLine(id="good", condition=parse("score >= 80")),
        GradeLine(id="fair", condition=parse("score < 80")),
    )

    assert (
        codes(
            evolve(
                graded(*WHOLE_GRADE), grades=(evolve(graded(*WHOLE_GRADE).grades[0], lines=lines),)
            )
        )
        == []
    )


def test_a_value_that_only_another_value_reads_is_used() -> None:
    values = (Value(id="half", rule=parse("score / 2")), Value(id="own", rule=parse("half * 2")))

    assert codes(requiring("done and own >= 50", values=values)) == []


def test_a_sheet_of_which_only_a_criterion_is_read_is_used() -> None:
    form = Sheet(id="form", criteria=(marks("1", 5),))

    assert codes(requiring('done and points("form", "1") >= 1', sheets=(form,))) == []


def test_facts_without_labels_are_not_called_alike() -> None:
    assert codes(plan(facts=(evolve(SCORE, label="Điểm"), *SOUND.facts[1:]))) == []


@pytest.mark.parametrize(
    "groups",
    [
        (),
        (TargetGroup(id="collectives", who=(Who.INDIVIDUAL, Who.COLLECTIVE)),),
        (TargetGroup(id="collectives"), TargetGroup(id="individuals", who=(Who.INDIVIDUAL,))),
    ],
)
def test_units_may_take_part(groups: tuple[TargetGroup, ...]) -> None:
    asking = requiring("done and count(done, over=members) > 3", groups=groups)

    assert "units-not-among-nominees" not in codes(asking)


def test_points_of_words_that_lack_their_parts_are_said_once() -> None:
    assert codes(one(points=Call("rounded", (Name("score"),)), most=5)) == ["call-form"]
    assert codes(one(points=Call("points", (Name("score"),)), most=5)) == ["sheet-wanted"]


def test_a_table_for_too_many_sorts_of_nominees_is_not_tried_out() -> None:
    answers = tuple(Fact(id=f"answer{number}", kind=Kind.YES_NO) for number in range(15))
    whom = parse(" and ".join(one.id for one in answers))
    # Nobody below 80 has a class: said where it can be tried out.
    gap = ("good", "score >= 80")

    assert "table-leaves-gap" in codes(graded(gap, facts=answers[:2], when=parse("answer0")))
    assert "table-leaves-gap" not in codes(graded(gap, facts=answers, when=whom))
