"""Rules written in Python are values: equal when what they declare is equal."""

import pytest

from thidua.language.kinds import Kind
from thidua.language.rules import Rule, rule


def test_a_decorated_function_becomes_a_rule_of_its_name() -> None:
    @rule(reads=("points",), gives=Kind.WHOLE, version="2")
    def doubled(points: int) -> int:
        return 2 * points

    assert isinstance(doubled, Rule)
    assert (doubled.name, doubled.reads, doubled.gives) == ("doubled", ("points",), Kind.WHOLE)
    assert doubled(points=4) == 8


def test_rules_are_equal_when_their_declarations_are() -> None:
    def made(version: str) -> Rule:
        return rule(reads=(), gives=Kind.YES_NO, version=version)(lambda: True)

    assert made("1") == made("1")
    assert made("1") != made("2")


def test_a_rule_without_a_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        rule(reads=(), gives=Kind.YES_NO, version="")
