"""The keys of a ranking, read by a generated function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import localcontext
from typing import Any, cast

from attrs import frozen

from thidua.engine.exactness import EXACT, TROUBLE, Odd
from thidua.engine.reckoning import definition_lines, keys_of, known_lines
from thidua.engine.source import Writer, can_be_written
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import Operand, exactly
from thidua.language.tree import Tree

Facts = Mapping[str, object]


@frozen(kw_only=True)
class KeyReader:
    """Reads the keys of a ranking from rows: the value where it is known, otherwise its span."""

    trees: tuple[Tree, ...]
    scope: Scope
    #: All keys of a row at once, where everything they read is known.
    exact: Callable[[Facts], tuple[object, ...]]

    def spans(
        self, facts: Facts, scope: Scope | None = None, known: tuple[object, ...] | None = None
    ) -> tuple[Operand, ...]:
        """Return what every key can still be.

        Args:
            facts: The facts of one nominee.
            scope: History and the like, where they differ from when the reader was made.
            known: The values of the keys, where somebody has reckoned them before.
        """
        try:
            return tuple(exactly(value) for value in known or self._reckoned(facts))
        except Odd:
            around = (scope or self.scope).of(facts)
            return tuple(operand(tree, around) for tree in self.trees)

    def _reckoned(self, facts: Facts) -> tuple[object, ...]:
        with localcontext(EXACT):
            return self.exact(facts)


def key_reader(trees: tuple[Tree, ...], scope: Scope) -> KeyReader:
    """Generate the function that reads keys.

    Args:
        trees: Expressions that can be ranked; conditions count one where they are met.
        scope: Bounds, days, rules and history; its facts are not used.
    """
    writer = Writer.of(scope)
    if any(not can_be_written(tree) for tree in trees):
        return KeyReader(trees=trees, scope=scope, exact=_never)
    lines = definition_lines(writer, trees)
    line, _ = keys_of(writer, trees)
    if line == "keys = None" or writer.around or any(not one.needs for one in lines):
        return KeyReader(trees=trees, scope=scope, exact=(lambda _: ()) if not trees else _never)
    body = ["def exact(row):"]
    body += [f"    {variable} = row[{name!r}]" for name, variable in writer.variables.items()]
    unknown = " or ".join(f"{one} is None" for one in writer.variables.values()) or "False"
    body += [f"    if {unknown}: raise Odd", "    try:"]
    body += [f"        {one}" for one in (*known_lines(lines), line)]
    body += ["    except TROUBLE:", "        raise Odd from None"]
    body += ["    if keys is None: raise Odd", "    return keys"]
    namespace: dict[str, Any] = {**writer.namespace, "TROUBLE": TROUBLE}
    exec(compile("\n".join(body), "<thidua keys>", "exec"), namespace)  # noqa: S102 - our own source
    exact = cast("Callable[[Facts], tuple[object, ...]]", namespace["exact"])
    return KeyReader(trees=trees, scope=scope, exact=exact)


def _never(_: Facts) -> tuple[object, ...]:
    raise Odd
