"""Questions: what has to be answered before the list is final, most useful first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from thidua.allocation.judging import Usefulness, open_before, own_facts, state_of
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.refusals import own_gaps
from thidua.allocation.rulings import question_id
from thidua.allocation.sightings import Overview, Sighting
from thidua.allocation.verdicts import OpenQuestion, State
from thidua.assessment import PreparedAward
from thidua.assessment.council import fact_question, history_question
from thidua.model import Campaign


def sighted(overview: Overview, prepared: PreparedAward) -> Iterator[Sighting]:
    """Yield everyone who is considered for an award."""
    assessments = overview.assessments
    for index in range(len(assessments.nominees)):
        if assessments.is_considered(prepared, index):
            yield Sighting(overview=overview, prepared=prepared, index=index)


def usefulness_of(overview: Overview) -> Usefulness:
    """Count, for every missing fact, the open verdicts that it could change.

    Rivals are counted by bisection, not listed: a round of many nominees can have as many
    open verdicts as it has missing facts.
    """
    counted: Usefulness = Counter()
    weights: dict[str, Counter[int]] = {award: Counter() for award in overview.awards}
    for prepared in overview.awards.values():
        for seen in sighted(overview, prepared):
            if state_of(seen) is State.OPEN:
                for one in (seen, *_before(seen)):
                    weights[one.award.id][seen.index] += 1
                    counted.update(set(own_facts(one)))
    for prepared in overview.awards.values():
        _count_for_rivals(overview, prepared, weights[prepared.award.id], counted)
    return counted


def _before(seen: Sighting) -> Iterator[Sighting]:
    """Yield the earlier awards that a verdict hangs on, theirs among them."""
    for earlier in open_before(seen):
        yield earlier
        yield from _before(earlier)


def _count_for_rivals(
    overview: Overview, prepared: PreparedAward, weights: Counter[int], counted: Usefulness
) -> None:
    """Count the open verdicts that each unsettled contender could still overtake."""
    for field in overview.allocation.standings.fields_of(prepared.award.id):
        where = (field.award, field.part)
        contenders = overview.contenders(where)
        waiting = Counter({one: weights[one] for one in contenders if weights[one]})
        lows = sorted(
            contenders[index].low + contenders[index].tie_low for index in waiting.elements()
        )
        for index in overview.unsettled(where):
            rival = contenders[index]
            reached = bisect_right(lows, rival.high + rival.tie_high) - waiting[index]
            seen = Sighting(overview=overview, prepared=prepared, index=index)
            for fact in {fact for one in (seen, *_before(seen)) for fact in own_facts(one)}:
                counted[fact] += reached


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
                    *sorted(_later(overview, prepared.award.id)),
                ),
                changes=len(candidates),
            )


def _later(overview: Overview, award_id: str) -> Iterator[tuple[str, str]]:
    """Yield the open verdicts of awards that ask for this one, or for one that asks for it."""
    asking = {award_id}
    for prepared in overview.awards.values():
        if asking.intersection(prepared.needs):
            asking.add(prepared.award.id)
            for seen in sighted(overview, prepared):
                if state_of(seen) is State.OPEN:
                    yield seen.nominee.id, prepared.award.id


def fact_questions(usefulness: Usefulness, campaign: Campaign) -> Iterator[OpenQuestion]:
    """Yield one question for every missing fact, the most useful first."""
    judges = {fact.id: fact.judged_by for fact in campaign.facts}
    ordered = sorted(usefulness.items(), key=lambda one: (-one[1], one[0]))
    for (nominee, fact), changes in ordered:
        if changes:
            yield OpenQuestion(
                id=fact_question(nominee, fact),
                kind="judgement" if judges.get(fact) else "facts",
                by=judges.get(fact, ""),
                candidates=(nominee,),
                fact=fact,
                changes=changes,
            )


def other_questions(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield what keeps verdicts open besides ties and missing facts, one question a cause.

    A history that does not reach far enough, a key that does not apply, a zero denominator, a
    rule that fails: nobody is refused for them, and somebody has to look after them.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for prepared in overview.awards.values():
        for seen in sighted(overview, prepared):
            if state_of(seen) is State.OPEN:
                for gap in own_gaps(seen):
                    if gap.code not in ("missing-fact", "award-open"):
                        found.setdefault((gap.code, gap.about), []).append(seen.nominee.id)
    for (code, about), nominees in sorted(found.items()):
        is_past = code == "history-not-covered"
        yield OpenQuestion(
            id=history_question(about) if is_past else f"{code}.{about}",
            kind="history" if is_past else "repair",
            candidates=tuple(sorted(set(nominees))),
            about=about,
            changes=len(nominees),
        )
