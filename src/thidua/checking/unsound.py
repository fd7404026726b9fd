"""The exception for whoever insists on a plan that is not sound."""

from __future__ import annotations

from thidua.problems import Problem, Severity
from thidua.wording import say


class UnsoundPlan(Exception):  # noqa: N818 - a plan is unsound; "UnsoundPlanError" says it twice
    """Raised when a plan has errors; carries every problem, and reads as the errors' sentences.

    Vietnamese:
        kế hoạch không hợp lệ
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the errors among them make up the message."""
        errors = (one for one in problems if one.severity is Severity.ERROR)
        super().__init__("\n".join(_line(one) for one in errors))
        #: Everything that was found, warnings and notes as well.
        self.problems = problems


def _line(problem: Problem) -> str:
    where = str(problem.place or problem.where)
    return f"{where}: {say(problem)}" if where else say(problem)
