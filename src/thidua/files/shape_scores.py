"""The table, third part: named values, score sheets and grades."""

from __future__ import annotations

from typing import Final

from thidua.files.forms import EDGE, NUMBER, TEXT, WEIGHT, WHOLE, YES_NO, word_of
from thidua.files.kinds import REQUIRED, Each, Expression, Key, Later, Listed, Many, Noun, row
from thidua.files.shape_documents import CITE
from thidua.model.grades import Grade, GradeCap, GradeClass, GradeLine
from thidua.model.sheets import (
    Argument,
    Band,
    Beyond,
    Criterion,
    Instead,
    Lacking,
    Layer,
    Method,
    Sheet,
    Take,
    Zero,
)
from thidua.model.values import Case, Value
from thidua.values import Rounding

_NO: Final = False
_EXPRESSION: Final = Expression()
_TITLE: Final = row("title", "title", TEXT, "", "What an official calls it.")
_WHOM: Final = row(
    "for", "groups", Many(of=TEXT, bare=True), (), "Ids of groups; everyone if not written."
)

CASE: Final = Noun(
    name="case",
    doc="One line of a decision table; the first that holds decides.",
    makes=Case,
    make=Case,
    id="id",
    keys=(
        row("when", "when", _EXPRESSION, REQUIRED, "Whom it concerns."),
        row("gives", "gives", _EXPRESSION, REQUIRED, "What it gives."),
        _TITLE,
        CITE,
    ),
)

VALUE: Final = Noun(
    name="value",
    doc="A named value; an expression alone is its rule.",
    makes=Value,
    make=Value,
    id="id",
    short="rule",
    keys=(
        row("rule", "rule", _EXPRESSION, None, "The expression."),
        row("cases", "cases", Each(of=CASE), (), "A decision table in its place."),
        _TITLE,
        CITE,
    ),
)

BAND: Final = Noun(
    name="band",
    doc="One step of a scale of points.",
    makes=Band,
    make=Band,
    flow=True,
    keys=(
        row("from", "at_least", EDGE, None, "It begins here; the edge counts."),
        row("above", "above", EDGE, None, "It begins above this; the edge does not count."),
        row("to", "at_most", EDGE, None, "It ends here; the edge counts."),
        row("below", "below", EDGE, None, "It ends below this; the edge does not count."),
        row("points", "points", NUMBER, REQUIRED, "The points that it gives."),
    ),
)

LAYER: Final = Noun(
    name="layer",
    doc="One of several appraisals; an expression alone is its points.",
    makes=Layer,
    make=Layer,
    id="id",
    short="points",
    keys=(row("points", "points", _EXPRESSION, REQUIRED, "Its points."),),
)

ARGUMENT: Final = Noun(
    name="argument",
    doc="What a parameter of a scoring rule stands for.",
    makes=Argument,
    make=Argument,
    id="id",
    short="value",
    keys=(row("value", "value", _EXPRESSION, REQUIRED, "A fact or an expression."),),
)

INSTEAD: Final = Noun(
    name="instead",
    doc="Other evidence that takes the place of a criterion for some.",
    makes=Instead,
    make=Instead,
    id="id",
    keys=(
        row("when", "when", _EXPRESSION, REQUIRED, "Whom it concerns."),
        row("points", "points", _EXPRESSION, REQUIRED, "What it gives them."),
        CITE,
    ),
)

_SCORED: Final[tuple[Key, ...]] = (
    row("points", "points", _EXPRESSION, None, "An expression that gives the points."),
    row("ratio", "ratio", _EXPRESSION, None, "A share; the points are the share of `most`."),
    row("full_if", "full_if", _EXPRESSION, None, "`most` where it holds, otherwise nothing."),
    row("by", "by", _EXPRESSION, None, "The value that the bands are about."),
    row("bands", "bands", Listed(BAND), (), "A scale; the first band that holds decides."),
    row("otherwise", "otherwise", NUMBER, None, "The points where no band holds."),
)
_SETTLED: Final[tuple[Key, ...]] = (
    row("zero", "zero", word_of(Zero, "a word"), None, "What a ratio to nothing is worth."),
    row("beyond", "beyond", word_of(Beyond, "a word"), None, "Points outside the bounds."),
    row("decimals", "decimals", WHOLE, None, "Rounded to so many decimals."),
    row("rounding", "rounding", word_of(Rounding, "a rounding"), None, "How it is rounded."),
)

METHOD: Final = Noun(
    name="method",
    doc="A scoring rule that is written once and used by many criteria.",
    makes=Method,
    make=Method,
    id="id",
    keys=(
        _TITLE,
        row("takes", "takes", Many(of=TEXT), (), "The names that a criterion fills in."),
        *_SCORED,
        *_SETTLED,
        CITE,
    ),
)


