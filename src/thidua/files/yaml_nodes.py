"""From the text of a YAML file to nodes; what YAML would do unasked is reported instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeGuard

import yaml
from attrs import frozen

from thidua.files.findings import Findings, is_broken_text
from thidua.files.nodes import Broken, Mapping, Mark, Node, Scalar, Sequence, Style
from thidua.problems import Problem

#: How many levels of lists and mappings a plan may have.
DEEPEST: Final = 32

# libyaml reads ten times as fast; PyYAML is built without it here and there.
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What a parser's message says, and the code of the mistake behind it; the first that fits counts.
_SYNTAX: Final = (
    # Newer parsers count levels themselves, and stop before the walk below sees any.
    ("nesting depth", "too-deep"),
    ("flow", "yaml-flow-syntax"),
    ("tab character", "yaml-tab"),
    ("mapping values are not allowed", "yaml-second-colon"),
    ("quoted scalar", "yaml-quote-open"),
    ("control characters", "yaml-character"),
    ("special characters", "yaml-character"),
)


# The stubs of PyYAML leave out what its events hold.
_Event = Any
_Parser = Any
_YamlMark = Any
_Events = Iterator[_Event]


@frozen
class Composed:
    """The node at the top of a file, None when there is none, and what is wrong with the file."""

    node: Node | None
    problems: tuple[Problem, ...]


class _TooDeep(Exception):  # noqa: N818 - it ends the walk, it is no error of the program
    pass


def yaml_nodes(text: str, file: str | None = None, loader: type = _LOADER) -> Composed:
    r"""Compose the nodes of a YAML file.

    Args:
        text: The text of the file, without a byte order mark.
        file: The name to be shown in places.
        loader: The class of PyYAML that splits the text into events.

    Examples:
        >>> yaml_nodes("id: demo").node.pairs[0][1].text
        'demo'
        >>> [problem.code for problem in yaml_nodes("a: &x 1\na: *x").problems]
        ['yaml-anchor', 'yaml-alias', 'duplicate-key']
    """
    composer = _Composer(text, file)
    node: Node | None = None
    try:
        node = composer.document(loader(text))
    except yaml.YAMLError as wrong:
        composer.report_syntax(wrong)
    except _TooDeep:
        pass
    return Composed(node, composer.problems)


class _Composer:
    def __init__(self, text: str, file: str | None) -> None:
        self._text = text
        self._findings = Findings(file)
        self._report = self._findings.report

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._findings.problems)

    def document(self, parser: _Parser) -> Node | None:
        events = _events(parser)
        event = next(events)
        node: Node | None = None
        if not isinstance(event, yaml.StreamEndEvent):
            node = self._node(next(events), events, depth=0, flow=False)
            next(events)
            event = next(events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._report("several-documents", _mark(event.start_mark))
        return node

    def _node(self, event: _Event, events: _Events, *, depth: int, flow: bool) -> Node:
        mark = _mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._report("yaml-alias", mark, name=event.anchor)
            return Broken(mark)
        if event.anchor is not None:
            self._report("yaml-anchor", mark, name=event.anchor)
        if event.tag is not None:
            self._report("yaml-tag", mark, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, mark, flow=flow)
        if depth == DEEPEST:
            self._report("too-deep", mark, most=DEEPEST)
            raise _TooDeep
        inside = bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, mark, depth=depth + 1, flow=inside)
        return self._mapping(events, mark, depth=depth + 1, flow=inside)

    def _scalar(self, event: _Event, mark: Mark, *, flow: bool) -> Node:
        if is_broken_text(event.value):
            self._report("text-not-unicode", mark)
            return Broken(mark)
        return Scalar(
            text=event.value,
            mark=mark,
            written=self._text[event.start_mark.index : event.end_mark.index],
            style=Style(event.style) if event.style else Style.PLAIN,
            in_flow=flow,
        )

    def _sequence(self, events: _Events, mark: Mark, *, depth: int, flow: bool) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth=depth, flow=flow))
        return Sequence(items=tuple(items), mark=mark, flow=flow)

    def _mapping(self, events: _Events, mark: Mark, *, depth: int, flow: bool) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth=depth, flow=flow)
            node = self._node(next(events), events, depth=depth, flow=flow)
            if self._is_key(key, pairs):
                pairs[key.text] = (key, node)
        return Mapping(pairs=tuple(pairs.values()), mark=mark, flow=flow)

    def _is_key(self, key: Node, pairs: dict[str, tuple[Scalar, Node]]) -> TypeGuard[Scalar]:
        if isinstance(key, Broken):
            return False
        if not isinstance(key, Scalar):
            self._report("key-not-text", key.mark)
        elif key.is_empty:
            self._report("key-empty", key.mark)
        elif key.text == "<<":
            self._report("yaml-merge-key", key.mark)
        elif key.text in pairs:
            first = pairs[key.text][0].mark.line
            self._report("duplicate-key", key.mark, key=key.text, line=first)
        else:
            return True
        return False

    def report_syntax(self, wrong: yaml.YAMLError) -> None:
        """Say what a parser could not read, and where."""
        said = str(wrong).lower()
        mark = getattr(wrong, "problem_mark", None)
        at = getattr(wrong, "position", None) if mark is None else mark.index
        at = len(self._text) if at is None else at
        code = next((code for words, code in _SYNTAX if words in said), "yaml-syntax")
        line = self._text.count("\n", 0, at) + 1
        column = at - (self._text.rfind("\n", 0, at) + 1) + 1
        if self._text.startswith("\t", at):
            code = "yaml-tab"
        elif code == "yaml-syntax" and self._follows_quotes(at):
            code = "yaml-after-quotes"
        details: dict[str, Any] = {"most": DEEPEST} if code == "too-deep" else {}
        self._report(code, Mark(line, column), **details)

    def _follows_quotes(self, at: int) -> bool:
        before = self._text[self._text.rfind("\n", 0, at) + 1 : at].rstrip()
        return before.endswith(("'", '"'))


def _events(parser: _Parser) -> _Events:
    parser.get_event()
    while parser.check_event():
        yield parser.get_event()


def _mark(mark: _YamlMark) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)
