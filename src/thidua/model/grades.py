"""Grades: classes by points and conditions, the first line that holds deciding."""

from __future__ import annotations

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation

#: The class of whoever no line holds for.
NO_CLASS = "none"


@frozen(kw_only=True)
class GradeClass:
    """One class of a grade.

    Vietnamese:
        mức xếp loại

    Examples:
        >>> GradeClass(id="excellent", title="Hoàn thành xuất sắc").title
        'Hoàn thành xuất sắc'
    """

    id: str
    title: str = ""


@frozen(kw_only=True)
class GradeLine:
    """One line of a grade: a condition, and the class that it gives.

    Vietnamese:
        tiêu chuẩn xếp loại

    Examples:
        >>> from thidua.language.tree import Name
        >>> GradeLine(id="excellent", condition=Name("is_best")).gives
        ''
    """

    id: str
    condition: Tree
    #: The class; that of the line's own id where none is written.
    gives: str = ""
    title: str = ""
    citation: Citation | None = None

    @property
    def grade(self) -> str:
        """The class that it gives."""
        return self.gives or self.id


@frozen(kw_only=True)
class GradeCap:
    """A condition that lets a nominee come no higher than one class, whatever the points.

    Vietnamese:
        khống chế mức xếp loại

    Examples:
        >>> from thidua.language.tree import Name
        >>> GradeCap(id="absent", condition=Name("long_absence"), at_most="fair").at_most
        'fair'
    """

    id: str
    condition: Tree
    at_most: str
    title: str = ""
    citation: Citation | None = None


@frozen(kw_only=True)
class Grade:
    """A classification of nominees: the first line that holds decides, caps come after it.

    Where no line holds the class is `none`, which is reported: the text has a gap there.

    Vietnamese:
        xếp loại

    Examples:
        >>> classes = (GradeClass(id="good"), GradeClass(id="fair"))
        >>> Grade(id="rating", classes=classes, lines=()).level("good")
        2
    """

    #: The name that expressions use; `rating.level` is its number, the lowest class being 1.
    id: str
    title: str = ""
    #: Ids of the target groups that it is for; empty for everyone.
    groups: tuple[str, ...] = ()
    #: Whoever this does not hold for is not classified at all.
    when: Tree | None = None
    #: The classes, best first.
    classes: tuple[GradeClass, ...]
    lines: tuple[GradeLine, ...]
    caps: tuple[GradeCap, ...] = ()
    citation: Citation | None = None

    def level(self, class_id: str) -> int:
        """Return the number of a class, the lowest being 1; 0 for no class."""
        ids = [one.id for one in reversed(self.classes)]
        return ids.index(class_id) + 1 if class_id in ids else 0

    def title_of(self, class_id: str) -> str:
        """Return what an official calls a class: its title, or its id."""
        found = next((one for one in self.classes if one.id == class_id), None)
        return (found.title or found.id) if found is not None else class_id
