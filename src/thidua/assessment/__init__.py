"""From raw rows to the outcome of every condition for every nominee."""

from thidua.assessment.admission import Admitted, admit
from thidua.assessment.assessing import Assessments, assess
from thidua.assessment.council import Council
from thidua.assessment.decided import Decided, as_cancelled, unfit_decisions, with_decisions
from thidua.assessment.forms import form_problems
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
    "admit",
    "as_cancelled",
    "assess",
    "card_of",
    "form_problems",
    "prepare",
    "rating_of",
    "unfit_decisions",
    "with_decisions",
]
