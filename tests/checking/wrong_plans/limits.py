"""Wrong limits: numbers that cannot hold, words that say nothing, names that are nowhere."""

from __future__ import annotations

from tests.checking.wrong_plans.case import FLAG, LETTER, MERIT, plan, with_award, with_limit, wrong
from thidua.language.parsing import parse
from thidua.model.awards import Limit, Open, Prize, RankKey, SharedLimit, TieRule, Unmet
from thidua.values import Rounding, Share

MOST = Limit(id="persons", at_most=5)
DONE = parse("done")
BOTH = SharedLimit(id="both", awards=("flag", "merit"), at_most=3)
LADDER = (Prize(id="first"), Prize(id="second"))
WHERE = "awards.letter.quota"


def least(name: str, share: int, condition: str) -> Limit:
    return Limit(id=name, at_least=Share.percent(share), where=parse(condition))


CASES = (
    wrong(
        "parts have numbers of their own where there are no parts",
        with_limit(LETTER, exceptions=(("A", 2),)),
        "exceptions-without-parts",
        f"{WHERE}.persons.except",
        {},
    ),
    wrong(
        "a part that does not exist has a number of its own",
        with_limit(FLAG, exceptions=(("nowhere", 2),)),
        "unknown-exception",
        "awards.flag.quota.leaders.except.nowhere",
        {"name": "nowhere", "suggestion": None},
    ),
    wrong(
        "a shared limit counts in a pool that is not there",
        plan(limits=(SharedLimit(id="both", awards=("merit",), at_most=2, per="gone"),)),
        "unknown-pool",
        "limits.both.per",
        {"name": "gone", "suggestion": None},
    ),
    wrong(
        "a shared limit names an award that is not there",
        plan(limits=(SharedLimit(id="both", awards=("merit", "gone"), at_most=2),)),
        "unknown-award",
        "limits.both.awards.1",
        {"name": "gone", "suggestion": None},
    ),
    wrong(
        "a lower body states its number in a fact that is not there",
        with_limit(LETTER, fixed_by="gone"),
        "unknown-fact",
        f"{WHERE}.persons.fixed_by",
        {"name": "gone", "suggestion": "done"},
    ),
    wrong(
        "a lower body states its number below no ceiling",
        with_award(LETTER, limits=Limit(id="persons", at_most=Open.ALL, fixed_by="ideas")),
        "ceiling-missing",
        f"{WHERE}.persons.fixed_by",
        {},
    ),
    wrong(
        "a percentage is not rounded",
        with_award(LETTER, limits=Limit(id="persons", at_most=parse("10 % of ideas"))),
        "rounding-not-named",
        f"{WHERE}.persons.at_most",
        {},
    ),
    wrong(
        "a requirement counts nominees",
        with_award(LETTER, rank=(RankKey(id="by_count", by=parse("ideas + nominees()")),)),
        "count-out-of-place",
        "awards.letter.rank.by_count",
        {"name": "nominees"},
    ),
    wrong(
        "a number counts the holders of a later award",
        with_award(MERIT, limits=Limit(id="yearly", at_most=parse('2 * holders("letter")'))),
        "given-later-award",
        "awards.merit.quota.yearly.at_most",
        {"award": "merit", "name": "letter"},
    ),
    wrong(
        "a least share is of nobody",
        with_award(LETTER, limits=(MOST, Limit(id="some", at_least=Share.percent(50)))),
        "share-of-whom",
        f"{WHERE}.some.at_least",
        {"award": "letter"},
    ),
    wrong(
        "a least share is more than the whole",
        with_award(LETTER, limits=(MOST, least("some", 150, "done"))),
        "share-out-of-range",
        f"{WHERE}.some.at_least",
        {"share": Share.percent(150)},
    ),
    wrong(
        "a limit has a least number above its most",
        with_limit(LETTER, at_least=6),
        "least-above-most",
        f"{WHERE}.persons.at_least",
        {"award": "letter", "least": 6, "most": 5},
    ),
    wrong(
        "more places are kept than there are",
        with_award(LETTER, limits=(MOST, Limit(id="some", at_least=7, where=DONE))),
        "limits-in-conflict",
        f"{WHERE}.some",
        {"award": "letter", "limits": ("some", "persons"), "least": 7, "most": 5, "short": 2},
    ),
    wrong(
        "shares of those who exclude each other are more than the whole",
        with_award(
            LETTER, limits=(MOST, least("these", 60, "done"), least("those", 60, "not done"))
        ),
        "limits-in-conflict",
        f"{WHERE}.those",
        {
            "award": "letter",
            "limits": ("these", "those"),
            "least": Share.percent(120),
            "most": Share.percent(100),
            "short": Share.percent(20),
        },
    ),
    wrong(
        "a tie rule drops the group where several limits decide",
        with_award(
            LETTER,
            limits=(MOST, Limit(id="some", at_most=2, where=DONE)),
            ties=TieRule.NONE,
        ),
        "tie-rule-needs-one-limit",
        "awards.letter.ties",
        {"rule": "none"},
    ),
    wrong(
        "the digest of a lot is none",
        with_award(LETTER, ties=TieRule.LOT, lot="mùa thu"),
        "lot-not-a-digest",
        "awards.letter.lot",
        {},
    ),
    wrong(
        "a lot is bound to nothing",
        with_award(LETTER, ties=TieRule.LOT),
        "lot-not-committed",
        "awards.letter",
        {"award": "letter"},
    ),
    wrong(
        "prizes are for some alone",
        with_award(LETTER, limits=Limit(id="persons", prizes=LADDER, where=DONE)),
        "ladder-for-some",
        f"{WHERE}.persons.prizes",
        {"award": "letter"},
    ),
    wrong(
        "an award has two ladders",
        with_award(
            LETTER,
            limits=(Limit(id="persons", prizes=LADDER), Limit(id="more", prizes=LADDER)),
        ),
        "two-ladders",
        f"{WHERE}.more",
        {"award": "letter"},
    ),
    wrong(
        "nothing is kept that could stay empty",
        with_limit(LETTER, unmet=Unmet.OTHERS),
        "unmet-without-least",
        f"{WHERE}.persons.unmet",
        {"award": "letter"},
    ),
    wrong(
        "a sieve does not say how many pass",
        with_award(
            LETTER,
            limits=(
                MOST,
                Limit(
                    id="first",
                    at_most=parse("10 % of ideas"),
                    rounding=Rounding.DOWN,
                    order=(RankKey(id="by_score", by=parse("score")),),
                ),
            ),
        ),
        "sieve-without-number",
        f"{WHERE}.first.order",
        {"award": "letter"},
    ),
    wrong(
        "a least number is negative",
        with_award(LETTER, limits=(MOST, Limit(id="some", at_least=-1, where=DONE))),
        "negative-number",
        f"{WHERE}.some.at_least",
        {"number": -1},
    ),
    wrong(
        "a part has a negative number of its own",
        with_limit(FLAG, exceptions=(("A", -1),)),
        "negative-number",
        "awards.flag.quota.leaders.except.A",
        {"number": -1},
    ),
    wrong(
        "an own and a shared limit have one id",
        plan(limits=(SharedLimit(id="yearly", awards=("merit", "flag"), at_most=20),)),
        "duplicate-id",
        "awards.merit.quota.yearly",
        {"name": "yearly"},
    ),
)
