"""Points, classes and values of a proposal: the worked examples of Cần Thơ, and later awards."""

from fractions import Fraction

import pytest

from tests.assessment.can_tho import proposal
from tests.assessment.sheets import exactly, judged
from thidua import NOT_APPLICABLE, Proposal, Span

PROPOSAL = proposal({"id": "P", "who": "individual"})


@pytest.mark.parametrize(
    ("commune", "total"),
    [
        ("X1", "96.6"),
        ("X2", "104"),
        ("X3", "107.2"),
        ("X4", "76.4"),
        ("X5", "115"),
        ("X7", "1399/15"),
        ("X8", "96.6"),
    ],
)
def test_every_commune_has_the_points_worked_out_by_hand(commune: str, total: str) -> None:
    assert exactly(PROPOSAL.points(commune, "I")) == Fraction(total)
    assert PROPOSAL.scorecard(commune, "I").exact == Fraction(total)


def test_a_zero_denominator_leaves_a_span() -> None:
    assert PROPOSAL.points("X6", "I") == Span(Fraction("89.8"), Fraction("109.8"))
    assert PROPOSAL.points("X6", "I", "3") == Span(0, 20)
    assert [one.about for one in PROPOSAL.scorecard("X6", "I").gaps] == ["n"]


def test_a_sheet_for_others_does_not_apply() -> None:
    assert PROPOSAL.points("P", "I") is NOT_APPLICABLE


def test_named_values_and_classes_are_read_by_name() -> None:
    assert exactly(PROPOSAL.value("X1", "cashless")) == Fraction(89, 100)
    assert exactly(PROPOSAL.value("X2", "rating")) == "excellent"
    assert exactly(PROPOSAL.value("X2", "rating.level")) == 2


@pytest.mark.parametrize("name", ["nothing", "s", "points:II"])
def test_what_has_no_definition_is_no_value(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        PROPOSAL.value("X1", name)
    with pytest.raises(KeyError, match=name):
        tuple(PROPOSAL.column(name))


def test_classes_are_told_with_who_has_none_and_who_is_open() -> None:
    assert PROPOSAL.classes("rating") == {
        "excellent": ("X2", "X3", "X5"),
        "good": ("X1", "X7", "X8"),
        "none": ("X4",),
        None: ("X6",),
    }
    with pytest.raises(KeyError, match="II"):
        PROPOSAL.classes("II")


def test_whoever_is_not_classified_stands_in_no_class() -> None:
    plan = """\
facts:
  a: {kind: whole, least: 0, most: 10}
grades:
  rating:
    when: a > 0
    classes: {good: Tốt}
    lines:
      good: a > 5
"""
    found = judged(plan, {"id": "X", "a": 0}, {"id": "Y", "a": 6}).classes("rating")

    assert found == {"good": ("Y",), "none": (), None: ()}


CHAIN = """\
facts:
  a: {kind: whole, least: 0, most: 10}
groups:
  everyone: {}
values:
  winners: total(a, over=everyone, where=given("first"))
sheets:
  II:
    criteria:
      "1":
        most: 10
        full_if: given("first")
      "2":
        most: 10
        points: winners
grades:
  rating:
    classes: {good: Tốt}
    lines:
      good: given("first")
awards:
  first:
    kind: form
    recipients: everyone
    rank:
      by_a: a desc
    quota: {one: 1}
"""


def chain(*points: int | None) -> Proposal:
    rows: list[dict[str, object]] = [
        {"id": f"N{number}", "a": one} for number, one in enumerate(points)
    ]
    return judged(CHAIN, *rows)


def test_points_may_ask_who_received_an_earlier_award() -> None:
    found = chain(9, 4)

    assert [exactly(found.points(one, "II")) for one in ("N0", "N1")] == [19, 9]
    assert found.classes("rating") == {"good": ("N0",), "none": ("N1",), None: ()}
    assert found.scorecard("N0", "II").scores[0].exact == 10


def test_points_that_hang_on_an_open_award_are_open() -> None:
    found = chain(7, 7)

    assert found.points("N0", "II", "1") == Span(0, 10)
    assert found.scorecard("N0", "II").scores[0].gaps[0].code == "award-open"
    assert found.classes("rating")[None] == ("N0", "N1")
