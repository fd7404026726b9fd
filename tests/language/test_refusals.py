"""Every text that is no expression gets findings: a code, an offset and the right form."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thidua.language.parsing import Unparsable, parse
from thidua.problems import Problem

SOME = settings(max_examples=100, deadline=None)

#: What hostile and hasty texts are made of.
PIECES = (
    *("a", "điểm", "yes", "round.end", "known", "held", "percent", "ratio", "clock", "dong", "of"),
    *("1", "0.5", "2022-04-15", "2022-13-45", "1e5", "0x1F", "007", "9" * 41, "٣", "²", "5.", ".5"),
    *("and", "or", "not", "in", "if", "else", "is", "lambda", "for", "await", "yield", "None"),
    *("==", "!=", "<=", ">=", "<", ">", "<>", "=", "%", "+", "-", "*", "/", "**", "//", "->"),
    *("(", ")", "[", "]", "{", "}", ",", ".", ":", ":=", ";", "#", "@", "!", "&&", "||", "~", "$"),
    *('"', "'", '"tốt"', "'x'", '""', '"""', 'f"{a}"', 'b"x"', 'r"x"', "\\", "\n", "\r", "\0"),
    *(" ", "\u00a0", "\u3000", "\u0301", "\ufeff", "\ud800", "ﬁ", "K", "℮", "a\u0323", "…", "≥"),
)


def problems(text: str) -> list[Problem]:
    with pytest.raises(Unparsable) as raised:
        parse(text)
    return list(raised.value.problems)


def found(text: str) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.offset) for problem in problems(text)]


