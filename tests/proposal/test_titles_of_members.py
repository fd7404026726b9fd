"""The title of a collective rests on the titles of its members, in every way they can come out."""

from io import StringIO

import pytest

from thidua import State, explain, prepare, propose, read_plan
from thidua.proposal import Proposal

PLAN = """\
thidua: 1
id: titles
title: Danh hiệu của tập thể theo danh hiệu của cá nhân
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
facts:
  score: {kind: whole, least: 0, most: 100}
groups:
  people: {who: individual}
  units: {who: collective}
values:
  good: share(given("title"), over=members)
awards:
  title:
    kind: title
    recipients: people
    rank:
      by_score: score desc
    quota:
      places: TITLES
    ties: refer
  unit_title:
    kind: title
    recipients: units
    requirements:
      half: good >= percent(50)
    rank:
      by_mean: mean(score, over=members) desc
    quota:
      places: UNITS
    ties: refer
"""
GIVEN, NOT_GIVEN, OPEN = State.GIVEN, State.NOT_GIVEN, State.OPEN


def proposed(scores: tuple[int | None, ...], titles: int, units: int) -> Proposal:
    text = PLAN.replace("TITLES", str(titles)).replace("UNITS", str(units))
    campaign, problems = read_plan(StringIO(text))
    assert campaign is not None, problems
    rows: list[dict[str, object]] = [{"id": f"U{n}", "who": "collective"} for n in (1, 2)]
    rows += [
        {"id": f"P{n}", "who": "individual", "unit": f"U{(n + 1) // 2}", "score": score}
        for n, score in enumerate(scores, 1)
    ]
    return propose(prepare(campaign, "year"), rows)


def states(proposal: Proposal) -> tuple[State, ...]:
    found = {one.nominee: one.state for one in proposal.verdicts if one.award == "unit_title"}
    return found["U1"], found["U2"]


@pytest.mark.parametrize(
    ("scores", "titles", "units", "expected"),
    [
        # P1, P2 and P3 hold the title: all of the first unit, half of the second.
        ((90, 85, 80, 70), 3, 1, (GIVEN, NOT_GIVEN)),
        ((90, 85, 80, 70), 3, 2, (GIVEN, GIVEN)),
        # P1 and P2 alone: nobody of the second unit.
        ((90, 85, 80, 70), 2, 2, (GIVEN, NOT_GIVEN)),
        # P2 and P3 are level for the last title: the first unit has its half anyhow.
        ((90, 80, 80, 70), 2, 2, (GIVEN, OPEN)),
        ((90, 80, 80, 70), 2, 1, (GIVEN, NOT_GIVEN)),
        # P1 and P3 are level for the only title: it decides which unit has half.
        ((90, 50, 90, 80), 1, 1, (OPEN, OPEN)),
        # P2 may be anything: ahead of P3, or behind both of the second unit.
        ((90, None, 80, 70), 2, 2, (GIVEN, OPEN)),
    ],
)
def test_a_collective_is_judged_in_every_way_the_titles_can_come_out(
    scores: tuple[int | None, ...], titles: int, units: int, expected: tuple[State, ...]
) -> None:
    assert states(proposed(scores, titles, units)) == expected


def test_whoever_lacks_titles_is_told_how_many() -> None:
    proposal = proposed((90, 85, 80, 70), 2, 2)
    said = explain(proposal, ("U2", "unit_title"), "en")

    assert "good 0%, needed at least 50%; short by 50 percentage points" in said
