"""Awards: each one has recipients and a signer, and the money is stated somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.model.awards import Award
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note


def awards_are_defined(campaign: Campaign) -> Iterable[Problem]:
    """The plan gives awards."""
    if not campaign.awards:
        yield note("no-award", "awards")


def awards_have_recipients(campaign: Campaign) -> Iterable[Problem]:
    """Every award that is judged here is meant for somebody."""
    return (
        error("no-recipients", "awards", award.id, award=award.id)
        for award in decided_here(campaign)
        if not award.recipients
    )


def awards_have_a_signer(campaign: Campaign) -> Iterable[Problem]:
    """The plan says who signs each award."""
    return (
        note("authority-missing", "awards", award.id, award=award.id)
        for award in campaign.awards
        if not award.authority
    )


def awards_are_decided_here(campaign: Campaign) -> Iterable[Problem]:
    """The rules of every award stand in this plan; those of another one are shown."""
    for award in campaign.awards:
        if award.delegated_to is not None:
            path = ("awards", award.id)
            yield note("delegated-award", *path, award=award.id, other=award.delegated_to)


def prizes_are_worth_something(campaign: Campaign) -> Iterable[Problem]:
    """The plan says what money goes with its awards; said once where none of them has any."""
    decided = decided_here(campaign)
    if decided and not any(_has_money(award) for award in decided):
        yield note("prize-not-stated", "awards", awards=tuple(award.id for award in decided))


def decided_here(campaign: Campaign) -> tuple[Award, ...]:
    """Return the awards whose rules stand in this plan."""
    return tuple(award for award in campaign.awards if award.delegated_to is None)


def _has_money(award: Award) -> bool:
    prizes = (prize for limit in award.limits for prize in limit.prizes)
    return award.money is not None or any(prize.money is not None for prize in prizes)
