"""Outcomes: a truth together with whether the condition may still turn out not to apply."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.language.spans import NOT_APPLICABLE, Cell, Operand, Span, compare, exactly
from thidua.language.truths import Truth, every, negation

#: A truth, and where it is unknown whether the condition may turn out not to apply at all.
Outcome = tuple[Truth, bool]


def all_may_not_apply(outcomes: list[Outcome]) -> bool:
    """Tell whether none of several conditions applies for certain.

    Examples:
        >>> all_may_not_apply([(Truth.NOT_APPLICABLE, False), (Truth.UNKNOWN, True)])
        True
        >>> all_may_not_apply([(Truth.MET, False), (Truth.UNKNOWN, True)])
        False
    """
    return all(found is Truth.NOT_APPLICABLE or is_loose for found, is_loose in outcomes)


def is_among(item: Span, options: Span) -> Truth:
    """Tell whether a value is one of those of a set."""
    if not options.is_exact or not isinstance(options.low, frozenset):
        return Truth.UNKNOWN
    if item.is_exact:
        return Truth(item.low in options.low)
    apart = all(compare("==", item, exactly(one)) is Truth.NOT_MET for one in options.low)
    return Truth.NOT_MET if apart else Truth.UNKNOWN


def chain(signs: Sequence[str], operands: list[Operand]) -> Outcome:
    """Compare each of several operands with the next.

    Examples:
        >>> chain(["<", "<"], [exactly(1), exactly(2), exactly(2)])
        (<Truth.NOT_MET: 0>, False)
    """
    if NOT_APPLICABLE in operands:
        return Truth.NOT_APPLICABLE, False
    spans = [one for one in operands if isinstance(one, Span)]
    # Nothing is settled while an operand may not apply: the comparison would not either.
    if any(one.may_not_apply for one in spans):
        return Truth.UNKNOWN, True
    pairs = zip(signs, spans, spans[1:], strict=False)
    return every([compare(sign, left, right) for sign, left, right in pairs]), False


def membership(item: Operand, options: Operand, *, negated: bool) -> Outcome:
    """Tell whether an operand is, or is not, among options.

    Examples:
        >>> membership(exactly("A"), exactly(frozenset("AB")), negated=True)
        (<Truth.NOT_MET: 0>, False)
    """
    if isinstance(item, Cell) or isinstance(options, Cell):
        return Truth.NOT_APPLICABLE, False
    if item.may_not_apply or options.may_not_apply:
        return Truth.UNKNOWN, True
    inside = is_among(item, options)
    return negation(inside) if negated else inside, False


def as_outcome(found: Operand) -> Outcome:
    """Return the outcome that an operand of the kind yes or no is."""
    if isinstance(found, Cell):
        return Truth.NOT_APPLICABLE, False
    if found.is_exact:
        return Truth(bool(found.low)), False
    return Truth.UNKNOWN, found.may_not_apply


def as_operand(outcome: Outcome) -> Operand:
    """Return an outcome as an operand: a yes counts one, a no nothing."""
    found, is_loose = outcome
    match found:
        case Truth.NOT_APPLICABLE:
            return NOT_APPLICABLE
        case Truth.UNKNOWN:
            return Span(0, 1, is_loose)
    return exactly(int(found))
