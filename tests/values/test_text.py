"""Vietnamese text keeps one form and is matched by another."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.values import closest, matching, nfc

SOME = settings(max_examples=60, deadline=None)


def test_a_decomposed_word_becomes_the_composed_one() -> None:
    decomposed = unicodedata.normalize("NFD", "Bằng khen")

    assert decomposed != "Bằng khen"
    assert nfc(decomposed) == "Bằng khen"


def test_headings_match_whatever_their_case_blanks_and_composition() -> None:
    heading = unicodedata.normalize("NFD", " ĐIỂM \N{NO-BREAK SPACE} tự\nchấm ")

    assert matching(heading) == "điểm tự chấm"


def test_accents_still_tell_words_apart() -> None:
    assert matching("tổ") != matching("tô")


@given(st.text())
@SOME
def test_matching_twice_changes_nothing(text: str) -> None:
    once = matching(text)

    assert unicodedata.is_normalized("NFC", once)
    assert matching(once) == once


def test_the_nearest_word_is_offered_as_it_is_written() -> None:
    assert closest("bang KHEN", ["Giấy khen", "Bằng khen", "Cờ thi đua"]) == "Bằng khen"


def test_nothing_is_offered_when_nothing_is_near() -> None:
    assert closest("par_index", ["đơn vị", "họ tên"]) is None
    assert closest("par_index", []) is None


def test_the_order_of_the_words_does_not_matter() -> None:
    words = ["fact_a", "fact_b", "fact_c", "FACT_a"]

    assert closest("fact_x", words) == closest("fact_x", reversed(words))


def test_a_word_of_monstrous_length_is_neither_asked_nor_offered() -> None:
    assert closest("a" * 101, ["a" * 100]) is None
    assert closest("a" * 100, ["a" * 101]) is None
    assert closest("a" * 99, ["a" * 100]) == "a" * 100


def test_of_endless_words_the_first_thousand_are_looked_at() -> None:
    words = [f"word{number}" for number in range(1000)]

    assert closest("needle", [*words, "needle"]) is None
    assert closest("needle", [*words[1:], "needle"]) == "needle"
