"""Awards: titles and forms, their ranking, limits, prizes and tie rules."""

from __future__ import annotations

import enum

from attrs import frozen

from thidua.language.tree import Tree
from thidua.model.conditions import Requirement
from thidua.values import Citation, Money


class AwardKind(enum.Enum):
    """Titles and forms are two different things in law; databases confuse them.

    Vietnamese:
        danh hiệu thi đua (title); hình thức khen thưởng (form); giải thưởng (prize)
    """

    TITLE = "title"
    FORM = "form"
    PRIZE = "prize"


class Open(enum.Enum):
    """A limit that is no number.

    Vietnamese:
        tất cả người đủ điều kiện; không quy định
    """

    #: Everyone who qualifies receives the award.
    ALL = "all"
    #: The plan states no number: the authority decides; never zero, never endless in silence.
    NOT_STATED = "not stated"


class TieRule(enum.Enum):
    """What happens to nominees who are level across a boundary, when no key parts them.

    Vietnamese:
        xử lý khi bằng nhau
    """

    #: Nobody is chosen: the group and its places go to the council.
    REFER = "refer"
    #: The same prize for all, and the prizes that they fill are skipped: 1, 2, 2, 4.
    SHARE_STANDARD = "share_standard"
    #: The same prize for all, and the next nominee takes the next prize: 1, 2, 2, 3.
    SHARE_DENSE = "share_dense"
    #: All of the group receive the award, beyond the number.
    ALL = "all"
    #: None of the group receives it; the places stay empty.
    NONE = "none"


class Direction(enum.Enum):
    """Whether more or less of a key is better.

    Vietnamese:
        thứ tự giảm dần (desc), tăng dần (asc)
    """

    DESC = "desc"
    ASC = "asc"


@frozen(kw_only=True)
class RankKey:
    """One key of a ranking: an expression, and whether more or less of it is better.

    Vietnamese:
        tiêu chí xếp hạng

    Examples:
        >>> from thidua.language.tree import Name
        >>> RankKey(id="by_index", by=Name("par_index")).direction.value
        'desc'
    """

    id: str
    by: Tree
    direction: Direction = Direction.DESC
    title: str = ""


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
    #: What goes with it, where the plan says so.
    money: Money | None = None


@frozen(kw_only=True)
class Limit:
    """How many may receive an award: a number, everyone who qualifies, or not stated.

    Vietnamese:
        số lượng, chỉ tiêu

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
    #: None only where `prizes` are listed: then their sum is the number.
    at_most: int | Open | None = None
    #: The pool in which it counts; None for the whole round.
    per: str | None = None
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
    def places(self) -> int | Open:
        """The number of places in each part: the number stated, or the sum of the prizes."""
        if self.at_most is not None:
            return self.at_most
        return sum(prize.at_most for prize in self.prizes)


@frozen(kw_only=True)
class Award:
    """A title, a form of commendation or a prize that a campaign gives.

    Awards are decided in the order of the plan: an earlier one comes first.

    Vietnamese:
        danh hiệu thi đua, hình thức khen thưởng

    Examples:
        >>> Award(id="flag", title="Cờ thi đua", kind=AwardKind.TITLE).ties.value
        'refer'
    """

    id: str
    title: str = ""
    kind: AwardKind
    #: The form's standard name: "certificate-of-merit", "emulation-flag".
    form: str = ""
    #: Who signs.
    authority: str = ""
    #: Ids of target groups; a nominee in any of them is a possible recipient.
    recipients: tuple[str, ...] = ()
    #: Names of the campaign's rounds in which it is given; empty for every round.
    rounds: tuple[str, ...] = ()
    #: Ids of the campaign's requirements, in the order of the plan.
    requires: tuple[str, ...] = ()
    #: Requirements of this award alone.
    requirements: tuple[Requirement, ...] = ()
    #: Keys in order; empty when the plan ranks nobody.
    rank: tuple[RankKey, ...] = ()
    limit: Limit | None = None
    ties: TieRule = TieRule.REFER
    #: Keys asked only of nominees who are level across a boundary.
    tie_keys: tuple[RankKey, ...] = ()
    #: Earlier awards whose winners take no part in this one.
    not_with: tuple[str, ...] = ()
    #: Earlier awards that one nominee may hold together with this one.
    beside: tuple[str, ...] = ()
    #: The id of the vote that the council has to take on every nominee.
    vote: str | None = None
    #: Whom to tell when the award is cancelled.
    inform: tuple[str, ...] = ()
    #: The campaign whose plan holds the rules of this award; it is not judged here.
    delegated_to: str | None = None
    #: What goes with it, where the plan says so.
    money: Money | None = None
    citation: Citation | None = None
