"""Explanations: verdicts and whole proposals said in Vietnamese and English."""

from thidua.explanation.explaining import explain

__all__ = ["explain"]
