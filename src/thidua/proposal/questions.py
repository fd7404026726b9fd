"""Questions: what has to be answered before the list is final, most useful first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from thidua.allocation.chances import Block
from thidua.allocation.judging import Usefulness, open_before, own_facts, state_of
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.allocation.refusals import own_gaps
from thidua.allocation.rulings import question_id
from thidua.allocation.sightings import Sighting
from thidua.allocation.verdicts import OpenQuestion, State
from thidua.assessment import PreparedAward
from thidua.assessment.council import fact_question, history_question
from thidua.language.scope import MEMBER_CODES, Gap
from thidua.model import Campaign, TieRule
from thidua.ranking import Keys

#: What to do about a gap that is no missing fact of a nominee.
_KINDS = {"history-not-covered": "history", "base-unknown": "base"}


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
    verdicts = 0
    weights: dict[str, Counter[int]] = {award: Counter() for award in overview.awards}
    for prepared in overview.awards.values():
        for seen in _open(overview, prepared):
            named: set[tuple[str, str]] = set()
            for one in (seen, *_before(seen)):
                weights[one.award.id][seen.index] += 1
                named.update(own_facts(one))
            counted.update(named)
            verdicts += 1
    for prepared in overview.awards.values():
        _count_for_rivals(overview, prepared, weights[prepared.award.id], counted)
    # Whoever is a rival and a member of one's group is counted twice above.
    return Counter({one: min(changes, verdicts) for one, changes in counted.items()})


def _open(overview: Overview, prepared: PreparedAward) -> tuple[Sighting, ...]:
    """Return everyone whose verdict on an award is open, found once."""
    return overview.kept(
        f"open {prepared.award.id}", lambda: tuple(_found_open(overview, prepared))
    )


def _found_open(overview: Overview, prepared: PreparedAward) -> Iterator[Sighting]:
    assessments, result = overview.assessments, overview.allocation.results.get(prepared.award.id)
    for index in range(len(assessments.nominees)) if result is None else result.chances:
        found = () if result is None else result.chances[index]
        # Most verdicts of a large round are settled: seen at a glance.
        if len(found) == 1 and len(found[0][1].outcomes) == 1:
            continue
        seen = Sighting(overview=overview, prepared=prepared, index=index)
        if assessments.is_considered(prepared, index) and state_of(seen) is State.OPEN:
            yield seen


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
                # What is missing of other members is theirs to count.
                counted[fact] += reached if fact[0] == seen.nominee.id else 0


def tie_questions(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield one question for every level group across a boundary."""
    nominees = overview.assessments.nominees
    for prepared in overview.awards.values():
        result = overview.allocation.results.get(prepared.award.id)
        for part, block in result.blocks if result is not None else ():
            candidates = tuple(sorted(nominees[index].id for index in block.members))
            places, prizes = _at_stake(overview, prepared, part, block)
            lower = _below(overview, prepared, part, block)
            dependants = (*candidates, *lower)
            yield OpenQuestion(
                id=question_id(prepared.award.id, part, block),
                kind="lot" if prepared.award.ties is TieRule.LOT else "tie",
                award=prepared.award.id,
                part=part,
                candidates=candidates,
                places=places,
                prizes=prizes,
                limit=block.sieve[0] if block.sieve is not None else None,
                decided_by=prepared.award.decided_by.value,
                dependants=(
                    *((one, prepared.award.id) for one in dependants),
                    *sorted(_later(overview, prepared.award.id)),
                ),
                changes=len(dependants),
            )


def _at_stake(
    overview: Overview, prepared: PreparedAward, part: str | None, block: Block
) -> tuple[int, tuple[str, ...]]:
    """Return how many places a level group competes for, and the prizes among them."""
    if block.places is not None:
        return block.places, ()
    ladder, limit = overview.ladder((prepared.award.id, part)), prepared.award.limit
    outcomes = [ladder.at(place) for place in range(block.first, block.last + 1)]
    prizes = tuple(one for one in outcomes if one != NONE)
    return len(prizes), prizes if limit is not None and limit.prizes else ()


def _below(
    overview: Overview, prepared: PreparedAward, part: str | None, block: Block
) -> tuple[str, ...]:
    """Return the others whose verdict hangs on a level group, because limits are shared."""
    if block.places is None:
        return ()
    among = set(block.members)
    contenders = overview.contenders((prepared.award.id, part))
    seen = (Sighting(overview=overview, prepared=prepared, index=one) for one in contenders)
    is_open = (one for one in seen if one.index not in among and state_of(one) is State.OPEN)
    return tuple(sorted(one.nominee.id for one in is_open))


def reassessments(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield whom a plan asks for another assessment: level, and the facts of tie keys missing."""
    nominees = overview.assessments.nominees
    for prepared in overview.awards.values():
        if prepared.award.ties is not TieRule.REASSESS:
            continue
        for field in overview.allocation.standings.fields_of(prepared.award.id):
            level: dict[Keys, list[Sighting]] = {}
            for one in field.contenders:
                seen = Sighting(overview=overview, prepared=prepared, index=one.index)
                if one.low == one.high and state_of(seen) is State.OPEN:
                    level.setdefault(one.low, []).append(seen)
            for several in level.values():
                missing = dict.fromkeys(fact for one in several for _, fact in own_facts(one))
                ids = tuple(sorted(nominees[one.index].id for one in several))
                for fact in missing if len(several) > 1 else ():
                    yield OpenQuestion(
                        id=f"{prepared.award.id}.{field.part or 'all'}.{fact}.{ids[0]}",
                        kind="reassess",
                        award=prepared.award.id,
                        part=field.part,
                        candidates=ids,
                        fact=fact,
                        changes=len(ids),
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
        for seen in _open(overview, prepared):
            for gap in _other_causes(own_gaps(seen)):
                found.setdefault((gap.code, gap.about), []).append(seen.nominee.id)
    for (code, about), nominees in sorted(found.items()):
        is_past = code == "history-not-covered"
        yield OpenQuestion(
            id=history_question(about) if is_past else f"{code}.{about}",
            kind=_KINDS.get(code, "repair"),
            candidates=tuple(sorted(set(nominees))),
            about=about,
            changes=len(nominees),
        )


def _other_causes(gaps: tuple[Gap, ...]) -> Iterator[Gap]:
    """Yield what no fact and no other award settles; a group of which members are named is."""
    has_members = any(gap.code in MEMBER_CODES for gap in gaps)
    for gap in gaps:
        is_named = gap.code == "group-open" and has_members
        if not is_named and gap.code not in ("missing-fact", "award-open", *MEMBER_CODES):
            yield gap
