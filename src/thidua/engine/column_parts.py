"""Parts of column expressions: outcomes, intervals of whole numbers on a grid, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union

from attrs import evolve, frozen

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr

#: What fits into a column of 64 bits with room for a sum or a comparison.
LARGEST = 2**62

#: A column of yes and no that holds no null, or a yes or no that is the same for every row.
Flag = Union["Expr", bool]
#: A column of numbers or days, one value for every row, or an end that is open for every row.
End = Any


class Unsayable(Exception):  # noqa: N818 - an expression is unsayable in columns; rows say it
    """Raised for what columns cannot say exactly."""


def both(one: Flag, other: Flag) -> Flag:
    """Join two flags by "and".

    Examples:
        >>> both(True, False), both(True, True)
        (False, True)
    """
    if isinstance(one, bool):
        return other if one else False
    if isinstance(other, bool):
        return one if other else False
    return one & other


def either(one: Flag, other: Flag) -> Flag:
    """Join two flags by "or".

    Examples:
        >>> either(False, False), either(False, True)
        (False, True)
    """
    if isinstance(one, bool):
        return True if one else other
    if isinstance(other, bool):
        return True if other else one
    return one | other


def inverse(flag: Flag) -> Flag:
    """Turn a flag round.

    Examples:
        >>> inverse(True)
        False
    """
    return not flag if isinstance(flag, bool) else ~flag


@frozen(kw_only=True)
class Verity:
    """The outcome of a condition in every row; a row with no flag is unknown."""

    met: Flag
    not_met: Flag
    nothing: Flag = False
    #: The bounds of rounded numbers do not settle it: only rows can.
    unsettled: Flag = False

    @property
    def unknown(self) -> Flag:
        """Whether it is unknown."""
        return inverse(either(self.met, either(self.not_met, self.nothing)))

    def negated(self) -> Verity:
        """Return the outcome turned round; unknown and not applicable stay."""
        return evolve(self, met=self.not_met, not_met=self.met)


@frozen(kw_only=True)
class Interval:
    """The values that a number can have in every row: whole numbers of a unit of one in `scale`."""

    low: End
    high: End
    scale: int = 1
    #: The bounds that hold for every row; None for an open end.
    least: int | None = None
    most: int | None = None
    nothing: Flag = False
    #: Whether everything that it rests on is known, so that it has one exact value.
    known: Flag = True
    #: Only rows can say what is left open here.
    unsettled: Flag = False
    #: Whether the ends are rounded outwards, so that they differ for a known value too.
    is_rounded: bool = False
    #: Whether it is a day, which can be compared and nothing else.
    is_day: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether both ends are the same column."""
        return self.low is self.high


@frozen(kw_only=True)
class Ratio:
    """A number divided by another, kept apart so that comparisons multiply instead."""

    part: Interval
    whole: Interval

    @property
    def nothing(self) -> Flag:
        """Whether it does not apply."""
        return either(self.part.nothing, self.whole.nothing)

    @property
    def known(self) -> Flag:
        """Whether both numbers are known."""
        return both(self.part.known, self.whole.known)

    @property
    def unsettled(self) -> Flag:
        """Whether only rows can say what is left open."""
        return either(self.part.unsettled, self.whole.unsettled)


@frozen(kw_only=True)
class Words:
    """Text in every row; null where it is unknown."""

    value: Any
    nothing: Flag = False
    known: Flag = True
    unsettled: Flag = False


@frozen
class Nothing:
    """A part that applies to nobody."""


@frozen
class Undefined:
    """A part that nothing defines: why that is so, rows have to say."""


Part = Verity | Interval | Ratio | Words | Nothing | Undefined


def sure(one: Flag, unsettled: Flag) -> Flag:
    """Keep a flag only where nothing is left for rows to say.

    Examples:
        >>> sure(True, False), sure(True, True)
        (True, False)
    """
    return both(one, inverse(unsettled))


def flag(expression: Any) -> Flag:
    """Return a comparison as a flag: a null says nothing.

    Examples:
        >>> flag(1 < 2)
        True
    """
    if isinstance(expression, bool):
        return expression
    return expression.fill_null(value=False)  # type: ignore[no-any-return] # narwhals types it so


def picked(condition: Flag, then: End, otherwise: End = None) -> End:
    """Take one column or constant where a flag holds, another where it does not.

    Args:
        condition: The flag.
        then: What stands where it holds.
        otherwise: What stands elsewhere; None for nothing at all.

    Examples:
        >>> picked(True, 1, 2), picked(False, 1, 2)
        (1, 2)
    """
    if isinstance(condition, bool):
        return then if condition else otherwise
    import narwhals.stable.v2 as nw

    kept = nw.when(condition).then(_column(then))
    return kept if otherwise is None else kept.otherwise(_column(otherwise))


def _column(end: End) -> Any:
    import narwhals.stable.v2 as nw

    return nw.lit(end) if isinstance(end, int) else end
