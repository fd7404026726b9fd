"""A campaign finds its parts by their ids."""

from __future__ import annotations

import pytest

import thidua
from thidua.assessment.parts import part_title
from thidua.language.parsing import parse
from thidua.model import (
    Award,
    AwardKind,
    Campaign,
    Fact,
    Limit,
    Part,
    Pool,
    Requirement,
    TargetGroup,
    Unit,
)
from thidua.values import AT_LAUNCH, Period

YEAR = Period.of_year(2022)
CAMPAIGN = Campaign(
    id="demo",
    title="Demo",
    period=YEAR,
    facts=(Fact(id="done", kind=thidua.Kind.YES_NO),),
    groups=(TargetGroup(id="everyone"),),
    units=(Unit(id="office", title="Văn phòng"),),
    pools=(Pool(id="block", parts=(Part(id="A", title="Cụm A"), Part(id="B"))),),
    requirements=(Requirement(id="finished", condition=parse("done")),),
    awards=(
        Award(id="flag", kind=AwardKind.TITLE, limits=Limit(id="n", at_most=1, per="block")),
        Award(id="merit", kind=AwardKind.FORM),
    ),
)


@pytest.mark.parametrize(
    ("find", "there"),
    [
        (CAMPAIGN.award, "flag"),
        (CAMPAIGN.fact, "done"),
        (CAMPAIGN.group, "everyone"),
        (CAMPAIGN.pool, "block"),
        (CAMPAIGN.requirement, "finished"),
    ],
)
def test_a_part_is_found_by_its_id(find: object, there: str) -> None:
    assert callable(find)
    assert find(there).id == there
    assert find("nothing") is None


@pytest.mark.parametrize(
    ("per", "part", "title"),
    [
        ("block", "A", "Cụm A"),
        ("block", "B", "B"),
        ("block", None, ""),
        ("block", "C", "C"),
        (None, "A", ""),
        ("unit", "office", "Văn phòng"),
        ("unit", "elsewhere", "elsewhere"),
    ],
)
def test_a_part_is_called_by_its_title(per: str | None, part: str | None, title: str) -> None:
    assert part_title(CAMPAIGN, per, part) == title


def test_a_limit_is_found_by_its_id() -> None:
    found = CAMPAIGN.limit_of("flag", "n")

    assert found is not None
    assert found.places == 1
    assert CAMPAIGN.limit_of("flag", "m") is None
    assert CAMPAIGN.limit_of("nothing", "n") is None


def test_a_period_from_the_launch_runs_from_its_day() -> None:
    waiting = Campaign(id="x", title="X", period=Period(AT_LAUNCH, YEAR.end))
    launched = Campaign(
        id="x", title="X", period=Period(AT_LAUNCH, YEAR.end), launch=YEAR.ends()[0]
    )

    assert launched.running == YEAR
    assert not waiting.running.is_launched


def test_the_public_names_are_listed_and_nothing_else_is_there() -> None:
    assert dir(thidua) == sorted(thidua.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        thidua.nothing  # noqa: B018 - asking is the test
