"""Python source for expressions whose facts are all known: exact, and as fast as by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import define, evolve, field

from thidua.engine.code import (
    DECIMAL,
    FORMS,
    RATIONAL,
    WHOLE,
    Code,
    Unwritable,
    alike,
    all_tests,
    as_number,
    chain,
)
from thidua.engine.exactness import (
    Odd,
    every,
    least,
    met,
    most,
    odd,
    quantized,
    rounded_ratio,
    total,
)
from thidua.engine.word_sources import WORD_SOURCES
from thidua.language.cells import plain
from thidua.language.days import day_functions
from thidua.language.definitions import Definitions, looks_around, name_of, own_nodes
from thidua.language.kinds import Kind
from thidua.language.scope import Scope
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
)
from thidua.values import Share, decimals_of

_CALLED: Mapping[str, object] = {
    "R": rational,
    "F": Fraction,
    "NA": NOT_APPLICABLE,
    "Odd": Odd,
    "odd": odd,
    "total": total,
    "least": least,
    "most": most,
    "met": met,
    "every": every,
    "quantized": quantized,
    "rounded_ratio": rounded_ratio,
}


def can_be_written(tree: Tree) -> bool:
    """Tell whether known facts are all that an expression needs."""
    return all(_needs_nothing(node) for node in own_nodes(tree))


def _needs_nothing(node: Tree) -> bool:
    if not isinstance(node, Call) or looks_around(node):
        return True
    return node.function in WORD_SOURCES or name_of(node) is not None


@define
class Writer:
    """Writes source; names of the plan never enter it, only numbered variables do."""

    #: Fact id to variable.
    variables: dict[str, str] = field(factory=dict)
    #: Names that the source needs, with their values.
    namespace: dict[str, object] = field(factory=lambda: dict(_CALLED))
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
    _kept: int = 0

    @classmethod
    def for_scope(cls, scope: Scope) -> Writer:
        """Return a writer that knows what the names of a scope stand for."""
        writer = cls(
            days=dict(scope.days),
            kinds=scope.kinds,
            optional=scope.optional,
            definitions=scope.definitions,
        )
        words = day_functions(scope.calendar, scope.windows)
        writer.namespace |= {f"w_{name}": function for name, function in words.items()}
        return writer

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

    def kept(self, text: str) -> tuple[str, str]:
        """Return a variable for a value that is read again, and the source that sets it first."""
        if text.isidentifier():
            return text, text
        self._kept += 1
        return f"w{self._kept}", f"(w{self._kept} := {text})"

    def perhaps(self, code: Code) -> Code:
        """Return a value of its own that may be nothing: kept, so that it is tested only once."""
        variable, first = self.kept(code.closed)
        return Code(variable, form=code.form, tests=(f"{first} is NA",))

    def code(self, tree: Tree) -> Code:
        """Return source for an expression, in brackets where Python could misread it."""
        name = name_of(tree)
        if name is not None:
            return self._named(name)
        match tree:
            case Literal(value):
                return self._literal(value)
            case And(parts):
                return self.joined("and", parts)
            case Or(parts):
                return self.joined("or", parts)
            case Not(part):
                inner = self.code(part)
                return Code(f"(not {inner.text})", tests=inner.tests)
            case Comparison():
                return self._comparison(tree)
            case Membership():
                return self._membership(tree)
            case IfElse():
                return self._choice(tree)
            case Arithmetic():
                return self._arithmetic(tree)
            case Negative(part):
                inner = as_number(self.code(part))
                return evolve(inner, text=f"(-{inner.text})")
        return self._call(cast("Call", tree))

    def _call(self, call: Call) -> Code:
        if not looks_around(call):
            return WORD_SOURCES[call.function](self, call)
        text = self.around.setdefault(call, f"a{len(self.around)}")
        form = WHOLE if call.function in ("count", "place") else RATIONAL
        form = "" if call.function == "of_unit" else form
        return Code(text, form=form, tests=(f"{text} is NA",))

    def _named(self, name: str) -> Code:
        if name in self.days:
            if self.days[name] is None:
                raise Unwritable
            return Code(self.constant(self.days[name]))
        if name in self.definitions:
            return self.defined[name]
        variable, kind = self.variable(name), self.kinds.get(name)
        form = FORMS.get(kind, "") if kind is not None else ""
        tests = (f"{variable} is NA",) if name in self.optional else ()
        return Code(variable, form=form, tests=tests)

    def joined(self, sign: str, parts: tuple[Tree, ...]) -> Code:
        """Return source for conditions joined by "and" or "or"; what does not apply is left out."""
        codes = [self.code(part) for part in parts]
        if not all_tests(codes):
            idle = "True" if sign == "and" else "False"
            texts = [code.text for code in codes if code.text != idle]
            return Code(chain(sign, texts or [idle]))
        if len({code.tests for code in codes}) == 1:
            return Code(chain(sign, [code.text for code in codes]), tests=codes[0].tests)
        listed = ", ".join(code.closed for code in codes)
        found = Code(f"every(({listed}))" if sign == "and" else f"met(1, ({listed}))")
        return self.perhaps(found) if all(code.tests for code in codes) else found

    def _comparison(self, tree: Comparison) -> Code:
        codes = [self.code(part) for part in (tree.first, *(part for _, part in tree.rest))]
        if any(code.form == RATIONAL for code in codes):
            # Python compares a fraction with a decimal, but slowly.
            codes = [self._as_constant(code) for code in codes]
        links = "".join(
            f" {sign} {code.text}" for (sign, _), code in zip(tree.rest, codes[1:], strict=True)
        )
        return Code(f"({codes[0].text}{links})", tests=all_tests(codes))

    def _membership(self, tree: Membership) -> Code:
        item, sign = self.code(tree.item), "not in" if tree.negated else "in"
        if isinstance(tree.options, Name):
            listed = self.code(tree.options)
        else:
            listed = Code(self.constant(frozenset(plain(one.value) for one in tree.options)))
        return Code(f"({item.text} {sign} {listed.text})", tests=all_tests((item, listed)))

    def _literal(self, value: object) -> Code:
        cell = plain(value)
        if isinstance(value, Share):
            digits = decimals_of(value.value)
            if digits is None:
                return Code(self.constant(cell), form=RATIONAL)
            units = value.value.numerator * 10**digits // value.value.denominator
            return Code(self.constant(Decimal(f"{units}e-{digits}")), form=DECIMAL)
        is_number = isinstance(cell, (int, Decimal)) and not isinstance(cell, bool)
        form = (WHOLE if isinstance(cell, int) else DECIMAL) if is_number else ""
        return Code(self.constant(cell), form=form)

    def _as_constant(self, code: Code) -> Code:
        """Return a decimal constant as a fraction; anything else as it is."""
        value = self.namespace.get(code.text)
        if not isinstance(value, Decimal):
            return code
        return Code(self.constant(Fraction(value)), form=RATIONAL)

    def together(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources for numbers that are to be joined, and the form of what they make."""
        codes = [as_number(self.code(tree)) for tree in trees]
        if any(code.form == RATIONAL for code in codes):
            codes = [self._as_constant(code) for code in codes]
        return alike(codes)

    def one_of(self, trees: Iterable[Tree]) -> tuple[list[Code], str]:
        """Return sources of which one is chosen, and the form that they share."""
        return alike(self.code(tree) for tree in trees)

    def _choice(self, tree: IfElse) -> Code:
        test = self.code(tree.condition)
        (then, otherwise), form = self.one_of((tree.then, tree.otherwise))
        chosen = Code(f"({then.closed} if {test.text} else {otherwise.closed})", form=form)
        if not (then.tests or otherwise.tests):
            return evolve(chosen, tests=test.tests)
        return self.perhaps(evolve(chosen, tests=test.tests))

    def _arithmetic(self, tree: Arithmetic) -> Code:
        quotient = tree.left
        if tree.operator == "*" and isinstance(quotient, Arithmetic) and quotient.operator == "/":
            codes, form = self.together((quotient.left, tree.right, quotient.right))
            if form == WHOLE:
                # One fraction instead of two, where a ratio is worth points.
                number, factor, by = (code.text for code in codes)
                return Code(f"F({number} * {factor}, {by})", form=RATIONAL, tests=all_tests(codes))
        codes, form = self.together((tree.left, tree.right))
        left, right = (code.text for code in codes)
        text, form = self._operation(tree.operator, left, right, form)
        return Code(text, form=form, tests=all_tests(codes))

    def _operation(self, operator: str, left: str, right: str, form: str) -> tuple[str, str]:
        match operator:
            case "/" if form == WHOLE:
                return f"F({left}, {right})", RATIONAL
            case "/":
                return f"(F({left}) / F({right}))", RATIONAL
            case "% of" if form == RATIONAL:
                return f"F({left} * {right}, 100)", RATIONAL
            case "% of":
                return f"({left} * {right} * {self.constant(Decimal('0.01'))})", DECIMAL
        return f"({left} {operator} {right})", form
