"""Tables: rows with their headings understood, and the place of whatever is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import cast

from attrs import frozen

from thidua.assessment.headings import Headings, headings
from thidua.assessment.objects import rows_of
from thidua.assessment.readings import Reader, Reading
from thidua.model import Campaign
from thidua.model.rows import Rows
from thidua.problems import Place, Problem


@frozen(kw_only=True, slots=False)
class Table:
    """One table of nominees, of parts, or of the campaign.

    Vietnamese:
        bảng dữ liệu đã nhận diện cột
    """

    rows: Rows
    campaign: Campaign
    #: What its rows are about; None for nominees.
    about: str | None = None
    headings: Headings

    @classmethod
    def of(
        cls, rows: Rows | Iterable[object], campaign: Campaign, about: str | None = None
    ) -> Table:
        """Take a table that was read, or objects in memory."""
        table = rows if isinstance(rows, Rows) else rows_of(rows)
        found = headings(table.header, campaign, about)
        return cls(rows=table, campaign=campaign, about=about, headings=found)

    @property
    def readings(self) -> list[Reading]:
        """What each row says."""
        targets = self.headings.targets
        reader = Reader(campaign=self.campaign, targets=targets, about=self.about)
        return [reader.read(row) for row in self.rows.rows]

    @cached_property
    def by_target(self) -> Mapping[str, str]:
        """The heading of each target; of two columns for one target, the first one."""
        pairs = reversed([*self.headings.targets.items()])
        return {target: heading for heading, target in pairs}

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with the table itself and with its headings."""
        yield from self.rows.problems
        for problem in self.headings.problems:
            column = self._columns.get(str(problem.detail("text")))
            line = 1 if self.rows.file else None
            yield problem.at(Place(file=self.rows.file, line=line, column=column))

    def placed(self, problem: Problem) -> Problem:
        """Give a problem of a row its place; the path holds the row and the heading."""
        row, heading = problem.path
        column = self._columns.get(str(heading))
        place = Place(file=self.rows.file, line=cast("int", row), column=column)
        return problem.at(place)

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        return {heading: number for number, heading in enumerate(self.rows.header, start=1)}
