"""From raw rows to the outcome of every condition for every nominee."""

from thidua.assessment.admission import Admitted, admit
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.limits import PreparedLimit
from thidua.assessment.preparation import NoSuchRound, Prepared, PreparedAward, prepare

__all__ = [
    "Admitted",
    "Assessments",
    "NoSuchRound",
    "Prepared",
    "PreparedAward",
    "PreparedLimit",
    "admit",
    "assess",
    "prepare",
]