@pytest.mark.parametrize(
    ("text", "code", "offset"),
    [
        ("", "expression-empty", 0),
        (" \n\t ", "expression-empty", 0),
        ('điểm == "a\\n"', "text-escape", 8),
        ('điểm == "a\nb"', "text-escape", 8),
        ('điểm == "a\rb"', "text-escape", 8),
        ('điểm == "a\0b"', "text-escape", 8),
        ('điểm == "\ud800"', "text-escape", 8),
        ("đ >= 0x10", "number-form", 5),
        ("đ >= 1_000", "number-form", 5),
        ("đ >= 1e5", "number-form", 5),
        ("đ >= 1.", "number-form", 5),
        ("đ >= 08", "number-form", 5),
        ("đ >= 1j", "number-form", 5),
        ("đ >= 1.000.000", "number-form", 5),
        ("đ >= ٣", "number-form", 5),
        ("đ >= 5đ", "number-form", 5),
        ("đ >= " + "9" * 41, "number-too-long", 5),
        ("đ >= 1." + "0" * 40, "number-too-long", 5),
        ("đ >= " + "9" * 3_900, "number-too-long", 5),
        ("đ == 2022-02-30", "no-such-day", 5),
        ("đ == ٢٠٢٢-02-03", "no-such-day", 5),
        ("đ or ﬁve", "name-not-plain", 5),
        ("đ or x²", "name-not-plain", 5),
        ("đ is x", "foreign-word", 2),
        ("đ or lambda", "foreign-word", 5),
        ("đ or x.class", "foreign-word", 5),
        ('đ == "mở', "quote-not-closed", 5),
        ("đ == 'mở", "quote-not-closed", 5),
        ("đ @ 5", "unknown-sign", 2),
        ("đ; 5", "unknown-sign", 1),
        ("đ # 5", "unknown-sign", 2),
        ("đ $ x", "unknown-sign", 2),
        ("đ or (x", "bracket-not-closed", 5),
        ("đ in [1", "bracket-not-closed", 5),
        ("đ or x)", "bracket-not-opened", 6),
        ("đ in 1]", "bracket-not-opened", 6),
        ("đ = 1", "single-equals", 2),
        ("held(đ) = 1", "single-equals", 8),
        ("đ > 5 %", "percent-form", 6),
        ("đ % 5", "percent-form", 2),
        ("5 of đ", "percent-form", 2),
        ("of đ", "percent-form", 0),
        ("đ and or x", "expression-syntax", 6),
        ("đ đ", "expression-syntax", 0),
        ("12 % of", "expression-syntax", 6),
        ("đ if x", "expression-syntax", 0),
        ("đ >= 85,5", "comma-in-number", 0),
        ("đ and (85,5)", "comma-in-number", 6),
        ("đ or x[0]", "not-in-language", 5),
        ("đ or ()", "not-in-language", 5),
        ("đ ** 2", "not-in-language", 0),
        ("đ // 2", "not-in-language", 0),
        ("+đ", "not-in-language", 0),
        ("[1, 2] == đ", "not-in-language", 0),
        ('đ == b"x"', "not-in-language", 5),
        ('đ == r"x"', "not-in-language", 5),
        ('đ == f"{x}"', "not-in-language", 5),
        ('đ == "x" "y"', "not-in-language", 5),
        ('đ == """x"""', "not-in-language", 5),
        ('"""đ" and "x"""', "not-in-language", 0),
        ("1 < đ in [2]", "not-in-language", 0),
        ("đ in [1] in [2]", "not-in-language", 0),
        ("đ or x.upper()", "not-in-language", 5),
        ('"đ"("x")', "not-in-language", 0),
        ("đ in []", "list-of-values", 5),
        ("đ in (1, 2)", "list-of-values", 5),
        ("đ in 5", "list-of-values", 5),
        ("đ in yes", "list-of-values", 5),
        ("đ in 2022-04-15", "list-of-values", 5),
        ("đ in [1, x]", "list-of-values", 9),
        ("đ in [1, -1]", "list-of-values", 9),
        ("đ or knwon(x)", "unknown-function", 5),
        ('__import__("os")', "unknown-function", 0),
        ("đ or known()", "call-form", 5),
        ("đ or known(x, y)", "call-form", 5),
        ("đ or at_least(2)", "call-form", 5),
        ("đ or held()", "call-form", 5),
        ('đ or held("a", ago=1)', "call-form", 5),
        ('đ or held("a", within=1, years_ago=2)', "call-form", 5),
        ('times_held("a", each_of_last=2) > 1', "call-form", 0),
        ("days(a) > 1", "call-form", 0),
        ("later(a) > b", "call-form", 0),
        ("later(a, weeks=1) > b", "call-form", 0),
        ("later(a, days=1, months=1) > b", "call-form", 0),
        ("đ or min(**x)", "call-form", 5),
        ("đ or percent()", "literal-form", 5),
        ("đ or percent(x)", "literal-form", 5),
        ("đ or percent(yes)", "literal-form", 5),
        ("đ or percent(-yes)", "literal-form", 5),
        ('đ or percent("98")', "literal-form", 5),
        ("đ or percent(98, within=5)", "literal-form", 5),
        ("đ or percent(-(-98))", "literal-form", 5),
        ("đ or ratio(1, 0)", "literal-form", 5),
        ("đ or ratio(1, yes)", "literal-form", 5),
        ("đ or ratio(0.5, 2)", "literal-form", 5),
        ("đ or dong(0.5)", "literal-form", 5),
        ("đ or dong(yes)", "literal-form", 5),
        ('đ or clock("7:30")', "literal-form", 5),
        ('đ or clock("25:00")', "literal-form", 5),
        ('đ or clock("07:30:15")', "literal-form", 5),
        ('đ or clock("07:30+07:00")', "literal-form", 5),
    ],
)
def test_what_is_no_expression_is_said_once_and_at_its_place(
    text: str, code: str, offset: int
) -> None:
    assert found(text) == [(code, offset)]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("a && b", "and"),
        ("a & b", "and"),
        ("a || b", "or"),
        ("a | b", "or"),
        ("!a", "not"),
        ("a <> b", "!="),
        ("a ≥ b", ">="),
        ("a ≤ b", "<="),
        ("a ≠ b", "!="),
        ("a × b", "*"),
        ("a ÷ b", "/"),
        ("a : b", "/"),
        ("True", "yes"),
        ("true", "yes"),
        ("False", "no"),
        ("false", "no"),
        ("None", None),
        ("a @ b", None),
        (unicodedata.normalize("NFD", "điểm"), "điểm"),
        ("ﬁve", "five"),
        ("knwon(a)", "known"),
        ("percnt(98)", "percent"),
        ("eval(a)", None),
    ],
)
def test_a_finding_says_what_was_probably_meant(text: str, suggestion: str | None) -> None:
    (problem,) = problems(text)

    assert problem.detail("suggestion") == suggestion


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a = 08 && b]", ["number-form", "unknown-sign", "bracket-not-opened", "single-equals"]),
        ("(a]", ["bracket-not-opened", "bracket-not-closed"]),
        ("a := 5", ["unknown-sign", "single-equals"]),
        ("knwon(a) or mni(b)", ["unknown-function", "unknown-function"]),
        ("2022-02-30 or 007", ["number-form", "no-such-day"]),
        ("[x for x in a]", ["foreign-word"]),
        ("lambda x: x", ["foreign-word", "unknown-sign"]),
        ('"a".join(b)', ["unknown-sign"]),
        ("min(a, *b) or percent(c)", ["not-in-language", "literal-form"]),
    ],
)
def test_everything_that_is_wrong_is_said_at_once(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems(text)] == codes


