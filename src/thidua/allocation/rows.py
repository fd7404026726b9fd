"""Allocating row by row: awards in the order of the plan, in every world that ties leave open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from attrs import evolve, field, frozen

from thidua.allocation.agreement import agreed, agreed_crowds, agreed_numbers
from thidua.allocation.chances import Block, Chance, either
from thidua.allocation.deciding import Decided, Numbers, decided
from thidua.allocation.divisions import Division
from thidua.allocation.picking import Look
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rulings import question_id, stray_rulings
from thidua.allocation.spending import Purse, Spent
from thidua.allocation.worlds import World, cautious_receivers, joined, receivers
from thidua.assessment import PreparedAward
from thidua.language.truths import Truth
from thidua.model import Ruling
from thidua.problems import Problem
from thidua.ranking import Crowd, Standings

#: Nominee to its chance in each part in which it contends.
Chances = dict[int, tuple[tuple[str | None, Chance], ...]]


@frozen(kw_only=True)
class AwardResult:
    """One award over all worlds: what every contender can still receive.

    Vietnamese:
        kết quả phân bổ của một danh hiệu, hình thức
    """

    award: str
    #: Contender to its chances, one for each part of the pool that it may belong to.
    chances: Mapping[int, tuple[tuple[str | None, Chance], ...]]
    #: Whether each contender is eligible; unknown also where worlds differ.
    eligible: Mapping[int, Truth]
    #: Level groups that stand in every world, with the part of the pool.
    blocks: tuple[tuple[str | None, Block], ...]
    #: Nominee to the question whose ruling decided.
    ruled: Mapping[int, str]
    #: Part of the pool to the outcomes by position, where a single limit decides.
    ladders: Mapping[str | None, Ladder]
    #: Limit (its number among those of the award) and part to how many places there are.
    numbers: Numbers
    #: Whether not every resolution was tried.
    is_cautious: bool
    #: Part of the pool to what those who are counted without names receive, crowd by crowd.
    crowds: Mapping[str | None, tuple[tuple[Crowd, Chance], ...]] = field(factory=dict)

    def chance(self, index: int) -> tuple[str | None, Chance] | None:
        """Return the chance of a nominee and its part, None for whoever does not contend.

        In several parts at once, because the part is unknown, whatever is possible in one of
        them is possible, and no part is named.
        """
        found = self.chances.get(index, ())
        if len(found) <= 1:
            return found[0] if found else None
        return None, reduce(either, (chance for _, chance in found))


@frozen(kw_only=True)
class Allocation:
    """The places of a round, as far as rules and rulings settle them.

    Vietnamese:
        phương án phân bổ
    """

    standings: Standings
    results: Mapping[str, AwardResult]
    rulings: tuple[Ruling, ...]
    problems: tuple[Problem, ...]


def allocate(
    standings: Standings, *, rulings: tuple[Ruling, ...] = (), budget: int = 10_000
) -> Allocation:
    """Give the places of every award to the highest placed, and leave open what is open.

    Awards are decided in the order of the plan. Where a later award asks who received an
    earlier one, every way of deciding the earlier ties is tried, up to `budget` ways; beyond
    it, and for missing facts, the answer is cautious: open rather than settled wrongly.

    Args:
        standings: The fields of the round.
        rulings: The council's answers to open questions.
        budget: The most ways of deciding ties that are tried.

    Examples:
        >>> from thidua.assessment import admit, assess, prepare
        >>> from thidua.model import Campaign
        >>> from thidua.ranking import rank
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> prepared = prepare(campaign, "end")
        >>> allocate(rank(assess(prepared, admit(prepared, [])))).results
        {}
    """
    by_question = {ruling.question: ruling for ruling in rulings}
    awards = [one for one in standings.assessments.prepared.awards if not one.award.delegated_to]
    worlds = [_first_world(standings)]
    results: dict[str, AwardResult] = {}
    answered: dict[str, bool] = {}
    problems: list[Problem] = []
    for position, prepared in enumerate(awards):
        outcomes = _in_all(standings, prepared, worlds, by_question, budget)
        distinct = list({id(one): one for one in outcomes}.values())
        results[prepared.award.id] = _result(prepared, distinct)
        for one in distinct:
            answered |= one.answered
            problems.extend(one.problems)
        asking, counting = _later(awards[position + 1 :], prepared.award.id)
        if asking or counting:
            look = None if asking else _looks(standings, prepared)
            worlds = _continued(prepared, worlds, outcomes, look, budget)
    problems.extend(_about_rulings(rulings, results, answered))
    return Allocation(
        standings=standings,
        results=results,
        rulings=rulings,
        problems=tuple(problems),
    )


def _later(awards: list[PreparedAward], award_id: str) -> tuple[bool, bool]:
    """Tell whether later awards ask who receives an award, and whether they count who does."""
    asking = any(award_id in one.needs or _is_by_nominee(one) for one in awards)
    return asking, any(award_id in one.counts for one in awards)


def _is_by_nominee(prepared: PreparedAward) -> bool:
    return any(one.shared is not None and one.limit.per == "nominee" for one in prepared.limits)


def _looks(standings: Standings, prepared: PreparedAward) -> Look:
    """Return what tells nominees apart for limits that count them."""
    assessments = standings.assessments
    nominations = assessments.first_nominations or {}
    limits = [one for each in assessments.prepared.awards for one in each.limits]
    bits = sorted({one.bit for one in limits if one.bit is not None})

    def look(index: int) -> object:
        nominee = assessments.nominees[index]
        nomination = nominations.get((prepared.award.id, nominee.id))
        line = None if nomination is None else (nomination.by, nomination.line)
        return nominee.unit, tuple(sorted(nominee.pools.items())), line, _bits(index)

    def _bits(index: int) -> tuple[object, ...]:
        masks = assessments.masks(index)
        return tuple(masks.truth(bit) for bit in bits)

    return look


def _first_world(standings: Standings) -> World:
    """Return what is certain beforehand: nothing about awards that another plan judges."""
    assessments = standings.assessments
    everyone = dict.fromkeys(range(len(assessments.nominees)), Truth.UNKNOWN)
    delegated = [one.award for one in assessments.prepared.awards if one.award.delegated_to]
    return World({award.id: everyone for award in delegated})


def _in_all(
    standings: Standings,
    prepared: PreparedAward,
    worlds: list[World],
    rulings: Mapping[str, Ruling],
    budget: int,
) -> list[Decided]:
    """Decide an award in every world; worlds that look alike from it share one result."""
    seen: dict[frozenset[tuple[str, int, Truth]], Decided] = {}
    found: list[Decided] = []
    for world in worlds:
        view = frozenset(
            (award, index, truth)
            for award in (*prepared.needs, *prepared.counts)
            for index, truth in world.given.get(award, {}).items()
        )
        if view not in seen:
            seen[view] = decided(standings, prepared, world, rulings, budget)
        found.append(seen[view])
    return found


def _continued(
    prepared: PreparedAward,
    worlds: list[World],
    outcomes: list[Decided],
    look: Look | None,
    budget: int,
) -> list[World]:
    """Go on in every way of deciding the ties, or in one cautious world beyond the budget."""
    award, purse = prepared.award.id, Purse(budget * 2)
    try:
        return [
            world.with_award(award, way)
            for world, one in zip(worlds, outcomes, strict=True)
            for way in receivers(one.divisions, look, purse)
        ]
    except Spent:
        certain = [
            world.with_award(award, cautious_receivers(one.divisions))
            for world, one in zip(worlds, outcomes, strict=True)
        ]
    awards = {given for world in certain for given in world.given}
    return [World({given: joined(certain, given) for given in awards})]


def _chances(distinct: list[Decided]) -> Chances:
    """Return what every contender can still receive over all worlds, part by part."""
    if len(distinct) == 1:
        return _chances_in(distinct[0].divisions)
    found: dict[tuple[int, str | None], list[Chance]] = {}
    for one in distinct:
        for division in one.divisions:
            for index, chance in division.chances.items():
                found.setdefault((index, division.part), []).append(chance)
    chances: Chances = {}
    for (index, part), several in found.items():
        chance = reduce(either, several)
        if len(several) < len(distinct):
            # In some world the nominee does not even contend.
            chance = evolve(chance, outcomes=chance.outcomes | {NONE})
        chances[index] = (*chances.get(index, ()), (part, chance))
    return chances


def _chances_in(divisions: tuple[Division, ...]) -> Chances:
    """Return what every contender can still receive in the only world there is."""
    chances: Chances = {}
    for division in divisions:
        # Who is level has one and the same chance: a large round keeps it once.
        shared: dict[int, tuple[tuple[str | None, Chance], ...]] = {}
        for index, chance in division.chances.items():
            if id(chance) not in shared:
                shared[id(chance)] = ((division.part, chance),)
            here = shared[id(chance)]
            chances[index] = here if index not in chances else (*chances[index], *here)
    return chances


def _result(prepared: PreparedAward, distinct: list[Decided]) -> AwardResult:
    blocks = set.intersection(*(set(_blocks(one)) for one in distinct))
    return AwardResult(
        award=prepared.award.id,
        chances=_chances(distinct),
        eligible=agreed([one.eligible for one in distinct]),
        blocks=tuple(sorted(blocks, key=lambda one: (str(one[0]), one[1].first))),
        ruled={index: question for one in distinct for index, question in one.ruled.items()},
        ladders={one.part: one.ladder for one in distinct[0].divisions},
        numbers=agreed_numbers([one.numbers for one in distinct]),
        is_cautious=any(one.is_cautious for one in distinct),
        crowds=agreed_crowds(distinct),
    )


def _about_rulings(
    rulings: tuple[Ruling, ...], results: Mapping[str, AwardResult], answered: Mapping[str, bool]
) -> Iterator[Problem]:
    asked = tuple(
        question_id(result.award, part, block)
        for result in results.values()
        for part, block in result.blocks
    )
    yield from stray_rulings(rulings, answered, asked)


def _blocks(outcome: Decided) -> Iterator[tuple[str | None, Block]]:
    for division in outcome.divisions:
        yield from ((division.part, block) for block in division.blocks)
