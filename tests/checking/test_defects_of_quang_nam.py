"""Quyết định 11/2021/QĐ-UBND của UBND tỉnh Quảng Nam: which of its defects a check finds.

The defects D1 to D13 were listed by a person who read article 4. Each is found on the plan as it
is shipped, or once the text is taken at its word, or it can only be written down as a reading.
"""

from __future__ import annotations

import pytest

import thidua
from tests.cases.folders import EXAMPLES
from tests.checking.defects import changed, places
from thidua.problems import Problem

#: Found on the plan: the code, and the place that it is said of.
FOUND = {
    # HTT with HTXS has no point.
    "D1": ("table-leaves-gap", "values.quota_point"),
    # KHT with HT: points a and b; one side not rated: points a or b, and e.
    "D2": ("cases-overlap", "values.quota_point"),
    "D3": ("cases-overlap", "values.quota_point"),
    # The fourth place is not shared, and nothing says who takes it.
    "D6": ("no-tie-key", "awards.excellent_division"),
}

#: What the plan writes where it mends the text, as the text has it: a change, a code, its place.
LITERAL: dict[str, tuple[str, str, str]] = {
    # Shares without a rounding.
    "D7": (
        "awards: {merit: {quota: {merit_share: {rounding: null}}}}",
        "rounding-not-named",
        "awards.merit.quota.merit_share.at_most",
    ),
    # More who qualify than places, and no order among them.
    "D8": (
        "awards: {merit: {rank: null, tie_keys: null}}",
        "no-ranking",
        "awards.merit",
    ),
    # The coefficients stand elsewhere.
    "D13": (
        "facts: {merit_coefficient: null}",
        "unknown-name",
        "awards.merit.money",
    ),
}

#: What no program can find in a plan, and the reading under which it is written down.
READ = {
    "D4": "no_party_body",
    "D5": "point_e_left_out",
    "D9": "exemption",
    "D10": "two_years",
    "D11": "ballots",
    "D12": "preference",
}

PLAN = EXAMPLES / "quang-nam" / "plan.yaml"


@pytest.fixture(scope="module")
def shipped() -> tuple[Problem, ...]:
    return thidua.read_plan(PLAN)[1]


def test_every_defect_of_the_text_is_found_or_written_down() -> None:
    assert sorted((*FOUND, *LITERAL, *READ)) == sorted(f"D{number}" for number in range(1, 14))


@pytest.mark.parametrize("defect", FOUND)
def test_a_check_finds_it_on_the_plan(defect: str, shipped: tuple[Problem, ...]) -> None:
    assert FOUND[defect] in places(shipped)


@pytest.mark.parametrize("defect", LITERAL)
def test_a_check_finds_it_once_the_text_is_taken_at_its_word(
    defect: str, shipped: tuple[Problem, ...]
) -> None:
    change, code, place = LITERAL[defect]

    assert (code, place) not in places(shipped)
    assert (code, place) in changed(PLAN, change)


@pytest.mark.parametrize("defect", READ)
def test_a_reading_says_how_it_is_taken(defect: str) -> None:
    assert READ[defect] in [one.id for one in thidua.read(PLAN).readings]


def test_the_pair_without_a_rule_is_named(shipped: tuple[Problem, ...]) -> None:
    (found,) = (one for one in shipped if one.code == "table-leaves-gap")

    assert 'rated == "HTT" and party_rated == "HTXS"' in thidua.say(found, "vi")


def test_the_six_pairs_with_two_rules_are_named(shipped: tuple[Problem, ...]) -> None:
    (found,) = (one for one in shipped if one.code == "cases-overlap")
    said = thidua.say(found, "en")

    pairs = [("KHT", "HT"), ("HT", "KHT"), ("KHT", "none"), ("none", "KHT")]
    for rated, party in (*pairs, ("HT", "none"), ("none", "HT")):
        assert f'rated == "{rated}" and party_rated == "{party}"' in said
