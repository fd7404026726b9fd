"""Votes: as a plan declares them, and the ballots that were cast."""

from __future__ import annotations

import enum
from datetime import date
from fractions import Fraction

from attrs import frozen

from thidua.values import Citation, Share


class Electorate(enum.Enum):
    """Of whom a share of votes is counted.

    Vietnamese:
        mẫu số của tỷ lệ phiếu
    """

    #: All members by the decision that set the council up, present or not.
    MEMBERS = "members"
    #: Those who took part: present, or absent and answering in writing.
    PRESENT = "present"
    #: The valid ballots; an abstention is valid, a spoilt ballot is not.
    VALID = "valid"


class Recusal(enum.Enum):
    """What becomes of a member who takes no part in a vote because it is about them.

    Vietnamese:
        thành viên không tham gia biểu quyết về mình
    """

    #: They stay in the number of members, and of those present.
    COUNTED = "counted"
    #: The number that the share is counted of shrinks by them.
    LEFT_OUT = "left_out"


@frozen(kw_only=True)
class Tally:
    """What a ballot comes to under a vote of the plan.

    Vietnamese:
        kết quả kiểm phiếu

    Examples:
        >>> Tally(in_favour=8, base=11).share
        Share(value=Fraction(8, 11))
    """

    in_favour: int
    #: What the share is counted of, as the plan declares it.
    base: int

    @property
    def share(self) -> Share:
        """The share in favour; zero where nobody could vote."""
        return Share(Fraction(self.in_favour, self.base) if self.base else Fraction(0))


