"""Several limits at once: who takes a place, whom which limit stops, and what is said about it."""

from __future__ import annotations

from datetime import date

import pytest

import thidua
from tests.quotas.frame import codes, given, person, plan, possible, proposed, why
from thidua.model import Nomination

TOTAL_AND_UNIT = """
total: 3
by_unit: {title: Mỗi đơn vị, at_most: 1, per: unit}
"""


def two_units() -> list[dict[str, object]]:
    return [
        person("An", 96, unit="Sở Y tế"),
        person("Bình", 95, unit="Sở Y tế"),
        person("Chi", 94, unit="Sở Nội vụ"),
    ]


def test_a_limit_by_unit_passes_over_the_second_of_a_unit_and_says_who_took_the_place() -> None:
    proposal = proposed(TOTAL_AND_UNIT, two_units())

    assert given(proposal) == ["An", "Chi"]
    assert codes(proposal, "Bình") == ["limit-reached"]
    assert why(proposal, "Bình") == (
        "Đủ điều kiện nhưng chỉ tiêu “Mỗi đơn vị” của Sở Y tế đã hết (1 suất); "
        "xếp trên hoặc bằng: An."
    )
    assert why(proposal, "An", "en") == (
        "Inside every limit: place 1; total: 3 and Mỗi đơn vị (Sở Y tế): 1."
    )
    assert [one.nominee for one in proposal.waiting("merit")] == ["Bình"]


def test_every_limit_is_shown_with_its_places() -> None:
    proposal = proposed(TOTAL_AND_UNIT, two_units())

    assert [(one.limit, one.part, one.places, one.given) for one in proposal.limits] == [
        ("total", None, 3, 2),
        ("by_unit", "Sở Nội vụ", 1, 1),
        ("by_unit", "Sở Y tế", 1, 1),
    ]
    page = thidua.explain(proposal).splitlines()
    assert "  total: chỉ tiêu 3: đề nghị 2, còn để ngỏ 0, chưa dùng 1" in page
    assert "  Mỗi đơn vị (Sở Y tế): chỉ tiêu 1: đề nghị 1, còn để ngỏ 0, chưa dùng 0" in page


def test_whoever_is_of_an_unknown_unit_waits_for_it() -> None:
    rows = [person("An", 96, unit="Sở Y tế"), person("Bình", 95)]
    proposal = proposed(TOTAL_AND_UNIT, rows)

    assert given(proposal) == ["An"]
    assert codes(proposal, "Bình") == ["pool-unknown"]
    verdict = proposal.verdict("Bình", "merit")
    assert verdict is not None
    assert [(one.nominee, one.fact) for one in verdict.missing] == [("Bình", "unit")]
    # Bình stands alone in a unit, or is the second of Sở Y tế.
    assert [(one.part, one.places) for one in proposal.limits][1:] == [("Sở Y tế", 1), ("?", 1)]


def test_whoever_may_be_counted_by_a_limit_waits_for_the_fact() -> None:
    quota = """
    total: 2
    women:
      title: Chỉ tiêu nữ
      at_most: 1
      where: woman
    """
    rows = [person("An", 96, woman="yes"), person("Bình", 95), person("Chi", 94, woman="no")]
    proposal = proposed(quota, rows)

    assert given(proposal) == ["An"]
    assert why(proposal, "Bình") == (
        "Chưa rõ có tính vào chỉ tiêu “Chỉ tiêu nữ” hay không; chưa có số liệu: Là nữ."
    )
    # Chi is in if Bình is a woman: the second woman is over the limit.
    assert codes(proposal, "Chi") == ["rivals-unknown"]
    assert possible(proposal, "Chi") == ("given", "none")


def test_a_tie_above_leaves_the_one_below_open_and_its_question_names_him() -> None:
    quota = """
    total: 2
    women:
      at_most: 1
      where: woman
    """
    rows = [
        person("An", 96, woman="yes"),
        person("Bình", 95, woman="yes"),
        person("Chi", 95, woman="no"),
        person("Dũng", 95, woman="no"),
        person("Em", 94, woman="no"),
    ]
    proposal = proposed(quota, rows)

    assert given(proposal) == ["An"]
    assert possible(proposal, "Bình") == ("none",)
    [tie] = proposal.questions
    assert (tie.candidates, tie.places) == (("Bình", "Chi", "Dũng"), 1)
    assert codes(proposal, "Chi") == ["tied-at-cut"]
    assert possible(proposal, "Em") == ("none",)


