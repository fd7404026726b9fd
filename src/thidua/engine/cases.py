"""Cases: lines of which the first that holds decides, and conditions that need not apply."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.language.definitions import CASES
from thidua.language.tree import And, Call, Literal, Or, Tree

_YES, _NO = Literal(value=True), Literal(value=False)


def first_of(lines: Iterable[tuple[Tree, Tree]], otherwise: Tree) -> Tree:
    """Return what the first line gives whose condition holds: flat, however many there are.

    Args:
        lines: Conditions, each with what it gives.
        otherwise: What is left where none holds.

    Examples:
        >>> from thidua.language.tree import Name
        >>> first_of([], Name("x"))
        Name(id='x')
    """
    parts = [part for line in lines for part in line]
    return Call(CASES, (*parts, otherwise)) if parts else otherwise


def where_it_holds(condition: Tree) -> Tree:
    """Return a condition that is not met where it does not apply: it changes nothing there.

    Examples:
        >>> from thidua.language.printing import show
        >>> from thidua.language.tree import Name
        >>> show(where_it_holds(Name("absent")))
        'absent or no'
    """
    return Or((condition, _NO))


def unless_barred(condition: Tree) -> Tree:
    """Return a condition that is met where it does not apply: it bars nobody there.

    Examples:
        >>> from thidua.language.printing import show
        >>> from thidua.language.tree import Name
        >>> show(unless_barred(Name("registered")))
        'registered and yes'
    """
    return And((condition, _YES))
