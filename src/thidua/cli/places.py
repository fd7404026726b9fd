"""Places in a file, drawn: the line that is meant, with carets under the word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.text import Text

from thidua.cli.screen import harmless, styled
from thidua.problems import Place

_WORD = re.compile(r"\w+(?:[-.]\w+)*")

#: The lines of files, by the name under which places call them.
Sources = Mapping[str, tuple[str, ...]]


def drawn(place: Place, sources: Sources, width: int) -> Iterator[Text]:
    """Yield the place, and the line of the file with carets where that is known.

    Args:
        place: Where something stands.
        sources: The files whose lines can be shown.
        width: The columns there are; a longer line is cut around the carets.
    """
    lines = sources.get(place.file or "", ())
    number, column = place.line or 0, place.column or 1
    gutter = len(str(number))
    yield styled((f"{' ' * gutter}--> ", "blue"), str(place))
    if not 1 <= number <= len(lines):
        return
    before, marked, after = _cut(lines[number - 1], column, width - gutter - 4)
    bar = (f"{' ' * gutter} |", "blue")
    yield styled(bar)
    yield styled((f"{number} | ", "blue"), before, marked, after)
    carets = "^" * max(1, cell_len(marked))
    yield styled(bar, " " * (cell_len(before) + 1), (carets, "bold red"))


def _cut(line: str, column: int, room: int) -> tuple[str, str, str]:
    """Split a line at the word that begins at a column, and leave out what has no room."""
    found = _WORD.match(line, column - 1)
    end = found.end() if found else column
    before, marked, after = (
        harmless(part) for part in (line[: column - 1], line[column - 1 : end], line[end:])
    )
    if cell_len(before + marked + after) <= room:
        return before, marked, after
    if len(before) > room // 2:
        before = "…" + before[1 - room // 2 :]
    marked = marked[: room // 2]
    rest = room - cell_len(before + marked)
    return before, marked, after if cell_len(after) <= rest else f"{after[: rest - 1]}…"
