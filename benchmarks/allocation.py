"""Allocation: who receives ten places in each of a thousand parts, by hand and by thidua."""

from __future__ import annotations

from benchmarks.data import MANY, PLACES, ROUND, Raw, award_in_parts, raw_rows
from benchmarks.eligibility import by_hand
from benchmarks.table import rate, shown, spread, table
from benchmarks.timing import interleaved
from thidua import Admitted, Prepared, Proposal, State, admit, explain, prepare, propose

_PARTS = 1000
_BY_HAND = "filter, sort and cut by hand"
_PROPOSE = "`propose`: masks, places, open ties"
_COLUMNS = ("100,000 nominees", "median", "fastest – slowest", "nominees/s", "speed, by hand = 1")


def sorted_and_cut(admitted: Admitted) -> dict[str, list[Raw]]:
    """Return the eligible of each part by score, the winners first; ties fall by id."""
    rows = [one.facts for one in admitted.nominees]
    parts: dict[str, list[Raw]] = {}
    for row, is_eligible in zip(rows, by_hand(rows), strict=True):
        if is_eligible:
            parts.setdefault(str(row["cluster"]), []).append(row)
    for several in parts.values():
        several.sort(key=_place)
    return parts


def certain_winners(ordered: dict[str, list[Raw]]) -> set[object]:
    """Return those who stand above the best who is left out: no tie can cost them the place."""
    return {
        row["#"]
        for several in ordered.values()
        for row in several[:PLACES]
        if len(several) <= PLACES or _score(row) > _score(several[PLACES])
    }


def given(proposal: Proposal) -> set[object]:
    return {one.nominee for one in proposal.verdicts if one.state is State.GIVEN}


def allocation() -> str:
    """Time the road from raw rows to the explanation of one verdict."""
    prepared = prepare(award_in_parts(_PARTS), ROUND)
    rows = raw_rows(MANY, parts=_PARTS)
    admitted = admit(prepared, rows)
    assert not admitted.problems
    assert given(propose(prepared, admitted)) == certain_winners(sorted_and_cut(admitted))
    times = interleaved(
        {
            _BY_HAND: lambda: sorted_and_cut(admitted),
            _PROPOSE: lambda: propose(prepared, admitted),
        },
        runs=5,
    )
    times |= interleaved({"`admit`: from raw rows": lambda: admit(prepared, rows)}, runs=3)
    found = [
        [name, shown(one.middle), spread(one), rate(MANY, one.middle)]
        for name, one in times.items()
    ]
    for cells, name in zip(found, (_BY_HAND, _PROPOSE, ""), strict=True):
        cells.append(f"{times[name].speed_beside(times[_BY_HAND]):.2f}" if name else "–")
    heading = "Allocation: ten places in each of 1,000 parts"
    return f"{table(heading, _COLUMNS, found)}\n{_explaining(prepared, admitted)}"


def _explaining(prepared: Prepared, admitted: Admitted) -> str:
    proposals = [propose(prepared, admitted) for _ in range(4)]
    names = iter([one.id for one in admitted.nominees])
    first = interleaved({"": lambda: explain(proposals.pop(), ("T000001", "merit"))}, runs=3)[""]
    known = propose(prepared, admitted)
    explain(known, ("T000001", "merit"))
    later = interleaved({"": lambda: explain(known, (next(names), "merit"))}, runs=100)[""]
    rows = [
        ["the first of a proposal", shown(first.middle), spread(first)],
        ["every other", shown(later.middle), spread(later)],
    ]
    columns = ("one verdict of 100,000", "median", "fastest – slowest")
    return table("Explanation in words", columns, rows)


def _place(row: Raw) -> tuple[int, object]:
    return -_score(row), row["#"]


def _score(row: Raw) -> int:
    score = row["score"]
    assert isinstance(score, int)
    return score
