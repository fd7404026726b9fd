"""Rules written in Python are values: equal when what they declare is equal."""

import pytest

from thidua.language.kinds import Kind
from thidua.language.meaning import truth
from thidua.language.rules import Rule, rule, words_of
from thidua.language.scope import Gap, Scope
from thidua.language.tree import Call
from thidua.language.truths import Truth


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


def test_an_exception_that_cannot_say_itself_is_named() -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise ValueError

    assert words_of(MuteError()) == "MuteError"


def test_a_rule_that_ends_the_program_does_not_end_the_run() -> None:
    @rule(reads=(), gives=Kind.YES_NO, version="1")
    def leaves() -> bool:
        raise SystemExit

    gaps: list[Gap] = []
    found = truth(Call("leaves"), Scope(facts={}, rules={"leaves": leaves}), gaps)

    assert found is Truth.UNKNOWN
    assert gaps == [Gap("rule-raised", "leaves", "SystemExit: ")]
