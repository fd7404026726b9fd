"""One person on two lines is one subject, on the line that was first."""

from __future__ import annotations

from datetime import date

from thidua.assessment.lines import duplicate_nominations, kept_lines
from thidua.model import Nomination
from thidua.problems import Severity

LATE = Nomination(nominee="T", award="merit", line="q9", by="Sở Nội vụ", on=date(2026, 3, 15))
EARLY = Nomination(nominee="T", award="merit", line="q2", by="Tổ giúp việc", on=date(2026, 3, 10))


def test_the_earlier_day_keeps_the_person() -> None:
    assert kept_lines((LATE, EARLY)) == {("T", "merit"): EARLY}


def test_without_days_the_order_of_the_list_decides_nothing() -> None:
    one = Nomination(nominee="T", award="merit", line="q9", by="Sở Y tế")
    other = Nomination(nominee=" T", award="merit", line="q2", by="Sở Y tế")
    [kept] = kept_lines((one, other)).values()

    assert (kept.line, kept.by) == (None, "Sở Y tế")
    [problem] = duplicate_nominations((one, other))
    assert (problem.code, problem.severity) == ("line-unclear", Severity.WARNING)
    assert problem.detail("names") == ("q2, Sở Y tế", "q9, Sở Y tế")


def test_whoever_came_on_no_stated_day_may_have_been_first() -> None:
    someday = Nomination(nominee="T", award="merit", line="q9", by="Sở Nội vụ")

    assert kept_lines((EARLY, someday))["T", "merit"].line is None
    assert [one.code for one in duplicate_nominations((EARLY, someday))] == ["line-unclear"]


def test_lines_that_say_the_same_are_clear_without_days() -> None:
    one = Nomination(nominee="T", award="merit", line="q9")

    assert kept_lines((one, one))["T", "merit"].line == "q9"


def test_the_other_line_is_named_with_both_days() -> None:
    [problem] = duplicate_nominations((LATE, EARLY))

    assert (problem.code, problem.severity) == ("nominated-on-two-lines", Severity.NOTE)
    assert problem.where == "nominations.0"
    assert dict(problem.details) == {
        "id": "T",
        "award": "merit",
        "kept": "q2, Tổ giúp việc",
        "other": "q9, Sở Nội vụ",
        "kept_on": date(2026, 3, 10),
        "other_on": date(2026, 3, 15),
    }


def test_a_line_without_a_name_is_shown_by_a_dash() -> None:
    bare = Nomination(nominee="T", award="merit", on=date(2026, 3, 20))
    [problem] = duplicate_nominations((EARLY, bare))

    assert problem.detail("other") == "—"


def test_the_very_same_line_twice_is_a_warning() -> None:
    [problem] = duplicate_nominations((EARLY, EARLY))

    assert (problem.code, problem.severity) == ("duplicate-nomination", Severity.WARNING)


def test_two_awards_are_two_nominations() -> None:
    other = Nomination(nominee="T", award="flag", line="q9")

    assert list(duplicate_nominations((EARLY, other))) == []
