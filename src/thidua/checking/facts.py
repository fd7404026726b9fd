"""Facts: bounds, decimals and options fit the kind, and leave a value that can exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from thidua.language.cells import fits, plain
from thidua.language.kinds import Kind
from thidua.language.spans import rational
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.problems import Problem, error, warning
from thidua.values import decimals_of
from thidua.values.number import MOST_DIGITS

_FRACTIONAL = (Kind.DECIMAL, Kind.SHARE)
_OPTIONAL = (Kind.CHOICE, Kind.SET)


def bounds_fit_the_kind(campaign: Campaign) -> Iterable[Problem]:
    """Only numbers have a least and a most, and whole ones have whole ones."""
    for fact in campaign.facts:
        for key, bound in (("least", fact.least), ("most", fact.most)):
            if bound is not None and not _is_bound(fact.kind, bound):
                path = ("facts", fact.id, key)
                yield error("bound-wrong-kind", *path, kind=fact.kind.value, key=key)


def bounds_leave_a_value(campaign: Campaign) -> Iterable[Problem]:
    """The least value of a fact is not over the most."""
    for fact in campaign.facts:
        least, most = bounds_of(fact)
        if least is not None and most is not None and least > most:
            path = ("facts", fact.id, "least")
            yield error("least-over-most", *path, least=fact.least, most=fact.most)


def decimals_fit_the_kind(campaign: Campaign) -> Iterable[Problem]:
    """Only a decimal number or a share has decimals, and never fewer than none."""
    for fact in campaign.facts:
        for key, decimals in (("decimals", fact.decimals), ("compare_at", fact.compare_at)):
            path = ("facts", fact.id, key)
            if decimals is not None and fact.kind not in _FRACTIONAL:
                yield error("decimals-not-meant", *path, kind=fact.kind.value, key=key)
            elif decimals is not None and decimals < 0:
                yield error("decimals-negative", *path, decimals=decimals, key=key)
            elif decimals is not None and decimals > MOST_DIGITS:
                yield error(
                    "decimals-too-many", *path, decimals=decimals, most=MOST_DIGITS, key=key
                )


def rounding_is_named(campaign: Campaign) -> Iterable[Problem]:
    """Whoever rounds says how, and whoever says how to round says to how many decimals."""
    for fact in campaign.facts:
        if fact.compare_at is not None and fact.rounding is None:
            yield error("rounding-not-named", "facts", fact.id, "compare_at")
        if fact.rounding is not None and fact.compare_at is None:
            rounding = fact.rounding.value
            yield error("rounding-to-nothing", "facts", fact.id, "rounding", rounding=rounding)


def options_are_listed(campaign: Campaign) -> Iterable[Problem]:
    """A choice and a set list the words that they may hold, each once; nothing else does."""
    for fact in campaign.facts:
        if fact.kind in _OPTIONAL and not fact.options:
            yield error("options-missing", "facts", fact.id, kind=fact.kind.value)
        if fact.kind not in _OPTIONAL and fact.options:
            yield error("options-not-meant", "facts", fact.id, "options", kind=fact.kind.value)
        for option, count in Counter(fact.options).items():
            if count > 1:
                yield warning("duplicate-option", "facts", fact.id, "options", text=option)


def silence_stands_for_a_possible_value(campaign: Campaign) -> Iterable[Problem]:
    """The value that a missing fact is given could have been given by the host."""
    for fact in campaign.facts:
        if fact.if_silent is not None:
            yield from _impossible(fact)


def _impossible(fact: Fact) -> Iterator[Problem]:
    path = ("facts", fact.id, "if_silent")
    if not fits(fact.kind, fact.if_silent):
        yield error("silent-value-wrong-kind", *path, kind=fact.kind.value)
    elif not (_is_inside(fact) and _is_option(fact) and _is_on_the_grid(fact)):
        yield error("silent-value-impossible", *path, text=str(fact.if_silent))


def _is_bound(kind: Kind, bound: object) -> bool:
    if kind in (Kind.WHOLE, Kind.MONEY):
        return fits(Kind.WHOLE, bound)
    return kind in _FRACTIONAL and fits(Kind.DECIMAL, bound)


def bounds_of(fact: Fact) -> tuple[int | Fraction | None, int | Fraction | None]:
    """Return the least and the most of a fact, None for a bound that its kind cannot have.

    Examples:
        >>> bounds_of(Fact(id="x", kind=Kind.WHOLE, least=0, most=Decimal("1.5")))
        (0, None)
    """
    stated = [bound if _is_bound(fact.kind, bound) else None for bound in (fact.least, fact.most)]
    least, most = (None if bound is None else rational(bound) for bound in stated)
    return least, most


def _is_inside(fact: Fact) -> bool:
    least, most = bounds_of(fact)
    if least is None and most is None:
        return True
    value = rational(plain(fact.if_silent))
    return (least is None or least <= value) and (most is None or value <= most)


def _is_option(fact: Fact) -> bool:
    return fact.kind is not Kind.CHOICE or fact.if_silent in fact.options


def _is_on_the_grid(fact: Fact) -> bool:
    value = fact.if_silent
    if fact.kind is not Kind.DECIMAL or fact.decimals is None:
        return True
    return isinstance(value, (int, Decimal)) and (decimals_of(value) or 0) <= fact.decimals
