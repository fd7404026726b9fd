"""Doors: how a raw value becomes the exact cell of a fact, or a problem that says why not."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Collection
from datetime import time
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import frozen

from thidua.assessment.numerals import day_of, is_unclear, with_point
from thidua.engine.fact_spans import as_compared
from thidua.language.cells import fits, plain
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Fact
from thidua.problems import Detail
from thidua.values import Money, Number, Share, decimals_of, exact, matching, nfc

_YES = {"yes": True, "có": True, "true": True, "no": False, "không": False, "false": False}
NOT_APPLICABLE_WORDS = frozenset({"n/a", "không áp dụng"})
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
#: Kinds whose decimals may stand behind a comma; of the others, a comma is no part.
_WITH_DECIMALS = (Kind.DECIMAL, Kind.SHARE)
#: As much of a refused value as a sentence can bear.
_LONGEST_SHOWN = 80


class Stated(enum.Enum):
    """A cell that says in so many words that nothing is known, so that no silence fills it."""

    UNKNOWN = "unknown"


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
        raw = nfc(raw).strip() or None
        if raw is not None and matching(raw) in NOT_APPLICABLE_WORDS:
            raw = NOT_APPLICABLE
    if raw is None:
        return Admission(None)
    if raw is NOT_APPLICABLE:
        return _not_applicable(fact)
    value = _of_kind(fact, raw)
    if isinstance(value, Refused):
        return value
    return _within(fact, value)


def shown(raw: object) -> str:
    """Return what a refused value looks like, at most a line of it.

    Examples:
        >>> shown(b"91")
        "bytes b'91'"
    """
    text = raw if isinstance(raw, str) else _described(raw)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _described(raw: object) -> str:
    try:
        if isinstance(raw, (Decimal, Fraction)):
            return str(raw)
        return f"{type(raw).__name__} {raw!r}"
    except Exception:  # noqa: BLE001 - a value that cannot even be shown must not stop the others
        return type(raw).__name__


def _not_applicable(fact: Fact) -> Admission | Refused:
    if fact.may_be_not_applicable or fact.applies is not None:
        return Admission(NOT_APPLICABLE)
    return Refused("not-applicable-not-allowed")


def _of_kind(fact: Fact, raw: object) -> object:
    """Return the value in the fact's kind, or why it has none."""
    if isinstance(raw, float):
        return Refused("float-value", (("text", float.__repr__(raw)),))
    if isinstance(raw, str) and fact.kind in _WITH_DECIMALS and is_unclear(raw):
        return Refused("comma-unclear", (("text", raw),))
    try:
        value = _READERS[fact.kind](raw) if isinstance(raw, str) else _typed(fact.kind, raw)
    except (ValueError, KeyError):
        return _wrong(fact, raw)
    return value if fits(fact.kind, value) else _wrong(fact, raw)


def _wrong(fact: Fact, raw: object) -> Refused:
    return Refused("wrong-value", (("text", shown(raw)), ("expected", fact.kind.value)))


def _typed(kind: Kind, raw: object) -> object:
    """Take Python values of the kind, and of neighbouring types where nothing can be lost."""
    match kind, raw:
        case ((Kind.WHOLE | Kind.DECIMAL), int() | Decimal() | Fraction()):
            return exact(raw)
        case Kind.MONEY, int() | Money():
            return Money(int(exact(cast("int", plain(raw)))))
        case Kind.SHARE, Fraction() | Share():
            return Share(Fraction(exact(cast("Fraction", plain(raw)))))
        case Kind.SET, list() | tuple() | set() | frozenset():
            return _words(raw)
        case Kind.TIME, time(tzinfo=zone) if zone is not None:
            raise ValueError("a time of another zone cannot be compared with those of the plan")
    return raw


def _within(fact: Fact, value: object) -> Admission | Refused:
    refused = _outside_options(fact, value)
    cell = plain(value)
    if not isinstance(cell, (int, Decimal, Fraction)) or isinstance(cell, bool):
        return refused or Admission(cell)
    refused = _too_precise(fact, cell) or _out_of_bounds(fact, cell) or _off_step(fact, cell)
    if refused is not None:
        return refused
    compared = as_compared(fact, cell)
    return Admission(compared, cell if compared != cell else None)


def _outside_options(fact: Fact, value: object) -> Refused | None:
    words = value if isinstance(value, frozenset) else {value}
    if fact.kind not in (Kind.CHOICE, Kind.SET) or words <= set(fact.options):
        return None
    text = shown(", ".join(sorted(str(word) for word in words - set(fact.options))))
    return Refused("not-an-option", (("text", text), ("options", fact.options)))


def _too_precise(fact: Fact, cell: Number) -> Refused | None:
    if fact.decimals is None:
        return None
    is_share = fact.kind is Kind.SHARE
    # A share is written in percent, and its decimals are those that are written.
    needed = decimals_of(Fraction(cell) * 100 if is_share else cell)
    if needed is not None and needed <= fact.decimals:
        return None
    text = str(Share(Fraction(cell)) if is_share else cell)
    return Refused("too-many-decimals", (("text", text), ("decimals", fact.decimals)))


def _out_of_bounds(fact: Fact, cell: Number) -> Refused | None:
    below = fact.least is not None and cell < fact.least
    above = fact.most is not None and cell > fact.most
    if not (below or above):
        return None
    value, least, most = (_in_kind(fact.kind, one) for one in (cell, fact.least, fact.most))
    return Refused("out-of-bounds", (("value", value), ("least", least), ("most", most)))


def _off_step(fact: Fact, cell: Number) -> Refused | None:
    if fact.step is None or Fraction(cell) % Fraction(fact.step) == 0:
        return None
    value, step = (_in_kind(fact.kind, one) for one in (cell, fact.step))
    return Refused("off-step", (("value", value), ("step", step)))


def _in_kind(kind: Kind, number: Number | None) -> Detail:
    """Give a number back the kind in which a sentence shows it."""
    if number is None or kind not in (Kind.SHARE, Kind.MONEY):
        return number
    return Share(Fraction(number)) if kind is Kind.SHARE else Money(int(number))


def _read_whole(text: str) -> object:
    value = exact(text)
    if isinstance(value, int):
        return value
    raise ValueError(text)


def _read_clock(text: str) -> object:
    if _CLOCK.fullmatch(text):
        return time.fromisoformat(text)
    raise ValueError(text)


def _words(words: Collection[object]) -> frozenset[str]:
    texts = [word for word in words if isinstance(word, str)]
    if len(texts) < len(words):
        raise ValueError("a set holds words")
    return frozenset(text for text in (nfc(word).strip() for word in texts) if text)


_READERS: dict[Kind, Callable[[str], object]] = {
    Kind.YES_NO: lambda text: _YES[matching(text)],
    Kind.WHOLE: _read_whole,
    Kind.DECIMAL: lambda text: exact(with_point(text)),
    Kind.SHARE: lambda text: Share.parse(with_point(text)),
    Kind.MONEY: Money.parse,
    Kind.TEXT: str,
    Kind.DATE: day_of,
    Kind.TIME: _read_clock,
    Kind.CHOICE: str,
    Kind.SET: lambda text: _words(text.split(";")),
}
