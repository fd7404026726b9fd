"""Random expressions whose kinds are right, over one small world of facts, rows and scopes."""

from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from hypothesis import strategies as st

from thidua.language.definitions import Definitions
from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.language.scope import Scope
from thidua.language.signature import Signature
from thidua.language.spans import NOT_APPLICABLE, Span
from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.language.truths import Truth
from thidua.values import Calendar, Money, Period, Rounding, Share

Trees = st.SearchStrategy[Tree]

FACTS: Final[Mapping[str, Kind]] = {
    "hoàn_thành": Kind.YES_NO,
    "disciplined": Kind.YES_NO,
    "voluntary": Kind.YES_NO,
    "points": Kind.WHOLE,
    "sáng_kiến": Kind.WHOLE,
    "par_index": Kind.DECIMAL,
    "extra": Kind.DECIMAL,
    "attendance": Kind.SHARE,
    "raised": Kind.MONEY,
    "region": Kind.TEXT,
    "grade": Kind.CHOICE,
    "marks": Kind.SET,
    "born": Kind.DATE,
    "arrived": Kind.TIME,
}
OPTIONAL: Final = frozenset({"voluntary", "extra", "grade"})
DAYS: Final = ("round.end", "launch", "deadline.files")
#: New Year's Day is off; the round has a gap on it.
CALENDAR: Final = Calendar(holidays=(Period(date(2022, 1, 1), date(2022, 1, 1)),))
WINDOWS: Final = (
    Period(date(2021, 12, 1), date(2021, 12, 31)),
    Period(date(2022, 1, 2), date(2022, 1, 5)),
)
OPTIONS: Final = {"grade": ("A", "B", "C"), "marks": ("nữ", "trẻ")}
AWARDS: Final = ("flag", "bằng-khen")

#: The numbers of `rows` lie within these bounds.
BOUNDS: Final[Mapping[str, Span]] = {
    "points": Span(0, 4),
    "sáng_kiến": Span(-2, 2),
    "par_index": Span(Decimal("-1.5"), Decimal("1.5")),
    "extra": Span(0, 3),
    "attendance": Span(Fraction(0), Fraction(3, 2)),
    "raised": Span(0, 5),
}
#: What a name that stands for an expression can stand for.
DEADLINES: Final[tuple[Tree, ...]] = (
    Call("later", (Name("born"),), (("working_days", Name("points")),)),
    IfElse(Name("voluntary"), Name("born"), Literal(date(2021, 12, 31))),
    Name("launch"),
)


def _is_lucky(**facts: object) -> object:
    return facts["points"] == 3


def _bonus(**facts: object) -> object:
    # Raises for some rows and gives a value of the wrong kind for others.
    whole = facts["sáng_kiến"]
    if whole == -1:
        raise ArithmeticError
    return Decimal("0.5") if whole == 1 else whole


RULES: Final = {
    "is_lucky": Rule(
        name="is_lucky", reads=("points",), gives=Kind.YES_NO, version="1", function=_is_lucky
    ),
    "bonus": Rule(
        name="bonus", reads=("sáng_kiến", "extra"), gives=Kind.WHOLE, version="1", function=_bonus
    ),
}
SIGNATURE: Final = Signature(
    kinds={**FACTS, **dict.fromkeys(DAYS, Kind.DATE)},
    options=OPTIONS,
    awards=frozenset(AWARDS),
    rules={name: rule.gives for name, rule in RULES.items()},
)

number_literals = st.integers(0, 4).map(Literal) | st.sampled_from(["0.0", "0.25", "1.50"]).map(
    lambda text: Literal(Decimal(text))
)
share_literals = st.fractions(-1, 2, max_denominator=12).map(lambda part: Literal(Share(part)))
money_literals = st.integers(-2, 6).map(lambda amount: Literal(Money(amount)))
days = st.dates(date(2021, 12, 30), date(2022, 1, 2))
times = st.sampled_from([time(7, 30), time(8), time(16, 45)])
word_literals = {
    name: st.sampled_from(words).map(Literal)
    for name, words in (*OPTIONS.items(), ("region", ("Đồng bằng", "it's", 'the "coast"', "")))
}


def over(word: str, part: Tree) -> Tree:
    """A word that looks at everyone."""
    return Call(word, (part,), (("over", Name("everyone")),))


roundings = st.sampled_from([one.value for one in Rounding]).map(Literal)
#: Numbers and conditions that are found among others.
FOUND: Final = tuple(
    over(word, Name("points")) for word in ("mean", "highest", "lowest", "total", "place")
)
COUNTED: Final = over("count", Name("disciplined"))
SHARED: Final = over("share", Name("disciplined"))


def _named(*kinds: Kind) -> Trees:
    return st.sampled_from([Name(name) for name, kind in FACTS.items() if kind in kinds])


def _pairs(operators: tuple[str, ...], left: Trees, right: Trees) -> Trees:
    return st.builds(Arithmetic, st.sampled_from(operators), left, right)


