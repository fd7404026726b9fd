"""Populations: what the words that look past one nominee find among the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from attrs import define, evolve, field

from thidua.assessment.gatherings import GATHERINGS, Member
from thidua.engine.keys import KeyReader, key_reader
from thidua.engine.program import awards_behind
from thidua.language.meaning import operand, truth
from thidua.language.scope import SUBJECT, Answer, Gap, Scope
from thidua.language.spans import ANYTHING, Cell, Operand
from thidua.language.tree import Call, Name, Tree
from thidua.language.truths import Truth
from thidua.model import Nominee

#: The key of a group among all groups of a population: a part, a unit, a nominee.
Key = object
_EVERYONE = "everyone"


def _not_told(*_: object) -> Truth:
    return Truth.UNKNOWN


@define(kw_only=True)
class Populations:
    """Answers the words that look past one nominee; every group is reckoned once.

    Vietnamese:
        tổng thể được so sánh (cụm, khối, đơn vị)
    """

    nominees: tuple[Nominee, ...]
    scope: Scope
    #: Tells whether a nominee, by id, receives an award.
    told: Callable[[str, object], Truth] = _not_told
    _tables: dict[Call, _Table] = field(factory=dict, init=False)

    def answer(self, call: Call, scope: Scope) -> Answer:
        """Return what a word comes to for the nominee whose facts a scope holds."""
        table = self._table(call)
        key = _key_of(scope.facts, call)
        if key is None:
            about = call.function if call.function == "of_unit" else _population(call)
            return ANYTHING, (Gap("group-not-known", about),)
        return table.answer(key, scope)

    def values(self, calls: tuple[Call, ...]) -> Iterable[tuple[object, ...]]:
        """Yield for every nominee what several words come to; None where it is not known."""
        for nominee in self.nominees:
            scope = self.scope.of(nominee.facts)
            yield tuple(_value(self.answer(call, scope)[0]) for call in calls)

    def _table(self, call: Call) -> _Table:
        if call not in self._tables:
            self._tables[call] = _Table(call=call, populations=self)
        return self._tables[call]

    def members(self, call: Call) -> Iterator[tuple[Key, Member]]:
        """Yield everyone whom a word looks at, with the group; None for an unknown group."""
        scope = evolve(self.scope, around=self.answer)
        where = dict(call.options).get("where")
        part = call.arguments[0]
        is_condition = call.function in ("count", "share")
        reader = None if is_condition or self._asks_awards(part) else key_reader((part,), scope)
        for nominee in self.nominees:
            own = scope.of(nominee.facts).answering(self._told_of(nominee.id))
            counted = Truth.MET if where is None else truth(where, own)
            if counted not in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
                found = _found(part, own, reader, is_condition=is_condition)
                member = Member(found=found, is_sure=counted is Truth.MET, id=nominee.id)
                yield _group_of(nominee, call), member

    def _told_of(self, nominee_id: str) -> Callable[[str], Truth]:
        return lambda award: self.told(award, nominee_id)

    def _asks_awards(self, tree: Tree) -> bool:
        return bool(awards_behind(tree, self.scope.definitions))


def _found(
    part: Tree, scope: Scope, reader: KeyReader | None, *, is_condition: bool
) -> Operand | Truth:
    if is_condition:
        return truth(part, scope)
    if reader is not None:
        return reader.spans(scope.facts, scope)[0]
    return operand(part, scope)


@define(kw_only=True)
class _Table:
    """One word, for every group that it looks at."""

    call: Call
    populations: Populations
    _groups: dict[Key, list[Member]] | None = field(default=None, init=False)
    _answers: dict[Key, Answer] = field(factory=dict, init=False)

    def answer(self, key: Key, scope: Scope) -> Answer:
        """Return what the word comes to in one group."""
        if self.call.function == "place":
            # A place is the nominee's own, whatever the group.
            return self._reckoned(key, operand(self.call.arguments[0], scope))
        if key not in self._answers:
            self._answers[key] = self._reckoned(key, None)
        return self._answers[key]

    def _reckoned(self, key: Key, own: Operand | None) -> Answer:
        groups = self._gathered()
        members = groups.get(key, [])
        astray = [evolve(one, is_sure=False) for one in groups.get(None, [])]
        if not members and not astray:
            return self._empty(key)
        found = GATHERINGS[self.call.function]([*members, *astray], own)
        is_known = isinstance(found, Cell) or found.is_exact
        gaps = () if is_known else (Gap("group-open", _population(self.call), self.call.function),)
        return found, gaps

    def _empty(self, key: Key) -> Answer:
        """Answer about nobody: of members and units that were not given nothing is known."""
        if _population(self.call) in ("members", "of_unit"):
            return ANYTHING, (Gap("group-not-given", str(key)),)
        return GATHERINGS[self.call.function]([], None), ()

    def _gathered(self) -> dict[Key, list[Member]]:
        if self._groups is None:
            self._groups = {}
            for key, member in self.populations.members(self.call):
                self._groups.setdefault(key, []).append(member)
        return self._groups


def _population(call: Call) -> str:
    over = dict(call.options).get("over")
    return call.function if over is None else cast("Name", over).id


def _key_of(facts: object, call: Call) -> Key:
    """Return the group that a word looks at for a nominee; None where it is not known."""
    cells = cast("dict[str, object]", facts)
    match _population(call):
        case "everyone":
            return _EVERYONE
        case "members":
            return cells.get(SUBJECT)
        case "of_unit":
            return cells.get("unit")
        case name:
            return cells.get(name)


def _group_of(nominee: Nominee, call: Call) -> Key:
    """Return the group that a nominee belongs to."""
    match _population(call):
        case "everyone":
            return _EVERYONE
        case "members":
            return nominee.unit
        case "of_unit":
            return nominee.id
        case name:
            return nominee.facts.get(name)


def _value(found: Operand) -> object:
    if isinstance(found, Cell):
        return found
    return found.low if found.is_exact else None
