"""The keys of a ranking, read by a generated function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from attrs import evolve, frozen

from thidua.engine.source import Writer, can_be_written
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Operand, exactly
from thidua.language.tree import Tree, names

Facts = Mapping[str, object]


@frozen(kw_only=True)
class KeyReader:
    """Reads the keys of a ranking from rows: the value where it is known, otherwise its span."""

    trees: tuple[Tree, ...]
    scope: Scope
    #: All keys of a row at once, where everything they read is known.
    exact: Callable[[Facts], tuple[object, ...]]

    def spans(self, facts: Facts, scope: Scope | None = None) -> tuple[Operand, ...]:
        """Return what every key can still be."""
        try:
            return tuple(exactly(value) for value in self.exact(facts))
        except _Odd:
            around = evolve(scope or self.scope, facts=facts)
            return tuple(operand(tree, around) for tree in self.trees)


class _Odd(Exception):  # noqa: N818 - no error: it leads to the reference
    """Something is unknown, does not apply or divides by zero."""


def key_reader(trees: tuple[Tree, ...], scope: Scope) -> KeyReader:
    """Generate the function that reads keys.

    Args:
        trees: Expressions that can be ranked; conditions count one where they are met.
        scope: Bounds, days, rules and history; its facts are not used.
    """
    writer = Writer(days={name: day for name, day in scope.days.items() if day is not None})
    if not all(_is_plain(tree, scope) for tree in trees):
        return KeyReader(trees=trees, scope=scope, exact=_never)
    values = "".join(f"{writer.source(tree)}, " for tree in trees)
    lines = ["def exact(row):"]
    for name, variable in writer.variables.items():
        lines.append(f"    {variable} = row[{name!r}]")
        lines.append(f"    if {variable} is None or {variable} is NA: raise Odd")
    lines += ["    try:", f"        return ({values})", "    except ZeroDivisionError:"]
    lines.append("        raise Odd from None")
    namespace: dict[str, Any] = {**writer.namespace, "NA": NOT_APPLICABLE, "Odd": _Odd}
    exec(compile("\n".join(lines), "<thidua keys>", "exec"), namespace)  # noqa: S102 - our own source
    exact = cast("Callable[[Facts], tuple[object, ...]]", namespace["exact"])
    return KeyReader(trees=trees, scope=scope, exact=exact)


def _is_plain(tree: Tree, scope: Scope) -> bool:
    closed = all(scope.days.get(name, "") is not None for name in names(tree))
    return closed and can_be_written(tree)


def _never(_: Facts) -> tuple[object, ...]:
    raise _Odd
