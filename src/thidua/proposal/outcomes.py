"""Outcomes: what a proposal hands on, to later rounds as results and upwards as nominations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from attrs import define, field, frozen

from thidua.allocation import State, Verdict
from thidua.assessment import Assessments
from thidua.checking.origins import named_values
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Cell
from thidua.language.tree import Call, Literal, Name, Tree
from thidua.language.truths import Truth
from thidua.model import Nomination, Nominee, Result
from thidua.proposal.results import Proposal
from thidua.values import Share

#: The deciding reasons of those who qualify and found no place.
_CUT = ("below-cut", "tie-dropped", "ruled-out")


@frozen(kw_only=True)
class Submission:
    """The winners of one plan as nominees of another, and those who may still become winners.

    Vietnamese:
        danh sách trình cấp trên

    Examples:
        >>> Submission(nominations=(Nomination(nominee="T01", award="merit"),)).pending
        ()
    """

    #: Settled winners, in the order of the verdicts.
    nominations: tuple[Nomination, ...]
    #: Those whose verdict is still open: they are not left out, they are not put forward yet.
    pending: tuple[Nomination, ...] = ()


@define
class _Settled:
    """What is settled about one nominee."""

    places: dict[str, int] = field(factory=dict)
    prizes: dict[str, str] = field(factory=dict)
    given: list[str] = field(factory=list)
    cut: list[str] = field(factory=list)
    open: list[str] = field(factory=list)

    def take(self, verdict: Verdict) -> None:
        """Take one verdict: where it is open, only that is said."""
        if verdict.state is State.OPEN:
            self.open.append(verdict.award)
        elif verdict.state is State.GIVEN:
            self.given.append(verdict.award)
            if verdict.prize is not None:
                self.prizes[verdict.award] = verdict.prize
        elif verdict.reasons[0].code in _CUT:
            self.cut.append(verdict.award)
        if verdict.place is not None and verdict.place[0] == verdict.place[1]:
            self.places[verdict.award] = verdict.place[0]


def results_of(proposal: Proposal) -> tuple[Result, ...]:
    """Make the results of a round, for later rounds and other campaigns.

    Only what is settled is claimed: known facts, certain places, awards that are given or not in
    every case. An award that is open is named as open. Rows without an id, and nominees whom the
    plan is not meant for, have no result.

    Args:
        proposal: The proposal, best after the council has settled it.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign, Fact
        >>> from thidua.proposal import propose
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> campaign = Campaign(
        ...     id="demo",
        ...     title="Demo",
        ...     period=year,
        ...     rounds=(Listed(name="end", period=year),),
        ...     facts=(Fact(id="score", kind=Kind.WHOLE),),
        ... )
        >>> proposal = propose(prepare(campaign, "end"), [{"id": "T01", "score": 80}])
        >>> [(one.subject, one.values["score"]) for one in results_of(proposal)]
        [('T01', 80)]
    """
    assessments = proposal.allocation.standings.assessments
    left_out = {*proposal.outside, *assessments.admitted.unidentified}
    settled: dict[str, _Settled] = {}
    for verdict in proposal.verdicts:
        settled.setdefault(verdict.nominee, _Settled()).take(verdict)
    names = tuple(named_values(proposal.campaign))
    found = [
        _result(proposal, dict(_values(assessments, index, names)), one, settled)
        for index, one in enumerate(assessments.nominees)
        if one.id not in left_out
    ]
    return tuple(sorted(found, key=lambda result: result.subject))


def _result(
    proposal: Proposal,
    values: Mapping[str, object],
    nominee: Nominee,
    all_settled: Mapping[str, _Settled],
) -> Result:
    settled = all_settled.get(nominee.id, _Settled())
    return Result(
        subject=nominee.id,
        campaign=proposal.campaign.id,
        round=proposal.round.id,
        values=values,
        places=settled.places,
        given=tuple(settled.given),
        prizes=settled.prizes,
        cut=tuple(settled.cut),
        open=tuple(settled.open),
    )


def _values(
    assessments: Assessments, index: int, names: tuple[tuple[str, Kind | None], ...]
) -> Iterator[tuple[str, object]]:
    """Yield what is known about a nominee by name: facts as they were stated, values, points."""
    nominee, scope = assessments.nominees[index], assessments.scope_of(index)
    totals: list[object] = []
    for name, kind in names:
        if name in nominee.facts:
            yield name, _of_kind(kind, nominee.stated.get(name, nominee.facts[name]))
        elif name != "points":
            value = _reckoned(_tree_of(name), kind, scope)
            yield name, _of_kind(kind, value)
            if name.startswith("points:") and value is not NOT_APPLICABLE:
                totals.append(value)
        elif len(totals) == 1:
            # Of several sheets, one concerns the nominee: its points are "the points".
            yield name, totals[0]


def _tree_of(name: str) -> Tree:
    sort, _, sheet = name.partition(":")
    return Call("points", (Literal(sheet),)) if sheet else Name(sort)


def _reckoned(tree: Tree, kind: Kind | None, scope: Scope) -> object:
    """Return what an expression comes to, None where that is not known."""
    if kind is Kind.YES_NO:
        outcome = truth(tree, scope)
        return _CELLS.get(outcome)
    found = operand(tree, scope)
    if isinstance(found, Cell):
        return NOT_APPLICABLE
    return found.low if found.is_exact else None


_CELLS = {
    Truth.MET: True,
    Truth.NOT_MET: False,
    Truth.NOT_APPLICABLE: NOT_APPLICABLE,
}


def _of_kind(kind: Kind | None, cell: object) -> object:
    """Return a cell of a share as a share: only its kind tells it from a ratio."""
    if kind is Kind.SHARE and isinstance(cell, (int, Fraction)):
        return Share(Fraction(cell))
    return cell


def nominations_from(
    proposal: Proposal, awards: Mapping[str, str], *, by: str | None = None, on: date | None = None
) -> Submission:
    """Put the winners of one plan forward for the awards of the plan above it.

    Args:
        proposal: The proposal of the lower level.
        awards: Each award of the lower plan with the award of the upper one.
        by: The unit that nominates.
        on: The day of the nomination.

    Raises:
        ValueError: When the round has no such award.
    """
    known = [one.award.id for one in proposal.allocation.standings.assessments.prepared.awards]
    strange = [award for award in awards if award not in known]
    if strange:
        message = f"no award {', '.join(strange)} in {proposal.round.id}; it has {known}"
        raise ValueError(message)
    found: dict[State, list[Nomination]] = {state: [] for state in State}
    for verdict in proposal.verdicts:
        if verdict.award in awards:
            nomination = Nomination(
                nominee=verdict.nominee, award=awards[verdict.award], by=by, on=on
            )
            found[verdict.state].append(nomination)
    # Two awards of the lower plan may lead to one of the upper plan.
    nominations = dict.fromkeys(found[State.GIVEN])
    pending = dict.fromkeys(one for one in found[State.OPEN] if one not in nominations)
    return Submission(nominations=tuple(nominations), pending=tuple(pending))
