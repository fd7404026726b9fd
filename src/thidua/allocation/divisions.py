"""Divisions: one field of contenders against its ladder, with everything still unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import field, frozen

from thidua.allocation.certain import is_certain, walked
from thidua.allocation.chances import Block, Chance
from thidua.allocation.picking import Look
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rivals import Entry, Rivals, entry_of, level_of
from thidua.allocation.spending import Purse
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Contender, Crowd, Keys

_SHARING = (TieRule.ALL, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)
#: The tie rules that leave a level group to somebody's decision.
REFERRED = (TieRule.REFER, TieRule.LOT, TieRule.REASSESS)


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
    #: What those who are counted without names receive, crowd by crowd.
    crowds: tuple[tuple[Crowd, Chance], ...] = ()

    @property
    def given(self) -> int:
        """How many receive something, or still may."""
        named = sum(one.outcomes != {NONE} for one in self.chances.values())
        return named + sum(
            crowd.number for crowd, chance in self.crowds if chance.outcomes != {NONE}
        )


def divided(
    part: str | None,
    contenders: Sequence[Contender],
    eligible: Mapping[int, Truth],
    ladder: Ladder,
    ties: TieRule,
    *,
    crowds: Sequence[Crowd] = (),
) -> Division:
    """Find what every contender of a field can still receive.

    Args:
        part: The part of the pool, for the record.
        contenders: Everyone who is not definitely out.
        eligible: The outcome of requirements, vetoes and earlier awards, by nominee.
        ladder: The outcomes by position.
        ties: What happens to nominees who are level across a boundary.
        crowds: Others who compete, counted without names.
    """
    competing = [one for one in contenders if eligible[one.index] is not Truth.NOT_MET]
    if not crowds and ties in REFERRED and is_certain(competing, eligible):
        found, blocks = walked(competing, ladder)
        return Division(part=part, chances=found, blocks=blocks, ladder=ladder)
    entries = [entry_of(one, eligible[one.index]) for one in competing]
    crowded = [(level_of(one), one.number) for one in crowds]
    rivals = Rivals(entries, crowded, with_ties=True)
    has_ties = any(len(one.low) > len(one.rank_low) for one in entries) or any(
        one.tie_keys for one in crowds
    )
    by_rank = Rivals(entries, crowded, with_ties=False) if has_ties else rivals
    chances = dict(_chances(entries, rivals, by_rank, ladder, ties))
    # Whoever has one outcome left lies across no boundary.
    open_ones = [one for one in entries if len(chances[one.index].outcomes) > 1]
    return Division(
        part=part,
        chances=chances,
        blocks=tuple(_blocks(open_ones, rivals)) if ties in REFERRED else (),
        ladder=ladder,
        crowds=tuple(
            (one, _chance(level, rivals, by_rank, ladder, ties))
            for one, (level, _) in zip(crowds, crowded, strict=True)
        ),
    )


def _chances(
    entries: list[Entry], by_all: Rivals, by_rank: Rivals, ladder: Ladder, ties: TieRule
) -> Iterator[tuple[int, Chance]]:
    # Whoever is level with somebody else has the same chance.
    seen: dict[object, Chance] = {}
    for entry in entries:
        alike = (entry.low, entry.high, entry.is_eligible, entry.is_sure)
        if alike not in seen:
            seen[alike] = _chance(entry, by_all, by_rank, ladder, ties)
        yield entry.index, seen[alike]


def _chance(entry: Entry, by_all: Rivals, by_rank: Rivals, ladder: Ladder, ties: TieRule) -> Chance:
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
    return Chance(outcomes=outcomes, places=places, positions=(first, last))


def _dropped(entry: Entry, rivals: Rivals, ladder: Ladder) -> frozenset[str]:
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


def _blocks(entries: list[Entry], rivals: Rivals) -> Iterator[Block]:
    """Yield the level groups among those who lie across a boundary and no missing fact can move.

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
        indexes = tuple(one.index for one in members)
        if level + 1 - first == len(indexes):
            # Where a crowd is level with them, the block is not whole until all have names.
            yield Block(first=first + 1, last=level + 1, members=indexes)


def _keys(entry: Entry) -> Keys:
    return entry.low
