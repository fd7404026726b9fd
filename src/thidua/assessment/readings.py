"""Readings: what one row says about its nominee, cell by cell, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from attrs import field, frozen

from thidua.assessment.doors import Refused, Stated, admitted_value, shown
from thidua.assessment.suggestions import Suggestions
from thidua.model import Campaign, Who
from thidua.model.rows import Row
from thidua.problems import Problem, error
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
    #: Target to cell: facts, pools, `who` and `unit`; None where nothing usable was said.
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
            cells[target], original = None, None
            found = self._admitted(target, raw)
            if isinstance(found, Refused):
                details = (("target", target), *found.details)
                problems.append(
                    Problem(code=found.code, path=(row.number, heading), details=details)
                )
                spoilt.add(target)
            elif raw is Stated.UNKNOWN:
                spoilt.add(target)
            else:
                cells[target], original = found
            if original is not None:
                stated[target] = original
        return Reading(
            row=row.number,
            id=str(cells.pop("id", None) or ""),
            name=str(cells.pop("name", None) or ""),
            cells=cells,
            stated=stated,
            spoilt=frozenset(spoilt),
            problems=tuple(problems),
        )

    def _admitted(self, target: str, raw: object) -> tuple[object, object] | Refused:
        """Return the cell, and the value as stated where it was rounded."""
        fact = self.campaign.fact(target)
        if raw is Stated.UNKNOWN:
            return None, None
        if fact is not None:
            admission = admitted_value(fact, raw)
            if isinstance(admission, Refused):
                return admission
            return admission.cell, admission.stated
        text = _text(raw)
        if text and not isinstance(text, Refused) and target not in ("id", "name"):
            text = self._word(target, text)
        return text if isinstance(text, Refused) else (text or None, None)

    def _word(self, target: str, text: str) -> str | Refused:
        """Return a part of a pool, a kind of subject or a unit, if there is one of that name."""
        pool = self.campaign.pool(target)
        if target == "unit":
            return self._unit(text)
        if pool is not None:
            options, code = pool.part_ids, "unknown-part"
        else:
            options, code = tuple(who.value for who in Who), "unknown-who"
        if text in options:
            return text
        suggestion = self.suggestions.closest(text, options)
        return Refused(
            code, (("text", shown(text)), ("options", options), ("suggestion", suggestion))
        )

    def _unit(self, text: str) -> str | Refused:
        """Return a unit; where the plan lists none, any name will do."""
        units = self.campaign.units
        if not units or any(unit.id == text for unit in units):
            return text
        suggestion = self.suggestions.closest(text, (unit.id for unit in units))
        return Refused("unit-not-listed", (("text", shown(text)), ("suggestion", suggestion)))


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
