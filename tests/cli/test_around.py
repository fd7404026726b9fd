"""Facts about units and the campaign, and results of other rounds, come from files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cases.folders import PLANS
from tests.cli.conftest import Command

PLAN = str(PLANS / "quarters" / "plan.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    results = [
        {"subject": "T01", "round": f"quarterly-2022-q{quarter}", "values": {"points": points}}
        for quarter, points in enumerate((80, 90, 85, 86), 1)
    ]
    (tmp_path / "first.json").write_text(json.dumps(results[:2]), encoding="utf-8")
    (tmp_path / "second.json").write_text(json.dumps(results[2:]), encoding="utf-8")
    (tmp_path / "nominees.csv").write_text("id,block\nT01,A\n", encoding="utf-8")
    (tmp_path / "blocks.csv").write_text("Khối thi đua;target\nA;85\n", encoding="utf-8")
    (tmp_path / "campaign.json").write_text('{"open_to_all": true}', encoding="utf-8")
    return tmp_path


AROUND = ["--parts", "block=blocks.csv", "--campaign", "campaign.json"]
RESULTS = ["--results", "first.json", "--results", "second.json"]
ROUND = ["--round", "annual-2022", "--lang", "en"]


@pytest.mark.usefixtures("folder")
def test_a_verdict_rests_on_files_of_parts_and_results(thidua: Command) -> None:
    done = thidua(["explain", PLAN, "nominees.csv", "T01", "merit", *ROUND, *AROUND, *RESULTS])

    # (80 + 90 + 85 + 86) / 4 = 85.25, and the target is 85.
    assert done.code == 0
    assert "PROPOSED" in done.out
    assert "85.25: taken from the results of quarterly-2022-q1" in done.out
    assert "85: data of Khối thi đua A" in done.out


@pytest.mark.usefixtures("folder")
def test_without_the_results_of_a_quarter_it_is_open(thidua: Command) -> None:
    arguments = [*ROUND, *AROUND, "--results", "first.json"]
    done = thidua(["propose", PLAN, "nominees.csv", *arguments])

    assert done.code == 0
    assert "No results at all of quarterly-2022-q3" in " ".join(done.err.split() + done.out.split())


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--parts", "blocks.csv"], "--parts unit=units.csv"),
        (["--parts", "block=none.csv"], "There is no such file"),
        (["--campaign", "none.csv"], "There is no such file"),
        (["--results", "none.json"], "There is no such file"),
        (["--results", "nominees.csv"], "error["),
    ],
)
def test_a_file_that_cannot_be_used_ends_the_command(
    thidua: Command, arguments: list[str], said: str
) -> None:
    done = thidua(["propose", PLAN, "nominees.csv", *ROUND, *arguments])

    assert done.code == 2
    assert said in done.err


def test_a_table_of_parts_that_is_no_text_ends_the_command(thidua: Command, folder: Path) -> None:
    (folder / "blocks.csv").write_bytes(b"\xff\xfe")
    done = thidua(["propose", PLAN, "nominees.csv", *ROUND, *AROUND])

    assert done.code == 2
    assert "text-not-utf-8" in done.err


def test_a_lone_object_is_no_table_of_nominees(thidua: Command, folder: Path) -> None:
    (folder / "nominees.json").write_text('{"id": "T01"}', encoding="utf-8")
    done = thidua(["propose", PLAN, "nominees.json", *ROUND, *AROUND])

    assert "table-not-list" in done.err + done.out
