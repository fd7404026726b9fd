"""Let the reference pages show fields: mkdocstrings does not read `#:` comments by itself.

A griffe extension: it adds an `Attributes:` section, made of the comments above the fields, to the
docstring of every class.
"""

import ast
from collections.abc import Iterator
from typing import Any

from griffe import Attribute, Class, Extension, ObjectNode

MARK = "#:"
BEFORE = "\nExamples:"


class Fields(Extension):
    """Adds the fields of a class to its docstring."""

    def on_class_members(self, *, node: ast.AST | ObjectNode, cls: Class, **_: Any) -> None:
        """Write the section, in front of the examples where there are some."""
        del node
        lines = [f"    {name}: {text}" for name, text in fields(cls)]
        if cls.docstring is not None and lines:
            above, examples, below = cls.docstring.value.partition(BEFORE)
            section = "\n".join(("\nAttributes:", *lines))
            cls.docstring.value = f"{above.rstrip()}\n{section}\n{examples}{below}"


def fields(cls: Class) -> Iterator[tuple[str, str]]:
    """Each public field of a class with the comment above it."""
    for name, member in cls.members.items():
        if isinstance(member, Attribute) and "property" not in member.labels and name[0] != "_":
            yield name, comment_above(member)


def comment_above(field: Attribute) -> str:
    """The `#:` lines that stand above a field, as one paragraph."""
    words: list[str] = []
    above = field.lines_collection[field.filepath][: (field.lineno or 1) - 1]
    for line in reversed(above):
        if not line.strip().startswith(MARK):
            break
        words.insert(0, line.strip().removeprefix(MARK).strip())
    return " ".join(words)
