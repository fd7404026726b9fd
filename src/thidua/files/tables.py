"""Tables of nominees from CSV and JSON files: every line becomes a row, whatever is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from attrs import field, frozen

from thidua.assessment import Prepared
from thidua.assessment.headings import headings
from thidua.files.csv_cells import SEPARATORS, Line, csv_lines
from thidua.files.findings import Findings
from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Mapping, Mark, Node, Scalar, Sequence, Style
from thidua.files.sources import FileText, Source, file_text_of
from thidua.model.campaign import Campaign
from thidua.model.rows import Row, Rows
from thidua.values import exact

#: The largest table that is read, in bytes.
MOST_BYTES: Final = 100_000_000

#: The longest cell that is read, in characters.
LONGEST_CELL: Final = 10_000

#: A first line that announces the separator to Excel, and is no line of the table.
_ANNOUNCED: Final = re.compile(r'sep=([^\w\s"]|\t)(?:\n|\Z)', re.IGNORECASE)


def read_facts(source: Source, prepared: Prepared, *, name: str | None = None) -> Rows:
    """Read a table of facts about units, parts of a pool or the campaign, for `admit`.

    It is read like a table of nominees; a JSON object alone is a table of one row.

    Args:
        source: A path to a `.csv` or `.json` file, or what a file holds.
        prepared: The round, whose campaign says which headings can be expected.
        name: The name to be shown in places; one that ends in `.json` announces JSON.

    Raises:
        OSError: The file cannot be opened.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> read_facts(b'{"collectives": 12}', prepare(campaign, "end"), name="a.json").header
        ('collectives',)
    """
    return _read(source, prepared, name, single=True)


def read_nominees(source: Source, prepared: Prepared, *, name: str | None = None) -> Rows:
    r"""Read a table of nominees; `admit` makes nominees of it.

    CSV is UTF-8 with a heading line. Of comma, semicolon and tab that one separates the cells
    under which most headings are known to the plan; a first line such as `sep=;`, which Excel
    writes, settles it. JSON is a list of objects; its numbers stay exact, and a key that an
    object says twice keeps both values. A row whose cells cannot be told apart is reported and
    stays a row.

    Args:
        source: A path to a `.csv` or `.json` file, or what a file holds.
        prepared: The round, whose campaign says which headings can be expected.
        name: The name to be shown in places; one that ends in `.json` announces JSON.

    Raises:
        OSError: The file cannot be opened.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> rows = read_nominees(b"id;name\nT01;An", prepare(campaign, "end"))
        >>> rows.rows[0].cells
        (('id', 'T01'), ('name', 'An'))
    """
    return _read(source, prepared, name, single=False)


def _read(source: Source, prepared: Prepared, name: str | None, *, single: bool) -> Rows:
    text = file_text_of(source, name=name, most=MOST_BYTES)
    findings = Findings(text.file)
    findings.problems.extend(text.problems)
    if text.text is None:
        return Rows(file=text.file, problems=tuple(findings.problems))
    if text.is_json:
        return _rows_of_json(text, text.text, findings, single=single)
    return _Table(findings).rows(text.text, prepared.campaign)


@frozen
class _Table:
    """Reads one CSV file."""

    _findings: Findings
    _header: list[str] = field(factory=list, init=False)

    def rows(self, text: str, campaign: Campaign) -> Rows:
        announced = _ANNOUNCED.match(text)
        lines = csv_lines(text, announced[1] if announced else _separator(text, campaign))
        if announced:
            next(lines)
        first = next((line for line in lines if not line.is_blank), None)
        if first is None:
            self._findings.report("table-empty", Mark(1, 1))
            lines = iter(())
        else:
            self._read_header(first)
        rows = tuple(self._row(line) for line in self._filled(lines))
        return Rows(
            file=self._findings.file,
            header=tuple(self._header),
            rows=rows,
            problems=tuple(self._findings.problems),
        )

    def _read_header(self, line: Line) -> None:
        for number, heading in enumerate(line.cells, 1):
            name = heading.strip()
            mark = Mark(line.number, number)
            if not name:
                self._findings.warn("heading-empty", mark)
                name = f"+{number}"
            elif name in self._header:
                first = self._header.index(name) + 1
                self._findings.report("heading-twice", mark, text=name, first=first)
                name = f"{name} +{number}"
            self._header.append(name)

    def _filled(self, lines: Iterable[Line]) -> Iterator[Line]:
        """Pass over lines without any content, and say once that there are some."""
        said = False
        for line in lines:
            if not line.is_blank:
                yield line
            elif len(line.cells) > 1 and not said:
                said = True
                self._findings.warn("row-empty", Mark(line.number, 1))

    def _row(self, line: Line) -> Row:
        extra = len(line.cells) - len(self._header)
        if extra > 0:
            mark = Mark(line.number, len(self._header) + 1)
            self._findings.report(
                "row-too-long", mark, cells=len(line.cells), columns=len(self._header)
            )
        elif extra < 0:
            mark = Mark(line.number, len(line.cells))
            self._findings.warn(
                "row-too-short", mark, cells=len(line.cells), columns=len(self._header)
            )
        names = (*self._header, *(f"+{number}" for number in range(1, extra + 1)))
        cells = zip(names, line.cells, strict=False)
        return Row(
            number=line.number,
            is_damaged=extra > 0,
            cells=tuple(
                (name, cell)
                for number, (name, cell) in enumerate(cells)
                if self._is_sound(line, number, cell)
            ),
        )

    def _is_sound(self, line: Line, number: int, cell: str) -> bool:
        """Say what is wrong with a cell; one that cannot be used is left out of its row."""
        mark = Mark(line.number, number + 1)
        if number in line.damaged:
            self._findings.report("cell-quote", mark)
        if "\0" in cell:
            self._findings.report("cell-nul", mark)
            return False
        if len(cell) > LONGEST_CELL:
            self._findings.report("cell-too-long", mark, length=len(cell), most=LONGEST_CELL)
            return False
        return True


def _separator(text: str, campaign: Campaign) -> str:
    """Choose the separator under which most headings are known, then the one with most cells."""

    def known(separator: str) -> tuple[int, int]:
        lines = islice(csv_lines(text[:LONGEST_CELL], separator), 20)
        header = next((line.cells for line in lines if not line.is_blank), ())
        return headings(header, campaign).known, len(header)

    return max(SEPARATORS, key=known)


def _rows_of_json(text: FileText, content: str, findings: Findings, *, single: bool) -> Rows:
    composed = json_nodes(content, text.file)
    findings.problems.extend(composed.problems)
    node = composed.node
    if node is None and not composed.problems:
        findings.report("table-empty", Mark(1, 1))
    items: tuple[Node, ...] = node.items if isinstance(node, Sequence) else ()
    if single and isinstance(node, Mapping):
        items = (node,)
    elif node is not None and not isinstance(node, Sequence):
        findings.report("table-not-list", node.mark)
    rows = tuple(_json_row(item, findings) for item in items)
    header = tuple(dict.fromkeys(name for row in rows for name, _ in row.cells))
    return Rows(file=text.file, header=header, rows=rows, problems=tuple(findings.problems))


def _json_row(node: Node, findings: Findings) -> Row:
    if not isinstance(node, Mapping):
        findings.report("row-not-object", node.mark)
        return Row(number=node.mark.line, cells=())
    # What a key says the second time is kept: admission makes unknown what differs.
    pairs = (*node.pairs, *node.repeated)
    cells = ((key.text, json_cell(each, findings)) for key, each in pairs)
    return Row(number=node.mark.line, cells=tuple(cells))


def json_cell(node: Node, findings: Findings) -> object:
    """Give a JSON value: numbers exact, a list as a tuple of its values.

    Args:
        node: The value.
        findings: Where it is said that a value is an object, which no cell can hold.
    """
    if isinstance(node, Sequence):
        return tuple(json_cell(item, findings) for item in node.items)
    if isinstance(node, Mapping):
        findings.report("cell-is-object", node.mark)
    if not isinstance(node, Scalar) or node.is_empty:
        return None
    if node.style is not Style.PLAIN:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    try:
        return exact(node.text)
    except ValueError:  # an exponent, or more digits than anybody counts: refused with its text
        return node.text
