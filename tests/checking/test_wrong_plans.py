import ast
from pathlib import Path

import pytest

from tests.checking.wrong_plans import (
    around,
    awards,
    campaign,
    facts,
    limits,
    money,
    rules,
    scores,
    tables,
    times,
)
from tests.checking.wrong_plans.case import SOUND, WrongPlan
from thidua.checking import campaigns
from thidua.checking.campaigns import check
from thidua.problems import Problem

CASES = (
    *campaign.CASES,
    *times.CASES,
    *facts.CASES,
    *around.CASES,
    *rules.CASES,
    *scores.CASES,
    *tables.CASES,
    *awards.CASES,
    *limits.CASES,
    *money.CASES,
)
SPEAKING = ("error", "warning", "note", "missing")


def found(case: WrongPlan) -> tuple[Problem, ...]:
    return check(case.campaign, parent=case.parent, rules=case.rules)


def codes_in(path: Path) -> set[str]:
    """Collect every code that a file of checks can say; documents are listed in a table."""
    texts = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            said = node.args[0] if node.func.id in SPEAKING and node.args else None
            if isinstance(said, ast.Constant):
                texts.add(str(said.value))
    return texts


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_wrong_plan_is_found_out(case: WrongPlan) -> None:
    problems = [one for one in found(case) if one.code == case.code and one.where == case.where]

    assert [dict(one.details) for one in problems] == [case.details]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_wrong_plan_has_nothing_else_wrong(case: WrongPlan) -> None:
    codes = sorted(one.code for one in found(case))

    assert set(codes) == {case.code, *case.also}


def test_sound_plan_has_no_finding() -> None:
    assert check(SOUND) == ()


def test_every_code_is_shown_by_a_wrong_plan() -> None:
    folder = Path(campaigns.__file__).parent
    said = {code for path in folder.glob("*.py") for code in codes_in(path)}

    assert said - {case.code for case in CASES} == set()
