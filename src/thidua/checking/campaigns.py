"""Everything that is wrong with a campaign, found before it is used."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.checking.checks import CHECKS, CHECKS_WITH_RULES
from thidua.checking.periods import parent_given_is_the_parent
from thidua.language.rules import Rule
from thidua.model.campaign import Campaign
from thidua.problems import Place, Problem
from thidua.values.remembered import remembered

# The keys of a plan file from top to bottom; a plan without a file is reported in this order.
_KEYS = (
    "title",
    "also_titled",
    "plan",
    "sent_to",
    "parent",
    "period",
    "also_stated",
    "launch",
    "ended",
    "holidays",
    "working",
    "rounds",
    "contents_announced",
    "contents_open",
    "contents",
    "facts",
    "groups",
    "pools",
    "units",
    "values",
    "methods",
    "sheets",
    "grades",
    "requirements",
    "vetoes",
    "notices",
    "votes",
    "awards",
    "limits",
    "duties",
    "deadlines",
    "readings",
    "read",
)
_ORDER = {key: number for number, key in enumerate(_KEYS)}


def check(
    campaign: Campaign, *, parent: Campaign | None = None, rules: tuple[Rule, ...] = ()
) -> tuple[Problem, ...]:
    """Find everything that is wrong with a campaign, doubtful about it or left open by it.

    Args:
        campaign: The campaign, from a file or built in Python.
        parent: The campaign that it answers to, where the host has it.
        rules: The rules written in Python that its expressions call.

    Returns:
        All findings in the order of the plan, each with its place where the plan was a file.

    Examples:
        >>> from thidua.values import Period
        >>> plan = Campaign(id="x", title="Thi đua", period=Period.of_year(2022))
        >>> [problem.code for problem in check(plan)]
        ['plan-not-named', 'no-round', 'no-award']
    """
    if parent is None and not rules:
        return _own_findings(campaign)
    return _in_order(_findings(campaign, parent, rules), campaign)


@remembered
def _own_findings(campaign: Campaign) -> tuple[Problem, ...]:
    """Return what a campaign says about itself: asked when it is read, and for every round."""
    return _in_order(_findings(campaign, None, ()), campaign)


def _in_order(problems: Iterator[Problem], campaign: Campaign) -> tuple[Problem, ...]:
    # A scoring rule that many criteria use is said to be wrong once.
    found = [_placed(problem, campaign) for problem in dict.fromkeys(problems)]
    return tuple(sorted(found, key=_by_line if campaign.places else _by_key))


def _findings(
    campaign: Campaign, parent: Campaign | None, rules: tuple[Rule, ...]
) -> Iterator[Problem]:
    for one in CHECKS:
        yield from one(campaign)
    for another in CHECKS_WITH_RULES:
        yield from another(campaign, rules)
    if parent is not None:
        yield from parent_given_is_the_parent(campaign, parent)


def _placed(problem: Problem, campaign: Campaign) -> Problem:
    """Give a problem the place of its path, or of the nearest part around it."""
    for length in range(len(problem.path), -1, -1):
        place = campaign.places.get(problem.path[:length])
        if place is not None:
            return problem.at(place)
    return problem


def _by_line(problem: Problem) -> tuple[int, int, int]:
    place = problem.place or Place()
    return (place.line or 0, place.column or 0, problem.offset or 0)


def _by_key(problem: Problem) -> int:
    return _ORDER.get(str(problem.path[0]), len(_KEYS)) if problem.path else -1
