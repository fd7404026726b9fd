"""Conditions of a plan: requirements, vetoes and notices."""

from __future__ import annotations

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation


@frozen(kw_only=True)
class Requirement:
    """A condition that a nominee has to meet.

    Vietnamese:
        điều kiện, tiêu chuẩn

    Examples:
        >>> from thidua.language.tree import Name
        >>> Requirement(id="plan_done", condition=Name("plan_done")).when is None
        True
    """

    id: str
    condition: Tree
    title: str = ""
    #: Concerns only the nominees for whom this holds; for the others it does not apply.
    when: Tree | None = None
    #: Ids of the contents that it judges.
    contents: tuple[str, ...] = ()
    #: Whoever misses it gets the file back, and is not judged unworthy: it was late, incomplete.
    returns: bool = False
    citation: Citation | None = None


@frozen(kw_only=True)
class Veto:
    """A condition that bars a nominee as soon as it holds, unless its exception holds too.

    Vietnamese:
        không xét

    Examples:
        >>> from thidua.language.tree import Name
        >>> Veto(id="disciplined", condition=Name("under_discipline")).bars
        ()
    """

    id: str
    condition: Tree
    title: str = ""
    #: Where this holds the veto does not bar.
    unless: Tree | None = None
    #: Ids of the awards it bars; empty for all of them.
    bars: tuple[str, ...] = ()
    #: It refuses nobody: while it holds, the nominee waits for the council to lift it.
    holds: bool = False
    citation: Citation | None = None


@frozen(kw_only=True)
class Notice:
    """A condition that changes no verdict but has to be shown beside it.

    Vietnamese:
        lưu ý

    Examples:
        >>> from thidua.language.tree import Name
        >>> Notice(id="early", condition=Name("early"), title="Trước ngày phát động").title
        'Trước ngày phát động'
    """

    id: str
    condition: Tree
    title: str = ""
    citation: Citation | None = None
