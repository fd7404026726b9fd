"""The proposal: what the rules give, what they leave open, and the council's answers."""

from thidua.proposal.consequences import Change, Consequence, consequences
from thidua.proposal.costs import Cost
from thidua.proposal.frame_results import FrameProposal
from thidua.proposal.frames import propose_frame
from thidua.proposal.outcomes import Submission, nominations_from, results_of
from thidua.proposal.payments import Payment
from thidua.proposal.proposing import UnfitRulings, propose, settle
from thidua.proposal.results import Proposal
from thidua.proposal.scores import Scores, scorecard

__all__ = [
    "Change",
    "Consequence",
    "Cost",
    "FrameProposal",
    "Payment",
    "Proposal",
    "Scores",
    "Submission",
    "UnfitRulings",
    "consequences",
    "nominations_from",
    "propose",
    "propose_frame",
    "results_of",
    "scorecard",
    "settle",
]
