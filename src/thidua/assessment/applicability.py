"""Applicability: in which order facts are filled, where one decides whether another applies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

from thidua.checking.circles import settled_after
from thidua.engine.definitions import definitions_of
from thidua.language.definitions import Definitions
from thidua.language.rules import Rule
from thidua.language.tree import Tree
from thidua.model import Campaign, Fact, Pool


def reads_of_facts(
    campaign: Campaign, rules: tuple[Rule, ...] = ()
) -> Mapping[str, tuple[str, ...]]:
    """Return, for each fact and pool, the names that have to be settled before it.

    Those are the names that decide whether a fact applies, the pool whose part a fact is about,
    and the names that decide in which part of a pool a nominee stands.

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
    definitions = definitions_of(campaign)
    return {
        name: (*about, *(one for tree in trees for one in _reads(tree, by_name, definitions)))
        for name, about, trees in settled_after(campaign)
    }


def in_order(campaign: Campaign, reads: Mapping[str, tuple[str, ...]]) -> tuple[Fact | Pool, ...]:
    """Return facts and pools so that each one stands behind those which are settled before it."""
    nouns: dict[str, Fact | Pool] = {fact.id: fact for fact in campaign.facts}
    nouns.update((pool.id, pool) for pool in campaign.pools)
    return tuple(nouns[name] for name in TopologicalSorter(reads).static_order() if name in nouns)


def _reads(
    tree: Tree, rules: Mapping[str, tuple[str, ...]], definitions: Definitions
) -> Iterator[str]:
    yield from definitions.facts(tree)
    for call in definitions.calls(tree):
        yield from rules.get(call.function, ())
