"""Quotas: the numbers that a text states for one award agree with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.limits import limits_of
from thidua.checking.scored import Path
from thidua.language.printing import show
from thidua.language.tree import Tree
from thidua.model.awards import Award, Limit, Open
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error


def numbers_are_not_negative(campaign: Campaign) -> Iterable[Problem]:
    """What is counted is never fewer than none."""
    for path, number in _numbers(campaign):
        if isinstance(number, int) and number < 0:
            yield error("negative-number", *path, number=number)


def _numbers(campaign: Campaign) -> Iterator[tuple[Path, object]]:
    yield ("contents_announced",), campaign.contents_announced
    for content in campaign.contents:
        yield ("contents", content.id, "announced"), content.announced
    for _, limit, path in limits_of(campaign):
        yield (*path, "at_most"), limit.at_most
        yield (*path, "at_least"), limit.at_least
        for name, number in limit.exceptions:
            yield (*path, "except", name), number
        yield (*path, "total"), limit.total
        yield (*path, "recipients"), limit.recipients
        for prize in limit.prizes:
            yield (*path, "prizes", prize.id, "at_most"), prize.at_most


def prizes_add_up_to_the_number(campaign: Campaign) -> Iterable[Problem]:
    """The prizes of a ladder are together as many as the limit says."""
    for award, limit, path in limits_of(campaign):
        added = sum(prize.at_most for prize in limit.prizes)
        if limit.prizes and limit.at_most not in (None, added):
            where, number = (*path, "at_most"), _written(limit.at_most)
            yield error("prizes-differ", *where, award=award.id, number=number, added=added)


def _written(number: int | Open | Tree | None) -> int | str | None:
    if isinstance(number, Open):
        return number.value
    return number if isinstance(number, int | None) else show(number)


def totals_agree(campaign: Campaign) -> Iterable[Problem]:
    """The total that the text prints is the number in each part times the number of parts."""
    for award, limit, number, parts, path in _numbered(campaign):
        if limit.total not in (None, number * parts):
            yield error(
                "quota-total-differs",
                *path,
                "total",
                award=award.id,
                number=number,
                parts=parts,
                total=limit.total,
            )


def recipients_agree(campaign: Campaign) -> Iterable[Problem]:
    """As many recipients are printed as awards, in each part or in all of them together."""
    for award, limit, number, parts, path in _numbered(campaign):
        if limit.recipients not in (None, number, number * parts):
            yield error(
                "numbers-disagree",
                *path,
                "recipients",
                award=award.id,
                number=number,
                recipients=limit.recipients,
            )


def _numbered(campaign: Campaign) -> Iterator[tuple[Award, Limit, int, int, Path]]:
    """Yield the limits with a number, that number, and in how many parts it counts."""
    sizes = {pool.id: len(pool.parts) for pool in campaign.pools}
    for award, limit, path in limits_of(campaign):
        parts = 1 if limit.per is None else sizes.get(limit.per, 0)
        if isinstance(limit.places, int) and parts and not limit.exceptions:
            yield award, limit, limit.places, parts, path
