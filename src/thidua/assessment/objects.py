"""Objects: rows from what a host has in memory, with everything that is in them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from thidua.assessment.doors import Stated, shown
from thidua.language.scope import SUBJECT
from thidua.model import Nominee
from thidua.model.rows import Row, Rows
from thidua.problems import Place, Problem, error, warning
from thidua.values import nfc

#: Names and values of a row.
Pairs = Iterable[tuple[object, object]]


def rows_of(objects: Iterable[object]) -> Rows:
    """Make a table of mappings, of objects with attributes, or of nominees.

    What is neither stays a row, without a cell, and is reported; two keys that are the same
    heading are both kept, and reported.

    Args:
        objects: Mappings, attrs or dataclass instances, named tuples, objects with attributes.

    Examples:
        >>> rows_of([{"id": "T01"}, {"id": "T02", "score": 90}]).header
        ('id', 'score')
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    for position, one in enumerate(objects, start=1):
        # Rows keep the numbers that they had when they came in for the first time.
        number = (one.row if isinstance(one, Nominee) else None) or position
        cells: list[tuple[str, object]] = []
        for code, heading in _filled(cells, one):
            make = warning if code == "column-twice" else error
            problem = make(code, number, text=heading, target=heading)
            problems.append(problem.at(Place(line=number)))
        rows.append(Row(number=number, cells=tuple(cells)))
    header = tuple(dict.fromkeys(heading for row in rows for heading, _ in row.cells))
    return Rows(header=header or ("id",), rows=tuple(rows), problems=tuple(problems))


def made_up(row: int, number: int = 1) -> str:
    """Return an id for a row that has none.

    Args:
        row: The row's number.
        number: How many ids were made up for rows of that number, this one included.

    Examples:
        >>> made_up(7), made_up(7, 2)
        ('?7', '?7.2')
    """
    return f"?{row}" if number == 1 else f"?{row}.{number}"


def _filled(cells: list[tuple[str, object]], row: object) -> Iterator[tuple[str, str]]:
    """Fill the cells of a row, and yield a code and a heading for what is odd about it."""
    pairs = _pairs(row)
    if pairs is None:
        yield "row-not-object", shown(row)
        return
    for key, value in pairs:
        heading = nfc(key) if isinstance(key, str) else shown(key)
        if heading in dict(cells):
            yield "column-twice", heading
        cells.append((heading, value))


def _pairs(row: object) -> Pairs | None:
    if isinstance(row, Nominee):
        return _of_nominee(row)
    if isinstance(row, Mapping):
        return row.items()
    names = _attributes(row)
    return None if names is None else [(name, getattr(row, name, None)) for name in names]


def _attributes(row: object) -> Iterable[str] | None:
    sort: type[object] = type(row)
    if attrs.has(sort):
        return [one.name for one in attrs.fields(sort)]
    if dataclasses.is_dataclass(sort):
        return [one.name for one in dataclasses.fields(sort)]
    if isinstance(row, tuple):
        return getattr(row, "_fields", None)
    return getattr(row, "__dict__", None)


def _of_nominee(one: Nominee) -> Pairs:
    """Take an admitted nominee back to its row: as it was stated, and what is unknown stays so."""
    was_made_up = one.row is not None and re.fullmatch(rf"\?{one.row}(\.\d+)?", one.id)
    cells: dict[str, object] = {
        "id": "" if was_made_up else one.id,
        "name": one.name,
        "who": one.who or one.facts.get("who"),
        "unit": one.unit or one.facts.get("unit"),
    }
    hidden = {*cells, *one.silent, *one.borrowed, SUBJECT}
    for name, cell in {**one.pools, **one.facts, **one.stated}.items():
        if name not in hidden:
            cells[name] = Stated.UNKNOWN if cell is None else cell
    return cells.items()
