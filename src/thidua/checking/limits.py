"""Limits: stated, decided, and counted in a pool that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.awards import decided_here
from thidua.checking.references import Reference, missing
from thidua.checking.scored import Path
from thidua.model.awards import Award, Limit, Open
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note


def limits_of(campaign: Campaign) -> Iterator[tuple[Award, Limit, Path]]:
    """Yield every limit with its award and its place in the plan."""
    for award in campaign.awards:
        if award.limit is not None:
            yield award, award.limit, ("awards", award.id, "quota", award.limit.id)


def quotas_are_within_the_pool(campaign: Campaign) -> Iterable[Problem]:
    """A limit counts in a pool of the campaign."""
    references: Iterator[Reference] = (
        (limit.per, (*path, "per")) for _, limit, path in limits_of(campaign) if limit.per
    )
    yield from missing("unknown-pool", (pool.id for pool in campaign.pools), references)


def limits_have_a_number(campaign: Campaign) -> Iterable[Problem]:
    """A limit is a number, a ladder of prizes, "all" or "not stated"."""
    for award, limit, path in limits_of(campaign):
        if limit.at_most is None and not limit.prizes:
            yield error("limit-without-number", *path, award=award.id)


def limits_are_stated(campaign: Campaign) -> Iterable[Problem]:
    """The plan says how many receive each award."""
    for award in decided_here(campaign):
        if award.limit is None or award.limit.at_most is Open.NOT_STATED:
            yield note("limit-not-stated", "awards", award.id, award=award.id)


def limits_leave_a_place(campaign: Campaign) -> Iterable[Problem]:
    """Somebody can receive each award; a limit of nothing is shown."""
    return (
        note("limit-is-zero", *path, award=award.id)
        for award, limit, path in limits_of(campaign)
        if limit.places == 0 and (limit.at_most is not None or limit.prizes)
    )


def limits_are_decided(campaign: Campaign) -> Iterable[Problem]:
    """The numbers of the plan are decided; those that are only planned are shown."""
    return (
        note("planned-limit", *path, award=award.id)
        for award, limit, path in limits_of(campaign)
        if limit.planned
    )
