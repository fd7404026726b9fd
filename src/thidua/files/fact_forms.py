"""Fact forms: how the bounds of a fact and the value of a silent one are written, by its kind."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve

from thidua.files.forms import (
    CLOCK_TIME,
    DAY,
    MONEY,
    NUMBER,
    SHARE,
    TEXT,
    WHOLE,
    YES_NO,
    show_any,
    show_number,
)
from thidua.files.kinds import Bare, Plain, Written
from thidua.language.kinds import Kind as FactKind
from thidua.values import Money, Share


def _share_bound(value: int | Decimal | Fraction) -> Written:
    return Bare(str(Share(Fraction(value))))


#: The form of a bound, by the kind of the fact; the bounds of a share are parts of one.
BOUNDS: Final[Mapping[object, Plain]] = {
    **dict.fromkeys(FactKind, NUMBER),
    FactKind.SHARE: evolve(SHARE, parse=lambda text: Share.parse(text).value, show=_share_bound),
    FactKind.MONEY: evolve(MONEY, parse=lambda text: Money.parse(text).amount, show=show_number),
}
#: The form of the value of a missing fact, by the kind of the fact.
SILENT_VALUES: Final[Mapping[object, Plain]] = {
    FactKind.YES_NO: evolve(YES_NO, show=show_any),
    FactKind.WHOLE: evolve(WHOLE, show=show_any),
    FactKind.DECIMAL: evolve(NUMBER, show=show_any),
    FactKind.SHARE: SHARE,
    FactKind.MONEY: evolve(MONEY, show=show_any),
    FactKind.TEXT: evolve(TEXT, show=show_any),
    FactKind.DATE: evolve(DAY, show=show_any),
    FactKind.TIME: CLOCK_TIME,
    FactKind.CHOICE: evolve(TEXT, show=show_any),
    FactKind.SET: evolve(TEXT, show=show_any),
}
