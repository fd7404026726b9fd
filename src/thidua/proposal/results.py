"""The proposal as a value: verdicts, limits in use, open questions, notes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from attrs import frozen

from thidua.allocation import CUT, Allocation, LimitUse, OpenQuestion, State, Verdict
from thidua.allocation.judging import Usefulness, verdict
from thidua.allocation.overview import Overview
from thidua.allocation.sightings import Sighting
from thidua.assessment import PreparedAward
from thidua.assessment.parts import counted_in, part_title
from thidua.language.truths import Truth
from thidua.model import Campaign, Nominee
from thidua.problems import Problem
from thidua.proposal.notes import run_notes
from thidua.proposal.questions import (
    fact_questions,
    other_questions,
    reassessments,
    sighted,
    tie_questions,
    usefulness_of,
)
from thidua.proposal.uses import limit_uses
from thidua.values import Round


@frozen(slots=False, eq=False)
class Proposal:
    """What the rules of a plan give in one round, and what they leave open.

    It is read-only and computed when read: verdicts, reasons and questions are built only for
    whoever asks. Two proposals are equal when they say the same, whatever the order of the
    data was.

    Vietnamese:
        phương án đề nghị khen thưởng
    """

    allocation: Allocation

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
        """Everything that is open: ties, missing facts by usefulness, then other causes."""
        ties, others = tie_questions(self._overview), other_questions(self._overview)
        again = reassessments(self._overview)
        return (*ties, *again, *fact_questions(self._usefulness), *others)

    @cached_property
    def limits(self) -> tuple[LimitUse, ...]:
        """Every limit in every part of its pool, with the places used."""
        return tuple(limit_uses(self._overview))

    def part_title(self, award_id: str, part: str | None) -> str:
        """Return what an official calls a part in which an award is decided."""
        prepared = self._overview.awards.get(award_id)
        return "" if prepared is None else part_title(self.campaign, counted_in(prepared), part)

    def limits_of(self, award_id: str, part: str | None) -> tuple[LimitUse, ...]:
        """Return the limits that bear on one list: those of its part, or all of the award.

        Args:
            award_id: The award.
            part: The part in which it is decided; None for the whole round.
        """
        own = (one for one in self.limits if one.award == award_id)
        return tuple(one for one in own if part is None or one.part == part)

    @cached_property
    def notes(self) -> tuple[Problem, ...]:
        """Everything wrong or remarkable about the data and the run."""
        assessments = self.allocation.standings.assessments
        return (
            *assessments.admitted.problems,
            *assessments.problems,
            *run_notes(self._overview),
        )

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
            [repr(note) for note in notes],
            self.outside,
        )

    @cached_property
    def _overview(self) -> Overview:
        return Overview(self.allocation)

    @cached_property
    def _usefulness(self) -> Usefulness:
        return usefulness_of(self._overview)

    def _count(self) -> Usefulness:
        return self._usefulness


@frozen(eq=False, slots=False)
class Verdicts(Sequence[Verdict]):
    """All verdicts of a proposal, each built when it is read.

    Vietnamese:
        danh sách kết quả
    """

    _overview: Overview
    _usefulness: Callable[[], Usefulness]

    @overload
    def __getitem__(self, position: int) -> Verdict: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Verdict, ...]: ...
    def __getitem__(self, position: int | slice) -> Verdict | tuple[Verdict, ...]:
        """Build the verdict at a position, or those of a slice."""
        found = self._order[position]
        if isinstance(found, Sighting):
            return verdict(found, self._usefulness)
        return tuple(verdict(one, self._usefulness) for one in found)

    def __len__(self) -> int:
        """Count the verdicts."""
        return len(self._order)

    @cached_property
    def _order(self) -> list[Sighting]:
        return _in_order(self._overview)


def _in_order(overview: Overview) -> list[Sighting]:
    return [one for prepared in overview.awards.values() for one in _by_place(overview, prepared)]


def _by_place(overview: Overview, prepared: PreparedAward) -> list[Sighting]:
    """Order by the worst place still possible: whoever cannot be placed yet stands last."""
    fields = overview.allocation.standings.fields_of(prepared.award.id)
    parts = {field.part: position for position, field in enumerate(fields)}

    def place(seen: Sighting) -> tuple[int, float, float, str]:
        first, last = (math.inf, math.inf) if seen.found is None else seen.found[1].positions
        return parts.get(seen.part, len(parts)), last, first, seen.nominee.id

    return sorted(sighted(overview, prepared), key=place)
