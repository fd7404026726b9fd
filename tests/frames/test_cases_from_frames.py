"""Every case folder gives from a frame what it gives from rows."""

from pathlib import Path

import pytest

import thidua
from tests.cases.folders import Case, loaded
from tests.frames.equality import assert_equal
from tests.frames.tables import polars_of, typed_rows

CASES = Path(__file__).parents[1] / "cases"
#: The cases whose plan can be prepared, and whose round it has.
JUDGED = sorted(
    path.parent
    for path in CASES.glob("*/case.yaml")
    if "raises" not in loaded(path) and not loaded(path.parent / "expected.yaml").get("findings")
)


@pytest.mark.parametrize("folder", JUDGED, ids=lambda folder: folder.name)
def test_a_case_gives_the_same_from_a_frame(folder: Path) -> None:
    case = Case(folder)
    campaign = thidua.read(case.plan, name="plan.yaml")
    prepared = thidua.prepare(campaign, case.given["round"])
    table = case.folder / "nominees.csv"
    raw = thidua.read_nominees(table, prepared) if table.exists() else ()
    rows = typed_rows(
        campaign,
        thidua.admit(
            prepared,
            raw,
            parts=case.parts,
            campaign=case.campaign,
            nominations=case.nominations,
            results=case.results,
        ),
    )
    expected = thidua.propose(
        prepared,
        rows,
        parts=case.parts,
        campaign=case.campaign,
        nominations=case.nominations,
        results=case.results,
        history=case.history,
        closed=case.closed,
    )
    found = thidua.propose_frame(
        prepared,
        polars_of(campaign, rows),
        parts=case.parts,
        campaign=case.campaign,
        nominations=case.nominations,
        results=case.results,
        history=case.history,
        closed=case.closed,
    )
    assert_equal(found, expected)
