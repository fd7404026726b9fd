# ruff: noqa: ANN401 - changes are handed on to evolve() as they are
"""How wrong values, score sheets and grades are written down."""

from __future__ import annotations

from typing import Any

from tests.checking.wrong_plans.case import SOUND, requiring
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.model.grades import Grade, GradeClass, GradeLine
from thidua.model.sheets import Band, Criterion, Sheet
from thidua.model.values import Case, Value

RATE = Fact(id="rate", kind=Kind.SHARE, least=0, most=1)
ASKED = Fact(id="asked", kind=Kind.WHOLE, least=0)
#: Not of everybody: some have no staff to train.
TRAINED = Fact(id="trained", kind=Kind.WHOLE, least=0, most=10, may_be_not_applicable=True)
CLASSES = (GradeClass(id="good", title="Tốt"), GradeClass(id="fair", title="Khá"))
WHOLE_GRADE = (("good", "score >= 80"), ("fair", "score < 80"))


def sheet(*criteria: Criterion, facts: tuple[Fact, ...] = (), **changes: Any) -> Campaign:
    """Return the sound plan with a score sheet that its one requirement asks for."""
    methods = changes.pop("methods", ())
    form = Sheet(id="form", criteria=criteria, **changes)
    reading = 'done and points("form") >= 1'
    known = (*SOUND.facts, *facts)
    return requiring(reading, sheets=(form,), methods=methods, facts=known)


def one(*facts: Fact, **scored: Any) -> Campaign:
    """Return the sound plan with a sheet of a single criterion."""
    return sheet(Criterion(id="1", **scored), facts=facts)


def marks(criterion: str, most: int | None, **more: Any) -> Criterion:
    """Return a criterion of so many points, all of which somebody can get."""
    text = f"score * {most or 1} / 100 * 1"
    return Criterion(id=criterion, most=most, points=parse(text), **more)


def banded(*bands: Band, by: str = "score", facts: tuple[Fact, ...] = (), **more: Any) -> Campaign:
    """Return the sound plan with one criterion that is scored by bands."""
    return one(*facts, by=parse(by), bands=bands, **more)


def table(*cases: tuple[str, str], facts: tuple[Fact, ...] = ()) -> Campaign:
    """Return the sound plan with a decision table that its one requirement asks for."""
    lines = tuple(
        Case(id=f"c{number}", when=parse(when), gives=parse(gives))
        for number, (when, gives) in enumerate(cases, start=1)
    )
    value = Value(id="quota", cases=lines)
    known = (*SOUND.facts, *facts)
    return requiring("done and quota >= 1", values=(value,), facts=known)


def graded(*lines: tuple[str, str], **more: Any) -> Campaign:
    """Return the sound plan with a grade that its one requirement asks for."""
    written = tuple(GradeLine(id=name, condition=parse(text)) for name, text in lines)
    facts = (*SOUND.facts, *more.pop("facts", ()))
    grade = Grade(**({"id": "rating", "classes": CLASSES, "lines": written} | more))
    return requiring('done and rating == "good"', grades=(grade,), facts=facts)
