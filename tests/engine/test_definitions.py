"""Every name of a plan that stands for an expression, with what it stands for."""

from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.engine.definitions import belonging
from thidua.engine.scoring import written
from thidua.language.parsing import parse
from thidua.language.printing import show
from thidua.language.tree import Literal, Name
from thidua.model import Campaign, TargetGroup, Who
from thidua.values import Period, Share

PLAN = Campaign(
    id="x",
    title="X",
    period=Period.of_year(2025),
    groups=(
        TargetGroup(id="all"),
        TargetGroup(id="people", who=(Who.INDIVIDUAL,)),
        TargetGroup(id="staff", who=(Who.INDIVIDUAL,), where=Name("is_staff")),
        TargetGroup(id="poor", where=Name("is_poor")),
    ),
)


@pytest.mark.parametrize(
    ("ids", "condition"),
    [
        (("all",), "not no"),
        (("people",), 'who in ["individual"]'),
        (("staff",), 'who in ["individual"] and is_staff'),
        (("people", "poor"), 'who in ["individual"] or is_poor'),
    ],
)
def test_belonging_to_groups_is_a_condition(ids: tuple[str, ...], condition: str) -> None:
    tree = belonging(PLAN, ids)

    assert tree is not None
    assert show(tree) == condition


def test_nobody_belongs_to_groups_that_do_not_exist_and_everyone_where_none_is_named() -> None:
    tree = belonging(PLAN, ("staf",))

    assert tree is not None
    assert show(tree) == "no"
    assert belonging(PLAN, ()) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (5, "5"),
        (Decimal("-2.50"), "-2.5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1, 3), "ratio(1, 3) * 1"),
        (Fraction(-1, 3), "-(ratio(1, 3) * 1)"),
    ],
)
def test_numbers_of_a_sheet_are_written_exactly(
    number: int | Decimal | Fraction, text: str
) -> None:
    assert show(written(number)) == text
    assert parse(text) == written(number)


def test_a_share_is_written_as_it_is() -> None:
    assert written(Share.percent(88)) == Literal(Share.percent(88))
