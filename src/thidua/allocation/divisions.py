"""Divisions: one field of contenders against its ladder, with everything still unknown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import field, frozen

from thidua.allocation.picking import Look
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.spending import Purse
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Contender, Keys

_SHARING = (TieRule.ALL, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)
#: The tie rules that leave a level group to somebody's decision.
REFERRED = (TieRule.REFER, TieRule.LOT, TieRule.REASSESS)


@frozen(kw_only=True)
class Block:
    """Nominees who are level across a boundary, with nothing left to part them.

    A block is never a sequence: who gains and who loses is open.

    Vietnamese:
        nhóm bằng nhau tại ranh giới
    """

    #: The first and the last position that the block takes.
    first: int
    last: int
    #: Positions of the nominees in the assessments.
    members: tuple[int, ...]
    #: The most places that can fall to it, where several limits decide.
    places: int | None = None
    #: The sieve in which it stands, with the part of its pool; None in the ranking.
    sieve: tuple[str, str | None] | None = None


@frozen(kw_only=True)
class Chance:
    """What one contender can still receive, and the places it can still take."""

    outcomes: frozenset[str]
    #: The best and the worst place by the ranking alone, level nominees sharing the best.
    places: tuple[int, int]
    #: Positions with all keys, level nominees covering several.
    positions: tuple[int, int]
    #: What stands in the way in some resolution: limits with their part.
    stops: frozenset[tuple[str, str | None]] = frozenset()


#: Lists who receives something, once for every way to decide level groups.
Ways = Callable[[Look | None, Purse], Iterator[frozenset[int]]]


@frozen(kw_only=True)
class Division:
    """One field as it stands: the chances of all contenders and the blocks across boundaries."""

    part: str | None
    chances: Mapping[int, Chance]
    #: The level groups that lie across a boundary whatever the missing facts turn out to be.
    blocks: tuple[Block, ...]
    #: The outcomes by position, where a single limit decides.
    ladder: Ladder
    #: Whether not every resolution was tried.
    is_cautious: bool = False
    #: Every way to decide level groups, where several limits decide; None where that is open.
    ways: Ways | None = field(default=None, eq=False, repr=False)
    #: Level groups that rulings have decided, where several limits decide.
    ruled: tuple[Block, ...] = ()


@frozen(kw_only=True)
class _Entry:
    """A contender with its eligibility and all its keys as one."""

    index: int
    #: Surely eligible, wherever it belongs.
    is_eligible: bool
    #: Surely a rival of the others in this field.
    is_sure: bool
    low: Keys
    high: Keys
    rank_low: Keys
    rank_high: Keys


def divided(
    part: str | None,
    contenders: Sequence[Contender],
    eligible: Mapping[int, Truth],
    ladder: Ladder,
    ties: TieRule,
) -> Division:
    """Find what every contender of a field can still receive.

    Args:
        part: The part of the pool, for the record.
        contenders: Everyone who is not definitely out.
        eligible: The outcome of requirements, vetoes and earlier awards, by nominee.
        ladder: The outcomes by position.
        ties: What happens to nominees who are level across a boundary.
    """
    entries = [
        _entry(one, eligible[one.index])
        for one in contenders
        if eligible[one.index] is not Truth.NOT_MET
    ]
    rivals = _Rivals(entries, with_ties=True)
    return Division(
        part=part,
        chances=dict(_chances(entries, rivals, ladder, ties)),
        blocks=tuple(_blocks(entries, rivals, ladder)) if ties in REFERRED else (),
        ladder=ladder,
    )


def either(one: Chance, other: Chance) -> Chance:
    """Return a chance of whatever is possible in one of two resolutions."""
    return Chance(
        outcomes=one.outcomes | other.outcomes,
        places=_around(one.places, other.places),
        positions=_around(one.positions, other.positions),
        stops=one.stops | other.stops,
    )


def _around(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return min(one[0], other[0]), max(one[1], other[1])


def _entry(contender: Contender, eligible: Truth) -> _Entry:
    return _Entry(
        index=contender.index,
        is_eligible=eligible is not Truth.UNKNOWN,
        is_sure=contender.is_here and eligible is not Truth.UNKNOWN,
        low=contender.low + contender.tie_low,
        high=contender.high + contender.tie_high,
        rank_low=contender.low,
        rank_high=contender.high,
    )


class _Rivals:
    """Counts rivals by bisection: who is surely ahead, who possibly, with or without level."""

    def __init__(self, entries: list[_Entry], *, with_ties: bool) -> None:
        self._with_ties = with_ties
        ends = [(one, *self._ends(one)) for one in entries]
        self._sure = sorted(low for one, low, _ in ends if one.is_sure)
        self._possible = sorted(high for _, _, high in ends)
        # Where level nominees count once: the different keys that are known, and the rest.
        self._steps = sorted({low for one, low, high in ends if one.is_sure and low == high})
        self._known = sorted({low for _, low, high in ends if low == high})
        self._loose = sorted(high for _, low, high in ends if low != high)

    def _ends(self, entry: _Entry) -> tuple[Keys, Keys]:
        if self._with_ties:
            return entry.low, entry.high
        return entry.rank_low, entry.rank_high

    def surely_ahead(self, entry: _Entry) -> int:
        return _above(self._sure, self._ends(entry)[1])

    def surely_level_or_ahead(self, entry: _Entry) -> int:
        low, high = self._ends(entry)
        return len(self._sure) - bisect_left(self._sure, high) - (entry.is_sure and low >= high)

    def possibly_ahead(self, entry: _Entry) -> int:
        low, high = self._ends(entry)
        return _above(self._possible, low) - (high > low)

    def possibly_level_or_ahead(self, entry: _Entry) -> int:
        return len(self._possible) - bisect_left(self._possible, self._ends(entry)[0]) - 1

    def steps_ahead(self, entry: _Entry) -> tuple[int, int]:
        """Return how many different keys are surely and possibly ahead."""
        low, high = self._ends(entry)
        possibly = _above(self._known, low) + _above(self._loose, low) - (low != high)
        return _above(self._steps, high), possibly


def _above(ordered: list[Keys], keys: Keys) -> int:
    return len(ordered) - bisect_right(ordered, keys)


def _chances(
    entries: list[_Entry], by_all: _Rivals, ladder: Ladder, ties: TieRule
) -> Iterator[tuple[int, Chance]]:
    by_rank = _Rivals(entries, with_ties=False)
    for entry in entries:
        first = by_all.surely_ahead(entry) + 1
        last = by_all.possibly_level_or_ahead(entry) + 1
        if ties is TieRule.SHARE_DENSE:
            surely, possibly = by_all.steps_ahead(entry)
            outcomes = ladder.between(surely + 1, possibly + 1)
        elif ties in _SHARING:
            outcomes = ladder.between(first, by_all.possibly_ahead(entry) + 1)
        elif ties is TieRule.NONE:
            outcomes = _dropped(entry, by_all, ladder)
        else:
            outcomes = ladder.between(first, last)
        if not entry.is_eligible:
            outcomes |= {NONE}
        places = (by_rank.surely_ahead(entry) + 1, by_rank.possibly_ahead(entry) + 1)
        yield entry.index, Chance(outcomes=outcomes, places=places, positions=(first, last))


def _dropped(entry: _Entry, rivals: _Rivals, ladder: Ladder) -> frozenset[str]:
    """Return the outcomes where a group across a boundary receives nothing."""
    first = rivals.surely_ahead(entry) + 1
    last = rivals.possibly_level_or_ahead(entry) + 1
    outcomes = ladder.between(first, last)
    surely_last = rivals.surely_level_or_ahead(entry) + 1
    # With everything known the block is exactly these positions: kept whole, or dropped whole.
    is_exact = first == rivals.possibly_ahead(entry) + 1 and surely_last == last
    if len(outcomes) == 1:
        return outcomes
    return frozenset({NONE}) if is_exact else outcomes | {NONE}


def _blocks(entries: list[_Entry], rivals: _Rivals, ladder: Ladder) -> Iterator[Block]:
    """Yield the level groups whose positions no missing fact can move.

    Tie keys matter only inside a group that the ranking leaves across a boundary: elsewhere
    they may be missing.
    """
    placed = [one for one in entries if one.is_sure and one.low == one.high]
    for _, group in groupby(sorted(placed, key=_keys, reverse=True), key=_keys):
        members = tuple(group)
        first, last = rivals.surely_ahead(members[0]), rivals.possibly_ahead(members[0])
        level = rivals.surely_level_or_ahead(members[0])
        if first != last or level != rivals.possibly_level_or_ahead(members[0]):
            continue
        if len(ladder.between(first + 1, level + 1)) > 1:
            indexes = tuple(one.index for one in members)
            yield Block(first=first + 1, last=level + 1, members=indexes)


def _keys(entry: _Entry) -> Keys:
    return entry.low
