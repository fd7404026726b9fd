"""Expressions of a campaign: where each one stands and which names it may read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from attrs import evolve, frozen

from thidua.checking.scored import Path, scored
from thidua.engine.definitions import value_tree
from thidua.engine.sheets import criteria_of
from thidua.language.definitions import Definitions
from thidua.language.inference import kind_of
from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.language.signature import Signature
from thidua.language.tree import Tree, children
from thidua.language.vocabulary import DAYS
from thidua.model.awards import Award, Open
from thidua.model.campaign import Campaign
from thidua.model.conditions import Requirement
from thidua.model.grades import NO_CLASS
from thidua.model.groups import Who
from thidua.values import Money

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
    #: Whether it may give anything at all.
    is_free: bool = False

    @property
    def is_key(self) -> bool:
        """Whether it ranks nominees."""
        return self.path[0] == "awards" and self.expected is None

    @property
    def is_money(self) -> bool:
        """Whether it reckons money and decides nothing."""
        return self.path[-1] in ("money", "budget") and self.expected is Kind.MONEY

    def wanted(self, signature: Signature) -> Kind | None:
        """Return the kind that it should have; its own where any will do."""
        return kind_of(self.tree, signature) if self.is_free else self.expected


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
    yield from _of_parts(campaign)
    for path, tree, kind in scored(campaign):
        if isinstance(kind, str):
            yield Expression(path=path, tree=tree, is_free=True)
        else:
            yield Expression(path=path, tree=tree, expected=kind)
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
    yield from _of_limits(campaign)
    yield from of_money(campaign)
    yield from _of_deadlines(campaign)


def _of_parts(campaign: Campaign) -> Iterator[Expression]:
    for pool in campaign.pools:
        for part in pool.parts:
            if part.where is not None:
                path = ("pools", pool.id, "of", part.id, "where")
                yield Expression(path=path, tree=part.where)


def _of_requirements(requirements: tuple[Requirement, ...], *above: str) -> Iterator[Expression]:
    for requirement in requirements:
        path = (*above, "requirements", requirement.id)
        yield Expression(path=(*path, "rule"), tree=requirement.condition)
        if requirement.when is not None:
            yield Expression(path=(*path, "when"), tree=requirement.when)


def _of_limits(campaign: Campaign) -> Iterator[Expression]:
    for award in campaign.awards:
        for limit in award.limits:
            path = ("awards", award.id, "quota", limit.id)
            yield from _of_limit(limit.at_most, limit.where, path)
    for shared in campaign.limits:
        yield from _of_limit(shared.at_most, shared.where, ("limits", shared.id))


def _of_limit(number: object, where: Tree | None, path: Path) -> Iterator[Expression]:
    if number is not None and not isinstance(number, int | Open):
        yield Expression(path=(*path, "at_most"), tree=cast("Tree", number), expected=Kind.DECIMAL)
    if where is not None:
        yield Expression(path=(*path, "where"), tree=where)


def of_money(campaign: Campaign) -> Iterator[Expression]:
    """Yield what amounts of money are reckoned by, and for whom they are paid once."""
    amounts: list[tuple[object, Path]] = []
    for award in campaign.awards:
        amounts.append((award.money, ("awards", award.id, "money")))
        for limit in award.limits:
            for prize in limit.prizes:
                at = ("awards", award.id, "quota", limit.id, "prizes", prize.id, "money")
                amounts.append((prize.money, at))
    amounts.append((campaign.budget, ("budget",)))
    for amount, path in amounts:
        if amount is not None and not isinstance(amount, Money):
            yield Expression(path=path, tree=cast("Tree", amount), expected=Kind.MONEY)
    for once in campaign.paid_once:
        if once.where is not None:
            yield Expression(path=("paid_once", once.id, "where"), tree=once.where)


def _of_deadlines(campaign: Campaign) -> Iterator[Expression]:
    for deadline in campaign.deadlines:
        for key, day in (("due", deadline.due), ("before", deadline.before)):
            if day is not None:
                path = ("deadlines", deadline.id, key)
                yield Expression(path=path, tree=day, expected=Kind.DATE)


def keys_of(award: Award) -> Iterator[Expression]:
    """Yield the ranking keys and the tie keys of an award."""
    for keys, name in ((award.rank, "rank"), (award.tie_keys, "tie_keys")):
        for key in keys:
            yield Expression(path=("awards", award.id, name, key.id), tree=key.by, expected=None)
    for limit in award.limits:
        for key in limit.order:
            path = ("awards", award.id, "quota", limit.id, "order", key.id)
            yield Expression(path=path, tree=key.by, expected=None)


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
    kinds.update((deadline.name, Kind.DATE) for deadline in campaign.deadlines)
    options = {"who": tuple(who.value for who in Who)}
    for pool in campaign.pools:
        kinds[pool.id] = Kind.CHOICE
        if pool.is_open:
            # Any word can be a part: only the data say which there are.
            kinds[pool.id] = Kind.TEXT
        else:
            options[pool.id] = pool.part_ids
    for fact in campaign.facts:
        kinds[fact.id] = fact.kind
        if fact.options:
            options[fact.id] = fact.options
    for grade in campaign.grades:
        kinds |= {grade.id: Kind.CHOICE, f"{grade.id}.level": Kind.WHOLE}
        options[grade.id] = (*(one.id for one in grade.classes), NO_CLASS)
    signature = Signature(
        kinds=kinds,
        options=options,
        awards=frozenset(award.id for award in campaign.awards),
        pools=frozenset(pool.id for pool in campaign.pools),
        sheets={
            sheet.id: frozenset(one.id for one in criteria_of(sheet)) for sheet in campaign.sheets
        },
        rules={rule.name: rule.gives for rule in rules},
    )
    _add_values(campaign, kinds, signature)
    faulty = frozenset(value.id for value in campaign.values if value.id not in kinds)
    return evolve(signature, faulty=faulty)


def _add_values(campaign: Campaign, kinds: dict[str, Kind], signature: Signature) -> None:
    """Learn the kinds of named values, each after those that it rests on."""
    definitions = Definitions({value.id: value_tree(value) for value in campaign.values})
    for name in definitions.in_order():
        kind = None if name in kinds else kind_of(definitions.trees[name], signature)
        if kind is not None:
            kinds[name] = kind
