"""JSON is read strictly, with the place of everything that is wrong."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Mapping, Node, Scalar, Sequence, Style
from thidua.files.yaml_nodes import DEEPEST


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{"a": 1,\n "a": 2}', "duplicate-key", 2, 2),
        ('{"a": NaN}', "json-constant", 1, 7),
        ("[-Infinity]", "json-constant", 1, 2),
        ("[Infinity]", "json-constant", 1, 2),
        ("[01]", "json-value-expected", 1, 2),
        ("[yes]", "json-value-expected", 1, 2),
        ("[", "json-value-expected", 1, 2),
        ("[1,]", "json-value-expected", 1, 4),
        ("[1 2]", "json-sign-expected", 1, 4),
        ('{"a" 1}', "json-sign-expected", 1, 6),
        ("{a: 1}", "json-text-expected", 1, 2),
        ('["\\x41"]', "json-text-expected", 1, 2),
        ('["a\nb"]', "json-text-expected", 1, 2),
        ("[1]\n[2]", "json-more-text", 2, 1),
        ('["\\ud800"]', "text-not-unicode", 1, 2),
        ('{"\\ud800": 1}', "text-not-unicode", 1, 2),
        ("[" * (DEEPEST + 1), "too-deep", 1, DEEPEST + 1),
        ("[" * 1_000_000, "too-deep", 1, DEEPEST + 1),
    ],
)
def test_a_mistake_is_reported_at_its_place(text: str, code: str, line: int, column: int) -> None:
    (problem,) = json_nodes(text).problems

    assert problem.code == code
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (line, column)


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_has_no_node_and_no_problem(text: str) -> None:
    composed = json_nodes(text)

    assert (composed.node, composed.problems) == (None, ())


def plain(node: Node | None) -> object:
    """The value that the standard library would give, numbers as text."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style is Style.DOUBLE:
        return node.text
    return {"": None, "true": True, "false": False}.get(node.text, f"number {node.text}")


values = st.recursive(
    st.none() | st.booleans() | st.integers().map(lambda n: f"number {n}") | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None)
@given(values)
def test_it_reads_what_the_standard_library_writes(value: object) -> None:
    text = re.sub('"number (-?[0-9]+)"', r"\1", json.dumps(value, indent=1))
    composed = json_nodes(text)

    assert composed.problems == ()
    assert plain(composed.node) == value
