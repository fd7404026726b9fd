"""Money: amounts are whole, the budget is known beforehand, and it covers what is promised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import prod

from thidua.checking.awards import decided_here
from thidua.checking.expressions import of_money, signature_of
from thidua.checking.numbers import is_whole
from thidua.checking.references import Reference, listed, missing
from thidua.engine.definitions import definitions_of
from thidua.language.kinds import Kind
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree, children
from thidua.model.awards import Award, Limit
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, warning
from thidua.values import Money


def amounts_are_whole(campaign: Campaign) -> Iterable[Problem]:
    """An amount that need not be whole đồng says how it is rounded."""
    kinds = signature_of(campaign).kinds
    for one in of_money(campaign):
        if one.expected is Kind.MONEY and not is_whole_money(one.tree, kinds):
            yield error("money-not-rounded", *one.path)


def is_whole_money(tree: Tree, kinds: Mapping[str, Kind]) -> bool:
    """Tell whether an expression gives nothing but whole amounts.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> kinds = {"wage": Kind.MONEY}
        >>> is_whole_money(parse("2 * wage"), kinds), is_whole_money(parse("0.6 * wage"), kinds)
        (True, False)
        >>> is_whole_money(parse('rounded(0.6 * wage, "up", -4)'), kinds)
        True
    """
    match tree:
        case Literal(Money()):
            return True
        case Name(name):
            # What a named value comes to is not looked into.
            return kinds.get(name) in (Kind.MONEY, Kind.WHOLE)
        case Arithmetic(operator):
            return operator in "+-*" and all(is_whole_money(one, kinds) for one in children(tree))
        case IfElse(_, then, otherwise):
            return is_whole_money(then, kinds) and is_whole_money(otherwise, kinds)
        case Call("rounded", (_, _, digits)):
            return isinstance(digits, Negative) or digits == Literal(0)
        case Call(function):
            is_one_of = function in ("min", "max", "sum", "or_else")
            return is_one_of and all(is_whole_money(one, kinds) for one in children(tree))
    return is_whole(tree, kinds)


def awards_paid_once_exist(campaign: Campaign) -> Iterable[Problem]:
    """Awards that are paid the highest of are decided here."""
    references: Iterator[Reference] = (
        reference
        for once in campaign.paid_once
        for reference in listed(once.awards, "paid_once", once.id, "awards")
    )
    return missing("unknown-award", [one.id for one in decided_here(campaign)], references)


def budget_is_known_beforehand(campaign: Campaign) -> Iterable[Problem]:
    """The budget rests on what is known about the campaign, not about a nominee."""
    around = {fact.id for fact in campaign.facts if fact.about == "campaign"}
    if campaign.budget is not None and not isinstance(campaign.budget, Money):
        for name in sorted(definitions_of(campaign).facts(campaign.budget) - around):
            yield error("budget-of-nominees", "budget", name=name)


def budget_covers_the_prizes(campaign: Campaign) -> Iterable[Problem]:
    """The budget is enough for every place of the plan, where all numbers are written down."""
    costs = [_cost(campaign, award) for award in decided_here(campaign)]
    known = sum(cost for cost in costs if cost is not None)
    budget = campaign.budget
    if isinstance(budget, Money) and known > budget.amount and not campaign.paid_once:
        cost = Money(known)
        yield warning("budget-too-small", "budget", budget=budget, cost=cost, short=cost - budget)


def _cost(campaign: Campaign, award: Award) -> int | None:
    """Return what an award costs when all its places are taken; None where it is not written."""
    if len(award.limits) != 1 or any(award.id in one.awards for one in campaign.limits):
        return None
    (limit,) = award.limits
    parts = _parts(campaign, limit)
    if limit.prizes:
        amounts = [(one.at_most, one.money or award.money) for one in limit.prizes]
    else:
        amounts = [(limit.places if isinstance(limit.places, int) else 0, award.money)]
    paid = [(count, one.amount) for count, one in amounts if isinstance(one, Money)]
    return sum(prod(one) for one in paid) * parts


def _parts(campaign: Campaign, limit: Limit) -> int:
    pool = campaign.pool(limit.per or "")
    if limit.per is None:
        return 1
    return 0 if pool is None or limit.exceptions else len(pool.parts)
