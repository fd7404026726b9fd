"""Tables: the results as Markdown, so that a run can be pasted into a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.timing import Timed

_NOT_INSTALLED = "not installed"


def table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a heading and a table."""
    lines = [f"## {heading}", "", _line(columns), _line(["---", *["---:"] * (len(columns) - 1)])]
    lines += [_line(row) for row in rows]
    return "\n".join(lines) + "\n"


def absent(name: str, columns: int) -> list[str]:
    """Return the row of a candidate that is not installed."""
    return [name, _NOT_INSTALLED, *["–"] * (columns - 2)]


def shown(seconds: float) -> str:
    """Return seconds in the unit that reads best.

    Examples:
        >>> shown(0.0214), shown(4.6), shown(0.00021)
        ('21.4 ms', '4.60 s', '0.21 ms')
    """
    if seconds >= 1:
        return f"{seconds:.2f} s"
    thousandths = seconds * 1000
    return f"{thousandths:.1f} ms" if thousandths >= 1 else f"{thousandths:.2f} ms"


def spread(timed: Timed) -> str:
    """Return the fastest and the slowest run."""
    return f"{shown(min(timed.seconds))} – {shown(max(timed.seconds))}"


def rate(count: int, seconds: float) -> str:
    """Return how many a second, in thousands."""
    return f"{count / seconds / 1000:,.0f} k"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
