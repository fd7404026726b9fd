"""Admission: the only door for data; raw rows become nominees, and nothing is dropped."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import cast

import attrs
from attrs import field, frozen

from thidua.assessment.headings import headings
from thidua.assessment.preparation import Prepared
from thidua.assessment.subjects import Subject
from thidua.language.scope import SUBJECT
from thidua.model import Nominee
from thidua.model.rows import Row, Rows
from thidua.problems import Place, Problem
from thidua.values import nfc


@frozen(kw_only=True)
class Admitted:
    """Nominees with exact facts, and everything that was wrong with the data.

    Vietnamese:
        danh sách đã tiếp nhận

    Examples:
        >>> Admitted(nominees=(), problems=()).is_provisional
        False
    """

    #: One nominee a subject, in the order of the rows.
    nominees: tuple[Nominee, ...]
    problems: tuple[Problem, ...]
    #: Ids that were made up because a row had none: whoever stands there is not known.
    unidentified: frozenset[str] = field(default=frozenset(), kw_only=True)

    @property
    def is_provisional(self) -> bool:
        """Whether a row has no identity, so that the list may be incomplete or double."""
        return bool(self.unidentified)


def admit(prepared: Prepared, rows: Rows | Iterable[object]) -> Admitted:
    """Turn raw rows into nominees.

    A bad cell makes that fact unknown and is reported with its row and column; the nominee
    stays. A row without an id keeps its place under a made-up id and makes the result
    provisional. Two rows of one id are one nominee: what they say differently is unknown.

    Args:
        prepared: The round, whose campaign says which facts there are.
        rows: A table that was read, or mappings, or objects with attributes, or nominees.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> campaign = Campaign(
        ...     id="demo", title="Demo", period=year, rounds=(Listed(name="end", period=year),)
        ... )
        >>> admit(prepare(campaign, "end"), [{"id": "T01"}]).nominees[0].id
        'T01'
    """
    table = rows if isinstance(rows, Rows) else _table(rows)
    found = headings(table.header, prepared.campaign)
    columns = {heading: number for number, heading in enumerate(table.header, start=1)}
    problems = [*table.problems, *(_in_header(one, columns, table) for one in found.problems)]
    subjects: dict[str, Subject] = {}
    unidentified: set[str] = set()
    for row in table.rows:
        subject = Subject.from_row(row, found.targets, prepared.campaign)
        if not subject.has_identity:
            unidentified.add(subject.id)
        earlier = subjects.get(subject.id)
        subjects[subject.id] = subject if earlier is None else earlier.joined(subject)
    nominees: list[Nominee] = []
    for subject in subjects.values():
        nominee, wrong = subject.nominee(prepared)
        nominees.append(nominee)
        problems.extend(_placed(one, columns, table) for one in wrong)
    return Admitted(
        nominees=tuple(nominees), problems=tuple(problems), unidentified=frozenset(unidentified)
    )


def _in_header(problem: Problem, columns: Mapping[str, int], table: Rows) -> Problem:
    heading = problem.detail("text")
    column = columns.get(heading) if isinstance(heading, str) else None
    return problem.at(Place(file=table.file, line=1 if table.file else None, column=column))


def _placed(problem: Problem, columns: Mapping[str, int], table: Rows) -> Problem:
    """Give a problem of a row its place; the path holds the row and the heading."""
    row, *heading = problem.path
    column = columns.get(str(heading[0])) if heading else None
    return problem.at(Place(file=table.file, line=cast("int", row), column=column))


def _table(rows: Iterable[object]) -> Rows:
    listed = tuple(
        Row(number=number, cells=tuple(_cells(row).items()))
        for number, row in enumerate(rows, start=1)
    )
    header = tuple(dict.fromkeys(heading for row in listed for heading, _ in row.cells))
    return Rows(header=header or ("id",), rows=listed)


def _cells(row: object) -> dict[str, object]:
    if isinstance(row, Nominee):
        hidden = row.silent | {SUBJECT}
        facts = {name: cell for name, cell in row.facts.items() if name not in hidden}
        return {**facts, **row.stated, "id": row.id, "name": row.name}
    if isinstance(row, Mapping):
        return {nfc(str(heading)): value for heading, value in row.items()}
    sort: type[object] = type(row)
    if attrs.has(sort):
        return {name.name: getattr(row, name.name) for name in attrs.fields(sort)}
    if dataclasses.is_dataclass(row):
        return {one.name: getattr(row, one.name) for one in dataclasses.fields(row)}
    return dict(vars(row))
