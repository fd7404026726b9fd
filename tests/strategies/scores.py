"""Random named values, scoring rules, sheets and grades: whatever a plan file can say of them."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.strategies.expressions import NAMES, days, expressions, shares
from thidua.model.grades import Grade, GradeCap, GradeClass, GradeLine
from thidua.model.sheets import (
    Argument,
    Band,
    Beyond,
    Criterion,
    Instead,
    Lacking,
    Layer,
    Method,
    Sheet,
    Take,
    Zero,
)
from thidua.model.values import Case, Value
from thidua.values import Citation, Rounding

T = TypeVar("T")

titles = st.sampled_from(("", "Tiêu chí 1: kết quả", "yes", "05"))
ids = st.sampled_from((*NAMES, "I.1", "II", "05", "1.5", "no"))
numbers = st.integers(-9, 99) | st.sampled_from((Decimal("0.50"), Fraction(1, 3)))
#: With a slash or a percent sign an edge is a share: no number there is written as a fraction.
edges = st.integers(-9, 99) | st.just(Decimal("0.50")) | shares | days
citations = st.none() | st.builds(Citation, clause=st.just("khoản 2 Điều 5"))


def rarely(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """The value now and then: a plan with everything at once is too large."""
    return st.one_of(st.none(), st.none(), strategy)


def each(noun: type[T], **parts: SearchStrategy[Any]) -> SearchStrategy[tuple[T, ...]]:
    """Up to two nouns, each with an id of its own."""
    return st.lists(ids, max_size=2, unique=True).flatmap(
        lambda found: st.tuples(*(st.builds(noun, id=st.just(one), **parts) for one in found))
    )


bands = st.lists(
    st.builds(
        Band,
        points=numbers,
        at_least=rarely(edges),
        above=rarely(edges),
        at_most=rarely(edges),
        below=rarely(edges),
    ),
    max_size=2,
).map(tuple)
scored: dict[str, SearchStrategy[Any]] = {
    "points": rarely(expressions),
    "ratio": rarely(expressions),
    "full_if": rarely(expressions),
    "by": rarely(expressions),
    "bands": bands,
    "otherwise": rarely(numbers),
    "zero": rarely(st.sampled_from(Zero)),
    "beyond": rarely(st.sampled_from(Beyond)),
    "decimals": rarely(st.integers(0, 3)),
    "rounding": rarely(st.sampled_from(Rounding)),
    "citation": citations,
}


def criterion_parts(below: SearchStrategy[Any]) -> dict[str, SearchStrategy[Any]]:
    """What a criterion, and a sheet, is made of."""
    return {
        "title": titles,
        "most": rarely(numbers),
        "least": numbers,
        **scored,
        "layers": each(Layer, points=expressions),
        "counts": st.sampled_from(("", "lowest", "mean", "final")),
        "method": rarely(ids),
        "using": each(Argument, value=expressions),
        "criteria": below,
        "take": st.sampled_from(Take),
        "start": numbers,
        "gate": rarely(expressions),
        "applies": rarely(expressions),
        "not_applicable": rarely(st.sampled_from(Lacking)),
        "rescale_to": rarely(numbers),
        "penalty": st.booleans(),
        "bonus": st.booleans(),
        "weight": st.integers(1, 3) | shares,
        "instead": each(Instead, when=expressions, points=expressions, citation=citations),
    }


leaves = each(Criterion, **criterion_parts(st.just(())))
sheets = each(
    Sheet,
    groups=st.lists(ids, max_size=2).map(tuple),
    **criterion_parts(leaves),
)
methods = each(Method, title=titles, takes=st.lists(ids, max_size=2).map(tuple), **scored)
values = each(
    Value,
    rule=rarely(expressions),
    cases=each(Case, when=expressions, gives=expressions, title=titles, citation=citations),
    title=titles,
    citation=citations,
)
grades = each(
    Grade,
    title=titles,
    groups=st.lists(ids, max_size=2).map(tuple),
    when=rarely(expressions),
    classes=each(GradeClass, title=titles).filter(bool),
    lines=each(
        GradeLine, condition=expressions, gives=st.just("") | ids, title=titles, citation=citations
    ).filter(bool),
    caps=each(GradeCap, condition=expressions, at_most=ids, citation=citations),
    citation=citations,
)
