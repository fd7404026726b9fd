"""Python source for expressions whose facts are all known: exact, and as fast as by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import define, field

from thidua.language.cells import plain
from thidua.language.spans import rational
from thidua.language.tree import (
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Membership,
    Name,
    Negative,
    Not,
    Or,
    Tree,
    walk,
)

#: Functions that generated source can call by itself.
_DIRECT = ("min", "max", "sum")


def can_be_written(tree: Tree) -> bool:
    """Tell whether known facts are all that an expression needs."""
    return all(not isinstance(node, Call) or node.function in _DIRECT for node in walk(tree))


def divides(tree: Tree) -> bool:
    """Tell whether an expression can meet a zero denominator."""
    return any(isinstance(node, Arithmetic) and node.operator == "/" for node in walk(tree))


@define
class Writer:
    """Writes source; names of the plan never enter it, only numbered variables do."""

    #: Fact id to variable.
    variables: dict[str, str] = field(factory=dict)
    #: Names that the source needs, with their values.
    namespace: dict[str, object] = field(factory=lambda: {"R": rational, "F": Fraction})
    #: Dotted names of days, whose value is known when the round is prepared.
    days: dict[str, object] = field(factory=dict)

    def variable(self, name: str) -> str:
        """Return the variable of a fact."""
        return self.variables.setdefault(name, f"v{len(self.variables)}")

    def constant(self, value: object) -> str:
        """Return source for a constant."""
        if type(value) in (bool, int):
            return repr(value)
        name = f"c{len(self.namespace)}"
        self.namespace[name] = value
        return name

    def source(self, tree: Tree) -> str:
        """Return source for an expression, in brackets where Python could misread it."""
        match tree:
            case Literal(value):
                return self.constant(plain(value))
            case Name(name):
                return self.constant(self.days[name]) if name in self.days else self.variable(name)
            case And(parts):
                return f"({' and '.join(self.source(part) for part in parts)})"
            case Or(parts):
                return f"({' or '.join(self.source(part) for part in parts)})"
            case Not(part):
                return f"(not {self.source(part)})"
            case Comparison(first, rest):
                chain = "".join(f" {sign} {self.source(part)}" for sign, part in rest)
                return f"({self.source(first)}{chain})"
            case Membership():
                return self._membership(tree)
            case IfElse(condition, then, otherwise):
                test = self.source(condition)
                return f"({self.source(then)} if {test} else {self.source(otherwise)})"
            case Call(function, arguments):
                listed = ", ".join(self._number(part) for part in arguments)
                return f"{function}(({listed},))"
        return self._number(tree)

    def _membership(self, tree: Membership) -> str:
        if isinstance(tree.options, Name):
            listed = self.source(tree.options)
        else:
            listed = self.constant(frozenset(plain(option.value) for option in tree.options))
        return f"({self.source(tree.item)} {'not in' if tree.negated else 'in'} {listed})"

    def _number(self, tree: Tree) -> str:
        """Write a part of arithmetic: decimals become fractions, which never round."""
        match tree:
            case Literal(value):
                number = plain(value)
                return self.constant(Fraction(number) if isinstance(number, Decimal) else number)
            case Negative(part):
                return f"(-{self._number(part)})"
            case Arithmetic("/", left, right):
                return f"(F({self._number(left)}) / {self._number(right)})"
            case Arithmetic("% of", left, right):
                return f"(F({self._number(left)}, 100) * {self._number(right)})"
            case Arithmetic(operator, left, right):
                return f"({self._number(left)} {operator} {self._number(right)})"
        return f"R({self.source(tree)})"
