"""Proposing and settling: the whole road in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from thidua.allocation import allocate
from thidua.assessment import Admitted, Prepared, admit, assess
from thidua.assessment.surroundings import Tables
from thidua.model import History, Nomination, Result, Ruling
from thidua.model.rows import Rows
from thidua.problems import Problem
from thidua.proposal.results import Proposal
from thidua.ranking import Standings, rank
from thidua.values import Citation
from thidua.wording import say


class UnfitRulings(ValueError):  # noqa: N818 - reads as what it says
    """Raised when rulings do not fit the questions that were asked; carries every problem."""

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
        closed: The decision that closed the round for data.
        budget: The most ways of deciding ties that are tried where later awards ask for them.

    Raises:
        UnfitRulings: When a ruling does not fit its question.
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
    return _proposed(rank(assessments), rulings, budget)


def settle(proposal: Proposal, rulings: tuple[Ruling, ...], *, budget: int = 10_000) -> Proposal:
    """Return the proposal with more of its open questions answered by the council.

    Each verdict that came from a ruling says which.

    Args:
        proposal: What was proposed so far, earlier rulings among it.
        rulings: The council's answers.
        budget: As in `propose`.

    Raises:
        UnfitRulings: When a ruling does not fit its question.
    """
    everything = (*proposal.allocation.rulings, *rulings)
    return _proposed(proposal.allocation.standings, everything, budget)


def _proposed(standings: Standings, rulings: tuple[Ruling, ...], budget: int) -> Proposal:
    _refuse_others(rulings)
    allocation = allocate(standings, rulings=rulings, budget=budget)
    if allocation.problems:
        raise UnfitRulings(allocation.problems)
    return Proposal(allocation)


def _refuse_others(rulings: Iterable[object]) -> None:
    """Tell a host at once that it handed over something else than rulings."""
    for ruling in rulings:
        if not isinstance(ruling, Ruling):
            message = f"a ruling is a thidua.Ruling, not a {type(ruling).__name__}"
            raise TypeError(message)
