"""The part of the vocabulary that is about days and about the past."""

from __future__ import annotations

from thidua.language.entries import Word

#: Words that ask about awards received earlier.
PAST_WORDS = (
    Word(
        name="held",
        form='held("a", "b", within=5)',
        meaning="received one of the awards earlier: in the last so many years (within), in each "
        "of the last so many years (each_of_last), so many years ago exactly (years_ago; 0 is the "
        "round's own year), or less than so many years ago, counted from the end of the achieved "
        "period, or from the decision where none is stated, to the day of judging (less_than); "
        "subject=x asks about x instead of the nominee",
        least=1,
        most=None,
        options=("within", "each_of_last", "years_ago", "less_than"),
        beside=("subject",),
    ),
    Word(
        name="times_held",
        form='times_held("a", "b", years_ago=0)',
        meaning="how often one of the awards was received earlier, with the same options but "
        "each_of_last",
        least=1,
        most=None,
        options=("within", "years_ago", "less_than"),
        beside=("subject",),
    ),
)

#: Words about days.
DAY_WORDS = (
    Word(
        name="days",
        form="days(a, b)",
        meaning="the days from the day a to the day b; negative where b comes first",
        least=2,
        most=2,
        shared=True,
    ),
    Word(
        name="working_days",
        form="working_days(a, b)",
        meaning="the working days after a, up to and including b: Monday to Friday less the "
        "plan's holidays, plus its days made up for",
        least=2,
        most=2,
        shared=True,
    ),
    Word(
        name="months",
        form="months(a, b)",
        meaning="the completed months from the day a to the day b",
        least=2,
        most=2,
        shared=True,
    ),
    Word(
        name="years",
        form="years(a, b)",
        meaning="the completed years from the day a to the day b",
        least=2,
        most=2,
        shared=True,
    ),
    Word(
        name="later",
        form="later(a, days=3)",
        meaning="the day so many days, working_days, months or years after the day a; before it "
        "where the number is negative",
        least=1,
        most=1,
        options=("days", "working_days", "months", "years"),
        asks_one=True,
    ),
    Word(
        name="in_round",
        form="in_round(a)",
        meaning="the day a lies in the round, and not in a gap between two of its phases",
        least=1,
        most=1,
    ),
)
