"""Payments: the money that goes with what a proposal gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from attrs import evolve, frozen

from thidua.allocation.overview import Overview
from thidua.allocation.places import GIVEN, NONE
from thidua.assessment import PreparedAward
from thidua.language.meaning import truth
from thidua.language.tree import Tree
from thidua.language.truths import Truth
from thidua.model import Award, PaidOnce
from thidua.proposal.amounts import Amount, worth
from thidua.values import Money


@frozen(kw_only=True)
class Payment:
    """The money that one nominee receives with one award, or still may.

    Vietnamese:
        tiền thưởng

    Examples:
        >>> Payment(nominee="An", award="merit", least=Money(0), most=Money(710_000)).amount is None
        True
    """

    nominee: str
    award: str
    #: The prize, where the award is a ladder and the level is certain.
    prize: str | None = None
    least: Money
    #: None where the amount is not known and has no end.
    most: Money | None
    #: The award of which the higher amount is paid in its place.
    instead: str | None = None
    #: Facts without which the amount is not known.
    missing: tuple[str, ...] = ()
    #: Whether the plan reckons an amount that is not whole đồng and names no rounding.
    unrounded: bool = False

    @property
    def amount(self) -> Money | None:
        """The amount where it is certain, or None."""
        return self.least if self.least == self.most else None


def payments_of(overview: Overview) -> tuple[Payment, ...]:
    """Return every payment, in the order of the awards, then of the ids of nominees."""
    found = [one for each in overview.awards.values() for one in _of_award(overview, each)]
    for once in overview.assessments.prepared.campaign.paid_once:
        found = list(_once(overview, once, found))
    return tuple(found)


def _of_award(overview: Overview, prepared: PreparedAward) -> Iterator[Payment]:
    money = _money_of(prepared.award)
    result = overview.allocation.results.get(prepared.award.id)
    if result is None or not any(one is not None for one in money.values()):
        return
    nominees = overview.assessments.nominees
    for index in sorted(result.chances, key=lambda one: nominees[one].id):
        outcomes = frozenset[str]().union(*(one.outcomes for _, one in result.chances[index]))
        if outcomes != {NONE}:
            scope = overview.assessments.scope_of(index)
            amounts = [worth(money.get(one), scope) for one in sorted(outcomes)]
            yield _payment(nominees[index].id, prepared.award.id, outcomes, amounts)


def _money_of(award: Award) -> Mapping[str, Money | Tree | None]:
    """Return what each outcome of an award pays."""
    prizes = award.limit.prizes if award.limit is not None else ()
    return {GIVEN: award.money} | {one.id: one.money or award.money for one in prizes}


def _payment(nominee: str, award: str, outcomes: frozenset[str], amounts: list[Amount]) -> Payment:
    ends = [one.most for one in amounts]
    (only,) = outcomes if len(outcomes) == 1 else (None,)
    return Payment(
        nominee=nominee,
        award=award,
        prize=None if only == GIVEN else only,
        least=Money(min(one.least for one in amounts)),
        most=None if None in ends else Money(max(one or 0 for one in ends)),
        missing=tuple(dict.fromkeys(name for one in amounts for name in one.missing)),
        unrounded=any(one.unrounded for one in amounts),
    )


def _once(overview: Overview, once: PaidOnce, payments: Iterable[Payment]) -> Iterator[Payment]:
    """Yield the payments with those left out that a higher one of the same set replaces."""
    found = list(payments)
    sets: dict[str, list[Payment]] = {}
    for one in found:
        if one.award in once.awards:
            sets.setdefault(one.nominee, []).append(one)
    for one in found:
        rivals = [other for other in sets.get(one.nominee, ()) if other is not one]
        if one.award not in once.awards or not rivals:
            yield one
        else:
            yield _beside(one, sets[one.nominee], _concerns(overview, once, one.nominee))


def _concerns(overview: Overview, once: PaidOnce, nominee: str) -> Truth:
    if once.where is None:
        return Truth.MET
    index = cast("int", overview.assessments.index(nominee))
    return truth(once.where, overview.assessments.scope_of(index))


def _beside(one: Payment, together: list[Payment], concerns: Truth) -> Payment:
    """Return a payment as it stands beside others of which only the highest is paid."""
    if concerns in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
        return one
    at = together.index(one)
    higher = next(
        (other for at_, other in enumerate(together) if _replaces(other, at_, one, at)), None
    )
    if higher is not None and concerns is Truth.MET:
        return evolve(one, least=Money(0), most=Money(0), instead=higher.award, missing=())
    # Of several that are not certain only the surest one counts for the least sum.
    surest = max(together, key=lambda other: other.least)
    return one if one is surest else evolve(one, least=Money(0))


def _replaces(other: Payment, at: int, one: Payment, place: int) -> bool:
    """Tell whether another payment is surely as high; of two equal ones the earlier is paid."""
    if other is one or one.most is None:
        return False
    return other.least > one.most or (other.least == one.most and at < place)
