"""Consequences: who gains and who loses under each answer to an open tie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, permutations

from attrs import frozen

from thidua.allocation import OpenQuestion
from thidua.model import Ruling
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
    found: list[Consequence] = []
    for given in islice(_answers(question), 50 * most):
        is_part = any(set(given) < set(one.given) for one in found)
        settled = None if is_part else _settled(proposal, question, given)
        if settled is not None:
            found.append(Consequence(given=given, changes=_changes(proposal, settled, question)))
        if len(found) == most:
            break
    return tuple(found)


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


def _settled(proposal: Proposal, question: OpenQuestion, given: tuple[str, ...]) -> Proposal | None:
    """Return the proposal with one answer, None where the limits do not allow it."""
    try:
        return settle(proposal, (Ruling(question=question.id, given=given),))
    except UnfitRulings:
        return None


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
