"""The pass: places given from the top of the ranking, under several limits at once.

Whoever stands highest takes a place as long as every limit has room for it and every least
share can still be met by those who remain below. Level nominees come in every order: the states
that can be reached, how many places each limit has used, are followed side by side, and equal
states are one. So every outcome of everybody is found without listing the orders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.groups import Choice, Decision, Group, ends_of
from thidua.allocation.least_shares import is_within_reach
from thidua.allocation.places import GIVEN, NONE
from thidua.allocation.spending import Purse


@define
class Found:
    """What comes out for each nominee over all orders of the level ones."""

    outcomes: dict[int, set[str]] = field(factory=dict)
    #: What stopped somebody in some order: upper limits, and least shares, by number.
    stops: dict[int, set[int]] = field(factory=dict)
    kept_back: dict[int, set[int]] = field(factory=dict)
    #: Groups that can come out in several ways, whatever was decided above, with most places.
    open: dict[int, int] = field(factory=dict)
    #: Groups whose ruling fitted.
    ruled: set[int] = field(factory=set)


def passed(
    groups: Sequence[Group], terms: Terms, purse: Purse, rulings: Mapping[int, Decision]
) -> Found:
    """Let all groups pass and find everything that can come out.

    Args:
        groups: Level nominees, the best first.
        terms: The limits.
        purse: What the search may cost.
        rulings: By group, what the council has decided.

    Raises:
        Spent: The search costs more.
    """
    found = Found()
    run = Run(groups, terms, purse, rulings)
    states = [terms.start]
    for number, group in enumerate(groups):
        after: dict[State, None] = {}
        is_open, places = True, 0
        for state in states:
            choices = run.choices(number, state)
            is_open = run.tell(group, state, choices, found) and is_open
            after.update(dict.fromkeys(run.cleared(one.after, number) for one in choices))
            places = max(places, *(sum(one.taken.values()) for one in choices))
        if is_open:
            found.open[number] = places
        if number in run.fitting:
            found.ruled.add(number)
        purse.pay(len(after) - 1)
        states = list(after)
    return found


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
        self._groups, self._terms, self._purse, self._rulings = groups, terms, purse, rulings
        self._below = Counter(cell for group in groups for _, cell in group.members)
        self._at = -1
        self._counted: Counter[Cell] = Counter()
        self._ends = ends_of(groups, terms)
        self.fitting: set[int] = set()
        #: What decided the group that was asked for last; None where it is open.
        self.decided: Decision | None = None

    def choices(self, number: int, state: State) -> tuple[Choice, ...]:
        """Return every way to decide a group; groups are asked for in their order."""
        if number != self._at:
            self._enter(number)
        decision = self._rulings.get(number)
        self.decided = None
        if decision is not None:
            choice = self._ruled(self._groups[number], state, decision)
            if choice is not None:
                self.fitting.add(number)
                return (choice,)
        everyone = Choice(self._counted, self._terms.after(state, self._counted))
        if self._has_room(everyone.after) and self._is_within_reach(everyone.after, self._below):
            return (everyone,)
        ways = tuple(self._ways(list(self._counted.items()), state, {}))
        # Least numbers that no list at all can keep leave nobody a place.
        return ways or (Choice({}, state),)

    def _enter(self, number: int) -> None:
        self._at = number
        self._counted = Counter(cell for _, cell in self._groups[number].members)
        self._below.subtract(self._counted)

    def _ruled(self, group: Group, state: State, decision: Decision) -> Choice | None:
        cells = dict(group.members)
        if decision.in_order:
            decision = self._lot(cells, state, decision)
        taken = Counter(cells[index] for index in decision.named)
        after = self._terms.after(state, taken)
        fits = self._has_room(after) and self._prizes_fit(group, state, taken, decision)
        self.decided = decision if fits else None
        return Choice(taken, after) if fits else None

    def _lot(self, cells: Mapping[int, Cell], state: State, decision: Decision) -> Decision:
        """Let the members of a group take places one after the other, in the order of a lot."""
        below, given = self._below + self._counted, []
        for index in decision.given:
            cell = cells[index]
            below = below - Counter([cell])
            if self.takes(state, cell, below):
                state = self._terms.after(state, {cell: 1})
                given.append(index)
        return Decision(given=tuple(given))

    def _prizes_fit(
        self, group: Group, state: State, taken: Counter[Cell], decision: Decision
    ) -> bool:
        wanted = Counter((dict(group.members)[one].ladder, p) for one, p in decision.prizes.items())
        return all(
            number <= self._prizes(state, taken, ladder).count(prize)
            for (ladder, prize), number in wanted.items()
        )

    def _prizes(self, state: State, taken: Mapping[Cell, int], ladder: int | None) -> list[str]:
        """Return the prizes that the members of a group take, best first."""
        number = sum(count for cell, count in taken.items() if cell.ladder == ladder)
        if ladder is None:
            return [GIVEN] * number
        first = state[ladder] + 1
        return [self._terms.ladder.at(place) for place in range(first, first + number)]

    def _ways(
        self, rest: list[tuple[Cell, int]], state: State, taken: dict[Cell, int]
    ) -> Iterator[Choice]:
        """Yield the choices that leave nobody out who could still take a place."""
        self._purse.pay(1)
        if not rest:
            left = Counter(self._counted)
            left.subtract(taken)
            if self._is_complete(state, +left):
                yield Choice(dict(taken), state)
            return
        (cell, number), others = rest[0], rest[1:]
        most = min(number, self._terms.room(state, cell))
        limits = set(cell.limits)
        is_contested = bool(self._terms.kept) or any(
            not limits.isdisjoint(one.limits) for one, _ in others
        )
        for count in range(most, -1, -1) if is_contested else (most,):
            after = self._terms.after(state, {cell: count})
            yield from self._ways(others, after, {**taken, cell: count})

    def _is_complete(self, state: State, left: Counter[Cell]) -> bool:
        """Tell whether what is given can be met, and whoever is left out could take nothing more.

        Those left out are looked at one after the other; whoever is looked at later still
        remains below the one before.
        """
        if not self._is_within_reach(state, self._below):
            return False
        while left:
            below = self._below + left
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
        after = self._terms.after(state, {cell: 1})
        return self._terms.room(state, cell) > 0 and self._is_within_reach(after, below)

    def _has_room(self, state: State) -> bool:
        return all(used <= cap for used, cap in zip(state, self._terms.caps, strict=False))

    def _is_within_reach(self, state: State, below: Mapping[Cell, int]) -> bool:
        return not self._terms.kept or is_within_reach(state, below, self._terms, self._purse)

    def cleared(self, state: State, number: int) -> State:
        """Forget what limits have used that nobody further down counts in."""
        ended = self._ends.get(number)
        if not ended:
            return state
        used = list(state)
        for one in ended:
            used[one] = 0
        return tuple(used)

    def tell(self, group: Group, state: State, choices: tuple[Choice, ...], found: Found) -> bool:
        """Add what each member of a group can receive; tell whether that is open."""
        if self.decided is not None:
            self._tell_ruled(group, state, choices[0], found)
            return False
        by_cell = {cell: self._told(cell, state, choices) for cell in self._counted}
        for index, cell in group.members:
            outcomes, stops, kept = by_cell[cell]
            found.outcomes.setdefault(index, set()).update(outcomes)
            found.stops.setdefault(index, set()).update(stops)
            found.kept_back.setdefault(index, set()).update(kept)
        return any(len(outcomes) > 1 for outcomes, _, _ in by_cell.values())

    def _told(
        self, cell: Cell, state: State, choices: tuple[Choice, ...]
    ) -> tuple[set[str], set[int], set[int]]:
        """Return the outcomes of a cell, the limits and the least shares that stop some of it."""
        outcomes: set[str] = set()
        stops: set[int] = set()
        kept: set[int] = set()
        for choice in choices:
            count = choice.taken.get(cell, 0)
            if count:
                outcomes.update(self._prizes(state, choice.taken, cell.ladder))
            if count < self._counted[cell]:
                outcomes.add(NONE)
                stops.update(self._terms.full(choice.after, cell))
                kept.update(self._kept_back(choice.after, cell))
        return outcomes, stops, kept

    def _tell_ruled(self, group: Group, state: State, choice: Choice, found: Found) -> None:
        ladders = {cell.ladder for cell in choice.taken}
        prizes = {one: iter(self._prizes(state, choice.taken, one)) for one in ladders}
        decision = self.decided or Decision()
        cells = dict(group.members)
        named = dict(decision.prizes)
        named.update({index: next(prizes[cells[index].ladder]) for index in decision.given})
        for index in group.indexes:
            found.outcomes.setdefault(index, set()).add(named.get(index, NONE))

    def _kept_back(self, state: State, cell: Cell) -> Iterable[int]:
        """Return the least shares that stop one more of a cell where no upper limit does."""
        if self._terms.full(state, cell):
            return ()
        after = self._terms.after(state, {cell: 1})
        alone = [
            one
            for one in range(len(self._terms.kept))
            if not is_within_reach(after, self._below, self._terms, self._purse, (one,))
        ]
        return alone or range(len(self._terms.kept))
