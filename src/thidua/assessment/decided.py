"""Decided: assessments with rulings on facts and past awards, votes, holds and withdrawals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from thidua.assessment.admission import Admitted
from thidua.assessment.amending import amended
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.council import (
    Council,
    fact_question,
    history_question,
    hold_question,
    vote_question,
)
from thidua.assessment.doors import Refused, admitted_value
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Literal
from thidua.model import Ballot, Cancellation, Decisions, Electorate, Fact, Ruling
from thidua.problems import Problem, error

#: Nominee to fact to the cell that was decided.
Cells = Mapping[str, Mapping[str, object]]


@frozen(kw_only=True)
class Decided:
    """Assessments with decisions in them, the rulings on ties, and what does not fit.

    Vietnamese:
        kết quả đánh giá sau khi có ý kiến của Hội đồng
    """

    assessments: Assessments
    #: The rulings that only an allocation can hold against its level groups.
    ties: tuple[Ruling, ...]
    problems: tuple[Problem, ...]


def with_decisions(assessments: Assessments, decisions: Decisions) -> Decided:
    """Return assessments in which everything that was decided is known.

    Args:
        assessments: As the rules alone leave them, or with other decisions: these replace them.
        decisions: All decisions so far.
    """
    reader = _Reader(assessments)
    known = tuple(one for one in decisions.rulings if reader.sort_of(one) != "tie")
    problems = (*reader.about_rulings(known), *reader.about_the_rest(decisions))
    if problems:
        return Decided(assessments=assessments, ties=(), problems=problems)
    council = Council.of(decisions, assessments.prepared)
    return Decided(
        assessments=_with(assessments, council, reader.cells(known), reader.past(known)),
        ties=tuple(one for one in decisions.rulings if one not in known),
        problems=(),
    )


def as_cancelled(assessments: Assessments) -> Assessments:
    """Return the assessments with the facts that cancellations put in the place of old ones."""
    council, reader = assessments.council, _Reader(assessments)
    facts = [one for one in council.decisions.cancellations if one.fact is not None]
    if not facts:
        return assessments
    known = tuple(council.rulings.values())
    cells = {nominee: dict(row) for nominee, row in reader.cells(known).items()}
    for one in facts:
        cells.setdefault(one.nominee, {})[str(one.fact)] = reader.cancelled_cell(one)
    return _with(assessments, council, cells, reader.past(known))


def _with(
    assessments: Assessments, council: Council, cells: Cells, past: Mapping[str, frozenset[str]]
) -> Assessments:
    source = assessments.unruled or assessments.admitted
    if not cells and not past and assessments.unruled is None:
        return evolve(assessments, council=council)
    prepared = assessments.prepared
    nominees = tuple(amended(one, cells.get(one.id, {}), prepared) for one in source.nominees)
    again = assess(
        prepared,
        evolve(source, nominees=nominees),
        nominations=assessments.nominations,
        history=assessments.history,
        closed=assessments.closed,
        past=past,
    )
    return evolve(again, council=council, unruled=source)


class _Reader:
    """Holds decisions against the round: which question each answers, and whether it can."""

    def __init__(self, assessments: Assessments) -> None:
        self._assessments = assessments
        self._campaign = assessments.prepared.campaign
        self._awards = {one.award.id: one.award for one in assessments.prepared.awards}
        source: Admitted = assessments.unruled or assessments.admitted
        self._nominees = {one.id: one for one in source.nominees}
        self._holds = [veto for veto in self._campaign.vetoes if veto.holds]
        leaves = assessments.prepared.program.leaves.values()
        definitions = assessments.scope.definitions
        self._past = {
            history_question(str(call.arguments[0].value))
            for leaf in leaves
            for call in definitions.calls(leaf)
            if call.function in ("held", "times_held") and isinstance(call.arguments[0], Literal)
        }

    def sort_of(self, ruling: Ruling) -> str:
        """Return what a ruling is on: "hold", "fact", "vote", "history", else "tie"."""
        if self._held(ruling) is not None:
            return "hold"
        if self._fact(ruling) is not None:
            return "fact"
        if ruling.question in self._past:
            return "history"
        return "vote" if self._is_on_vote(ruling) else "tie"

    def _held(self, ruling: Ruling) -> tuple[str, str] | None:
        """Return the veto and the nominee of a ruling on a hold."""
        for veto in self._holds:
            nominee = ruling.question.removeprefix(hold_question(veto, ""))
            if nominee in self._nominees and ruling.question == hold_question(veto, nominee):
                return veto.id, nominee
        return None

    def _fact(self, ruling: Ruling) -> tuple[str, Fact] | None:
        """Return the nominee and the fact of a ruling on a value."""
        for fact in self._campaign.facts:
            middle = ruling.question.removeprefix("fact.").removesuffix(f".{fact.id}")
            if middle in self._nominees and ruling.question == fact_question(middle, fact.id):
                return middle, fact
        return None

    def _is_on_vote(self, ruling: Ruling) -> bool:
        return any(
            ruling.question == vote_question(award, ruling.question.removeprefix(start))
            and ruling.question.removeprefix(start) in self._nominees
            for award in self._awards.values()
            for start in [vote_question(award, "")]
        )

    def about_rulings(self, rulings: tuple[Ruling, ...]) -> Iterator[Problem]:
        """Yield why rulings on other questions than ties cannot answer them."""
        for question, times in Counter(one.question for one in rulings).items():
            if times > 1:
                yield error("ruling-twice", "rulings", id=question)
        for one in rulings:
            match self.sort_of(one):
                case "hold":
                    yield from self._about_hold(one)
                case "fact":
                    yield from self._about_fact(one)
                case "history":
                    yield from self._strangers(one, tuple(self._nominees))
                case _:
                    yield error("ruling-on-vote", "rulings", id=one.question)

    def _about_hold(self, ruling: Ruling) -> Iterator[Problem]:
        found = self._held(ruling)
        assert found is not None  # noqa: S101 - sorted by this very look-up
        yield from self._strangers(ruling, (found[1],))

    def _about_fact(self, ruling: Ruling) -> Iterator[Problem]:
        found = self._fact(ruling)
        assert found is not None  # noqa: S101 - sorted by this very look-up
        nominee, fact = self._nominees[found[0]], found[1]
        known = nominee.facts[fact.id] not in (None, NOT_APPLICABLE)
        if known and fact.id not in nominee.silent:
            yield error("ruling-on-known-fact", "rulings", id=ruling.question, name=fact.id)
        if ruling.value is None:
            yield error("ruling-without-value", "rulings", id=ruling.question, name=fact.id)
        admitted = admitted_value(fact, ruling.value)
        if isinstance(admitted, Refused):
            yield _refusal(admitted, fact, "rulings")

    def _strangers(self, ruling: Ruling, candidates: tuple[str, ...]) -> Iterator[Problem]:
        for name in ruling.given:
            if name not in candidates:
                yield error(
                    "ruling-outside-question",
                    "rulings",
                    id=ruling.question,
                    name=name,
                    candidates=candidates,
                )

    def about_the_rest(self, decisions: Decisions) -> Iterator[Problem]:
        """Yield what is wrong with ballots, withdrawals and cancellations."""
        for number, ballot in enumerate(decisions.ballots):
            yield from self._names(("ballots", number), ballot.nominee, ballot.award)
            yield from self._about_ballot(("ballots", number), ballot)
        pairs = Counter((one.award, one.nominee) for one in decisions.ballots)
        for (award, nominee), times in pairs.items():
            if times > 1:
                yield error("ballot-twice", "ballots", award=award, id=nominee)
        for number, withdrawal in enumerate(decisions.withdrawals):
            yield from self._names(("withdrawals", number), withdrawal.nominee, withdrawal.award)
        for number, one in enumerate(decisions.cancellations):
            yield from self._names(("cancellations", number), one.nominee, one.award)
            yield from self._about_cancellation(("cancellations", number), one)

    def _names(self, where: tuple[str, int], nominee: str, award: str | None) -> Iterator[Problem]:
        if nominee not in self._nominees:
            yield error("unknown-nominee", *where, name=nominee)
        if award is not None and award not in self._awards:
            yield error("award-not-in-round", *where, name=award)

    def _about_ballot(self, where: tuple[str, int], ballot: Ballot) -> Iterator[Problem]:
        award = self._awards.get(ballot.award)
        if award is None:
            return
        vote = self._campaign.vote(award.vote)
        if vote is None:
            yield error("ballot-without-vote", *where, award=award.id, id=ballot.nominee)
        elif vote.of is Electorate.PRESENT and ballot.present is None:
            yield error("ballot-without-present", *where, award=award.id, id=ballot.nominee)

    def _about_cancellation(self, where: tuple[str, int], one: Cancellation) -> Iterator[Problem]:
        if one.fact is None:
            return
        fact = self._campaign.fact(one.fact)
        if fact is None:
            yield error("unknown-fact", *where, name=one.fact)
            return
        admitted = admitted_value(fact, one.value)
        if isinstance(admitted, Refused):
            yield _refusal(admitted, fact, *where)

    def cells(self, rulings: tuple[Ruling, ...]) -> Cells:
        """Return the cells that rulings decide, by nominee and fact."""
        cells: dict[str, dict[str, object]] = {}
        for one in rulings:
            found = self._fact(one)
            if found is not None:
                nominee, fact = found
                cells.setdefault(nominee, {})[fact.id] = _cell(fact, one.value)
        return cells

    def cancelled_cell(self, one: Cancellation) -> object:
        """Return the cell that stands instead of an annulled one."""
        fact = self._campaign.fact(str(one.fact))
        assert fact is not None  # noqa: S101 - decisions that name no fact were refused
        return _cell(fact, one.value)

    def past(self, rulings: tuple[Ruling, ...]) -> Mapping[str, frozenset[str]]:
        """Return who held the awards that a ruling tells of, by the award asked for."""
        prefix = history_question("")
        return {
            one.question.removeprefix(prefix): frozenset(one.given)
            for one in rulings
            if one.question in self._past
        }


def _cell(fact: Fact, value: object) -> object:
    found = admitted_value(fact, value)
    assert not isinstance(found, Refused)  # noqa: S101 - refused values were reported
    return found.cell


def _refusal(refused: Refused, fact: Fact, *where: str | int) -> Problem:
    details = (("target", fact.id), *refused.details)
    return Problem(code=refused.code, path=where, details=details)
