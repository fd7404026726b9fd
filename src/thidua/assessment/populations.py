"""Populations: what the words that look past one nominee find among the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter
from typing import cast

from attrs import define, evolve, field

from thidua.assessment.gatherings import GATHERINGS, Ladder, Member
from thidua.engine.keys import KeyReader, key_reader
from thidua.engine.program import awards_behind
from thidua.language.definitions import looks_around
from thidua.language.meaning import operand, outcome, truth
from thidua.language.scope import (
    MEMBER_AWARD,
    MEMBER_CODES,
    MEMBER_FACT,
    SUBJECT,
    Answer,
    Gap,
    Scope,
    found_around,
)
from thidua.language.spans import Cell, Operand, Span
from thidua.language.tree import Call, Name, Tree
from thidua.language.truths import Truth
from thidua.model import Nominee, Who

#: The key of a group among all groups of a population: a part, a unit, a nominee.
Key = object
_EVERYONE = "everyone"
#: So many of a group are named as what leaves it open: nobody reads more, and none is left out
#: for long, since the next ones are named when these are known.
_NAMED = 20
#: Codes of gaps that are about somebody else: the detail is the id of that nominee.
_OF_MEMBERS = {"missing-fact": MEMBER_FACT, "award-open": MEMBER_AWARD}
#: The group of whoever is in none.
_NOBODYS: Key = object()


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
    _by_id: dict[str, Nominee] = field(factory=dict, init=False)

    def answer(self, call: Call, scope: Scope) -> Answer:
        """Return what a word comes to for the nominee whose facts a scope holds.

        Where the group leaves it open, gaps say what is missing of whom.
        """
        table = self._table(call)
        key = _key_of(scope.facts, call)
        if key is None:
            about = call.function if call.function == "of_unit" else _population(call)
            return found_around(call), (Gap("group-not-known", about),)
        return table.answer(key, scope)

    def values(self, calls: tuple[Call, ...]) -> Iterable[tuple[object, ...]]:
        """Return for every nominee what several words come to; None where it is not known."""

        def told(nominee: Nominee) -> tuple[object, ...]:
            scope = self.scope.of(nominee.facts)
            return tuple(_value(self.answer(call, scope)[0]) for call in calls)

        return map(told, self.nominees)

    def _table(self, call: Call) -> _Table:
        if call not in self._tables:
            # What is asked inside is gathered first, so that no chain of words is too long.
            for one in TopologicalSorter(self._asked_inside(call)).static_order():
                self._tables.setdefault(one, _Table(call=one, populations=self)).gather()
        return self._tables[call]

    def _asked_inside(self, call: Call) -> dict[Call, tuple[Call, ...]]:
        """Return the words behind a word, each with those that are asked directly inside it."""
        found: dict[Call, tuple[Call, ...]] = {}
        waiting = [call]
        while waiting:
            one = waiting.pop()
            if one not in found:
                parts = (*one.arguments, *(tree for name, tree in one.options if name == "where"))
                inside = (node for part in parts for node in self.scope.definitions.calls(part))
                found[one] = tuple(node for node in inside if looks_around(node))
                waiting.extend(found[one])
        return found

    def members(self, call: Call) -> Iterator[tuple[Key, Member | None]]:
        """Yield everyone in the groups of a word: the group, None where it is not known.

        Whoever the word does not ask for is no member, and still tells that the group was given.
        """
        scope = evolve(self.scope, around=self.answer)
        part = call.arguments[0]
        is_condition = call.function in ("count", "share")
        reader = None if is_condition or self._asks_awards(part) else key_reader((part,), scope)
        for nominee in self.nominees:
            group = _group_of(nominee, call)
            if group is not _NOBODYS:
                own = scope.of(nominee.facts).answering(self._told_of(nominee.id))
                yield group, _member(nominee.id, call, own, reader)

    def lacking(self, who: str, call: Call) -> Iterator[Gap]:
        """Yield what is not known of a member that a word asks for."""
        if not self._by_id:
            self._by_id.update((one.id, one) for one in self.nominees)
        nominee = self._by_id[who]
        if _group_of(nominee, call) is None:
            population = _population(call)
            yield Gap(MEMBER_FACT, "unit" if population == "members" else population, who)
        scope = evolve(self.scope, around=self.answer).of(nominee.facts)
        gaps: list[Gap] = []
        _member(who, call, scope.answering(self._told_of(who)), None, gaps)
        for gap in gaps:
            if gap.code in _OF_MEMBERS:
                yield Gap(_OF_MEMBERS[gap.code], gap.about, who)
            elif gap.code in MEMBER_CODES:
                yield gap

    def _told_of(self, nominee_id: str) -> Callable[[str], Truth]:
        return lambda award: self.told(award, nominee_id)

    def _asks_awards(self, tree: Tree) -> bool:
        return bool(awards_behind(tree, self.scope.definitions))


def _member(
    who: str, call: Call, scope: Scope, reader: KeyReader | None, gaps: list[Gap] | None = None
) -> Member | None:
    part, where = call.arguments[0], dict(call.options).get("where")
    asked = Truth.MET if where is None else truth(where, scope, gaps)
    if asked in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
        return None
    is_sure = asked is Truth.MET
    if call.function in ("count", "share"):
        met, is_loose = outcome(part, scope, gaps)
        return Member(found=met, is_sure=is_sure, may_not_apply=is_loose, id=who)
    found = operand(part, scope, gaps) if reader is None else reader.spans(scope.facts, scope)[0]
    is_loose = isinstance(found, Span) and found.may_not_apply
    return Member(found=found, is_sure=is_sure, may_not_apply=is_loose, id=who)


@define(kw_only=True)
class _Table:
    """One word, for every group that it looks at."""

    call: Call
    populations: Populations
    _groups: dict[Key, list[Member]] = field(factory=dict, init=False)
    _answers: dict[Key, Operand] = field(factory=dict, init=False)
    _ladders: dict[Key, Ladder] = field(factory=dict, init=False)
    _missing: dict[Key, tuple[Gap, ...]] = field(factory=dict, init=False)

    def answer(self, key: Key, scope: Scope) -> Answer:
        """Return what the word comes to in one group."""
        if _population(self.call) in ("members", "of_unit") and key not in self._groups:
            # Of members and units that were not given nothing is known.
            return found_around(self.call), (Gap("group-not-given", str(key)),)
        found = self._place(key, scope) if self.call.function == "place" else self._joined(key)
        is_known = isinstance(found, Cell) or found.is_exact
        if is_known:
            return found, ()
        gap = Gap("group-open", _population(self.call), self.call.function)
        return found, (gap, *self._lacks(key))

    def _lacks(self, key: Key) -> tuple[Gap, ...]:
        """Return what is missing of the first members who leave a group open."""
        if key not in self._missing:
            is_open = [one.id for one in self._members(key) if not _is_settled(one)]
            gaps = (
                gap for who in is_open[:_NAMED] for gap in self.populations.lacking(who, self.call)
            )
            self._missing[key] = tuple(dict.fromkeys(gaps))
        return self._missing[key]

    def _joined(self, key: Key) -> Operand:
        if key not in self._answers:
            self._answers[key] = GATHERINGS[self.call.function](self._members(key))
        return self._answers[key]

    def _place(self, key: Key, scope: Scope) -> Operand:
        """Return the place of one nominee; it is its own, whatever the group."""
        if key not in self._ladders:
            self._ladders[key] = Ladder.of(self._members(key))
        ladder, who = self._ladders[key], scope.facts.get(SUBJECT)
        own = ladder.found.get(str(who))
        if own is None:
            own = operand(self.call.arguments[0], scope)
        return ladder.place(cast("Operand", own), who)

    def _members(self, key: Key) -> list[Member]:
        """Return who belongs to a group, and who perhaps does."""
        astray = [evolve(one, is_sure=False) for one in self._groups.get(None, ())]
        # No unit is a member of its own.
        apart = key if _population(self.call) == "members" else None
        return [one for one in (*self._groups.get(key, ()), *astray) if one.id != apart]

    def gather(self) -> None:
        """Ask every nominee, once."""
        if not self._groups:
            for key, member in self.populations.members(self.call):
                group = self._groups.setdefault(key, [])
                if member is not None:
                    group.append(member)


def _is_settled(member: Member) -> bool:
    found = member.found
    is_known = found.is_exact if isinstance(found, Span) else found is not Truth.UNKNOWN
    return is_known and member.counts


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
            return _unit_of(nominee)
        case "of_unit":
            return nominee.id
        case "unit":
            return _unit_of(nominee)
        case name:
            return nominee.facts.get(name)


def _unit_of(nominee: Nominee) -> Key:
    """Return the unit of a nominee; a collective for which none is written is in none."""
    is_top = nominee.unit is None and nominee.who is Who.COLLECTIVE
    return _NOBODYS if is_top else nominee.unit


def _value(found: Operand) -> object:
    if isinstance(found, Cell):
        return found
    return found.low if found.is_exact else None
