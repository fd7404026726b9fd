"""References: everything that a plan names by its id has to be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.checking.scored import Path
from thidua.language.rules import Rule
from thidua.model.campaign import Campaign
from thidua.model.conditions import Requirement
from thidua.problems import Problem, error
from thidua.values import closest

#: A name, and where it is used.
Reference = tuple[str, Path]

#: Columns of nominee data that hold no fact.
OWN_COLUMNS = ("id", "name", "who", "unit")

# Looking for what was meant takes time: a plan with more than that is not mistyped.
_MOST_SUGGESTIONS = 20


def missing(code: str, known: Iterable[str], references: Iterable[Reference]) -> Iterator[Problem]:
    """Yield one problem for each reference to something that is not there.

    Examples:
        >>> [found] = missing("unknown-award", ["flag"], [("flga", ("vetoes", "late", "bars"))])
        >>> found.where, found.detail("suggestion")
        ('vetoes.late.bars', 'flag')
    """
    there = dict.fromkeys(known)
    absent = ((name, path) for name, path in references if name not in there)
    for number, (name, path) in enumerate(absent):
        suggestion = closest(name, there) if number < _MOST_SUGGESTIONS else None
        yield error(code, *path, name=name, suggestion=suggestion)


def listed(names: tuple[str, ...], *path: str | int) -> Iterator[Reference]:
    """Yield the names of a list, each with its place in the list."""
    for number, name in enumerate(names):
        yield name, (*path, number)


def contents_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Facts and requirements point to contents of the campaign."""
    known = (content.id for content in campaign.contents)
    return missing("unknown-content", known, _named_contents(campaign))


def _named_contents(campaign: Campaign) -> Iterator[Reference]:
    for fact in campaign.facts:
        yield from listed(fact.contents, "facts", fact.id, "contents")
    for requirement, path in _requirements(campaign):
        yield from listed(requirement.contents, *path, "contents")


def _requirements(campaign: Campaign) -> Iterator[tuple[Requirement, Path]]:
    for requirement in campaign.requirements:
        yield requirement, ("requirements", requirement.id)
    for award in campaign.awards:
        for requirement in award.requirements:
            yield requirement, ("awards", award.id, "requirements", requirement.id)


def requirements_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Awards ask for requirements of the campaign."""
    known = (requirement.id for requirement in campaign.requirements)
    references = (
        reference
        for award in campaign.awards
        for reference in listed(award.requires, "awards", award.id, "requires")
    )
    return missing("unknown-requirement", known, references)


def awards_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Vetoes bar awards of the campaign, and awards stand beside awards of the campaign."""
    known = (award.id for award in campaign.awards)
    return missing("unknown-award", known, _named_awards(campaign))


def _named_awards(campaign: Campaign) -> Iterator[Reference]:
    for veto in campaign.vetoes:
        yield from listed(veto.bars, "vetoes", veto.id, "bars")
    for award in campaign.awards:
        yield from listed(award.not_with, "awards", award.id, "not_with")
        yield from listed(award.beside, "awards", award.id, "beside")


def rounds_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Awards are given in rounds of the campaign."""
    known = (schedule.name for schedule in campaign.rounds)
    references = (
        reference
        for award in campaign.awards
        for reference in listed(award.rounds, "awards", award.id, "rounds")
    )
    return missing("unknown-round", known, references)


def columns_hold_facts(campaign: Campaign) -> Iterable[Problem]:
    """The host's columns hold facts, pools, or what says who the nominee is."""
    facts = (fact.id for fact in campaign.facts)
    pools = (pool.id for pool in campaign.pools)
    references: list[Reference] = [(name, ("read", column)) for column, name in campaign.columns]
    return missing("unknown-fact", (*facts, *pools, *OWN_COLUMNS), references)


def rules_read_facts(campaign: Campaign, rules: tuple[Rule, ...]) -> Iterable[Problem]:
    """Rules written in Python read facts of the campaign."""
    facts = (fact.id for fact in campaign.facts)
    reads: Iterator[Reference] = ((name, ()) for rule in rules for name in rule.reads)
    return missing("unknown-fact", facts, reads)
