"""Surroundings: what is known about units, pools, nominators and the campaign of a round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from thidua.assessment.lines import kept_lines
from thidua.assessment.origins import Origins, origins_of
from thidua.assessment.preparation import Prepared
from thidua.assessment.readings import Reading
from thidua.assessment.sayings import Sayings
from thidua.assessment.suggestions import Suggestions
from thidua.assessment.tables import Table
from thidua.language.cells import plain
from thidua.model import Campaign, Cells, Fact, Nomination, Nominee, Result
from thidua.model.facts import BUILT_IN, CAMPAIGN, NOMINATOR
from thidua.model.groups import lineage
from thidua.model.rows import Rows
from thidua.problems import Problem, error, warning
from thidua.values import nfc

#: Rows about the parts of a pool, or about the campaign, by what they are about.
Tables = Mapping[str, "Rows | Iterable[object]"]


@frozen(kw_only=True)
class Lent:
    """The value of a fact that a nominee has from elsewhere."""

    cell: object = None
    #: The value before it was rounded to be compared.
    stated: object = None
    #: Nothing fills it where it is unknown: it is not missing, but not to be made out.
    is_spoilt: bool = False
    #: The rounds and the value that the fact cannot have.
    unfit: tuple[tuple[str, ...], str] | None = None


#: What nobody can make out: in which part the nominee stands.
NOWHERE = Lent(is_spoilt=True)
_MISSING = Lent()


@frozen(kw_only=True)
class Surroundings:
    """Everything that stands around the nominees of a round.

    Vietnamese:
        số liệu chung quanh đối tượng được xét
    """

    #: Pool, `unit`, `nominator` or `campaign` to part to fact to value.
    lent: Mapping[str, Mapping[str, Mapping[str, Lent]]] = field(factory=dict)
    #: Who nominates whom; None where that is not clear.
    nominators: Mapping[str, str | None] = field(factory=dict)
    origins: Origins = field(factory=Origins)

    def value(self, fact: Fact, part: str) -> Lent:
        """Return the value of a fact about a part.

        Args:
            fact: A fact that the host supplies for parts or for the campaign.
            part: The part; the campaign's own id for facts about it.
        """
        return self.lent.get(fact.about or "", {}).get(part, {}).get(fact.id, _MISSING)

    def parts(
        self, campaign: Campaign, nominees: Sequence[Nominee]
    ) -> Mapping[str, Mapping[str, Mapping[str, object]]]:
        """Return, for each pool, every part that is known, with the facts about it.

        Args:
            campaign: The plan.
            nominees: The nominees, who name the parts of open pools.
        """
        found: dict[str, Mapping[str, Mapping[str, object]]] = {}
        declared = {pool.id: pool.part_ids for pool in campaign.pools}
        for pool in (*declared, *BUILT_IN):
            named = sorted({*self.lent.get(pool, ()), *_named(nominees, pool)})
            parts = declared.get(pool) or named
            about = [fact for fact in campaign.facts if fact.about == pool]
            found[pool] = Cells({part: self._facts_about(about, part) for part in parts})
        return Cells(found)

    def facts_of(self, campaign: Campaign) -> Mapping[str, object]:
        """Return the facts about the campaign."""
        about = [fact for fact in campaign.facts if fact.about == CAMPAIGN]
        return self._facts_about(about, campaign.id)

    def _facts_about(self, facts: Sequence[Fact], part: str) -> Mapping[str, object]:
        return Cells({fact.id: self._cell(fact, part) for fact in facts})

    def _cell(self, fact: Fact, part: str) -> object:
        """Return the value for one part; silence fills what concerns everybody."""
        if fact.origin is not None:
            taken = self.origins.taken(fact, fact.origin, part)
            cell, is_spoilt = taken.cell, taken.refused is not None
        else:
            found = self.value(fact, part)
            cell, is_spoilt = found.cell, found.is_spoilt
        is_silent = cell is None and not is_spoilt and fact.applies is None
        return plain(fact.if_silent) if is_silent and fact.if_silent is not None else cell


def _named(nominees: Sequence[Nominee], pool: str) -> Iterator[str]:
    for one in nominees:
        part = one.part(pool)
        if part is not None:
            yield part


def surroundings_of(
    prepared: Prepared,
    parts: Tables,
    campaign: Rows | Mapping[str, object] | Iterable[object] | None,
    nominations: tuple[Nomination, ...],
    results: Sequence[Result],
) -> tuple[Surroundings, tuple[Problem, ...]]:
    """Read everything that is not about the nominees themselves.

    Args:
        prepared: The round.
        parts: Tables of the parts of pools, of units and of nominators.
        campaign: The facts about the campaign: one mapping, or a table of one row.
        nominations: Who was put forward by whom.
        results: Results of other rounds.
    """
    plan = prepared.campaign
    problems = [*_strange(parts, plan)]
    tables = {name: rows for name, rows in parts.items() if name in _known(plan)}
    if campaign is not None:
        tables[CAMPAIGN] = [campaign] if isinstance(campaign, Mapping) else campaign
    lent: dict[str, Mapping[str, Mapping[str, Lent]]] = {}
    for name, rows in tables.items():
        lent[name], wrong = _read(rows, plan, name)
        problems.extend(wrong)
    problems.extend(_without_table(plan, tables))
    nominators, unclear = _nominators(nominations)
    if any(fact.about == NOMINATOR for fact in plan.facts):
        problems.extend(unclear)
    origins, contradictory = origins_of(plan, prepared.round, results, lineage(plan.units))
    problems.extend(contradictory)
    return Surroundings(lent=lent, nominators=nominators, origins=origins), tuple(problems)


def _known(campaign: Campaign) -> tuple[str, ...]:
    return (*(pool.id for pool in campaign.pools), *BUILT_IN)


def _strange(parts: Tables, campaign: Campaign) -> Iterator[Problem]:
    suggestions = Suggestions()
    known = _known(campaign)
    for name in parts:
        if name not in known:
            suggestion = suggestions.closest(name, known)
            yield error("parts-of-nothing", "parts", name, name=name, suggestion=suggestion)


def _without_table(campaign: Campaign, tables: Tables) -> Iterator[Problem]:
    """Yield each table that the plan needs and that nobody handed in, with its facts."""
    wanted: dict[str, list[str]] = {}
    for fact in campaign.facts:
        if fact.about is not None and fact.origin is None and fact.if_silent is None:
            wanted.setdefault(fact.about, []).append(fact.label or fact.id)
    for about, labels in wanted.items():
        if about not in tables:
            yield warning("table-missing", "parts", about, table=about, facts=tuple(labels))


def _read(
    rows: Rows | Iterable[object], campaign: Campaign, about: str
) -> tuple[dict[str, dict[str, Lent]], list[Problem]]:
    """Read one table: part to fact to value, and everything that is wrong with it."""
    table = Table.of(rows, campaign, about)
    problems = [*table.problems]
    grouped: dict[str, list[Reading]] = {}
    for one in table.readings:
        part = campaign.id if about == CAMPAIGN else one.id
        if part:
            grouped.setdefault(part, []).append(one)
            continue
        wrong = list(one.problems)
        if "id" not in one.spoilt:
            where = (one.row, table.by_target.get("id", "id"))
            wrong.insert(0, error("part-row-without-id", *where, table=about))
        problems.extend(table.placed(problem) for problem in wrong)
    found: dict[str, dict[str, Lent]] = {}
    for part, readings in grouped.items():
        subject = Sayings.of(part, readings, table.by_target)
        problems.extend(table.placed(problem) for problem in subject.problems)
        names = {*subject.cells, *subject.spoilt}
        found[part] = {name: _lent(subject, name) for name in names}
    return found, problems


def _lent(subject: Sayings, name: str) -> Lent:
    return Lent(
        cell=subject.cells.get(name),
        stated=subject.stated.get(name),
        is_spoilt=name in subject.spoilt,
    )


def _nominators(
    nominations: tuple[Nomination, ...],
) -> tuple[dict[str, str | None], list[Problem]]:
    """Tell who nominates whom, where the nominations that count agree about it for all awards."""
    kept = kept_lines(one for one in nominations if one.by is not None)
    named: dict[str, set[str | None]] = {}
    for (nominee, _), one in kept.items():
        named.setdefault(nominee, set()).add(one.by)
    found: dict[str, str | None] = {}
    problems: list[Problem] = []
    for nominee, several in named.items():
        found[nominee] = next(iter(several)) if len(several) == 1 else None
        if found[nominee] is None:
            whoever = (one.by for one in nominations if nfc(one.nominee).strip() == nominee)
            names = tuple(sorted({nfc(one).strip() for one in whoever if one is not None}))
            where = ("nominations", nominee)
            problems.append(warning("nominator-unclear", *where, id=nominee, names=names))
    return found, problems
