"""What is not known may turn out not to apply only where nothing says that it does."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve
from hypothesis import given, settings

from tests.strategies.well_kinded import OPTIONAL, rankable, rows, scopes
from thidua.language.definitions import NOTHING, Definitions
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.parsing import parse
from thidua.language.rules import Rule
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Call, IfElse, Literal, Name, Tree
from thidua.language.truths import Truth

M, N, U, NA = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN, Truth.NOT_APPLICABLE


@settings(max_examples=200, deadline=None)
@given(tree=rankable(3), scope=scopes(), row=rows())
def test_facts_whose_condition_is_met_are_as_good_as_facts_about_everybody(
    tree: Tree, scope: Scope, row: Mapping[str, object]
) -> None:
    applying = evolve(scope, facts=row, applies=dict.fromkeys(OPTIONAL, Literal(value=True)))

    assert operand(tree, applying) == operand(tree, evolve(scope, facts=row, optional=frozenset()))


@settings(max_examples=200, deadline=None)
@given(tree=rankable(3), scope=scopes(), row=rows())
def test_facts_whose_condition_is_open_are_as_loose_as_facts_without_one(
    tree: Tree, scope: Scope, row: Mapping[str, object]
) -> None:
    waiting = evolve(scope, facts=row, applies=dict.fromkeys(OPTIONAL, Name("nobody_knows")))

    assert operand(tree, waiting) == operand(tree, evolve(scope, facts=row))


def asked(kind: str | None, **facts: object) -> Scope:
    """A commune is asked for `surveyed`, from 0 to 50; nobody has given it."""
    rule = Rule(
        name="own", reads=("surveyed",), gives=Kind.YES_NO, version="1", function=lambda **_: True
    )
    definitions: dict[str, Tree] = {
        "points": parse("surveyed if sort == 'commune' else others"),
        "others": Call(NOTHING),
        "settled": parse("7 if sort == 'commune' else surveyed"),
        "either": IfElse(Name("open"), Call(NOTHING), Name("surveyed")),
        "elsewhere": parse("mean(score, over=everyone)"),
    }
    return Scope(
        facts={"sort": kind, "surveyed": None, "score": None, "open": None, **facts},
        bounds={"surveyed": Span(0, 50)},
        optional=frozenset({"surveyed"}),
        applies={"surveyed": parse("sort == 'commune'")},
        rules={"own": rule},
        definitions=Definitions(definitions),
    )


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("surveyed", "commune", Span(0, 50)),
        ("surveyed", None, Span(0, 50, may_not_apply=True)),
        ("surveyed / 10", "commune", Span(0, 5)),
        ("sum(surveyed, 3)", "commune", Span(3, 53)),
        ("points", "commune", Span(0, 50)),
        ("points", "other", NOT_APPLICABLE),
        ("settled", "commune", exactly(7)),
        ("or_else(points, 99)", "commune", Span(0, 50)),
        ("or_else(either, 99)", "commune", Span(0, 99)),
        ("1 if points > 20 else 2", "commune", Span(1, 2)),
        ("1 if either > 20 else 2", "commune", Span(1, 2, may_not_apply=True)),
        ("1 if elsewhere > 20 else 2", "commune", Span(1, 2, may_not_apply=True)),
    ],
)
def test_what_may_still_come_is_told_from_what_may_not_apply(
    text: str, kind: str | None, found: Operand
) -> None:
    assert operand(parse(text), asked(kind)) == found


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        ("applies(surveyed)", "commune", M),
        ("applies(surveyed)", None, U),
        ("surveyed <= 50", "commune", M),
        ("surveyed <= 50", None, U),
        ("5 < settled <= 6", "commune", N),
        # Seven is too much, whatever else is asked of the survey.
        ("surveyed < settled <= 6", "commune", N),
        ("surveyed < settled <= 6", None, U),
        ("yes if own() else yes", "commune", M),
        ("yes if own() else yes", None, U),
    ],
)
def test_a_comparison_waits_only_for_what_may_not_apply(
    text: str, kind: str | None, outcome: Truth
) -> None:
    assert truth(parse(text), asked(kind)) is outcome


def test_a_survey_of_others_that_is_known_leaves_nothing_open() -> None:
    scope = evolve(asked("commune"), around=lambda *_: (exactly(30), ()))

    assert operand(parse("1 if elsewhere > 20 else 2"), scope) == exactly(1)
