"""Leaves: source lines that judge one condition of a row."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from thidua.engine.reckoning import reads
from thidua.engine.source import Unwritable, Writer, can_be_written
from thidua.language.meaning import truth
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Tree
from thidua.language.truths import Truth

_SETS = {Truth.MET: "m", Truth.UNKNOWN: "u", Truth.NOT_APPLICABLE: "n"}


@frozen(kw_only=True)
class LeafLines:
    """The source of one leaf: for a row whose facts are all known, and for any other."""

    known: tuple[str, ...]
    careful: tuple[str, ...]


def leaf_lines(bit: int, tree: Tree | None, writer: Writer, scope: Scope) -> LeafLines:
    """Write the lines that judge one leaf.

    Args:
        bit: Its bit.
        tree: Its expression; None where it waits for the result of an award.
        writer: Knows the variables of facts and definitions.
        scope: Bounds and days, for what an unknown fact leaves open.
    """
    if tree is None:
        # Known only when the other award is allocated.
        unknown = (f"u |= {1 << bit}",)
        return LeafLines(known=unknown, careful=unknown)
    try:
        return _leaf(bit, tree, writer, scope)
    except Unwritable:
        lines = tuple(_slowly(bit))
        return LeafLines(known=lines, careful=lines)


def _leaf(bit: int, tree: Tree, writer: Writer, scope: Scope) -> LeafLines:
    if not can_be_written(tree):
        raise Unwritable
    guards = sorted(writer.guards(tree))
    met = f"if {writer.source(tree)}: m |= {1 << bit}"
    rescued = ("try:", f"    {met}", "except TROUBLE:", *(f"    {one}" for one in _slowly(bit)))
    read = reads(writer, tree)
    single = _single_fact(read, tree, writer)
    if single is not None:
        return LeafLines(
            known=(*_told(bit, tree, single, writer, scope, unknown=False), *_behind(guards, met)),
            careful=(
                *_told(bit, tree, single, writer, scope, unknown=True),
                "else:",
                *(f"    {line}" for line in rescued),
            ),
        )
    missing = [*(f"{one} is None" for one in read), *(f"{one} is NA" for one in guards)]
    guarded = (f"if {' or '.join(f'{one} is NA' for one in guards)}:", *_slowly(bit, "    "))
    return LeafLines(
        known=(*guarded, f"el{met}") if guards else (met,),
        careful=(
            f"if {' or '.join(missing) or 'False'}:",
            *_slowly(bit, "    "),
            "else:",
            *(f"    {line}" for line in rescued),
        ),
    )


def _behind(guards: list[str], met: str) -> tuple[str, ...]:
    return (f"el{met}",) if guards else (met,)


def _single_fact(read: tuple[str, ...], tree: Tree, writer: Writer) -> str | None:
    """Return the one fact that a leaf reads, where it reads nothing else."""
    if len(read) != 1 or writer.definitions.behind(tree) or read[0] in writer.around.values():
        return None
    return next(name for name, variable in writer.variables.items() if variable == read[0])


def _told(
    bit: int, tree: Tree, fact: str, writer: Writer, scope: Scope, *, unknown: bool
) -> Iterator[str]:
    """Yield what is known beforehand where the one fact of a leaf has no value."""
    variable = writer.variable(fact)
    cells: list[tuple[str, object]] = [("NA", NOT_APPLICABLE)] if fact in scope.optional else []
    if unknown:
        cells.append(("None", None))
    for number, (test, cell) in enumerate(cells):
        if cell is None and fact in scope.applies:
            # Whether it applies, other facts tell.
            yield f"{'elif' if number else 'if'} {variable} is None:"
            yield from _slowly(bit, "    ")
            continue
        sets = _SETS.get(truth(tree, evolve(scope, facts={fact: cell})))
        then = f"{sets} |= {1 << bit}" if sets else "pass"
        yield f"{'elif' if number else 'if'} {variable} is {test}: {then}"


def _slowly(bit: int, indent: str = "") -> Iterator[str]:
    mask = 1 << bit
    yield f"{indent}t = slow({bit}, row)"
    yield f"{indent}if t == 1: m |= {mask}"
    yield f"{indent}elif t == 2: u |= {mask}"
    yield f"{indent}elif t == 3: n |= {mask}"
