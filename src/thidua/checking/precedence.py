"""Precedence: an award looks only at awards that are decided before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from thidua.checking.expressions import Expression, expressions_of
from thidua.engine.definitions import definitions_of
from thidua.language.definitions import Definitions
from thidua.language.tree import Call, Literal
from thidua.model.awards import Award
from thidua.model.campaign import Campaign
from thidua.model.conditions import Veto
from thidua.problems import Problem, error


def awards_read(campaign: Campaign) -> dict[str, tuple[str, ...]]:
    """Return, for each award, the awards whose result its own result depends on."""
    read: dict[str, dict[str, None]] = {award.id: {} for award in campaign.awards}
    for award in campaign.awards:
        read[award.id].update(dict.fromkeys(award.not_with))
    definitions = definitions_of(campaign)
    for one, deciding in _deciding(campaign):
        looked_at = dict.fromkeys(name for name, _ in _given(one, definitions))
        for name in deciding if looked_at else ():
            read[name].update(looked_at)
    return {name: tuple(others) for name, others in read.items()}


def given_awards_come_earlier(campaign: Campaign) -> Iterable[Problem]:
    """given() asks only for awards that are decided before the one that asks."""
    order, definitions = _order(campaign), definitions_of(campaign)
    for one, deciding in _deciding(campaign):
        asking = min(deciding, key=order.__getitem__, default=None)
        for name, call in _given(one, definitions) if asking is not None else ():
            if asking is not None and order.get(name, -1) >= order[asking]:
                path, at = one.path, call.at
                yield error("given-later-award", *path, offset=at, award=asking, name=name)


def _order(campaign: Campaign) -> dict[str, int]:
    return {award.id: number for number, award in enumerate(campaign.awards)}


def _deciding(campaign: Campaign) -> Iterator[tuple[Expression, tuple[str, ...]]]:
    """Yield the conditions that decide awards, each with the ids of those awards."""
    asking: dict[str, list[str]] = {}
    for award in campaign.awards:
        for name in award.requires:
            asking.setdefault(name, []).append(award.id)
    order = _order(campaign)
    vetoes = {veto.id: _barred(veto, order) for veto in campaign.vetoes}
    for one in expressions_of(campaign):
        if one.is_money:
            continue
        key, name = str(one.path[0]), str(one.path[1])
        if key == "requirements":
            yield one, tuple(asking.get(name, ()))
        elif key == "vetoes":
            yield one, vetoes[name]
        elif key == "awards" and not one.is_key:
            yield one, (name,)


def _barred(veto: Veto, order: Mapping[str, int]) -> tuple[str, ...]:
    # A veto that bars every award decides the first one before all others.
    first = tuple(islice(order, 1))
    return tuple(name for name in veto.bars if name in order) if veto.bars else first


def _given(expression: Expression, definitions: Definitions) -> Iterator[tuple[str, Call]]:
    calls = definitions.calls_anywhere(expression.tree)
    asked = (call for call in calls if call.function == "given")
    for call in asked:
        for part in call.arguments:
            if isinstance(part, Literal) and isinstance(part.value, str):
                yield part.value, call


def combined_awards_come_earlier(campaign: Campaign) -> Iterable[Problem]:
    """An award says whom it excludes, or stands beside, of the awards before it."""
    order = _order(campaign)
    for number, award in enumerate(campaign.awards):
        for key, names in (("not_with", award.not_with), ("beside", award.beside)):
            for position, name in enumerate(names):
                if order.get(name, -1) >= number:
                    path = ("awards", award.id, key, position)
                    yield error("later-award", *path, award=award.id, name=name)


def awards_are_combined_or_not(campaign: Campaign) -> Iterable[Problem]:
    """No award both excludes another one and stands beside it."""
    for award in campaign.awards:
        for name in _in_both(award):
            path = ("awards", award.id, "beside")
            yield error("both-with-and-without", *path, award=award.id, name=name)


def _in_both(award: Award) -> tuple[str, ...]:
    excluded = frozenset(award.not_with)
    return tuple(dict.fromkeys(name for name in award.beside if name in excluded))
