"""Words: code to sentence in Vietnamese and English, and how figures are written."""

from thidua.wording.figures import listed, number, reckoned, shown
from thidua.wording.sentences import (
    LANGUAGES,
    filled,
    problem_codes,
    reason_codes,
    reason_sentence,
    reason_words,
    remedy,
    say,
    sentence,
    slots,
    suggestion,
)

__all__ = [
    "LANGUAGES",
    "filled",
    "listed",
    "number",
    "problem_codes",
    "reason_codes",
    "reason_sentence",
    "reason_words",
    "reckoned",
    "remedy",
    "say",
    "sentence",
    "shown",
    "slots",
    "suggestion",
]
