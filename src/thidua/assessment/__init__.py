"""From raw rows to the outcome of every condition for every nominee."""

from thidua.assessment.admission import Admitted, admit
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.council import Council
from thidua.assessment.decided import Decided, as_cancelled, with_decisions
from thidua.assessment.frames import UnfitFrame
from thidua.assessment.limits import PreparedLimit
from thidua.assessment.preparation import NoSuchRound, Prepared, PreparedAward, prepare
from thidua.assessment.ratings import Rating, rating_of
from thidua.assessment.scorecards import Evidence, Score, Scorecard, card_of

__all__ = [
    "Admitted",
    "Assessments",
    "Council",
    "Decided",
    "Evidence",
    "NoSuchRound",
    "Prepared",
    "PreparedAward",
    "PreparedLimit",
    "Rating",
    "Score",
    "Scorecard",
    "UnfitFrame",
    "admit",
    "as_cancelled",
    "assess",
    "card_of",
    "prepare",
    "rating_of",
    "with_decisions",
]
