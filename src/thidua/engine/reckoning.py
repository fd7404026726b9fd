"""Reckoning: source lines that compute the definitions of a plan for one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from thidua.engine.codes import Code
from thidua.engine.source import Unwritable, Writer, can_be_written
from thidua.language.definitions import looks_around, name_of, own_nodes
from thidua.language.tree import Tree


@frozen(kw_only=True)
class Line:
    """One definition in the making: its variable, its source, and what must be known for it."""

    variable: str
    source: str
    #: Variables without which it is unknown.
    needs: tuple[str, ...]


def definition_lines(writer: Writer, trees: Iterable[Tree]) -> tuple[Line, ...]:
    """Write all definitions that expressions rest on, each behind those it rests on itself.

    Args:
        writer: Learns the variable of every definition.
        trees: The expressions.
    """
    names = dict.fromkeys(name for tree in trees for name in writer.definitions.behind(tree))
    return tuple(line for name in names for line in _definition(writer, name))


def _definition(writer: Writer, name: str) -> Iterator[Line]:
    tree = writer.definitions.trees[name]
    code = _written(writer, tree)
    if code is not None and code.text.isidentifier():
        # Another name for a fact or another definition needs no line of its own.
        writer.defined[name] = code
        return
    variable = f"d{len(writer.defined)}"
    if code is None:
        writer.defined[name] = Code(variable, "", may_be_nothing=True)
        source = f"reference({writer.constant(name)}, row)"
        yield Line(variable=variable, source=source, needs=())
        return
    writer.defined[name] = Code(variable, code.form, code.may_be_nothing)
    yield Line(variable=variable, source=code.text, needs=reads(writer, tree))


def _written(writer: Writer, tree: Tree) -> Code | None:
    if not can_be_written(tree):
        return None
    try:
        return writer.guarded(tree)
    except Unwritable:
        return None


def reads(writer: Writer, tree: Tree) -> tuple[str, ...]:
    """Return the variables that an expression reads by itself.

    Args:
        writer: Knows the variables of facts and definitions.
        tree: The expression.
    """
    return tuple(dict.fromkeys(_variables(writer, tree)))


def _variables(writer: Writer, tree: Tree) -> Iterator[str]:
    for node in own_nodes(tree):
        name = name_of(node)
        if looks_around(node) or (name is not None and name not in writer.days):
            yield writer.code(node).text


def known_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines for a row in which every fact is known."""
    for line in lines:
        yield f"{line.variable} = {line.source}"
        if not line.needs:
            yield f"if {line.variable} is None: raise Odd"


def careful_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines for a row in which something is not known: each by itself."""
    for line in lines:
        if line.needs:
            tests = " or ".join(f"{one} is None" for one in line.needs)
            yield f"if {tests}: {line.variable} = None"
            yield "else:"
            yield f"    try: {line.variable} = {line.source}"
            yield f"    except TROUBLE: {line.variable} = None"
        else:
            yield f"{line.variable} = {line.source}"


def keys_of(writer: Writer, trees: tuple[Tree, ...]) -> tuple[str, tuple[str, ...]]:
    """Write the ranking keys of a row: one line where all is known, and lines for any other row.

    Keys that are not simply known leave the row without: whoever asks reckons their spans.
    """
    codes = [_written(writer, tree) for tree in trees]
    if not trees or None in codes:
        return "keys = None", ("keys = None",)
    values = "".join(f"{code.text}, " for code in codes if code is not None)
    loose = [code.text for code in codes if code is not None and code.may_be_nothing]
    tests = [f"{text} is NA" for text in loose]
    line = f"keys = ({values})"
    if tests:
        line = f"keys = None if {' or '.join(tests)} else ({values})"
    needs = dict.fromkeys(one for tree in trees for one in reads(writer, tree))
    unknown = " or ".join(f"{one} is None" for one in needs) or "False"
    careful = (
        f"if {unknown}: keys = None",
        "else:",
        f"    try: {line}",
        "    except TROUBLE: keys = None",
    )
    return line, careful
