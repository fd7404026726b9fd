# ruff: noqa: INP001 - a script beside the pages, not a package
"""Let the reference pages show fields: mkdocstrings does not read `#:` comments by itself.

A griffe extension: it adds an `Attributes:` section, made of the comments above the fields, to the
docstring of every class.
"""

import ast
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from griffe import Attribute, Class, Extension, ObjectNode

MARK = "#:"
BEFORE = "\nExamples:"


class Fields(Extension):
    """Adds the fields of a class to its docstring."""

    def on_class_members(self, *, node: ast.AST | ObjectNode, cls: Class, **_: object) -> None:
        """Write the section, in front of the examples where there are some."""
        del node
        lines = [f"    {name}: {text}" for name, text in fields(cls)]
        if cls.docstring is not None and lines:
            above, examples, below = cls.docstring.value.partition(BEFORE)
            section = "\n".join(("\nAttributes:", *lines))
            cls.docstring.value = f"{above.rstrip()}\n{section}\n{examples}{below}"


def fields(cls: Class) -> Iterator[tuple[str, str]]:
    """Each public field of a class with the comment above it."""
    code = Path(str(cls.filepath)).read_text(encoding="utf-8").splitlines()
    for name, member in cls.members.items():
        if isinstance(member, Attribute) and "property" not in member.labels and name[0] != "_":
            yield name, comment_above(code[: (member.lineno or 1) - 1])


def comment_above(code: list[str]) -> str:
    """The `#:` lines at the end of some code, as one paragraph."""
    lines = [line.strip() for line in reversed(code)]
    comment = takewhile(lambda line: line.startswith(MARK), lines)
    return " ".join(line.removeprefix(MARK).strip() for line in reversed(list(comment)))
