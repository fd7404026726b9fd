"""The pass: places given from the top of the ranking, under several limits at once.

Whoever stands highest takes a place as long as every limit has room for it and every least
share can still be met by those who remain below. Level nominees come in every order: the states
that can be reached, how many places each limit has used, are followed side by side, and equal
states are one. So every outcome of everybody is found without listing the orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.cuts import Cut, Told
from thidua.allocation.groups import Choice, Decision, Group
from thidua.allocation.least_shares import is_within_reach
from thidua.allocation.places import NONE
from thidua.allocation.running import Run
from thidua.allocation.spending import Purse, Spent


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
    #: Whether the search cost too much: further down everything that fits is told as possible.
    is_cut_short: bool = False

    def note(self, group: Group, told: Mapping[Cell, Told]) -> None:
        """Add what can come out for the members of a group."""
        for index, cell in group.members:
            self.outcomes.setdefault(index, set()).update(told[cell].outcomes)
            self.stops.setdefault(index, set()).update(told[cell].stops)
            self.kept_back.setdefault(index, set()).update(told[cell].kept_back)


@frozen
class _Step:
    """What one state makes of one group."""

    after: tuple[State, ...]
    #: The most places that fall to it.
    places: int
    is_open: bool


def passed(
    groups: Sequence[Group], terms: Terms, purse: Purse, rulings: Mapping[int, Decision]
) -> Found:
    """Let all groups pass and find everything that can come out.

    Args:
        groups: Level nominees, the best first.
        terms: The limits.
        purse: What the search may cost; where it does not suffice, the rest is told cautiously.
        rulings: By group, what the council has decided.
    """
    found = Found()
    run = Run(groups, terms, purse, rulings)
    states: list[State] = [terms.start]
    for number, group in enumerate(groups):
        run.enter(number)
        try:
            steps = [_step(run, number, group, state, found) for state in states]
            after = {run.cleared(one, number): None for step in steps for one in step.after}
            purse.pay(len(after) - 1)
        except Spent:
            _give_up(groups[number:], number, states, terms, found)
            break
        if all(step.is_open for step in steps):
            found.open[number] = max(step.places for step in steps)
        if number in run.fitting:
            found.ruled.add(number)
        states = list(after)
    return found


def _step(run: Run, number: int, group: Group, state: State, found: Found) -> _Step:
    ruled = run.ruled(number, state)
    if ruled is not None:
        _note_ruled(run, group, state, ruled, found)
        return _Step((ruled.after,), 0, is_open=False)
    full = {cell: frozenset(run.terms.full(state, cell)) for cell in run.counted}
    if all(full.values()):
        # Below the last place, where most of a long list stands.
        found.note(group, {cell: Told(frozenset({NONE}), some) for cell, some in full.items()})
        return _Step((state,), 0, is_open=False)
    alike = run.alike(state)
    everyone = run.everyone(state)
    if everyone is None and not run.terms.kept:
        step = _cut(run, group, state, alike, found)
        if step is not None:
            return step
    choices = (everyone,) if everyone is not None else run.choices(state, alike)
    counted = run.counted if everyone is not None else _sums(run.counted, alike)
    told = {cell: _told(run, cell, number_, state, choices) for cell, number_ in counted.items()}
    if everyone is None:
        told = {cell: told[alike[cell]] for cell in run.counted}
    found.note(group, told)
    places = max(sum(one.taken.values()) for one in choices)
    return _Step(tuple(one.after for one in choices), places, is_open=_is_open(told))


def _cut(
    run: Run, group: Group, state: State, alike: Mapping[Cell, Cell], found: Found
) -> _Step | None:
    """Decide a group that uses up a limit which counts everybody from here on, by counting."""
    cut = Cut(_sums(run.counted, alike), state, run.terms)
    if not cut.is_nested:
        return None
    last = cut.ends(tuple(cell for cell, number in run.below.items() if number > 0))
    if last is None:
        return None
    by_alike = cut.told()
    told = {cell: by_alike[alike[cell]] for cell in run.counted}
    found.note(group, told)
    used = list(state)
    used[last] = run.terms.caps[last]
    places = cut.filled(cut.counted).total()
    return _Step((tuple(used),), places, is_open=_is_open(told))


def _sums(counted: Mapping[Cell, int], alike: Mapping[Cell, Cell]) -> dict[Cell, int]:
    sums: dict[Cell, int] = {}
    for cell, number in counted.items():
        sums[alike[cell]] = sums.get(alike[cell], 0) + number
    return sums


def _is_open(told: Mapping[Cell, Told]) -> bool:
    return any(len(one.outcomes) > 1 for one in told.values())


def _told(run: Run, cell: Cell, number: int, state: State, choices: tuple[Choice, ...]) -> Told:
    """Return the outcomes of a cell, the limits and the least shares that stop some of it."""
    outcomes: set[str] = set()
    stops: set[int] = set()
    kept: set[int] = set()
    for choice in choices:
        count = choice.taken.get(cell, 0)
        if count:
            outcomes.update(run.prizes(state, choice.taken, cell.ladder))
        if count < number:
            outcomes.add(NONE)
            full = run.terms.full(choice.after, cell)
            stops.update(full)
            kept.update(() if full else _kept_back(run, choice.after, cell))
    return Told(frozenset(outcomes), frozenset(stops), frozenset(kept))


def _kept_back(run: Run, state: State, cell: Cell) -> Iterable[int]:
    """Return the least shares that stop one more of a cell where no upper limit does."""
    after = run.terms.after(state, {cell: 1})
    every = range(len(run.terms.kept))
    alone = [
        one for one in every if not is_within_reach(after, run.below, run.terms, run.purse, (one,))
    ]
    return alone or every


def _note_ruled(run: Run, group: Group, state: State, choice: Choice, found: Found) -> None:
    ladders = {cell.ladder for cell in choice.taken}
    prizes = {one: iter(run.prizes(state, choice.taken, one)) for one in ladders}
    decision = run.decided or Decision()
    cells = dict(group.members)
    named = dict(decision.prizes)
    named.update({index: next(prizes[cells[index].ladder]) for index in decision.given})
    for index in group.indexes:
        found.outcomes.setdefault(index, set()).add(named.get(index, NONE))


def _give_up(
    groups: Sequence[Group], number: int, states: list[State], terms: Terms, found: Found
) -> None:
    """Tell everything as possible from a group on, but for those whom some limit surely stops."""
    found.is_cut_short = True
    prizes = frozenset(outcome for outcome, _ in terms.ladder.steps)
    for group in groups:
        told: dict[Cell, Told] = {}
        for _, cell in group.members:
            full = [frozenset(terms.full(state, cell)) for state in states]
            stops = frozenset[int]().union(*full)
            outcomes = frozenset({NONE}) if all(full) else prizes | {NONE}
            told[cell] = Told(outcomes, stops)
        found.note(group, told)
    # The first of these groups has more ways than can be listed: it is open for certain.
    found.open[number] = len(groups[0].members)
