"""Quotas: points of ten lines, a ranking and fifteen in a hundred of each of a thousand units."""

from __future__ import annotations

import math
from random import Random
from typing import Final, cast

from benchmarks.allocation import given
from benchmarks.data import MANY, ROUND, Raw
from benchmarks.table import rate, shown, spread, table
from benchmarks.timing import interleaved
from thidua import (
    Admitted,
    Award,
    Campaign,
    Fact,
    Kind,
    Limit,
    Period,
    Pool,
    Prepared,
    Proposal,
    TargetGroup,
    admit,
    parse,
    prepare,
    propose,
)
from thidua.language.tree import Name
from thidua.model import AwardKind, Part, RankKey
from thidua.model.sheets import Beyond, Criterion, Sheet
from thidua.values import Listed, Rounding

UNITS: Final = 1000
_LINES: Final = tuple(f"x{number}" for number in range(10))
_BY_HAND = "add, sort and cut by hand, no reason for anybody"
_PROPOSE = "`propose`, and every open question"
_COLUMNS = ("100,000 nominees", "median", "fastest – slowest", "nominees/s", "speed, by hand = 1")


def plan_of_quotas(units: int = UNITS) -> Campaign:
    """Return a plan that gives an award to fifteen in a hundred of every unit, by points."""
    year = Period.of_year(2022)
    lines = tuple(
        Criterion(id=name, most=10, beyond=Beyond.CAP, points=Name(name)) for name in _LINES
    )
    limit = Limit(
        id="share", at_most=parse("15 % of nominees()"), rounding=Rounding.DOWN, per="cluster"
    )
    return Campaign(
        id="quotas",
        title="Quotas",
        period=year,
        rounds=(Listed(name=ROUND, period=year),),
        facts=tuple(Fact(id=name, kind=Kind.WHOLE, least=0, most=12) for name in _LINES),
        groups=(TargetGroup(id="everyone"),),
        pools=(Pool(id="cluster", parts=tuple(Part(id=f"N{part}") for part in range(units))),),
        sheets=(Sheet(id="form", criteria=lines),),
        awards=(
            Award(
                id="merit",
                kind=AwardKind.FORM,
                recipients=("everyone",),
                rank=(RankKey(id="by_points", by=parse('points("form")')),),
                limits=(limit,),
            ),
        ),
    )


def rows_of_quotas(count: int, units: int = UNITS) -> list[Raw]:
    """Return raw rows, complete; every unit has as many nominees."""
    chance = Random(2022)  # noqa: S311 - the same data in every run, not a secret
    return [
        {
            "id": f"T{number:06}",
            "cluster": f"N{number % units}",
            **{name: chance.randint(0, 12) for name in _LINES},
        }
        for number in range(count)
    ]


def sorted_and_cut(admitted: Admitted) -> set[object]:
    """Return who stands above the best who is left out in each unit: no tie can matter to them."""
    units: dict[object, list[tuple[int, object]]] = {}
    for one in admitted.nominees:
        row = one.facts
        points = sum([min(cast("int", row[name]), 10) for name in _LINES])
        units.setdefault(row["cluster"], []).append((points, row["#"]))
    winners: set[object] = set()
    for several in units.values():
        several.sort(reverse=True)
        places = math.floor(len(several) * 15 / 100)
        winners.update(name for points, name in several[:places] if points > several[places][0])
    return winners


def proposed(prepared: Prepared, admitted: Admitted) -> Proposal:
    """Return a proposal whose open questions are all asked."""
    proposal = propose(prepared, admitted)
    assert proposal.questions is not None
    return proposal


def quotas() -> str:
    """Time the road from admitted nominees to places and open ties."""
    prepared = prepare(plan_of_quotas(), ROUND)
    admitted = admit(prepared, rows_of_quotas(MANY))
    assert not admitted.problems
    assert given(proposed(prepared, admitted)) == sorted_and_cut(admitted)
    times = interleaved(
        {
            _BY_HAND: lambda: sorted_and_cut(admitted),
            _PROPOSE: lambda: proposed(prepared, admitted),
        },
        runs=3,
    )
    found = [
        [name, shown(one.middle), spread(one), rate(MANY, one.middle),
         f"{one.speed_beside(times[_BY_HAND]):.2f}"]
        for name, one in times.items()
    ]  # fmt: skip
    heading = "Quotas: ten lines, 15 % of each of 1,000 units"
    return table(heading, _COLUMNS, found)
