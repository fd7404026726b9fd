"""Accounts: which part of a condition decides, with which values, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from attrs import frozen

from thidua.assessment.aloud import aloud
from thidua.assessment.comparisons import compared, lacking, of_kind
from thidua.assessment.titles import class_title, grade_of, named_title, titles_of
from thidua.assessment.workings import written_out
from thidua.language.definitions import looks_around, name_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.printing import show
from thidua.language.scope import SUBJECT, Gap, Scope
from thidua.language.spans import Cell, Operand, Span
from thidua.language.tree import And, Comparison, Literal, Name, Tree, names, walk
from thidua.language.truths import Truth
from thidua.model import Campaign
from thidua.reasons import Detail
from thidua.values import Share

_MEASURED = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)


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
        is_told = _is_own(part.first, value, scope) and _is_measure(other, needed)
        if is_told and isinstance(value, Span):
            return _compared(part.first.id, value.low, sign, needed, campaign)
    values = tuple(_values(part, scope, campaign))
    found = compared(part, scope, campaign)
    if found:
        return (*found, ("values", values)) if values else found
    if isinstance(part, Name) and values:
        return (("values", values),)
    return (("formula", _aloud(part, campaign)), ("values", values))


def _aloud(tree: Tree, campaign: Campaign) -> str:
    read = (name_of(node) for node in walk(tree))
    return aloud(tree, campaign, {name: label_of(name, campaign) for name in read if name})


def _is_own(name: Name, value: Operand, scope: Scope) -> bool:
    """Tell whether a name is a fact or a day that is known: nothing stands behind it."""
    is_known = isinstance(value, Span) and value.is_exact
    return is_known and (name.id not in scope.definitions or _is_day(name, value))


def _is_measure(other: Tree, needed: Operand) -> bool:
    """Tell whether the other side is a value of the plan: written there, or one of its days."""
    return isinstance(other, Literal) or (isinstance(other, Name) and _is_day(other, needed))


def _is_day(name: Name, found: Operand) -> bool:
    """Tell whether a name is one of the days of a plan or of its round, and known."""
    if not isinstance(found, Span) or not found.is_exact:
        return False
    return "." in name.id and isinstance(found.low, date)


def _compared(
    name: str, value: object, sign: str, needed: object, campaign: Campaign
) -> tuple[tuple[str, Detail], ...]:
    fact = campaign.fact(name)
    kind = fact.kind if fact is not None else None
    bound = needed.low if isinstance(needed, Span) else None
    details: list[tuple[str, Detail]] = [
        ("label", label_of(name, campaign)),
        ("value", of_kind(kind, value)),
        ("sign", sign),
        ("needed", of_kind(kind, bound)),
        ("measure", fact.measure if fact is not None else ""),
    ]
    return (*details, *lacking(value, sign, bound, kind))


def distance(tree: Tree, gap: int | Fraction, campaign: Campaign) -> tuple[tuple[str, Detail], ...]:
    """Return what a sentence needs of the distance between two values of a ranking key.

    Days, times and yes or no are told apart without a distance: nobody is "two yes" behind.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> distance(Name("score"), -2, campaign)
        (('short', 2),)
    """
    if grade_of(tree, campaign) is not None:
        return ()
    titles = titles_of(campaign)
    kind, measure = titles.kind(tree), titles.measure(tree)
    if kind is not None and kind not in _MEASURED:
        return ()
    found: tuple[tuple[str, Detail], ...] = (("short", of_kind(kind, gap if gap > 0 else -gap)),)
    is_declared = isinstance(tree, Name) and campaign.fact(tree.id) is not None
    return (*found, ("measure", measure)) if measure or is_declared else found


def key_value(tree: Tree, value: object, campaign: Campaign) -> Detail:
    """Return the value of a ranking key as what it is: a share, money, a number, a day.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> key_value(Name("score"), 90, campaign)
        90
    """
    grade = grade_of(tree, campaign)
    if grade is not None:
        return class_title(grade, value)
    return of_kind(titles_of(campaign).kind(tree), value)


def _values(part: Tree, scope: Scope, campaign: Campaign) -> Iterator[str]:
    for name in dict.fromkeys(_read(part, scope)):
        value = scope.days.get(name, scope.facts.get(name))
        if name != SUBJECT and value is not None:
            fact = campaign.fact(name)
            told = of_kind(fact.kind if fact is not None else None, value)
            yield f"{label_of(name, campaign)} = {_plainly(told)}"
    for call in (node for node in walk(part) if looks_around(node)):
        found = operand(call, scope)
        if isinstance(found, Span) and found.is_exact:
            kind = titles_of(campaign).kind(call)
            value = bool(found.low) if kind is Kind.YES_NO else of_kind(kind, found.low)
            yield f"{_aloud(call, campaign)} = {_plainly(value)}"


def _read(part: Tree, scope: Scope) -> Iterator[str]:
    """Yield the facts that a condition reads by itself or through named values."""
    for name in names(part):
        behind = scope.definitions.trees.get(name)
        if behind is None:
            yield name
        elif "." not in name:
            yield from _read(behind, scope)


def label_of(name: str, campaign: Campaign) -> str:
    """Return what an official calls a fact, a pool, a value or a criterion: else its id.

    Examples:
        >>> from thidua.values import Period
        >>> label_of("who", Campaign(id="demo", title="Demo", period=Period.of_year(2022)))
        'who'
    """
    fact, pool = campaign.fact(name), campaign.pool(name)
    label = fact.label if fact is not None else pool.label if pool is not None else ""
    is_declared = fact is not None or pool is not None
    return label or (name if is_declared else named_title(name, campaign) or name)


def _plainly(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Fraction():
            return written_out(value)
        case Share():
            percent = written_out(value.value * 100)
            # A ratio that does not end says more than endless percents.
            return written_out(value.value) if "/" in percent else f"{percent} %"
        case tuple():
            return "; ".join(str(word) for word in value)
        case _:
            return str(getattr(value, "value", value))
