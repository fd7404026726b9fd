"""Rulings: whether the council's answers fit the questions, and what they decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from thidua.allocation.chances import Block
from thidua.allocation.places import NONE, Ladder
from thidua.assessment import Assessments
from thidua.model import Ruling
from thidua.problems import Problem, error
from thidua.values import closest


def question_id(award: str, part: str | None, block: Block) -> str:
    """Return the stable id of the question that a level group asks.

    Examples:
        >>> question_id("merit", None, Block(first=10, last=11, members=(9, 10)))
        'merit.all.10-11'
    """
    if block.sieve is not None:
        limit, part = block.sieve
        award = f"{award}.{limit}"
    return f"{award}.{part or 'all'}.{block.first}-{block.last}"


def ruled_outcomes(
    ruling: Ruling, block: Block, ladder: Ladder, assessments: Assessments
) -> dict[int, str]:
    """Return the outcome of every member of a level group after a ruling.

    Whoever the ruling does not name receives nothing. Without prizes by name, those named take
    the places in the order of the ruling.
    """
    named = _named(ruling, block, ladder)
    return {index: named.get(assessments.nominees[index].id, NONE) for index in block.members}


def ruling_problems(
    ruling: Ruling, block: Block, ladder: Ladder, assessments: Assessments
) -> tuple[Problem, ...]:
    """Return why a ruling cannot answer its question; empty when it can."""
    candidates = tuple(sorted(assessments.nominees[index].id for index in block.members))
    return (*strangers(ruling, candidates), *_too_many(ruling, block, ladder))


def stray_rulings(
    rulings: tuple[Ruling, ...], answered: Mapping[str, bool], asked: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield rulings that answer no question, and second answers to one question.

    Args:
        rulings: All rulings.
        answered: The questions that a ruling was held against.
        asked: The questions that are still open.
    """
    counted = Counter(ruling.question for ruling in rulings)
    for question, times in counted.items():
        if question not in answered:
            suggestion = closest(question, asked)
            yield error("ruling-without-question", "rulings", id=question, suggestion=suggestion)
        if times > 1:
            yield error("ruling-twice", "rulings", id=question)


def _named(ruling: Ruling, block: Block, ladder: Ladder) -> dict[str, str]:
    positions = range(block.first, block.first + len(ruling.given))
    in_order = {
        nominee: ladder.at(position)
        for nominee, position in zip(ruling.given, positions, strict=True)
    }
    return in_order | dict(ruling.prizes)


def too_many(ruling: Ruling, places: int, given: int | None = None) -> Problem:
    """Return the problem of a ruling that gives more than there is."""
    number = len(ruling.given) + len(ruling.prizes) if given is None else given
    return error("ruling-too-many", "rulings", id=ruling.question, given=number, places=places)


def strangers(ruling: Ruling, candidates: tuple[str, ...]) -> Iterator[Problem]:
    """Yield those whom a ruling names twice, or who do not stand in the question."""
    named = [*ruling.given, *(nominee for nominee, _ in ruling.prizes)]
    for nominee, times in Counter(named).items():
        if nominee not in candidates:
            yield error(
                "ruling-outside-question",
                "rulings",
                id=ruling.question,
                name=nominee,
                candidates=candidates,
            )
        elif times > 1:
            yield error("ruling-names-twice", "rulings", id=ruling.question, name=nominee)


def _too_many(ruling: Ruling, block: Block, ladder: Ladder) -> Iterator[Problem]:
    positions = range(block.first, block.last + 1)
    available = Counter(ladder.at(position) for position in positions)
    available.pop(NONE, None)
    if len(ruling.given) > available.total():
        yield too_many(ruling, available.total(), len(ruling.given))
        return
    for prize, wanted in Counter(_named(ruling, block, ladder).values()).items():
        if wanted > available[prize]:
            yield too_many(ruling, available[prize], wanted)
