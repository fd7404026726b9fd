"""How days, holidays and lengths of time are written in a plan, and put right when they are not."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from thidua.files import read, read_plan, write
from thidua.values import Period

HEAD = """
thidua: 1
id: demo
title: Phong trào thi đua
period: {start: 2021-01-01, end: before 2022-01-01}
"""


def codes(text: str) -> list[tuple[str, object]]:
    _, problems = read_plan((HEAD + text).encode())
    return [
        (one.code, one.detail("suggestion"))
        for one in problems
        if one.code.startswith(("bad", "phases", "deadline", "period-reversed"))
    ]


def test_before_a_day_is_the_day_before() -> None:
    assert read(HEAD.encode()).period.end == date(2021, 12, 31)


def test_holidays_are_days_or_several_on_end() -> None:
    text = "holidays: [2021-04-30, 2021-02-10 to 2021-02-16]\nworking: 2021-02-20\n"
    campaign = read((HEAD + text).encode())

    assert campaign.holidays == (
        Period(date(2021, 4, 30), date(2021, 4, 30)),
        Period(date(2021, 2, 10), date(2021, 2, 16)),
    )
    # Wednesday 17 to Friday 19 February, and Saturday 20, which makes up for a holiday.
    assert campaign.calendar.between(date(2021, 2, 9), date(2021, 2, 21)) == 4
    assert "2021-02-10 to 2021-02-16" in write(campaign)


@pytest.mark.parametrize(
    ("length", "meant", "written"),
    [
        ("3 months", relativedelta(months=3), "3 months"),
        ("1 year", relativedelta(years=1), "1 year"),
        ("15 months", relativedelta(months=15), "1 year 3 months"),
        ("2 weeks", relativedelta(days=14), "14 days"),
        ("1 month 10 days", relativedelta(months=1, days=10), "1 month 10 days"),
    ],
)
def test_a_length_is_counted_in_units(length: str, meant: relativedelta, written: str) -> None:
    text = f"rounds:\n  annual: {{every: year, first: 2021, judged_within: {length}}}\n"
    campaign = read((HEAD + text).encode())

    assert campaign.rounds[0].judged_within == meant  # type: ignore[union-attr] # it repeats
    assert f"judged_within: {written}" in write(campaign)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("also_stated: [{end: before 31/12/2021}]", [("bad-end", "before 2021-12-31")]),
        ("also_stated: [{end: 31/12/2021}]", [("bad-end", "2021-12-31")]),
        ("also_stated: [{end: before 0001-01-01}]", [("bad-end", None)]),
        ("also_stated: [{end: after 2021-01-01}]", [("bad-end", None)]),
        ("holidays: [30/04/2021]", [("bad-days", "2021-04-30")]),
        ("holidays: [2021-05-03 to 2021-04-30]", [("bad-days", None)]),
        ("holidays: [2021-01-01 to 2022-01-02]", [("bad-days", None)]),
        ("rounds:\n  x: {every: year, judged_within: 3}", [("bad-length", None)]),
        ("rounds:\n  x: {every: year, judged_within: 0 days}", [("bad-length", None)]),
        ("rounds:\n  x: {phases: []}", [("phases-missing", None)]),
        (
            "rounds:\n  x: {phases: [{start: 2021-05-02, end: 2021-05-01}]}",
            [("phases-missing", None), ("period-reversed", None)],
        ),
        ("deadlines:\n  x: {title: Hạn}", [("deadline-not-one-day", None)]),
        (
            "deadlines:\n  x:\n    due: 2021-05-01\n    before: 2021-05-02",
            [("deadline-not-one-day", None)],
        ),
    ],
)
def test_another_form_is_said_with_what_was_meant(
    text: str, found: list[tuple[str, object]]
) -> None:
    assert codes(text) == found


def test_an_event_ends_the_campaign_on_its_day() -> None:
    text = HEAD.replace("end: before 2022-01-01", "ends_when: khi công bố hết dịch")
    open_end = read(text.encode())
    ended = read(f"{text}ended: 2021-10-01\n".encode())

    assert open_end.running.end is None
    assert ended.running.end == date(2021, 10, 1)
    assert read(write(ended).encode()) == ended
