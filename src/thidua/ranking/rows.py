"""Ranking row by row: for every award and pool part, who stands where, as far as is known."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import Factory, evolve, field, frozen

from thidua.assessment import Assessments, PreparedAward
from thidua.assessment.parts import counted_in, parted, parts_of
from thidua.language.spans import ANYTHING, Cell, Operand, rational
from thidua.model import Direction, RankKey

#: Keys as numbers of which more is better; endless where a key is unknown and unbounded.
Key = int | Decimal | Fraction | float
Keys = tuple[Key, ...]

_NUMBERS = frozenset((int, Decimal, Fraction))


@frozen(kw_only=True)
class Contender:
    """One nominee in one field: the least and the best that its keys can still be.

    Vietnamese:
        ứng viên trong một bảng xếp hạng
    """

    #: Position of the nominee in the assessments.
    index: int
    low: Keys
    high: Keys
    #: The keys that part only those who are level across a boundary.
    tie_low: Keys = ()
    tie_high: Keys = ()
    #: Numbers of the tie keys that do not apply to the nominee.
    silent_ties: frozenset[int] = frozenset()
    #: Whether the nominee surely belongs to this part of the pool.
    is_here: bool = True

    @property
    def is_known(self) -> bool:
        """Whether every key has one value."""
        return self.low == self.high

    @property
    def is_exact(self) -> bool:
        """Whether every key has one value, those that part ties among them."""
        return self.is_known and self.tie_low == self.tie_high


@frozen(kw_only=True)
class Crowd:
    """Nominees of one field who are level, eligible for certain, and counted without names.

    Vietnamese:
        nhóm bằng nhau chỉ được đếm
    """

    number: int
    keys: Keys
    tie_keys: Keys = ()


@frozen(kw_only=True)
class Field:
    """Everyone who competes for the same places: one award, one part of its pool.

    Vietnamese:
        bảng xếp hạng
    """

    award: str
    #: The part of the pool; None where the award counts the whole round.
    part: str | None
    contenders: tuple[Contender, ...]
    #: Others who compete for the same places, where a data frame holds them.
    crowds: tuple[Crowd, ...] = ()

    @property
    def size(self) -> int:
        """How many compete."""
        return len(self.contenders) + sum(one.number for one in self.crowds)


@frozen(kw_only=True)
class Standings:
    """All fields of a round.

    Vietnamese:
        kết quả xếp hạng
    """

    assessments: Assessments
    fields: tuple[Field, ...]
    _by_award: dict[str, tuple[Field, ...]] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _grouped(self.fields), takes_self=True),
    )

    def fields_of(self, award_id: str) -> tuple[Field, ...]:
        """Return the fields of one award, in the order of the pool's parts."""
        return self._by_award.get(award_id, ())


def rank(assessments: Assessments) -> Standings:
    """Read the ranking keys of everyone who can still receive an award.

    Nobody is ordered here more than the known keys allow: equal keys stay level, and a missing
    key is a span of places. A nominee whose part of the pool is unknown contends in each.

    Args:
        assessments: The outcome of every condition.

    Examples:
        >>> from thidua.assessment import admit, assess, prepare
        >>> from thidua.model import Campaign
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> prepared = prepare(campaign, "end")
        >>> rank(assess(prepared, admit(prepared, []))).fields
        ()
    """
    fields = [one for award in assessments.prepared.awards for one in _fields(assessments, award)]
    return Standings(assessments=assessments, fields=tuple(fields))


def _grouped(fields: tuple[Field, ...]) -> dict[str, tuple[Field, ...]]:
    grouped: dict[str, list[Field]] = {}
    for one in fields:
        grouped.setdefault(one.award, []).append(one)
    return {award: tuple(listed) for award, listed in grouped.items()}


def _fields(assessments: Assessments, prepared: PreparedAward) -> Iterator[Field]:
    award = prepared.award
    if award.delegated_to is not None:
        return
    contenders = tuple(_contenders(assessments, prepared))
    pool = counted_in(prepared)
    if pool is None:
        yield Field(award=award.id, part=None, contenders=parted_by_what_applies(contenders))
        return
    inside: dict[str | None, list[Contender]] = {}
    parts = parted(assessments, award.id, pool)
    for one in contenders:
        inside.setdefault(parts[one.index], []).append(one)
    anywhere = [evolve(one, is_here=False) for one in inside.get(None, ())]
    indexes = tuple(one.index for one in contenders)
    for part in parts_of(assessments, award.id, indexes, pool):
        together = inside.get(part, [])
        if anywhere:
            together = sorted((*together, *anywhere), key=lambda one: one.index)
        yield Field(award=award.id, part=part, contenders=parted_by_what_applies(tuple(together)))


