"""Open limits: what is not known of how a nominee counts in limits, and of their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from thidua.allocation.sightings import Sighting
from thidua.assessment import PreparedLimit
from thidua.assessment.accounts import gaps_of, key_gaps, label_of
from thidua.assessment.parts import part_of, part_title
from thidua.language.scope import Gap
from thidua.language.tree import Tree
from thidua.language.truths import Truth
from thidua.reasons import Reason, reason


def limit_gaps(seen: Sighting) -> Iterator[Gap]:
    """Yield what is not known of how a nominee counts in the limits, and of their numbers."""
    assessments, award = seen.overview.assessments, seen.award.id
    numbers = seen.result.numbers if seen.result is not None else {}
    for at, limit in enumerate(seen.prepared.limits):
        per, part = limit.limit.per, None
        if per is not None:
            part = part_of(assessments, award, seen.index, per)
            if part is None:
                yield Gap("missing-fact", per)
        if limit.bit is not None and seen.masks.truth(limit.bit) is Truth.UNKNOWN:
            yield from gaps_of(cast("Tree", limit.limit.where), seen.scope)
        yield from _sieve_gaps(seen, limit)
        if (at, part) in numbers:
            yield from (Gap("base-unknown", one) for one in numbers[at, part].missing)


def _sieve_gaps(seen: Sighting, limit: PreparedLimit) -> tuple[Gap, ...]:
    order = limit.own.order if limit.own is not None else ()
    return tuple(gap for key in order for gap in key_gaps(key.by, seen.scope))


def unknown_limits(seen: Sighting) -> Iterator[Reason]:
    """Yield which limits leave a nominee open because something about them is not known."""
    campaign = seen.overview.assessments.prepared.campaign
    assessments, award = seen.overview.assessments, seen.award.id
    for one in dict.fromkeys(limit.limit.per for limit in seen.prepared.limits):
        if one is not None and part_of(assessments, award, seen.index, one) is None:
            pool = campaign.pool(one)
            parts = pool.part_ids if pool is not None else ()
            yield reason("pool-unknown", one, pool=label_of(one, campaign), parts=parts)
    for limit in seen.prepared.limits:
        if limit.bit is not None and seen.masks.truth(limit.bit) is Truth.UNKNOWN:
            missing = missing_labels(seen, gaps_of(cast("Tree", limit.limit.where), seen.scope))
            title = limit.limit.title or limit.limit.id
            yield reason("limit-member-unknown", limit.limit.id, title=title, missing=missing)
    for limit in seen.prepared.limits:
        missing = missing_labels(seen, _sieve_gaps(seen, limit))
        if missing:
            title = limit.limit.title or limit.limit.id
            yield reason("sieve-open", limit.limit.id, title=title, missing=missing)
    yield from _unknown_numbers(seen)


def _unknown_numbers(seen: Sighting) -> Iterator[Reason]:
    campaign = seen.overview.assessments.prepared.campaign
    numbers = seen.result.numbers if seen.result is not None else {}
    for at, limit in enumerate(seen.prepared.limits):
        per = limit.limit.per
        part = (
            None
            if per is None
            else part_of(seen.overview.assessments, seen.award.id, seen.index, per)
        )
        number = numbers.get((at, part))
        if number is not None and number.missing:
            bases = tuple(label_of(one, campaign) for one in number.missing)
            title, where = limit.limit.title or limit.limit.id, part_title(campaign, per, part)
            yield reason(
                "quota-base-unknown",
                limit.limit.id,
                limit.limit.citation,
                title=title,
                part=where,
                bases=bases,
            )
    if any(not one.is_exact and not one.missing for one in numbers.values()):
        yield from _open_counts(seen)


def _open_counts(seen: Sighting) -> Iterator[Reason]:
    """Yield the earlier awards that a limit counts, or that share one, and that are open."""
    for award in seen.prepared.counts:
        if seen.overview.is_open(award):
            yield reason("other-award-open", award, award=title_of(seen, award))


def missing_labels(seen: Sighting, gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    """Return what an official calls the missing facts, each once."""
    labels = (label(seen, gap) for gap in gaps if gap.code == "missing-fact")
    return tuple(dict.fromkeys(labels))


def label(seen: Sighting, gap: Gap) -> str:
    """Return what an official calls the cause of a gap."""
    return label_of(gap.about, seen.overview.assessments.prepared.campaign)


def title_of(seen: Sighting, award_id: str) -> str:
    """Return the title of an award, or its id."""
    award = seen.overview.assessments.prepared.campaign.award(award_id)
    return (award.title or award.id) if award is not None else award_id
