"""Wrong money: amounts that are no amounts, sets of awards that are not there, small budgets."""

from __future__ import annotations

from tests.checking.wrong_plans.case import FLAG, MERIT, SOUND, plan, with_award, with_limit, wrong
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model.awards import Limit, Prize
from thidua.model.facts import Fact
from thidua.model.payments import PaidOnce
from thidua.values import Money

WAGE = Fact(id="wage", kind=Kind.MONEY, about="campaign")
WITH_WAGE = (*SOUND.facts, WAGE)
LADDER = (Prize(id="first", money=Money(900_000)), Prize(id="second", at_most=2))

CASES = (
    wrong(
        "the money with an award is a number",
        with_award(MERIT, money=parse("score + 1")),
        "wrong-kind",
        "awards.merit.money",
        {"expected": "money", "found": "decimal"},
        also=("money-not-rounded",),
    ),
    wrong(
        "the money with an award need not be whole",
        plan(
            facts=WITH_WAGE,
            awards=with_award(MERIT, money=parse("0.6 * wage")).awards,
        ),
        "money-not-rounded",
        "awards.merit.money",
        {},
    ),
    wrong(
        "the money with a prize is rounded to hundredths of a đồng",
        plan(
            facts=WITH_WAGE,
            awards=with_limit(
                MERIT,
                at_most=None,
                recipients=None,
                prizes=(Prize(id="first", money=parse('rounded(0.6 * wage, "up", 2)')),),
            ).awards,
        ),
        "money-not-rounded",
        "awards.merit.quota.yearly.prizes.first.money",
        {},
    ),
    wrong(
        "the money with an award asks who receives another",
        with_award(
            MERIT,
            money=parse('sum(dong(1) if done else dong(2), dong(0) if given("flag") else dong(1))'),
        ),
        "given-out-of-place",
        "awards.merit.money",
        {},
    ),
    wrong(
        "an award that is paid once is not there",
        plan(paid_once=(PaidOnce(id="titles", awards=("flag", "gone")),)),
        "unknown-award",
        "paid_once.titles.awards.1",
        {"name": "gone", "suggestion": None},
    ),
    wrong(
        "two sets of awards that are paid once have one id",
        plan(paid_once=(PaidOnce(id="titles", awards=("flag", "merit")),) * 2),
        "duplicate-id",
        "paid_once.titles",
        {"name": "titles"},
    ),
    wrong(
        "the budget rests on a fact about nominees",
        plan(facts=WITH_WAGE, budget=parse("ideas * wage")),
        "budget-of-nominees",
        "budget",
        {"name": "ideas"},
    ),
    wrong(
        "the budget does not cover ten certificates",
        plan(budget=Money(23_000_000)),
        "budget-too-small",
        "budget",
        {"budget": Money(23_000_000), "cost": Money(23_400_000), "short": Money(400_000)},
    ),
    wrong(
        "the budget does not cover a ladder in two clusters",
        plan(
            budget=Money(26_000_000),
            awards=with_award(
                FLAG,
                money=Money(500_000),
                limits=Limit(id="leaders", per="cluster", prizes=LADDER),
            ).awards,
        ),
        # 23.4 million for ten certificates, 2 x (900,000 + 2 x 500,000) for the ladders.
        "budget-too-small",
        "budget",
        {"budget": Money(26_000_000), "cost": Money(27_200_000), "short": Money(1_200_000)},
    ),
)
