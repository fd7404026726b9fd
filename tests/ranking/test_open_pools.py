"""The parts of an open pool come from the data; whoever stands nowhere may stand alone."""

from __future__ import annotations

import thidua

PLAN = """\
thidua: 1
id: demo
title: Thi đua
plan: {number: 1/KH-UBND, date: 2021-12-15, issuer: UBND}
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  end: {start: 2022-01-01, end: 2022-12-31}
facts:
  score: {kind: whole, least: 0, most: 100}
groups:
  everyone: {}
pools:
  cluster: {label: Cụm}
awards:
  flag:
    kind: title
    recipients: everyone
    rank:
      by_score: score desc
    quota:
      leaders: {at_most: 1, per: cluster}
"""


def proposed(rows: list[dict[str, object]], **more: object) -> thidua.Proposal:
    prepared = thidua.prepare(thidua.read(PLAN.encode()), "end")
    return thidua.propose(prepared, rows, **more)  # type: ignore[arg-type] # parts of a call are of any type


def states(proposal: thidua.Proposal) -> dict[str, str]:
    return {one.nominee: one.state.value for one in proposal.verdicts}


def test_each_part_that_the_data_name_has_its_places() -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "cluster": "north", "score": 90},
        {"id": "b", "cluster": "north", "score": 80},
        {"id": "c", "cluster": "south", "score": 10},
    ]
    proposal = proposed(rows, parts={"cluster": [{"id": "west"}]})

    assert states(proposal) == {"a": "given", "b": "not-given", "c": "given"}
    assert [(one.part, one.given) for one in proposal.limits] == [
        ("north", 1),
        ("south", 1),
        ("west", 0),
    ]


def test_whoever_stands_nobody_knows_where_may_stand_alone() -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "cluster": "north", "score": 90},
        {"id": "b", "score": 10},
    ]
    proposal = proposed(rows)

    # In the north b loses against a; in a cluster of its own it would win.
    assert states(proposal) == {"a": "given", "b": "open"}


def test_the_best_wins_wherever_everybody_stands_and_the_others_may() -> None:
    assert states(proposed([{"id": "a", "score": 1}, {"id": "b", "score": 2}])) == {
        "a": "open",
        "b": "given",
    }
