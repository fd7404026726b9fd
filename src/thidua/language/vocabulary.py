"""The closed vocabulary: every word that an expression may use besides the plan's own names."""

from __future__ import annotations

from thidua.language.entries import Word
from thidua.language.time_words import DAY_WORDS, PAST_WORDS


def _over(name: str, form: str, meaning: str) -> Word:
    return Word(
        name=name,
        form=form,
        meaning=meaning,
        least=1,
        most=1,
        options=("over", "where"),
        needs=("over",),
        together=True,
        shared=True,
    )


#: Words that look past the one nominee, over a population that they name.
POPULATION_WORDS = (
    _over("mean", "mean(x, over=cluster)", "the mean of x over those for whom it applies"),
    _over("highest", "highest(x, over=cluster)", "the greatest x among them"),
    _over("lowest", "lowest(x, over=cluster)", "the least x among them"),
    _over("total", "total(x, over=members)", "the sum of x over all of them"),
    _over("place", "place(x, over=cluster)", "the place by x, level nominees sharing the best"),
    _over("count", "count(a, over=members)", "for how many of them the condition a holds"),
    _over("share", "share(a, over=members)", "for which share of them the condition a holds"),
    Word(
        name="of_unit",
        form="of_unit(x)",
        meaning="x of the nominee's unit, where that is a nominee itself",
        least=1,
        most=1,
    ),
)

#: What a population word can look over besides a pool: the nominees whose unit this nominee is,
#: those of the same unit, and all nominees.
POPULATIONS = ("members", "unit", "everyone")

WORDS = (
    Word(
        name="applies",
        form="applies(x)",
        meaning="the fact x concerns this nominee at all",
        least=1,
        most=1,
    ),
    Word(
        name="known",
        form="known(x)",
        meaning="a value of x was given; unknown, never false, until the round is closed",
        least=1,
        most=1,
    ),
    Word(
        name="at_least",
        form="at_least(2, a, b, c)",
        meaning="so many of the conditions hold; those that do not apply are left out",
        least=2,
        most=None,
    ),
    Word(
        name="min",
        form="min(a, b)",
        meaning="the least of the numbers that apply",
        least=1,
        most=None,
    ),
    Word(
        name="max",
        form="max(a, b)",
        meaning="the greatest of the numbers that apply",
        least=1,
        most=None,
    ),
    Word(
        name="sum",
        form="sum(a, b)",
        meaning="the sum of the numbers that apply",
        least=1,
        most=None,
    ),
    *PAST_WORDS,
    Word(
        name="given",
        form='given("a")',
        meaning="receives the award in this same round",
        least=1,
        most=1,
    ),
    Word(
        name="holders",
        form='holders("a")',
        meaning="in the number of a limit: how many of its part receive the earlier award",
        least=1,
        most=1,
    ),
    Word(
        name="nominees",
        form="nominees()",
        meaning="in the number of a limit: how many of its part are considered for the award",
        least=0,
        most=0,
    ),
    Word(
        name="eligible",
        form="eligible()",
        meaning="in the number of a limit: how many of its part qualify for the award",
        least=0,
        most=0,
    ),
    Word(
        name="points",
        form='points("sheet", "criterion")',
        meaning="the points of a sheet, or of one of its parts and criteria",
        least=1,
        most=2,
        shared=True,
    ),
    Word(
        name="clamp",
        form="clamp(x, 0, 20)",
        meaning="the number x, but not less than the first bound and not more than the second",
        least=3,
        most=3,
    ),
    Word(
        name="rounded",
        form='rounded(x, "half-up", 2)',
        meaning="the number x rounded in a named way to so many decimals; with -4, to ten "
        "thousands",
        least=3,
        most=3,
    ),
    Word(
        name="or_else",
        form="or_else(x, y)",
        meaning="x, or y for whom x does not apply to",
        least=2,
        most=2,
    ),
    *POPULATION_WORDS,
    *DAY_WORDS,
)

#: Words that count nominees: only the number of a limit may use them.
COUNTS = ("holders", "nominees", "eligible")

#: Calls that write a value down: a share, an amount of money, a time of the day.
LITERALS = ("percent", "ratio", "dong", "clock")

#: Names with a fixed meaning that no fact may bear.
RESERVED = (
    "who",
    "unit",
    "members",
    "everyone",
    "nominator",
    "round",
    "campaign",
    "launch",
    "deadline",
    "yes",
    "no",
)

#: Names of days that the round and the campaign give.
DAYS = (
    "round.start",
    "round.end",
    "round.judged",
    "campaign.start",
    "campaign.end",
    "launch",
)

KEYWORDS = ("and", "or", "not", "in", "if", "else", "of")

_BY_NAME = {word.name: word for word in WORDS}


def word(name: str) -> Word | None:
    """Return the word of that name, None when the language has none."""
    return _BY_NAME.get(name)
