"""Lacking: what a criterion is worth for those whom it does not concern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from thidua.checking.combinations import combinations
from thidua.checking.criteria import Placed, criteria_in
from thidua.checking.expressions import is_too_deep, signature_of
from thidua.checking.questions import Asking
from thidua.engine.definitions import belonging, definitions_of
from thidua.engine.ranges import Ranges
from thidua.language.definitions import Definitions, name_of, names_behind, points_name
from thidua.language.inference import kind_problems
from thidua.language.kinds import Kind
from thidua.language.signature import Signature
from thidua.language.tree import Call, Tree, children
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.model.sheets import Lacking, Take, Zero
from thidua.problems import Problem, note, warning

_POINTS = points_name("")


def what_does_not_apply_is_settled(campaign: Campaign) -> Iterable[Problem]:
    """The plan says what a criterion is worth for those whom it does not concern."""
    looking = _Looking(campaign, signature_of(campaign), definitions_of(campaign))
    for one in criteria_in(campaign):
        criterion = one.criterion
        if criterion.not_applicable is not None or criterion.criteria:
            continue
        may_be_nothing = criterion.applies is not None or criterion.zero is Zero.NOT_APPLICABLE
        if may_be_nothing or looking.reads_what_may_not_apply(one):
            yield warning("not-applicable-open", *one.path, name=one.about)


@define
class _Looking:
    """Looks for facts that do not apply to everybody whom a sheet is for."""

    campaign: Campaign
    signature: Signature
    definitions: Definitions
    _found: dict[tuple[str, str], bool] = field(factory=dict, init=False)

    def reads_what_may_not_apply(self, one: Placed) -> bool:
        """Tell whether the points of a criterion rest on such a fact."""
        read = self._names_behind(self.definitions.trees[one.name])
        facts = [fact for fact in self.campaign.facts if fact.id in read]
        return any(self._may_not_apply(fact, one.sheet) for fact in facts)

    def _names_behind(self, tree: Tree) -> frozenset[str]:
        """Return what an expression reads, but not what is behind the points of others.

        Every criterion settles by itself what it is worth.
        """
        found: set[str] = set()
        waiting = [name for part in _unsettled(tree) if (name := name_of(part)) is not None]
        while waiting:
            name = waiting.pop()
            if name in found or name.startswith(_POINTS):
                continue
            found.add(name)
            if name in self.definitions:
                waiting.extend(names_behind(self.definitions.trees[name]))
        return frozenset(found)

    def _may_not_apply(self, fact: Fact, sheet_id: str) -> bool:
        if fact.may_be_not_applicable or fact.applies is None:
            return fact.may_be_not_applicable
        key = (sheet_id, fact.id)
        if key not in self._found:
            self._found[key] = self._is_outside(fact.applies, sheet_id)
        return self._found[key]

    def _is_outside(self, applies: Tree, sheet_id: str) -> bool:
        """Tell whether a condition may fail for somebody whom a sheet is for."""
        sheet = self.campaign.sheet(sheet_id)
        whom = belonging(self.campaign, sheet.groups if sheet is not None else ())
        about = () if whom is None else (whom,)
        for tree in (*about, applies):
            if is_too_deep(tree) or kind_problems(tree, Kind.YES_NO, self.signature):
                return False
        ranges = Ranges(self.definitions, self.campaign.facts)
        asking = Asking(self.campaign, self.signature, ranges)
        found = combinations((applies,), about, asking)
        return found is None or not all(found.holding.values())


def _unsettled(tree: Tree) -> Iterator[Tree]:
    """Yield what an expression reads without saying what stands in its place."""
    if isinstance(tree, Call) and tree.function == "or_else":
        yield from _unsettled(tree.arguments[1])
    elif name_of(tree) is not None:
        yield tree
    else:
        for part in children(tree):
            yield from _unsettled(part)


def what_is_left_out_is_made_good(campaign: Campaign) -> Iterable[Problem]:
    """A part that leaves out what does not apply says what the rest counts for."""
    for one in criteria_in(campaign):
        criterion, above = one.criterion, one.above
        is_beside = criterion.bonus or criterion.penalty
        if above is None or is_beside or criterion.not_applicable is not Lacking.LEAVE_OUT:
            continue
        is_rescaled = any(part.rescale_to is not None for part in one.parts)
        if above.take is Take.SUM and not is_rescaled:
            yield note("left-out-without-rescaling", *one.path, name=one.about)
