"""What a fact of each kind takes, and what it refuses."""

import enum
import unicodedata
import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from thidua.assessment.doors import Admission, Refused, admitted_value
from thidua.engine.fact_spans import as_compared
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Fact
from thidua.values import Money, Rounding, Share

OPTIONS = {Kind.CHOICE: ("A", "Tốt"), Kind.SET: ("nữ", "trẻ")}


def fact(kind: Kind, **parts: Any) -> Fact:  # noqa: ANN401 - parts of a noun are of any type
    return Fact(id="x", kind=kind, options=OPTIONS.get(kind, ()), **parts)


def cell_of(fact: Fact, raw: object) -> object:
    found = admitted_value(fact, raw)

    assert isinstance(found, Admission), found
    return found.cell


def refusal_of(fact: Fact, raw: object) -> Refused:
    found = admitted_value(fact, raw)

    assert isinstance(found, Refused), found
    return found


class Colour(enum.Enum):
    RED = "red"


class Unspeakable:
    def __repr__(self) -> str:
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    __hash__ = object.__hash__


@pytest.mark.parametrize(
    ("kind", "raw", "cell"),
    [
        (Kind.YES_NO, "yes", True),
        (Kind.YES_NO, "có", True),
        (Kind.YES_NO, "CÓ", True),
        (Kind.YES_NO, "true", True),
        (Kind.YES_NO, "no", False),
        (Kind.YES_NO, " Không ", False),
        (Kind.YES_NO, unicodedata.normalize("NFD", "không"), False),
        (Kind.YES_NO, "FALSE", False),
        (Kind.YES_NO, True, True),
        (Kind.WHOLE, "12", 12),
        (Kind.WHOLE, "-3", -3),
        (Kind.WHOLE, 7, 7),
        (Kind.WHOLE, Fraction(6, 2), 3),
        (Kind.DECIMAL, "91.30", Decimal("91.30")),
        (Kind.DECIMAL, "91", 91),
        (Kind.DECIMAL, "91,30", Decimal("91.30")),
        (Kind.DECIMAL, "-0,985", Decimal("-0.985")),
        (Kind.DECIMAL, "1234,567", Decimal("1234.567")),
        (Kind.SHARE, "92,5 %", Fraction(37, 40)),
        (Kind.SHARE, "92,5%", Fraction(37, 40)),
        (Kind.DECIMAL, Decimal("91.3"), Decimal("91.3")),
        (Kind.DECIMAL, Fraction(1, 3), Fraction(1, 3)),
        (Kind.SHARE, "98 %", Fraction(49, 50)),
        (Kind.SHARE, "49000/50000", Fraction(49, 50)),
        (Kind.SHARE, Share.percent(100), Fraction(1)),
        (Kind.SHARE, Fraction(1, 3), Fraction(1, 3)),
        (Kind.MONEY, "2.340.000 đồng", 2_340_000),
        (Kind.MONEY, unicodedata.normalize("NFD", "5 đồng"), 5),
        (Kind.MONEY, Money(5), 5),
        (Kind.MONEY, 5, 5),
        (Kind.TEXT, " Sở Y tế ", "Sở Y tế"),
        (Kind.TEXT, unicodedata.normalize("NFD", "Sở Y tế"), "Sở Y tế"),
        (Kind.DATE, "2022-04-06", date(2022, 4, 6)),
        (Kind.DATE, "06/04/2022", date(2022, 4, 6)),
        (Kind.DATE, "6/4/2022", date(2022, 4, 6)),
        (Kind.DATE, "06-04-2022", date(2022, 4, 6)),
        (Kind.DATE, "6-4-2022", date(2022, 4, 6)),
        (Kind.DATE, date(2022, 4, 6), date(2022, 4, 6)),
        (Kind.TIME, "07:30", time(7, 30)),
        (Kind.TIME, "23:59", time(23, 59)),
        (Kind.TIME, time(7, 30, 15), time(7, 30, 15)),
        (Kind.CHOICE, "A", "A"),
        (Kind.CHOICE, unicodedata.normalize("NFD", "Tốt"), "Tốt"),
        (Kind.SET, "nữ; trẻ", frozenset({"nữ", "trẻ"})),
        (Kind.SET, "nữ;;", frozenset({"nữ"})),
        (Kind.SET, [unicodedata.normalize("NFD", "nữ")], frozenset({"nữ"})),
        (Kind.SET, frozenset(), frozenset()),
    ],
)
def test_what_fits_becomes_an_exact_cell(kind: Kind, raw: object, cell: object) -> None:
    found = cell_of(fact(kind), raw)

    assert found == cell
    assert type(found) is type(cell)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.YES_NO, "maybe"),
        (Kind.YES_NO, 1),
        (Kind.YES_NO, "1"),
        (Kind.WHOLE, "3.0"),
        (Kind.WHOLE, "1e3"),
        (Kind.WHOLE, Decimal(3)),
        (Kind.WHOLE, True),
        (Kind.DECIMAL, "1.234,5"),
        (Kind.DECIMAL, "1,234,567"),
        (Kind.DECIMAL, "92,5 %"),
        (Kind.SHARE, "92,5"),
        (Kind.WHOLE, "91,0"),
        (Kind.DECIMAL, "NaN"),
        (Kind.DECIMAL, Decimal("NaN")),
        (Kind.DECIMAL, Decimal("sNaN")),
        (Kind.DECIMAL, Decimal("Infinity")),
        (Kind.DECIMAL, Decimal("1E+999999")),
        (Kind.DECIMAL, False),
        (Kind.DECIMAL, Share.percent(98)),
        (Kind.SHARE, "0.98"),
        (Kind.SHARE, "98"),
        (Kind.SHARE, 1),
        (Kind.SHARE, Decimal("0.98")),
        (Kind.SHARE, "1/0"),
        (Kind.SHARE, Share(Fraction(1, 10**41))),
        (Kind.MONEY, "2.34"),
        (Kind.MONEY, True),
        (Kind.MONEY, Decimal(5)),
        (Kind.MONEY, Money(10**50)),
        (Kind.TEXT, 5),
        (Kind.TEXT, b"text"),
        (Kind.TEXT, uuid.UUID(int=1)),
        (Kind.DATE, "31/02/2022"),
        (Kind.DATE, "2022-13-01"),
        (Kind.DATE, "00/01/2022"),
        (Kind.DATE, "06-04/2022"),
        (Kind.DATE, "06.04.2022"),
        (Kind.DATE, datetime(2022, 4, 6, tzinfo=UTC)),
        (Kind.TIME, "24:00"),
        (Kind.TIME, "7:30"),
        (Kind.TIME, "07:60"),
        (Kind.TIME, time(7, 30, tzinfo=UTC)),
        (Kind.CHOICE, 1),
        (Kind.SET, [1, 2]),
        (Kind.SET, {"nữ": True}),
        (Kind.DATE, Colour.RED),
        (Kind.DECIMAL, Unspeakable()),
        (Kind.CHOICE, Unspeakable()),
    ],
)
def test_what_does_not_fit_is_refused_with_the_kind_that_was_wanted(
    kind: Kind, raw: object
) -> None:
    refused = refusal_of(fact(kind), raw)

    assert refused.code == "wrong-value"
    assert dict(refused.details)["expected"] == kind.value


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("raw", "digits"), [(91.3, "91.3"), (float("nan"), "nan"), (1.0, "1.0")])
def test_a_float_is_refused_with_its_digits(kind: Kind, raw: float, digits: str) -> None:
    refused = refusal_of(fact(kind), raw)

    assert refused == Refused("float-value", (("text", digits),))


