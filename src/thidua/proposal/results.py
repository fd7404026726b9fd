"""The proposal as a value: verdicts, limits in use, open questions, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from thidua.allocation import CUT, Allocation, LimitUse, OpenQuestion, State, ToCancel, Verdict
from thidua.allocation.alternatives import if_cancelled_before
from thidua.allocation.judging import Usefulness, verdict
from thidua.allocation.sightings import Sighting
from thidua.assessment.parts import counted_in, part_title
from thidua.language.truths import Truth
from thidua.model import Campaign, Nominee
from thidua.problems import Problem
from thidua.proposal.costs import Cost, cost_of, costs_of, money_notes
from thidua.proposal.council import (
    ballot_notes,
    hold_questions,
    shrunk,
    to_cancel,
    vote_questions,
)
from thidua.proposal.listing import Verdicts
from thidua.proposal.notes import run_notes
from thidua.proposal.payments import Payment, payments_of
from thidua.proposal.questions import (
    fact_questions,
    other_questions,
    reassessments,
    tie_questions,
    usefulness_of,
)
from thidua.proposal.scores import Scores
from thidua.proposal.uses import limit_uses
from thidua.values import Round


@frozen(slots=False, eq=False)
class Proposal(Scores):
    """What the rules of a plan give in one round, and what they leave open.

    It is read-only and computed when read: verdicts, reasons and questions are built only for
    whoever asks. Two proposals are equal when they say the same, whatever the order of the
    data was.

    Vietnamese:
        phương án đề nghị khen thưởng
    """

    allocation: Allocation
    #: Rulings whose questions a later decision took away.
    outdated: tuple[Problem, ...] = ()

    @property
    def campaign(self) -> Campaign:
        """The plan."""
        return self.allocation.standings.assessments.prepared.campaign

    @property
    def round(self) -> Round:
        """The round."""
        return self.allocation.standings.assessments.prepared.round

    @property
    def is_provisional(self) -> bool:
        """Whether a row of data had no identity, so that the list may be incomplete."""
        return self.allocation.standings.assessments.admitted.is_provisional

    @cached_property
    def verdicts(self) -> Verdicts:
        """All verdicts: awards in the order of the plan, then parts, places and ids."""
        return Verdicts(self._overview, self._count)

    @cached_property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """Everything that is open: ties, holds, votes, facts by usefulness, then other causes."""
        overview = self._overview
        return (
            *tie_questions(overview),
            *reassessments(overview),
            *hold_questions(overview),
            *vote_questions(overview),
            *fact_questions(self._usefulness, self.campaign),
            *other_questions(overview),
        )

    @cached_property
    def to_cancel(self) -> tuple[ToCancel, ...]:
        """Given awards that rest on something cancelled: for their authorities to annul."""
        return tuple(to_cancel(self._overview))

    @cached_property
    def limits(self) -> tuple[LimitUse, ...]:
        """Every limit in every part of its pool, with the places used."""
        return tuple(limit_uses(self._overview))

    @cached_property
    def payments(self) -> tuple[Payment, ...]:
        """The money that goes with every award given or still open, where the plan states any."""
        return payments_of(self._overview)

    def payment(self, nominee_id: str, award_id: str) -> Payment | None:
        """Return the money of one nominee with one award, None where there is none."""
        return self._payments.get((nominee_id, award_id))

    @cached_property
    def _payments(self) -> Mapping[tuple[str, str], Payment]:
        return {(one.nominee, one.award): one for one in self.payments}

    @cached_property
    def costs(self) -> tuple[Cost, ...]:
        """What the payments of each award come to."""
        return costs_of(self._overview, self.payments, self.limits)

    @cached_property
    def cost(self) -> Cost:
        """What all payments come to, beside the budget of the plan."""
        return cost_of(self._overview, self.costs)

    def part_title(self, award_id: str, part: str | None) -> str:
        """Return what an official calls a part in which an award is decided."""
        prepared = self._overview.awards.get(award_id)
        return "" if prepared is None else part_title(self.campaign, counted_in(prepared), part)

    def limits_of(self, award_id: str, part: str | None) -> tuple[LimitUse, ...]:
        """Return the limits that bear on one list: those of its part, or all of the award.

        In a part that some limit leaves without places, those that give it some are meant.

        Args:
            award_id: The award.
            part: The part in which it is decided; None for the whole round.
        """
        own = (one for one in self.limits if one.award == award_id)
        if part is None:
            return tuple(own)
        here = tuple(one for one in own if one.part == part)
        return tuple(one for one in here if one.places != 0) or here

    @cached_property
    def notes(self) -> tuple[Problem, ...]:
        """Everything wrong or remarkable about the data and the run."""
        assessments = self.allocation.standings.assessments
        return (
            *assessments.admitted.problems,
            *assessments.problems,
            *run_notes(self._overview),
            *money_notes(self.campaign, self.payments, self.cost),
            *ballot_notes(self._overview),
            *self.outdated,
            *self._shrunk,
        )

    @property
    def _shrunk(self) -> Iterator[Problem]:
        """Yield the limits that would have fewer places without what was cancelled."""
        if self.allocation.standings.assessments.council.decisions.cancellations:
            then = if_cancelled_before(self._overview)
            yield from shrunk(self.limits, tuple(limit_uses(then)))

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """The nominees whom the plan is not meant for: they get no verdict."""
        assessments = self.allocation.standings.assessments
        return tuple(
            sorted(
                nominee.id
                for index, nominee in enumerate(assessments.nominees)
                if assessments.is_outside(index)
            )
        )

    def notices(self, nominee_id: str) -> tuple[str, ...]:
        """Return the ids of the plan's notices that hold for a nominee.

        Raises:
            KeyError: When there is no such nominee.
        """
        assessments = self.allocation.standings.assessments
        index = assessments.index(nominee_id)
        if index is None:
            raise KeyError(nominee_id)
        return assessments.notices(index)

    def nominee(self, nominee_id: str) -> Nominee | None:
        """Return a nominee by its id, None when there is none."""
        assessments = self.allocation.standings.assessments
        index = assessments.index(nominee_id)
        return None if index is None else assessments.nominees[index]

    def verdict(self, nominee_id: str, award_id: str) -> Verdict | None:
        """Return one verdict, None for whoever is not considered for the award."""
        assessments = self.allocation.standings.assessments
        index = assessments.index(nominee_id)
        prepared = self._overview.awards.get(award_id)
        if index is None or prepared is None or not assessments.is_considered(prepared, index):
            return None
        seen = Sighting(overview=self._overview, prepared=prepared, index=index)
        return verdict(seen, self._count)

    def waiting(self, award_id: str, part: str | None = None) -> tuple[Verdict, ...]:
        """Return who qualifies but found no place, the next in line first.

        Args:
            award_id: The award.
            part: The part of its pool.
        """
        return tuple(
            one
            for one in self.verdicts
            if (one.award, one.part, one.state) == (award_id, part, State.NOT_GIVEN)
            and one.reasons[0].code in CUT
        )

    def requirement(self, nominee_id: str, requirement_id: str) -> Truth:
        """Return the outcome of one of the campaign's requirements for a nominee.

        Raises:
            KeyError: When there is no such nominee or requirement.
        """
        assessments = self.allocation.standings.assessments
        return assessments.truth(nominee_id, "requirement", requirement_id)

    def __eq__(self, other: object) -> bool:
        """Compare what two proposals say."""
        if not isinstance(other, Proposal):
            return NotImplemented
        return self._content() == other._content()

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash((self.campaign.id, self.round.id))

    def _content(self) -> tuple[object, ...]:
        notes = sorted((one.code, one.path[1:], one.details) for one in self.notes)
        return (
            self.campaign,
            self.round,
            tuple(self.verdicts),
            self.questions,
            self.limits,
            self.payments,
            self.cost,
            self.to_cancel,
            [repr(note) for note in notes],
            self.outside,
        )

    @cached_property
    def _usefulness(self) -> Usefulness:
        return usefulness_of(self._overview)

    def _count(self) -> Usefulness:
        return self._usefulness
