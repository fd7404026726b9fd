"""Decisions: rulings, ballots, withdrawals and cancellations from a file, each with its place."""

from __future__ import annotations

from typing import Any, Final

from thidua.files.findings import Findings
from thidua.files.forms import DAY, TEXT, WHOLE, YES_NO
from thidua.files.interpreting import Interpreter
from thidua.files.json_nodes import json_nodes
from thidua.files.kinds import REQUIRED, Columns, Listed, Many, Noun, row
from thidua.files.nodes import Mapping, Mark, Node
from thidua.files.shape_documents import CITE
from thidua.files.sources import FileText, Source, file_text_of
from thidua.files.yaml_nodes import yaml_nodes
from thidua.model import Ballot, Cancellation, Decisions, Ruling, Withdrawal
from thidua.problems import Problem

_NOMINEE: Final = row("nominee", "nominee", TEXT, REQUIRED, "The nominee.")
_ON: Final = row("on", "on", DAY, None, "The day.")


def _ballot(*, recused: tuple[str, ...] = (), **values: Any) -> Ballot:  # noqa: ANN401 - as read
    """Make a ballot; those recused are counted, or named."""
    if not recused:
        return Ballot(**values)
    is_number = len(recused) == 1 and recused[0].isdecimal()
    return Ballot(recused=int(recused[0]) if is_number else recused, **values)


RULING: Final = Noun(
    name="ruling",
    doc="The answer of the council to one open question.",
    makes=Ruling,
    make=Ruling,
    keys=(
        row("question", "question", TEXT, REQUIRED, "The id of the question."),
        row("given", "given", Many(of=TEXT), (), "Who receives a place, or is let in."),
        row("prizes", "prizes", Columns(), (), "Which nominee takes which prize."),
        row("value", "value", TEXT, None, "The value of a fact."),
        CITE,
    ),
)

BALLOT: Final = Noun(
    name="ballot",
    doc="One ballot about one nominee and one award.",
    makes=Ballot,
    make=_ballot,
    refused="bad-ballot",
    told=("nominee", "award", "members", "present", "in_favour"),
    keys=(
        row("award", "award", TEXT, REQUIRED, "The award."),
        _NOMINEE,
        row("members", "members", WHOLE, REQUIRED, "All members by decision."),
        row("present", "present", WHOLE, None, "Members present who may vote."),
        row("in_favour", "in_favour", WHOLE, REQUIRED, "Votes in favour at the meeting."),
        row("against", "against", WHOLE, 0, "Votes against at the meeting."),
        row("abstained", "abstained", WHOLE, 0, "Abstentions."),
        row("invalid", "invalid", WHOLE, 0, "Spoilt ballots."),
        row("asked", "asked", WHOLE, 0, "Absent members asked in writing."),
        row("written_in_favour", "written_in_favour", WHOLE, 0, "Of them in favour."),
        row("written_against", "written_against", WHOLE, 0, "Of them against."),
        row("recused", "recused", Many(of=TEXT), (), "Members recused: names, or how many."),
        row("secret", "secret", YES_NO, None, "Whether it was secret."),
        _ON,
        CITE,
    ),
)

WITHDRAWAL: Final = Noun(
    name="withdrawal",
    doc="A nominee steps back from an award, or from all.",
    makes=Withdrawal,
    make=Withdrawal,
    keys=(_NOMINEE, row("award", "award", TEXT, None, "The award; all without it."), _ON, CITE),
)

CANCELLATION: Final = Noun(
    name="cancellation",
    doc="An award, or a result fed in as a fact, is annulled.",
    makes=Cancellation,
    make=Cancellation,
    refused="bad-cancellation",
    told=("nominee", "award", "fact"),
    keys=(
        _NOMINEE,
        row("award", "award", TEXT, None, "The award."),
        row("fact", "fact", TEXT, None, "The fact."),
        row("value", "value", TEXT, None, "What stands instead of the annulled value."),
        _ON,
        CITE,
    ),
)

DECISIONS: Final = Noun(
    name="decisions",
    doc="Everything that was decided after the rules had been applied.",
    makes=Decisions,
    make=Decisions,
    keys=(
        row("rulings", "rulings", Listed(RULING), (), "Answers to open questions."),
        row("ballots", "ballots", Listed(BALLOT), (), "Ballots on nominees."),
        row("withdrawals", "withdrawals", Listed(WITHDRAWAL), (), "Who stepped back."),
        row("cancellations", "cancellations", Listed(CANCELLATION), (), "What was annulled."),
    ),
)


def read_decisions(
    source: Source, *, name: str | None = None
) -> tuple[Decisions, tuple[Problem, ...]]:
    r"""Read rulings, ballots, withdrawals and cancellations from a YAML or JSON file.

    Args:
        source: A path, or what a file holds: bytes, or a stream.
        name: The name to be shown in places; one that ends in `.json` announces JSON.

    Returns:
        What could be read, and everything that is wrong with the file, each with its place.

    Raises:
        OSError: The file cannot be opened.

    Examples:
        >>> decisions, problems = read_decisions(b"withdrawals:\n  - {nominee: T01, awrad: merit}")
        >>> [(one.code, one.detail("suggestion"), str(one.place)) for one in problems]
        [('unknown-key', 'award', '2:20')]
    """
    text = file_text_of(source, name=name)
    node, problems = _composed(text)
    findings = Findings(text.file)
    if node is None:
        if not problems:
            findings.report("file-empty", Mark(1, 1))
        return Decisions(), (*problems, *findings.problems)
    if not isinstance(node, Mapping):
        findings.report("mapping-expected", node.mark, key="decisions")
        return Decisions(), (*problems, *findings.problems)
    values = Interpreter(findings).attributes(DECISIONS, node, ()) or {}
    return DECISIONS.make(**values), (*problems, *findings.problems)


def _composed(text: FileText) -> tuple[Node | None, tuple[Problem, ...]]:
    if text.text is None:
        return None, text.problems
    composed = (json_nodes if text.is_json else yaml_nodes)(text.text, text.file)
    return composed.node, (*text.problems, *composed.problems)
