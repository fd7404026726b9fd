import json
from pathlib import Path

import pytest

import thidua as library
from tests.cli.conftest import Command
from thidua.cli.opening import example_names
from thidua.cli.starting import STARTERS


def test_a_new_plan_checks_and_proposes_as_it_stands(thidua: Command, starter: Path) -> None:
    files = sorted(path.name for path in starter.iterdir())
    checked = thidua(["check", "plan.yaml", "--strict"])
    proposed = thidua(["propose", "plan.yaml", "nominees.csv", "--lang", "en"])

    assert files == ["README.md", "nominees.csv", "plan.yaml"]
    assert checked.out == "Kế hoạch không có lỗi.\n"
    assert proposed.out.endswith("Proposed 3, left open 0, not proposed 3.\n")


def test_the_starter_is_one_plan_in_two_languages() -> None:
    plans = [library.read(STARTERS / lang / "plan.yaml") for lang in ("vi", "en")]
    tables = [(STARTERS / lang / "nominees.csv").read_bytes() for lang in ("vi", "en")]

    assert plans[0] == plans[1]
    assert tables[0] == tables[1]


def test_the_starter_speaks_the_language_that_is_asked_for(thidua: Command, tmp_path: Path) -> None:
    done = thidua(["new", str(tmp_path), "--lang", "en"])

    assert done.out.splitlines()[0] == f"Created {tmp_path}/README.md"
    assert (tmp_path / "README.md").read_text(encoding="utf-8").startswith("# A starter plan")


def test_nothing_is_overwritten_and_nothing_is_half_written(
    thidua: Command, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text("mine", encoding="utf-8")
    done = thidua(["new", str(tmp_path)])

    assert done.code == 2
    assert "lỗi[file-exists]" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_a_file_is_refused(thidua: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = thidua(["new", str(tmp_path / "file")])

    assert done.code == 2
    assert "lỗi[file-unusable]" in done.err


@pytest.mark.parametrize("name", example_names())
def test_an_example_is_copied_whole(thidua: Command, tmp_path: Path, name: str) -> None:
    done = thidua(["new", str(tmp_path), "--like", name])

    assert done.code == 0
    assert {"plan.yaml", "nominees.csv", "README.md"} <= {one.name for one in tmp_path.iterdir()}


def test_the_examples_are_listed_with_their_titles(thidua: Command) -> None:
    done = thidua(["new", "--list"])

    assert [line.split()[0] for line in done.out.splitlines()] == list(example_names())
    assert "Phong trào thi đua cải cách hành chính giai đoạn 2021–2030" in done.out


def test_an_unknown_example_is_answered_with_those_that_there_are(thidua: Command) -> None:
    for arguments in (["new", "--like", "../x"], ["check", "example:../x"]):
        done = thidua(arguments)

        assert done.code == 2
        assert "soc-trang-gddt" in done.err


def test_the_schema_is_printed_or_written(thidua: Command, tmp_path: Path) -> None:
    printed = thidua(["schema"])
    written = thidua(["schema", "--out", str(tmp_path / "plan.json")])
    refused = thidua(["schema", "--out", str(tmp_path)])

    assert json.loads(printed.out) == library.schema()
    assert (tmp_path / "plan.json").read_text(encoding="utf-8") == printed.out
    assert str(tmp_path / "plan.json") in written.err
    assert (refused.code, refused.out) == (2, "")


def test_the_version_is_told(thidua: Command) -> None:
    assert thidua(["--version"]).out == f"thidua {library.__version__}\n"
