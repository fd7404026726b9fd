"""Groups, pools and units: who takes part stands in one place each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.references import Reference, listed, missing
from thidua.model.campaign import Campaign
from thidua.model.groups import Pool
from thidua.problems import Problem, error, note


def groups_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """The recipients of an award are target groups of the campaign."""
    known = (group.id for group in campaign.groups)
    references = (
        reference
        for award in campaign.awards
        for reference in listed(award.recipients, "awards", award.id, "recipients")
    )
    return missing("unknown-group", known, references)


def units_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """The unit above, and the units that were merged, are units of the campaign."""
    known = (unit.id for unit in campaign.units)
    return missing("unknown-unit", known, _named_units(campaign))


def _named_units(campaign: Campaign) -> Iterator[Reference]:
    for unit in campaign.units:
        if unit.parent is not None:
            yield unit.parent, ("units", unit.id, "parent")
        yield from listed(unit.predecessors, "units", unit.id, "predecessors")


def units_begin_before_they_end(campaign: Campaign) -> Iterable[Problem]:
    """A unit's last day does not come before its first."""
    for unit in campaign.units:
        if unit.since is not None and unit.until is not None and unit.since > unit.until:
            path = ("units", unit.id, "until")
            yield error("unit-ends-too-early", *path, since=unit.since, until=unit.until)


def members_stand_in_one_part(campaign: Campaign) -> Iterable[Problem]:
    """Nobody is listed twice in a pool."""
    for pool in campaign.pools:
        yield from _listed_again(pool)


def _listed_again(pool: Pool) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for part in pool.parts:
        for number, member in enumerate(part.members):
            if member in first:
                path = ("pools", pool.id, "of", part.id, "members", number)
                before = first[member]
                yield error("member-listed-twice", *path, name=member, first=before, again=part.id)
            first.setdefault(member, part.id)


def pools_have_several_parts(campaign: Campaign) -> Iterable[Problem]:
    """A pool of a single part parts nobody from anybody."""
    for pool in campaign.pools:
        if len(pool.parts) == 1:
            yield note("single-part", "pools", pool.id, name=pool.id, part=pool.parts[0].id)
