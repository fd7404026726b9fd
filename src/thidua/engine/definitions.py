"""What the named values, sheets and grades of a plan mean, as one set of definitions."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.engine.cases import first_of, unless_barred, where_it_holds
from thidua.engine.methods import DEEPEST
from thidua.engine.needless import without_needless_checks
from thidua.engine.sheets import sheet_definitions
from thidua.language.definitions import NOTHING, UNDEFINED, WHERE_APPLIES, Definitions
from thidua.language.tree import (
    And,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Not,
    Or,
    Tree,
    depth,
)
from thidua.model.campaign import Campaign
from thidua.model.grades import NO_CLASS, Grade
from thidua.model.groups import TargetGroup
from thidua.model.values import Value
from thidua.values.remembered import remembered

Defined = Iterator[tuple[str, Tree]]

_NOBODY = Literal(value=False)


@remembered
def definitions_of(campaign: Campaign) -> Definitions:
    """Return every name of a plan that stands for an expression, with that expression.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.values import Period
        >>> rate = Value(id="rate", rule=parse("done / asked"))
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022), values=(rate,))
        >>> list(definitions_of(plan).trees)
        ['rate']
    """
    trees = {name: _shallow(name, tree) for name, tree in _definitions(campaign)}
    return without_needless_checks(Definitions(trees), campaign.facts)


def _shallow(name: str, tree: Tree) -> Tree:
    """Return a tree that can be walked; any other, which a check refuses, has no value."""
    if depth(tree) <= DEEPEST:
        return tree
    return Call(UNDEFINED, (Literal("no-case-holds"), Literal(name)))


def _definitions(campaign: Campaign) -> Defined:
    for deadline in campaign.deadlines:
        yield deadline.name, deadline.day
    for value in campaign.values:
        yield value.id, value_tree(value)
    for sheet in campaign.sheets:
        whom = belonging(campaign, sheet.groups)
        yield from sheet_definitions(sheet, whom, campaign.methods)
    for grade in campaign.grades:
        yield from _grade(grade, belonging(campaign, grade.groups))


def value_tree(value: Value) -> Tree:
    """Return what a named value stands for: its rule, or the first of its cases that holds.

    Examples:
        >>> value_tree(Value(id="x", rule=Name("y")))
        Name(id='y')
    """
    if value.rule is not None:
        return value.rule
    nothing = Call(UNDEFINED, (Literal("no-case-holds"), Literal(value.id)))
    return first_of(((case.when, case.gives) for case in value.cases), nothing)


def _grade(grade: Grade, whom: Tree | None) -> Defined:
    """Yield the number of the class as the lines give it, then capped, then its name."""
    lines = ((line.condition, Literal(grade.level(line.grade))) for line in grade.lines)
    raw = first_of(lines, Literal(0))
    for condition in (grade.when, None if whom is None else unless_barred(whom)):
        if condition is not None:
            raw = IfElse(condition, raw, Call(NOTHING))
    yield f"{grade.id}.raw", raw
    yield f"{grade.id}.level", _capped(grade, Name(f"{grade.id}.raw"))
    yield grade.id, _class_name(grade)


def _capped(grade: Grade, level: Tree) -> Tree:
    """Return the number of the class, no higher than any cap that holds; nothing stays nothing."""
    if not grade.caps:
        return level
    above_all = Literal(len(grade.classes))
    caps = (
        IfElse(where_it_holds(cap.condition), Literal(grade.level(cap.at_most)), above_all)
        for cap in grade.caps
    )
    return Call(WHERE_APPLIES, (level, Call("min", (level, *caps))))


def _class_name(grade: Grade) -> Tree:
    level = Name(f"{grade.id}.level")
    lines = (
        (Comparison(level, (("==", Literal(grade.level(one.id))),)), Literal(one.id))
        for one in grade.classes
    )
    return first_of(lines, Literal(NO_CLASS))


def belonging(campaign: Campaign, group_ids: tuple[str, ...]) -> Tree | None:
    """Return the condition of belonging to one of several groups; None where all are meant."""
    if not group_ids:
        return None
    groups = [group for group in campaign.groups if group.id in group_ids]
    conditions = tuple(_inside(group) for group in groups)
    return conditions[0] if len(conditions) == 1 else Or(conditions or (_NOBODY,))


def _inside(group: TargetGroup) -> Tree:
    parts: list[Tree] = []
    if group.who:
        kinds = tuple(Literal(one.value) for one in group.who)
        parts.append(Membership(Name("who"), kinds))
    if group.where is not None:
        parts.append(group.where)
    if not parts:
        return Not(_NOBODY)
    return parts[0] if len(parts) == 1 else And(tuple(parts))
