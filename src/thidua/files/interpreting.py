"""From nodes to the nouns of a plan, led by the table; what is broken is left out and said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import evolve, field, frozen

from thidua.files.findings import Findings
from thidua.files.flow_traps import block_form, torn_item, torn_key
from thidua.files.forms import ID, TEXT
from thidua.files.kinds import (
    ByKind,
    Each,
    Expression,
    Key,
    Kind,
    Listed,
    Many,
    Mapped,
    Noun,
    One,
    OrRule,
    Plain,
)
from thidua.files.nodes import Broken, Mapping, Mark, Node, Scalar, Sequence
from thidua.files.number_forms import means_a_rule
from thidua.language.parsing import Unparsable, parse
from thidua.problems import Place
from thidua.values import closest

Path = tuple[str | int, ...]
Values = dict[str, object]
Pairs = dict[str, tuple[Scalar, Node]]
#: Ids with their nodes; None where an id stands alone.
NounPairs = tuple[tuple[Scalar, Node | None], ...]

#: Stands for what could not be read; the findings say why.
ABSENT: Final = object()

# Looking for what was meant takes time: a file with more mistakes than that is not mistyped.
_MOST_SUGGESTIONS: Final = 50


@frozen
class Interpreter:
    """Reads the nodes of one file into values, and keeps where everything stands."""

    findings: Findings
    #: Path of keys, ids and positions to the place in the file.
    places: dict[Path, Place] = field(factory=dict, init=False)
    #: The scalars that hold expressions, to find a character of one again.
    expressions: dict[Path, Scalar] = field(factory=dict, init=False)
    #: Ids of nouns that could not be read; the path of a whole section of them.
    left_out: set[str] = field(factory=set, init=False)
    #: The items of lists that could not be read.
    unread: set[Path] = field(factory=set, init=False)
    _suggested: list[str] = field(factory=list, init=False)

    def noun(self, noun: Noun, node: Node, path: Path, id_: str | None = None) -> object:
        """Read a noun; ABSENT when something that it cannot do without is missing or wrong."""
        values = self.attributes(noun, node, path)
        if values is None or any(
            key.attribute not in values for key in noun.keys if key.is_required
        ):
            return ABSENT
        if noun.id is not None:
            values[noun.id] = id_
        named = {name.rpartition(".")[2]: value for name, value in values.items()}
        try:
            return noun.make(**named)
        except ValueError:
            shown = {name: str(named[name]) for name in noun.told if name in named}
            self.findings.report(noun.refused, node.mark, path, **shown)
            return ABSENT

    def attributes(self, noun: Noun, node: Node, path: Path) -> Values | None:
        """Read the attributes of a noun that are written; None when there are no keys at all."""
        if isinstance(node, Mapping):
            if self._is_torn(node, path, frozenset(noun.named)):
                return None
            return self._keys(noun, {key.text: (key, each) for key, each in node.pairs}, node, path)
        if isinstance(node, Broken) or self._is_empty(node, path):
            return None
        if noun.short is None:
            self._expected("mapping", node, path)
            return None
        return self._short(noun, node, path)

    def _keys(self, noun: Noun, pairs: Pairs, node: Mapping, path: Path) -> Values:
        for name, (scalar, _) in pairs.items():
            if name not in noun.named:
                meant = self._suggestion(name, noun.named)
                self.findings.report("unknown-key", scalar.mark, path, key=name, suggestion=meant)
        values: Values = {}
        for key in noun.keys:
            if key.name in pairs:
                scalar, below = pairs[key.name]
                mark = below.mark if isinstance(below, Scalar) else scalar.mark
                self._attribute(key, below, mark, path, values)
            elif key.is_required:
                self.findings.report("missing-key", node.mark, path, key=key.name)
        return values

    def _short(self, noun: Noun, node: Node, path: Path) -> Values:
        """Read a noun that is written without keys of its own."""
        values: Values = {}
        for name, part in self._parts(noun, node, path).items():
            self._attribute(noun.named[name], part, part.mark, path, values)
        return values

    def _parts(self, noun: Noun, node: Node, path: Path) -> dict[str, Node]:
        if noun.last_word is None or not isinstance(node, Scalar):
            return {str(noun.short): node}
        rest, _, last = node.text.rstrip().rpartition(" ")
        if last not in noun.endings:
            self.findings.report("direction-missing", node.mark, path, text=node.text)
            return {}
        mark = node.mark_at(len(rest) + 1)
        tail = Scalar(text=last, written=last, mark=mark, in_flow=node.in_flow)
        return {str(noun.short): evolve(node, text=rest), noun.last_word: tail}

    def _attribute(self, key: Key, node: Node, mark: Mark, path: Path, values: Values) -> None:
        below = (*path, key.name)
        self.places[below] = self.findings.place(mark)
        value = self.value(key.kind, node, below, values)
        if value is not ABSENT and key.attribute:
            values[key.attribute] = value

    def value(self, kind: Kind, node: Node, path: Path, before: Values) -> object:
        """Read what stands behind one key; `before` holds the attributes read so far."""
        if isinstance(node, Broken) or self._is_empty(node, path):
            return ABSENT
        match kind:
            case Plain():
                return self._plain(kind, node, path)
            case Expression():
                return self._expression(node, path)
            case OrRule(plain=plain):
                is_rule = isinstance(node, Scalar) and means_a_rule(plain, node)
                return self._expression(node, path) if is_rule else self._plain(plain, node, path)
            case ByKind():
                chosen = kind.choices.get(before.get(kind.on))
                return ABSENT if chosen is None else self._plain(chosen, node, path)
            case Many():
                return self._many(kind, node, path)
            case One(noun):
                return self.noun(noun, node, path)
            case Listed(noun):
                return self._listed(noun, node, path)
            case Each():
                return self._each(kind, node, path)
            case Mapped(of=plain):
                return self._mapped(plain, node, path)
            case _:
                return self._mapped(TEXT, node, path)

    def _plain(self, kind: Plain, node: Node, path: Path) -> object:
        if not isinstance(node, Scalar):
            return self._expected("text", node, path)
        text = node.text
        try:
            return kind.parse(text)
        except ValueError:
            meant = kind.suggest(text) if self._may_suggest() else None
            self.findings.report(
                kind.code, node.mark, path, text=text, suggestion=meant, options=kind.options
            )
            return ABSENT

    def _expression(self, node: Node, path: Path) -> object:
        if not isinstance(node, Scalar):
            return self._expected("expression", node, path)
        if node.in_flow:
            line = f"{path[-1]}: {node.text}"
            self.findings.report("expression-in-flow", node.mark, path, block=line)
            return ABSENT
        self.expressions[path] = node
        self.places[path] = self.findings.place(node.mark_at(0))
        try:
            return parse(node.text)
        except Unparsable as wrong:
            for problem in wrong.problems:
                mark = node.mark_at(problem.offset or 0)
                self.findings.problems.append(problem.under(*path).at(self.findings.place(mark)))
            return ABSENT

    def _many(self, kind: Many, node: Node, path: Path) -> object:
        match node:
            case Scalar():
                items: tuple[Node, ...] = (node,)
            case Sequence():
                items = self._items(node, path)
            case _:
                return self._expected("list", node, path)
        found = [self._item(kind.of, item, (*path, at)) for at, item in enumerate(items)]
        return tuple(value for value in found if value is not ABSENT)

    def _item(self, kind: Plain, node: Node, path: Path) -> object:
        self.places[path] = self.findings.place(node.mark)
        return self.value(kind, node, path, {})

    def _items(self, node: Sequence, path: Path) -> tuple[Node, ...]:
        """Return the items of a list; none when a comma has torn one of them."""
        torn = torn_item(node)
        if torn is not None:
            self.findings.report("flow-split", torn, path, block=block_form(node))
            return ()
        return node.items

    def _listed(self, noun: Noun, node: Node, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._expected("list", node, path)
        found = []
        for at, item in enumerate(self._items(node, path)):
            self.places[(*path, at)] = self.findings.place(item.mark)
            found.append(self.noun(noun, item, (*path, at)))
            if found[-1] is ABSENT:
                self.unread.add((*path, at))
        return tuple(value for value in found if value is not ABSENT)

    def _each(self, kind: Each, node: Node, path: Path) -> object:
        pairs = self._pairs(kind, node, path)
        if pairs is None:
            self.left_out.add("*")
            return ABSENT
        found = []
        for key, below in pairs:
            value = self._one_of_each(kind, key, below, path)
            if value is ABSENT:
                self.left_out.add(key.text)
            else:
                found.append(value)
        return tuple(found)

    def _pairs(self, kind: Each, node: Node, path: Path) -> NounPairs | None:
        if isinstance(node, Mapping):
            return None if self._is_torn(node, path, None) else node.pairs
        if not kind.ids_alone or not isinstance(node, Sequence):
            self._expected("mapping", node, path)
            return None
        pairs: list[tuple[Scalar, Node | None]] = []
        for at, item in enumerate(self._items(node, path)):
            if isinstance(item, Scalar):
                pairs.append((item, None))
            else:
                self._expected("text", item, (*path, at))
        return tuple(pairs)

    def _one_of_each(self, kind: Each, key: Scalar, node: Node | None, path: Path) -> object:
        if self._plain(ID, key, path) is ABSENT:
            return ABSENT
        below = (*path, key.text)
        self.places[below] = self.findings.place(key.mark)
        names = {name.text for name, _ in node.pairs} if isinstance(node, Mapping) else set()
        empty = Mapping(pairs=(), mark=key.mark)
        return self.noun(kind.noun_with(names), empty if node is None else node, below, key.text)

    def _mapped(self, kind: Plain, node: Node, path: Path) -> object:
        if not isinstance(node, Mapping):
            return self._expected("mapping", node, path)
        if self._is_torn(node, path, None):
            return ABSENT
        found = []
        for name, below in node.pairs:
            self.places[(*path, name.text)] = self.findings.place(name.mark)
            value = self.value(kind, below, (*path, name.text), {})
            if value is not ABSENT:
                found.append((name.text, value))
        return tuple(found)

    def _is_torn(self, node: Mapping, path: Path, known: frozenset[str] | None) -> bool:
        torn = torn_key(node, known)
        if torn is not None:
            self.findings.report("flow-split", torn, path, block=block_form(node))
        return torn is not None

    def _is_empty(self, node: Node, path: Path) -> bool:
        if isinstance(node, Scalar) and node.is_empty:
            self.findings.report("empty-value", node.mark, path, key=str(path[-1]))
            return True
        return False

    def _expected(self, shape: str, node: Node, path: Path) -> object:
        if not isinstance(node, Broken):
            self.findings.report(f"{shape}-expected", node.mark, path, key=str(path[-1]))
        return ABSENT

    def _suggestion(self, word: str, words: Iterable[str]) -> str | None:
        return closest(word, words) if self._may_suggest() else None

    def _may_suggest(self) -> bool:
        self._suggested.append("")
        return len(self._suggested) <= _MOST_SUGGESTIONS
