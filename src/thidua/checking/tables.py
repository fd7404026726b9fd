"""Tables: the lines of decision tables and grades leave no case out, and all of them decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from thidua.checking.combinations import Combinations, combinations
from thidua.checking.criteria import criteria_in
from thidua.checking.expressions import is_too_deep, signature_of
from thidua.checking.questions import Asking
from thidua.checking.scored import Path
from thidua.engine.definitions import belonging, definitions_of
from thidua.engine.ranges import Ranges
from thidua.language.inference import kind_problems
from thidua.language.kinds import Kind
from thidua.language.signature import Signature
from thidua.language.tree import Tree
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning

#: More lines cannot be tried one behind the other.
MOST_LINES = 100
#: As many combinations as a sentence can bear.
_MOST_SHOWN = 8


@frozen(kw_only=True)
class Table:
    """The lines of a decision table or a grade, each with what it gives.

    Vietnamese:
        bảng quyết định
    """

    path: Path
    name: str
    #: The key of its lines: `cases` or `lines`.
    key: str
    ids: tuple[str, ...]
    conditions: tuple[Tree, ...]
    results: tuple[object, ...]
    #: Conditions without which it says nothing.
    about: tuple[Tree, ...] = ()


@frozen(kw_only=True)
class _Tried:
    """A table with what its lines come to, combination by combination."""

    table: Table
    found: Combinations
    #: Whether no two questions can hang together.
    is_free: bool


def tables_of(campaign: Campaign) -> Iterator[Table]:
    """Yield the tables of named values, and the lines of grades."""
    for value in campaign.values:
        if value.cases:
            yield Table(
                path=("values", value.id),
                name=value.title or value.id,
                key="cases",
                ids=tuple(case.id for case in value.cases),
                conditions=tuple(case.when for case in value.cases),
                results=tuple(case.gives for case in value.cases),
            )
    for grade in campaign.grades:
        if not grade.lines:
            continue
        whom = (grade.when, belonging(campaign, grade.groups))
        yield Table(
            path=("grades", grade.id),
            name=grade.title or grade.id,
            key="lines",
            ids=tuple(line.id for line in grade.lines),
            conditions=tuple(line.condition for line in grade.lines),
            results=tuple(line.grade for line in grade.lines),
            about=tuple(tree for tree in whom if tree is not None),
        )


def tables_are_short(campaign: Campaign) -> Iterable[Problem]:
    """No table has more lines than can be tried one behind the other."""
    lists = [((*one.path, one.key), len(one.ids)) for one in tables_of(campaign)]
    lists += [((*one.path, "bands"), len(one.criterion.bands)) for one in criteria_in(campaign)]
    for path, count in lists:
        if count > MOST_LINES:
            yield error("table-too-long", *path, count=count, most=MOST_LINES)


def _tried(campaign: Campaign) -> Iterator[_Tried]:
    """Yield the tables whose combinations can all be tried out."""
    signature, definitions = signature_of(campaign), definitions_of(campaign)
    ranges = Ranges(definitions, campaign.facts)
    for table in tables_of(campaign):
        trees = (*table.about, *table.conditions)
        if len(table.ids) > MOST_LINES or not all(_can_be_tried(tree, signature) for tree in trees):
            continue
        asking = Asking(campaign, signature, ranges)
        found = combinations(table.conditions, table.about, asking)
        if found is not None:
            read = [definitions.facts(one.tree) for one in found.questions]
            is_free = sum(map(len, read)) == len(frozenset[str]().union(*read))
            yield _Tried(table=table, found=found, is_free=is_free)


def _can_be_tried(tree: Tree, signature: Signature) -> bool:
    return not is_too_deep(tree) and not kind_problems(tree, Kind.YES_NO, signature)


def tables_leave_no_gap(campaign: Campaign) -> Iterable[Problem]:
    """Some line of a table holds, whatever the answers to its questions."""
    for one in _tried(campaign):
        gaps = one.found.texts(key for key, held in one.found.holding.items() if not held)
        path, name, shown = one.table.path, one.table.name, _shown(gaps)
        if gaps and one.is_free:
            yield warning("table-leaves-gap", *path, name=name, count=len(gaps), gaps=shown)
        elif gaps:
            # Questions hang together: a combination may be one that cannot be.
            yield note("table-may-leave-gap", *path, name=name, count=len(gaps), gaps=shown)


def cases_do_not_overlap(campaign: Campaign) -> Iterable[Problem]:
    """No two cases of a table hold together and give different values."""
    for one in _tried(campaign):
        texts = tuple(_overlaps(one)) if one.table.key == "cases" else ()
        if texts:
            path, name, count = one.table.path, one.table.name, len(texts)
            yield note("cases-overlap", *path, name=name, count=count, overlaps=_shown(texts))


def _overlaps(one: _Tried) -> Iterator[str]:
    by_lines: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    for key, held in one.found.holding.items():
        if len({one.table.results[line] for line in held}) > 1:
            by_lines.setdefault(held, []).append(key)
    for held, keys in by_lines.items():
        lines = ", ".join(one.table.ids[line] for line in held)
        yield from (f"{text} ({lines})" for text in one.found.texts(keys))


def lines_decide_something(campaign: Campaign) -> Iterable[Problem]:
    """Every line of a table is the first that holds for some combination."""
    for one in _tried(campaign):
        first = {held[0] for held in one.found.holding.values() if held}
        for number, line in enumerate(one.table.ids):
            if number not in first:
                path = (*one.table.path, one.table.key, line)
                yield warning("line-never-decides", *path, line=line, name=one.table.name)


def _shown(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts if len(texts) <= _MOST_SHOWN else (*texts[:_MOST_SHOWN], "…")