@pytest.mark.parametrize(
    "raw",
    ["9" * 5000, 10**5000, Decimal(10**5000), Fraction(1, 10**5000)],
    ids=["text", "int", "Decimal", "Fraction"],
)
@pytest.mark.parametrize("kind", [Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY])
def test_a_number_of_five_thousand_digits_is_refused_in_a_line(kind: Kind, raw: object) -> None:
    refused = refusal_of(fact(kind), raw)

    assert refused.code == "wrong-value"
    assert len(str(dict(refused.details)["text"])) <= 80


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("raw", [None, "", "   ", "\t\n"])
def test_what_is_empty_is_unknown(kind: Kind, raw: object) -> None:
    assert cell_of(fact(kind), raw) is None


@pytest.mark.parametrize("raw", ["n/a", "N/A", "Không áp dụng", NOT_APPLICABLE])
@pytest.mark.parametrize("allowed", [{"may_be_not_applicable": True}, {"applies": parse("done")}])
def test_not_applicable_is_taken_where_the_plan_allows_it(
    raw: object, allowed: dict[str, Any]
) -> None:
    assert cell_of(fact(Kind.WHOLE, **allowed), raw) is NOT_APPLICABLE


@pytest.mark.parametrize("kind", Kind)
def test_not_applicable_is_refused_where_the_plan_says_nothing_of_it(kind: Kind) -> None:
    assert refusal_of(fact(kind), "n/a") == Refused("not-applicable-not-allowed")


def test_words_that_are_no_options_are_listed() -> None:
    one, several = refusal_of(fact(Kind.CHOICE), "B"), refusal_of(fact(Kind.SET), "trẻ; cao; béo")

    assert one == Refused("not-an-option", (("text", "B"), ("options", ("A", "Tốt"))))
    assert dict(several.details)["text"] == "béo, cao"


@pytest.mark.parametrize(
    ("kind", "decimals", "raw", "is_refused"),
    [
        (Kind.DECIMAL, 2, "91.305", True),
        (Kind.DECIMAL, 2, "91.300", False),
        (Kind.DECIMAL, 0, "91", False),
        (Kind.DECIMAL, 2, Fraction(1, 3), True),
        (Kind.SHARE, 1, "97.9 %", False),
        (Kind.SHARE, 1, "97.99 %", True),
        (Kind.SHARE, 1, "1/3", True),
    ],
)
def test_more_decimals_than_declared_are_refused_and_zeros_are_none(
    kind: Kind, decimals: int, raw: object, is_refused: bool
) -> None:
    found = admitted_value(fact(kind, decimals=decimals), raw)

    assert isinstance(found, Refused) is is_refused
    if isinstance(found, Refused):
        assert found.code == "too-many-decimals"


