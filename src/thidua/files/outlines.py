"""Outlines: a campaign as the keys and values of its file, before they are written as text."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from attrs import frozen

from thidua.files.kinds import (
    Bare,
    ByKind,
    Each,
    Expression,
    Key,
    Listed,
    Many,
    Mapped,
    Noun,
    One,
    OrRule,
    Plain,
    Rule,
    Written,
)
from thidua.language.printing import show
from thidua.language.tree import Tree


@frozen
class Pairs:
    """Keys with what stands behind them; `flow` allows a short one on one line in braces."""

    pairs: tuple[tuple[str, Outline], ...]
    flow: bool = False


@frozen
class Items:
    """A list; it stands on one line in brackets where it is short."""

    items: tuple[Outline, ...]


Outline = Written | Pairs | Items


def outline_of(noun: Noun, value: object) -> Pairs:
    """Lay out a noun by the table: in the order of its keys, without what is left at its default.

    Examples:
        >>> from thidua.files.shape_documents import PERIOD
        >>> from thidua.values import Period
        >>> [name for name, _ in outline_of(PERIOD, Period.of_year(2022)).pairs]
        ['start', 'end']
    """
    written = (key for key in noun.keys if key.is_required or not _is_default(key, value))
    return Pairs(tuple((key.name, _laid_out(key, value)) for key in written), flow=noun.flow)


def _is_default(key: Key, owner: object) -> bool:
    # Asked for equality: older lengths of time warn when they are asked to differ from nothing.
    return bool(key.of(owner) == key.default)


def _laid_out(key: Key, owner: object) -> Outline:
    value: Any = key.of(owner)
    match key.kind:
        case Plain(show=shown):
            return shown(value)
        case ByKind(on=on, choices=choices):
            return choices[attrgetter(on)(owner)].show(value)
        case Expression():
            return Rule(show(value))
        case Many(of=plain, bare=bare):
            items = tuple(plain.show(each) for each in value)
            return items[0] if bare and len(items) == 1 else Items(items)
        case One(noun=noun):
            return _noun(noun, value)
        case Listed(noun=noun):
            return Items(tuple(_noun(noun, each) for each in value))
        case Each():
            return _each(key.kind, value)
        case OrRule(plain=plain):
            return Rule(show(value)) if isinstance(value, Tree) else plain.show(value)
        case Mapped(of=plain):
            return Pairs(tuple((name, plain.show(each)) for name, each in value), flow=True)
        case _:
            return Pairs(tuple(value))


def _each(kind: Each, values: Iterable[object]) -> Outline:
    nouns = [(kind.noun_of(value), value) for value in values]
    ids = tuple(str(attrgetter(noun.id or "")(value)) for noun, value in nouns)
    if kind.ids_alone and not any(outline_of(noun, value).pairs for noun, value in nouns):
        return Items(ids)
    shorts = (_noun(noun, value) for noun, value in nouns)
    return Pairs(tuple(zip(ids, shorts, strict=True)), flow=kind.flow)


def _noun(noun: Noun, value: object) -> Outline:
    """Lay out a noun in its short form where that says all."""
    outline = outline_of(noun, value)
    if noun.short is None:
        return outline
    short = noun.named[noun.short]
    names = tuple(name for name, _ in outline.pairs)
    if names == (noun.short, noun.last_word):
        words = (part.text for _, part in outline.pairs if isinstance(part, (Rule, Bare)))
        return Rule(" ".join(words))
    if names == (noun.short,) or (not names and short.of(value) is not None):
        return _laid_out(short, value)
    return outline
