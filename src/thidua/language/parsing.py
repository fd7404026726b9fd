"""From the text of an expression to its tree: the standard library's `ast`, never `eval`."""

from __future__ import annotations

import ast
from datetime import date

from thidua.language.reading_nodes import Converter
from thidua.language.tokens import LONGEST, MOST_TOKENS, Token, token_problems, tokens
from thidua.language.tree import Tree
from thidua.problems import Problem, error


class Unparsable(Exception):  # noqa: N818 - a text is unparsable; "UnparsableError" says it twice
    """Raised when a text is no expression; carries everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; their offsets count characters of the text."""
        super().__init__(", ".join(f"{one.code} at {one.offset}" for one in problems))
        self.problems = problems


def parse(text: str) -> Tree:
    """Parse an expression of the rule language.

    Args:
        text: The expression, at most 4,000 characters and 1,000 tokens.

    Raises:
        Unparsable: With every problem found, each at its offset.

    Examples:
        >>> parse("par_index >= 80")
        Comparison(first=Name(id='par_index'), rest=(('>=', Literal(value=80)),))
    """
    if len(text) > LONGEST:
        raise Unparsable((error("expression-too-long", offset=0, length=len(text), most=LONGEST),))
    found = tokens(text)
    _within_bounds(found)
    problems = (*token_problems(found), *_bad_dates(found))
    if problems:
        raise Unparsable(problems)
    source = _source(found, len(text))
    converter = Converter(text, source)
    tree = converter.tree(_python(text, source))
    if converter.problems:
        raise Unparsable(tuple(converter.problems))
    return tree


def _within_bounds(found: tuple[Token, ...]) -> None:
    if not found:
        raise Unparsable((error("expression-empty", offset=0),))
    if len(found) > MOST_TOKENS:
        problem = error("expression-too-long", offset=0, length=len(found), most=MOST_TOKENS)
        raise Unparsable((problem,))


def _bad_dates(found: tuple[Token, ...]) -> tuple[Problem, ...]:
    return tuple(
        error("no-such-day", offset=token.at, text=token.text)
        for token in found
        if token.sort == "date" and not _is_day(token.text)
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _source(found: tuple[Token, ...], length: int) -> str:
    # Dates and "% of" are no Python; what replaces them is as long, so that offsets stay true.
    parts, end = [], 0
    for token in found:
        parts.append(" " * (token.at - end))
        parts.append(_as_python(token))
        end = token.end
    return "".join(parts).ljust(length)


def _python(text: str, source: str) -> ast.expr:
    # In brackets an expression may run over several lines.
    try:
        return ast.parse(f"({source})", mode="eval").body
    except SyntaxError as syntax:
        offset = min(max((syntax.offset or 1) - 2, 0), len(text) - 1)
        raise Unparsable((error("expression-syntax", offset=offset, text=text),)) from None


def _as_python(token: Token) -> str:
    if token.sort == "date":
        return "D_" + token.text.replace("-", "")
    if token.text == "%":
        return "@"
    if token.text == "of":
        return "  "
    return token.text
