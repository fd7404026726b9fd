"""Decided: assessments with rulings on facts and past awards, votes, holds and withdrawals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from thidua.assessment.admission import Admitted
from thidua.assessment.amending import amended, refusals_of
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.council import (
    Council,
    fact_question,
    history_question,
    hold_question,
    vote_question,
)
from thidua.assessment.doors import Refused, admitted_value
from thidua.assessment.fitting import ballots_unfit, holds, nothing_held, on_nothing
from thidua.assessment.forms import form_problems
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Literal
from thidua.model import Cancellation, Decisions, Fact, Ruling
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
    reader, before = _Reader(assessments), _unruled(assessments)
    known = reader.known(decisions)
    problems = _unfit(reader, before, decisions)
    wrong = {one.path[1] for one in problems if one.path[0] == "rulings"}
    sound = tuple(one for one in known if one.question not in wrong)
    council = Council.of(decisions, assessments.prepared)
    after = _with(assessments, council, reader.cells(sound), reader.past(sound))
    problems = (*problems, *reader.without_hold(sound, (before, after)))
    if problems:
        return Decided(assessments=assessments, ties=(), problems=problems)
    ties = tuple(one for one in decisions.rulings if one not in known)
    return Decided(assessments=after, ties=ties, problems=())


def unfit_decisions(assessments: Assessments, decisions: Decisions) -> tuple[Problem, ...]:
    """Return what does not fit of decisions that are only a part, such as a broken file holds.

    Whether a tie or a hold is there at all is not asked: what is missing may bring it about.
    """
    return _unfit(_Reader(assessments), _unruled(assessments), decisions)


def _unfit(reader: _Reader, before: Assessments, decisions: Decisions) -> tuple[Problem, ...]:
    rulings = reader.about_rulings(reader.known(decisions))
    rest = (*reader.about_the_rest(decisions), *ballots_unfit(before.prepared, decisions.ballots))
    return (*rulings, *rest, *on_nothing(before, decisions))


def _unruled(assessments: Assessments) -> Assessments:
    """Return the assessments as the rules alone leave them."""
    if assessments.unruled is None:
        return assessments
    return _with(assessments, assessments.council, {}, {})


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

    def known(self, decisions: Decisions) -> tuple[Ruling, ...]:
        """Return the rulings on other questions than ties."""
        return tuple(one for one in decisions.rulings if self.sort_of(one) != "tie")

    def without_hold(
        self, rulings: tuple[Ruling, ...], either: tuple[Assessments, ...]
    ) -> Iterator[Problem]:
        """Yield rulings on holds that are not there, with the facts ruled on or without."""
        for one in rulings:
            found = self._held(one)
            if found is not None and not any(holds(some, *found) for some in either):
                yield nothing_held(one)

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
                yield error("ruling-twice", "rulings", question, id=question)
        for one in rulings:
            sort = self.sort_of(one)
            if sort != "vote":
                yield from form_problems(one, sort)
            match sort:
                case "hold":
                    yield from self._about_hold(one)
                case "fact":
                    yield from self._about_fact(one)
                case "history":
                    yield from self._strangers(one, tuple(self._nominees))
                case _:
                    yield error("ruling-on-vote", "rulings", one.question, id=one.question)

    def _about_hold(self, ruling: Ruling) -> Iterator[Problem]:
        found = self._held(ruling)
        assert found is not None  # noqa: S101 - sorted by this very look-up
        yield from self._strangers(ruling, (found[1],))

    def _about_fact(self, ruling: Ruling) -> Iterator[Problem]:
        found = self._fact(ruling)
        assert found is not None  # noqa: S101 - sorted by this very look-up
        nominee, fact = self._nominees[found[0]], found[1]
        where = ("rulings", ruling.question)
        known = nominee.facts[fact.id] not in (None, NOT_APPLICABLE)
        if known and fact.id not in nominee.silent:
            yield error("ruling-on-known-fact", *where, id=ruling.question, name=fact.id)
        if ruling.value is None and not tuple(form_problems(ruling, "fact")):
            yield error("ruling-without-value", *where, id=ruling.question, name=fact.id)
        yield from refusals_of(fact, ruling.value, *where)

    def _strangers(self, ruling: Ruling, candidates: tuple[str, ...]) -> Iterator[Problem]:
        for name in ruling.given or ():
            if name not in candidates:
                yield error(
                    "ruling-outside-question",
                    "rulings",
                    ruling.question,
                    id=ruling.question,
                    name=name,
                    candidates=candidates,
                )

    def about_the_rest(self, decisions: Decisions) -> Iterator[Problem]:
        """Yield what is wrong with ballots, withdrawals and cancellations."""
        for number, ballot in enumerate(decisions.ballots):
            yield from self._names(("ballots", number), ballot.nominee, ballot.award)
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

    def _about_cancellation(self, where: tuple[str, int], one: Cancellation) -> Iterator[Problem]:
        if one.fact is None:
            return
        fact = self._campaign.fact(one.fact)
        if fact is None:
            yield error("unknown-fact", *where, name=one.fact)
            return
        yield from refusals_of(fact, one.value, *where)

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
            one.question.removeprefix(prefix): frozenset(one.named)
            for one in rulings
            if one.question in self._past
        }


def _cell(fact: Fact, value: object) -> object:
    found = admitted_value(fact, value)
    assert not isinstance(found, Refused)  # noqa: S101 - refused values were reported
    return found.cell
