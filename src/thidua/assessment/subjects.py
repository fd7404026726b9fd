"""Subjects: what all rows of one nominee say together, and the nominee that it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from attrs import frozen

from thidua.assessment.preparation import Prepared
from thidua.assessment.readings import Reading
from thidua.language.cells import plain
from thidua.language.scope import SUBJECT
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.truths import Truth
from thidua.model import Fact, Nominee, Pool, Who
from thidua.problems import Problem, error, warning


@frozen(kw_only=True)
class Subject:
    """What the rows of one nominee say, fact by fact, and what is wrong with them."""

    id: str
    #: The first of its rows.
    row: int
    name: str
    #: Target to cell: facts, pools, `who` and `unit`; None where nothing usable was said.
    cells: Mapping[str, object]
    #: Values as stated, where they were rounded.
    stated: Mapping[str, object]
    #: Targets whose value was refused or contradicted: unknown, whatever `if_silent` says.
    spoilt: frozenset[str]
    #: Target to heading, for places.
    headings: Mapping[str, str]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, subject_id: str, readings: list[Reading], headings: Mapping[str, str]) -> Subject:
        """Join the rows of one nominee; what they say differently is unknown.

        Args:
            subject_id: The nominee's id, made up where its row has none.
            readings: Its rows, at least one, in the order of the table.
            headings: Target to heading.
        """
        first, *others = readings
        problems = [problem for one in readings for problem in one.problems]
        for other in others:
            where = (other.row, headings.get("id", "id"))
            problems.append(warning("duplicate-nominee", *where, id=subject_id, first=first.row))
        said = _said(readings)
        clashes = list(_clashes(subject_id, said, headings))
        spoilt = {str(clash.detail("target")) for clash in clashes}
        spoilt.update(name for one in readings for name in one.spoilt)
        kept = {name: ones[0] for name, ones in said.items() if name not in spoilt}
        return cls(
            id=subject_id,
            row=first.row,
            name=next((one.name for one in readings if one.name), ""),
            cells={name: one.cells[name] for name, one in kept.items()},
            stated={name: one.stated[name] for name, one in kept.items() if name in one.stated},
            spoilt=frozenset(spoilt),
            headings=headings,
            problems=(*problems, *clashes),
        )

    def nominee(
        self, prepared: Prepared, listed: Mapping[str, Mapping[str, str]]
    ) -> tuple[Nominee, tuple[Problem, ...]]:
        """Return the nominee, with a cell for everything that conditions can read.

        Args:
            prepared: The round.
            listed: Pool id to the part of each member, as `listed_in` returns it.
        """
        campaign = prepared.campaign
        facts: dict[str, object] = {SUBJECT: self.id}
        facts |= {name: self.cells.get(name) for name in ("who", "unit")}
        facts |= {fact.id: self.cells.get(fact.id) for fact in campaign.facts}
        problems = list(self.problems)
        for pool in campaign.pools:
            facts[pool.id], wrong = self._part(pool, listed[pool.id])
            problems.extend(wrong)
        silent: set[str] = set()
        for fact in prepared.facts:
            problems.extend(self._filled(fact, facts, silent, prepared))
        who, unit = facts["who"], facts["unit"]
        nominee = Nominee(
            id=self.id,
            name=self.name,
            who=Who(who) if isinstance(who, str) else None,
            unit=unit if isinstance(unit, str) else None,
            facts=facts,
            pools={pool.id: cast("str | None", facts[pool.id]) for pool in campaign.pools},
            stated={name: cell for name, cell in self.stated.items() if _is_used(facts[name])},
            silent=frozenset(silent),
            row=self.row,
        )
        return nominee, tuple(problems)

    def _part(self, pool: Pool, members: Mapping[str, str]) -> tuple[object, tuple[Problem, ...]]:
        if pool.id in self.spoilt:
            return None, ()
        said = self.cells.get(pool.id)
        unit = self.cells.get("unit")
        listed = members.get(self.id) or (members.get(unit) if isinstance(unit, str) else None)
        if isinstance(said, str) and listed is not None and said != listed:
            where = (self.row, self.headings[pool.id])
            return None, (error("part-differs", *where, text=said, listed=listed),)
        return listed or said, ()

    def _filled(
        self, fact: Fact, facts: dict[str, object], silent: set[str], prepared: Prepared
    ) -> Iterator[Problem]:
        """Say that a fact does not apply, or let silence fill it, and report what contradicts.

        While it is not known whether the fact applies, silence may mean that it does not.
        """
        applies = Truth.MET
        if fact.applies is not None:
            applies = prepared.truth(fact.applies, facts)
        value = facts[fact.id]
        if applies in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
            facts[fact.id] = NOT_APPLICABLE
            if value is not None and value is not NOT_APPLICABLE:
                where = (self.row, self.headings[fact.id])
                text = str(value)
                yield error("value-where-not-applicable", *where, target=fact.id, text=text)
        elif applies is Truth.MET and value is None and self._is_filled(fact):
            facts[fact.id] = plain(fact.if_silent)
            silent.add(fact.id)

    def _is_filled(self, fact: Fact) -> bool:
        return fact.if_silent is not None and fact.id not in self.spoilt


def listed_in(pool: Pool) -> Mapping[str, str]:
    """Return the part of every listed member: `Pool.part_of`, looked up once for a whole table.

    Examples:
        >>> from thidua.model import Part
        >>> pool = Pool(id="cluster", parts=(Part(id="N1", members=("T01",)), Part(id="N2")))
        >>> listed_in(pool) == {"T01": pool.part_of("T01")}
        True
    """
    # The first part that lists a member counts, so it is written last.
    return {member: part.id for part in reversed(pool.parts) for member in part.members}


def _said(readings: list[Reading]) -> dict[str, list[Reading]]:
    """Return, for each target, the rows that say something about it."""
    said: dict[str, list[Reading]] = {}
    for one in readings:
        for name, cell in one.cells.items():
            if cell is not None:
                said.setdefault(name, []).append(one)
    return said


def _clashes(
    subject_id: str, said: Mapping[str, list[Reading]], headings: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield each row that differs from the first row which says something, as it was stated."""
    for name, (first, *others) in said.items():
        value = first.stated.get(name, first.cells[name])
        for other in others:
            if other.stated.get(name, other.cells[name]) != value:
                where, first_row = (other.row, headings[name]), first.row
                yield error(
                    "conflicting-values", *where, target=name, id=subject_id, first=first_row
                )


def _is_used(cell: object) -> bool:
    return cell is not None and cell is not NOT_APPLICABLE
