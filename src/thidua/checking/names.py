"""Names: one id for one thing, and none that the language has taken."""

from __future__ import annotations

import keyword
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from thidua.checking.references import OWN_COLUMNS
from thidua.checking.scored import Path
from thidua.language.rules import Rule
from thidua.language.vocabulary import KEYWORDS, LITERALS, RESERVED, WORDS
from thidua.model.campaign import Campaign
from thidua.model.facts import BUILT_IN
from thidua.problems import Problem, error
from thidua.values import matching

_FUNCTIONS = (*(word.name for word in WORDS), *LITERALS)
_CLAIMED = (*(word.name for word in WORDS if not word.shared), *LITERALS)
_FOREIGN = (*keyword.kwlist, "true", "false")
_TAKEN = frozenset((*RESERVED, *KEYWORDS, *OWN_COLUMNS, *BUILT_IN, *_CLAIMED, *_FOREIGN))


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


def ids_are_unique(campaign: Campaign) -> Iterable[Problem]:
    """No two things in one list have the same id."""
    for path, ids in _lists(campaign):
        for repeated in _repeated(ids):
            yield error("duplicate-id", *path, repeated, name=repeated)


def _lists(campaign: Campaign) -> Iterator[tuple[Path, Iterable[str]]]:
    nouns: tuple[tuple[str, Iterable[_Identified]], ...] = (
        ("contents", campaign.contents),
        ("facts", campaign.facts),
        ("groups", campaign.groups),
        ("pools", campaign.pools),
        ("units", campaign.units),
        ("values", campaign.values),
        ("methods", campaign.methods),
        ("sheets", campaign.sheets),
        ("grades", campaign.grades),
        ("requirements", campaign.requirements),
        ("vetoes", campaign.vetoes),
        ("notices", campaign.notices),
        ("votes", campaign.votes),
        ("awards", campaign.awards),
        ("limits", campaign.limits),
        ("paid_once", campaign.paid_once),
        ("duties", campaign.duties),
        ("deadlines", campaign.deadlines),
        ("readings", campaign.readings),
    )
    for key, listed in nouns:
        yield (key,), (noun.id for noun in listed)
    yield ("rounds",), (schedule.name for schedule in campaign.rounds)
    yield ("read",), (matching(column) for column, _ in campaign.columns)
    for pool in campaign.pools:
        yield ("pools", pool.id, "of"), pool.part_ids
    yield from _lists_of_scores(campaign)
    yield from _lists_of_awards(campaign)


def _lists_of_scores(campaign: Campaign) -> Iterator[tuple[Path, Iterable[str]]]:
    for value in campaign.values:
        yield ("values", value.id, "cases"), (case.id for case in value.cases)
    for method in campaign.methods:
        yield ("methods", method.id, "takes"), method.takes
    for grade in campaign.grades:
        path = ("grades", grade.id)
        yield (*path, "classes"), (one.id for one in grade.classes)
        yield (*path, "lines"), (line.id for line in grade.lines)
        yield (*path, "caps"), (cap.id for cap in grade.caps)


def _lists_of_awards(campaign: Campaign) -> Iterator[tuple[Path, Iterable[str]]]:
    for award in campaign.awards:
        path = ("awards", award.id)
        yield (*path, "rank"), (key.id for key in award.rank)
        yield (*path, "tie_keys"), (key.id for key in award.tie_keys)
        shared = (one.id for one in campaign.limits if award.id in one.awards)
        yield (*path, "quota"), (*(limit.id for limit in award.limits), *shared)
        for limit in award.limits:
            below = (*path, "quota", limit.id)
            yield (*below, "prizes"), (prize.id for prize in limit.prizes)
            yield (*below, "order"), (key.id for key in limit.order)
            yield (*below, "except"), (name for name, _ in limit.exceptions)


def _repeated(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, count in Counter(ids).items() if count > 1)


def requirements_have_ids_of_their_own(campaign: Campaign) -> Iterable[Problem]:
    """A requirement of one award has no id twice, nor that of a requirement of the campaign."""
    shared = [requirement.id for requirement in campaign.requirements]
    known = frozenset(shared)
    for award in campaign.awards:
        own = [requirement.id for requirement in award.requirements]
        for name in dict.fromkeys((*_repeated(own), *(one for one in own if one in known))):
            yield error("duplicate-id", "awards", award.id, "requirements", name, name=name)


def facts_and_pools_have_names_of_their_own(campaign: Campaign) -> Iterable[Problem]:
    """A name in an expression is a fact, a pool, a value or a grade, never two of them."""
    known = {fact.id for fact in campaign.facts}
    others = (("pools", campaign.pools), ("values", campaign.values), ("grades", campaign.grades))
    for key, nouns in others:
        for noun in nouns:
            if noun.id in known:
                yield error("name-used-twice", key, noun.id, name=noun.id)
        known.update(noun.id for noun in nouns)


def names_are_free(campaign: Campaign) -> Iterable[Problem]:
    """Facts and pools bear no name that the language or the nominee data have taken."""
    return (
        error("reserved-name", *path, name=name)
        for name, path in _names(campaign)
        if name in _TAKEN
    )


def names_can_be_written(campaign: Campaign) -> Iterable[Problem]:
    """Facts, pools and deadlines bear names that an expression can write."""
    deadlines = ((one.id, ("deadlines", one.id)) for one in campaign.deadlines)
    return (
        error("name-not-writable", *path, name=name)
        for name, path in (*_names(campaign), *deadlines)
        if not _can_be_written(name)
    )


def _can_be_written(name: str) -> bool:
    is_word = name.isidentifier() and not keyword.iskeyword(name)
    return is_word and unicodedata.normalize("NFKC", name) == name


def _names(campaign: Campaign) -> Iterator[tuple[str, Path]]:
    sections: tuple[tuple[str, Iterable[_Identified]], ...] = (
        ("facts", campaign.facts),
        ("pools", campaign.pools),
        ("values", campaign.values),
        ("grades", campaign.grades),
    )
    for key, nouns in sections:
        for noun in nouns:
            yield noun.id, (key, noun.id)


def rules_have_names_of_their_own(
    campaign: Campaign,  # noqa: ARG001 - every check of rules is called alike
    rules: tuple[Rule, ...],
) -> Iterable[Problem]:
    """A rule written in Python bears no name twice, nor that of a word of the language."""
    for name in _repeated(rule.name for rule in rules):
        yield error("duplicate-rule", name=name)
    for rule in rules:
        if rule.name in _FUNCTIONS:
            yield error("reserved-name", name=rule.name)
