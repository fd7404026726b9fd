"""Source that is written for single expressions says what the reference says."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.engine.keys import KeyReader, key_reader
from thidua.engine.program import Masks, compiled
from thidua.engine.rows import row_engine
from thidua.language.definitions import (
    CASES,
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
from thidua.language.spans import NOT_APPLICABLE, Span, exactly
from thidua.language.tree import Call, Comparison, Literal, Name, Tree
from thidua.language.truths import Truth

KINDS = {
    "n": Kind.WHOLE,
    "d": Kind.DECIMAL,
    "s": Kind.SHARE,
    "perhaps": Kind.DECIMAL,
    "flag": Kind.YES_NO,
    "doubt": Kind.YES_NO,
    "word": Kind.TEXT,
}
SCOPE = Scope(facts={}, kinds=KINDS, optional=frozenset({"perhaps", "doubt"}))
ROW: Mapping[str, object] = {
    "n": 7,
    "d": Decimal("0.1234567890123456789012345678901234567890"),
    "s": Fraction(1, 3),
    "perhaps": NOT_APPLICABLE,
    "flag": True,
    "doubt": NOT_APPLICABLE,
    "word": "A",
}


def call(word: str, *parts: Tree | int) -> Tree:
    return Call(word, tuple(Literal(one) if isinstance(one, int) else one for one in parts))


def scale(lines: int) -> Tree:
    parts = [
        (Comparison(Name("n"), (("==", Literal(at)),)), Literal(at * 10)) for at in range(lines)
    ]
    return Call(CASES, (*(one for line in parts for one in line), Literal(0)))


def is_fast(reader: KeyReader) -> bool:
    """Whether the generated source reads the row, and does not leave it to the reference."""
    return reader.exact.__name__ == "exact"


@pytest.mark.parametrize(
    "tree",
    [
        Call("sum", (Name("n"),) * 300),
        Call("sum", tuple(Name(name) for name in ("n", "d", "s", "perhaps"))),
        Call("max", (Name("n"), Name("d"), Literal(Decimal("2.5")))),
        Call("min", (Name("perhaps"), Name("n"))),
        Call("sum", (Name("perhaps"), Name("perhaps"))),
        parse("d * d * d"),
        parse("n / 3 * n"),
        parse("d / 3 * n"),
        parse("s + d - n"),
        parse("-perhaps"),
        parse("n % of d"),
        parse("n % of s"),
        parse("clamp(n, 0, 5) + clamp(clamp(d, 0, 1), clamp(d, 0, 1), clamp(n, 0, 9))"),
        parse("clamp(n, 5, 2)"),
        parse("clamp(n, -5, -2)"),
        parse('rounded(d, "half-even", 3)'),
        parse('rounded(s, "up", 2)'),
        parse('rounded(n, "ceiling", -1)'),
        parse("or_else(perhaps, or_else(perhaps, n))"),
        parse("or_else(perhaps, s)"),
        parse("or_else(perhaps, perhaps)"),
        parse("or_else(n, s)"),
        parse("n if applies(perhaps) else d"),
        parse("n if applies(n) else d"),
        parse("n if doubt else d"),
        parse("perhaps if flag else n"),
        parse("(perhaps if flag else n) == 3"),
        parse("1 if flag and doubt else 2"),
        parse("1 if doubt and doubt else 2"),
        parse("1 if not doubt or not flag else 2"),
        parse("1 if at_least(1, flag, doubt) else 2"),
        parse("1 if at_least(1, doubt) else 2"),
        parse('1 if word in ["A"] and n in [7, 8] else 2'),
        scale(9),
        call(CASES, parse("doubt"), 1, parse("n > 3"), 2, 3),
        call(CASES, parse("doubt"), 1, parse("perhaps > 1"), 2, 3),
        call(CASES, parse("perhaps > 3"), 1, parse("perhaps > 1"), 2, 3),
        call(CASES, parse("n > 3"), Name("perhaps"), 3),
        call(WHERE_APPLIES, Name("perhaps"), Name("n")),
        call(WHERE_APPLIES, Name("n"), Name("d")),
        Call(CHECKED, (Name("n"), Literal(0), Literal(9), Literal("x"))),
        Call(CHECKED, (parse("n + 1"), Literal(0), Literal(9), Literal("x"))),
        Call(CHECKED, (Name("n"), Literal(0), Literal(3), Literal("x"))),
        Call(KEPT, (Name("n"), Literal(0), Literal(9), Literal("x"))),
        Call("sum", (Call(NOTHING), Name("n"))),
        Call(UNDEFINED, (Literal("not-scored"), Literal("x"))),
    ],
)
def test_a_key_is_written_and_gives_what_the_reference_gives(tree: Tree) -> None:
    reader = key_reader((tree,), SCOPE)

    assert is_fast(reader)
    assert reader.spans(ROW) == (operand(tree, SCOPE.of(ROW)),)


@pytest.mark.parametrize(
    "tree",
    [scale(200), Call("known", (Name("n"),)), parse("mean(n, over=everyone)")],
)
def test_what_cannot_be_written_is_left_to_the_reference(tree: Tree) -> None:
    reader = key_reader((tree,), SCOPE)

    assert not is_fast(reader)
    assert reader.spans(ROW) == (operand(tree, SCOPE.of(ROW)),)


def test_brackets_that_python_would_not_compile_are_left_to_the_reference() -> None:
    tree: Tree = Name("n")
    for _ in range(75):
        tree = Call("max", (Call("min", (tree, Name("n"))), Literal(1)))

    assert key_reader((tree,), SCOPE).spans(ROW) == (exactly(7),)


def test_a_definition_that_cannot_be_written_is_reckoned_by_the_reference() -> None:
    definitions = Definitions(
        {"given": Call("known", (Name("n"),)), "twice": parse("given and flag")}
    )
    scope = Scope(facts={}, kinds=KINDS, definitions=definitions)
    engine = row_engine(compiled({("rule",): parse("twice")}), scope, (Name("n"),))
    rows: list[dict[str, object]] = [
        {"n": 7, "flag": True},
        {"n": None, "flag": True},
        {"n": 7, "flag": None},
    ]
    judged = [(Masks(*triple).truth(0), keys) for triple, keys in engine.reckon(rows)]

    assert judged == [(Truth.MET, (7,)), (Truth.UNKNOWN, None), (Truth.UNKNOWN, (7,))]


def test_a_definition_of_constants_alone_needs_no_facts() -> None:
    definitions = Definitions({"impossible": parse("1 / 0"), "five": parse("2 + 3")})
    scope = Scope(facts={}, definitions=definitions)
    trees: dict[tuple[str, ...], Tree] = {
        ("a",): parse("impossible > percent(1)"),
        ("b",): parse("five == 5"),
    }
    triple, _ = row_engine(compiled(trees), scope).reckon([{}])[0]

    assert [Masks(*triple).truth(bit) for bit in (0, 1)] == [Truth.UNKNOWN, Truth.MET]


def test_a_fact_that_applies_for_certain_keeps_to_its_bounds_while_it_is_unknown() -> None:
    scope = Scope(
        facts={},
        bounds={"extra": Span(2, 5)},
        optional=frozenset({"extra"}),
        applies={"extra": Name("flag")},
    )
    program = compiled({("rule",): parse("extra >= 2")})
    engine = row_engine(program, scope)
    rows: list[dict[str, object]] = [
        {"extra": None, "flag": True},
        {"extra": None, "flag": None},
        {"extra": NOT_APPLICABLE, "flag": False},
    ]
    # The leaf reads the one fact alone; the row has the other all the same.
    found = [Masks(*triple).truth(0) for triple in engine.judge(rows)]

    assert found == [Truth.MET, Truth.UNKNOWN, Truth.NOT_APPLICABLE]
