"""Cards, classes and columns of points at the terminal."""

import json
from pathlib import Path

import pytest

from tests.assessment.can_tho import PLAN, ROWS
from tests.assessment.sheets import HEAD
from tests.cli.conftest import Command


@pytest.fixture
def can_tho(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the plan of Cần Thơ and its table; it is the working directory as well."""
    (tmp_path / "plan.yaml").write_text(HEAD + PLAN, encoding="utf-8")
    (tmp_path / "rows.json").write_text(json.dumps(ROWS), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    return tmp_path


@pytest.mark.usefixtures("can_tho")
def test_a_nominee_alone_is_explained_with_its_card_and_class(thidua: Command) -> None:
    done = thidua(["explain", "plan.yaml", "rows.json", "X1"])
    lines = done.out.splitlines()

    assert done.code == 0
    assert lines[0].startswith("X1 — Bằng khen")
    assert "X1 — Tổng điểm bảng I: 96,6/115 điểm" in lines
    assert "Xếp loại: Tốt — đạt tiêu chuẩn “Tốt”" in lines


@pytest.mark.usefixtures("can_tho")
def test_one_award_is_explained_without_the_card(thidua: Command) -> None:
    assert "1. Tuyên truyền" not in thidua(["explain", "plan.yaml", "rows.json", "X1", "merit"]).out


@pytest.mark.usefixtures("can_tho")
def test_the_card_can_be_had_alone(thidua: Command) -> None:
    done = thidua(["explain", "plan.yaml", "rows.json", "X1", "--card", "--lang", "en"])

    assert done.out.splitlines()[0] == "X1 — Tổng điểm bảng I: 96.6/115 points"
    assert "PROPOSED" not in done.out


def test_a_plan_without_sheets_says_that_there_is_no_card(thidua: Command) -> None:
    done = thidua(["explain", "example:soc-trang", "T03", "-r", "annual-2022", "--card"])

    assert done.code == 0
    assert done.out == "Kế hoạch không có bảng điểm hay xếp loại cho T03.\n"


@pytest.mark.usefixtures("can_tho")
def test_a_ranking_by_points_shows_the_sheet_and_spans(thidua: Command) -> None:
    done = thidua(["propose", "plan.yaml", "rows.json", "--no-explain"])

    assert "Tổng điểm bảng I" in " ".join(done.out.split())
    assert "89,8–109,8" in done.out
    assert "còn để ngỏ: 1 (X6)" in done.out


@pytest.mark.usefixtures("can_tho")
def test_classes_have_a_column_where_they_are_asked_for(thidua: Command) -> None:
    plain = thidua(["propose", "plan.yaml", "rows.json", "--no-explain"]).out
    scored = thidua(["propose", "plan.yaml", "rows.json", "--no-explain", "--scores"]).out
    row = next(line for line in scored.splitlines() if " X3 " in line)

    assert "Xuất sắc" in row
    assert "Xuất sắc" not in next(line for line in plain.splitlines() if " X3 " in line)
    assert "?" in next(line for line in scored.splitlines() if " X6 " in line)


@pytest.mark.usefixtures("can_tho")
def test_json_holds_the_criteria_where_they_are_asked_for(thidua: Command) -> None:
    done = thidua(["propose", "plan.yaml", "rows.json", "--scores", "--out", "-"])

    assert json.loads(done.out)["criteria"]["X7"]["I"]["3"] == "40/3"
