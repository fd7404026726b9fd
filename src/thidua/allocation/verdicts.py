"""The results of a round: verdicts, limits in use, open questions."""

from __future__ import annotations

import enum

from attrs import frozen

from thidua.reasons import Reason
from thidua.values import Share

#: Reasons of those who qualify and find no place: the next in line.
CUT = ("below-cut", "tie-dropped", "limit-reached", "kept-for-others", "sieved-out")


class State(enum.Enum):
    """Whether a verdict holds in every resolution of what is open.

    Vietnamese:
        được xét tặng; không được; còn để ngỏ
    """

    #: Given, whatever the open questions bring.
    GIVEN = "given"
    #: Not given, whatever the open questions bring.
    NOT_GIVEN = "not-given"
    #: Given in some resolutions and not, or at another level, in others.
    OPEN = "open"


class Stand(enum.Enum):
    """How a nominee stands on the facts known now.

    Vietnamese:
        tình trạng hiện tại
    """

    IN = "in"
    OUT = "out"
    #: Level with others for fewer places.
    TIED = "tied"
    #: Its own facts are missing: it cannot be placed yet.
    WAITING = "waiting"


@frozen(kw_only=True)
class Now:
    """How a nominee stands on the facts known now.

    Vietnamese:
        tình trạng hiện tại

    Examples:
        >>> Now(stand=Stand.TIED, rivals=("T11",), places=1).prize is None
        True
    """

    stand: Stand
    #: The prize it would receive; None for a plain award.
    prize: str | None = None
    #: Ids of the nominees it is level with across a boundary.
    rivals: tuple[str, ...] = ()
    #: The places that the level group competes for.
    places: int = 0


@frozen(kw_only=True)
class Missing:
    """A missing fact that could change a verdict.

    Vietnamese:
        số liệu còn thiếu

    Examples:
        >>> Missing(nominee="T12", fact="par_index", changes=3).changes
        3
    """

    nominee: str
    fact: str
    #: How many open verdicts of the round it could change.
    changes: int = 1


@frozen(kw_only=True)
class Verdict:
    """The answer for one nominee and one award, with its reasons.

    Vietnamese:
        kết quả xét đối với một đề nghị
    """

    nominee: str
    award: str
    #: The part of the pool; None where the award has no pool or the part is unknown.
    part: str | None
    state: State
    #: The prize, where the award is a ladder and the level is certain.
    prize: str | None
    #: Everything that can still come out: prize ids, "given" for a plain award, "none".
    possible: tuple[str, ...]
    #: The best and the worst place by the ranking; None for whoever is not ranked.
    place: tuple[int, int] | None
    now: Now
    #: The first is the deciding one.
    reasons: tuple[Reason, ...]
    #: The facts that could change it, most useful first.
    missing: tuple[Missing, ...]
    #: Ids of the plan's notices that hold for the nominee.
    notices: tuple[str, ...]
    #: Open on the safe side: not every resolution was tried.
    cautious: bool
    #: The open question whose ruling decided it.
    ruling: str | None
    #: The ids of the questions that rulings and ballots behind the verdict answer.
    decisions: tuple[str, ...] = ()


@frozen(kw_only=True)
class ToCancel:
    """An award that rested on something that was cancelled: its authority has to annul it too.

    Vietnamese:
        kiến nghị hủy bỏ

    Examples:
        >>> ToCancel(award="merit", nominee="T01", authority="UBND", is_certain=True).inform
        ()
    """

    award: str
    nominee: str
    #: Who signed the award, and has to cancel it.
    authority: str
    #: Step by step from this award to what was cancelled, then why it no longer holds.
    reasons: tuple[Reason, ...] = ()
    #: Whom to tell.
    inform: tuple[str, ...] = ()
    #: Whether it falls for certain; otherwise something has still to be supplied or decided.
    is_certain: bool


@frozen(kw_only=True)
class LimitUse:
    """One limit in one part of its pool: how many places, how many used.

    Vietnamese:
        tình hình sử dụng chỉ tiêu

    Examples:
        >>> use = LimitUse(award="merit", part=None, limit="yearly", places=10, given=9, open=1)
        >>> use.unused
        0
    """

    award: str
    part: str | None
    #: The limit's id; None where the plan states no limit.
    limit: str | None
    #: None where the plan states no number.
    places: int | None
    #: Certain places.
    given: int
    #: Places that open questions still compete for.
    open: int
    #: The least number that has to be among them, where the limit states one.
    least: int | None = None
    #: The least share, as long as it is not certain of how many.
    share: Share | None = None
    #: The arithmetic, where the number is computed: "10 % of 107 = 10.7 → 10".
    reckoning: str = ""
    #: Facts without which the number is not known.
    missing: tuple[str, ...] = ()

    @property
    def short(self) -> int:
        """How many are missing from the least number, whatever the open questions bring."""
        return 0 if self.least is None else max(0, self.least - self.given - self.open)

    @property
    def unused(self) -> int | None:
        """Places that nobody takes; None where the plan states no number."""
        return None if self.places is None else max(0, self.places - self.given - self.open)


@frozen(kw_only=True)
class OpenQuestion:
    """Something that has to be answered before the list is final.

    Vietnamese:
        vấn đề còn để ngỏ

    Examples:
        >>> question = OpenQuestion(
        ...     id="merit.all.10-11", kind="tie", award="merit", candidates=("T10", "T11"), places=1
        ... )
        >>> question.prizes
        ()
    """

    #: Stable: equal plans and data give equal ids.
    id: str
    #: "tie", "hold" and "vote" for the council, "lot" for a lot, "reassess" for another assessment
    #: of those level, "facts" for whoever holds the file, "judgement" for whoever has to judge,
    #: "base" for the base of a number, "history" for whoever keeps the past awards, "repair" where
    #: data, plan or rule have to be corrected.
    kind: str
    #: The award of a tie; None for a missing fact.
    award: str | None = None
    part: str | None = None
    candidates: tuple[str, ...]
    #: The places that a tie is about.
    places: int = 0
    #: The prizes that a tie is about, best first.
    prizes: tuple[str, ...] = ()
    #: The sieve in which the group stands, where it is not the ranking itself.
    limit: str | None = None
    #: Who decides a tie, in the words of the plan: "council", "vote" or "authority".
    decided_by: str | None = None
    #: The missing fact.
    fact: str | None = None
    #: Who has to answer, where the plan says so.
    by: str = ""
    #: The vote or the veto, what the history is asked for, or what has to be repaired.
    about: str | None = None
    #: The open verdicts that hang on a tie, those of later awards among them.
    dependants: tuple[tuple[str, str], ...] = ()
    #: How many open verdicts the answer could change.
    changes: int = 0
