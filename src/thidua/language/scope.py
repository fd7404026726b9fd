"""What an expression may look at, and why something in it is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve, field, frozen

from thidua.language.definitions import Definitions
from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.language.spans import ANYTHING, Operand, Span
from thidua.language.tree import Call, Tree
from thidua.language.truths import Truth
from thidua.values import Calendar, Period

#: The key under which a row of facts holds the id of its nominee; no fact can bear that name.
SUBJECT = "#"


#: Codes of gaps that are about a member of a group: a fact, another award; the detail is its id.
MEMBER_FACT, MEMBER_AWARD = MEMBER_CODES = ("member-fact", "member-award")


@frozen
class Gap:
    """Why a value is not known: a code, and the fact, rule or award that it is about."""

    code: str
    about: str
    detail: str = ""
    #: The definition inside which it was found; two finds of one cause are one gap.
    within: str = field(default="", eq=False)


def _nobody_knows(*_: object) -> Truth:
    return Truth.UNKNOWN


Answer = tuple[Operand, tuple[Gap, ...]]


_AROUND: Mapping[str, Span] = {
    "count": Span(0, None),
    "total": ANYTHING,
    "share": Span(0, 1, may_not_apply=True),
    "place": Span(1, None, may_not_apply=True),
}


def found_around(call: Call) -> Span:
    """Return what a word that looks past the nominee can come to while nothing is known.

    Examples:
        >>> found_around(Call("count", ()))
        Span(low=0, high=None)
    """
    return _AROUND.get(call.function, ANYTHING.loosely)


def _nobody_around(call: Call, _: Scope) -> Answer:
    return found_around(call), (Gap("group-not-given", call.function),)


def _nobody_counts(*_: object) -> Span:
    return Span(0, None)


@frozen(kw_only=True)
class Scope:
    """Everything that an expression may look at, for one nominee."""

    #: Fact id to exact value; None is unknown.
    facts: Mapping[str, object]
    #: What an unknown number can be, by fact id.
    bounds: Mapping[str, Span] = field(factory=dict)
    #: Facts that may turn out not to apply.
    optional: frozenset[str] = frozenset()
    #: Of those, the ones that apply wherever a condition is met.
    applies: Mapping[str, Tree] = field(factory=dict)
    #: Dotted names of days.
    days: Mapping[str, date | None] = field(factory=dict)
    #: Which days are working days.
    calendar: Calendar = field(factory=Calendar)
    #: The days of the round.
    windows: tuple[Period, ...] = ()
    rules: Mapping[str, Rule] = field(factory=dict)
    #: `held` for a subject, with its awards, the option's name and number.
    held: Callable[[object, tuple[str, ...], str, int], Truth] = _nobody_knows
    #: `times_held`, likewise.
    times: Callable[[object, tuple[str, ...], str, int], Span] = _nobody_counts
    #: `given` with its award.
    given: Callable[[str], Truth] = _nobody_knows
    #: `holders`, `nominees` and `eligible`, with the award that is asked for.
    counted: Callable[[str, str | None], Span] = _nobody_counts
    #: No more data will come.
    closed: bool = False
    #: The kinds of the facts, for engines that reckon in the form of each.
    kinds: Mapping[str, Kind] = field(factory=dict)
    #: Names that stand for expressions.
    definitions: Definitions = field(factory=Definitions)
    #: What a word that looks past the nominee finds, with why it is not known.
    around: Callable[[Call, Scope], Answer] = _nobody_around
    #: What definitions came to for these facts: each is reckoned once.
    memo: dict[str, Answer] = field(factory=dict, init=False, eq=False, repr=False)

    def of(self, facts: Mapping[str, object]) -> Scope:
        """Return this scope for another nominee."""
        return evolve(self, facts=facts)

    def answering(self, given: Callable[[str], Truth]) -> Scope:
        """Return this scope with the results of other awards."""
        return evolve(self, given=given)