def test_whoever_hangs_on_a_tie_above_says_so() -> None:
    quota = """
    total: 3
    by_unit: {at_most: 1, per: unit}
    """
    rows = [
        person("An", 96, unit="x", woman="yes"),
        person("Bình", 96, unit="x", woman="no"),
        person("Chi", 90, unit="y", woman="yes"),
    ]
    women = """
    total: 3
    by_unit: {at_most: 1, per: unit}
    women:
      at_most: 1
      where: woman
    """
    assert given(proposed(quota, rows)) == ["Chi"]

    proposal = proposed(women, rows)
    assert given(proposal) == []
    assert codes(proposal, "Chi") == ["ties-decide"]
    assert why(proposal, "Chi", "en") == ("Depends on how the level group An and Bình is decided.")
    [tie] = proposal.questions
    assert ("Chi", "merit") in tie.dependants


def test_level_nominees_of_one_prize_need_no_decision_and_of_two_they_do() -> None:
    quota = """
    structure:
      prizes: {first: 1, second: 1}
    by_unit: {at_most: 1, per: unit}
    """
    rows = [person("An", 96, unit="x"), person("Bình", 96, unit="y"), person("Chi", 95, unit="x")]
    proposal = proposed(quota, rows)

    assert possible(proposal, "An") == ("first", "second")
    [tie] = proposal.questions
    settled = thidua.settle(
        proposal, (thidua.Ruling(question=tie.id, prizes=(("Bình", "first"), ("An", "second"))),)
    )
    assert {one.nominee: one.prize for one in settled.verdicts} == {
        "An": "second",
        "Bình": "first",
        "Chi": None,
    }
    wrong = thidua.Ruling(question=tie.id, prizes=(("Bình", "first"), ("An", "first")))
    with pytest.raises(thidua.UnfitRulings) as refused:
        thidua.settle(proposal, (wrong,))
    assert [one.code for one in refused.value.problems] == ["ruling-too-many"]


def test_a_ruling_beyond_a_limit_is_refused_and_so_is_a_stranger() -> None:
    rows = [person("An", 96, unit="x"), person("Bình", 96, unit="x"), person("Chi", 95, unit="y")]
    proposal = proposed(TOTAL_AND_UNIT, rows)
    [tie] = proposal.questions
    for names, code in (
        (("An", "Bình"), "ruling-too-many"),
        (("Chi",), "ruling-outside-question"),
    ):
        with pytest.raises(thidua.UnfitRulings) as refused:
            thidua.settle(proposal, (thidua.Ruling(question=tie.id, given=names),))
        assert [one.code for one in refused.value.problems] == [code]


def test_a_limit_per_nominator_counts_the_earliest_nomination() -> None:
    quota = """
    named: {at_most: 1, per: nominator, except: {Sở Nội vụ: 2}}
    total: 9
    """
    rows = [person(name, points) for name, points in (("An", 96), ("Bình", 95), ("Chi", 94))]
    nominations = (
        Nomination(nominee="An", award="merit", by="Sở Nội vụ", on=date(2025, 3, 15)),
        Nomination(nominee="An", award="merit", by="Tổ giúp việc", on=date(2025, 3, 10)),
        Nomination(nominee="Bình", award="merit", by="Sở Nội vụ", on=date(2025, 3, 15)),
        Nomination(nominee="Chi", award="merit", by="Tổ giúp việc", on=date(2025, 3, 12)),
    )
    proposal = proposed(quota, rows, nominations=nominations)

    # An counts for the team that was first, whose one place is hers; Sở Nội vụ keeps one free.
    assert given(proposal) == ["An", "Bình"]
    assert why(proposal, "Chi") == (
        "Đủ điều kiện nhưng chỉ tiêu “named” của Tổ giúp việc đã hết (1 suất); "
        "xếp trên hoặc bằng: An."
    )
    unused = {one.part: one.unused for one in proposal.limits if one.limit == "named"}
    assert unused == {"Sở Nội vụ": 1, "Tổ giúp việc": 0}


SHARED = """
  letter:
    title: Giấy khen
    kind: form
    recipients: everyone
    rank:
      by_points: points desc
    quota:
      total: 9
    beside: [merit]
limits:
  cases:
    title: Hai trường hợp
    at_most: 2
    per: line
    awards: [merit, letter]
"""


