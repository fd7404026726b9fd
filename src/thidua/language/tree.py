"""The tree of an expression: a few frozen nodes, and nothing that evaluates them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from thidua.values import Money, Share, exact, nfc

#: What a literal holds.
Constant = bool | int | Decimal | Share | Money | str | date | time

#: Characters that no text in an expression can hold: control characters, halves of characters
#: and the backslash, which would start an escape.
UNWRITABLE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\\]")

#: The most levels that a tree may have.
DEEPEST: Final = 60

_CLASSES: Final = (bool, int, Decimal, Share, Money, str, date, time)


def _identity(value: Constant) -> tuple[str, str]:
    return type(value).__name__, str(value)


def _as_written(value: Constant) -> Constant:
    # 1E+2 is written 100, and whatever has no point is read as a whole number.
    if type(value) is str:
        return nfc(value)
    if not isinstance(value, Decimal):
        return value
    text = f"{exact(value):f}"
    return Decimal(text) if "." in text else int(text)


def _can_be_written(_: object, __: object, value: Constant) -> None:
    # Enumerations are a sort of str, datetime is a sort of date: neither can be written.
    if type(value) not in _CLASSES:
        raise ValueError(f"an expression holds no {type(value).__name__}: {value!r}")
    match value:
        case str():
            if ('"' in value and "'" in value) or UNWRITABLE.search(value):
                raise ValueError(f"text stands on one line, in one sort of quotes: {value!r}")
        case int() | Decimal() if value < 0:
            raise ValueError(f"a literal has no sign, write Negative around it: {value}")
        case time() if value != time(value.hour, value.minute):
            raise ValueError(f"a time of the day is hours and minutes: {value}")
    for number in _integers(value):
        exact(number)


def _integers(value: Constant) -> tuple[int, ...]:
    match value:
        case Share():
            return (value.value.numerator, value.value.denominator)
        case Money(amount) | (int() as amount) if not isinstance(value, bool):
            return (amount,)
        case _:
            return ()


def _offset() -> int | None:
    # Where a node stands in its source is no part of what it means.
    at: int | None = field(default=None, eq=False, repr=False, kw_only=True)
    return at


@frozen
class Literal:
    """A value written in the expression: `85`, `"tốt"`, `yes`, `percent(98)`, `2022-04-15`."""

    # Type and text count: 1, yes and 1.0 are equal in Python and differ in print.
    value: Constant = field(eq=_identity, converter=_as_written, validator=_can_be_written)
    at: int | None = _offset()


@frozen
class Name:
    """A fact, a pool or a dotted name of the round: `par_index`, `index_group`, `round.end`."""

    id: str
    at: int | None = _offset()


@frozen
class Comparison:
    """A chain of comparisons: `80 <= score < 90`, each operand evaluated once."""

    first: Tree
    rest: tuple[tuple[str, Tree], ...]
    at: int | None = _offset()


@frozen
class Membership:
    """`grade in ["A", "B"]`, `"nữ" in marks`, and both with `not in`."""

    item: Tree
    #: The listed values, or the name of a set fact.
    options: tuple[Literal, ...] | Name
    negated: bool = False
    at: int | None = _offset()


@frozen
class And:
    """Every part holds; parts that do not apply are left out."""

    parts: tuple[Tree, ...]
    at: int | None = _offset()


@frozen
class Or:
    """At least one part holds; parts that do not apply are left out."""

    parts: tuple[Tree, ...]
    at: int | None = _offset()


@frozen
class Not:
    """The part does not hold."""

    part: Tree
    at: int | None = _offset()


@frozen
class IfElse:
    """`then if condition else otherwise`."""

    condition: Tree
    then: Tree
    otherwise: Tree
    at: int | None = _offset()


@frozen
class Arithmetic:
    """Two numbers joined by `+`, `-`, `*`, `/`, or a percentage `% of` a number."""

    operator: str
    left: Tree
    right: Tree
    at: int | None = _offset()


@frozen
class Negative:
    """A number with its sign turned."""

    part: Tree
    at: int | None = _offset()


@frozen
class Call:
    """A word of the closed vocabulary, or a rule written in Python, with its arguments."""

    function: str
    arguments: tuple[Tree, ...] = ()
    options: tuple[tuple[str, Tree], ...] = ()
    at: int | None = _offset()


Tree = (
    Literal
    | Name
    | Comparison
    | Membership
    | And
    | Or
    | Not
    | IfElse
    | Arithmetic
    | Negative
    | Call
)


def children(tree: Tree) -> tuple[Tree, ...]:
    """Return the nodes directly below a node, from left to right.

    Examples:
        >>> children(And((Name("a"), Name("b"))))
        (Name(id='a'), Name(id='b'))
    """
    match tree:
        case Literal() | Name():
            return ()
        case Comparison(first, rest):
            return (first, *(operand for _, operand in rest))
        case Membership(item, options):
            return (item, options) if isinstance(options, Name) else (item, *options)
        case And(parts) | Or(parts):
            return parts
        case Not(part) | Negative(part):
            return (part,)
        case IfElse(condition, then, otherwise):
            return (condition, then, otherwise)
        case Arithmetic(_, left, right):
            return (left, right)
    return (*tree.arguments, *(value for _, value in tree.options))


def walk(tree: Tree) -> Iterator[Tree]:
    """Yield a node and everything below it, each node before its children."""
    yield tree
    for child in children(tree):
        yield from walk(child)


def depth(tree: Tree) -> int:
    """Count the levels of a tree, however deep it is.

    Examples:
        >>> depth(Not(Name("disciplined")))
        2
    """
    level: list[Tree] = [tree]
    levels = 0
    while level:
        level = [child for node in level for child in children(node)]
        levels += 1
    return levels


def names(tree: Tree) -> tuple[str, ...]:
    """Return the names that an expression reads, each once, in the order of the text.

    Examples:
        >>> names(Not(Name("disciplined")))
        ('disciplined',)
    """
    return tuple(dict.fromkeys(node.id for node in walk(tree) if isinstance(node, Name)))


def calls(tree: Tree, function: str) -> tuple[Call, ...]:
    """Return the calls of one function inside an expression, in the order of the text."""
    return tuple(
        node for node in walk(tree) if isinstance(node, Call) and node.function == function
    )
