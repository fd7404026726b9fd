"""Inference: whether every part of an expression has the right kind."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from thidua.language.kinds import Kind
from thidua.language.signature import Signature
from thidua.language.tree import (
    DEEPEST,
    And,
    Arithmetic,
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
    depth,
)
from thidua.language.vocabulary import WORDS, word
from thidua.language.word_kinds import WORD_KINDS
from thidua.problems import Problem, error
from thidua.values import Money, Share

_NUMBERS = (Kind.WHOLE, Kind.DECIMAL)
_WORDS = (Kind.TEXT, Kind.CHOICE)
_LITERALS: dict[type, Kind] = {
    bool: Kind.YES_NO,
    int: Kind.WHOLE,
    Decimal: Kind.DECIMAL,
    Share: Kind.SHARE,
    Money: Kind.MONEY,
    str: Kind.TEXT,
    date: Kind.DATE,
    time: Kind.TIME,
}


def kind_problems(tree: Tree, expected: Kind | None, signature: Signature) -> tuple[Problem, ...]:
    """Return every name that does not exist and every part that has the wrong kind.

    Args:
        tree: The expression.
        expected: The kind that it should have; None for anything that can be ranked.
        signature: The names that it may read.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> signature = Signature(kinds={"score": Kind.WHOLE})
        >>> [one.code for one in kind_problems(parse("scor >= 80"), Kind.YES_NO, signature)]
        ['unknown-name']
    """
    if depth(tree) > DEEPEST:
        # The text of an expression is never that deep; one built in Python can be.
        return (error("expression-too-deep", offset=tree.at, most=DEEPEST),)
    inference = _Inference(signature)
    found = inference.kind(tree)
    if found is not None and not _is_expected(found, expected):
        wanted = expected.value if expected else "number"
        inference.problems.append(
            error("wrong-kind", offset=tree.at, expected=wanted, found=found.value)
        )
    return tuple(inference.problems)


def kind_of(tree: Tree, signature: Signature) -> Kind | None:
    """Return the kind of an expression, None where it has mistakes.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> names = Signature(kinds={"done": Kind.WHOLE, "asked": Kind.WHOLE})
        >>> kind_of(parse("done / asked"), names)
        <Kind.SHARE: 'share'>
    """
    if depth(tree) > DEEPEST:
        return None
    inference = _Inference(signature)
    kind = inference.kind(tree)
    return None if inference.problems else kind


def _is_expected(found: Kind, expected: Kind | None) -> bool:
    if expected is None:
        return found not in (Kind.TEXT, Kind.CHOICE, Kind.SET)
    return _same(found, expected)


def _same(one: Kind, other: Kind) -> bool:
    families = (_NUMBERS, _WORDS)
    return one is other or any(one in family and other in family for family in families)


class _Inference:
    def __init__(self, signature: Signature) -> None:
        self.names = signature
        self.problems: list[Problem] = []

    def kind(self, tree: Tree) -> Kind | None:
        """Return the kind of an expression, None where a problem leaves it open."""
        match tree:
            case Literal(value):
                return _LITERALS[type(value)]
            case Name():
                return self._name(tree)
            case And(parts) | Or(parts):
                return self.conditions(parts)
            case Not(part):
                return self.conditions((part,))
            case Comparison():
                return self._comparison(tree)
            case Membership():
                return self._membership(tree)
            case IfElse(condition, then, otherwise):
                self.conditions((condition,))
                return self.alike((then, otherwise))
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                return self.numbers((part,))
        return self._call(tree)

    def _wrong(self, tree: Tree, expected: str, found: Kind) -> None:
        self.problems.append(
            error("wrong-kind", offset=tree.at, expected=expected, found=found.value)
        )

    def _name(self, tree: Name) -> Kind | None:
        kind = self.names.kinds.get(tree.id)
        if kind is None and tree.id not in self.names.faulty:
            candidates = (*self.names.kinds, *(f"{name}()" for name in self.names.rules))
            suggestion = self.names.closest(tree.id, candidates)
            self.problems.append(
                error("unknown-name", offset=tree.at, name=tree.id, suggestion=suggestion)
            )
        return kind

    def conditions(self, parts: tuple[Tree, ...]) -> Kind:
        """Want every part to be a condition."""
        for part in parts:
            kind = self.kind(part)
            if kind not in (None, Kind.YES_NO):
                self._wrong(part, Kind.YES_NO.value, kind)
        return Kind.YES_NO

    def alike(self, parts: tuple[Tree, ...]) -> Kind | None:
        """Want all parts to have one kind."""
        kinds = [(part, self.kind(part)) for part in parts]
        first = next((kind for _, kind in kinds if kind is not None), None)
        for part, kind in kinds:
            if first is not None and kind is not None and not _same(kind, first):
                self._wrong(part, first.value, kind)
        if Kind.DECIMAL in [kind for _, kind in kinds]:
            return Kind.DECIMAL
        return first

    def numbers(self, parts: tuple[Tree, ...]) -> Kind | None:
        """Want every part to be a number, and all of one kind."""
        kind = self.alike(parts)
        if kind is not None and kind not in (*_NUMBERS, Kind.SHARE, Kind.MONEY):
            self._wrong(parts[0], "number", kind)
            return None
        return kind

    def _comparison(self, tree: Comparison) -> Kind:
        operands = (tree.first, *(operand for _, operand in tree.rest))
        kind = self.alike(operands)
        if kind in (Kind.YES_NO, Kind.SET):
            self.problems.append(error("not-comparable", offset=tree.first.at, found=kind.value))
        ordering = next((sign for sign, _ in tree.rest if sign not in ("==", "!=")), None)
        if kind in _WORDS and ordering:
            self.problems.append(
                error("words-have-no-order", offset=tree.first.at, found=kind.value, sign=ordering)
            )
        for name in (part for part in operands if isinstance(part, Name)):
            self._check_options(name, operands)
        return Kind.YES_NO

    def _membership(self, tree: Membership) -> Kind:
        if isinstance(tree.options, Name):
            kind = self._name(tree.options)
            if kind not in (None, Kind.SET):
                self._wrong(tree.options, Kind.SET.value, kind)
            item = self.kind(tree.item)
            if item is not None and item not in _WORDS:
                self._wrong(tree.item, Kind.TEXT.value, item)
            self._check_options(tree.options, (tree.item,))
            return Kind.YES_NO
        kind = self.alike((tree.item, *tree.options))
        if kind in (Kind.YES_NO, Kind.SET):
            self.problems.append(error("not-comparable", offset=tree.item.at, found=kind.value))
        if isinstance(tree.item, Name):
            self._check_options(tree.item, tree.options)
        return Kind.YES_NO

    def _check_options(self, name: Name, values: tuple[Tree, ...]) -> None:
        options = self.names.options.get(name.id)
        for value in values if options else ():
            if isinstance(value, Literal) and value.value not in (options or ()):
                text = str(value.value)
                self.problems.append(
                    error(
                        "not-an-option",
                        offset=value.at,
                        name=name.id,
                        text=text,
                        suggestion=self.names.closest(text, options or ()),
                    )
                )

    def _arithmetic(self, tree: Arithmetic) -> Kind | None:
        if tree.operator in "+-":
            return self.numbers((tree.left, tree.right))
        left, right = self.numbers((tree.left,)), self.numbers((tree.right,))
        if left is None or right is None:
            return None
        kind = _product(tree.operator, left, right)
        if kind is None:
            self.problems.append(
                error(
                    "cannot-combine",
                    offset=tree.at,
                    operator=tree.operator,
                    left=left.value,
                    right=right.value,
                    suggestion=day_meant(tree),
                )
            )
        return kind

    def _call(self, tree: Call) -> Kind | None:
        known = word(tree.function)
        if known and not known.takes(len(tree.arguments), [name for name, _ in tree.options]):
            self.problems.append(
                error("call-form", offset=tree.at, name=known.name, form=known.form)
            )
            return None
        if tree.function in WORD_KINDS:
            return WORD_KINDS[tree.function](tree, self)
        return self._rule(tree)

    def _rule(self, tree: Call) -> Kind | None:
        kind = self.names.rules.get(tree.function)
        if kind is None and word(tree.function) is None:
            known = (*self.names.rules, *(one.name for one in WORDS))
            suggestion = self.names.closest(tree.function, known)
            self.problems.append(
                error("unknown-function", offset=tree.at, name=tree.function, suggestion=suggestion)
            )
        return kind


def _product(operator: str, left: Kind, right: Kind) -> Kind | None:
    if operator == "/":
        if _same(left, right) and left is not Kind.SHARE:
            return Kind.SHARE
        return left if left is not Kind.SHARE and right in _NUMBERS else None
    if operator == "% of":
        percentage = Kind.DECIMAL if right in _NUMBERS else right
        return percentage if left in _NUMBERS else None
    if left in _NUMBERS and right in _NUMBERS:
        return Kind.WHOLE if left is right is Kind.WHOLE else Kind.DECIMAL
    if Kind.SHARE in (left, right):
        other = right if left is Kind.SHARE else left
        return Kind.DECIMAL if other in _NUMBERS else None
    return Kind.MONEY if left in _NUMBERS or right in _NUMBERS else None


def day_meant(tree: Arithmetic) -> str | None:
    """Return the day, as a rule writes it, that was meant by two divisions: 20/12/2026.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> day_meant(parse("20/12/2026")), day_meant(parse("2026/12/20"))
        ('2026-12-20', '2026-12-20')
        >>> day_meant(parse("20/13/2026")), day_meant(parse("a / 12 / 2026"))
        (None, None)
    """
    match tree:
        case Arithmetic(
            "/", Arithmetic("/", Literal(int(first)), Literal(int(month))), Literal(int(last))
        ):
            day, year = (last, first) if first > last else (first, last)
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                return None
    return None
