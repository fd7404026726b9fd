"""Numbers: how many places a limit has in one part, with the arithmetic that gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import evolve, frozen

from thidua.assessment import Assessments
from thidua.language.meaning import operand, truth
from thidua.language.printing import show
from thidua.language.scope import Gap, Scope
from thidua.language.spans import Cell, Span, rational
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree
from thidua.language.truths import Truth
from thidua.language.vocabulary import COUNTS
from thidua.model import Limit, Open, SharedLimit
from thidua.values import Rounding, Share, exact

_PERCENT = re.compile(r"\bpercent\(([0-9.]+)\)")

#: Counts nominees of one part: the word, and the award that it asks for.
Counting = Callable[[str, str | None], Span]


@frozen(kw_only=True)
class Number:
    """How many places a limit can still have in one part.

    Vietnamese:
        số lượng của một chỉ tiêu

    Examples:
        >>> Number(least=10, most=10).is_exact
        True
    """

    least: int
    #: `ENDLESS` where there is no end, or none is known.
    most: int
    #: The arithmetic, where the number is computed: "10 % of 107 = 10.7 → 10", then what a lower
    #: body made of it and what earlier awards took: "10 % of 52 = 5.2 → 5 → 4; 4 - 1 = 3".
    reckoning: str = ""
    #: Facts that are not known and leave the number open.
    missing: tuple[str, ...] = ()
    #: What a lower body stated above its ceiling.
    beyond: int | None = None

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.least == self.most

    @property
    def places(self) -> int | None:
        """The number where it is certain and has an end, or None."""
        return self.most if self.is_exact and self.most < ENDLESS else None


#: More places than a round can have nominees.
ENDLESS = 10**12
UNLIMITED = Number(least=ENDLESS, most=ENDLESS)


def number_of(
    limit: Limit | SharedLimit,
    part: str | None,
    members: Callable[[], tuple[int, ...]],
    assessments: Assessments,
    counting: Counting,
) -> Number:
    """Compute how many places a limit has in one part.

    Args:
        limit: The limit.
        part: The part of its pool.
        members: Gives the nominees of the part.
        assessments: The round.
        counting: Counts nominees of the part.
    """
    stated = dict(limit.exceptions).get(part or "")
    number = stated if stated is not None else _stated(limit)
    if isinstance(number, Open) or number is None:
        return UNLIMITED
    scope = evolve(assessments.scope, counted=counting)
    if isinstance(number, int):
        found = Number(least=number, most=number)
    else:
        wanted = tuple(sorted(scope.definitions.facts(number)))
        around = _Around(assessments=assessments, per=limit.per, part=part, members=members)
        scope = evolve(scope, facts=around.facts(wanted))
        found = _reckoned(number, limit.rounding, scope)
    if limit.fixed_by is None:
        return found
    around = _Around(assessments=assessments, per=limit.per, part=part, members=members)
    return _fixed(found, limit.fixed_by, around.facts((limit.fixed_by,)))


def _stated(limit: Limit | SharedLimit) -> int | Open | Tree | None:
    if isinstance(limit, Limit) and limit.prizes:
        return limit.places
    return limit.at_most


@frozen(kw_only=True)
class _Around:
    """What is known of one part: its own facts, those of the campaign, and what all rows say."""

    assessments: Assessments
    per: str | None
    part: str | None
    members: Callable[[], tuple[int, ...]]

    def facts(self, wanted: tuple[str, ...]) -> dict[str, object]:
        """Return the facts that are known."""
        admitted = self.assessments.admitted
        stated = {
            **admitted.campaign,
            **admitted.parts.get(self.per or "", {}).get(self.part or "", {}),
        }
        return {name: stated[name] if name in stated else self._agreed(name) for name in wanted}

    def _agreed(self, name: str) -> object:
        """Return what the rows of the part say of a fact, where they say one thing."""
        nominees = self.assessments.nominees
        cells = (nominees[index].facts.get(name) for index in self.members())
        values = {cell for cell in cells if cell is not None}
        return values.pop() if len(values) == 1 else None


def _reckoned(tree: Tree, rounding: Rounding | None, scope: Scope) -> Number:
    gaps: list[Gap] = []
    span = operand(tree, scope, gaps)
    low, high = (None, None) if isinstance(span, Cell) else (span.low, span.high)
    least = 0 if low is None else max(0, _whole(low, rounding))
    most = ENDLESS if high is None else max(0, _whole(high, rounding))
    missing = tuple(dict.fromkeys(gap.about for gap in gaps))
    if least != most:
        return Number(least=least, most=most, missing=missing)
    return Number(least=least, most=most, reckoning=_arithmetic(tree, scope, low, least))


def _whole(number: object, rounding: Rounding | None) -> int:
    return (rounding or Rounding.DOWN).to_whole(cast("int | Decimal | Fraction", number))


def _arithmetic(tree: Tree, scope: Scope, value: object, places: int) -> str:
    """Write the arithmetic of a number: the expression with its values, the result, the places.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> scope = Scope(facts={"taking_part": 107})
        >>> _arithmetic(parse("10 % of taking_part"), scope, Fraction(107, 10), 10)
        '10 % of 107 = 10.7 → 10'
        >>> _arithmetic(parse("percent(20) * taking_part"), scope, Fraction(107, 5), 21)
        '20 % * 107 = 21.4 → 21'
    """
    # As an official writes it, not as the rule language has to.
    written = _PERCENT.sub(r"\1 %", show(_filled(tree, scope)))
    result = _written(rational(value))
    steps = [written] if written == result else [written, result]
    shown = " = ".join(steps)
    if shown == str(places):
        # A line of a table was taken, and nothing was computed.
        return ""
    return shown if result == str(places) else f"{shown} → {places}"


def _written(number: int | Fraction) -> str:
    if isinstance(number, int) or number.denominator == 1:
        return str(int(number))
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{number.numerator}/{number.denominator}"
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"


def _filled(tree: Tree, scope: Scope) -> Tree:
    """Put the values in the place of names and counts, and the branch taken for a choice."""
    match tree:
        case Name():
            return _literal(operand(tree, scope), tree)
        case Call(function) if function in COUNTS:
            return _literal(operand(tree, scope), tree)
        case Arithmetic(operator, left, right):
            return Arithmetic(operator, _filled(left, scope), _filled(right, scope))
        case Negative(part):
            return Negative(_filled(part, scope))
        case IfElse(condition, then, otherwise):
            return _filled(then if truth(condition, scope) is Truth.MET else otherwise, scope)
    return tree


def _literal(found: Span | Cell, tree: Tree) -> Tree:
    value = found.low if isinstance(found, Span) and found.is_exact else None
    if not isinstance(value, int | Decimal | Fraction) or isinstance(value, bool) or value < 0:
        return tree
    number = exact(value)
    return Literal(Share(number) if isinstance(number, Fraction) else number)


def _fixed(ceiling: Number, fact: str, facts: Mapping[str, object]) -> Number:
    """Take the number that a lower body states, never above the ceiling."""
    stated = facts[fact]
    if not isinstance(stated, int):
        return evolve(ceiling, least=0, missing=(*ceiling.missing, fact))
    lowered = f" → {stated}" if ceiling.reckoning and stated < ceiling.least else ""
    return evolve(
        ceiling,
        reckoning=ceiling.reckoning + lowered,
        least=min(stated, ceiling.least),
        most=min(stated, ceiling.most),
        beyond=stated if stated > ceiling.most else None,
    )
