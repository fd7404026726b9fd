"""Subjects: the nominee that its rows make, with everything that stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from attrs import field, frozen

from thidua.assessment.membership import part_of
from thidua.assessment.preparation import Prepared
from thidua.assessment.sayings import Sayings
from thidua.assessment.surroundings import NOWHERE, Lent, Surroundings
from thidua.language.cells import plain
from thidua.language.scope import SUBJECT
from thidua.language.spans import NOT_APPLICABLE
from thidua.language.truths import Truth
from thidua.model import Fact, Nominee, Pool, Who
from thidua.model.facts import CAMPAIGN, NOMINATOR
from thidua.problems import Problem, error

#: Pool id to the part of each member that the plan lists.
Listed = Mapping[str, Mapping[str, str]]


@frozen(kw_only=True)
class Subject:
    """One nominee in the making: facts and pools are settled one after the other."""

    said: Sayings
    prepared: Prepared
    around: Surroundings
    listed: Listed
    #: What is not settled by the rows alone, each noun behind those that it waits for.
    order: Sequence[Fact | Pool]
    #: Everything that conditions can read, as far as it is settled.
    facts: dict[str, object] = field(factory=dict, init=False)
    stated: dict[str, object] = field(factory=dict, init=False)
    silent: set[str] = field(factory=set, init=False)
    borrowed: set[str] = field(factory=set, init=False)

    def nominee(self) -> tuple[Nominee, tuple[Problem, ...]]:
        """Return the nominee, with a cell for everything that conditions can read."""
        campaign = self.prepared.campaign
        cells = self.said.cells
        self.facts[SUBJECT] = self.said.id
        self.facts.update({name: cells.get(name) for name in ("who", "unit")})
        self.facts.update({fact.id: cells.get(fact.id) for fact in campaign.facts})
        self.facts.update(dict.fromkeys(pool.id for pool in campaign.pools))
        self.stated.update(self.said.stated)
        problems = list(self.said.problems)
        for noun in self.order:
            settle = self._placed(noun) if isinstance(noun, Pool) else self._filled(noun)
            problems.extend(settle)
        return self._made(), tuple(problems)

    def _made(self) -> Nominee:
        facts, who, unit = self.facts, self.facts["who"], self.facts["unit"]
        pools = (pool.id for pool in self.prepared.campaign.pools)
        return Nominee(
            id=self.said.id,
            name=self.said.name,
            who=Who(who) if isinstance(who, str) else None,
            unit=unit if isinstance(unit, str) else None,
            facts=facts,
            pools={pool: cast("str | None", facts[pool]) for pool in pools},
            stated={name: cell for name, cell in self.stated.items() if _is_used(facts[name])},
            silent=frozenset(self.silent),
            borrowed=frozenset(self.borrowed),
            nominator=self.around.nominators.get(self.said.id),
            row=self.said.row,
        )

    def _placed(self, pool: Pool) -> Iterator[Problem]:
        """Find the part of a pool: as listed, as stated, or by the conditions of the parts."""
        if pool.id in self.said.spoilt:
            return
        said, unit = self.said.cells.get(pool.id), self.said.cells.get("unit")
        members = self.listed[pool.id]
        member = members.get(self.said.id) or (members.get(unit) if isinstance(unit, str) else None)
        found = part_of(pool, member, said, lambda tree: self.prepared.truth(tree, self.facts))
        self.facts[pool.id] = found.part
        if found.contradicted:
            where = (self.said.row, self.said.headings[pool.id])
            listed = ", ".join(found.contradicted)
            yield error("part-differs", *where, text=str(said), listed=listed)

    def _filled(self, fact: Fact) -> Iterator[Problem]:
        """Settle a fact: borrow it, say that it does not apply, or let silence fill it.

        While it is not known whether the fact applies, silence may mean that it does not, and
        so may "n/a".
        """
        lent = self._lent(fact)
        if lent is not None and lent.unfit is not None:
            rounds, text = lent.unfit
            where = (self.said.row, self.said.headings.get("id", "id"))
            label = fact.label or fact.id
            yield error(
                "result-unfit", *where, id=self.said.id, name=label, rounds=rounds, text=text
            )
        applies = Truth.MET
        if fact.applies is not None:
            applies = self.prepared.truth(fact.applies, self.facts)
        value = self.facts[fact.id]
        if applies in (Truth.NOT_MET, Truth.NOT_APPLICABLE):
            self.facts[fact.id] = NOT_APPLICABLE
            if lent is None and value is not None and value is not NOT_APPLICABLE:
                where = (self.said.row, self.said.headings[fact.id])
                given = value if isinstance(value, bool) else str(value)
                yield error("value-where-not-applicable", *where, target=fact.id, text=given)
        elif value is NOT_APPLICABLE and fact.applies is not None:
            yield from self._not_taken(fact, applies, lent)
        elif applies is Truth.MET and value is None and self._is_filled(fact, lent):
            self.facts[fact.id] = plain(fact.if_silent)
            self.silent.add(fact.id)

    def _not_taken(self, fact: Fact, applies: Truth, lent: Lent | None) -> Iterator[Problem]:
        """Refuse "n/a" where the plan's condition says, or may yet say, that the fact applies.

        It is the plan that says whom a fact concerns: data that could say otherwise would free
        a nominee from a requirement.
        """
        if fact.may_be_not_applicable:
            return
        self.facts[fact.id] = None
        if applies is Truth.MET:
            target = fact.id if lent is None else "id"
            where = (self.said.row, self.said.headings.get(target, target))
            yield error("not-applicable-where-it-applies", *where, target=fact.id)

    def _is_filled(self, fact: Fact, lent: Lent | None) -> bool:
        is_spoilt = fact.id in self.said.spoilt if lent is None else lent.is_spoilt
        return fact.if_silent is not None and not is_spoilt

    def _lent(self, fact: Fact) -> Lent | None:
        """Take the value of a fact from elsewhere, where the nominee does not bring it itself."""
        if fact.about is None and fact.origin is None:
            return None
        self.borrowed.add(fact.id)
        lent = self._elsewhere(fact)
        self.facts[fact.id] = lent.cell
        if lent.stated is not None:
            self.stated[fact.id] = lent.stated
        return lent

    def _elsewhere(self, fact: Fact) -> Lent:
        subject = self._subject(fact.about)
        if fact.origin is None or subject is None:
            return NOWHERE if subject is None else self.around.value(fact, subject)
        taken = self.around.origins.taken(fact, fact.origin, subject)
        if taken.refused is not None:
            return Lent(is_spoilt=True, unfit=(taken.rounds, taken.refused))
        return Lent(cell=taken.cell, stated=taken.stated)

    def _subject(self, about: str | None) -> str | None:
        """Return the nominee or part that a fact is about; None where that is not known."""
        if about is None:
            return self.said.id
        if about == CAMPAIGN:
            return self.prepared.campaign.id
        if about == NOMINATOR:
            return self.around.nominators.get(self.said.id)
        return cast("str | None", self.facts[about])


def is_to_settle(noun: Fact | Pool) -> bool:
    """Tell whether more than the nominee's rows decide about a fact or a part."""
    if isinstance(noun, Pool):
        return True
    reasons = (noun.about, noun.origin, noun.applies, noun.if_silent)
    return any(one is not None for one in reasons)


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


def _is_used(cell: object) -> bool:
    return cell is not None and cell is not NOT_APPLICABLE
