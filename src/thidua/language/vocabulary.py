"""The closed vocabulary: every word that an expression may use besides the plan's own names."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen


@frozen(kw_only=True)
class Word:
    """One function of the language: how it is called, and what it says."""

    name: str
    #: How a call looks.
    form: str
    #: The sentence that the reference shows.
    meaning: str
    #: Least and most number of arguments; None for no upper bound.
    least: int
    most: int | None
    #: Options by keyword; at most one of them is given.
    options: tuple[str, ...] = ()

    def takes(self, arguments: int, options: Sequence[str]) -> bool:
        """Tell whether the word can be called with so many arguments and these options.

        Examples:
            >>> [WORDS[0].takes(number, ()) for number in (0, 1, 2)]
            [False, True, False]
        """
        if arguments < self.least or (self.most is not None and arguments > self.most):
            return False
        return len(options) <= 1 and all(name in self.options for name in options)


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
    Word(
        name="held",
        form='held("a", "b", within=5)',
        meaning="received one of the awards earlier: in the last so many years (within), in each "
        "of the last so many years (each_of_last), or so many years ago exactly (years_ago)",
        least=1,
        most=None,
        options=("within", "each_of_last", "years_ago"),
    ),
    Word(
        name="given",
        form='given("a")',
        meaning="receives the award in this same round",
        least=1,
        most=1,
    ),
)

#: Calls that write a value down: a share, an amount of money, a time of the day.
LITERALS = ("percent", "ratio", "dong", "clock")

#: Names with a fixed meaning that no fact may bear.
RESERVED = ("who", "unit", "round", "campaign", "launch", "yes", "no")

#: Names of days that the round and the campaign give.
DAYS = ("round.start", "round.end", "campaign.start", "campaign.end", "launch")

KEYWORDS = ("and", "or", "not", "in", "if", "else", "of")

_BY_NAME = {word.name: word for word in WORDS}


def word(name: str) -> Word | None:
    """Return the word of that name, None when the language has none."""
    return _BY_NAME.get(name)
