from thidua.cli.places import drawn
from thidua.cli.screen import harmless
from thidua.problems import Place


def shown(line: str, column: int, width: int = 60) -> list[str]:
    place = Place(file="plan.yaml", line=1, column=column)
    return [one.plain for one in drawn(place, {"plan.yaml": (line,)}, width)]


def test_the_carets_stand_under_the_whole_word() -> None:
    assert shown("rank: par_index desc", 7) == [
        " --> plan.yaml:1:7",
        "  |",
        "1 | rank: par_index desc",
        "  |       ^^^^^^^^^",
    ]


def test_one_caret_stands_under_what_is_no_word() -> None:
    assert shown("a: [b", 4)[-1] == "  |    ^"


def test_one_caret_stands_behind_the_end_of_a_line() -> None:
    assert shown("ab", 3)[-1] == "  |   ^"


def test_wide_letters_push_the_carets() -> None:
    assert shown("日本: x", 5)[-1] == "  |       ^"


def test_a_long_line_is_cut_around_the_word() -> None:
    line = "a" * 200 + " wrong " + "b" * 200
    *_, excerpt, carets = shown(line, 202)
    start = carets.index("^")

    assert len(excerpt) <= 60
    assert excerpt[start : start + 5] == "wrong"
    assert excerpt.startswith("1 | …a")
    assert excerpt.endswith("b…")


def test_a_long_word_at_the_start_is_cut_at_its_end() -> None:
    *_, excerpt, carets = shown("x" * 500, 1)

    assert len(excerpt) <= 60
    assert carets.count("^") == (60 - len("1 | ") - 1) // 2


def test_a_word_near_the_end_keeps_the_end() -> None:
    *_, excerpt, _ = shown("a" * 200 + " end", 202)

    assert excerpt.endswith(" end")


def test_without_the_line_only_the_place_is_shown() -> None:
    unknown = Place(file="nominees.csv", line=7, column=2)
    beyond = Place(file="plan.yaml", line=9)

    assert [one.plain for one in drawn(unknown, {}, 60)] == [" --> nominees.csv:7:2"]
    assert [one.plain for one in drawn(beyond, {"plan.yaml": ("a",)}, 60)] == [" --> plan.yaml:9"]


def test_no_control_character_reaches_the_terminal() -> None:
    assert harmless("a\tb\x1b[2J\u200b\u202e") == "a b·[2J··"
