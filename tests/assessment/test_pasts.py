"""What a history answers: a table worked out by hand for a round of 2022."""

import unicodedata
from datetime import date

import pytest

from thidua.assessment.pasts import Past
from thidua.language.truths import Truth
from thidua.model import History, PastAward
from thidua.values import Period, Round

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
    held = Past.of(history, Round(id="x", period=Period.of_year(2022)), {"new": ("new", "old")}).held

    assert held("new", ("merit",), "years_ago", 1) is Truth.MET
    assert held("other", ("merit",), "years_ago", 1) is Truth.NOT_MET
