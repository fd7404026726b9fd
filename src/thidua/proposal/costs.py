"""Costs: what the payments of a proposal come to, beside the budget of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from attrs import evolve, frozen

from thidua.allocation import LimitUse
from thidua.allocation.overview import Overview
from thidua.assessment import PreparedAward
from thidua.assessment.accounts import label_of
from thidua.model import Campaign, TieRule
from thidua.problems import Problem, note, warning
from thidua.proposal.amounts import worth
from thidua.proposal.payments import Payment
from thidua.values import Money

#: Tie rules under which no more prizes are given than the ladder has.
_WITHIN: Final = (TieRule.REFER, TieRule.LOT, TieRule.REASSESS, TieRule.NONE)


@frozen(kw_only=True)
class Cost:
    """What the payments of one award, or of the whole proposal, come to.

    Vietnamese:
        tổng tiền thưởng, kinh phí khen thưởng

    Examples:
        >>> cost = Cost(least=Money(7_020_000), most=Money(9_360_000), budget=Money(7_000_000))
        >>> str(cost.beyond)
        '20.000 đồng'
    """

    #: The award; None for all of them together.
    award: str | None = None
    least: Money
    #: None where an amount is not known and has no end.
    most: Money | None
    #: The money that there is for all of them; None where the plan states none or it is not known.
    budget: Money | None = None
    #: Facts without which the budget is not known.
    missing: tuple[str, ...] = ()

    @property
    def amount(self) -> Money | None:
        """The amount where it is certain, or None."""
        return self.least if self.least == self.most else None

    @property
    def beyond(self) -> Money | None:
        """By how much the budget is surely exceeded, or None."""
        is_beyond = self.budget is not None and self.least > self.budget
        return self.least - cast("Money", self.budget) if is_beyond else None

    @property
    def left(self) -> Money | None:
        """What the budget surely has left, or None."""
        if self.budget is None or self.most is None or self.most > self.budget:
            return None
        return self.budget - self.most

    @property
    def may_go_beyond(self) -> bool:
        """Whether the budget is exceeded, or may be once open questions are answered."""
        return self.budget is not None and (self.most is None or self.most > self.budget)


def costs_of(
    overview: Overview, payments: tuple[Payment, ...], uses: tuple[LimitUse, ...]
) -> tuple[Cost, ...]:
    """Return what each award with payments costs."""
    by_award: dict[str, list[Payment]] = {}
    for one in payments:
        by_award.setdefault(one.award, []).append(one)
    return tuple(
        _cost(overview, overview.awards[award], paid, uses) for award, paid in by_award.items()
    )


def _cost(
    overview: Overview, prepared: PreparedAward, paid: list[Payment], uses: tuple[LimitUse, ...]
) -> Cost:
    least = sum(one.least.amount for one in paid)
    ends = sorted((one.most.amount for one in paid if one.most is not None), reverse=True)
    if len(ends) < len(paid):
        return Cost(award=prepared.award.id, least=Money(least), most=None)
    most = sum(ends[: _most_places(prepared, uses)])
    ladder = _whole_ladder(overview, prepared)
    most = most if ladder is None else min(most, ladder)
    return Cost(award=prepared.award.id, least=Money(least), most=Money(max(least, most)))


def _most_places(prepared: PreparedAward, uses: tuple[LimitUse, ...]) -> int | None:
    """Return how many can receive an award at most, by every limit that counts everyone."""
    places: dict[str | None, int] = {}
    everyone = {one.limit.id for one in prepared.limits if one.limit.where is None}
    for use in uses:
        if use.award == prepared.award.id and use.limit in everyone:
            places[use.limit] = places.get(use.limit, 0) + use.given + use.open
    return min(places.values(), default=None)


def _whole_ladder(overview: Overview, prepared: PreparedAward) -> int | None:
    """Return what a ladder pays when all its prizes are given; None where more can be."""
    limit = prepared.award.limit
    prizes = limit.prizes if limit is not None else ()
    money = [(one.at_most, one.money or prepared.award.money) for one in prizes]
    amounts = [(count, one.amount) for count, one in money if isinstance(one, Money)]
    if not prizes or len(amounts) < len(money) or prepared.award.ties not in _WITHIN:
        return None
    fields = overview.allocation.standings.fields_of(prepared.award.id)
    return sum(count * amount for count, amount in amounts) * len(fields)


def cost_of(overview: Overview, costs: tuple[Cost, ...]) -> Cost:
    """Return what a whole proposal costs, beside the budget of the campaign."""
    least = sum(one.least.amount for one in costs)
    ends = [one.most.amount for one in costs if one.most is not None]
    most = Money(sum(ends)) if len(ends) == len(costs) else None
    budget, missing = _budget(overview)
    return Cost(least=Money(least), most=most, budget=budget, missing=missing)


def _budget(overview: Overview) -> tuple[Money | None, tuple[str, ...]]:
    stated = overview.assessments.prepared.campaign.budget
    if stated is None:
        return None, ()
    known = overview.assessments.admitted.campaign
    facts = {one.id: known.get(one.id) for one in overview.assessments.prepared.campaign.facts}
    found = worth(stated, evolve(overview.assessments.scope, facts=facts))
    return (Money(found.least), ()) if found.least == found.most else (None, found.missing)


def money_notes(campaign: Campaign, payments: tuple[Payment, ...], cost: Cost) -> Iterator[Problem]:
    """Yield amounts that nobody can pay as they are, and a budget that does not do."""
    for award in dict.fromkeys(one.award for one in payments if one.unrounded):
        names = tuple(one.nominee for one in payments if one.unrounded and one.award == award)
        yield warning("money-not-whole", "awards", award, "money", award=award, names=names)
    missing = dict.fromkeys(name for one in payments for name in one.missing)
    if missing:
        facts = tuple(label_of(one, campaign) for one in missing)
        yield note("money-not-known", "awards", facts=facts)
    if cost.missing:
        facts = tuple(label_of(one, campaign) for one in cost.missing)
        yield note("budget-not-known", "budget", facts=facts)
    if cost.beyond is not None:
        known, least = cost.budget, cost.least
        yield warning("budget-exceeded", "budget", budget=known, cost=least, beyond=cost.beyond)
    elif cost.may_go_beyond:
        yield note("budget-may-be-exceeded", "budget", budget=cost.budget, cost=cost.most)
