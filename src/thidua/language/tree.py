"""The tree of an expression: a few frozen nodes, and nothing that evaluates them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from attrs import field, frozen

from thidua.values import Money, Share

#: What a literal holds.
Constant = bool | int | Decimal | Share | Money | str | date | time

_UNWRITABLE = ("\\", "\n", "\r")


def _identity(value: Constant) -> tuple[str, str]:
    return type(value).__name__, str(value)


def _can_be_written(_: object, __: object, value: Constant) -> None:
    if isinstance(value, str):
        both_quotes = '"' in value and "'" in value
        if both_quotes or any(sign in value for sign in _UNWRITABLE):
            message = f"text in an expression stands on one line, in one sort of quotes: {value!r}"
            raise ValueError(message)
    elif isinstance(value, (int, Decimal)) and value < 0:
        message = f"a literal has no sign, write Negative(Literal({-value})): {value}"
        raise ValueError(message)


def _offset() -> int | None:
    # Where a node stands in its source is no part of what it means.
    at: int | None = field(default=None, eq=False, repr=False, kw_only=True)
    return at


@frozen
class Literal:
    """A value written in the expression: `85`, `"tốt"`, `yes`, `percent(98)`, `2022-04-15`."""

    # Type and text count: 1, yes and 1.0 are equal in Python and differ in print.
    value: Constant = field(eq=_identity, validator=_can_be_written)
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
        case Call(_, arguments, options):
            return (*arguments, *(value for _, value in options))


def walk(tree: Tree) -> Iterator[Tree]:
    """Yield a node and everything below it, each node before its children."""
    yield tree
    for child in children(tree):
        yield from walk(child)


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
