"""The table, second part: facts, groups, requirements, vetoes and notices."""

from __future__ import annotations

from typing import Final

from thidua.files.fact_forms import BOUNDS, SILENT_VALUES
from thidua.files.forms import ALLOWED, TEXT, WHOLE, YES_NO, word_of
from thidua.files.kinds import REQUIRED, ByKind, Expression, Many, Noun, One, row
from thidua.files.shape_documents import CITE
from thidua.language.kinds import Kind
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.facts import Fact, Gather, Origin
from thidua.model.groups import TargetGroup, Who
from thidua.values import Rounding

NO: Final = False
EXPRESSION: Final = Expression()
_TEXTS: Final = Many(of=TEXT)
_BOUND: Final = ByKind("kind", BOUNDS)
_WHO: Final = Many(of=word_of(Who, "a kind of subject"), bare=True)
_CONTENTS: Final = row("contents", "contents", _TEXTS, (), "Ids of the contents that it concerns.")
_RULE: Final = row("rule", "condition", EXPRESSION, REQUIRED, "The condition.")
_TITLE: Final = row("title", "title", TEXT, "", "What an official calls it.")

ORIGIN: Final = Noun(
    name="origin",
    doc="The results of other rounds that a fact is filled from.",
    makes=Origin,
    make=Origin,
    flow=True,
    keys=(
        row("campaign", "campaign", TEXT, None, "Whose results; this campaign if left out."),
        row("round", "round", TEXT, None, "A schedule, or one round by id; the same if left out."),
        row("years_ago", "years_ago", WHOLE, 0, "So many years before the round judged."),
        row("value", "value", TEXT, REQUIRED, "A value by name, place, given:ID, cut:ID, …"),
        row(
            "take",
            "take",
            word_of(Gather, "a way to take"),
            Gather.LAST,
            "What is made of several.",
        ),
        row("best", "best", WHOLE, None, "Only so many values, the greatest ones."),
    ),
)

FACT: Final = Noun(
    name="fact",
    doc="One thing to be known about every nominee: an index, a yes or no, a day.",
    makes=Fact,
    make=Fact,
    id="id",
    flow=True,
    keys=(
        row("kind", "kind", word_of(Kind, "a kind of value"), REQUIRED, "The kind of its value."),
        row("label", "label", TEXT, "", "What an official calls it."),
        row("about", "about", TEXT, None, "campaign, unit, nominator or a pool; else the nominee."),
        row("from", "origin", One(ORIGIN), None, "The results that it is filled from."),
        row("least", "least", _BOUND, None, "A value below cannot exist."),
        row("most", "most", _BOUND, None, "A value above cannot exist."),
        row("decimals", "decimals", WHOLE, None, "The most digits after the point."),
        row("step", "step", _BOUND, None, "Values are multiples of it: 0.25."),
        row("compare_at", "compare_at", WHOLE, None, "Rounded to so many decimals to be compared."),
        row("rounding", "rounding", word_of(Rounding, "a rounding"), None, "How it is rounded."),
        row("options", "options", _TEXTS, (), "The words that a choice or a set may hold."),
        row("measure", "measure", TEXT, "", "The measure, in words: sáng kiến."),
        row("evidence", "evidence", TEXT, "", "What proves the value."),
        _CONTENTS,
        row("applies", "applies", EXPRESSION, None, "Whom it concerns; all when not written."),
        row("not_applicable", "may_be_not_applicable", ALLOWED, NO, "Data may say n/a."),
        row("if_silent", "if_silent", ByKind("kind", SILENT_VALUES), None, "A missing value."),
        row("undetermined", "undetermined", TEXT, "", "What the source leaves open about it."),
        row("judged_by", "judged_by", TEXT, "", "Who judges it, where nothing can prove it."),
        CITE,
    ),
)

GROUP: Final = Noun(
    name="group",
    doc="The nominees that a campaign or an award is meant for.",
    makes=TargetGroup,
    make=TargetGroup,
    id="id",
    flow=True,
    keys=(
        _TITLE,
        row("who", "who", _WHO, (), "The kinds of subject; all when not written."),
        row("where", "where", EXPRESSION, None, "A condition on the nominee."),
        CITE,
    ),
)

REQUIREMENT: Final = Noun(
    name="requirement",
    doc="A condition that a nominee has to meet; an expression alone is its rule.",
    makes=Requirement,
    make=Requirement,
    id="id",
    short="rule",
    keys=(
        _RULE,
        row("when", "when", EXPRESSION, None, "Whom it concerns; all when not written."),
        row(
            "returns", "returns", YES_NO, NO, "Who misses it gets the file back: late, incomplete."
        ),
        _TITLE,
        _CONTENTS,
        CITE,
    ),
)

VETO: Final = Noun(
    name="veto",
    doc="A condition that bars a nominee; an expression alone is its rule.",
    makes=Veto,
    make=Veto,
    id="id",
    short="rule",
    keys=(
        _RULE,
        row("unless", "unless", EXPRESSION, None, "Where this holds it does not bar."),
        row("bars", "bars", _TEXTS, (), "Ids of the awards it bars; all when not written."),
        row("holds", "holds", YES_NO, NO, "It holds a verdict open instead of refusing."),
        _TITLE,
        CITE,
    ),
)

NOTICE: Final = Noun(
    name="notice",
    doc="A condition that is shown beside a verdict and changes none.",
    makes=Notice,
    make=Notice,
    id="id",
    short="rule",
    keys=(_RULE, _TITLE, CITE),
)
