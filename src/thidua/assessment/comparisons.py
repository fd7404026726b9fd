"""Comparisons: how far points, named values and classes are from what a condition asks for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from thidua.assessment.titles import NO_CLASS_HELD, class_title, grade_of, titles_of
from thidua.language.definitions import name_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Span, rational
from thidua.language.tree import Comparison, Literal, Membership, Tree
from thidua.language.truths import Truth
from thidua.model import Campaign
from thidua.model.grades import Grade
from thidua.reasons import Detail
from thidua.values import Money, Share

Details = tuple[tuple[str, Detail], ...]

#: Signs of comparison to the word for what is missing from them.
LACKS = {">=": "short", ">": "short", "<=": "over", "<": "over"}
_TURNED = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "==": "==", "!=": "!="}


def compared(part: Tree, scope: Scope, campaign: Campaign) -> Details:
    """Return what a sentence needs of a comparison of points, of a named value or of a class.

    Args:
        part: A condition.
        scope: What it may look at for one nominee.
        campaign: The plan, for titles.

    Returns:
        Nothing where the condition compares nothing of that sort with a value of the plan, or
        where its value is not known.
    """
    if isinstance(part, Membership):
        grade = grade_of(part.item, campaign)
        if grade is None or not isinstance(part.options, tuple):
            return ()
        sign = "not in" if part.negated else "in"
        return _classed(part.item, grade, sign, [one.value for one in part.options], scope)
    for named, sign, bound in links(part):
        if truth(Comparison(named, ((sign, bound),)), scope) is Truth.NOT_MET or _is_single(part):
            return _link(named, sign, bound, scope, campaign)
    return ()


def links(part: Tree) -> Iterator[tuple[Tree, str, Literal]]:
    """Yield the links of a comparison between something named and a value that the plan writes.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> [(sign, bound.value) for _, sign, bound in links(parse("80 < score <= 90"))]
        [('>', 80), ('<=', 90)]
    """
    if not isinstance(part, Comparison):
        return
    left = part.first
    for sign, right in part.rest:
        if name_of(left) is not None and isinstance(right, Literal):
            yield left, sign, right
        elif isinstance(left, Literal) and name_of(right) is not None:
            yield right, _TURNED[sign], left
        left = right


def _is_single(part: Tree) -> bool:
    return isinstance(part, Comparison) and len(part.rest) == 1


def _link(named: Tree, sign: str, bound: Literal, scope: Scope, campaign: Campaign) -> Details:
    grade = grade_of(named, campaign)
    if grade is not None:
        return _classed(named, grade, sign, [bound.value], scope)
    value, needed = operand(named, scope), operand(bound, scope)
    if not isinstance(value, Span) or not value.is_exact or not isinstance(needed, Span):
        return ()
    titles = titles_of(campaign)
    kind = titles.kind(named)
    details: list[tuple[str, Detail]] = [
        ("label", titles.title(named)),
        ("value", of_kind(kind, value.low)),
        ("sign", sign),
        ("needed", of_kind(kind, needed.low)),
        ("measure", titles.measure(named)),
    ]
    return (*details, *lacking(value.low, sign, needed.low, kind))


def lacking(value: object, sign: str, needed: object, kind: Kind | None) -> Details:
    """Return by how much a number misses a bound, under the word for it."""
    if not isinstance(value, (int, Decimal, Fraction)) or sign not in LACKS:
        return ()
    gap = rational(needed) - rational(value)
    return ((LACKS[sign], of_kind(kind, gap if gap > 0 else -gap)),)


def _classed(tree: Tree, grade: Grade, sign: str, wanted: list[object], scope: Scope) -> Details:
    value = operand(tree, scope)
    if not isinstance(value, Span) or not value.is_exact:
        return ()
    titles = [class_title(grade, one) or str(one) for one in wanted]
    return (
        ("label", grade.title or grade.id),
        ("value", class_title(grade, value.low) or NO_CLASS_HELD),
        ("sign", sign),
        ("needed", " / ".join(titles)),
    )


def of_kind(kind: Kind | None, cell: object) -> Detail:
    """Return a cell as what it is: its plain form does not tell money from a number.

    Examples:
        >>> of_kind(Kind.MONEY, 2340000), of_kind(None, 90)
        (Money(amount=2340000), 90)
    """
    if kind is Kind.SHARE and isinstance(cell, (int, Fraction)):
        return Share(Fraction(cell))
    if kind is Kind.MONEY and isinstance(cell, int):
        return Money(cell)
    return detail_of(cell)


def detail_of(value: object) -> Detail:
    """Return a cell as a detail of a reason: they are the same, but for sets of words.

    Examples:
        >>> detail_of(frozenset({"b", "a"}))
        ('a', 'b')
    """
    if isinstance(value, frozenset):
        return tuple(sorted(str(word) for word in value))
    return value  # type: ignore[return-value] # cells hold nothing else
