"""The council's part of a proposal: holds, votes, and what a cancellation takes along."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from thidua.allocation import LimitUse, OpenQuestion, State, ToCancel
from thidua.allocation.alternatives import if_cancelled_before, if_votes_carry
from thidua.allocation.cancelling import falling
from thidua.allocation.councils import held_by, is_to_be_voted
from thidua.allocation.judging import state_of
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.allocation.sightings import Sighting
from thidua.allocation.whys import deciding
from thidua.assessment.council import vote_question
from thidua.problems import Problem, note, warning
from thidua.proposal.questions import sighted
from thidua.ranking import Keys

#: Nominee and award of a verdict.
Dependants = tuple[tuple[str, str], ...]


def hold_questions(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield one question for every hold that keeps a verdict open."""
    found: dict[str, list[Sighting]] = {}
    for prepared in overview.awards.values():
        if prepared.holds:
            for seen in sighted(overview, prepared):
                if seen.found is not None:
                    for question in held_by(seen):
                        found.setdefault(question, []).append(seen)
    for question, several in sorted(found.items()):
        nominee = several[0].nominee.id
        veto = question.removeprefix("hold.").removesuffix(f".{nominee}")
        dependants = tuple(dict.fromkeys(one for seen in several for one in _own(seen)))
        yield OpenQuestion(
            id=question,
            kind="hold",
            candidates=(nominee,),
            about=veto,
            dependants=dependants,
            changes=len(dependants) + sum(_rivals(seen) for seen in several),
        )


def vote_questions(overview: Overview) -> Iterator[OpenQuestion]:
    """Yield one question for every nominee on whom it makes sense to vote now.

    Nobody votes on whoever is out anyway, is on hold, or would stay below the cut if every vote
    were carried: only when a vote fails does the next in line come up.
    """
    for prepared in overview.awards.values():
        if prepared.award.vote is None:
            continue
        carried = if_votes_carry(overview)
        for seen in sorted(sighted(overview, prepared), key=lambda one: one.nominee.id):
            asked = seen.found is not None and is_to_be_voted(seen) and not held_by(seen)
            if asked and seen.inside(carried).outcomes != {NONE}:
                dependants = _own(seen)
                yield OpenQuestion(
                    id=vote_question(seen.award, seen.nominee.id),
                    kind="vote",
                    award=seen.award.id,
                    part=seen.part,
                    candidates=(seen.nominee.id,),
                    about=seen.award.vote,
                    dependants=dependants,
                    changes=len(dependants) + _rivals(seen),
                )


def _own(seen: Sighting) -> Dependants:
    """Return the open verdict, and those of later awards that ask for it."""
    asking, found = {seen.award.id}, [seen]
    for prepared in seen.overview.awards.values():
        if asking.intersection(prepared.needs):
            asking.add(prepared.award.id)
            found.append(Sighting(overview=seen.overview, prepared=prepared, index=seen.index))
    return tuple((one.nominee.id, one.award.id) for one in found if state_of(one) is State.OPEN)


def _rivals(seen: Sighting) -> int:
    """Count the open verdicts of rivals that the nominee could still overtake, or be behind."""
    contenders = seen.overview.contenders(seen.where)
    lows = seen.overview.kept(f"lows of {seen.where}", lambda: _open_lows(seen))
    mine = contenders.get(seen.index)
    return 0 if mine is None else max(0, bisect_right(lows, mine.high + mine.tie_high) - 1)


def _open_lows(seen: Sighting) -> list[Keys]:
    contenders = seen.overview.contenders(seen.where)
    return sorted(
        one.low + one.tie_low
        for index, one in contenders.items()
        if state_of(seen.beside(index)) is State.OPEN
    )


def to_cancel(overview: Overview) -> Iterator[ToCancel]:
    """Yield the given awards that rest on something cancelled, in the order of the plan."""
    chains = falling(overview)
    if not chains:
        return
    then = if_cancelled_before(overview)
    for (award_id, index), chain in chains.items():
        prepared = overview.awards[award_id]
        seen = Sighting(overview=then, prepared=prepared, index=index)
        yield ToCancel(
            award=award_id,
            nominee=seen.nominee.id,
            authority=prepared.award.authority,
            reasons=(*chain, *deciding(seen)),
            inform=prepared.award.inform,
            is_certain=seen.outcomes == {NONE},
        )


def shrunk(before: tuple[LimitUse, ...], after: tuple[LimitUse, ...]) -> Iterator[Problem]:
    """Yield the limits that have fewer places once something was cancelled."""
    places = {(one.award, one.part, one.limit): one.places for one in after}
    for one in before:
        left = places.get((one.award, one.part, one.limit))
        if one.places is not None and left is not None and left < one.places:
            yield note(
                "limit-shrinks",
                "awards",
                one.award,
                award=one.award,
                limit=one.limit,
                part=one.part,
                before=one.places,
                after=left,
            )


def ballot_notes(overview: Overview) -> Iterator[Problem]:
    """Yield how ballots were not taken as the plan asks, and those that do not count."""
    council = overview.assessments.council
    for number, ballot in enumerate(council.decisions.ballots):
        vote = council.votes[str(overview.awards[ballot.award].award.vote)]
        where = ("ballots", number)
        if vote.asks_absent(ballot):
            yield warning(
                "absent-members-not-asked",
                *where,
                award=ballot.award,
                id=ballot.nominee,
                asked=ballot.asked,
                absent=ballot.absent,
            )
        if vote.secret and ballot.secret is False:
            yield warning("ballot-not-secret", *where, award=ballot.award, id=ballot.nominee)
        if not vote.has_quorum(ballot):
            yield warning(
                "no-quorum", *where, award=ballot.award, id=ballot.nominee, quorum=vote.quorum
            )
