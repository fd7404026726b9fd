"""Combining: what happens where one nominee could receive two awards of a round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from thidua.checking.precedence import awards_read
from thidua.language.tree import And, Comparison, Literal, Membership, Name, Tree
from thidua.model.awards import Award
from thidua.model.campaign import Campaign
from thidua.model.groups import TargetGroup, Who
from thidua.problems import Problem, warning

#: Pairs of awards are compared up to so many awards; real plans have a few dozen.
MOST_AWARDS = 200


def combining_is_stated(campaign: Campaign) -> Iterable[Problem]:
    """Two awards of one recipient and one round say whether they can be had together."""
    decided = [award for award in campaign.awards if award.delegated_to is None]
    if len(decided) > MOST_AWARDS:
        count = len(decided)
        yield warning("combining-not-checked", "awards", count=count, most=MOST_AWARDS)
        return
    groups = {group.id: group for group in campaign.groups}
    read = awards_read(campaign)
    together = {award.id: _limited_together(award, campaign) for award in decided}
    for earlier, later in combinations(decided, 2):
        stated = {*later.not_with, *later.beside, *read[later.id], *together[later.id]}
        if earlier.id not in stated and _meet(earlier, later, groups):
            path = ("awards", later.id)
            yield warning("combining-not-stated", *path, award=later.id, other=earlier.id)


def _limited_together(award: Award, campaign: Campaign) -> frozenset[str]:
    """Return the awards of which one nominee may hold only so many together with this one."""
    return frozenset(
        other
        for limit in campaign.limits
        if limit.per == "nominee" and award.id in limit.awards
        for other in limit.awards
    )


def _meet(one: Award, other: Award, groups: Mapping[str, TargetGroup]) -> bool:
    apart = one.rounds and other.rounds and set(one.rounds).isdisjoint(other.rounds)
    return not apart and any(
        _overlap(first, second)
        for first in _recipients(one, groups)
        for second in _recipients(other, groups)
    )


def _recipients(award: Award, groups: Mapping[str, TargetGroup]) -> Iterator[TargetGroup]:
    return (groups[name] for name in award.recipients if name in groups)


def _overlap(one: TargetGroup, other: TargetGroup) -> bool:
    if one.id == other.id:
        return True
    if set(one.who or Who).isdisjoint(other.who or Who):
        return False
    first, second = _values(one.where), _values(other.where)
    return not any(first[name].isdisjoint(second[name]) for name in first.keys() & second.keys())


def _values(where: Tree | None) -> dict[str, frozenset[object]]:
    """Return the words that a condition demands of a name, where it says so in so many words."""
    parts = where.parts if isinstance(where, And) else (where,)
    demanded: dict[str, frozenset[object]] = {}
    for part in parts:
        match part:
            case Comparison(Name(name), (("==", Literal(value)),)):
                demanded[name] = frozenset((value,))
            case Membership(Name(name), tuple(options), False):
                demanded[name] = frozenset(option.value for option in options)
            case _:
                pass
    return demanded