def test_awards_that_share_a_limit_use_it_in_the_order_of_the_plan() -> None:
    rows = [person(name, points) for name, points in (("An", 96), ("Bình", 95), ("Chi", 94))]
    nominations = tuple(
        Nomination(nominee=name, award=award, line="q11")
        for name, award in (("An", "merit"), ("Bình", "letter"), ("Chi", "letter"))
    )
    proposal = proposed("total: 9", rows, rest=SHARED, nominations=nominations)

    assert given(proposal) == ["An"]
    assert given(proposal, "letter") == ["Bình"]
    assert codes(proposal, "Chi", "letter") == ["limit-reached"]


def test_an_award_may_have_nothing_but_a_shared_limit() -> None:
    rest = SHARED.replace("    quota:\n      total: 9\n", "").replace("per: line", "per: block")
    rows = [person(name, 90, block="A") for name in ("An", "Bình")]
    rows.append(person("Chi", 80, block="B"))
    proposal = proposed("total: 1", rows, rest=rest)

    # The tie of the first award takes one place, whoever wins it: one is left in block A.
    assert sorted(given(proposal, "letter")) == ["Chi"]
    assert [one.places for one in proposal.limits if one.award == "letter"] == [1, 2]
    page = thidua.explain(proposal)
    assert "Giấy khen — Nhóm Cụm A" in page


TENTH = """
limits:
  cases:
    at_most: 10 % of taking_part
    rounding: down
    awards: [merit, letter]
"""


def test_what_earlier_awards_took_of_a_shared_number_stands_in_its_arithmetic() -> None:
    rest = SHARED[: SHARED.index("limits:")] + TENTH.lstrip("\n")
    rows = [person(name, points) for name, points in (("An", 96), ("Bình", 95), ("Chi", 94))]
    campaign = {"taking_part": 32}
    proposal = proposed("total: 1", rows, rest=rest, campaign=campaign)
    uses = [one for one in proposal.limits if one.limit == "cases"]

    assert [one.reckoning for one in uses] == [
        "10 % of 32 = 3.2 → 3",
        "10 % of 32 = 3.2 → 3; 3 - 1 = 2",
    ]
    assert given(proposal, "letter") == ["An", "Bình"]


def test_places_that_an_open_award_may_take_are_its_reason_and_no_number_is_told() -> None:
    rest = SHARED[: SHARED.index("limits:")].replace("    quota:\n      total: 9\n", "")
    rest = rest.replace("points desc", "points desc\n      by_unit: unit_points desc")
    rows = [person("An", 96, fit="no"), person("Bình", 95, fit=None), person("Chi", 94, fit="no")]
    campaign = {"taking_part": 12}
    rest += TENTH.lstrip("\n")
    more = "requirements:\n  direct: direct"
    proposal = proposed("total: 1", rows, more=more, rest=rest, campaign=campaign)

    # Whether Bình is a direct worker decides whether the one place of the letter is there; An
    # stands in front of the others by points, and nobody asks for the points of its unit.
    assert codes(proposal, "Bình") == ["requirement-unknown", "from-part"]
    assert codes(proposal, "An", "letter") == ["other-award-open", "from-part"]
    assert codes(proposal, "Chi", "letter") == ["below-cut", "from-part"]
    assert "place(s)" not in why(proposal, "Chi", "en", award="letter")
    assert [one.id for one in proposal.questions] == ["fact.Bình.direct"]


def test_nobody_receives_more_than_one_of_a_set() -> None:
    rest = SHARED.replace("per: line", "per: nominee").replace("at_most: 2", "at_most: 1")
    rest = rest.replace("    beside: [merit]\n", "")
    rows = [person("An", 96), person("Bình", 95)]
    proposal = proposed("total: 1", rows, rest=rest)

    assert given(proposal) == ["An"]
    assert given(proposal, "letter") == ["Bình"]
    found = thidua.check(plan("total: 1", rest=rest))
    assert "combining-not-stated" not in [one.code for one in found]


def test_who_was_chosen_in_a_tie_matters_to_a_limit_of_each_nominee() -> None:
    rest = SHARED.replace("per: line", "per: nominee").replace("at_most: 2", "at_most: 1")
    rows = [person("An", 96), person("Bình", 96)]
    proposal = proposed("total: 1", rows, rest=rest)

    # Whoever does not receive the certificate receives the letter.
    assert possible(proposal, "An", "letter") == ("given", "none")
    [tie] = [one for one in proposal.questions if one.kind == "tie"]
    settled = thidua.settle(proposal, (thidua.Ruling(question=tie.id, given=("An",)),))
    assert given(settled, "letter") == ["Bình"]


