"""From Python's syntax nodes to the nodes of the rule language."""

from __future__ import annotations

import ast
from datetime import date, time
from decimal import Decimal

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
from thidua.language.vocabulary import LITERALS, WORDS, Word, word
from thidua.problems import Problem, error
from thidua.values import Money, Share, closest

DEEPEST = 60

_COMPARING: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_JOINING: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "% of",
}
#: Stands for a part that could not be read, so that the rest is read all the same.
_UNREADABLE = Literal(False)  # noqa: FBT003 - the node's one field, not a flag


class Converter:
    """Turns syntax nodes into a tree and keeps what is wrong on the way."""

    def __init__(self, text: str) -> None:
        """Start with the text that the offsets of the nodes belong to."""
        self._text = text
        # Python counts bytes of UTF-8, and the source begins with one more bracket.
        self._characters = _character_offsets(text)
        self._depth = 0
        self.problems: list[Problem] = []

    def tree(self, node: ast.expr) -> Tree:
        """Convert one node and all below it."""
        if self._depth >= DEEPEST:
            if not any(problem.code == "expression-too-deep" for problem in self.problems):
                self.problems.append(error("expression-too-deep", offset=0))
            return _UNREADABLE
        self._depth += 1
        try:
            return self._convert(node)
        finally:
            self._depth -= 1

    def _convert(self, node: ast.expr) -> Tree:
        at = self._at(node)
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name(id=name):
                return self._name(name, at)
            case ast.Attribute():
                return Name(self._source(node), at=at)
            case ast.BoolOp(op=ast.And(), values=values):
                return And(tuple(self.tree(value) for value in values), at=at)
            case ast.BoolOp(values=values):
                return Or(tuple(self.tree(value) for value in values), at=at)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.tree(operand), at=at)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return Negative(self.tree(operand), at=at)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return IfElse(self.tree(test), self.tree(body), self.tree(orelse), at=at)
            case ast.Compare():
                return self._compare(node)
            case ast.BinOp(op=op, left=left, right=right) if type(op) in _JOINING:
                return Arithmetic(_JOINING[type(op)], self.tree(left), self.tree(right), at=at)
            case ast.Call(func=ast.Name(id=name)):
                return self._call(name, node)
        return self._not_in_language(node)

    def _constant(self, node: ast.Constant) -> Tree:
        at = self._at(node)
        if isinstance(node.value, str):
            return Literal(node.value, at=at)
        if isinstance(node.value, bytes):
            return self._not_in_language(node)
        # The number as written: Python would have made a float of 0.98.
        source = self._source(node)
        if isinstance(node.value, float):
            return Literal(Decimal(source), at=at)
        return Literal(int(source), at=at)

    def _name(self, name: str, at: int) -> Tree:
        if name in ("yes", "no"):
            return Literal(name == "yes", at=at)
        source = self._text[at : at + len(name)]
        if source != name:
            return Literal(date.fromisoformat(source), at=at)
        return Name(name, at=at)

    def _compare(self, node: ast.Compare) -> Tree:
        at = self._at(node)
        first = node.ops[0]
        if isinstance(first, (ast.In, ast.NotIn)) and len(node.ops) == 1:
            options = self._options(node.comparators[0])
            return Membership(
                self.tree(node.left), options, negated=isinstance(first, ast.NotIn), at=at
            )
        if any(type(op) not in _COMPARING for op in node.ops):
            return self._not_in_language(node)
        rest = tuple(
            (_COMPARING[type(op)], self.tree(operand))
            for op, operand in zip(node.ops, node.comparators, strict=True)
        )
        return Comparison(self.tree(node.left), rest, at=at)

    def _options(self, node: ast.expr) -> tuple[Literal, ...] | Name:
        if isinstance(node, ast.List):
            listed = [(self.tree(item), self._at(item)) for item in node.elts]
            for item, at in listed:
                if not isinstance(item, Literal):
                    self.problems.append(error("list-of-values", offset=at))
            return tuple(item for item, _ in listed if isinstance(item, Literal))
        name = self.tree(node)
        if isinstance(name, Name):
            return name
        self.problems.append(error("list-of-values", offset=self._at(node)))
        return ()

    def _call(self, name: str, node: ast.Call) -> Tree:
        at = self._at(node)
        known = word(name)
        arguments = tuple(self.tree(argument) for argument in node.args)
        options = tuple((one.arg or "**", self.tree(one.value)) for one in node.keywords)
        if name in LITERALS:
            return self._literal(name, arguments, at)
        if known is None and (arguments or options):
            spellings = (*LITERALS, *(one.name for one in WORDS))
            suggestion = closest(name, spellings)
            self.problems.append(
                error("unknown-function", offset=at, name=name, suggestion=suggestion)
            )
        elif known is not None and not _fits(known, arguments, options):
            self.problems.append(error("call-form", offset=at, name=name, form=known.form))
        return Call(name, arguments, options, at=at)

    def _literal(self, name: str, arguments: tuple[Tree, ...], at: int) -> Tree:
        values: list[object] = [part.value for part in arguments if isinstance(part, Literal)]
        values += [None] * (len(arguments) - len(values))
        try:
            return Literal(_written(name, values), at=at)
        except (ValueError, TypeError):
            self.problems.append(error("literal-form", offset=at, name=name))
            return _UNREADABLE

    def _not_in_language(self, node: ast.expr) -> Tree:
        code = "comma-in-number" if isinstance(node, ast.Tuple) else "not-in-language"
        at = self._at(node)
        self.problems.append(error(code, offset=at, text=self._source(node)))
        return _UNREADABLE

    def _at(self, node: ast.expr) -> int:
        return self._characters[node.col_offset]

    def _source(self, node: ast.expr) -> str:
        end = node.end_col_offset or node.col_offset
        return self._text[self._at(node) : self._characters[end]]


def _character_offsets(text: str) -> list[int]:
    offsets = [0]
    for number, character in enumerate(text):
        offsets.extend([number] * len(character.encode("utf-8", "surrogatepass")))
    return [*offsets, len(text), len(text)]


def _fits(known: Word, arguments: tuple[Tree, ...], options: tuple[tuple[str, Tree], ...]) -> bool:
    counted = len(arguments)
    if counted < known.least or (known.most is not None and counted > known.most):
        return False
    return len(options) <= 1 and all(name in known.options for name, _ in options)


def _written(name: str, values: list[object]) -> Share | Money | time:
    match name, values:
        case "percent", [int() | Decimal() as part] if not isinstance(part, bool):
            return Share.percent(part)
        case "ratio", [int() as part, int() as whole]:
            return Share.ratio(part, whole)
        case "dong", [int() as amount] if not isinstance(amount, bool):
            return Money(amount)
        case "clock", [str() as text]:
            return time.fromisoformat(text)
    raise ValueError(name)
