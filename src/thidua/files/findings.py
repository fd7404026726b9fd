"""Findings: the problems of one file, collected while it is read to its end."""

from __future__ import annotations

from attrs import evolve, field, frozen

from thidua.files.nodes import Mark
from thidua.problems import Detail, Place, Problem, Severity


@frozen
class Findings:
    """What is wrong with one file so far.

    Examples:
        >>> findings = Findings("plan.yaml")
        >>> findings.report("empty-value", Mark(3, 5), key="title")
        >>> str(findings.problems[0].place)
        'plan.yaml:3:5'
    """

    #: The name to be shown in places; None for data without one.
    file: str | None
    problems: list[Problem] = field(factory=list, init=False)

    def place(self, mark: Mark) -> Place:
        """Give the place of a mark in this file."""
        return Place(file=self.file, line=mark.line, column=mark.column)

    def report(
        self, code: str, mark: Mark, path: tuple[str | int, ...] = (), **details: Detail
    ) -> None:
        """Add an error."""
        problem = Problem(code=code, path=path, details=tuple(details.items()))
        self.problems.append(problem.at(self.place(mark)))

    def warn(
        self, code: str, mark: Mark, path: tuple[str | int, ...] = (), **details: Detail
    ) -> None:
        """Add a warning."""
        self.report(code, mark, path, **details)
        self.problems.append(evolve(self.problems.pop(), severity=Severity.WARNING))


def is_broken_text(text: str) -> bool:
    """Tell whether a text holds half a letter (a surrogate), which no file can hold."""
    return not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text)
