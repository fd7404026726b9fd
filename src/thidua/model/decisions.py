"""Decisions: what was decided after the rules had been applied."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen
from attrs.validators import instance_of

from thidua.model.nominees import Ruling
from thidua.model.votes import Ballot
from thidua.values import Citation


@frozen(kw_only=True)
class Withdrawal:
    """That a nominee steps back from an award, or from all of them.

    Vietnamese:
        rút khỏi danh sách đề nghị

    Examples:
        >>> Withdrawal(nominee="T01").award is None
        True
    """

    nominee: str
    #: None for every award of the round.
    award: str | None = None
    on: date | None = None
    citation: Citation | None = None


@frozen(kw_only=True)
class Cancellation:
    """That an award already proposed or given, or a result that it rested on, is annulled.

    The place of a cancelled award stays empty: nobody moves up by itself.

    Vietnamese:
        hủy bỏ kết quả, thu hồi danh hiệu

    Raises:
        ValueError: It names neither an award nor a fact, or both.

    Examples:
        >>> Cancellation(nominee="T01", award="flag").fact is None
        True
        >>> Cancellation(nominee="T01", fact="rating", value="HT").value
        'HT'
    """

    nominee: str
    award: str | None = None
    #: A result that was fed in as a fact: a class, a rating.
    fact: str | None = None
    #: The value that stands instead of the annulled one; None while nobody knows it.
    value: object = None
    on: date | None = None
    citation: Citation | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a cancellation of nothing, or of two things."""
        if (self.award is None) == (self.fact is None):
            raise ValueError(f"the cancellation for {self.nominee} needs an award or a fact")


@frozen(kw_only=True)
class Decisions:
    """Everything that was decided after the rules had been applied.

    Vietnamese:
        các quyết định sau khi xét

    Examples:
        >>> (Decisions() + Decisions(withdrawals=(Withdrawal(nominee="T01"),))).withdrawals
        (Withdrawal(nominee='T01', award=None, on=None, citation=None),)
    """

    rulings: tuple[Ruling, ...] = field(default=(), validator=instance_of(tuple))
    ballots: tuple[Ballot, ...] = field(default=(), validator=instance_of(tuple))
    withdrawals: tuple[Withdrawal, ...] = field(default=(), validator=instance_of(tuple))
    cancellations: tuple[Cancellation, ...] = field(default=(), validator=instance_of(tuple))

    def __add__(self, later: Decisions) -> Decisions:
        """Return these decisions and later ones."""
        return Decisions(
            rulings=(*self.rulings, *later.rulings),
            ballots=(*self.ballots, *later.ballots),
            withdrawals=(*self.withdrawals, *later.withdrawals),
            cancellations=(*self.cancellations, *later.cancellations),
        )
