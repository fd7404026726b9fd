"""Small random rounds with several limits, said twice: for the oracle, and as a campaign."""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction

from tests.oracles.several_limits import POOLS, SCORES, UNITS, Contest, Entrant, Least, Upper
from thidua.assessment import Prepared, prepare
from thidua.language.building import fact
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import (
    Award,
    AwardKind,
    Campaign,
    Fact,
    Limit,
    Part,
    Pool,
    Prize,
    RankKey,
    Requirement,
    SharedLimit,
    TargetGroup,
    Unmet,
)
from thidua.proposal import Proposal, propose
from thidua.values import Listed, Period, Rounding, Share

YEAR = Period.of_year(2022)
WOMAN = parse("woman")


def prepared(contests: tuple[Contest, ...]) -> Prepared:
    """Return the round that the contests describe."""
    shared: dict[str, Upper] = {one.id: one for each in contests for one in each.shared}
    campaign = Campaign(
        id="crowd",
        title="Crowd",
        period=YEAR,
        rounds=(Listed(name="end", period=YEAR),),
        facts=(
            Fact(id="score", kind=Kind.WHOLE, least=SCORES[0], most=SCORES[-1]),
            Fact(id="ok", kind=Kind.YES_NO),
            Fact(id="woman", kind=Kind.YES_NO),
            Fact(id="base", kind=Kind.WHOLE, least=0, most=60),
        ),
        groups=(TargetGroup(id="everyone"),),
        pools=(Pool(id="pool", parts=tuple(Part(id=one) for one in POOLS)),),
        requirements=(Requirement(id="qualified", condition=fact("ok").tree),),
        awards=tuple(_award(one, contests[:number]) for number, one in enumerate(contests)),
        limits=tuple(_shared(one, contests) for one in shared.values()),
    )
    return prepare(campaign, "end")


def _award(contest: Contest, earlier: tuple[Contest, ...]) -> Award:
    return Award(
        id=contest.id,
        kind=AwardKind.PRIZE,
        recipients=("everyone",),
        requires=("qualified",),
        rank=(RankKey(id="by_score", by=fact("score").tree),),
        limits=(*map(_upper, contest.uppers), *map(_least, contest.leasts)),
        not_with=contest.not_with,
        beside=tuple(one.id for one in earlier if one.id not in contest.not_with),
    )


def _upper(limit: Upper) -> Limit:
    number = parse(f"{limit.number} % of base") if limit.percent else limit.number
    counted = Counter(limit.prizes)
    prizes = tuple(Prize(id=one, at_most=number) for one, number in counted.items())
    return Limit(
        id=limit.id,
        at_most=None if prizes else number,
        prizes=prizes,
        per=limit.per,
        where=WOMAN if limit.women else None,
        rounding=Rounding.DOWN if limit.percent else None,
    )


def _least(least: Least) -> Limit:
    return Limit(
        id=least.id,
        at_least=Share(least.share) if least.share else least.number,
        where=WOMAN,
        per=least.per,
        unmet=Unmet.OTHERS if least.others else Unmet.EMPTY,
    )


def _shared(limit: Upper, contests: tuple[Contest, ...]) -> SharedLimit:
    return SharedLimit(
        id=limit.id,
        awards=tuple(one.id for one in contests if limit in one.shared),
        at_most=limit.number,
        per=limit.per,
        where=WOMAN if limit.women else None,
    )


def rows(entrants: tuple[Entrant, ...], base: int | None) -> list[dict[str, object]]:
    """Return the raw rows of the nominees."""
    return [
        {
            "id": one.id,
            "score": one.score,
            "ok": one.ok,
            "pool": one.pool,
            "unit": one.unit,
            "woman": one.woman,
            "base": base,
        }
        for one in entrants
    ]


def proposed(
    entrants: tuple[Entrant, ...], contests: tuple[Contest, ...], budget: int = 10_000
) -> Proposal:
    """Return what the library proposes."""
    found = prepared(contests)
    return propose(found, rows(entrants, contests[0].base), budget=budget)


