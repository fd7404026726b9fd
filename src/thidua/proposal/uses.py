"""Uses: every limit in every part, with its number, how many took a place and how many may."""

from __future__ import annotations

import math
from collections.abc import Iterator

from attrs import evolve

from thidua.allocation import LimitUse
from thidua.allocation.deciding import is_plain
from thidua.allocation.numbers import ENDLESS, Number
from thidua.allocation.overview import Overview
from thidua.allocation.places import NONE
from thidua.assessment import PreparedAward
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
    result, count = (
        overview.allocation.results[prepared.award.id],
        overview.count(prepared.award.id),
    )
    for (at, part), number in result.numbers.items():
        limit, takings, whole = prepared.limits[at], [], []
        for index, found in result.chances.items():
            outcomes = frozenset().union(*(one.outcomes for _, one in found))
            if not count.may_stand_in(limit, part, index):
                continue
            is_sure = count.stands_in(limit, part, index)
            taking = (NONE not in outcomes and is_sure, outcomes != {NONE})
            whole.append(taking)
            if count.may_count(limit, index):
                is_counted = is_sure and count.counted(at, part, index)
                takings.append((taking[0] and is_counted, taking[1]))
        if limit.order is None:
            use = _use(part, limit.limit, number, takings, whole)
            yield evolve(use, award=prepared.award.id)


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
