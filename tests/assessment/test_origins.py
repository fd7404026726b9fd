"""Facts are filled from the results of other rounds; a missing one is never zero."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessment.plans import EVERYONE, codes, the_only
from thidua.assessment import Admitted, admit, prepare
from thidua.assessment.rounds import rounds_taken
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Campaign, Fact, Gather, Origin, Part, Pool, Result
from thidua.values import Listed, Period, Repeating, Rounding, Step

YEARS = Period(date(2021, 1, 1), date(2025, 12, 31))
STAGE = Period(date(2021, 4, 6), date(2025, 12, 31))
ROUNDS = (
    Repeating(name="monthly", every=Step.MONTH, first=2021),
    Repeating(name="weekly", every=Step.WEEK, first=2021),
    Repeating(name="annual", every=Step.YEAR, first=2021),
    Listed(name="interim", period=Period(date(2021, 4, 6), date(2023, 6, 30))),
    Listed(name="stage", period=STAGE),
)


def plan(*facts: Fact, period: Period = YEARS, **parts: object) -> Campaign:
    known: dict[str, object] = {
        "id": "demo",
        "title": "Demo",
        "period": period,
        "rounds": ROUNDS,
        "groups": (EVERYONE,),
        "facts": facts,
    }
    return Campaign(**{**known, **parts})  # type: ignore[arg-type] # parts of a noun are of any type


def taken_from(round_id: str, origin: Origin, period: Period = STAGE) -> tuple[str, ...]:
    campaign = plan(period=period)
    judged = campaign.round(round_id)

    assert judged is not None

    return rounds_taken(origin, campaign, judged)


class TestWhichRounds:
    def test_all_months_that_end_in_the_year_and_in_the_campaign(self) -> None:
        origin = Origin(value="x", round="monthly")

        assert taken_from("annual-2021", origin) == tuple(
            f"monthly-2021-m{month:02}" for month in range(4, 13)
        )
        assert len(taken_from("annual-2022", origin)) == 12

    def test_a_week_belongs_to_the_year_in_which_it_ends(self) -> None:
        weeks = taken_from("annual-2022", Origin(value="x", round="weekly"))

        # 2 January 2022 is the Sunday of the last week of 2021; 1 January 2023 is a Sunday.
        assert (weeks[0], weeks[-1], len(weeks)) == ("weekly-2021-w52", "weekly-2022-w51", 52)

    def test_the_years_of_a_stage(self) -> None:
        assert taken_from("stage", Origin(value="x", round="annual")) == tuple(
            f"annual-{year}" for year in range(2021, 2026)
        )
        assert taken_from("interim", Origin(value="x", round="annual")) == (
            "annual-2021",
            "annual-2022",
        )

    @pytest.mark.parametrize(
        ("judged", "before"),
        [
            ("annual-2023", ("annual-2022",)),
            ("annual-2022", ("annual-2021",)),
            ("annual-2021", ()),
            ("monthly-2025-m02", ("monthly-2024-m02",)),
            ("monthly-2024-m02", ("monthly-2023-m02",)),
        ],
    )
    def test_the_same_round_a_year_before(self, judged: str, before: tuple[str, ...]) -> None:
        assert taken_from(judged, Origin(value="x", years_ago=1)) == before

    def test_the_last_year_may_be_cut_short(self) -> None:
        short = Period(date(2021, 4, 6), date(2025, 6, 30))

        assert taken_from("annual-2025", Origin(value="x", years_ago=1), short) == ("annual-2024",)

    def test_the_months_of_the_year_before(self) -> None:
        origin = Origin(value="x", round="monthly", years_ago=1)

        assert len(taken_from("annual-2022", origin)) == 9

    def test_one_round_by_its_id(self) -> None:
        assert taken_from("stage", Origin(value="x", round="annual-2022")) == ("annual-2022",)
        assert taken_from("stage", Origin(value="x", round="interim")) == ("interim",)

    def test_never_the_round_itself(self) -> None:
        assert taken_from("annual-2022", Origin(value="x", round="annual")) == ()
        assert taken_from("stage", Origin(value="x", round="stage")) == ()

    def test_a_round_that_comes_once_has_none_before_it(self) -> None:
        assert taken_from("stage", Origin(value="x", years_ago=1)) == ()

    def test_another_campaign_has_rounds_of_the_same_steps_and_began_when_it_liked(self) -> None:
        same = Origin(value="x", campaign="other")
        before = Origin(value="x", campaign="other", years_ago=1)

        assert taken_from("annual-2021", same) == ("annual-2021",)
        assert taken_from("annual-2021", before) == ("annual-2020",)
        assert taken_from("stage", same) == ("stage",)
        assert taken_from("annual-2021", Origin(value="x", campaign="other", round="final")) == (
            "final",
        )

    def test_steps_from_a_day_of_their_own_stay_where_they_are(self) -> None:
        school = Repeating(name="school", every=Step.YEAR, first=date(2021, 6, 1))
        campaign = plan(rounds=(school,))
        judged = campaign.round("school-2022")

        assert judged is not None
        assert rounds_taken(Origin(value="x", campaign="other", years_ago=1), campaign, judged) == (
            "school-2021",
        )

    @pytest.mark.parametrize("years", [3000, 10**12])
    def test_before_the_calendar_there_is_nothing(self, years: int) -> None:
        assert taken_from("annual-2022", Origin(value="x", years_ago=years)) == ()

    def test_the_last_day_of_the_calendar_does_no_harm(self) -> None:
        end = Period(date(2021, 1, 1), date.max)

        assert taken_from("annual-9999", Origin(value="x", round="monthly"), end)[-1] == (
            "monthly-9999-m12"
        )
        assert taken_from("annual-9999", Origin(value="x", years_ago=1), end) == ()


def filled(
    values: Sequence[object], fact: Fact, *more: Result, missing: frozenset[int] = frozenset()
) -> Admitted:
    """Fill a fact of T01 in 2022 from results of as many months."""
    months = [f"monthly-2022-m{number:02}" for number in range(1, 13)]
    results = [
        Result(subject="T01", round=month, values={"points": value})
        for number, (month, value) in enumerate(zip(months, values, strict=False))
        if number not in missing
    ]
    campaign = plan(Fact(id="points", kind=Kind.DECIMAL), fact)
    return admit(prepare(campaign, "annual-2022"), [{"id": "T01"}], results=[*results, *more])


def cell(
    values: Sequence[object], take: Gather, kind: Kind = Kind.DECIMAL, **more: object
) -> object:
    """Return what is made of twelve values of another campaign, whose kinds nobody knows here."""
    best = more.pop("best", None)
    origin = Origin(round="monthly", value="x", take=take, best=best, campaign="o")  # type: ignore[arg-type] # a number or nothing
    fact = Fact(id="made", kind=kind, origin=origin, **more)  # type: ignore[arg-type] # parts of a noun are of any type
    months = [f"monthly-2022-m{number:02}" for number in range(1, 13)]
    results = [
        Result(subject="T01", campaign="o", round=month, values={"x": value})
        for month, value in zip(months, values, strict=True)
    ]
    found = admit(prepare(plan(fact), "annual-2022"), [{"id": "T01"}], results=results)
    return the_only(found).facts["made"]


NUMBERS = [80, 90, 85, 70, 60, 95, 100, 75, 65, 55, 88, Decimal("87.5")]


class TestWhatIsMade:
    @pytest.mark.parametrize(
        ("take", "expected"),
        [
            (Gather.LAST, Decimal("87.5")),
            (Gather.SUM, Decimal("950.5")),
            # 950.5 / 12 never ends: it stays a ratio.
            (Gather.MEAN, Fraction(1901, 24)),
            (Gather.LEAST, 55),
            (Gather.MOST, 100),
        ],
    )
    def test_of_twelve_numbers(self, take: Gather, expected: object) -> None:
        assert cell(NUMBERS, take) == expected

    def test_of_the_best_three(self) -> None:
        # 100 + 95 + 90 = 285, and a third of it is 95.
        assert cell(NUMBERS, Gather.SUM, best=3) == 285
        assert cell(NUMBERS, Gather.MEAN, best=3) == 95

    def test_a_mean_is_rounded_only_by_name(self) -> None:
        made = cell(NUMBERS, Gather.MEAN, compare_at=2, rounding=Rounding.HALF_UP)

        # 1901 / 24 = 79.2083…
        assert made == Decimal("79.21")

    def test_what_is_counted_has_a_value_or_is_yes(self) -> None:
        assert cell([0, *NUMBERS[1:]], Gather.COUNT, Kind.WHOLE) == 12
        assert cell([1] * 5 + [None] * 7, Gather.COUNT, Kind.WHOLE) == 5
        assert cell([True, False] * 6, Gather.COUNT, Kind.WHOLE) == 6
        assert cell([True, None] * 6, Gather.COUNT, Kind.WHOLE) is None
        assert cell([None] * 12, Gather.COUNT, Kind.WHOLE) is None

    def test_what_does_not_apply_is_left_out(self) -> None:
        half = [80, 90] + ["n/a"] * 10

        assert cell(half, Gather.MEAN, may_be_not_applicable=True) == 85
        assert cell(half, Gather.SUM, best=3) is None
        assert cell(["n/a"] * 12, Gather.SUM, may_be_not_applicable=True) is NOT_APPLICABLE
        assert cell(["n/a"] * 12, Gather.LAST, may_be_not_applicable=True) is NOT_APPLICABLE
        assert cell(["n/a"] * 12, Gather.SUM) is None

    @pytest.mark.parametrize(
        ("kind", "values", "take", "expected"),
        [
            (Kind.SHARE, ["98 %"] * 6 + ["100 %"] * 6, Gather.MEAN, Fraction(99, 100)),
            (Kind.SHARE, [1] * 12, Gather.LAST, 1),
            (Kind.MONEY, [1000] * 12, Gather.SUM, 12_000),
            (
                Kind.DATE,
                [f"2022-{month:02}-01" for month in range(1, 13)],
                Gather.LEAST,
                date(2022, 1, 1),
            ),
            (Kind.TEXT, ["Tốt"] * 11 + ["1.50"], Gather.LAST, "1.50"),
            (Kind.TEXT, ["x"] * 11 + [5], Gather.LAST, "5"),
        ],
    )
    def test_in_every_kind(
        self, kind: Kind, values: list[object], take: Gather, expected: object
    ) -> None:
        assert cell(values, take, kind) == expected

    @given(
        st.lists(st.decimals(0, 100, places=2), min_size=12, max_size=12),
        st.integers(1, 12),
        st.sampled_from((Gather.SUM, Gather.MEAN)),
    )
    def test_the_best_are_reckoned_exactly(
        self, values: list[Decimal], best: int, take: Gather
    ) -> None:
        # Hundredths are whole numbers: the oracle adds integers.
        hundredths = sorted(int(value * 100) for value in values)[-best:]
        expected = Fraction(sum(hundredths), 100 * (best if take is Gather.MEAN else 1))

        assert cell(values, take, best=best) == expected


MEAN = Fact(
    id="mean",
    kind=Kind.DECIMAL,
    least=0,
    most=100,
    origin=Origin(round="monthly", value="points", take=Gather.MEAN),
)


class TestWhatIsMissing:
    def test_one_month_without_a_result_leaves_the_mean_unknown(self) -> None:
        found = filled([80] * 12, MEAN, missing=frozenset({4}))

        assert the_only(found).facts["mean"] is None
        assert [
            (one.code, one.detail("rounds"))
            for one in found.problems
            if one.code != "missing-column"
        ] == [("results-missing", ("monthly-2022-m05",))]

    def test_a_result_of_somebody_else_is_no_result(self) -> None:
        other = Result(subject="T02", round="monthly-2022-m05", values={"points": 1})
        found = filled([80] * 12, MEAN, other, missing=frozenset({4}))

        assert the_only(found).facts["mean"] is None
        assert codes(found) == ["missing-column"]

    def test_the_last_value_needs_the_last_round_only(self) -> None:
        last = Fact(id="last", kind=Kind.DECIMAL, origin=Origin(round="monthly", value="points"))

        assert the_only(filled([80] * 12, last, missing=frozenset({4}))).facts["last"] == 80
        assert the_only(filled([80] * 12, last, missing=frozenset({11}))).facts["last"] is None

    def test_silence_fills_what_no_result_says(self) -> None:
        silent = Fact(
            id="before",
            kind=Kind.YES_NO,
            if_silent=False,
            origin=Origin(value="cut:merit", campaign="o", years_ago=1),
        )
        found = filled([], silent)

        assert the_only(found).facts["before"] is False
        assert the_only(found).silent == {"before"}

    def test_silence_does_not_fill_a_value_that_the_fact_cannot_have(self) -> None:
        wrong = Fact(
            id="mean", kind=Kind.DECIMAL, most=50, if_silent=Decimal(0), origin=MEAN.origin
        )
        found = filled([80] * 12, wrong)

        assert the_only(found).facts["mean"] is None
        (problem,) = [one for one in found.problems if one.code == "result-unfit"]
        assert (problem.detail("text"), str(problem.place)) == ("80", "1:1")

    def test_a_single_value_of_another_kind_is_said(self) -> None:
        found = filled([*[80] * 11, "tốt"], MEAN)

        assert the_only(found).facts["mean"] is None
        (problem,) = [one for one in found.problems if one.code == "result-unfit"]
        assert problem.detail("text") == "tốt"

    def test_without_a_round_the_fact_is_unknown(self) -> None:
        campaign = plan(Fact(id="points", kind=Kind.DECIMAL), MEAN)
        found = admit(prepare(campaign, "monthly-2022-m01"), [{"id": "T01"}])

        assert the_only(found).facts["mean"] is None
        assert codes(found) == ["missing-column", "no-round-to-take"]

    def test_too_few_rounds_for_the_best_leave_it_unknown(self) -> None:
        origin = Origin(round="annual", value="points", campaign="o", take=Gather.SUM, best=3)
        fact = Fact(id="best", kind=Kind.DECIMAL, origin=origin)
        results = [
            Result(subject="T01", campaign="o", round=f"annual-{year}", values={"points": 90})
            for year in (2021, 2022)
        ]
        found = admit(prepare(plan(fact), "interim"), [{"id": "T01"}], results=results)

        assert the_only(found).facts["best"] is None

    def test_two_results_that_contradict_each_other_say_nothing(self) -> None:
        again = Result(subject="T01", round="monthly-2022-m05", values={"points": 81})
        found = filled([80] * 12, MEAN, again)

        assert the_only(found).facts["mean"] is None
        assert "result-twice" in codes(found)

    def test_the_same_result_twice_does_no_harm(self) -> None:
        again = Result(
            subject="T01", round="monthly-2022-m05", values={"points": "80"}, campaign="demo"
        )
        found = filled([80] * 12, MEAN, again)

        # The campaign's own id and no id are the same campaign.
        assert "result-twice" not in codes(found)
        assert the_only(found).facts["mean"] == 80

    def test_the_campaign_may_be_named_by_its_own_id(self) -> None:
        origin = Origin(campaign="demo", round="monthly", value="points")
        fact = Fact(id="last", kind=Kind.DECIMAL, origin=origin)

        assert the_only(filled([80] * 12, fact)).facts["last"] == 80

    def test_a_value_that_no_result_speaks_of_is_said(self) -> None:
        fact = Fact(id="made", kind=Kind.DECIMAL, origin=Origin(value="piont", campaign="o"))
        result = Result(subject="T01", campaign="o", round="annual-2022", values={"point": 3})
        found = admit(prepare(plan(fact), "annual-2022"), [{"id": "T01"}], results=[result])

        assert codes(found) == ["value-in-no-result"]


AWARDS = Result(
    subject="T01",
    campaign="o",
    round="annual-2022",
    values={"points": 5},
    given=("flag",),
    cut=("merit",),
    open=("letter",),
    places={"flag": 1, "merit": 12},
    prizes={"flag": "first"},
)


class TestAwards:
    @pytest.mark.parametrize(
        ("value", "kind", "expected"),
        [
            ("given:flag", Kind.YES_NO, True),
            ("given:merit", Kind.YES_NO, False),
            ("given:letter", Kind.YES_NO, None),
            ("cut:merit", Kind.YES_NO, True),
            ("cut:flag", Kind.YES_NO, False),
            ("cut:letter", Kind.YES_NO, None),
            ("place:merit", Kind.WHOLE, 12),
            ("place:letter", Kind.WHOLE, None),
            ("prize:flag", Kind.TEXT, "first"),
            ("prize:merit", Kind.TEXT, None),
            ("place", Kind.WHOLE, None),
            ("points", Kind.WHOLE, 5),
        ],
    )
    def test_what_a_result_says(self, value: str, kind: Kind, expected: object) -> None:
        assert self.asked(value, kind, AWARDS) is expected or (
            self.asked(value, kind, AWARDS) == expected
        )

    def test_a_single_place_needs_no_award(self) -> None:
        one = Result(subject="T01", campaign="o", round="annual-2022", places={"flag": 7})

        assert self.asked("place", Kind.WHOLE, one) == 7

    def test_a_value_called_place_goes_before_the_places(self) -> None:
        one = Result(
            subject="T01", campaign="o", round="annual-2022", places={"f": 7}, values={"place": 3}
        )

        assert self.asked("place", Kind.WHOLE, one) == 3

    @pytest.mark.parametrize(
        ("value", "kind", "expected"),
        [
            ("given:flag", Kind.YES_NO, False),
            ("cut:merit", Kind.YES_NO, False),
            ("place:flag", Kind.WHOLE, None),
            ("points", Kind.WHOLE, None),
        ],
    )
    def test_a_cancelled_result_takes_the_award_back_and_says_no_more(
        self, value: str, kind: Kind, expected: object
    ) -> None:
        cancelled = Result(
            subject="T01",
            campaign="o",
            round="annual-2022",
            values={"points": 5},
            given=("flag",),
            cut=("merit",),
            places={"flag": 1},
            cancelled=True,
        )

        assert self.asked(value, kind, cancelled) is expected

    def asked(self, value: str, kind: Kind, result: Result) -> object:
        fact = Fact(id="made", kind=kind, origin=Origin(value=value, campaign="o"))
        found = admit(prepare(plan(fact), "annual-2022"), [{"id": "T01"}], results=[result])
        return the_only(found).facts["made"]


def test_a_fact_of_the_part_is_the_result_of_the_part() -> None:
    block = Pool(id="block", parts=(Part(id="A"), Part(id="B")))
    fact = Fact(
        id="of_block",
        kind=Kind.DECIMAL,
        about="block",
        origin=Origin(value="points", campaign="o"),
    )
    results = [Result(subject="A", campaign="o", round="annual-2022", values={"points": "91.5"})]
    rows = [{"id": "T01", "block": "A"}, {"id": "T02", "block": "B"}, {"id": "T03"}]
    found = admit(prepare(plan(fact, pools=(block,)), "annual-2022"), rows, results=results)

    assert [one.facts["of_block"] for one in found.nominees] == [Decimal("91.5"), None, None]
    assert found.parts["block"] == {"A": {"of_block": Decimal("91.5")}, "B": {"of_block": None}}
