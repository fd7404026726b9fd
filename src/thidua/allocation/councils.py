"""Councils: what votes, holds, withdrawals and rulings on facts say in a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.sightings import Sighting
from thidua.assessment.accounts import label_of
from thidua.assessment.comparisons import detail_of
from thidua.assessment.council import (
    fact_question,
    history_question,
    hold_question,
    vote_question,
)
from thidua.language.tree import Literal, Tree
from thidua.language.truths import Truth
from thidua.model import Ballot, Tally, Veto, Vote
from thidua.reasons import Reason, reason
from thidua.values import Rounding, Share

#: Digits of a percentage that are shown, and the most that tell it from its threshold.
_DECIMALS, _MOST_DECIMALS = 2, 6


def council_refusals(seen: Sighting) -> Iterator[Reason]:
    """Yield what the council or the nominee itself decided against an award."""
    council = seen.overview.assessments.council
    for veto, ruling in council.held(seen.prepared, seen.nominee.id, seen.masks):
        if ruling is not None and not ruling.given:
            question = ruling.question
            yield reason(
                "hold-confirmed", veto.id, ruling.citation, title=veto.title, question=question
            )
    if council.voted(seen.award, seen.nominee.id) is Truth.NOT_MET:
        yield _tallied(seen, "not-enough-votes")


def withdrawal(seen: Sighting) -> Iterator[Reason]:
    """Yield that a nominee stepped back."""
    found = seen.overview.assessments.council.withdrawal(seen.award, seen.nominee.id)
    if found is not None:
        yield reason("withdrew", seen.award.id, found.citation, on=found.on)


def on_hold(seen: Sighting) -> Iterator[Reason]:
    """Yield what holds a nominee until the council lifts it."""
    for veto in _holding(seen):
        yield reason("on-hold", veto.id, veto.citation, title=veto.title)


def vote_pending(seen: Sighting) -> Iterator[Reason]:
    """Yield that the council has still to vote on a nominee."""
    if is_to_be_voted(seen):
        vote, ballot = _vote(seen), _ballot(seen)
        assert vote is not None  # noqa: S101 - there is a vote to wait for
        yield reason(
            "vote-pending",
            seen.award.id,
            vote.citation,
            vote=vote.title or vote.id,
            present=ballot.present if ballot is not None else None,
            quorum=vote.quorum if ballot is not None else None,
        )


def is_to_be_voted(seen: Sighting) -> bool:
    """Tell whether a vote on the nominee is still to be taken."""
    council = seen.overview.assessments.council
    return council.voted(seen.award, seen.nominee.id) is Truth.UNKNOWN


def held_by(seen: Sighting) -> tuple[str, ...]:
    """Return the questions of the holds that nobody has ruled on."""
    return tuple(hold_question(veto, seen.nominee.id) for veto in _holding(seen))


def rivals_waiting(seen: Sighting, rivals: tuple[int, ...]) -> Iterator[Reason]:
    """Yield that rivals are on hold or still to be voted on, and what that leaves open."""
    beside = {index: seen.beside(index) for index in rivals}
    held = tuple(index for index, one in beside.items() if held_by(one))
    voted = tuple(
        index for index, one in beside.items() if index not in held and is_to_be_voted(one)
    )
    first, last = seen.places
    for code, indexes in (("waits-for-hold", held), ("waits-for-vote", voted)):
        if indexes:
            details = (
                ("rivals", seen.overview.names(indexes)),
                ("best", first),
                ("worst", last),
                ("limit", seen.ladder.places),
            )
            yield Reason(code=code, about=seen.award.id, details=details)


def is_waiting(seen: Sighting) -> bool:
    """Tell whether a nominee waits for the council: on hold, or to be voted on."""
    return bool(held_by(seen)) or is_to_be_voted(seen)


def council_remarks(seen: Sighting) -> Iterator[Reason]:
    """Yield which decisions of the council a verdict rests on."""
    council, nominee = seen.overview.assessments.council, seen.nominee
    if _ballot(seen) is not None and council.voted(seen.award, nominee.id) is Truth.MET:
        yield _tallied(seen, "voted")
    for veto, ruling in council.held(seen.prepared, nominee.id, seen.masks):
        if ruling is not None and ruling.given:
            yield reason(
                "hold-lifted",
                veto.id,
                ruling.citation,
                title=veto.title,
                question=ruling.question,
            )
    if council.rulings:
        yield from _ruled(seen)


def _ruled(seen: Sighting) -> Iterator[Reason]:
    """Yield which values and past awards were decided."""
    council, nominee = seen.overview.assessments.council, seen.nominee
    campaign = seen.overview.assessments.prepared.campaign
    for fact in campaign.facts:
        ruling = council.rulings.get(fact_question(nominee.id, fact.id))
        if ruling is not None:
            yield reason(
                "ruled-value",
                fact.id,
                ruling.citation,
                label=label_of(fact.id, campaign),
                value=detail_of(nominee.facts[fact.id]),
                question=ruling.question,
            )
    for about in _past_asked(seen):
        ruling = council.rulings.get(history_question(about))
        if ruling is not None:
            yield reason(
                "ruled-history",
                about,
                ruling.citation,
                award=_title(seen, about),
                held=nominee.id in ruling.given,
                question=ruling.question,
            )


def decisions_behind(seen: Sighting) -> tuple[str, ...]:
    """Return the ids of the questions that decisions behind a verdict answer."""
    found = [seen.question] if seen.question is not None else []
    if _ballot(seen) is not None:
        found.append(vote_question(seen.award, seen.nominee.id))
    for one in (*council_refusals(seen), *council_remarks(seen)):
        question = one.detail("question")
        if question is not None:
            found.append(str(question))
    return tuple(dict.fromkeys(found))


def _holding(seen: Sighting) -> Iterator[Veto]:
    council = seen.overview.assessments.council
    for veto, ruling in council.held(seen.prepared, seen.nominee.id, seen.masks):
        if ruling is None:
            yield veto


def _vote(seen: Sighting) -> Vote | None:
    return seen.overview.assessments.council.votes.get(seen.award.vote or "")


def _ballot(seen: Sighting) -> Ballot | None:
    ballots = seen.overview.assessments.council.ballots
    return ballots.get((seen.award.id, seen.nominee.id))


def _tallied(seen: Sighting, code: str) -> Reason:
    vote, ballot = _vote(seen), _ballot(seen)
    assert vote is not None and ballot is not None  # noqa: S101, PT018 - both decided the verdict
    tally = vote.tally(ballot)
    details = (
        ("vote", vote.title or vote.id),
        ("in_favour", tally.in_favour),
        ("base", tally.base),
        ("of", vote.of.value),
        ("share", _rounded(tally.share, vote.needed)),
        ("than", _sign(vote, tally)),
        ("needed", vote.needed),
    )
    return Reason(
        code=code, about=seen.award.id, details=details, citation=ballot.citation or vote.citation
    )


def _sign(vote: Vote, tally: Tally) -> str:
    """Return how the share stands to the threshold, as one writes it."""
    if vote.more_than is None:
        return "≥" if vote.is_carried(tally) else "<"
    return ">" if vote.is_carried(tally) else "≤"


def _rounded(share: Share, needed: Share) -> Share:
    """Round a share to what is shown, with enough digits to tell it from the threshold."""
    for decimals in range(_DECIMALS, _MOST_DECIMALS):
        rounded = Share.percent(Rounding.HALF_UP.to(share.value * 100, decimals))
        if (rounded > needed) == (share > needed) and (rounded < needed) == (share < needed):
            return rounded
    return share


def _past_asked(seen: Sighting) -> tuple[str, ...]:
    trees: list[Tree | None] = []
    for requirement, _ in seen.prepared.requirements:
        trees += [requirement.condition, requirement.when]
    for veto, _ in (*seen.prepared.vetoes, *seen.prepared.holds):
        trees += [veto.condition, veto.unless]
    definitions = seen.scope.definitions
    asked = [call for tree in trees if tree is not None for call in definitions.calls(tree)]
    firsts = [one.arguments[0] for one in asked if one.function in ("held", "times_held")]
    return tuple(dict.fromkeys(str(one.value) for one in firsts if isinstance(one, Literal)))


def _title(seen: Sighting, award_id: str) -> str:
    award = seen.overview.assessments.prepared.campaign.award(award_id)
    return (award.title or award.id) if award is not None else award_id