def test_the_limits_of_one_list_are_found() -> None:
    proposal = proposed(TOTAL_AND_UNIT, two_units())
    uses = proposal.limits_of("merit", None)

    assert len(uses) == 3
    assert proposal.limits_of("merit", "Sở Y tế") == (uses[2],)
    assert proposal.part_title("nothing", None) == ""


def test_a_nominator_that_is_known_keeps_its_places_though_it_nominates_nobody() -> None:
    quota = "each: {at_most: 2, per: unit}"
    units = [{"id": "Sở Y tế", "staff": 9}, {"id": "Sở Nội vụ", "staff": 9}]
    proposal = proposed(quota, two_units()[:2], parts={"unit": units})

    assert [(one.part, one.places, one.unused) for one in proposal.limits] == [
        ("Sở Nội vụ", 2, 2),
        ("Sở Y tế", 2, 0),
    ]
    assert "empty-part" in [one.code for one in proposal.notes]


def test_a_limit_without_places_is_not_listed_beside_those_that_have_some() -> None:
    quota = """
    large: {at_most: 0, per: unit, except: {Sở Y tế: 2}}
    small: {at_most: 1, per: unit, except: {Sở Y tế: 0}}
    """
    proposal = proposed(quota, two_units())

    assert [one.limit for one in proposal.limits_of("merit", "Sở Y tế")] == ["large"]
    assert [one.limit for one in proposal.limits_of("merit", "Sở Nội vụ")] == ["small"]
    none = proposed("one: {at_most: 0, per: unit}\ntwo: {at_most: 0, per: unit}", two_units())
    assert len(none.limits_of("merit", "Sở Y tế")) == 2


def test_whoever_finds_no_place_in_any_unit_is_out_wherever_it_belongs() -> None:
    quota = "none: {at_most: 0, per: unit}\nmore: {at_most: 1, per: unit}"
    proposal = proposed(quota, [person("An", 96, unit="x"), person("Bình", 95)])

    assert possible(proposal, "Bình") == ("none",)
    assert set(codes(proposal, "Bình")) == {"limit-reached"}


def test_an_unfit_ruling_is_refused_once_though_it_is_met_in_every_resolution() -> None:
    rows = [
        person("An", 96, unit="x"),
        person("Bình", 96, unit="x"),
        person("Chi", 90, unit="y", woman=None),
    ]
    quota = TOTAL_AND_UNIT + "women:\n  at_most: 9\n  where: woman\n"
    proposal = proposed(quota, rows)
    [tie] = [one for one in proposal.questions if one.kind == "tie"]
    with pytest.raises(thidua.UnfitRulings) as refused:
        thidua.settle(proposal, (thidua.Ruling(question=tie.id, given=("Chi",)),))

    assert [one.code for one in refused.value.problems] == ["ruling-outside-question"]


def test_a_limit_counts_only_the_awards_that_share_it() -> None:
    third = """
  thanks:
    kind: form
    recipients: everyone
    rank:
      by_points: points desc
    quota:
      as_many_as: 1 * holders("merit")
    beside: [merit, letter]
limits:
  cases:
    at_most: 3
    awards: [letter, thanks]
"""
    rest = SHARED[: SHARED.index("limits:")] + third.lstrip("\n")
    rows = [person(name, points) for name, points in (("An", 96), ("Bình", 95), ("Chi", 94))]
    proposal = proposed("total: 2", rows, rest=rest.replace("total: 9", "total: 1"))

    # Two hold the certificate and one the letter; of three cases two are left.
    assert given(proposal, "thanks") == ["An", "Bình"]


def test_without_a_ranking_whoever_qualifies_is_level_under_every_limit() -> None:
    rest = """
  letter:
    kind: form
    recipients: everyone
    quota:
      total: 2
      by_unit: {at_most: 1, per: unit}
    beside: [merit]
"""
    proposal = proposed("total: 9", two_units(), rest=rest)

    assert given(proposal, "letter") == ["Chi"]
    assert possible(proposal, "An", "letter") == ("given", "none")


def test_the_long_road_agrees_with_the_short_one_for_one_plain_limit() -> None:
    rows = [person(f"n{number}", points) for number, points in enumerate((96, 95, 95, 94, 93))]
    plain = proposed("total: 2", rows)
    long = proposed("total: 2\nmore: 9", rows)

    for name in ("n0", "n1", "n2", "n3", "n4"):
        assert possible(plain, name) == possible(long, name)
    assert [one.id for one in plain.questions] == [one.id for one in long.questions]
    assert [one.places for one in plain.questions] == [one.places for one in long.questions]
