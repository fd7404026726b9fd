"""From raw rows to the outcome of every condition for every nominee."""

from thidua.assessment.admission import Admitted, admit
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.limits import PreparedLimit
from thidua.assessment.preparation import NoSuchRound, Prepared, PreparedAward, prepare
from thidua.assessment.ratings import Rating, rating_of
from thidua.assessment.scorecards import Evidence, Score, Scorecard, card_of

__all__ = [
    "Admitted",
    "Assessments",
    "Evidence",
    "NoSuchRound",
    "Prepared",
    "PreparedAward",
    "PreparedLimit",
    "Rating",
    "Score",
    "Scorecard",
    "admit",
    "assess",
    "card_of",
    "prepare",
    "rating_of",
]
