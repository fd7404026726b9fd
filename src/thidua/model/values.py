"""Named values: intermediate results that a plan gives a name, some of them by a table of cases."""

from __future__ import annotations

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation


@frozen(kw_only=True)
class Case:
    """One line of a decision table: whom it concerns, and what it gives.

    Vietnamese:
        trường hợp

    Examples:
        >>> from thidua.language.tree import Literal, Name
        >>> Case(id="a", when=Name("is_excellent"), gives=Literal(8)).title
        ''
    """

    id: str
    when: Tree
    gives: Tree
    title: str = ""
    citation: Citation | None = None


@frozen(kw_only=True)
class Value:
    """A named value that other expressions read: an expression, or a table of cases.

    Of a table the first line that holds decides; where none does, the value is unknown and
    the gap is reported.

    Vietnamese:
        giá trị trung gian

    Examples:
        >>> from thidua.language.tree import Name
        >>> Value(id="rate", rule=Name("index")).cases
        ()
    """

    #: The name that expressions use.
    id: str
    #: The expression; None where cases stand in its place.
    rule: Tree | None = None
    cases: tuple[Case, ...] = ()
    title: str = ""
    citation: Citation | None = None