def _contenders(assessments: Assessments, prepared: PreparedAward) -> Iterator[Contender]:
    # A condition that is not met has no bit in any of the three masks.
    needed = 1 << prepared.recipient | 1 << prepared.eligible
    # Whoever is not definitely outside the groups is considered, unless some are put forward.
    is_open = assessments.nominated is None
    where = prepared.where_keys
    for index, (met, unknown, not_applicable) in enumerate(assessments.triples):
        is_out = (met | unknown | not_applicable) & needed != needed
        if not is_out and (is_open or assessments.is_considered(prepared, index)):
            yield _contender(assessments, prepared, index, where)


def _contender(
    assessments: Assessments, prepared: PreparedAward, index: int, where: tuple[slice, slice]
) -> Contender:
    award, keys = prepared.award, assessments.keys[index]
    if keys is not None:
        low = _known(keys[where[0]], award.rank)
        tie_low = _known(keys[where[1]], award.tie_keys) if award.tie_keys else ()
        return Contender(index=index, low=low, high=low, tie_low=tie_low, tie_high=tie_low)
    facts, scope = assessments.nominees[index].facts, assessments.scope
    low, high = ends_of_keys(prepared.rank.spans(facts, scope), award.rank)
    tied = prepared.ties.spans(facts, scope)
    tie_low, tie_high = ends_of_keys(tied, award.tie_keys)
    return Contender(
        index=index,
        low=low,
        high=high,
        tie_low=tie_low,
        tie_high=tie_high,
        silent_ties=frozenset(number for number, span in enumerate(tied) if isinstance(span, Cell)),
    )


def _known(values: tuple[object, ...], keys: tuple[RankKey, ...]) -> Keys:
    """Return known keys as numbers of which more is better."""
    for value, key in zip(values, keys, strict=True):
        if key.direction is Direction.ASC or type(value) not in _NUMBERS:
            break
    else:
        # They are that already: a large round keeps one tuple of them, not two.
        return cast("Keys", values)
    return tuple(
        _turned(_number(value, 0)) if key.direction is Direction.ASC else _number(value, 0)
        for value, key in zip(values, keys, strict=True)
    )


def parted_by_what_applies(contenders: tuple[Contender, ...]) -> tuple[Contender, ...]:
    """Drop a tie key among level nominees as soon as it does not apply to one of them.

    It could not say which of them is better, so it parts none of them: the tie stands, and
    goes where the tie rule sends it.
    """
    silent: dict[Keys, set[int]] = {}
    for one in contenders:
        if one.silent_ties and one.is_known:
            silent.setdefault(one.low, set()).update(one.silent_ties)
    if not silent:
        return contenders
    return tuple(
        _without(one, silent[one.low]) if one.is_known and one.low in silent else one
        for one in contenders
    )


def _without(contender: Contender, silent: set[int]) -> Contender:
    def level(keys: Keys) -> Keys:
        return tuple(0 if number in silent else key for number, key in enumerate(keys))

    return evolve(contender, tie_low=level(contender.tie_low), tie_high=level(contender.tie_high))


def ends_of_keys(spans: tuple[Operand, ...], keys: tuple[RankKey, ...]) -> tuple[Keys, Keys]:
    """Return the least and the most that keys can be, as numbers of which more is better."""
    low: list[Key] = []
    high: list[Key] = []
    for span, key in zip(spans, keys, strict=True):
        # A key that does not apply orders nobody: the nominee may stand anywhere.
        known = ANYTHING if isinstance(span, Cell) or span.may_not_apply else span
        ends = (_number(known.low, -math.inf), _number(known.high, math.inf))
        if key.direction is Direction.ASC:
            ends = (_turned(ends[1]), _turned(ends[0]))
        low.append(ends[0])
        high.append(ends[1])
    return tuple(low), tuple(high)


def _number(value: object, endless: float) -> Key:
    """Return a number to compare; the float stands only for an end that is open."""
    match value:
        case None:
            return endless
        case date():
            return value.toordinal()
        case time():
            minutes = value.hour * 60 + value.minute
            return (minutes * 60 + value.second) * 1_000_000 + value.microsecond
        case _:
            return cast("Key", value)


def _turned(key: Key) -> Key:
    # The minus of a Decimal would round to the digits of a context.
    return -key if isinstance(key, float) else -rational(key)
