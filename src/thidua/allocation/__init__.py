"""From standings to places: limits, ladders, ties and the council's rulings."""

from thidua.allocation.rows import Allocation, AwardResult, allocate
from thidua.allocation.verdicts import (
    CUT,
    LimitUse,
    Missing,
    Now,
    OpenQuestion,
    Stand,
    State,
    Verdict,
)

__all__ = [
    "CUT",
    "Allocation",
    "AwardResult",
    "LimitUse",
    "Missing",
    "Now",
    "OpenQuestion",
    "Stand",
    "State",
    "Verdict",
    "allocate",
]
