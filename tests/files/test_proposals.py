"""A proposal is written as JSON that loses nothing and rounds nothing."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from thidua.assessment import admit, prepare
from thidua.files import read, write_proposal
from thidua.files.proposals import _CONVERTER
from thidua.problems import Place, note
from thidua.proposal import Proposal, propose
from thidua.reasons import reason
from thidua.values import Citation, Money, Period, Share

PLAN = """\
thidua: 1
id: demo
title: Thi đua
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  par_index: {kind: decimal, least: 0, most: 100, decimals: 2}
groups:
  collectives: {who: collective}
awards:
  merit:
    kind: form
    recipients: collectives
    rank:
      by_index: par_index desc
    quota:
      yearly: 1
"""


def a_proposal() -> Proposal:
    """Two departments that are level for one place, one below, one without an index."""
    prepared = prepare(read(PLAN.encode()), "annual-2022")
    rows = [
        {"id": name, "who": "collective", "par_index": index}
        for name, index in (("A", "90.50"), ("B", "90.50"), ("C", "80"), ("D", "x"))
    ]
    return propose(prepared, admit(prepared, rows))


def test_it_holds_what_the_proposal_says(tmp_path: Path) -> None:
    proposal = a_proposal()
    path = tmp_path / "proposal.json"
    text = write_proposal(proposal, path)
    found = json.loads(text, parse_float=Decimal)

    assert path.read_text(encoding="utf-8") == text
    assert (found["campaign"], found["round"]) == ("demo", "annual-2022")
    assert found["period"] == {"start": "2022-01-01", "end": "2022-12-31"}
    assert found["provisional"] is False
    assert {one["nominee"]: one["state"] for one in found["verdicts"]} == {
        one.nominee: one.state.value for one in proposal.verdicts
    }
    assert [one["id"] for one in found["questions"]] == [one.id for one in proposal.questions]
    assert found["limits"][0] == {
        "award": "merit",
        "part": None,
        "limit": "yearly",
        "places": 1,
        "given": 0,
        "open": 1,
        "least": None,
        "reckoning": "",
        "missing": [],
        "unused": 0,
        "short": 0,
    }
    assert [one["code"] for one in found["notes"]] == [one.code for one in proposal.notes]


def test_equal_proposals_give_equal_text() -> None:
    assert write_proposal(a_proposal()) == write_proposal(a_proposal())


def test_details_stay_exact() -> None:
    why = reason(
        "below-cut",
        about="yearly",
        citation=Citation(clause="đoạn 3"),
        decimal=Decimal("0.10"),
        fraction=Fraction(1, 3),
        share=Share.percent(98),
        money=Money(5_000_000),
        day=date(2022, 4, 6),
        period=Period(date(2022, 1, 1), None),
        words=("a", "b"),
        nothing=None,
    )

    assert json.loads(json.dumps(_CONVERTER.unstructure(why))) == {
        "code": "below-cut",
        "about": "yearly",
        "citation": "đoạn 3",
        "details": {
            "decimal": "0.10",
            "fraction": "1/3",
            "share": "98 %",
            "money": 5_000_000,
            "day": "2022-04-06",
            "period": {"start": "2022-01-01", "end": None},
            "words": ["a", "b"],
            "nothing": None,
        },
    }


def test_a_note_keeps_its_place() -> None:
    remark = note("early", "rows", 2, day=date(2022, 4, 6)).at(Place(file="t.csv", line=2))
    found = json.loads(json.dumps(_CONVERTER.unstructure(remark)))

    assert found == {
        "code": "early",
        "severity": "note",
        "path": ["rows", 2],
        "offset": None,
        "details": {"day": "2022-04-06"},
        "place": "t.csv:2",
    }
