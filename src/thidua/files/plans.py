"""Plans as they stand in a file: read by the table, not yet checked."""

from __future__ import annotations

import collections.abc

from attrs import field, frozen

from thidua.files.findings import Findings
from thidua.files.interpreting import Interpreter, Path
from thidua.files.json_nodes import json_nodes
from thidua.files.nodes import Mapping, Mark, Node, Scalar, Sequence
from thidua.files.shape import CAMPAIGN
from thidua.files.sources import FileText
from thidua.files.yaml_nodes import yaml_nodes
from thidua.model.campaign import Campaign
from thidua.problems import Problem
from thidua.values import Period


@frozen(kw_only=True)
class Plan:
    """What could be read of a plan file, and what could not."""

    file: str | None
    #: What was read, the rest left out; None where the file has no readable form at all.
    campaign: Campaign | None
    problems: tuple[Problem, ...]
    #: Ids of nouns that were left out; `*` where a whole section was.
    left_out: frozenset[str] = frozenset()
    _expressions: collections.abc.Mapping[Path, Scalar] = field(factory=dict, alias="expressions")

    def placed(self, problem: Problem) -> Problem:
        """Find the very character that a problem inside an expression is about."""
        paths = (problem.path, (*problem.path, "by"))
        scalar = next(
            (self._expressions[path] for path in paths if path in self._expressions), None
        )
        if problem.offset is None or scalar is None:
            return problem
        return problem.at(Findings(self.file).place(scalar.mark_at(problem.offset)))


def plan_of(text: FileText) -> Plan:
    r"""Read the text of a plan file.

    Where the id, the title or the period is missing, an empty one stands in, so that the rest
    can be read and checked all the same.

    Examples:
        >>> plan = plan_of(FileText(file=None, text="thidua: 1\nid: demo\nlaunch: 6/4/2022"))
        >>> plan.campaign.id, [(one.code, one.detail("suggestion")) for one in plan.problems][:1]
        ('demo', [('missing-key', None)])
    """
    node, problems = _composed(text)
    if not isinstance(node, Mapping):
        return Plan(file=text.file, campaign=None, problems=problems)
    findings = Findings(text.file)
    interpreter = Interpreter(findings)
    interpreter.places[()] = findings.place(node.mark)
    stand_ins = {"id": "", "title": "", "period": Period(None, None)}
    values = interpreter.attributes(CAMPAIGN, node, ()) or {}
    return Plan(
        file=text.file,
        campaign=CAMPAIGN.make(**(stand_ins | values), places=interpreter.places),
        problems=(*problems, *findings.problems),
        left_out=frozenset(interpreter.left_out),
        expressions=interpreter.expressions,
    )


def _composed(text: FileText) -> tuple[Node | None, tuple[Problem, ...]]:
    if text.text is None:
        return None, text.problems
    composed = (json_nodes if text.is_json else yaml_nodes)(text.text, text.file)
    problems = (*text.problems, *composed.problems)
    findings = Findings(text.file)
    if composed.node is None and not composed.problems:
        findings.report("file-empty", Mark(1, 1))
    elif isinstance(composed.node, Scalar | Sequence):
        findings.report("plan-without-keys", composed.node.mark)
    return composed.node, (*problems, *findings.problems)
