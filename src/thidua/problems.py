"""Problems: what is wrong with a plan or its data, as codes with details and no prose."""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from thidua.values import Money, Period, Share

Detail = (
    str | int | Decimal | Fraction | bool | date | Share | Money | Period | tuple[str, ...] | None
)
Details = tuple[tuple[str, Detail], ...]


class Severity(enum.Enum):
    """How much a problem matters: an error stops the road, a warning and a note do not.

    Vietnamese:
        mức độ
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class Place:
    """Where something stands in a file; lines, rows and columns count from 1, in characters.

    Vietnamese:
        vị trí

    Examples:
        >>> str(Place(file="plan.yaml", line=11, column=7))
        'plan.yaml:11:7'
    """

    #: The file's name as the caller gave it; None for data that came from no file.
    file: str | None = None
    #: The line, or the row of a table.
    line: int | None = None
    #: The column in characters, or the number of the cell in its row.
    column: int | None = None

    def __str__(self) -> str:
        """Write the place as file:line:column, leaving out what is not known."""
        parts = (self.file, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong, worth a warning or worth knowing, and where it stands.

    A problem holds no prose: `thidua.explain` says it in Vietnamese or English.

    Vietnamese:
        lỗi, cảnh báo, lưu ý

    Examples:
        >>> problem = Problem(code="unknown-name", path=("awards", "flag"), offset=4)
        >>> problem.where
        'awards.flag'
        >>> problem.detail("name") is None
        True
    """

    #: Stable, kebab-case; has a heading of its own in the reference.
    code: str
    #: Whether it stops the road.
    severity: Severity = Severity.ERROR
    #: Keys and positions from the top of the campaign to the part concerned.
    path: tuple[str | int, ...] = ()
    #: Characters from the start of the expression at `path` to the part concerned.
    offset: int | None = None
    #: What the sentence needs, by name.
    details: Details = ()
    #: Where it stands in a file, once a reader has found that out.
    place: Place | None = None

    @property
    def where(self) -> str:
        """The path written with dots, for a campaign that came from no file."""
        return ".".join(str(step) for step in self.path)

    def detail(self, name: str) -> Detail:
        """Return one detail by its name, None when there is none of that name."""
        return dict(self.details).get(name)

    def at(self, place: Place) -> Problem:
        """Return the same problem with its place in a file."""
        return evolve(self, place=place)

    def under(self, *path: str | int) -> Problem:
        """Return the same problem seen from further up: `path` goes before its own."""
        return evolve(self, path=(*path, *self.path))


def error(code: str, *path: str | int, offset: int | None = None, **details: Detail) -> Problem:
    """Make a problem that stops the road."""
    return Problem(code=code, path=path, offset=offset, details=tuple(details.items()))


def warning(code: str, *path: str | int, offset: int | None = None, **details: Detail) -> Problem:
    """Make a problem that is probably a mistake but stops nothing."""
    return evolve(error(code, *path, offset=offset, **details), severity=Severity.WARNING)


def note(code: str, *path: str | int, offset: int | None = None, **details: Detail) -> Problem:
    """Make a problem that is only worth knowing."""
    return evolve(error(code, *path, offset=offset, **details), severity=Severity.NOTE)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Tell whether any of the problems stops the road."""
    return any(problem.severity is Severity.ERROR for problem in problems)
