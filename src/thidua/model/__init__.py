"""The nouns of a plan: campaign, facts, groups, pools, awards, nominees, history."""

from thidua.model.awards import (
    Award,
    AwardKind,
    Decider,
    Direction,
    Limit,
    Open,
    Prize,
    RankKey,
    SharedLimit,
    TieRule,
    Unmet,
)
from thidua.model.campaign import Campaign, Content, Duty, Parent, Reading
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.deadlines import Deadline
from thidua.model.decisions import Cancellation, Decisions, Withdrawal
from thidua.model.facts import Fact, Gather, Origin
from thidua.model.grades import NO_CLASS, Grade, GradeCap, GradeClass, GradeLine
from thidua.model.groups import Part, Pool, TargetGroup, Unit, Who
from thidua.model.history import History, PastAward
from thidua.model.nominees import Cells, Nomination, Nominee, Ruling
from thidua.model.payments import PaidOnce
from thidua.model.results import Result
from thidua.model.sheets import (
    Argument,
    Band,
    Beyond,
    Criterion,
    Instead,
    Lacking,
    Layer,
    Method,
    Sheet,
    Take,
    Zero,
)
from thidua.model.values import Case, Value
from thidua.model.votes import Ballot, Electorate, Recusal, Tally, Vote

__all__ = [
    "NO_CLASS",
    "Argument",
    "Award",
    "AwardKind",
    "Ballot",
    "Band",
    "Beyond",
    "Campaign",
    "Cancellation",
    "Case",
    "Cells",
    "Content",
    "Criterion",
    "Deadline",
    "Decider",
    "Decisions",
    "Direction",
    "Duty",
    "Electorate",
    "Fact",
    "Gather",
    "Grade",
    "GradeCap",
    "GradeClass",
    "GradeLine",
    "History",
    "Instead",
    "Lacking",
    "Layer",
    "Limit",
    "Method",
    "Nomination",
    "Nominee",
    "Notice",
    "Open",
    "Origin",
    "PaidOnce",
    "Parent",
    "Part",
    "PastAward",
    "Pool",
    "Prize",
    "RankKey",
    "Reading",
    "Recusal",
    "Requirement",
    "Result",
    "Ruling",
    "SharedLimit",
    "Sheet",
    "Take",
    "Tally",
    "TargetGroup",
    "TieRule",
    "Unit",
    "Unmet",
    "Value",
    "Veto",
    "Vote",
    "Who",
    "Withdrawal",
    "Zero",
]
