"""What the words about days and about the past mean, worked out by hand."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.language.definitions import Definitions
from thidua.language.meaning import operand, truth
from thidua.language.parsing import parse
from thidua.language.scope import SUBJECT, Gap, Scope
from thidua.language.spans import ANYTHING, NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Call, Literal, Name
from thidua.language.truths import Truth
from thidua.values import Calendar, Period

MET, NOT_MET, UNKNOWN, OUT = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN, Truth.NOT_APPLICABLE

#: Monday 8 March 2021, and the Friday of the ceremony in Quảng Nam 11/2021, Điều 14.
SCOPE = Scope(
    facts={
        "received": date(2021, 3, 8),
        "ceremony": date(2021, 3, 26),
        "someday": None,
        "maybe": None,
        "never": NOT_APPLICABLE,
        "few": None,
        "many": None,
        "region": "Đồng bằng",
        SUBJECT: "T01",
    },
    bounds={"few": Span(1, 3)},
    optional=frozenset({"maybe", "never"}),
    windows=(
        Period(date(2025, 11, 20), date(2025, 12, 3)),
        Period(date(2025, 12, 8), date(2025, 12, 10)),
    ),
    definitions=Definitions({"deadline.files": parse("later(ceremony, working_days=-7)")}),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("later(received, working_days=3)", exactly(date(2021, 3, 11))),
        ("later(received, working_days=5)", exactly(date(2021, 3, 15))),
        ("later(ceremony, working_days=-7)", exactly(date(2021, 3, 17))),
        ("later(ceremony, working_days=-3)", exactly(date(2021, 3, 23))),
        ("deadline.files", exactly(date(2021, 3, 17))),
        ("later(received, days=-8)", exactly(date(2021, 2, 28))),
        ("later(2024-01-31, months=1)", exactly(date(2024, 2, 29))),
        ("later(2024-02-29, years=1)", exactly(date(2025, 2, 28))),
        ("later(received, days=few)", Span(date(2021, 3, 9), date(2021, 3, 11))),
        ("later(received, days=many)", ANYTHING),
        ("later(someday, days=1)", ANYTHING),
        ("later(maybe, days=few)", ANYTHING.loosely),
        ("later(never, days=maybe)", NOT_APPLICABLE),
        ("days(received, ceremony)", exactly(18)),
        ("days(ceremony, received)", exactly(-18)),
        ("working_days(received, ceremony)", exactly(14)),
        ("months(2021-01-31, received)", exactly(1)),
        ("years(2019-03-09, received)", exactly(1)),
        ("days(later(received, days=few), later(ceremony, days=few))", Span(16, 20)),
        ("days(received, someday)", ANYTHING),
        ("days(received, never)", NOT_APPLICABLE),
        ("days(received, maybe)", ANYTHING.loosely),
    ],
)
def test_a_word_about_days_gives_every_value_it_can_still_have(text: str, found: Operand) -> None:
    assert operand(parse(text), SCOPE) == found


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("in_round(2025-11-20)", MET),
        ("in_round(2025-12-03)", MET),
        # Cần Thơ 157/KH-UBND: 4 December lies between the two rounds.
        ("in_round(2025-12-04)", NOT_MET),
        ("in_round(2025-12-10)", MET),
        ("in_round(2025-12-11)", NOT_MET),
        ("in_round(someday)", UNKNOWN),
        ("in_round(maybe)", UNKNOWN),
        ("in_round(never)", OUT),
        ("in_round(later(2025-12-03, days=few))", NOT_MET),
        ("in_round(later(2025-12-07, days=few))", MET),
        ("in_round(later(2025-12-02, days=few))", UNKNOWN),
        ("later(someday, days=few) < received", UNKNOWN),
        ("later(received, days=few) < ceremony", MET),
        ("not in_round(2025-12-04)", MET),
    ],
)
def test_a_day_lies_in_the_round_or_in_one_of_its_gaps(text: str, outcome: Truth) -> None:
    assert truth(parse(text), SCOPE) is outcome


def test_no_day_lies_in_a_round_without_days() -> None:
    assert truth(parse("in_round(received)"), evolve(SCOPE, windows=())) is NOT_MET


def test_holidays_are_those_of_the_calendar() -> None:
    off = Calendar(holidays=(Period(date(2021, 3, 9), date(2021, 3, 10)),))
    scope = evolve(SCOPE, calendar=off)

    assert operand(parse("later(received, working_days=3)"), scope) == exactly(date(2021, 3, 15))


some_days = st.dates(date(2021, 3, 1), date(2021, 3, 14))


def any_span(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Span]:
    return st.builds(lambda one, other: Span(min(one, other), max(one, other)), values, values)


@settings(max_examples=60, deadline=None)
@given(
    first=any_span(some_days),
    last=any_span(some_days),
    step=any_span(st.integers(-3, 3)),
    unit=st.sampled_from(["days", "working_days", "months", "years"]),
)
def test_a_span_holds_what_every_pair_of_its_days_gives_and_ends_where_they_do(
    first: Span, last: Span, step: Span, unit: str
) -> None:
    bounds = {"a": first, "b": last, "n": step}
    open_facts = dict.fromkeys(bounds)
    counted = Call(unit, (Name("a"), Name("b")))
    moved = Call("later", (Name("a"),), ((unit, Name("n")),))
    for tree, names in ((counted, ("a", "b")), (moved, ("a", "n"))):
        each = [
            operand(tree, Scope(facts=dict(zip(names, values, strict=True))))
            for values in product(*(every(bounds[name]) for name in names))
        ]
        values = sorted(one.low for one in each if isinstance(one, Span))  # type: ignore[type-var]

        found = operand(tree, Scope(facts=open_facts, bounds=bounds))

        assert found == Span(values[0], values[-1])


def every(span: Span) -> list[object]:
    if isinstance(span.low, date) and isinstance(span.high, date):
        numbers = range(span.low.toordinal(), span.high.toordinal() + 1)
        return [date.fromordinal(number) for number in numbers]
    assert isinstance(span.low, int)
    assert isinstance(span.high, int)
    return list(range(span.low, span.high + 1))


def test_times_held_asks_like_held() -> None:
    asked: list[tuple[object, ...]] = []

    def times(*question: object) -> Span:
        asked.append(question)
        return exactly(2)

    scope = evolve(SCOPE, times=times)
    texts = ('times_held("a", "b")', 'times_held("a", years_ago=0, subject=region)')

    assert [operand(parse(text), scope) for text in texts] == [exactly(2)] * 2
    assert asked == [("T01", ("a", "b"), "ever", 0), ("Đồng bằng", ("a",), "years_ago", 0)]


@pytest.mark.parametrize(
    ("text", "outcome", "gaps"),
    [
        ('held("used", subject=region)', UNKNOWN, [Gap("history-not-covered", "used")]),
        ('times_held("used") < 0', NOT_MET, []),
        ('times_held("used") < 2', UNKNOWN, [Gap("history-not-covered", "used")]),
        ('held("used", subject=someday)', UNKNOWN, [Gap("missing-fact", "someday")]),
        ('times_held("used", subject=someday) < 0', NOT_MET, []),
        ('times_held("used", subject=maybe) < 0', UNKNOWN, [Gap("missing-fact", "maybe")]),
        ('held("used", subject=never)', OUT, []),
    ],
)
def test_an_unknown_subject_leaves_the_past_unknown(
    text: str, outcome: Truth, gaps: list[Gap]
) -> None:
    found: list[Gap] = []

    assert truth(parse(text), SCOPE, found) is outcome
    assert found == gaps


def test_a_literal_may_stand_for_every_part() -> None:
    assert operand(Call("days", (Literal(date(2021, 1, 1)), Literal(date(2021, 1, 3)))), SCOPE) == (
        exactly(2)
    )
