"""The evaluator as a word sees it."""

from __future__ import annotations

from typing import Protocol

from thidua.language.outcomes import Outcome
from thidua.language.scope import Gap, Scope
from thidua.language.spans import Operand
from thidua.language.tree import Tree


class Evaluator(Protocol):
    """What a word needs of whoever evaluates the expression around it."""

    @property
    def scope(self) -> Scope:
        """What the expression may look at."""
        ...

    @property
    def gaps(self) -> list[Gap]:
        """Why parts are unknown."""
        ...

    def operand(self, tree: Tree) -> Operand:
        """Evaluate a part that gives a value."""
        ...

    def outcome(self, tree: Tree) -> Outcome:
        """Evaluate a part that is a condition."""
        ...

    def is_loose(self, name: str) -> bool:
        """Tell whether a fact without a value may turn out not to apply."""
        ...

    def cell(self, name: str) -> object:
        """Return the cell of a fact."""
        ...
