"""Circles: nothing waits, by any detour, for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from thidua.checking.expressions import is_too_deep
from thidua.checking.precedence import awards_read
from thidua.engine.definitions import definitions_of
from thidua.language.definitions import names_anywhere
from thidua.language.tree import Tree
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


def settled_after(
    campaign: Campaign,
) -> Iterator[tuple[str, tuple[str, ...], tuple[Tree, ...]]]:
    """Yield each fact and pool with the pool it is about and the conditions it waits for."""
    pools = {pool.id for pool in campaign.pools}
    for fact in campaign.facts:
        about = (fact.about,) if fact.about in pools else ()
        yield fact.id, about, () if fact.applies is None else (fact.applies,)
    for pool in campaign.pools:
        yield pool.id, (), tuple(part.where for part in pool.parts if part.where is not None)


def facts_do_not_apply_in_circles(campaign: Campaign) -> Iterable[Problem]:
    """Whether a fact applies, and who stands in which part, does not depend on itself."""
    definitions = definitions_of(campaign)
    reads: dict[str, tuple[str, ...]] = {}
    for name, about, trees in settled_after(campaign):
        shallow = [tree for tree in trees if not is_too_deep(tree)]
        reads[name] = (*about, *(one for tree in shallow for one in definitions.facts(tree)))
    circle = circle_in(reads)
    if circle:
        fact = campaign.fact(circle[0])
        is_applied = fact is not None and fact.applies is not None
        last = ("applies",) if is_applied else ("about",) if fact is not None else ()
        key = "facts" if fact is not None else "pools"
        yield error("applies-circle", key, circle[0], *last, circle=circle)


def units_stand_under_one_another(campaign: Campaign) -> Iterable[Problem]:
    """No unit stands above itself, and none is merged into itself."""
    above = {unit.id: (unit.parent,) for unit in campaign.units if unit.parent is not None}
    before = {unit.id: unit.predecessors for unit in campaign.units}
    for key, read in (("parent", above), ("predecessors", before)):
        circle = circle_in(read)
        if circle:
            yield error("unit-circle", "units", circle[0], key, circle=circle)


def awards_do_not_wait_for_themselves(campaign: Campaign) -> Iterable[Problem]:
    """Who receives an award does not depend on who receives it."""
    circle = circle_in(awards_read(campaign))
    if circle:
        yield error("award-circle", "awards", circle[0], circle=circle)


def definitions_do_not_rest_on_themselves(campaign: Campaign) -> Iterable[Problem]:
    """No named value, sheet, grade or deadline rests on itself, by whatever detour."""
    trees = definitions_of(campaign).trees
    circle = circle_in({name: names_anywhere(tree) for name, tree in trees.items()})
    if circle:
        shown = tuple(dict.fromkeys(_readable(name) for name in circle))
        yield error("definition-circle", *_place_of(circle[0]), circle=(*shown, shown[0]))


def _readable(name: str) -> str:
    return name.rpartition(":")[2].removesuffix(".raw").removesuffix(".level")


def _place_of(name: str) -> tuple[str, ...]:
    _, colon, rest = name.rpartition(":")
    if colon:
        return ("sheets", rest.partition("/")[0])
    if name.startswith("deadline."):
        return ("deadlines", name.removeprefix("deadline."))
    return ("grades", _readable(name)) if name.endswith((".raw", ".level")) else ("values", name)
