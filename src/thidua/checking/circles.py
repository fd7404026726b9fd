"""Circles: nothing waits, by any detour, for itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from thidua.checking.expressions import expressions_of
from thidua.checking.precedence import awards_read
from thidua.language.tree import names
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error


def circle_in(reads: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return one circle, from a name over all that it reads back to itself; else nothing.

    Examples:
        >>> circle_in({"a": ["b"], "b": ["c"], "c": ["b"]})
        ('b', 'c', 'b')
        >>> circle_in({"a": ["b"]})
        ()
    """
    try:
        TopologicalSorter(reads).prepare()
    except CycleError as found:
        # Listed so that each name is read by the next one.
        backwards: list[str] = found.args[1]
        return tuple(reversed(backwards))
    return ()


def facts_do_not_apply_in_circles(campaign: Campaign) -> Iterable[Problem]:
    """Whether a fact applies does not depend on whether it applies."""
    applies = (one for one in expressions_of(campaign) if one.path[-1] == "applies")
    circle = circle_in({str(one.path[1]): names(one.tree) for one in applies})
    if circle:
        yield error("applies-circle", "facts", circle[0], "applies", circle=circle)


def units_stand_under_one_another(campaign: Campaign) -> Iterable[Problem]:
    """No unit stands above itself."""
    above = {unit.id: (unit.parent,) for unit in campaign.units if unit.parent is not None}
    circle = circle_in(above)
    if circle:
        yield error("unit-circle", "units", circle[0], "parent", circle=circle)


def awards_do_not_wait_for_themselves(campaign: Campaign) -> Iterable[Problem]:
    """Who receives an award does not depend on who receives it."""
    circle = circle_in(awards_read(campaign))
    if circle:
        yield error("award-circle", "awards", circle[0], circle=circle)
