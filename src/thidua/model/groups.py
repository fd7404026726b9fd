"""Who takes part: target groups, pools of nominees ranked together, units."""

from __future__ import annotations

import enum
from datetime import date

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation


class Who(enum.Enum):
    """The three kinds of subject that the law knows.

    Vietnamese:
        tập thể, cá nhân, hộ gia đình
    """

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"


@frozen(kw_only=True)
class TargetGroup:
    """The nominees that a campaign or an award is meant for.

    Definitely outside means no verdict at all; not known to be inside leaves it open.

    Vietnamese:
        đối tượng

    Examples:
        >>> TargetGroup(id="collectives", who=(Who.COLLECTIVE,)).where is None
        True
    """

    id: str
    title: str = ""
    #: The kinds of subject; empty for every kind.
    who: tuple[Who, ...] = ()
    #: A condition on the nominee's facts.
    where: Tree | None = None
    citation: Citation | None = None


@frozen(kw_only=True)
class Part:
    """One part of a pool: a group of nominees that is ranked alone.

    Vietnamese:
        nhóm, cụm, khối

    Examples:
        >>> Part(id="N1").members
        ()
    """

    id: str
    title: str = ""
    #: Ids of the nominees or units that belong here, where the plan lists them.
    members: tuple[str, ...] = ()
    #: A condition; a nominee stands in the first part whose condition holds.
    where: Tree | None = None


@frozen(kw_only=True)
class Pool:
    """A declared partition: every nominee stands in exactly one part.

    A pool that names no parts is open: its parts are those that the data names.

    Vietnamese:
        phân nhóm, cụm, khối thi đua

    Examples:
        >>> Pool(id="index_group", parts=(Part(id="N1"), Part(id="N2"))).part_ids
        ('N1', 'N2')
    """

    #: The name that expressions, limits and data columns use.
    id: str
    label: str = ""
    parts: tuple[Part, ...] = ()
    citation: Citation | None = None

    @property
    def is_open(self) -> bool:
        """Whether the data names its parts."""
        return not self.parts

    @property
    def part_ids(self) -> tuple[str, ...]:
        """The ids of the parts, in the order of the plan."""
        return tuple(part.id for part in self.parts)

    def title_of(self, part_id: str | None) -> str:
        """Return what an official calls a part: its title, or its id; empty for none."""
        found = next((part for part in self.parts if part.id == part_id), None)
        return (found.title or found.id) if found is not None else part_id or ""

    def part_of(self, member: str) -> str | None:
        """Return the part that lists a nominee or unit, None when none does."""
        return next((part.id for part in self.parts if member in part.members), None)


@frozen(kw_only=True)
class Unit:
    """An agency, division or organisation that nominees belong to.

    Vietnamese:
        đơn vị

    Examples:
        >>> Unit(id="office", title="Văn phòng").parent is None
        True
    """

    id: str
    title: str = ""
    #: What sort of unit: "phòng", "xã".
    sort: str = ""
    #: The unit above.
    parent: str | None = None
    #: Units that were merged into this one.
    predecessors: tuple[str, ...] = ()
    #: First and last day of its existence, where known.
    since: date | None = None
    until: date | None = None


def lineage(units: tuple[Unit, ...]) -> dict[str, tuple[str, ...]]:
    """Return the units that were merged, each with all that went into it, itself first.

    What a unit did before it was merged is found under its successor.

    Args:
        units: The units of a campaign; what stands in a circle is named once.

    Examples:
        >>> lineage((Unit(id="new", predecessors=("a", "b")), Unit(id="a", predecessors=("x",))))
        {'new': ('new', 'a', 'x', 'b'), 'a': ('a', 'x')}
    """
    before = {unit.id: unit.predecessors for unit in units}
    found: dict[str, tuple[str, ...]] = {}
    for unit in units:
        waiting, seen = [unit.id], dict[str, None]()
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen[one] = None
                waiting.extend(reversed(before.get(one, ())))
        if len(seen) > 1:
            found[unit.id] = tuple(seen)
    return found
