"""Eligibility: one rule of four conditions, by hand, by thidua and by general rule engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, cast

from benchmarks.data import FACTS, MANY, ROUND, Raw, faultless_rows, raw_rows, rule_alone
from benchmarks.table import absent, rate, shown, spread, table
from benchmarks.timing import interleaved
from thidua import Prepared, admit, prepare

#: The cells of one nominee, exact and complete.
Cells = Mapping[str, object]
#: Tells for each nominee whether the rule is met.
Judge = Callable[[list[Cells]], list[bool]]

BY_HAND = "`and` chain by hand"
THIDUA = "thidua, all three masks"
#: Each general engine, and the module that it comes in.
PEERS = {"zen-engine": "zen", "cel-expr-python": "cel_expr_python"}
_COLUMNS = ("100,000 nominees", "median", "fastest – slowest", "nominees/s", "speed, by hand = 1")


def by_hand(rows: list[Any]) -> list[bool]:
    return [
        r["score"] >= 80 and r["plan_done"] and r["initiatives"] >= 1 and not r["disciplined"]
        for r in rows
    ]


def by_zen() -> Judge:
    rule = import_module("zen").compile_expression(
        "score >= 80 and plan_done and initiatives >= 1 and not disciplined"
    )
    return lambda rows: [rule.evaluate(row) for row in rows]


def by_cel() -> Judge:
    cel = import_module("cel_expr_python.cel")
    whole, yes_no = cel.Type.INT, cel.Type.BOOL
    kinds = dict(zip(FACTS, (whole, yes_no, whole, yes_no), strict=True))
    rule = cel.NewEnv(variables=kinds).compile(
        "score >= 80 && plan_done && initiatives >= 1 && !disciplined"
    )
    return lambda rows: [rule.eval(data=row).value() for row in rows]


_ENGINES: Mapping[str, Callable[[], Judge]] = {"zen-engine": by_zen, "cel-expr-python": by_cel}


def is_installed(peer: str) -> bool:
    return find_spec(PEERS[peer]) is not None


def peer(name: str) -> Judge:
    return _ENGINES[name]()


def by_thidua(prepared: Prepared) -> Judge:
    """Return what reads the rule's outcome from the masks; the masks themselves are timed."""
    mask = 1 << prepared.program.roots["requirement", "eligible"]
    return lambda rows: [bool(met & mask) for met, _, _ in prepared.engine.judge(rows)]


def admitted_cells(prepared: Prepared, rows: list[Raw]) -> list[Cells]:
    """Return dicts of the four facts alone: the engines pay for every cell that they convert."""
    nominees = admit(prepared, rows).nominees
    return [{name: one.facts[name] for name in FACTS} for one in nominees]


def disagreeing(name: str, judge: Judge, rows: list[Cells]) -> Iterator[str]:
    """Yield a sentence for every nominee whom an engine judges otherwise than the chain."""
    for row, ours, theirs in zip(rows, by_hand(rows), judge(rows), strict=True):
        if ours is not theirs:
            yield f"{name} says {theirs} of {dict(row)}, by hand it is {ours}"


def eligibility() -> str:
    """Time the rule on ordinary and on faultless nominees."""
    ordinary = _measured("Eligibility: about half of the nominees meet the rule", raw_rows(MANY))
    faultless = _measured("Eligibility: every nominee meets the rule", faultless_rows(MANY))
    return f"{ordinary}\n{faultless}"


def _measured(heading: str, raw: list[Raw]) -> str:
    prepared = prepare(rule_alone(), ROUND)
    rows = admitted_cells(prepared, raw)
    judges = {name: peer(name) for name in PEERS if is_installed(name)}
    for name, judge in {THIDUA: by_thidua(prepared), **judges}.items():
        assert not list(disagreeing(name, judge, rows))
    candidates: dict[str, Callable[[], object]] = {
        BY_HAND: lambda: by_hand(rows),
        THIDUA: lambda: prepared.engine.judge(rows),
    }
    for name, judge in judges.items():
        candidates[name] = cast("Callable[[], object]", lambda judge=judge: judge(rows))
    times = interleaved(candidates, runs=15)
    found = [
        [name, shown(one.middle), spread(one), rate(len(rows), one.middle),
         f"{one.speed_beside(times[BY_HAND]):.2f}"]
        for name, one in times.items()
    ]  # fmt: skip
    found += [absent(name, len(_COLUMNS)) for name in PEERS if name not in judges]
    return table(heading, _COLUMNS, found)
