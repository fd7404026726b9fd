"""Words that give a value: what they come to, also where a part may turn out not to apply."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.definitions import (
    CASES,
    CHECKED,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
)
from thidua.language.meaning import operand
from thidua.language.parsing import parse
from thidua.language.scope import Gap, Scope
from thidua.language.spans import ANYTHING, NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Call, Literal, Tree
from thidua.language.words import clamped

FACTS: Mapping[str, object] = {"met": True, "open": None, "absent": NOT_APPLICABLE, "four": 4}
SCOPE = Scope(
    facts=FACTS,
    bounds={
        "bounded": Span(-3, 8),
        "maybe": Span(2, 8),
        "debt": Span(-5, -2),
        "endless": Span(1, None),
        "doubt": Span(0, 1),
    },
    optional=frozenset({"absent", "maybe", "debt", "doubt"}),
    definitions=Definitions(
        {
            "surely": parse("four + 1"),
            "perhaps": parse("maybe + 1"),
            "never": parse("absent + 1"),
            "points:form": parse("bounded"),
        }
    ),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sum(four, maybe)", Span(4, 12)),
        ("sum(four, debt)", Span(-1, 4)),
        ("sum(maybe, debt)", Span(-5, 8, may_not_apply=True)),
        ("sum(maybe, maybe)", Span(2, 16, may_not_apply=True)),
        ("sum(debt, debt)", Span(-10, -2, may_not_apply=True)),
        ("sum(open, maybe)", ANYTHING),
        ("min(four, maybe)", Span(2, 4)),
        ("max(four, debt)", exactly(4)),
        ("min(maybe, debt)", Span(-5, 8, may_not_apply=True)),
        ("max(maybe, absent)", Span(2, 8, may_not_apply=True)),
        ("clamp(maybe, 3, 3)", Span(3, 3, may_not_apply=True)),
        ("clamp(endless, 0, 20)", Span(1, 20)),
        ("clamp(absent, 0, 20)", NOT_APPLICABLE),
        ("clamp(four, absent, 20)", NOT_APPLICABLE),
        ("clamp(four, 0, absent)", NOT_APPLICABLE),
        ("clamp(four, 10, 3)", exactly(3)),
        ('rounded(maybe / 3, "half-up", 0)', Span(1, 3, may_not_apply=True)),
        ('rounded(endless, "down", -1)', Span(0, None)),
        ('rounded(absent, "down", 0)', NOT_APPLICABLE),
        ("or_else(absent, 7)", exactly(7)),
        ("or_else(absent, absent)", NOT_APPLICABLE),
        ("or_else(maybe, 1)", Span(1, 8)),
        ("or_else(maybe, absent)", Span(2, 8, may_not_apply=True)),
        ("or_else(bounded, 100)", Span(-3, 8)),
        ("known(surely)", exactly(1)),
        ("known(perhaps)", Span(0, 1, may_not_apply=True)),
        ("known(never)", NOT_APPLICABLE),
        ("applies(surely)", exactly(1)),
        ("applies(perhaps)", Span(0, 1)),
        ("applies(never)", exactly(0)),
        ('points("form")', Span(-3, 8)),
        ("mean(four, over=everyone)", Span(None, None, may_not_apply=True)),
        ("1 if doubt else 1", Span(1, 1, may_not_apply=True)),
        ("1 if open else absent", Span(1, 1, may_not_apply=True)),
        ("maybe in [5]", Span(0, 1, may_not_apply=True)),
    ],
)
def test_a_word_gives_every_value_that_it_can_still_have(text: str, found: Operand) -> None:
    assert operand(parse(text), SCOPE) == found


def call(word: str, *parts: Tree | int) -> Tree:
    return Call(word, tuple(Literal(part) if isinstance(part, int) else part for part in parts))


def checked(text: str) -> Tree:
    return Call(CHECKED, (parse(text), Literal(0), Literal(5), Literal("form/I")))


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (call(NOTHING), NOT_APPLICABLE),
        (call(WHERE_APPLIES, parse("absent"), 1), NOT_APPLICABLE),
        (call(WHERE_APPLIES, parse("maybe"), 1), Span(1, 1, may_not_apply=True)),
        (call(WHERE_APPLIES, parse("bounded"), 1), exactly(1)),
        (call(WHERE_APPLIES, parse("maybe"), call(NOTHING)), NOT_APPLICABLE),
        (call(CASES, parse("no"), 1, parse("met"), 2, 3), exactly(2)),
        (call(CASES, parse("absent"), 1, parse("met"), 2, 3), exactly(2)),
        (call(CASES, parse("absent"), 1, parse("no"), 2, 3), exactly(3)),
        (call(CASES, parse("absent"), 1, 3), NOT_APPLICABLE),
        (call(CASES, parse("open"), 1, parse("met"), 2, 3), Span(1, 2)),
        (call(CASES, parse("doubt"), 1, 3), Span(1, 3, may_not_apply=True)),
        (call(CASES, parse("open"), 1, 3), Span(1, 3)),
        (call(CASES, parse("open"), call(NOTHING), 3), Span(3, 3, may_not_apply=True)),
        (checked("four"), exactly(4)),
        (checked("absent"), NOT_APPLICABLE),
        (checked("bounded"), Span(0, 5)),
        (checked("bounded / 100 + 1"), Span(Fraction(97, 100), Fraction(108, 100))),
        (checked("maybe"), Span(0, 5, may_not_apply=True)),
    ],
)
def test_a_word_of_sheets_gives_every_value_that_it_can_still_have(
    tree: Tree, found: Operand
) -> None:
    assert operand(tree, SCOPE) == found


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("four * 2", Gap("points-out-of-bounds", "form/I", "8")),
        ("endless + 7", Gap("points-out-of-bounds", "form/I", "8")),
        ("-endless", Gap("points-out-of-bounds", "form/I", "-1")),
    ],
)
def test_points_that_cannot_stand_are_a_gap(text: str, gap: Gap) -> None:
    gaps: list[Gap] = []

    assert operand(checked(text), SCOPE, gaps) == Span(0, 5)
    assert gap in gaps


def test_what_a_text_leaves_open_is_a_gap() -> None:
    gaps: list[Gap] = []
    tree = Call(UNDEFINED, (Literal("not-scored"), Literal("form/I")))

    assert operand(tree, SCOPE, gaps) == ANYTHING
    assert gaps == [Gap("not-scored", "form/I")]


def test_what_a_definition_lacks_is_told_by_whatever_reads_it_and_only_once_reckoned() -> None:
    for _ in range(2):
        gaps: list[Gap] = []
        operand(parse("perhaps > 1"), SCOPE, gaps)

        assert gaps == [Gap("missing-fact", "maybe")]


@pytest.mark.parametrize(
    ("value", "least", "most", "found"),
    [
        (Span(None, 7), Span(None, 2), exactly(5), Span(None, 5)),
        (Span(3, None), Span(0, 4), Span(2, None), Span(2, None)),
        (Span(3, 4), Span(0, None), exactly(9), Span(3, 9)),
        (Span(3, 4), exactly(0), Span(None, 9), Span(None, 4)),
        (exactly(Decimal("0.5")), exactly(Fraction(2, 3)), exactly(1), exactly(Fraction(2, 3))),
    ],
)
def test_bounds_that_are_not_known_either_leave_what_they_can(
    value: Span, least: Span, most: Span, found: Span
) -> None:
    assert clamped(value, least, most) == found
