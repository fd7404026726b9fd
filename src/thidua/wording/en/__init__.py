"""The words of English: tables of problems and reasons, kinds and signs."""

from thidua.wording.en.around import PROBLEMS as _AROUND
from thidua.wording.en.awards import PROBLEMS as _AWARDS
from thidua.wording.en.campaigns import PROBLEMS as _CAMPAIGNS
from thidua.wording.en.cards import REASONS as _CARDS
from thidua.wording.en.council import PROBLEMS as _COUNCIL
from thidua.wording.en.council import REASONS as _OF_THE_COUNCIL
from thidua.wording.en.data import PROBLEMS as _DATA
from thidua.wording.en.expressions import PROBLEMS as _EXPRESSIONS
from thidua.wording.en.files import PROBLEMS as _FILES
from thidua.wording.en.limits import PROBLEMS as _LIMITS
from thidua.wording.en.reasons import REASONS as _REASONS
from thidua.wording.en.rules import RULES
from thidua.wording.en.scores import PROBLEMS as _SCORES

PROBLEMS = (
    _EXPRESSIONS | _FILES | _CAMPAIGNS | _SCORES | _AWARDS | _LIMITS | _AROUND | _DATA | _COUNCIL
)

REASONS = _REASONS | _OF_THE_COUNCIL | _CARDS

KINDS = {
    "yes_no": "yes or no",
    "whole": "a whole number",
    "decimal": "a decimal number",
    "share": "a share",
    "money": "money",
    "text": "text",
    "date": "a day",
    "time": "a time",
    "choice": "a choice",
    "set": "a set",
    "number": "a number",
}

SIGNS = {
    ">=": "at least",
    ">": "more than",
    "<=": "at most",
    "<": "less than",
    "==": "exactly",
    "!=": "anything but",
    "in": "to be",
    "not in": "anything but",
}

DAY_SIGNS = {
    ">=": "on or after",
    ">": "after",
    "<=": "on or before",
    "<": "before",
    "==": "on",
    "!=": "other than",
}

DID_YOU_MEAN = "Did you mean “{}”?"

#: What details say that no plan has written.
STAND_INS = {"(points)": "points", "(no class)": "no class"}

__all__ = [
    "DAY_SIGNS",
    "DID_YOU_MEAN",
    "KINDS",
    "PROBLEMS",
    "REASONS",
    "RULES",
    "SIGNS",
    "STAND_INS",
]
