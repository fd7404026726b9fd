"""What the named values, sheets and grades of a plan mean, as one set of definitions."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.engine.sheets import sheet_definitions
from thidua.language.definitions import NOTHING, UNDEFINED, Definitions
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
)
from thidua.model.campaign import Campaign
from thidua.model.grades import NO_CLASS, Grade
from thidua.model.groups import TargetGroup
from thidua.model.values import Value

Defined = Iterator[tuple[str, Tree]]

_NOBODY = Literal(value=False)


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
    return Definitions(dict(_definitions(campaign)))


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
    tree: Tree = Call(UNDEFINED, (Literal("no-case-holds"), Literal(value.id)))
    for case in reversed(value.cases):
        tree = IfElse(case.when, case.gives, tree)
    return tree


def _grade(grade: Grade, whom: Tree | None) -> Defined:
    """Yield the number of the class as the lines give it, then capped, then its name."""
    raw: Tree = Literal(0)
    for line in reversed(grade.lines):
        raw = IfElse(line.condition, Literal(grade.level(line.grade)), raw)
    for condition in (grade.when, whom):
        if condition is not None:
            raw = IfElse(condition, raw, Call(NOTHING))
    yield f"{grade.id}.raw", raw
    level: Tree = Name(f"{grade.id}.raw")
    for cap in grade.caps:
        most = Literal(grade.level(cap.at_most))
        level = IfElse(cap.condition, Call("clamp", (level, Literal(0), most)), level)
    yield f"{grade.id}.level", level
    yield grade.id, _class_name(grade)


def _class_name(grade: Grade) -> Tree:
    level = Name(f"{grade.id}.level")
    name: Tree = Literal(NO_CLASS)
    for one in reversed(grade.classes):
        reached = Comparison(level, (("==", Literal(grade.level(one.id))),))
        name = IfElse(reached, Literal(one.id), name)
    return name


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
