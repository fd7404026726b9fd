"""Proposing and settling: the whole road in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from thidua.allocation import Allocation, allocate
from thidua.allocation.cancelling import with_cancelled
from thidua.assessment import Admitted, Assessments, Prepared, admit, assess, with_decisions
from thidua.assessment.surroundings import Tables
from thidua.model import (
    Ballot,
    Cancellation,
    Decisions,
    History,
    Nomination,
    Result,
    Ruling,
    Withdrawal,
)
from thidua.model.rows import Rows
from thidua.problems import Problem, note
from thidua.proposal.results import Proposal
from thidua.ranking import rank
from thidua.values import Citation
from thidua.wording import say


class UnfitRulings(ValueError):  # noqa: N818 - reads as what it says
    """Raised when rulings, ballots and the like do not fit the round; carries every problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the text is their sentences."""
        super().__init__("\n".join(say(problem) for problem in problems))
        self.problems = problems


def propose(
    prepared: Prepared,
    nominees: Admitted | Rows | Iterable[object],
    *,
    parts: Tables | None = None,
    campaign: Rows | Mapping[str, object] | Iterable[object] | None = None,
    results: Sequence[Result] = (),
    nominations: tuple[Nomination, ...] = (),
    history: History | None = None,
    rulings: tuple[Ruling, ...] = (),
    ballots: tuple[Ballot, ...] = (),
    withdrawals: tuple[Withdrawal, ...] = (),
    cancellations: tuple[Cancellation, ...] = (),
    closed: Citation | None = None,
    budget: int = 10_000,
) -> Proposal:
    """Assess the nominees of a round and propose its awards inside the limits.

    thidua proposes, the council decides: ties that no rule of the plan parts and facts that
    are missing come back as open questions, never as a guess.

    Args:
        prepared: The round.
        nominees: Admitted nominees, or raw rows, which go through `admit` first.
        parts: Tables of facts about the parts of pools, about units or nominators, as in `admit`.
        campaign: The facts about the campaign, as in `admit`.
        results: Results of other rounds, for facts that are taken from them.
        nominations: Who was put forward for which award; empty for "everyone for every award
            open to them".
        history: Past awards and the time for which they are complete.
        rulings: The council's answers to open questions.
        ballots: The ballots that the council took on nominees.
        withdrawals: Who stepped back from which award.
        cancellations: Awards and results that were annulled.
        closed: The decision that closed the round for data.
        budget: The most ways of deciding ties that are tried where later awards ask for them.

    Raises:
        UnfitRulings: When a ruling does not fit its question, or another decision the round.
        ValueError: When the nominees were admitted already and more data come beside them.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.language.building import fact
        >>> from thidua.language.kinds import Kind
        >>> from thidua.model import (
        ...     Award, AwardKind, Campaign, Fact, Limit, RankKey, TargetGroup
        ... )
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> campaign = Campaign(
        ...     id="demo",
        ...     title="Demo",
        ...     period=year,
        ...     rounds=(Listed(name="end", period=year),),
        ...     facts=(Fact(id="score", kind=Kind.WHOLE),),
        ...     groups=(TargetGroup(id="everyone"),),
        ...     awards=(
        ...         Award(
        ...             id="merit",
        ...             kind=AwardKind.FORM,
        ...             recipients=("everyone",),
        ...             rank=(RankKey(id="by_score", by=fact("score").tree),),
        ...             limits=Limit(id="number", at_most=1),
        ...         ),
        ...     ),
        ... )
        >>> rows = [{"id": "a", "score": 90}, {"id": "b", "score": 80}]
        >>> proposal = propose(prepare(campaign, "end"), rows)
        >>> [(one.nominee, one.state.value) for one in proposal.verdicts]
        [('a', 'given'), ('b', 'not-given')]
    """
    if not isinstance(nominees, Admitted):
        admitted = admit(
            prepared,
            nominees,
            parts=parts,
            campaign=campaign,
            nominations=nominations,
            results=results,
        )
    elif parts or campaign is not None or results:
        raise ValueError("these nominees are admitted: give parts, campaign and results to admit")
    else:
        admitted = nominees
    assessments = assess(
        prepared, admitted, nominations=nominations, history=history, closed=closed
    )
    decisions = Decisions(
        rulings=rulings,
        ballots=ballots,
        withdrawals=withdrawals,
        cancellations=cancellations,
    )
    return _proposed(assessments, decisions, budget, earlier=frozenset())


def settle(
    proposal: Proposal,
    rulings: tuple[Ruling, ...] = (),
    *,
    ballots: tuple[Ballot, ...] = (),
    withdrawals: tuple[Withdrawal, ...] = (),
    cancellations: tuple[Cancellation, ...] = (),
    budget: int = 10_000,
) -> Proposal:
    """Return the proposal with more of its open questions answered by the council.

    Each verdict that came from a ruling or a ballot says which. A ruling on a tie that a later
    decision took away is kept in the notes.

    Args:
        proposal: What was proposed so far, earlier decisions among it.
        rulings: The council's answers.
        ballots: The ballots that the council took on nominees.
        withdrawals: Who stepped back from which award.
        cancellations: Awards and results that were annulled.
        budget: As in `propose`.

    Raises:
        UnfitRulings: When a ruling does not fit its question, or another decision the round.
    """
    assessments = proposal.allocation.standings.assessments
    earlier = assessments.council.decisions
    decisions = earlier + Decisions(
        rulings=rulings,
        ballots=ballots,
        withdrawals=withdrawals,
        cancellations=cancellations,
    )
    questions = frozenset(one.question for one in earlier.rulings)
    return _proposed(assessments, decisions, budget, earlier=questions)


def _proposed(
    assessments: Assessments, decisions: Decisions, budget: int, *, earlier: frozenset[str]
) -> Proposal:
    """Propose the awards of a round, with everything that the council decided."""
    _refuse_others(decisions)
    decided = with_decisions(assessments, decisions)
    if decided.problems:
        raise UnfitRulings(decided.problems)
    allocation = allocate(rank(decided.assessments), rulings=decided.ties, budget=budget)
    allocation, outdated = _without_outdated(allocation, earlier)
    allocation, unfit = with_cancelled(allocation)
    if allocation.problems or unfit:
        raise UnfitRulings((*allocation.problems, *unfit))
    return Proposal(allocation, outdated)


def _without_outdated(
    allocation: Allocation, earlier: frozenset[str]
) -> tuple[Allocation, tuple[Problem, ...]]:
    """Turn rulings on ties that are no longer there into notes, where they once fitted."""
    stray = {
        one.detail("id") for one in allocation.problems if one.code == "ruling-without-question"
    }
    if not stray:
        return allocation, ()
    outdated = stray & (earlier | _fitting_before(allocation))
    problems = tuple(one for one in allocation.problems if one.detail("id") not in outdated)
    notes = [note("ruling-outdated", "rulings", id=one) for one in sorted(map(str, outdated))]
    return evolve(allocation, problems=problems), tuple(notes)


def _fitting_before(allocation: Allocation) -> frozenset[object]:
    """Return the questions of all rulings that fitted before anybody stepped back."""
    assessments = allocation.standings.assessments
    if not assessments.council.withdrawals:
        return frozenset()
    before = evolve(assessments, council=assessments.council.without_withdrawals())
    standings = evolve(allocation.standings, assessments=before)
    stray = {one.detail("id") for one in allocate(standings, rulings=allocation.rulings).problems}
    return frozenset(one.question for one in allocation.rulings) - stray


#: What each part of the decisions holds.
_SORTS: Mapping[str, type] = {
    "rulings": Ruling,
    "ballots": Ballot,
    "withdrawals": Withdrawal,
    "cancellations": Cancellation,
}


def _refuse_others(decisions: Decisions) -> None:
    """Tell a host at once that it handed over something else than decisions."""
    for name, sort in _SORTS.items():
        for one in getattr(decisions, name):
            if not isinstance(one, sort):
                message = f"{name} hold thidua.{sort.__name__}, not a {type(one).__name__}"
                raise TypeError(message)
