"""Answers: the rulings of the council held against the level groups of one award."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from thidua.allocation.chances import Block, Chance
from thidua.allocation.divisions import Division
from thidua.allocation.groups import Decision
from thidua.allocation.lots import drawn, lot_problems
from thidua.allocation.rulings import (
    question_id,
    ruled_outcomes,
    ruling_problems,
    strangers,
    too_many,
)
from thidua.allocation.sieves import Deciding
from thidua.assessment import Assessments
from thidua.model import Award, Ruling
from thidua.problems import Problem


@define(kw_only=True)
class Answers:
    """Holds the rulings against the level groups of an award, one division after the other."""

    rulings: Mapping[str, Ruling]
    assessments: Assessments
    award: Award
    ruled: dict[int, str] = field(factory=dict)
    answered: dict[str, bool] = field(factory=dict)
    problems: list[Problem] = field(factory=list)
    #: Rulings that were given to a contest of several limits, by question.
    _offered: dict[str, Ruling] = field(factory=dict)

    def deciding(self, part: str | None) -> Deciding:
        """Return what tells a contest of several limits how its level groups were decided."""

        def decision(block: Block) -> Decision | None:
            question = question_id(self.award.id, part, block)
            ruling = self.rulings.get(question) if self.rulings else None
            return None if ruling is None else self._decision(question, ruling, block)

        return decision

    def _decision(self, question: str, ruling: Ruling, block: Block) -> Decision | None:
        by_id = {self.assessments.nominees[index].id: index for index in block.members}
        wrong = (*lot_problems(ruling, self.award), *strangers(ruling, tuple(sorted(by_id))))
        if wrong:
            self._refuse(question, wrong)
            return None
        self._offered[question] = ruling
        if ruling.seed is not None:
            order = drawn(ruling.seed, question, by_id)
            return Decision(given=tuple(by_id[one] for one in order), in_order=True)
        return Decision(
            given=tuple(by_id[one] for one in ruling.given),
            prizes={by_id[one]: prize for one, prize in ruling.prizes},
        )

    def _refuse(self, question: str, wrong: tuple[Problem, ...]) -> None:
        if question not in self.answered:
            self.answered[question] = False
            self.problems.extend(wrong)

    def settled(self, division: Division) -> Division:
        """Return the division with every level group decided that a ruling answers."""
        for block in division.ruled:
            question = question_id(self.award.id, division.part, block)
            self.answered[question] = True
            self.ruled |= dict.fromkeys(block.members, question)
        for block in division.blocks:
            question = question_id(self.award.id, division.part, block)
            ruling = self.rulings.get(question)
            if ruling is not None and block.places is not None:
                self._find_unfit(question, ruling, block)
            elif ruling is not None:
                division = self._answered(division, block, question, ruling)
        return division

    def _find_unfit(self, question: str, ruling: Ruling, block: Block) -> None:
        """Say why a group that several limits decide is still open in spite of its ruling."""
        if question in self._offered:
            self._refuse(question, (too_many(ruling, block.places or 0),))

    def _answered(
        self, division: Division, block: Block, question: str, ruling: Ruling
    ) -> Division:
        ladder = division.ladder
        wrong = tuple(lot_problems(ruling, self.award))
        if ruling.seed is not None and not wrong:
            ids = [self.assessments.nominees[index].id for index in block.members]
            places = ladder.count(block.first, block.last)
            ruling = evolve(ruling, given=drawn(ruling.seed, question, ids)[:places])
        wrong = wrong or ruling_problems(ruling, block, ladder, self.assessments)
        self.answered[question] = not wrong
        self.problems.extend(wrong)
        if wrong:
            return division
        chosen = ruled_outcomes(ruling, block, ladder, self.assessments)
        self.ruled |= dict.fromkeys(block.members, question)
        return _settled(division, block, chosen)


def _settled(division: Division, block: Block, outcomes: Mapping[int, str]) -> Division:
    chances: dict[int, Chance] = dict(division.chances)
    for index, outcome in outcomes.items():
        chances[index] = evolve(chances[index], outcomes=frozenset({outcome}))
    blocks = tuple(one for one in division.blocks if one != block)
    return evolve(division, chances=chances, blocks=blocks)
