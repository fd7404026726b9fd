"""Random definitions: named values, scores and classes that read facts and one another."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.well_kinded import (
    FACTS,
    OPTIONS,
    Trees,
    conditions,
    numbers,
    scopes,
    shares,
)
from thidua.language.definitions import (
    CASES,
    CHECKED,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
)
from thidua.language.scope import Answer, Gap, Scope
from thidua.language.spans import ANYTHING, NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.substitution import substituted
from thidua.language.tree import Call, Literal, Name, Tree, calls

#: A definition of each sort, to the fact in whose place it can stand.
SORTS: Final[Mapping[str, tuple[str, ...]]] = {
    "condition": ("hoàn_thành", "disciplined", "voluntary"),
    "number": ("points", "sáng_kiến", "par_index", "extra"),
    "share": ("attendance",),
    "word": ("grade",),
}
#: What words that look around can come to.
FINDINGS: Final[tuple[Operand, ...]] = (
    exactly(2),
    exactly(Fraction(1, 3)),
    NOT_APPLICABLE,
    ANYTHING.loosely,
    Span(0, 2),
    Span(1, 3, may_not_apply=True),
)


def _scored(part: Trees, condition: Trees) -> Trees:
    """The words that only sheets, grades and tables write."""
    ends = st.tuples(st.integers(0, 1), st.integers(1, 3))
    lines = st.lists(st.tuples(condition, part), min_size=1, max_size=3)
    return st.one_of(
        part,
        st.builds(Call, st.just(WHERE_APPLIES), st.tuples(part, part)),
        st.builds(_cases, lines, part),
        st.builds(_checked, part, ends),
        st.just(Call(NOTHING)),
        st.just(Call(UNDEFINED, (Literal("not-scored"), Literal("I.1")))),
    )


def _cases(lines: list[tuple[Tree, Tree]], otherwise: Tree) -> Tree:
    return Call(CASES, (*(part for line in lines for part in line), otherwise))


def _checked(part: Tree, ends: tuple[int, int]) -> Tree:
    return Call(CHECKED, (part, *(Literal(end) for end in ends), Literal("I.1")))


_WORDS: Final = st.sampled_from(OPTIONS["grade"]).map(Literal) | st.just(Name("grade"))
_TREES: Final[Mapping[str, Trees]] = {
    "condition": conditions(2),
    "number": _scored(numbers(2), conditions(1)),
    "share": shares(2),
    "word": st.one_of(
        _WORDS,
        st.builds(Call, st.just("or_else"), st.tuples(_WORDS, _WORDS)),
        st.builds(_cases, st.lists(st.tuples(conditions(1), _WORDS), min_size=1), _WORDS),
    ),
}


def waits(tree: Tree) -> bool:
    """Whether a tree asks for the result of an award, which nobody tells it here."""
    return bool(calls(tree, "given"))


@st.composite
def reading(draw: st.DrawFn, part: Trees, sorts: Mapping[str, str], sort: str) -> Tree:
    """A tree that reads definitions in the place of some facts of the same kind."""
    tree = draw(part)
    if waits(tree):
        # Drawing again would be slow: the first fact of that sort will do.
        return Name(SORTS[sort][0])
    filled = {}
    for name, own in sorts.items():
        for fact in SORTS[own]:
            if draw(st.booleans()):
                filled[fact] = Name(name)
    return substituted(tree, filled)


@st.composite
def worlds(
    draw: st.DrawFn, *, closed: tuple[bool, ...] = (False, True)
) -> tuple[Scope, dict[str, str]]:
    """A scope with up to five definitions, and the sort of each."""
    trees: dict[str, Tree] = {}
    sorts: dict[str, str] = {}
    for number in range(draw(st.integers(1, 5))):
        name, sort = f"d{number}", draw(st.sampled_from(sorted(SORTS)))
        trees[name] = draw(reading(_TREES[sort], sorts, sort))
        sorts[name] = sort
    findings = draw(st.lists(st.sampled_from(FINDINGS), min_size=1, max_size=3))

    def around(call: Call, _: Scope) -> Answer:
        found = findings[len(repr(call)) % len(findings)]
        if call.function == "of_unit" and isinstance(found, Span):
            found = Span(0, 1, may_not_apply=found.may_not_apply)
        return found, (Gap("group-open", call.function),)

    drawn = draw(scopes(closed=closed))
    scope = evolve(
        drawn,
        definitions=Definitions({**drawn.definitions.trees, **trees}),
        around=around,
        kinds=draw(st.sampled_from(({}, FACTS))),
        applies=draw(st.sampled_from(({}, {"extra": Name("hoàn_thành")}))),
    )
    return scope, sorts


def consistent(scope: Scope, row: Mapping[str, object]) -> dict[str, object]:
    """The row as it can be admitted: a fact with a condition to apply applies where it is met."""
    done, extra = row["hoàn_thành"], row["extra"]
    if not scope.applies:
        return dict(row)
    if done is True:
        return {**row, "extra": 0 if extra is NOT_APPLICABLE else extra}
    return {**row, "extra": None if done is None else NOT_APPLICABLE}


#: Long decimals, fractions where decimals stand, and everything else that reckons badly.
HARD_CELLS: Final[Mapping[str, tuple[object, ...]]] = {
    "points": (0, -7, 10**39),
    "sáng_kiến": (-1, 0),
    "par_index": (
        Decimal("0." + "1" * 40),
        Decimal(-1234567890123456789012345678901234567890),
        Fraction(-22, 7),
        Decimal("0.00"),
    ),
    "extra": (NOT_APPLICABLE, Fraction(1, 3), Decimal("1E+3"), 0),
    "attendance": (Fraction(0), Fraction(10**20, 3)),
    "raised": (0, 10**30),
}


def hard(rows: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[dict[str, object]]:
    """The same rows with some cells that are hard to reckon with."""
    cells = {name: st.sampled_from(cells) for name, cells in HARD_CELLS.items()}
    some = st.fixed_dictionaries({}, optional=cells)
    return st.builds(lambda row, more: {**row, **more}, rows, some)
