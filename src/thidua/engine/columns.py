"""The column engine: conditions, sheets and keys as data-frame expressions, through narwhals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field, frozen

from thidua.engine.column_numbers import as_number, constant
from thidua.engine.column_parts import (
    Interval,
    Nothing,
    Part,
    Ratio,
    Unsayable,
    Verity,
    Words,
    either,
    picked,
)
from thidua.engine.column_rules import ColumnRules
from thidua.engine.column_truths import at_least, concerning, every
from thidua.engine.program import Joint, Program
from thidua.language.scope import Scope
from thidua.language.tree import Tree

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr, LazyFrame


@frozen(kw_only=True)
class Columns:
    """What a program comes to in a data frame: new columns, stage after stage.

    Vietnamese:
        biểu thức theo cột
    """

    #: The expressions of each stage by the name of their column; a stage reads earlier ones.
    stages: tuple[Mapping[str, Expr], ...]
    #: The outcome of each leaf and joint that columns can say, by bit.
    outcomes: Mapping[int, Verity]
    #: The ranking keys, in the order in which they were asked for; None where rows must say.
    keys: tuple[Interval | None, ...]
    #: Leaves that only rows can judge.
    by_rows: frozenset[int]

    def added_to(self, frame: LazyFrame[Any]) -> LazyFrame[Any]:
        """Return a frame with the columns of every stage."""
        for stage in self.stages:
            frame = frame.with_columns(**stage)
        return frame


def columns_of(
    program: Program,
    scope: Scope,
    facts: Mapping[str, Part],
    keys: Iterable[Tree] = (),
    bits: Collection[int] | None = None,
) -> Columns:
    """Compile a program for data frames.

    Args:
        program: The conditions.
        scope: Days, definitions and which facts may not apply.
        facts: What the column of each fact and pool holds.
        keys: Ranking keys.
        bits: The leaves that are asked for; None for all of them.
    """
    days = {
        name: Interval(low=day, high=day, is_day=True)
        for name, day in scope.days.items()
        if day is not None
    }
    rules = ColumnRules(facts={**facts, **days}, definitions=scope.definitions, closed=scope.closed)
    writer = _Stages(rules=rules)
    own = {bit: tree for bit, tree in program.own_leaves().items() if bits is None or bit in bits}
    keys = tuple(keys)
    wanted = (*own.values(), *keys)
    for name in dict.fromkeys(one for tree in wanted for one in scope.definitions.behind(tree)):
        writer.define(name, scope.definitions.trees[name])
        writer.close()
    outcomes: dict[int, Verity] = {}
    for bit, tree in own.items():
        found = writer.judged(f"leaf {bit}", tree)
        if found is not None:
            outcomes[bit] = found
    numbers = tuple(writer.key(number, tree) for number, tree in enumerate(keys))
    writer.close()
    return Columns(
        stages=tuple(writer.stages),
        outcomes=outcomes,
        keys=numbers,
        by_rows=frozenset(bit for bit in own if bit not in outcomes),
    )


#: What columns know of a condition that only rows can judge.
LEFT_TO_ROWS = Verity(met=False, not_met=False, unsettled=True)


def joined(joints: Iterable[Joint], outcomes: Mapping[int, Verity]) -> dict[int, Verity]:
    """Return the outcomes of leaves and of every joint that rests on them.

    Args:
        joints: In the order in which they have to be computed.
        outcomes: The outcomes of leaves, by bit.
    """
    found = dict(outcomes)
    for joint in joints:
        parts = [found.get(bit, LEFT_TO_ROWS) for bit in joint.reads]
        found[joint.bit] = _joint(joint, parts)
    return found


def _joint(joint: Joint, parts: list[Verity]) -> Verity:
    match joint.join:
        case "every":
            return every(parts)
        case "not":
            return parts[0].negated()
        case "concerning":
            return concerning(parts[0], parts[1])
        case _:
            return at_least(joint.number, parts)


@define
class _Stages:
    """Writes definitions, leaves and keys as columns of their own, each computed once."""

    rules: ColumnRules
    stages: list[dict[str, Any]] = field(factory=list)
    #: The stage that is being written: its columns read earlier stages alone.
    _open: dict[str, Any] = field(factory=dict)

    def close(self) -> None:
        """Begin another stage, which can read what was written so far."""
        if self._open:
            self.stages.append(self._open)
            self._open = {}

    def define(self, name: str, tree: Tree) -> None:
        """Compile a definition; one that columns cannot say stays out."""
        try:
            part = self.rules.part(tree)
        except Unsayable:
            return
        self.rules.defined[name] = self._kept(f"d{len(self.rules.defined)}", part)

    def judged(self, name: str, tree: Tree) -> Verity | None:
        """Compile a leaf; None where columns cannot say it."""
        try:
            found = self._kept(name, self.rules.verity(tree))
        except Unsayable:
            return None
        return found if isinstance(found, Verity) else None

    def key(self, number: int, tree: Tree) -> Interval | None:
        """Compile a ranking key; None where columns cannot say it."""
        try:
            part = self.rules.part(tree)
            if isinstance(part, Verity):
                part = _as_number(part)
            if isinstance(part, Ratio):
                part = as_number(part, constant(1))
            found = self._kept(f"key {number}", part)
        except Unsayable:
            return None
        return found if isinstance(found, Interval) else None

    def _kept(self, name: str, part: Part) -> Part:
        """Let a part be computed once, under a name of its own."""

        def column(suffix: str, value: Any) -> Any:
            import narwhals.stable.v2 as nw

            if value is None or isinstance(value, (bool, int)) or not hasattr(value, "alias"):
                return value
            self._open[f"{name} {suffix}"] = value
            return nw.col(f"{name} {suffix}")

        return _with_columns(part, column)


def _with_columns(part: Part, column: Any) -> Part:
    match part:
        case Verity():
            return evolve(
                part,
                met=column("met", part.met),
                not_met=column("not_met", part.not_met),
                nothing=column("nothing", part.nothing),
                unsettled=column("unsettled", part.unsettled),
            )
        case Interval():
            low = column("low", part.low)
            return evolve(
                part,
                low=low,
                high=low if part.is_plain else column("high", part.high),
                nothing=column("nothing", part.nothing),
                known=column("known", part.known),
                unsettled=column("unsettled", part.unsettled),
            )
        case Words():
            return evolve(
                part,
                value=column("value", part.value),
                nothing=column("nothing", part.nothing),
                known=column("known", part.known),
                unsettled=column("unsettled", part.unsettled),
            )
        case Ratio():
            whole = _with_columns(part.whole, lambda name, value: column(f"whole {name}", value))
            above = _with_columns(part.part, lambda name, value: column(f"part {name}", value))
            return Ratio(part=above, whole=whole)  # type: ignore[arg-type] # intervals stay intervals
    return part


def _as_number(found: Verity) -> Interval:
    """Count a condition one where it is met, for a ranking."""
    return Interval(
        low=picked(found.met, 1, 0),
        high=picked(found.not_met, 0, 1),
        least=0,
        most=1,
        nothing=found.nothing,
        known=either(found.met, found.not_met),
        unsettled=found.unsettled,
    )


__all__ = ["Columns", "Nothing", "columns_of", "joined"]
