"""Rounds: they lie inside the campaign's period, and not before it was launched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from thidua.checking.expressions import expressions_of
from thidua.checking.periods import settled
from thidua.language.pasts import past_calls
from thidua.language.tree import Tree, names
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning
from thidua.values import Period, Phased, Repeating, Round, Schedule, Step
from thidua.values.period import stage_end


def rounds_are_set(campaign: Campaign) -> Iterable[Problem]:
    """The campaign has a round in which somebody can be judged."""
    if not campaign.rounds:
        yield note("no-round", "rounds")


def listed_rounds_lie_inside_the_period(campaign: Campaign) -> Iterable[Problem]:
    """The days of a listed round belong to the campaign's period, all of them."""
    for schedule, period in _scheduled(campaign):
        if not isinstance(schedule, Repeating) and schedule.period.is_launched:
            yield from _outside(schedule, schedule.period, period)


def _outside(schedule: Schedule, stated: Period, period: Period) -> Iterator[Problem]:
    name, path = schedule.name, ("rounds", schedule.name)
    if not stated.overlaps(period):
        yield error("round-outside-period", *path, name=name, stated=stated, period=period)
    elif not period.covers(stated):
        yield warning("round-partly-outside", *path, name=name, stated=stated, period=period)


def listed_rounds_are_closed(campaign: Campaign) -> Iterable[Problem]:
    """A listed round has a first and a last day, its own or the campaign's."""
    for schedule, period in _scheduled(campaign):
        if not isinstance(schedule, Repeating) and not _is_closed(schedule.period, period):
            yield error("round-not-closed", "rounds", schedule.name, name=schedule.name)


def _is_closed(stated: Period, period: Period) -> bool:
    if not stated.is_launched:
        return False
    inside = stated.intersection(period)
    return inside is None or inside.days is not None


def phases_stand_in_order(campaign: Campaign) -> Iterable[Problem]:
    """The phases of a round stand in the order of time, and share no day."""
    for schedule in campaign.rounds:
        phases = schedule.phases if isinstance(schedule, Phased) else ()
        for number, (one, other) in enumerate(pairwise(phases), start=1):
            if one.ends()[1] >= other.ends()[0]:
                path = ("rounds", schedule.name, "phases", number)
                yield error("phases-overlap", *path, one=one, other=other)


def repeating_rounds_lie_inside_the_period(campaign: Campaign) -> Iterable[Problem]:
    """The first and the last round that a repeating schedule states belong to the period."""
    for schedule, period in _scheduled(campaign):
        if not isinstance(schedule, Repeating):
            continue
        misses = _first_round(schedule, period) is None
        if misses or _begins_too_early(schedule, period) or _ends_too_late(schedule, period):
            first, last = _shown(schedule.first), _shown(schedule.last)
            path = ("rounds", schedule.name)
            yield error(
                "schedule-outside-period",
                *path,
                name=schedule.name,
                first=first,
                last=last,
                period=period,
            )


def day_of_judging_is_stated(campaign: Campaign) -> Iterable[Problem]:
    """Where a rule counts up to the day of judging, the rounds say when they are judged."""
    asking = next((one for one in expressions_of(campaign) if _counts_to_judging(one.tree)), None)
    for schedule in campaign.rounds if asking is not None else ():
        stated = schedule.judged_within if isinstance(schedule, Repeating) else schedule.judged
        if stated is None:
            yield note("judging-not-stated", "rounds", schedule.name, name=schedule.name)


def _counts_to_judging(tree: Tree) -> bool:
    options = (name for call in past_calls(tree) for name, _ in call.options)
    return "round.judged" in names(tree) or "less_than" in options


def rounds_come_after_the_launch(campaign: Campaign) -> Iterable[Problem]:
    """No round is over before the campaign is launched."""
    launch = campaign.launch
    if launch is None:
        return
    for schedule, period in _scheduled(campaign):
        first = _first_round(schedule, period)
        if first is not None and (end := first.period.ends()[1]) < launch:
            path = ("rounds", schedule.name)
            yield warning("round-before-launch", *path, name=first.id, end=end, launch=launch)


def _scheduled(campaign: Campaign) -> Iterator[tuple[Schedule, Period]]:
    period = settled(campaign.period, campaign.launch, campaign.ended)
    if period is not None:
        for schedule in campaign.schedules:
            yield schedule, period


def _first_round(schedule: Schedule, period: Period) -> Round | None:
    if isinstance(schedule, Repeating):
        within = _first_steps(schedule, period)
    else:
        within = period if _is_closed(schedule.period, period) else None
    rounds = schedule.rounds(within) if within is not None else ()
    return rounds[0] if rounds else None


def _first_steps(schedule: Repeating, period: Period) -> Period | None:
    """Give only the days that can hold the first round: a long period may have thousands."""
    opening = period.start if isinstance(period.start, date) else schedule.anchor
    start = max(schedule.anchor, opening)
    return Period(start, stage_end(start, schedule.every.delta, 1)).intersection(period)


def _begins_too_early(schedule: Repeating, period: Period) -> bool:
    first_end = stage_end(schedule.anchor, schedule.every.delta, 0)
    stated = schedule.first is not None
    return stated and isinstance(period.start, date) and first_end < period.start


def _ends_too_late(schedule: Repeating, period: Period) -> bool:
    if schedule.last is None or period.end is None:
        return False
    if isinstance(schedule.last, date):
        return schedule.last > period.end
    month = 9 if schedule.every is Step.SCHOOL_YEAR else 1
    return date(schedule.last, month, 1) > period.end


def _shown(stated: int | date | None) -> str | None:
    return None if stated is None else str(stated)
