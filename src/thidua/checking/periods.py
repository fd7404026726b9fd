"""Periods: one time, known, inside that of the campaign above."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning
from thidua.values import Period


def settled(period: Period, launch: date | None, ended: date | None = None) -> Period | None:
    """Return a period with its ends filled in, None while its first day is not known.

    Examples:
        >>> from datetime import date
        >>> from thidua.values import AT_LAUNCH
        >>> settled(Period(AT_LAUNCH, None), None) is None
        True
    """
    if ended is not None and not (isinstance(period.start, date) and ended < period.start):
        period = period.ended(ended)
    if period.is_launched:
        return period
    if launch is None or (period.end is not None and launch > period.end):
        return None
    return period.launched(launch)


def period_starts_on_a_known_day(campaign: Campaign) -> Iterable[Problem]:
    """A period that starts at launch has a day of launch, and that is not after its end."""
    if campaign.period.is_launched:
        return
    launch, end = campaign.launch, campaign.period.end
    if launch is None:
        yield error("launch-missing", "period", "start")
    elif end is not None and launch > end:
        yield error("launch-after-end", "launch", launch=launch, end=end)


def period_ends_with_an_event_or_on_a_day(campaign: Campaign) -> Iterable[Problem]:
    """A period that an event ends waits for its day, and that is not before its start."""
    period, ended = campaign.period, campaign.ended
    if ended is None:
        if period.ends_when and period.end is None:
            yield note("end-not-known", "period", "ends_when", event=period.ends_when)
        return
    if not period.ends_when or period.end is not None:
        yield warning("ended-not-used", "ended", ended=ended)
    start = period.start if isinstance(period.start, date) else campaign.launch
    if start is not None and ended < start:
        yield error("ended-before-start", "ended", ended=ended, start=start)


def period_is_stated_in_one_way(campaign: Campaign) -> Iterable[Problem]:
    """The text states one period for the campaign."""
    for number, other in enumerate(campaign.also_stated):
        if other != campaign.period:
            path = ("also_stated", number)
            yield warning("period-stated-two-ways", *path, period=campaign.period, other=other)


def period_starts_after_the_plan(campaign: Campaign) -> Iterable[Problem]:
    """The campaign does not start before the day of its plan."""
    period = settled(campaign.period, campaign.launch, campaign.ended)
    issued = campaign.plan.issued if campaign.plan else None
    start = period.start if period else None
    if issued is not None and isinstance(start, date) and start < issued:
        yield note("retroactive-start", "period", "start", start=start, issued=issued)


def period_lies_inside_the_parent(campaign: Campaign) -> Iterable[Problem]:
    """The campaign keeps to the time of the campaign that it answers to."""
    if campaign.parent is not None and campaign.parent.period is not None:
        stated = settled(campaign.parent.period, None)
        yield from _outside(campaign, stated, "parent", "period")


def parent_given_is_the_parent(campaign: Campaign, parent: Campaign) -> Iterable[Problem]:
    """The parent that the host hands over is the one that the plan names, and lasts as long."""
    named = campaign.parent.id if campaign.parent else None
    if named != parent.id:
        yield error("other-parent", "parent", "id", named=named, given=parent.id)
    else:
        yield from _outside(campaign, settled(parent.period, parent.launch, parent.ended), "period")


def _outside(campaign: Campaign, parent: Period | None, *path: str) -> Iterable[Problem]:
    own = settled(campaign.period, campaign.launch, campaign.ended)
    if own is not None and parent is not None and not parent.covers(own):
        yield error("outside-parent", *path, period=own, parent=parent)
