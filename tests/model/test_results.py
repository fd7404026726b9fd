"""Results keep one exact form of every value; units find what went into them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Nominee, Origin, Pool, Result, Unit
from thidua.model.groups import lineage
from thidua.values import Money, Share


def kept(value: object) -> object:
    return Result(subject="a", round="r", values={"x": value}).values.get("x")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("80", 80),
        ("-3", -3),
        ("-0", "-0"),
        ("05", "05"),
        ("91.50", Decimal("91.50")),
        ("1/3", Fraction(1, 3)),
        ("2/4", "2/4"),
        ("4/1", "4/1"),
        (" Xuất sắc ", "Xuất sắc"),
        ("n/a", NOT_APPLICABLE),
        (NOT_APPLICABLE, NOT_APPLICABLE),
        ("9" * 41, "9" * 41),
        (True, True),
        (Decimal(90), 90),
        (Decimal("90.0"), Decimal("90.0")),
        (Fraction(6, 2), 3),
        (Money(2_340_000), 2_340_000),
        (Share.parse("98 %"), "98 %"),
        (Share(Fraction(1, 3)), Fraction(1, 3)),
        (date(2022, 4, 6), "2022-04-06"),
        (time(7, 30), "07:30"),
        (frozenset({"b", "a"}), ("a", "b")),
    ],
)
def test_a_value_has_one_form(value: object, cell: object) -> None:
    assert kept(value) == cell
    assert type(kept(value)) is type(cell)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_what_is_not_known_is_not_said(value: object) -> None:
    assert Result(subject="a", round="r", values={"x": value}).values == {}


@pytest.mark.parametrize("value", [0.5, object(), {"a": 1}])
def test_a_value_that_is_not_exact_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="a result holds exact values"):
        kept(value)


def test_equal_results_are_equal_however_they_were_written() -> None:
    one = Result(subject="a ", round="r", values={"x": "91.50"}, given=("b", "a"))
    other = Result(subject="a", round=" r", values={"x": Decimal("91.50")}, given=("a", "b", "a"))

    assert one == other


def test_a_result_names_everything_that_can_be_asked_of_it() -> None:
    result = Result(
        subject="a",
        round="r",
        values={"points": 1},
        given=("flag",),
        cut=("merit",),
        open=("letter",),
        places={"star": 3},
    )

    assert result.names == {"points", "flag", "merit", "letter", "star"}


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        ("given:merit", ("given", "merit")),
        ("cut:merit", ("cut", "merit")),
        ("place:merit", ("place", "merit")),
        ("prize:merit", ("prize", "merit")),
        ("place", ("value", "place")),
        ("points", ("value", "points")),
        ("points:form", ("value", "points:form")),
    ],
)
def test_what_is_asked_of_a_result(value: str, asked: tuple[str, str]) -> None:
    assert Origin(value=value).asked == asked


class TestLineage:
    def test_what_was_merged_twice_is_found(self) -> None:
        units = (
            Unit(id="new", predecessors=("b", "c")),
            Unit(id="b", predecessors=("a",)),
            Unit(id="other"),
        )

        assert lineage(units) == {"new": ("new", "b", "a", "c"), "b": ("b", "a")}

    def test_a_circle_comes_to_an_end(self) -> None:
        units = (Unit(id="a", predecessors=("b",)), Unit(id="b", predecessors=("a",)))

        assert lineage(units) == {"a": ("a", "b"), "b": ("b", "a")}


def test_a_nominee_stands_in_a_unit_a_nominator_and_a_pool() -> None:
    nominee = Nominee(id="T01", unit="office", nominator="staff", pools={"block": "A"})

    assert [nominee.part(one) for one in ("unit", "nominator", "block", "size")] == [
        "office",
        "staff",
        "A",
        None,
    ]


def test_a_pool_without_parts_is_open() -> None:
    assert Pool(id="block").is_open
