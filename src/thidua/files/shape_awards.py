"""The table, third part: awards, their rankings, limits and prizes."""

from __future__ import annotations

from typing import Final

from thidua.files.forms import MONEY, PLACES, TEXT, WHOLE, YES_NO, word_of
from thidua.files.kinds import (
    REQUIRED,
    Each,
    Expression,
    Key,
    Many,
    Mapped,
    Noun,
    OrRule,
    Plain,
    row,
)
from thidua.files.number_forms import LEAST
from thidua.files.shape_documents import CITE
from thidua.files.shape_rules import REQUIREMENT
from thidua.model.awards import (
    Award,
    AwardKind,
    Decider,
    Direction,
    Limit,
    Prize,
    RankKey,
    SharedLimit,
    TieRule,
    Unmet,
)
from thidua.model.payments import PaidOnce
from thidua.values import Rounding

NO: Final = False
EXPRESSION: Final = Expression()
_TEXTS: Final = Many(of=TEXT)
_TITLE: Final = row("title", "title", TEXT, "", "What an official calls it.")

_MONEY: Final = row(
    "money", "money", OrRule(plain=MONEY), None, "What goes with it, or an expression for it."
)

RANK_KEY: Final = Noun(
    name="rank_key",
    doc="A key of a ranking; an expression alone ends in asc or desc.",
    makes=RankKey,
    make=RankKey,
    id="id",
    short="by",
    last_word="direction",
    endings=tuple(direction.value for direction in Direction),
    keys=(
        row("by", "by", EXPRESSION, REQUIRED, "What is compared."),
        row(
            "direction",
            "direction",
            word_of(Direction, "a direction"),
            REQUIRED,
            "desc when more is better, asc when less is.",
        ),
        _TITLE,
    ),
)

PRIZE: Final = Noun(
    name="prize",
    doc="One level of a ladder of prizes; a number alone says how many there are.",
    makes=Prize,
    make=Prize,
    id="id",
    short="at_most",
    flow=True,
    keys=(
        _TITLE,
        row("at_most", "at_most", WHOLE, 1, "How many there are of it."),
        _MONEY,
    ),
)

_ROUNDINGS: Final = word_of(Rounding, "a rounding")
_UNMET: Final = word_of(Unmet, "what becomes of them")


def _number(plain: Plain, default: object) -> Key:
    doc = "The number, or an expression for it; the sum of the prizes if left out."
    return row("at_most", "at_most", OrRule(plain=plain), default, doc)


#: What every limit may say about its number.
_COUNTED: Final = (
    row("where", "where", EXPRESSION, None, "Whom it counts; all when not written."),
    row("per", "per", TEXT, None, "The pool, `unit`, `nominator`, `line` or `nominee` in each."),
    row("except", "exceptions", Mapped(of=WHOLE), (), "Parts with a number of their own."),
    row("rounding", "rounding", _ROUNDINGS, None, "How the expression becomes whole."),
    row("fixed_by", "fixed_by", TEXT, None, "The fact by which a lower body sets its number."),
)

LIMIT: Final = Noun(
    name="limit",
    doc="How many may receive an award; a number, all or not stated may stand alone.",
    makes=Limit,
    make=Limit,
    id="id",
    short="at_most",
    flow=True,
    keys=(
        _TITLE,
        _number(PLACES, None),
        row("at_least", "at_least", LEAST, None, "The least number, or share of those given."),
        *_COUNTED,
        row("order", "order", Each(of=RANK_KEY), (), "Its own order: a sieve before the ranking."),
        row("unmet", "unmet", _UNMET, Unmet.EMPTY, "When too few qualify for `at_least`."),
        row("prizes", "prizes", Each(of=PRIZE, flow=True), (), "The ladder, from the top."),
        row("total", "total", WHOLE, None, "The total that the text prints for all parts."),
        row("recipients", "recipients", WHOLE, None, "The recipients that the text prints."),
        row("may_be_exceeded", "may_be_exceeded", YES_NO, NO, "A tie rule may go beyond it."),
        row("planned", "planned", YES_NO, NO, "It is planned, not decided."),
        CITE,
    ),
)

SHARED_LIMIT: Final = Noun(
    name="shared_limit",
    doc="A limit that several awards use together; earlier ones use it first.",
    makes=SharedLimit,
    make=SharedLimit,
    id="id",
    flow=True,
    keys=(
        _TITLE,
        row("awards", "awards", _TEXTS, REQUIRED, "Ids of the awards that use it."),
        _number(WHOLE, REQUIRED),
        *_COUNTED,
        CITE,
    ),
)

PAID_ONCE: Final = Noun(
    name="paid_once",
    doc="Awards of which one nominee is paid the highest amount only.",
    makes=PaidOnce,
    make=PaidOnce,
    id="id",
    flow=True,
    keys=(
        _TITLE,
        row("awards", "awards", _TEXTS, REQUIRED, "Ids of the awards."),
        row("where", "where", EXPRESSION, None, "For whom; for everyone when not written."),
        CITE,
    ),
)

AWARD: Final = Noun(
    name="award",
    doc="A title, a form of commendation or a prize; an earlier one is decided first.",
    makes=Award,
    make=Award,
    id="id",
    keys=(
        _TITLE,
        row("kind", "kind", word_of(AwardKind, "a kind of award"), REQUIRED, "What it is in law."),
        row("form", "form", TEXT, "", "Its standard name: certificate-of-merit."),
        row("authority", "authority", TEXT, "", "Who signs."),
        row("recipients", "recipients", Many(of=TEXT, bare=True), (), "Ids of target groups."),
        row("rounds", "rounds", _TEXTS, (), "Names of rounds; all when not written."),
        row("requires", "requires", _TEXTS, (), "Ids of requirements of the campaign."),
        row("requirements", "requirements", Each(of=REQUIREMENT), (), "Those of it alone."),
        row("rank", "rank", Each(of=RANK_KEY), (), "The keys of its ranking, in order."),
        row("quota", "limits", Each(of=LIMIT), (), "How many may receive it."),
        row("ties", "ties", word_of(TieRule, "a tie rule"), TieRule.REFER, "When keys run out."),
        row("tie_keys", "tie_keys", Each(of=RANK_KEY), (), "Keys asked only across a boundary."),
        row(
            "decided_by",
            "decided_by",
            word_of(Decider, "who decides"),
            Decider.COUNCIL,
            "Who decides a tie that nothing parts.",
        ),
        row("lot", "lot", TEXT, "", "The SHA-256 digest of the seed of a lot."),
        row("not_with", "not_with", _TEXTS, (), "Earlier awards whose winners are left out."),
        row("beside", "beside", _TEXTS, (), "Earlier awards that may be held together with it."),
        row("vote", "vote", TEXT, None, "The id of the vote that the council takes."),
        row("inform", "inform", Many(of=TEXT, bare=True), (), "Whom to tell when it is cancelled."),
        row("delegated_to", "delegated_to", TEXT, None, "The campaign that decides about it."),
        _MONEY,
        CITE,
    ),
)
