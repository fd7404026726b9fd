"""Cancelling: awards that are annulled, and everything that rested on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from thidua.allocation.alternatives import if_cancelled_before, if_nobody_withdrew
from thidua.allocation.chances import Chance
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.allocation.rows import Allocation
from thidua.allocation.sightings import Sighting
from thidua.model import Cancellation
from thidua.problems import Problem, error
from thidua.reasons import Reason, reason

#: Award and nominee.
Pair = tuple[str, int]
#: What was cancelled or fell with it, with what it is called.
Gone = Mapping[Pair, str]


def with_cancelled(allocation: Allocation) -> tuple[Allocation, tuple[Problem, ...]]:
    """Return the allocation with the places of cancelled awards empty, and what cannot be."""
    assessments = allocation.standings.assessments
    results = dict(allocation.results)
    problems: list[Problem] = []
    for number, one in enumerate(assessments.council.decisions.cancellations):
        if one.award is None:
            continue
        index, result = assessments.index(one.nominee), results.get(one.award)
        found = result.chances.get(index, ()) if result is not None and index is not None else ()
        if index is None or result is None or not _is_given(found):
            where = ("cancellations", number)
            code = "cancellation-without-award"
            problems.append(error(code, *where, id=one.nominee, award=one.award))
            continue
        none = frozenset({NONE})
        emptied = tuple((part, evolve(chance, outcomes=none)) for part, chance in found)
        results[one.award] = evolve(result, chances={**result.chances, index: emptied})
    return evolve(allocation, results=results), tuple(problems)


def _is_given(found: tuple[tuple[str | None, Chance], ...]) -> bool:
    return bool(found) and all(NONE not in chance.outcomes for _, chance in found)


def cancellation(seen: Sighting) -> Cancellation | None:
    """Return the cancellation of a verdict's award, None where there is none."""
    return seen.overview.assessments.council.cancelled(seen.award.id, seen.nominee.id)


def consequences(seen: Sighting) -> Iterator[Reason]:
    """Yield what somebody's withdrawal, or a cancellation, did to a verdict."""
    council = seen.overview.assessments.council
    if council.withdrawals and NONE not in seen.outcomes:
        before = seen.inside(if_nobody_withdrew(seen.overview))
        if before.outcomes != seen.outcomes:
            yield reason("moved-up", seen.award.id, names=_withdrawn(seen))
    yield from falling(seen.overview).get((seen.award.id, seen.index), ())[:1]


def _withdrawn(seen: Sighting) -> tuple[str, ...]:
    assessments = seen.overview.assessments
    withdrawals = assessments.council.withdrawals
    own = [nominee for award, nominee in withdrawals if award in (None, seen.award.id)]
    # Whoever moves up with an earlier award moves up here because of a withdrawal from that one.
    nominees = own or [nominee for _, nominee in withdrawals]
    indexes = {assessments.index(nominee): None for nominee in nominees}
    return seen.overview.names(index for index in indexes if index is not None)


def falling(overview: Overview) -> Mapping[Pair, tuple[Reason, ...]]:
    """Return the given awards that rest on something cancelled, each with its chain of reasons.

    The first reason of a chain is about the award itself, the next ones about what it rests on.
    """
    if not overview.assessments.council.decisions.cancellations:
        return {}
    return overview.kept("falling", lambda: _falling(overview))


def _falling(overview: Overview) -> Mapping[Pair, tuple[Reason, ...]]:
    then, gone = if_cancelled_before(overview), _cancelled(overview)
    chains: dict[Pair, tuple[Reason, ...]] = {}
    for seen in _given(overview):
        if NONE not in seen.inside(then).outcomes:
            continue
        pair, causes = (seen.award.id, seen.index), _causes(seen, gone)
        step = _step(seen, tuple(gone[cause] for cause in causes) or _facts(seen))
        below = [one for cause in causes for one in chains.get(cause, ())]
        chains[pair] = tuple(dict.fromkeys((step, *below)))
        gone[pair] = _called(seen)
    return chains


def _cancelled(overview: Overview) -> dict[Pair, str]:
    gone: dict[Pair, str] = {}
    for one in overview.assessments.council.decisions.cancellations:
        index = overview.assessments.index(one.nominee)
        if one.award is not None and index is not None:
            prepared = overview.awards[one.award]
            seen = Sighting(overview=overview, prepared=prepared, index=index)
            gone[one.award, index] = _called(seen)
    return gone


def _given(overview: Overview) -> Iterator[Sighting]:
    """Yield everything that is given for certain, earlier awards first."""
    for prepared in overview.awards.values():
        result = overview.allocation.results.get(prepared.award.id)
        for index in result.chances if result is not None else ():
            seen = Sighting(overview=overview, prepared=prepared, index=index)
            if NONE not in seen.outcomes:
                yield seen


def _causes(seen: Sighting, gone: Gone) -> tuple[Pair, ...]:
    """Return what is gone that a verdict asks for: the nominee's own first, else anybody's."""
    asked = tuple(pair for pair in gone if pair[0] in seen.prepared.needs)
    own = tuple(pair for pair in asked if pair[1] == seen.index)
    return own or asked


def _step(seen: Sighting, on: tuple[str, ...]) -> Reason:
    authority, name = seen.award.authority, _called(seen)
    return reason("rests-on-cancelled", seen.award.id, name=name, on=on, authority=authority)


def _facts(seen: Sighting) -> tuple[str, ...]:
    """Return the results that were annulled: the nominee's own first, else anybody's."""
    campaign = seen.overview.assessments.prepared.campaign
    labels = {fact.id: fact.label or fact.id for fact in campaign.facts}
    cancellations = seen.overview.assessments.council.decisions.cancellations
    annulled = [one for one in cancellations if one.fact is not None]
    own = [one for one in annulled if one.nominee == seen.nominee.id]
    return tuple(f"{labels[str(one.fact)]} ({one.nominee})" for one in own or annulled)


def _called(seen: Sighting) -> str:
    return f"{seen.award.title or seen.award.id} ({seen.nominee.shown})"
