"""Small random rounds, said twice: for the oracle, and as a campaign with its rows."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.oracles.brute_force import POOLS, SCORES, Entrant, Prizes
from thidua.assessment import Prepared, prepare
from thidua.language.building import fact
from thidua.language.kinds import Kind
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
    TargetGroup,
    TieRule,
)
from thidua.values import Listed, Period

YEAR = Period.of_year(2022)
LADDERS = (
    (("given", 1),),
    (("given", 2),),
    (("first", 1), ("second", 1)),
    (("first", 1), ("second", 2)),
)


def prepared(awards: tuple[Prizes, ...]) -> Prepared:
    """Return the round that the awards describe."""
    campaign = Campaign(
        id="arena",
        title="Arena",
        period=YEAR,
        rounds=(Listed(name="end", period=YEAR),),
        facts=(
            Fact(id="score", kind=Kind.WHOLE, least=SCORES[0], most=SCORES[-1]),
            Fact(id="ok", kind=Kind.YES_NO),
        ),
        groups=(TargetGroup(id="everyone"),),
        pools=(Pool(id="pool", parts=tuple(Part(id=one) for one in POOLS)),),
        requirements=(Requirement(id="qualified", condition=fact("ok").tree),),
        awards=tuple(_award(one, awards[:number]) for number, one in enumerate(awards)),
    )
    return prepare(campaign, "end")


def _award(award: Prizes, earlier: tuple[Prizes, ...]) -> Award:
    is_plain = award.ladder[0][0] == "given"
    prizes = () if is_plain else tuple(Prize(id=name, at_most=n) for name, n in award.ladder)
    return Award(
        id=award.id,
        kind=AwardKind.PRIZE,
        recipients=("everyone",),
        requires=("qualified",),
        rank=(RankKey(id="by_score", by=fact("score").tree),),
        limits=Limit(
            id="number",
            at_most=award.ladder[0][1] if is_plain else None,
            prizes=prizes,
            per="pool" if award.per_pool else None,
            may_be_exceeded=True,
        ),
        ties=TieRule(award.ties),
        not_with=award.not_with,
        beside=tuple(one.id for one in earlier if one.id not in award.not_with),
    )


def rows(entrants: tuple[Entrant, ...]) -> list[dict[str, object]]:
    """Return the raw rows of the nominees."""
    return [{"id": one.id, "score": one.score, "ok": one.ok, "pool": one.pool} for one in entrants]


@st.composite
def entrants(
    draw: st.DrawFn, *, least: int = 0, most: int = 5, unknowns: int = 0
) -> tuple[Entrant, ...]:
    """Draw nominees of whom at most so many facts are missing."""
    known = draw(
        st.lists(
            st.tuples(
                st.sampled_from(SCORES),
                st.sampled_from((True, True, True, False)),
                st.sampled_from(POOLS),
            ),
            min_size=least,
            max_size=most,
        )
    )
    cells: list[list[object]] = [list(one) for one in known]
    for _ in range(draw(st.integers(0, unknowns)) if cells else 0):
        who = draw(st.integers(0, len(cells) - 1))
        cells[who][draw(st.integers(0, 2))] = None
    return tuple(
        Entrant(id=f"n{number}", score=score, ok=ok, pool=pool)  # type: ignore[arg-type] # as drawn
        for number, (score, ok, pool) in enumerate(cells)
    )


@st.composite
def one_award(draw: st.DrawFn, *, ties: tuple[str, ...] = ("refer",)) -> Prizes:
    """Draw one award."""
    return Prizes(
        id="first_award",
        ladder=draw(st.sampled_from(LADDERS)),
        per_pool=draw(st.booleans()),
        ties=draw(st.sampled_from(ties)),
    )


@st.composite
def several_awards(draw: st.DrawFn) -> tuple[Prizes, ...]:
    """Draw up to three awards, later ones closed to winners of some earlier ones."""
    awards: list[Prizes] = []
    for number in range(draw(st.integers(1, 3))):
        earlier = [one.id for one in awards]
        barred = draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else []
        awards.append(
            Prizes(
                id=f"award_{number}",
                ladder=draw(st.sampled_from(LADDERS)),
                per_pool=draw(st.booleans()),
                ties="refer",
                not_with=tuple(one for one in earlier if one in barred),
            )
        )
    return tuple(awards)
