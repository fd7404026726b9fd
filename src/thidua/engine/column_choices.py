"""Choices in columns: one part where a condition is met, another where it is not."""

from __future__ import annotations

from attrs import evolve

from thidua.engine.column_numbers import alike, as_number, constant
from thidua.engine.column_parts import (
    Flag,
    Interval,
    Nothing,
    Part,
    Ratio,
    Undefined,
    Unsayable,
    Verity,
    Words,
    both,
    either,
    inverse,
    picked,
)


def chosen(condition: Verity, then: Part, otherwise: Part) -> Part:
    """Take one part where a condition is met, the other where it is not."""
    unsettled = either(condition.unsettled, condition.unknown)
    if isinstance(then, (Nothing, Undefined)):
        return _one_or_none(condition.negated(), otherwise, then, unsettled)
    if isinstance(otherwise, (Nothing, Undefined)):
        return _one_or_none(condition, then, otherwise, unsettled)
    if isinstance(then, Verity) and isinstance(otherwise, Verity):
        return _chosen_verity(condition, then, otherwise, unsettled)
    if isinstance(then, Words) and isinstance(otherwise, Words):
        return _chosen_words(condition, then, otherwise, unsettled)
    one, other = (
        as_number(part, constant(1)) if isinstance(part, Ratio) else part
        for part in (then, otherwise)
    )
    if isinstance(one, Interval) and isinstance(other, Interval):
        return _chosen_number(condition, one, other, unsettled)
    raise Unsayable


def cases(lines: list[tuple[Verity, Part]], otherwise: Part) -> Part:
    """Take what the first line gives that holds; nothing where no line applies at all."""
    found = otherwise
    none_applies: Flag = True
    for condition, gives in reversed(lines):
        none_applies = both(none_applies, condition.nothing)
        holds = evolve(
            condition, not_met=either(condition.not_met, condition.nothing), nothing=False
        )
        found = chosen(holds, gives, found)
    if none_applies is False:
        return found
    applies = Verity(met=inverse(none_applies), not_met=none_applies)
    return chosen(applies, found, Nothing())


def _one_or_none(condition: Verity, then: Part, none: Nothing | Undefined, unsettled: Flag) -> Part:
    kept = as_number(then, constant(1)) if isinstance(then, Ratio) else then
    if type(kept) is type(none):
        return kept
    if not isinstance(kept, (Interval, Words)):
        raise Unsayable
    nothing = either(condition.nothing, both(condition.met, kept.nothing))
    unsettled = either(unsettled, both(condition.met, kept.unsettled))
    if isinstance(none, Undefined):
        unsettled = either(unsettled, condition.not_met)
    else:
        nothing = either(nothing, condition.not_met)
    known = both(condition.met, kept.known)
    return evolve(kept, nothing=nothing, known=known, unsettled=unsettled)


def _inherited(condition: Verity, then: Flag, otherwise: Flag) -> Flag:
    return either(both(condition.met, then), both(condition.not_met, otherwise))


def _chosen_verity(condition: Verity, then: Verity, otherwise: Verity, unsettled: Flag) -> Verity:
    return Verity(
        met=_inherited(condition, then.met, otherwise.met),
        not_met=_inherited(condition, then.not_met, otherwise.not_met),
        nothing=either(condition.nothing, _inherited(condition, then.nothing, otherwise.nothing)),
        unsettled=either(unsettled, _inherited(condition, then.unsettled, otherwise.unsettled)),
    )


def _chosen_words(condition: Verity, then: Words, otherwise: Words, unsettled: Flag) -> Words:
    return Words(
        value=picked(condition.met, then.value, otherwise.value),
        nothing=either(condition.nothing, _inherited(condition, then.nothing, otherwise.nothing)),
        known=_inherited(condition, then.known, otherwise.known),
        unsettled=either(unsettled, _inherited(condition, then.unsettled, otherwise.unsettled)),
    )


def _chosen_number(
    condition: Verity, then: Interval, otherwise: Interval, unsettled: Flag
) -> Interval:
    if then.is_day or otherwise.is_day:
        raise Unsayable
    one, other = alike(then, otherwise)
    low = picked(condition.met, one.low, other.low)
    plain = one.is_plain and other.is_plain
    return Interval(
        low=low,
        high=low if plain else picked(condition.met, one.high, other.high),
        scale=one.scale,
        least=None if None in (one.least, other.least) else min(one.least, other.least),  # type: ignore[type-var] # no None here
        most=None if None in (one.most, other.most) else max(one.most, other.most),  # type: ignore[type-var] # no None here
        nothing=either(condition.nothing, _inherited(condition, one.nothing, other.nothing)),
        known=_inherited(condition, one.known, other.known),
        unsettled=either(unsettled, _inherited(condition, one.unsettled, other.unsettled)),
        is_rounded=one.is_rounded or other.is_rounded,
    )
