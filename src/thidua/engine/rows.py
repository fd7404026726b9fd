"""The row engine: one generated Python function that judges nominee after nominee."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import getcontext, localcontext
from itertools import repeat
from typing import Any, cast

from attrs import frozen

from thidua.engine.exactness import EXACT, TROUBLE
from thidua.engine.joints import joint_source
from thidua.engine.leaves import leaf_lines
from thidua.engine.program import Joint, Masks, Program
from thidua.engine.reckoning import careful_lines, definition_lines, keys_of, known_lines
from thidua.engine.source import Writer
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Cell
from thidua.language.tree import Call, Name, Tree
from thidua.language.truths import Truth

Facts = Mapping[str, object]
#: The three masks of one nominee, as plain integers.
Triple = tuple[int, int, int]
#: The ranking keys of one nominee; None where one of them is not simply a number.
Keys = tuple[object, ...] | None
#: Judges one leaf of a row by the reference.
Slow = Callable[[int, Facts], Truth]
#: Reckons one definition of a row by the reference.
Reference = Callable[[str, Facts], object]
_Generated = Callable[
    [Iterable[Facts], Slow, Reference, Iterable[tuple[object, ...]]], Iterator[tuple[Triple, Keys]]
]


@frozen(kw_only=True)
class RowEngine:
    """Judges rows: equal to the reference evaluator, leaf by leaf and joint by joint.

    `judge` takes rows in which every fact that the program reads is present (None where it is
    unknown) and yields met, unknown and not applicable for each.

    Examples:
        >>> from thidua.engine.program import compiled
        >>> from thidua.language.parsing import parse
        >>> program = compiled({("rule",): parse("score >= 80 and plan_done")})
        >>> engine = row_engine(program, Scope(facts={}))
        >>> engine.judge([{"score": 85, "plan_done": True}])
        [(7, 0, 0)]
        >>> engine.judge([{"score": 85, "plan_done": None}])
        [(1, 6, 0)]
    """

    program: Program
    scope: Scope
    #: The source of the generated function, for whoever wants to read it.
    source: str
    generated: _Generated
    #: Computes the joints again after leaves have changed.
    join: Callable[[int, int, int], Triple]
    #: The words that look past the nominee, in the order in which the function wants them.
    around: tuple[Call, ...] = ()

    def judge(self, rows: Iterable[Facts], scope: Scope | None = None) -> list[Triple]:
        """Judge rows of facts.

        Args:
            rows: Every row holds a cell for every fact that the program reads.
            scope: History and the like, where they differ from when the program was compiled.
        """
        return [triple for triple, _ in self.reckon(rows, scope)]

    def reckon(
        self,
        rows: Iterable[Facts],
        scope: Scope | None = None,
        around: Iterable[tuple[object, ...]] | None = None,
    ) -> list[tuple[Triple, Keys]]:
        """Judge rows of facts and reckon the ranking keys.

        Args:
            rows: Every row holds a cell for every fact that the program reads.
            scope: History and the like, where they differ from when the program was compiled.
            around: What `self.around` comes to for each row; None where it is not known.
        """
        looked = repeat((None,) * len(self.around)) if around is None else around
        slow, reference = _references(self.program, scope or self.scope)
        with localcontext(EXACT):
            return list(self.generated(rows, slow, reference, looked))

    def rejoined(self, masks: Masks) -> Masks:
        """Return masks with every joint computed again from the leaves."""
        return Masks(*self.join(masks.met, masks.unknown, masks.not_applicable))


def row_engine(program: Program, scope: Scope, keys: tuple[Tree, ...] = ()) -> RowEngine:
    """Generate the function for a program.

    Args:
        program: The conditions.
        scope: Bounds, days, rules and history; its facts are not used.
        keys: Ranking keys to reckon for every row as well.
    """
    writer = Writer.of(scope)
    source = "\n".join((*_judge(writer, program, scope, keys), *_join(program.joints)))
    namespace: dict[str, Any] = {**writer.namespace, "TROUBLE": TROUBLE}
    exec(compile(source, "<thidua rows>", "exec"), namespace)  # noqa: S102 - our own source
    return RowEngine(
        program=program,
        scope=scope,
        source=source,
        generated=cast("_Generated", namespace["judge"]),
        join=cast("Callable[[int, int, int], Triple]", namespace["join"]),
        around=tuple(cast("Call", tree) for tree in writer.around),
    )


def _judge(writer: Writer, program: Program, scope: Scope, keys: tuple[Tree, ...]) -> Iterator[str]:
    leaves = program.own_leaves()
    lines = definition_lines(writer, (*leaves.values(), *keys))
    judged = [leaf_lines(bit, leaves.get(bit), writer, scope) for bit in program.leaves]
    known_keys, careful_keys = keys_of(writer, keys)
    yield "def judge(rows, slow, reference, around):"
    # Rows with the same outcome of every leaf share one triple, joints and all.
    yield "    seen = {}"
    looked = "".join(f"{one}, " for one in writer.around.values())
    yield f"    for row, ({looked}) in zip(rows, around):" if looked else "    for row in rows:"
    for name, variable in writer.variables.items():
        yield f"        {variable} = row[{name!r}]"
    yield f"        if not ({_any_unknown(writer)}):"
    yield "            try:"
    yield "                m = u = n = 0"
    inner = (*known_lines(lines), *(one for leaf in judged for one in leaf.known), known_keys)
    yield from (f"                {line}" for line in inner)
    yield "            except TROUBLE: pass"
    yield "            else:"
    yield from _yielded("                ")
    yield "                continue"
    yield "        m = u = n = 0"
    careful = (*careful_lines(lines), *(one for leaf in judged for one in leaf.careful))
    yield from (f"        {line}" for line in (*careful, *careful_keys))
    yield from _yielded("        ")


def _any_unknown(writer: Writer) -> str:
    everything = (*writer.variables.values(), *writer.around.values())
    return " or ".join(f"{variable} is None" for variable in everything) or "False"


def _yielded(indent: str) -> Iterator[str]:
    yield f"{indent}try:"
    yield f"{indent}    found = seen[m, u, n]"
    yield f"{indent}except KeyError:"
    yield f"{indent}    found = seen[m, u, n] = join(m, u, n)"
    yield f"{indent}yield found, keys"


def _join(joints: tuple[Joint, ...]) -> Iterator[str]:
    yield "def join(m, u, n):"
    for joint in joints:
        yield from (f"    {line}" for line in joint_source(joint))
    yield "    return m, u, n"


def _references(program: Program, scope: Scope) -> tuple[Slow, Reference]:
    """Return the reference for leaves and definitions; what one row comes to is kept for it."""
    host = getcontext().copy()
    latest: list[tuple[Facts, Scope]] = []

    def around(row: Facts) -> Scope:
        if not latest or latest[0][0] is not row:
            latest[:] = [(row, scope.of(row))]
        return latest[0][1]

    def slow(bit: int, row: Facts) -> Truth:
        with localcontext(host):
            return truth(program.leaves[bit], around(row))

    def reference(name: str, row: Facts) -> object:
        with localcontext(host):
            found = operand(Name(name), around(row))
        if isinstance(found, Cell):
            return found
        return found.low if found.is_exact else None

    return slow, reference
