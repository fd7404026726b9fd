"""Scoring: a sheet of two hundred lines, by hand with the same exact sums, and by thidua."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any, Final, cast

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
    Prepared,
    TargetGroup,
    admit,
    parse,
    prepare,
)
from thidua.assessment import assess
from thidua.language.tree import Name
from thidua.model import AwardKind, RankKey
from thidua.model.sheets import Band, Beyond, Criterion, Sheet
from thidua.values import Listed

#: The lines of the sheet, in parts of ten; in turn plain points, decimals, a scale, all or nothing.
LINES: Final = 200
_IN_A_PART: Final = 10
_DISTINCT: Final = 1000
_COLUMNS = ("100,000 nominees", "median", "fastest – slowest", "nominees/s", "speed, by hand = 1")
_BY_HAND = "the same exact sums by hand"
_JUDGED = "thidua: masks and keys, gaps kept apart"


def _sort(number: int) -> str:
    return ("points", "decimal", "bands", "full_if")[number % 4]


def plan_of_lines(lines: int = LINES) -> Campaign:
    """Return a plan with one sheet; a line is worth at most ten points, a part at most sixty."""
    year = Period.of_year(2022)
    kinds = {"full_if": Kind.YES_NO, "decimal": Kind.DECIMAL}
    parts = tuple(
        Criterion(
            id=f"P{first}",
            most=60,
            beyond=Beyond.CAP,
            criteria=tuple(_line(number) for number in range(first, first + _IN_A_PART)),
        )
        for first in range(0, lines, _IN_A_PART)
    )
    return Campaign(
        id="scores",
        title="Scores",
        period=year,
        rounds=(Listed(name=ROUND, period=year),),
        facts=tuple(
            Fact(
                id=f"x{number}",
                kind=kinds.get(_sort(number), Kind.WHOLE),
                decimals=2 if _sort(number) == "decimal" else None,
            )
            for number in range(lines)
        ),
        groups=(TargetGroup(id="everyone"),),
        sheets=(Sheet(id="form", criteria=parts),),
        awards=(
            Award(
                id="merit",
                kind=AwardKind.FORM,
                recipients=("everyone",),
                rank=(RankKey(id="by_points", by=parse('points("form")')),),
                limits=(Limit(id="yearly", at_most=100),),
            ),
        ),
    )


def _line(number: int) -> Criterion:
    fact = Name(f"x{number}")
    scored: dict[str, dict[str, Any]] = {
        "points": {"points": fact},
        "decimal": {"points": fact},
        "full_if": {"full_if": fact},
        "bands": {
            "by": fact,
            "bands": (
                Band(at_least=90, points=10),
                Band(at_least=70, points=7),
                Band(at_least=50, points=Decimal("4.5")),
            ),
            "otherwise": 0,
        },
    }
    return Criterion(id=f"I.{number}", most=10, beyond=Beyond.CAP, **scored[_sort(number)])


def rows_of_lines(count: int, lines: int = LINES) -> list[Raw]:
    """Return raw rows, complete, some points beyond the maximum."""
    chance = Random(2022)  # noqa: S311 - the same data in every run, not a secret
    return [
        {"id": f"T{number:06}", **{f"x{line}": _cell(line, chance) for line in range(lines)}}
        for number in range(count)
    ]


def _cell(line: int, chance: Random) -> object:
    match _sort(line):
        case "points":
            return chance.randint(0, 12)
        case "decimal":
            return Decimal(chance.randint(0, 1200)) / 100
        case "bands":
            return chance.randint(0, 100)
    return chance.randrange(4) > 0


def by_hand() -> Callable[[list[Any]], list[object]]:
    """Return what anybody would write who knows the sheet: the same exact sums, line by line."""
    lines = ["def score(rows):", "    totals = []", "    for r in rows:", "        total = 0"]
    for first in range(0, LINES, _IN_A_PART):
        parts = " + ".join(_written(number) for number in range(first, first + _IN_A_PART))
        lines += [f"        part = {parts}", "        total += 60 if part > 60 else part"]
    lines += ["        totals.append(total)", "    return totals"]
    namespace: dict[str, Any] = {"HALF": Decimal("4.5")}
    exec("\n".join(lines), namespace)  # noqa: S102 - two hundred lines that nobody wants to read
    return cast("Callable[[list[Any]], list[object]]", namespace["score"])


def _written(number: int) -> str:
    first, cell = f"(v{number} := r['x{number}'])", f"v{number}"
    match _sort(number):
        case "points" | "decimal":
            return f"(10 if {first} > 10 else 0 if {cell} < 0 else {cell})"
        case "bands":
            return f"(10 if {first} >= 90 else 7 if {cell} >= 70 else HALF if {cell} >= 50 else 0)"
    return f"(10 if r['x{number}'] else 0)"


def scoring() -> str:
    """Time two hundred lines for every nominee; afterwards weigh what is kept of each."""
    prepared = prepare(plan_of_lines(), ROUND)
    admitted = admit(prepared, rows_of_lines(_DISTINCT))
    assert not admitted.problems
    score = by_hand()
    # A hundred thousand rows of two hundred cells would fill the memory: each comes many times.
    rows = [one.facts for one in admitted.nominees] * (MANY // _DISTINCT)
    reckoned = prepared.engine.reckon(rows[:_DISTINCT])
    assert [keys and keys[0] for _, keys in reckoned] == score(rows[:_DISTINCT])
    times = interleaved(
        {_BY_HAND: lambda: score(rows), _JUDGED: lambda: prepared.engine.reckon(rows)}, runs=3
    )
    found = [
        [name, shown(one.middle), spread(one), rate(MANY, one.middle),
         f"{one.speed_beside(times[_BY_HAND]):.2f}"]
        for name, one in times.items()
    ]  # fmt: skip
    heading = f"Scoring: a sheet of {LINES} lines"
    return f"{table(heading, _COLUMNS, found)}\n{_memory(prepared, admitted)}"


def _memory(prepared: Prepared, admitted: Admitted) -> str:
    tracemalloc.start()
    assessments = assess(prepared, admitted)
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(assessments.triples) == _DISTINCT
    rows = [["what `assess` keeps of each, beside the nominee", f"{size / _DISTINCT:.0f}"]]
    return table("Memory of a sheet", (f"{_DISTINCT:,} nominees", "bytes a nominee"), rows)
