"""Awards: titles and forms, their ranking, limits, prizes and tie rules."""

from __future__ import annotations

import enum

from attrs import field, frozen

from thidua.language.tree import Tree
from thidua.model.conditions import Requirement
from thidua.model.limits import Limit, Open, Prize, SharedLimit, Unmet
from thidua.model.rankings import Direction, RankKey
from thidua.values import Citation, Money

__all__ = [
    "Award",
    "AwardKind",
    "Decider",
    "Direction",
    "Limit",
    "Open",
    "Prize",
    "RankKey",
    "SharedLimit",
    "TieRule",
    "Unmet",
]


class AwardKind(enum.Enum):
    """Titles and forms are two different things in law; databases confuse them.

    Vietnamese:
        danh hiệu thi đua (title); hình thức khen thưởng (form); giải thưởng (prize)
    """

    TITLE = "title"
    FORM = "form"
    PRIZE = "prize"


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
    #: A lot decides: its order follows from a seed that was committed to beforehand.
    LOT = "lot"
    #: The group is assessed again: whoever is level is asked for the facts of the tie keys.
    REASSESS = "reassess"


class Decider(enum.Enum):
    """Who decides a tie that no key parts, in the words of the plan.

    Vietnamese:
        người quyết định khi bằng nhau: Hội đồng, bỏ phiếu, cấp có thẩm quyền
    """

    COUNCIL = "council"
    VOTE = "vote"
    AUTHORITY = "authority"


def _several(limits: Limit | tuple[Limit, ...] | None) -> tuple[Limit, ...]:
    if limits is None:
        return ()
    return (limits,) if isinstance(limits, Limit) else limits


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
    #: One limit alone may be given as itself.
    limits: tuple[Limit, ...] = field(default=(), converter=_several)
    ties: TieRule = TieRule.REFER
    #: Who decides a tie that nothing parts.
    decided_by: Decider = Decider.COUNCIL
    #: The SHA-256 digest of the seed of a lot, published before the round is decided.
    lot: str = ""
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
    #: What goes with it, where the plan says so: an amount, or an expression for it.
    money: Money | Tree | None = None
    citation: Citation | None = None

    @property
    def limit(self) -> Limit | None:
        """The limit that says what is given: the ladder of prizes, or else the first one."""
        return next((one for one in self.limits if one.prizes), next(iter(self.limits), None))
