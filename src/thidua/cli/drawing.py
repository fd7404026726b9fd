"""Drawing: a ranking as a table, with the cut line across it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from thidua.cli.rankings import Line, Ranking
from thidua.cli.screen import Screen, harmless, styled

#: How many lines stand below the cut line when nobody asks for all of them.
SHOWN_BELOW = 30

#: The blanks between two columns.
_GAP = 2

#: The least and the most that columns of text take.
_NAME, _HEADING, _REASON = 14, 16, 32


@frozen(kw_only=True)
class Columns:
    """The widths of the columns, in characters."""

    place: int
    id: int
    name: int
    keys: tuple[int, ...]
    outcome: int
    reason: int

    @property
    def widths(self) -> tuple[int, ...]:
        """All columns from left to right; the second holds the bracket."""
        return (self.place, 1, self.id, self.name, *self.keys, self.outcome, self.reason)

    @property
    def total(self) -> int:
        """The width of the table."""
        used = [width for width in self.widths if width]
        return sum(used) + _GAP * (len(used) - 1) - 1


def draw(screen: Screen, ranking: Ranking, *, everything: bool) -> None:
    """Print one ranking: those above the line, the line, and those below it."""
    words, out = screen.words, screen.out
    lines = (*ranking.above, *ranking.waiting, *ranking.refused)
    out.print(styled((ranking.title, "bold")))
    if not lines:
        out.print(styled((f"  {words.nobody}", "dim")))
    columns = _columns(screen, ranking, lines)
    if lines:
        _print_rows(out, columns, [_heading(screen, ranking)])
    _print_rows(out, columns, ranking.above)
    if ranking.cut is not None:
        out.print(_rule(ranking.cut, columns.total, "bold magenta"))
    for label, below in ((words.waiting, ranking.waiting), (words.not_eligible, ranking.refused)):
        if below:
            _draw_below(screen, columns, label, below, everything=everything)
    out.print()


def _draw_below(
    screen: Screen, columns: Columns, label: str, lines: tuple[Line, ...], *, everything: bool
) -> None:
    out = screen.out
    if label == screen.words.not_eligible:
        out.print(_rule(label, columns.total, "dim", "╌"))
    shown = lines if everything else lines[:SHOWN_BELOW]
    _print_rows(out, columns, shown)
    if len(shown) < len(lines):
        hidden = screen.words.hidden.format(number=len(lines) - len(shown))
        out.print(styled((f"  {hidden}", "dim")))


def _heading(screen: Screen, ranking: Ranking) -> Line:
    words = screen.words
    return Line(
        place=words.place,
        id=words.id,
        name=words.name,
        keys=ranking.headings,
        outcome=words.outcome,
        reason=words.reason if any(one.reason for one in _all(ranking)) else "",
        style="bold",
    )


def _all(ranking: Ranking) -> Iterator[Line]:
    yield from ranking.above
    yield from ranking.waiting
    yield from ranking.refused


def _columns(screen: Screen, ranking: Ranking, lines: tuple[Line, ...]) -> Columns:
    """Give every column what it needs; names and reasons share what is left."""
    words = screen.words

    def widest(heading: str, cells: Iterator[str]) -> int:
        return max(cell_len(heading), *(cell_len(one) for one in cells), 0)

    place = widest(words.place, (one.place for one in lines))
    identity = widest(words.id, (one.id for one in lines))
    outcome = widest(words.outcome, (one.outcome for one in lines))
    keys = tuple(
        widest("", (one.keys[at] for one in lines if one.keys))
        for at in range(len(ranking.headings))
    )
    keys = tuple(
        max(width, min(cell_len(heading), _HEADING))
        for width, heading in zip(keys, ranking.headings, strict=True)
    )
    taken = [place, 1, identity, *keys, outcome]
    rest = screen.out.width - sum(taken) - _GAP * (len(taken) + 1)
    name = widest(words.name, (one.name for one in lines))
    reason = widest("", (one.reason for one in lines))
    name = max(_NAME, min(name, rest - min(reason, _REASON)))
    reason = min(reason, max(_NAME, rest - name))
    return Columns(place=place, id=identity, name=name, keys=keys, outcome=outcome, reason=reason)


def _print_rows(console: Console, columns: Columns, lines: tuple[Line, ...] | list[Line]) -> None:
    table = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)
    numbers = {0, *range(4, 4 + len(columns.keys))}
    for at, width in enumerate(columns.widths):
        table.add_column(justify="right" if at in numbers else "left", width=width, overflow="fold")
    for line in lines:
        cells = (
            line.place,
            line.bracket,
            line.id,
            line.name,
            *line.keys,
            line.outcome,
            line.reason,
        )
        table.add_row(*(harmless(cell) for cell in cells), style=line.style)
    console.print(table)


def _rule(label: str, width: int, style: str, stroke: str = "─") -> Text:
    head = f"{stroke * 3} {label} "
    return styled((head + stroke * max(3, width - cell_len(head)), style))
