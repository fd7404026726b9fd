"""Workings: a formula with the values in the place of its names, as one works it out by hand."""

from __future__ import annotations

from fractions import Fraction

from thidua.language.definitions import Definitions, looks_around, name_of
from thidua.language.meaning import operand, truth
from thidua.language.printing import show
from thidua.language.scope import Scope
from thidua.language.spans import Span
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Negative, Tree
from thidua.language.truths import Truth
from thidua.values import Rounding, decimals_of


def worked_out(tree: Tree, scope: Scope) -> str:
    """Return a formula with what is known in the place of its names.

    Args:
        tree: An expression that gives a number.
        scope: What it may look at for one nominee.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> worked_out(parse("0.4 * told"), Scope(facts={"told": 47}))
        '0.4 * 47'
    """
    return show(_filled(tree, scope))


def written_out(value: object) -> str:
    """Return a value as an expression writes it, a ratio that does not end as a ratio.

    Examples:
        >>> written_out(Fraction(393, 4)), written_out(Fraction(2, 3))
        ('98.25', '2 / 3')
    """
    return show(_number(value))


def spelt_out(tree: Tree, definitions: Definitions) -> Tree:
    """Return what a name stands for, where that is a sum or a ratio of its own.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> show(spelt_out(parse("rate"), Definitions({"rate": parse("done / asked")})))
        'done / asked'
    """
    name = name_of(tree)
    behind = definitions.trees.get(name) if name is not None else None
    return behind if isinstance(behind, Arithmetic) else tree


def _filled(tree: Tree, scope: Scope) -> Tree:
    match tree:
        case Arithmetic(operator, left, right):
            return Arithmetic(operator, _filled(left, scope), _filled(right, scope))
        case Negative(part):
            return Negative(_filled(part, scope))
        case IfElse(condition, then, otherwise):
            found = truth(condition, scope)
            if found in (Truth.MET, Truth.NOT_MET):
                return _filled(then if found is Truth.MET else otherwise, scope)
        case Call(function, arguments, options) if name_of(tree) is None:
            if not looks_around(tree) and arguments:
                return Call(function, tuple(_filled(one, scope) for one in arguments), options)
        case Literal():
            return tree
    return _value(tree, scope)


def _value(tree: Tree, scope: Scope) -> Tree:
    found = operand(tree, scope)
    if not isinstance(found, Span) or not found.is_exact:
        return tree
    return _number(found.low)


def _number(value: object) -> Tree:
    if isinstance(value, Fraction):
        digits = decimals_of(value)
        if digits is None:
            return Arithmetic("/", _number(value.numerator), _number(value.denominator))
        return _signed(Rounding.DOWN.to(value, digits))
    return _signed(value)


def _signed(value: object) -> Tree:
    is_number = not isinstance(value, (bool, str)) and hasattr(value, "__neg__")
    if is_number and value < 0:  # type: ignore[operator] # a number
        return Negative(Literal(-value))  # type: ignore[operator] # a number
    return Literal(value)  # type: ignore[arg-type] # cells hold what expressions can write
