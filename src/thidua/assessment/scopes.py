"""Scopes: everything about a round that expressions may look at before a nominee is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from attrs import evolve

from thidua.engine.definitions import definitions_of
from thidua.engine.fact_spans import span_of
from thidua.language.meaning import operand
from thidua.language.rules import Rule
from thidua.language.scope import Scope
from thidua.language.spans import Span
from thidua.model import Campaign
from thidua.problems import Problem, warning
from thidua.values import Round


def scope_of(campaign: Campaign, current: Round, rules: tuple[Rule, ...]) -> Scope:
    """Return what the expressions of a round may look at, before a nominee is known.

    Args:
        campaign: The plan.
        current: The round.
        rules: Rules written in Python.
    """
    first, last = current.judged_between
    bounds = {fact.id: span_of(fact) for fact in campaign.facts}
    if first is not None or last is not None:
        bounds["round.judged"] = Span(first, last)
    scope = Scope(
        facts={},
        bounds=bounds,
        optional=frozenset(
            fact.id
            for fact in campaign.facts
            if fact.may_be_not_applicable or fact.applies is not None
        ),
        applies={
            fact.id: fact.applies
            for fact in campaign.facts
            if fact.applies is not None and not fact.may_be_not_applicable
        },
        days=_days(campaign, current),
        calendar=campaign.calendar,
        windows=current.windows,
        rules={rule.name: rule for rule in rules},
        kinds={fact.id: fact.kind for fact in campaign.facts},
        definitions=definitions_of(campaign),
    )
    return evolve(scope, days={**scope.days, **dict(_known_deadlines(campaign, scope))})


def _days(campaign: Campaign, current: Round) -> Mapping[str, date | None]:
    first, last = current.judged_between
    running = campaign.running
    days = {
        "round.start": current.period.start,
        "round.end": current.period.end,
        "round.judged": first if first == last else None,
        "campaign.start": running.start,
        "campaign.end": running.end,
        "launch": campaign.launch,
    }
    # A prepared campaign is launched: its days are dates.
    return cast("Mapping[str, date | None]", days)


def _known_deadlines(campaign: Campaign, scope: Scope) -> Iterator[tuple[str, date]]:
    """Yield the deadlines that wait for nothing: they are days like any other."""
    for deadline in campaign.deadlines:
        found = operand(deadline.day, scope)
        if isinstance(found, Span) and found.is_exact and isinstance(found.low, date):
            yield deadline.name, found.low


def judged_in_time(current: Round, judged_on: date | None) -> Iterator[Problem]:
    """Yield that a round is judged on a day on which the plan does not judge it."""
    stated = current.judged
    if judged_on is None or stated is None or not stated.is_launched or judged_on in stated:
        return
    path = ("rounds", current.name, "judged")
    yield warning("judged-outside-time", *path, name=current.id, day=judged_on, stated=stated)
