"""Resolutions: the few values that stand for all a missing key can be, and the budget for them."""

from __future__ import annotations

from fractions import Fraction

from tests.quotas.frame import person, possible, proposed
from thidua.allocation.completions import Spread, keys_of, steps_of
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import Campaign, Fact
from thidua.values import Period

OPEN = float("inf")


def test_an_open_key_stands_below_between_above_and_level() -> None:
    spreads = (Spread((3,), (3,)), Spread((-OPEN,), (OPEN,)))

    assert keys_of(spreads, (Fraction(1),)) == [((3,),), ((2,), (3,), (4,))]


def test_between_neighbours_on_a_grid_there_is_nothing() -> None:
    spreads = (Spread((3,), (3,)), Spread((4,), (4,)), Spread((3,), (4,)))

    assert keys_of(spreads, (Fraction(1),))[2] == ((3,), (4,))


def test_where_values_lie_densely_there_is_always_one_between() -> None:
    spreads = (Spread((3,), (3,)), Spread((4,), (4,)), Spread((3,), (4,)))

    assert keys_of(spreads, (None,))[2] == ((3,), (Fraction(7, 2),), (4,))


def test_two_open_keys_can_stand_in_either_order_in_one_gap() -> None:
    spreads = (Spread((0,), (0,)), Spread((9,), (9,)), Spread((0,), (9,)), Spread((0,), (9,)))

    assert [len(one) for one in keys_of(spreads, (None,))] == [1, 1, 4, 4]


def test_where_nothing_is_known_the_keys_still_stand_in_some_order() -> None:
    spreads = (Spread((-OPEN,), (OPEN,)), Spread((-OPEN,), (OPEN,)))

    first, second = keys_of(spreads, (None,))
    assert first == second
    assert len(first) == 5


def test_without_keys_everybody_is_level() -> None:
    assert keys_of((Spread((), ()), Spread((), ())), ()) == [((),), ((),)]


def test_steps_are_those_of_the_kind() -> None:
    facts = (
        Fact(id="count", kind=Kind.WHOLE),
        Fact(id="rounded", kind=Kind.DECIMAL, compare_at=2),
        Fact(id="dense", kind=Kind.DECIMAL),
        Fact(id="part", kind=Kind.SHARE),
    )
    campaign = Campaign(id="x", title="X", period=Period.of_year(2022), facts=facts)
    trees = [parse(text) for text in ("count", "rounded", "dense", "part", "gone", "count > 3")]

    wanted = (Fraction(1), Fraction(1, 100), None, None, None, Fraction(1))
    assert steps_of(trees, campaign) == wanted


def test_a_tie_rule_that_drops_is_tried_out_and_beyond_the_budget_says_so() -> None:
    more = "ties: none"
    rows = [person("An", 90), person("Bình", 90), *(person(f"n{one}", None) for one in range(6))]
    few = proposed("total: 1", rows[:2] + rows[2:3], more=more)
    many = proposed("total: 1", rows, more=more, budget=10)

    verdict = few.verdict("An", "merit")
    assert verdict is not None
    # Level with Bình for one place, behind n0 or before her: dropped in every case.
    assert (verdict.possible, verdict.cautious) == (("none",), False)
    verdict = many.verdict("n0", "merit")
    assert verdict is not None
    assert (verdict.possible, verdict.cautious) == (("given", "none"), True)


def test_beyond_the_budget_nobody_is_settled_who_could_be_pushed_out() -> None:
    quota = "total: 3\nby_unit: {at_most: 2, per: unit}\nnone: {at_most: 0, per: block}"
    rows = [person(f"n{one}", None, unit="x", block="A") for one in range(6)]
    proposal = proposed(quota, rows, budget=1)

    # A block without places is hopeless, whatever the missing points are.
    assert {possible(proposal, f"n{one}") for one in range(6)} == {("none",)}

    open_ = proposed("total: 3\nby_unit: {at_most: 2, per: unit}", rows, budget=1)
    assert {possible(open_, f"n{one}") for one in range(6)} == {("given", "none")}
    assert all(one.cautious for one in open_.verdicts)

    safe = proposed("total: 9\nby_unit: {at_most: 7, per: unit}", rows, budget=1)
    assert {possible(safe, f"n{one}") for one in range(6)} == {("given",)}


def test_beyond_the_budget_a_level_group_under_crossing_limits_is_open_for_everybody() -> None:
    quota = """
    total: 5
    by_unit: {at_most: 1, per: unit}
    by_block: {at_most: 3, per: block, except: {B: 0}}
    directs:
      at_most: 2
      where: direct
    """
    rows = [
        person(f"n{one}", 90, unit=f"u{one % 5}", block="A", direct="yes" if one % 2 else "no")
        for one in range(8)
    ]
    rows.append(person("none left", 90, unit="u9", block="B", direct="no"))
    proposal = proposed(quota, rows, budget=0)

    # Nobody can say which of them, but a block without places is hopeless all the same.
    assert {possible(proposal, f"n{one}") for one in range(8)} == {("given", "none")}
    assert possible(proposal, "none left") == ("none",)
    assert all(one.cautious for one in proposal.verdicts if one.nominee != "none left")
    assert [len(one.candidates) for one in proposal.questions] == [9]
