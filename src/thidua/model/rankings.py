"""Rankings: the keys by which nominees are ordered."""

from __future__ import annotations

import enum

from attrs import frozen

from thidua.language.tree import Tree


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
