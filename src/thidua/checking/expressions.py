"""Expressions of a campaign: where each one stands and which names it may read."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.language.signature import Signature
from thidua.language.tree import Tree, children
from thidua.language.vocabulary import DAYS
from thidua.model.awards import Award
from thidua.model.campaign import Campaign
from thidua.model.conditions import Requirement
from thidua.model.groups import Who

Path = tuple[str | int, ...]

#: As deep as an expression may be nested; what is read from text cannot be deeper.
DEEPEST = 60


@frozen(kw_only=True)
class Expression:
    """One expression of a plan, where it stands and what it should give."""

    #: Keys from the top of the plan, always in the long form: `requirements.x.rule`.
    path: Path
    tree: Tree
    #: None for a ranking key, which may give anything that has an order.
    expected: Kind | None = Kind.YES_NO


def expressions_of(campaign: Campaign) -> Iterator[Expression]:
    """Yield every expression of a plan that is not nested beyond all reason.

    Examples:
        >>> from thidua.model.groups import TargetGroup
        >>> from thidua.language.parsing import parse
        >>> from thidua.values import Period
        >>> staff = TargetGroup(id="staff", where=parse("is_staff"))
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022), groups=(staff,))
        >>> [one.path for one in expressions_of(plan)]
        [('groups', 'staff', 'where')]
    """
    return (one for one in every_expression(campaign) if not is_too_deep(one.tree))


def every_expression(campaign: Campaign) -> Iterator[Expression]:
    """Yield every expression of a plan, in the order of the plan."""
    for fact in campaign.facts:
        if fact.applies is not None:
            yield Expression(path=("facts", fact.id, "applies"), tree=fact.applies)
    for group in campaign.groups:
        if group.where is not None:
            yield Expression(path=("groups", group.id, "where"), tree=group.where)
    yield from _of_requirements(campaign.requirements)
    for veto in campaign.vetoes:
        yield Expression(path=("vetoes", veto.id, "rule"), tree=veto.condition)
        if veto.unless is not None:
            yield Expression(path=("vetoes", veto.id, "unless"), tree=veto.unless)
    for notice in campaign.notices:
        yield Expression(path=("notices", notice.id, "rule"), tree=notice.condition)
    for award in campaign.awards:
        yield from _of_requirements(award.requirements, "awards", award.id)
        yield from keys_of(award)


def _of_requirements(requirements: tuple[Requirement, ...], *above: str) -> Iterator[Expression]:
    for requirement in requirements:
        path = (*above, "requirements", requirement.id)
        yield Expression(path=(*path, "rule"), tree=requirement.condition)
        if requirement.when is not None:
            yield Expression(path=(*path, "when"), tree=requirement.when)


def keys_of(award: Award) -> Iterator[Expression]:
    """Yield the ranking keys and the tie keys of an award."""
    for keys, name in ((award.rank, "rank"), (award.tie_keys, "tie_keys")):
        for key in keys:
            yield Expression(path=("awards", award.id, name, key.id), tree=key.by, expected=None)


def is_too_deep(tree: Tree) -> bool:
    """Tell whether a tree is nested deeper than `DEEPEST`, without going down by recursion.

    Examples:
        >>> from thidua.language.tree import Name, Not
        >>> tree = Name("a")
        >>> for _ in range(60):
        ...     tree = Not(tree)
        >>> is_too_deep(tree)
        True
    """
    level = [tree]
    for _ in range(DEEPEST):
        level = [child for node in level for child in children(node)]
    return bool(level)


def signature_of(campaign: Campaign, rules: tuple[Rule, ...] = ()) -> Signature:
    """Return the names that the expressions of a campaign may read, and the kind of each.

    Facts have their own kind, pools are choices among their parts; `who`, `unit` and the days
    of the round and the campaign stand beside them.

    Examples:
        >>> from thidua.values import Period
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022))
        >>> signature_of(plan).kinds["round.end"].value
        'date'
    """
    kinds = dict.fromkeys(DAYS, Kind.DATE) | {"who": Kind.CHOICE, "unit": Kind.TEXT}
    options = {"who": tuple(who.value for who in Who)}
    for pool in campaign.pools:
        kinds[pool.id], options[pool.id] = Kind.CHOICE, pool.part_ids
    for fact in campaign.facts:
        kinds[fact.id] = fact.kind
        if fact.options:
            options[fact.id] = fact.options
    return Signature(
        kinds=kinds,
        options=options,
        awards=frozenset(award.id for award in campaign.awards),
        rules={rule.name: rule.gives for rule in rules},
    )
