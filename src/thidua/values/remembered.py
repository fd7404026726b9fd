"""Remembered: what is worked out once from a value that never changes."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

V = TypeVar("V")
T = TypeVar("T")


def remembered(function: Callable[[V], T]) -> Callable[[V], T]:
    """Return a function that works out its answer once for each value, while the value lives.

    Values are told apart by identity: equal ones may stand at other places of a file.

    Args:
        function: Gives the same for the same value, and holds nothing that holds the value.

    Examples:
        >>> from thidua.values import Period
        >>> asked = []
        >>> @remembered
        ... def first_day(period):
        ...     asked.append(period)
        ...     return period.start
        >>> year = Period.of_year(2022)
        >>> first_day(year) == first_day(year), len(asked)
        (True, 1)
    """
    found: dict[int, T] = {}

    @wraps(function)
    def once(value: V) -> T:
        key = id(value)
        if key not in found:
            found[key] = function(value)
            weakref.finalize(value, found.pop, key, None).atexit = False
        return found[key]

    return once
