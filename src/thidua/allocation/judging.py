"""Judging: the verdict for one nominee and one award, built when somebody reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.allocation.places import NONE, Ladder
from thidua.allocation.refusals import own_gaps
from thidua.allocation.sightings import Missed, Sighting
from thidua.allocation.verdicts import Missing, Now, Stand, State, Verdict
from thidua.allocation.whys import block_of, reasons, unsettled_rivals
from thidua.language.truths import Truth

#: Nominee and fact to the number of open verdicts that the fact could change.
Usefulness = Counter[tuple[str, str]]


def verdict(seen: Sighting, usefulness: Usefulness) -> Verdict:
    """Return the verdict with its reasons.

    Args:
        seen: The nominee and the award.
        usefulness: How many open verdicts each missing fact could change, over the round.
    """
    state = state_of(seen)
    found = seen.found
    is_ranked = found is not None and bool(seen.award.rank)
    return Verdict(
        nominee=seen.nominee.id,
        award=seen.award.id,
        part=seen.part,
        state=state,
        prize=_prize(seen, next(iter(seen.outcomes))) if state is State.GIVEN else None,
        possible=possible(seen),
        place=found[1].places if found is not None and is_ranked else None,
        now=_now(seen, state),
        reasons=reasons(seen),
        missing=_missing(seen, usefulness) if state is State.OPEN else (),
        notices=seen.overview.assessments.notices(seen.index),
        cautious=state is State.OPEN and seen.result is not None and seen.result.is_cautious,
        ruling=seen.question,
    )


def state_of(seen: Sighting) -> State:
    """Return whether a verdict holds in every resolution."""
    if seen.award.delegated_to is not None or len(seen.outcomes) > 1:
        return State.OPEN
    return State.NOT_GIVEN if seen.outcomes == {NONE} else State.GIVEN


def possible(seen: Sighting) -> tuple[str, ...]:
    """Return everything that can still come out, best first."""
    ladder = Ladder.of(seen.award.limit)
    ordered = (*(outcome for outcome, _ in ladder.steps), NONE)
    if seen.award.delegated_to is not None:
        return ordered
    return tuple(outcome for outcome in ordered if outcome in seen.outcomes)


def missing_facts(seen: Sighting) -> Iterator[tuple[str, str]]:
    """Yield the nominee and the fact of everything missing that could change a verdict.

    The nominee's own facts come first, then those of its unsettled rivals, then whatever
    leaves open the earlier awards that the verdict hangs on.
    """
    yield from own_facts(seen)
    for index in unsettled_rivals(seen):
        yield from own_facts(seen.beside(index))
    for earlier in open_before(seen):
        yield from missing_facts(earlier)


def own_facts(seen: Sighting) -> Missed:
    """Return the facts of the nominee itself that are missing and bear on the award."""
    return seen.overview.missing_of(seen, _own_facts)


def open_before(seen: Sighting) -> Iterator[Sighting]:
    """Yield the same nominee and the earlier awards that are open and asked for."""
    for award in seen.prepared.needs:
        earlier = seen.overview.awards.get(award)
        if earlier is not None and seen.overview.given(award, seen.index) is Truth.UNKNOWN:
            yield Sighting(overview=seen.overview, prepared=earlier, index=seen.index)


def _own_facts(seen: Sighting) -> Missed:
    missing = (gap.about for gap in own_gaps(seen) if gap.code == "missing-fact")
    return tuple((seen.nominee.id, fact) for fact in missing)


def _missing(seen: Sighting, usefulness: Usefulness) -> tuple[Missing, ...]:
    found = dict.fromkeys(missing_facts(seen))
    ordered = sorted(found, key=lambda one: (-usefulness[one], one[0] != seen.nominee.id, one))
    return tuple(
        Missing(nominee=nominee, fact=fact, changes=usefulness[nominee, fact])
        for nominee, fact in ordered
    )


def _now(seen: Sighting, state: State) -> Now:
    if state is State.GIVEN:
        return Now(stand=Stand.IN, prize=_prize(seen, next(iter(seen.outcomes))))
    if state is State.NOT_GIVEN:
        return Now(stand=Stand.OUT)
    if seen.found is None:
        return Now(stand=Stand.WAITING)
    block = block_of(seen)
    if block is not None:
        return _tied(seen, *block)
    chance = seen.overview.now(seen.where).chances.get(seen.index)
    if chance is None or len(chance.outcomes) > 1:
        return Now(stand=Stand.WAITING)
    outcome = next(iter(chance.outcomes))
    if outcome == NONE:
        return Now(stand=Stand.OUT)
    return Now(stand=Stand.IN, prize=_prize(seen, outcome))


def _tied(seen: Sighting, first: int, last: int) -> Now:
    ladder = Ladder.of(seen.award.limit)
    nominees = seen.overview.assessments.nominees
    members = next(
        block.members
        for block in seen.overview.now(seen.where).blocks
        if seen.index in block.members
    )
    return Now(
        stand=Stand.TIED,
        rivals=tuple(sorted(nominees[one].id for one in members if one != seen.index)),
        places=sum(ladder.at(position) != NONE for position in range(first, last + 1)),
    )


def _prize(seen: Sighting, outcome: str) -> str | None:
    limit = seen.award.limit
    return outcome if limit is not None and limit.prizes else None
