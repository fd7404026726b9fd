"""Doors: how a raw value becomes the exact cell of a fact, or a problem that says why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from thidua.language.cells import fits, plain
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Fact
from thidua.problems import Detail
from thidua.values import Money, Number, Share, decimals_of, exact, matching, nfc

_YES = {"yes": True, "có": True, "true": True, "no": False, "không": False, "false": False}
_NOT_APPLICABLE = frozenset({"n/a", "không áp dụng"})
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHOWN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_CLOCK = re.compile(r"\d{2}:\d{2}", re.ASCII)


@frozen
class Refused:
    """A raw value that a fact cannot have: the problem's code and details."""

    code: str
    details: tuple[tuple[str, Detail], ...] = ()


@frozen
class Admission:
    """What came through a door: the cell, and the value as stated where it was rounded."""

    cell: object
    stated: object = None


def admitted_value(fact: Fact, raw: object) -> Admission | Refused:
    """Turn a raw value into the cell of a fact.

    An empty value is unknown, never zero and never "no". Nothing is rounded unless the fact
    says so, and no float is taken: its digits are not the ones that somebody wrote.

    Args:
        fact: The fact, with its kind, bounds, decimals and options.
        raw: Text, or a Python value of the fact's kind.

    Examples:
        >>> index = Fact(id="par_index", kind=Kind.DECIMAL, decimals=2, least=0, most=100)
        >>> admitted_value(index, "91.30").cell
        Decimal('91.30')
        >>> admitted_value(index, "191.30").code
        'out-of-bounds'
    """
    if isinstance(raw, str):
        raw = nfc(raw).strip()
        if matching(raw) in _NOT_APPLICABLE:
            raw = NOT_APPLICABLE
    if raw is None or raw == "":
        return Admission(None)
    if raw is NOT_APPLICABLE:
        return _not_applicable(fact)
    value = _of_kind(fact, raw)
    if isinstance(value, Refused):
        return value
    return _within(fact, value)


def _not_applicable(fact: Fact) -> Admission | Refused:
    if fact.may_be_not_applicable or fact.applies is not None:
        return Admission(NOT_APPLICABLE)
    return Refused("not-applicable-not-allowed")


def _of_kind(fact: Fact, raw: object) -> object:
    """Return the value in the fact's kind, or why it has none."""
    if isinstance(raw, float):
        return Refused("float-value", (("text", repr(raw)),))
    wrong = Refused("wrong-value", (("text", _shown(raw)), ("expected", fact.kind.value)))
    try:
        value = _READERS[fact.kind](raw) if isinstance(raw, str) else _typed(fact.kind, raw)
    except (ValueError, KeyError):
        return wrong
    return value if fits(fact.kind, value) else wrong


def _typed(kind: Kind, raw: object) -> object:
    """Take Python values of neighbouring types where nothing can be lost."""
    if kind is Kind.MONEY and isinstance(raw, int) and not isinstance(raw, bool):
        return Money(raw)
    if kind is Kind.SHARE and isinstance(raw, Fraction):
        return Share(raw)
    if kind is Kind.SET and isinstance(raw, (list, tuple, set, frozenset)):
        return frozenset(nfc(str(item)) for item in raw)
    return raw


def _within(fact: Fact, value: object) -> Admission | Refused:
    refused = _outside_options(fact, value) or _too_precise(fact, value)
    if refused is not None:
        return refused
    cell = plain(value)
    stated = None
    if fact.compare_at is not None and fact.rounding is not None:
        rounded = fact.rounding.to(_number(cell), fact.compare_at)
        cell, stated = rounded, (cell if rounded != cell else None)
    return _out_of_bounds(fact, cell) or Admission(cell, stated)


def _outside_options(fact: Fact, value: object) -> Refused | None:
    words = value if isinstance(value, frozenset) else {value}
    if fact.kind not in (Kind.CHOICE, Kind.SET) or words <= set(fact.options):
        return None
    text = ", ".join(sorted(str(word) for word in words - set(fact.options)))
    return Refused("not-an-option", (("text", text), ("options", fact.options)))


def _too_precise(fact: Fact, value: object) -> Refused | None:
    if fact.decimals is None or not isinstance(value, (int, Decimal, Fraction)):
        return None
    needed = decimals_of(value)
    if needed is not None and needed <= fact.decimals:
        return None
    return Refused("too-many-decimals", (("text", str(value)), ("decimals", fact.decimals)))


def _out_of_bounds(fact: Fact, cell: object) -> Refused | None:
    if not isinstance(cell, (int, Decimal, Fraction)) or isinstance(cell, bool):
        return None
    below = fact.least is not None and cell < fact.least
    above = fact.most is not None and cell > fact.most
    if not (below or above):
        return None
    return Refused("out-of-bounds", (("value", cell), ("least", fact.least), ("most", fact.most)))


def _number(cell: object) -> Number:
    # Only numeric kinds may declare `compare_at`; checking holds plans to that.
    return cell if isinstance(cell, (int, Decimal, Fraction)) else 0


def _shown(raw: object) -> str:
    return raw if isinstance(raw, str) else f"{type(raw).__name__} {raw!r}"[:80]


def _read_whole(text: str) -> object:
    value = exact(text)
    if isinstance(value, int):
        return value
    raise ValueError(text)


def _read_day(text: str) -> object:
    shown = _SHOWN_DAY.fullmatch(text)
    if shown:
        day, month, year = (int(part) for part in shown.groups())
        return date(year, month, day)
    if _ISO_DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError(text)


def _read_clock(text: str) -> object:
    if _CLOCK.fullmatch(text):
        return time.fromisoformat(text)
    raise ValueError(text)


def _read_set(text: str) -> object:
    return frozenset(part.strip() for part in text.split(";") if part.strip())


_READERS: dict[Kind, Callable[[str], object]] = {
    Kind.YES_NO: lambda text: _YES[matching(text)],
    Kind.WHOLE: _read_whole,
    Kind.DECIMAL: exact,
    Kind.SHARE: Share.parse,
    Kind.MONEY: Money.parse,
    Kind.TEXT: str,
    Kind.DATE: _read_day,
    Kind.TIME: _read_clock,
    Kind.CHOICE: str,
    Kind.SET: _read_set,
}
