from pathlib import Path

from tests.cli.conftest import Command

EXAMPLE = ["explain", "example:soc-trang", "example:soc-trang"]


def test_every_verdict_of_a_nominee_is_explained(thidua: Command) -> None:
    done = thidua([*EXAMPLE, "T03", "-r", "five-year", "--lang", "en"])

    assert (done.code, done.err) == (0, "")
    assert "Cờ thi đua của UBND tỉnh" in done.out
    assert "Bằng khen của UBND tỉnh cho tập thể, cuối giai đoạn" in done.out


def test_one_award_can_be_asked_for(thidua: Command) -> None:
    done = thidua([*EXAMPLE, "T03", "stage-merit-collective", "-r", "five-year"])

    assert "cuối giai đoạn" in done.out
    assert "Cờ thi đua" not in done.out.splitlines()[0]


def test_an_explanation_says_by_how_much_and_behind_whom(thidua: Command) -> None:
    done = thidua([*EXAMPLE, "T12", "-r", "annual-2022"])

    assert "0,58" in done.out
    assert "chỉ tiêu 10" in done.out


def test_a_misspelt_id_is_answered_with_the_nearest_one(thidua: Command) -> None:
    near = thidua([*EXAMPLE, "T122", "-r", "annual-2022", "--lang", "en"])
    far = thidua([*EXAMPLE, "xyz", "-r", "annual-2022", "--lang", "en"])

    assert (near.code, far.code) == (2, 2)
    assert "Did you mean T12?" in near.err
    assert "Did you mean" not in far.err


def test_an_award_that_is_not_in_question_is_answered_with_those_that_are(
    thidua: Command,
) -> None:
    done = thidua([*EXAMPLE, "T10", "flag", "-r", "annual-2022"])

    assert done.code == 2
    assert "được xét: merit-collective" in done.err


def test_without_awards_the_requirements_are_answered(thidua: Command) -> None:
    done = thidua(["explain", "example:son-la", "example:son-la", "U1", "-r", "annual-2021"])

    assert done.code == 0
    assert "✓ đạt: Hoàn thành bằng hoặc vượt mức mọi chỉ tiêu" in done.out


def test_whoever_is_outside_is_considered_for_nothing(thidua: Command, starter: Path) -> None:
    with (starter / "nominees.csv").open("a", encoding="utf-8") as table:
        table.write("P,Ông P (hư cấu),individual,yes,90,0\n")
    named = thidua(["explain", "plan.yaml", "nominees.csv", "P", "certificate"])
    done = thidua(["explain", "plan.yaml", "nominees.csv", "P"])

    assert "được xét: —" in named.err
    assert done.out.startswith("P không thuộc diện xét")


def test_an_example_brings_its_own_nominees(thidua: Command) -> None:
    named = thidua([*EXAMPLE, "T12", "-r", "annual-2022"])
    left_out = thidua([*EXAMPLE[:2], "T12", "-r", "annual-2022"])
    with_award = thidua([*EXAMPLE[:2], "T12", "merit-collective", "-r", "annual-2022"])

    assert named.code == 0
    assert left_out == with_award == named


def test_an_example_takes_another_table_too(thidua: Command, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("id,who,par_index\nZ1,collective,90\n", encoding="utf-8")
    done = thidua([*EXAMPLE[:2], str(table), "Z1", "-r", "annual-2022"])

    assert done.code == 0
    assert done.out.startswith("Z1")


def test_a_table_without_an_id_explains_nobody(thidua: Command, starter: Path) -> None:
    nothing = thidua(["explain", "plan.yaml", "--lang", "en"])
    no_id = thidua(["explain", "plan.yaml", "nominees.csv", "--lang", "en"])
    no_table = thidua(["explain", "plan.yaml", "A", "--lang", "en"])

    assert starter.exists()
    assert (nothing.code, no_id.code, no_table.code) == (2, 2, 2)
    assert "error[nominee-missing]" in nothing.err
    assert "error[nominee-missing]" in no_id.err
    assert "error[nominees-missing]" in no_table.err


def test_a_table_may_have_any_name(thidua: Command, starter: Path) -> None:
    (starter / "nominees.csv").rename(starter / "nominees")
    done = thidua(["explain", "plan.yaml", "nominees", "A", "--lang", "en"])

    assert done.code == 0
    assert done.out.startswith("A Phòng A")
