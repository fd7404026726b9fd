"""Sieves: limits with an order of their own, which leave so many of each part to be ranked."""

from __future__ import annotations

import pytest

import thidua
from tests.quotas.frame import codes, given, person, possible, proposed, why

SIEVE = """
total: 2
chosen:
  title: Sơ tuyển
  at_most: 1
  per: unit
  order:
    by_unit: unit_points desc
"""


def entrant(name: str, points: int, own: int | None, unit: str = "x") -> dict[str, object]:
    return person(name, points, unit=unit, unit_points=own)


def test_whoever_the_unit_puts_second_is_not_ranked_at_all() -> None:
    rows = [entrant("An", 96, 5), entrant("Bình", 80, 9), entrant("Chi", 70, 1, "y")]
    proposal = proposed(SIEVE, rows)

    assert given(proposal) == ["Bình", "Chi"]
    assert codes(proposal, "An") == ["sieved-out"]
    assert why(proposal, "An") == (
        "Không qua sơ tuyển “Sơ tuyển” của x: chỉ lấy 1 theo thứ tự riêng."
    )
    assert [one.limit for one in proposal.limits] == ["total"]


def test_a_tie_in_a_sieve_has_a_question_of_its_own() -> None:
    rows = [entrant("An", 96, 9), entrant("Bình", 80, 9), entrant("Chi", 85, 1, "y")]
    proposal = proposed(SIEVE.replace("total: 2", "total: 1"), rows)

    # If An passes she is first; otherwise Chi stands before Bình.
    assert possible(proposal, "An") == ("given", "none")
    assert possible(proposal, "Bình") == ("none",)
    assert possible(proposal, "Chi") == ("given", "none")
    [tie] = proposal.questions
    assert (tie.id, tie.limit, tie.places) == ("merit.chosen.x.1-2", "chosen", 1)
    assert ("Chi", "merit") in tie.dependants
    assert "merit.chosen.x.1-2: chọn 1 trong An và Bình (sơ tuyển “chosen”)" in thidua.explain(
        proposal
    )
    settled = thidua.settle(proposal, (thidua.Ruling(question=tie.id, given=("Bình",)),))
    assert given(settled) == ["Chi"]
    assert codes(settled, "An") == ["ruled-out"]


def test_a_ruling_on_a_sieve_names_no_more_than_pass() -> None:
    rows = [entrant("An", 96, 9), entrant("Bình", 80, 9)]
    proposal = proposed(SIEVE, rows)
    [tie] = proposal.questions
    ruling = thidua.Ruling(question=tie.id, given=("An", "Bình"))
    with pytest.raises(thidua.UnfitRulings) as refused:
        thidua.settle(proposal, (ruling,))

    [problem] = refused.value.problems
    assert (problem.code, problem.detail("places")) == ("ruling-too-many", 1)


def test_a_lot_may_decide_a_sieve() -> None:
    rows = [entrant("An", 96, 9), entrant("Bình", 80, 9)]
    proposal = proposed(SIEVE, rows, more="ties: lot")
    [tie] = proposal.questions
    digest = thidua.allocation.lots.commitment("xuân")
    ruling = thidua.Ruling(question=tie.id, seed="xuân", commitment=digest)

    assert len(given(thidua.settle(proposal, (ruling,)))) == 1


def test_an_unknown_order_leaves_the_sieve_open_and_says_so() -> None:
    rows = [entrant("An", 96, 5), entrant("Bình", 80, None)]
    proposal = proposed(SIEVE, rows)
    verdict = proposal.verdict("An", "merit")

    assert verdict is not None
    assert verdict.possible == ("given", "none")
    assert verdict.cautious
    assert [(one.nominee, one.fact) for one in verdict.missing] == [("Bình", "unit_points")]
    assert codes(proposal, "An") == ["rivals-unknown"]
    assert why(proposal, "Bình") == (
        "Chưa rõ có qua sơ tuyển “Sơ tuyển” hay không; chưa có số liệu: Điểm đơn vị chấm."
    )


def test_whoever_is_of_an_unknown_unit_may_stand_in_any_sieve() -> None:
    rows = [entrant("An", 96, 5), person("Bình", 80, unit_points=9)]
    proposal = proposed(SIEVE, rows)

    # Bình passes before An in her unit, or alone in another one.
    assert possible(proposal, "An") == ("given", "none")
    assert possible(proposal, "Bình") == ("given",)


def test_a_sieve_may_look_at_some_alone_and_in_one_part_only() -> None:
    quota = """
    total: 2
    chosen:
      at_most: 1
      where: woman
      order:
        by_unit: unit_points desc
    """
    rows = [
        {**entrant("An", 96, 5), "woman": "yes"},
        {**entrant("Bình", 80, 9), "woman": "yes"},
        {**entrant("Chi", 70, 1), "woman": "no"},
    ]
    assert given(proposed(quota, rows)) == ["Bình", "Chi"]


def test_sieve_and_number_in_the_parts_of_one_pool_are_decided_part_after_part() -> None:
    quota = SIEVE.replace("total: 2", "most: {at_most: 1, per: unit}")
    rows = [entrant("An", 96, 5), entrant("Bình", 80, 9), entrant("Chi", 70, 1, "y")]
    proposal = proposed(quota, rows)

    assert given(proposal) == ["Bình", "Chi"]
    assert {one.part for one in proposal.verdicts} == {"x", "y"}


def test_a_sieve_in_which_too_many_are_level_is_answered_on_the_safe_side() -> None:
    rows = [entrant(f"n{number}", 90 - number, 5) for number in range(12)]
    proposal = proposed(SIEVE.replace("at_most: 1", "at_most: 6"), rows, budget=100)

    # 924 ways to choose six of twelve.
    assert all(one.possible == ("given", "none") for one in proposal.verdicts)
    assert all(one.cautious for one in proposal.verdicts)


def test_a_number_of_a_sieve_that_is_not_known_leaves_those_between_open() -> None:
    quota = SIEVE.replace("at_most: 1", "at_most: 2\n  fixed_by: own_number")
    rows = [entrant(name, 90 - own, own) for name, own in (("An", 9), ("Bình", 8), ("Chi", 7))]
    proposal = proposed(quota, rows)

    # None, one or two of the unit pass, in the order An, Bình.
    assert possible(proposal, "An") == ("given", "none")
    assert possible(proposal, "Chi") == ("none",)
