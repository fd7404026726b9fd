"""Decisions from a file: YAML and JSON alike, every problem with its place."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO, StringIO

import pytest

from thidua.files import read_decisions
from thidua.model import Ballot, Cancellation, Decisions, Ruling, Withdrawal
from thidua.values import Citation

TEXT = """\
rulings:
  - question: hold.verification.B
    given: [B]
    cite: Kết luận xác minh
  - {question: prize.A.1-2, prizes: {A: first, B: second}}
  - {question: fact.A.score, value: 95.5}
ballots:
  - {award: flag, nominee: A, members: 11, present: 8, in_favour: 7, against: 1, recused: 1}
  - {award: flag, nominee: B, members: 9, in_favour: 6, recused: [C, D], secret: yes}
withdrawals:
  - {nominee: C, on: 2026-03-20}
cancellations:
  - {nominee: D, award: flag}
  - {nominee: D, fact: rating, value: HT}
"""
DECISIONS = Decisions(
    rulings=(
        Ruling(
            question="hold.verification.B",
            given=("B",),
            citation=Citation(clause="Kết luận xác minh"),
        ),
        Ruling(question="prize.A.1-2", prizes=(("A", "first"), ("B", "second"))),
        Ruling(question="fact.A.score", value="95.5"),
    ),
    ballots=(
        Ballot(award="flag", nominee="A", members=11, present=8, in_favour=7, against=1, recused=1),
        Ballot(award="flag", nominee="B", members=9, in_favour=6, recused=("C", "D"), secret=True),
    ),
    withdrawals=(Withdrawal(nominee="C", on=date(2026, 3, 20)),),
    cancellations=(
        Cancellation(nominee="D", award="flag"),
        Cancellation(nominee="D", fact="rating", value="HT"),
    ),
)


def test_a_yaml_file_says_everything_that_was_decided() -> None:
    assert read_decisions(StringIO(TEXT)) == (DECISIONS, ())


def test_a_json_file_says_the_same() -> None:
    ballot = {"award": "flag", "nominee": "A", "members": 3, "in_favour": 2}
    text = json.dumps({"ballots": [ballot]})

    assert read_decisions(BytesIO(text.encode()), name="x.json") == (
        Decisions(ballots=(Ballot(award="flag", nominee="A", members=3, in_favour=2),)),
        (),
    )


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "decisions-empty", "d.yaml:1:1"),
        ("- a", "mapping-expected", "d.yaml:1:1"),
        ("ballot: []", "unknown-decision-key", "d.yaml:1:1"),
        ("rulings:\n  - {given: [A]}", "missing-key", "d.yaml:2:5"),
        ("withdrawals:\n  - {nominee: A, on: 20/3/2026}", "bad-date", "d.yaml:2:22"),
        (
            "ballots:\n  - {award: x, nominee: A, members: 3, in_favour: 4}",
            "bad-ballot",
            "d.yaml:2:5",
        ),
        ("cancellations:\n  - {nominee: A}", "bad-cancellation", "d.yaml:2:5"),
        ("rulings: [", "yaml-flow-syntax", "d.yaml:1:11"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, code: str, place: str) -> None:
    _, problems = read_decisions(StringIO(text), name="d.yaml")

    assert [(one.code, str(one.place)) for one in problems] == [(code, place)]


def test_a_file_that_is_no_text_is_said_to_be_none() -> None:
    decisions, [problem] = read_decisions(BytesIO(b"\xff\xfe\xff"), name="d.yaml")

    assert decisions == Decisions()
    assert problem.code == "text-not-utf-8"