@pytest.mark.parametrize(
    ("text", "code", "offset"),
    [
        ("not " * 50_000 + "a", "expression-too-long", 0),
        ("(" * 10_000 + "a" + ")" * 10_000, "expression-too-long", 0),
        ("9" * 1_000_000, "expression-too-long", 0),
        ("-" * 1_000 + "a", "expression-too-long", 0),
        ("not " * 900 + "a", "expression-too-deep", 240),
        ("-" * 900 + "a", "expression-too-deep", 60),
        ("(" * 400 + "a" + ")" * 400, "expression-too-deep", 60),
        ("a" + "+a" * 400, "expression-too-deep", 0),
        ("a if b else " * 200 + "c", "expression-too-deep", 59 * 12 + 5),
        ("min(" * 59 + "a + 1" + ")" * 59, "expression-too-deep", 236),
    ],
)
def test_length_and_depth_are_bounded(text: str, code: str, offset: int) -> None:
    assert found(text) == [(code, offset)]


@pytest.mark.parametrize(
    "text",
    [
        "not " * 59 + "a",
        "-" * 59 + "a",
        "(" * 60 + "a" + ")" * 60,
        "min(" * 59 + "a" + ")" * 59,
        "a" + "+a" * 59,
        "a" + " or a" * 499,
        "sum(" + "a, " * 490 + "a)",
        "a" * 4_000,
        "9" * 40,
        "0." + "9" * 40,
    ],
)
def test_what_is_within_the_bounds_is_read(text: str) -> None:
    assert parse(text) is not None


def test_a_problem_names_the_bound_that_was_passed() -> None:
    (long,), (many,) = problems("a" * 4_001), problems("a " * 1_001)

    assert (long.detail("length"), long.detail("most")) == (4_001, 4_000)
    assert (many.detail("length"), many.detail("most")) == (1_001, 1_000)


def test_the_exception_names_the_codes_and_their_places() -> None:
    with pytest.raises(Unparsable, match=r"^bracket-not-opened at 1, single-equals at 2$"):
        parse("a)= 1")


@settings(max_examples=300, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30))
@example('"""' * 3)
@example('f"{a!r:{b}}"')
@example("f'{'")
@example("a.if")
@example("print(a, end=b)")
@example("*a, b")
@example("(yield)")
def test_arbitrary_text_is_read_or_refused_with_findings_inside_it(text: str) -> None:
    try:
        parse(text)
    except Unparsable as unparsable:
        offsets = [problem.offset for problem in unparsable.problems]

        assert offsets
        assert all(offset is not None and 0 <= offset <= len(text) for offset in offsets)


@SOME
@given(number=st.decimals(0, 10**12, places=6))
def test_a_number_in_the_text_is_never_rounded(number: Decimal) -> None:
    assert getattr(parse(f"{number:f}"), "value", None) == number
