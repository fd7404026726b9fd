"""Certainties: conditions that no possible value can meet, or none can miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thidua.checking.conditions import kinds_fit
from thidua.checking.expressions import expressions_of, signature_of
from thidua.checking.possible import fact_compared, outcomes
from thidua.language.printing import show
from thidua.language.rules import Rule
from thidua.language.tree import And, Tree, children
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.problems import Problem, warning


def conditions_can_hold_or_not(campaign: Campaign, rules: tuple[Rule, ...]) -> Iterable[Problem]:
    """Some possible value of a fact meets each comparison with a constant, and another does not."""
    signature = signature_of(campaign, rules)
    facts = {fact.id: fact for fact in campaign.facts}
    for one in expressions_of(campaign):
        if kinds_fit(one, signature):
            for problem in _certain(one.tree, facts):
                yield problem.under(*one.path)


def _certain(tree: Tree, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    if fact_compared(tree) in facts:
        yield from _alone(tree, facts[str(fact_compared(tree))])
        return
    found = [problem for part in children(tree) for problem in _certain(part, facts)]
    yield from found
    if isinstance(tree, And) and not found:
        yield from _together(tree, facts)


def _alone(tree: Tree, fact: Fact) -> Iterator[Problem]:
    found, text = outcomes(fact, (tree,)), show(tree)
    if found == {False}:
        yield warning("condition-impossible", offset=tree.at, text=text, name=fact.id)
    elif found == {True}:
        yield warning("condition-certain", offset=tree.at, text=text, name=fact.id)


def _together(tree: And, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    by_fact: dict[str, list[Tree]] = {}
    for part in tree.parts:
        name = fact_compared(part)
        if name in facts:
            by_fact.setdefault(str(name), []).append(part)
    for name, parts in by_fact.items():
        if outcomes(facts[name], tuple(parts)) == {False}:
            text = show(And(tuple(parts)))
            yield warning("condition-impossible", offset=parts[-1].at, text=text, name=name)
