"""Ladder costs: every position is paid once, whoever takes it."""

from __future__ import annotations

import pytest

import thidua
from thidua.proposal import Proposal

PLAN = """
thidua: 1
id: demo
title: Thi đua
period: {start: 2026-01-01, end: 2026-12-31}
rounds:
  year: {start: 2026-01-01, end: 2026-12-31}
facts:
  points: {kind: whole, least: 0, most: 100}
  fit: {kind: yes_no}
groups:
  everyone: {}
requirements:
  qualified: fit
awards:
  merit:
    kind: prize
    recipients: everyone
    requires: [qualified]
    rank:
      by_points: points desc
    TIES
    quota:
      number:
        prizes:
          first: {at_most: 1, money: 10.000.000}
          second: {at_most: 1, money: 7.000.000}
          third: {at_most: 1, money: 5.000.000}
MORE
budget: 12.500.000
"""


def row(name: str, points: int | None, *, fit: bool | None = True) -> dict[str, object]:
    return {"id": name, "points": points, "fit": fit}


def proposed(*rows: dict[str, object], ties: str = "", more: str = "") -> Proposal:
    text = PLAN.replace("TIES", ties).replace("MORE", more)
    return thidua.propose(thidua.prepare(thidua.read(text.encode()), "year"), list(rows))


def ends(proposal: Proposal) -> tuple[int, int]:
    cost = proposal.cost
    assert cost.most is not None
    return cost.least.amount // 1_000_000, cost.most.amount // 1_000_000


LEVEL = (row("An", 90), row("Bình", 70), row("Chi", 70))


def test_two_who_are_level_for_two_prizes_take_each_of_them_once() -> None:
    assert ends(proposed(*LEVEL)) == (22, 22)
    assert ends(proposed(row("An", 90), row("Bình", 90), row("Chi", 90))) == (22, 22)


def test_a_place_that_was_cancelled_pays_nothing() -> None:
    cancelled = thidua.Cancellation(nominee="An", award="merit")
    settled = thidua.settle(proposed(*LEVEL), (), cancellations=(cancelled,))

    assert ends(settled) == (12, 12)
    assert "budget-may-be-exceeded" not in [one.code for one in settled.notes]


def test_whoever_surely_contends_brings_the_price_of_a_position() -> None:
    # Three take the three prizes, or two of them and Dung does.
    assert ends(proposed(*LEVEL, row("Dung", 80, fit=None))) == (22, 22)
    # With two alone the third prize stays where it is unless Dung contends.
    assert ends(proposed(*LEVEL[:2], row("Dung", 80, fit=None))) == (17, 22)
    assert ends(proposed(row("An", 90, fit=None), row("Bình", None, fit=None))) == (0, 17)


def test_open_positions_within_others_are_counted_once() -> None:
    # An is first, or second behind Chi; Chi may stand anywhere.
    assert ends(proposed(row("An", 90), row("Bình", 70), row("Chi", None))) == (22, 22)


@pytest.mark.parametrize(("names", "sum_"), [(("Bình", "Chi"), 22), (("Chi",), 17), ((), 10)])
def test_places_that_a_ruling_leaves_empty_pay_nothing(names: tuple[str, ...], sum_: int) -> None:
    proposal = proposed(*LEVEL)
    [tie] = proposal.questions
    prizes = tuple(zip(names, ("second", "third"), strict=False))
    ruling = thidua.Ruling(question=tie.id, given=names, prizes=prizes)
    settled = thidua.settle(proposal, (ruling,))

    assert ends(settled) == (sum_, sum_)


def test_where_level_ones_take_nothing_nothing_is_paid() -> None:
    assert ends(proposed(*LEVEL, row("Dung", 70), ties="ties: none")) == (10, 10)


def test_of_what_is_paid_once_positions_say_nothing() -> None:
    more = "paid_once:\n  both: {awards: [merit, merit]}"

    assert ends(proposed(*LEVEL, more=more)) == (20, 22)


def test_whoever_may_stand_in_either_part_may_be_paid_in_either() -> None:
    pools = "pools:\n  block: {of: [A, B]}\n"
    text = PLAN.replace("TIES", "").replace("MORE", "").replace("awards:\n", f"{pools}awards:\n", 1)
    text = text.replace("        prizes:", "        per: block\n        prizes:")
    campaign = thidua.read(text.encode())
    rows = [{**row("An", 90), "block": "A"}, row("Dung", 80)]
    least, most = ends(thidua.propose(thidua.prepare(campaign, "year"), rows))

    # An is first in A; Dung is second there, or first in B: 17 or 20 million.
    assert 10 <= least <= 17
    assert most >= 20
