"""Quyết định 212/2025/QĐ-UBND của UBND thành phố Hải Phòng: which of its defects a check finds.

The defects D1 to D20 were listed by a person who read the text. Each is found on the plan as it
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
    # The maximum of 5.1b is 2, its best level 1.
    "D1": (
        "maximum-out-of-reach",
        "sheets.PL01.criteria.II.criteria.II.5.criteria.5.1.criteria.5.1b",
    ),
    # Many points with a condition that fails; a share of weak tasks between 20 and 50 %;
    # targets between 50 and 70 %: no class.
    "D5": ("table-may-leave-gap", "grades.manager_rating"),
    "D6": ("table-may-leave-gap", "grades.staff_rating"),
    "D7": ("table-may-leave-gap", "grades.manager_rating"),
    # No rule for tasks of which none was assigned.
    "D13": ("divisor-may-be-zero", "methods.quantity.ratio"),
}

#: What the plan writes where it mends the text, as the text has it: a change, a code, its place.
LITERAL: dict[str, tuple[str, str, str]] = {
    # Footnote 7 makes item 5 equivalent to 10 of its 20 points.
    "D2": (
        "sheets: {PL01: {criteria: {II: {criteria: {II.5: {rescale_to: 10}}}}}}",
        "rescaled-to-another-maximum",
        "sheets.PL01.criteria.II.criteria.II.5.rescale_to",
    ),
    # PL02 has two rows of the number 2.
    "D3": (
        """
        sheets:
          PL02:
            criteria:
              II:
                criteria:
                  II.2: {title: 2. Năng lực tập hợp}
                  II.3: {title: 2. Kết quả thực hiện nhiệm vụ}
        """,
        "criterion-repeats",
        "sheets.PL02.criteria.II.criteria.II.3",
    ),
    # "trên 90 điểm trở lên": over 90 and from 90.
    "D4": (
        """
        sheets:
          class:
            most: 3
            criteria:
              points: {most: 3, by: total, bands: [{above: 90, from: 90, points: 3}], otherwise: 0}
        """,
        "edge-said-twice",
        "sheets.class.criteria.points.bands.0",
    ),
}

#: What no program can find in a plan, and the reading under which it is written down.
READ = {
    "D8": "six_months",
    "D9": "to_the_end_of_the_year",
    "D10": "service_part",
    "D11": "wording",
    "D12": "revenue",
    "D14": "projects",
    "D15": "service_shared",
    "D16": "letters",
    "D17": "cut",
    "D18": "monthly_sheets",
    "D19": "typing",
    "D20": "weak_threshold",
}

PLAN = EXAMPLES / "hai-phong" / "plan.yaml"


@pytest.fixture(scope="module")
def shipped() -> tuple[Problem, ...]:
    return thidua.read_plan(PLAN)[1]


def test_every_defect_of_the_text_is_found_or_written_down() -> None:
    assert sorted((*FOUND, *LITERAL, *READ)) == sorted(f"D{number}" for number in range(1, 21))


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


@pytest.mark.parametrize(
    ("grade", "gap"),
    [
        ("manager_rating", "total > 90"),
        ("staff_rating", "weak_share > percent(20) and weak_share <= percent(50)"),
        ("manager_rating", "not is_fair"),
    ],
)
def test_the_gap_between_two_classes_is_named(
    grade: str, gap: str, shipped: tuple[Problem, ...]
) -> None:
    (found,) = (
        one
        for one in shipped
        if one.code == "table-may-leave-gap" and one.path == ("grades", grade)
    )

    assert gap in thidua.say(found, "vi")
