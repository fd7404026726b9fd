"""Values: exact, frozen, and without any knowledge of a campaign.

Days, rounds, numbers, shares, money, documents and text. Nothing here is ever a float, nothing
reads a clock, and a value that cannot exist is refused when it is made.
"""

from thidua.values.calendar import Calendar
from thidua.values.citation import Citation, Document
from thidua.values.listed import Listed, Phased
from thidua.values.money import Money
from thidua.values.number import Number, Rounding, decimals_of, exact, fraction_of
from thidua.values.period import AT_LAUNCH, AtLaunch, Period
from thidua.values.repeating import Repeating, Step
from thidua.values.rounds import Round
from thidua.values.schedule import Schedule
from thidua.values.share import Share
from thidua.values.text import closest, matching, nfc

__all__ = [
    "AT_LAUNCH",
    "AtLaunch",
    "Calendar",
    "Citation",
    "Document",
    "Listed",
    "Money",
    "Number",
    "Period",
    "Phased",
    "Repeating",
    "Round",
    "Rounding",
    "Schedule",
    "Share",
    "Step",
    "closest",
    "decimals_of",
    "exact",
    "fraction_of",
    "matching",
    "nfc",
]
