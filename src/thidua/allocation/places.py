"""Places: which prize belongs to which position, and what a tie rule makes of a position."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.model import Limit, Open

#: The outcome of a plain award, which has no prizes to tell apart.
GIVEN = "given"
#: The outcome of whoever receives nothing.
NONE = "none"


@frozen
class Ladder:
    """The outcomes from the top position down: prizes, one award, then nothing.

    Vietnamese:
        cơ cấu giải thưởng

    Examples:
        >>> from thidua.model import Prize
        >>> prizes = (Prize(id="first"), Prize(id="second", at_most=2))
        >>> ladder = Ladder.of(Limit(id="structure", prizes=prizes))
        >>> [ladder.at(position) for position in (1, 2, 3, 4)]
        ['first', 'second', 'second', 'none']
    """

    #: Outcome and the last position that belongs to it; None for no end.
    steps: tuple[tuple[str, int | None], ...]

    @classmethod
    def of(cls, limit: Limit | None) -> Ladder:
        """Return the ladder of a limit; without a number everyone is in."""
        if limit is None or limit.places is None or isinstance(limit.places, Open):
            return cls(((GIVEN, None),))
        if not limit.prizes:
            return cls.of_number(limit.places)
        steps, last = [], 0
        for prize in limit.prizes:
            last += prize.at_most
            steps.append((prize.id, last))
        return cls(tuple(steps))

    @classmethod
    def of_number(cls, places: int | None) -> Ladder:
        """Return the ladder of so many places of one sort; None for no end."""
        return cls(((GIVEN, places),))

    @property
    def places(self) -> int | None:
        """The number of places, None where there is no end."""
        return self.steps[-1][1]

    def at(self, position: int) -> str:
        """Return the outcome of a position; positions count from 1."""
        for outcome, last in self.steps:
            if last is None or position <= last:
                return outcome
        return NONE

    def count(self, first: int, last: int) -> int:
        """Count the positions from the first to the last that receive something.

        Examples:
            >>> Ladder(((GIVEN, 10),)).count(9, 12)
            2
        """
        end = last if self.places is None else min(last, self.places)
        return max(0, end - first + 1)

    def between(self, first: int, last: int) -> frozenset[str]:
        """Return the outcomes of all positions from the first to the last.

        Examples:
            >>> sorted(Ladder(((GIVEN, 10),)).between(10, 11))
            ['given', 'none']
        """
        return frozenset(self._between(first, last))

    def _between(self, first: int, last: int) -> Iterator[str]:
        before = 0
        for outcome, end in self.steps:
            if last > before and (end is None or before < end >= first):
                yield outcome
            if end is None:
                return
            before = end
        if last > before:
            yield NONE
