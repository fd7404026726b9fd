"""From a tree back to the text of an expression: parse(show(tree)) == tree."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from thidua.language.tree import (
    And,
    Arithmetic,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
)
from thidua.values import Money, Rounding, Share, decimals_of
from thidua.values.number import MOST_DIGITS

_CHOICE, _OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _SIGN, _ATOM = range(9)


def show(tree: Tree) -> str:
    """Write a tree as an expression.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> show(parse("not (a  and b) or c>=80"))
        'not (a and b) or c >= 80'
    """
    return _show(tree, _CHOICE)


def _show(tree: Tree, around: int) -> str:
    binding, text = _written(tree)
    return f"({text})" if binding < around else text


def _written(tree: Tree) -> tuple[int, str]:
    match tree:
        case Literal(value):
            return _ATOM, _constant(value)
        case Name(name):
            return _ATOM, name
        case And(parts):
            return _AND, " and ".join(_show(part, _NOT) for part in parts)
        case Or(parts):
            return _OR, " or ".join(_show(part, _AND) for part in parts)
        case Not(part):
            return _NOT, f"not {_show(part, _NOT)}"
        case IfElse(condition, then, otherwise):
            first, test = _show(then, _OR), _show(condition, _OR)
            return _CHOICE, f"{first} if {test} else {_show(otherwise, _CHOICE)}"
        case Comparison(first, rest):
            chain = "".join(f" {sign} {_show(part, _SUM)}" for sign, part in rest)
            return _COMPARISON, _show(first, _SUM) + chain
        case Membership():
            return _COMPARISON, _membership(tree)
        case Arithmetic(operator, left, right):
            level = _SUM if operator in "+-" else _PRODUCT
            return level, f"{_show(left, level)} {operator} {_show(right, level + 1)}"
        case Negative(part):
            return _SIGN, f"-{_show(part, _SIGN)}"
    inside = [_show(part, _CHOICE) for part in tree.arguments]
    inside += [f"{name}={_show(part, _CHOICE)}" for name, part in tree.options]
    return _ATOM, f"{tree.function}({', '.join(inside)})"


def _membership(tree: Membership) -> str:
    sign = "not in" if tree.negated else "in"
    if isinstance(tree.options, Name):
        options = tree.options.id
    else:
        options = f"[{', '.join(_show(option, _CHOICE) for option in tree.options)}]"
    return f"{_show(tree.item, _SUM)} {sign} {options}"


def _constant(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:f}"
        case Share():
            return _share(value)
        case Money():
            return f"dong({value.amount})"
        case date():
            return value.isoformat()
        case time():
            return f'clock("{value.isoformat("minutes")}")'
        case str():
            quote = "'" if '"' in value else '"'
            return f"{quote}{value}{quote}"
        case _:
            return str(value)


def _share(share: Share) -> str:
    hundredfold = share.value * 100
    decimals = decimals_of(hundredfold)
    if decimals is None or abs(hundredfold * 10**decimals) >= 10**MOST_DIGITS:
        return f"ratio({share.value.numerator}, {share.value.denominator})"
    return f"percent({Rounding.DOWN.to(hundredfold, decimals):f})"
