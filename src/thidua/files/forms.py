"""Forms: how one value is written in a plan file, read back, and put right when it is not."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from attrs import evolve

from thidua.files.kinds import Bare, Plain, Written
from thidua.files.meant import meant_day, meant_name, meant_number, meant_whole, meant_yes_no
from thidua.model.awards import Open
from thidua.values import AT_LAUNCH, AtLaunch, Money, Share, closest, exact

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR: Final = re.compile(r"[0-9]{4}")
_CLOCK: Final = re.compile(r"[0-9]{2}:[0-9]{2}")
# Latin letters with all accents of Vietnamese; the same pattern means the same in JSON Schema.
_LETTERS: Final = r"0-9A-Za-z_\u00C0-\u024F\u1E00-\u1EFF"
ID_PATTERN: Final = rf"^[{_LETTERS}][{_LETTERS}.-]{{0,99}}$"

_E = TypeVar("_E", bound=enum.Enum)


def _number(text: str) -> int | Decimal | Fraction:
    return Share.parse(text).value if "/" in text else exact(text)


def _whole(text: str) -> int:
    if "." in text:
        raise ValueError(text)
    return int(exact(text))


def show_number(number: int | Decimal | Fraction) -> Written:
    """Write a number; one that no decimals can say as a fraction."""
    if isinstance(number, Fraction) and number.denominator > 1:
        return Bare(f"{number.numerator}/{number.denominator}")
    return number if isinstance(number, Decimal) else int(number)


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _yes_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(text)
    return text == "yes"


def _clock(text: str) -> time:
    if not _CLOCK.fullmatch(text):
        raise ValueError(text)
    return time.fromisoformat(text)


def _name(text: str) -> str:
    if not re.fullmatch(ID_PATTERN, text):
        raise ValueError(text)
    return text


def _start(text: str) -> date | AtLaunch:
    return AT_LAUNCH if text == AT_LAUNCH.value else _day(text)


def _year_or_day(text: str) -> int | date:
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1).year
    return _day(text)


def _places(text: str) -> int | Open:
    return next((word for word in Open if word.value == text), None) or _whole(text)


def _show_day(day: date | AtLaunch) -> Written:
    return Bare(day.value if isinstance(day, AtLaunch) else day.isoformat())


def show_any(value: object) -> Written:
    """Write the value of a silent fact, of whatever kind it is."""
    match value:
        case bool():
            return Bare("yes" if value else "no")
        case int() | Decimal():
            return show_number(value)
        case Money(amount):
            return amount
        case date() | Share():
            return Bare(str(value))
        case time():
            return Bare(value.isoformat("minutes"))
        case _:
            return str(value)


TEXT: Final = Plain(
    title="text",
    form="text",
    parse=str,
    show=str,
    schema={"type": "string"},
)
ID: Final = Plain(
    title="an id",
    form="merit-collective",
    code="bad-id",
    parse=_name,
    show=str,
    schema={"type": "string", "pattern": ID_PATTERN},
    suggest=meant_name,
)
WHOLE: Final = Plain(
    title="a whole number",
    form="10",
    code="bad-whole",
    parse=_whole,
    show=int,
    schema={"type": "integer"},
    suggest=meant_whole,
)
NUMBER: Final = Plain(
    title="a number",
    form="95.61",
    code="bad-number",
    parse=_number,
    show=show_number,
    schema={"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+(\.\d+|/\d+)?$"}]},
    suggest=meant_number,
)
YES_NO: Final = Plain(
    title="yes or no",
    form="yes",
    code="bad-yes-no",
    parse=_yes_no,
    show=lambda value: Bare("yes" if value else "no"),
    schema={"enum": ["yes", "no"]},
    suggest=meant_yes_no,
)
DAY: Final = Plain(
    title="a day",
    form="2022-04-06",
    code="bad-date",
    parse=_day,
    show=_show_day,
    schema={"type": "string", "format": "date"},
    suggest=meant_day,
)
YEAR_OR_DAY: Final = Plain(
    title="a year or a day",
    form="2022",
    code="bad-year",
    parse=_year_or_day,
    show=lambda value: _show_day(value) if isinstance(value, date) else value,
    schema={"anyOf": [{"type": "integer"}, DAY.schema]},
    suggest=meant_day,
)
START: Final = Plain(
    title="a day, or the words at launch",
    form="2022-04-06",
    code="bad-date",
    parse=_start,
    show=_show_day,
    schema={"anyOf": [DAY.schema, {"const": AT_LAUNCH.value}]},
    suggest=meant_day,
)
MONEY: Final = Plain(
    title="an amount of money in đồng",
    form="2.340.000 đồng",
    code="bad-money",
    parse=Money.parse,
    show=lambda money: money.amount,
    schema={"anyOf": [WHOLE.schema, TEXT.schema]},
    suggest=meant_whole,
)
PLACES: Final = Plain(
    title="a whole number, all, or not stated",
    form="10",
    code="bad-places",
    parse=_places,
    show=lambda places: Bare(places.value) if isinstance(places, Open) else places,
    schema={"anyOf": [WHOLE.schema, {"enum": [word.value for word in Open]}]},
    suggest=lambda text: meant_whole(text) or closest(text, (word.value for word in Open)),
)
ALLOWED: Final = Plain(
    title="the word allowed",
    form="allowed",
    code="not-an-option",
    parse=lambda text: _one_of({"allowed": True}, text),
    show=lambda _: Bare("allowed"),
    schema={"enum": ["allowed"]},
    options=("allowed",),
)
VERSION: Final = Plain(
    title="the version of the format",
    form="1",
    code="version-unknown",
    parse=lambda text: _one_of({"1": 1}, text),
    show=int,
    schema={"const": 1},
    options=("1",),
)
SHARE: Final = Plain(
    title="a share",
    form="98 %",
    code="bad-share",
    parse=Share.parse,
    show=show_any,
    schema={"type": "string", "pattern": r"^(-?\d+(\.\d+)? ?%|-?\d+/\d+)$"},
    suggest=lambda text: f"{meant} %" if (meant := meant_number(text)) else None,
)
CLOCK_TIME: Final = Plain(
    title="a time of the day",
    form="07:30",
    code="bad-time",
    parse=_clock,
    show=show_any,
    schema={"type": "string", "pattern": r"^\d\d:\d\d$"},
)


def _edge(text: str) -> object:
    if "%" in text or "/" in text:
        return Share.parse(text)
    return _day(text) if _DAY.fullmatch(text) else exact(text)


def _weight(text: str) -> object:
    return Share.parse(text) if "%" in text or "/" in text else exact(text)


def _show_edge(value: object) -> Written:
    return show_number(value) if isinstance(value, (int, Decimal, Fraction)) else show_any(value)


EDGE: Final = Plain(
    title="a number, a share or a day",
    form="88 %",
    code="bad-number",
    parse=_edge,
    show=_show_edge,
    schema={"anyOf": [{"type": "number"}, {"type": "string"}]},
    suggest=meant_number,
)
WEIGHT: Final = evolve(EDGE, title="a number or a share", form="2", parse=_weight)


def word_of(words: type[_E], title: str) -> Plain:
    """Make the form of a choice among the values of an enumeration.

    Examples:
        >>> from thidua.model.awards import AwardKind
        >>> word_of(AwardKind, "a kind of award").parse("title")
        <AwardKind.TITLE: 'title'>
    """
    by_value: dict[str, _E] = {word.value: word for word in words}
    return Plain(
        title=title,
        form=next(iter(by_value)),
        code="not-an-option",
        parse=lambda text: _one_of(by_value, text),
        show=lambda word: Bare(word.value),
        schema={"enum": list(by_value)},
        suggest=lambda text: closest(text, by_value),
        options=tuple(by_value),
    )


def _one_of(options: Mapping[str, object], text: str) -> object:
    if text not in options:
        raise ValueError(text)
    return options[text]
