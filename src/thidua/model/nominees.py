"""Nominees and nominations: who is considered, and who was put forward for what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NoReturn, TypeVar

from attrs import field, frozen
from attrs.validators import instance_of, optional

from thidua.model.facts import NOMINATOR, UNIT
from thidua.model.groups import Who
from thidua.values import Citation

T = TypeVar("T")


def _refused(*_: object, **__: object) -> NoReturn:
    message = "admitted data is read-only; admit the corrected rows again"
    raise TypeError(message)


#: Stands for methods of many signatures, all of which would change a mapping.
_REFUSED: Any = _refused


class Cells(dict[str, T]):
    """A mapping that is filled once: what a verdict rests on cannot change under it.

    Vietnamese:
        bộ số liệu

    Examples:
        >>> Cells({"score": 80})["score"]
        80
    """

    __slots__ = ()

    __setitem__ = __delitem__ = __ior__ = _REFUSED
    clear = pop = popitem = setdefault = update = _REFUSED

    def __reduce__(self) -> tuple[type[Cells[T]], tuple[dict[str, T]]]:
        """Let copies and pickles be made whole, not item by item."""
        return Cells, (dict(self),)


def _cells(values: Mapping[str, object]) -> Cells[object]:
    return Cells(values)


def _parts(values: Mapping[str, str | None]) -> Cells[str | None]:
    return Cells(values)


@frozen(kw_only=True)
class Nominee:
    """A collective, person or household as it came through `admit`, the only door for data.

    `facts` holds a value for every declared fact: None where it is unknown.

    Vietnamese:
        người, tập thể được xét

    Examples:
        >>> Nominee(id="T01", who=Who.COLLECTIVE, facts={"par_index": 90}).shown
        'T01'
    """

    id: str
    name: str = ""
    who: Who | None = None
    unit: str | None = None
    #: Fact id to exact value; None is unknown, NOT_APPLICABLE does not apply.
    facts: Mapping[str, object] = field(factory=dict, converter=_cells, repr=False)
    #: Pool id to part id; None where it is unknown.
    pools: Mapping[str, str | None] = field(factory=dict, converter=_parts)
    #: Values as they were stated, where `compare_at` rounded them.
    stated: Mapping[str, object] = field(factory=dict, converter=_cells, repr=False)
    #: Ids of the facts whose value came from `if_silent`.
    silent: frozenset[str] = frozenset()
    #: Ids of the facts that are not its own: about its unit, its pool, the campaign, or taken
    #: from the results of other rounds.
    borrowed: frozenset[str] = frozenset()
    #: The unit that nominates it, where that is known.
    nominator: str | None = None
    #: The row of the table it came from.
    row: int | None = None

    @property
    def shown(self) -> str:
        """The name, or the id where there is no name."""
        return self.name or self.id

    def part(self, pool_id: str) -> str | None:
        """Return its part of a pool, its unit or its nominator; None where that is unknown.

        Args:
            pool_id: A pool of the plan, `unit` or `nominator`.
        """
        if pool_id == UNIT:
            return self.unit
        return self.nominator if pool_id == NOMINATOR else self.pools.get(pool_id)


@frozen(kw_only=True)
class Nomination:
    """That somebody was put forward for an award, by whom, when and on which line.

    Vietnamese:
        đề nghị khen thưởng

    Examples:
        >>> Nomination(nominee="T01", award="merit").by is None
        True
    """

    nominee: str
    award: str
    #: The unit that nominates.
    by: str | None = None
    on: date | None = None
    #: The line of the quota or the list it stands on.
    line: str | None = None


@frozen(kw_only=True)
class Ruling:
    """The council's answer to one open question.

    Nothing is an answer by being left out: to refuse everybody, give `()`.

    Vietnamese:
        ý kiến quyết định của Hội đồng

    Examples:
        >>> Ruling(question="merit.all.10-11", given=("T11",)).prizes
        ()
    """

    #: The id of the open question.
    question: str
    #: The nominees who receive a place, or are let in; empty for nobody, None for not stated.
    given: tuple[str, ...] | None = field(default=None, validator=optional(instance_of(tuple)))
    #: Which nominee takes which prize; needed where the places are of different prizes.
    prizes: tuple[tuple[str, str], ...] = ()
    #: The seed of a lot, which decides instead of names.
    seed: str | None = None
    #: The SHA-256 digest of the seed, from minutes of before, where the plan states none.
    commitment: str = ""
    #: The value of a fact that the question asks for.
    value: object = None
    citation: Citation | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Everyone who receives something, once each.

        Examples:
            >>> Ruling(question="x", given=("b", "a"), prizes=(("a", "first"),)).named
            ('b', 'a')
        """
        return tuple(dict.fromkeys((*(self.given or ()), *(one for one, _ in self.prizes))))

    @property
    def without_prize(self) -> tuple[str, ...]:
        """Those who receive a place without a word on which prize."""
        with_prize = {nominee for nominee, _ in self.prizes}
        return tuple(one for one in self.given or () if one not in with_prize)
