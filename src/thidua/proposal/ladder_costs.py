"""Ladder costs: what the positions of a ladder pay together, whoever takes which of them.

Level nominees who share two prizes can each receive the higher one, but not both of them: a
position is paid once, however many nominees may still take it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from thidua.allocation.chances import Chance
from thidua.allocation.deciding import is_plain
from thidua.allocation.overview import Overview
from thidua.allocation.places import GIVEN, NONE, Ladder
from thidua.allocation.rows import AwardResult
from thidua.assessment import PreparedAward
from thidua.language.truths import Truth
from thidua.model import Award, TieRule
from thidua.ranking import Field
from thidua.values import Money

#: Tie rules under which every position is given to somebody, and to nobody else.
_ONE_EACH: Final = (TieRule.REFER, TieRule.LOT, TieRule.REASSESS)


def ends_of_ladders(overview: Overview, prepared: PreparedAward) -> tuple[int, int] | None:
    """Return the least and the most that the ladders of an award pay.

    None where that is not known: amounts that are expressions, several limits, a number that
    hangs on something missing, a tie rule under which a place is shared, or no end of places.
    """
    amounts = _amounts(prepared.award)
    result = overview.allocation.results.get(prepared.award.id)
    is_counted = result is not None and all(one.is_exact for one in result.numbers.values())
    if result is None or amounts is None or not is_counted or not is_plain(prepared):
        return None
    if prepared.award.ties not in _ONE_EACH:
        return None
    council = overview.assessments.council
    nominees = overview.assessments.nominees
    cancelled = frozenset(
        index
        for index in result.chances
        if council.cancelled(prepared.award.id, nominees[index].id) is not None
    )
    sums = [
        _Sum(result, overview.ladder((one.award, one.part)), amounts, one, cancelled)
        for one in overview.allocation.standings.fields_of(prepared.award.id)
    ]
    return sum(one.least for one in sums), sum(one.most for one in sums)


def _amounts(award: Award) -> Mapping[str, int] | None:
    """Return what each outcome pays; None where one is an expression."""
    prizes = award.limit.prizes if award.limit is not None else ()
    money = {GIVEN: award.money} | {one.id: one.money or award.money for one in prizes}
    found = {NONE: 0}
    for outcome, one in money.items():
        if one is not None and not isinstance(one, Money):
            return None
        found[outcome] = 0 if one is None else one.amount
    return found


@frozen
class _Sum:
    """The ladder of one field."""

    _result: AwardResult
    _ladder: Ladder
    _amounts: Mapping[str, int]
    _field: Field
    _cancelled: frozenset[int]

    @property
    def least(self) -> int:
        """What the positions pay that those who surely contend take together."""
        sure = sum(
            one.is_here and self._result.eligible[one.index] is Truth.MET
            for one in self._field.contenders
        )
        taken = sum(self._pays(position) for position in range(1, sure + 1))
        return taken - self._emptied()

    @property
    def most(self) -> int:
        """What is settled, and the highest of the positions that are open, one for each."""
        settled, ranges = 0, list[range]()
        for _, chance in self._chances():
            if len(chance.outcomes) == 1:
                settled += self._amounts[next(iter(chance.outcomes))]
            else:
                first, last = chance.positions
                ranges.append(range(first, last + 1))
        found: list[int] = []
        at = 0
        for one in sorted(ranges, key=lambda one: one.start):
            found.extend(self._pays(position) for position in range(max(at, one.start), one.stop))
            at = max(at, one.stop)
        return settled + sum(sorted(found, reverse=True)[: len(ranges)])

    def _pays(self, position: int) -> int:
        return self._amounts[self._ladder.at(position)]

    def _chances(self) -> Iterator[tuple[int, Chance]]:
        for one in self._field.contenders:
            for part, chance in self._result.chances.get(one.index, ()):
                if part == self._field.part:
                    yield one.index, chance

    def _emptied(self) -> int:
        """Return what positions pay that stay empty: cancelled, or left out by a ruling."""
        empty = 0
        ruled: dict[tuple[int, int], int] = {}
        for index, chance in self._chances():
            first, last = chance.positions
            if index in self._cancelled:
                empty += self._pays(first)
            elif index in self._result.ruled:
                whole = sum(self._pays(one) for one in range(first, last + 1))
                paid = min(self._amounts[one] for one in chance.outcomes)
                ruled[first, last] = ruled.get((first, last), whole) - paid
        return empty + sum(ruled.values())
