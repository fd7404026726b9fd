"""Deadlines: what is handed in about a campaign is due when the campaign is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thidua.checking.conditions import kinds_fit
from thidua.checking.expressions import Expression, is_too_deep, signature_of
from thidua.checking.periods import settled
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import Span
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note


def deadlines_come_after_the_end(campaign: Campaign) -> Iterable[Problem]:
    """What is handed in about the campaign is due after its end, not before."""
    period = settled(campaign.period, campaign.launch, campaign.ended)
    end = None if period is None else period.end
    signature = signature_of(campaign)
    scope = Scope(facts={}, days={"campaign.end": end}, calendar=campaign.calendar)
    for deadline in campaign.deadlines:
        written = Expression(path=(), tree=deadline.day, expected=Kind.DATE)
        if is_too_deep(deadline.day) or not kinds_fit(written, signature):
            continue
        found = operand(deadline.day, scope)
        due = found.low if isinstance(found, Span) and found.is_exact else None
        if isinstance(due, date) and end is not None and due < end:
            yield note("deadline-before-end", "deadlines", deadline.id, due=due, end=end)