def _criterion() -> Noun:
    return CRITERION


_CRITERION: Final = Later("criterion", _criterion)
_BODY: Final[tuple[Key, ...]] = (
    row("most", "most", NUMBER, None, "The maximum."),
    row("least", "least", NUMBER, 0, "The least points."),
    *_SCORED,
    row("layers", "layers", Each(of=LAYER), (), "Several appraisals of it."),
    row("counts", "counts", TEXT, "", "The layer that counts, or lowest, highest, mean."),
    row("method", "method", TEXT, None, "A scoring rule of the plan."),
    row("with", "using", Each(of=ARGUMENT), (), "What its parameters stand for."),
    row("criteria", "criteria", Each(of=_CRITERION), (), "The criteria below it."),
    row("take", "take", word_of(Take, "a word"), Take.SUM, "What they come to."),
    row("start", "start", NUMBER, 0, "The balance that they begin with."),
    row("gate", "gate", _EXPRESSION, None, "Without it there are no points at all."),
    row("applies", "applies", _EXPRESSION, None, "Whom it concerns; all when not written."),
    row(
        "not_applicable",
        "not_applicable",
        word_of(Lacking, "a word"),
        None,
        "What it is worth for whom it does not concern.",
    ),
    row("rescale_to", "rescale_to", NUMBER, None, "What applies is made equivalent to it."),
    *_SETTLED,
    row("penalty", "penalty", YES_NO, _NO, "Its points are taken away."),
    row("bonus", "bonus", YES_NO, _NO, "It stands beside the maximum of its part."),
    row("weight", "weight", WEIGHT, 1, "Its points count so many times."),
    row("instead", "instead", Each(of=INSTEAD), (), "Other evidence in its place."),
    CITE,
)

CRITERION: Final = Noun(
    name="criterion",
    doc="A line of a score sheet, or a part of it; an expression alone gives its points.",
    makes=Criterion,
    make=Criterion,
    id="id",
    short="points",
    keys=(_TITLE, *_BODY),
)

SHEET: Final = Noun(
    name="sheet",
    doc="A score sheet: a tree of criteria, each with its maximum.",
    makes=Sheet,
    make=Sheet,
    id="id",
    keys=(_TITLE, _WHOM, *_BODY),
)

GRADE_CLASS: Final = Noun(
    name="grade_class",
    doc="One class of a grade; text alone is its title.",
    makes=GradeClass,
    make=GradeClass,
    id="id",
    short="title",
    flow=True,
    keys=(_TITLE,),
)

GRADE_LINE: Final = Noun(
    name="grade_line",
    doc="One line of a grade; an expression alone is its rule.",
    makes=GradeLine,
    make=GradeLine,
    id="id",
    short="rule",
    keys=(
        row("rule", "condition", _EXPRESSION, REQUIRED, "The condition."),
        row("gives", "gives", TEXT, "", "The class; the id of the line if not written."),
        _TITLE,
        CITE,
    ),
)

GRADE_CAP: Final = Noun(
    name="grade_cap",
    doc="A condition that lets nobody come higher than one class.",
    makes=GradeCap,
    make=GradeCap,
    id="id",
    keys=(
        row("rule", "condition", _EXPRESSION, REQUIRED, "The condition."),
        row("at_most", "at_most", TEXT, REQUIRED, "The highest class that is left."),
        _TITLE,
        CITE,
    ),
)

GRADE: Final = Noun(
    name="grade",
    doc="A classification; the first line that holds decides, caps come after it.",
    makes=Grade,
    make=Grade,
    id="id",
    keys=(
        _TITLE,
        _WHOM,
        row("when", "when", _EXPRESSION, None, "Who is classified; all when not written."),
        row(
            "classes",
            "classes",
            Each(of=GRADE_CLASS, ids_alone=True, flow=True),
            REQUIRED,
            "The classes, best first.",
        ),
        row("lines", "lines", Each(of=GRADE_LINE), REQUIRED, "The lines, first that holds."),
        row("caps", "caps", Each(of=GRADE_CAP), (), "What keeps a nominee from a class."),
        CITE,
    ),
)

#: The nouns of this part, in the order of the reference.
SCORES: Final = (
    VALUE,
    CASE,
    METHOD,
    SHEET,
    CRITERION,
    BAND,
    LAYER,
    ARGUMENT,
    INSTEAD,
    GRADE,
    GRADE_CLASS,
    GRADE_LINE,
    GRADE_CAP,
)
