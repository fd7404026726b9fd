"""Subjects: one nominee while its rows are being read."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from thidua.assessment.doors import Refused, admitted_value
from thidua.assessment.preparation import Prepared
from thidua.language.cells import plain
from thidua.language.scope import SUBJECT
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.truths import Truth
from thidua.model import Campaign, Fact, Nominee, Pool, Who
from thidua.model.rows import Row
from thidua.problems import Problem, error, warning
from thidua.values import closest, nfc


@frozen(kw_only=True)
class Subject:
    """What the rows of one nominee say, fact by fact, and what is wrong with them."""

    id: str
    row: int
    has_identity: bool = True
    name: str = ""
    #: Target to cell: facts, pools, `who` and `unit`; None where nothing usable was said.
    cells: Mapping[str, object] = field(factory=dict)
    #: Values as stated, where they were rounded.
    stated: Mapping[str, object] = field(factory=dict)
    #: Targets whose value was refused or contradicted: unknown, whatever `if_silent` says.
    spoilt: frozenset[str] = frozenset()
    #: Target to heading, for places.
    headings: Mapping[str, str] = field(factory=dict)
    problems: tuple[Problem, ...] = ()

    @classmethod
    def from_row(cls, row: Row, targets: Mapping[str, str], campaign: Campaign) -> Subject:
        """Read one row.

        Args:
            row: The raw cells by heading.
            targets: Heading to target, as matched.
            campaign: The plan.
        """
        raw = {targets[heading]: value for heading, value in row.cells if heading in targets}
        headings = {target: heading for heading, target in targets.items()}
        identity = _text(raw.pop("id", None))
        name = _text(raw.pop("name", None))
        cells: dict[str, object] = {}
        stated: dict[str, object] = {}
        problems: list[Problem] = []
        if not identity:
            problems.append(
                error("row-without-id", row.number, headings.get("id", "id"), name=name)
            )
        for target, value in raw.items():
            cell, original = _admitted(target, value, campaign)
            if isinstance(cell, Refused):
                problems.append(_refusal(cell, target, row.number, headings[target]))
                cell = None
            cells[target] = cell
            if original is not None:
                stated[target] = original
        return cls(
            id=identity or f"?{row.number}",
            row=row.number,
            has_identity=bool(identity),
            name=name,
            cells=cells,
            stated=stated,
            spoilt=frozenset(str(one.detail("target")) for one in problems),
            headings=headings,
            problems=tuple(problems),
        )

    def joined(self, other: Subject) -> Subject:
        """Join another row of the same nominee; what the two say differently is unknown."""
        cells = dict(self.cells)
        problems = [
            *self.problems,
            *other.problems,
            warning(
                "duplicate-nominee", other.row, self.headings["id"], id=self.id, first=self.row
            ),
        ]
        clashing = set()
        for target, cell in other.cells.items():
            if cells.get(target) is None and target not in self.spoilt:
                cells[target] = cell
            elif cell is not None and cell != cells[target]:
                clashing.add(target)
                cells[target] = None
                problems.append(
                    error(
                        "conflicting-values",
                        other.row,
                        self.headings[target],
                        target=target,
                        id=self.id,
                        first=self.row,
                    )
                )
        return evolve(
            self,
            name=self.name or other.name,
            cells=cells,
            stated={**other.stated, **self.stated},
            spoilt=self.spoilt | other.spoilt | clashing,
            problems=tuple(problems),
        )

    def nominee(self, prepared: Prepared) -> tuple[Nominee, tuple[Problem, ...]]:
        """Return the nominee, with a cell for everything that conditions can read."""
        campaign = prepared.campaign
        facts: dict[str, object] = {SUBJECT: self.id}
        facts |= {name: self.cells.get(name) for name in ("who", "unit")}
        facts |= {fact.id: self.cells.get(fact.id) for fact in campaign.facts}
        problems = list(self.problems)
        for pool in campaign.pools:
            facts[pool.id], wrong = self._part(pool)
            problems.extend(wrong)
        for fact in campaign.facts:
            problems.extend(self._outside_its_scope(fact, facts, prepared))
        silent = self._fill(facts, campaign)
        who = facts["who"]
        nominee = Nominee(
            id=self.id,
            name=self.name,
            who=Who(who) if isinstance(who, str) else None,
            unit=str(facts["unit"]) if facts["unit"] is not None else None,
            facts=facts,
            pools={pool.id: facts[pool.id] for pool in campaign.pools},  # type: ignore[misc] # parts
            stated=dict(self.stated),
            silent=silent,
            row=self.row,
        )
        return nominee, tuple(problems)

    def _part(self, pool: Pool) -> tuple[str | None, tuple[Problem, ...]]:
        said = self.cells.get(pool.id)
        unit = self.cells.get("unit")
        listed = pool.part_of(self.id) or (pool.part_of(unit) if isinstance(unit, str) else None)
        if isinstance(said, str) and listed is not None and said != listed:
            wrong = error(
                "part-differs", self.row, self.headings[pool.id], text=said, listed=listed
            )
            return None, (wrong,)
        return (listed or said, ()) if isinstance(said, str) or said is None else (listed, ())

    def _outside_its_scope(
        self, fact: Fact, facts: dict[str, object], prepared: Prepared
    ) -> tuple[Problem, ...]:
        """Mark a fact that does not concern the nominee, and report a value given for it."""
        if fact.applies is None:
            return ()
        applies = prepared.truth(fact.applies, facts)
        if applies not in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
            return ()
        value, facts[fact.id] = facts[fact.id], NOT_APPLICABLE
        if value is None or value is NOT_APPLICABLE:
            return ()
        heading = self.headings[fact.id]
        return (
            error("value-where-not-applicable", self.row, heading, target=fact.id, text=str(value)),
        )

    def _fill(self, facts: dict[str, object], campaign: Campaign) -> frozenset[str]:
        silent = {
            fact.id: plain(fact.if_silent)
            for fact in campaign.facts
            if fact.if_silent is not None and facts[fact.id] is None and fact.id not in self.spoilt
        }
        facts.update(silent)
        return frozenset(silent)


def _admitted(target: str, raw: object, campaign: Campaign) -> tuple[object, object]:
    """Return the cell and the value as stated where it was rounded."""
    fact = campaign.fact(target)
    if fact is not None:
        admission = admitted_value(fact, raw)
        if isinstance(admission, Refused):
            return admission, None
        return admission.cell, admission.stated
    text = _text(raw)
    if not text:
        return None, None
    return _word(target, text, campaign), None


def _word(target: str, text: str, campaign: Campaign) -> object:
    pool = campaign.pool(target)
    if pool is not None:
        options, code = pool.part_ids, "unknown-part"
    elif target == "who":
        options, code = tuple(who.value for who in Who), "unknown-who"
    else:
        options, code = tuple(unit.id for unit in campaign.units), "unknown-unit"
    if text in options or (target == "unit" and not options):
        return text
    suggestion = closest(text, options)
    return Refused(code, (("text", text), ("options", options), ("suggestion", suggestion)))


def _refusal(refused: Refused, target: str, row: int, heading: str) -> Problem:
    details = (("target", target), *refused.details)
    return Problem(code=refused.code, path=(row, heading), details=details)


def _text(raw: object) -> str:
    return "" if raw is None else nfc(str(raw)).strip()
