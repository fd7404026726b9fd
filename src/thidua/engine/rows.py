"""The row engine: one generated Python function that judges nominee after nominee."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from attrs import evolve, frozen

from thidua.engine.joints import joint_source
from thidua.engine.program import Joint, Masks, Program
from thidua.engine.source import Writer, can_be_written, divides
from thidua.language.meaning import truth
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Call, Tree, names
from thidua.language.truths import Truth

Facts = Mapping[str, object]
#: The three masks of one nominee, as plain integers.
Triple = tuple[int, int, int]
#: Judges one leaf of a row by the reference.
Slow = Callable[[int, Facts], Truth]
_SETS = {Truth.MET: "m", Truth.UNKNOWN: "u", Truth.NOT_APPLICABLE: "n"}


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
    generated: Callable[[Iterable[Facts], Slow], Iterator[Triple]]
    #: Computes the joints again after leaves have changed.
    join: Callable[[int, int, int], Triple]

    def judge(self, rows: Iterable[Facts], scope: Scope | None = None) -> list[Triple]:
        """Judge rows of facts.

        Args:
            rows: Every row holds a cell for every fact that the program reads.
            scope: History and the like, where they differ from when the program was compiled.
        """
        return list(self.generated(rows, _reference(self.program, scope or self.scope)))

    def rejoined(self, masks: Masks) -> Masks:
        """Return masks with every joint computed again from the leaves."""
        return Masks(*self.join(masks.met, masks.unknown, masks.not_applicable))


def row_engine(program: Program, scope: Scope) -> RowEngine:
    """Generate the function for a program.

    Args:
        program: The conditions.
        scope: Bounds, days, rules and history; its facts are not used.
    """
    writer = Writer(days={name: day for name, day in scope.days.items() if day is not None})
    leaves = [_leaf(bit, tree, writer, scope) for bit, tree in program.leaves.items()]
    source = "\n".join((*_judge(writer, leaves, scope), *_join(program.joints)))
    namespace: dict[str, Any] = {**writer.namespace, "NA": NOT_APPLICABLE}
    exec(compile(source, "<thidua rows>", "exec"), namespace)  # noqa: S102 - our own source
    return RowEngine(
        program=program,
        scope=scope,
        source=source,
        generated=cast("Callable[[Iterable[Facts], Slow], Iterator[Triple]]", namespace["judge"]),
        join=cast("Callable[[int, int, int], Triple]", namespace["join"]),
    )


@frozen(kw_only=True)
class _Lines:
    """The source of one leaf: for a row whose facts are all known, and for any other."""

    known: tuple[str, ...]
    odd: tuple[str, ...]
    #: Whether more than the `met` mask can change in a row whose facts are all known.
    is_slow: bool = False


def _judge(writer: Writer, leaves: list[_Lines], scope: Scope) -> Iterator[str]:
    yield "def judge(rows, slow):"
    # Rows with the same outcome of every leaf share one triple, joints and all.
    yield "    seen = {}"
    yield "    for row in rows:"
    for name, variable in writer.variables.items():
        yield f"        {variable} = row[{name!r}]"
    yield f"        if {_any_odd(writer, scope)}:"
    yield "            m = u = n = 0"
    yield from (f"            {line}" for leaf in leaves for line in leaf.odd)
    yield from _yielded("            ", "(m, u, n)", "m, u, n")
    yield "            continue"
    yield "        m = u = n = 0" if any(leaf.is_slow for leaf in leaves) else "        m = 0"
    yield from (f"        {line}" for leaf in leaves for line in leaf.known)
    if any(leaf.is_slow for leaf in leaves):
        yield from _yielded("        ", "(m, u, n)", "m, u, n")
    else:
        yield from _yielded("        ", "m", "m, 0, 0")


def _any_odd(writer: Writer, scope: Scope) -> str:
    tests = [f"{variable} is None" for variable in writer.variables.values()]
    tests += [
        f"{variable} is NA" for name, variable in writer.variables.items() if name in scope.optional
    ]
    return " or ".join(tests) or "False"


def _yielded(indent: str, key: str, masks: str) -> Iterator[str]:
    yield f"{indent}try:"
    yield f"{indent}    yield seen[{key}]"
    yield f"{indent}except KeyError:"
    yield f"{indent}    seen[{key}] = join({masks})"
    yield f"{indent}    yield seen[{key}]"


def _join(joints: tuple[Joint, ...]) -> Iterator[str]:
    yield "def join(m, u, n):"
    for joint in joints:
        yield from (f"    {line}" for line in joint_source(joint))
    yield "    return m, u, n"


def _leaf(bit: int, tree: Tree, writer: Writer, scope: Scope) -> _Lines:
    mask = 1 << bit
    if isinstance(tree, Call) and tree.function == "given":
        # Known only when the other award is allocated.
        unknown = (f"u |= {mask}",)
        return _Lines(known=unknown, odd=unknown, is_slow=True)
    facts = [name for name in names(tree) if name not in scope.days]
    open_day = any(name in scope.days and scope.days[name] is None for name in names(tree))
    if open_day or not can_be_written(tree):
        lines = tuple(_slowly(bit, ""))
        return _Lines(known=lines, odd=lines, is_slow=True)
    met = f"if {writer.source(tree)}: m |= {mask}"
    odd = _odd(bit, tree, facts, writer, scope)
    if divides(tree):
        # The reference knows what a zero denominator means; the generated line does not.
        rescue = ("except ZeroDivisionError:", *_slowly(bit, "    "))
        known = ("try:", f"    {met}", *rescue)
        inner = (*odd, f"{'else' if odd else 'if True'}:", f"    {met}")
        return _Lines(
            known=known, odd=("try:", *(f"    {one}" for one in inner), *rescue), is_slow=True
        )
    return _Lines(known=(met,), odd=(*odd, f"el{met}" if odd else met))


def _odd(bit: int, tree: Tree, facts: list[str], writer: Writer, scope: Scope) -> list[str]:
    """Write what to do where a fact has no value: known beforehand if it reads only that one."""
    if len(facts) > 1:
        tests = [f"{writer.variable(name)} is None" for name in facts]
        tests += [f"{writer.variable(name)} is NA" for name in facts if name in scope.optional]
        return [f"if {' or '.join(tests)}:", *_slowly(bit, "    ")]
    lines: list[str] = []
    for fact in facts:
        cells = (("None", None), ("NA", NOT_APPLICABLE))
        for test, cell in cells if fact in scope.optional else cells[:1]:
            sets = _SETS.get(truth(tree, evolve(scope, facts={fact: cell})))
            then = f"{sets} |= {1 << bit}" if sets else "pass"
            lines.append(f"{'elif' if lines else 'if'} {writer.variable(fact)} is {test}: {then}")
    return lines


def _slowly(bit: int, indent: str) -> Iterator[str]:
    mask = 1 << bit
    yield f"{indent}t = slow({bit}, row)"
    yield f"{indent}if t == 1: m |= {mask}"
    yield f"{indent}elif t == 2: u |= {mask}"
    yield f"{indent}elif t == 3: n |= {mask}"


def _reference(program: Program, scope: Scope) -> Slow:
    def slow(bit: int, row: Facts) -> Truth:
        return truth(program.leaves[bit], evolve(scope, facts=row))

    return slow
