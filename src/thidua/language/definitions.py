"""Definitions: names that stand for expressions, and what lies behind each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from thidua.language.tree import Call, Literal, Name, Tree, children, walk
from thidua.language.vocabulary import POPULATION_WORDS

#: Words that only the compiler of sheets and grades writes: no author can.
NOTHING = "(nothing)"
WHERE_APPLIES = "(where applies)"
UNDEFINED = "(undefined)"
CHECKED = "(checked)"

_LOOKING_AROUND = frozenset(word.name for word in POPULATION_WORDS)


def points_name(sheet: str, criterion: str = "") -> str:
    """Return the name under which the points of a sheet or a criterion are defined.

    Examples:
        >>> points_name("form"), points_name("form", "I.1")
        ('points:form', 'points:form/I.1')
    """
    return f"points:{sheet}/{criterion}" if criterion else f"points:{sheet}"


def name_of(tree: Tree) -> str | None:
    """Return the name that a node reads: its own, or that of points; None for other nodes.

    Examples:
        >>> name_of(Call("points", (Literal("form"),)))
        'points:form'
    """
    if isinstance(tree, Name):
        return tree.id
    if isinstance(tree, Call) and tree.function == "points" and len(tree.arguments) in (1, 2):
        names = [part.value for part in tree.arguments if isinstance(part, Literal)]
        return points_name(*map(str, names)) if len(names) == len(tree.arguments) else None
    return None


def looks_around(tree: Tree) -> bool:
    """Tell whether a node is a word that looks past the one nominee."""
    return isinstance(tree, Call) and tree.function in _LOOKING_AROUND


def own_nodes(tree: Tree) -> Iterator[Tree]:
    """Yield the nodes that are about the nominee itself: not what a population word asks others.

    Examples:
        >>> call = Call("mean", (Name("score"),), (("over", Name("cluster")),))
        >>> list(own_nodes(call)) == [call]
        True
    """
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(() if looks_around(node) else reversed(children(node)))


def names_behind(tree: Tree) -> tuple[str, ...]:
    """Return the names that an expression reads of the nominee, points among them, each once.

    Examples:
        >>> names_behind(Call("points", (Literal("form"), Literal("I.1"))))
        ('points:form/I.1',)
    """
    found = (name_of(node) for node in own_nodes(tree))
    return tuple(dict.fromkeys(name for name in found if name is not None))


def names_anywhere(tree: Tree) -> tuple[str, ...]:
    """Return all names in an expression, those that it reads of other nominees among them."""
    found = (name_of(node) for node in walk(tree))
    return tuple(dict.fromkeys(name for name in found if name is not None))


@frozen
class Definitions:
    """Names with their expressions; one may read others, never itself.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> trees = {"rate": parse("done / asked"), "good": parse("rate >= percent(9)")}
        >>> known = Definitions(trees)
        >>> known.order("good"), sorted(known.facts(parse("good and fair")))
        (('rate', 'good'), ['asked', 'done', 'fair'])
    """

    trees: Mapping[str, Tree] = field(factory=dict)
    _orders: dict[str, tuple[str, ...]] = field(factory=dict, init=False, eq=False, repr=False)
    _nothing: dict[str, bool] = field(factory=dict, init=False, eq=False, repr=False)
    _facts: dict[str, frozenset[str]] = field(factory=dict, init=False, eq=False, repr=False)

    def __contains__(self, name: object) -> bool:
        """Tell whether a name stands for an expression."""
        return name in self.trees

    def order(self, name: str) -> tuple[str, ...]:
        """Return a definition behind all that it rests on: the order in which to compute them.

        A circle, which a check refuses, is cut where it closes.
        """
        if name not in self._orders:
            self._orders[name] = tuple(_ordered(name, self.trees))
        return self._orders[name]

    def behind(self, tree: Tree) -> tuple[str, ...]:
        """Return all definitions that an expression rests on, each behind those it rests on."""
        direct = (name for name in names_behind(tree) if name in self.trees)
        return tuple(dict.fromkeys(one for name in direct for one in self.order(name)))

    def facts(self, tree: Tree) -> frozenset[str]:
        """Return the names of facts, pools and days that an expression rests on in the end."""
        found: set[str] = set()
        for name in names_behind(tree):
            found |= self._facts_of(name) if name in self.trees else {name}
        return frozenset(found)

    def may_be_nothing(self, name: str) -> bool:
        """Tell whether a definition has parts that do not apply to everybody by themselves."""
        if name not in self._nothing:
            trees = (self.trees[one] for one in self.order(name))
            self._nothing[name] = any(_makes_nothing(tree) for tree in trees)
        return self._nothing[name]

    def calls(self, tree: Tree) -> Iterator[Call]:
        """Yield every call in an expression and in all that it rests on."""
        for one in (tree, *(self.trees[name] for name in self.behind(tree))):
            yield from (node for node in walk(one) if isinstance(node, Call))

    def _facts_of(self, name: str) -> frozenset[str]:
        if name not in self._facts:
            read = {one for each in self.order(name) for one in names_behind(self.trees[each])}
            self._facts[name] = frozenset(one for one in read if one not in self.trees)
        return self._facts[name]


def _makes_nothing(tree: Tree) -> bool:
    words = (NOTHING, WHERE_APPLIES, "of_unit", "mean", "highest", "lowest", "share", "place")
    return any(isinstance(node, Call) and node.function in words for node in walk(tree))


def _ordered(name: str, trees: Mapping[str, Tree]) -> Iterator[str]:
    """Yield what a name rests on, deepest first, without going down by recursion."""
    done: set[str] = set()
    path: list[tuple[str, Iterator[str]]] = [(name, iter(names_behind(trees[name])))]
    entered = {name}
    while path:
        current, below = path[-1]
        following = next((one for one in below if one in trees and one not in entered), None)
        if following is not None:
            entered.add(following)
            path.append((following, iter(names_behind(trees[following]))))
            continue
        path.pop()
        if current not in done:
            done.add(current)
            yield current
