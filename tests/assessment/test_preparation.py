"""A plan and a round are checked and compiled once; what is wrong is said whole."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from tests.assessment.plans import DONE, INDEX, YEAR, plan, prepared
from thidua.assessment import NoSuchRound, admit, assess, prepare
from thidua.checking import UnsoundPlan
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import rule
from thidua.language.spans import Span
from thidua.language.truths import Truth
from thidua.model import Award, AwardKind, Deadline, Fact, Requirement, Veto
from thidua.values import AT_LAUNCH, Listed, Period, Phased, Repeating, Rounding, Step

ANNUAL = Repeating(name="annual", every=Step.YEAR, first=2021)
STAGE = Listed(name="stage", period=Period(date(2021, 1, 1), date(2022, 12, 31)))


def award(award_id: str, **parts: object) -> Award:
    known = {"id": award_id, "kind": AwardKind.TITLE, "recipients": ("everyone",)}
    return Award(**{**known, **parts})  # type: ignore[arg-type] # whatever the test is about


class TestRounds:
    def test_a_round_that_does_not_exist_lists_those_that_do(self) -> None:
        two_years = Period(date(2021, 1, 1), date(2022, 12, 31))
        campaign = plan(period=two_years, rounds=(ANNUAL, STAGE), launch=date(2021, 2, 1))

        with pytest.raises(NoSuchRound) as raised:
            prepare(campaign, "annual-2023")

        problem = raised.value.problem

        assert problem.code == "no-such-round"
        assert problem.detail("id") == "annual-2023"
        assert problem.detail("rounds") == ("annual-2021", "annual-2022", "stage")
        assert problem.detail("launch") == date(2021, 2, 1)
        assert "annual-2023" in str(raised.value)

    def test_rounds_of_an_open_campaign_are_asked_for_by_id(self) -> None:
        campaign = plan(period=Period(date(2021, 1, 1), None), rounds=(ANNUAL,))

        with pytest.raises(NoSuchRound) as raised:
            prepare(campaign, "annual")

        assert raised.value.problem.detail("rounds") == ("annual-…",)
        assert prepare(campaign, "annual-2033").round.period == Period.of_year(2033)

    def test_a_period_that_starts_at_launch_starts_on_that_day(self) -> None:
        campaign = plan(
            period=Period(AT_LAUNCH, date(2022, 12, 31)), rounds=(ANNUAL,), launch=date(2021, 5, 5)
        )

        found = prepare(campaign, "annual-2021").round.period

        assert found == Period(date(2021, 5, 5), date(2021, 12, 31))

    def test_a_round_prepares_its_own_awards_and_those_of_every_round(self) -> None:
        awards = (award("a", rounds=("annual",)), award("b", rounds=("stage",)), award("c"))
        two_years = Period(date(2021, 1, 1), date(2022, 12, 31))
        campaign = plan(period=two_years, rounds=(ANNUAL, STAGE), awards=awards)
        found = {
            round_id: [one.award.id for one in prepare(campaign, round_id).awards]
            for round_id in ("annual-2022", "stage")
        }

        assert found == {"annual-2022": ["a", "c"], "stage": ["b", "c"]}


class TestSoundness:
    def test_an_unsound_plan_is_refused_with_everything_that_was_found(self) -> None:
        wrong = (
            Requirement(id="one", condition=parse("indx >= 80")),
            Requirement(id="two", condition=parse("done >= 80")),
        )

        with pytest.raises(UnsoundPlan) as raised:
            prepared(INDEX, DONE, requirements=wrong)

        codes = {problem.code for problem in raised.value.problems}

        assert {"unknown-name", "plan-not-named"} <= codes

    def test_soundness_comes_before_the_question_which_round_is_meant(self) -> None:
        campaign = plan(requirements=(Requirement(id="one", condition=parse("indx >= 80")),))

        with pytest.raises(UnsoundPlan):
            prepare(campaign, "nowhere")

    def test_findings_that_stop_nothing_are_kept(self) -> None:
        codes = [problem.code for problem in prepared().findings]

        assert "no-award" in codes

    def test_a_rule_that_is_not_handed_over_is_an_error(self) -> None:
        campaign = plan(requirements=(Requirement(id="one", condition=parse("is_fair()")),))

        with pytest.raises(UnsoundPlan):
            prepare(campaign, "end")

    def test_a_rule_that_is_handed_over_is_called(self) -> None:
        @rule(reads=("done",), gives=Kind.YES_NO, version="1")
        def is_fair(done: bool) -> bool:
            return done

        round_ = prepared(
            DONE,
            requirements=(Requirement(id="one", condition=parse("is_fair()")),),
            rules=(is_fair,),
        )
        assessments = assess(round_, admit(round_, [{"id": "T01", "done": "có"}]))

        assert assessments.truth("T01", "requirement", "one") is Truth.MET


class TestScope:
    def test_days_of_the_round_and_the_campaign_are_known(self) -> None:
        years = Period(date(2021, 1, 1), date(2022, 12, 31))
        campaign = plan(period=years, rounds=(ANNUAL,), launch=date(2021, 2, 1))
        days = prepare(campaign, "annual-2022").engine.scope.days

        assert days == {
            "round.start": date(2022, 1, 1),
            "round.end": date(2022, 12, 31),
            "round.judged": None,
            "campaign.start": date(2021, 1, 1),
            "campaign.end": date(2022, 12, 31),
            "launch": date(2021, 2, 1),
        }

    def test_bounds_are_those_of_what_is_compared(self) -> None:
        rounded = Fact(
            id="mean",
            kind=Kind.DECIMAL,
            most=Decimal("99.996"),
            compare_at=2,
            rounding=Rounding.HALF_UP,
        )
        day = Fact(id="day", kind=Kind.DATE)
        bounds = prepared(INDEX, DONE, rounded, day).engine.scope.bounds

        assert bounds == {
            "index": Span(0, 100),
            "done": Span(0, 1),
            "mean": Span(None, 100),
            "day": Span(None, None),
        }

    def test_facts_that_need_not_apply_are_optional(self) -> None:
        allowed = Fact(id="allowed", kind=Kind.YES_NO, may_be_not_applicable=True)
        asked = Fact(id="asked", kind=Kind.YES_NO, applies=parse("done"))

        assert prepared(DONE, allowed, asked).engine.scope.optional == {"allowed", "asked"}


class TestDays:
    CAMPAIGN = plan(
        Fact(id="ceremony", kind=Kind.DATE),
        holidays=(Period(date(2022, 5, 2), date(2022, 5, 3)),),
        rounds=(Listed(name="end", period=YEAR, judged=Period.of_year(2023)),),
        deadlines=(
            Deadline(id="report", due=parse("later(deadline.files, days=2)")),
            Deadline(id="files", before=parse("2022-05-01")),
            Deadline(id="thematic", due=parse("later(ceremony, working_days=-7)")),
        ),
    )

    def test_deadlines_that_wait_for_nothing_are_days(self) -> None:
        days = prepare(self.CAMPAIGN, "end").engine.scope.days

        assert days["deadline.files"] == date(2022, 4, 30)
        assert days["deadline.report"] == date(2022, 5, 2)
        assert "deadline.thematic" not in days

    def test_the_day_of_judging_is_one_of_the_days_that_the_plan_states(self) -> None:
        scope = prepare(self.CAMPAIGN, "end").engine.scope

        assert scope.days["round.judged"] is None
        assert scope.bounds["round.judged"] == Span(date(2023, 1, 1), date(2023, 12, 31))

    def test_the_day_of_judging_can_be_told(self) -> None:
        told = prepare(self.CAMPAIGN, "end", judged_on=date(2023, 2, 1))

        assert told.engine.scope.days["round.judged"] == date(2023, 2, 1)
        assert "judged-outside-time" not in [one.code for one in told.findings]

    def test_judging_outside_the_stated_time_is_noted(self) -> None:
        late = prepare(self.CAMPAIGN, "end", judged_on=date(2024, 2, 1))

        assert [one.where for one in late.findings if one.code == "judged-outside-time"] == [
            "rounds.end.judged"
        ]

    def test_the_calendar_and_the_windows_are_those_of_the_plan(self) -> None:
        scope = prepare(self.CAMPAIGN, "end").engine.scope

        assert scope.calendar.between(date(2022, 4, 29), date(2022, 5, 4)) == 1
        assert scope.windows == (YEAR,)

    def test_a_round_between_two_phases_is_in_no_window(self) -> None:
        phases = (Period(date(2022, 1, 1), date(2022, 3, 31)), Period(date(2022, 7, 1), YEAR.end))
        opened = Fact(id="opened", kind=Kind.DATE)
        campaign = plan(
            opened,
            rounds=(Phased(name="end", phases=phases),),
            requirements=(Requirement(id="inside", condition=parse("in_round(opened)")),),
        )
        round_ = prepare(campaign, "end")
        rows = [{"id": day, "opened": day} for day in ("2022-03-31", "2022-04-01", "2022-07-01")]
        assessments = assess(round_, admit(round_, rows))

        assert [assessments.truth(row["id"], "requirement", "inside") for row in rows] == [
            Truth.MET,
            Truth.NOT_MET,
            Truth.MET,
        ]


class TestAwards:
    def test_an_award_asks_for_the_plans_requirements_before_its_own(self) -> None:
        shared = tuple(Requirement(id=name, condition=parse("done")) for name in ("x", "y", "z"))
        own = Requirement(id="own", condition=parse("index >= 80"))
        (found,) = prepared(
            INDEX,
            DONE,
            requirements=shared,
            awards=(award("a", requires=("z", "x"), requirements=(own,)),),
        ).awards

        assert [requirement.id for requirement, _ in found.requirements] == ["x", "z", "own"]

    def test_a_veto_bars_the_awards_that_it_names_or_all(self) -> None:
        vetoes = (
            Veto(id="every", condition=parse("done")),
            Veto(id="only_b", condition=parse("done"), bars=("b",)),
        )
        found = prepared(DONE, vetoes=vetoes, awards=(award("a"), award("b"))).awards

        assert [[veto.id for veto, _ in one.vetoes] for one in found] == [
            ["every"],
            ["every", "only_b"],
        ]

    def test_an_award_needs_the_results_that_it_looks_at(self) -> None:
        awards = (
            award("a"),
            award("b"),
            award("c"),
            award("d"),
            award(
                "e",
                not_with=("d",),
                requirements=(
                    Requirement(id="r", condition=parse('given("a")'), when=parse('given("b")')),
                ),
            ),
        )
        veto = Veto(id="v", condition=parse("done"), unless=parse('given("c")'), bars=("e",))
        found = prepared(DONE, awards=awards, vetoes=(veto,)).awards

        assert found[-1].needs == ("d", "a", "b", "c")
        assert [name for name, _ in found[-1].excluded_by] == ["d"]


def test_a_prepared_round_is_shared_between_threads() -> None:
    round_ = prepared(INDEX, DONE, requirements=(Requirement(id="ok", condition=parse("done")),))
    rows = [{"id": f"T{n:02}", "index": str(n % 100), "done": "có"} for n in range(40)]

    def assessed(_: int) -> object:
        return assess(round_, admit(round_, rows)).triples

    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(assessed, range(12)))

    assert all(result == assessed(0) for result in results)


def test_equal_plans_prepare_equal_rounds() -> None:
    campaign = plan(INDEX, DONE)

    assert prepare(campaign, "end").round == prepare(evolve(campaign), "end").round
    assert prepare(campaign, "end").round.period == YEAR
