"""Reading plans: from a file to a campaign, or to everything that is wrong with it."""

from __future__ import annotations

from thidua.checking import UnsoundPlan, check
from thidua.files.plans import Plan, plan_of
from thidua.files.sources import Source, file_text_of
from thidua.language.rules import Rule
from thidua.model.campaign import Campaign
from thidua.problems import Place, Problem, Severity, has_errors


def read(source: Source, *, rules: tuple[Rule, ...] = (), name: str | None = None) -> Campaign:
    r"""Read a plan file.

    Args:
        source: A path to a `.yaml`, `.yml` or `.json` file, or what a file holds: bytes, or a
            stream of bytes or text.
        rules: The rules written in Python that the plan calls.
        name: The name to be shown in places; one that ends in `.json` announces JSON.

    Returns:
        The campaign, in which every part knows its place in the file.

    Raises:
        UnsoundPlan: With every problem of the file and of the plan in it.
        OSError: The file cannot be opened.

    Examples:
        >>> read(b"thidua: 1\nid: demo\ntitle: Thi dua\nperiod: {start: 2022-01-01}").id
        'demo'
    """
    campaign, problems = read_plan(source, rules=rules, name=name)
    if campaign is None:
        raise UnsoundPlan(problems)
    return campaign


def read_plan(
    source: Source, *, rules: tuple[Rule, ...] = (), name: str | None = None
) -> tuple[Campaign | None, tuple[Problem, ...]]:
    r"""Read and check a plan file; whatever it holds, nothing is raised.

    Args:
        source: As for `read`.
        rules: The rules written in Python that the plan calls.
        name: The name to be shown in places.

    Returns:
        The campaign, None when it has an error; and everything that was found, in the order of
        the file: errors, warnings and notes.

    Raises:
        OSError: The file cannot be opened.

    Examples:
        >>> campaign, problems = read_plan(b"thidua: 1\nid: demo\ntitel: Thi dua")
        >>> campaign is None, [problem.code for problem in problems]
        (True, ['missing-key', 'missing-key', 'unknown-key'])
    """
    plan = plan_of(file_text_of(source, name=name))
    checked = () if plan.campaign is None else _checked(plan, plan.campaign, rules)
    problems = tuple(sorted((*plan.problems, *checked), key=_by_place))
    return (None if has_errors(problems) else plan.campaign), problems


def _checked(plan: Plan, campaign: Campaign, rules: tuple[Rule, ...]) -> tuple[Problem, ...]:
    """Check what was read; where something was left out, keep only what cannot come from that."""
    found = tuple(plan.placed(problem) for problem in check(campaign, rules=rules))
    if not has_errors(plan.problems):
        return found
    return tuple(
        problem
        for problem in found
        if problem.severity is Severity.ERROR and not _comes_from(problem, plan.left_out)
    )


def _comes_from(problem: Problem, left_out: frozenset[str]) -> bool:
    """Tell whether a name is unknown only because what bears it could not be read."""
    return problem.code.startswith("unknown-") and bool(left_out & {"*", problem.detail("name")})


def _by_place(problem: Problem) -> tuple[int, int]:
    place = problem.place or Place()
    return place.line or 0, place.column or 0
