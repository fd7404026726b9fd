"""Substitution: an expression with other expressions in the place of some of its names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)


def substituted(tree: Tree, filled: Mapping[str, Tree]) -> Tree:
    """Return an expression with names replaced.

    Examples:
        >>> substituted(Not(Name("done")), {"done": Name("report_sent")})
        Not(part=Name(id='report_sent'))
    """
    return replaced(tree, lambda part: filled.get(part.id) if isinstance(part, Name) else None)


def replaced(tree: Tree, by: Callable[[Tree], Tree | None]) -> Tree:
    """Return an expression with parts replaced, the outermost first.

    Args:
        tree: The expression.
        by: Gives what stands in the place of a part; None where the part stays.

    Examples:
        >>> replaced(Not(Name("done")), lambda part: Name("x") if part == Name("done") else None)
        Not(part=Name(id='x'))
    """

    def inside(part: Tree) -> Tree:
        return replaced(part, by)

    found = by(tree)
    if found is not None:
        return found
    match tree:
        case Comparison(first, rest):
            pairs = tuple((sign, inside(part)) for sign, part in rest)
            return evolve(tree, first=inside(first), rest=pairs)
        case Membership(item, options):
            listed = by(options) if isinstance(options, Name) else None
            kept = listed if isinstance(listed, Name) else options
            return evolve(tree, item=inside(item), options=kept)
        case And(parts) | Or(parts):
            return evolve(tree, parts=tuple(inside(part) for part in parts))
        case Not(part) | Negative(part):
            return evolve(tree, part=inside(part))
        case IfElse(condition, then, otherwise):
            return IfElse(inside(condition), inside(then), inside(otherwise), at=tree.at)
        case Arithmetic(_, left, right):
            return evolve(tree, left=inside(left), right=inside(right))
        case Call(function, arguments, options):
            pairs = tuple((name, inside(part)) for name, part in options)
            return Call(function, tuple(map(inside, arguments)), pairs, at=tree.at)
    return tree
