"""Combinations: which lines of a table hold for every combination of what they ask about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod
from typing import cast

from attrs import frozen

from thidua.checking.questions import Asking, Question, TooWide
from thidua.engine.program import Masks, compiled
from thidua.engine.rows import row_engine
from thidua.engine.scoring import written
from thidua.language.kinds import Kind
from thidua.language.printing import show
from thidua.language.scope import Scope
from thidua.language.tree import And, Comparison, Literal, Membership, Not, Tree
from thidua.values import Money, Number, Share

#: A table with more combinations is not tried out.
MOST = 20_000

#: For each question, the numbers of the values that a group of combinations has.
Cube = tuple[frozenset[int], ...]
#: The numbers of the lines that hold.
Holding = tuple[int, ...]


@frozen(kw_only=True)
class Combinations:
    """What the lines of a table come to, combination by combination.

    Vietnamese:
        các tổ hợp của bảng quyết định
    """

    questions: tuple[Question, ...]
    #: The lines that hold, for each combination that the table is about.
    holding: Mapping[tuple[int, ...], Holding]

    def texts(self, wanted: Iterable[tuple[int, ...]]) -> tuple[str, ...]:
        """Say combinations as conditions, neighbouring ones together.

        Args:
            wanted: Some of the combinations.
        """
        return tuple(self._text(cube) for cube in _merged(wanted, self.questions))

    def _text(self, cube: Cube) -> str:
        pairs = zip(self.questions, cube, strict=True)
        parts = tuple(part for question, chosen in pairs for part in _said(question, chosen))
        if not parts:
            return show(Literal(value=True))
        return show(parts[0] if len(parts) == 1 else And(parts))


def combinations(
    lines: tuple[Tree, ...], about: tuple[Tree, ...], asking: Asking
) -> Combinations | None:
    """Try out every combination of what the lines of a table ask about.

    Args:
        lines: The condition of each line.
        about: Conditions without which the table says nothing.
        asking: Knows the plan.

    Returns:
        None where there are too many combinations, or too few values to stand for all.
    """
    first = tuple(asking.condition(tree) for tree in about)
    asked_first = len(asking)
    trees = tuple(asking.condition(tree) for tree in lines)
    try:
        questions = asking.questions()
    except TooWide:
        return None
    starts = _starts(first, questions[:asked_first])
    rest = [range(len(one.values)) for one in questions[asked_first:]]
    if not 0 < len(starts) * prod(map(len, rest)) <= MOST:
        return None
    numbers = [(*start, *others) for start in starts for others in product(*rest)]
    holding = dict(zip(numbers, _judged(trees, questions, numbers), strict=True))
    return Combinations(questions=questions, holding=holding)


def _starts(about: tuple[Tree, ...], questions: tuple[Question, ...]) -> list[tuple[int, ...]]:
    """Return the answers to the first questions for which a table says something."""
    if prod(len(one.values) for one in questions) > MOST:
        return []
    numbers = list(product(*(range(len(one.values)) for one in questions)))
    everything = tuple(range(len(about)))
    judged = zip(numbers, _judged(about, questions, numbers), strict=True)
    return [start for start, held in judged if held == everything]


def _judged(
    trees: tuple[Tree, ...], questions: tuple[Question, ...], numbers: list[tuple[int, ...]]
) -> Iterator[Holding]:
    program = compiled({(str(number),): tree for number, tree in enumerate(trees)})
    scope = Scope(facts={}, kinds={one.name: one.kind for one in questions})
    rows = [
        {one.name: one.values[number] for one, number in zip(questions, chosen, strict=True)}
        for chosen in numbers
    ]
    bits = [program.roots[(str(number),)] for number in range(len(trees))]
    for met, _, _ in row_engine(program, scope).judge(rows):
        masks = Masks(met, 0, 0)
        yield tuple(number for number, bit in enumerate(bits) if masks.truth(bit))


def _merged(wanted: Iterable[tuple[int, ...]], questions: tuple[Question, ...]) -> list[Cube]:
    """Join combinations that differ in one question only, question by question."""
    cubes: list[Cube] = [tuple(frozenset((one,)) for one in chosen) for chosen in wanted]
    for place, question in enumerate(questions):
        alike: dict[Cube, frozenset[int]] = {}
        for cube in cubes:
            rest = (*cube[:place], *cube[place + 1 :])
            alike[rest] = alike.get(rest, frozenset()) | cube[place]
        cubes = [
            (*rest[:place], joined, *rest[place:])
            for rest, found in alike.items()
            for joined in (_stretches(found) if question.has_order else (found,))
        ]
    return cubes


def _stretches(chosen: frozenset[int]) -> Iterator[frozenset[int]]:
    """Yield the runs of neighbouring values."""
    run: list[int] = []
    for one in sorted(chosen):
        if run and one != run[-1] + 1:
            yield frozenset(run)
            run = []
        run.append(one)
    yield frozenset(run)


def _said(question: Question, chosen: frozenset[int]) -> Iterator[Tree]:
    """Yield what is said of one question; nothing where all of its values are meant."""
    if len(chosen) == len(question.values):
        return
    if question.has_order:
        yield from _stretch(question, chosen)
    elif question.kind is Kind.YES_NO:
        yield question.tree if 0 in chosen else Not(question.tree)
    else:
        words = tuple(Literal(str(question.values[one])) for one in sorted(chosen))
        is_one = len(words) == 1
        equal = Comparison(question.tree, (("==", words[0]),))
        yield equal if is_one else Membership(question.tree, words)


def _stretch(question: Question, chosen: frozenset[int]) -> Iterator[Tree]:
    low, high = min(chosen), max(chosen)
    value = [_literal(question.kind, cast("Number", one)) for one in question.values]
    if low == high and low not in question.between:
        yield Comparison(question.tree, (("==", value[low]),))
        return
    if low > 0:
        side = (">", value[low - 1]) if low in question.between else (">=", value[low])
        yield Comparison(question.tree, (side,))
    if high < len(question.values) - 1:
        side = ("<", value[high + 1]) if high in question.between else ("<=", value[high])
        yield Comparison(question.tree, (side,))


def _literal(kind: Kind, number: Number) -> Tree:
    if kind is Kind.SHARE:
        return written(Share(Fraction(number)))
    return Literal(Money(int(number))) if kind is Kind.MONEY else written(number)
