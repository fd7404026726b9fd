"""Judging: the verdict for one nominee and one award, built when somebody reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import cast

from thidua.allocation.alternatives import if_votes_carry
from thidua.allocation.chances import Block
from thidua.allocation.councils import decisions_behind
from thidua.allocation.overview import Level, Missed
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.refusals import own_gaps
from thidua.allocation.sightings import Sighting
from thidua.allocation.verdicts import Missing, Now, Stand, State, Verdict
from thidua.allocation.whys import reasons, unsettled_rivals
from thidua.language.scope import MEMBER_AWARD, MEMBER_FACT
from thidua.language.truths import Truth

#: Nominee and fact to the number of open verdicts that the fact could change.
Usefulness = Counter[tuple[str, str]]


def verdict(seen: Sighting, usefulness: Callable[[], Usefulness]) -> Verdict:
    """Return the verdict with its reasons.

    Args:
        seen: The nominee and the award.
        usefulness: Counts how many open verdicts each missing fact could change, over the
            round; asked only where the verdict is open.
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
        missing=_missing(seen, usefulness()) if state is State.OPEN else (),
        notices=seen.overview.assessments.notices(seen.index),
        cautious=state is State.OPEN and seen.result is not None and seen.result.is_cautious,
        ruling=seen.question,
        decisions=decisions_behind(seen),
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

    The nominee's own facts come first, then those of its unsettled rivals; for each of them
    also whatever leaves open the earlier awards that its eligibility hangs on.
    """
    for one in (seen, *(seen.beside(index) for index in unsettled_rivals(seen))):
        yield from own_facts(one)
        for earlier in open_before(one):
            yield from missing_facts(earlier)


def own_facts(seen: Sighting) -> Missed:
    """Return the facts of the nominee itself that are missing and bear on the award."""
    return seen.overview.missing_of(seen.award.id, seen.index, lambda: _own_facts(seen))


def open_before(seen: Sighting) -> Iterator[Sighting]:
    """Yield the same nominee and the earlier awards that are open and asked for."""
    for award in seen.prepared.needs:
        earlier = seen.overview.awards.get(award)
        if earlier is not None and seen.overview.truth(award, seen.index) is Truth.UNKNOWN:
            yield Sighting(overview=seen.overview, prepared=earlier, index=seen.index)
    if seen.prepared.needs:
        yield from _of_others(seen)


def _of_others(seen: Sighting) -> Iterator[Sighting]:
    """Yield the earlier awards of members of a group that are open and asked for."""
    awards, assessments = seen.overview.awards, seen.overview.assessments
    for gap in own_gaps(seen):
        if gap.code == MEMBER_AWARD and gap.about in awards:
            # Every member is a nominee.
            index = cast("int", assessments.index(gap.detail))
            yield Sighting(overview=seen.overview, prepared=awards[gap.about], index=index)


def _own_facts(seen: Sighting) -> Missed:
    """Return the missing facts that bear on an award: its own, and those of a group's members."""
    return tuple(
        (gap.detail if gap.code == MEMBER_FACT else seen.nominee.id, gap.about)
        for gap in own_gaps(seen)
        if gap.code in ("missing-fact", MEMBER_FACT)
    )


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
    council = seen.overview.assessments.council
    if seen.award.vote is not None and not council.presumes:
        # Where only votes are missing, how it stands shows whom it makes sense to vote on.
        voted = seen.inside(if_votes_carry(seen.overview))
        return _now(voted, state_of(voted))
    tied = seen.overview.tied(seen.where).get(seen.index)
    if tied is not None:
        return _tied(seen, *tied)
    chance = seen.overview.now(seen.where).chances.get(seen.index)
    if chance is None or len(chance.outcomes) > 1:
        return Now(stand=Stand.WAITING)
    outcome = next(iter(chance.outcomes))
    if outcome == NONE:
        return Now(stand=Stand.OUT)
    return Now(stand=Stand.IN, prize=_prize(seen, outcome))


def _tied(seen: Sighting, block: Block, level: Level) -> Now:
    return Now(
        stand=Stand.TIED,
        rivals=level.ids_beside(seen.nominee.id),
        places=places_of(seen, block),
    )


def places_of(seen: Sighting, block: Block) -> int:
    """Count the places that a level group competes for."""
    if block.places is not None:
        return block.places
    return seen.ladder.count(block.first, block.last)


def _prize(seen: Sighting, outcome: str) -> str | None:
    limit = seen.award.limit
    return outcome if limit is not None and limit.prizes else None
