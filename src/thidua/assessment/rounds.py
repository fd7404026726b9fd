"""Rounds: which earlier rounds a fact of the round that is judged is taken from."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from dateutil.relativedelta import relativedelta

from thidua.model import Campaign, Origin
from thidua.values import Period, Repeating, Round

_ONE_DAY = timedelta(days=1)
_ALWAYS = Period(None, None)


def rounds_taken(origin: Origin, campaign: Campaign, judged: Round) -> tuple[str, ...]:
    """Return the ids of the rounds that a fact is taken from, in the order of time.

    Of a schedule, those are the rounds whose last day lies inside the round that is judged, so
    many years before; never the judged round itself.

    Args:
        origin: What the plan says.
        campaign: The plan, with its schedules.
        judged: The round that is judged.

    Examples:
        >>> from thidua.values import Step
        >>> year = Repeating(name="annual", every=Step.YEAR)
        >>> plan = Campaign(id="x", title="X", period=Period(None, None), rounds=(year,))
        >>> judged = year.round("annual-2022", _ALWAYS)
        >>> rounds_taken(Origin(value="points", years_ago=1), plan, judged)
        ('annual-2021',)
    """
    name = judged.name if origin.round is None else origin.round
    schedule = next((one for one in campaign.rounds if one.name == name), None)
    is_own = origin.campaign in (None, campaign.id)
    if isinstance(schedule, Repeating):
        found = _of_schedule(schedule, origin, campaign, judged)
    else:
        found = () if origin.years_ago else (name,)
    return tuple(one for one in found if not (is_own and one == judged.id))


def _of_schedule(
    schedule: Repeating, origin: Origin, campaign: Campaign, judged: Round
) -> tuple[str, ...]:
    within = campaign.running
    if origin.campaign not in (None, campaign.id):
        # Another campaign may have begun earlier: only the steps of the schedule are borrowed.
        first = schedule.first if isinstance(schedule.first, date) else None
        schedule, within = evolve(schedule, first=first, last=None), _ALWAYS
    window = _before(_whole(campaign, judged), origin.years_ago)
    span = window.intersection(within) if window is not None else None
    if window is None or span is None:
        return ()
    ids = [one.id for one in schedule.rounds(span)]
    whole = [(one, schedule.round(one, within)) for one in ids]
    return tuple(
        round_id for round_id, one in whole if one is not None and one.period.ends()[1] in window
    )


def _whole(campaign: Campaign, judged: Round) -> Period:
    """Return the days of a round before they were cut to the period of the campaign."""
    schedule = next((one for one in campaign.rounds if one.name == judged.name), None)
    found = schedule.round(judged.id, _ALWAYS) if isinstance(schedule, Repeating) else None
    return judged.period if found is None else found.period


def _before(period: Period, years: int) -> Period | None:
    """Return the same days so many years before; None before the calendar begins."""
    start, end = period.ends()
    try:
        back = relativedelta(years=years)
        return Period(start - back, end + _ONE_DAY - back - _ONE_DAY)
    except (ValueError, OverflowError):
        return period if not years else None
