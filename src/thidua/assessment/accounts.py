"""Accounts: which part of a condition decides, with which values, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from thidua.engine.sheets import criteria_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.printing import show
from thidua.language.scope import SUBJECT, Gap, Scope
from thidua.language.spans import Cell, Operand, Span, rational
from thidua.language.tree import And, Comparison, Literal, Name, Tree, names
from thidua.language.truths import Truth
from thidua.model import Campaign
from thidua.reasons import Detail
from thidua.values import Money, Share

_MEASURED = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)

#: Signs of comparison to the word for what is missing from them.
_LACKS = {">=": "short", ">": "short", "<=": "over", "<": "over"}


@frozen(kw_only=True)
class Account:
    """One part of a condition that decides it, and what a sentence about it needs.

    Vietnamese:
        diễn giải điều kiện
    """

    #: The part as the plan writes it.
    rule: str
    details: tuple[tuple[str, Detail], ...]


def accounts(tree: Tree, scope: Scope, campaign: Campaign, wanted: Truth) -> tuple[Account, ...]:
    """Return the parts that make a condition what it is.

    Args:
        tree: The condition.
        scope: What it may look at for one nominee.
        campaign: The plan, for labels and measures.
        wanted: The outcome to account for: not met for a refusal, met for a veto.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> scope = Scope(facts={"score": 78, "done": True})
        >>> found = accounts(parse("done and score >= 80"), scope, campaign, Truth.NOT_MET)
        >>> [one.rule for one in found], dict(found[0].details)["short"]
        (['score >= 80'], 2)
    """
    return tuple(
        Account(rule=show(part), details=_details(part, scope, campaign))
        for part in _deciding(tree, scope, wanted)
    )


def gaps_of(tree: Tree, scope: Scope) -> tuple[Gap, ...]:
    """Return why a condition is unknown, each cause once."""
    gaps: list[Gap] = []
    for part in _deciding(tree, scope, Truth.UNKNOWN):
        truth(part, scope, gaps)
    return tuple(dict.fromkeys(gaps))


def key_gaps(tree: Tree, scope: Scope) -> tuple[Gap, ...]:
    """Return why a ranking key is unknown, each cause once; that it does not apply is one."""
    gaps: list[Gap] = []
    if isinstance(operand(tree, scope, gaps), Cell):
        gaps.append(Gap("key-not-applicable", show(tree)))
    return tuple(dict.fromkeys(gaps))


def _deciding(tree: Tree, scope: Scope, wanted: Truth) -> Iterator[Tree]:
    """Yield the parts of an "and" with the outcome asked for; anything else decides whole."""
    if isinstance(tree, And) and wanted is not Truth.MET:
        for part in tree.parts:
            if truth(part, scope) is wanted:
                yield from _deciding(part, scope, wanted)
    else:
        yield tree


def _details(part: Tree, scope: Scope, campaign: Campaign) -> tuple[tuple[str, Detail], ...]:
    if isinstance(part, Comparison) and len(part.rest) == 1 and isinstance(part.first, Name):
        sign, other = part.rest[0]
        value, needed = operand(part.first, scope), operand(other, scope)
        is_told = isinstance(value, Span) and value.is_exact and _is_measure(other, needed)
        if is_told and isinstance(value, Span):
            return _compared(part.first.id, value.low, sign, needed, campaign)
    return (("formula", show(part)), ("values", tuple(_values(part, scope, campaign))))


def _is_measure(other: Tree, needed: Operand) -> bool:
    """Tell whether the other side is a value of the plan: written there, or one of its days."""
    is_day = isinstance(other, Name) and "." in other.id
    is_known = isinstance(needed, Span) and needed.is_exact
    return isinstance(other, Literal) or (is_day and is_known)


def _compared(
    name: str, value: object, sign: str, needed: object, campaign: Campaign
) -> tuple[tuple[str, Detail], ...]:
    fact = campaign.fact(name)
    kind = fact.kind if fact is not None else None
    bound = needed.low if isinstance(needed, Span) else None
    details: list[tuple[str, Detail]] = [
        ("label", label_of(name, campaign)),
        ("value", _of_kind(kind, value)),
        ("sign", sign),
        ("needed", _of_kind(kind, bound)),
        ("measure", fact.measure if fact is not None else ""),
    ]
    if isinstance(value, (int, Decimal, Fraction)) and sign in _LACKS:
        gap = rational(bound) - rational(value)
        details.append((_LACKS[sign], _of_kind(kind, gap if gap > 0 else -gap)))
    return tuple(details)


def distance(tree: Tree, gap: int | Fraction, campaign: Campaign) -> tuple[tuple[str, Detail], ...]:
    """Return what a sentence needs of the distance between two values of a ranking key.

    Days, times and yes or no are told apart without a distance: nobody is "two yes" behind.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> distance(Name("score"), -2, campaign)
        (('short', 2),)
    """
    fact = campaign.fact(tree.id) if isinstance(tree, Name) else None
    size = gap if gap > 0 else -gap
    if fact is None:
        return (("short", size),)
    if fact.kind not in _MEASURED:
        return ()
    return ("short", _of_kind(fact.kind, size)), ("measure", fact.measure)


def key_value(tree: Tree, value: object, campaign: Campaign) -> Detail:
    """Return the value of a ranking key as what it is: a share, money, a number, a day.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> key_value(Name("score"), 90, campaign)
        90
    """
    fact = campaign.fact(tree.id) if isinstance(tree, Name) else None
    return _of_kind(fact.kind if fact is not None else None, value)


def _of_kind(kind: Kind | None, cell: object) -> Detail:
    """Return a cell as what it is: its plain form does not tell money from a number."""
    if kind is Kind.SHARE and isinstance(cell, (int, Fraction)):
        return Share(Fraction(cell))
    if kind is Kind.MONEY and isinstance(cell, int):
        return Money(cell)
    return detail_of(cell)


def _values(part: Tree, scope: Scope, campaign: Campaign) -> Iterator[str]:
    for name in names(part):
        value = scope.days.get(name, scope.facts.get(name))
        if name != SUBJECT and value is not None:
            yield f"{label_of(name, campaign)} = {_plainly(value)}"


def label_of(name: str, campaign: Campaign) -> str:
    """Return what an official calls a fact, a pool, a value or a criterion: else its id.

    Examples:
        >>> from thidua.values import Period
        >>> label_of("who", Campaign(id="demo", title="Demo", period=Period.of_year(2022)))
        'who'
    """
    fact, pool = campaign.fact(name), campaign.pool(name)
    label = fact.label if fact is not None else pool.label if pool is not None else ""
    return label or _title_of(name, campaign) or name


def _title_of(name: str, campaign: Campaign) -> str:
    named = [one.title for one in campaign.values if one.id == name]
    named += [one.title for one in campaign.deadlines if one.name == name]
    if named:
        return named[0]
    sheet_id, _, criterion_id = name.partition("/")
    sheet = campaign.sheet(sheet_id)
    if sheet is None or not criterion_id:
        return "" if sheet is None else sheet.title
    return next((one.title for one in criteria_of(sheet) if one.id == criterion_id), "")


def detail_of(value: object) -> Detail:
    """Return a cell as a detail of a reason: they are the same, but for sets of words.

    Examples:
        >>> detail_of(frozenset({"b", "a"}))
        ('a', 'b')
    """
    if isinstance(value, frozenset):
        return tuple(sorted(str(word) for word in value))
    return value  # type: ignore[return-value] # cells hold nothing else


def _plainly(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case frozenset():
            return "; ".join(sorted(str(word) for word in value))
        case _:
            return str(getattr(value, "value", value))
