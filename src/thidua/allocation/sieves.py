"""Sieves: limits with an order of their own, which leave so many of each part to be ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from math import comb, prod

from attrs import evolve, frozen

from thidua.allocation.chances import Block
from thidua.allocation.counting import Count
from thidua.allocation.divisions import Division, divided
from thidua.allocation.groups import Decision
from thidua.allocation.places import NONE, Ladder
from thidua.assessment.parts import part_of
from thidua.language.truths import Truth
from thidua.model import Limit, TieRule
from thidua.ranking import Contender, ends_of_keys

#: What the council has decided about a level group; None where it has not.
Deciding = Callable[[Block], Decision | None]


@frozen(kw_only=True)
class Sieved:
    """What one sieve leaves of one part: every way, and who is left out in each of them."""

    limit: str
    part: str | None
    #: None where there are too many to list.
    ways: tuple[frozenset[int], ...] | None
    #: Everyone whom it leaves out for certain, and everyone whom it may leave out.
    out: frozenset[int]
    unclear: frozenset[int]
    blocks: tuple[Block, ...]
    #: Level groups that a ruling has decided.
    ruled: tuple[Block, ...] = ()
    #: Whether more ways are told than there are.
    is_cautious: bool = False


def sieved(
    count: Count, part: str | None, contenders: Sequence[Contender], deciding: Deciding, most: int
) -> Iterator[Sieved]:
    """Let contenders pass every sieve of an award, part after part.

    Args:
        count: The limits of the award.
        part: The part in which it is decided; None for the whole round.
        contenders: Everyone who is not definitely out.
        deciding: The rulings.
        most: The most ways that are listed.
    """
    for at, limit in enumerate(count.prepared.limits):
        own = limit.own
        if own is None or limit.order is None:
            continue
        parts = count.parts(limit) if part is None else (part,)
        inside = _inside(count, own, contenders, parts)
        for one in parts:
            found = _one(count, at, own, one, inside[one])
            yield _ruled(found, own.id, one, deciding, most)


def _inside(
    count: Count, limit: Limit, contenders: Sequence[Contender], parts: tuple[str | None, ...]
) -> dict[str | None, list[Contender]]:
    """Return by part the contenders whom the sieve looks at, those of unknown part in each."""
    found: dict[str | None, list[Contender]] = {part: [] for part in parts}
    award = count.prepared.award.id
    for one in contenders:
        per = limit.per
        part = None if per is None else part_of(count.assessments, award, one.index, per)
        here = parts if part is None else (part,)
        for where in here:
            found[where].append(evolve(one, is_here=len(here) == 1 and one.is_here))
    return found


def _one(
    count: Count, at: int, limit: Limit, part: str | None, inside: Sequence[Contender]
) -> Division:
    prepared = count.prepared.limits[at]
    reader = prepared.order
    looked_at: list[Contender] = []
    eligible: dict[int, Truth] = {}
    for one in inside:
        is_counted = count.counts(prepared, one.index)
        if reader is None or is_counted is Truth.NOT_MET:
            continue
        facts = count.assessments.nominees[one.index].facts
        low, high = ends_of_keys(reader.spans(facts, count.assessments.scope), limit.order)
        looked_at.append(evolve(one, low=low, high=high, tie_low=(), tie_high=()))
        is_sure = is_counted is Truth.MET
        eligible[one.index] = count.eligible[one.index] if is_sure else Truth.UNKNOWN
    number = count.number(at, part)
    found = divided(part, looked_at, eligible, Ladder.of_number(number.least), TieRule.REFER)
    if number.is_exact:
        return found
    most = divided(part, looked_at, eligible, Ladder.of_number(number.most), TieRule.REFER)
    chances = {
        index: evolve(one, outcomes=one.outcomes | most.chances[index].outcomes)
        for index, one in found.chances.items()
    }
    return evolve(found, chances=chances, blocks=())


def _ruled(
    division: Division, limit: str, part: str | None, deciding: Deciding, most: int
) -> Sieved:
    """Turn the chances of a sieve into ways: those level are chosen among, the others are open."""
    places = division.ladder.places or 0
    named = [
        evolve(one, sieve=(limit, part), places=places - one.first + 1) for one in division.blocks
    ]
    decisions = {one: _fitting(deciding(one), places - one.first + 1) for one in named}
    asked = tuple(one for one, decision in decisions.items() if decision is None)
    dropped = frozenset(
        index
        for block, decision in decisions.items()
        for index in (() if decision is None else block.members)
        if decision is not None and index not in decision.given
    )
    tied = {index for block in named for index in block.members}
    chances = division.chances.items()
    unclear = [index for index, one in chances if len(one.outcomes) > 1 and index not in tied]
    out = dropped | {index for index, one in chances if one.outcomes == {NONE}}
    found = Sieved(
        limit=limit,
        part=part,
        ways=None,
        out=out,
        unclear=frozenset((*unclear, *(index for one in asked for index in one.members))),
        blocks=asked,
        ruled=tuple(one for one in named if one not in asked),
        is_cautious=bool(unclear),
    )
    picks = [(one, max(0, places - one.first + 1)) for one in asked]
    count = prod(comb(len(one.members), number) for one, number in picks)
    if count * 2 ** min(len(unclear), 64) > most:
        return evolve(found, is_cautious=True)
    return evolve(found, ways=tuple(out | more for more in _ways(picks, unclear)))


def _ways(picks: list[tuple[Block, int]], unclear: list[int]) -> Iterator[frozenset[int]]:
    """Yield who is left out besides, for every choice among those level and for every open one."""
    chosen = (tuple(combinations(block.members, number)) for block, number in picks)
    level = frozenset(index for block, _ in picks for index in block.members)
    open_ = (((), (one,)) for one in unclear)
    others = tuple(product(*open_))
    for some in product(*chosen):
        left = level - {index for one in some for index in one}
        for more in others:
            yield left | frozenset(index for one in more for index in one)


def _fitting(decision: Decision | None, places: int) -> Decision | None:
    """Return a decision that names no more than there are places; a lot names the first."""
    if decision is not None and decision.in_order:
        return evolve(decision, given=decision.given[:places], in_order=False)
    return None if decision is None or len(decision.named) > places else decision
