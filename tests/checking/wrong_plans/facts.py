"""Wrong plans: names, facts, columns, Python rules."""

from decimal import Decimal

from attrs import evolve

from tests.checking.wrong_plans.case import (
    CLUSTER,
    DONE,
    IDEAS,
    MERIT,
    SCORE,
    SOUND,
    plan,
    with_award,
    with_fact,
    with_new,
    wrong,
)
from thidua.language.kinds import Kind
from thidua.language.rules import rule
from thidua.language.tree import Name
from thidua.model.conditions import Requirement
from thidua.model.facts import Fact
from thidua.model.groups import Pool
from thidua.values import Money, Rounding

UNUSED = ("fact-not-used",)


@rule(reads=("scor",), gives=Kind.YES_NO, version="1")
def misreading(scor: object) -> object:
    """Read a fact that is not there."""
    return scor


@rule(reads=("score",), gives=Kind.YES_NO, version="1")
def known(score: object) -> object:
    """Bear a name that the language has taken."""
    return score


CASES = (
    wrong(
        "a fact is declared twice",
        plan(facts=(*SOUND.facts, DONE)),
        "duplicate-id",
        "facts.done",
        {"name": "done"},
    ),
    wrong(
        "two columns have one heading",
        plan(columns=(("Điểm", "score"), ("điểm ", "ideas"))),
        "duplicate-id",
        "read.điểm",
        {"name": "điểm"},
    ),
    wrong(
        "a requirement of an award has the id of one of the campaign",
        with_award(MERIT, requirements=(Requirement(id="plan_done", condition=Name("done")),)),
        "duplicate-id",
        "awards.merit.requirements.plan_done",
        {"name": "plan_done"},
    ),
    wrong(
        "a fact and a pool share a name",
        plan(facts=(*SOUND.facts, Fact(id="cluster", kind=Kind.TEXT))),
        "name-used-twice",
        "pools.cluster",
        {"name": "cluster"},
        also=UNUSED,
    ),
    wrong(
        "a fact has the name of a word of the language",
        with_new(Fact(id="known", kind=Kind.TEXT)),
        "reserved-name",
        "facts.known",
        {"name": "known"},
        also=UNUSED,
    ),
    wrong(
        "a pool has the name of a column of the nominee data",
        plan(pools=(*SOUND.pools, evolve(CLUSTER, id="unit"))),
        "reserved-name",
        "pools.unit",
        {"name": "unit"},
    ),
    wrong(
        "no expression can write the name of a fact",
        with_new(Fact(id="par-index", kind=Kind.TEXT)),
        "name-not-writable",
        "facts.par-index",
        {"name": "par-index"},
        also=UNUSED,
    ),
    wrong(
        "a fact points to a content that is not there",
        with_fact(IDEAS, contents=("ideas", "idea")),
        "unknown-content",
        "facts.ideas.contents.1",
        {"name": "idea", "suggestion": "ideas"},
    ),
    wrong(
        "a requirement of an award points to a content that is not there",
        with_award(
            MERIT,
            requirements=(Requirement(id="x", condition=Name("done"), contents=("zzz",)),),
        ),
        "unknown-content",
        "awards.merit.requirements.x.contents.0",
        {"name": "zzz", "suggestion": None},
    ),
    wrong(
        "a yes or no has a least value",
        with_fact(DONE, least=0),
        "bound-wrong-kind",
        "facts.done.least",
        {"kind": "yes_no", "key": "least"},
    ),
    wrong(
        "a whole number has half a number as its most",
        with_fact(IDEAS, most=Decimal("2.5")),
        "bound-wrong-kind",
        "facts.ideas.most",
        {"kind": "whole", "key": "most"},
    ),
    wrong(
        "least is over most",
        with_fact(SCORE, least=Decimal("100.5")),
        "least-over-most",
        "facts.score.least",
        {"least": Decimal("100.5"), "most": 100},
    ),
    wrong(
        "a whole number has decimals",
        with_fact(IDEAS, decimals=0),
        "decimals-not-meant",
        "facts.ideas.decimals",
        {"kind": "whole", "key": "decimals"},
    ),
    wrong(
        "a value is compared at fewer decimals than none",
        with_fact(SCORE, compare_at=-1, rounding=Rounding.HALF_UP),
        "decimals-negative",
        "facts.score.compare_at",
        {"decimals": -1, "key": "compare_at"},
    ),
    wrong(
        "a value is compared at more decimals than any number has",
        with_fact(SCORE, compare_at=41, rounding=Rounding.HALF_UP),
        "decimals-too-many",
        "facts.score.compare_at",
        {"decimals": 41, "most": 40, "key": "compare_at"},
    ),
    wrong(
        "a value is rounded nobody knows how",
        with_fact(SCORE, compare_at=1),
        "rounding-not-named",
        "facts.score.compare_at",
        {},
    ),
    wrong(
        "a rounding is named for nothing",
        with_fact(SCORE, rounding=Rounding.HALF_UP),
        "rounding-to-nothing",
        "facts.score.rounding",
        {"rounding": "half-up"},
    ),
    wrong(
        "a choice has no options",
        with_new(Fact(id="grade", kind=Kind.CHOICE)),
        "options-missing",
        "facts.grade",
        {"kind": "choice"},
        also=UNUSED,
    ),
    wrong(
        "a text has options",
        with_new(Fact(id="grade", kind=Kind.TEXT, options=("A",))),
        "options-not-meant",
        "facts.grade.options",
        {"kind": "text"},
        also=UNUSED,
    ),
    wrong(
        "an option is listed twice",
        with_new(Fact(id="grade", kind=Kind.SET, options=("A", "B", "A"))),
        "duplicate-option",
        "facts.grade.options",
        {"text": "A"},
        also=UNUSED,
    ),
    wrong(
        "silence stands for a word where a number is wanted",
        with_fact(IDEAS, if_silent="0"),
        "silent-value-wrong-kind",
        "facts.ideas.if_silent",
        {"kind": "whole"},
    ),
    wrong(
        "silence stands for more than the most",
        with_fact(SCORE, if_silent=101),
        "silent-value-impossible",
        "facts.score.if_silent",
        {"text": "101"},
    ),
    wrong(
        "silence stands for less than the least",
        with_new(Fact(id="cost", kind=Kind.MONEY, least=0, if_silent=Money(-1))),
        "silent-value-impossible",
        "facts.cost.if_silent",
        {"text": "-1 đồng"},
        also=UNUSED,
    ),
    wrong(
        "silence stands for more decimals than there are",
        with_fact(SCORE, if_silent=Decimal("0.125")),
        "silent-value-impossible",
        "facts.score.if_silent",
        {"text": "0.125"},
    ),
    wrong(
        "silence stands for a word that is no option",
        with_new(Fact(id="grade", kind=Kind.CHOICE, options=("A", "B"), if_silent="C")),
        "silent-value-impossible",
        "facts.grade.if_silent",
        {"text": "C"},
        also=UNUSED,
    ),
    wrong(
        "two facts apply only where the other one does",
        plan(
            facts=(
                *SOUND.facts,
                Fact(id="born", kind=Kind.YES_NO, applies=Name("raised")),
                Fact(id="raised", kind=Kind.YES_NO, applies=Name("born")),
            )
        ),
        "applies-circle",
        "facts.born.applies",
        {"circle": ("born", "raised", "born")},
    ),
    wrong(
        "the source leaves a rule open",
        with_fact(DONE, undetermined="Chưa rõ thế nào là hoàn thành tốt"),
        "rule-undetermined",
        "facts.done",
        {"name": "done", "text": "Chưa rõ thế nào là hoàn thành tốt"},
    ),
    wrong(
        "a fact is read by nothing",
        with_new(Fact(id="satisfaction", kind=Kind.SHARE)),
        "fact-not-used",
        "facts.satisfaction",
        {"name": "satisfaction"},
    ),
    wrong(
        "a column holds a fact that is not there",
        plan(columns=(("Điểm", "scores"),)),
        "unknown-fact",
        "read.Điểm",
        {"name": "scores", "suggestion": "score"},
    ),
    wrong(
        "two columns hold one fact",
        plan(columns=(("Điểm", "score"), ("Tổng điểm", "score"))),
        "fact-read-twice",
        "read.Tổng điểm",
        {"name": "score", "first": "Điểm"},
    ),
    wrong(
        "a Python rule reads a fact that is not there",
        SOUND,
        "unknown-fact",
        "",
        {"name": "scor", "suggestion": "score"},
        rules=(misreading,),
    ),
    wrong(
        "a Python rule bears the name of a word of the language",
        SOUND,
        "reserved-name",
        "",
        {"name": "known"},
        rules=(known,),
    ),
    wrong(
        "two Python rules have one name",
        SOUND,
        "duplicate-rule",
        "",
        {"name": "misreading"},
        rules=(misreading, misreading),
        also=("unknown-fact", "unknown-fact"),
    ),
    wrong(
        "a pool has a single part",
        plan(pools=(*SOUND.pools, Pool(id="lonely", parts=CLUSTER.parts[:1]))),
        "single-part",
        "pools.lonely",
        {"name": "lonely", "part": "A"},
    ),
)
