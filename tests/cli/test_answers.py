import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ANNUAL = ["propose", "example:soc-trang", "--round", "annual-2022", "--lang", "en"]
QUESTION = "merit-individual.all.9-11"


def written(folder: Path, content: object) -> str:
    path = folder / "answers.json"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_a_ruling_closes_its_question(thidua: Command, tmp_path: Path) -> None:
    ruling = {"question": QUESTION, "given": ["C09", "C11"], "cite": "Biên bản số 3"}
    done = thidua([*ANNUAL, "--rulings", written(tmp_path, [ruling])])
    rows = {line.split()[1]: line for line in done.out.splitlines() if " Mẫu " in line}

    assert done.code == 0
    assert "✓ proposed" in rows["C09"]
    assert "✓ proposed" in rows["C11"]
    assert "✓ proposed" not in rows["C10"]


def test_prizes_can_be_ruled_by_name(thidua: Command, tmp_path: Path) -> None:
    ruling = {"question": "prize-collective.A.2-3", "prizes": {"A3": "second", "A2": "third"}}
    file = written(tmp_path, [ruling])
    done = thidua(["propose", "example:chau-thanh", "--rulings", file])
    rows = {line.split()[1]: line for line in done.out.splitlines() if "hư cấu" in line}

    assert "✓ Giải nhì" in rows["A3"]
    assert "✓ Giải ba" in rows["A2"]


def test_a_ruling_on_nothing_ends_with_one(thidua: Command, tmp_path: Path) -> None:
    file = written(tmp_path, [{"question": "merit.all.1-2", "given": ["C09"]}])
    done = thidua([*ANNUAL, "--rulings", file])

    assert (done.code, done.out) == (1, "")
    assert "error[ruling-without-question]" in done.err


def test_past_awards_are_read(thidua: Command, starter: Path) -> None:
    plan = starter / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    veto = 'vetoes:\n  just_had_it: held("certificate", within=2)\n\nawards:'
    plan.write_text(text.replace("awards:", veto), encoding="utf-8")
    year = {"start": "2025-01-01", "end": "2025-12-31"}
    past = {"subject": "A", "award": "certificate", "achieved": year, "decided": "2026-01-02"}
    covered = {"covers": {"start": "2020-01-01", "end": "2026-12-31"}, "awards": [past]}
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--history", written(starter, covered)])
    rows = {line.split()[1]: line for line in done.out.splitlines() if " Phòng " in line}
    unknown = thidua(
        ["propose", "plan.yaml", "nominees.csv", "--history", written(starter, {"awards": []})]
    )

    assert "✓ đề nghị" in rows["B"]
    assert "✗ không" in next(line for line in done.out.splitlines() if "Phòng A" in line)
    assert "✓ đề nghị" not in unknown.out


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([], "{…}"),
        ({}, '"awards"'),
        ({"awards": {}}, "[…]"),
        ({"awards": [], "cover": 1}, "awards | covers"),
        ({"awards": [], "covers": {"start": "2020-13-01", "end": "2020-12-31"}}, "2022-04-15"),
        ({"awards": [], "covers": {"start": "2020-01-02", "end": "2020-01-01"}}, "start <= end"),
        ({"awards": [{"subject": "A", "award": "x"}]}, '"achieved" | "decided"'),
        ({"awards": [{"subject": 1, "award": "x", "achieved": {}}]}, '"…"'),
    ],
)
def test_a_history_of_another_form_is_refused_with_its_place(
    thidua: Command, tmp_path: Path, content: object, expected: str
) -> None:
    file = written(tmp_path, content)
    done = thidua([*ANNUAL, "--history", file])

    assert (done.code, done.out) == (2, "")
    assert "error[form-expected]" in done.err
    assert expected in done.err
    assert f"--> {file}:1:" in done.err


@pytest.mark.parametrize("content", [[{"question": QUESTION, "prizes": []}], [3], {}])
def test_rulings_of_another_form_are_refused(
    thidua: Command, tmp_path: Path, content: object
) -> None:
    done = thidua([*ANNUAL, "--rulings", written(tmp_path, content)])

    assert done.code == 2
    assert "error[form-expected]" in done.err


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"a": NaN}'])
def test_what_is_no_json_is_refused(thidua: Command, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "rulings.json"
    file.write_bytes(content)
    done = thidua([*ANNUAL, "--rulings", str(file)])

    assert done.code == 2
    assert "error[file-not-understood]" in done.err


def test_nominations_say_who_was_put_forward_for_what(thidua: Command, starter: Path) -> None:
    full = {
        "nominee": "B",
        "award": "certificate",
        "by": "Khối 1",
        "on": "2026-12-01",
        "line": "1",
    }
    file = written(starter, [full, {"nominee": "C", "award": "certificate"}])
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--nominations", file])
    given = [line.split()[1] for line in done.out.splitlines() if "✓ đề nghị" in line]

    assert done.code == 0
    assert given == ["B", "C"]


@pytest.mark.parametrize(
    "content", [{}, [{"nominee": "B"}], [{"nominee": "B", "award": "x", "z": 1}]]
)
def test_nominations_of_another_form_are_refused(
    thidua: Command, tmp_path: Path, content: object
) -> None:
    done = thidua([*ANNUAL, "--nominations", written(tmp_path, content)])

    assert done.code == 2
    assert "error[form-expected]" in done.err


def test_a_closed_round_leaves_nothing_open_for_want_of_data(
    thidua: Command, starter: Path
) -> None:
    table = starter / "nominees.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("95.50", ""), encoding="utf-8")
    before = thidua(["propose", "plan.yaml", "nominees.csv", "--require-settled"])
    arguments = ["plan.yaml", "nominees.csv", "--closed", "Thông báo số 7/TB-HĐ"]
    after = thidua(["propose", *arguments, "--require-settled"])
    why = thidua(["explain", "plan.yaml", "nominees.csv", "A", *arguments[2:]])

    assert (before.code, after.code) == (3, 0)
    assert "Thông báo số 7/TB-HĐ" in why.out


def test_the_day_of_judging_is_told(thidua: Command, starter: Path) -> None:
    plan = starter / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    veto = 'vetoes:\n  just_had_it: held("certificate", less_than=2)\n\nawards:'
    plan.write_text(text.replace("awards:", veto), encoding="utf-8")
    past = {"subject": "A", "award": "certificate", "decided": "2025-06-20"}
    history = written(
        starter, {"covers": {"start": "2020-01-01", "end": "2029-12-31"}, "awards": [past]}
    )
    asked = ["propose", "plan.yaml", "nominees.csv", "--history", history, "--judged-on"]
    of_a = [
        next(line for line in thidua([*asked, day]).out.splitlines() if "Phòng A" in line)
        for day in ("2027-06-19", "2027-06-20")
    ]

    assert "✗ không" in of_a[0]
    assert "✗ không" not in of_a[1]


def test_a_day_of_another_form_is_refused(thidua: Command) -> None:
    done = thidua([*ANNUAL, "--judged-on", "15/01/2023"])

    assert done.code == 2
    assert "2022-04-15" in done.err
