"""Calendars: working days are counted by the plan's own holidays, and as its text counts them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thidua.checking.expressions import expressions_of
from thidua.checking.periods import settled
from thidua.language.tree import Tree, calls
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note, warning
from thidua.values import Listed, Period, Phased, Schedule

#: Years beyond these are not named one by one.
_MOST_YEARS = 10


def holidays_are_listed(campaign: Campaign) -> Iterable[Problem]:
    """Whoever counts working days lists the holidays of every year of the campaign."""
    if not _counts_working_days(campaign):
        return
    listed = {day.year for period in campaign.holidays for day in period.ends()}
    if not listed:
        yield note("holidays-missing", "holidays")
        return
    period = settled(campaign.period, campaign.launch, campaign.ended)
    ends = (None, None) if period is None else (period.start, period.end)
    first, last = (day.year if isinstance(day, date) else None for day in ends)
    if first is not None and last is not None:
        missing = [str(year) for year in range(first, last + 1) if year not in listed]
        if missing:
            yield note("holidays-missing", "holidays", years=tuple(missing[:_MOST_YEARS]))


def _counts_working_days(campaign: Campaign) -> bool:
    in_rounds = any(_printed(schedule) for schedule in campaign.rounds)
    return in_rounds or any(_asks_for_them(one.tree) for one in expressions_of(campaign))


def _asks_for_them(tree: Tree) -> bool:
    moved = (name for call in calls(tree, "later") for name, _ in call.options)
    return "working_days" in moved or bool(calls(tree, "working_days"))


def _printed(schedule: Schedule) -> tuple[int, ...]:
    if isinstance(schedule, Phased):
        return schedule.working_days
    stated = schedule.working_days if isinstance(schedule, Listed) else None
    return () if stated is None else (stated,)


def working_days_agree(campaign: Campaign) -> Iterable[Problem]:
    """A round has as many working days as its text prints."""
    for schedule in campaign.schedules:
        printed, windows = _printed(schedule), _windows(schedule)
        counted = tuple(campaign.calendar.within(window) for window in windows)
        if len(printed) != len(counted):
            counted = (sum(counted),)
        if printed and windows and counted != printed:
            path = ("rounds", schedule.name, "working_days")
            stated, found = (tuple(str(number) for number in one) for one in (printed, counted))
            yield warning("working-days-differ", *path, stated=stated, counted=found)


def _windows(schedule: Schedule) -> tuple[Period, ...]:
    if isinstance(schedule, Phased):
        return schedule.phases
    period = schedule.period if isinstance(schedule, Listed) else None
    is_counted = period is not None and period.is_launched and period.days is not None
    return (period,) if period is not None and is_counted else ()
