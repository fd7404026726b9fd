"""Counting: how many places the limits of an award have, and what each nominee counts in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import product

from attrs import define, evolve, field

from thidua.allocation.cells import Cell
from thidua.allocation.numbers import ENDLESS, Number, number_of
from thidua.assessment import Assessments, PreparedAward, PreparedLimit
from thidua.assessment.parts import part_of, parted, parts_of
from thidua.language.spans import Span
from thidua.language.truths import Truth
from thidua.model import Open

#: Whether a nominee receives an earlier award.
Holding = Callable[[str, int], Truth]
#: A limit, by its number among those of the award, in one part.
Counted = tuple[int, str | None]


@define(slots=False)
class Count:
    """The limits of one award in one world: their numbers, and who counts in them."""

    assessments: Assessments
    prepared: PreparedAward
    #: Everyone who contends and whether it is eligible.
    eligible: Mapping[int, Truth]
    holds: Holding
    _numbers: dict[Counted, Number] = field(factory=dict, init=False)
    #: What a number asks for twice: for its value, and for the arithmetic that is shown.
    _spans: dict[tuple[str, str, str | None, str | None], Span] = field(factory=dict, init=False)
    _found: dict[str, tuple[str, ...]] = field(factory=dict, init=False)
    _members: dict[tuple[str, str | None], dict[str | None, tuple[int, ...]]] = field(
        factory=dict, init=False
    )

    @cached_property
    def considered(self) -> tuple[int, ...]:
        """Everyone who is considered for the award."""
        everyone = range(len(self.assessments.nominees))
        return tuple(one for one in everyone if self.assessments.is_considered(self.prepared, one))

    def parts(self, limit: PreparedLimit) -> tuple[str | None, ...]:
        """Return the parts in which a limit counts."""
        if limit.limit.per is None:
            return (None,)
        return self._parts(limit.limit.per)

    def _parts(self, per: str) -> tuple[str, ...]:
        pool = self.assessments.prepared.campaign.pool(per)
        if pool is not None and not pool.is_open:
            return pool.part_ids
        if per not in self._found:
            award = self.prepared.award.id
            self._found[per] = parts_of(self.assessments, award, self.considered, per)
        return self._found[per]

    def number(self, at: int, part: str | None) -> Number:
        """Return how many places a limit has in one part; what earlier awards used is gone."""
        if (at, part) not in self._numbers:
            limit = self.prepared.limits[at]
            found = number_of(
                limit.limit,
                part,
                lambda: self.members(self.prepared.award.id, limit.limit.per, part),
                self.assessments,
                lambda word, award: self._counted(word, award, limit.limit.per, part),
            )
            self._numbers[at, part] = self._left(found, limit, part)
        return self._numbers[at, part]

    def members(self, award: str, per: str | None, part: str | None) -> tuple[int, ...]:
        """Return the nominees of the round who stand in a part."""
        if per is None:
            return tuple(range(len(self.assessments.nominees)))
        if (per, award) not in self._members:
            grouped: dict[str | None, list[int]] = {}
            for index, where in enumerate(parted(self.assessments, award, per)):
                grouped.setdefault(where, []).append(index)
            self._members[per, award] = {one: tuple(some) for one, some in grouped.items()}
        return self._members[per, award].get(part, ())

    def _counted(self, word: str, award: str | None, per: str | None, part: str | None) -> Span:
        asked = award or self.prepared.award.id
        key = word, asked, per, part
        if key not in self._spans:
            self._spans[key] = self._span(word, asked, per, part)
        return self._spans[key]

    def _span(self, word: str, asked: str, per: str | None, part: str | None) -> Span:
        here = self.members(asked, per, part)
        elsewhere = () if per is None else self.members(asked, per, None)
        if word == "nominees":
            least = self._considered(here)
            return Span(least, least + self._considered(elsewhere))
        truths = [self._truth(word, asked, one) for one in here]
        more = [self._truth(word, asked, one) for one in elsewhere]
        surely = sum(one is Truth.MET for one in truths)
        possibly = sum(one is not Truth.NOT_MET for one in (*truths, *more))
        return Span(surely, possibly)

    def _truth(self, word: str, award: str, index: int) -> Truth:
        if word == "holders":
            return self.holds(award, index)
        return self.eligible.get(index, Truth.NOT_MET)

    def _considered(self, indexes: tuple[int, ...]) -> int:
        return sum(self.assessments.is_considered(self.prepared, one) for one in indexes)

    def _left(self, number: Number, limit: PreparedLimit, part: str | None) -> Number:
        used = self.used(limit, part)
        if used == (0, 0):
            return number
        left = evolve(
            number,
            least=max(0, number.least - used[1]),
            most=number.most if number.most == ENDLESS else max(0, number.most - used[0]),
        )
        is_exact = number.is_exact and used[0] == used[1] <= number.least
        if not number.reckoning or not is_exact:
            return left
        taken = f"{number.least} - {used[0]} = {left.least}"
        return evolve(left, reckoning=f"{number.reckoning}; {taken}")

    def used(self, limit: PreparedLimit, part: str | None) -> tuple[int, int]:
        """Count the places of a shared limit that earlier awards surely and possibly use."""
        shared = limit.shared
        surely = possibly = 0
        for award in self.prepared.counts if shared is not None else ():
            if shared is None or award not in shared.awards:
                continue
            for index in self._around(award, shared.per, part):
                truth = self.holds(award, index)
                if truth is Truth.NOT_MET:
                    continue
                is_here = shared.per is None or (
                    part_of(self.assessments, award, index, shared.per) == part
                )
                counts = self.counts(limit, index)
                possibly += counts is not Truth.NOT_MET
                surely += truth is Truth.MET and counts is Truth.MET and is_here
        return surely, possibly

    def _around(self, award: str, per: str | None, part: str | None) -> Iterable[int]:
        """Return the nominees who stand in a part or may stand there."""
        here = self.members(award, per, part)
        return here if per is None else (*here, *self.members(award, per, None))

    def counts(self, limit: PreparedLimit, index: int) -> Truth:
        """Tell whether a limit counts a nominee; what does not apply counts nobody."""
        if limit.bit is None:
            return Truth.MET
        truth = self.assessments.masks(index).truth(limit.bit)
        return Truth.NOT_MET if truth is Truth.NOT_APPLICABLE else truth

    def cells(
        self,
        index: int,
        part: str | None,
        limits: Mapping[Counted, int],
        kept: Mapping[Counted, int],
    ) -> tuple[Cell, ...]:
        """Return everything that a nominee may count in: one cell where all of it is known.

        Args:
            index: The nominee.
            part: The part in which the award is decided; None for the whole round.
            limits: The numbers of the upper limits.
            kept: The numbers of the least shares.
        """
        found = [self._cell(way, limits, kept) for way in self._ways(index, part)]
        return tuple(dict.fromkeys(found))

    def _ways(
        self, index: int, inside: str | None
    ) -> Iterator[tuple[tuple[int, str | None, bool], ...]]:
        """Yield for every resolution the limits with the part and whether they count it."""
        prepared = self.prepared
        award = prepared.award.id
        pools = dict.fromkeys(one.limit.per for one in prepared.limits)
        places = {
            per: self._places(index, award, per) if inside is None else (inside,) for per in pools
        }
        bits = dict.fromkeys(one.bit for one in prepared.limits)
        truths = {
            bit: self._truths(self.counts(one, index))
            for bit in bits
            for one in prepared.limits
            if one.bit == bit
        }
        for where in product(*places.values()):
            part = dict(zip(places, where, strict=True))
            for counted in product(*truths.values()):
                is_counted = dict(zip(truths, counted, strict=True))
                yield tuple(
                    (at, part[one.limit.per], is_counted[one.bit])
                    for at, one in enumerate(prepared.limits)
                )

    def _places(self, index: int, award: str, per: str | None) -> tuple[str | None, ...]:
        if per is None:
            return (None,)
        part = part_of(self.assessments, award, index, per)
        return (part,) if part is not None else self._parts(per)

    def _truths(self, truth: Truth) -> tuple[bool, ...]:
        return (True, False) if truth is Truth.UNKNOWN else (truth is Truth.MET,)

    def _cell(
        self,
        way: tuple[tuple[int, str | None, bool], ...],
        limits: Mapping[Counted, int],
        kept: Mapping[Counted, int],
    ) -> Cell:
        counted = [
            (at, part) for at, part, is_counted in way if is_counted and (at, part) in limits
        ]
        prizes = [one for one in counted if self.has_prizes(one[0])]
        return Cell(
            limits=tuple(limits[one] for one in counted),
            helps=tuple(kept[at, part] for at, part, yes in way if yes and (at, part) in kept),
            adds=tuple(kept[at, part] for at, part, _ in way if (at, part) in kept),
            ladder=limits[prizes[0]] if prizes else None,
        )

    def is_certain(self, index: int) -> bool:
        """Tell whether it is known what a nominee counts in."""
        award = self.prepared.award.id
        return all(
            self.counts(one, index) is not Truth.UNKNOWN
            and self._is_ordered(one, index)
            and (one.limit.per is None or part_of(self.assessments, award, index, one.limit.per))
            for one in self.prepared.limits
        )

    def _is_ordered(self, limit: PreparedLimit, index: int) -> bool:
        """Tell whether the keys of a sieve are known for a nominee."""
        if limit.order is None:
            return True
        facts = self.assessments.nominees[index].facts
        spans = limit.order.spans(facts, self.assessments.scope)
        return all(isinstance(one, Span) and one.is_exact for one in spans)

    def places(self, limit: PreparedLimit, index: int) -> tuple[str | None, ...]:
        """Return the parts of a limit in which a nominee stands or may stand."""
        return self._places(index, self.prepared.award.id, limit.limit.per)

    def counted(self, at: int, part: str | None, index: int) -> bool:
        """Tell whether a nominee surely counts in a limit and part."""
        limit, award = self.prepared.limits[at], self.prepared.award.id
        per = limit.limit.per
        is_here = per is None or part_of(self.assessments, award, index, per) == part
        return is_here and self.counts(limit, index) is Truth.MET

    def has_prizes(self, at: int) -> bool:
        """Tell whether a limit is a ladder of prizes."""
        own = self.prepared.limits[at].own
        return own is not None and bool(own.prizes)

    def has_number(self, at: int) -> bool:
        """Tell whether a limit is an upper limit of the pass with a number."""
        limit = self.prepared.limits[at]
        own = limit.own
        if own is None:
            return True
        stated = own.at_most is not None and not isinstance(own.at_most, Open)
        return limit.order is None and (stated or bool(own.prizes))
