"""Decisions: rulings, ballots, withdrawals and cancellations from a file, each with its place."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Any, Final

from attrs import evolve, field, frozen

from thidua.files.findings import Findings
from thidua.files.forms import DAY, TEXT, WHOLE, YES_NO
from thidua.files.interpreting import Interpreter
from thidua.files.json_nodes import json_nodes
from thidua.files.kinds import REQUIRED, Columns, Listed, Many, Noun, One, row
from thidua.files.nodes import Mapping, Mark, Node
from thidua.files.shape_documents import CITE
from thidua.files.sources import FileText, Source, file_text_of
from thidua.files.yaml_nodes import yaml_nodes
from thidua.model import Ballot, Cancellation, Decisions, Ruling, Withdrawal
from thidua.problems import Place, Problem, error

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
        row(
            "given", "given", Many(of=TEXT), None, "Who receives a place, or is let in; [] nobody."
        ),
        row("prizes", "prizes", Columns(), (), "Which nominee takes which prize."),
        row("seed", "seed", TEXT, None, "The seed of a lot."),
        row("commitment", "commitment", TEXT, "", "The digest of the seed, stated before."),
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


@frozen(kw_only=True)
class DecisionsFile:
    """What a file of decisions says, what is wrong with it, and where everything stands."""

    decisions: Decisions = field(factory=Decisions)
    problems: tuple[Problem, ...] = ()
    #: The places of rulings by question, and of the others by section and number.
    places: AnyMapping[tuple[str, str | int], Place] = field(factory=dict)

    def located(self, problem: Problem) -> Problem:
        """Return a problem of a decision with its place in the file, where it comes from there."""
        section, named = (*problem.path, None, None)[:2]
        # A ruling on a tie is told of by its question alone.
        key = problem.detail("id") if section == "rulings" and named is None else named
        place = self.places.get((str(section), key)) if isinstance(key, str | int) else None
        return problem if place is None or problem.place is not None else problem.at(place)


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
        [('unknown-decision-key', 'award', '2:20')]
    """
    found = decisions_file(source, name=name)
    return found.decisions, found.problems


def decisions_file(source: Source, *, name: str | None = None) -> DecisionsFile:
    """Read a file of decisions as `read_decisions` does, and keep where everything stands.

    Raises:
        OSError: The file cannot be opened.
    """
    text = file_text_of(source, name=name)
    node, problems = _composed(text)
    findings = Findings(text.file)
    if node is None:
        if not problems:
            findings.report("decisions-empty", Mark(1, 1))
        return DecisionsFile(problems=(*problems, *findings.problems))
    if not isinstance(node, Mapping):
        findings.report("mapping-expected", node.mark, key="decisions")
        return DecisionsFile(problems=(*problems, *findings.problems))
    interpreter = Interpreter(findings)
    decisions = DECISIONS.make(**(interpreter.attributes(DECISIONS, node, ()) or {}))
    found = (*problems, *(_with_own_keys(one) for one in findings.problems))
    return DecisionsFile(
        decisions=decisions, problems=found, places=_places(decisions, interpreter)
    )


def _with_own_keys(problem: Problem) -> Problem:
    """Let a key that is not known be told with those of a file of decisions, not of a plan."""
    if problem.code != "unknown-key":
        return problem
    section = str(problem.path[0]) if problem.path else ""
    kind = DECISIONS.named[section].kind if section else One(DECISIONS)
    keys = tuple(kind.noun.named) if isinstance(kind, One | Listed) else ()
    key, meant = problem.detail("key"), problem.detail("suggestion")
    own = error("unknown-decision-key", *problem.path, key=key, suggestion=meant, keys=keys)
    return evolve(own, place=problem.place)


def _places(decisions: Decisions, interpreter: Interpreter) -> dict[tuple[str, str | int], Place]:
    """Return where each decision stands; those that could not be read have no number."""
    found: dict[tuple[str, str | int], Place] = {}
    for section in DECISIONS.named:
        items = [path for path in interpreter.places if path[0] == section and len(path) == 2]
        read = [path for path in items if path not in interpreter.unread]
        for number, (path, one) in enumerate(zip(read, getattr(decisions, section), strict=True)):
            key = one.question if isinstance(one, Ruling) else number
            found[section, key] = interpreter.places[path]
    return found


def _composed(text: FileText) -> tuple[Node | None, tuple[Problem, ...]]:
    if text.text is None:
        return None, text.problems
    composed = (json_nodes if text.is_json else yaml_nodes)(text.text, text.file)
    return composed.node, (*text.problems, *composed.problems)
