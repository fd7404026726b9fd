"""Winning: who receives something, once for every way to decide the level groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from attrs import frozen

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.groups import Choice, Decision, Group
from thidua.allocation.picking import Look, picked
from thidua.allocation.running import Run
from thidua.allocation.spending import Purse


@frozen(kw_only=True)
class Winning:
    """The ways of a contest of which everything but the level groups is known."""

    groups: Sequence[Group]
    terms: Terms
    rulings: Mapping[int, Decision]
    #: What deciding the groups may cost.
    steps: int

    def winners(self, look: Look | None, purse: Purse) -> Iterator[frozenset[int]]:
        """Yield everyone who receives something, for every way.

        Args:
            look: Nominees who look alike stand in for one another: one way for all of them.
            purse: What listing them may cost.

        Raises:
            Spent: There are more ways.
        """
        run = Run(self.groups, self.terms, Purse(self.steps), self.rulings)
        ways: dict[tuple[State, frozenset[int]], None] = {(self.terms.start, frozenset()): None}
        for number, group in enumerate(self.groups):
            run.enter(number)
            after: dict[tuple[State, frozenset[int]], None] = {}
            for state, before in ways:
                for left, more in self._ways(run, number, group, state, look):
                    after[run.cleared(left, number), before | more] = None
                    purse.pay(len(after) > len(ways))
            ways = after
        yield from dict.fromkeys(found for _, found in ways)

    def _ways(
        self, run: Run, number: int, group: Group, state: State, look: Look | None
    ) -> Iterator[tuple[State, frozenset[int]]]:
        """Yield what is used after a group and who of it receives something, for every way."""
        ruled = run.ruled(number, state)
        if run.decided is not None:
            for choice in ruled:
                yield choice.after, frozenset(run.decided.named)
            return
        everyone = run.everyone(state)
        if everyone is not None:
            yield everyone.after, frozenset(group.indexes)
            return
        alike = run.alike(state)
        for choice in run.choices(state, alike):
            for more in _members(group, alike, choice, look):
                yield choice.after, more


def _members(
    group: Group, alike: Mapping[Cell, Cell], choice: Choice, look: Look | None
) -> Iterator[frozenset[int]]:
    by_cell: dict[Cell, list[int]] = {}
    for index, cell in group.members:
        by_cell.setdefault(alike[cell], []).append(index)
    chosen = (tuple(picked(by_cell[cell], count, look)) for cell, count in choice.taken.items())
    for way in product(*chosen):
        yield frozenset(index for some in way for index in some)