def _quantities(levels: int, leaves: Trees, part: Trees) -> list[Trees]:
    """What can be built alike from numbers, from shares and from money."""
    several = st.lists(part, min_size=1, max_size=3).map(tuple)
    digits = st.integers(0, 2).map(Literal) | st.just(Negative(Literal(1)))
    return [
        st.builds(Call, st.just("clamp"), st.tuples(part, part, part)),
        st.builds(Call, st.just("or_else"), st.tuples(part, part)),
        st.builds(Call, st.just("rounded"), st.tuples(part, roundings, digits)),
        leaves,
        part.map(Negative),
        _pairs(("+", "-"), part, part),
        st.builds(Call, st.sampled_from(["min", "max", "sum"]), several),
        _chosen(levels, part),
        _pairs(("% of",), numbers(levels - 1), part),
    ]


def _chosen(levels: int, part: Trees) -> Trees:
    return st.builds(IfElse, conditions(levels - 1), part, part)


@cache
def numbers(levels: int = 2) -> Trees:
    """Expressions of kind whole or decimal, at most so many levels above their leaves."""
    found = st.sampled_from((Call("bonus"), COUNTED, *FOUND))
    leaves = st.one_of(_named(Kind.WHOLE, Kind.DECIMAL), number_literals, found, _times_held())
    if levels == 0:
        return leaves
    part = numbers(levels - 1)
    products = _pairs(("*",), part | shares(levels - 1), part)
    return st.one_of(*_quantities(levels, leaves, part), products, _counts(levels - 1))


def _counts(levels: int) -> Trees:
    words = st.sampled_from(["days", "working_days", "months", "years"])
    return st.builds(Call, words, st.tuples(dates(levels), dates(levels)))


def _wholes(levels: int) -> Trees:
    leaves = _named(Kind.WHOLE) | st.integers(0, 4).map(Literal) | _times_held()
    if levels <= 0:
        return leaves
    part = _wholes(levels - 1)
    return st.one_of(leaves, part.map(Negative), _counts(levels - 1), _chosen(levels, part))


def _past(word: str, *options: str) -> Trees:
    award = st.sampled_from(AWARDS).map(Literal)
    option = st.tuples(st.sampled_from(options), st.integers(1, 5).map(Literal))
    other = st.tuples(st.just("subject"), st.sampled_from([Name("region"), Name("grade")]))
    return st.builds(
        lambda awards, first, second: Call(word, tuple(awards), (*first, *second)),
        st.lists(award, min_size=1, max_size=2),
        st.lists(option, max_size=1),
        st.lists(other, max_size=1),
    )


def _times_held() -> Trees:
    return _past("times_held", "within", "years_ago", "less_than")


@cache
def shares(levels: int = 2) -> Trees:
    """Expressions of kind share."""
    leaves = _named(Kind.SHARE) | share_literals | st.just(SHARED)
    if levels == 0:
        return leaves
    number, amount = numbers(levels - 1), money(levels - 1)
    ratios = _pairs(("/",), number, number) | _pairs(("/",), amount, amount)
    return st.one_of(*_quantities(levels, leaves, shares(levels - 1)), ratios)


@cache
def money(levels: int = 2) -> Trees:
    """Expressions of kind money."""
    leaves = _named(Kind.MONEY) | money_literals
    if levels == 0:
        return leaves
    part, number = money(levels - 1), numbers(levels - 1)
    scaled = _pairs(("*", "/"), part, number) | _pairs(("*",), number, part)
    return st.one_of(*_quantities(levels, leaves, part), scaled)


@cache
def dates(levels: int = 1) -> Trees:
    """Expressions of kind date."""
    leaves = st.one_of(_named(Kind.DATE), days.map(Literal), st.sampled_from(DAYS).map(Name))
    if levels <= 0:
        return leaves
    part = dates(levels - 1)
    units = st.sampled_from(["days", "working_days", "months", "years"])
    step = st.tuples(units, _wholes(levels - 1)).map(lambda pair: (pair,))
    moved = st.builds(Call, st.just("later"), st.tuples(part), step)
    return st.one_of(leaves, moved, _chosen(levels, part))


def _compared(part: Trees, *signs: str) -> Trees:
    link = st.tuples(st.sampled_from(signs or ("==", "!=", "<", "<=", ">", ">=")), part)
    return st.builds(Comparison, part, st.lists(link, min_size=1, max_size=2).map(tuple))


def _among(item: Trees, options: st.SearchStrategy[Literal]) -> Trees:
    listed = st.lists(options, min_size=1, max_size=3).map(tuple)
    return st.builds(Membership, item, listed, st.booleans())


def _comparisons(levels: int) -> Trees:
    grade, region = (st.just(Name(name)) | word_literals[name] for name in ("grade", "region"))
    return st.one_of(
        *(_compared(part(levels)) for part in (numbers, shares, money, dates)),
        _compared(_named(Kind.TIME) | times.map(Literal)),
        _compared(grade, "==", "!="),
        _compared(region, "==", "!="),
        _among(numbers(levels), number_literals),
        _among(dates(levels), days.map(Literal)),
        _among(st.just(Name("grade")), word_literals["grade"]),
        st.builds(Membership, word_literals["marks"], st.just(Name("marks")), st.booleans()),
    )


