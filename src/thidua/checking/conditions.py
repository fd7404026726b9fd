"""Conditions: expressions that can be evaluated, and that never bar by accident."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from attrs import evolve

from thidua.checking.expressions import (
    DEEPEST,
    Expression,
    every_expression,
    expressions_of,
    is_too_deep,
    signature_of,
)
from thidua.checking.likeness import slip
from thidua.checking.scored import Path
from thidua.engine.definitions import definitions_of
from thidua.language.definitions import Definitions
from thidua.language.inference import kind_problems
from thidua.language.pasts import past_calls
from thidua.language.rules import Rule
from thidua.language.signature import Signature
from thidua.language.time_words import PAST_WORDS
from thidua.language.tree import Call, IfElse, Literal, Tree, calls, children, walk
from thidua.language.vocabulary import word
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, warning

#: Comparing words takes time; a plan that asks for more past awards is looked at so far.
_MOST_SLIPS = 50


def expressions_are_shallow(campaign: Campaign) -> Iterable[Problem]:
    """No expression is nested deeper than one that is read from text could be."""
    return (
        error("expression-too-deep", *one.path, most=DEEPEST)
        for one in every_expression(campaign)
        if is_too_deep(one.tree)
    )


def calls_have_their_form(campaign: Campaign) -> Iterable[Problem]:
    """Every word of the language is called with as many parts as it takes."""
    for one in expressions_of(campaign):
        for call in _misformed(one.tree):
            form = getattr(word(call.function), "form", "")
            path, offset = one.path, call.at
            yield error("call-form", *path, offset=offset, name=call.function, form=form)


def _misformed(tree: Tree) -> Iterator[Call]:
    for node in walk(tree):
        known = word(node.function) if isinstance(node, Call) else None
        if isinstance(node, Call) and known is not None:
            options = [name for name, _ in node.options]
            if not known.takes(len(node.arguments), options):
                yield node


def names_and_kinds_fit(campaign: Campaign, rules: tuple[Rule, ...]) -> Iterable[Problem]:
    """Expressions read names that exist, and every part of them has the right kind."""
    signature = signature_of(campaign, rules)
    for one in expressions_of(campaign):
        if not any(_misformed(one.tree)):
            for problem in kind_problems(one.tree, one.wanted(signature), signature):
                yield problem.under(*one.path)


def kinds_fit(expression: Expression, signature: Signature) -> bool:
    """Tell whether an expression can be evaluated: its names exist, its kinds fit.

    Examples:
        >>> from thidua.language.kinds import Kind
        >>> from thidua.language.parsing import parse
        >>> signature = Signature(kinds={"done": Kind.YES_NO})
        >>> kinds_fit(Expression(path=(), tree=parse("done >= 80")), signature)
        False
    """
    tree = expression.tree
    if any(_misformed(tree)):
        return False
    return not any(kind_problems(tree, expression.wanted(signature), signature))


def awards_held_are_written_alike(campaign: Campaign) -> Iterable[Problem]:
    """held() asks for awards of other plans, never for a misspelt one of this plan."""
    known = {name for award in campaign.awards for name in (award.id, award.form) if name}
    for name, path, at in islice(_held_elsewhere(campaign, known), _MOST_SLIPS):
        near = slip(name, known)
        if near is not None:
            yield warning("held-award-unlike", *path, offset=at, name=name, suggestion=near)


def _held_elsewhere(
    campaign: Campaign, known: Collection[str]
) -> Iterator[tuple[str, Path, int | None]]:
    for one in expressions_of(campaign):
        for call in past_calls(one.tree):
            for part in call.arguments:
                name = part.value if isinstance(part, Literal) else None
                if isinstance(name, str) and name not in known:
                    yield name, one.path, part.at


def nothing_asks_only_to_be_known(campaign: Campaign) -> Iterable[Problem]:
    """No requirement and no veto rests on known(), which is unknown where nothing was given."""
    for one in expressions_of(campaign):
        if _can_bar(one):
            for call in _resting_on_known(one.tree):
                yield error("known-as-requirement", *one.path, offset=call.at)


def _can_bar(expression: Expression) -> bool:
    return expression.path[-1] == "rule" and expression.path[0] != "notices"


def _resting_on_known(tree: Tree) -> Iterator[Call]:
    if isinstance(tree, IfElse):
        # Its condition only chooses between two rules; each of them can bar.
        parts: tuple[Tree, ...] = (tree.then, tree.otherwise)
    else:
        parts = children(tree)
    if isinstance(tree, Call) and tree.function == "known":
        yield tree
    for part in parts:
        yield from _resting_on_known(part)


def only_conditions_of_awards_look_at_awards(campaign: Campaign) -> Iterable[Problem]:
    """What is settled before any award is decided does not ask who receives one."""
    definitions = definitions_of(campaign)
    for one in expressions_of(campaign):
        at_the_door = one.path[0] == "facts"
        if one.is_key or one.is_money or at_the_door or one.path[-1] == "where":
            for call in _asking("given", one, definitions):
                yield error("given-out-of-place", *one.path, offset=call.at)
        # Whether a fact applies is settled at the door, where no history is known yet.
        # So is who stands in which part.
        is_settled_there = at_the_door or one.path[0] == "pools"
        for asking in PAST_WORDS if is_settled_there else ():
            for call in _asking(asking.name, one, definitions):
                yield error("held-out-of-place", *one.path, offset=call.at)


def _asking(word: str, one: Expression, definitions: Definitions) -> Iterator[Call]:
    """Yield the calls of a word in an expression; through a definition, without a place of it."""
    direct = calls(one.tree, word)
    yield from direct
    behind = (call for call in definitions.calls(one.tree) if call.function == word)
    for call in () if direct else islice(behind, 1):
        yield evolve(call, at=one.tree.at)
