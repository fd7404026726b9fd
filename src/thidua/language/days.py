"""Days in expressions: what the words about time mean, on known days and on spans of days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

from thidua.language.spans import Cell, Operand, Span, exactly
from thidua.language.tree import Call
from thidua.values import Calendar, Period
from thidua.values.calendar import days_between, months_between, moved, years_between

_COUNTS = ("days", "working_days", "months", "years")


def day_functions(
    calendar: Calendar, windows: tuple[Period, ...]
) -> Mapping[str, Callable[..., object]]:
    """Return the words about time as functions of known days.

    Args:
        calendar: Which days are working days.
        windows: The days of the round.

    Examples:
        >>> words = day_functions(Calendar(), ())
        >>> words["later"](date(2021, 3, 8), 3, "working_days")
        datetime.date(2021, 3, 11)
    """

    def later(day: date, number: int, unit: str) -> date:
        if unit == "working_days":
            return calendar.later(day, int(number))
        return moved(day, unit, int(number))

    def in_round(day: date) -> bool:
        return any(day in window for window in windows)

    return {
        "days": days_between,
        "working_days": calendar.between,
        "months": months_between,
        "years": years_between,
        "later": later,
        "in_round": in_round,
    }


def day_operand(
    call: Call, operands: list[Operand], calendar: Calendar, windows: tuple[Period, ...]
) -> Operand:
    """Evaluate one of the words on what its parts can still be.

    Every word is monotone: nothing between the ends of a span goes beyond what the ends give.

    Args:
        call: The call.
        operands: Its arguments, and behind them its option.
        calendar: Which days are working days.
        windows: The days of the round.
    """
    for one in operands:
        if isinstance(one, Cell):
            return one
    spans = cast("list[Span]", operands)
    found = _found(call, spans, calendar, windows)
    return found.loosely if any(one.may_not_apply for one in spans) else found


def _found(call: Call, spans: list[Span], calendar: Calendar, windows: tuple[Period, ...]) -> Span:
    first, *others = spans
    if not others:
        return _inside(first, windows)
    word, other = day_functions(calendar, windows)[call.function], others[0]
    # The later the first day, the fewer days lie between.
    starts = (first.high, first.low) if call.function in _COUNTS else (first.low, first.high)
    units = tuple(unit for unit, _ in call.options)
    low, high = (
        None if None in pair else word(*pair, *units)
        for pair in zip(starts, (other.low, other.high), strict=True)
    )
    return Span(low, high)


def _inside(day: Span, windows: tuple[Period, ...]) -> Span:
    possible = Period(cast("date | None", day.low), cast("date | None", day.high))
    if any(window.covers(possible) for window in windows):
        return exactly(1)
    return Span(0, 1) if any(window.overlaps(possible) for window in windows) else exactly(0)
