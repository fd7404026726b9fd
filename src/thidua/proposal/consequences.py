"""Consequences: who gains and who loses under each answer to an open tie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, permutations, product

from attrs import evolve, frozen

from thidua.allocation import OpenQuestion
from thidua.model import Ruling, TieRule
from thidua.problems import Problem
from thidua.proposal.proposing import UnfitRulings, settle
from thidua.proposal.results import Proposal


@frozen(kw_only=True)
class Change:
    """What an answer makes of one verdict that hangs on the question.

    Vietnamese:
        kết quả thay đổi
    """

    nominee: str
    award: str
    #: Everything that could come out before, and what is left of it.
    before: tuple[str, ...]
    after: tuple[str, ...]


@frozen(kw_only=True)
class Consequence:
    """One answer to an open tie, and what it brings for everybody whom it concerns.

    Vietnamese:
        hệ quả của một cách quyết định
    """

    #: Who receives a place, best first where prizes differ.
    given: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def gains(self) -> tuple[str, ...]:
        """The nominees who now surely receive something that they were not sure of."""
        return tuple(one.nominee for one in self.changes if _is_sure(one.after))

    @property
    def loses(self) -> tuple[str, ...]:
        """The nominees who now surely receive nothing."""
        return tuple(one.nominee for one in self.changes if one.after == ("none",))


def consequences(
    proposal: Proposal, question_id: str, *, most: int = 20
) -> tuple[Consequence, ...]:
    """Return the answers to an open tie, each with the verdicts that it changes.

    Args:
        proposal: The proposal.
        question_id: The id of a question of the kind "tie" or "lot".
        most: The most answers that are worked out; a large group has more than anybody reads.

    Raises:
        KeyError: When there is no such tie.

    Examples:
        >>> import thidua
        >>> from thidua.model import Award, AwardKind, Campaign, Limit, TargetGroup
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> award = Award(
        ...     id="merit",
        ...     kind=AwardKind.FORM,
        ...     recipients=("everyone",),
        ...     limits=Limit(id="number", at_most=1),
        ... )
        >>> campaign = Campaign(
        ...     id="demo",
        ...     title="Demo",
        ...     period=year,
        ...     rounds=(Listed(name="end", period=year),),
        ...     groups=(TargetGroup(id="everyone"),),
        ...     awards=(award,),
        ... )
        >>> proposal = thidua.propose(thidua.prepare(campaign, "end"), [{"id": "a"}, {"id": "b"}])
        >>> for one in consequences(proposal, "merit.all.1-2"):
        ...     print(one.given, "gains", one.gains, "loses", one.loses)
        ('a',) gains ('a',) loses ('b',)
        ('b',) gains ('b',) loses ('a',)
    """
    ties = (one for one in proposal.questions if one.kind in ("tie", "lot"))
    question = next((one for one in ties if one.id == question_id), None)
    if question is None:
        raise KeyError(question_id)
    open_to_names = _referring(proposal)
    found: list[Consequence] = []
    for given in islice(_answers(question), 50 * most):
        if any(set(given) < set(one.given) for one in found):
            continue
        for way, settled in _settled(open_to_names, question, given, most):
            found.append(Consequence(given=way, changes=_changes(proposal, settled, question)))
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def _referring(proposal: Proposal) -> Proposal:
    """Return the proposal with lots left to names, so that each outcome of a lot can be tried."""
    standings = proposal.allocation.standings
    prepared = standings.assessments.prepared
    awards = tuple(
        evolve(one, award=evolve(one.award, ties=TieRule.REFER))
        if one.award.ties is TieRule.LOT
        else one
        for one in prepared.awards
    )
    assessments = evolve(standings.assessments, prepared=evolve(prepared, awards=awards))
    return Proposal(
        evolve(proposal.allocation, standings=evolve(standings, assessments=assessments))
    )


def _answers(question: OpenQuestion) -> Iterator[tuple[str, ...]]:
    """Yield who could be named, the fullest answers first; in order where prizes differ."""
    if len(set(question.prizes)) > 1:
        seen: set[tuple[frozenset[str], ...]] = set()
        for way in permutations(question.candidates, question.places):
            prizes = dict.fromkeys(question.prizes)
            alike = tuple(
                frozenset(
                    one for one, prize in zip(way, question.prizes, strict=True) if prize == each
                )
                for each in prizes
            )
            if alike not in seen:
                seen.add(alike)
                yield way
        return
    for count in range(question.places, 0, -1):
        yield from combinations(question.candidates, count)


def _settled(
    proposal: Proposal, question: OpenQuestion, given: tuple[str, ...], most: int
) -> Iterator[tuple[tuple[str, ...], Proposal]]:
    """Yield the proposal with an answer, for each way to hand out prizes that the limits allow."""
    prizes = tuple(zip(given, question.prizes, strict=False))
    ruling = Ruling(question=question.id, given=given, prizes=prizes)
    try:
        yield given, settle(proposal, (ruling,))
    except UnfitRulings as refused:
        for problem in refused.problems:
            if problem.code == "ruling-prizes-missing":
                yield from _ways(proposal, ruling, problem, 50 * most)


def _ways(
    proposal: Proposal, ruling: Ruling, problem: Problem, most: int
) -> Iterator[tuple[tuple[str, ...], Proposal]]:
    """Yield the ways to hand out the prizes that a problem names, who takes the best one first."""
    names, prizes = ruling.named, problem.detail("prizes")
    assert isinstance(prizes, tuple)  # noqa: S101 - this is what the problem is about
    for taken in islice(product(range(len(prizes)), repeat=len(names)), most):
        stated = tuple((name, prizes[at]) for name, at in zip(names, taken, strict=True))
        try:
            settled = settle(proposal, (evolve(ruling, prizes=stated),))
        except UnfitRulings:
            continue
        yield tuple(name for _, name in sorted(zip(taken, names, strict=True))), settled


def _changes(before: Proposal, after: Proposal, question: OpenQuestion) -> tuple[Change, ...]:
    changes: list[Change] = []
    for nominee, award in question.dependants:
        old, new = before.verdict(nominee, award), after.verdict(nominee, award)
        if old is not None and new is not None and old.possible != new.possible:
            changes.append(
                Change(nominee=nominee, award=award, before=old.possible, after=new.possible)
            )
    return tuple(changes)


def _is_sure(outcomes: tuple[str, ...]) -> bool:
    return "none" not in outcomes
