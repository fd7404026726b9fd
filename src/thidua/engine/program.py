"""Conditions broken into leaves and joints, one bit each: what every engine works from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from attrs import define, field, frozen

from thidua.language.definitions import Definitions
from thidua.language.tree import And, Call, Literal, Not, Or, Tree
from thidua.language.truths import Truth, at_least, concerning, every, negation


@frozen
class Masks:
    """The outcomes of all conditions for one nominee: a bit a condition, in three integers.

    A condition with no bit set anywhere is not met.

    Examples:
        >>> Masks(met=0b01, unknown=0b10, not_applicable=0).truth(1)
        <Truth.UNKNOWN: 2>
    """

    met: int
    unknown: int
    not_applicable: int

    def truth(self, bit: int) -> Truth:
        """Read the outcome of one condition."""
        mask = 1 << bit
        if self.met & mask:
            return Truth.MET
        if self.unknown & mask:
            return Truth.UNKNOWN
        return Truth.NOT_APPLICABLE if self.not_applicable & mask else Truth.NOT_MET

    def set(self, bit: int, truth: Truth) -> Masks:
        """Return the masks with the outcome of one condition changed."""
        mask = 1 << bit
        return Masks(
            met=self.met & ~mask | mask * (truth is Truth.MET),
            unknown=self.unknown & ~mask | mask * (truth is Truth.UNKNOWN),
            not_applicable=self.not_applicable & ~mask | mask * (truth is Truth.NOT_APPLICABLE),
        )


@frozen(kw_only=True)
class Joint:
    """A condition made of others: how it joins them, and the bits it reads and sets."""

    bit: int
    #: "every", "at_least", "not" or "concerning".
    join: str
    reads: tuple[int, ...]
    #: For "at_least": how many.
    number: int = 1


@frozen(kw_only=True)
class Program:
    """All conditions of a prepared round: leaves first, then joints, each reading earlier bits."""

    #: The expression of each leaf, by bit.
    leaves: Mapping[int, Tree]
    #: In the order in which they have to be computed.
    joints: tuple[Joint, ...]
    #: The bit of each condition that the plan names.
    roots: Mapping[tuple[str, ...], int]
    #: Leaves that ask for the result of another award: unknown until that award is allocated.
    deferred: Mapping[str, int]
    #: Leaves that rest on the results of awards without being such a question themselves, each
    #: with those awards.
    resting: Mapping[int, tuple[str, ...]] = field(factory=dict)

    def own_leaves(self) -> Mapping[int, Tree]:
        """Return the leaves that wait for no award."""
        waiting = {*self.deferred.values(), *self.resting}
        return {bit: tree for bit, tree in self.leaves.items() if bit not in waiting}

    def join(self, masks: Masks) -> Masks:
        """Compute every joint again from the leaves: the meaning of the compiled joints.

        Examples:
            >>> program = compiled({("a",): And((Literal(True), Literal(False)))})
            >>> program.join(Masks(0b01, 0, 0)).truth(program.roots["a",])
            <Truth.NOT_MET: 0>
        """
        for joint in self.joints:
            masks = masks.set(joint.bit, _joined(joint, masks))
        return masks


def _joined(joint: Joint, masks: Masks) -> Truth:
    truths = [masks.truth(bit) for bit in joint.reads]
    match joint.join:
        case "every":
            return every(truths)
        case "not":
            return negation(truths[0])
        case "concerning":
            return concerning(truths[0], truths[1])
        case _:
            return at_least(joint.number, truths)


@define
class Compiler:
    """Collects conditions; equal leaves share a bit."""

    leaves: dict[int, Tree] = field(factory=dict)
    joints: list[Joint] = field(factory=list)
    roots: dict[tuple[str, ...], int] = field(factory=dict)
    deferred: dict[str, int] = field(factory=dict)
    definitions: Definitions = field(factory=Definitions)
    _bits: dict[object, int] = field(factory=dict)

    def condition(self, tree: Tree) -> int:
        """Add a condition and return its bit."""
        match tree:
            case And(parts):
                return self.every([self.condition(part) for part in parts])
            case Or(parts):
                return self._joint("at_least", [self.condition(part) for part in parts])
            case Not(part) if not _is_joined(part):
                # One bit for "not disciplined": a joint of its own would only cost time.
                return self._leaf(tree)
            case Not(part):
                return self.negated(self.condition(part))
            case Call("at_least", (number, *conditions)):
                needed = cast("int", cast("Literal", number).value)
                return self._joint("at_least", [self.condition(one) for one in conditions], needed)
            case Call("given", (award,)):
                return self.given(str(cast("Literal", award).value))
        return self._leaf(tree)

    def given(self, award: str) -> int:
        """Add the question whether an award is given and return its bit."""
        bit = self._leaf(Call("given", (Literal(award),)))
        self.deferred[award] = bit
        return bit

    def every(self, bits: list[int]) -> int:
        """Join conditions by "and" and return the bit."""
        return self._joint("every", bits)

    def negated(self, bit: int) -> int:
        """Turn a condition round and return the bit."""
        return self._joint("not", [bit])

    def any_of(self, bits: list[int]) -> int:
        """Join conditions by "or" and return the bit."""
        return self._joint("at_least", bits)

    def concerning(self, when: int, condition: int) -> int:
        """Let a condition concern only those for whom `when` holds; return the bit."""
        return self._joint("concerning", [when, condition])

    def finished(self) -> Program:
        """Return everything that was collected."""
        return Program(
            leaves=self.leaves,
            joints=tuple(self.joints),
            roots=self.roots,
            deferred=self.deferred,
            resting={
                bit: awards
                for bit, tree in self.leaves.items()
                if bit not in self.deferred.values()
                and (awards := awards_behind(tree, self.definitions))
            },
        )

    def _leaf(self, tree: Tree) -> int:
        if tree not in self._bits:
            self._bits[tree] = len(self._bits)
            self.leaves[self._bits[tree]] = tree
        return self._bits[tree]

    def _joint(self, join: str, reads: list[int], number: int = 1) -> int:
        # A condition of its own even where it joins one: the plan may name it.
        key = (join, tuple(reads), number)
        if key not in self._bits:
            bit = self._bits[key] = len(self._bits)
            self.joints.append(Joint(bit=bit, join=join, reads=tuple(reads), number=number))
        return self._bits[key]


def awards_behind(tree: Tree, definitions: Definitions) -> tuple[str, ...]:
    """Return the awards whose results an expression rests on, each once.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> awards_behind(parse('share(given("b"), over=members) > percent(70)'), Definitions())
        ('b',)
        >>> titled = Definitions({"titled": parse('given("b")')})
        >>> awards_behind(parse("share(titled, over=members) > percent(70)"), titled)
        ('b',)
    """
    asked = (call for call in definitions.calls_anywhere(tree) if call.function == "given")
    return tuple(dict.fromkeys(str(cast("Literal", one.arguments[0]).value) for one in asked))


def compiled(conditions: Mapping[tuple[str, ...], Tree]) -> Program:
    """Compile named conditions that need nothing but their expressions."""
    compiler = Compiler()
    for name, tree in conditions.items():
        compiler.roots[name] = compiler.condition(tree)
    return compiler.finished()


def _is_joined(tree: Tree) -> bool:
    is_joint = isinstance(tree, (And, Or, Not))
    return is_joint or (isinstance(tree, Call) and tree.function in ("at_least", "given"))
