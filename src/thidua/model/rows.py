"""Rows: a table of nominees as a file or a host gave it, before anything is believed."""

from __future__ import annotations

from attrs import frozen

from thidua.problems import Problem


@frozen(kw_only=True)
class Row:
    """One line of a table, whole: nothing of it is dropped, however strange it is.

    Vietnamese:
        dòng dữ liệu

    Examples:
        >>> Row(number=2, cells=(("id", "T01"), ("par_index", "95.61"))).cell("par_index")
        '95.61'
    """

    #: The line of the file that it begins on, or its number in a list, counted from 1.
    number: int
    #: Header and value; text from CSV, also exact numbers, yes or no and None from elsewhere.
    cells: tuple[tuple[str, object], ...]
    #: Which cell belongs to which heading is not known: there are more cells than headings.
    is_damaged: bool = False

    def cell(self, header: str) -> object:
        """Return the value under a header, None when the row has no such cell."""
        return dict(self.cells).get(header)


@frozen(kw_only=True)
class Rows:
    """All rows of a table, and what is wrong with the table itself.

    The number of rows is the number of lines of data: a damaged line stays a row.

    Vietnamese:
        bảng dữ liệu

    Examples:
        >>> rows = Rows(header=("id",), rows=(Row(number=2, cells=(("id", "T01"),)),))
        >>> rows.column("id"), rows.column("name")
        (1, None)
    """

    #: The name of the file; None for rows that came from no file.
    file: str | None = None
    #: The headers as written, composed (NFC), in the order of the file.
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    def column(self, header: str) -> int | None:
        """Return the number of a column, counted from 1, None when there is no such header."""
        return self.header.index(header) + 1 if header in self.header else None
