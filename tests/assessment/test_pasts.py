"""What a history answers: a table worked out by hand for a round of 2022."""

import unicodedata
from datetime import date

import pytest
from attrs import evolve

from thidua.assessment.pasts import Past
from thidua.language.spans import Span
from thidua.language.truths import Truth
from thidua.model import History, PastAward
from thidua.values import AT_LAUNCH, Period, Round

MET, NOT_MET, UNKNOWN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
ROUND = Round(id="annual-2022", period=Period.of_year(2022))


def past(subject: str, *years: int, award: str = "merit") -> tuple[PastAward, ...]:
    return tuple(
        PastAward(subject=subject, award=award, achieved=Period.of_year(year)) for year in years
    )


AWARDS = (
    *past("twice", 2020, 2021),
    *past("long ago", 2018),
    *past("last year", 2021),
    *past("this year", 2022),
    *past("flag only", 2021, award="flag"),
)
#: The list of past awards is complete for 2019, 2020 and 2021.
HISTORY = History(awards=AWARDS, covers=Period(date(2019, 1, 1), date(2021, 12, 31)))


@pytest.mark.parametrize(
    ("subject", "option", "number", "expected"),
    [
        ("twice", "within", 1, MET),
        ("twice", "within", 5, MET),
        ("twice", "years_ago", 1, MET),
        ("twice", "years_ago", 2, MET),
        ("twice", "years_ago", 3, NOT_MET),
        ("twice", "years_ago", 4, UNKNOWN),
        ("twice", "each_of_last", 2, MET),
        ("twice", "each_of_last", 3, NOT_MET),
        ("twice", "ever", 0, MET),
        ("never", "within", 3, NOT_MET),
        ("never", "within", 4, UNKNOWN),
        ("never", "years_ago", 1, NOT_MET),
        ("never", "each_of_last", 1, NOT_MET),
        ("never", "each_of_last", 9, NOT_MET),
        ("never", "ever", 0, UNKNOWN),
        ("long ago", "years_ago", 4, MET),
        ("long ago", "within", 4, MET),
        ("long ago", "within", 3, NOT_MET),
        ("long ago", "ever", 0, MET),
        ("last year", "each_of_last", 1, MET),
        ("this year", "within", 1, NOT_MET),
        ("this year", "ever", 0, UNKNOWN),
        ("flag only", "within", 1, NOT_MET),
        ("twice", "years_ago", 5000, UNKNOWN),
        ("twice", "within", 10**12, MET),
        ("never", "within", 10**12, UNKNOWN),
        ("never", "each_of_last", 10**12, NOT_MET),
    ],
)
def test_history_answers_for_the_years_that_it_covers(
    subject: str, option: str, number: int, expected: Truth
) -> None:
    held = Past.of(HISTORY, ROUND).held

    assert held(subject, ("merit",), option, number) is expected


@pytest.mark.parametrize(
    ("option", "number", "expected"),
    [
        ("ever", 0, NOT_MET),
        ("within", 50, NOT_MET),
        ("years_ago", 5000, NOT_MET),
        ("within", 5000, NOT_MET),
        ("each_of_last", 5000, NOT_MET),
    ],
)
def test_a_history_without_a_beginning_knows_that_nobody_ever_held_it(
    option: str, number: int, expected: Truth
) -> None:
    held = Past.of(History(covers=Period(None, date(2021, 12, 31))), ROUND).held

    assert held("never", ("merit",), option, number) is expected


def test_a_list_that_covers_part_of_a_year_does_not_know_that_year() -> None:
    half = History(covers=Period(date(2021, 7, 1), date(2021, 12, 31)))

    assert Past.of(half, ROUND).held("never", ("merit",), "years_ago", 1) is UNKNOWN


def test_a_list_that_covers_nothing_still_knows_what_it_names() -> None:
    held = Past.of(History(awards=past("twice", 2021)), ROUND).held

    assert held("twice", ("merit",), "years_ago", 1) is MET
    assert held("twice", ("merit",), "each_of_last", 2) is UNKNOWN
    assert held("never", ("merit",), "years_ago", 1) is UNKNOWN


