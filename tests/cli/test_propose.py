import json
import re
from datetime import date
from pathlib import Path

import pytest

import thidua as library
from tests.cli.conftest import Command
from thidua.cli.opening import EXAMPLES
from thidua.values import Period

ANNUAL = ["propose", "example:soc-trang", "--round", "annual-2022"]


def below(line: str, text: str) -> list[str]:
    """Return the lines between a heading and the next blank line."""
    lines = text.splitlines()
    start = next(at for at, one in enumerate(lines) if one.startswith(line))
    end = next(at for at in range(start, len(lines)) if not lines[at].strip())
    return [one.rstrip() for one in lines[start + 1 : end]]


def test_an_example_brings_its_own_nominees(thidua: Command) -> None:
    folder = EXAMPLES / "soc-trang"
    named = thidua(ANNUAL)
    table, plan = str(folder / "nominees.csv"), str(folder / "plan.yaml")
    stated = thidua(["propose", plan, table, "-r", "annual-2022"])
    start = named.out.index("Bằng khen")

    assert (named.code, stated.code) == (0, 0)
    assert named.out[start:] == stated.out[stated.out.index("Bằng khen") :]


def test_the_line_stands_below_everyone_who_can_still_be_given(thidua: Command) -> None:
    rows = below("Bằng khen của UBND tỉnh cho tập thể", thidua(ANNUAL).out)
    at = next(number for number, row in enumerate(rows) if row.startswith("─── chỉ tiêu 10"))
    above = [re.findall(r"\bT\d\d\b", row)[:1] for row in rows[:at]]

    assert "còn để ngỏ 1" in rows[at]
    assert [one for found in above for one in found] == [
        *(f"T{number:02}" for number in range(1, 12)),
        "T16",
    ]
    assert [row.split()[1] for row in rows[at + 1 :]] == ["T12", "T13", "T14", "T15"]


def test_who_is_level_stands_in_a_bracket_with_the_others(thidua: Command) -> None:
    rows = below("Bằng khen của UBND tỉnh cho cá nhân", thidua(ANNUAL).out)
    level = [row.split()[:3] for row in rows if "bằng nhau" in row]

    assert level == [["9", "╮", "C09"], ["9", "│", "C10"], ["9", "╯", "C11"]]


def test_ids_are_whole_and_columns_stand_under_their_headings(thidua: Command) -> None:
    rows = below("Bằng khen của UBND tỉnh cho cá nhân", thidua(ANNUAL).out)
    column = rows[0].index("Mã")

    assert {row[column : column + 3] for row in rows if "hư cấu" in row} == {
        f"C{number:02}" for number in range(1, 19)
    }


def test_reasons_can_be_left_out(thidua: Command) -> None:
    done = thidua([*ANNUAL, "--no-explain"])

    assert "Lý do" not in done.out
    assert "kém" not in done.out


def test_open_questions_stand_after_the_tables_with_their_ids(thidua: Command) -> None:
    rows = below("Còn để ngỏ: 2", thidua(ANNUAL).out)

    assert rows[0].startswith("  ? merit-individual.all.9-11: C09, C10 và C11: bằng nhau")
    assert rows[-1].startswith("  ? T16: chưa có số liệu: Điểm Chỉ số")


def test_a_tie_for_prizes_names_the_prizes(thidua: Command) -> None:
    done = thidua(["propose", "example:chau-thanh", "--lang", "en"])

    assert "A2 and A3: level for Giải nhì and Giải ba" in done.out
    assert "✓ Giải nhất" in done.out


def test_the_english_tables_speak_english(thidua: Command) -> None:
    done = thidua([*ANNUAL, "--lang", "en"])

    assert "─── limit 10 · 1 left open ─" in done.out
    assert done.out.rstrip().endswith("Proposed 17, left open 6, not proposed 11.")


def test_an_example_brings_its_facts_about_the_campaign(thidua: Command, tmp_path: Path) -> None:
    higher = tmp_path / "campaign.csv"
    higher.write_text("par_mean,ddci_mean\n91,65\n", encoding="utf-8")
    ask = ["propose", "example:hai-phong", "--round", "annual-2025"]

    # M01 has an index of 90: without the 2 points for reaching the mean of the city it has
    # 12 of 17.5 in item 5, which makes 80 + 13.71….
    assert re.search(r"M01 .* 96 ", thidua(ask).out)
    assert re.search(r"M01 .* 93,71", thidua([*ask, "--campaign", str(higher)]).out)


def test_an_example_brings_its_nominations(thidua: Command, tmp_path: Path) -> None:
    nobody = tmp_path / "nominations.json"
    nobody.write_text("[]", encoding="utf-8")
    ask = ["propose", "example:dak-lak"]

    assert re.search(r"T02 .* ✓ đề nghị", thidua(ask).out)
    assert re.search(r"T02 .* \? chưa rõ", thidua([*ask, "--nominations", str(nobody)]).out)


