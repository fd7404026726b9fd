"""The codes in the source: which problems and reasons are made where, and with which details."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "thidua"
#: Floors that make problems and reasons; those above only say them.
MAKERS = (
    "values",
    "language",
    "checking",
    "assessment",
    "ranking",
    "allocation",
    "proposal",
    "files",
)
PROBLEM_CALLS = frozenset(
    {"error", "warning", "note", "report", "warn", "_report", "_stop", "Refused", "missing"}
)
REASON_CALLS = frozenset({"reason", "_unknown"})
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def trees() -> Iterator[ast.Module]:
    """Yield every module of the floors that make problems."""
    for floor in MAKERS:
        for path in sorted((SOURCE / floor).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def made_by(names: frozenset[str]) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Yield the codes given to calls of these names, with the details where they are named."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in names:
                named = [keyword.arg for keyword in node.keywords]
                details = frozenset(name for name in named if name is not None)
                for argument in node.args[:2] if _name(node.func) == "_unknown" else node.args[:1]:
                    if isinstance(argument, ast.Constant) and _is_code(argument.value):
                        yield str(argument.value), None if None in named else details


def literals() -> frozenset[str]:
    """All literals that look like a code, docstrings aside."""
    return frozenset(
        str(node.value)
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and _is_code(node.value)
    )


def endings() -> tuple[str, ...]:
    """What codes end in that are put together: f"{shape}-expected"."""
    return tuple(
        str(part.value)
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values[1:]
        if isinstance(part, ast.Constant) and _is_code(str(part.value).lstrip("-"))
    )


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_code(value: object) -> bool:
    return isinstance(value, str) and CODE.fullmatch(value) is not None
