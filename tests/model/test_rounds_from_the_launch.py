"""A round that begins when the campaign is launched."""

from datetime import date

import thidua

PLAN = """\
thidua: 1
id: demo
title: Demo
period: {start: 2021-01-01, end: 2025-12-31}
launch: LAUNCH
rounds:
  stage: {start: at launch, end: 2025-06-30}
  year: {every: year, first: 2021}
"""


def test_it_begins_on_the_day_of_the_launch() -> None:
    campaign = thidua.read(PLAN.replace("LAUNCH", "2021-06-10").encode())
    found = campaign.round("stage")

    assert found is not None
    assert found.period == thidua.Period(date(2021, 6, 10), date(2025, 6, 30))
    assert "round-not-closed" not in [one.code for one in thidua.check(campaign)]
    assert thidua.read(thidua.write(campaign).encode()) == campaign


def test_one_that_is_over_before_the_launch_has_no_first_day() -> None:
    _, problems = thidua.read_plan(PLAN.replace("LAUNCH", "2025-07-01").encode())

    assert "round-not-closed" in [one.code for one in problems]
