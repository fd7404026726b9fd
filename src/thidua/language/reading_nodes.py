"""From Python's syntax nodes to the nodes of the rule language."""

from __future__ import annotations

import ast
import re
from datetime import date, time
from decimal import Decimal
from typing import Final

from thidua.language.tree import (
    DEEPEST,
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
from thidua.language.vocabulary import LITERALS, WORDS, word
from thidua.problems import Problem, error
from thidua.values import Money, Share, closest

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
_CLOCK: Final = re.compile(r"[0-9]{2}:[0-9]{2}")
#: Stands for a part that could not be read, so that the rest is read all the same.
_UNREADABLE = Literal(False)  # noqa: FBT003 - the node's one field, not a flag


class Converter:
    """Turns syntax nodes into a tree and keeps what is wrong on the way."""

    def __init__(self, text: str, source: str) -> None:
        """Start with the text as it was written, and what Python was given in its place."""
        self._text = text
        # Python counts bytes of UTF-8, and its source began with one more bracket.
        self._characters = _character_offsets(source)
        self._depth = 0
        self.problems: list[Problem] = []

    def tree(self, node: ast.expr) -> Tree:
        """Convert one node and all below it."""
        if self._depth >= DEEPEST:
            if not any(problem.code == "expression-too-deep" for problem in self.problems):
                self.problems.append(
                    error("expression-too-deep", offset=self._at(node), most=DEEPEST)
                )
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
        source = self._source(node)
        if isinstance(node.value, (str, bytes)):
            # Python reads more than one text in quotes here: r"a", b"a", "a" "b".
            is_plain = source[1:-1] == node.value
            return Literal(source[1:-1], at=at) if is_plain else self._not_in_language(node)
        # The number as written: Python would have made a float of 0.98.
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
        if isinstance(node, ast.List) and node.elts:
            listed = [(self.tree(item), self._at(item)) for item in node.elts]
            for item, at in listed:
                if not isinstance(item, Literal):
                    self.problems.append(error("list-of-values", offset=at))
            return tuple(item for item, _ in listed if isinstance(item, Literal))
        name = self.tree(node) if isinstance(node, (ast.Name, ast.Attribute)) else None
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
            return self._literal(name, (*arguments, *(value for _, value in options)), at)
        if known is None and (arguments or options):
            spellings = (*LITERALS, *(one.name for one in WORDS))
            suggestion = closest(name, spellings)
            self.problems.append(
                error("unknown-function", offset=at, name=name, suggestion=suggestion)
            )
        elif known is not None and not known.takes(len(arguments), [one for one, _ in options]):
            self.problems.append(error("call-form", offset=at, name=name, form=known.form))
        return Call(name, arguments, options, at=at)

    def _literal(self, name: str, arguments: tuple[Tree, ...], at: int) -> Tree:
        try:
            return Literal(_written(name, [_constant(part) for part in arguments]), at=at)
        except ValueError:
            self.problems.append(error("literal-form", offset=at, name=name))
            return _UNREADABLE

    def _not_in_language(self, node: ast.expr) -> Tree:
        is_list = isinstance(node, ast.Tuple) and node.elts
        code = "comma-in-number" if is_list else "not-in-language"
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


def _constant(tree: Tree) -> object:
    match tree:
        case Literal(value):
            return value
        case Negative(Literal(int() as value)) if not isinstance(value, bool):
            return -value
        case Negative(Literal(Decimal() as value)):
            # A minus sign would round to the digits of Python's decimal context.
            return value.copy_negate()
        case _:
            return None


def _written(name: str, values: list[object]) -> Share | Money | time:
    match name, values:
        case "percent", [int() | Decimal() as part] if not isinstance(part, bool):
            return Share.percent(part)
        case "ratio", [int() as part, int() as whole] if bool not in (type(part), type(whole)):
            return Share.ratio(part, whole)
        case "dong", [int() as amount] if not isinstance(amount, bool):
            return Money(amount)
        case "clock", [str() as text] if _CLOCK.fullmatch(text):
            return time.fromisoformat(text)
    raise ValueError(name)
