"""The number of a limit: computed from a stated base, with its arithmetic, or left open."""

from __future__ import annotations

import pytest

import thidua
from tests.quotas.frame import codes, given, person, plan, possible, proposed, why
from thidua.checking.numbers import is_whole
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import SharedLimit

TENTH = """
tenth:
  title: Một phần mười
  at_most: 10 % of taking_part
  rounding: down
"""


def people(number: int, **facts: object) -> list[dict[str, object]]:
    return [person(f"n{one:03}", 100 - one, **facts) for one in range(number)]


@pytest.mark.parametrize(
    ("base", "places", "reckoning"),
    [
        (12, 1, "10 % of 12 = 1.2 → 1"),
        (110, 11, "10 % of 110 = 11"),
        (107, 10, "10 % of 107 = 10.7 → 10"),
        (9, 0, "10 % of 9 = 0.9 → 0"),
        (0, 0, "10 % of 0 = 0"),
    ],
)
def test_a_tenth_of_those_taking_part_is_rounded_down(
    base: int, places: int, reckoning: str
) -> None:
    proposal = proposed(TENTH, people(12), campaign={"taking_part": base})
    [use] = proposal.limits

    assert len(given(proposal)) == places
    assert (use.places, use.reckoning) == (places, reckoning)


def test_the_arithmetic_is_said_to_whoever_is_in_and_whoever_is_out() -> None:
    proposal = proposed(TENTH, people(12), campaign={"taking_part": 107})

    assert why(proposal, "n000") == "Trong chỉ tiêu 10 (10 % của 107 = 10,7 → 10): hạng 1."
    assert "(10 % of 107 = 10.7 → 10)" in why(proposal, "n011", "en")
    page = thidua.explain(proposal)
    assert "đề nghị 10, còn để ngỏ 0, chưa dùng 0 (10 % của 107 = 10,7 → 10)" in page


def test_a_base_that_nobody_supplied_is_never_counted_from_the_list() -> None:
    proposal = proposed(TENTH, people(2))

    assert possible(proposal, "n000") == ("given", "none")
    assert codes(proposal, "n000") == ["quota-base-unknown"]
    [question] = proposal.questions
    assert (question.kind, question.about) == ("base", "taking_part")
    page = thidua.explain(proposal)
    assert "chưa tính được chỉ tiêu, còn thiếu Số tập thể tham gia" in page
    assert "Bổ sung Số tập thể tham gia để tính chỉ tiêu: 2 kết quả phụ thuộc" in page


def test_an_unknown_base_leaves_open_several_limits_as_well() -> None:
    quota = TENTH + "by_unit: {at_most: 1, per: unit}"
    rows = [person("An", 96, unit="x"), person("Bình", 95, unit="x")]
    proposal = proposed(quota, rows)

    assert possible(proposal, "An") == ("given", "none")
    # Whatever the base is, the second of a unit finds no place.
    assert possible(proposal, "Bình") == ("none",)


def test_a_table_by_class_of_the_unit_is_an_expression() -> None:
    quota = """
    by_class:
      at_most: 8 % of staff if rated == "HTXS" else 5 % of staff
      rounding: down
      per: unit
    """
    rows = [*people(9, unit="x"), *[{**one, "id": f"m{one['id']}"} for one in people(9, unit="y")]]
    units = [{"id": "x", "staff": 112, "rated": "HTXS"}, {"id": "y", "staff": 75, "rated": "HTT"}]
    proposal = proposed(quota, rows, parts={"unit": units})

    assert [(one.part, one.places, one.reckoning) for one in proposal.limits] == [
        ("x", 8, "8 % of 112 = 8.96 → 8"),
        ("y", 3, "5 % of 75 = 3.75 → 3"),
    ]
    assert len(given(proposal)) == 11


def test_a_number_may_count_holders_nominees_and_those_who_qualify() -> None:
    rest = """
      flag:
        kind: title
        recipients: everyone
        requires: [qualified]
        rank:
          by_points: points desc
        quota:
          of_merit:
            at_most: 50 % of holders("merit")
            rounding: up
            per: block
        beside: [merit]
      letter:
        kind: form
        recipients: everyone
        requires: [qualified]
        rank:
          by_points: points desc
        quota:
          third:
            at_most: nominees() - eligible()
        beside: [merit, flag]
    """
    rest = "\n".join(line.removeprefix("    ") for line in rest.splitlines())
    rows = [person(f"a{one}", 100 - one, block="A") for one in range(3)]
    rows += [person(f"b{one}", 90 - one, block="B", fit="yes") for one in range(2)]
    rows.append(person("b2", 50, block="B", fit="no"))
    proposal = proposed("total: 9", rows, rest=rest)

    numbers = {(one.award, one.part): one.places for one in proposal.limits}
    assert numbers["flag", "A"] == 2
    assert numbers["flag", "B"] == 1
    assert numbers["letter", None] == 1
    assert given(proposal, "flag") == ["a0", "a1", "b0"]
    assert given(proposal, "letter") == ["a0"]


def test_holders_that_a_tie_leaves_open_are_counted_all_the_same() -> None:
    rest = """
  flag:
    kind: title
    recipients: everyone
    rank:
      by_points: points desc
    quota:
      of_merit:
        at_most: 1 * holders("merit")
    beside: [merit]
"""
    rows = [person(f"n{one:02}", 90) for one in range(24)]
    proposal = proposed("total: 12", rows, rest=rest)

    # C(24, 12) ways, and twelve holders in each of them.
    assert [one.places for one in proposal.limits] == [12, 12]


