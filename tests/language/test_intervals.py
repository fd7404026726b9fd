"""An unknown fact is all the values it can have: nothing is settled that one of them unsettles."""

import operator
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import count, product

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.well_kinded import completions, conditions, rankable, rows, scopes
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Span, compare, exactly
from thidua.language.tree import Arithmetic, Call, Comparison, Literal, Name, Negative, Tree
from thidua.language.truths import Truth

SOME = settings(max_examples=100, deadline=None)

ORDERS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
ADDING: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "% of": lambda part, whole: part * whole / 100,
}
SEVERAL: Mapping[str, Callable[[list[Fraction]], Fraction]] = {
    "min": min,
    "max": max,
    "sum": lambda numbers: sum(numbers, Fraction(0)),
}


def value(tree: Tree, facts: Mapping[str, int]) -> Fraction:
    """The oracle: plain arithmetic on known whole numbers."""
    match tree:
        case Literal(int() as number):
            return Fraction(number)
        case Name(name):
            return Fraction(facts[name])
        case Negative(part):
            return -value(part, facts)
        case Arithmetic(sign, left, right):
            return ADDING[sign](value(left, facts), value(right, facts))
        case Call(function, arguments):
            return SEVERAL[function]([value(part, facts) for part in arguments])
    raise AssertionError(tree)


def outcome(tree: Comparison, facts: Mapping[str, int]) -> bool:
    ((sign, right),) = tree.rest
    return ORDERS[sign](value(tree.first, facts), value(right, facts))


parts = st.recursive(
    st.just(Name("?")) | st.integers(0, 3).map(Literal),
    lambda part: st.one_of(
        part.map(Negative),
        st.builds(Arithmetic, st.sampled_from(sorted(ADDING)), part, part),
        st.builds(
            Call,
            st.sampled_from(sorted(SEVERAL)),
            st.lists(part, min_size=1, max_size=3).map(tuple),
        ),
    ),
    max_leaves=4,
)
comparisons = st.builds(
    Comparison, parts, st.tuples(st.tuples(st.sampled_from(sorted(ORDERS)), parts))
)
bounds = st.tuples(st.integers(-3, 3), st.integers(0, 2)).map(lambda span: (span[0], sum(span)))


def named_apart(tree: Tree, numbers: Iterator[int]) -> Tree:
    """The same tree with a fact of its own in every place that reads one."""
    match tree:
        case Name():
            return Name(f"x{next(numbers)}")
        case Negative(part):
            return Negative(named_apart(part, numbers))
        case Arithmetic(sign, left, right):
            return Arithmetic(sign, named_apart(left, numbers), named_apart(right, numbers))
        case Call(function, arguments):
            return Call(function, tuple(named_apart(part, numbers) for part in arguments))
        case _:
            return tree


def every_row(spans: Mapping[str, tuple[int, int]]) -> Iterator[dict[str, int]]:
    ranges = [range(low, high + 1) for low, high in spans.values()]
    return (dict(zip(spans, row, strict=True)) for row in product(*ranges))


@SOME
@given(tree=comparisons, data=st.data())
def test_a_comparison_that_reads_each_fact_once_is_settled_when_every_value_agrees(
    tree: Comparison, data: st.DataObject
) -> None:
    numbers = count()
    ((sign, right),) = tree.rest
    tree = Comparison(named_apart(tree.first, numbers), ((sign, named_apart(right, numbers)),))
    spans = {f"x{number}": data.draw(bounds) for number in range(next(numbers))}
    scope = Scope(facts={}, bounds={name: Span(*span) for name, span in spans.items()})
    outcomes = {outcome(tree, row) for row in every_row(spans)}

    assert truth(tree, scope) is (Truth.UNKNOWN if len(outcomes) == 2 else Truth(*outcomes))


@SOME
@given(tree=comparisons, span=bounds)
def test_a_comparison_that_reads_a_fact_again_and_again_is_never_settled_wrongly(
    tree: Comparison, span: tuple[int, int]
) -> None:
    scope = Scope(facts={}, bounds={"?": Span(*span)})
    outcomes = {outcome(tree, row) for row in every_row({"?": span})}

    assert truth(tree, scope) is Truth.UNKNOWN or {bool(truth(tree, scope))} == outcomes


@SOME
@given(tree=comparisons, number=st.integers(-3, 3))
def test_what_is_known_is_compared_as_in_plain_arithmetic(tree: Comparison, number: int) -> None:
    scope = Scope(facts={"?": number})

    assert truth(tree, scope) is Truth(outcome(tree, {"?": number}))


@settings(max_examples=300, deadline=None)
@given(tree=conditions(3), row=rows(), scope=scopes(closed=(False,)), data=st.data())
def test_a_settled_condition_keeps_its_outcome_whatever_the_missing_facts_turn_out_to_be(
    tree: Tree, row: dict[str, object], scope: Scope, data: st.DataObject
) -> None:
    before = truth(tree, evolve(scope, facts=row))
    after = truth(tree, evolve(scope, facts=data.draw(completions(row))))

    assert before in (Truth.UNKNOWN, after)


@settings(max_examples=300, deadline=None)
@given(tree=rankable(3), row=rows(), scope=scopes(closed=(False,)), data=st.data())
def test_a_key_stays_within_its_span_whatever_the_missing_facts_turn_out_to_be(
    tree: Tree, row: dict[str, object], scope: Scope, data: st.DataObject
) -> None:
    before = operand(tree, evolve(scope, facts=row))
    after = operand(tree, evolve(scope, facts=data.draw(completions(row))))

    if before is NOT_APPLICABLE:
        assert after is NOT_APPLICABLE
    elif isinstance(after, Span):
        assert holds(before, after)


def holds(outer: Span, inner: Span) -> bool:
    low, high = outer.low, outer.high
    above = low is None or compare("<=", exactly(low), inner) is Truth.MET
    below = high is None or compare("<=", inner, exactly(high)) is Truth.MET
    return above and below
