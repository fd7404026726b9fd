"""The proposal: what the rules give, what they leave open, and the council's answers."""

from thidua.proposal.consequences import Change, Consequence, consequences
from thidua.proposal.frame_results import FrameProposal
from thidua.proposal.frames import propose_frame
from thidua.proposal.outcomes import Submission, nominations_from, results_of
from thidua.proposal.proposing import UnfitRulings, propose, settle
from thidua.proposal.results import Proposal

__all__ = [
    "Change",
    "Consequence",
    "FrameProposal",
    "Proposal",
    "Submission",
    "UnfitRulings",
    "consequences",
    "nominations_from",
    "propose",
    "propose_frame",
    "results_of",
    "settle",
]
