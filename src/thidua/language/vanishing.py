"""Vanishing: whether a definition that is not known may turn out not to apply at all."""

from __future__ import annotations

from collections.abc import Callable

from thidua.language.definitions import NOTHING, looks_around
from thidua.language.tree import Call, IfElse, Tree, children
from thidua.language.truths import Truth


def may_vanish(tree: Tree, truth: Callable[[Tree], Truth]) -> bool:
    """Tell whether an expression may come to nothing by itself, whatever it rests on.

    Where it is settled which way a choice goes, only that way counts.

    Args:
        tree: The expression.
        truth: Evaluates a condition.

    Examples:
        >>> from thidua.language.tree import Name
        >>> part = IfElse(Name("has_contact"), Name("score"), Call(NOTHING))
        >>> may_vanish(part, lambda _: Truth.MET), may_vanish(part, lambda _: Truth.UNKNOWN)
        (False, True)
        >>> may_vanish(part, lambda _: Truth.NOT_MET)
        True
    """
    if isinstance(tree, IfElse):
        match truth(tree.condition):
            case Truth.MET:
                return may_vanish(tree.then, truth)
            case Truth.NOT_MET:
                return may_vanish(tree.otherwise, truth)
    if looks_around(tree) or (isinstance(tree, Call) and tree.function == NOTHING):
        return True
    return any(may_vanish(part, truth) for part in children(tree))