def test_any_of_several_awards_counts() -> None:
    held = Past.of(HISTORY, ROUND).held

    assert held("flag only", ("merit", "flag"), "within", 1) is MET


def test_different_awards_together_hold_in_each_year() -> None:
    awards = (*past("T01", 2020), *past("T01", 2021, award="flag"))
    held = Past.of(History(awards=awards), ROUND).held

    assert held("T01", ("merit", "flag"), "each_of_last", 2) is MET


def test_an_achievement_of_several_years_belongs_to_its_last_year() -> None:
    whole = Period(date(2016, 1, 1), date(2020, 12, 31))
    award = PastAward(subject="T01", award="flag", achieved=whole)
    covers = Period(date(2011, 1, 1), date(2021, 12, 31))
    held = Past.of(History(awards=(award,), covers=covers), ROUND).held

    assert [held("T01", ("flag",), "years_ago", number) for number in (1, 2, 3)] == [
        NOT_MET,
        MET,
        NOT_MET,
    ]


@pytest.mark.parametrize(("option", "number"), [("within", 2), ("years_ago", 1), ("ever", 0)])
def test_an_award_of_an_unknown_year_may_be_of_any(option: str, number: int) -> None:
    award = PastAward(subject="T01", award="merit", achieved=Period(date(2019, 1, 1), None))
    held = Past.of(History(awards=(award,), covers=Period(None, date(2021, 12, 31))), ROUND).held

    assert held("T01", ("merit",), option, number) is UNKNOWN


def test_years_are_counted_from_the_year_in_which_the_round_begins() -> None:
    stage = Round(id="stage", period=Period(date(2021, 1, 1), date(2025, 12, 31)))
    held = Past.of(History(awards=past("T01", 2020, 2024)), stage).held

    assert held("T01", ("merit",), "years_ago", 1) is MET
    assert held("T01", ("merit",), "each_of_last", 1) is MET


def test_subjects_and_awards_match_in_any_unicode_form() -> None:
    decomposed = unicodedata.normalize("NFD", "Hà Nội")
    award = unicodedata.normalize("NFD", "bằng-khen")
    held = Past.of(History(awards=past(f" {decomposed}", 2021, award=award)), ROUND).held

    assert held("Hà Nội", ("bằng-khen",), "within", 1) is MET


def test_what_a_unit_held_before_it_was_merged_its_successor_held() -> None:
    past = PastAward(subject="old", award="merit", achieved=Period.of_year(2021))
    history = History(awards=(past,), covers=Period.of_year(2021))
    held = Past.of(
        history, Round(id="x", period=Period.of_year(2022)), {"new": ("new", "old")}
    ).held

    assert held("new", ("merit",), "years_ago", 1) is Truth.MET
    assert held("other", ("merit",), "years_ago", 1) is Truth.NOT_MET


