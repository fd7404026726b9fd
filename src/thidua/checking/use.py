"""Use: what a plan declares is read by something, and what it leaves open is shown."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.expressions import expressions_of
from thidua.checking.limits import every_limit
from thidua.language.rules import Rule
from thidua.language.tree import names
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note


def facts_are_used(campaign: Campaign, rules: tuple[Rule, ...]) -> Iterable[Problem]:
    """Some expression or rule reads every fact; any other is recorded only."""
    read = {name for one in expressions_of(campaign) for name in names(one.tree)}
    read.update(name for rule in rules for name in rule.reads)
    read.update(fact.origin.value for fact in campaign.facts if fact.origin is not None)
    read.update(limit.fixed_by for limit, _ in every_limit(campaign) if limit.fixed_by)
    return (
        note("fact-not-used", "facts", fact.id, name=fact.id)
        for fact in campaign.facts
        if fact.id not in read
    )


def facts_are_read_from_one_column(campaign: Campaign) -> Iterable[Problem]:
    """No two columns of the host hold the same fact."""
    columns: dict[str, str] = {}
    for column, name in campaign.columns:
        if name in columns:
            yield error("fact-read-twice", "read", column, name=name, first=columns[name])
        columns.setdefault(name, column)


def rules_are_determined(campaign: Campaign) -> Iterable[Problem]:
    """The source says everything that a rule needs; what it leaves out is shown."""
    return (
        note("rule-undetermined", "facts", fact.id, name=fact.id, text=fact.undetermined)
        for fact in campaign.facts
        if fact.undetermined
    )


def requirements_are_asked_for(campaign: Campaign) -> Iterable[Problem]:
    """Where the campaign decides awards, one of them asks for each of its requirements."""
    decided = [award for award in campaign.awards if award.delegated_to is None]
    asked = {name for award in decided for name in award.requires}
    for requirement in campaign.requirements if decided else ():
        if requirement.id not in asked:
            yield note("requirement-not-used", "requirements", requirement.id, name=requirement.id)
