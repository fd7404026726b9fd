"""From the text of a JSON file to the same nodes as YAML, with marks, strictly by RFC 8259."""

from __future__ import annotations

import json
import re
from typing import Final, NoReturn

from thidua.files.findings import Findings, is_broken_text
from thidua.files.nodes import Broken, Mapping, Mark, Node, Scalar, Sequence, Style
from thidua.files.yaml_nodes import DEEPEST, Composed
from thidua.problems import Problem

_BLANK: Final = re.compile(r"[ \t\n]*")
_TEXT: Final = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
_WORD: Final = re.compile(r"[^\s,:\[\]{}\"]+")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_LITERALS: Final = {"true": "true", "false": "false", "null": ""}
_CONSTANTS: Final = ("NaN", "Infinity", "-Infinity")


class _Stopped(Exception):  # noqa: N818 - it ends the walk, it is no error of the program
    pass


def json_nodes(text: str, file: str | None = None) -> Composed:
    """Compose the nodes of a JSON file; numbers stay the text they were written with.

    Args:
        text: The text of the file, without a byte order mark.
        file: The name to be shown in places.

    Examples:
        >>> json_nodes('{"least": 0.10}').node.pairs[0][1].text
        '0.10'
        >>> [problem.code for problem in json_nodes('{"a": NaN}').problems]
        ['json-constant']
    """
    composer = _Composer(text, file)
    node: Node | None = None
    try:
        if _blank_end(text, 0) < len(text):
            node = composer.whole()
    except _Stopped:
        pass
    return Composed(node, composer.problems)


class _Composer:
    def __init__(self, text: str, file: str | None) -> None:
        self._text = text
        self._findings = Findings(file)
        self._report = self._findings.report
        self._at = 0
        self._starts = [0, *(each.end() for each in re.finditer("\n", text))]
        self._line = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._findings.problems)

    def whole(self) -> Node:
        node = self._value(0)
        self._skip()
        if self._at < len(self._text):
            self._stop("json-more-text")
        return node

    def _value(self, depth: int) -> Node:
        self._skip()
        sign = self._text[self._at : self._at + 1]
        if sign in ("{", "["):
            if depth == DEEPEST:
                self._report("too-deep", self._mark(), most=DEEPEST)
                raise _Stopped
            return self._object(depth + 1) if sign == "{" else self._array(depth + 1)
        return self._quoted() if sign == '"' else self._word()

    def _object(self, depth: int) -> Mapping:
        mark, pairs = self._mark(), dict[str, tuple[Scalar, Node]]()
        repeated: list[tuple[Scalar, Node]] = []
        self._at += 1
        more = not self._ends_with("}")
        while more:
            self._skip()
            key = self._quoted()
            self._expect(":")
            node = self._value(depth)
            if isinstance(key, Broken):
                pass
            elif key.text in pairs:
                line = pairs[key.text][0].mark.line
                self._report("duplicate-key", key.mark, key=key.text, line=line)
                repeated.append((key, node))
            else:
                pairs[key.text] = (key, node)
            more = self._goes_on("}")
        return Mapping(pairs=tuple(pairs.values()), mark=mark, repeated=tuple(repeated))

    def _array(self, depth: int) -> Sequence:
        mark, items = self._mark(), list[Node]()
        self._at += 1
        more = not self._ends_with("]")
        while more:
            items.append(self._value(depth))
            more = self._goes_on("]")
        return Sequence(items=tuple(items), mark=mark)

    def _quoted(self) -> Scalar | Broken:
        mark, match = self._mark(), _TEXT.match(self._text, self._at)
        if match is None:
            self._stop("json-text-expected")
        self._at = match.end()
        text: str = json.loads(match[0])
        if is_broken_text(text):
            self._report("text-not-unicode", mark)
            return Broken(mark)
        return Scalar(text=text, mark=mark, written=match[0], style=Style.DOUBLE)

    def _word(self) -> Scalar | Broken:
        mark, match = self._mark(), _WORD.match(self._text, self._at)
        if match is None:
            self._stop("json-value-expected")
        word = match[0]
        if word in _CONSTANTS:
            self._report("json-constant", mark, text=word)
        elif word not in _LITERALS and not _NUMBER.fullmatch(word):
            self._stop("json-value-expected")
        self._at = match.end()
        if word in _CONSTANTS:
            return Broken(mark)
        return Scalar(text=_LITERALS.get(word, word), mark=mark, written=word)

    def _goes_on(self, end: str) -> bool:
        if self._ends_with(end):
            return False
        self._expect(",")
        return True

    def _ends_with(self, end: str) -> bool:
        self._skip()
        found = self._text.startswith(end, self._at)
        self._at += found
        return found

    def _expect(self, sign: str) -> None:
        if not self._ends_with(sign):
            self._report("json-sign-expected", self._mark(), expected=sign)
            raise _Stopped

    def _skip(self) -> None:
        self._at = _blank_end(self._text, self._at)

    def _mark(self) -> Mark:
        while self._line + 1 < len(self._starts) and self._starts[self._line + 1] <= self._at:
            self._line += 1
        return Mark(self._line + 1, self._at - self._starts[self._line] + 1)

    def _stop(self, code: str) -> NoReturn:
        self._report(code, self._mark())
        raise _Stopped


def _blank_end(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at
