"""Questions: what has to be answered before the list is final, most useful first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from thidua.allocation.judging import Usefulness, state_of
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.refusals import own_gaps
from thidua.allocation.rulings import question_id
from thidua.allocation.sightings import Overview, Sighting
from thidua.allocation.verdicts import OpenQuestion, State
from thidua.assessment import PreparedAward


def sighted(overview: Overview, prepared: PreparedAward) -> Iterator[Sighting]:
    """Yield everyone who is considered for an award."""
    assessments = overview.assessments
    for index in range(len(assessments.nominees)):
        if assessments.is_considered(prepared, index):
            yield Sighting(overview=overview, prepared=prepared, index=index)


def usefulness_of(overview: Overview) -> Usefulness:
    """Count, for every missing fact, the open verdicts that it could change."""
    counted: Usefulness = Counter()
    for prepared in overview.awards.values():
        still_open = [one for one in sighted(overview, prepared) if state_of(one) is State.OPEN]
        for one in still_open:
            counted.update(_facts(one))
        if prepared.award.id in overview.allocation.results:
            _count_for_rivals(overview, prepared, still_open, counted)
    return counted


def _count_for_rivals(
    overview: Overview,
    prepared: PreparedAward,
    still_open: list[Sighting],
    counted: Usefulness,
) -> None:
    """Count the open verdicts of others that each unsettled contender could still overtake."""
    for field in overview.allocation.standings.fields_of(prepared.award.id):
        where = (field.award, field.part)
        contenders = overview.contenders(where)
        waiting = {one.index for one in still_open if one.index in contenders}
        lows = sorted(contenders[index].low + contenders[index].tie_low for index in waiting)
        for index in overview.unsettled(where):
            rival = contenders[index]
            reached = bisect_right(lows, rival.high + rival.tie_high) - (index in waiting)
            seen = Sighting(overview=overview, prepared=prepared, index=index)
            for key in _facts(seen):
                counted[key] += reached


def _facts(seen: Sighting) -> set[tuple[str, str]]:
    return {(seen.nominee.id, gap.about) for gap in own_gaps(seen) if gap.code == "missing-fact"}


def tie_questions(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield one question for every level group across a boundary."""
    nominees = overview.assessments.nominees
    for prepared in overview.awards.values():
        result = overview.allocation.results.get(prepared.award.id)
        ladder = Ladder.of(prepared.award.limit)
        for part, block in result.blocks if result is not None else ():
            outcomes = [ladder.at(place) for place in range(block.first, block.last + 1)]
            candidates = tuple(sorted(nominees[index].id for index in block.members))
            is_ladder = prepared.award.limit is not None and bool(prepared.award.limit.prizes)
            prizes = tuple(one for one in outcomes if one != NONE)
            yield OpenQuestion(
                id=question_id(prepared.award.id, part, block),
                kind="tie",
                award=prepared.award.id,
                part=part,
                candidates=candidates,
                places=len(prizes),
                prizes=prizes if is_ladder else (),
                dependants=(
                    *((one, prepared.award.id) for one in candidates),
                    *_later(overview, prepared.award.id),
                ),
                changes=len(candidates),
            )


def _later(overview: Overview, award_id: str) -> Iterator[tuple[str, str]]:
    for prepared in overview.awards.values():
        if award_id in prepared.needs:
            for seen in sighted(overview, prepared):
                if state_of(seen) is State.OPEN:
                    yield seen.nominee.id, prepared.award.id


def fact_questions(overview: Overview, usefulness: Usefulness) -> Iterator[OpenQuestion]:
    """Yield one question for every missing fact, the most useful first."""
    ordered = sorted(usefulness.items(), key=lambda one: (-one[1], one[0]))
    for (nominee, fact), changes in ordered:
        if changes:
            yield OpenQuestion(
                id=f"fact.{nominee}.{fact}",
                kind="facts",
                candidates=(nominee,),
                fact=fact,
                changes=changes,
            )
