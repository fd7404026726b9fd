"""Kế hoạch 0125/KH-UBND của UBND tỉnh Đắk Lắk: which of its defects a check finds.

The defects D1 to D13 were listed by a person who read the text. Each is found on the plan as it
is shipped, or it can only be written down as a reading.
"""

from __future__ import annotations

import pytest

import thidua
from tests.cases.folders import EXAMPLES
from tests.checking.defects import places
from thidua.problems import Problem

#: Found on the plan: the code, and the place that it is said of.
FOUND = {
    # Issued on 18 November 2025, from October on.
    "D1": ("retroactive-start", "period.start"),
    # Files are due before 31 March, and the campaign ends on that day.
    "D2": ("deadline-before-end", "deadlines.files"),
    # C2 and C3b both ask for the full number of deputies.
    "D5": ("demand-repeats", "requirements.C3b.rule"),
    # No amount of money anywhere; who decides and how ties are broken is the reading `who_decides`.
    "D12": ("prize-not-stated", "awards"),
}

#: What no program can find in a plan, and the reading under which it is written down.
READ = {
    "D2": "deadline",
    "D3": "bases",
    "D4": "ceilings",
    "D5": "full_number",
    "D6": "commended",
    "D7": "no_own_line",
    "D8": "hamlets",
    "D9": "one_person",
    "D10": "other_agencies",
    "D11": "spelling",
    "D12": "who_decides",
    "D13": "compound",
}

#: The readings that the worked examples rest on.
TAKEN = {
    "A1": "ceilings",
    "A2": "no_transfer",
    "A3": "one_person",
    "A4": "deadline",
    "A5": "turnout",
    "A6": "no_lower_unit",
}

PLAN = EXAMPLES / "dak-lak" / "plan.yaml"


@pytest.fixture(scope="module")
def shipped() -> tuple[Problem, ...]:
    return thidua.read_plan(PLAN)[1]


def test_every_defect_of_the_text_is_found_or_written_down() -> None:
    assert {*FOUND, *READ} == {f"D{number}" for number in range(1, 14)}


@pytest.mark.parametrize("defect", FOUND)
def test_a_check_finds_it_on_the_plan(defect: str, shipped: tuple[Problem, ...]) -> None:
    assert FOUND[defect] in places(shipped)


@pytest.mark.parametrize("defect", [*READ, *TAKEN])
def test_a_reading_says_how_it_is_taken(defect: str) -> None:
    wanted = (READ | TAKEN)[defect]

    assert wanted in [one.id for one in thidua.read(PLAN).readings]


def test_what_nobody_listed_is_found_as_well(shipped: tuple[Problem, ...]) -> None:
    """No criterion asks for administrative reform or the use of technology, two of the contents."""
    (found,) = (one for one in shipped if one.code == "content-not-judged")

    assert found.detail("contents") == ("reform", "digital")


def test_the_department_that_appraises_the_files_has_places_of_its_own(
    shipped: tuple[Problem, ...],
) -> None:
    assert ("monitor-competes", "duties.appraise.who.0") in places(shipped)
