"""Results of rounds as JSON: written after one round, read for the next."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

from attrs import frozen

from thidua.files.findings import Findings
from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Broken, Mapping, Mark, Node, Scalar, Sequence, Style
from thidua.files.sources import Source, file_text_of
from thidua.files.tables import MOST_BYTES, json_cell
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Result
from thidua.problems import Problem, has_errors
from thidua.wording import say

#: The version of this form; a key that is taken away or changes its meaning raises it.
VERSION: Final = 1

_LISTS: Final = ("given", "cut", "open")
_KEYS: Final = ("campaign", "subject", "round", "values", "places", "prizes", *_LISTS, "cancelled")


class UnfitResults(ValueError):  # noqa: N818 - reads as what it says
    """Raised when a file of results has another form; carries every problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the text is their sentences."""
        super().__init__("\n".join(say(problem, with_place=True) for problem in problems))
        self.problems = problems


def write_results(results: Iterable[Result], path: str | os.PathLike[str] | None = None) -> str:
    """Write results as JSON.

    Numbers that are not whole are text, so that no reader rounds them. What is empty is left
    out. Equal results give equal text.

    Args:
        results: The results of one round or of several.
        path: Where to; None writes no file.

    Returns:
        The text of the file.

    Raises:
        OSError: The file cannot be written.

    Examples:
        >>> june = Result(subject="T01", round="monthly-2022-m06", values={"points": "91.50"})
        >>> read_results(write_results([june]).encode()) == (june,)
        True
    """
    content = {"thidua": VERSION, "results": [_written(one) for one in results]}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    if path is not None:
        Path(path).write_text(text, encoding="utf-8", newline="\n")
    return text


def _written(result: Result) -> dict[str, object]:
    values = {name: _value(value) for name, value in result.values.items()}
    found: dict[str, object] = {
        "campaign": result.campaign,
        "subject": result.subject,
        "round": result.round,
        "values": values,
        "places": dict(result.places),
        "prizes": dict(result.prizes),
        **{name: getattr(result, name) for name in _LISTS},
        "cancelled": result.cancelled,
    }
    return {name: value for name, value in found.items() if value}


def _value(value: object) -> object:
    if value is NOT_APPLICABLE:
        return "n/a"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value) if isinstance(value, Fraction) else value


def read_results(source: Source, *, name: str | None = None) -> tuple[Result, ...]:
    """Read results from JSON: a list of them, or what `write_results` wrote.

    Args:
        source: A path to a file, or what it holds.
        name: The name to be shown in places.

    Raises:
        UnfitResults: With everything that is wrong with the file.
        OSError: The file cannot be opened.

    Examples:
        >>> read_results(b'[{"subject": "T01", "round": "2022", "given": ["flag"]}]')[0].given
        ('flag',)
    """
    text = file_text_of(source, name=name, most=MOST_BYTES)
    findings = Findings(text.file)
    findings.problems.extend(text.problems)
    found: tuple[Result, ...] = ()
    if text.text is not None:
        composed = json_nodes(text.text, text.file)
        findings.problems.extend(composed.problems)
        if composed.node is not None:
            found = tuple(_Reader(findings).results(composed.node))
        elif not composed.problems:
            findings.report("table-empty", Mark(1, 1))
    if has_errors(tuple(findings.problems)):
        raise UnfitResults(tuple(findings.problems))
    return found


@frozen
class _Reader:
    """Reads the nodes of one file; what does not fit is reported."""

    _findings: Findings

    def results(self, node: Node) -> list[Result]:
        if isinstance(node, Mapping):
            found = {key.text: each for key, each in node.pairs}
            node = found.get("results", node)
        if not isinstance(node, Sequence):
            self._findings.report("table-not-list", node.mark)
            return []
        read = [self._result(item) for item in node.items]
        return [one for one in read if one is not None]

    def _result(self, node: Node) -> Result | None:
        if not isinstance(node, Mapping):
            self._findings.report("row-not-object", node.mark)
            return None
        for key, _ in node.pairs:
            if key.text not in _KEYS:
                self._findings.report("unknown-key", key.mark, key=key.text, suggestion=None)
        pairs = {key.text: each for key, each in node.pairs if not _is_null(each)}
        for name in ("subject", "round"):
            if name not in pairs:
                self._findings.report("missing-key", node.mark, key=name)
        if not {"subject", "round"} <= set(pairs):
            return None
        campaign = pairs.get("campaign")
        return Result(
            subject=self._text(pairs["subject"]),
            round=self._text(pairs["round"]),
            campaign=None if campaign is None else self._text(campaign),
            values=self._values(pairs.get("values")),
            places=self._places(pairs.get("places")),
            prizes={name: self._text(one) for name, one in self._pairs(pairs.get("prizes"))},
            cancelled=self._yes_no(pairs.get("cancelled")),
            **{name: self._texts(pairs.get(name)) for name in _LISTS},
        )

    def _values(self, node: Node | None) -> dict[str, object]:
        return {name: json_cell(one, self._findings) for name, one in self._pairs(node)}

    def _places(self, node: Node | None) -> dict[str, int]:
        found: dict[str, int] = {}
        for name, one in self._pairs(node):
            place = json_cell(one, self._findings)
            if isinstance(place, int) and not isinstance(place, bool):
                found[name] = place
            else:
                text = one.text if isinstance(one, Scalar) else ""
                self._findings.report("bad-whole", one.mark, text=text, suggestion=None)
        return found

    def _pairs(self, node: Node | None) -> list[tuple[str, Node]]:
        if node is None or isinstance(node, Broken):
            return []
        if isinstance(node, Mapping):
            return [(key.text, each) for key, each in node.pairs]
        self._findings.report("mapping-expected", node.mark, key="values")
        return []

    def _texts(self, node: Node | None) -> tuple[str, ...]:
        if node is None or isinstance(node, Broken):
            return ()
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple(self._text(item) for item in items)

    def _text(self, node: Node) -> str:
        if isinstance(node, Scalar) and (node.style is not Style.PLAIN):
            return node.text
        self._findings.report("text-expected", node.mark, key="")
        return ""

    def _yes_no(self, node: Node | None) -> bool:
        if node is None:
            return False
        value = json_cell(node, self._findings)
        if not isinstance(value, bool):
            self._findings.report("bad-yes-no", node.mark, text=str(value), suggestion=None)
        return value is True


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty
