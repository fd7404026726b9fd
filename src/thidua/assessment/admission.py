"""Admission: the only door for data; raw rows become nominees, and nothing is dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from thidua.assessment.likenesses import alike_ids
from thidua.assessment.objects import made_up
from thidua.assessment.preparation import Prepared
from thidua.assessment.readings import Reading
from thidua.assessment.sayings import Sayings
from thidua.assessment.subjects import Subject, is_to_settle, listed_in
from thidua.assessment.surroundings import Surroundings, Tables, surroundings_of
from thidua.assessment.tables import Table
from thidua.model import Nomination, Nominee, Result
from thidua.model.rows import Rows
from thidua.problems import Problem, error


@frozen(kw_only=True)
class Admitted:
    """Nominees with exact facts, and everything that was wrong with the data.

    Vietnamese:
        danh sách đã tiếp nhận

    Examples:
        >>> Admitted(nominees=(), problems=()).is_provisional
        False
    """

    #: One nominee a subject, in the order of the rows.
    nominees: tuple[Nominee, ...]
    problems: tuple[Problem, ...]
    #: Ids that were made up because a row had none: whoever stands there is not known.
    unidentified: frozenset[str] = field(default=frozenset(), kw_only=True)
    #: Pool, `unit` or `nominator` to every part that is known, to the facts about it.
    parts: Mapping[str, Mapping[str, Mapping[str, object]]] = field(factory=dict, repr=False)
    #: The facts about the campaign; None where one is unknown.
    campaign: Mapping[str, object] = field(factory=dict)
    #: What the facts about parts and those from other rounds were taken from.
    around: Surroundings = field(factory=Surroundings, repr=False)

    @property
    def is_provisional(self) -> bool:
        """Whether a row has no identity, so that the list may be incomplete or double."""
        return bool(self.unidentified)

    def part_ids(self, pool_id: str) -> tuple[str, ...]:
        """Return the parts of a pool: those that the plan names, or those that the data name.

        Args:
            pool_id: A pool of the plan, `unit` or `nominator`.
        """
        return tuple(self.parts.get(pool_id, ()))


def admit(
    prepared: Prepared,
    rows: Rows | Iterable[object],
    *,
    parts: Tables | None = None,
    campaign: Rows | Mapping[str, object] | Iterable[object] | None = None,
    nominations: tuple[Nomination, ...] = (),
    results: Sequence[Result] = (),
) -> Admitted:
    """Turn raw rows into nominees.

    A bad cell makes that fact unknown and is reported with its row and column; the nominee
    stays. A row without an id keeps its place under a made-up id and makes the result
    provisional. Two rows of one id are one nominee: what they say differently is unknown.

    A fact about a unit, a pool, the nominator or the campaign comes in once, beside the rows,
    and every nominee concerned has it. Where its part is unknown or nobody supplied the value,
    it is unknown.

    Args:
        prepared: The round, whose campaign says which facts there are.
        rows: A table that was read, or mappings, or objects with attributes, or nominees.
        parts: Tables of facts about parts: by the pool, or `unit`, or `nominator`; the column
            `id` holds the part.
        campaign: The facts about the campaign: one mapping, or a table of one row.
        nominations: Who was put forward by whom, for facts about nominators.
        results: Results of other rounds, for facts that are taken from them.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> campaign = Campaign(
        ...     id="demo", title="Demo", period=year, rounds=(Listed(name="end", period=year),)
        ... )
        >>> admit(prepare(campaign, "end"), [{"id": "T01"}]).nominees[0].id
        'T01'
    """
    plan = prepared.campaign
    around, wrong = surroundings_of(prepared, parts or {}, campaign, nominations, results)
    table = Table.of(rows, plan)
    problems = [*table.problems]
    grouped, unidentified = _grouped(table.readings)
    nominees, wrong_rows = _nominees(prepared, table, grouped, around, unidentified)
    problems.extend(wrong_rows)
    stated = [one for one in nominees if one.id not in unidentified]
    likenesses = alike_ids(stated, table.by_target.get("id", "id"))
    problems.extend(table.placed(one) for one in likenesses)
    return Admitted(
        nominees=nominees,
        problems=(*problems, *wrong),
        unidentified=unidentified,
        parts=around.parts(plan, nominees),
        campaign=around.facts_of(plan),
        around=around,
    )


def _nominees(
    prepared: Prepared,
    table: Table,
    grouped: Mapping[str, list[Reading]],
    around: Surroundings,
    unidentified: frozenset[str],
) -> tuple[tuple[Nominee, ...], list[Problem]]:
    listed = {pool.id: listed_in(pool) for pool in prepared.campaign.pools}
    order = [noun for noun in prepared.order if is_to_settle(noun)]
    nominees: list[Nominee] = []
    problems: list[Problem] = []
    for subject_id, readings in grouped.items():
        said = Sayings.of(subject_id, readings, table.by_target)
        subject = Subject(said=said, prepared=prepared, around=around, listed=listed, order=order)
        nominee, wrong = subject.nominee()
        nominees.append(nominee)
        if subject_id in unidentified:
            where = (said.row, table.by_target.get("id", "id"))
            wrong = (error("row-without-id", *where, name=said.name), *wrong)
        problems.extend(table.placed(one) for one in wrong)
    return tuple(nominees), problems


def _grouped(readings: list[Reading]) -> tuple[dict[str, list[Reading]], frozenset[str]]:
    """Gather the rows of each id, and make up an id that nobody has for each row without one."""
    stated = {one.id for one in readings}
    grouped: dict[str, list[Reading]] = {}
    unidentified: set[str] = set()
    counts: Counter[int] = Counter()
    for one in readings:
        subject_id = one.id
        while not subject_id:
            counts[one.row] += 1
            candidate = made_up(one.row, counts[one.row])
            subject_id = "" if candidate in stated else candidate
        if not one.id:
            unidentified.add(subject_id)
        grouped.setdefault(subject_id, []).append(one)
    return grouped, frozenset(unidentified)
