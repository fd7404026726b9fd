"""Drawing: a ranking as a table, with the cut line across it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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

#: What names and reasons get before headings of keys may be wide, and what is left at least.
_NAME, _REASON, _LEAST = 16, 24, 16

#: An id that is longer than this is folded.
_LONGEST_ID = 60

#: The widths of headings of keys that are tried, the widest first.
_HEADINGS = (16, 9, 7)


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
        """All columns from left to right; the first holds the bracket as well."""
        return (self.place + 2, self.id, self.name, *self.keys, self.outcome, self.reason)

    @property
    def total(self) -> int:
        """The width of the table."""
        used = [width for width in self.widths if width]
        return sum(used) + _GAP * (len(used) - 1)


def draw(screen: Screen, ranking: Ranking, *, everything: bool) -> None:
    """Print one ranking: those above the line, the line, and those below it."""
    words, out = screen.words, screen.out
    lines = (*ranking.above, *ranking.waiting, *ranking.refused)
    out.print(styled((ranking.title, "bold")))
    if not lines:
        out.print(styled((f"  {words.nobody}", "dim")))
    columns = _columns(screen, ranking, lines)
    # A terminal that is too narrow folds lines; a table that is too narrow would lose ids.
    out.width = max(out.width, columns.total)
    if lines:
        _print_rows(out, columns, [_heading(screen, ranking)])
    _print_rows(out, columns, ranking.above)
    if ranking.cut is not None:
        out.print(_rule(ranking.cut, columns.total, "bold magenta"))
    _draw_below(screen, columns, ranking.waiting, everything=everything)
    if ranking.refused:
        out.print(_rule(words.not_eligible, columns.total, "dim", "╌"))
    _draw_below(screen, columns, ranking.refused, everything=everything)
    out.print()


def _draw_below(
    screen: Screen, columns: Columns, lines: tuple[Line, ...], *, everything: bool
) -> None:
    shown = lines if everything else lines[:SHOWN_BELOW]
    _print_rows(screen.out, columns, shown)
    if len(shown) < len(lines):
        hidden = screen.words.hidden.format(number=len(lines) - len(shown))
        screen.out.print(styled((f"  {hidden}", "dim")))


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
    """Give every column what it needs, with narrow headings where wide ones have no room."""
    widths = [_fitted(screen, ranking, lines, heading) for heading in _HEADINGS]
    return next((one for one in widths if one.total <= screen.out.width), widths[-1])


def _fitted(screen: Screen, ranking: Ranking, lines: tuple[Line, ...], heading: int) -> Columns:
    """Give every column what it needs; names and reasons share what is left."""
    words = screen.words
    place = _widest(words.place, (one.place for one in lines))
    identity = min(_LONGEST_ID, _widest(words.id, (one.id for one in lines)))
    outcome = _widest(words.outcome, (one.outcome for one in lines))
    name = _widest(words.name, (one.name for one in lines))
    reason = _widest("", (one.reason for one in lines))
    keys = tuple(
        max(min(cell_len(text), heading), _widest("", (one.keys[at] for one in lines)))
        for at, text in enumerate(ranking.headings)
    )
    taken = (place + 2, identity, *keys, outcome)
    rest = screen.out.width - sum(taken) - _GAP * (len(taken) + 1)
    name = max(min(name, _NAME), min(name, rest - min(reason, _REASON)))
    return Columns(
        place=place,
        id=identity,
        name=name,
        keys=keys,
        outcome=outcome,
        reason=min(reason, max(_LEAST, rest - name)),
    )


def _widest(heading: str, cells: Iterable[str]) -> int:
    return max(cell_len(one) for one in (heading, *cells))


def _print_rows(console: Console, columns: Columns, lines: tuple[Line, ...] | list[Line]) -> None:
    table = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)
    numbers = range(3, 3 + len(columns.keys))
    for at, width in enumerate(columns.widths):
        table.add_column(
            justify="right" if at in numbers else "left",
            width=width,
            overflow="fold",
        )
    for line in lines:
        place = f"{line.place:>{columns.place}} {line.bracket}"
        cells = (place, line.id, line.name, *line.keys, line.outcome, line.reason)
        table.add_row(*(harmless(cell) for cell in cells), style=line.style)
    console.print(table)


def _rule(label: str, width: int, style: str, stroke: str = "─") -> Text:
    head = f"{stroke * 3} {label} "
    return styled((head + stroke * max(3, width - cell_len(head)), style))
