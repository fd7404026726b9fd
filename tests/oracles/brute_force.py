"""An oracle for allocation that knows nothing of thidua: it tries every resolution.

Missing facts are filled with every value of a tiny domain and ties are decided in every way, so
that the set of outcomes of a nominee is found by looking, not by reasoning.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from attrs import evolve, frozen

SCORES = (0, 1, 2)
POOLS = ("A", "B")


@frozen(kw_only=True)
class Entrant:
    """One nominee; None is a missing fact."""

    id: str
    score: int | None
    ok: bool | None
    pool: str | None


@frozen(kw_only=True)
class Prizes:
    """One award: its outcomes by position, for each pool or for all together."""

    id: str
    ladder: tuple[tuple[str, int], ...]
    per_pool: bool
    ties: str
    #: Ids of earlier awards whose winners take no part.
    not_with: tuple[str, ...] = ()


Outcomes = dict[tuple[str, str], str]


def possible_outcomes(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> dict[tuple[str, str], frozenset[str]]:
    """Return, for every nominee and award, everything that comes out in some resolution."""
    found: dict[tuple[str, str], set[str]] = {}
    for complete in _completions(entrants):
        for outcomes in _decide(complete, awards, {}):
            for key, outcome in outcomes.items():
                found.setdefault(key, set()).add(outcome)
    return {key: frozenset(outcomes) for key, outcomes in found.items()}


def _completions(entrants: tuple[Entrant, ...]) -> Iterator[tuple[Entrant, ...]]:
    choices = [
        [
            evolve(one, score=score, ok=ok, pool=pool)
            for score in ((one.score,) if one.score is not None else SCORES)
            for ok in ((one.ok,) if one.ok is not None else (True, False))
            for pool in ((one.pool,) if one.pool is not None else POOLS)
        ]
        for one in entrants
    ]
    yield from product(*choices)


def _decide(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...], so_far: Outcomes
) -> Iterator[Outcomes]:
    if not awards:
        yield so_far
        return
    first, *rest = awards
    for outcomes in _decide_one(entrants, first, so_far):
        yield from _decide(entrants, tuple(rest), {**so_far, **outcomes})


def _decide_one(
    entrants: tuple[Entrant, ...], award: Prizes, so_far: Outcomes
) -> Iterator[Outcomes]:
    barred = {(one.id, award.id): "none" for one in entrants}
    present = [
        one
        for one in entrants
        if one.ok and all(so_far[one.id, other] == "none" for other in award.not_with)
    ]
    fields = [[one for one in present if one.pool == pool] for pool in POOLS]
    ways = [_ways(field, award) for field in (fields if award.per_pool else [present])]
    for way in product(*ways):
        yield {**barred, **{(who, award.id): what for part in way for who, what in part.items()}}


def _ways(field: list[Entrant], award: Prizes) -> list[dict[str, str]]:
    """Return every way to hand out the places of one field."""
    steps = [outcome for outcome, count in award.ladder for _ in range(count)]

    def at(position: int) -> str:
        return steps[position] if position < len(steps) else "none"

    ways: list[dict[str, str]] = [{}]
    position = 0
    scores = sorted({one.score for one in field}, key=int, reverse=True)  # type: ignore[arg-type] # complete
    for blocks, score in enumerate(scores):
        members = [one.id for one in field if one.score == score]
        span = [at(position + n) for n in range(len(members))]
        if award.ties == "refer":
            options = [dict(zip(order, span, strict=True)) for order in permutations(members)]
        elif award.ties == "none" and len(set(span)) > 1:
            options = [dict.fromkeys(members, "none")]
        elif award.ties == "none":
            options = [dict.fromkeys(members, span[0])]
        elif award.ties == "share_dense":
            options = [dict.fromkeys(members, at(blocks))]
        else:
            options = [dict.fromkeys(members, at(position))]
        unique = {tuple(sorted(option.items())): option for option in options}
        ways = [{**way, **option} for way in ways for option in unique.values()]
        position += len(members)
    return ways
