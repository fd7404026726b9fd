"""Random campaigns that columns can mostly say, with nominees enough to crowd at every boundary."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, Final

from hypothesis import strategies as st

from tests.frames.tables import Typed
from thidua.assessment import Prepared, prepare
from thidua.checking import check
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import (
    Award,
    AwardKind,
    Campaign,
    Direction,
    Fact,
    Limit,
    Open,
    Part,
    Pool,
    Prize,
    RankKey,
    Requirement,
    TargetGroup,
    TieRule,
    Unit,
    Veto,
    Who,
)
from thidua.model.values import Value
from thidua.problems import has_errors
from thidua.values import Listed, Money, Period

YEAR: Final = Period.of_year(2022)
CONDITIONS: Final = tuple(
    map(
        parse,
        (
            "done",
            "not done",
            "points >= 1",
            "total >= 3",
            "index >= 1.25",
            "points / asked >= percent(50)",
            "applies(extra) and extra >= 1",
            "extra >= 1",
            "at_least(2, done, points > 1, index > 1)",
            'grade == "A"',
            'region == "Đồng bằng"',
            "joined <= 2022-06-01",
            'who == "collective"',
            'cluster == "N1"',
            "0 < points < 3",
        ),
    )
)
KEYS: Final = tuple(
    map(
        parse,
        (
            "points",
            "index",
            "total",
            "points + 2 * index",
            "joined",
            "done",
            "extra",
            "points if done else 0",
            "max(points, index)",
            "points / asked",
        ),
    )
)
FACTS: Final = (
    Fact(id="done", kind=Kind.YES_NO),
    Fact(id="points", kind=Kind.WHOLE, least=0, most=3),
    Fact(id="asked", kind=Kind.WHOLE, least=0, most=4),
    Fact(id="index", kind=Kind.DECIMAL, decimals=2, least=0, most=2),
    Fact(id="extra", kind=Kind.WHOLE, may_be_not_applicable=True),
    Fact(id="region", kind=Kind.TEXT),
    Fact(id="grade", kind=Kind.CHOICE, options=("A", "B")),
    Fact(id="joined", kind=Kind.DATE),
    Fact(id="bonus", kind=Kind.MONEY, if_silent=Money(0)),
)
conditions = st.sampled_from(CONDITIONS)


def _keys(prefix: str, most: int) -> st.SearchStrategy[tuple[RankKey, ...]]:
    def made(pairs: list[Any]) -> tuple[RankKey, ...]:
        return tuple(
            RankKey(id=f"{prefix}{number}", by=by, direction=direction)
            for number, (by, direction) in enumerate(pairs)
        )

    pair = st.tuples(st.sampled_from(KEYS), st.sampled_from(Direction))
    return st.lists(pair, max_size=most).map(made)


def _requirements(prefix: str) -> st.SearchStrategy[tuple[Requirement, ...]]:
    def made(pairs: list[Any]) -> tuple[Requirement, ...]:
        return tuple(
            Requirement(id=f"{prefix}{number}", condition=condition, when=when)
            for number, (condition, when) in enumerate(pairs)
        )

    return st.lists(st.tuples(conditions, st.none() | conditions), max_size=2).map(made)


@st.composite
def _limits(draw: st.DrawFn) -> Limit:
    is_ladder, count = draw(st.booleans()), st.integers(0, 4)
    prizes = tuple(Prize(id=name, at_most=draw(count)) for name in ("first", "second"))
    return Limit(
        id="number",
        at_most=None if is_ladder else draw(count | st.sampled_from(Open)),
        per=draw(st.sampled_from((None, "cluster", "area", "unit"))),
        prizes=prizes if is_ladder else (),
        may_be_exceeded=True,
    )


@st.composite
def _award(draw: st.DrawFn, name: str, earlier: tuple[str, ...]) -> Award:
    limit = draw(_limits())
    rank = draw(_keys("rank", 2))
    if limit.prizes and not rank:
        rank = (RankKey(id="rank0", by=parse("points")),)
    excluded = draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
    return Award(
        id=name,
        kind=AwardKind.FORM,
        recipients=("everyone",),
        requirements=draw(_requirements(name)),
        rank=rank,
        limits=limit,
        ties=draw(st.sampled_from(TieRule)),
        tie_keys=draw(_keys("tie", 1)),
        not_with=tuple(excluded),
        beside=tuple(one for one in earlier if one not in excluded),
    )


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    """Sound campaigns with a round called `end`."""
    awards = [draw(_award("merit", ()))]
    if draw(st.booleans()):
        awards.append(draw(_award("letter", ("merit",))))
    vetoes = (Veto(id="late", condition=parse("joined > 2022-09-01"), holds=draw(st.booleans())),)
    return Campaign(
        id="world",
        title="Phong trào thi đua",
        period=YEAR,
        rounds=(Listed(name="end", period=YEAR),),
        facts=FACTS,
        values=(Value(id="total", rule=parse("points + index")),),
        groups=(
            TargetGroup(
                id="everyone",
                who=draw(st.sampled_from(((), (Who.COLLECTIVE,)))),
                where=draw(st.none() | conditions),
            ),
        ),
        pools=(Pool(id="cluster", parts=(Part(id="N1"), Part(id="N2"))), Pool(id="area")),
        units=draw(st.sampled_from(((), (Unit(id="office"), Unit(id="Xã Ba"))))),
        vetoes=draw(st.sampled_from(((), vetoes))),
        awards=tuple(awards),
    )


_CELLS: Final[Mapping[str, tuple[object, ...]]] = {
    "who": ("collective", "collective", "individual"),
    "unit": ("office", "Xã Ba"),
    "cluster": ("N1", "N2"),
    "area": ("a", "b"),
    "done": (True, True, False),
    "points": (0, 1, 2, 3),
    "asked": (0, 2, 4),
    "index": (Decimal("1.20"), Decimal("1.25"), Decimal("2.00")),
    "extra": (0, 1, 1, NOT_APPLICABLE),
    "region": ("Đồng bằng", "núi"),
    "grade": ("A", "B"),
    "joined": (date(2022, 5, 31), date(2022, 10, 1)),
    "bonus": (0, 5),
}
#: Cells that `admit` refuses or understands in its own way.
_ODD: Final[Mapping[str, object]] = {
    "points": 7,
    "index": Decimal("-0.01"),
    "region": " Đồng bằng",
    "grade": "C",
    "who": "tập thể",
    "cluster": "N9",
}


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Prepared, Typed]:
    """A prepared round with typed rows, of which none, few or many have gaps and odd cells."""
    campaign = draw(campaigns().filter(lambda one: not has_errors(check(one))))
    size, gaps = draw(st.sampled_from((30, 0, 1, 4, 12, 60))), draw(st.sampled_from((0, 0, 1, 10)))
    chance = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - a drawn seed, so that it repeats

    def cell(name: str) -> object:
        if chance.randrange(100) < gaps:
            return chance.choice((None, None, _ODD.get(name)))
        return chance.choice(_CELLS[name])

    rows: Typed = [
        {"id": f"T{number:02}", **{name: cell(name) for name in _CELLS}} for number in range(size)
    ]
    return prepare(campaign, "end"), rows
