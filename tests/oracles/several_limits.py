"""An oracle for several limits at once that knows nothing of thidua: it tries everything.

Missing facts take every value of a tiny domain, level entrants come in every order, and whether
a least share can still be met is found by looking at every set of those who remain.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations, product

from attrs import evolve, frozen

SCORES = (0, 1, 2)
POOLS = ("A", "B")
UNITS = ("u", "v")


@frozen(kw_only=True)
class Entrant:
    """One nominee; None is a missing fact."""

    id: str
    score: int | None = 0
    ok: bool | None = True
    pool: str | None = "A"
    unit: str = "u"
    woman: bool | None = False


@frozen(kw_only=True)
class Upper:
    """At most so many, of women alone or of everyone, in each part or in all."""

    id: str
    #: A number, or hundredths of a base, rounded down.
    number: int
    percent: bool = False
    women: bool = False
    per: str | None = None
    #: The prizes in order, one a place, for the limit that is a ladder.
    prizes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Least:
    """At least so many women, or such a share of women, in each part or in all."""

    id: str
    number: int = 0
    share: Fraction = Fraction(0)
    per: str | None = None
    others: bool = False


@frozen(kw_only=True)
class Sieve:
    """The first so many of each part by another key go on."""

    id: str
    number: int
    per: str | None = None


@frozen(kw_only=True)
class Contest:
    """One award with several limits."""

    id: str
    uppers: tuple[Upper, ...]
    leasts: tuple[Least, ...] = ()
    #: The base of percentages; None is missing.
    base: int | None = None
    #: What a missing base can be.
    bases: tuple[int, ...] = (0, 10, 20, 30, 40, 50, 60)
    not_with: tuple[str, ...] = ()
    #: Who takes part, once that is known.
    able: tuple[str, ...] = ()
    #: Limits that earlier contests of the same id use as well.
    shared: tuple[Upper, ...] = ()


Outcomes = dict[tuple[str, str], str]
Used = dict[tuple[str, str | None], int]


def possible_outcomes(
    entrants: tuple[Entrant, ...], contests: tuple[Contest, ...]
) -> dict[tuple[str, str], frozenset[str]]:
    """Return everything that can come out for every entrant and contest."""
    found: dict[tuple[str, str], set[str]] = {}
    for complete in completions(entrants):
        bases = [(one.base,) if one.base is not None else one.bases for one in contests]
        for known in product(*bases):
            settled = tuple(
                evolve(one, base=base) for one, base in zip(contests, known, strict=True)
            )
            for outcomes in _decide(complete, settled, {}, {}):
                for key, outcome in outcomes.items():
                    found.setdefault(key, set()).add(outcome)
    return {key: frozenset(outcomes) for key, outcomes in found.items()}


def completions(entrants: tuple[Entrant, ...]) -> Iterator[tuple[Entrant, ...]]:
    """Yield the entrants with every missing fact filled in, in every way."""
    yield from product(
        *(
            [
                evolve(one, score=score, ok=ok, pool=pool, woman=woman)
                for score in ((one.score,) if one.score is not None else SCORES)
                for ok in ((one.ok,) if one.ok is not None else (True, False))
                for pool in ((one.pool,) if one.pool is not None else POOLS)
                for woman in ((one.woman,) if one.woman is not None else (True, False))
            ]
            for one in entrants
        )
    )


def _decide(
    entrants: tuple[Entrant, ...], contests: tuple[Contest, ...], so_far: Outcomes, used: Used
) -> Iterator[Outcomes]:
    if not contests:
        yield so_far
        return
    first, *rest = contests
    seen: set[tuple[object, ...]] = set()
    present = [
        one
        for one in entrants
        if one.ok and all(so_far[one.id, other] == "none" for other in first.not_with)
    ]
    first = evolve(first, able=tuple(one.id for one in present))
    barred = {(one.id, first.id): "none" for one in entrants}
    for order in orders(present):
        outcomes, after = _passed(order, entrants, first, used)
        key = tuple(sorted(outcomes.items())), tuple(sorted(after.items(), key=str))
        if key not in seen:
            seen.add(key)
            mine = {(who, first.id): what for who, what in outcomes.items()}
            yield from _decide(entrants, tuple(rest), {**so_far, **barred, **mine}, after)


def orders(present: list[Entrant]) -> Iterator[tuple[Entrant, ...]]:
    """Yield every ranking: by points, level ones in every order."""
    scores = sorted({int(one.score or 0) for one in present}, reverse=True)
    blocks = [[one for one in present if one.score == score] for score in scores]
    for way in product(*(permutations(block) for block in blocks)):
        yield tuple(one for block in way for one in block)


def part(entrant: Entrant, per: str | None) -> str | None:
    """Return the part of an entrant."""
    return None if per is None else str(getattr(entrant, per))


def _passed(
    order: tuple[Entrant, ...], everyone: tuple[Entrant, ...], contest: Contest, used: Used
) -> tuple[dict[str, str], Used]:
    given: list[Entrant] = []
    outcomes: dict[str, str] = {}
    for number, one in enumerate(order):
        if can_still_be_met([*given, one], order[number + 1 :], everyone, contest, used):
            outcomes[one.id] = _prize(one, given, contest)
            given.append(one)
        else:
            outcomes[one.id] = "none"
    after = dict(used)
    for limit in contest.shared:
        for one in given:
            if one.woman or not limit.women:
                key = limit.id, part(one, limit.per)
                after[key] = after.get(key, 0) + 1
    return outcomes, after


def _prize(one: Entrant, given: list[Entrant], contest: Contest) -> str:
    for limit in contest.uppers:
        if limit.prizes:
            before = sum(part(other, limit.per) == part(one, limit.per) for other in given)
            return limit.prizes[before]
    return "given"


def can_still_be_met(
    given: list[Entrant],
    rest: tuple[Entrant, ...],
    everyone: tuple[Entrant, ...],
    contest: Contest,
    used: Used,
) -> bool:
    """Tell whether some of those who remain can be added so that every limit holds."""
    return any(
        holds([*given, *more], everyone, contest, used)
        for count in range(len(rest) + 1)
        for more in combinations(rest, count)
    )


def holds(
    given: list[Entrant], everyone: tuple[Entrant, ...], contest: Contest, used: Used
) -> bool:
    """Tell whether a list keeps every limit, with the places that it has to leave empty."""
    for limit in (*contest.uppers, *contest.shared):
        parts = {part(one, limit.per) for one in everyone}
        for where in parts:
            counted = [
                one
                for one in given
                if part(one, limit.per) == where and (one.woman or not limit.women)
            ]
            before = used.get((limit.id, where), 0) if limit in contest.shared else 0
            free = capacity(limit, contest) - before
            if len(counted) + _kept_empty(given, everyone, contest, limit, where, used) > free:
                return False
    return all(_share_holds(given, one, everyone) for one in contest.leasts)


def capacity(limit: Upper, contest: Contest) -> int:
    """Return the number of places of a limit."""
    if not limit.percent:
        return limit.number
    return math.floor(Fraction(limit.number, 100) * int(contest.base or 0))


def _kept_empty(  # noqa: PLR0917 - a list, and everything that bears on it
    given: list[Entrant],
    everyone: tuple[Entrant, ...],
    contest: Contest,
    limit: Upper,
    where: str | None,
    used: Used,
) -> int:
    """Count the places of a limit that have to stay free for women who are still missing."""
    if limit.women:
        return 0
    missing = [0]
    for least in contest.leasts:
        if limit.per is not None and limit.per != least.per:
            continue
        parts = {part(one, least.per) for one in everyone} if limit.per is None else {where}
        missing.append(sum(_missing(given, everyone, contest, least, one, used) for one in parts))
    return max(missing)


def _missing(  # noqa: PLR0917 - the same
    given: list[Entrant],
    everyone: tuple[Entrant, ...],
    contest: Contest,
    least: Least,
    where: str | None,
    used: Used,
) -> int:
    women = sum(bool(one.woman) for one in given if part(one, least.per) == where)
    frames = [
        capacity(limit, contest)
        - (used.get((limit.id, where if limit.per else None), 0) if limit in contest.shared else 0)
        for limit in (*contest.uppers, *contest.shared)
        if not limit.women and limit.per in (None, least.per)
    ]
    needed = min([least.number, *frames]) if frames else 0
    if least.others:
        able = sum(
            bool(one.woman) and one.id in contest.able
            for one in everyone
            if part(one, least.per) == where
        )
        needed = min(needed, able)
    return max(0, needed - women)


def _share_holds(given: list[Entrant], least: Least, everyone: tuple[Entrant, ...]) -> bool:
    for where in {part(one, least.per) for one in everyone}:
        here = [one for one in given if part(one, least.per) == where]
        if sum(bool(one.woman) for one in here) < least.share * len(here):
            return False
    return True
