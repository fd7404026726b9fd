"""Wrong plans: expressions, units and duties."""

from datetime import date

from attrs import evolve

from tests.checking.wrong_plans.case import (
    CLUSTER,
    FLAG,
    LETTER,
    MERIT,
    OFFICE,
    REPORT,
    SCORE,
    SOUND,
    plan,
    requiring,
    with_award,
    with_fact,
    wrong,
)
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.tree import Call, Name, Not, Tree
from thidua.model.awards import RankKey
from thidua.model.conditions import Requirement, Veto
from thidua.model.facts import Fact
from thidua.model.groups import Part, TargetGroup, Unit


def buried(depth: int) -> Tree:
    """Return an expression of so many levels and one."""
    tree: Tree = Name("done")
    for _ in range(depth):
        tree = Not(tree)
    return tree


def barring(condition: str, *bars: str) -> dict[str, object]:
    """Return the change that gives the plan one more veto."""
    return {"vetoes": (*SOUND.vetoes, Veto(id="new", condition=parse(condition), bars=bars))}


CASES = (
    wrong(
        "an expression reads a name that is not there",
        requiring("done and scor >= 80"),
        "unknown-name",
        "requirements.plan_done.rule",
        {"name": "scor", "suggestion": "score"},
    ),
    wrong(
        "a requirement is a number",
        requiring("score if done else ideas"),
        "wrong-kind",
        "requirements.plan_done.rule",
        {"expected": "yes_no", "found": "decimal"},
    ),
    wrong(
        "a part of a pool is misspelt",
        requiring('done and cluster == "C"'),
        "not-an-option",
        "requirements.plan_done.rule",
        {"name": "cluster", "text": "C", "suggestion": None},
    ),
    wrong(
        "a requirement calls a rule that was not handed over",
        requiring("done and my_rule()"),
        "unknown-function",
        "requirements.plan_done.rule",
        {"name": "my_rule", "suggestion": None},
    ),
    wrong(
        "an expression is buried too deep",
        plan(
            requirements=(
                *SOUND.requirements,
                Requirement(id="deep", condition=buried(60)),
            ),
            awards=(evolve(FLAG, requires=("plan_done", "deep")), MERIT, LETTER),
        ),
        "expression-too-deep",
        "requirements.deep.rule",
        {"most": 60},
    ),
    wrong(
        "a word built in Python lacks its parts",
        with_award(MERIT, requirements=(Requirement(id="x", condition=Call("at_least")),)),
        "call-form",
        "awards.merit.requirements.x.rule",
        {"name": "at_least", "form": "at_least(2, a, b, c)"},
    ),
    wrong(
        "a word built in Python has too many parts",
        with_award(
            MERIT,
            requirements=(
                Requirement(id="x", condition=Call("applies", (Name("done"), Name("score")))),
            ),
        ),
        "call-form",
        "awards.merit.requirements.x.rule",
        {"name": "applies", "form": "applies(x)"},
    ),
    wrong(
        "a requirement asks only whether something is known",
        requiring("done and known(score)"),
        "known-as-requirement",
        "requirements.plan_done.rule",
        {},
    ),
    wrong(
        "a veto bars whoever supplied something",
        plan(**barring("known(score)", "letter")),
        "known-as-requirement",
        "vetoes.new.rule",
        {},
    ),
    wrong(
        "one of two ways to meet a requirement asks whether something is known",
        requiring("known(score) if on_time else done"),
        "known-as-requirement",
        "requirements.plan_done.rule",
        {},
    ),
    wrong(
        "a ranking key asks who receives an award",
        with_award(LETTER, rank=(RankKey(id="by_flag", by=parse('given("flag")')),)),
        "given-out-of-place",
        "awards.letter.rank.by_flag",
        {},
    ),
    wrong(
        "whether a fact applies depends on an award",
        with_fact(SCORE, applies=parse('given("flag")')),
        "given-out-of-place",
        "facts.score.applies",
        {},
    ),
    wrong(
        "whether a fact applies depends on the past",
        with_fact(SCORE, applies=parse('held("flag")')),
        "held-out-of-place",
        "facts.score.applies",
        {},
    ),
    wrong(
        "an award asks who receives a later one",
        with_award(
            MERIT, requirements=(Requirement(id="x", condition=parse('not given("letter")')),)
        ),
        "given-later-award",
        "awards.merit.requirements.x.rule",
        {"award": "merit", "name": "letter"},
    ),
    wrong(
        "a veto bars the very award that it asks for",
        plan(**barring('given("flag")', "flag", "letter")),
        "given-later-award",
        "vetoes.new.rule",
        {"award": "flag", "name": "flag"},
        also=("award-circle",),
    ),
    wrong(
        "a veto bars every award, also the one that it asks for",
        plan(**barring('given("merit")')),
        "given-later-award",
        "vetoes.new.rule",
        {"award": "flag", "name": "merit"},
        also=("award-circle",),
    ),
    wrong(
        "two awards wait for each other",
        plan(
            **barring('given("letter")', "flag", "gone"),
            awards=(
                FLAG,
                MERIT,
                evolve(
                    LETTER,
                    requirements=(Requirement(id="x", condition=parse('not given("flag")')),),
                ),
            ),
        ),
        "award-circle",
        "awards.flag",
        {"circle": ("flag", "letter", "flag")},
        also=("given-later-award", "unknown-award"),
    ),
    wrong(
        "no award asks for a requirement",
        plan(requirements=(*SOUND.requirements, Requirement(id="extra", condition=Name("done")))),
        "requirement-not-used",
        "requirements.extra",
        {"name": "extra"},
    ),
    wrong(
        "two requirements ask the same nominees for the same",
        with_award(
            FLAG,
            requirements=(
                Requirement(id="both", condition=parse("(score >= 10 and done) and ideas >= 1")),
                # Of others, or joined in another way, it is another demand.
                Requirement(id="some", condition=parse("done"), when=parse("score >= 90")),
                Requirement(id="either", condition=parse("done or ideas >= 1")),
            ),
        ),
        "demand-repeats",
        "awards.flag.requirements.both.rule",
        {"again": "both", "first": "plan_done", "demand": "done"},
    ),
    wrong(
        "an award asks for a requirement that is not there",
        with_award(FLAG, requires=("plan_done", "plan_don")),
        "unknown-requirement",
        "awards.flag.requires.1",
        {"name": "plan_don", "suggestion": "plan_done"},
    ),
    wrong(
        "a group has a condition that is none",
        plan(groups=(*SOUND.groups, TargetGroup(id="staff", where=parse("unit")))),
        "wrong-kind",
        "groups.staff.where",
        {"expected": "yes_no", "found": "text"},
    ),
    wrong(
        "a unit is listed in two parts",
        plan(pools=(evolve(CLUSTER, parts=(*CLUSTER.parts, Part(id="C", members=("north",)))),)),
        "member-listed-twice",
        "pools.cluster.of.C.members.0",
        {"name": "north", "first": "A", "again": "C"},
        also=("quota-total-differs", "numbers-disagree"),
    ),
    wrong(
        "the unit above is not there",
        plan(units=(OFFICE, Unit(id="desk", parent="ofice"))),
        "unknown-unit",
        "units.desk.parent",
        {"name": "ofice", "suggestion": "office"},
    ),
    wrong(
        "a merged unit is not there",
        plan(units=(evolve(OFFICE, predecessors=("old",)),)),
        "unknown-unit",
        "units.office.predecessors.0",
        {"name": "old", "suggestion": None},
    ),
    wrong(
        "a unit ends before it begins",
        plan(units=(evolve(OFFICE, since=date(2023, 1, 1), until=date(2022, 12, 31)),)),
        "unit-ends-too-early",
        "units.office.until",
        {"since": date(2023, 1, 1), "until": date(2022, 12, 31)},
    ),
    wrong(
        "a unit stands above itself",
        plan(units=(evolve(OFFICE, parent="desk"), Unit(id="desk", parent="office"))),
        "unit-circle",
        "units.office.parent",
        {"circle": ("office", "desk", "office")},
    ),
    wrong(
        "somebody unknown has a duty",
        plan(duties=(evolve(REPORT, who=("offices",)),), sent_to=("offices",)),
        "unknown-unit",
        "duties.report.who.0",
        {"name": "offices", "suggestion": "office"},
    ),
    wrong(
        "a duty has no date",
        plan(duties=(evolve(REPORT, due=None),)),
        "duty-without-date",
        "duties.report",
        {"what": "Báo cáo"},
    ),
    wrong(
        "the office competes and watches over the others",
        plan(duties=(evolve(REPORT, monitors=True),)),
        "monitor-competes",
        "duties.report.who.0",
        {"name": "office", "what": "Báo cáo"},
    ),
    wrong(
        "the office has a duty and is not told",
        plan(sent_to=("Ban lãnh đạo",)),
        "duty-holder-not-sent",
        "sent_to",
        {"name": "office", "title": "Văn phòng"},
    ),
    wrong(
        "a past award is a slip away from one of the plan",
        requiring('done and not held("merti")'),
        "held-award-unlike",
        "requirements.plan_done.rule",
        {"name": "merti", "suggestion": "merit"},
    ),
    wrong(
        "a number is over the most",
        requiring("done and score >= 101"),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": "score >= 101", "name": "score"},
    ),
    wrong(
        "no whole number is one and a half",
        requiring("done and ideas == 1.5"),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": "ideas == 1.5", "name": "ideas"},
    ),
    wrong(
        "two demands on one number exclude each other",
        requiring("score >= 80 and done and score < 80"),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": "score >= 80 and score < 80", "name": "score"},
    ),
    wrong(
        "two demands on one choice exclude each other",
        requiring(
            'done and grade in ["A", "B"] and grade == "C"',
            facts=(*SOUND.facts, Fact(id="grade", kind=Kind.CHOICE, options=("A", "B", "C"))),
        ),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": 'grade in ["A", "B"] and grade == "C"', "name": "grade"},
    ),
    wrong(
        "more than the whole is asked of a share",
        requiring(
            "done and turnout >= percent(180)",
            facts=(*SOUND.facts, Fact(id="turnout", kind=Kind.SHARE, most=1)),
        ),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": "turnout >= percent(180)", "name": "turnout"},
    ),
    wrong(
        "a number cannot be under the least",
        requiring("done and ideas > -1"),
        "condition-certain",
        "requirements.plan_done.rule",
        {"text": "ideas > -1", "name": "ideas"},
    ),
)
