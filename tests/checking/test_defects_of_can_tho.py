"""Kế hoạch 157/KH-UBND của UBND thành phố Cần Thơ: which of its defects a check finds.

The defects D1 to D17 were listed by a person who read the text. Each is found on the plan as it
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
    # Nobody opened a new account, and no rule says what criterion 3 is worth then.
    "D3": ("divisor-may-be-zero", "sheets.group_one.criteria.3.ratio"),
}

#: What the plan writes where it mends the text, as the text has it: a change, a code, its place.
LITERAL: dict[str, tuple[str, str, str]] = {
    # "88–90", "90–95", "95–dưới 100": 90 % and 95 % stand in two bands.
    "D1": (
        """
        sheets:
          group_one:
            criteria:
              "5":
                criteria:
                  "5.2":
                    bands:
                      - {from: 88 %, to: 90 %, points: 2}
                      - {from: 90 %, to: 95 %, points: 3}
                      - {from: 95 %, below: 100 %, points: 4}
                      - {from: 100 %, points: 5}
        """,
        "bands-overlap",
        "sheets.group_one.criteria.5.criteria.5.2.bands.1",
    ),
    # Cards of people who had one already, for each new account: more than 20 of 20 points.
    "D2": (
        'sheets: {group_one: {criteria: {"3": {beyond: "null"}}}}',
        "points-over-the-maximum",
        "sheets.group_one.criteria.3",
    ),
    # "xếp loại", and no class anywhere.
    "D9": (
        """
        grades:
          rating:
            title: Xếp loại
            for: communes
            classes: {}
            lines: {}
        """,
        "grade-without-classes",
        "grades.rating",
    ),
    # "không quá 10 %": of 12 it is 1.2.
    "D14": (
        'limits: {tenth: {rounding: "null"}}',
        "rounding-not-named",
        "limits.tenth.at_most",
    ),
    # "bỏ phiếu để thống nhất": of whom, and how many of them?
    "D17": (
        "votes: {unanimous: {title: Bỏ phiếu để thống nhất}}",
        "missing-key",
        "votes.unanimous",
    ),
}

#: What no program can find in a plan, and the reading under which it is written down.
READ = {
    "D4": "sample",
    "D5": "few_recipients",
    "D6": "bank_accounts",
    "D7": "proxies",
    "D8": "targets",
    "D10": "first_tie_key",
    "D11": "organisations_by_accounts",
    "D12": "third_key",
    "D13": "raw_counts",
    "D15": "standard",
    "D16": "spelling",
}

PLAN = EXAMPLES / "can-tho" / "plan.yaml"


@pytest.fixture(scope="module")
def shipped() -> tuple[Problem, ...]:
    return thidua.read_plan(PLAN)[1]


def test_every_defect_of_the_text_is_found_or_written_down() -> None:
    assert sorted((*FOUND, *LITERAL, *READ)) == sorted(f"D{number}" for number in range(1, 18))


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
