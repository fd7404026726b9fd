"""Money: amounts as expressions, paid once, totals between two ends, and the budget."""

from __future__ import annotations

import json

import pytest

import thidua
from thidua.proposal import Cost, Payment, Proposal
from thidua.values import Money

PLAN = """
thidua: 1
id: demo
title: Thi đua
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  score: {kind: whole}
  same: {kind: yes_no}
  years: {kind: whole, not_applicable: allowed}
  wage: {kind: money, about: campaign, label: Mức lương cơ sở}
  fund: {kind: money, about: campaign, label: Quỹ thi đua}
groups:
  people: {who: individual}
awards:
  base:
    title: Chiến sĩ thi đua cơ sở
    kind: title
    recipients: people
    quota:
      number: all
    money: rounded(0.3 * wage, "up", -4)
  top:
    title: Giải của tỉnh
    kind: title
    recipients: people
    beside: [base]
    rank:
      by_score: score desc
    quota:
      number:
        prizes:
          first: {at_most: 1, money: 3.000.000}
          second: {at_most: 1}
    money: 1000000
paid_once:
  titles:
    awards: [base, top]
    where: same
MORE
"""
WAGE = {"wage": "1490000"}


def person(name: str, score: int, same: str | None = "no", **more: object) -> dict[str, object]:
    return {"id": name, "who": "individual", "score": score, "same": same, "years": 1, **more}


def proposed(
    *rows: dict[str, object],
    more: str = "",
    change: tuple[str, str] = ("", ""),
    also: tuple[str, str] = ("", ""),
    **known: str,
) -> Proposal:
    plan = PLAN.replace("MORE", more).replace(*change).replace(*also)
    prepared = thidua.prepare(thidua.read(plan.encode()), "annual-2022")
    about: dict[str, object] = {**WAGE, **known}
    return thidua.propose(prepared, rows, campaign=about)


def paid(proposal: Proposal, nominee: str, award: str) -> Payment:
    found = proposal.payment(nominee, award)
    assert found is not None
    return found


def ends(one: Payment | Cost) -> tuple[int, int | None]:
    return one.least.amount, None if one.most is None else one.most.amount


def codes(proposal: Proposal) -> list[str]:
    return [one.code for one in proposal.notes if one.code.split("-")[0] in ("money", "budget")]


@pytest.mark.parametrize(
    ("wage", "amount"),
    # 0.3 x wage: 702,000; 1,872,000; 7,020,000 is a multiple; one đồng more goes up.
    [
        ("2340000", 710_000),
        ("6240000", 1_880_000),
        ("23400000", 7_020_000),
        ("23400010", 7_030_000),
    ],
)
def test_an_amount_is_rounded_up_to_ten_thousand(wage: str, amount: int) -> None:
    found = paid(proposed(person("An", 9), wage=wage), "An", "base")

    assert found.amount == Money(amount)


def test_the_costs_of_awards_add_up() -> None:
    # 0.3 x 1,490,000 = 447,000, so 450,000 for each of two; 3,000,000 and 1,000,000.
    proposal = proposed(person("An", 9), person("Bình", 8))

    assert [(one.award, one.amount) for one in proposal.costs] == [
        ("base", Money(900_000)),
        ("top", Money(4_000_000)),
    ]
    assert (proposal.cost.award, proposal.cost.amount) == (None, Money(4_900_000))


def test_of_two_amounts_for_one_achievement_the_higher_is_paid() -> None:
    proposal = proposed(person("An", 9, "yes"), person("Bình", 8))

    assert paid(proposal, "An", "base").amount == Money(0)
    assert paid(proposal, "An", "base").instead == "top"
    assert paid(proposal, "Bình", "base").amount == Money(450_000)
    assert proposal.cost.amount == Money(4_450_000)
    assert thidua.explain(proposal, ("An", "base"), "en").splitlines()[-1] == (
        "- Money: none beside “Giải của tỉnh”, which pays the highest amount."
    )


def test_of_two_equal_amounts_one_is_paid() -> None:
    proposal = proposed(person("An", 9, "yes"), change=("3.000.000", "450000"))

    assert paid(proposal, "An", "base").amount == Money(450_000)
    assert paid(proposal, "An", "top").instead == "base"
    assert proposal.cost.amount == Money(450_000)


