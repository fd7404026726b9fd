"""Plans with score sheets for tests, written as an author writes them."""

from io import BytesIO

import thidua
from thidua import Proposal, Span
from thidua.assessment import Score
from thidua.language.spans import Operand

HEAD = """\
thidua: 1
id: demo
title: Bảng điểm mẫu
plan: {number: 1/KH-UBND, date: 2025-01-01, issuer: UBND}
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
"""


def judged(plan: str, *rows: dict[str, object]) -> Proposal:
    """Propose for rows under a plan."""
    campaign = thidua.read(BytesIO((HEAD + plan).encode()))
    return thidua.propose(thidua.prepare(campaign, "year"), list(rows))


def sheet(facts: str, criteria: str, more: str = "") -> str:
    """Write a plan with one sheet, from the lines of its facts and of its criteria."""
    listed = "".join(f"  {line}\n" for line in facts.split("; "))
    indented = "".join(f"      {line}\n" for line in criteria.strip("\n").splitlines())
    return f"facts:\n{listed}{more}sheets:\n  I:\n    criteria:\n{indented}"


def line(plan: str, criterion: str, **facts: object) -> Score:
    """Return one line of the card of the only nominee."""
    found = thidua.scorecard(judged(plan, {"id": "X", **facts}), "X", "I").line(criterion)
    assert found is not None
    return found


def ways(score: Score) -> list[str]:
    """Return the codes of how points came about."""
    return [one.code for one in score.ways]


def exactly(points: Operand) -> object:
    """Return the one number that points are."""
    assert isinstance(points, Span)
    assert points.is_exact
    return points.low
