"""Cells hold values of their kind in one plain form."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.cells import fits, plain
from thidua.language.kinds import Kind
from thidua.values import Money, Share

FITTING: dict[Kind, tuple[object, ...]] = {
    Kind.YES_NO: (True, False),
    Kind.WHOLE: (3, -3),
    Kind.DECIMAL: (3, -3, Decimal("0.5"), Fraction(1, 3)),
    Kind.SHARE: (Share.percent(98),),
    Kind.MONEY: (Money(5),),
    Kind.TEXT: ("tốt",),
    Kind.CHOICE: ("tốt",),
    Kind.DATE: (date(2022, 1, 1),),
    Kind.TIME: (time(7, 30),),
    Kind.SET: (frozenset({"nữ"}),),
}
NEVER = (0.5, None, Decimal("NaN"), Decimal("Infinity"), datetime(2022, 1, 1, tzinfo=UTC), {"nữ"})


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_takes_its_own_values_and_no_others(kind: Kind) -> None:
    values = {*(value for fitting in FITTING.values() for value in fitting)}

    assert {value for value in values if fits(kind, value)} == set(FITTING[kind])
    assert not any(fits(kind, value) for value in NEVER)


def test_shares_are_fractions_and_money_is_whole_in_a_cell() -> None:
    found = [plain(value) for value in (Share.percent(98), Money(5), "tốt", 3)]

    assert found == [Fraction(49, 50), 5, "tốt", 3]
