"""What each sort of expression means, case by case."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.definitions import CHECKED
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.parsing import parse
from thidua.language.rules import Rule
from thidua.language.scope import SUBJECT, Gap, Scope
from thidua.language.spans import ANYTHING, NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Call, Literal
from thidua.language.truths import Truth

M, N, U, NA = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN, Truth.NOT_APPLICABLE

FACTS: Mapping[str, object] = {
    "met": True,
    "unmet": False,
    "open": None,
    "absent": NOT_APPLICABLE,
    "four": 4,
    "half": Decimal("0.5"),
    "zero": 0,
    "part": Fraction(49, 50),
    "bounded": None,
    "grade": "A",
    "marks": frozenset({"nữ", "trẻ"}),
    "born": date(2022, 4, 15),
}
SCOPE = Scope(
    facts=FACTS,
    bounds={"bounded": Span(2, 8), "maybe": Span(2, 8)},
    optional=frozenset({"absent", "maybe"}),
    days={"round.end": date(2022, 12, 31), "launch": None},
)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("met", M),
        ("unmet", N),
        ("open", U),
        ("absent", NA),
        ("yes", M),
        ("no", N),
        ("not met", N),
        ("not absent", NA),
        ("met and absent", M),
        ("unmet or absent", N),
        ("unmet and open", N),
        ("met or open", M),
        ("at_least(2, met, open, absent)", U),
        ("at_least(2, met, unmet, absent)", N),
        ("four == 4.0", M),
        ("half + half == 1", M),
        ("half * 2 > 1", N),
        ("-four < 0", M),
        ("four - 5 == -1", M),
        ("four / 8 == percent(50)", M),
        ("part == percent(98)", M),
        ("25 % of four == 1", M),
        ("12.5 % of half < 0.07", M),
        ("3 <= four < 4", N),
        ("3 < four <= 4 != 5", M),
        ("9 < four < open", N),
        ("9 < four < maybe", U),
        ("3 < four < maybe", U),
        ("max(maybe, 5) < 5", N),
        ("open >= 3", U),
        ("absent >= 3", NA),
        ("not absent >= 3", NA),
        ("open > absent", NA),
        ("absent + 1 > 3", NA),
        ("-absent > 3", NA),
        ("bounded >= 2", M),
        ("bounded > 8", N),
        ("bounded >= 3", U),
        ("bounded + 1 > 2", M),
        ("bounded in [9, 10]", N),
        ("bounded in [5, 10]", U),
        ("bounded not in [9, 10]", M),
        ('grade in ["A", "B"]', M),
        ('grade not in ["A", "B"]', N),
        ('grade == "B"', N),
        ('open in ["A"]', U),
        ('absent in ["A"]', NA),
        ('"nữ" in marks', M),
        ('"cao tuổi" not in marks', M),
        ('"nữ" in open', U),
        ('"nữ" not in absent', NA),
        ("born <= round.end", M),
        ("born <= launch", U),
        ("known(four)", M),
        ("known(open)", U),
        ("known(absent)", NA),
        ("known(round.end)", M),
        ("known(launch)", U),
        ("applies(four)", M),
        ("applies(open)", M),
        ("applies(absent)", N),
        ("applies(maybe)", U),
        ("met if four > 3 else unmet", M),
        ("met if four > 5 else unmet", N),
        ("met if absent else unmet", NA),
        ("met if open else unmet", U),
        ("met if open else yes", M),
        ("absent if open else absent", NA),
        ("yes if maybe else yes", U),
        ("(1 if open else 2) >= 1", M),
        ("(1 if maybe else 2) >= 1", U),
        ("(1 if absent else 2) >= 1", NA),
        ("(1 if met else 2) == 1", M),
        ("(1 if unmet else 2) == 2", M),
        ("(1 if open else absent) >= 1", U),
        ("(absent if open else 1) >= 1", U),
        ("(absent if open else absent) >= 1", NA),
        ('("A" if open else "B") == "C"', U),
        ("min(four, absent) == 4", M),
        ("max(four, half) == 4", M),
        ("sum(four, half, absent) == 4.5", M),
        ("sum(absent) > 0", NA),
        ("min(bounded, 1) == 1", M),
        ("min(open, 1) <= 1", M),
        ("sum(maybe, 1) >= 1", M),
        ("four / zero > 3", U),
        ("four / bounded >= 0.5", M),
        ("four / open >= 0", U),
        ("met or four / zero > 3", M),
    ],
)
def test_a_condition_has_one_of_four_outcomes(text: str, outcome: Truth) -> None:
    assert truth(parse(text), SCOPE) is outcome


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met", exactly(True)),
        ("met and yes", exactly(1)),
        ("unmet or no", exactly(0)),
        ("open and met", Span(0, 1)),
        ("maybe > 3", Span(0, 1, may_not_apply=True)),
        ("absent or absent", NOT_APPLICABLE),
        ("not met", exactly(0)),
        ("known(four)", exactly(1)),
        ("four >= 4", exactly(1)),
        ("four in [4]", exactly(1)),
        ("open", ANYTHING),
        ("maybe", Span(2, 8, may_not_apply=True)),
        ("bounded", Span(2, 8)),
        ("round.end", exactly(date(2022, 12, 31))),
        ("launch", ANYTHING),
        ("2 * bounded - 1", Span(3, 15)),
        ("10 % of bounded", Span(Fraction(1, 5), Fraction(4, 5))),
        ("percent(-3)", exactly(Fraction(-3, 100))),
        ("four / zero", ANYTHING),
    ],
)
def test_an_expression_gives_every_value_it_can_still_have(text: str, found: Operand) -> None:
    assert operand(parse(text), SCOPE) == found


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("open and four > 3", [Gap("missing-fact", "open")]),
        ("born < launch", [Gap("missing-fact", "launch")]),
        ("known(open)", [Gap("missing-fact", "open")]),
        ("applies(maybe)", [Gap("missing-fact", "maybe")]),
        ("four / (zero * 2) > 1", [Gap("zero-denominator", "zero * 2")]),
        ('held("flag", within=2)', [Gap("history-not-covered", "flag")]),
        ('given("flag")', [Gap("award-open", "flag")]),
        ("not met or four / bounded > 1", [Gap("missing-fact", "bounded")]),
        ("four > 3", []),
        # What is settled all the same asks for nothing.
        ("met or four / bounded > 1", []),
        ("open and (met or launch > born)", [Gap("missing-fact", "open")]),
        ("bounded > 1", []),
    ],
)
def test_whatever_is_unknown_has_a_reason(text: str, gaps: list[Gap]) -> None:
    found: list[Gap] = []
    truth(parse(text), SCOPE, found)

    assert found == gaps


def test_a_missing_fact_is_not_known_once_the_round_is_closed() -> None:
    closed = Scope(facts={"open": None, "four": 4}, closed=True)

    assert truth(parse("known(open)"), closed) is Truth.NOT_MET
    assert truth(parse("known(four)"), closed) is Truth.MET
    assert truth(parse("open > 3"), closed) is Truth.UNKNOWN


def test_held_asks_for_the_subject_with_its_awards_its_option_and_its_number() -> None:
    asked: list[tuple[object, ...]] = []

    def held(*question: object) -> Truth:
        asked.append(question)
        return Truth.MET

    scope = Scope(facts={SUBJECT: "T01"}, held=held)
    texts = ('held("a", "b")', 'held("a", within=5)', 'held("a", each_of_last=2)')
    outcomes = [truth(parse(text), scope) for text in texts]

    assert outcomes == [Truth.MET] * 3
    assert asked == [
        ("T01", ("a", "b"), "ever", 0),
        ("T01", ("a",), "within", 5),
        ("T01", ("a",), "each_of_last", 2),
    ]


@pytest.mark.parametrize("outcome", list(Truth)[:3])
def test_given_takes_the_answer_of_the_other_award(outcome: Truth) -> None:
    scope = Scope(facts={}, given=lambda award: outcome if award == "flag" else NA)

    assert truth(parse('given("flag")'), scope) is outcome
    assert truth(parse('given("merit")'), scope) is NA


def rule_scope(gives: Kind, result: object, facts: Mapping[str, object]) -> Scope:
    def function(**_: object) -> object:
        if isinstance(result, Exception):
            raise result
        return result

    own = Rule(name="own", reads=tuple(facts), gives=gives, version="1", function=function)
    return Scope(facts=facts, rules={"own": own}, optional=frozenset({"absent"}))


@pytest.mark.parametrize(
    ("gives", "result", "facts", "found"),
    [
        (Kind.WHOLE, 3, {"four": 4}, exactly(3)),
        (Kind.SHARE, FACTS["part"], {}, ANYTHING),
        (Kind.WHOLE, True, {"four": 4}, ANYTHING),
        (Kind.WHOLE, 3, {"four": 4, "open": None}, ANYTHING),
        (Kind.WHOLE, 3, {"four": 4, "absent": NOT_APPLICABLE}, NOT_APPLICABLE),
        (Kind.WHOLE, 3, {"open": None, "absent": NOT_APPLICABLE}, NOT_APPLICABLE),
        (Kind.WHOLE, ValueError("no month"), {"four": 4}, ANYTHING),
    ],
)
def test_a_custom_rule_gives_its_value_or_nothing_certain(
    gives: Kind, result: object, facts: Mapping[str, object], found: Operand
) -> None:
    assert operand(parse("own()"), rule_scope(gives, result, facts)) == found


@pytest.mark.parametrize(
    ("result", "gap"),
    [
        (ValueError("no month"), Gap("rule-raised", "own", "ValueError: no month")),
        (3, Gap("rule-gave-wrong-kind", "own", "int, yes_no")),
    ],
)
def test_a_custom_rule_that_fails_leaves_its_condition_unknown_with_the_reason(
    result: object, gap: Gap
) -> None:
    gaps: list[Gap] = []
    found = truth(parse("own()"), rule_scope(Kind.YES_NO, result, {"four": 4}), gaps)

    assert found is Truth.UNKNOWN
    assert gaps == [gap]


def test_a_custom_rule_is_not_called_while_a_fact_is_unknown() -> None:
    gaps: list[Gap] = []
    scope = rule_scope(Kind.YES_NO, AssertionError("called"), {"open": None})
    found = truth(parse("own()"), scope, gaps)

    assert found is Truth.UNKNOWN
    assert gaps == [Gap("missing-fact", "open")]


def test_a_condition_of_a_rule_that_may_not_apply_decides_nothing() -> None:
    scope = rule_scope(Kind.YES_NO, result=True, facts={"absent": None})

    assert truth(parse("yes if own() else yes"), scope) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("text", "facts", "found", "is_out"),
    [
        ("x", {"x": 3}, exactly(3), False),
        ("x", {"x": 4}, exactly(4), False),
        ("x", {"x": NOT_APPLICABLE}, NOT_APPLICABLE, False),
        # What is not known lies between the bounds like everything else.
        ("x", {"x": None}, Span(1, 4), False),
        # If it comes out beyond a bound it is put right: any number between them is left.
        ("bounded", {"bounded": None}, Span(1, 4), False),
        ("bounded - 6", {"bounded": None}, Span(1, 4), False),
        # A number outside of them cannot be right: any number between them may take its place.
        ("x", {"x": 5}, Span(1, 4), True),
        ("x", {"x": 0}, Span(1, 4), True),
        ("bounded + 3", {"bounded": None}, Span(1, 4), True),
        ("bounded - 9", {"bounded": None}, Span(1, 4), True),
    ],
)
def test_points_lie_between_their_bounds_or_are_put_right(
    text: str, facts: Mapping[str, object], found: Operand, *, is_out: bool
) -> None:
    checked = Call(CHECKED, (parse(text), Literal(1), Literal(4), Literal("form/1")))
    gaps: list[Gap] = []

    assert operand(checked, Scope(facts=facts, bounds={"bounded": Span(2, 8)}), gaps) == found
    assert ("points-out-of-bounds" in [gap.code for gap in gaps]) is is_out
