"""Python source for expressions whose facts are all known: exact, and as fast as by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import define, field

from thidua.engine.calls import CALLS
from thidua.engine.codes import DECIMAL, FORMS, RATIONAL, WHOLE, Code, as_number, as_rational
from thidua.engine.exactness import Odd, least, most, odd, total
from thidua.language.cells import plain
from thidua.language.definitions import (
    CHECKED,
    NOTHING,
    UNDEFINED,
    WHERE_APPLIES,
    Definitions,
    looks_around,
    name_of,
    own_nodes,
)
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE, rational
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
    children,
    walk,
)
from thidua.language.vocabulary import POPULATION_WORDS
from thidua.language.words import rounded
from thidua.values import Share, decimals_of

#: Functions that generated source can call by itself.
_DIRECT = frozenset(
    (
        *("min", "max", "sum", "points", "clamp", "rounded", "or_else"),
        *(WHERE_APPLIES, NOTHING, UNDEFINED, CHECKED),
        *(word.name for word in POPULATION_WORDS),
    )
)
#: Words that know by themselves what to do with a part that does not apply.
_KEEPING = frozenset(("min", "max", "sum", "or_else", WHERE_APPLIES, NOTHING, UNDEFINED))


def can_be_written(tree: Tree) -> bool:
    """Tell whether known facts are all that an expression needs."""
    return all(not isinstance(node, Call) or node.function in _DIRECT for node in own_nodes(tree))


def divides(tree: Tree) -> bool:
    """Tell whether an expression can meet a zero denominator."""
    return any(isinstance(node, Arithmetic) and node.operator == "/" for node in walk(tree))


class Unwritable(Exception):  # noqa: N818 - a part is unwritable; the reference evaluates it
    """Raised where generated source could not say what the reference says."""


@define
class Writer:
    """Writes source; names of the plan never enter it, only numbered variables do."""

    #: Fact id to variable.
    variables: dict[str, str] = field(factory=dict)
    #: Names that the source needs, with their values.
    namespace: dict[str, object] = field(
        factory=lambda: {
            "R": rational,
            "F": Fraction,
            "NA": NOT_APPLICABLE,
            "Odd": Odd,
            "odd": odd,
            "total": total,
            "least": least,
            "most": most,
            "rounded": rounded,
        }
    )
    #: Dotted names of days; None for a day that is not known when the round is prepared.
    days: dict[str, object] = field(factory=dict)
    kinds: Mapping[str, Kind] = field(factory=dict)
    #: Facts that may not apply.
    optional: frozenset[str] = frozenset()
    definitions: Definitions = field(factory=Definitions)
    #: Definition to variable, with its code; in the order in which they are to be computed.
    defined: dict[str, Code] = field(factory=dict)
    #: What is found by looking around, to variable.
    around: dict[Tree, str] = field(factory=dict)

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
        return self.code(tree).text

    def code(self, tree: Tree) -> Code:
        """Return source for an expression with the form of its number."""
        name = name_of(tree)
        if name is not None:
            return self._named(name)
        match tree:
            case Literal(value):
                return self._literal(value)
            case And(parts):
                return Code(f"({' and '.join(self.source(part) for part in parts)})")
            case Or(parts):
                return Code(f"({' or '.join(self.source(part) for part in parts)})")
            case Not(part):
                return Code(f"(not {self.source(part)})")
            case Comparison(first, rest):
                chain = "".join(f" {sign} {self.source(part)}" for sign, part in rest)
                return Code(f"({self.source(first)}{chain})")
            case Membership():
                return Code(self._membership(tree))
            case IfElse(condition, then, otherwise):
                return self._choice(self.source(condition), then, otherwise)
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                inner = self.number(part)
                return Code(f"(-{inner.text})", inner.form)
        return self._call(cast("Call", tree))

    def _call(self, tree: Call) -> Code:
        if looks_around(tree):
            text = self.around.setdefault(tree, f"a{len(self.around)}")
            form = "" if tree.function == "of_unit" else RATIONAL
            return Code(text, form, may_be_nothing=True)
        return CALLS[tree.function](tree, self)

    def _named(self, name: str) -> Code:
        if name in self.days:
            if self.days[name] is None:
                raise Unwritable
            return Code(self.constant(self.days[name]))
        if name in self.definitions:
            return self.defined[name]
        kind = self.kinds.get(name)
        form = FORMS.get(kind, "") if kind is not None else ""
        return Code(self.variable(name), form, name in self.optional)

    def guarded(self, tree: Tree) -> Code:
        """Return source that is nothing where a part that it cannot do without does not apply."""
        guards = self.guards(tree)
        code = self.code(tree)
        if not guards or (isinstance(tree, (Name, Call)) and code.text in guards):
            return code
        tests = " or ".join(f"{one} is NA" for one in sorted(guards))
        return Code(f"(NA if {tests} else {code.text})", code.form, may_be_nothing=True)

    def guards(self, tree: Tree) -> frozenset[str]:
        """Return the variables of which none may be nothing where the expression has a value.

        Raises:
            Unwritable: The expression does not simply depend on them.
        """
        if name_of(tree) is not None or looks_around(tree):
            code = self.code(tree)
            return frozenset((code.text,)) if code.may_be_nothing else frozenset()
        if not isinstance(tree, Call):
            return self._guards_of_joint(tree)
        if tree.function in _KEEPING:
            return frozenset()
        return self._all_guards(tree.arguments)

    def _guards_of_joint(self, tree: Tree) -> frozenset[str]:
        if isinstance(tree, IfElse):
            return self.guards(tree.condition)
        found = self._all_guards(children(tree))
        if found and isinstance(tree, (And, Or)):
            # What does not apply is left out of "and" and "or": the reference knows how.
            raise Unwritable
        return found

    def _all_guards(self, trees: Iterable[Tree]) -> frozenset[str]:
        return frozenset[str]().union(*(self.guards(tree) for tree in trees))

    def _literal(self, value: object) -> Code:
        cell = plain(value)
        if isinstance(value, Share):
            digits = decimals_of(value.value)
            if digits is not None:
                units = value.value.numerator * 10**digits // value.value.denominator
                return Code(self.constant(Decimal(f"{units}e-{digits}")), DECIMAL)
            return Code(self.constant(cell), RATIONAL)
        is_number = isinstance(cell, (int, Decimal)) and not isinstance(cell, bool)
        form = (WHOLE if isinstance(cell, int) else DECIMAL) if is_number else ""
        return Code(self.constant(cell), form)

    def number(self, tree: Tree) -> Code:
        """Return source for a part of arithmetic, in a form that is known."""
        return as_number(self.code(tree))

    def together(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources for numbers that are to be joined, and the form of what they make."""
        codes = [as_number(self.guarded(tree)) for tree in trees]
        forms = {code.form for code in codes}
        if RATIONAL not in forms:
            return codes, DECIMAL if DECIMAL in forms else WHOLE
        return [as_rational(code) for code in codes], RATIONAL

    def _choice(self, test: str, then: Tree, otherwise: Tree) -> Code:
        one, other = self.guarded(then), self.guarded(otherwise)
        may_be_nothing = one.may_be_nothing or other.may_be_nothing
        form = one.form or other.form
        if one.form != other.form and RATIONAL in (one.form, other.form):
            one, other = as_rational(one), as_rational(other)
            form = RATIONAL
        elif {one.form, other.form} == {WHOLE, DECIMAL}:
            form = DECIMAL
        return Code(f"({one.text} if {test} else {other.text})", form, may_be_nothing)

    def _arithmetic(self, tree: Arithmetic) -> Code:
        codes, form = self.together((tree.left, tree.right))
        left, right = (code.text for code in codes)
        match tree.operator:
            case "/" if form == WHOLE:
                return Code(f"F({left}, {right})", RATIONAL)
            case "/":
                return Code(f"(F({left}) / F({right}))", RATIONAL)
            case "% of" if form == RATIONAL:
                # Whole numbers come here as well: a stroke between two of them gives a float.
                return Code(f"({left} * {right} * {self.constant(Fraction(1, 100))})", RATIONAL)
            case "% of":
                return Code(f"({left} * {right} * {self.constant(Decimal('0.01'))})", DECIMAL)
        return Code(f"({left} {tree.operator} {right})", form)

    def _membership(self, tree: Membership) -> str:
        if isinstance(tree.options, Name):
            listed = self.source(tree.options)
        else:
            listed = self.constant(frozenset(plain(option.value) for option in tree.options))
        return f"({self.source(tree.item)} {'not in' if tree.negated else 'in'} {listed})"
