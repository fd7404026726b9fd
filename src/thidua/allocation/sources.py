"""Sources: where the facts come from that a nominee does not bring itself, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.allocation.sightings import Sighting
from thidua.assessment.accounts import key_value, label_of
from thidua.assessment.comparisons import detail_of
from thidua.language.scope import Gap
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Name, Tree
from thidua.model import Fact, Open
from thidua.model.facts import CAMPAIGN, NOMINATOR, UNIT
from thidua.reasons import Reason, reason


def lacking(seen: Sighting, gaps: Iterable[Gap]) -> Iterator[Reason]:
    """Yield what the missing facts lack that stand around a nominee: a round, a number of a unit.

    Args:
        seen: The nominee and the award.
        gaps: Why something is not known.
    """
    campaign = seen.overview.assessments.prepared.campaign
    for gap in gaps:
        fact = campaign.fact(gap.about)
        if gap.code == "missing-fact" and fact is not None and fact.id in seen.nominee.borrowed:
            label = fact.label or fact.id
            if fact.origin is None:
                part = _called(seen, fact)
                yield reason("part-data-missing", fact.id, label=label, part=part)
            else:
                missing, subject = _rounds(seen, fact)[1], _subject_called(seen, fact)
                yield reason(
                    "result-missing",
                    fact.id,
                    label=label,
                    subject=subject,
                    rounds=missing or None,
                )


def borrowed(seen: Sighting) -> Iterator[Reason]:
    """Yield where the facts come from that decide about an award and are not the nominee's own."""
    read = bearing(seen)
    campaign = seen.overview.assessments.prepared.campaign
    for fact in campaign.facts:
        cell = seen.nominee.facts[fact.id]
        is_shown = fact.id in seen.nominee.borrowed & read and fact.id not in seen.nominee.silent
        if not is_shown or cell is None or cell is NOT_APPLICABLE:
            continue
        label = fact.label or fact.id
        value = key_value(Name(fact.id), detail_of(cell), campaign)
        if fact.origin is None:
            yield reason("from-part", fact.id, label=label, value=value, part=_called(seen, fact))
        else:
            rounds, subject = _rounds(seen, fact)[0], _subject_called(seen, fact)
            yield reason(
                "from-results", fact.id, label=label, value=value, rounds=rounds, subject=subject
            )


def bearing(seen: Sighting) -> frozenset[str]:
    """Return the facts that an award rests on, looked up once for all its verdicts."""
    return seen.overview.read_by(seen.award.id, lambda: frozenset(_read(seen)))


def _read(seen: Sighting) -> Iterator[str]:
    """Yield the names that an award rests on, and those on which it rests that they apply."""
    prepared = seen.overview.assessments.prepared
    definitions = prepared.engine.scope.definitions
    waiting = [tree for tree in _trees(seen) if tree is not None]
    found: set[str] = set()
    while waiting:
        new = definitions.facts(waiting.pop()) - found
        found |= new
        applying = (one.applies for one in prepared.campaign.facts if one.id in new)
        waiting.extend(tree for tree in applying if tree is not None)
    yield from found


def _trees(seen: Sighting) -> Iterator[Tree | None]:
    """Yield the conditions, the keys and the numbers of an award, and whom it is for."""
    prepared, award = seen.prepared, seen.award
    campaign = seen.overview.assessments.prepared.campaign
    yield from (key.by for key in (*award.rank, *award.tie_keys))
    for rule, _ in prepared.requirements:
        yield from (rule.condition, rule.when)
    for veto, _ in (*prepared.vetoes, *prepared.holds):
        yield from (veto.condition, veto.unless)
    yield from (group.where for group in campaign.groups if group.id in award.recipients)
    for one in prepared.limits:
        number = one.limit.at_most
        yield None if isinstance(number, int | Open) else number
        yield one.limit.where


def _rounds(seen: Sighting, fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the rounds that a fact is taken from, and those that say nothing."""
    origins = seen.overview.assessments.admitted.around.origins
    subject = seen.nominee.id if fact.about is None else seen.nominee.part(fact.about)
    if fact.origin is None or subject is None or fact.id not in origins.rounds:
        return (), ()
    taken = origins.taken(fact, fact.origin, subject)
    return taken.rounds, taken.missing


def _subject_called(seen: Sighting, fact: Fact) -> str | None:
    """Return what the subject of a result is called, where it is not the nominee."""
    return None if fact.about is None else _called(seen, fact)


def _called(seen: Sighting, fact: Fact) -> str | None:
    """Return what the unit, the part or the campaign is called; None where it is not known."""
    campaign, about = seen.overview.assessments.prepared.campaign, fact.about or ""
    if about == CAMPAIGN:
        return campaign.title
    part = seen.nominee.part(about)
    if part is None:
        return None
    if about in (UNIT, NOMINATOR):
        title = next((unit.title for unit in campaign.units if unit.id == part), "")
        return title or part
    pool = campaign.pool(about)
    title = pool.title_of(part) if pool is not None else part
    return f"{label_of(about, campaign)} {title}"
