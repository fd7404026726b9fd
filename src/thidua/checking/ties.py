"""Ranking and ties: whoever falls outside a number falls outside by a declared rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from thidua.checking.awards import decided_here
from thidua.checking.expressions import expressions_of
from thidua.language.printing import show
from thidua.language.tree import Tree, names
from thidua.model.awards import Award, Limit, TieRule
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning

_EXCEEDING = (TieRule.ALL, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)


def prizes_have_a_ranking(campaign: Campaign) -> Iterable[Problem]:
    """A ladder of prizes has a ranking to be filled from."""
    for award in decided_here(campaign):
        if any(limit.prizes for limit in award.limits) and not award.rank:
            yield error("prizes-without-ranking", "awards", award.id, award=award.id)


def numbers_have_a_ranking(campaign: Campaign) -> Iterable[Problem]:
    """A number has a ranking, or else everybody who qualifies is level at it."""
    for award, limit, number in _numbered(campaign):
        if not limit.prizes and not award.rank:
            yield warning("no-ranking", "awards", award.id, award=award.id, number=number)


def ties_stay_within_the_number(campaign: Campaign) -> Iterable[Problem]:
    """A tie rule goes beyond the number only where the plan allows that."""
    for award, limit, number in _numbered(campaign):
        if award.ties in _EXCEEDING and not limit.may_be_exceeded:
            path, rule = ("awards", award.id, "ties"), award.ties.value
            yield error("tie-rule-may-exceed", *path, award=award.id, rule=rule, number=number)


def ties_have_a_key(campaign: Campaign) -> Iterable[Problem]:
    """Nominees who are level at the number are parted by another key."""
    for award, _, _ in _numbered(campaign):
        if award.rank and award.ties is TieRule.REFER and not award.tie_keys:
            yield note("no-tie-key", "awards", award.id, award=award.id)


def keys_apply_to_everybody(campaign: Campaign) -> Iterable[Problem]:
    """Nominees are ranked by facts that everybody has, or the plan says how to rank the others."""
    optional = {fact.id for fact in campaign.facts if fact.may_be_not_applicable}
    for one in expressions_of(campaign):
        for name in names(one.tree) if one.is_key else ():
            if name in optional:
                award, key = str(one.path[1]), str(one.path[3])
                yield warning("key-may-not-apply", *one.path, award=award, key=key, name=name)


def _numbered(campaign: Campaign) -> Iterator[tuple[Award, Limit, int | str]]:
    """Yield the awards that have a number, once each, with the limit that says it."""
    for award in decided_here(campaign):
        limit = award.limit
        number = None if limit is None else limit.places
        if limit is not None and number is None and limit.at_most is not None:
            yield award, limit, show(cast("Tree", limit.at_most))
        if limit is not None and isinstance(number, int):
            yield award, limit, number