def entrants(chance: random.Random, most: int, unknowns: int) -> tuple[Entrant, ...]:
    """Draw nominees of whom so many facts are missing."""
    drawn = [
        Entrant(
            id=f"n{number}",
            score=chance.choice(SCORES),
            ok=chance.random() < 0.85,
            pool=chance.choice(POOLS),
            unit=chance.choice(UNITS),
            woman=chance.random() < 0.5,
        )
        for number in range(chance.randint(0, most))
    ]
    for _ in range(unknowns if drawn else 0):
        who = chance.randrange(len(drawn))
        name = chance.choice(("score", "ok", "pool", "woman"))
        values = {**{one: getattr(drawn[who], one) for one in ("score", "ok", "pool", "unit")}}
        values["woman"] = drawn[who].woman
        values[name] = None
        drawn[who] = Entrant(id=drawn[who].id, **values)
    return tuple(drawn)


def contest(
    chance: random.Random, number: int, earlier: tuple[Contest, ...], *, unknown_base: bool
) -> Contest:
    """Draw one award with one to three limits and up to two least shares."""
    uppers = [_some_upper(chance, f"upper_{one}") for one in range(chance.randint(1, 3))]
    if chance.random() < 0.25:
        prizes = chance.choice((("first", "second"), ("first", "second", "second")))
        uppers[0] = Upper(id="upper_0", number=len(prizes), per=uppers[0].per, prizes=prizes)
    drawn = [_some_least(chance, f"least_{one}") for one in range(chance.choice((0, 0, 1, 1, 2)))]
    # A plan whose numbers cannot hold together is refused before a round opens.
    leasts = [one for one in drawn if not any(_conflict(one, upper) for upper in uppers)]
    base = None if unknown_base else chance.choice((0, 10, 25, 30, 47, 60))
    barred = tuple(one.id for one in earlier if chance.random() < 0.4)
    return Contest(
        id=f"award_{number}",
        uppers=tuple(uppers),
        leasts=tuple(leasts),
        base=base if not earlier else earlier[0].base,
        not_with=barred,
    )


def _conflict(least: Least, upper: Upper) -> bool:
    is_frame = not upper.percent and not upper.women and upper.per in (None, least.per)
    return is_frame and least.number > upper.number


def _some_upper(chance: random.Random, name: str) -> Upper:
    percent = chance.random() < 0.2
    return Upper(
        id=name,
        number=5 if percent else chance.randint(0, 3),
        percent=percent,
        women=chance.random() < 0.3,
        per=chance.choice((None, None, "pool", "unit")),
    )


def _some_least(chance: random.Random, name: str) -> Least:
    per = chance.choice((None, None, "unit"))
    if chance.random() < 0.5:
        share = chance.choice((Fraction(1, 3), Fraction(1, 2), Fraction(2, 3)))
        return Least(id=name, share=share, per=per)
    number = chance.randint(1, 2)
    return Least(id=name, number=number, per=per, others=chance.random() < 0.4)


def several(chance: random.Random, most: int, *, unknown_base: bool = False) -> tuple[Contest, ...]:
    """Draw some awards, of which the last two may share a limit."""
    found: list[Contest] = []
    for number in range(chance.randint(1, most)):
        drawn = contest(chance, number, tuple(found), unknown_base=unknown_base)
        found.append(drawn)
    if len(found) > 1 and chance.random() < 0.5:
        limit = Upper(
            id="shared",
            number=chance.randint(0, 3),
            women=chance.random() < 0.3,
            per=chance.choice((None, "pool", "unit")),
        )
        found = [
            Contest(
                id=one.id,
                uppers=one.uppers,
                leasts=one.leasts,
                base=one.base,
                not_with=one.not_with,
                shared=(limit,),
            )
            for one in found
        ]
    return tuple(found)
