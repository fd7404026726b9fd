"""Nodes: what a plan file holds before anybody asks what it means, each with its mark.

YAML and JSON give the same nodes. A scalar is text and nothing else: `no`, `05` and `12:30` get
their meaning from the model, never from the file format.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from attrs import frozen

# How many characters an escape takes, where it is not two; a pair of \\u stands for one letter.
_ESCAPE: Final = re.compile(
    r"\\(?:ud[89ab]..\\u....|x..|u....|U........|.)", re.IGNORECASE | re.DOTALL
)
_NOTHING: Final = re.compile("")
_BLANKS: Final = re.compile(r"\s*")
_JOINED_LINES: Final = re.compile(r"(?:\\\n[ \t]*)*")
_BLANKS_AND_JOINED_LINES: Final = re.compile(r"(?:\\\n|\s)*")


@frozen
class Mark:
    """Where a node begins: line and column, both counted from 1, in characters.

    Examples:
        >>> Mark(11, 7).line
        11
    """

    line: int
    column: int


class Style(enum.Enum):
    """How a scalar is written."""

    PLAIN = "plain"
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"

    @property
    def is_block(self) -> bool:
        """Tell whether the text stands on lines of its own, below its header."""
        return self in (Style.LITERAL, Style.FOLDED)


@frozen(kw_only=True)
class Scalar:
    r"""One text, and the way it was written.

    Examples:
        >>> Scalar(text="a b", written="a\n  b", mark=Mark(3, 5)).mark_at(2)
        Mark(line=4, column=3)
    """

    text: str
    mark: Mark
    #: The characters of the file that hold the text, with quotes, escapes and line breaks.
    written: str
    style: Style = Style.PLAIN
    #: It stands inside `{…}` or `[…]` of a YAML file.
    in_flow: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written at all, or one of the words for nothing."""
        return self.style is Style.PLAIN and self.text in ("", "~", "null", "Null", "NULL")

    def mark_at(self, offset: int) -> Mark:
        """Find the character of the file that gave the character at `offset` of the text."""
        source = next(islice(self._sources(), offset, None), len(self.written))
        lines = self.written[:source].split("\n")
        column = len(lines[-1]) + (self.mark.column if len(lines) == 1 else 1)
        return Mark(self.mark.line + len(lines) - 1, column)

    def _sources(self) -> Iterator[int]:
        """Yield for each character of the text where it stands in what was written."""
        at = self._first()
        for character in self.text:
            gap = self._gap(character).match(self.written, at)
            at = gap.end() if gap else at
            yield at
            at += self._width(at)

    def _first(self) -> int:
        if self.style.is_block:
            return self.written.find("\n") + 1
        return 0 if self.style is Style.PLAIN else 1

    def _gap(self, wanted: str) -> re.Pattern[str]:
        """Choose what to pass over: indents and folded line breaks give no character."""
        if self.style is Style.DOUBLE:
            return _JOINED_LINES if wanted.isspace() else _BLANKS_AND_JOINED_LINES
        return _NOTHING if wanted.isspace() else _BLANKS

    def _width(self, at: int) -> int:
        """Count the characters of the file that stand for one character of the text."""
        if self.style is Style.SINGLE and self.written.startswith("''", at):
            return 2
        escape = _ESCAPE.match(self.written, at) if self.style is Style.DOUBLE else None
        return len(escape[0]) if escape else 1


@frozen(kw_only=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    mark: Mark
    #: Written as `[…]` in a YAML file.
    flow: bool = False


@frozen(kw_only=True)
class Mapping:
    """Keys with their nodes, in the order of the file; a key stands once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    mark: Mark
    #: Written as `{…}` in a YAML file.
    flow: bool = False
    #: Keys that stand again, with what they say then: data must not lose them.
    repeated: tuple[tuple[Scalar, Node], ...] = ()


@frozen
class Broken:
    """A node that could not be read; what is wrong with it has been said already."""

    mark: Mark


Node = Scalar | Sequence | Mapping | Broken
