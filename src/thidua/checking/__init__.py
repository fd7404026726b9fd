"""Checking: what is wrong with a campaign, doubtful about it, or left open by it."""

from thidua.checking.campaigns import check
from thidua.checking.checks import CHECKS, CHECKS_WITH_RULES
from thidua.checking.expressions import signature_of
from thidua.checking.unsound import UnsoundPlan

__all__ = ["CHECKS", "CHECKS_WITH_RULES", "UnsoundPlan", "check", "signature_of"]
