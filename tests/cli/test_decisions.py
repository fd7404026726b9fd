from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.proposal.council import PLAN

TABLE = "id,who,points,complaint\nA,individual,9,no\nB,individual,8,yes\nC,individual,7,no\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    text = PLAN.format(
        of="members",
        threshold="at_least: 90 %",
        more="",
        vote="vote: high",
        places=2,
        requirement="worthy: worth",
    )
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "nominees.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_holds_votes_and_judgements_are_asked_for(thidua: Command) -> None:
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--lang", "en"])

    assert done.code == 0
    assert "to be voted on" in done.out
    assert "on hold: Đang xác minh" in done.out
    assert "? hold.verification.B: decide on “Đang xác minh” of B" in done.out
    assert "? vote.flag.A: vote “Bỏ phiếu” on A" in done.out
    assert "? Hội đồng cơ sở to judge Xứng đáng of A" in done.out


def test_a_file_of_decisions_settles_them(thidua: Command, folder: Path) -> None:
    text = """\
rulings:
  - {question: hold.verification.B, given: [B]}
  - {question: fact.A.worth, value: yes}
ballots:
  - {award: flag, nominee: A, members: 10, in_favour: 9}
  - {award: flag, nominee: B, members: 10, in_favour: 9}
cancellations:
  - {nominee: A, award: flag}
"""
    (folder / "decided.yaml").write_text(text, encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--decisions", "decided.yaml"])

    assert done.code == 0
    assert "Kết quả phải hủy theo: 1" in done.out
    assert "Thư khen (A) dựa trên kết quả đã bị hủy: Cờ (A)" in done.out
    # Nobody whose award was cancelled can move up again.
    line = next(one for one in done.out.splitlines() if "đã hủy" in one or "bị hủy" in one)
    assert "✗ không" in line, done.out


def test_a_wrong_file_ends_with_its_place(thidua: Command, folder: Path) -> None:
    (folder / "decided.yaml").write_text("ballots:\n  - {nominee: A}\n", encoding="utf-8")
    done = thidua(
        ["propose", "plan.yaml", "nominees.csv", "--decisions", "decided.yaml", "--lang", "en"]
    )

    assert (done.code, done.out) == (2, "")
    assert "error[missing-key]" in done.err
    assert "decided.yaml:2:5" in done.err


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there_ends_the_command(thidua: Command) -> None:
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--decisions", "none.yaml"])

    assert done.code == 2
    assert "[file-missing]" in done.err


@pytest.mark.usefixtures("folder")
def test_everything_wrong_in_a_file_is_told_at_once_each_at_its_line(
    thidua: Command, folder: Path
) -> None:
    text = """\
ballots:
  - {award: flag, nominee: A, members: 3, in_favour: 4}
  - {award: flag, nominee: Z, members: 10, in_favour: 9}
  - {award: cup, nominee: A, members: 10, in_favour: 9, on: 1926-01-01}
rulings:
  - {question: hold.verification.B}
"""
    (folder / "decided.yaml").write_text(text, encoding="utf-8")
    asked = ["propose", "plan.yaml", "nominees.csv", "--lang", "en", "--decisions", "decided.yaml"]
    broken = thidua(asked)
    (folder / "decided.yaml").write_text(text.replace("4}", "3}"), encoding="utf-8")
    unfit = thidua(asked)

    told = [
        ("unknown-nominee", 3),
        ("award-not-in-round", 4),
        ("decided-out-of-time", 4),
        ("ruling-without-answer", 6),
    ]
    for done, code, found in ((broken, 2, [("bad-ballot", 2), *told]), (unfit, 1, told)):
        assert done.code == code
        for each, line in found:
            _, _, behind = done.err.partition(f"error[{each}]")
            assert f"decided.yaml:{line}:5" in behind.split("error[")[0]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_told_what_it_may_hold(thidua: Command, folder: Path, text: str) -> None:
    (folder / "decided.yaml").write_text(text, encoding="utf-8")
    done = thidua(
        ["propose", "plan.yaml", "nominees.csv", "--decisions", "decided.yaml", "--lang", "en"]
    )

    assert done.code == 2
    assert "error[decisions-empty]" in done.err
    assert "`withdrawals:`" in done.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("xyzzy: []\n", "rulings, ballots, withdrawals and cancellations"),
        ("withdrawals:\n  - {nominee: A, xyzzy: B}\n", "nominee, award, on and cite"),
    ],
)
def test_an_unknown_key_is_told_the_keys_of_decisions(
    thidua: Command, folder: Path, text: str, keys: str
) -> None:
    (folder / "decided.yaml").write_text(text, encoding="utf-8")
    done = thidua(
        ["propose", "plan.yaml", "nominees.csv", "--decisions", "decided.yaml", "--lang", "en"]
    )

    assert done.code == 2
    assert "error[unknown-decision-key]" in done.err
    assert keys in " ".join(done.err.split())
