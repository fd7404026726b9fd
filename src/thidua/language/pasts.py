"""The past in expressions: what a call asks of the awards that somebody received earlier."""

from __future__ import annotations

from typing import cast

from thidua.language.time_words import PAST_WORDS
from thidua.language.tree import Call, Literal, Tree, calls

#: The option that names another subject than the nominee: an initiative, a unit.
OTHER_SUBJECT = "subject"


def asked_of(call: Call) -> tuple[tuple[str, ...], str, int]:
    """Return the awards that a call asks for, and its time: an option with its number.

    Examples:
        >>> asked_of(Call("held", (Literal("flag"),), (("within", Literal(5)),)))
        (('flag',), 'within', 5)
    """
    awards = tuple(str(part.value) for part in call.arguments if isinstance(part, Literal))
    times = (pair for pair in call.options if pair[0] != OTHER_SUBJECT)
    option, number = next(times, ("ever", Literal(0)))
    return awards, option, cast("int", cast("Literal", number).value)


def past_calls(tree: Tree) -> tuple[Call, ...]:
    """Return the calls inside an expression that ask for awards received earlier."""
    return tuple(call for word in PAST_WORDS for call in calls(tree, word.name))


def other_subject(call: Call) -> Tree | None:
    """Return the expression that names another subject, None where the nominee is asked about."""
    return dict(call.options).get(OTHER_SUBJECT)
