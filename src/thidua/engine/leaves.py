"""Leaves: source lines that judge one condition of a row."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from thidua.engine.code import Code
from thidua.engine.reckoning import reads, written
from thidua.engine.source import Writer
from thidua.language.meaning import truth
from thidua.language.scope import Scope
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
    code = written(writer, tree)
    if code is None:
        lines = tuple(_slowly(bit))
        return LeafLines(known=lines, careful=lines)
    read = reads(writer, tree)
    known = tuple(_judged(bit, code))
    rescued = ("try:", *_indented(known), "except TROUBLE:", *_slowly(bit, "    "))
    fact = _single_fact(read, tree, writer)
    if fact is not None:
        told = tuple(_told(bit, tree, fact, writer, scope))
        return LeafLines(known=known, careful=(*told, "else:", *_indented(rescued)))
    missing = " or ".join(f"{one} is None" for one in read) or "False"
    careful = (f"if {missing}:", *_slowly(bit, "    "), "else:", *_indented(rescued))
    return LeafLines(known=known, careful=careful)


def _judged(bit: int, code: Code) -> Iterator[str]:
    """Yield the lines that judge a leaf whose variables are all known."""
    if code.tests:
        yield f"if {code.test}: n |= {1 << bit}"
        yield f"elif {code.text}: m |= {1 << bit}"
    else:
        yield f"if {code.text}: m |= {1 << bit}"


def _indented(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"    {line}" for line in lines)


def _single_fact(read: tuple[str, ...], tree: Tree, writer: Writer) -> str | None:
    """Return the one fact that a leaf reads, where it reads nothing else."""
    if len(read) != 1 or writer.definitions.behind(tree) or read[0] in writer.around.values():
        return None
    return next(name for name, variable in writer.variables.items() if variable == read[0])


def _told(bit: int, tree: Tree, fact: str, writer: Writer, scope: Scope) -> Iterator[str]:
    """Yield what is known beforehand where the one fact of a leaf has no value."""
    if fact in scope.applies:
        # Whether it applies, other facts tell.
        yield f"if {writer.variable(fact)} is None:"
        yield from _slowly(bit, "    ")
        return
    sets = _SETS.get(truth(tree, evolve(scope, facts={fact: None})))
    then = f"{sets} |= {1 << bit}" if sets else "pass"
    yield f"if {writer.variable(fact)} is None: {then}"


def _slowly(bit: int, indent: str = "") -> Iterator[str]:
    mask = 1 << bit
    yield f"{indent}t = slow({bit}, row)"
    yield f"{indent}if t == 1: m |= {mask}"
    yield f"{indent}elif t == 2: u |= {mask}"
    yield f"{indent}elif t == 3: n |= {mask}"
