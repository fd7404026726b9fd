"""Allocating in columns: levels of a data frame compete as crowds, and few have to be named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from thidua.allocation.chances import Chance
from thidua.allocation.deciding import is_plain
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.rows import Allocation
from thidua.assessment import Prepared
from thidua.language.definitions import looks_around
from thidua.language.tree import Tree, walk
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Crowd, Keys
from thidua.ranking.columns import LEVEL, NAME, AwardColumns

if TYPE_CHECKING:
    from narwhals.stable.v2 import LazyFrame

_SHARING = (TieRule.NONE, TieRule.ALL, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)
#: Of those, the ones by which positions are left out or used twice.
_JUMPING = (TieRule.NONE, TieRule.SHARE_DENSE)

#: Award and part.
Where = tuple[str, str | None]


@frozen
class Level:
    """Those who are level in one part, by the columns that they have in common.

    Vietnamese:
        nhóm bằng nhau
    """

    #: The part, then the keys, as the data frame holds them.
    values: tuple[object, ...]
    number: int
    #: The greatest of their ids: the one that others are measured against.
    last: str
    #: The keys as rows compare them.
    keys: Keys
    tie_keys: Keys

    @property
    def part(self) -> str | None:
        """The part of the pool; None where there is no pool."""
        return str(self.values[0]) or None


def levels_of(frame: LazyFrame[Any], award: AwardColumns) -> tuple[Level, ...]:
    """Count those who are level, where columns judge an award.

    Args:
        frame: A frame with the columns of the award.
        award: The award.
    """
    import narwhals.stable.v2 as nw

    if not award.has_crowds:
        return ()
    level = ~nw.col(NAME) & (nw.col(award.status) == LEVEL)
    grouped = frame.filter(level).group_by(*award.level_names)
    counted = grouped.agg(number=nw.len(), last=nw.col("id").max()).collect()
    return tuple(sorted((_level(award, row) for row in counted.iter_rows()), key=_order))


def _level(award: AwardColumns, row: tuple[Any, ...]) -> Level:
    *values, number, last = row
    keys, middle = award.keys_of(tuple(values)), len(award.prepared.award.rank)
    return Level(tuple(values), int(number), str(last), keys[:middle], keys[middle:])


def _order(level: Level) -> tuple[str, ...]:
    return tuple(map(str, level.values))


@frozen(kw_only=True, slots=False)
class Crowded:
    """The levels of one award in the order in which its crowds compete.

    Vietnamese:
        các nhóm bằng nhau của một danh hiệu
    """

    award: AwardColumns
    levels: tuple[Level, ...]
    #: How many of each level have a name.
    named: Mapping[tuple[object, ...], int]

    @cached_property
    def by_part(self) -> dict[str | None, list[Level]]:
        """Return the levels of which somebody has no name, part by part."""
        found: dict[str | None, list[Level]] = {}
        for one in self.levels:
            if one.number > self.named.get(one.values, 0):
                found.setdefault(one.part, []).append(one)
        return found

    def crowds(self) -> dict[Where, tuple[Crowd, ...]]:
        """Return the crowds of every part."""
        return {
            (self.award.prepared.award.id, part): tuple(
                _crowd(one, one.number - self.named.get(one.values, 0)) for one in levels
            )
            for part, levels in self.by_part.items()
        }

    def received(self, allocation: Allocation) -> Iterator[tuple[Level, Crowd, Chance, Ladder]]:
        """Yield what those of every level receive who have no name."""
        result = allocation.results[self.award.prepared.award.id]
        for part, levels in self.by_part.items():
            ladder = result.ladders[part]
            for level, (crowd, chance) in zip(levels, result.crowds[part], strict=True):
                yield level, crowd, chance, ladder


def _crowd(level: Level, number: int) -> Crowd:
    return Crowd(number=number, keys=level.keys, tie_keys=level.tie_keys)


def to_name(crowded: Crowded, allocation: Allocation) -> tuple[list[Level], list[str]]:
    """Return the levels whose members all need names, and single nominees who do.

    Names are needed where something is open, at every boundary between two outcomes, and for
    the last who receives something in each part.
    """
    levels: list[Level] = []
    last = _last_named(crowded, allocation)
    parted = _parted(crowded, allocation)
    for level, crowd, chance, ladder in crowded.received(allocation):
        is_cut = len(ladder.between(*chance.positions)) > 1
        is_named = is_cut or len(chance.outcomes) > 1 or (level.part, crowd.keys) in parted
        if is_named:
            levels.append(level)
        lowest = (chance.positions, level.last, not is_named)
        if chance.outcomes != {NONE}:
            last[level.part] = max(last.get(level.part, lowest), lowest)
    return levels, [one for _, one, is_wanted in last.values() if is_wanted]


def _last_named(
    crowded: Crowded, allocation: Allocation
) -> dict[str | None, tuple[tuple[int, int], str, bool]]:
    """Return the lowest placed of each part who has a name and receives something or may."""
    award = crowded.award.prepared.award.id
    nominees, result = allocation.standings.assessments.nominees, allocation.results[award]
    found: dict[str | None, tuple[tuple[int, int], str, bool]] = {}
    for field in allocation.standings.fields_of(award):
        for one in field.contenders:
            for part, chance in result.chances.get(one.index, ()):
                if part == field.part and one.is_known and chance.outcomes != {NONE}:
                    lowest = (chance.positions, nominees[one.index].id, False)
                    found[part] = max(found.get(part, lowest), lowest)
    return found


def _parted(crowded: Crowded, allocation: Allocation) -> set[tuple[str | None, Keys]]:
    """Return the ranks at which tie keys make some receive what others do not."""
    award = crowded.award.prepared.award
    if not award.tie_keys:
        return set()
    outcomes: dict[tuple[str | None, Keys], set[frozenset[str]]] = {}
    for level, crowd, chance, _ in crowded.received(allocation):
        outcomes.setdefault((level.part, crowd.keys), set()).add(chance.outcomes)
    result = allocation.results[award.id]
    for field in allocation.standings.fields_of(award.id):
        for one in field.contenders:
            for part, chance in result.chances.get(one.index, ()):
                if part == field.part:
                    outcomes.setdefault((part, one.high), set()).add(chance.outcomes)
    return {where for where, found in outcomes.items() if len(found) > 1}


def left_to_rows(prepared: Prepared, everybody: str | None) -> dict[str, str]:
    """Return the awards that columns cannot decide, each with the reason.

    Args:
        prepared: The round.
        everybody: Why everybody has to go by rows, if so.
    """
    if everybody is not None:
        return {one.award.id: everybody for one in prepared.awards}
    return {one.award.id: "several limits" for one in prepared.awards if not is_plain(one)}


def found_for_rows(allocation: Allocation) -> dict[str, str]:
    """Return the awards that only rows can decide, now that those with names are known.

    Where ties jump over places, every way is tried in which what is unknown can turn out; a
    tie key that does not apply to one parts nobody who is level with it.
    """
    found: dict[str, str] = {}
    standings = allocation.standings
    for one in standings.assessments.prepared.awards:
        award = one.award
        has_prizes = award.limit is not None and len(award.limit.prizes) > 1
        tries = award.ties in _SHARING and (award.ties in _JUMPING or has_prizes)
        for field in standings.fields_of(award.id):
            eligible = allocation.results[award.id].eligible
            for contender in field.contenders if field.crowds else ():
                is_known = eligible[contender.index] is not Truth.UNKNOWN
                if tries and not (is_known and contender.is_here and contender.is_exact):
                    found[award.id] = "unknown and shared"
                elif contender.silent_ties:
                    found[award.id] = "tie key not applicable"
    return found


def needs_everybody(prepared: Prepared) -> str | None:
    """Return why everybody has to go by rows; None where not everybody has to."""
    scope, program = prepared.engine.scope, prepared.program
    trees: list[Tree] = [*program.leaves.values()]
    for one in prepared.awards:
        trees.extend(key.by for key in (*one.award.rank, *one.award.tie_keys))
        for limit in one.limits:
            if limit.shared is not None:
                return "shared limit"
            if limit.limit.fixed_by is not None or isinstance(limit.limit.at_most, Tree):
                return "reckoned limit"
    trees.extend(scope.definitions.trees.values())
    if any(looks_around(node) for tree in trees for node in walk(tree)):
        return "looks around"
    return None
