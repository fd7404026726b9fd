"""Readings: what one row says about its nominee, cell by cell, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from attrs import Factory, define, field, frozen

from thidua.assessment.doors import Admission, Refused, Stated, admitted_value, shown
from thidua.assessment.suggestions import Suggestions
from thidua.checking.likeness import UNSEEN
from thidua.language.kinds import Kind
from thidua.model import Campaign, Fact, Pool, Who
from thidua.model.rows import Row
from thidua.problems import Problem, error, warning
from thidua.values import exact, matching, nfc

_WHO = {
    "tập thể": Who.COLLECTIVE.value,
    "cá nhân": Who.INDIVIDUAL.value,
    "hộ gia đình": Who.HOUSEHOLD.value,
}
#: What is believed even of a damaged row, which would otherwise be nobody's.
_BELIEVED = frozenset({"id", "name"})


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


@define
class _Said:
    """What the cells of one row have said so far."""

    row: int
    cells: dict[str, object] = field(factory=dict)
    stated: dict[str, object] = field(factory=dict)
    #: Target to the heading under which something was said about it.
    headings: dict[str, str] = field(factory=dict)
    spoilt: set[str] = field(factory=set)
    problems: list[Problem] = field(factory=list)
    #: What a target is called where its own name would say nothing.
    names: Mapping[str, str] = field(factory=dict)

    def add(self, target: str, heading: str, found: Admission | Refused) -> None:
        """Take one more cell; what two cells say differently about a target is unknown."""
        if isinstance(found, Refused):
            name = self.names.get(target, target)
            self.problems.append(_refusal(found, name, self.row, heading))
            found = Admission(Stated.UNKNOWN)
        if found.cell is Stated.UNKNOWN:
            self._spoil(target)
        elif target in self.spoilt:
            return
        elif found.cell is None:
            self.cells.setdefault(target, None)
        elif self._differs(target, found):
            where, other = (self.row, heading), self.headings[target]
            self.problems.append(error("conflicting-values", *where, target=target, other=other))
            self._spoil(target)
        else:
            self.headings[target] = heading
            self.cells[target] = found.cell
            if found.stated is not None:
                self.stated[target] = found.stated

    def reading(self) -> Reading:
        """Return what the row says."""
        return Reading(
            row=self.row,
            id=str(self.cells.pop("id", None) or ""),
            name=str(self.cells.pop("name", None) or ""),
            cells=self.cells,
            stated=self.stated,
            spoilt=frozenset(self.spoilt),
            problems=tuple(self.problems),
        )

    def _differs(self, target: str, found: Admission) -> bool:
        if self.cells.get(target) is None:
            return False
        said = self.stated.get(target, self.cells[target])
        return said != (found.cell if found.stated is None else found.stated)

    def _spoil(self, target: str) -> None:
        self.spoilt.add(target)
        self.cells.pop(target, None)
        self.stated.pop(target, None)


@frozen(kw_only=True)
class _Words:
    """The words that a column may hold, and the code for any other."""

    code: str
    ids: tuple[str, ...]
    #: Other ways to say them, as matched.
    titles: Mapping[str, str] = field(factory=dict)
    known: frozenset[str] = field(
        init=False, default=Factory(lambda self: frozenset(self.ids), takes_self=True)
    )


@frozen(kw_only=True)
class Reader:
    """Reads the rows of one table.

    Vietnamese:
        bộ đọc dòng dữ liệu
    """

    campaign: Campaign
    #: Heading to target, as matched.
    targets: Mapping[str, str]
    #: What the rows are about: a pool, `unit`, `nominator` or `campaign`; None for nominees.
    about: str | None = None
    suggestions: Suggestions = field(factory=Suggestions)
    _facts: Mapping[str, Fact] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _facts_of(self.campaign), takes_self=True),
    )
    #: Target to the words that it may hold.
    _words: Mapping[str, _Words] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _words_of(self.campaign, self.about), takes_self=True),
    )

    def read(self, row: Row) -> Reading:
        """Read one row; a cell that does not fit is reported, and the rest of the row stays.

        Of a damaged row only the identity and the name are believed: in the other columns
        nobody knows which cell belongs where.
        """
        doubtful = {*self.targets.values()} - _BELIEVED if row.is_damaged else set[str]()
        names = {} if self.about is None else {"id": self.about}
        said = _Said(row=row.number, spoilt={*doubtful}, names=names)
        for heading, raw in row.cells:
            target = self.targets.get(heading)
            if target is None or target in doubtful:
                continue
            seen = self._seen(target, raw)
            if seen is not raw:
                said.problems.append(
                    warning("invisible-characters", row.number, heading, target=target)
                )
            said.add(target, heading, self._admitted(target, seen))
        return said.reading()

    def _seen(self, target: str, raw: object) -> object:
        """Leave out characters without width, but from free text, where they may be meant."""
        fact = self._facts.get(target)
        is_free = fact is not None and fact.kind is Kind.TEXT
        if is_free or not isinstance(raw, str) or UNSEEN.search(raw) is None:
            return raw
        return UNSEEN.sub("", raw)

    def _admitted(self, target: str, raw: object) -> Admission | Refused:
        if raw is Stated.UNKNOWN:
            return Admission(raw)
        fact = self._facts.get(target)
        if fact is not None:
            found = admitted_value(fact, raw)
            return self._near(fact, found) if isinstance(found, Refused) else found
        text = _text(raw)
        if isinstance(text, Refused):
            return text
        return self._word(target, text) if text else Admission(None)

    def _near(self, fact: Fact, refused: Refused) -> Refused:
        """Say which option was probably meant by a word that is none."""
        if refused.code != "not-an-option":
            return refused
        suggestion = self.suggestions.closest(str(dict(refused.details)["text"]), fact.options)
        return Refused(refused.code, (*refused.details, ("suggestion", suggestion)))

    def _word(self, target: str, text: str) -> Admission | Refused:
        """Take a part of a pool, a kind of subject or a unit, if there is one of that name."""
        if target not in self._words:
            return Admission(text)
        words = self._words[target]
        word = text if text in words.known else words.titles.get(matching(text))
        if word is not None:
            return Admission(word)
        suggestion = self.suggestions.closest(text, words.ids)
        details = (("text", shown(text)), ("options", words.ids), ("suggestion", suggestion))
        return Refused(words.code, details)


def _facts_of(campaign: Campaign) -> Mapping[str, Fact]:
    return {fact.id: fact for fact in campaign.facts}


def _words_of(campaign: Campaign, about: str | None) -> Mapping[str, _Words]:
    words = {pool.id: _parts_of(pool) for pool in campaign.pools if not pool.is_open}
    words["who"] = _Words(code="unknown-who", ids=tuple(one.value for one in Who), titles=_WHO)
    if campaign.units:
        ids = tuple(unit.id for unit in campaign.units)
        words["unit"] = _Words(code="unit-not-listed", ids=ids)
    # The rows of a table of parts are named by the parts.
    return words if about not in words else words | {"id": words[about]}


def _parts_of(pool: Pool) -> _Words:
    titles = [(matching(part.title), part.id) for part in pool.parts if part.title]
    counts = Counter(title for title, _ in titles)
    unique = {title: part_id for title, part_id in titles if counts[title] == 1}
    return _Words(code="unknown-part", ids=pool.part_ids, titles=unique)


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
