# ruff: noqa: ANN401 - changes are handed on as they are
"""Wrong plans: named values and score sheets."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve

from tests.checking.wrong_plans.case import (
    LETTER,
    SCORE,
    SOUND,
    plan,
    requiring,
    with_award,
    with_fact,
    wrong,
)
from tests.checking.wrong_plans.score_case import (
    ASKED,
    RATE,
    TRAINED,
    graded,
    marks,
    one,
    sheet,
)
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model.awards import RankKey
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.model.groups import TargetGroup, Who
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
    Zero,
)
from thidua.model.values import Case, Value
from thidua.values import Rounding, Share

HALVES = Method(id="halves", takes=("x",), points=parse("x / 2 * 1"))
FILLED = (Argument(id="x", value=parse("score")),)
LAYERS = (Layer(id="self", points=parse("score")), Layer(id="council", points=parse("ideas")))

CHANGE = Fact(id="change", kind=Kind.WHOLE, least=0)


def penalised(**scored: Any) -> Campaign:
    """Return the sound plan with a sheet whose second criterion is a penalty."""
    penalty = Criterion(id="2", penalty=True, **scored)
    return sheet(marks("1", 80), penalty, facts=(CHANGE,), most=80, beyond=Beyond.CAP)


def rescaled_sheet(beside: Criterion, *facts: Fact, **third: Any) -> Campaign:
    """Return the sound plan with a rescaled sheet of 50, 40 and 10 points, and one thing more."""
    criteria = (marks("1", 50), marks("2", 40), marks("3", 10, **third))
    return sheet(*criteria, beside, facts=facts or (RATE,), most=100, rescale_to=100)


REFERENCES = (
    wrong(
        "two named values rest on each other",
        requiring(
            "done and rate >= 80",
            values=(
                Value(id="rate", rule=parse("score + extra")),
                Value(id="extra", rule=parse("rate / 10 * 1")),
            ),
        ),
        "definition-circle",
        "values.rate",
        {"circle": ("rate", "extra", "rate")},
    ),
    wrong(
        "a grade rests on the points that rest on it",
        requiring(
            'done and rating == "good"',
            grades=graded(("good", 'points("form") > 1'), ("fair", 'points("form") <= 1')).grades,
            sheets=(Sheet(id="form", criteria=(Criterion(id="1", points=parse("rating.level")),)),),
        ),
        "definition-circle",
        "sheets.form",
        {"circle": ("form/1", "rating", "form", "form/1")},
    ),
    wrong(
        "a value stands for nothing, and something is divided by it",
        requiring(
            "done and half >= 50",
            values=(Value(id="none_"), Value(id="half", rule=parse("score / none_ * 1"))),
        ),
        "value-without-rule",
        "values.none_",
        {"name": "none_"},
    ),
    wrong(
        "a value stands for two things",
        requiring(
            "done and half >= 50",
            values=(
                Value(
                    id="half",
                    rule=parse("score / 2 * 1"),
                    cases=(Case(id="a", when=parse("yes"), gives=parse("1")),),
                    title="Một nửa",
                ),
            ),
        ),
        "value-in-two-ways",
        "values.half",
        {"name": "Một nửa"},
    ),
    wrong(
        "a ranking key asks who receives an award by way of a value",
        evolve(
            with_award(LETTER, rank=(RankKey(id="by_flag", by=parse("flagged")),)),
            values=(Value(id="flagged", rule=parse('1 if given("flag") else 0')),),
        ),
        "given-out-of-place",
        "awards.letter.rank.by_flag",
        {},
    ),
    wrong(
        "other evidence is no number",
        one(
            points=parse("score"),
            instead=(Instead(id="prize", when=parse("done"), points=parse("on_time")),),
        ),
        "wrong-kind",
        "sheets.form.criteria.1.instead.prize.points",
        {"expected": "decimal", "found": "yes_no"},
    ),
    wrong(
        "nothing reads a named value",
        plan(values=(Value(id="half", rule=parse("score / 2"), title="Một nửa"),)),
        "value-not-used",
        "values.half",
        {"name": "Một nửa"},
    ),
    wrong(
        "nothing reads the points of a sheet",
        plan(sheets=(Sheet(id="form", criteria=(marks("1", 5),)),)),
        "sheet-not-used",
        "sheets.form",
        {"name": "form"},
    ),
    wrong(
        "a sheet is for a group that is not there",
        sheet(marks("1", 5), groups=("collectivs",)),
        "unknown-group",
        "sheets.form.for.0",
        {"name": "collectivs", "suggestion": "collectives"},
    ),
    wrong(
        "a criterion is scored by a method that is not there",
        sheet(
            Criterion(id="1", method="halfs"),
            Criterion(id="2", method="halves", using=FILLED),
            methods=(HALVES,),
        ),
        "unknown-method",
        "sheets.form.criteria.1.method",
        {"name": "halfs", "suggestion": "halves"},
    ),
    wrong(
        "no criterion uses a method",
        sheet(marks("1", 5), methods=(evolve(HALVES, title="Chia đôi"),)),
        "method-not-used",
        "methods.halves",
        {"name": "Chia đôi"},
    ),
    wrong(
        "a parameter of a method is not filled",
        sheet(Criterion(id="1", method="halves"), methods=(HALVES,)),
        "parameter-not-filled",
        "sheets.form.criteria.1",
        {"name": "x", "method": "halves"},
        also=("unknown-name",),
    ),
    wrong(
        "a parameter is filled that the method does not have",
        sheet(
            Criterion(
                id="1", method="halves", using=(*FILLED, Argument(id="y", value=parse("score")))
            ),
            methods=(HALVES,),
        ),
        "unknown-parameter",
        "sheets.form.criteria.1.with.y",
        {"name": "y", "suggestion": None},
    ),
    wrong(
        "a parameter bears the name of a fact",
        sheet(
            Criterion(id="1", method="x", using=(Argument(id="ideas", value=parse("score")),)),
            methods=(Method(id="x", takes=("ideas",), points=parse("ideas")),),
        ),
        "name-used-twice",
        "methods.x.takes.0",
        {"name": "ideas"},
    ),
    wrong(
        "two criteria in different parts have the same id",
        sheet(
            Criterion(id="I", criteria=(marks("1", 5),)),
            Criterion(id="II", criteria=(marks("1", 5),)),
        ),
        "duplicate-id",
        "sheets.form.criteria.II.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "two criteria bear the same number",
        sheet(marks("a", 5, title="2. Đoàn kết"), marks("b", 5, title="2. Kết quả")),
        "criterion-repeats",
        "sheets.form.criteria.b",
        {"again": "2. Kết quả", "first": "2. Đoàn kết"},
    ),
    wrong(
        "two criteria bear the same title",
        sheet(marks("a", 5, title="Đoàn kết"), marks("b", 5, title="đoàn  kết")),
        "criterion-repeats",
        "sheets.form.criteria.b",
        {"again": "đoàn  kết", "first": "Đoàn kết"},
    ),
    wrong(
        "two facts are called alike",
        plan(
            facts=(
                evolve(SCORE, label="Điểm"),
                *SOUND.facts[1:3],
                Fact(id="on_time", kind=Kind.YES_NO, label="điểm"),
            )
        ),
        "label-used-twice",
        "facts.on_time.label",
        {"label": "điểm", "first": "score"},
    ),
    wrong(
        "whether a fact applies rests on the others",
        with_fact(SCORE, applies=parse("count(done, over=everyone) > 3")),
        "around-out-of-place",
        "facts.score.applies",
        {"name": "count"},
    ),
    wrong(
        "members are asked about where no unit takes part",
        requiring(
            "count(done, over=members) > 3 or mean(score, over=cluster) > 1",
            groups=(
                TargetGroup(id="individuals", who=(Who.INDIVIDUAL,)),
                TargetGroup(id="collectives", who=(Who.HOUSEHOLD,)),
            ),
            sent_to=(),
        ),
        "units-not-among-nominees",
        "requirements.plan_done.rule",
        {"name": "count"},
    ),
)

CRITERIA = (
    wrong(
        "a criterion is scored in two ways",
        one(points=parse("score"), full_if=parse("done"), most=100),
        "scored-in-several-ways",
        "sheets.form.criteria.1",
        {"name": "1", "ways": ("points", "full_if")},
    ),
    wrong(
        "a criterion says nothing of its points",
        one(most=5),
        "no-way-of-scoring",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "bands are about nothing",
        one(bands=(Band(points=2, at_least=5),)),
        "bands-without-value",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "a value has no bands",
        one(by=parse("score")),
        "value-without-bands",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "a share of the maximum has no maximum",
        one(RATE, ratio=parse("rate")),
        "maximum-missing",
        "sheets.form.criteria.1",
        {"name": "1", "key": "ratio"},
    ),
    wrong(
        "points are rounded to decimals in no way",
        one(points=parse("score"), decimals=1),
        "points-rounded-in-part",
        "sheets.form.criteria.1.decimals",
        {"key": "decimals", "other": "rounding"},
    ),
    wrong(
        "points are rounded to nothing",
        one(points=parse("score"), rounding=Rounding.HALF_UP),
        "points-rounded-in-part",
        "sheets.form.criteria.1.rounding",
        {"key": "rounding", "other": "decimals"},
    ),
    wrong(
        "the least points are over the most",
        one(points=parse("score"), least=120, most=100, beyond=Beyond.CAP),
        "least-over-most",
        "sheets.form.criteria.1.least",
        {"least": 120, "most": 100},
    ),
    wrong(
        "it is not said which layer counts",
        one(layers=LAYERS),
        "layer-that-counts-not-said",
        "sheets.form.criteria.1",
        {"name": "1", "last": "council"},
    ),
    wrong(
        "a layer counts that is not there",
        one(layers=LAYERS, counts="counsil"),
        "unknown-layer",
        "sheets.form.criteria.1.counts",
        {"name": "counsil", "suggestion": "council"},
    ),
    wrong(
        "what a ratio to nothing is worth is said of a share",
        one(RATE, ratio=parse("rate"), most=5, zero=Zero.FULL),
        "key-without-effect",
        "sheets.form.criteria.1.zero",
        {"key": "zero", "needed": "ratio: a / b"},
    ),
    wrong(
        "parameters are filled of no method",
        one(points=parse("score"), using=FILLED),
        "key-without-effect",
        "sheets.form.criteria.1.with",
        {"key": "with", "needed": "method"},
    ),
    wrong(
        "a whole sheet is taken away",
        sheet(marks("1", 5), penalty=True),
        "key-without-effect",
        "sheets.form.penalty",
        {"key": "penalty", "needed": "a part above it"},
    ),
    wrong(
        "a criterion weighs nothing",
        sheet(marks("1", 5), marks("2", 5, weight=0)),
        "weight-without-effect",
        "sheets.form.criteria.2.weight",
        {"name": "2"},
    ),
    wrong(
        "weights do not come to a whole",
        sheet(
            marks("1", 5, weight=Share.percent(60)),
            marks("2", 5, weight=Share.percent(30)),
        ),
        "weights-differ",
        "sheets.form",
        {"name": "form", "total": Share.percent(90)},
    ),
    wrong(
        "a criterion does not concern everybody",
        one(points=parse("score"), applies=parse("done")),
        "not-applicable-open",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "a fact of a criterion may not apply",
        one(TRAINED, points=parse("sum(or_else(trained, 0), trained)")),
        "not-applicable-open",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "a ratio to nothing does not apply",
        one(
            ASKED, ratio=parse("ideas / asked"), most=5, beyond=Beyond.CAP, zero=Zero.NOT_APPLICABLE
        ),
        "not-applicable-open",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
    wrong(
        "whoever a criterion does not concern loses its points",
        sheet(
            marks("1", 5, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT),
            marks("2", 5),
        ),
        "left-out-without-rescaling",
        "sheets.form.criteria.1",
        {"name": "1"},
    ),
)

MAXIMA = (
    wrong(
        "the maxima of a sheet come to less than it says",
        sheet(marks("1", 5), marks("2", 4), most=10),
        "maxima-differ",
        "sheets.form",
        {"name": "form", "most": 10, "total": 9},
        also=("maximum-out-of-reach",),
    ),
    wrong(
        "a part is rescaled to another maximum than its own",
        sheet(
            Criterion(
                id="5",
                most=20,
                rescale_to=10,
                criteria=(
                    marks("a", 10, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT),
                    marks("b", 10),
                ),
            ),
        ),
        "rescaled-to-another-maximum",
        "sheets.form.criteria.5.rescale_to",
        {"name": "5", "most": 20, "target": 10},
    ),
    wrong(
        "the best level of a criterion is below its maximum",
        one(most=2, by=parse("score"), bands=(Band(points=1, at_least=50),), otherwise=0),
        "maximum-out-of-reach",
        "sheets.form.criteria.1",
        {"name": "1", "most": 2, "best": 1},
    ),
    wrong(
        "more may be done than was asked",
        one(evolve(ASKED, least=1), most=20, ratio=parse("ideas / asked")),
        "points-over-the-maximum",
        "sheets.form.criteria.1",
        {"name": "1", "most": 20, "best": None},
    ),
    wrong(
        "points may pass the maximum by a known number",
        one(most=60, points=parse("score")),
        "points-over-the-maximum",
        "sheets.form.criteria.1",
        {"name": "1", "most": 60, "best": 100},
    ),
    wrong(
        "points may fall below nothing",
        one(most=100, points=parse("score - 10.5")),
        "points-under-the-least",
        "sheets.form.criteria.1",
        {"name": "1", "least": 0, "worst": Decimal("-10.5")},
        also=("maximum-out-of-reach",),
    ),
    wrong(
        "a fact without bounds has points without bounds",
        one(Fact(id="change", kind=Kind.WHOLE, most=5), most=5, points=parse("change")),
        "points-under-the-least",
        "sheets.form.criteria.1",
        {"name": "1", "least": 0, "worst": None},
    ),
    wrong(
        "a penalty is written with a sign, and bounds hide it",
        penalised(most=20, points=parse("change - 500"), beyond=Beyond.CAP),
        "penalty-below-zero",
        "sheets.form.criteria.2",
        {"name": "2", "least": -500},
    ),
    wrong(
        "a penalty without bounds is added",
        penalised(points=parse("0 - change")),
        "penalty-below-zero",
        "sheets.form.criteria.2",
        {"name": "2", "least": None},
    ),
    wrong(
        "a criterion is a bonus and a penalty",
        penalised(most=20, points=parse("change"), beyond=Beyond.CAP, bonus=True),
        "bonus-and-penalty",
        "sheets.form.criteria.2",
        {"name": "2"},
    ),
    wrong(
        "what a penalty costs in a rescaled sheet hangs on what applies",
        rescaled_sheet(
            Criterion(id="4", penalty=True, most=20, ratio=parse("rate")),
            applies=parse("done"),
            not_applicable=Lacking.LEAVE_OUT,
        ),
        "points-under-the-least",
        "sheets.form",
        {"name": "form", "least": 0, "worst": None},
    ),
    wrong(
        "a criterion of a rescaled sheet may pass its maximum",
        sheet(
            Criterion(id="1", most=10, points=parse("score"), beyond=Beyond.ALLOW),
            marks("2", 90),
            most=100,
            rescale_to=100,
        ),
        "points-over-the-maximum",
        "sheets.form",
        {"name": "form", "most": 100, "best": 190},
    ),
    wrong(
        "a criterion of a rescaled sheet has no end",
        sheet(
            Criterion(id="1", most=100, points=parse("ideas"), beyond=Beyond.ALLOW),
            marks("2", 100, applies=parse("done"), not_applicable=Lacking.LEAVE_OUT),
            most=200,
            rescale_to=200,
        ),
        "points-over-the-maximum",
        "sheets.form",
        {"name": "form", "most": 200, "best": None},
    ),
    wrong(
        "a penalty of a rescaled sheet may not concern everybody",
        rescaled_sheet(
            Criterion(
                id="4",
                penalty=True,
                points=parse("change + 11"),
                applies=parse("done"),
                not_applicable=Lacking.LEAVE_OUT,
            ),
            CHANGE,
        ),
        "points-under-the-least",
        "sheets.form",
        {"name": "form", "least": 0, "worst": None},
    ),
    wrong(
        "a bonus leads a rescaled sheet over its maximum",
        rescaled_sheet(Criterion(id="4", bonus=True, most=5, ratio=parse("rate"))),
        "points-over-the-maximum",
        "sheets.form",
        {"name": "form", "most": 100, "best": 105},
    ),
    wrong(
        "a penalty leads a rescaled sheet below nothing",
        rescaled_sheet(Criterion(id="4", penalty=True, most=20, ratio=parse("rate"))),
        "points-under-the-least",
        "sheets.form",
        {"name": "form", "least": 0, "worst": -20},
    ),
    wrong(
        "there may be nothing to divide by",
        one(ASKED, most=20, ratio=parse("ideas / asked"), beyond=Beyond.CAP),
        "divisor-may-be-zero",
        "sheets.form.criteria.1.ratio",
        {"divisor": "asked"},
    ),
)

CASES = (*REFERENCES, *CRITERIA, *MAXIMA)
