"""Ranking in columns: where everybody stands for every award, and who is level with whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from thidua.assessment.columns import fact_parts, is_stated
from thidua.assessment.frames import ODD
from thidua.assessment.parts import counted_in
from thidua.assessment.preparation import Prepared, PreparedAward
from thidua.engine.column_parts import Flag, Interval, Verity, both, either, inverse, sure
from thidua.engine.column_truths import every
from thidua.engine.columns import columns_of, joined
from thidua.language.scope import Scope
from thidua.model import Direction, RankKey
from thidua.ranking.rows import Crowd, Key, Keys, Standings
from thidua.values import decimals_of

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr, LazyFrame

#: Not considered: no verdict.
NOBODY = 0
#: Considered, and out for certain.
OUT = 1
#: Eligible for certain, with every key known.
LEVEL = 2
#: Only rows can say.
NAMED = 3
#: Another plan judges the award.
ELSEWHERE = 4

#: The name of the column that marks whom rows have to judge for some award.
NAME = "named"


@frozen(kw_only=True)
class AwardColumns:
    """One award in columns: under which names its columns stand.

    Vietnamese:
        các cột của một danh hiệu, hình thức
    """

    prepared: PreparedAward
    #: The number of the award among those of the round.
    number: int
    #: The ranking keys, then the tie keys; none where everybody goes by rows.
    keys: tuple[Interval, ...]
    #: Why everybody who is not out goes by rows; None where columns judge the award.
    by_rows: str | None
    #: Whether the data alone say which parts there are.
    has_open_parts: bool = False

    @property
    def has_crowds(self) -> bool:
        """Whether columns judge it, so that others than the named compete."""
        return self.by_rows is None and self.prepared.award.delegated_to is None

    @property
    def status(self) -> str:
        """The column that says how somebody stands for the award."""
        return f"status {self.number}"

    @property
    def part(self) -> str:
        """The column of the part in which somebody is counted; empty words without a pool."""
        return f"part {self.number}"

    @property
    def key_names(self) -> tuple[str, ...]:
        """The columns of the keys."""
        return tuple(f"key {self.number} {at}" for at in range(len(self.keys)))

    @property
    def level_names(self) -> tuple[str, ...]:
        """The columns that those have in common who are level in one part."""
        return (self.part, *self.key_names)

    def keys_of(self, level: tuple[object, ...]) -> Keys:
        """Return the keys of a level, those that part ties last, as rows compare them.

        Args:
            level: The part, then the keys, as the data frame holds them.
        """
        award = self.prepared.award
        units = zip(self.keys, (*award.rank, *award.tie_keys), level[1:], strict=True)
        return tuple(_key(key, ranked, unit) for key, ranked, unit in units)


def _key(column: Interval, ranked: RankKey, unit: Any) -> Key:
    if isinstance(unit, date):
        number: int = unit.toordinal()
    else:
        number = int(unit)
    if ranked.direction is Direction.ASC:
        number = -number
    digits = None if column.is_day else decimals_of(Fraction(1, column.scale))
    if digits is None:
        return number if column.is_day else Fraction(number, column.scale)
    # Of all exact numbers, these are compared fastest with those of rows.
    return number if digits == 0 else Decimal(f"{number * 10**digits // column.scale}E-{digits}")


def placed(
    frame: LazyFrame[Any], prepared: Prepared, scope: Scope, by_rows: Mapping[str, str]
) -> tuple[LazyFrame[Any], tuple[AwardColumns, ...]]:
    """Add for every award how everybody stands, in which part, and with which keys.

    Args:
        frame: Canonical columns.
        prepared: The round.
        scope: Days and definitions, and whether the round is closed.
        by_rows: Awards for which everybody goes by rows, with the reason.
    """
    program = prepared.program
    trees = [key.by for one in prepared.awards for key in (*one.award.rank, *one.award.tie_keys)]
    bits = _leaves_behind(prepared)
    columns = columns_of(program, scope, fact_parts(prepared.campaign), trees, bits)
    frame = columns.added_to(frame)
    outcomes = joined(program.joints, columns.outcomes)
    awards: list[AwardColumns] = []
    added: dict[str, Any] = {}
    for number, one in enumerate(prepared.awards):
        last = one.first_key + len(one.award.rank) + len(one.award.tie_keys)
        keys = columns.keys[one.first_key : last]
        award = _award(prepared, one, number, keys, by_rows.get(one.award.id))
        added |= dict(_columns(prepared, award, outcomes))
        awards.append(award)
    if added:
        frame = frame.with_columns(**added)
    return frame.with_columns(**{NAME: _named(awards)}), tuple(awards)


def _leaves_behind(prepared: Prepared) -> set[int]:
    """Return the leaves on which it rests who is eligible for some award."""
    bits = {
        bit
        for one in prepared.awards
        for bit in (one.recipient, one.eligible, *(hold for _, hold in one.holds))
    }
    for joint in reversed(prepared.program.joints):
        if joint.bit in bits:
            bits.update(joint.reads)
    return bits


def _award(
    prepared: Prepared,
    one: PreparedAward,
    number: int,
    keys: tuple[Interval | None, ...],
    by_rows: str | None,
) -> AwardColumns:
    exact = tuple(key for key in keys if key is not None and not key.is_rounded)
    reason = by_rows
    if reason is None and len(exact) < len(keys):
        reason = "ranking key"
    if reason is None and not _is_in_columns(prepared, counted_in(one)):
        reason = "pool"
    per = counted_in(one)
    pool = prepared.campaign.pool(per or "")
    return AwardColumns(
        prepared=one,
        number=number,
        keys=exact if reason is None else (),
        by_rows=reason,
        has_open_parts=per is not None and (pool is None or pool.is_open),
    )


def _is_in_columns(prepared: Prepared, per: str | None) -> bool:
    pool = prepared.campaign.pool(per or "")
    return per in (None, "unit") or (pool is not None and is_stated(pool))


def _columns(
    prepared: Prepared, award: AwardColumns, outcomes: Mapping[int, Verity]
) -> Iterator[tuple[str, Any]]:
    import narwhals.stable.v2 as nw

    per = counted_in(award.prepared)
    is_in_columns = _is_in_columns(prepared, per)
    has_part: Flag = True
    if per is None:
        yield award.part, nw.lit("")
    elif is_in_columns:
        has_part = ~nw.col(per).is_null()
        yield award.part, nw.col(per)
    else:
        yield award.part, nw.lit("")
    for name, key in zip(award.key_names, award.keys, strict=True):
        yield name, _whole(key)
    yield award.status, _status(award, outcomes, has_part, is_in_columns=is_in_columns)


def _whole(key: Interval) -> Any:
    import narwhals.stable.v2 as nw

    if key.is_day:
        return nw.lit(key.low) if isinstance(key.low, date) else key.low
    return nw.lit(key.low) if isinstance(key.low, int) else key.low.cast(nw.Int64)


def _status(
    award: AwardColumns, outcomes: Mapping[int, Verity], has_part: Flag, *, is_in_columns: bool
) -> Any:
    one = award.prepared
    recipient, eligible = outcomes[one.recipient], outcomes[one.eligible]
    nobody = sure(recipient.not_met, recipient.unsettled)
    if one.award.delegated_to is not None:
        return _first_of([(nobody, NOBODY), (recipient.unsettled, NAMED)], ELSEWHERE)
    out = sure(eligible.not_met, eligible.unsettled) if is_in_columns else False
    fine: Flag = award.by_rows is None and one.award.vote is None
    joined_up = every([recipient, eligible])
    for verity in (joined_up, *(outcomes[bit] for _, bit in one.holds)):
        fine = both(fine, sure(either(verity.met, verity.nothing), verity.unsettled))
    for key in award.keys:
        fine = both(fine, sure(both(key.known, inverse(key.nothing)), key.unsettled))
    fine = both(fine, has_part)
    lines = [(nobody, NOBODY), (recipient.unsettled, NAMED), (out, OUT), (fine, LEVEL)]
    return _first_of(lines, NAMED)


def _first_of(lines: list[tuple[Flag, int]], otherwise: int) -> Any:
    import narwhals.stable.v2 as nw

    found: Any = nw.lit(otherwise)
    for condition, status in reversed(lines):
        if condition is False:
            continue
        if condition is True:
            found = nw.lit(status)
        else:
            found = nw.when(condition).then(nw.lit(status)).otherwise(found)
    return found


def _named(awards: Collection[AwardColumns]) -> Expr:
    import narwhals.stable.v2 as nw

    flags = [nw.col(ODD), *(nw.col(one.status) == NAMED for one in awards)]
    return nw.any_horizontal(*flags, ignore_nulls=True)


def with_crowds(
    standings: Standings, crowds: Mapping[tuple[str, str | None], tuple[Crowd, ...]]
) -> Standings:
    """Return standings in which others compete too, counted without names.

    Args:
        standings: The fields of those who have names; in each part somebody has one.
        crowds: The crowds of each award and part.
    """
    fields = tuple(
        evolve(one, crowds=crowds.get((one.award, one.part), ())) for one in standings.fields
    )
    return Standings(assessments=standings.assessments, fields=fields)
