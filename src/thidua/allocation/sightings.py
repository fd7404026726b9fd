"""Sightings: one nominee and one award as allocation left them, with everything at hand."""

from __future__ import annotations

from functools import cached_property

from attrs import define

from thidua.allocation.chances import Chance
from thidua.allocation.deciding import is_plain
from thidua.allocation.overview import Overview, Where
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rows import AwardResult
from thidua.assessment import PreparedAward
from thidua.assessment.parts import counted_in, part_of, part_title
from thidua.engine.program import Masks
from thidua.language.scope import Scope
from thidua.model import Award, Limit, Nominee, SharedLimit


@define(slots=False)
class Sighting:
    """One nominee and one award, with everything that reasons are made from."""

    overview: Overview
    prepared: PreparedAward
    index: int

    def beside(self, index: int) -> Sighting:
        """Return another nominee and the same award."""
        return Sighting(overview=self.overview, prepared=self.prepared, index=index)

    def inside(self, overview: Overview) -> Sighting:
        """Return the same nominee and award in another allocation of the round."""
        return Sighting(overview=overview, prepared=self.prepared, index=self.index)

    @property
    def award(self) -> Award:
        """The award."""
        return self.prepared.award

    @property
    def nominee(self) -> Nominee:
        """The nominee."""
        return self.overview.assessments.nominees[self.index]

    @property
    def result(self) -> AwardResult | None:
        """What allocation left of the award; None where another plan holds its rules."""
        return self.overview.allocation.results.get(self.award.id)

    @cached_property
    def scope(self) -> Scope:
        """Everything that conditions may look at for the nominee."""
        return self.overview.assessments.scope_in(self.index, self.overview)

    @cached_property
    def masks(self) -> Masks:
        """The outcomes of all conditions, with the results of other awards filled in."""
        needs = self.prepared.needs
        return self.overview.assessments.masks_in(self.index, self.overview, needs)

    @cached_property
    def found(self) -> tuple[str | None, Chance] | None:
        """The part and the chance; None for whoever does not contend."""
        return self.result.chance(self.index) if self.result is not None else None

    @property
    def part(self) -> str | None:
        """The part of the pool, where there is one and it is known."""
        if self.found is not None:
            return self.found[0]
        per = counted_in(self.prepared)
        assessments = self.overview.assessments
        return None if per is None else part_of(assessments, self.award.id, self.index, per)

    @property
    def part_title(self) -> str:
        """What an official calls the part; empty where there is none."""
        campaign = self.overview.assessments.prepared.campaign
        return part_title(campaign, counted_in(self.prepared), self.part)

    @property
    def is_plain(self) -> bool:
        """Whether a single limit for everyone decides."""
        return is_plain(self.prepared)

    @property
    def limit(self) -> Limit | SharedLimit | None:
        """The limit that says what is given; where the award has none, the first it shares."""
        shared = (one.limit for one in self.prepared.limits)
        return self.award.limit or next(shared, None)

    @property
    def reckoning(self) -> str | None:
        """The arithmetic of the number, where it is computed."""
        number = self.overview.number(self.where)
        return (number.reckoning or None) if number is not None else None

    @property
    def is_counted(self) -> bool:
        """Whether the number of the limit is certain."""
        number = self.overview.number(self.where)
        return number is None or number.is_exact

    @property
    def ladder(self) -> Ladder:
        """The outcomes by position, where a single limit decides."""
        return self.overview.ladder(self.where)

    @property
    def where(self) -> Where:
        """The award and the part."""
        return self.award.id, self.part

    @property
    def positions(self) -> tuple[int, int]:
        """The positions that are still possible, level nominees covering several."""
        return (1, 1) if self.found is None else self.found[1].positions

    @property
    def places(self) -> tuple[int, int]:
        """The places by the ranking alone that are still possible."""
        return (1, 1) if self.found is None else self.found[1].places

    @property
    def outcomes(self) -> frozenset[str]:
        """Everything that can still come out."""
        return frozenset({NONE}) if self.found is None else self.found[1].outcomes

    @property
    def question(self) -> str | None:
        """The open question whose ruling decided, None when none did."""
        return self.result.ruled.get(self.index) if self.result is not None else None
