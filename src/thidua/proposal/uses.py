"""Uses: every limit in every part, with its number, how many took a place and how many may."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import repeat

from attrs import evolve

from thidua.allocation import LimitUse
from thidua.allocation.counting import Counted
from thidua.allocation.deciding import is_plain
from thidua.allocation.numbers import ENDLESS, Number
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.assessment import PreparedAward
from thidua.language.truths import Truth
from thidua.model import Limit, SharedLimit
from thidua.ranking import Field
from thidua.values import Share

#: Whether somebody certainly takes a place, and whether possibly.
Taking = tuple[bool, bool]


def limit_uses(overview: Overview) -> Iterator[LimitUse]:
    """Yield every limit of every award in every part."""
    for prepared in overview.awards.values():
        if prepared.award.delegated_to is not None:
            continue
        if is_plain(prepared):
            yield from _plain(overview, prepared)
        else:
            yield from _several(overview, prepared)


def _plain(overview: Overview, prepared: PreparedAward) -> Iterator[LimitUse]:
    limit = prepared.limits[0].limit if prepared.limits else None
    for field in overview.allocation.standings.fields_of(prepared.award.id):
        where = (field.award, field.part)
        number = overview.number(where)
        takings = list(_takings(overview, field))
        use = _use(field.part, limit, number, takings, takings)
        yield evolve(use, award=prepared.award.id)


def _several(overview: Overview, prepared: PreparedAward) -> Iterator[LimitUse]:
    award = prepared.award.id
    result, count = overview.allocation.results[award], overview.count(award)
    counted: dict[Counted, list[Taking]] = {one: [] for one in result.numbers}
    whole: dict[Counted, list[Taking]] = {one: [] for one in result.numbers}
    for index, found in result.chances.items():
        outcomes = frozenset[str]().union(*(one.outcomes for _, one in found))
        is_given, may_be = NONE not in outcomes, outcomes != {NONE}
        for at, limit in enumerate(prepared.limits):
            parts, truth = count.places(limit, index), count.counts(limit, index)
            is_sure = is_given and len(parts) == 1
            for part in parts:
                whole[at, part].append((is_sure, may_be))
                if truth is not Truth.NOT_MET:
                    counted[at, part].append((is_sure and truth is Truth.MET, may_be))
    for (at, part), number in result.numbers.items():
        limit = prepared.limits[at]
        if limit.order is None:
            use = _use(part, limit.limit, number, counted[at, part], whole[at, part])
            yield evolve(use, award=award)


def _use(
    part: str | None,
    limit: Limit | SharedLimit | None,
    number: Number | None,
    takings: list[Taking],
    whole: list[Taking],
) -> LimitUse:
    """Return the use of a limit, whose award is still to be named."""
    places = None if number is None else number.places
    given = sum(certain for certain, _ in takings)
    still_open = sum(possible and not certain for certain, possible in takings)
    most = None if number is None or number.most == ENDLESS else number.most
    left = still_open if most is None else max(0, min(most - given, still_open))
    return LimitUse(
        award="",
        part=part,
        limit=None if limit is None else limit.id,
        places=places,
        given=given,
        open=left,
        least=_least(limit, whole),
        reckoning="" if number is None else number.reckoning,
        missing=() if number is None else number.missing,
    )


def _least(limit: Limit | SharedLimit | None, whole: list[Taking]) -> int | None:
    """Return the least number that a limit asks for; of a share, for those who surely receive."""
    if not isinstance(limit, Limit) or limit.at_least is None:
        return None
    if isinstance(limit.at_least, Share):
        return math.ceil(limit.at_least.value * sum(certain for certain, _ in whole))
    return limit.at_least


def _takings(overview: Overview, field: Field) -> Iterator[Taking]:
    """Yield for each contender whether it certainly takes a place here, and whether possibly.

    Whoever may belong to another part of the pool takes a place here only possibly.
    """
    chances = overview.allocation.results[field.award].chances
    for contender in field.contenders:
        for part, chance in chances.get(contender.index, ()):
            if part == field.part:
                is_given = chance.outcomes != {NONE}
                is_certain = contender.is_here and len(chance.outcomes) == 1
                yield is_given and is_certain, is_given
    for crowd, chance in overview.allocation.results[field.award].crowds.get(field.part, ()):
        is_given = chance.outcomes != {NONE}
        yield from repeat((is_given and len(chance.outcomes) == 1, is_given), crowd.number)
