"""Refusals: which conditions bar a nominee, and which are not known yet."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.councils import (
    council_refusals,
    on_hold,
    vote_pending,
    withdrawal,
)
from thidua.allocation.open_limits import (
    label,
    limit_gaps,
    missing_labels,
    title_of,
    unknown_limits,
)
from thidua.allocation.sightings import Sighting
from thidua.allocation.sources import lacking
from thidua.assessment.accounts import accounts, gaps_of, key_gaps
from thidua.assessment.gaps import CAUSES, gap_reason
from thidua.language.scope import Gap
from thidua.language.truths import Truth
from thidua.model import Requirement, Veto
from thidua.reasons import Reason, reason


def refusals(seen: Sighting) -> tuple[Reason, ...]:
    """Return every reason for which a nominee cannot receive an award."""
    found = tuple(_refusals(seen))
    if found:
        return found
    # No single condition is known to fail, but one of them does in every resolution.
    awards = tuple(title_of(seen, award) for award in seen.prepared.needs)
    return (reason("barred-in-every-case", seen.award.id, awards=awards),)


def _refusals(seen: Sighting) -> Iterator[Reason]:
    yield from withdrawal(seen)
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
            yield reason("holds-other-award", other, award=title_of(seen, other))
    yield from council_refusals(seen)
    closed = seen.overview.assessments.closed
    if closed is not None:
        missing = tuple(label(seen, gap) for gap in own_gaps(seen) if gap.code == "missing-fact")
        if missing:
            yield reason("not-supplied-in-time", citation=closed, missing=missing)


def open_reasons(seen: Sighting) -> Iterator[Reason]:
    """Yield what is not known about the nominee itself."""
    yield from on_hold(seen)
    if seen.masks.truth(seen.prepared.recipient) is Truth.UNKNOWN:
        missing = missing_labels(seen, _group_gaps(seen))
        yield reason("group-unknown", seen.award.id, groups=_groups(seen), missing=missing)
    for requirement, bit in seen.prepared.requirements:
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            gaps = _requirement_gaps(seen, requirement)
            yield from _unknown(seen, "requirement-unknown", requirement, gaps)
    for veto, bit in (*seen.prepared.vetoes, *seen.prepared.holds):
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            yield from _unknown(seen, "veto-unknown", veto, _veto_gaps(seen, veto))
    for other, bit in seen.prepared.excluded_by:
        if seen.masks.truth(bit) is Truth.UNKNOWN:
            yield reason("other-award-open", other, award=title_of(seen, other))
    yield from vote_pending(seen)
    yield from _unknown_place(seen)


def _unknown_place(seen: Sighting) -> Iterator[Reason]:
    yield from unknown_limits(seen)
    if _is_placed(seen):
        return
    missing = missing_labels(seen, _key_gaps(seen))
    if missing and seen.found is not None:
        best, worst = seen.found[1].places
        yield reason(
            "rank-key-unknown",
            seen.award.id,
            missing=missing,
            best=None if best == worst else best,
            worst=None if best == worst else worst,
            place=best if best == worst else None,
        )
        yield from lacking(seen, _key_gaps(seen))
    for gap in _rank_gaps(seen):
        if gap.code == "key-not-applicable":
            yield reason("rank-key-not-applicable", seen.award.id, key=gap.about)
        elif gap.code in CAUSES:
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
    for veto, bit in (*seen.prepared.vetoes, *seen.prepared.holds):
        if masks.truth(bit) is Truth.UNKNOWN:
            gaps.extend(_veto_gaps(seen, veto))
    gaps.extend(limit_gaps(seen))
    gaps.extend(_key_gaps(seen))
    return tuple(dict.fromkeys(gaps))


def _not_met(seen: Sighting, requirement: Requirement) -> Iterator[Reason]:
    campaign = seen.overview.assessments.prepared.campaign
    for account in accounts(requirement.condition, seen.scope, campaign, Truth.NOT_MET):
        details = (("title", requirement.title), ("rule", account.rule), *account.details)
        yield Reason(
            code="file-returned" if requirement.returns else "requirement-not-met",
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
    missing = missing_labels(seen, gaps)
    yield reason(code, rule.id, rule.citation, title=rule.title, missing=missing)
    yield from lacking(seen, gaps)
    campaign = seen.overview.assessments.prepared.campaign
    for gap in gaps:
        fact = campaign.fact(gap.about)
        if gap.code == "missing-fact" and fact is not None and fact.undetermined:
            label = fact.label or fact.id
            yield reason("undetermined", fact.id, label=label, text=fact.undetermined)
        elif gap.code == "award-open":
            yield reason("other-award-open", gap.about, award=title_of(seen, gap.about))
        elif gap.code in CAUSES:
            yield _gap_reason(seen, gap, rule.id)


def _gap_reason(seen: Sighting, gap: Gap, about: str) -> Reason:
    return gap_reason(gap, about, seen.overview.assessments.prepared.campaign)


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
    if seen.overview.assessments.keys[seen.index] is not None:
        # The engine knows every key: nothing is missing, and nothing has to be reckoned again.
        return ()
    if _is_placed(seen):
        return ()
    ties = [gap for key in seen.award.tie_keys for gap in key_gaps(key.by, seen.scope)]
    # A tie key that does not apply to somebody level parts nobody: nothing waits for it.
    return (*_rank_gaps(seen), *(gap for gap in ties if gap.code != "key-not-applicable"))


def _is_placed(seen: Sighting) -> bool:
    """Tell whether missing keys leave a nominee one position all the same.

    A key is asked for only between nominees who are level so far.
    """
    return seen.found is not None and seen.positions[0] == seen.positions[1]


def _rank_gaps(seen: Sighting) -> tuple[Gap, ...]:
    return tuple(gap for key in seen.award.rank for gap in key_gaps(key.by, seen.scope))


def _groups(seen: Sighting) -> tuple[str, ...]:
    groups = seen.overview.assessments.prepared.campaign.groups
    return tuple(one.title or one.id for one in groups if one.id in seen.award.recipients)
