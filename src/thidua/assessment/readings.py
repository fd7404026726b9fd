"""Readings: what one row says about its nominee, cell by cell, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from attrs import Factory, field, frozen

from thidua.assessment.doors import Admission, Refused, Stated, admitted_value, shown
from thidua.assessment.suggestions import Suggestions
from thidua.model import Campaign, Fact, Who
from thidua.model.rows import Row
from thidua.problems import Problem
from thidua.values import exact, nfc


@frozen(kw_only=True)
class Reading:
    """What one row says.

    Vietnamese:
        nội dung một dòng dữ liệu
    """

    row: int
    #: The identity; empty where the row has none.
    id: str
    name: str
    #: Target to cell: facts, pools, `who` and `unit`; None where the cell was empty.
    cells: Mapping[str, object]
    #: Values as stated, where they were rounded.
    stated: Mapping[str, object]
    #: Targets whose value was refused: unknown, whatever `if_silent` says.
    spoilt: frozenset[str]
    problems: tuple[Problem, ...]


@frozen(kw_only=True)
class Reader:
    """Reads the rows of one table.

    Vietnamese:
        bộ đọc dòng dữ liệu
    """

    campaign: Campaign
    #: Heading to target, as matched.
    targets: Mapping[str, str]
    suggestions: Suggestions = field(factory=Suggestions)
    _facts: Mapping[str, Fact] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _facts_of(self.campaign), takes_self=True),
    )
    #: Target to the code for a wrong word and the words that there are, as listed and as a set.
    _words: Mapping[str, tuple[str, tuple[str, ...], frozenset[str]]] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _words_of(self.campaign), takes_self=True),
    )

    def read(self, row: Row) -> Reading:
        """Read one row; a cell that does not fit is reported, and the rest of the row stays."""
        cells: dict[str, object] = {}
        stated: dict[str, object] = {}
        problems: list[Problem] = []
        spoilt: set[str] = set()
        for heading, raw in row.cells:
            target = self.targets.get(heading)
            if target is None:
                continue
            found = self._admitted(target, raw)
            if isinstance(found, Refused):
                problems.append(_refusal(found, target, row.number, heading))
                found = Admission(Stated.UNKNOWN)
            if found.cell is Stated.UNKNOWN:
                spoilt.add(target)
                continue
            cells[target] = found.cell
            if found.stated is not None:
                stated[target] = found.stated
        return Reading(
            row=row.number,
            id=str(cells.pop("id", None) or ""),
            name=str(cells.pop("name", None) or ""),
            cells=cells,
            stated=stated,
            spoilt=frozenset(spoilt),
            problems=tuple(problems),
        )

    def _admitted(self, target: str, raw: object) -> Admission | Refused:
        if raw is Stated.UNKNOWN:
            return Admission(raw)
        fact = self._facts.get(target)
        if fact is not None:
            return admitted_value(fact, raw)
        text = _text(raw)
        if isinstance(text, Refused):
            return text
        return self._word(target, text) if text else Admission(None)

    def _word(self, target: str, text: str) -> Admission | Refused:
        """Take a part of a pool, a kind of subject or a unit, if there is one of that name."""
        if target not in self._words:
            return Admission(text)
        code, options, known = self._words[target]
        if text in known:
            return Admission(text)
        suggestion = self.suggestions.closest(text, options)
        details = (("text", shown(text)), ("options", options), ("suggestion", suggestion))
        return Refused(code, details)


def _facts_of(campaign: Campaign) -> Mapping[str, Fact]:
    return {fact.id: fact for fact in campaign.facts}


def _words_of(campaign: Campaign) -> Mapping[str, tuple[str, tuple[str, ...], frozenset[str]]]:
    words = {pool.id: ("unknown-part", pool.part_ids) for pool in campaign.pools}
    words["who"] = ("unknown-who", tuple(who.value for who in Who))
    if campaign.units:
        words["unit"] = ("unit-not-listed", tuple(unit.id for unit in campaign.units))
    return {target: (code, ids, frozenset(ids)) for target, (code, ids) in words.items()}


def _refusal(refused: Refused, target: str, row: int, heading: str) -> Problem:
    details = (("target", target), *refused.details)
    return Problem(code=refused.code, path=(row, heading), details=details)


def _text(raw: object) -> str | Refused:
    """Return what identifies or names something: text, a whole number or a UUID."""
    match raw:
        case None:
            return ""
        case str():
            return nfc(raw).strip()
        case Who():
            return raw.value
        case UUID():
            return str(raw)
        case float():
            return Refused("float-value", (("text", float.__repr__(raw)),))
    wrong = Refused("wrong-value", (("text", shown(raw)), ("expected", "text")))
    try:
        return str(exact(raw)) if isinstance(raw, int) else wrong
    except ValueError:  # a truth value, or more digits than anybody counts
        return wrong
