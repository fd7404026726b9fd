"""Which names are taken for one another, and which never are."""

import pytest

from thidua.checking.likeness import alike, slip


@pytest.mark.parametrize("other", ["t01", "T1", " T 01", "T\u200b01", "T001"])
def test_ids_that_look_the_same_are_alike(other: str) -> None:
    assert alike(other) == alike("T01")


@pytest.mark.parametrize("other", ["T10", "T0", "U01", "T01A"])
def test_ids_that_differ_are_not_alike(other: str) -> None:
    assert alike(other) != alike("T01")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("flga", "flag"),
        ("flags", "flag"),
        ("Bang khen", "Bằng khen"),
        ("co thi dua", "Cờ thi đua"),
        ("emulation_flag", "emulation-flag"),
    ],
)
def test_a_slip_of_the_pen_is_seen(word: str, known: str) -> None:
    assert slip(word, [known]) == known


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("flag", "flag"),
        ("merit-2021", "merit-2022"),
        ("bang-khen-tinh", "bang-khen-bo"),
        ("cup", "flag"),
    ],
)
def test_another_name_is_no_slip(word: str, known: str) -> None:
    assert slip(word, [known]) is None
