"""What YAML would do unasked is reported, alike by both of its parsers."""

import pytest
import yaml

from thidua.files.nodes import Broken, Mapping, Scalar, Sequence
from thidua.files.yaml_nodes import DEEPEST, Composed, yaml_nodes

loaders = pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])


def said(composed: Composed) -> list[tuple[str, int | None, int | None]]:
    """Codes with line and column."""
    places = [problem.place for problem in composed.problems]
    return [
        (problem.code, place.line, place.column)
        for problem, place in zip(composed.problems, places, strict=True)
        if place is not None
    ]


@loaders
@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x 1", [("yaml-anchor", 1, 4)]),
        ("a: *x", [("yaml-alias", 1, 4)]),
        ("a: !!python/object/apply:os.system [x]", [("yaml-tag", 1, 4)]),
        ("a: !!str 5", [("yaml-tag", 1, 4)]),
        ("<<: {b: 1}", [("yaml-merge-key", 1, 1)]),
        ("a: 1\nb: 2\na: 3", [("duplicate-key", 3, 1)]),
        ("? [a]\n: 1", [("key-not-text", 1, 3)]),
        ("? *x\n: 1", [("yaml-alias", 1, 3)]),
        ("?\n: 1", [("key-empty", 1, 2)]),
        ("null: 1", [("key-empty", 1, 1)]),
        ("a: 1\n---\nb: 2", [("several-documents", 2, 1)]),
        ("a:\n\t- b", [("yaml-tab", 2, 1)]),
        ("a: b\n\tc: d", [("yaml-tab", 2, 1)]),
        ("a: b: c", [("yaml-second-colon", 1, 5)]),
        ('a: "A" in marks', [("yaml-after-quotes", 1, 8)]),
        ("a: 'x", [("yaml-quote-open", 1, 6)]),
        ("a: {b: c", [("yaml-flow-syntax", 1, 9)]),
        ('a: {rule: x in ["A"]}', [("yaml-flow-syntax", 1, 16)]),
        ("a: [b\n", [("yaml-flow-syntax", 2, 1)]),
        ("a: x\x01y", [("yaml-character", 1, 5)]),
        ("a: @x", [("yaml-syntax", 1, 4)]),
        ("a: 1\n  b: 2\n c: 3", [("yaml-second-colon", 2, 4)]),
    ],
)
def test_a_trap_is_reported_at_its_place(
    text: str, problems: list[tuple[str, int, int]], loader: type
) -> None:
    assert said(yaml_nodes(text, loader=loader)) == problems


@loaders
def test_everything_that_syntax_permits_is_reported_at_once(loader: type) -> None:
    composed = yaml_nodes("a: &x 1\nb: *x\nb: !t 2\n? [c]\n: 3\n", loader=loader)

    assert [problem.code for problem in composed.problems] == [
        "yaml-anchor",
        "yaml-alias",
        "yaml-tag",
        "duplicate-key",
        "key-not-text",
    ]


@loaders
def test_an_alias_is_broken_and_the_rest_is_still_there(loader: type) -> None:
    node = yaml_nodes("a: *x\nb: 2", loader=loader).node

    assert isinstance(node, Mapping)
    assert [type(value) for _, value in node.pairs] == [Broken, Scalar]


@loaders
def test_a_file_without_a_document_has_no_node(loader: type) -> None:
    assert yaml_nodes("# only a comment\n", loader=loader) == Composed(None, ())


@loaders
def test_scalars_stay_text(loader: type) -> None:
    node = yaml_nodes("[no, 05, 12:30, 1_000, 0x10, 2022-04-06, .inf]", loader=loader).node

    assert isinstance(node, Sequence)
    assert [item.text for item in node.items if isinstance(item, Scalar)] == [
        "no",
        "05",
        "12:30",
        "1_000",
        "0x10",
        "2022-04-06",
        ".inf",
    ]


@loaders
def test_levels_are_counted_up_to_the_deepest(loader: type) -> None:
    allowed = yaml_nodes("[" * DEEPEST + "]" * DEEPEST, loader=loader)
    refused = yaml_nodes("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), loader=loader)

    assert allowed.problems == ()
    assert said(refused) == [("too-deep", 1, DEEPEST + 1)]
    assert refused.node is None


def test_half_a_letter_is_refused_by_both_parsers() -> None:
    pure = yaml_nodes('a: "\\ud800"', loader=yaml.SafeLoader)
    fast = yaml_nodes('a: "\\ud800"', loader=yaml.CSafeLoader)

    assert said(pure) == [("text-not-unicode", 1, 4)]
    assert [problem.code for problem in fast.problems] == ["yaml-quote-open"]


@loaders
@pytest.mark.parametrize(
    "text",
    ["[" * 500_000, "- " * 500_000, "{a: " * 400_000, "a: &a [*a,*a]\n" * 1000, "? " * 500_000],
    ids=["brackets", "dashes", "braces", "bombs", "questions"],
)
def test_hostile_nesting_ends_in_a_problem(text: str, loader: type) -> None:
    assert yaml_nodes(text, loader=loader).problems
