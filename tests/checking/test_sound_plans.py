"""What looks like a mistake and is none stays unsaid."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from tests.checking.wrong_plans.case import (
    CLUSTER,
    DONE,
    FLAG,
    IDEAS,
    LETTER,
    MERIT,
    REPORT,
    SCORE,
    SOUND,
    STAGE,
    plan,
    requiring,
    with_award,
    with_fact,
    with_limit,
)
from thidua.checking import check, signature_of
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import rule
from thidua.language.tree import Call, Literal, Name
from thidua.model.awards import Limit, Open, Prize, TieRule
from thidua.model.campaign import Campaign, Parent
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.facts import Fact
from thidua.model.groups import TargetGroup, Unit, Who
from thidua.values import AT_LAUNCH, Document, Listed, Period, Repeating, Rounding, Share, Step

SCHOOL = Repeating(name="school", every=Step.SCHOOL_YEAR, first=2021, last=2025)
ISSUERS = (
    "UBND tỉnh Sóc Trăng",
    "Ủy ban nhân dân huyện Châu Thành",
    "Uỷ ban nhân dân tỉnh",
    "Chủ tịch UBND tỉnh",
    "Phó Chủ tịch UBND tỉnh",
    "TM. UBND huyện",
)


def codes(campaign: Campaign) -> list[str]:
    return [problem.code for problem in check(campaign)]


def grouped(one: TargetGroup, other: TargetGroup) -> Campaign:
    """Give the letter to a second group of collectives, without a word on combining."""
    return plan(groups=(one, other), awards=(FLAG, MERIT, evolve(LETTER, recipients=(other.id,))))


def where(condition: str, group_id: str) -> TargetGroup:
    return TargetGroup(id=group_id, who=(Who.COLLECTIVE,), where=parse(condition))


@pytest.mark.parametrize("issuer", ISSUERS)
def test_people_committee_may_use_its_own_symbol(issuer: str) -> None:
    document = Document(number="24/KH-UBND", issued=date(2021, 1, 1), issuer=issuer)

    assert codes(plan(plan=document)) == []


def test_department_may_use_the_symbol_of_its_office() -> None:
    document = Document(number="3/KH-VPUBND", issued=date(2021, 1, 1), issuer="Văn phòng UBND tỉnh")

    assert codes(plan(plan=document)) == []


def test_parent_whose_launch_is_unknown_covers_whatever_it_likes() -> None:
    parent = Parent(id="province", period=Period(AT_LAUNCH, date(2022, 12, 31)))

    assert codes(plan(parent=parent)) == []


def test_campaign_may_keep_to_its_parent() -> None:
    parent = evolve(SOUND, id="province", period=Period(date(2021, 1, 1), None))
    child = plan(parent=Parent(id="province", title="Phong trào", period=parent.period))

    assert check(child, parent=parent) == ()


def test_school_years_may_reach_beyond_the_calendar_years_of_a_campaign() -> None:
    changed = plan(rounds=(SCHOOL, *SOUND.rounds))

    assert codes(changed) == []


def test_rounds_of_a_campaign_without_an_end_are_never_too_late() -> None:
    rounds = (
        Repeating(name="annual", every=Step.YEAR, first=2022, last=2099),
        Listed(name="stage", period=STAGE),
    )

    assert codes(plan(period=Period(date(2022, 1, 1), None), rounds=rounds)) == []


def test_rounds_of_a_campaign_without_a_start_follow_the_calendar() -> None:
    weekly = Repeating(name="weekly", every=Step.WEEK)
    changed = plan(period=Period(None, None), rounds=(weekly, *SOUND.rounds), launch=None)

    assert codes(changed) == []


def test_campaign_of_the_last_year_of_the_calendar_ends() -> None:
    rounds = (Repeating(name="annual", every=Step.YEAR), Listed(name="stage", period=STAGE))
    last = Period.of_year(9999)

    assert codes(plan(period=last, rounds=rounds)) == ["round-outside-period"]


def test_round_that_began_before_the_launch_and_goes_on_counts() -> None:
    assert codes(plan(launch=date(2022, 12, 31))) == []


def test_campaign_without_a_launch_day_has_no_round_before_it() -> None:
    assert codes(plan(launch=None)) == []


def test_contents_need_not_be_announced() -> None:
    assert codes(plan(contents_announced=None)) == []


def test_choice_may_be_silent_as_one_of_its_options() -> None:
    grade = Fact(id="grade", kind=Kind.CHOICE, options=("A", "B"), if_silent="B")
    changed = requiring('done and grade == "A"', facts=(*SOUND.facts, grade))

    assert codes(changed) == []


@pytest.mark.parametrize("silence", [0, 100])
def test_silence_may_stand_at_the_very_bounds(silence: int) -> None:
    assert codes(with_fact(SCORE, if_silent=silence)) == []


def test_share_may_be_rounded_for_comparison() -> None:
    turnout = Fact(
        id="turnout",
        kind=Kind.SHARE,
        least=0,
        most=1,
        compare_at=1,
        rounding=Rounding.HALF_UP,
        if_silent=Share.percent(50),
    )
    changed = requiring("done and turnout >= percent(98)", facts=(*SOUND.facts, turnout))

    assert codes(changed) == []


def test_yes_or_no_may_be_silent_whatever_its_decimals_say() -> None:
    assert codes(with_fact(DONE, if_silent=False, decimals=0)) == ["decimals-not-meant"]


def test_decimal_may_be_silent_without_declared_decimals() -> None:
    assert codes(with_fact(SCORE, decimals=None, if_silent=1)) == []


def test_most_alone_bounds_a_silent_value() -> None:
    assert codes(with_fact(IDEAS, least=None, most=3, if_silent=3)) == []


def test_fact_may_apply_where_another_one_does() -> None:
    assert codes(with_fact(SCORE, applies=parse('who == "collective" and done'))) == []


def test_fact_that_only_a_python_rule_reads_is_used() -> None:
    @rule(reads=("satisfaction",), gives=Kind.YES_NO, version="1")
    def satisfied(satisfaction: object) -> object:
        return satisfaction

    changed = requiring(
        "done and satisfied()", facts=(*SOUND.facts, Fact(id="satisfaction", kind=Kind.YES_NO))
    )

    assert check(changed, rules=(satisfied,)) == ()


@pytest.mark.parametrize(
    "condition",
    ["score >= 80 if known(score) else done", "done or on_time", "at_least(1, done, on_time)"],
)
def test_known_may_choose_between_two_requirements(condition: str) -> None:
    assert codes(requiring(condition)) == []


def test_known_may_say_whom_a_requirement_concerns_and_what_is_shown() -> None:
    concerning = Requirement(id="plan_done", condition=Name("done"), when=parse("known(score)"))
    excused = Veto(
        id="late",
        condition=parse("not on_time"),
        unless=parse("known(ideas)"),
        bars=("merit",),
    )
    notice = Notice(id="given_score", condition=parse("known(score)"))
    changed = plan(requirements=(concerning,), vetoes=(excused,), notices=(notice,))

    assert codes(changed) == []


def test_plan_without_awards_asks_for_no_requirement() -> None:
    alone = Campaign(
        id="x",
        title="X",
        plan=SOUND.plan,
        period=STAGE,
        rounds=SOUND.rounds,
        facts=(DONE,),
        requirements=SOUND.requirements,
    )

    assert codes(alone) == ["no-award"]


def test_requirement_that_asks_for_an_earlier_award_states_the_combining() -> None:
    parted = Requirement(id="no_flag", condition=parse('not given("flag")'))

    assert codes(with_award(MERIT, not_with=(), requirements=(parted,))) == []


def test_veto_that_asks_for_an_earlier_award_states_the_combining() -> None:
    late = Veto(id="late", condition=parse('given("flag") or not on_time'), bars=("merit",))

    assert codes(plan(vetoes=(late,), awards=(FLAG, evolve(MERIT, not_with=()), LETTER))) == []


def test_shared_requirement_may_ask_for_an_earlier_award() -> None:
    shared = Requirement(id="no_flag", condition=parse('not given("flag")'))
    merit = evolve(MERIT, not_with=(), requires=("no_flag",))
    changed = plan(requirements=(*SOUND.requirements, shared), awards=(FLAG, merit, LETTER))

    assert codes(changed) == []


def test_award_that_is_no_text_is_left_to_the_kinds() -> None:
    odd = Requirement(id="odd", condition=Call("given", (Literal(3),)))
    award = evolve(MERIT, requirements=(odd,))

    assert codes(plan(awards=(FLAG, award, LETTER))) == ["award-wanted"]


def test_award_that_is_not_there_is_left_to_the_kinds() -> None:
    odd = Requirement(id="odd", condition=parse('not given("flga")'))
    award = evolve(MERIT, requirements=(odd,))

    assert codes(plan(awards=(FLAG, award, LETTER))) == ["unknown-award"]


def test_awards_of_different_rounds_need_not_say_how_they_combine() -> None:
    assert codes(with_award(MERIT, not_with=(), rounds=("annual",))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('cluster == "A"', 'cluster == "B"'),
        ('cluster in ["A"] and done', 'on_time and cluster in ["B"]'),
        ('cluster == "A"', 'cluster in ["B"]'),
    ],
)
def test_groups_that_demand_different_words_never_meet(one: str, other: str) -> None:
    assert codes(grouped(where(one, "collectives"), where(other, "others"))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('cluster == "A"', 'cluster in ["A", "B"]'),
        ('cluster == "A"', 'cluster not in ["B"]'),
        ('cluster == "A"', "done"),
        ('cluster == "A" or done', 'cluster == "B"'),
    ],
)
def test_groups_that_may_meet_have_to_say_how_awards_combine(one: str, other: str) -> None:
    found = codes(grouped(where(one, "collectives"), where(other, "others")))

    assert found == ["combining-not-stated", "combining-not-stated"]


def test_unknown_recipients_meet_nobody() -> None:
    assert codes(with_award(LETTER, recipients=("nobody",))) == ["unknown-group"]


def test_ladder_may_be_filled_without_a_number_beside_it() -> None:
    ladder = Limit(id="ladder", prizes=(Prize(id="first"), Prize(id="second", at_most=2)))

    assert codes(with_award(LETTER, limits=ladder)) == []


def test_everybody_who_qualifies_needs_no_ranking() -> None:
    everybody = Limit(id="persons", at_most=Open.ALL, total=7)

    assert codes(with_award(LETTER, limits=everybody, rank=(), tie_keys=())) == []


def test_tie_rule_may_go_beyond_a_number_that_may_be_exceeded() -> None:
    limit = Limit(id="persons", at_most=5, may_be_exceeded=True)

    assert codes(with_award(LETTER, limits=limit, ties=TieRule.ALL)) == []


def test_tie_that_leaves_places_empty_needs_no_key() -> None:
    assert codes(with_award(LETTER, ties=TieRule.NONE, tie_keys=())) == []


def test_recipients_may_be_counted_in_each_part() -> None:
    assert codes(with_limit(FLAG, recipients=1)) == []


def test_delegated_award_needs_nothing_of_its_own() -> None:
    delegated = evolve(LETTER, delegated_to="24/KH-UBND", recipients=(), rank=(), limits=None)

    assert codes(plan(awards=(FLAG, MERIT, delegated))) == ["delegated-award"]


def test_money_of_a_prize_is_money() -> None:
    prizes = (Prize(id="first", money=MERIT.money),)
    letter = evolve(LETTER, limits=Limit(id="persons", prizes=prizes))

    assert codes(plan(awards=(FLAG, evolve(MERIT, money=None), letter))) == []


def test_group_with_a_duty_takes_no_part_as_a_unit() -> None:
    duty = evolve(REPORT, who=("collectives",), monitors=True)

    assert codes(plan(duties=(duty,))) == []


def test_document_that_is_sent_nowhere_is_sent_to_nobody_in_particular() -> None:
    assert codes(plan(sent_to=())) == []


def test_unit_may_have_lasted_a_single_day() -> None:
    day = date(2022, 1, 1)

    assert codes(plan(units=(evolve(SOUND.units[0], since=day, until=day), Unit(id="x")))) == []


def test_pool_may_list_no_members() -> None:
    parts = tuple(evolve(part, members=()) for part in CLUSTER.parts)

    assert codes(plan(pools=(evolve(CLUSTER, parts=parts),))) == []


def test_signature_knows_facts_pools_days_and_who() -> None:
    signature = signature_of(SOUND)

    assert signature.kinds["score"] is Kind.DECIMAL
    assert signature.kinds["launch"] is Kind.DATE
    assert signature.options["cluster"] == ("A", "B")
    assert signature.options["who"] == ("collective", "individual", "household")
    assert signature.awards == {"flag", "merit", "letter"}


@pytest.mark.parametrize(
    "condition",
    [
        "score >= 100",
        "score == 99.99",
        "score > 99.98 and score < 100",
        "ideas >= 1.5",
        "ideas > 1 and ideas < 3",
        "score > ideas",
        'cluster == "A" and cluster in ["A", "B"]',
        'held("cup") and done',
    ],
)
def test_condition_that_somebody_can_meet_and_somebody_miss_is_none_to_wonder_at(
    condition: str,
) -> None:
    assert codes(requiring(f"done or {condition}")) == []


@pytest.mark.parametrize(
    ("condition", "fact"),
    [
        ("done and share > percent(100)", Fact(id="share", kind=Kind.SHARE, decimals=1)),
        ("done and rate >= 5.005", Fact(id="rate", kind=Kind.DECIMAL, least=5)),
        ("done and day >= 2022-01-01", Fact(id="day", kind=Kind.DATE)),
        (
            "done and average == 9.5",
            Fact(
                id="average",
                kind=Kind.DECIMAL,
                compare_at=1,
                rounding=Rounding.HALF_UP,
                most=Decimal("9.46"),
            ),
        ),
    ],
)
def test_what_cannot_be_told_is_not_held_against_a_condition(condition: str, fact: Fact) -> None:
    assert codes(requiring(condition, facts=(*SOUND.facts, fact))) == []


def test_endless_decimals_are_no_reason_to_look_for_values_without_end() -> None:
    endless = with_fact(SCORE, decimals=10**9)

    assert codes(endless) == ["decimals-too-many"]


def test_a_campaign_without_an_end_lists_the_holidays_that_it_knows() -> None:
    day = Fact(id="day", kind=Kind.DATE)
    condition = "done and working_days(day, round.end) >= 3"
    open_end = Period(SOUND.period.start, None)
    may_day = Period(date(2022, 5, 1), date(2022, 5, 1))
    rounds = (Repeating(name="annual", every=Step.YEAR, first=2022),)
    awards = (evolve(SOUND.awards[0], rounds=()), *SOUND.awards[1:])
    changes = {"period": open_end, "rounds": rounds, "awards": awards, "holidays": (may_day,)}

    assert codes(requiring(condition, facts=(*SOUND.facts, day), **changes)) == []


def test_working_days_of_a_round_whose_days_are_not_known_are_not_counted() -> None:
    open_round = Listed(name="stage", period=Period(SOUND.period.start, None), working_days=9)
    holidays = tuple(Period(date(year, 5, 1), date(year, 5, 1)) for year in range(2022, 2026))

    found = codes(plan(rounds=(SOUND.rounds[0], open_round), holidays=holidays))

    assert "working-days-differ" not in found


def test_any_step_can_be_written_where_decimals_are_not_bounded() -> None:
    assert codes(with_fact(SCORE, decimals=None, step=Decimal("0.125"))) == []
