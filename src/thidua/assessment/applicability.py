"""Applicability: in which order facts are filled, where one decides whether another applies."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import TopologicalSorter

from thidua.language.rules import Rule
from thidua.language.tree import Call, Tree, names, walk
from thidua.model import Campaign, Fact


def reads_of_facts(
    campaign: Campaign, rules: tuple[Rule, ...] = ()
) -> Mapping[str, tuple[str, ...]]:
    """Return, for each fact, the names that decide whether it applies.

    Args:
        campaign: The plan.
        rules: Rules written in Python, whose own reads count as well.

    Examples:
        >>> from thidua.language.kinds import Kind
        >>> from thidua.language.tree import Name
        >>> from thidua.values import Period
        >>> done = Fact(id="done", kind=Kind.YES_NO, applies=Name("asked"))
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022), facts=(done,))
        >>> dict(reads_of_facts(plan))
        {'done': ('asked',)}
    """
    by_name = {rule.name: rule.reads for rule in rules}
    return {
        fact.id: () if fact.applies is None else _reads(fact.applies, by_name)
        for fact in campaign.facts
    }


def in_order(campaign: Campaign, reads: Mapping[str, tuple[str, ...]]) -> tuple[Fact, ...]:
    """Return the facts so that each one stands behind those which decide whether it applies."""
    facts = {fact.id: fact for fact in campaign.facts}
    return tuple(facts[name] for name in TopologicalSorter(reads).static_order() if name in facts)


def _reads(tree: Tree, rules: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    called = (node.function for node in walk(tree) if isinstance(node, Call))
    return (*names(tree), *(name for one in called for name in rules.get(one, ())))
