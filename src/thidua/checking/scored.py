"""Scored: the expressions of named values, score sheets and grades, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.engine.methods import with_method
from thidua.language.kinds import Kind
from thidua.language.tree import Tree
from thidua.model.campaign import Campaign
from thidua.model.grades import Grade
from thidua.model.sheets import Criterion, Method
from thidua.model.values import Value

Path = tuple[str | int, ...]
#: A place, an expression, and the kind that it should have; FREE where any kind will do.
Placed = tuple[Path, Tree, Kind | str | None]

FREE = "any kind"


def scored(campaign: Campaign) -> Iterator[Placed]:
    """Yield every expression of named values, sheets and grades, in the order of the plan."""
    for value in campaign.values:
        yield from _of_value(value)
    methods = {method.id: method for method in campaign.methods}
    for sheet in campaign.sheets:
        yield from _of_criterion(sheet, ("sheets", sheet.id), methods)
    for grade in campaign.grades:
        yield from _of_grade(grade)


def _of_value(value: Value) -> Iterator[Placed]:
    path: Path = ("values", value.id)
    if value.rule is not None:
        yield (*path, "rule"), value.rule, FREE
    for case in value.cases:
        yield (*path, "cases", case.id, "when"), case.when, Kind.YES_NO
        yield (*path, "cases", case.id, "gives"), case.gives, FREE


def _of_criterion(
    criterion: Criterion, path: Path, methods: Mapping[str, Method]
) -> Iterator[Placed]:
    method = methods.get(criterion.method or "")
    for argument in criterion.using:
        yield (*path, "with", argument.id, "value"), argument.value, FREE
    filled = with_method(criterion, methods)
    for key, kind in _OWN.items():
        tree = getattr(filled, key)
        if tree is not None:
            is_general = method is not None and getattr(criterion, key) is None
            where: Path = ("methods", method.id, key) if is_general and method else (*path, key)
            yield where, tree, kind
    for layer in criterion.layers:
        yield (*path, "layers", layer.id, "points"), layer.points, Kind.DECIMAL
    for other in criterion.instead:
        yield (*path, "instead", other.id, "when"), other.when, Kind.YES_NO
        yield (*path, "instead", other.id, "points"), other.points, Kind.DECIMAL
    for child in criterion.criteria:
        yield from _of_criterion(child, (*path, "criteria", child.id), methods)


#: The keys of a criterion that hold an expression, with the kind of each.
_OWN: Mapping[str, Kind | None] = {
    "points": Kind.DECIMAL,
    "ratio": Kind.SHARE,
    "full_if": Kind.YES_NO,
    "by": None,
    "gate": Kind.YES_NO,
    "applies": Kind.YES_NO,
}


def _of_grade(grade: Grade) -> Iterator[Placed]:
    path: Path = ("grades", grade.id)
    if grade.when is not None:
        yield (*path, "when"), grade.when, Kind.YES_NO
    for line in grade.lines:
        yield (*path, "lines", line.id, "rule"), line.condition, Kind.YES_NO
    for cap in grade.caps:
        yield (*path, "caps", cap.id, "rule"), cap.condition, Kind.YES_NO
