"""Cells of a CSV file (RFC 4180), each with its line; a damaged cell never swallows the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

#: The separators that spreadsheet programs write, the likeliest first.
SEPARATORS: Final = (",", ";", "\t")

# Possessive, so that a quote without its end costs one pass over the text and no more.
_QUOTED: Final = re.compile(r'[ ]*"((?:[^"]|"")*+)"[ ]*')


@frozen
class Line:
    """One record: the line it begins on, its cells, and the cells whose quotes are damaged."""

    number: int
    cells: tuple[str, ...]
    #: Positions of cells in which a quote is open or stray; they hold the text as it stands.
    damaged: tuple[int, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing stands in any cell."""
        return not any(cell.strip() for cell in self.cells)


def csv_lines(text: str, separator: str) -> Iterator[Line]:
    r"""Split a text into records.

    Args:
        text: The text, with line breaks as one character.
        separator: One of `SEPARATORS`, or another sign that the file announces.

    Examples:
        >>> [line.cells for line in csv_lines('id,name\nT01,"Sở A, B"', ",")]
        [('id', 'name'), ('T01', 'Sở A, B')]
    """
    bare = re.compile(rf"[^{re.escape(separator)}\n]*")
    at, number = 0, 1
    while at < len(text):
        first, begun = number, at
        cells: list[str] = []
        damaged: list[int] = []
        more = True
        while more:
            cell, end, sound = _cell(text, at, separator, bare)
            if not sound:
                damaged.append(len(cells))
            cells.append(cell)
            more = text.startswith(separator, end)
            at = end + 1
        number += text.count("\n", begun, at)
        yield Line(first, tuple(cells), tuple(damaged))


def _cell(text: str, at: int, separator: str, bare: re.Pattern[str]) -> tuple[str, int, bool]:
    """Read one cell: its text, where it ends, and whether its quotes are sound."""
    quoted = _QUOTED.match(text, at)
    if quoted and text[quoted.end() : quoted.end() + 1] in (separator, "\n", ""):
        return quoted[1].replace('""', '"'), quoted.end(), True
    plain = bare.match(text, at)
    cell = plain[0] if plain else ""
    return cell, at + len(cell), not cell.lstrip().startswith('"')