def test_parts_of_a_pool_have_tables_of_their_own(thidua: Command) -> None:
    done = thidua(["propose", "example:soc-trang", "-r", "five-year"])

    assert [line.rsplit(" ", 1)[1] for line in done.out.splitlines() if "(flag) · " in line] == [
        "N1",
        "N2",
        "N3",
        "N4",
    ]
    assert "đã đề nghị: Cờ thi đua của UBND tỉnh" in " ".join(done.out.split())
    assert "chưa dùng 7" in done.out


def test_nobody_is_said_where_nobody_is_nominated(thidua: Command, starter: Path) -> None:
    (starter / "nominees.csv").write_text("id,who\n", encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert done.code == 0
    assert "không có ai được xét" in done.out
    assert "─── chỉ tiêu 3 · chưa dùng 3" in done.out


def test_the_only_round_needs_no_name(thidua: Command, starter: Path) -> None:
    done = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert starter.exists()
    assert "đợt year: 10/01/2026–31/12/2026" in done.out


def test_several_rounds_are_listed_when_none_is_chosen(thidua: Command) -> None:
    done = thidua(["propose", "example:soc-trang"])

    assert done.code == 2
    assert "lỗi[round-missing]" in done.err
    assert "annual-2022" in done.err


def test_a_round_that_the_plan_has_not_is_refused(thidua: Command) -> None:
    done = thidua(["propose", "example:soc-trang", "-r", "annual-1999", "--lang", "en"])

    assert done.code == 2
    assert "error[no-such-round]" in done.err


def test_a_plan_without_rounds_says_so(thidua: Command, starter: Path) -> None:
    plan = starter / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("rounds:\n  year: ", "# "), encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert done.code == 2
    assert "lỗi[round-none]" in done.err


def test_an_unsound_plan_ends_with_one(thidua: Command, starter: Path) -> None:
    plan = starter / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("score desc", "scroe desc"), encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert (done.code, done.out) == (1, "")
    assert "by_score: scroe desc" in done.err
    assert "Tìm thấy 1 lỗi." in done.err


def test_bad_data_is_shown_and_stops_nothing(thidua: Command, starter: Path) -> None:
    table = starter / "nominees.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("95.50", "95.505").replace("A,", ",", 1), encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv", "--lang", "en"])

    assert done.code == 0
    assert "Data and remarks: 1 error, " in done.out or "Data and remarks: 2 errors" in done.out
    assert "--> nominees.csv:2:5" in done.out
    assert "The list is provisional" in done.out


def test_whoever_is_outside_is_counted_and_named(thidua: Command, starter: Path) -> None:
    table = starter / "nominees.csv"
    rows = "".join(f"P{number},Ông {number},individual,yes,90,0\n" for number in range(12))
    table.write_text(table.read_text(encoding="utf-8") + rows, encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])
    everything = thidua(["propose", "plan.yaml", "nominees.csv", "--all"])

    assert "Ngoài đối tượng thi đua: 12" in done.out
    assert "… và 2 trường hợp nữa" in done.out
    assert "… và" not in everything.out


def test_a_long_list_is_cut_unless_everything_is_asked_for(thidua: Command, starter: Path) -> None:
    rows = "".join(f"P{number:02},,collective,no,{80 + number % 9},0\n" for number in range(40))
    header = "id,name,who,tasks_done,score,initiatives_recognised\n"
    (starter / "nominees.csv").write_text(header + rows, encoding="utf-8")
    cut = thidua(["propose", "plan.yaml", "nominees.csv"])
    whole = thidua(["propose", "plan.yaml", "nominees.csv", "--all"])

    assert "P29" in cut.out
    assert "P30" not in cut.out
    assert "… và 10 trường hợp nữa" in cut.out
    assert all(f"P{number:02} " in whole.out for number in range(40))


def test_keys_that_do_not_apply_or_are_computed_have_a_column_too(
    thidua: Command, starter: Path
) -> None:
    plan = starter / "plan.yaml"
    by_score = "      by_score: score desc\n"
    computed = (
        by_score + "      by_half: score / 2 desc\n      by_both:\n"
        "        by: score + initiatives_recognised\n"
        "        direction: desc\n        title: Tổng\n"
    )
    text = plan.read_text(encoding="utf-8").replace(by_score, computed)
    text = text.replace("    decimals: 2\n", "    decimals: 2\n    not_applicable: allowed\n")
    plan.write_text(text.replace("plan: {", "# {"), encoding="utf-8")
    table = starter / "nominees.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("95.50", "n/a"), encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])
    rows = [line.split() for line in done.out.splitlines() if "Phòng" in line]

    assert done.code == 0
    assert "Tổng" in done.out
    assert "score / 2" in done.out
    assert any("—" in row for row in rows)
    assert any("92,25" in row and "45,625" in row for row in rows)


