"""What facts can be filled from, where a plan does not say all that a check would ask."""

from __future__ import annotations

from attrs import evolve

from tests.checking.wrong_plans.around import filled
from tests.checking.wrong_plans.case import SOUND, with_new
from thidua.checking import check
from thidua.checking.origins import rounds_taken_exist
from thidua.language.kinds import Kind
from thidua.model.campaign import Campaign
from thidua.values import AT_LAUNCH, Period


def codes(campaign: Campaign) -> list[str]:
    return [one.code for one in check(campaign)]


def test_a_round_cannot_be_looked_for_before_the_launch() -> None:
    later = Period(AT_LAUNCH, None)
    plan = evolve(
        with_new(filled(Kind.DECIMAL, round="annual-2022", value="score")),
        period=later,
        launch=None,
    )

    assert list(rounds_taken_exist(plan)) == []


def test_a_round_may_be_named_by_its_id() -> None:
    plan = with_new(filled(Kind.DECIMAL, round="annual-2022", value="score"))

    assert codes(plan) == ["fact-not-used"]


def test_a_whole_number_may_become_a_decimal_and_a_choice_text() -> None:
    plan = with_new(filled(Kind.DECIMAL, years_ago=1, value="ideas"))

    assert codes(plan) == ["fact-not-used"]


def test_results_of_another_campaign_are_not_known_here() -> None:
    plan = with_new(filled(Kind.TEXT, campaign="other", round="final", value="grade"))

    assert codes(plan) == ["fact-not-used"]


def test_what_fills_another_fact_is_used() -> None:
    first = evolve(filled(Kind.DECIMAL, years_ago=1, value="score"), id="a")
    second = evolve(filled(Kind.DECIMAL, years_ago=1, value="a"), id="b")
    plan = evolve(SOUND, facts=(*SOUND.facts, first, second))

    assert [one.where for one in check(plan) if one.code == "fact-not-used"] == ["facts.b"]