def test_everyone_is_paid_once_where_the_plan_says_for_nobody_in_particular() -> None:
    proposal = proposed(person("An", 9), change=("    where: same\n", ""))

    assert proposal.cost.amount == Money(3_000_000)


def test_whether_two_amounts_add_up_may_not_be_known() -> None:
    proposal = proposed(person("An", 9, None))

    assert ends(paid(proposal, "An", "base")) == (0, 450_000)
    assert ends(paid(proposal, "An", "top")) == (3_000_000, 3_000_000)
    assert ends(proposal.cost) == (3_000_000, 3_450_000)


def test_whoever_has_one_award_of_a_set_is_paid_for_it() -> None:
    proposal = proposed(person("An", 9), person("Bình", 8), person("Chi", 7, "yes"))

    assert paid(proposal, "Chi", "base").amount == Money(450_000)
    assert proposal.payment("Chi", "top") is None


def test_a_tie_leaves_the_total_between_two_ends() -> None:
    # Bình and Chi are level for the second prize: one of them gets 1,000,000.
    proposal = proposed(person("An", 9), person("Bình", 8), person("Chi", 8))

    assert ends(paid(proposal, "Bình", "top")) == (0, 1_000_000)
    assert ends(proposal.costs[1]) == (3_000_000, 4_000_000)
    assert ends(proposal.cost) == (4_350_000, 5_350_000)
    text = thidua.explain(proposal, None, "vi")
    assert "\nTiền thưởng: từ 4.350.000 đồng đến 5.350.000 đồng\n" in text
    assert thidua.explain(proposal, ("Chi", "top")).splitlines()[-1] == (
        "- Tiền thưởng: từ 0 đồng đến 1.000.000 đồng."
    )


def test_a_tie_for_first_prize_pays_no_more_than_the_ladder() -> None:
    proposal = proposed(person("An", 9), person("Bình", 9))

    assert ends(paid(proposal, "An", "top")) == (1_000_000, 3_000_000)
    assert ends(proposal.costs[1]) == (2_000_000, 4_000_000)


def test_a_shared_first_prize_pays_it_twice() -> None:
    sharing = "    money: 1000000\n    ties: share_standard"
    exceeded = ("        prizes:", "        may_be_exceeded: yes\n        prizes:")
    change = ("    money: 1000000", sharing)
    proposal = proposed(person("An", 9), person("Bình", 9), change=change, also=exceeded)

    assert proposal.costs[1].amount == Money(6_000_000)


def test_an_amount_without_its_base_has_no_end() -> None:
    proposal = proposed(person("An", 9), wage="")

    assert ends(paid(proposal, "An", "base")) == (0, None)
    assert paid(proposal, "An", "base").amount is None
    assert ends(proposal.cost) == (3_000_000, None)
    assert codes(proposal) == ["money-not-known"]
    assert thidua.explain(proposal, ("An", "base"), "en").splitlines()[-1] == (
        "- Money: from 0 VND, Mức lương cơ sở missing."
    )


def test_an_amount_without_an_end_replaces_none_and_is_not_replaced() -> None:
    proposal = proposed(person("An", 9, "yes"), wage="")

    assert ends(paid(proposal, "An", "top")) == (3_000_000, 3_000_000)
    assert ends(paid(proposal, "An", "base")) == (0, None)


def test_an_amount_that_is_not_whole_is_reported_and_never_rounded() -> None:
    # 0.3 x 2,340,001 = 702,000.3, through a named value whose parts nobody looks into.
    more = "values:\n  share_of_wage: 0.3 * wage"
    change = ('rounded(0.3 * wage, "up", -4)', "share_of_wage")
    proposal = proposed(person("An", 9), more=more, change=change, wage="2340001")

    assert ends(paid(proposal, "An", "base")) == (702_000, 702_001)
    assert codes(proposal) == ["money-not-whole"]


