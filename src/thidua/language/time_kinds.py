"""Kinds of the words about days and about the past."""

from __future__ import annotations

from typing import Protocol

from thidua.language.kinds import Kind
from thidua.language.pasts import OTHER_SUBJECT
from thidua.language.tree import Call, Literal, Tree
from thidua.problems import Problem, error

_GIVES = {"later": Kind.DATE, "in_round": Kind.YES_NO}
_SUBJECTS = (Kind.TEXT, Kind.CHOICE)


class _Inferring(Protocol):
    """What these words need of whoever looks for kinds in the expression around them."""

    @property
    def problems(self) -> list[Problem]: ...

    def kind(self, tree: Tree) -> Kind | None: ...


def day_kind(call: Call, at: _Inferring) -> Kind:
    """Want days, and a whole number to count by; return the kind of what the word gives.

    Args:
        call: The call.
        at: Finds the kinds of parts.
    """
    for part in call.arguments:
        _expect((Kind.DATE,), part, at)
    for _, part in call.options:
        _expect((Kind.WHOLE,), part, at)
    return _GIVES.get(call.function, Kind.WHOLE)


def past_kind(call: Call, at: _Inferring) -> Kind:
    """Want awards, a count of years and a subject; return the kind of what the word gives.

    Args:
        call: The call.
        at: Finds the kinds of parts.
    """
    for part in call.arguments:
        if not (isinstance(part, Literal) and isinstance(part.value, str)):
            at.problems.append(error("award-wanted", offset=part.at, name=call.function))
    for name, part in call.options:
        if name == OTHER_SUBJECT:
            _expect(_SUBJECTS, part, at)
        elif not _is_count(part, least=0 if name == "years_ago" else 1):
            at.problems.append(error("count-wanted", offset=part.at))
    return Kind.YES_NO if call.function == "held" else Kind.WHOLE


def _is_count(part: Tree, least: int) -> bool:
    return isinstance(part, Literal) and type(part.value) is int and part.value >= least


def _expect(kinds: tuple[Kind, ...], part: Tree, at: _Inferring) -> None:
    found = at.kind(part)
    if found is not None and found not in kinds:
        wanted = kinds[0].value
        at.problems.append(error("wrong-kind", offset=part.at, expected=wanted, found=found.value))
