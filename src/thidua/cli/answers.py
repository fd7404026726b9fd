"""Answers: past awards, nominations and the council's rulings, from small JSON files.

History is `{"covers": {"start": …, "end": …}, "awards": [{"subject": …, "award": …,
"achieved": {"start": …, "end": …}, "decided": …}]}`, of which one of the last two may be left out;
rulings are `[{"question": …,
"given": […], "prizes": {nominee: prize}, "cite": …}]`; nominations are `[{"nominee": …, "award": …,
"by": …, "on": …, "line": …}]`. Days are written 2022-04-15.
"""

from __future__ import annotations

from datetime import date
from typing import NoReturn

from attrs import frozen

from thidua.cli.failures import Failure, files_may_fail
from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Mapping, Node, Scalar, Sequence, Style
from thidua.files.sources import file_text_of
from thidua.model import History, Nomination, PastAward, Ruling
from thidua.values import Citation, Period


def history_in(file: str | None) -> History | None:
    """Read past awards; None where there is no file.

    Raises:
        Failure: When the file cannot be read, or has another form.
    """
    if file is None:
        return None
    reader = _Reader(file)
    fields = reader.fields(reader.content(), ("awards",), ("covers",))
    covers = fields.get("covers")
    return History(
        awards=tuple(reader.past(one) for one in reader.items(fields["awards"])),
        covers=None if covers is None else reader.period(covers),
    )


def nominations_in(file: str | None) -> tuple[Nomination, ...]:
    """Read who was put forward for which award; none where there is no file.

    Raises:
        Failure: When the file cannot be read, or has another form.
    """
    if file is None:
        return ()
    reader = _Reader(file)
    return tuple(reader.nomination(one) for one in reader.items(reader.content()))


def rulings_in(file: str | None) -> tuple[Ruling, ...]:
    """Read the council's answers; none where there is no file.

    Raises:
        Failure: When the file cannot be read, or has another form.
    """
    if file is None:
        return ()
    reader = _Reader(file)
    return tuple(reader.ruling(one) for one in reader.items(reader.content()))


def day_of(text: str | None) -> date | None:
    """Read a day that was given as an option; None where none was.

    Raises:
        Failure: When it has another form.
    """
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise Failure("form-expected", str(text), expected="2022-04-15") from None


@frozen
class _Reader:
    """Reads one file; whatever does not fit ends the command with its line and column."""

    _file: str

    def content(self) -> Node:
        with files_may_fail(self._file):
            text = file_text_of(self._file)
        composed = json_nodes(text.text or "", self._file)
        for problem in (*text.problems, *composed.problems):
            place = str(problem.place or self._file)
            raise Failure("file-not-understood", place, text=problem.code)
        if composed.node is None:
            raise Failure("file-not-understood", self._file, text="file-empty")
        return composed.node

    def past(self, node: Node) -> PastAward:
        fields = self.fields(node, ("subject", "award"), ("achieved", "decided"))
        achieved, decided = fields.get("achieved"), fields.get("decided")
        if achieved is None and decided is None:
            self._refuse(node, '"achieved" | "decided"')
        return PastAward(
            subject=self.text(fields["subject"]),
            award=self.text(fields["award"]),
            achieved=None if achieved is None else self.period(achieved),
            decided=None if decided is None else self.day(decided),
        )

    def nomination(self, node: Node) -> Nomination:
        fields = self.fields(node, ("nominee", "award"), ("by", "on", "line"))
        said = {name: self.text(fields[name]) for name in ("by", "line") if name in fields}
        return Nomination(
            nominee=self.text(fields["nominee"]),
            award=self.text(fields["award"]),
            by=said.get("by"),
            on=self.day(fields["on"]) if "on" in fields else None,
            line=said.get("line"),
        )

    def ruling(self, node: Node) -> Ruling:
        fields = self.fields(node, ("question",), ("given", "prizes", "cite"))
        given, cite = fields.get("given"), fields.get("cite")
        prizes = fields.get("prizes")
        return Ruling(
            question=self.text(fields["question"]),
            given=() if given is None else tuple(self.text(one) for one in self.items(given)),
            prizes=() if prizes is None else self.pairs(prizes),
            citation=None if cite is None else Citation(clause=self.text(cite)),
        )

    def fields(
        self, node: Node, required: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> dict[str, Node]:
        """Return the parts of an object that has all of one sort and no others than these."""
        if not isinstance(node, Mapping):
            self._refuse(node, "{…}")
        for key, _ in node.pairs:
            if key.text not in (*required, *optional):
                self._refuse(key, " | ".join((*required, *optional)))
        found = {key.text: value for key, value in node.pairs}
        for name in required:
            if name not in found:
                self._refuse(node, f'"{name}"')
        return found

    def items(self, node: Node) -> tuple[Node, ...]:
        return node.items if isinstance(node, Sequence) else self._refuse(node, "[…]")

    def pairs(self, node: Node) -> tuple[tuple[str, str], ...]:
        if not isinstance(node, Mapping):
            self._refuse(node, "{…}")
        return tuple((key.text, self.text(value)) for key, value in node.pairs)

    def text(self, node: Node) -> str:
        if isinstance(node, Scalar) and node.style is not Style.PLAIN and node.text:
            return node.text
        return self._refuse(node, '"…"')

    def day(self, node: Node) -> date:
        try:
            return date.fromisoformat(self.text(node))
        except ValueError:
            return self._refuse(node, '"2022-04-15"')

    def period(self, node: Node) -> Period:
        fields = self.fields(node, ("start", "end"))
        start, end = self.day(fields["start"]), self.day(fields["end"])
        if end < start:
            self._refuse(node, "start <= end")
        return Period(start, end)

    def _refuse(self, node: Node, expected: str) -> NoReturn:
        place = f"{self._file}:{node.mark.line}:{node.mark.column}"
        raise Failure("form-expected", place, expected=expected)
