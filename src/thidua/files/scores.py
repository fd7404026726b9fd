"""Points and classes of a proposal as JSON, exact, and read back from it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from thidua.engine.sheets import criteria_of
from thidua.language.definitions import points_name
from thidua.language.spans import NOT_APPLICABLE, Cell, Operand, Span, rational
from thidua.model.grades import NO_CLASS
from thidua.proposal import Proposal
from thidua.values import Rounding, decimals_of

#: Nominee to sheet (or grade) to what stands there.
Table = dict[str, dict[str, object]]


def scores_of(proposal: Proposal, *, criteria: bool) -> dict[str, Table]:
    """Return the parts of a written proposal that hold points and classes.

    Args:
        proposal: The proposal.
        criteria: Write the points of every criterion as well.
    """
    content: dict[str, Table] = {}
    if proposal.campaign.sheets:
        content["points"] = _points(proposal)
        if criteria:
            content["criteria"] = _criteria(proposal)
    if proposal.campaign.grades:
        content["classes"] = _classes(proposal)
    return content


def _points(proposal: Proposal) -> Table:
    found: Table = {}
    for sheet in proposal.campaign.sheets:
        for nominee, points in proposal.column(points_name(sheet.id)):
            found.setdefault(nominee, {})[sheet.id] = written(points)
    return dict(sorted(found.items()))


def _criteria(proposal: Proposal) -> Table:
    found: Table = {}
    for sheet in proposal.campaign.sheets:
        for criterion in criteria_of(sheet):
            for nominee, points in proposal.column(points_name(sheet.id, criterion.id)):
                by_sheet = found.setdefault(nominee, {}).setdefault(sheet.id, {})
                by_sheet[criterion.id] = written(points)  # type: ignore[index] # made just above
    return dict(sorted(found.items()))


def _classes(proposal: Proposal) -> Table:
    found: Table = {}
    for grade in proposal.campaign.grades:
        levels = {grade.level(one.id): one.id for one in grade.classes}
        for nominee, level in proposal.column(f"{grade.id}.level"):
            by_grade = found.setdefault(nominee, {})
            if isinstance(level, Cell):
                by_grade[grade.id] = None
            elif level.is_exact:
                by_grade[grade.id] = levels.get(int(rational(level.low)), NO_CLASS)
            else:
                possible = proposal.grade(nominee, grade.id).possible
                by_grade[grade.id] = {"possible": list(possible)}
    return dict(sorted(found.items()))


def written(found: Operand) -> object:
    """Return points as JSON holds them: exact text, the ends of a span, or null.

    Examples:
        >>> written(Span(Fraction(1399, 15), Fraction(1399, 15))), written(NOT_APPLICABLE)
        ('1399/15', None)
        >>> written(Span(Fraction(449, 5), None))
        {'least': '89.8', 'most': None}
    """
    if isinstance(found, Cell):
        return None
    if found.is_exact:
        return _text(found.low)
    return {"least": _end(found.low), "most": _end(found.high)}


def _end(end: object) -> str | None:
    return None if end is None else _text(end)


def _text(value: object) -> str:
    exact = rational(value)
    digits = decimals_of(exact)
    return str(exact) if digits is None else f"{Rounding.DOWN.to(exact, digits):f}"


def read_points(source: str | os.PathLike[str]) -> Mapping[str, Mapping[str, Operand]]:
    """Read the points of every nominee, by sheet, from a proposal written as JSON.

    Args:
        source: The text of the file, or a path to it.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no proposal.

    Examples:
        >>> read_points('{"points": {"X7": {"I": "1399/15"}}}')["X7"]["I"]
        Span(low=Fraction(1399, 15), high=Fraction(1399, 15))
    """
    text = source if isinstance(source, str) else Path(source).read_text(encoding="utf-8")
    content = json.loads(text)
    if not isinstance(content, dict):
        message = "a written proposal is an object"
        raise ValueError(message)  # noqa: TRY004 - what is wrong is the file, not the argument
    points: dict[str, dict[str, Any]] = content.get("points", {})
    return {
        nominee: {sheet: _read(one) for sheet, one in sheets.items()}
        for nominee, sheets in points.items()
    }


def _read(value: object) -> Operand:
    match value:
        case None:
            return NOT_APPLICABLE
        case {"least": least, "most": most}:
            low, high = (None if end is None else _number(end) for end in (least, most))
            return Span(low, high)
    number = _number(value)
    return Span(number, number)


def _number(text: object) -> int | Fraction:
    number = Fraction(str(text))
    return number.numerator if number.denominator == 1 else number
