"""Deciding one award in one world: eligibility, numbers, divisions, and the council's rulings."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from thidua.allocation.answers import Answers
from thidua.allocation.completions import steps_of
from thidua.allocation.contests import Contest
from thidua.allocation.counting import Count
from thidua.allocation.divisions import Division
from thidua.allocation.numbers import ENDLESS, Number
from thidua.allocation.places import Ladder
from thidua.allocation.several import decided_by_several
from thidua.allocation.sharing import Plain
from thidua.allocation.sieves import Deciding
from thidua.allocation.worlds import World
from thidua.assessment import Assessments, PreparedAward
from thidua.engine.program import Masks
from thidua.engine.rows import Triple
from thidua.language.truths import Truth, every
from thidua.model import Ruling
from thidua.problems import Problem
from thidua.ranking import Contender, Crowd, Field, Standings

#: A limit, by its number among those of the award, and its part, to how many places it has.
Numbers = Mapping[tuple[int, str | None], Number]


@frozen(kw_only=True)
class Decided:
    """One award in one world: its divisions, and which chances came from a ruling."""

    divisions: tuple[Division, ...]
    #: Whether each contender is eligible in this world.
    eligible: Mapping[int, Truth]
    #: How many places each limit has in each part, after what earlier awards used.
    numbers: Numbers
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
    budget: int,
) -> Decided:
    """Decide an award as far as the rules go, then apply the rulings."""
    assessments, award = standings.assessments, prepared.award
    fields = standings.fields_of(award.id)
    everyone: dict[int, Truth] = {}
    for one in fields:
        everyone |= eligibility(assessments, prepared, one, world)
    count = Count(assessments=assessments, prepared=prepared, eligible=everyone, holds=world.truth)
    answers = Answers(rulings=rulings, assessments=assessments, award=award)
    divisions = tuple(_divided(one, count, budget, answers) for one in fields)
    asked = prepared.needs, everyone
    counted = prepared.counts, range(len(assessments.nominees))
    return Decided(
        divisions=divisions,
        eligible=everyone,
        numbers=numbers_of(count),
        ruled=answers.ruled,
        is_cautious=any(one.is_cautious for one in divisions)
        or not all(
            world.knows(awards, index)
            for awards, some in (asked, counted)
            for index in (some if awards else ())
        ),
        answered=answers.answered,
        problems=tuple(answers.problems),
    )


def _divided(field: Field, count: Count, budget: int, answers: Answers) -> Division:
    """Divide one field as far as rules and rulings go."""
    deciding = answers.deciding(field.part)
    found = division_of(field.part, field.contenders, count, budget, deciding, crowds=field.crowds)
    return answers.settled(found)


def division_of(
    part: str | None,
    contenders: tuple[Contender, ...],
    count: Count,
    budget: int,
    deciding: Deciding,
    *,
    crowds: tuple[Crowd, ...] = (),
) -> Division:
    """Find what every contender of one field can still receive.

    Args:
        part: The part in which the award is decided; None for the whole round.
        contenders: Everyone who is not definitely out.
        count: The limits of the award.
        budget: The most resolutions that are tried.
        deciding: The rulings.
        crowds: Others who compete where a single limit decides, counted without names.
    """
    prepared = count.prepared
    trees = (*prepared.rank.trees, *prepared.ties.trees)
    steps = steps_of(trees, count.assessments.prepared.campaign)
    if not is_plain(prepared):
        contest = Contest(count, part, contenders, steps, budget, deciding)
        return decided_by_several(contest)
    plain = Plain(
        part=part,
        contenders=contenders,
        eligible=count.eligible,
        ties=prepared.award.ties,
        steps=steps,
        budget=budget,
        crowds=crowds,
    )
    return plain.divided(_ladders(count, part))


def is_plain(prepared: PreparedAward) -> bool:
    """Tell whether a single limit for everyone decides: then counting rivals is enough."""
    if not prepared.limits:
        return True
    first, *others = prepared.limits
    is_simple = first.bit is None and first.order is None and not first.is_least_share
    return not others and is_simple and first.limit.per != "nominee"


def _ladders(count: Count, part: str | None) -> tuple[Ladder, ...]:
    """Return the outcomes by position, for the fewest and for the most places there can be."""
    if not count.prepared.limits:
        return (Ladder.of(None),)
    own = count.prepared.limits[0].own
    if own is not None and own.prizes:
        return (Ladder.of(own),)
    number = count.number(0, part)
    ends = dict.fromkeys((number.least, number.most))
    return tuple(Ladder.of_number(None if end == ENDLESS else end) for end in ends)


def numbers_of(count: Count) -> dict[tuple[int, str | None], Number]:
    """Return how many places every limit of an award has in each part."""
    return {
        (at, part): count.number(at, part)
        for at, limit in enumerate(count.prepared.limits)
        for part in count.parts(limit)
    }


def eligibility(
    assessments: Assessments, prepared: PreparedAward, contest: Field, world: World
) -> dict[int, Truth]:
    """Return who is eligible once the results of earlier awards are known as in a world.

    A condition that wholly does not apply bars nobody. Missing facts, a missing ranking key
    among them, count against a nominee only in a round that was closed for data.
    """
    found: dict[int, Truth] = {}
    # Nominees whose conditions came out alike are alike here too, unless earlier awards count.
    seen: dict[Triple, tuple[Masks, Truth]] = {}
    council = assessments.council if assessments.council.concerns(prepared) else None
    for contender in contest.contenders:
        index = contender.index
        triple = assessments.triples[index]
        if prepared.needs or triple not in seen:
            masks = assessments.masks_in(index, world, prepared.needs)
            both = every([masks.truth(prepared.recipient), masks.truth(prepared.eligible)])
            seen[triple] = masks, both
        masks, truth = seen[triple]
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