def test_holders_in_a_part_nobody_knows_leave_the_number_open() -> None:
    rest = """
  flag:
    kind: title
    recipients: everyone
    rank:
      by_points: points desc
    quota:
      of_merit:
        at_most: 1 * holders("merit")
        per: block
    beside: [merit]
"""
    rows = [person("An", 96, block="A"), person("Bình", 95)]
    proposal = proposed("total: 9", rows, rest=rest)

    assert [one.places for one in proposal.limits if one.award == "flag"] == [None, None]
    assert given(proposal, "flag") == ["An"]


def test_a_part_may_have_a_number_of_its_own() -> None:
    quota = "by_block: {at_most: 1, per: block, except: {A: 2}}"
    rows = [person(f"{block}{one}", 90 - one, block=block) for block in "AB" for one in range(3)]

    assert given(proposed(quota, rows)) == ["A0", "A1", "B0"]


class TestALowerBodyFixesItsNumber:
    """Below a ceiling the lower body states a number; until then any up to it is possible."""

    QUOTA = "delegated: {title: Chỉ tiêu huyện, at_most: 2, fixed_by: own_number, per: unit}"

    def proposal(self, number: int | None) -> thidua.Proposal:
        units = [{"id": "x", "own_number": number}]
        return proposed(self.QUOTA, people(3, unit="x"), parts={"unit": units})

    def test_until_it_is_stated_nobody_below_the_ceiling_is_settled(self) -> None:
        proposal = self.proposal(None)

        assert possible(proposal, "n000") == ("given", "none")
        assert possible(proposal, "n001") == ("given", "none")
        assert possible(proposal, "n002") == ("none",)

    def test_then_it_counts(self) -> None:
        assert given(self.proposal(1)) == ["n000"]

    def test_the_arithmetic_ends_with_the_number_that_it_made_of_the_ceiling(self) -> None:
        quota = TENTH + "  per: unit\n  fixed_by: own_number"
        found = {}
        for number in (1, 2, 3):
            units = [{"id": "x", "own_number": number}]
            around = {"parts": {"unit": units}, "campaign": {"taking_part": 25}}
            [use] = proposed(quota, people(3, unit="x"), **around).limits  # type: ignore[arg-type] # as given
            found[number] = (use.places, use.reckoning)

        # Of 25 a tenth is 2.5, and the ceiling 2.
        assert found[1] == (1, "10 % of 25 = 2.5 → 2 → 1")
        assert found[2] == found[3] == (2, "10 % of 25 = 2.5 → 2")

    def test_above_the_ceiling_the_ceiling_counts_and_is_noted(self) -> None:
        proposal = self.proposal(5)

        assert given(proposal) == ["n000", "n001"]
        [note] = [one for one in proposal.notes if one.code == "fixed-above-ceiling"]
        assert thidua.say(note) == (
            "“merit”: cấp dưới định 5 cho “Chỉ tiêu huyện”, cao hơn mức trần 2. Áp dụng mức trần."
        )


def test_all_and_not_stated_stop_nobody_beside_other_limits() -> None:
    quota = """
    everyone: all
    open: not stated
    by_unit: {at_most: 1, per: unit}
    """
    assert given(proposed(quota, people(3, unit="x"))) == ["n000"]


@pytest.mark.parametrize(
    ("number", "reckoning"),
    [
        ("taking_part / 3 * 2", None),
        ("max(taking_part, 1)", None),
        ("-5 + taking_part", "-5 + 10 = 5"),
        ("taking_part * 1", "10 * 1 = 10"),
        ("7 if taking_part > 9 else 5", ""),
    ],
)
def test_an_expression_shows_its_values(number: str, reckoning: str | None) -> None:
    quota = f"some:\n  at_most: {number}\n  rounding: half-up"
    [use] = proposed(quota, people(3), campaign={"taking_part": 10}).limits

    if reckoning is not None:
        assert use.reckoning == reckoning
    assert use.places in (5, 7, 10)


def test_a_fraction_without_end_is_shown_as_one() -> None:
    quota = "third:\n  at_most: 100 % of taking_part - 2 / 3 * taking_part\n  rounding: down"
    quota = quota.replace("2 / 3 * taking_part", "taking_part * ratio(2, 3)")
    [use] = proposed(quota, people(3), campaign={"taking_part": 10}).limits

    assert use.places == 3
    assert use.reckoning.endswith("= 10/3 → 3")


def test_a_value_that_cannot_be_written_is_named() -> None:
    quota = "some:\n  at_most: taking_part + 5"
    [use] = proposed(quota, people(3), campaign={"taking_part": -3}).limits

    assert (use.places, use.reckoning) == (2, "taking_part + 5 = 2")


def test_whole_numbers_need_no_rounding() -> None:
    kinds = {"staff": Kind.WHOLE, "share": Kind.SHARE}
    whole = ("3", "staff", "2 * staff", "-staff", "staff if staff > 3 else 1", "min(staff, 4)")
    for text in (*whole, 'holders("a")'):
        assert is_whole(parse(text), kinds)
    for text in ("0.5", "share", "staff / 2", "min(staff, 0.5)", "known(staff)", "staff > 1"):
        assert not is_whole(parse(text), kinds)


def test_a_shared_limit_knows_its_number_where_it_is_one() -> None:
    limit = SharedLimit(id="x", awards=("a",), at_most=3)
    tree = SharedLimit(id="x", awards=("a",), at_most=parse("staff"))

    assert (limit.places, limit.prizes, tree.places) == (3, (), None)


def test_what_a_limit_reads_is_used() -> None:
    codes_found = [
        one.detail("name")
        for one in thidua.check(plan("delegated: {at_most: 2, fixed_by: own_number}"))
        if one.code == "fact-not-used"
    ]

    assert "own_number" not in codes_found
    assert "seniority" in codes_found
