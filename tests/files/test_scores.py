"""Points and classes are written exact, and read back as they were."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

import thidua
from tests.assessment.can_tho import proposal
from tests.assessment.sheets import judged
from thidua import NOT_APPLICABLE, Span
from thidua.files.scores import written

PROPOSAL = proposal({"id": "P", "who": "individual"})
CONTENT = json.loads(thidua.write_proposal(PROPOSAL))


def test_points_are_text_that_loses_nothing() -> None:
    found = CONTENT["points"]

    assert found["X1"] == {"I": "96.6"}
    assert found["X7"] == {"I": "1399/15"}
    assert found["X6"] == {"I": {"least": "89.8", "most": "109.8"}}
    assert found["P"] == {"I": None}


def test_classes_are_written_by_id() -> None:
    found = CONTENT["classes"]

    assert [found[one]["rating"] for one in ("X1", "X4", "P")] == ["good", "none", None]
    assert found["X6"]["rating"] == {"possible": ["excellent", "good", "none"]}


def test_criteria_are_written_where_they_are_asked_for() -> None:
    content = json.loads(thidua.write_proposal(PROPOSAL, scores=True))

    assert "criteria" not in CONTENT
    assert content["criteria"]["X7"]["I"] == {
        "1": "18",
        "2": "112/3",
        "3": "40/3",
        "4": "17.6",
        "5": "7",
        "5.1": "0",
        "5.2": "2",
        "5.3": "5",
    }


def test_a_plan_without_sheets_writes_none() -> None:
    content = json.loads(thidua.write_proposal(judged("", {"id": "X"}), scores=True))

    assert content.keys() & {"points", "criteria", "classes"} == set()


def test_the_order_of_the_rows_changes_nothing() -> None:
    rows = ({"id": "B", "a": 1}, {"id": "A", "a": 2})
    plan = 'facts:\n  a: {kind: whole}\nsheets:\n  I:\n    criteria:\n      "1": a\n'

    assert thidua.write_proposal(judged(plan, *rows), scores=True) == thidua.write_proposal(
        judged(plan, *rows[::-1]), scores=True
    )


@pytest.mark.parametrize("as_file", [True, False])
def test_points_are_read_back(tmp_path: Path, as_file: bool) -> None:
    text = thidua.write_proposal(PROPOSAL, tmp_path / "proposal.json")
    found = thidua.read_points(tmp_path / "proposal.json" if as_file else text)

    for one in ("X1", "X6", "X7", "P"):
        assert found[one]["I"] == PROPOSAL.points(one, "I")


@pytest.mark.parametrize(
    "points",
    [Span(None, None), Span(3, None), Span(None, Fraction(1, 3)), Span(-5, -5), NOT_APPLICABLE],
)
def test_every_form_of_points_is_read_back(points: object) -> None:
    text = json.dumps({"points": {"X": {"I": written(points)}}})  # type: ignore[arg-type] # spans

    assert thidua.read_points(text)["X"]["I"] == points


def test_what_is_no_proposal_is_refused() -> None:
    with pytest.raises(ValueError, match="object"):
        thidua.read_points("[]")
