"""Limits: how many may receive an award, counted where, of whom, and what has to be kept free."""

from __future__ import annotations

import enum

from attrs import frozen

from thidua.language.tree import Tree
from thidua.model.rankings import RankKey
from thidua.values import Citation, Money, Rounding, Share

#: What a limit may count in besides the pools of the plan: the nominee's unit, the unit that
#: nominates, the line of the list, or each nominee alone.
BUILT_IN = ("unit", "nominator", "line", "nominee")


class Open(enum.Enum):
    """A limit that is no number.

    Vietnamese:
        tất cả người đủ điều kiện; không quy định
    """

    #: Everyone who qualifies receives the award.
    ALL = "all"
    #: The plan states no number: the authority decides; never zero, never endless in silence.
    NOT_STATED = "not stated"


class Unmet(enum.Enum):
    """What becomes of places that are kept for some when too few of them qualify.

    Vietnamese:
        xử lý suất dành riêng chưa dùng hết
    """

    #: The places stay empty, and the shortfall is reported.
    EMPTY = "stay empty"
    #: The places go to the others.
    OTHERS = "open to others"


@frozen(kw_only=True)
class Prize:
    """One level of a ladder: first, second, third, consolation.

    Vietnamese:
        giải (nhất, nhì, ba, khuyến khích)

    Examples:
        >>> Prize(id="first", title="Giải nhất").at_most
        1
    """

    id: str
    title: str = ""
    at_most: int = 1
    #: What goes with it, where the plan says so: an amount, or an expression for it.
    money: Money | Tree | None = None


@frozen(kw_only=True)
class Limit:
    """How many may receive an award: a number, everyone who qualifies, or not stated.

    An award may have several: a place goes to the highest placed nominee whom none of them
    stops. A number may be an expression over what is known of the part in which it counts.

    Vietnamese:
        số lượng, chỉ tiêu, cơ cấu, tỷ lệ

    Examples:
        >>> Limit(id="yearly", at_most=10).ladder
        ()
        >>> prizes = (Prize(id="first"), Prize(id="second", at_most=2))
        >>> Limit(id="structure", prizes=prizes).places
        3
    """

    #: The reason that is given to whoever falls outside.
    id: str
    title: str = ""
    #: A number or an expression for it. None where `prizes` are listed: then their sum is the
    #: number; or where there is only an `at_least`.
    at_most: int | Open | Tree | None = None
    #: A least number, or a least share of those who receive the award.
    at_least: int | Share | None = None
    #: Whom it counts; None for everyone.
    where: Tree | None = None
    #: The pool, or one of `BUILT_IN`, in whose parts it counts; None for the whole round.
    per: str | None = None
    #: Parts with a number of their own.
    exceptions: tuple[tuple[str, int], ...] = ()
    #: How an expression that is not whole becomes a number of places.
    rounding: Rounding | None = None
    #: The fact in which a lower body states its own number, below this one as a ceiling.
    fixed_by: str | None = None
    #: An order of its own: a sieve before the ranking, which leaves so many of each part.
    order: tuple[RankKey, ...] = ()
    #: What becomes of places kept by `at_least` when too few qualify.
    unmet: Unmet = Unmet.EMPTY
    #: A ladder of prizes, filled from the top of one ranking.
    prizes: tuple[Prize, ...] = ()
    #: The total that the text prints for all parts together, kept to be checked.
    total: int | None = None
    #: The number of recipients that the text prints beside the number of awards.
    recipients: int | None = None
    #: Whether a tie rule may go beyond the number.
    may_be_exceeded: bool = False
    #: "dự kiến": planned, not decided.
    planned: bool = False
    citation: Citation | None = None

    @property
    def ladder(self) -> tuple[Prize, ...]:
        """The prizes from the top; empty for a plain limit."""
        return self.prizes

    @property
    def places(self) -> int | Open | None:
        """The number of places in each part: the number stated, or the sum of the prizes.

        None where the number is an expression or there is only a least share.
        """
        if isinstance(self.at_most, (int, Open)):
            return self.at_most
        if self.at_most is not None or (self.at_least is not None and not self.prizes):
            return None
        return sum(prize.at_most for prize in self.prizes)

    @property
    def is_least_share(self) -> bool:
        """Whether places are kept for some: fewer of the others may receive the award."""
        return isinstance(self.at_least, Share) or (
            self.at_least is not None and self.where is not None
        )


@frozen(kw_only=True)
class SharedLimit:
    """A limit that several awards use together; earlier awards use it first.

    Vietnamese:
        chỉ tiêu dùng chung cho nhiều hình thức, cho cả tập thể và cá nhân

    Examples:
        >>> SharedLimit(id="cases", awards=("collective", "individual"), at_most=2).per is None
        True
    """

    #: The reason that is given to whoever falls outside.
    id: str
    title: str = ""
    #: Ids of the awards that use it.
    awards: tuple[str, ...]
    #: A number, or an expression for it.
    at_most: int | Tree
    #: Whom it counts; None for everyone.
    where: Tree | None = None
    #: The pool, or one of `BUILT_IN`, in whose parts it counts; None for the whole round.
    per: str | None = None
    #: Parts with a number of their own.
    exceptions: tuple[tuple[str, int], ...] = ()
    #: How an expression that is not whole becomes a number of places.
    rounding: Rounding | None = None
    #: The fact in which a lower body states its own number, below this one as a ceiling.
    fixed_by: str | None = None
    citation: Citation | None = None

    @property
    def prizes(self) -> tuple[Prize, ...]:
        """A shared limit is no ladder."""
        return ()

    @property
    def places(self) -> int | Open | None:
        """The number of places in each part; None where it is an expression."""
        return self.at_most if isinstance(self.at_most, int) else None
