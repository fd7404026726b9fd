"""Results are written as JSON and read back as the same results."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.files import UnfitResults, read_results, write_results
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Result

words = st.text("ab-1 ắ", min_size=1, max_size=5).filter(lambda text: text.strip() != "")
values = (
    st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.decimals(-1000, 1000, places=2)
    | st.fractions(-5, 5, max_denominator=7)
    | words
    | st.dates()
    | st.just(NOT_APPLICABLE)
    | st.frozensets(words, max_size=3)
)
ids = st.lists(words, max_size=2)
results = st.builds(
    Result,
    subject=words,
    round=words,
    campaign=st.none() | words,
    values=st.dictionaries(words, values, max_size=4),
    places=st.dictionaries(words, st.integers(1, 9), max_size=2),
    given=ids,
    prizes=st.dictionaries(words, words, max_size=2),
    cut=ids,
    open=ids,
    cancelled=st.booleans(),
)


@given(st.lists(results, max_size=3))
def test_write_then_read_is_the_identity(some: list[Result]) -> None:
    assert read_results(write_results(some).encode()) == tuple(some)


def test_numbers_that_are_not_whole_are_text(tmp_path: Path) -> None:
    cells = {"a": Decimal("91.50"), "b": Fraction(1, 3), "c": 80, "d": date(2022, 4, 6)}
    result = Result(subject="T01", round="r", values={**cells, "e": NOT_APPLICABLE})
    path = tmp_path / "results.json"
    text = write_results([result], path)

    assert path.read_text(encoding="utf-8") == text
    assert json.loads(text)["results"] == [
        {
            "subject": "T01",
            "round": "r",
            "values": {"a": "91.50", "b": "1/3", "c": 80, "d": "2022-04-06", "e": "n/a"},
        }
    ]
    assert read_results(path) == (result,)


def test_a_plain_list_is_read() -> None:
    text = """[{"subject": "T01", "round": "r", "campaign": null, "given": "flag",
                "values": {"x": 1.50, "y": null}, "cancelled": true}]"""
    (found,) = read_results(text.encode())

    assert (found.campaign, found.given, found.cancelled) == (None, ("flag",), True)
    assert found.values == {"x": Decimal("1.50")}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("3", ["table-not-list"]),
        ('{"resluts": []}', ["table-not-list"]),
        ("[3]", ["row-not-object"]),
        ('[{"round": "r"}, {"subject": "a"}]', ["missing-key", "missing-key"]),
        ('[{"subject": "a", "round": "r", "point": 3}]', ["unknown-key"]),
        ('[{"subject": 3, "round": "r"}]', ["text-expected"]),
        ('[{"subject": "a", "round": "r", "values": [1]}]', ["mapping-expected"]),
        ('[{"subject": "a", "round": "r", "values": {"x": {}}}]', ["cell-is-object"]),
        ('[{"subject": "a", "round": "r", "places": {"x": "1"}}]', ["bad-whole"]),
        ('[{"subject": "a", "round": "r", "places": {"x": [1]}}]', ["bad-whole"]),
        ('[{"subject": "a", "round": "r", "places": {"x": true}}]', ["bad-whole"]),
        ('[{"subject": "a", "round": "r", "given": [{}]}]', ["text-expected"]),
        ('[{"subject": "a", "round": "r", "cancelled": "yes"}]', ["bad-yes-no"]),
    ],
)
def test_everything_wrong_is_said_at_once(text: str, codes: list[str]) -> None:
    with pytest.raises(UnfitResults) as refusal:
        read_results(text.encode(), name="r.json")

    assert [one.code for one in refusal.value.problems] == codes
    assert str(refusal.value).startswith("r.json:1:")


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(UnfitResults):
        read_results(b"\xff")


@pytest.mark.parametrize("text", ["", "[", '[{"subject": "a", "round": "r", "values": {"x": 1,}}]'])
def test_a_file_that_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UnfitResults):
        read_results(text.encode())
