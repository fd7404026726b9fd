"""Questions: what the lines of a table ask about, and the few values that stand for all."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import cast

from attrs import define, evolve, field, frozen

from thidua.checking.possible import around, unit_of
from thidua.engine.ranges import Ranges
from thidua.language.inference import kind_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.signature import Signature
from thidua.language.spans import ANYTHING, Span, rational
from thidua.language.tree import (
    And,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.model.campaign import Campaign
from thidua.model.grades import NO_CLASS

_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)
_WORDS = (Kind.TEXT, Kind.CHOICE)


class TooWide(Exception):  # noqa: N818 - no error: nothing is said about such a table
    """Raised where a few values cannot stand for all."""


@frozen(kw_only=True)
class Question:
    """Something that conditions ask about, with a few values that stand for all."""

    tree: Tree
    #: The name that stands for it while a table is tried out.
    name: str
    kind: Kind
    #: In order, where they have one.
    values: tuple[object, ...]
    #: The numbers of values that stand for all between their neighbours, or beyond the last.
    between: frozenset[int] = frozenset()

    @property
    def has_order(self) -> bool:
        """Whether its values are numbers."""
        return self.kind in _NUMBERS


@define
class Asking:
    """Collects what conditions ask about, and puts a name in the place of each."""

    campaign: Campaign
    signature: Signature
    ranges: Ranges
    _names: dict[Tree, Name] = field(factory=dict, init=False)
    _constants: dict[Tree, list[object]] = field(factory=dict, init=False)

    def condition(self, tree: Tree) -> Tree:
        """Return a condition over names alone."""
        match tree:
            case And(parts) | Or(parts):
                return evolve(tree, parts=tuple(self.condition(part) for part in parts))
            case Not(part):
                return Not(self.condition(part))
            case IfElse(condition, then, otherwise):
                first, second = self.condition(then), self.condition(otherwise)
                return IfElse(self.condition(condition), first, second)
            case Call("at_least", (number, *conditions)):
                parts = tuple(self.condition(part) for part in conditions)
                return Call("at_least", (number, *parts))
            case Comparison(first, rest):
                return self._comparison((first, *(part for _, part in rest)), tree)
            case Membership(item, tuple(options)):
                return evolve(tree, item=self._named(item, options))
            case Literal():
                return tree
        return self._named(tree, ())

    def _comparison(self, operands: tuple[Tree, ...], tree: Comparison) -> Tree:
        constants = tuple(part for part in operands if _is_constant(part))
        if len(dict.fromkeys(operands)) - len(dict.fromkeys(constants)) > 1:
            # Neither is written down: whether it holds is a question of its own.
            return self._named(tree, ())
        first, *others = (self._named(part, constants) for part in operands)
        signs = (sign for sign, _ in tree.rest)
        return Comparison(first, tuple(zip(signs, others, strict=True)))

    def _named(self, tree: Tree, constants: Iterable[Tree]) -> Tree:
        if _is_constant(tree):
            return tree
        cells = (cast("Span", operand(one, Scope(facts={}))).low for one in constants)
        self._constants.setdefault(tree, []).extend(cells)
        return self._names.setdefault(tree, Name(f"x{len(self._names)}"))

    def __len__(self) -> int:
        """Return how many things were asked about so far."""
        return len(self._names)

    def questions(self) -> tuple[Question, ...]:
        """Return everything that was asked about.

        Raises:
            TooWide: Something has too many values for a few to stand for all.
        """
        return tuple(self._question(tree, name.id) for tree, name in self._names.items())

    def _question(self, tree: Tree, name: str) -> Question:
        kind = kind_of(tree, self.signature)
        if kind is Kind.YES_NO:
            return Question(tree=tree, name=name, kind=kind, values=(True, False))
        if kind in _WORDS:
            return Question(tree=tree, name=name, kind=kind, values=self._words(tree))
        if kind in _NUMBERS:
            return self._number(tree, name, kind)
        raise TooWide

    def _words(self, tree: Tree) -> tuple[str, ...]:
        if isinstance(tree, Call) and tree.function == "of_unit":
            tree = tree.arguments[0]
        options = self.signature.options.get(tree.id if isinstance(tree, Name) else "", ())
        if not options:
            raise TooWide
        asked = self._constants.get(tree, [])
        # Whoever has no class is no gap of a table about classes.
        return tuple(one for one in options if one != NO_CLASS or one in asked)

    def _number(self, tree: Tree, name: str, kind: Kind) -> Question:
        fact = self.campaign.fact(tree.id) if isinstance(tree, Name) else None
        unit = unit_of(fact) if fact is not None else None
        if kind is Kind.WHOLE:
            unit = Fraction(1)
        span = self.ranges.number(tree) or ANYTHING
        ends = [rational(end) for end in (span.low, span.high) if end is not None]
        points = {*ends, *(rational(cell) for cell in self._constants[tree])}
        found = sorted(set(around(sorted(points), unit)))
        values = tuple(one for one in found if _lies_in(one, span))
        loose = {one for one in values if unit is None and one not in points}
        loose |= set(values[:1]) if span.low is None else set()
        loose |= set(values[-1:]) if span.high is None else set()
        between = frozenset(number for number, one in enumerate(values) if one in loose)
        return Question(tree=tree, name=name, kind=kind, values=values, between=between)


def _lies_in(number: int | Fraction, span: Span) -> bool:
    is_above = span.low is None or rational(span.low) <= number
    return is_above and (span.high is None or number <= rational(span.high))


def _is_constant(tree: Tree) -> bool:
    return isinstance(tree, Literal) or (
        isinstance(tree, Negative) and isinstance(tree.part, Literal)
    )