def test_nothing_can_steer_the_terminal(thidua: Command, starter: Path) -> None:
    table = starter / "nominees.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("Phòng A", "Phòng \x1b[2JA\u202e"), encoding="utf-8")
    done = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert "\x1b" not in done.out
    assert "\u202e" not in done.out
    assert "Phòng ·[2JA·" in done.out


def test_the_proposal_can_be_written(thidua: Command, tmp_path: Path) -> None:
    file = tmp_path / "proposal.json"
    written = thidua([*ANNUAL, "--out", str(file)])
    printed = thidua([*ANNUAL, "--out", "-"])

    assert written.err == f"Đã ghi {file}\n"
    assert "Bằng khen" in written.out
    assert json.loads(printed.out)["round"] == "annual-2022"
    assert file.read_text(encoding="utf-8") == printed.out


def test_scripts_can_ask_whether_everything_is_settled(thidua: Command, starter: Path) -> None:
    settled = thidua(["propose", "plan.yaml", "nominees.csv", "--require-settled"])
    still_open = thidua([*ANNUAL, "--require-settled"])

    assert starter.exists()
    assert (settled.code, still_open.code) == (0, 3)


#: A finding and its remedy stand on one line each, so that they can be searched.
FINDING = re.compile(r"[^:\[]+\[[a-z-]+\]: |help: |gợi ý: ")


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_every_round_of_every_example_is_drawn_in_both_languages(
    thidua: Command, name: str
) -> None:
    campaign = library.read(EXAMPLES / name / "plan.yaml")
    # Of a plan without an end the first year is enough.
    running = Period(campaign.running.start, campaign.running.end or date(2025, 12, 31))
    ids = [one.id for each in campaign.rounds for one in each.rounds(running)]
    for lang in ("vi", "en"):
        for round_id in {ids[0], ids[-1]}:
            done = thidua(["propose", f"example:{name}", "-r", round_id, "--lang", lang])

            assert (done.code, done.err) == (0, "")
            drawn = (line for line in done.out.splitlines() if not FINDING.match(line))
            assert all(len(line) <= 100 for line in drawn)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "O2 và O3: bằng nhau, tranh 1 suất; Hội đồng bỏ phiếu"),
        ("en", "O2 and O3: level for 1 place; the council votes"),
    ],
)
def test_a_tie_says_who_decides_it(thidua: Command, lang: str, words: str) -> None:
    done = thidua(["propose", "example:can-tho", "-r", "review", "--lang", lang])

    assert words in " ".join(done.out.split())


SHARES = """\
thidua: 1
id: x
title: Thi đua
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  year: {start: 2022-01-01, end: 2022-12-31}
facts:
  on_time: {kind: share, label: Đúng hạn}
  saved: {kind: money, label: Tiết kiệm}
pools:
  block:
    label: Khối
    of:
      K1: {title: Khối các sở}
      K2: {}
groups:
  all: {who: collective}
awards:
  merit:
    title: Giấy khen
    kind: form
    recipients: all
    rank:
      by_share: on_time desc
      by_money: saved desc
    quota:
      yearly: {at_most: 1, per: block}
"""


@pytest.fixture
def shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A plan that ranks by a share and an amount inside blocks, one of which has a title."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.yaml").write_text(SHARES, encoding="utf-8")
    table = "id,who,block,on_time,saved\nA,collective,K1,92.5%,2000000\n"
    table += "B,collective,K1,91%,1\nC,collective,K2,90%,12345678\nD,collective,,50%,1\n"
    (tmp_path / "list.csv").write_text(table, encoding="utf-8")
    return ["propose", "plan.yaml", "list.csv"]


def test_shares_and_money_are_shown_as_what_they_are(thidua: Command, shares: list[str]) -> None:
    done = thidua(shares)

    assert done.code == 0
    assert "92,5 %" in done.out
    assert "2.000.000 đồng" in done.out
    assert "12.345.678 đồng" in done.out


def test_the_distance_of_shares_is_told_in_percentage_points(
    thidua: Command, shares: list[str]
) -> None:
    text = SHARES.replace(", per: block", "").replace("      by_money: saved desc\n", "")
    Path("plan.yaml").write_text(text, encoding="utf-8")
    done = thidua(shares)

    assert "kém 1,5 điểm phần trăm" in " ".join(done.out.split())


def test_parts_are_called_by_their_titles(thidua: Command, shares: list[str]) -> None:
    done = thidua(shares)
    parts = [line.rpartition(" · ")[2] for line in done.out.splitlines() if "(merit) · " in line]

    assert parts == ["Khối các sở", "K2", "chưa rõ thuộc nhóm nào"]


def test_wrong_data_ends_with_one_where_that_is_asked_for(thidua: Command, starter: Path) -> None:
    sound = thidua(["propose", "plan.yaml", "nominees.csv", "--strict"])
    table = starter / "nominees.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("95.50", "95.505"), encoding="utf-8")
    wrong = thidua(["propose", "plan.yaml", "nominees.csv", "--strict", "--require-settled"])
    lenient = thidua(["propose", "plan.yaml", "nominees.csv"])

    assert (sound.code, wrong.code, lenient.code) == (0, 1, 0)
    assert wrong.out == lenient.out
