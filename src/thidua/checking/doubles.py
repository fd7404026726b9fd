"""Doubles: no two things are numbered or called alike where a reader has to tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.checking.criteria import criteria_in
from thidua.model.campaign import Campaign
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
