"""The four outcomes of a condition, and how outcomes are joined."""

from __future__ import annotations

import enum


class Truth(enum.IntEnum):
    """The four outcomes of a condition.

    Vietnamese:
        đạt, không đạt, chưa rõ, không áp dụng
    """

    NOT_MET = 0
    MET = 1
    UNKNOWN = 2
    NOT_APPLICABLE = 3


def negation(truth: Truth) -> Truth:
    """Turn met and not met round; unknown and not applicable stay."""
    match truth:
        case Truth.MET:
            return Truth.NOT_MET
        case Truth.NOT_MET:
            return Truth.MET
        case _:
            return truth


def every(truths: list[Truth]) -> Truth:
    """Join conditions by "and"; those that do not apply are left out."""
    return negation(some([negation(one) for one in truths]))


def some(truths: list[Truth]) -> Truth:
    """Join conditions by "or"; those that do not apply are left out."""
    return at_least(1, truths)


def at_least(number: int, truths: list[Truth]) -> Truth:
    """Tell whether so many conditions hold; those that do not apply are left out."""
    concerned = [one for one in truths if one is not Truth.NOT_APPLICABLE]
    if not concerned:
        return Truth.NOT_APPLICABLE
    met, unknown = concerned.count(Truth.MET), concerned.count(Truth.UNKNOWN)
    if met >= number:
        return Truth.MET
    # Unknown conditions alone may all turn out not to apply.
    is_open = met + unknown >= number or unknown == len(concerned)
    return Truth.UNKNOWN if is_open else Truth.NOT_MET


def concerning(when: Truth, condition: Truth) -> Truth:
    """Judge a condition that concerns only those for whom `when` holds."""
    if when in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
        return Truth.NOT_APPLICABLE
    if when is Truth.UNKNOWN and condition is Truth.NOT_MET:
        return Truth.UNKNOWN
    return condition
