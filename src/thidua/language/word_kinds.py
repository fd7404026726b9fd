"""Word kinds: what each function of the vocabulary takes, and the kind of what it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from thidua.language.definitions import CASES, NOTHING, UNDEFINED
from thidua.language.kinds import Kind
from thidua.language.signature import Signature
from thidua.language.time_kinds import day_kind, past_kind
from thidua.language.time_words import DAY_WORDS, PAST_WORDS
from thidua.language.tree import Call, Literal, Name, Negative, Tree
from thidua.language.vocabulary import COUNTS, POPULATIONS
from thidua.problems import Problem, error
from thidua.values import Rounding


class Inferring(Protocol):
    """What a word needs of whoever looks for kinds in the expression around it."""

    @property
    def names(self) -> Signature:
        """The names that the expression may read."""
        ...

    @property
    def problems(self) -> list[Problem]:
        """What was found to be wrong."""
        ...

    def kind(self, tree: Tree) -> Kind | None:
        """Return the kind of a part."""
        ...

    def conditions(self, parts: tuple[Tree, ...]) -> Kind:
        """Want every part to be a condition."""
        ...

    def alike(self, parts: tuple[Tree, ...]) -> Kind | None:
        """Want all parts to have one kind."""
        ...

    def numbers(self, parts: tuple[Tree, ...]) -> Kind | None:
        """Want every part to be a number."""
        ...


def _about_a_name(tree: Call, at: Inferring) -> Kind:
    for part in tree.arguments:
        at.kind(part)
        is_points = isinstance(part, Call) and part.function == "points"
        if not isinstance(part, Name) and not is_points:
            at.problems.append(error("name-wanted", offset=part.at, name=tree.function))
    return Kind.YES_NO


def _at_least(tree: Call, at: Inferring) -> Kind:
    _count(tree.arguments[0], at)
    return at.conditions(tree.arguments[1:])


def _about_awards(tree: Call, at: Inferring) -> Kind:
    for part in tree.arguments:
        name = _text(part)
        if name is None:
            at.problems.append(error("award-wanted", offset=part.at, name=tree.function))
        elif name not in at.names.awards:
            suggestion = at.names.closest(name, at.names.awards)
            at.problems.append(
                error("unknown-award", offset=part.at, name=name, suggestion=suggestion)
            )
    return Kind.YES_NO


def _counted(tree: Call, at: Inferring) -> Kind:
    _about_awards(tree, at)
    return Kind.WHOLE


def _count(tree: Tree, at: Inferring) -> None:
    if not (isinstance(tree, Literal) and type(tree.value) is int and tree.value > 0):
        at.problems.append(error("count-wanted", offset=tree.at))


def _points(tree: Call, at: Inferring) -> Kind | None:
    sheets = at.names.sheets
    for part, known in zip(tree.arguments, (sheets, None), strict=False):
        name = _text(part)
        if name is None:
            at.problems.append(error("sheet-wanted", offset=part.at))
            return None
        if known is not None and name not in known:
            suggestion = at.names.closest(name, known)
            at.problems.append(
                error("unknown-sheet", offset=part.at, name=name, suggestion=suggestion)
            )
            return None
    _criterion(tree, at)
    return Kind.DECIMAL


def _criterion(tree: Call, at: Inferring) -> None:
    sheet, *rest = (str(_text(part)) for part in tree.arguments)
    for name in rest:
        known = at.names.sheets[sheet]
        if name not in known:
            suggestion = at.names.closest(name, known)
            offset = tree.arguments[1].at
            at.problems.append(
                error("unknown-criterion", offset=offset, name=name, suggestion=suggestion)
            )


def _text(tree: Tree) -> str | None:
    is_text = isinstance(tree, Literal) and isinstance(tree.value, str)
    return tree.value if is_text else None  # type: ignore[union-attr,return-value] # as tested


def _rounded(tree: Call, at: Inferring) -> Kind | None:
    number, how, digits = tree.arguments
    kind = at.numbers((number,))
    if _text(how) not in [one.value for one in Rounding]:
        names = ", ".join(one.value for one in Rounding)
        at.problems.append(error("rounding-wanted", offset=how.at, names=names))
    whole = digits.part if isinstance(digits, Negative) else digits
    if not (isinstance(whole, Literal) and type(whole.value) is int and whole.value <= 20):
        at.problems.append(error("decimals-wanted", offset=digits.at))
        return None
    keeps_whole = kind is Kind.WHOLE or isinstance(digits, Negative) or whole.value == 0
    return Kind.WHOLE if keeps_whole and kind in (Kind.WHOLE, Kind.DECIMAL) else kind


def _around(tree: Call, at: Inferring) -> Kind | None:
    (part,) = tree.arguments
    for name, value in tree.options:
        if name == "where":
            at.conditions((value,))
        elif not (isinstance(value, Name) and value.id in (*at.names.pools, *POPULATIONS)):
            names = ", ".join((*sorted(at.names.pools), *POPULATIONS))
            at.problems.append(error("population-wanted", offset=value.at, names=names))
    match tree.function:
        case "count":
            at.conditions((part,))
            return Kind.WHOLE
        case "share":
            at.conditions((part,))
            return Kind.SHARE
        case "place":
            return Kind.WHOLE if at.numbers((part,)) is not None else None
        case "of_unit":
            return at.kind(part)
    kind = at.numbers((part,))
    return Kind.DECIMAL if kind is Kind.WHOLE and tree.function == "mean" else kind


def _cases(tree: Call, at: Inferring) -> Kind | None:
    *lines, otherwise = tree.arguments
    at.conditions(tuple(lines[::2]))
    return at.alike((*lines[1::2], otherwise))


WORD_KINDS: Mapping[str, Callable[[Call, Inferring], Kind | None]] = {
    "applies": _about_a_name,
    "known": _about_a_name,
    "at_least": _at_least,
    "min": lambda tree, at: at.numbers(tree.arguments),
    "max": lambda tree, at: at.numbers(tree.arguments),
    "sum": lambda tree, at: at.numbers(tree.arguments),
    "given": _about_awards,
    **dict.fromkeys(COUNTS, _counted),
    "points": _points,
    "clamp": lambda tree, at: at.numbers(tree.arguments),
    "rounded": _rounded,
    "or_else": lambda tree, at: at.alike(tree.arguments),
    CASES: _cases,
    NOTHING: lambda *_: None,
    UNDEFINED: lambda *_: None,
    **dict.fromkeys(
        ("mean", "highest", "lowest", "total", "place", "count", "share", "of_unit"), _around
    ),
    **{word.name: day_kind for word in DAY_WORDS},
    **{word.name: past_kind for word in PAST_WORDS},
}