def test_money_that_does_not_apply_is_not_paid() -> None:
    change = ('rounded(0.3 * wage, "up", -4)', "years * wage")
    proposal = proposed(person("An", 9, years="n/a"), person("Bình", 8, years=2), change=change)

    assert paid(proposal, "An", "base").amount == Money(0)
    assert paid(proposal, "Bình", "base").amount == Money(2_980_000)


def test_money_that_may_not_apply_may_be_nothing() -> None:
    change = ('rounded(0.3 * wage, "up", -4)', "wage if years > 1 else wage + wage * years")
    proposal = proposed(person("An", 9, years=None), change=change)

    assert paid(proposal, "An", "base").least == Money(0)


@pytest.mark.parametrize(
    ("budget", "found", "said"),
    [
        ("5000000", [], "; kinh phí 5.000.000 đồng, còn 100.000 đồng"),
        ("4900000", [], "; kinh phí 4.900.000 đồng, còn 0 đồng"),
        ("4899999", ["budget-exceeded"], "; kinh phí 4.899.999 đồng, vượt 1 đồng"),
    ],
)
def test_a_budget_is_held_against_the_total(budget: str, found: list[str], said: str) -> None:
    proposal = proposed(person("An", 9), person("Bình", 8), more=f"budget: {budget}")

    assert codes(proposal) == found
    assert f"\nTiền thưởng: 4.900.000 đồng{said}" in thidua.explain(proposal, None, "vi")


def test_an_open_tie_may_exceed_the_budget() -> None:
    rows = (person("An", 9), person("Bình", 8), person("Chi", 8))
    proposal = proposed(*rows, more="budget: 5000000")

    assert codes(proposal) == ["budget-may-be-exceeded"]
    assert (proposal.cost.beyond, proposal.cost.left) == (None, None)
    assert proposal.cost.may_go_beyond


def test_the_budget_may_be_reckoned() -> None:
    proposal = proposed(person("An", 9), more="budget: fund - dong(50000)", fund="3600000")

    assert (proposal.cost.budget, proposal.cost.left) == (Money(3_550_000), Money(100_000))


def test_a_budget_that_is_not_known_is_reported() -> None:
    proposal = proposed(person("An", 9), more="budget: fund")

    assert (proposal.cost.budget, proposal.cost.missing) == (None, ("fund",))
    assert codes(proposal) == ["budget-not-known"]


def test_a_plan_without_money_costs_nothing_and_says_nothing() -> None:
    change = ('    money: rounded(0.3 * wage, "up", -4)\n', "")
    proposal = proposed(person("An", 9, "yes"), change=change)
    plain = proposed(change=("money: 1000000", "form: x"))

    assert [one.award for one in proposal.payments] == ["top"]
    assert (plain.payments, plain.costs, plain.cost.amount) == ((), (), Money(0))
    assert "Tiền thưởng" not in thidua.explain(plain, None, "vi")


def test_whoever_withdraws_is_not_paid_and_the_next_one_is() -> None:
    proposal = proposed(person("An", 9), person("Bình", 8), person("Chi", 7))
    left = thidua.settle(proposal, withdrawals=(thidua.Withdrawal(nominee="An", award="top"),))

    assert left.payment("An", "top") is None
    assert [paid(left, one, "top").amount for one in ("Bình", "Chi")] == [
        Money(3_000_000),
        Money(1_000_000),
    ]


def test_an_award_that_is_cancelled_is_not_paid() -> None:
    proposal = proposed(person("An", 9), person("Bình", 8), person("Chi", 7))
    cancelled = thidua.Cancellation(nominee="An", award="top")
    left = thidua.settle(proposal, cancellations=(cancelled,))

    assert left.payment("An", "top") is None
    assert left.cost.amount == Money(3 * 450_000 + 1_000_000)


def test_money_is_written_as_whole_numbers() -> None:
    found = json.loads(thidua.write_proposal(proposed(person("An", 9), more="budget: 5000000")))

    assert found["payments"][0] == {
        "nominee": "An",
        "award": "base",
        "prize": None,
        "least": 450_000,
        "most": 450_000,
        "instead": None,
        "missing": [],
        "unrounded": False,
        "amount": 450_000,
    }
    assert [one["amount"] for one in found["costs"]] == [450_000, 3_000_000]
    assert found["cost"]["left"] == 1_550_000
