"""Money that goes with awards: which amounts are not paid beside each other."""

from __future__ import annotations

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation


@frozen(kw_only=True)
class PaidOnce:
    """Awards of which one nominee is paid the highest amount only.

    The awards themselves stand beside each other; only the money does not add up.

    Vietnamese:
        chỉ nhận mức tiền thưởng cao nhất

    Examples:
        >>> PaidOnce(id="same_achievement", awards=("base", "province")).where is None
        True
    """

    id: str
    title: str = ""
    #: Ids of the awards.
    awards: tuple[str, ...]
    #: For whom; None for everyone.
    where: Tree | None = None
    citation: Citation | None = None
