"""Refusals: which conditions bar a nominee, and which are not known yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from thidua.allocation.sightings import Sighting
from thidua.allocation.sources import lacking
from thidua.assessment.accounts import accounts, gaps_of, key_gaps, label_of
from thidua.assessment.parts import part_of, part_title
from thidua.language.scope import Gap
from thidua.language.tree import Tree
from thidua.language.truths import Truth
from thidua.language.vocabulary import POPULATIONS
from thidua.model import Requirement, Veto
from thidua.reasons import Reason, reason

_GAP_REASONS = {
    "rule-raised": "rule",
    "rule-gave-wrong-kind": "rule",
    "zero-denominator": "divisor",
    "history-not-covered": "award",
    "group-not-given": "group",
    "group-not-known": "group",
    "group-open": "group",
    "points-out-of-bounds": "criterion",
    "no-band-holds": "criterion",
    "not-scored": "criterion",
    "not-applicable-unsettled": "criterion",
    "no-case-holds": "value",
}
#: Details that are called what the plan calls them.
_TITLED = frozenset(("group", "criterion", "value"))


def refusals(seen: Sighting) -> tuple[Reason, ...]:
    """Return every reason for which a nominee cannot receive an award."""
    found = tuple(_refusals(seen))
    if found:
        return found
    # No single condition is known to fail, but one of them does in every resolution.
    awards = tuple(_title(seen, award) for award in seen.prepared.needs)
    return (reason("barred-in-every-case", seen.award.id, awards=awards),)


def _refusals(seen: Sighting) -> Iterator[Reason]:
    if seen.masks.truth(seen.prepared.recipient) is Truth.NOT_MET:
        yield reason("outside-group", seen.award.id, groups=_groups(seen))
    for requirement, bit in seen.prepared.requirements:
        if seen.masks.truth(bit) is Truth.NOT_MET:
            yield from _not_met(seen, requirement)
    for veto, bit in seen.prepared.vetoes:
        if seen.masks.truth(bit) is Truth.NOT_MET:
            yield from _vetoed(seen, veto)
    for other, bit in seen.prepared.excluded_by:
        if seen.masks.truth(bit) is Truth.NOT_MET:
            yield reason("holds-other-award", other, award=_title(seen, other))
    closed = seen.overview.assessments.closed
    if closed is not None:
        missing = tuple(_label(seen, gap) for gap in own_gaps(seen) if gap.code == "missing-fact")
        if missing:
            yield reason("not-supplied-in-time", citation=closed, missing=missing)


def open_reasons(seen: Sighting) -> Iterator[Reason]:
    """Yield what is not known about the nominee itself."""
    if seen.masks.truth(seen.prepared.recipient) is Truth.UNKNOWN:
        missing = _missing(seen, _group_gaps(seen))
        yield reason("group-unknown", seen.award.id, groups=_groups(seen), missing=missing)
    for requirement, bit in seen.prepared.requirements:
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            gaps = _requirement_gaps(seen, requirement)
            yield from _unknown(seen, "requirement-unknown", requirement, gaps)
    for veto, bit in seen.prepared.vetoes:
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            yield from _unknown(seen, "veto-unknown", veto, _veto_gaps(seen, veto))
    for other, bit in seen.prepared.excluded_by:
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            yield reason("other-award-open", other, award=_title(seen, other))
    yield from _unknown_place(seen)


def _unknown_place(seen: Sighting) -> Iterator[Reason]:
    yield from _unknown_limits(seen)
    missing = _missing(seen, _key_gaps(seen))
    if missing and seen.found is not None:
        best, worst = seen.found[1].places
        yield reason("rank-key-unknown", seen.award.id, missing=missing, best=best, worst=worst)
        yield from lacking(seen, _key_gaps(seen))
    for gap in _rank_gaps(seen):
        if gap.code == "key-not-applicable":
            yield reason("rank-key-not-applicable", seen.award.id, key=gap.about)
        elif gap.code in _GAP_REASONS:
            yield _gap_reason(seen, gap, seen.award.id)


def own_gaps(seen: Sighting) -> tuple[Gap, ...]:
    """Return everything unknown about a nominee that bears on an award, each cause once."""
    gaps: list[Gap] = []
    masks = seen.masks
    if masks.truth(seen.prepared.recipient) is Truth.UNKNOWN:
        gaps.extend(_group_gaps(seen))
    for requirement, bit in seen.prepared.requirements:
        if masks.truth(bit) is Truth.UNKNOWN:
            gaps.extend(_requirement_gaps(seen, requirement))
    for veto, bit in seen.prepared.vetoes:
        if masks.truth(bit) is Truth.UNKNOWN:
            gaps.extend(_veto_gaps(seen, veto))
    gaps.extend(limit_gaps(seen))
    gaps.extend(_key_gaps(seen))
    return tuple(dict.fromkeys(gaps))


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
        if (at, part) in numbers:
            yield from (Gap("base-unknown", one) for one in numbers[at, part].missing)


def _unknown_limits(seen: Sighting) -> Iterator[Reason]:
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
            missing = _missing(seen, gaps_of(cast("Tree", limit.limit.where), seen.scope))
            title = limit.limit.title or limit.limit.id
            yield reason("limit-member-unknown", limit.limit.id, title=title, missing=missing)
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


def _not_met(seen: Sighting, requirement: Requirement) -> Iterator[Reason]:
    campaign = seen.overview.assessments.prepared.campaign
    for account in accounts(requirement.condition, seen.scope, campaign, Truth.NOT_MET):
        details = (("title", requirement.title), ("rule", account.rule), *account.details)
        yield Reason(
            code="requirement-not-met",
            about=requirement.id,
            details=details,
            citation=requirement.citation,
        )


def _vetoed(seen: Sighting, veto: Veto) -> Iterator[Reason]:
    campaign = seen.overview.assessments.prepared.campaign
    for account in accounts(veto.condition, seen.scope, campaign, Truth.MET):
        details = (("title", veto.title), ("rule", account.rule), *account.details)
        yield Reason(code="vetoed", about=veto.id, details=details, citation=veto.citation)


def _unknown(
    seen: Sighting, code: str, rule: Requirement | Veto, gaps: tuple[Gap, ...]
) -> Iterator[Reason]:
    missing = _missing(seen, gaps)
    yield reason(code, rule.id, rule.citation, title=rule.title, missing=missing)
    yield from lacking(seen, gaps)
    campaign = seen.overview.assessments.prepared.campaign
    for gap in gaps:
        fact = campaign.fact(gap.about)
        if gap.code == "missing-fact" and fact is not None and fact.undetermined:
            label = fact.label or fact.id
            yield reason("undetermined", fact.id, label=label, text=fact.undetermined)
        elif gap.code == "award-open":
            yield reason("other-award-open", gap.about, award=_title(seen, gap.about))
        elif gap.code in _GAP_REASONS:
            yield _gap_reason(seen, gap, rule.id)


def _gap_reason(seen: Sighting, gap: Gap, about: str) -> Reason:
    detail = _GAP_REASONS[gap.code]
    what = _label(seen, gap) if detail in _TITLED else gap.about
    details = ((detail, None if what in (*POPULATIONS, "of_unit") else what), ("text", gap.detail))
    return Reason(code=gap.code, about=about, details=details)


def _requirement_gaps(seen: Sighting, requirement: Requirement) -> tuple[Gap, ...]:
    trees = [requirement.condition]
    if requirement.when is not None:
        trees.append(requirement.when)
    return tuple(gap for tree in trees for gap in gaps_of(tree, seen.scope))


def _veto_gaps(seen: Sighting, veto: Veto) -> tuple[Gap, ...]:
    trees = [veto.condition] if veto.unless is None else [veto.condition, veto.unless]
    return tuple(gap for tree in trees for gap in gaps_of(tree, seen.scope))


def _group_gaps(seen: Sighting) -> tuple[Gap, ...]:
    gaps: list[Gap] = []
    for group in seen.overview.assessments.prepared.campaign.groups:
        if group.id not in seen.award.recipients:
            continue
        if group.who and seen.nominee.who is None:
            gaps.append(Gap("missing-fact", "who"))
        if group.where is not None:
            gaps.extend(gaps_of(group.where, seen.scope))
    return tuple(dict.fromkeys(gaps))


def _key_gaps(seen: Sighting) -> tuple[Gap, ...]:
    ties = [gap for key in seen.award.tie_keys for gap in key_gaps(key.by, seen.scope)]
    # A tie key that does not apply to somebody level parts nobody: nothing waits for it.
    return (*_rank_gaps(seen), *(gap for gap in ties if gap.code != "key-not-applicable"))


def _rank_gaps(seen: Sighting) -> tuple[Gap, ...]:
    return tuple(gap for key in seen.award.rank for gap in key_gaps(key.by, seen.scope))


def _missing(seen: Sighting, gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    labels = (_label(seen, gap) for gap in gaps if gap.code == "missing-fact")
    return tuple(dict.fromkeys(labels))


def _label(seen: Sighting, gap: Gap) -> str:
    return label_of(gap.about, seen.overview.assessments.prepared.campaign)


def _groups(seen: Sighting) -> tuple[str, ...]:
    groups = seen.overview.assessments.prepared.campaign.groups
    return tuple(one.title or one.id for one in groups if one.id in seen.award.recipients)


def _title(seen: Sighting, award_id: str) -> str:
    award = seen.overview.assessments.prepared.campaign.award(award_id)
    return (award.title or award.id) if award is not None else award_id