def _asked() -> Trees:
    names = st.sampled_from([Name(name) for name in FACTS])
    award = st.sampled_from(AWARDS).map(Literal)
    return st.one_of(
        st.builds(Call, st.sampled_from(["known", "applies"]), st.tuples(names)),
        _past("held", "within", "each_of_last", "years_ago", "less_than"),
        st.builds(Call, st.just("in_round"), st.tuples(dates(0))),
        st.builds(Call, st.just("given"), st.tuples(award)),
        st.just(Call("is_lucky")),
        st.just(Call("of_unit", (Name("disciplined"),))),
    )


@cache
def conditions(levels: int = 2) -> Trees:
    """Expressions of kind yes or no."""
    leaves = st.one_of(_named(Kind.YES_NO), st.booleans().map(Literal), _asked(), _comparisons(0))
    if levels <= 0:
        return leaves
    part = conditions(levels - 1)
    parts = st.lists(part, min_size=2, max_size=3).map(tuple)
    counted = st.builds(
        lambda number, asked: Call("at_least", (Literal(number), *asked)), st.integers(1, 3), parts
    )
    return st.one_of(
        leaves,
        _comparisons(levels - 1),
        parts.map(And),
        parts.map(Or),
        part.map(Not),
        counted,
        _chosen(levels, part),
    )


def rankable(levels: int = 2) -> Trees:
    """Expressions that can be the key of a ranking."""
    every = (numbers, shares, money, dates, conditions)
    return st.one_of([kind(levels) for kind in every])


_CELLS: Final[Mapping[str, st.SearchStrategy[object]]] = {
    "hoàn_thành": st.booleans(),
    "disciplined": st.booleans(),
    "voluntary": st.booleans(),
    "points": st.integers(0, 4),
    "sáng_kiến": st.integers(-2, 2),
    "par_index": st.sampled_from([Decimal(text) for text in ("-1.5", "-0.25", "0", "1", "1.5")]),
    "extra": st.sampled_from([0, 1, Decimal("0.25"), Fraction(1, 3), 3]),
    "attendance": st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1), Fraction(3, 2)]),
    "raised": st.integers(0, 5),
    "region": st.sampled_from(["Đồng bằng", ""]),
    "grade": st.sampled_from(OPTIONS["grade"]),
    "marks": st.frozensets(st.sampled_from(OPTIONS["marks"])),
    "born": days,
    "arrived": times,
}


def rows(*, known: bool = False) -> st.SearchStrategy[dict[str, object]]:
    """Rows with a cell for every fact; `known` leaves no cell unknown."""
    cells = {
        name: cell | st.just(NOT_APPLICABLE) if name in OPTIONAL else cell
        for name, cell in _CELLS.items()
    }
    return st.fixed_dictionaries(
        {name: cell if known else cell | st.none() for name, cell in cells.items()}
    )


def completions(row: Mapping[str, object]) -> st.SearchStrategy[dict[str, object]]:
    """Rows that agree with a row wherever it is known, and leave no cell unknown."""
    return rows(known=True).map(
        lambda full: {name: full[name] if cell is None else cell for name, cell in row.items()}
    )


def _answers(truths: list[Truth]) -> Callable[..., Truth]:
    # Depends on nothing but the question, as a real history does.
    return lambda *question: truths[len(repr(question)) % len(truths)]


def _counted(truths: list[Truth]) -> Callable[..., Span]:
    spans = {Truth.MET: Span(1, 1), Truth.NOT_MET: Span(0, 0), Truth.UNKNOWN: Span(1, None)}
    answer = _answers(truths)
    return lambda *question: spans[answer(*question)]


def scopes(*, closed: tuple[bool, ...] = (False, True)) -> st.SearchStrategy[Scope]:
    """Scopes whose bounds hold every value that `rows` draws; the facts are left out."""
    truths = st.lists(st.sampled_from(list(Truth)[:3]), min_size=1, max_size=3)
    return st.builds(
        Scope,
        facts=st.just({}),
        bounds=st.sets(st.sampled_from(sorted(BOUNDS))).map(
            lambda names: {name: BOUNDS[name] for name in names}
        ),
        optional=st.just(OPTIONAL),
        days=st.fixed_dictionaries({"round.end": days, "launch": st.none() | days}),
        rules=st.just(RULES),
        definitions=st.sampled_from(DEADLINES).map(
            lambda tree: Definitions({"deadline.files": tree})
        ),
        calendar=st.just(CALENDAR),
        windows=st.sampled_from([(), WINDOWS[:1], WINDOWS]),
        held=truths.map(_answers),
        times=truths.map(_counted),
        given=truths.map(_answers),
        closed=st.sampled_from(closed),
    )
