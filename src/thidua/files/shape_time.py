"""The table, third part: rounds, duties and deadlines, which say when."""

from __future__ import annotations

from datetime import date
from typing import Final

from thidua.files.forms import START, TEXT, WHOLE, YEAR_OR_DAY, YES_NO, word_of
from thidua.files.forms_of_time import END, LENGTH
from thidua.files.kinds import REQUIRED, Either, Listed, Many, Noun, One, row
from thidua.files.shape_documents import CITE, PERIOD, PHASE
from thidua.files.shape_rules import EXPRESSION, NO
from thidua.model.campaign import Duty
from thidua.model.deadlines import Deadline
from thidua.values import AtLaunch, Period, Phased, Repeating, Step
from thidua.values import Listed as ListedRound

_JUDGED: Final = row("judged", "judged", One(PERIOD), None, "The days in which it is judged.")


def _listed_round(
    *,
    name: str,
    start: date | AtLaunch | None = None,
    end: date | None = None,
    ends_when: str = "",
    judged: Period | None = None,
    working_days: int | None = None,
) -> ListedRound:
    period = Period(start, end, ends_when)
    return ListedRound(name=name, period=period, judged=judged, working_days=working_days)


REPEATING: Final = Noun(
    name="repeating_round",
    doc="A round that comes at even steps.",
    makes=Repeating,
    make=Repeating,
    id="name",
    refused="round-reversed",
    told=("first", "last"),
    flow=True,
    keys=(
        row("every", "every", word_of(Step, "a step"), REQUIRED, "How often it comes."),
        row("first", "first", YEAR_OR_DAY, None, "The first year, or the very first day."),
        row("last", "last", YEAR_OR_DAY, None, "The last year, or the last day to begin on."),
        row("judged_within", "judged_within", LENGTH, None, "How long after its end it is judged."),
    ),
)

LISTED_ROUND: Final = Noun(
    name="listed_round",
    doc="A round whose days the plan states.",
    makes=ListedRound,
    make=_listed_round,
    id="name",
    refused="period-reversed",
    told=("start", "end"),
    flow=True,
    keys=(
        row("start", "period.start", START, None, "The first day that counts."),
        row("end", "period.end", END, None, "The last day that counts."),
        row("ends_when", "period.ends_when", TEXT, "", "The event that ends it, in words."),
        _JUDGED,
        row("working_days", "working_days", WHOLE, None, "The working days that the text prints."),
    ),
)

PHASED_ROUND: Final = Noun(
    name="phased_round",
    doc="A round of several phases: the days between them do not count.",
    makes=Phased,
    make=Phased,
    id="name",
    refused="phases-missing",
    flow=True,
    keys=(
        row("phases", "phases", Listed(PHASE), REQUIRED, "Its windows, in order."),
        _JUDGED,
        row(
            "working_days",
            "working_days",
            Many(of=WHOLE, bare=True),
            (),
            "The working days that the text prints, for each phase or for all.",
        ),
    ),
)

ROUND: Final = Either(by=(("every", REPEATING), ("phases", PHASED_ROUND)), otherwise=LISTED_ROUND)

DUTY: Final = Noun(
    name="duty",
    doc="What a unit has to do for the campaign.",
    makes=Duty,
    make=Duty,
    id="id",
    flow=True,
    keys=(
        row("who", "who", Many(of=TEXT, bare=True), REQUIRED, "Ids of units or groups."),
        row("what", "what", TEXT, REQUIRED, "What they have to do."),
        row("due", "due", END, None, "By which day."),
        row("monitors", "monitors", YES_NO, NO, "They watch over or judge the others."),
    ),
)

DEADLINE: Final = Noun(
    name="deadline",
    doc="A day by which something has to be there; an expression alone is the last day in time.",
    makes=Deadline,
    make=Deadline,
    id="id",
    short="due",
    refused="deadline-not-one-day",
    keys=(
        row("due", "due", EXPRESSION, None, "The last day that is in time."),
        row("before", "before", EXPRESSION, None, "The first day that is late."),
        row("title", "title", TEXT, "", "What an official calls it."),
        CITE,
    ),
)
