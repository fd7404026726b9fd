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
from thidua.values import Number, decimals_of
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


def steps_fit_the_kind(campaign: Campaign) -> Iterable[Problem]:
    """Only numbers come in steps; a step is more than nothing, and can be written."""
    for fact in campaign.facts:
        path = ("facts", fact.id, "step")
        if fact.step is None:
            continue
        if not _is_bound(fact.kind, fact.step):
            yield error("bound-wrong-kind", *path, kind=fact.kind.value, key="step")
        elif fact.step <= 0:
            yield error("step-not-positive", *path, step=fact.step)
        elif not _is_written(fact, fact.step):
            yield error("step-too-fine", *path, step=fact.step, decimals=fact.decimals)


def bounds_lie_on_a_step(campaign: Campaign) -> Iterable[Problem]:
    """The least and the most of a fact can be reached in its steps."""
    for fact in campaign.facts:
        for key, bound in (("least", fact.least), ("most", fact.most)):
            if bound is not None and _is_bound(fact.kind, bound) and not _is_on_step(fact, bound):
                path = ("facts", fact.id, key)
                yield warning("bound-off-step", *path, bound=bound, step=fact.step, key=key)


def step_of(fact: Fact) -> Fraction | None:
    """Return the step of a fact, None for one that its kind cannot have.

    Examples:
        >>> step_of(Fact(id="x", kind=Kind.DECIMAL, step=Decimal("0.25")))
        Fraction(1, 4)
    """
    step = fact.step
    is_step = step is not None and _is_bound(fact.kind, step) and step > 0
    return Fraction(rational(step)) if is_step else None


def _is_on_step(fact: Fact, value: Number) -> bool:
    step = step_of(fact)
    return step is None or rational(value) % step == 0


def _is_written(fact: Fact, value: Number) -> bool:
    if fact.decimals is None:
        return True
    # The decimals of a share are those of its percentage.
    needed = decimals_of(rational(value) * 100 if fact.kind is Kind.SHARE else value)
    return needed is not None and needed <= fact.decimals


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
    cell = plain(value)
    if isinstance(cell, (int, Decimal, Fraction)) and not _is_on_step(fact, cell):
        return False
    if fact.kind is not Kind.DECIMAL or fact.decimals is None:
        return True
    return isinstance(value, (int, Decimal)) and (decimals_of(value) or 0) <= fact.decimals
