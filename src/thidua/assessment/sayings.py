"""Sayings: what all rows of one id say together, and where they contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from thidua.assessment.readings import Reading
from thidua.problems import Problem, error, warning
from thidua.values import matching


@frozen(kw_only=True)
class Sayings:
    """What the rows of one nominee or part say, fact by fact, and what is wrong with them."""

    id: str
    #: The first of its rows.
    row: int
    name: str
    #: Target to cell: facts, pools, `who` and `unit`; None where nothing usable was said.
    cells: Mapping[str, object]
    #: Values as stated, where they were rounded.
    stated: Mapping[str, object]
    #: Targets whose value was refused or contradicted: unknown, whatever `if_silent` says.
    spoilt: frozenset[str]
    #: Target to heading, for places.
    headings: Mapping[str, str]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, subject_id: str, readings: list[Reading], headings: Mapping[str, str]) -> Sayings:
        """Join the rows of one nominee; what they say differently is unknown.

        Args:
            subject_id: The nominee's id, made up where its row has none.
            readings: Its rows, at least one, in the order of the table.
            headings: Target to heading.
        """
        first, *others = readings
        problems = [problem for one in readings for problem in one.problems]
        for other in others:
            where = (other.row, headings.get("id", "id"))
            problems.append(warning("duplicate-nominee", *where, id=subject_id, first=first.row))
        problems.extend(_other_names(subject_id, readings, headings))
        said = _said(readings)
        clashes = list(_clashes(subject_id, said, headings))
        spoilt = {str(clash.detail("target")) for clash in clashes}
        spoilt.update(name for one in readings for name in one.spoilt)
        kept = {name: ones[0] for name, ones in said.items() if name not in spoilt}
        return cls(
            id=subject_id,
            row=first.row,
            name=next((one.name for one in readings if one.name), ""),
            cells={name: one.cells[name] for name, one in kept.items()},
            stated={name: one.stated[name] for name, one in kept.items() if name in one.stated},
            spoilt=frozenset(spoilt),
            headings=headings,
            problems=(*problems, *clashes),
        )


def _said(readings: list[Reading]) -> dict[str, list[Reading]]:
    """Return, for each target, the rows that say something about it."""
    said: dict[str, list[Reading]] = {}
    for one in readings:
        for name, cell in one.cells.items():
            if cell is not None:
                said.setdefault(name, []).append(one)
    return said


def _other_names(
    subject_id: str, readings: list[Reading], headings: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield each row that gives the nominee another name than the first row which names it.

    Letters in another case and spaces are no other name.
    """
    named = [one for one in readings if one.name]
    for other in named[1:]:
        if matching(other.name) != matching(named[0].name):
            where = (other.row, headings.get("name", "name"))
            first, name = named[0], other.name
            yield error(
                "conflicting-names",
                *where,
                id=subject_id,
                name=name,
                first=first.row,
                other=first.name,
            )


def _clashes(
    subject_id: str, said: Mapping[str, list[Reading]], headings: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield each row that differs from the first row which says something, as it was stated."""
    for name, (first, *others) in said.items():
        value = first.stated.get(name, first.cells[name])
        for other in others:
            if other.stated.get(name, other.cells[name]) != value:
                where, first_row = (other.row, headings[name]), first.row
                yield error(
                    "conflicting-values", *where, target=name, id=subject_id, first=first_row
                )