def test_too_many_decimals_are_shown_as_they_were_written() -> None:
    number = refusal_of(fact(Kind.DECIMAL, decimals=2), "91.305")
    share = refusal_of(fact(Kind.SHARE, decimals=1), "97.99 %")

    assert dict(number.details) == {"text": "91.305", "decimals": 2}
    assert dict(share.details) == {"text": "97.99 %", "decimals": 1}


@pytest.mark.parametrize(
    ("kind", "least", "most", "raw", "value"),
    [
        (Kind.DECIMAL, 0, 100, "100.01", Decimal("100.01")),
        (Kind.DECIMAL, 0, None, "-0.01", Decimal("-0.01")),
        (Kind.WHOLE, None, 9, 10, 10),
        (Kind.SHARE, 0, 1, "101 %", Share.percent(101)),
        (Kind.MONEY, 0, None, "-5", Money(-5)),
    ],
)
def test_a_value_that_cannot_exist_is_refused_in_its_own_kind(
    kind: Kind, least: int | None, most: int | None, raw: object, value: object
) -> None:
    refused = refusal_of(fact(kind, least=least, most=most), raw)

    assert refused.code == "out-of-bounds"
    assert dict(refused.details)["value"] == value


def test_bounds_are_shown_in_the_kind_of_the_fact() -> None:
    refused = refusal_of(fact(Kind.SHARE, least=0, most=1), "101 %")

    assert dict(refused.details)["least"] == Share.percent(0)
    assert dict(refused.details)["most"] == Share.percent(100)


def test_bounds_themselves_can_exist() -> None:
    index = fact(Kind.DECIMAL, least=0, most=100)

    assert [cell_of(index, raw) for raw in ("0", "100.00")] == [0, 100]


@pytest.mark.parametrize(
    ("raw", "cell", "stated"),
    [
        ("91.304", Decimal("91.30"), Decimal("91.304")),
        ("91.296", Decimal("91.30"), Decimal("91.296")),
        ("91.30", Decimal("91.30"), None),
        ("91.3", Decimal("91.30"), None),
        (91, Decimal("91.00"), None),
    ],
)
def test_values_are_compared_rounded_and_kept_as_stated(
    raw: object, cell: Decimal, stated: Decimal | None
) -> None:
    index = fact(Kind.DECIMAL, compare_at=2, rounding=Rounding.HALF_UP)

    assert admitted_value(index, raw) == Admission(cell, stated)


def test_rounding_makes_no_impossible_value_possible() -> None:
    index = fact(Kind.DECIMAL, most=100, compare_at=2, rounding=Rounding.HALF_UP)

    assert refusal_of(index, "100.004").code == "out-of-bounds"


def test_a_share_is_rounded_in_percent_and_stays_a_share() -> None:
    attendance = fact(Kind.SHARE, compare_at=1, rounding=Rounding.DOWN)

    # 700 of 750 are 93.333… %.
    assert admitted_value(attendance, "700/750") == Admission(Fraction(933, 1000), Fraction(14, 15))


def test_a_number_without_a_rule_is_compared_as_it_is() -> None:
    assert as_compared(fact(Kind.DECIMAL), Fraction(1, 3)) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.DECIMAL, "1,234"),
        (Kind.DECIMAL, "-91,300"),
        (Kind.DECIMAL, "100,000"),
        (Kind.SHARE, "1,234 %"),
    ],
)
def test_a_comma_that_may_part_thousands_is_refused_for_that(kind: Kind, raw: str) -> None:
    assert refusal_of(fact(kind), raw) == Refused("comma-unclear", (("text", raw),))


@pytest.mark.parametrize(
    ("raw", "text"), [(Decimal("0.85"), "0.85"), (Fraction(1, 3), "1/3"), (True, "bool True")]
)
def test_a_refused_number_is_shown_as_it_is_written(raw: object, text: str) -> None:
    assert dict(refusal_of(fact(Kind.TEXT), raw).details)["text"] == text


@pytest.mark.parametrize(
    ("step", "kind", "raw", "fits"),
    [
        (Decimal("0.25"), Kind.DECIMAL, "3.75", True),
        (Decimal("0.25"), Kind.DECIMAL, "3.7", False),
        (5, Kind.WHOLE, "15", True),
        (5, Kind.WHOLE, "12", False),
        (Fraction(1, 20), Kind.SHARE, "15 %", True),
        (Fraction(1, 20), Kind.SHARE, "12 %", False),
        (10_000, Kind.MONEY, "710000", True),
        (10_000, Kind.MONEY, "702000", False),
    ],
)
def test_a_value_off_the_step_is_bad_data(
    step: int | Decimal | Fraction, kind: Kind, raw: str, *, fits: bool
) -> None:
    found = admitted_value(Fact(id="x", kind=kind, step=step), raw)

    assert isinstance(found, Admission) is fits
    if isinstance(found, Refused):
        assert found.code == "off-step"
        assert {name for name, _ in found.details} == {"value", "step"}
