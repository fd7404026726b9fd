"""The tokens of an expression, and everything that can be wrong with one token alone."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from thidua.language.tree import DEEPEST, UNWRITABLE
from thidua.language.vocabulary import KEYWORDS
from thidua.problems import Problem, error
from thidua.values.number import MOST_DIGITS

LONGEST = 4_000
MOST_TOKENS = 1_000

_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<text>"[^"]*"|'[^']*')
    | (?P<date>\d{4}-\d{2}-\d{2}(?![\w.]))
    | (?P<number>\d[\w.]*)
    | (?P<name>[^\W\d][\w\u0300-\u036f]*(?:\.[^\W\d][\w\u0300-\u036f]*)*)
    | (?P<sign><=|>=|==|!=|<>|&&|\|\||[-+*/%<>=()\[\],])
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_NUMBER = re.compile(r"(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_REMEDY = {
    "&&": "and",
    "&": "and",
    "||": "or",
    "|": "or",
    "!": "not",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "×": "*",
    "÷": "/",
    ":": "/",
    "True": "yes",
    "true": "yes",
    "False": "no",
    "false": "no",
}
_OPENING = {")": "(", "]": "["}


@frozen
class Token:
    """One token: its sort, its text and its offset in characters."""

    sort: str
    text: str
    at: int

    @property
    def end(self) -> int:
        """The offset just behind the token."""
        return self.at + len(self.text)


def tokens(source: str) -> tuple[Token, ...]:
    """Split an expression into tokens, leaving out white space."""
    return tuple(
        Token(match.lastgroup or "other", match.group(), match.start())
        for match in _TOKEN.finditer(source)
        if match.lastgroup != "space"
    )


def token_problems(found: tuple[Token, ...]) -> tuple[Problem, ...]:
    """Return everything that is wrong with the tokens, before any grammar is asked."""
    checks = (_spelling, _brackets, _nesting, _equals, _percentages)
    return tuple(problem for check in checks for problem in check(found))


def _spelling(found: tuple[Token, ...]) -> Iterator[Problem]:
    for token in found:
        problem = _misspelt(token)
        if problem is not None:
            yield problem


def _misspelt(token: Token) -> Problem | None:
    text, at = token.text, token.at
    if token.sort == "text" and UNWRITABLE.search(text):
        return error("text-escape", offset=at, text=text)
    if token.sort == "number" and not _NUMBER.fullmatch(text):
        return error("number-form", offset=at, text=text)
    if token.sort == "number" and _is_long(text):
        return error("number-too-long", offset=at, most=MOST_DIGITS)
    plain = unicodedata.normalize("NFKC", text)
    if token.sort == "name" and plain != text:
        return error("name-not-plain", offset=at, text=text, suggestion=plain)
    if token.sort == "name" and _foreign(text):
        return error("foreign-word", offset=at, text=text, suggestion=_REMEDY.get(text))
    if token.sort == "other" and text in "\"'":
        return error("quote-not-closed", offset=at, text=text)
    if token.sort == "other" or text in _REMEDY:
        return error("unknown-sign", offset=at, text=text, suggestion=_REMEDY.get(text))
    return None


def _is_long(number: str) -> bool:
    whole, _, decimals = number.partition(".")
    return len(whole.lstrip("0")) + len(decimals) > MOST_DIGITS


def _foreign(name: str) -> bool:
    if name in KEYWORDS:
        return False
    return name in _REMEDY or any(keyword.iskeyword(part) for part in name.split("."))


def _brackets(found: tuple[Token, ...]) -> Iterator[Problem]:
    still_open: list[Token] = []
    for token in found:
        if token.text in ("(", "["):
            still_open.append(token)
        elif token.sort == "sign" and token.text in _OPENING:
            if still_open and still_open[-1].text == _OPENING[token.text]:
                still_open.pop()
            else:
                yield error("bracket-not-opened", offset=token.at, text=token.text)
    for token in still_open:
        yield error("bracket-not-closed", offset=token.at, text=token.text)


def _nesting(found: tuple[Token, ...]) -> Iterator[Problem]:
    # Counted before Python's parser sees the text: how deep it can go depends on its version.
    brackets = signs = 0
    for token in found:
        brackets += (token.text in ("(", "[")) - (token.text in _OPENING)
        signs = signs + 1 if token.text in ("not", "-") else 0
        if max(brackets, signs) > DEEPEST:
            yield error("expression-too-deep", offset=token.at, most=DEEPEST)
            return


def _equals(found: tuple[Token, ...]) -> Iterator[Problem]:
    depth = 0
    for token in found:
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "=" and depth <= 0:
            yield error("single-equals", offset=token.at, text="=")


def _percentages(found: tuple[Token, ...]) -> Iterator[Problem]:
    for token, after in zip(found, (*found[1:], None), strict=True):
        if token.text == "%" and (after is None or after.text != "of"):
            yield error("percent-form", offset=token.at, text="%")
    for before, token in zip((None, *found), found, strict=False):
        if token.text == "of" and (before is None or before.text != "%"):
            yield error("percent-form", offset=token.at, text="of")
