"""Doubles: no two things are numbered or called alike, and nothing is demanded twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.checking.awards import decided_here
from thidua.checking.criteria import criteria_in
from thidua.checking.scored import Path
from thidua.language.printing import show
from thidua.language.tree import And, Tree
from thidua.model.awards import Award
from thidua.model.campaign import Campaign
from thidua.model.conditions import Requirement
from thidua.problems import Problem, note, warning
from thidua.values import matching

#: The number that a title begins with: "2.", "II.3", "a)", "5.2a".
_NUMBER = re.compile(r"\s*((?:[IVX]+|\d+|[a-zđ])(?:\.\d+)*[a-zđ]?)[.)]\s", re.IGNORECASE)


def criteria_are_numbered_once(campaign: Campaign) -> Iterable[Problem]:
    """No two criteria of a part bear the same number or the same title."""
    for one in criteria_in(campaign):
        seen: dict[str, str] = {}
        for child in one.criterion.criteria:
            for name in _names(child.title):
                if name in seen:
                    path = (*one.path, "criteria", child.id)
                    yield note("criterion-repeats", *path, again=child.title, first=seen[name])
                    break
            seen.update((name, child.title) for name in _names(child.title))


def _names(title: str) -> tuple[str, ...]:
    number = _NUMBER.match(title)
    names = (matching(title), f"{number[1]}." if number else "")
    return tuple(name for name in names if name)


def facts_are_called_differently(campaign: Campaign) -> Iterable[Problem]:
    """No two facts bear the same label."""
    seen: dict[str, str] = {}
    for fact in campaign.facts:
        label = matching(fact.label)
        if label and label in seen:
            path = ("facts", fact.id, "label")
            yield warning("label-used-twice", *path, label=fact.label, first=seen[label])
        seen.setdefault(label, fact.id)


def demands_are_made_once(campaign: Campaign) -> Iterable[Problem]:
    """No two requirements of an award ask the same nominees for the same."""
    found: dict[Path, Problem] = {}
    for award in decided_here(campaign):
        seen: dict[tuple[str, str], Requirement] = {}
        for one, path in _asked_by(award, campaign):
            whom = "" if one.when is None else show(one.when)
            for demand in map(show, _demands(one.condition)):
                first = seen.setdefault((demand, whom), one)
                if first is not one and path not in found:
                    found[path] = note(
                        "demand-repeats", *path, "rule", again=one.id, first=first.id, demand=demand
                    )
    return found.values()


def _asked_by(award: Award, campaign: Campaign) -> Iterator[tuple[Requirement, Path]]:
    for one in campaign.requirements:
        if one.id in award.requires:
            yield one, ("requirements", one.id)
    for one in award.requirements:
        yield one, ("awards", award.id, "requirements", one.id)


def _demands(tree: Tree) -> Iterator[Tree]:
    if isinstance(tree, And):
        for part in tree.parts:
            yield from _demands(part)
    else:
        yield tree
