"""Forms of time: ends, holidays and lengths, as they are written in a plan file."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from thidua.files.forms import DAY
from thidua.files.kinds import Bare, Plain
from thidua.files.meant import meant_day
from thidua.values import Period
from thidua.values.calendar import day_before, refuse_long

_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_UNITS: Final = ("year", "month", "week", "day")
_PART: Final = rf"[1-9][0-9]{{0,5}} (?:{'|'.join(_UNITS)})s?"
_LENGTH: Final = rf"{_PART}(?: {_PART})*"


def _end(text: str) -> date:
    before = text.removeprefix("before ")
    day: date = DAY.parse(before)  # type: ignore[assignment] # a day's own form
    return day if before == text else day_before(day)


def _meant_end(text: str) -> str | None:
    before = text.removeprefix("before ")
    day = meant_day(before)
    meant = day if day is None or before == text else f"before {day}"
    return None if meant == text else meant


def _days_off(text: str) -> Period:
    first, _, last = text.partition(" to ")
    period = Period(DAY.parse(first), DAY.parse(last or first))  # type: ignore[arg-type] # days
    refuse_long((period,))
    return period


def _show_days_off(period: Period) -> Bare:
    first, last = (day.isoformat() for day in period.ends())
    return Bare(first if first == last else f"{first} to {last}")


def _length(text: str) -> relativedelta:
    if re.fullmatch(_LENGTH, text) is None:
        raise ValueError(text)
    words = text.split()
    parts = zip(words[::2], words[1::2], strict=True)
    units = {f"{unit.removesuffix('s')}s": int(number) for number, unit in parts}
    return relativedelta(**units)  # type: ignore[arg-type] # names of units


def _show_length(length: relativedelta) -> Bare:
    # Weeks are days to the value, and years are kept apart from months.
    stated = [(int(getattr(length, f"{unit}s")), unit) for unit in _UNITS if unit != "week"]
    parts = (f"{number} {unit}{'s' if number > 1 else ''}" for number, unit in stated if number)
    return Bare(" ".join(parts))


#: The last day of something, or the first day behind it.
END: Final = Plain(
    title="a day, or the word before and a day",
    form="2022-04-06",
    code="bad-end",
    parse=_end,
    show=DAY.show,
    schema={"type": "string", "pattern": rf"^(before )?{_DAY}$"},
    suggest=_meant_end,
)
#: A holiday, or several on end.
DAYS_OFF: Final = Plain(
    title="a day, or two days with the word to between them",
    form="2021-04-30 to 2021-05-03",
    code="bad-days",
    parse=_days_off,
    show=_show_days_off,
    schema={"type": "string", "pattern": rf"^{_DAY}( to {_DAY})?$"},
    suggest=meant_day,
)
#: How long something takes.
LENGTH: Final = Plain(
    title="a length of time",
    form="3 months",
    code="bad-length",
    parse=_length,
    show=_show_length,
    schema={"type": "string", "pattern": rf"^{_LENGTH}$"},
)
