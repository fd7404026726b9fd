"""Wrong plans: holidays, phases, judging, deadlines, ends with an event, steps."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from dateutil.relativedelta import relativedelta

from tests.checking.wrong_plans.case import (
    FLAG,
    SCORE,
    SOUND,
    STAGE,
    plan,
    with_fact,
    wrong,
)
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.tree import Literal
from thidua.model.conditions import Requirement
from thidua.model.deadlines import Deadline
from thidua.model.facts import Fact
from thidua.values import Listed, Period, Phased, Repeating, Step

SPRING = Period(date(2022, 4, 1), date(2022, 4, 8))
SUMMER = Period(date(2022, 6, 1), date(2022, 6, 3))
MAY_DAY = Period(date(2022, 5, 1), date(2022, 5, 1))
OPEN_END = Period(date(2022, 1, 1), None, "khi công bố hết dịch")
DAY = Fact(id="day", kind=Kind.DATE)
#: Holidays of every year of the stage.
LISTED = tuple(Period(date(year, 5, 1), date(year, 5, 1)) for year in range(2022, 2026))
FORGOTTEN = ("holidays-missing",)


def at_times(*schedules: Repeating | Listed | Phased, **changes: object) -> dict[str, object]:
    """Return the changes for a plan with other rounds, of which its awards name none."""
    rounds = {"rounds": schedules, "awards": (evolve(FLAG, rounds=()), *SOUND.awards[1:])}
    return {**rounds, **changes}


def asking(condition: str) -> dict[str, object]:
    """Return the changes for a plan with another condition, which reads a day."""
    requirement = Requirement(id="plan_done", condition=parse(condition))
    return {"requirements": (requirement,), "facts": (*SOUND.facts, DAY)}


CASES = (
    wrong(
        "working days are counted without a holiday",
        plan(**asking("done and working_days(day, round.end) >= 3")),
        "holidays-missing",
        "holidays",
        {},
    ),
    wrong(
        "working days are counted to a day, and the holidays of two years are forgotten",
        plan(**asking("done and later(day, working_days=3) <= round.end"), holidays=LISTED[:2]),
        "holidays-missing",
        "holidays",
        {"years": ("2024", "2025")},
    ),
    wrong(
        "the text prints a working day too many",
        plan(**at_times(Listed(name="peak", period=SPRING, working_days=7), holidays=LISTED)),
        "working-days-differ",
        "rounds.peak.working_days",
        {"stated": ("7",), "counted": ("6",)},
    ),
    wrong(
        "the text prints other working days for each phase",
        plan(
            **at_times(
                Phased(name="peak", phases=(SPRING, SUMMER), working_days=(6, 2)), holidays=LISTED
            )
        ),
        "working-days-differ",
        "rounds.peak.working_days",
        {"stated": ("6", "2"), "counted": ("6", "3")},
    ),
    wrong(
        "the text prints other working days for all phases together",
        plan(
            **at_times(
                Phased(name="peak", phases=(SPRING, SUMMER), working_days=(8,)), holidays=LISTED
            )
        ),
        "working-days-differ",
        "rounds.peak.working_days",
        {"stated": ("8",), "counted": ("9",)},
    ),
    wrong(
        "two phases share a day",
        plan(**at_times(Phased(name="peak", phases=(SPRING, Period(date(2022, 4, 8), STAGE.end))))),
        "phases-overlap",
        "rounds.peak.phases.1",
        {"one": SPRING, "other": Period(date(2022, 4, 8), STAGE.end)},
    ),
    wrong(
        "a phase lies before the campaign",
        plan(**at_times(Phased(name="peak", phases=(Period.of_year(2021), SUMMER)))),
        "round-partly-outside",
        "rounds.peak",
        {
            "name": "peak",
            "stated": Period(date(2021, 1, 1), date(2022, 6, 3)),
            "period": STAGE,
        },
    ),
    wrong(
        "a rule counts up to a day of judging that no listed round states",
        plan(
            **at_times(
                Repeating(name="annual", every=Step.YEAR, judged_within=relativedelta(months=1)),
                Listed(name="stage", period=STAGE),
            ),
            **asking("done and day <= round.judged"),
        ),
        "judging-not-stated",
        "rounds.stage",
        {"name": "stage"},
    ),
    wrong(
        "a rule counts years up to a day of judging that no repeating round states",
        plan(
            **at_times(
                Repeating(name="annual", every=Step.YEAR),
                Listed(name="stage", period=STAGE, judged=Period.of_year(2026)),
            ),
            requirements=(
                Requirement(id="plan_done", condition=parse('done and not held("x", less_than=2)')),
            ),
        ),
        "judging-not-stated",
        "rounds.annual",
        {"name": "annual"},
    ),
    wrong(
        "the event that ends the campaign has not come",
        plan(**at_times(Repeating(name="annual", every=Step.YEAR, first=2022), period=OPEN_END)),
        "end-not-known",
        "period.ends_when",
        {"event": "khi công bố hết dịch"},
    ),
    wrong(
        "an end is told that no event waits for",
        plan(ended=date(2025, 11, 1)),
        "ended-not-used",
        "ended",
        {"ended": date(2025, 11, 1)},
    ),
    wrong(
        "the end comes before the start",
        plan(
            **at_times(Repeating(name="annual", every=Step.YEAR, first=2022), period=OPEN_END),
            ended=date(2021, 12, 31),
        ),
        "ended-before-start",
        "ended",
        {"ended": date(2021, 12, 31), "start": date(2022, 1, 1)},
    ),
    wrong(
        "a deadline comes before the end of the campaign",
        plan(deadlines=(Deadline(id="files", before=parse("2025-12-31")),)),
        "deadline-before-end",
        "deadlines.files",
        {"due": date(2025, 12, 30), "end": date(2025, 12, 31)},
    ),
    wrong(
        "a deadline is counted from itself",
        plan(deadlines=(Deadline(id="files", due=parse("later(deadline.files, days=1)")),)),
        "definition-circle",
        "deadlines.files",
        {"circle": ("deadline.files", "deadline.files")},
    ),
    wrong(
        "a deadline is no day",
        plan(deadlines=(Deadline(id="files", due=Literal(5)),)),
        "wrong-kind",
        "deadlines.files.due",
        {"expected": "date", "found": "whole"},
    ),
    wrong(
        "a deadline has a name that no expression can write",
        plan(deadlines=(Deadline(id="to-the-office", due=parse("2026-01-31")),)),
        "name-not-writable",
        "deadlines.to-the-office",
        {"name": "to-the-office"},
    ),
    wrong(
        "a deadline stands there twice",
        plan(deadlines=(Deadline(id="files", due=parse("2026-01-31")),) * 2),
        "duplicate-id",
        "deadlines.files",
        {"name": "files"},
    ),
    wrong(
        "a yes or no comes in steps",
        with_fact(SOUND.facts[2], step=2),
        "bound-wrong-kind",
        "facts.done.step",
        {"kind": "yes_no", "key": "step"},
    ),
    wrong(
        "a step is nothing",
        with_fact(SCORE, step=0),
        "step-not-positive",
        "facts.score.step",
        {"step": 0},
    ),
    wrong(
        "a step has more decimals than a value may have",
        with_fact(SCORE, step=Decimal("0.125")),
        "step-too-fine",
        "facts.score.step",
        {"step": Decimal("0.125"), "decimals": 2},
    ),
    wrong(
        "a step has more decimals than any number",
        with_fact(SCORE, step=Fraction(1, 3), most=99),
        "step-too-fine",
        "facts.score.step",
        {"step": Fraction(1, 3), "decimals": 2},
    ),
    wrong(
        "the most of a fact is not on a step",
        with_fact(SCORE, step=3),
        "bound-off-step",
        "facts.score.most",
        {"bound": 100, "step": 3, "key": "most"},
    ),
    wrong(
        "the value of a missing fact is not on a step",
        with_fact(SCORE, step=Decimal("0.25"), if_silent=Decimal("0.7")),
        "silent-value-impossible",
        "facts.score.if_silent",
        {"text": "0.7"},
    ),
    wrong(
        "a condition asks for a value between two steps",
        plan(
            facts=(evolve(SCORE, step=Decimal("0.5")), *SOUND.facts[1:]),
            requirements=(Requirement(id="plan_done", condition=parse("done and score == 0.75")),),
        ),
        "condition-impossible",
        "requirements.plan_done.rule",
        {"text": "score == 0.75", "name": "score"},
    ),
)
