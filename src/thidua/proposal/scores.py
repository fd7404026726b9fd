"""Scores of a proposal: points, classes and values of one nominee, computed when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import cast

from thidua.allocation import Allocation
from thidua.allocation.overview import Overview
from thidua.assessment import Assessments, Rating, Scorecard, card_of, rating_of
from thidua.engine.keys import key_reader
from thidua.engine.program import awards_behind
from thidua.language.definitions import points_name
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import Operand, Span
from thidua.language.tree import Name
from thidua.model import Campaign
from thidua.model.grades import NO_CLASS, Grade


class Scores:
    """What a proposal says about points and classes; a proposal is one of these."""

    allocation: Allocation

    @property
    def _assessments(self) -> Assessments:
        return self.allocation.standings.assessments

    def points(self, nominee_id: str, sheet_id: str, criterion_id: str = "") -> Operand:
        """Return the points of a nominee: a span of numbers, exact or not, or not applicable.

        Args:
            nominee_id: The nominee.
            sheet_id: The sheet.
            criterion_id: A criterion of it; the whole sheet where none is named.

        Raises:
            KeyError: When there is no such nominee, sheet or criterion.
        """
        return self.value(nominee_id, points_name(sheet_id, criterion_id))

    def value(self, nominee_id: str, name: str) -> Operand:
        """Return what a named value, a grade or its level comes to for a nominee.

        Raises:
            KeyError: When there is no such nominee or value.
        """
        scope = self._scope(nominee_id)
        if name not in scope.definitions:
            raise KeyError(name)
        return operand(Name(name), scope)

    def scorecard(self, nominee_id: str, sheet_id: str) -> Scorecard:
        """Work out the score card of a nominee.

        Raises:
            KeyError: When there is no such nominee or sheet.
        """
        return _card(nominee_id, sheet_id, self._scope(nominee_id), self._assessments)

    def grade(self, nominee_id: str, grade_id: str) -> Rating:
        """Return the class of a nominee, with the line that decided and why others did not.

        Raises:
            KeyError: When there is no such nominee or grade.
        """
        campaign = self._assessments.prepared.campaign
        found = _grade(campaign, grade_id)
        return rating_of(nominee_id, found, self._scope(nominee_id), campaign)

    def classes(self, grade_id: str) -> dict[str | None, tuple[str, ...]]:
        """Return the nominees by class: the ids of classes, `none`, and None for what is open.

        Whoever is not classified stands nowhere. No card is worked out for it.

        Raises:
            KeyError: When there is no such grade.
        """
        grade = _grade(self._assessments.prepared.campaign, grade_id)
        found: dict[str | None, list[str]] = {one.id: [] for one in grade.classes}
        found |= {NO_CLASS: [], None: []}
        by_level = {grade.level(one.id): one.id for one in grade.classes}
        for nominee_id, level in self.column(f"{grade.id}.level"):
            if isinstance(level, Span):
                name = by_level.get(_whole(level.low), NO_CLASS) if level.is_exact else None
                found[name].append(nominee_id)
        return {name: tuple(sorted(ids)) for name, ids in found.items()}

    def column(self, name: str) -> Iterator[tuple[str, Operand]]:
        """Yield every nominee with what a named value, a grade or the points of a sheet come to.

        Args:
            name: The name, or that of points as `points_name` gives it.

        Raises:
            KeyError: When there is no such value.
        """
        scope, results = self._assessments.scope, self._overview
        if name not in scope.definitions:
            raise KeyError(name)
        tree = Name(name)
        reader, asks = key_reader((tree,), scope), awards_behind(tree, scope.definitions)
        for index, nominee in enumerate(self._assessments.nominees):
            if asks or index == 0:
                # Only the results of awards differ from nominee to nominee.
                scope = self._assessments.scope_in(index, results)
            (found,) = reader.spans(nominee.facts, scope)
            yield nominee.id, found

    @cached_property
    def _overview(self) -> Overview:
        return Overview(self.allocation)

    def _scope(self, nominee_id: str) -> Scope:
        index = _index(self._assessments, nominee_id)
        return self._assessments.scope_in(index, self._overview)


def scorecard(source: Scores | Assessments, nominee_id: str, sheet_id: str) -> Scorecard:
    """Work out the score card of one nominee: every criterion, and how its points came about.

    Args:
        source: A proposal; or assessments, where nobody has proposed anything yet.
        nominee_id: The nominee.
        sheet_id: The sheet.

    Raises:
        KeyError: When there is no such nominee or sheet.
    """
    if isinstance(source, Scores):
        return source.scorecard(nominee_id, sheet_id)
    scope = source.scope_of(_index(source, nominee_id))
    return _card(nominee_id, sheet_id, scope, source)


def _card(nominee_id: str, sheet_id: str, scope: Scope, source: Assessments) -> Scorecard:
    campaign = source.prepared.campaign
    sheet = next((one for one in campaign.sheets if one.id == sheet_id), None)
    if sheet is None:
        raise KeyError(sheet_id)
    return card_of(nominee_id, sheet, scope, campaign)


def _grade(campaign: Campaign, grade_id: str) -> Grade:
    found = next((one for one in campaign.grades if one.id == grade_id), None)
    if found is None:
        raise KeyError(grade_id)
    return found


def _index(source: Assessments, nominee_id: str) -> int:
    index = source.index(nominee_id)
    if index is None:
        raise KeyError(nominee_id)
    return index


def _whole(level: object) -> int:
    return cast("int", level)
