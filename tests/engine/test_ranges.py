"""Ranges hold every value that an expression can have, and drop no check that is needed."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.well_kinded import (
    BOUNDS,
    FACTS,
    OPTIONAL,
    money,
    numbers,
    rows,
    scopes,
    shares,
)
from thidua.engine.fact_spans import span_of
from thidua.engine.needless import without_needless_checks
from thidua.engine.ranges import Ranges
from thidua.language.definitions import (
    CHECKED,
    KEPT,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
)
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.parsing import parse
from thidua.language.scope import Scope
from thidua.language.spans import ANYTHING, Span, rational
from thidua.language.tree import Call, IfElse, Literal, Name, Tree
from thidua.model.facts import Fact
from thidua.values import Rounding

SOME = settings(max_examples=200, deadline=None)


def bounded(name: str, kind: Kind) -> Fact:
    """A fact of the strategies, with the bounds within which they draw."""
    span = BOUNDS.get(name, ANYTHING)
    return Fact(
        id=name,
        kind=kind,
        least=span.low,  # type: ignore[arg-type] # bounds of numbers are numbers
        most=span.high,  # type: ignore[arg-type] # bounds of numbers are numbers
        may_be_not_applicable=name in OPTIONAL,
    )


DRAWN = tuple(bounded(name, kind) for name, kind in FACTS.items())
ends = st.integers(-2, 3)


def bent(tree: Tree, low: int, high: int, how: Rounding) -> dict[str, Tree]:
    """Every word of scoring around one expression."""
    least, most = (parse(str(min(low, high))), parse(str(max(low, high))))
    return {
        "clamped": Call("clamp", (tree, least, most)),
        "rounded": Call("rounded", (tree, Literal(how.value), parse("1"))),
        "settled": Call("or_else", (tree, least)),
        "tested": Call(WHERE_APPLIES, (tree, most)),
        "checked": Call(CHECKED, (tree, least, most, Literal("x"))),
        "summed": Call("sum", (Name("settled"), Name("tested"), tree)),
        "greatest": Call("max", (tree, Name("checked"))),
        "least": Call("min", (Name("rounded"), most)),
    }


def is_within(value: object, reach: Span | None) -> bool:
    """Whether a known value lies in a range."""
    if not isinstance(value, Span) or not value.is_exact:
        return True
    assert reach is not None
    number = rational(value.low)
    return (reach.low is None or rational(reach.low) <= number) and (
        reach.high is None or number <= rational(reach.high)
    )


@SOME
@given(
    tree=numbers(3) | shares(3) | money(3),
    bounds=st.tuples(ends, ends),
    how=st.sampled_from(Rounding),
    scope=scopes(),
    row=rows(known=True),
)
def test_every_known_value_lies_in_its_range(
    tree: Tree, bounds: tuple[int, int], how: Rounding, scope: Scope, row: dict[str, object]
) -> None:
    own = {"own": tree, **bent(Name("own"), *bounds, how)}
    definitions = Definitions({**scope.definitions.trees, **own})
    ranges = Ranges(definitions, DRAWN)
    known = evolve(scope, facts=row, definitions=definitions, bounds={})

    for name in own:
        assert is_within(operand(Name(name), known), ranges.of(Name(name)))


@SOME
@given(
    tree=numbers(2),
    low=ends,
    high=ends,
    scope=scopes(),
    row=rows(),
)
def test_leaving_out_needless_checks_changes_nothing(
    tree: Tree, low: int, high: int, scope: Scope, row: dict[str, object]
) -> None:
    own = {"own": tree, **bent(Name("own"), low, high, Rounding.DOWN)}
    definitions = Definitions({**scope.definitions.trees, **own})
    slim = without_needless_checks(definitions, DRAWN)
    known = evolve(scope, facts=row, bounds=BOUNDS)

    for name in definitions.trees:
        expected = operand(Name(name), evolve(known, definitions=definitions))
        assert operand(Name(name), evolve(known, definitions=slim)) == expected


WHOLE = Fact(id="n", kind=Kind.WHOLE, least=0)
FEW = Fact(id="few", kind=Kind.WHOLE, least=2, most=5)
DEBT = Fact(id="debt", kind=Kind.DECIMAL, least=-3, most=-1)
ANY = Fact(id="any", kind=Kind.DECIMAL)
SHARE = Fact(id="part", kind=Kind.SHARE, least=0, most=1)
PERHAPS = Fact(id="perhaps", kind=Kind.WHOLE, least=2, most=5, may_be_not_applicable=True)
SORT = Fact(id="sort", kind=Kind.TEXT)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("few / 2", 1, Fraction(5, 2)),
        ("2 / few", Fraction(2, 5), 1),
        # A whole number that something is divided by is at least one.
        ("few / n", 0, 5),
        ("n / few", 0, None),
        ("few / (n + 1)", 0, 5),
        ("few / part", 2, None),
        ("few / part * 0", 0, None),
        ("few / debt", -5, Fraction(-2, 3)),
        ("debt / few", Fraction(-3, 2), Fraction(-1, 5)),
        ("debt / part", None, None),
        ("few / any", None, None),
        ("few - n", None, 5),
        ("-few", -5, -2),
        ("20 % of few", Fraction(2, 5), 1),
        ("few if n > 3 else debt", -3, 5),
        ("sum(few, perhaps)", 2, 10),
        ("min(few, 3)", 2, 3),
        ("max(few, n)", 2, None),
        ("max(few, perhaps)", 2, 5),
        ("min(few, perhaps)", 2, 5),
        ("or_else(perhaps, 0)", 0, 5),
        ("or_else(few, 0)", 2, 5),
        ('rounded(few / 2, "up", 0)', 1, 3),
        ('rounded(n, "up", 0)', 0, None),
        ("clamp(any, 0, 20)", 0, 20),
        ("mean(few, over=everyone)", 2, 5),
        ("total(few, over=everyone)", 0, None),
        ("total(debt, over=everyone)", None, None),
        ("count(few > 1, over=everyone)", 0, None),
        ("share(few > 1, over=everyone)", 0, 1),
        ("place(few, over=everyone)", 1, None),
        ("few > 1", 0, 1),
        ('held("flag")', 0, 1),
        ('times_held("flag")', 0, None),
        ("days(2021-01-01, launch)", None, None),
        ("in_round(launch)", 0, 1),
        ("my_rule()", None, None),
        ("nobody_knows", None, None),
    ],
)
def test_ends_follow_from_the_ends_of_the_parts(
    text: str, low: Fraction | None, high: Fraction | None
) -> None:
    facts = (WHOLE, FEW, DEBT, ANY, SHARE, PERHAPS, SORT)
    found = Ranges(Definitions(), facts).of(parse(text))

    assert found == Span(low, high)


@pytest.mark.parametrize(
    "tree",
    [
        Call(NOTHING),
        Call(UNDEFINED, (Literal("no-case-holds"), Literal("x"))),
        Call("sum", (Call(NOTHING),)),
        Call("max", (Call(NOTHING),)),
        Call("clamp", (Call(NOTHING), Literal(0), Literal(1))),
        Call("rounded", (Call(NOTHING), Literal("up"), Literal(1))),
        Call("mean", (Call(NOTHING),), (("over", Name("everyone")),)),
        parse("few + nothing"),
        parse("-nothing"),
    ],
)
def test_what_never_has_a_value_has_no_range(tree: Tree) -> None:
    ranges = Ranges(Definitions({"nothing": Call(NOTHING)}), (FEW,))

    assert ranges.of(tree) is None


@pytest.mark.parametrize(
    "text",
    ['rounded(few, "off", 1)', 'rounded(few, "up", 99)', 'rounded(few, "up", sort)', "sort + 1"],
)
def test_mistakes_leave_a_range_open(text: str) -> None:
    assert Ranges(Definitions(), (FEW, SORT)).of(parse(text)) == ANYTHING


def test_a_word_that_lacks_its_parts_leaves_a_range_open() -> None:
    assert Ranges(Definitions(), (FEW,)).of(Call("clamp", (Name("few"),))) == ANYTHING


def test_values_of_two_kinds_leave_a_range_open() -> None:
    mixed = IfElse(Name("x"), Literal("A"), Literal(1))

    assert Ranges(Definitions(), ()).of(mixed) == ANYTHING


def test_circles_can_come_to_anything() -> None:
    trees = {"one": parse("two + 1"), "two": parse("one + 1")}
    ranges = Ranges(Definitions(trees), (FEW,))

    assert [ranges.of(Name(name)) for name in trees] == [ANYTHING] * 2
    assert without_needless_checks(Definitions(trees), (FEW,)).trees == trees


@pytest.mark.parametrize(
    ("fact", "span"),
    [
        (Fact(id="x", kind=Kind.YES_NO), Span(0, 1)),
        (Fact(id="x", kind=Kind.TEXT, least=3), ANYTHING),
        (Fact(id="x", kind=Kind.DECIMAL, least=0, compare_at=-1), ANYTHING),
        (
            Fact(
                id="x",
                kind=Kind.DECIMAL,
                most=Decimal("9.46"),
                compare_at=1,
                rounding=Rounding.HALF_UP,
            ),
            Span(None, Decimal("9.5")),
        ),
    ],
)
def test_a_fact_can_be_what_its_bounds_leave(fact: Fact, span: Span) -> None:
    assert span_of(fact) == span


def checked(tree: Tree, least: int, most: int) -> Call:
    return Call(CHECKED, (tree, parse(str(least)), parse(str(most)), Literal("form/1")))


@pytest.mark.parametrize(
    ("inner", "least", "most", "is_needless"),
    [
        ("few", 2, 5, True),
        ("few", 0, 20, True),
        ("few", 3, 5, False),
        ("few", 2, 4, False),
        ("n", 0, 4, False),
        ("nothing", 0, 4, True),
    ],
)
def test_a_check_is_only_a_mark_where_no_value_can_fail_it(
    inner: str, least: int, most: int, is_needless: bool
) -> None:
    tree = IfElse(Name("gate"), checked(Name(inner), least, most), Literal(0))
    definitions = Definitions({"points": tree, "nothing": Call(NOTHING)})
    found = without_needless_checks(definitions, (FEW, WHOLE)).trees["points"]

    check = checked(Name(inner), least, most)
    expected = evolve(check, function=KEPT) if is_needless else check
    assert found == IfElse(Name("gate"), expected, Literal(0))