@frozen(kw_only=True)
class Ballot:
    """One secret or open ballot about one nominee and one award, as the minutes record it.

    Numbers of votes are those cast at the meeting, unless their name begins with `written`.
    Members who are recused are neither present nor asked in writing.

    Vietnamese:
        kết quả bỏ phiếu

    Raises:
        ValueError: The numbers cannot be: more votes than members, or than those present.

    Examples:
        >>> ballot = Ballot(
        ...     award="merit", nominee="T01", members=11, present=8, in_favour=7, against=1
        ... )
        >>> ballot.absent
        3
        >>> Ballot(award="merit", nominee="T01", members=5, in_favour=6)
        Traceback (most recent call last):
            ...
        ValueError: the ballot on T01 for merit counts 6 votes of 5 members
    """

    award: str
    nominee: str
    #: All members by decision.
    members: int
    #: Members present who may vote on this nominee; None where the minutes do not say.
    present: int | None = None
    in_favour: int
    against: int = 0
    abstained: int = 0
    #: Ballots that were spoilt.
    invalid: int = 0
    #: Absent members who were asked in writing.
    asked: int = 0
    written_in_favour: int = 0
    written_against: int = 0
    #: Members who took no part because it is about them: their names, or how many.
    recused: int | tuple[str, ...] = 0
    #: Whether it was secret; None where the minutes do not say.
    secret: bool | None = None
    on: date | None = None
    citation: Citation | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that cannot be."""
        about = f"the ballot on {self.nominee} for {self.award}"
        if min(self._numbers) < 0 or self.members < 1:
            raise ValueError(f"{about} has a negative number, or no members")
        if self.cast + self.written + self.out > self.members:
            votes = self.cast + self.written + self.out
            raise ValueError(f"{about} counts {votes} votes of {self.members} members")
        if self.present is not None and self.cast > self.present:
            raise ValueError(f"{about} counts {self.cast} votes of {self.present} present")
        if self.present is not None and self.present + self.asked + self.out > self.members:
            raise ValueError(f"{about} has more present, asked and recused than members")
        if self.written > self.asked:
            raise ValueError(f"{about} has {self.written} answers of {self.asked} asked")

    @property
    def _numbers(self) -> tuple[int, ...]:
        at_the_meeting = (self.in_favour, self.against, self.abstained, self.invalid)
        in_writing = (self.asked, self.written_in_favour, self.written_against)
        return (*at_the_meeting, *in_writing, self.out, self.present or 0)

    @property
    def cast(self) -> int:
        """The ballots cast at the meeting, spoilt ones among them."""
        return self.in_favour + self.against + self.abstained + self.invalid

    @property
    def written(self) -> int:
        """The answers in writing."""
        return self.written_in_favour + self.written_against

    @property
    def out(self) -> int:
        """How many members are recused."""
        return self.recused if isinstance(self.recused, int) else len(self.recused)

    @property
    def absent(self) -> int | None:
        """How many members could have been asked in writing; None where nobody says."""
        return None if self.present is None else self.members - self.out - self.present


@frozen(kw_only=True)
class Vote:
    """A vote that an award asks for: of whom the share is counted, and how much is enough.

    Whoever abstains, spoils the ballot or does not answer is not in favour.

    Vietnamese:
        biểu quyết, bỏ phiếu của Hội đồng

    Raises:
        ValueError: There is not exactly one threshold, or a share is not between 0 and 1.

    Examples:
        >>> high = Vote(id="high", of=Electorate.MEMBERS, at_least=Share.percent(90))
        >>> ballot = Ballot(award="flag", nominee="T01", members=10, in_favour=9)
        >>> high.is_carried(high.tally(ballot))
        True
    """

    id: str
    title: str = ""
    of: Electorate
    #: The least share that is enough; None where `more_than` says it.
    at_least: Share | None = None
    #: The share that has to be passed: "quá bán" is more than 50 %.
    more_than: Share | None = None
    #: The least share of the members who have to take part; None where nothing is said.
    quorum: Share | None = None
    #: Absent members have to be asked in writing.
    ask_absent: bool = False
    secret: bool = False
    recused: Recusal = Recusal.COUNTED
    citation: Citation | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a vote that nothing or everything carries."""
        if (self.at_least is None) == (self.more_than is None):
            raise ValueError(f"the vote {self.id} needs one of at_least and more_than")
        for share in (self.at_least, self.quorum):
            if share is not None and not 0 < share.value <= 1:
                raise ValueError(f"the vote {self.id}: {share} is no part of a council")
        if self.more_than is not None and not 0 <= self.more_than.value < 1:
            raise ValueError(f"the vote {self.id}: nothing is more than {self.more_than}")

    @property
    def needed(self) -> Share:
        """The threshold, to be reached or to be passed."""
        found = self.at_least or self.more_than
        assert found is not None  # noqa: S101 - the constructor holds one of them
        return found

    def tally(self, ballot: Ballot) -> Tally:
        """Count a ballot as the plan declares it.

        Raises:
            ValueError: The share is of those present, and the ballot does not say who was.

        Examples:
            >>> high = Vote(id="high", of=Electorate.VALID, more_than=Share.percent(50))
            >>> ballot = Ballot(
            ...     award="flag", nominee="T01", members=9, in_favour=4, against=3, invalid=1
            ... )
            >>> high.tally(ballot)
            Tally(in_favour=4, base=7)
        """
        in_favour = ballot.in_favour + ballot.written_in_favour
        if self.of is Electorate.VALID:
            base = in_favour + ballot.against + ballot.abstained + ballot.written_against
            return Tally(in_favour=in_favour, base=base)
        if self.of is Electorate.MEMBERS:
            base = ballot.members - ballot.out
        elif ballot.present is None:
            raise ValueError(f"the ballot on {ballot.nominee} does not say how many were present")
        else:
            base = ballot.present + ballot.written
        counted = ballot.out if self.recused is Recusal.COUNTED else 0
        return Tally(in_favour=in_favour, base=base + counted)

    def is_carried(self, tally: Tally) -> bool:
        """Tell whether a tally is enough."""
        if self.more_than is not None:
            return tally.share > self.more_than
        return tally.share >= self.needed

    def has_quorum(self, ballot: Ballot) -> bool:
        """Tell whether enough members took part for the ballot to count."""
        if self.quorum is None:
            return True
        taking_part = (ballot.cast if ballot.present is None else ballot.present) + ballot.written
        return Share.ratio(taking_part, ballot.members) >= self.quorum

    def asks_absent(self, ballot: Ballot) -> bool:
        """Tell whether absent members had to be asked in writing and were not, all of them."""
        return self.ask_absent and ballot.absent is not None and ballot.asked < ballot.absent
