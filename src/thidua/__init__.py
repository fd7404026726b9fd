"""thidua: emulation campaigns as typed data, checked, assessed, proposed and explained.

Every name below is loaded when it is first asked for, so that `import thidua` stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thidua.allocation import Allocation, OpenQuestion, State, ToCancel, Verdict, allocate
    from thidua.assessment import (
        Admitted,
        Assessments,
        NoSuchRound,
        Prepared,
        Rating,
        Scorecard,
        UnfitFrame,
        admit,
        assess,
        prepare,
    )
    from thidua.checking import UnsoundPlan, check
    from thidua.explanation import explain
    from thidua.files import (
        UnfitResults,
        read,
        read_decisions,
        read_facts,
        read_nominees,
        read_plan,
        read_points,
        read_results,
        schema,
        write,
        write_proposal,
        write_results,
    )
    from thidua.language.building import applies, at_least, fact, given, known
    from thidua.language.building_time import (
        days,
        held,
        in_round,
        later,
        months,
        times_held,
        working_days,
        years,
    )
    from thidua.language.kinds import Kind
    from thidua.language.parsing import parse
    from thidua.language.printing import show
    from thidua.language.rules import Rule, rule
    from thidua.language.spans import NOT_APPLICABLE, Span
    from thidua.language.truths import Truth
    from thidua.model import (
        Award,
        Ballot,
        Campaign,
        Cancellation,
        Decisions,
        Fact,
        Gather,
        History,
        Limit,
        Nomination,
        Nominee,
        Origin,
        Part,
        PastAward,
        Pool,
        Result,
        Ruling,
        TargetGroup,
        Unit,
        Vote,
        Withdrawal,
    )
    from thidua.problems import Problem
    from thidua.proposal import (
        FrameProposal,
        Proposal,
        Submission,
        UnfitRulings,
        nominations_from,
        propose,
        propose_frame,
        results_of,
        scorecard,
        settle,
    )
    from thidua.ranking import Standings, rank
    from thidua.reasons import Reason
    from thidua.values import Citation, Document, Money, Period, Round, Share
    from thidua.wording import say

__version__ = "0.1.0"

#: Public name to the floor that holds it.
_HOMES = {
    name: home
    for home, names in {
        "thidua.allocation": "Allocation OpenQuestion State ToCancel Verdict allocate",
        "thidua.assessment": "Admitted Assessments NoSuchRound Prepared Rating Scorecard "
        "UnfitFrame admit assess prepare",
        "thidua.checking": "UnsoundPlan check",
        "thidua.explanation": "explain",
        "thidua.files": "UnfitResults read read_decisions read_facts read_nominees read_plan "
        "read_points "
        "read_results schema write write_proposal write_results",
        "thidua.language.building": "applies at_least fact given known",
        "thidua.language.building_time": "days held in_round later months times_held working_days "
        "years",
        "thidua.language.kinds": "Kind",
        "thidua.language.parsing": "parse",
        "thidua.language.printing": "show",
        "thidua.language.rules": "Rule rule",
        "thidua.language.spans": "NOT_APPLICABLE Span",
        "thidua.language.truths": "Truth",
        "thidua.model": "Award Ballot Campaign Cancellation Decisions Fact Gather History Limit "
        "Nomination Nominee Origin Part PastAward Pool Result Ruling TargetGroup Unit Vote "
        "Withdrawal",
        "thidua.problems": "Problem",
        "thidua.proposal": "FrameProposal Proposal Submission UnfitRulings nominations_from "
        "propose propose_frame results_of scorecard settle",
        "thidua.ranking": "Standings rank",
        "thidua.reasons": "Reason",
        "thidua.values": "Citation Document Money Period Round Share",
        "thidua.wording": "say",
    }.items()
    for name in names.split()
}

__all__ = [
    "NOT_APPLICABLE",
    "Admitted",
    "Allocation",
    "Assessments",
    "Award",
    "Ballot",
    "Campaign",
    "Cancellation",
    "Citation",
    "Decisions",
    "Document",
    "Fact",
    "FrameProposal",
    "Gather",
    "History",
    "Kind",
    "Limit",
    "Money",
    "NoSuchRound",
    "Nomination",
    "Nominee",
    "OpenQuestion",
    "Origin",
    "Part",
    "PastAward",
    "Period",
    "Pool",
    "Prepared",
    "Problem",
    "Proposal",
    "Rating",
    "Reason",
    "Result",
    "Round",
    "Rule",
    "Ruling",
    "Scorecard",
    "Share",
    "Span",
    "Standings",
    "State",
    "Submission",
    "TargetGroup",
    "ToCancel",
    "Truth",
    "UnfitFrame",
    "UnfitResults",
    "UnfitRulings",
    "Unit",
    "UnsoundPlan",
    "Verdict",
    "Vote",
    "Withdrawal",
    "__version__",
    "admit",
    "allocate",
    "applies",
    "assess",
    "at_least",
    "check",
    "days",
    "explain",
    "fact",
    "given",
    "held",
    "in_round",
    "known",
    "later",
    "months",
    "nominations_from",
    "parse",
    "prepare",
    "propose",
    "propose_frame",
    "rank",
    "read",
    "read_decisions",
    "read_facts",
    "read_nominees",
    "read_plan",
    "read_points",
    "read_results",
    "results_of",
    "rule",
    "say",
    "schema",
    "scorecard",
    "settle",
    "show",
    "times_held",
    "working_days",
    "write",
    "write_proposal",
    "write_results",
    "years",
]


def __getattr__(name: str) -> object:
    """Load a public name from its floor and keep it (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found = globals()[name] = getattr(import_module(home), name)
    return found


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
