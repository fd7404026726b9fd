"""Looseness: whether what is not known may turn out not to apply at all."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from thidua.language.definitions import NOTHING, looks_around, name_of
from thidua.language.scope import Scope
from thidua.language.spans import Operand, is_settled
from thidua.language.tree import Call, IfElse, Name, Tree, children
from thidua.language.truths import Truth


@frozen(kw_only=True)
class Looseness:
    """Tells whether an expression that is not known may turn out not to apply.

    It errs towards yes, but what is settled already is not asked about: a fact with a value, a
    fact whose condition to apply is met, the branch that is not taken.
    """

    scope: Scope
    truth: Callable[[Tree, Scope], Truth]
    operand: Callable[[Tree, Scope], Operand]

    def of(self, tree: Tree) -> bool:
        """Tell it of an expression."""
        name = name_of(tree)
        if name is not None:
            return self._of_definition(name) if name in self.scope.definitions else self.fact(name)
        if isinstance(tree, IfElse):
            return self._of_choice(tree)
        if isinstance(tree, Call):
            if tree.function == NOTHING:
                return True
            if looks_around(tree):
                return not is_settled(self.operand(tree, self.scope))
            if tree.function in self.scope.rules:
                return any(self.fact(name) for name in self.scope.rules[tree.function].reads)
        return any(self.of(child) for child in children(tree))

    def fact(self, name: str) -> bool:
        """Tell it of a fact: unless its condition to apply is met."""
        if name not in self.scope.optional or self.scope.facts.get(name) is not None:
            return False
        condition = self.scope.applies.get(name)
        return condition is None or self.truth(condition, self.scope) is not Truth.MET

    def _of_choice(self, tree: IfElse) -> bool:
        match self.truth(tree.condition, self.scope):
            case Truth.MET:
                return self.of(tree.then)
            case Truth.NOT_MET:
                return self.of(tree.otherwise)
        return any(self.of(child) for child in children(tree))

    def _of_definition(self, name: str) -> bool:
        """Tell it of all that a definition rests on first, so that no chain is too long."""
        known, definitions = self.scope.loose, self.scope.definitions
        for one in () if name in known else definitions.order(name):
            if one not in known:
                is_open = not is_settled(self.operand(Name(one), self.scope))
                known[one] = is_open and self.of(definitions.trees[one])
        return known[name]
