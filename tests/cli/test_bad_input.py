import contextlib
import io
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from tests.cli.conftest import Command
from thidua.cli import briefs, failures, guidance, main
from thidua.cli.commands import app
from thidua.cli.failures import Failure, files_may_fail
from thidua.cli.words import Lang

EXAMPLE = "example:soc-trang"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "{}"],
        ["check", EXAMPLE, "--parent", "{}"],
        ["propose", "{}", "x.csv"],
        ["propose", EXAMPLE, "{}", "-r", "annual-2022"],
        ["propose", EXAMPLE, "-r", "annual-2022", "--history", "{}"],
        ["propose", EXAMPLE, "-r", "annual-2022", "--rulings", "{}"],
        ["explain", EXAMPLE, "{}", "T01", "-r", "annual-2022"],
    ],
)
def test_a_file_that_is_missing_or_a_folder_is_told_in_two_lines(
    thidua: Command, tmp_path: Path, arguments: list[str]
) -> None:
    for path, code in ((tmp_path / "none.yaml", "file-missing"), (tmp_path, "file-is-folder")):
        done = thidua([one.format(path) for one in arguments])
        head, place = done.err.splitlines()

        assert (done.code, done.out) == (2, "")
        assert head.startswith(f"lỗi[{code}]: ")
        assert place == f" --> {path}"


def test_a_binary_plan_is_not_readable(thidua: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"\x7fELF\xff\xfe\x00")
    checked = thidua(["check", str(tmp_path / "plan.yaml")])
    proposed = thidua(["propose", str(tmp_path / "plan.yaml"), "x.csv"])

    assert (checked.code, proposed.code) == (2, 2)
    assert "lỗi[text-not-utf-8]" in checked.out
    assert "lỗi[text-not-utf-8]" in proposed.err


def test_a_binary_table_is_not_readable(thidua: Command, tmp_path: Path) -> None:
    (tmp_path / "nominees.csv").write_bytes(b"id,\xff\xfe\n")
    done = thidua(["propose", EXAMPLE, str(tmp_path / "nominees.csv"), "-r", "annual-2022"])

    assert (done.code, done.out) == (2, "")
    assert "lỗi[text-not-utf-8]" in done.err


def test_a_table_has_to_be_named_where_the_plan_is_a_file(thidua: Command, starter: Path) -> None:
    done = thidua(["propose", str(starter / "plan.yaml"), "--lang", "en"])

    assert done.code == 2
    assert done.err == "error[nominees-missing]: No table of nominees is given.\n"


def test_a_proposal_that_cannot_be_written_says_so(thidua: Command, tmp_path: Path) -> None:
    done = thidua(["propose", EXAMPLE, "-r", "annual-2022", "--out", str(tmp_path)])

    assert done.code == 2
    assert "lỗi[file-is-folder]" in done.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "denied"), "file-forbidden"),
        (OSError("the disk is gone"), "file-unusable"),
        (OSError(36, "File name too long"), "file-unusable"),
    ],
)
def test_whatever_the_system_says_about_a_file_is_a_failure(error: OSError, code: str) -> None:
    with pytest.raises(Failure) as refusal, files_may_fail("plan.yaml"):
        raise error

    assert (refusal.value.code, refusal.value.file) == (code, "plan.yaml")
    assert refusal.value.sentence(Lang.VI) != refusal.value.sentence(Lang.EN)


@pytest.mark.parametrize(
    "arguments", [["check"], ["chekc", "x"], ["check", "x", "--lang", "fr"], ["propose", "--no"]]
)
def test_misuse_ends_with_two(thidua: Command, arguments: list[str]) -> None:
    done = thidua(arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err


def test_help_is_given_in_both_languages(thidua: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    vietnamese = thidua(["check", "--help"])
    english = thidua(["check", "--lang", "en", "--help"])
    monkeypatch.setenv("THIDUA_LANG", "en")
    everything = [main([*command, "--help"]) for command in ([], ["new"], ["propose"])]

    assert "Kiểm tra kế hoạch" in vietnamese.out
    assert "Check a plan" in english.out
    assert everything == [0, 0, 0]


def test_a_missing_extra_is_named_with_the_way_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "thidua.cli.commands", raising=False)
    monkeypatch.setitem(sys.modules, "typer", None)
    code = main(["--version"])

    assert code == 2
    assert capsys.readouterr().err == (
        'thidua: the command line needs typer; run: pip install "thidua[cli]"\n'
    )


def test_a_host_may_catch_the_output_in_memory() -> None:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        code = main(["check", EXAMPLE, "--lang", "en"])

    assert code == 0
    assert printed.getvalue().endswith("The plan has no errors.\n")


def test_every_parameter_and_failure_has_words_in_both_languages() -> None:
    for table in (guidance._TEXTS, failures._SENTENCES, briefs._BRIEFS):
        vietnamese, english = table.values()

        assert set(vietnamese) == set(english)


@pytest.mark.parametrize("lang", Lang)
def test_every_parameter_is_said_in_words(lang: Lang) -> None:
    command = guidance.guided(get_command(app), lang)
    said = [command.help, *(one.help for one in command.params)]
    for inner in command.commands.values():
        said += [inner.help, *(one.help for one in inner.params)]

    assert set(said) <= set(guidance._TEXTS[lang].values())


def test_a_spreadsheet_is_no_table_and_no_plan(thidua: Command, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(b"PK\x03\x04\x14\x00\xff")
    sheet = str(tmp_path / "list.xlsx")
    table = thidua(["propose", EXAMPLE, sheet, "-r", "annual-2022"])
    plan = thidua(["check", sheet])

    assert (table.code, table.out, plan.code) == (2, "", 2)
    assert "lỗi[spreadsheet-file]" in table.err
    assert "CSV UTF-8" in table.err
    assert "lỗi[spreadsheet-file]" in plan.out


def test_a_list_is_no_plan_and_the_sentence_names_no_empty_key(
    thidua: Command, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text("- a\n", encoding="utf-8")
    done = thidua(["check", str(tmp_path / "plan.yaml")])

    assert done.code == 1
    assert "Tệp kế hoạch phải bắt đầu bằng các khóa" in done.out
    assert "“”" not in done.out


def test_an_unsound_plan_shows_a_hundred_errors_and_where_the_others_are(
    thidua: Command, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    # Missing are three keys: id, title and period.
    plan.write_text("thidua: 1\n" + "".join(f"wrong{n}: x\n" for n in range(120)), encoding="utf-8")
    done = thidua(["propose", str(plan), "x.csv", "--lang", "en"])

    assert (done.code, done.out) == (1, "")
    assert done.err.count("error[") == 100
    assert "Found 123 errors." in done.err
    assert done.err.endswith(f"… and 23 more errors; see all: thidua check --all {plan}\n")


@pytest.mark.parametrize("command", [["propose", EXAMPLE, "-r", "annual-2022"], ["schema"]])
def test_a_folder_that_is_not_there_is_named(
    thidua: Command, tmp_path: Path, command: list[str]
) -> None:
    file = tmp_path / "none" / "out.json"
    done = thidua([*command, "--out", str(file), "--lang", "en"])

    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        f"error[folder-missing]: There is no folder {file.parent}; make it first.",
        f" --> {file}",
    ]
