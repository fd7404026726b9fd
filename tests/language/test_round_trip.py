"""What is shown can be parsed again, and nothing is lost on the way."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.well_kinded import conditions, rankable
from thidua.language.parsing import Unparsable, parse
from thidua.language.printing import show
from thidua.language.tree import Literal, Tree

SOME = settings(max_examples=100, deadline=None)


@SOME
@given(tree=conditions(3) | rankable(3))
def test_parsing_what_was_shown_gives_the_same_tree(tree: Tree) -> None:
    assert parse(show(tree)) == tree


@SOME
@given(tree=conditions(3) | rankable(3))
def test_showing_what_was_parsed_gives_the_same_text(tree: Tree) -> None:
    text = show(tree)

    assert show(parse(text)) == text


@SOME
@given(number=st.decimals(min_value=0, allow_nan=False, allow_infinity=False) | st.integers(0))
def test_a_number_that_a_literal_takes_is_written_and_read_exactly(number: object) -> None:
    try:
        literal = Literal(number)  # type: ignore[arg-type] # Hypothesis draws one of two sorts
    except ValueError:
        return

    assert parse(show(literal)) == literal
    assert literal.value == number


@SOME
@given(text=st.text(max_size=20))
def test_a_text_that_a_literal_takes_is_written_and_read_exactly(text: str) -> None:
    try:
        literal = Literal(text)
    except ValueError:
        return

    assert parse(show(literal)) == literal


@SOME
@given(text=st.text("ab1.0 ()[]<=>+-*/%,'\"notadrifls_", max_size=25))
def test_whatever_can_be_parsed_can_be_shown_and_parsed_to_the_same(text: str) -> None:
    try:
        tree = parse(text)
    except Unparsable:
        return

    assert parse(show(tree)) == tree
