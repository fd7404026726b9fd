"""Admission: the only door for data; raw rows become nominees, and nothing is dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from attrs import field, frozen

from thidua.assessment.headings import headings
from thidua.assessment.likenesses import alike_ids
from thidua.assessment.objects import made_up, rows_of
from thidua.assessment.preparation import Prepared
from thidua.assessment.readings import Reader, Reading
from thidua.assessment.subjects import Subject, listed_in
from thidua.model import Nominee
from thidua.model.rows import Rows
from thidua.problems import Place, Problem, error


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
    table = rows if isinstance(rows, Rows) else rows_of(rows)
    found = headings(table.header, prepared.campaign)
    columns = {heading: number for number, heading in enumerate(table.header, start=1)}
    problems = [*table.problems, *(_in_header(one, columns, table) for one in found.problems)]
    reader = Reader(campaign=prepared.campaign, targets=found.targets)
    # Of two columns for one target, the first one is named.
    by_target = {target: heading for heading, target in reversed([*found.targets.items()])}
    grouped, unidentified = _grouped([reader.read(row) for row in table.rows])
    listed = {pool.id: listed_in(pool) for pool in prepared.campaign.pools}
    nominees: list[Nominee] = []
    for subject_id, readings in grouped.items():
        subject = Subject.of(subject_id, readings, by_target)
        nominee, wrong = subject.nominee(prepared, listed)
        nominees.append(nominee)
        if subject_id in unidentified:
            where = (subject.row, by_target.get("id", "id"))
            wrong = (error("row-without-id", *where, name=subject.name), *wrong)
        problems.extend(_placed(one, columns, table) for one in wrong)
    stated = [one for one in nominees if one.id not in unidentified]
    likenesses = alike_ids(stated, by_target.get("id", "id"))
    problems.extend(_placed(one, columns, table) for one in likenesses)
    return Admitted(nominees=tuple(nominees), problems=tuple(problems), unidentified=unidentified)


def _grouped(readings: list[Reading]) -> tuple[dict[str, list[Reading]], frozenset[str]]:
    """Gather the rows of each id, and make up an id that nobody has for each row without one."""
    stated = {one.id for one in readings}
    grouped: dict[str, list[Reading]] = {}
    unidentified: set[str] = set()
    counts: Counter[int] = Counter()
    for one in readings:
        subject_id = one.id
        while not subject_id:
            counts[one.row] += 1
            candidate = made_up(one.row, counts[one.row])
            subject_id = "" if candidate in stated else candidate
        if not one.id:
            unidentified.add(subject_id)
        grouped.setdefault(subject_id, []).append(one)
    return grouped, frozenset(unidentified)


def _in_header(problem: Problem, columns: Mapping[str, int], table: Rows) -> Problem:
    column = columns.get(str(problem.detail("text")))
    return problem.at(Place(file=table.file, line=1 if table.file else None, column=column))


def _placed(problem: Problem, columns: Mapping[str, int], table: Rows) -> Problem:
    """Give a problem of a row its place; the path holds the row and the heading."""
    row, heading = problem.path
    column = columns.get(str(heading))
    return problem.at(Place(file=table.file, line=cast("int", row), column=column))