class TestAgain:
    """Quảng Nam 11/2021/QĐ-UBND, Điều 4 khoản 5.

    The next award counts from the achievement period written in the last decision; if none is
    written, from its date.
    """

    DECISION = PastAward(subject="decided", award="merit", decided=date(2019, 6, 20))
    PERIOD = PastAward(
        subject="achieved",
        award="merit",
        achieved=Period(date(2017, 1, 1), date(2018, 12, 31)),
        decided=date(2019, 6, 20),
    )
    OPEN = PastAward(subject="open", award="merit", achieved=Period(date(2017, 1, 1), None))
    HISTORY = History(
        awards=(DECISION, PERIOD, OPEN), covers=Period(date(2015, 1, 1), date(2021, 12, 31))
    )

    def past(self, judged: Period | None, history: History = HISTORY) -> Past:
        return Past.of(history, Round(id="x", period=Period.of_year(2021), judged=judged))

    @pytest.mark.parametrize(
        ("subject", "first", "last", "expected"),
        [
            ("decided", date(2021, 6, 19), date(2021, 6, 19), MET),
            ("decided", date(2021, 6, 20), date(2021, 6, 20), NOT_MET),
            ("decided", date(2021, 6, 1), date(2021, 6, 19), MET),
            ("decided", date(2021, 6, 1), date(2021, 6, 20), UNKNOWN),
            ("achieved", date(2020, 12, 31), date(2020, 12, 31), MET),
            ("achieved", date(2021, 1, 1), date(2021, 1, 1), NOT_MET),
            ("open", date(2021, 1, 1), date(2021, 1, 1), UNKNOWN),
            ("never", date(2021, 1, 1), date(2021, 12, 31), NOT_MET),
            # From 2015 to 2021 the list is complete: two years before 2016 it is not.
            ("never", date(2016, 12, 31), date(2016, 12, 31), UNKNOWN),
            ("never", date(2022, 1, 1), date(2022, 1, 1), UNKNOWN),
        ],
    )
    def test_two_years_are_counted_to_the_day(
        self, subject: str, first: date, last: date, expected: Truth
    ) -> None:
        past = self.past(Period(first, last))

        assert past.held(subject, ("merit",), "less_than", 2) is expected

    @pytest.mark.parametrize(
        "judged", [None, Period(AT_LAUNCH, None), Period(AT_LAUNCH, date(2021, 12, 31))]
    )
    def test_without_a_day_of_judging_nobody_knows(self, judged: Period | None) -> None:
        assert self.past(judged).held("decided", ("merit",), "less_than", 2) is UNKNOWN

    def test_a_list_without_a_beginning_and_an_end_knows_all_the_same(self) -> None:
        complete = History(covers=Period(None, None))

        assert self.past(None, complete).held("never", ("merit",), "less_than", 2) is NOT_MET

    def test_an_award_decided_without_a_period_belongs_to_the_year_of_the_decision(self) -> None:
        past = self.past(Period(date(2021, 6, 1), date(2021, 6, 1)))

        assert past.held("decided", ("merit",), "years_ago", 2) is MET
        assert past.times("decided", ("merit",), "within", 2) == Span(1, 1)

    def test_an_achievement_that_ends_with_the_calendar_counts_from_there(self) -> None:
        last = PastAward(subject="x", award="merit", achieved=Period(date(9998, 1, 1), date.max))
        past = self.past(Period(date.max, date.max), History(awards=(last,)))

        assert past.times("x", ("merit",), "less_than", 1) == Span(0, None)


class TestTimes:
    def test_awards_of_the_rounds_own_year_count_up_to_the_day_of_judging(self) -> None:
        """Quảng Nam 11/2021/QĐ-UBND, Điều 4 khoản 8 điểm c: at most two in a year."""
        awards = (*past("T01", 2022), *past("T01", 2022, award="thematic"), *past("T01", 2021))
        covers = Period(date(2021, 1, 1), date(2022, 10, 1))
        round_ = evolve(ROUND, judged=Period(date(2022, 9, 1), date(2022, 10, 1)))
        seen = Past.of(History(awards=awards, covers=covers), round_)

        assert seen.times("T01", ("merit", "thematic"), "years_ago", 0) == Span(2, 2)
        assert seen.times("T01", ("merit", "merit"), "years_ago", 0) == Span(1, 1)
        assert seen.times("T02", ("merit",), "years_ago", 0) == Span(0, 0)

    def test_a_list_that_ends_before_the_day_of_judging_may_lack_one(self) -> None:
        seen = Past.of(HISTORY, ROUND)

        assert seen.times("this year", ("merit",), "years_ago", 0) == Span(1, None)

    def test_a_round_judged_before_its_year_has_no_time_to_look_at(self) -> None:
        early = evolve(ROUND, judged=Period(date(2021, 12, 1), date(2021, 12, 1)))

        assert Past.of(HISTORY, early).times("never", ("merit",), "years_ago", 0) == Span(0, 0)

    def test_an_award_of_an_unknown_year_may_count(self) -> None:
        award = PastAward(subject="T01", award="merit", achieved=Period(date(2019, 1, 1), None))
        known = History(awards=(award,), covers=Period(None, date(2021, 12, 31)))

        assert Past.of(known, ROUND).times("T01", ("merit",), "within", 2) == Span(0, 1)


def test_a_past_award_has_a_time() -> None:
    with pytest.raises(ValueError, match="needs the time of the achievement"):
        PastAward(subject="T01", award="merit")
