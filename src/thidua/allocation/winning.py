"""Winning: who receives something, once for every way to decide the level groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from attrs import frozen

from thidua.allocation.cells import Cell, State, Terms
from thidua.allocation.groups import Choice, Decision, Group
from thidua.allocation.passing import Run
from thidua.allocation.picking import Look, picked
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
            after: dict[tuple[State, frozenset[int]], None] = {}
            for state, before in ways:
                choices = run.choices(number, state)
                named = None if run.decided is None else frozenset(run.decided.named)
                for choice in choices:
                    left = run.cleared(choice.after, number)
                    for more in _members(group, choice, look) if named is None else (named,):
                        after[left, before | more] = None
                        purse.pay(len(after) > len(ways))
            ways = after
        yield from dict.fromkeys(found for _, found in ways)


def _members(group: Group, choice: Choice, look: Look | None) -> Iterator[frozenset[int]]:
    by_cell: dict[Cell, list[int]] = {}
    for index, cell in group.members:
        by_cell.setdefault(cell, []).append(index)
    chosen = (tuple(picked(by_cell[cell], count, look)) for cell, count in choice.taken.items())
    for way in product(*chosen):
        yield frozenset(index for some in way for index in some)
