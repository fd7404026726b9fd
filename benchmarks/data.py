"""The plan and the nominees that every benchmark uses: invented, and the same in each run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Final

from thidua import Award, Campaign, Fact, Kind, Limit, Period, Pool, TargetGroup, parse
from thidua.model import AwardKind, Part, RankKey, Requirement
from thidua.values import Listed

#: A row of raw data.
Raw = Mapping[str, object]

#: How many nominees are timed.
MANY: Final = 100_000
#: The round of the plan.
ROUND: Final = "end"
#: The places in each part of the pool.
PLACES: Final = 10
#: The facts that the rule reads.
FACTS: Final = ("score", "plan_done", "initiatives", "disciplined")
_RULE: Final = "score >= 80 and plan_done and initiatives >= 1 and not disciplined"


def rule_alone() -> Campaign:
    """Return a plan of one requirement with four conditions, and nothing else."""
    year = Period.of_year(2022)
    return Campaign(
        id="speed",
        title="Speed",
        period=year,
        rounds=(Listed(name=ROUND, period=year),),
        facts=(
            Fact(id="score", kind=Kind.WHOLE, least=0, most=100),
            Fact(id="plan_done", kind=Kind.YES_NO),
            Fact(id="initiatives", kind=Kind.WHOLE, least=0),
            Fact(id="disciplined", kind=Kind.YES_NO),
        ),
        requirements=(Requirement(id="eligible", condition=parse(_RULE)),),
    )


def award_in_parts(parts: int) -> Campaign:
    """Return a plan that gives ten certificates in every part of a pool, by score."""
    alone = rule_alone()
    merit = Award(
        id="merit",
        kind=AwardKind.FORM,
        recipients=("everyone",),
        requires=("eligible",),
        rank=(RankKey(id="by_score", by=parse("score")),),
        limits=Limit(id="yearly", at_most=PLACES, per="cluster"),
    )
    return Campaign(
        id=alone.id,
        title=alone.title,
        period=alone.period,
        rounds=alone.rounds,
        facts=alone.facts,
        requirements=alone.requirements,
        groups=(TargetGroup(id="everyone"),),
        pools=(Pool(id="cluster", parts=tuple(Part(id=f"N{part}") for part in range(parts))),),
        awards=(merit,),
    )


def raw_rows(count: int, *, parts: int = 0, gaps: bool = False) -> list[Raw]:
    """Return raw rows of which about half meet the rule.

    A score of 80 is reached by two in three, the plan is done by nineteen in twenty, four in
    five have an initiative, one in fifty was disciplined; all four are independent.

    Args:
        count: How many.
        parts: The parts of the pool, filled evenly; none for no pool.
        gaps: Whether one score in twenty is missing.
    """
    return list(_raw_rows(count, parts, gaps=gaps))


def _raw_rows(count: int, parts: int, *, gaps: bool) -> Iterator[Raw]:
    chance = Random(2022)  # noqa: S311 - the same data in every run, not a secret
    for number in range(count):
        score = chance.randint(70, 100)
        row: dict[str, object] = {
            "id": f"T{number:06}",
            "score": None if gaps and chance.randrange(20) == 0 else score,
            "plan_done": chance.randrange(20) > 0,
            "initiatives": chance.choice((0, 1, 1, 2, 3)),
            "disciplined": chance.randrange(50) == 0,
        }
        if parts:
            row["cluster"] = f"N{number % parts}"
        yield row


def faultless_rows(count: int) -> list[Raw]:
    """Return raw rows that meet all four conditions: no chain can stop early."""
    return [
        {
            "id": f"T{number:06}",
            "score": 80 + number % 21,
            "plan_done": True,
            "initiatives": 1 + number % 3,
            "disciplined": False,
        }
        for number in range(count)
    ]
