"""A character of a value is found again in the file, however the value is written."""

import pytest
import yaml

from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Mapping, Mark, Scalar
from thidua.files.yaml_nodes import yaml_nodes


def value_of(text: str) -> Scalar:
    """The value behind the first key."""
    node = (json_nodes if text.startswith("{") else yaml_nodes)(text).node
    assert isinstance(node, Mapping)
    value = node.pairs[0][1]
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize(
    ("text", "letter", "mark"),
    [
        pytest.param("a: x >= Y", "Y", Mark(1, 9), id="plain"),
        pytest.param("a: đạt >= Y", "Y", Mark(1, 11), id="plain after accents"),
        pytest.param("a: x >=\n   Y", "Y", Mark(2, 4), id="plain on two lines"),
        pytest.param("a: x >=  \n\n\n     Y z", "Y", Mark(4, 6), id="plain after empty lines"),
        pytest.param("a: 'it''s Y'", "Y", Mark(1, 11), id="single quotes"),
        pytest.param("a: 'x\n  Y'", "Y", Mark(2, 3), id="single quotes on two lines"),
        pytest.param('a: "\\"x\\" Y"', "Y", Mark(1, 11), id="double quotes with escapes"),
        pytest.param('a: "\\u1ebf\\x41 Y"', "Y", Mark(1, 16), id="double quotes with numbers"),
        pytest.param('a: "x\\\n   Y"', "Y", Mark(2, 4), id="double quotes with a joined line"),
        pytest.param('a: "x \\\n   \\  Y"', "Y", Mark(2, 7), id="joined line and escaped blank"),
        pytest.param("a: |\n  x\n    Y\n", "Y", Mark(3, 5), id="literal block"),
        pytest.param("a: >-\n  x\n  Y\n", "Y", Mark(3, 3), id="folded block"),
        pytest.param('{"a": "x \\ud83d\\ude00 Y"}', "Y", Mark(1, 23), id="JSON with a pair"),
    ],
)
def test_a_character_of_the_text_is_found_in_the_file(text: str, letter: str, mark: Mark) -> None:
    value = value_of(text)

    assert value.mark_at(value.text.index(letter)) == mark


def test_an_offset_behind_the_text_is_the_end_of_what_was_written() -> None:
    assert value_of("a: xyz").mark_at(99) == Mark(1, 7)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_marks_count_characters_and_not_bytes(loader: type) -> None:
    node = yaml_nodes('đ: {"😀ế": b}', loader=loader).node

    assert isinstance(node, Mapping)
    inner = node.pairs[0][1]
    assert isinstance(inner, Mapping)
    assert inner.pairs[0][1].mark == Mark(1, 11)


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
def test_a_word_for_nothing_is_empty_only_without_quotes(word: str) -> None:
    assert value_of(f"a: {word}").is_empty
    assert not value_of(f"a: '{word}'").is_empty
