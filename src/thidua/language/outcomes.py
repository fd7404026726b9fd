"""Outcomes: a truth together with whether the condition may still turn out not to apply."""

from __future__ import annotations

from thidua.language.spans import NOT_APPLICABLE, Cell, Operand, Span, compare, exactly
from thidua.language.truths import Truth

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
