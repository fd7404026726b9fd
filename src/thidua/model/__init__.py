"""The nouns of a plan: campaign, facts, groups, pools, awards, nominees, history."""

from thidua.model.awards import (
    Award,
    AwardKind,
    Direction,
    Limit,
    Open,
    Prize,
    RankKey,
    TieRule,
)
from thidua.model.campaign import Campaign, Content, Duty, Parent, Reading
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.facts import Fact
from thidua.model.groups import Part, Pool, TargetGroup, Unit, Who
from thidua.model.history import History, PastAward
from thidua.model.nominees import Cells, Nomination, Nominee, Ruling

__all__ = [
    "Award",
    "AwardKind",
    "Campaign",
    "Cells",
    "Content",
    "Direction",
    "Duty",
    "Fact",
    "History",
    "Limit",
    "Nomination",
    "Nominee",
    "Notice",
    "Open",
    "Parent",
    "Part",
    "PastAward",
    "Pool",
    "Prize",
    "RankKey",
    "Reading",
    "Requirement",
    "Ruling",
    "TargetGroup",
    "TieRule",
    "Unit",
    "Veto",
    "Who",
]
