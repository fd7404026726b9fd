"""Results: what one round found about one subject, for later rounds and other campaigns."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from thidua.language.spans import NOT_APPLICABLE
from thidua.model.nominees import Cells
from thidua.values import Money, Share, exact, nfc

_LONGEST = 40
_WHOLE = re.compile(r"0|-?[1-9][0-9]*")
_WITH_POINT = re.compile(r"-?[0-9]+\.[0-9]+")
_RATIO = re.compile(r"-?[0-9]+/[1-9][0-9]*")


def canonical(value: object) -> object:
    """Return a value in the one form that a result keeps, whatever it was read from.

    Whole numbers, yes or no and text stay; a number with a point is a Decimal, a ratio a
    Fraction, money a whole number of đồng; shares, days and times are text, sets are sorted
    words. Text that looks like a number or a ratio is that number.

    Raises:
        ValueError: It is a float, or nothing that a fact can hold.

    Examples:
        >>> canonical("91.50"), canonical(Share.parse("98 %")), canonical(date(2022, 4, 6))
        (Decimal('91.50'), '98 %', '2022-04-06')
    """
    match value:
        case str():
            return _of_text(nfc(value).strip())
        case bool() | None:
            return value
        case int() | Decimal() | Fraction():
            return _of_number(exact(value))
        case Money(amount):
            return amount
        case Share():
            return _of_text(str(value))
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case set() | frozenset() | list() | tuple():
            return _of_words(value)
    if value is NOT_APPLICABLE:
        return value
    message = f"a result holds exact values, not {type(value).__name__} {value!r}"
    raise ValueError(message)


def _of_text(text: str) -> object:
    if text == "n/a":
        return NOT_APPLICABLE
    if len(text) > _LONGEST:
        return text
    if _WHOLE.fullmatch(text) or _WITH_POINT.fullmatch(text):
        return exact(text)
    if _RATIO.fullmatch(text):
        ratio = Fraction(text)
        return ratio if str(ratio) == text else text
    return text or None


def _of_number(number: int | Decimal | Fraction) -> object:
    is_whole = isinstance(number, Decimal) and number.as_tuple().exponent == 0
    return int(number) if is_whole else number


def _of_words(words: Collection[object]) -> tuple[str, ...]:
    return tuple(sorted({nfc(str(word)).strip() for word in words}))


def _values(values: Mapping[str, object]) -> Cells[object]:
    found = {name: canonical(value) for name, value in values.items()}
    # What is not known is not said: a result claims nothing that may still change.
    return Cells({name: value for name, value in found.items() if value is not None})


def _ids(ids: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted({nfc(one).strip() for one in ids}))


def _id(text: str) -> str:
    return nfc(text).strip()


def _places(places: Mapping[str, int]) -> Cells[int]:
    return Cells(places)


def _prizes(prizes: Mapping[str, str]) -> Cells[str]:
    return Cells(prizes)


@frozen(kw_only=True)
class Result:
    """What one round found about one subject: points, places, awards.

    It holds what is settled. An award that is still open stands under `open`; whoever stands
    neither there nor under `given` did not receive it.

    Vietnamese:
        kết quả đợt xét

    Raises:
        ValueError: A value is a float, or nothing that a fact can hold.

    Examples:
        >>> june = Result(subject="T01", round="monthly-2022-m06", values={"points": "91.50"})
        >>> june.values["points"]
        Decimal('91.50')
    """

    #: The id of the nominee, unit or part that it is about.
    subject: str = field(converter=_id)
    #: The id of the round.
    round: str = field(converter=_id)
    #: The id of the campaign; None for the one that asks.
    campaign: str | None = None
    #: Facts, points and grades by name; what is not known is left out.
    values: Mapping[str, object] = field(factory=dict, converter=_values)
    #: The place in the ranking, by award.
    places: Mapping[str, int] = field(factory=dict, converter=_places)
    #: Ids of the awards received.
    given: tuple[str, ...] = field(default=(), converter=_ids)
    #: The prize received, by award.
    prizes: Mapping[str, str] = field(factory=dict, converter=_prizes)
    #: Ids of the awards for which it qualified but stood below the line.
    cut: tuple[str, ...] = field(default=(), converter=_ids)
    #: Ids of the awards about which nothing is settled yet.
    open: tuple[str, ...] = field(default=(), converter=_ids)
    #: The result was annulled: its awards are taken back, its values count no more.
    cancelled: bool = False

    @property
    def names(self) -> frozenset[str]:
        """Everything that an origin can ask of it by name."""
        awards = (*self.given, *self.cut, *self.open, *self.places)
        return frozenset((*self.values, *awards))
