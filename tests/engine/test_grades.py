"""Grades give the class that reading the lines from the top gives, however little is known."""

from collections.abc import Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracles.grades import CLASSES, NOTHING, Scale, grade
from thidua.engine.definitions import definitions_of
from thidua.engine.keys import key_reader
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Operand, Span, exactly, rational
from thidua.language.tree import And, Comparison, Literal, Name, Tree
from thidua.model import Campaign, TargetGroup
from thidua.model.grades import Grade, GradeCap, GradeClass, GradeLine
from thidua.values import Period

MANY = settings(max_examples=200, deadline=None)
FLAGS = ("f0", "f1", "f2")
SCORES: tuple[object, ...] = (0, 1, 2, 3, NOTHING)
ANSWERS: tuple[object, ...] = (True, False, NOTHING)
LEVELS = {"none": 0} | {name: len(CLASSES) - place for place, name in enumerate(CLASSES)}

flags = st.sampled_from(FLAGS)
classes = st.sampled_from(CLASSES)
lines = st.tuples(st.integers(0, 3), st.none() | flags, classes) | st.tuples(
    st.none(), flags, classes
)
scales = st.builds(
    Scale,
    lines=st.lists(lines, min_size=1, max_size=3).map(tuple),
    caps=st.lists(st.tuples(flags, classes), max_size=2).map(tuple),
    when=st.none() | flags,
    group=st.none() | flags,
)
cells = st.fixed_dictionaries(
    {"score": st.sampled_from(SCORES), **dict.fromkeys(FLAGS, st.sampled_from(ANSWERS))}
)


def grade_of(scale: Scale) -> Grade:
    return Grade(
        id="rating",
        groups=() if scale.group is None else ("inside",),
        when=None if scale.when is None else Name(scale.when),
        classes=tuple(GradeClass(id=name) for name in CLASSES),
        lines=tuple(
            GradeLine(id=f"l{number}", condition=condition(least, flag), gives=name)
            for number, (least, flag, name) in enumerate(scale.lines)
        ),
        caps=tuple(
            GradeCap(id=f"c{number}", condition=Name(flag), at_most=name)
            for number, (flag, name) in enumerate(scale.caps)
        ),
    )


def condition(least: int | None, flag: str | None) -> Tree:
    parts: list[Tree] = []
    if least is not None:
        parts.append(Comparison(Name("score"), ((">=", Literal(least)),)))
    if flag is not None:
        parts.append(Name(flag))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def scope_of(scale: Scale) -> Scope:
    group = None if scale.group is None else TargetGroup(id="inside", where=Name(scale.group))
    campaign = Campaign(
        id="grades",
        title="Xếp loại",
        period=Period.of_year(2025),
        groups=() if group is None else (group,),
        grades=(grade_of(scale),),
    )
    return Scope(
        facts={},
        bounds={"score": Span(0, 3)} | dict.fromkeys(FLAGS, Span(0, 1)),
        optional=frozenset(("score", *FLAGS)),
        kinds={"score": Kind.WHOLE} | dict.fromkeys(FLAGS, Kind.YES_NO),
        definitions=definitions_of(campaign),
    )


def row_of(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: NOT_APPLICABLE if one == NOTHING else one for name, one in facts.items()}


@MANY
@given(scale=scales, facts=cells)
def test_the_class_is_that_of_the_first_line_that_holds(
    scale: Scale, facts: dict[str, object]
) -> None:
    scope, row, name = scope_of(scale), row_of(facts), grade(scale, facts)
    keys = (Name("rating"), Name("rating.level"))
    expected: tuple[Operand, ...] = (exactly(name), exactly(LEVELS.get(name)))
    if name == NOTHING:
        expected = (NOT_APPLICABLE, NOT_APPLICABLE)

    assert tuple(operand(key, scope.of(row)) for key in keys) == expected
    assert key_reader(keys, scope).spans(row) == expected


@MANY
@given(scale=scales, facts=cells, missing=st.sets(st.sampled_from(("score", *FLAGS))))
def test_the_classes_that_are_left_hold_every_one_that_can_come_out(
    scale: Scale, facts: dict[str, object], missing: set[str]
) -> None:
    scope, open_ones = scope_of(scale), sorted(missing)
    found = operand(Name("rating.level"), scope.of(row_of(facts) | dict.fromkeys(open_ones)))
    options = [SCORES if name == "score" else ANSWERS for name in open_ones]
    for cells_found in product(*options):
        name = grade(scale, {**facts, **dict(zip(open_ones, cells_found, strict=True))})
        if not isinstance(found, Span):
            assert name == NOTHING
        elif name == NOTHING:
            assert found.may_not_apply
        else:
            assert rational(found.low) <= LEVELS[name] <= rational(found.high)
