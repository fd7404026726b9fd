"""Outcomes in columns: joined by "and", "or", "at least" and "concerns only"."""

from __future__ import annotations

from typing import Any

from thidua.engine.column_parts import Flag, Verity, both, either, flag, inverse, sure


def every(several: list[Verity]) -> Verity:
    """Join outcomes by "and"; those that do not apply are left out."""
    return some([one.negated() for one in several]).negated()


def some(several: list[Verity]) -> Verity:
    """Join outcomes by "or"; those that do not apply are left out.

    What rows have to say of one part matters only where the others leave the whole open.
    """
    met: Flag = False
    not_met: Flag = True
    nothing: Flag = True
    unsettled: Flag = False
    for one in several:
        met = either(met, sure(one.met, one.unsettled))
        not_met = both(not_met, sure(either(one.not_met, one.nothing), one.unsettled))
        nothing = both(nothing, sure(one.nothing, one.unsettled))
        unsettled = either(unsettled, one.unsettled)
    return Verity(
        met=met,
        not_met=both(not_met, inverse(nothing)),
        nothing=nothing,
        unsettled=both(unsettled, inverse(met)),
    )


def at_least(number: int, several: list[Verity]) -> Verity:
    """Tell where so many outcomes are met; those that do not apply are left out."""
    if number == 1:
        return some(several)
    met = _counted([sure(one.met, one.unsettled) for one in several])
    unknown = _counted([either(one.unknown, one.unsettled) for one in several])
    nothing = _counted([sure(one.nothing, one.unsettled) for one in several])
    unsettled: Flag = False
    for one in several:
        unsettled = either(unsettled, one.unsettled)
    is_met = flag(met >= number)
    is_nothing = flag(nothing == len(several))
    is_open = flag(met + unknown >= number) | flag(unknown + nothing == len(several))
    decided = either(is_met, is_nothing)
    not_met = both(inverse(decided), inverse(is_open))
    return Verity(
        met=is_met,
        not_met=not_met,
        nothing=is_nothing,
        unsettled=both(unsettled, inverse(either(decided, not_met))),
    )


def _counted(flags: list[Flag]) -> Any:
    import narwhals.stable.v2 as nw

    ones = [nw.lit(int(one)) if isinstance(one, bool) else one.cast(nw.Int64) for one in flags]
    found = ones[0]
    for one in ones[1:]:
        found = found + one
    return found


def concerning(when: Verity, condition: Verity) -> Verity:
    """Let a condition concern only those for whom another holds."""
    outside = either(when.not_met, when.nothing)
    concerned = inverse(outside)
    return Verity(
        met=both(concerned, condition.met),
        not_met=both(when.met, condition.not_met),
        nothing=either(outside, both(concerned, condition.nothing)),
        unsettled=either(when.unsettled, both(concerned, condition.unsettled)),
    )
