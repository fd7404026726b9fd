"""Limits: stated, decided, and counted in a pool that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.awards import decided_here
from thidua.checking.references import Reference, listed, missing
from thidua.checking.scored import Path
from thidua.model.awards import Award, Limit, Open, SharedLimit
from thidua.model.campaign import Campaign
from thidua.model.limits import BUILT_IN
from thidua.problems import Problem, error, note


def limits_of(campaign: Campaign) -> Iterator[tuple[Award, Limit, Path]]:
    """Yield every limit of one award with that award and its place in the plan."""
    for award in campaign.awards:
        for limit in award.limits:
            yield award, limit, ("awards", award.id, "quota", limit.id)


def every_limit(campaign: Campaign) -> Iterator[tuple[Limit | SharedLimit, Path]]:
    """Yield every limit with its place in the plan, those of several awards among them."""
    yield from ((limit, path) for _, limit, path in limits_of(campaign))
    for shared in campaign.limits:
        yield shared, ("limits", shared.id)


def quotas_are_within_the_pool(campaign: Campaign) -> Iterable[Problem]:
    """A limit counts in a pool of the campaign."""
    references: Iterator[Reference] = (
        (limit.per, (*path, "per")) for limit, path in every_limit(campaign) if limit.per
    )
    known = (*(pool.id for pool in campaign.pools), *BUILT_IN)
    yield from missing("unknown-pool", known, references)


def shared_limits_name_awards(campaign: Campaign) -> Iterable[Problem]:
    """A limit of several awards names awards that are decided here."""
    known = (award.id for award in decided_here(campaign))
    references = (
        reference
        for limit in campaign.limits
        for reference in listed(limit.awards, "limits", limit.id, "awards")
    )
    return missing("unknown-award", known, references)


def exceptions_are_parts(campaign: Campaign) -> Iterable[Problem]:
    """Parts with a number of their own are parts of the pool in which the limit counts."""
    for limit, path in every_limit(campaign):
        if limit.exceptions and limit.per is None:
            yield error("exceptions-without-parts", *path, "except")
            continue
        pool = campaign.pool(limit.per or "")
        references = ((name, (*path, "except", name)) for name, _ in limit.exceptions)
        if pool is not None:
            yield from missing("unknown-exception", pool.part_ids, references)


def lower_bodies_state_a_fact(campaign: Campaign) -> Iterable[Problem]:
    """The number that a lower body states stands in a fact, below a ceiling that is stated."""
    known = (fact.id for fact in campaign.facts)
    stated = [(limit, path) for limit, path in every_limit(campaign) if limit.fixed_by]
    references: Iterator[Reference] = (
        (limit.fixed_by or "", (*path, "fixed_by")) for limit, path in stated
    )
    yield from missing("unknown-fact", known, references)
    for limit, path in stated:
        if limit.at_most is None or isinstance(limit.at_most, Open):
            yield error("ceiling-missing", *path, "fixed_by")


def limits_have_a_number(campaign: Campaign) -> Iterable[Problem]:
    """A limit is a number, a ladder of prizes, "all" or "not stated", or a least number."""
    for award, limit, path in limits_of(campaign):
        is_upper = limit.at_most is not None or limit.prizes
        if not is_upper and not limit.is_least_share:
            yield error("limit-without-number", *path, award=award.id)


def limits_are_stated(campaign: Campaign) -> Iterable[Problem]:
    """The plan says how many receive each award."""
    shared = {award for limit in campaign.limits for award in limit.awards}
    for award in decided_here(campaign):
        # A limit without any number has a finding of its own.
        is_open = all(limit.at_most is Open.NOT_STATED for limit in award.limits)
        if is_open and award.id not in shared:
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
