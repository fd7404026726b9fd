"""Titles: what an official calls the parts of an expression: values, sheets, criteria, classes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from attrs import field, frozen

from thidua.checking import signature_of
from thidua.engine.sheets import criteria_of
from thidua.language.definitions import name_of
from thidua.language.inference import kind_of
from thidua.language.kinds import Kind
from thidua.language.printing import show
from thidua.language.signature import Signature
from thidua.language.tree import Arithmetic, Call, Tree
from thidua.model import Campaign
from thidua.model.grades import Grade
from thidua.model.sheets import Criterion, Sheet

#: The measure of points; each language has its own word for it.
POINTS = "(points)"
#: What stands for a class where no line of a grade holds.
NO_CLASS_HELD = "(no class)"

_PREFIXES = ("own:", "points:", "by:", "most:", "extra:")


def criterion_title(criterion: Criterion) -> str:
    """Return what an official calls a line of a sheet: its number and its title.

    Examples:
        >>> criterion_title(Criterion(id="1", title="Tuyên truyền"))
        '1. Tuyên truyền'
    """
    return f"{criterion.id}. {criterion.title}" if criterion.title else criterion.id


def sheet_part(name: str, campaign: Campaign) -> tuple[Sheet, Criterion | None] | None:
    """Return the sheet and the criterion that a definition belongs to; None for any other name.

    Examples:
        >>> from thidua.values import Period
        >>> sheets = (Sheet(id="form", criteria=(Criterion(id="I"),)),)
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022), sheets=sheets)
        >>> sheet_part("points:form/I", plan)[1].id, sheet_part("score", plan)
        ('I', None)
    """
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix) if name.startswith(prefix) else name
    for sheet in campaign.sheets:
        if name in (sheet.id, f"{sheet.id}/"):
            return sheet, None
        for criterion in criteria_of(sheet):
            if name == f"{sheet.id}/{criterion.id}":
                return sheet, criterion
    return None


def part_title(name: str, campaign: Campaign) -> str:
    """Return the title of the sheet or the criterion that a definition belongs to; or no text."""
    found = sheet_part(name, campaign)
    if found is None:
        return ""
    sheet, criterion = found
    return criterion_title(criterion) if criterion is not None else sheet.title or sheet.id


def named_title(name: str, campaign: Campaign) -> str:
    """Return the title of a value, a deadline, a grade or the points of a sheet; or no text.

    Examples:
        >>> from thidua.values import Period
        >>> named_title("x", Campaign(id="x", title="X", period=Period.of_year(2022)))
        ''
    """
    titles = {value.id: value.title for value in campaign.values}
    titles |= {deadline.name: deadline.title for deadline in campaign.deadlines}
    for grade in campaign.grades:
        titles |= {grade.id: grade.title, f"{grade.id}.level": grade.title}
    return titles[name] if name in titles else part_title(name, campaign)


def grade_of(tree: Tree, campaign: Campaign) -> Grade | None:
    """Return the grade whose class, or whose level, an expression is; None for any other."""
    name = name_of(tree)
    found = (one for one in campaign.grades if name in (one.id, f"{one.id}.level"))
    return next(found, None)


def class_title(grade: Grade, value: object) -> str:
    """Return the title of a class by its id or by its level; empty where there is none.

    Examples:
        >>> from thidua.model.grades import GradeClass
        >>> rating = Grade(id="rating", classes=(GradeClass(id="a", title="Tốt"),), lines=())
        >>> class_title(rating, "a"), class_title(rating, 1), class_title(rating, 0)
        ('Tốt', 'Tốt', '')
    """
    for one in grade.classes:
        if value in (one.id, grade.level(one.id)):
            return one.title or one.id
    return ""


@frozen(eq=False)
class _Held:
    """A campaign by what it is, not by what it says: cheap to look up."""

    campaign: Campaign

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.campaign is other.campaign

    def __hash__(self) -> int:
        return id(self.campaign)


def titles_of(campaign: Campaign) -> Titles:
    """Return the titles of a plan; those of the last few plans are kept."""
    return _titles_of(_Held(campaign))


@lru_cache(maxsize=8)
def _titles_of(held: _Held) -> Titles:
    return Titles(held.campaign)


@frozen(slots=False)
class Titles:
    """The titles and kinds of expressions in one plan, found when first asked for."""

    campaign: Campaign
    _kinds: dict[Tree, Kind | None] = field(factory=dict, init=False, eq=False, repr=False)

    @cached_property
    def signature(self) -> Signature:
        """The kinds of all names."""
        return signature_of(self.campaign)

    def kind(self, tree: Tree) -> Kind | None:
        """Return the kind of what has a name; a formula is shown as the number that it gives."""
        if isinstance(tree, Arithmetic):
            return None
        if tree not in self._kinds:
            self._kinds[tree] = kind_of(tree, self.signature)
        return self._kinds[tree]

    def measure(self, tree: Tree) -> str:
        """Return what an expression is counted in; empty where nothing is said."""
        name = name_of(tree)
        fact = None if name is None else self.campaign.fact(name)
        if fact is not None:
            return fact.measure
        is_points = isinstance(tree, Call) and tree.function == "points"
        return POINTS if is_points else ""

    def title(self, tree: Tree) -> str:
        """Return what an official calls an expression; its text where it has no title."""
        return next(self._titles(tree), show(tree))

    def _titles(self, tree: Tree) -> Iterator[str]:
        name = name_of(tree)
        if name is None:
            return
        fact, pool = self.campaign.fact(name), self.campaign.pool(name)
        label = fact.label if fact is not None else pool.label if pool is not None else ""
        title = label or named_title(name, self.campaign)
        if title:
            yield title
