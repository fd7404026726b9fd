import json
from pathlib import Path

from tests.cli.conftest import Command

BROKEN = """\
thidua: 1
id: x
title: Thi đua
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  year: {start: 2022-01-01, end: 2022-12-31}
facts:
  score: {kind: decimal, label: Điểm}
groups:
  all: {who: collective}
awards:
  merit:
    title: Giấy khen
    knid: form
    kind: form
    recipients: all
    rank:
      by_score: scroe desc
    quota:
      yearly: 3
"""


def plan(folder: Path, text: str) -> str:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_sound_plan_ends_with_zero(thidua: Command, starter: Path) -> None:
    done = thidua(["check", str(starter / "plan.yaml"), "--lang", "en"])

    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("The plan has no errors.\n")


def test_an_error_is_shown_with_its_line_and_a_caret(thidua: Command, tmp_path: Path) -> None:
    done = thidua(["check", plan(tmp_path, BROKEN), "--lang", "en"])
    lines = done.out.splitlines()
    at = lines.index("14 |     knid: form")

    assert done.code == 1
    assert lines[at - 3].startswith("error[unknown-key]: ")
    assert lines[at - 2] == f"  --> {tmp_path}/plan.yaml:14:5"
    assert lines[at + 1] == "   |     ^^^^"
    assert lines[at + 2].startswith("help: ")
    assert "kind" in lines[at + 2]


def test_the_caret_stands_under_the_name_inside_an_expression(
    thidua: Command, tmp_path: Path
) -> None:
    text = BROKEN.replace("    knid: form\n", "")
    done = thidua(["check", plan(tmp_path, text), "--lang", "en"])
    lines = done.out.splitlines()
    at = lines.index("17 |       by_score: scroe desc")

    assert lines[at + 1] == "   |                 ^^^^^"


def test_findings_stand_in_the_order_of_the_file(thidua: Command) -> None:
    done = thidua(["check", "example:soc-trang", "--format", "json"])
    found = json.loads(done.out)
    places = [(one["line"], one["column"]) for one in found]

    assert done.code == 0
    assert places == sorted(places)
    assert {one["file"] for one in found} == {"soc-trang/plan.yaml"}
    assert all(one["sentence"] and one["code"] for one in found)


def test_strict_counts_warnings_as_errors(thidua: Command) -> None:
    relaxed = thidua(["check", "example:son-la", "--lang=en"])
    strict = thidua(["check", "example:son-la", "--lang=en", "--strict"])

    assert (relaxed.code, strict.code) == (0, 1)
    assert relaxed.out == strict.out


def test_vietnamese_is_spoken_unless_asked_otherwise(thidua: Command, tmp_path: Path) -> None:
    done = thidua(["check", plan(tmp_path, BROKEN)])

    assert "lỗi[unknown-key]" in done.out
    assert "gợi ý: " in done.out


def test_a_plan_is_compared_with_the_plan_above_it(thidua: Command, tmp_path: Path) -> None:
    province = BROKEN.replace("    knid: form\n", "").replace("scroe", "score")
    (tmp_path / "parent.yaml").write_text(province, encoding="utf-8")
    below = province.replace("id: x\n", "id: y\nparent: {id: x}\n", 1)
    above = str(tmp_path / "parent.yaml")
    fits = thidua(["check", plan(tmp_path, below), "--parent", above])
    longer = below.replace(
        "period: {start: 2022-01-01, end: 2022", "period: {start: 2022-01-01, end: 2029"
    )
    outside = thidua(["check", plan(tmp_path, longer), "--parent", above, "--format", "json"])

    assert fits.code == 0
    assert "outside-parent" in {one["code"] for one in json.loads(outside.out)}


def test_a_plan_that_names_another_parent_is_not_sound(thidua: Command, tmp_path: Path) -> None:
    text = BROKEN.replace("    knid: form\n", "").replace("scroe", "score")
    stranger = text.replace("id: x\n", "id: y\nparent: {id: elsewhere}\n", 1)
    done = thidua(["check", plan(tmp_path, stranger), "--parent", "example:binh-dinh"])

    assert done.code == 1


def test_a_broken_plan_is_not_compared(thidua: Command, tmp_path: Path) -> None:
    alone = thidua(["check", plan(tmp_path, BROKEN)])
    compared = thidua(["check", plan(tmp_path, BROKEN), "--parent", "example:binh-dinh"])

    assert (alone.code, alone.out) == (compared.code, compared.out)


def test_a_broken_parent_ends_the_check(thidua: Command, tmp_path: Path) -> None:
    done = thidua(["check", "example:soc-trang", "--parent", plan(tmp_path, BROKEN)])

    assert done.code == 1
    assert "lỗi[unknown-key]" in done.err
    assert done.out == ""


def test_a_file_of_nonsense_prints_a_hundred_findings_and_counts_the_rest(
    thidua: Command, tmp_path: Path
) -> None:
    nonsense = plan(tmp_path, BROKEN + "".join(f"wrong{n}: x\n" for n in range(150)))
    short = thidua(["check", nonsense, "--lang", "en"])
    long = thidua(["check", nonsense, "--lang", "en", "--all"])

    assert short.code == long.code == 1
    assert short.out.count("error[") == 100
    assert "more (see all: --all)" in short.out
    assert long.out.count("error[") > 150
    assert "more (see all" not in long.out
