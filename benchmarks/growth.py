"""Growth: the whole road for a thousand, ten thousand and a hundred thousand nominees."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

from benchmarks.data import MANY, ROUND, Raw, award_in_parts, raw_rows
from benchmarks.table import table
from thidua import Prepared, admit, prepare, propose

_COLUMNS = ("nominees", "`admit`", "`propose`", "questions and limits", "every verdict")
T = TypeVar("T")
#: Nominees in each part of the pool.
_IN_A_PART = 100


def growth() -> str:
    """Time every stage once for each size; a twentieth of the scores is missing."""
    counts = (MANY // 100, MANY // 10, MANY)
    rows = [[f"{count:,}", *(f"{one:.0f} µs" for one in _stages(count))] for count in counts]
    heading = "Growth: microseconds a nominee, one score in twenty missing"
    return f"{table(heading, _COLUMNS, rows)}\n{_memory()}"


def _stages(count: int) -> list[float]:
    prepared, rows = _round(count)
    admitting, admitted = _taken(lambda: admit(prepared, rows))
    proposing, proposal = _taken(lambda: propose(prepared, admitted))
    asking, _ = _taken(lambda: (proposal.questions, proposal.limits))
    reading, read = _taken(lambda: sum(1 for _ in proposal.verdicts))
    assert read == count
    return [seconds / count * 1_000_000 for seconds in (admitting, proposing, asking, reading)]


def _taken(call: Callable[[], T]) -> tuple[float, T]:
    start = perf_counter()
    value = call()
    return perf_counter() - start, value


def _memory() -> str:
    count = MANY // 10
    prepared, rows = _round(count)
    tracemalloc.start()
    admitted = admit(prepared, rows)
    nominees = tracemalloc.get_traced_memory()[0]
    masks = prepared.engine.judge([one.facts for one in admitted.nominees])
    with_masks = tracemalloc.get_traced_memory()[0]
    assert len(masks) == count
    proposal = propose(prepared, admitted)
    with_proposal = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert not proposal.is_provisional
    sizes = (nominees, with_masks - nominees, with_proposal - with_masks)
    names = ("admitted nominees", "all three masks of each", "proposal, not yet read")
    found = [[name, f"{size / count:.0f}"] for name, size in zip(names, sizes, strict=True)]
    return table("Memory", ("10,000 nominees", "bytes a nominee"), found)


def _round(count: int) -> tuple[Prepared, list[Raw]]:
    parts = count // _IN_A_PART
    return prepare(award_in_parts(parts), ROUND), raw_rows(count, parts=parts, gaps=True)
