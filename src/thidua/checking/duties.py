"""Duties: who has to do what by when, and whether they have been told."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.references import listed, missing
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note
from thidua.values import matching


def holders_of_duties_exist(campaign: Campaign) -> Iterable[Problem]:
    """Duties are given to units or groups of the campaign, or to members of its pools."""
    references = (
        reference
        for duty in campaign.duties
        for reference in listed(duty.who, "duties", duty.id, "who")
    )
    known = (*(group.id for group in campaign.groups), *_units(campaign))
    return missing("unknown-unit", known, references)


def _units(campaign: Campaign) -> tuple[str, ...]:
    members = (member for pool in campaign.pools for part in pool.parts for member in part.members)
    return (*(unit.id for unit in campaign.units), *members)


def duties_have_a_date(campaign: Campaign) -> Iterable[Problem]:
    """A duty says by when it is to be done."""
    return (
        note("duty-without-date", "duties", duty.id, what=duty.what)
        for duty in campaign.duties
        if duty.due is None
    )


def monitors_do_not_compete(campaign: Campaign) -> Iterable[Problem]:
    """Whoever watches over the others takes no part."""
    taking_part = frozenset(_units(campaign))
    for duty in campaign.duties:
        for number, holder in enumerate(duty.who if duty.monitors else ()):
            if holder in taking_part:
                path = ("duties", duty.id, "who", number)
                yield note("monitor-competes", *path, name=holder, what=duty.what)


def holders_of_duties_are_told(campaign: Campaign) -> Iterable[Problem]:
    """The document is sent to everybody who has a duty in it."""
    told = {matching(recipient) for recipient in campaign.sent_to}
    titles = {group.id: group.title for group in campaign.groups}
    titles |= {unit.id: unit.title for unit in campaign.units}
    holders = dict.fromkeys(holder for duty in campaign.duties for holder in duty.who)
    for holder in holders if told else ():
        title = titles.get(holder, "")
        if told.isdisjoint((matching(holder), matching(title))):
            yield note("duty-holder-not-sent", "sent_to", name=holder, title=title)
