"""What an expression may look at, and why something in it is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve, field, frozen

from thidua.language.rules import Rule
from thidua.language.spans import Span
from thidua.language.tree import Call, Tree, names, walk
from thidua.language.truths import Truth

#: The key under which a row of facts holds the id of its nominee; no fact can bear that name.
SUBJECT = "#"


@frozen
class Gap:
    """Why a value is not known: a code, and the fact, rule or award that it is about."""

    code: str
    about: str
    detail: str = ""


def _nobody_knows(*_: object) -> Truth:
    return Truth.UNKNOWN


@frozen(kw_only=True)
class Scope:
    """Everything that an expression may look at, for one nominee."""

    #: Fact id to exact value; None is unknown.
    facts: Mapping[str, object]
    #: What an unknown number can be, by fact id.
    bounds: Mapping[str, Span] = field(factory=dict)
    #: Facts that may turn out not to apply.
    optional: frozenset[str] = frozenset()
    #: Dotted names of days.
    days: Mapping[str, date | None] = field(factory=dict)
    rules: Mapping[str, Rule] = field(factory=dict)
    #: `held` for a subject, with its awards, the option's name and number.
    held: Callable[[object, tuple[str, ...], str, int], Truth] = _nobody_knows
    #: `given` with its award.
    given: Callable[[str], Truth] = _nobody_knows
    #: No more data will come.
    closed: bool = False

    def may_not_apply(self, tree: Tree) -> bool:
        """Tell whether an unknown fact, which may not apply at all, is read in an expression."""
        called = {node.function for node in walk(tree) if isinstance(node, Call)}
        read = {
            *names(tree),
            *(name for one in called & {*self.rules} for name in self.rules[one].reads),
        }
        return any(self.facts.get(name) is None for name in read & self.optional)

    def answering(self, given: Callable[[str], Truth]) -> Scope:
        """Return this scope with the results of other awards."""
        return evolve(self, given=given)
