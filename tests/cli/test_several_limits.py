"""The command line shows every limit of an award, with its arithmetic."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command
from tests.quotas.frame import FRAME

QUOTA = """total: 2
      by_unit: {title: Mỗi đơn vị, at_most: 1, per: unit}
      share:
        at_most: 10 % of taking_part
        rounding: down
      women:
        at_least: 1
        where: woman
      open: not stated"""
ROWS = "id,points,unit,woman\nAn,96,Sở Y tế,có\nBình,95,Sở Y tế,không\n"


def test_every_limit_stands_on_the_line(thidua: Command, tmp_path: Path) -> None:
    plan, rows, around = (tmp_path / name for name in ("plan.yaml", "rows.csv", "campaign.csv"))
    text = FRAME.replace("QUOTA", QUOTA).replace("MORE", "").replace("REST", "")
    plan.write_text(text, encoding="utf-8")
    rows.write_text(ROWS, encoding="utf-8")
    around.write_text("taking_part\n25\n", encoding="utf-8")

    done = thidua(["propose", str(plan), str(rows), "-r", "year", "--lang", "en"])
    assert "the number is not known yet, no data: taking_part" in " ".join(done.out.split())

    given = ["--campaign", str(around)]
    done = thidua(["propose", str(plan), str(rows), "-r", "year", "--lang", "en", *given])
    said = " ".join(done.out.split())
    assert "Mỗi đơn vị (Sở Y tế): " in said
    assert "10 % of 25 = 2.5 → 2" in said
    assert "women: at least 1" in said


def test_an_open_least_share_is_shown_as_a_share(thidua: Command, tmp_path: Path) -> None:
    plan, rows = tmp_path / "plan.yaml", tmp_path / "rows.csv"
    quota = "total: 2\n      women:\n        at_least: 50 %\n        where: woman"
    text = FRAME.replace("QUOTA", quota).replace("MORE", "").replace("REST", "")
    plan.write_text(text, encoding="utf-8")
    rows.write_text("id,points,woman\nAn,96,\n", encoding="utf-8")

    done = thidua(["propose", str(plan), str(rows), "-r", "year", "--lang", "en"])
    assert "women: at least 50%" in " ".join(done.out.split())
