"""Deciding one award in one world: eligibility, divisions, and the council's rulings."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

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
    assessments = standings.assessments
    award = prepared.award
    ladder = Ladder.of(award.limit)
    divisions: list[Division] = []
    ruled: dict[int, str] = {}
    everyone: dict[int, Truth] = {}
    answered: dict[str, bool] = {}
    problems: list[Problem] = []
    is_cautious = False
    for one in standings.fields_of(award.id):
        eligible = eligibility(assessments, prepared, one, world)
        everyone |= eligible
        division = divided(one.part, one.contenders, eligible, ladder, award.ties)
        for block in division.blocks:
            question = question_id(award.id, one.part, block)
            if question not in rulings:
                continue
            wrong = ruling_problems(rulings[question], block, ladder, assessments)
            answered[question] = not wrong
            problems.extend(wrong)
            if not wrong:
                chosen = ruled_outcomes(rulings[question], block, ladder, assessments)
                division = _settled(division, block, chosen)
                ruled |= dict.fromkeys(block.members, question)
        divisions.append(division)
        is_cautious |= not all(
            world.knows(prepared.needs, contender.index) for contender in one.contenders
        )
    return Decided(
        divisions=tuple(divisions),
        eligible=everyone,
        ruled=ruled,
        is_cautious=is_cautious,
        answered=answered,
        problems=tuple(problems),
    )


def eligibility(
    assessments: Assessments, prepared: PreparedAward, field: Field, world: World
) -> dict[int, Truth]:
    """Return who is eligible once the results of earlier awards are known as in a world.

    A condition that wholly does not apply bars nobody. Missing facts, a missing ranking key
    among them, count against a nominee only in a round that was closed for data.
    """
    found: dict[int, Truth] = {}
    for contender in field.contenders:
        index = contender.index
        masks = assessments.masks(index)
        if prepared.needs:
            deferred = assessments.prepared.program.deferred
            for award in prepared.needs:
                masks = masks.set(deferred[award], world.truth(award, index))
            masks = assessments.prepared.engine.rejoined(masks)
        truth = every([masks.truth(prepared.recipient), masks.truth(prepared.eligible)])
        if assessments.closed is not None and world.knows(prepared.needs, index):
            is_complete = truth is not Truth.UNKNOWN and contender.is_known
            truth = truth if is_complete else Truth.NOT_MET
        found[index] = truth
    return found


def _settled(division: Division, block: Block, outcomes: Mapping[int, str]) -> Division:
    chances: dict[int, Chance] = dict(division.chances)
    for index, outcome in outcomes.items():
        chances[index] = evolve(chances[index], outcomes=frozenset({outcome}))
    blocks = tuple(one for one in division.blocks if one != block)
    return evolve(division, chances=chances, blocks=blocks)
