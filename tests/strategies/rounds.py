"""Small random rounds: sound campaigns with everything in them, and raw rows to go with them.

`campaigns()` draws campaigns that `prepare(campaign, ROUND)` takes, `rows(campaign)` raw rows for
`admit`, `histories` past awards, and `contests()` a prepared round with its rows. A row holds
cells that fit, cells that do not, and gaps; `rows(campaign, sound=True)` only what fits.
"""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st

from thidua.assessment import Prepared, prepare
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import rule
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.tree import Tree
from thidua.model import (
    Award,
    AwardKind,
    Campaign,
    Direction,
    Fact,
    History,
    Limit,
    Notice,
    Open,
    Part,
    PastAward,
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
from thidua.values import Listed, Money, Period, Rounding, Share

ROUND: Final = "end"
YEAR: Final = Period.of_year(2022)
IDS: Final = ("T01", "T02", "T03", "Sở Y tế", "hà")
AWARDS: Final = ("flag", "merit", "letter")

#: Cells that fit, by kind: as text and as Python values.
GOOD: Final[Mapping[Kind, tuple[object, ...]]] = {
    Kind.YES_NO: ("có", "Không", "yes", "no", True, False),
    Kind.WHOLE: ("0", "2", 3, Fraction(4, 2)),
    Kind.DECIMAL: ("90.25", " 91.5 ", Decimal("90.30"), 91, Fraction(181, 2)),
    Kind.SHARE: ("98 %", "49/50", Share.percent(97), Fraction(1, 2)),
    Kind.MONEY: ("2.340.000 đ", "1000000", Money(5), 2_340_000),
    Kind.TEXT: ("Đồng bằng", "miền núi"),
    Kind.DATE: ("2022-04-06", "6/4/2022", date(2021, 12, 31)),
    Kind.TIME: ("07:30", time(7, 30, 15)),
    Kind.CHOICE: ("A", "B"),
    Kind.SET: ("nữ; trẻ", "trẻ", ("nữ",), frozenset(), ["trẻ"]),
}
#: Cells that fit no fact of that kind.
BAD: Final[Mapping[Kind, tuple[object, ...]]] = {
    Kind.YES_NO: ("maybe", 1, 0.0),
    Kind.WHOLE: ("2.5", True, 2.0, "1" * 5000, 10**50),
    Kind.DECIMAL: ("9,5", 91.3, Decimal("NaN"), Decimal("1E+999999"), "101", "90.251"),
    Kind.SHARE: ("0.98", 1, Decimal("0.98"), "1/0"),
    Kind.MONEY: ("12,5", Decimal(5), True, "2.34"),
    Kind.TEXT: (5, b"x", float("nan")),
    Kind.DATE: ("31/02/2022", "2022", 20220406),
    Kind.TIME: ("24:00", "7h30", 7),
    Kind.CHOICE: ("C", "a", None.__class__),
    Kind.SET: ("già", [1], {"nữ": 1}),
}
WORDS: Final[Mapping[str, tuple[object, ...]]] = {
    "who": ("collective", "individual", Who.HOUSEHOLD, "nobody"),
    "unit": ("office", "village", "elsewhere"),
    "cluster": ("N1", "N2", "N3"),
}


@rule(reads=("points", "done"), gives=Kind.YES_NO, version="1")
def is_lucky(points: int, done: object) -> object:
    """Answer, raise, or answer in a wrong kind, as the points have it."""
    if points == 0:
        raise ArithmeticError
    return done if points < 3 else points


CONDITIONS: Final = tuple(
    map(
        parse,
        (
            "done",
            "not done",
            "points >= 2",
            "90 <= index < 91",
            "attendance >= percent(98)",
            "raised >= dong(1000000)",
            'region == "Đồng bằng"',
            "born < 2022-01-01",
            'arrived <= clock("07:30")',
            'grade in ["A"]',
            '"nữ" in marks',
            'cluster == "N1"',
            'who == "collective"',
            "done and points >= 2 or index >= 90.5",
            'at_least(2, done, points > 1, grade == "B")',
            "applies(voluntary) and voluntary",
            "points / extra >= percent(50)",
            'held("flag", within=2)',
            'not held("merit")',
            "is_lucky()",
            "done if points > 1 else index > 90",
        ),
    )
)
KEYS: Final = tuple(
    map(
        parse,
        (
            "points",
            "index",
            "attendance",
            "raised",
            "born",
            "arrived",
            "done",
            "extra",
            "points + index",
            "points / extra",
            "points if done else extra",
        ),
    )
)

conditions: st.SearchStrategy[Tree] = st.sampled_from(CONDITIONS)


def few(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """At most so many."""
    return st.lists(strategy, max_size=most).map(tuple)


def numbered(
    noun: type[Any], prefix: str, **parts: st.SearchStrategy[Any]
) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to two nouns with ids of their own."""
    return st.integers(0, 2).flatmap(
        lambda count: st.tuples(
            *(st.builds(noun, id=st.just(f"{prefix}_{n}"), **parts) for n in range(count))
        )
    )


@st.composite
def _facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    """One fact of each kind, a fact that need not apply, and one whose value is rounded."""
    silent = draw(st.none() | st.booleans())
    compare_at = draw(st.none() | st.integers(0, 2))
    return (
        # Stands before the fact that decides whether it applies, and that one before its own.
        Fact(id="voluntary", kind=Kind.YES_NO, applies=parse("extra >= 1"), if_silent=silent),
        Fact(
            id="extra",
            kind=Kind.WHOLE,
            applies=draw(st.none() | st.just(parse("done"))),
            may_be_not_applicable=draw(st.booleans()),
        ),
        Fact(id="done", kind=Kind.YES_NO, label="Hoàn thành", if_silent=silent),
        Fact(id="points", kind=Kind.WHOLE, least=0, most=draw(st.none() | st.just(9))),
        Fact(
            id="index",
            kind=Kind.DECIMAL,
            decimals=2,
            least=0,
            most=100,
            compare_at=compare_at,
            rounding=None if compare_at is None else draw(st.sampled_from(Rounding)),
        ),
        Fact(id="attendance", kind=Kind.SHARE, most=draw(st.none() | st.just(1))),
        Fact(id="raised", kind=Kind.MONEY, if_silent=draw(st.none() | st.just(Money(0)))),
        Fact(id="region", kind=Kind.TEXT),
        Fact(id="born", kind=Kind.DATE),
        Fact(id="arrived", kind=Kind.TIME),
        Fact(id="grade", kind=Kind.CHOICE, options=("A", "B")),
        Fact(id="marks", kind=Kind.SET, options=("nữ", "trẻ")),
    )


_requirements = {"condition": conditions, "when": st.none() | conditions}
_rank_keys = {"by": st.sampled_from(KEYS), "direction": st.sampled_from(Direction)}


@st.composite
def _limits(draw: st.DrawFn) -> Limit:
    is_ladder = draw(st.booleans())
    count = st.integers(0, 2)
    return Limit(
        id="number",
        at_most=None if is_ladder else draw(count | st.sampled_from(Open)),
        per=draw(st.sampled_from((None, "cluster"))),
        prizes=tuple(Prize(id=name, at_most=draw(count)) for name in ("first", "second"))
        if is_ladder
        else (),
        may_be_exceeded=True,
    )


@st.composite
def _award(draw: st.DrawFn, number: int, requirement_ids: tuple[str, ...]) -> Award:
    award_id, earlier = AWARDS[number], AWARDS[:number]
    excluded = draw(st.sets(st.sampled_from(earlier))) if earlier else set()
    given = parse(f'given("{earlier[0]}")') if earlier else parse("done")
    limit = draw(_limits())
    first = st.builds(RankKey, id=st.just("by"), **_rank_keys).map(lambda key: (key,))
    # A ladder of prizes needs a ranking to be filled from.
    ranked = first if limit.prizes else first | st.just(())
    return Award(
        id=award_id,
        kind=draw(st.sampled_from(AwardKind)),
        recipients=draw(st.sampled_from((("group_0",), ("group_0", "group_1")))),
        requires=draw(st.sets(st.sampled_from(requirement_ids)).map(sorted).map(tuple))
        if requirement_ids
        else (),
        requirements=draw(
            numbered(Requirement, f"{award_id}_own", condition=conditions | st.just(given))
        ),
        rank=(*draw(ranked), *draw(numbered(RankKey, "rank", **_rank_keys))),
        limits=limit,
        ties=draw(st.sampled_from(TieRule)),
        tie_keys=draw(numbered(RankKey, "tie", **_rank_keys)),
        not_with=tuple(one for one in earlier if one in excluded),
        beside=tuple(one for one in earlier if one not in excluded),
        delegated_to=draw(st.sampled_from((None, None, None, "province"))),
    )


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    """Sound campaigns with a round called `ROUND`; `is_lucky` is the rule that they call."""
    requirements = draw(numbered(Requirement, "requirement", **_requirements))
    names = tuple(one.id for one in requirements)
    award_count = draw(st.integers(0, 3))
    awards = tuple(draw(_award(number, names)) for number in range(award_count))
    return Campaign(
        id="random",
        title="Phong trào thi đua",
        period=YEAR,
        rounds=(Listed(name=ROUND, period=YEAR),),
        facts=draw(_facts()),
        groups=tuple(
            TargetGroup(
                id=f"group_{number}",
                who=draw(few(st.sampled_from(Who))),
                where=draw(st.none() | st.none() | conditions),
            )
            for number in range(2)
        ),
        pools=(
            Pool(
                id="cluster",
                parts=(Part(id="N1", members=draw(few(st.just("T01"), 1))), Part(id="N2")),
            ),
        ),
        units=draw(st.sampled_from(((), (Unit(id="office"), Unit(id="village"))))),
        requirements=requirements,
        vetoes=draw(
            numbered(
                Veto,
                "veto",
                condition=conditions,
                unless=st.none() | conditions,
                bars=st.sampled_from(((), AWARDS[:1] if awards else ())),
            )
        ),
        notices=draw(numbered(Notice, "notice", condition=conditions)),
        awards=awards,
        columns=(("Điểm", "points"),),
    )


def cells(fact: Fact, *, sound: bool = False) -> st.SearchStrategy[object]:
    """Raw values for a fact: text and Python values, gaps, and unless `sound` what does not fit."""
    missing: tuple[object, ...] = (None, "", "  ")
    found = st.sampled_from((*GOOD[fact.kind], *missing))
    if fact.may_be_not_applicable:
        found |= st.sampled_from(("n/a", NOT_APPLICABLE))
    return found if sound else found | st.sampled_from((*BAD[fact.kind], "n/a"))


@st.composite
def rows(
    draw: st.DrawFn, campaign: Campaign, *, sound: bool = False, most: int = 5
) -> list[dict[str, object]]:
    """Raw rows; `sound` ones have ids of their own and cells that fit, or none.

    Not everything that fits is free of findings: a value can be given for a fact that does not
    apply to its nominee.
    """
    ids = (
        draw(st.lists(st.sampled_from(IDS), max_size=most, unique=True))
        if sound
        else draw(st.lists(st.sampled_from((*IDS, None, "")), max_size=most))
    )
    words = {name: found[: 2 if sound else None] for name, found in WORDS.items()}
    columns: dict[str, st.SearchStrategy[object]] = {
        name: st.sampled_from((None, *found)) for name, found in words.items()
    }
    columns |= {fact.id: cells(fact, sound=sound) for fact in campaign.facts}
    present = draw(st.sets(st.sampled_from(sorted(columns)), min_size=len(columns) // 2))
    return [
        {"id": one, **{name: draw(columns[name]) for name in columns if name in present}}
        for one in ids
    ]


histories: st.SearchStrategy[History] = st.builds(
    History,
    awards=few(
        st.builds(
            PastAward,
            subject=st.sampled_from(IDS),
            award=st.sampled_from(AWARDS),
            achieved=st.integers(2018, 2022).map(Period.of_year),
        ),
        3,
    ),
    covers=st.none()
    | st.integers(2017, 2021).map(lambda year: Period(date(year, 1, 1), date(2021, 12, 31)))
    | st.just(Period(None, date(2021, 12, 31))),
)


@st.composite
def contests(draw: st.DrawFn, *, sound: bool = False) -> tuple[Prepared, list[dict[str, object]]]:
    """A prepared round and raw rows for it."""
    campaign = draw(campaigns())
    return prepare(campaign, ROUND, rules=(is_lucky,)), draw(rows(campaign, sound=sound))
