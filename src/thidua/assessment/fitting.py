"""Fitting: decisions on what is not there, and days on which nobody can have decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, date
from typing import Final

from thidua.assessment.assessing import Assessments
from thidua.assessment.preparation import Prepared
from thidua.language.truths import Truth
from thidua.model import Ballot, Cancellation, Decisions, Electorate, Ruling, Withdrawal
from thidua.problems import Problem, error

#: So many years after the end of a round nobody votes on it or steps back any more.
_YEARS: Final = 10

#: A ballot, a withdrawal or a cancellation, with where it stands.
_Numbered = tuple[tuple[str, int], Ballot | Withdrawal | Cancellation]


def on_nothing(assessments: Assessments, decisions: Decisions) -> Iterator[Problem]:
    """Yield ballots and withdrawals of those who do not stand for the award, and strange days.

    Args:
        assessments: As the rules alone leave them, so that no ruling on a fact bears on it.
        decisions: What was decided.
    """
    for where, one in _numbered(decisions):
        if not isinstance(one, Cancellation) and _is_outside(assessments, one):
            yield error("nominee-not-in-award", *where, id=one.nominee, award=one.award)
        yield from _strange_day(assessments, where, one)


def ballots_unfit(prepared: Prepared, ballots: tuple[Ballot, ...]) -> Iterator[Problem]:
    """Yield ballots that no award asks for, that say too little, or that are there twice."""
    awards = {one.award.id: one.award for one in prepared.awards}
    seen: set[tuple[str, str]] = set()
    for number, ballot in enumerate(ballots):
        award, id_ = ballot.award, ballot.nominee
        if ballot.award in awards:
            vote = prepared.campaign.vote(awards[ballot.award].vote)
            if vote is None:
                yield error("ballot-without-vote", "ballots", number, award=award, id=id_)
            elif vote.of is Electorate.PRESENT and ballot.present is None:
                yield error("ballot-without-present", "ballots", number, award=award, id=id_)
        if (ballot.award, ballot.nominee) in seen:
            yield error("ballot-twice", "ballots", number, award=award, id=id_)
        seen.add((ballot.award, ballot.nominee))


def _numbered(decisions: Decisions) -> Iterator[_Numbered]:
    for number, ballot in enumerate(decisions.ballots):
        yield ("ballots", number), ballot
    for number, withdrawal in enumerate(decisions.withdrawals):
        yield ("withdrawals", number), withdrawal
    for number, cancellation in enumerate(decisions.cancellations):
        yield ("cancellations", number), cancellation


def _is_outside(assessments: Assessments, one: Ballot | Withdrawal) -> bool:
    """Tell whether a nominee does not stand for an award; one that is unknown is told elsewhere."""
    index = assessments.index(one.nominee)
    awards = (
        prepared for prepared in assessments.prepared.awards if prepared.award.id == one.award
    )
    return index is not None and any(
        not assessments.is_considered(prepared, index) for prepared in awards
    )


def _strange_day(
    assessments: Assessments, where: tuple[str, int], one: Ballot | Withdrawal | Cancellation
) -> Iterator[Problem]:
    first, last = assessments.prepared.round.period.start, _last_day(assessments.prepared)
    # What was given can be annulled at any time after.
    until = None if isinstance(one, Cancellation) else last
    if one.on is None or not isinstance(first, date):
        return
    if one.on < first or (until is not None and one.on > until):
        yield error("decided-out-of-time", *where, on=one.on, first=first, last=until)


def _last_day(prepared: Prepared) -> date | None:
    end = prepared.round.period.end
    return date(min(end.year + _YEARS, MAXYEAR), 12, 31) if isinstance(end, date) else None


def holds(assessments: Assessments, veto_id: str, nominee_id: str) -> bool:
    """Tell whether a veto holds a nominee from some award, or may once more is known."""
    index = assessments.index(nominee_id)
    assert index is not None  # noqa: S101 - only the ruling of a nominee is on a hold
    masks = assessments.masks(index)
    return any(
        veto.id == veto_id and masks.truth(bit) in (Truth.NOT_MET, Truth.UNKNOWN)
        for prepared in assessments.prepared.awards
        if assessments.is_considered(prepared, index)
        for veto, bit in prepared.holds
    )


def nothing_held(ruling: Ruling) -> Problem:
    """Return the problem of a ruling on a hold where nothing is held."""
    return error("ruling-without-question", "rulings", ruling.question, id=ruling.question)
