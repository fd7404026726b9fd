"""Deciding one award in one world: eligibility, divisions, and the council's rulings."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field, frozen

from thidua.allocation.divisions import Block, Chance, Division, divided
from thidua.allocation.places import Ladder
from thidua.allocation.rulings import question_id, ruled_outcomes, ruling_problems
from thidua.allocation.worlds import World
from thidua.assessment import Assessments, PreparedAward
from thidua.language.truths import Truth, every
from thidua.model import Ruling
from thidua.problems import Problem
from thidua.ranking import Field, Standings


@frozen(kw_only=True)
class Decided:
    """One award in one world: its divisions, and which chances came from a ruling."""

    divisions: tuple[Division, ...]
    #: Whether each contender is eligible in this world.
    eligible: Mapping[int, Truth]
    #: Nominee to the question whose ruling decided.
    ruled: Mapping[int, str]
    #: Whether the result of an earlier award was not certain for somebody.
    is_cautious: bool
    #: Questions that a ruling was held against, and whether it fitted.
    answered: Mapping[str, bool]
    problems: tuple[Problem, ...]


def decided(
    standings: Standings,
    prepared: PreparedAward,
    world: World,
    rulings: Mapping[str, Ruling],
) -> Decided:
    """Decide an award as far as the rules go, then apply the rulings."""
    assessments, award = standings.assessments, prepared.award
    ladder = Ladder.of(award.limit)
    everyone: dict[int, Truth] = {}
    council = _Council(rulings=rulings, assessments=assessments, award=award.id, ladder=ladder)
    divisions: list[Division] = []
    contenders: set[int] = set()
    for one in standings.fields_of(award.id):
        eligible = eligibility(assessments, prepared, one, world)
        everyone |= eligible
        contenders.update(contender.index for contender in one.contenders)
        division = divided(one.part, one.contenders, eligible, ladder, award.ties)
        divisions.append(council.settled(division))
    return Decided(
        divisions=tuple(divisions),
        eligible=everyone,
        ruled=council.ruled,
        is_cautious=not all(world.knows(prepared.needs, index) for index in contenders),
        answered=council.answered,
        problems=tuple(council.problems),
    )


@define(kw_only=True)
class _Council:
    """Holds the rulings against the level groups of an award, one division after the other."""

    rulings: Mapping[str, Ruling]
    assessments: Assessments
    award: str
    ladder: Ladder
    ruled: dict[int, str] = field(factory=dict)
    answered: dict[str, bool] = field(factory=dict)
    problems: list[Problem] = field(factory=list)

    def settled(self, division: Division) -> Division:
        """Return the division with every level group decided that a ruling answers."""
        for block in division.blocks:
            question = question_id(self.award, division.part, block)
            ruling = self.rulings.get(question)
            if ruling is None:
                continue
            wrong = ruling_problems(ruling, block, self.ladder, self.assessments)
            self.answered[question] = not wrong
            self.problems.extend(wrong)
            if not wrong:
                chosen = ruled_outcomes(ruling, block, self.ladder, self.assessments)
                division = _settled(division, block, chosen)
                self.ruled |= dict.fromkeys(block.members, question)
        return division


def eligibility(
    assessments: Assessments, prepared: PreparedAward, contest: Field, world: World
) -> dict[int, Truth]:
    """Return who is eligible once the results of earlier awards are known as in a world.

    A condition that wholly does not apply bars nobody. Missing facts, a missing ranking key
    among them, count against a nominee only in a round that was closed for data.
    """
    found: dict[int, Truth] = {}
    council = assessments.council if assessments.council.concerns(prepared) else None
    for contender in contest.contenders:
        index = contender.index
        masks = assessments.masks(index)
        if prepared.needs:
            deferred = assessments.prepared.program.deferred
            for award in prepared.needs:
                masks = masks.set(deferred[award], world.truth(award, index))
            masks = assessments.prepared.engine.rejoined(masks)
        truth = every([masks.truth(prepared.recipient), masks.truth(prepared.eligible)])
        is_closed = assessments.closed is not None and world.knows(prepared.needs, index)
        if is_closed:
            is_complete = truth is not Truth.UNKNOWN and contender.is_known
            truth = truth if is_complete else Truth.NOT_MET
        if council is not None:
            nominee = assessments.nominees[index].id
            beside = council.standing(prepared, nominee, masks, closed=is_closed)
            truth = every([truth, beside])
        found[index] = truth
    return found


def _settled(division: Division, block: Block, outcomes: Mapping[int, str]) -> Division:
    chances: dict[int, Chance] = dict(division.chances)
    for index, outcome in outcomes.items():
        chances[index] = evolve(chances[index], outcomes=frozenset({outcome}))
    blocks = tuple(one for one in division.blocks if one != block)
    return evolve(division, chances=chances, blocks=blocks)
