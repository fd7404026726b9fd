"""Definitions: names that stand for expressions, and what lies behind each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from thidua.language.tree import Call, Literal, Name, Tree, children, walk
from thidua.language.vocabulary import POPULATION_WORDS

#: Words that only the compiler of sheets and grades writes: no author can.
NOTHING = "(nothing)"
WHERE_APPLIES = "(where applies)"
CASES = "(cases)"
UNDEFINED = "(undefined)"
CHECKED = "(checked)"
#: The same of points of which it is known beforehand that they keep to their bounds.
KEPT = "(kept)"

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
        >>> known.order("good"), known.behind(parse("rate > 1 or fair"))
        (('rate', 'good'), ('rate',))
    """

    trees: Mapping[str, Tree] = field(factory=dict)
    _orders: dict[str, tuple[str, ...]] = field(factory=dict, init=False, eq=False, repr=False)
    _reads: dict[str, tuple[str, ...]] = field(factory=dict, init=False, eq=False, repr=False)

    def __contains__(self, name: object) -> bool:
        """Tell whether a name stands for an expression."""
        return name in self.trees

    def order(self, name: str) -> tuple[str, ...]:
        """Return a definition behind all that it rests on: the order in which to compute them.

        A circle, which a check refuses, is cut where it closes.
        """
        if name not in self._orders:
            self._orders[name] = tuple(self._ordered((name,)))
        return self._orders[name]

    def in_order(self) -> tuple[str, ...]:
        """Return all definitions, each behind all that it rests on."""
        return tuple(self._ordered(self.trees))

    def behind(self, tree: Tree) -> tuple[str, ...]:
        """Return all definitions that an expression rests on, each behind those it rests on."""
        return tuple(self._ordered(name for name in names_behind(tree) if name in self.trees))

    def facts(self, tree: Tree) -> frozenset[str]:
        """Return the names of facts, pools and days that an expression rests on in the end."""
        trees = (tree, *(self.trees[name] for name in self.behind(tree)))
        read = (name for one in trees for name in names_behind(one))
        return frozenset(name for name in read if name not in self.trees)

    def calls(self, tree: Tree) -> Iterator[Call]:
        """Yield every call in an expression and in all that it rests on."""
        for one in (tree, *(self.trees[name] for name in self.behind(tree))):
            yield from (node for node in walk(one) if isinstance(node, Call))

    def calls_anywhere(self, tree: Tree) -> Iterator[Call]:
        """Yield every call in all that an expression rests on, of the nominee or of others."""
        waiting, entered = [tree], set[str]()
        while waiting:
            one = waiting.pop()
            yield from (node for node in walk(one) if isinstance(node, Call))
            read = [name for name in names_anywhere(one) if name in self.trees]
            waiting.extend(self.trees[name] for name in read if name not in entered)
            entered.update(read)

    def _ordered(self, names: Iterable[str]) -> Iterator[str]:
        """Yield names and what they rest on, deepest first, without going down by recursion."""
        entered: set[str] = set()
        for name in names:
            if name not in entered:
                entered.add(name)
                yield from self._below(name, entered)

    def _below(self, name: str, entered: set[str]) -> Iterator[str]:
        path = [(name, iter(self._read_by(name)))]
        while path:
            current, below = path[-1]
            following = next((one for one in below if one not in entered), None)
            if following is None:
                path.pop()
                yield current
            else:
                entered.add(following)
                path.append((following, iter(self._read_by(following))))

    def _read_by(self, name: str) -> tuple[str, ...]:
        """Return the definitions that a definition reads by itself."""
        if name not in self._reads:
            read = names_behind(self.trees[name])
            self._reads[name] = tuple(one for one in read if one in self.trees)
        return self._reads[name]
