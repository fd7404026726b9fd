"""Expressions built in Python with operators: the same tree as the text gives."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import NoReturn

from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    Constant,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.values import Money, Share, exact

_CONSTANTS = (bool, int, Decimal, Share, Money, str, date, time)


class Term:
    """An expression in the making; `tree` is what the model takes.

    `&`, `|` and `~` stand for "and", "or" and "not", because Python's own words cannot be
    given a new meaning.

    Vietnamese:
        biểu thức

    Examples:
        >>> from thidua.language.printing import show
        >>> show((fact("plan_done") & (fact("par_index") >= 80)).tree)
        'plan_done and par_index >= 80'
    """

    __slots__ = ("tree",)
    __hash__ = None  # type: ignore[assignment] # equality builds a comparison, it compares nothing

    def __init__(self, tree: Tree) -> None:
        """Wrap a tree."""
        self.tree = tree

    def __repr__(self) -> str:
        """Show the tree."""
        return f"Term({self.tree!r})"

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false: it is a condition, not its answer.

        Raises:
            TypeError: Always, with the operators that were probably meant.
        """
        message = "write & | ~ for and, or, not; and (a <= x) & (x < b) for a <= x < b"
        raise TypeError(message)

    def __and__(self, other: Term) -> Term:
        """Join two conditions by "and"."""
        return Term(And((*_parts(self.tree, And), *_parts(other.tree, And))))

    def __or__(self, other: Term) -> Term:
        """Join two conditions by "or"."""
        return Term(Or((*_parts(self.tree, Or), *_parts(other.tree, Or))))

    def __invert__(self) -> Term:
        """Turn a condition round."""
        return Term(Not(self.tree))

    def _compared(self, sign: str, other: object) -> Term:
        return Term(Comparison(self.tree, ((sign, tree_of(other)),)))

    def __eq__(self, other: object) -> Term:  # type: ignore[override] # builds a comparison
        """Compare for being equal."""
        return self._compared("==", other)

    def __ne__(self, other: object) -> Term:  # type: ignore[override] # builds a comparison
        """Compare for not being equal."""
        return self._compared("!=", other)

    def __lt__(self, other: object) -> Term:
        """Compare for being less."""
        return self._compared("<", other)

    def __le__(self, other: object) -> Term:
        """Compare for being at most."""
        return self._compared("<=", other)

    def __gt__(self, other: object) -> Term:
        """Compare for being more."""
        return self._compared(">", other)

    def __ge__(self, other: object) -> Term:
        """Compare for being at least."""
        return self._compared(">=", other)

    def _joined(self, operator: str, other: object) -> Term:
        return Term(Arithmetic(operator, self.tree, tree_of(other)))

    def __add__(self, other: object) -> Term:
        """Add."""
        return self._joined("+", other)

    def __sub__(self, other: object) -> Term:
        """Subtract."""
        return self._joined("-", other)

    def __mul__(self, other: object) -> Term:
        """Multiply."""
        return self._joined("*", other)

    def __truediv__(self, other: object) -> Term:
        """Divide: two numbers give a share."""
        return self._joined("/", other)

    def __radd__(self, other: object) -> Term:
        """Add to a plain value."""
        return Term(tree_of(other)) + self

    def __rsub__(self, other: object) -> Term:
        """Subtract from a plain value."""
        return Term(tree_of(other)) - self

    def __rmul__(self, other: object) -> Term:
        """Multiply a plain value."""
        return Term(tree_of(other)) * self

    def __rtruediv__(self, other: object) -> Term:
        """Divide a plain value."""
        return Term(tree_of(other)) / self

    def __neg__(self) -> Term:
        """Turn the sign."""
        return Term(Negative(self.tree))

    def is_in(self, *options: Constant) -> Term:
        """Ask whether the value is one of those listed."""
        return Term(Membership(self.tree, tuple(Literal(option) for option in options)))


def tree_of(part: object) -> Tree:
    """Return the tree of a term or of a plain value.

    Raises:
        TypeError: For a float, or anything else that no expression can hold.
    """
    if isinstance(part, Term):
        return part.tree
    if isinstance(part, (int, Decimal)) and not isinstance(part, bool) and exact(part) < 0:
        # A minus sign would round a Decimal to the digits of Python's decimal context.
        return Negative(Literal(part.copy_negate() if isinstance(part, Decimal) else -part))
    if isinstance(part, _CONSTANTS):
        return Literal(part)
    message = f"an expression holds no {type(part).__name__}; write a whole number or a Decimal"
    raise TypeError(message)


def fact(name: str) -> Term:
    """Refer to a fact, a pool or a dotted name by its id."""
    return Term(Name(name))


def given(award: str) -> Term:
    """Ask whether the nominee receives an award in this same round."""
    return Term(Call("given", (Literal(award),)))


def known(name: str) -> Term:
    """Ask whether a value of the fact was given."""
    return Term(Call("known", (Name(name),)))


def applies(name: str) -> Term:
    """Ask whether the fact concerns the nominee at all."""
    return Term(Call("applies", (Name(name),)))


def at_least(number: int, *conditions: Term) -> Term:
    """Ask whether so many of the conditions hold."""
    trees = tuple(condition.tree for condition in conditions)
    return Term(Call("at_least", (Literal(number), *trees)))


def _parts(tree: Tree, joined: type[And | Or]) -> tuple[Tree, ...]:
    return tree.parts if isinstance(tree, joined) else (tree,)
