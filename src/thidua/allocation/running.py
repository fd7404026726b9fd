"""Running: one pass under way, group after group: what can be chosen, and what remains below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.groups import Choice, Decision, Group, ends_of
from thidua.allocation.least_shares import is_within_reach
from thidua.allocation.places import GIVEN
from thidua.allocation.spending import Purse


class Run:
    """One pass under way: what can be chosen in a state, and what remains below each group."""

    def __init__(
        self,
        groups: Sequence[Group],
        terms: Terms,
        purse: Purse,
        rulings: Mapping[int, Decision],
    ) -> None:
        """Prepare to pass the groups from the first to the last."""
        self.terms, self.purse = terms, purse
        self._groups, self._rulings = groups, rulings
        #: Everyone below the group that was entered last.
        self.below = Counter(cell for group in groups for _, cell in group.members)
        #: The group that was entered last.
        self.counted: Counter[Cell] = Counter()
        self._demand: Counter[int] = Counter()
        for cell, number in self.below.items():
            self._demand.update(dict.fromkeys(cell.limits, number))
        self._tracked = {one for kept in terms.kept for one in kept.within}
        self._ends = ends_of(groups, terms)
        #: Groups whose ruling fitted, and what decided the state that was asked for last.
        self.fitting: set[int] = set()
        self.decided: Decision | None = None

    def enter(self, number: int) -> None:
        """Go on to the next group; groups are entered in their order."""
        for cell, count in self.counted.items():
            self._demand.subtract(dict.fromkeys(cell.limits, count))
        self.counted = Counter(cell for _, cell in self._groups[number].members)
        self.below.subtract(self.counted)

    def alike(self, state: State) -> dict[Cell, Cell]:
        """Return each cell of the group without the limits that can stop nobody from here on."""
        live = {
            limit: limit in self._tracked
            or self._demand[limit] > self.terms.caps[limit] - state[limit]
            for cell in self.counted
            for limit in cell.limits
        }
        return {cell: cell.among(live) for cell in self.counted}

    def ruled(self, number: int, state: State) -> tuple[Choice, ...]:
        """Return what the council has decided about a group; empty where the limits forbid it.

        A decision has to be one of the ways that the rules allow. Whoever names fewer leaves
        places empty: below, everything stays as if they had been taken, so that no verdict that
        is already settled changes. Then there is a choice for every way to take them.
        """
        decision = self._rulings.get(number)
        self.decided = None
        if decision is None or self.is_settled(number, state):
            return ()
        cells, is_lot = dict(self._groups[number].members), decision.in_order
        if is_lot:
            decision = self._lot(cells, state, decision)
        taken = Counter(cells[index] for index in decision.named)
        after = self.terms.after(state, taken)
        if not (self.has_room(after, taken) and self._prizes_fit(cells, state, taken, decision)):
            return ()
        if not is_lot and not self._prizes_clear(cells, state, taken, decision):
            return ()
        is_full = self._is_complete(after, self.counted - taken)
        states = (after,) if is_full else self._emptied(state, after, taken)
        if states:
            self.decided = decision
            self.fitting.add(number)
        return tuple(Choice(taken, one) for one in states)

    def is_settled(self, number: int, state: State) -> bool:
        """Tell whether a group leaves nothing to decide: all alike get something, or nobody."""
        if all(self.terms.full(state, cell) for cell in self.counted):
            return True
        if self.everyone(state) is None:
            return False
        ladders = Counter(cell.ladder for _, cell in self._groups[number].members)
        return all(len(set(self.prizes(state, self.counted, ladder))) == 1 for ladder in ladders)

    def _emptied(self, state: State, after: State, taken: Counter[Cell]) -> tuple[State, ...]:
        """Return what is used where fewer are named: every way to take the places left empty.

        Nobody is left out who surely receives something, and no place is left empty that a
        least share of those given may need.
        """
        everyone = self.everyone(state)
        # Where there is room for all of them, they are told apart by every limit.
        alike = self.alike(state) if everyone is None else {cell: cell for cell in self.counted}
        ways = (everyone,) if everyone is not None else self.choices(state, alike)
        counted, named = _sums(self.counted, alike), _sums(taken, alike)
        sure = [
            cell for cell, number in counted.items() if self._is_sure(state, ways, cell, number)
        ]
        if any(named[cell] < counted[cell] for cell in sure):
            return ()
        fitting = [
            way.after
            for way in ways
            if all(way.taken.get(cell, 0) >= number for cell, number in named.items())
            and self._keeps_shares(after, way.after)
        ]
        return tuple(dict.fromkeys(fitting))

    def _is_sure(self, state: State, ways: tuple[Choice, ...], cell: Cell, number: int) -> bool:
        """Tell whether all of a cell receive the same in every way."""
        if any(way.taken.get(cell, 0) < number for way in ways):
            return False
        prizes = (self.prizes(state, way.taken, cell.ladder) for way in ways)
        return len({prize for some in prizes for prize in some}) == 1

    def _keeps_shares(self, left: State, full: State) -> bool:
        """Tell whether what is given is no further from any least share than when all is taken."""
        return all(
            self._margin(one, left) >= self._margin(one, full)
            for one, kept in enumerate(self.terms.kept)
            if kept.share
        )

    def _margin(self, kept: int, state: State) -> Fraction:
        helping, whole = state[len(self.terms.caps) + 2 * kept :][:2]
        return helping - self.terms.kept[kept].share * whole

    def _prizes_fit(
        self, cells: Mapping[int, Cell], state: State, taken: Counter[Cell], decision: Decision
    ) -> bool:
        wanted = Counter((cells[one].ladder, prize) for one, prize in decision.prizes.items())
        return all(
            number <= self.prizes(state, taken, ladder).count(prize)
            for (ladder, prize), number in wanted.items()
        )

    def _prizes_clear(
        self, cells: Mapping[int, Cell], state: State, taken: Counter[Cell], decision: Decision
    ) -> bool:
        """Tell whether those who are named without a prize can take only one and the same."""
        ladders = {cells[index].ladder for index in decision.given}
        return all(len({*self.prizes(state, taken, one)}) == 1 for one in ladders)

    def _lot(self, cells: Mapping[int, Cell], state: State, decision: Decision) -> Decision:
        """Let the members of a group take places one after the other, in the order of a lot."""
        below, given = self.below + self.counted, []
        for index in decision.given:
            cell = cells[index]
            below = below - Counter([cell])
            if self.takes(state, cell, below):
                state = self.terms.after(state, {cell: 1})
                given.append(index)
        return Decision(given=tuple(given))

    def prizes(self, state: State, taken: Mapping[Cell, int], ladder: int | None) -> list[str]:
        """Return the prizes that the members of a group take, best first."""
        number = sum(count for cell, count in taken.items() if cell.ladder == ladder)
        if ladder is None:
            return [GIVEN] * number
        first = state[ladder] + 1
        return [self.terms.ladder.at(place) for place in range(first, first + number)]

    def everyone(self, state: State) -> Choice | None:
        """Return that all of the group take a place, where the limits allow that."""
        after = self.terms.after(state, self.counted)
        fits = self.has_room(after, self.counted) and self.is_within_reach(after, self.below)
        return Choice(self.counted, after) if fits else None

    def choices(self, state: State, alike: Mapping[Cell, Cell]) -> tuple[Choice, ...]:
        """Return every way to decide the group, by cells that are alike.

        Raises:
            Spent: There are too many.
        """
        counted = _sums(self.counted, alike)
        ways = tuple(self._ways(list(counted.items()), state, {}, counted))
        # Least numbers that no list at all can keep leave nobody a place.
        return ways or (Choice({}, state),)

    def _ways(
        self,
        rest: list[tuple[Cell, int]],
        state: State,
        taken: dict[Cell, int],
        counted: Counter[Cell],
    ) -> Iterator[Choice]:
        """Yield the choices that leave nobody out who could still take a place."""
        self.purse.pay(1)
        if not rest:
            left = Counter(counted)
            left.subtract(taken)
            if self._is_complete(state, +left):
                yield Choice(dict(taken), state)
            return
        (cell, number), others = rest[0], rest[1:]
        most = min(number, self.terms.room(state, cell))
        limits = set(cell.limits)
        is_contested = bool(self.terms.kept) or any(
            not limits.isdisjoint(one.limits) for one, _ in others
        )
        for count in range(most, -1, -1) if is_contested else (most,):
            after = self.terms.after(state, {cell: count})
            yield from self._ways(others, after, {**taken, cell: count}, counted)

    def _is_complete(self, state: State, left: Counter[Cell]) -> bool:
        """Tell whether what is given can be met, and whoever is left out could take nothing more.

        Those left out are looked at one after the other; whoever is looked at later still
        remains below the one before.
        """
        if not self.is_within_reach(state, self.below):
            return False
        while left:
            below = self.below + left
            refused = [
                cell for cell in left if not self.takes(state, cell, below - Counter([cell]))
            ]
            if not refused:
                return False
            for cell in refused:
                del left[cell]
        return True

    def takes(self, state: State, cell: Cell, below: Counter[Cell]) -> bool:
        """Tell whether one more of a cell can take a place while the others remain below."""
        after = self.terms.after(state, {cell: 1})
        return self.terms.room(state, cell) > 0 and self.is_within_reach(after, below)

    def has_room(self, state: State, taken: Mapping[Cell, int]) -> bool:
        """Tell whether the limits of those who take something are kept."""
        limits = {limit for cell in taken for limit in cell.limits}
        return all(state[limit] <= self.terms.caps[limit] for limit in limits)

    def is_within_reach(self, state: State, below: Mapping[Cell, int]) -> bool:
        """Tell whether every least share can still be met by those below."""
        return not self.terms.kept or is_within_reach(state, below, self.terms, self.purse)

    def cleared(self, state: State, number: int) -> State:
        """Forget what limits have used that nobody further down counts in."""
        ended = self._ends.get(number)
        if not ended:
            return state
        used = list(state)
        for one in ended:
            used[one] = 0
        return tuple(used)


def _sums(counted: Mapping[Cell, int], alike: Mapping[Cell, Cell]) -> Counter[Cell]:
    sums: Counter[Cell] = Counter()
    for cell, number in counted.items():
        sums[alike[cell]] += number
    return sums
