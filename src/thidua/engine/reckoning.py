"""Reckoning: source lines that compute the definitions of a plan for one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from thidua.engine.code import Code, Unwritable, all_tests, is_too_deep
from thidua.engine.source import Writer, can_be_written
from thidua.language.definitions import looks_around, name_of, own_nodes
from thidua.language.tree import Tree


@frozen(kw_only=True)
class Line:
    """One definition in the making: its variable, its source, and what must be known for it."""

    variable: str
    source: str
    #: Variables without which it is unknown.
    needs: tuple[str, ...] = ()
    #: Whether the reference reckons it.
    is_slow: bool = False


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
    code = written(writer, tree)
    if code is not None and code.closed.isidentifier():
        # Another name for a fact or another definition needs no line of its own.
        writer.defined[name] = code
        return
    variable = f"d{len(writer.defined)}"
    if code is None:
        writer.defined[name] = Code(variable, tests=(f"{variable} is NA",))
        source = f"reference({writer.constant(name)}, row)"
        yield Line(variable=variable, source=source, is_slow=True)
        return
    tests = (f"{variable} is NA",) if code.tests else ()
    writer.defined[name] = Code(variable, form=code.form, tests=tests)
    yield Line(variable=variable, source=code.closed, needs=reads(writer, tree))


def written(writer: Writer, tree: Tree) -> Code | None:
    """Return source for an expression; None where only the reference can reckon it.

    Args:
        writer: Knows the variables of facts and definitions.
        tree: The expression.
    """
    if not can_be_written(tree):
        return None
    try:
        code = writer.code(tree)
    except Unwritable:
        return None
    return None if is_too_deep(code.closed) else code


def reads(writer: Writer, tree: Tree) -> tuple[str, ...]:
    """Return the variables that an expression reads by itself.

    Args:
        writer: Knows the variables of facts and definitions.
        tree: The expression.
    """
    return tuple(dict.fromkeys(_variables(writer, tree)))


def _variables(writer: Writer, tree: Tree) -> Iterator[str]:
    for node in own_nodes(tree):
        if looks_around(node) or ((name := name_of(node)) is not None and name not in writer.days):
            yield writer.code(node).text


def known_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines for a row in which every fact is known."""
    for line in lines:
        yield f"{line.variable} = {line.source}"
        if line.is_slow:
            yield f"if {line.variable} is None: raise Odd"


def careful_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines for a row in which something is not known: each by itself."""
    for line in lines:
        if line.is_slow:
            yield f"{line.variable} = {line.source}"
        else:
            yield from _carefully(f"{line.variable} = {line.source}", line.variable, line.needs)


def _carefully(line: str, variable: str, needs: Iterable[str]) -> Iterator[str]:
    """Yield a line that leaves its variable unknown where anything that it needs is."""
    tests = " or ".join(f"{one} is None" for one in needs)
    yield f"if {tests or False}: {variable} = None"
    yield "else:"
    yield f"    try: {line}"
    yield f"    except TROUBLE: {variable} = None"


def keys_of(writer: Writer, trees: tuple[Tree, ...]) -> tuple[str, tuple[str, ...]]:
    """Write the ranking keys of a row: one line where all is known, and lines for any other row.

    Keys that are not simply known leave the row without: whoever asks reckons their spans.
    """
    codes = [code for tree in trees if (code := written(writer, tree)) is not None]
    if not trees or len(codes) < len(trees):
        return "keys = None", ("keys = None",)
    values = "".join(f"{code.text}, " for code in codes)
    tests = " or ".join(all_tests(codes))
    line = f"keys = None if {tests} else ({values})" if tests else f"keys = ({values})"
    needs = dict.fromkeys(one for tree in trees for one in reads(writer, tree))
    return line, tuple(_carefully(line, "keys", needs))
