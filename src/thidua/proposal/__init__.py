"""The proposal: what the rules give, what they leave open, and the council's answers."""

from thidua.proposal.consequences import Change, Consequence, consequences
from thidua.proposal.outcomes import Submission, nominations_from, results_of
from thidua.proposal.proposing import UnfitRulings, propose, settle
from thidua.proposal.results import Proposal

__all__ = [
    "Change",
    "Consequence",
    "Proposal",
    "Submission",
    "UnfitRulings",
    "consequences",
    "nominations_from",
    "propose",
    "results_of",
    "settle",
]
