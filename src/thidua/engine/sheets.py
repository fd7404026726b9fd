"""Score sheets as expressions: what the points of every part and criterion are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from thidua.engine.cases import unless_barred
from thidua.engine.methods import with_method
from thidua.engine.scoring import points_of, scored, written
from thidua.language.definitions import NOTHING, UNDEFINED, WHERE_APPLIES, points_name
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree
from thidua.model.sheets import Beyond, Criterion, Lacking, Method, Sheet, Take
from thidua.values import Number, Share

Defined = Iterator[tuple[str, Tree]]

_ZERO = Literal(0)
_WORDS = {Take.HIGHEST: "max", Take.LOWEST: "min"}


def sheet_definitions(sheet: Sheet, whom: Tree | None, methods: tuple[Method, ...]) -> Defined:
    """Yield the definition of every criterion of a sheet, of its parts and of the sheet itself.

    Args:
        sheet: The sheet.
        whom: The condition of belonging to those that it is for; None for everyone.
        methods: The scoring rules of the plan.
    """
    writer = SheetWriter(sheet=sheet.id, methods={method.id: method for method in methods})
    root = evolve(sheet, id="")
    for name, tree in writer.definitions(root):
        is_root = whom is not None and name == points_name(sheet.id)
        if is_root and whom is not None:
            yield name, IfElse(unless_barred(whom), tree, Call(NOTHING))
        else:
            yield name, tree


@frozen(kw_only=True)
class SheetWriter:
    """Writes the definitions of one sheet.

    Examples:
        >>> from thidua.language.printing import show
        >>> part = Criterion(id="I", criteria=(Criterion(id="I.1"), Criterion(id="I.2")))
        >>> show(SheetWriter(sheet="form", methods={}).raw(part))
        'sum(points:form/I.1, points:form/I.2)'
    """

    sheet: str
    methods: Mapping[str, Method]

    def definitions(self, criterion: Criterion) -> Defined:
        """Yield the definitions of everything below a criterion, then its own."""
        whole = with_method(criterion, self.methods)
        for child in whole.criteria:
            yield from self.definitions(child)
        tree = self._together(whole) if whole.criteria else None
        if whole.by is not None:
            yield self.by(whole), whole.by
        yield self.own(whole), points_of(whole, tree, self.by(whole), self._about(whole))
        if whole.criteria and any(shares_out(child) for child in whole.criteria):
            yield self.gained(whole), self._extra(whole)
        yield self.most(whole), self._most(whole)
        if self.own(whole) != self.name(whole):
            yield self.name(whole), self._with_policy(whole)

    def raw(self, criterion: Criterion) -> Tree:
        """Return the points of a criterion before anything rounds, bounds, gates or replaces them.

        Args:
            criterion: The criterion, its method written out.
        """
        if criterion.criteria:
            return self._together(criterion)
        return scored(criterion, self.by(criterion), self._about(criterion))

    def by(self, criterion: Criterion) -> str:
        """Return the name under which the value of a criterion's bands is defined."""
        return f"by:{self.sheet}/{criterion.id}"

    def most(self, criterion: Criterion) -> str:
        """Return the name of the maximum of what applies of a criterion."""
        return f"most:{self.sheet}/{criterion.id}"

    def gained(self, part: Criterion) -> str:
        """Return the name of what each criterion of a part gains of those that do not apply."""
        return f"extra:{self.sheet}/{part.id}"

    def _about(self, criterion: Criterion) -> str:
        return f"{self.sheet}/{criterion.id}" if criterion.id else self.sheet

    def name(self, criterion: Criterion) -> str:
        """Return the name of the points of a criterion, of the sheet where it has no id."""
        return points_name(self.sheet, criterion.id)

    def own(self, criterion: Criterion) -> str:
        """Return the name of the points before it is settled what is not applicable is worth."""
        settled = criterion.not_applicable in (Lacking.FULL, Lacking.ZERO)
        unsettled = criterion.not_applicable is None and criterion.applies is not None
        return f"own:{self.name(criterion)}" if settled or unsettled else self.name(criterion)

    def _with_policy(self, criterion: Criterion) -> Tree:
        worth: Tree
        match criterion.not_applicable:
            case Lacking.FULL:
                worth = written(criterion.most or 0)
            case Lacking.ZERO:
                worth = _ZERO
            case _:
                about = Literal(self._about(criterion))
                worth = Call(UNDEFINED, (Literal("not-applicable-unsettled"), about))
        return Call("or_else", (Name(self.own(criterion)), worth))

    def _together(self, part: Criterion) -> Tree:
        """Return what the criteria of a part come to."""
        inside = [child for child in part.criteria if not child.bonus]
        parts: list[Tree] = []
        if part.start:
            # The balance stands even where nothing is added to it or taken from it.
            parts.append(written(part.start))
        if inside:
            tree = self._taken(part, inside)
            parts.append(tree if part.rescale_to is None else self._rescaled(part, tree))
        parts.extend(self._weighed(child) for child in part.criteria if child.bonus)
        return parts[0] if len(parts) == 1 else Call("sum", tuple(parts))

    def _taken(self, part: Criterion, inside: list[Criterion]) -> Tree:
        if part.take in _WORDS:
            return self._outermost(_WORDS[part.take], inside)
        total = Call("sum", tuple(self._weighed(child) for child in inside))
        if part.take is Take.MEAN:
            counted = tuple(self._if_applies(child, Literal(1)) for child in inside)
            return _divided(total, Call("sum", counted), Literal(1))
        if any(shares_out(child) for child in inside):
            return Arithmetic("+", total, self.shared_out(part))
        return total

    def _outermost(self, word: str, inside: list[Criterion]) -> Tree:
        """Return the highest or the lowest; of penalties alone it is the worst or the mildest."""
        if all(child.penalty for child in inside):
            unsigned = (evolve(child, penalty=False) for child in inside)
            return Negative(Call(word, tuple(self._weighed(child) for child in unsigned)))
        return Call(word, tuple(self._weighed(child) for child in inside))

    def _weighed(self, child: Criterion) -> Tree:
        tree = _times(child.weight, Name(self.name(child)))
        return Negative(tree) if child.penalty else tree

    def _if_applies(self, child: Criterion, worth: Tree) -> Tree:
        return Call(WHERE_APPLIES, (Name(self.name(child)), worth))

    def _rescaled(self, part: Criterion, total: Tree) -> Tree:
        """Make the points of what applies equivalent to a maximum of its own."""
        target = written(part.rescale_to or 0)
        return _divided(total, self.together_at_most(part), target)

    def together_at_most(self, part: Criterion) -> Tree:
        """Return the maximum of the criteria of a part that apply, before it is rescaled."""
        return Call("sum", self._maxima(part))

    def _maxima(self, part: Criterion) -> tuple[Tree, ...]:
        """Return the maximum of each criterion below that applies, as often as it counts."""
        return tuple(
            _times(child.weight, Name(self.most(child)))
            for child in part.criteria
            if not child.bonus and not child.penalty
        )

    def _most(self, criterion: Criterion) -> Tree:
        """Return the maximum of what applies; nothing where none of it does."""
        maxima = self._maxima(criterion)
        if criterion.rescale_to is not None:
            reached = written(criterion.rescale_to)
        elif not maxima or any(_is_endless(child) for child in criterion.criteria):
            reached = written(criterion.most if criterion.most is not None else criterion.start)
        else:
            reached = self._reached(criterion, maxima)
        return self._if_applies(criterion, reached)

    def _reached(self, part: Criterion, maxima: tuple[Tree, ...]) -> Tree:
        """Return the most points that what applies of a part can come to."""
        tree: Tree = Call(_WORDS.get(part.take, "sum"), maxima)
        if part.take is Take.MEAN:
            counted = tuple(Call(WHERE_APPLIES, (one, Literal(1))) for one in maxima)
            tree = _divided(tree, Call("sum", counted), Literal(1))
        if part.start:
            tree = Call("sum", (written(part.start), tree))
        is_bounded = part.most is not None and part.beyond is not Beyond.ALLOW
        return Call("min", (tree, written(part.most or 0))) if is_bounded else tree

    def _extra(self, part: Criterion) -> Tree:
        """Return what each criterion that applies gains of those that do not."""
        sharing = [one for one in part.criteria if not one.bonus and not one.penalty]
        lost = tuple(
            Arithmetic(
                "-",
                written(child.most or 0),
                Call("or_else", (self._if_applies(child, written(child.most or 0)), _ZERO)),
            )
            for child in sharing
            if shares_out(child)
        )
        counted = tuple(self._if_applies(child, Literal(1)) for child in sharing)
        return _divided(Call("sum", lost), Call("sum", counted), Literal(1))

    def shared_out(self, part: Criterion) -> Tree:
        """Return what a part gains from criteria that do not apply."""
        fractions = tuple(
            _divided(Name(self.name(child)), written(child.most), Literal(1))
            for child in part.criteria
            if not child.bonus and not child.penalty and child.most
        )
        gained = Name(self.gained(part))
        return Arithmetic("*", gained, Call("sum", fractions) if fractions else _ZERO)


def _is_endless(criterion: Criterion) -> bool:
    """Tell whether a criterion counts towards the maximum and states none itself."""
    counts = not criterion.bonus and not criterion.penalty
    return counts and criterion.most is None and not criterion.criteria


def _times(weight: Number | Share, tree: Tree) -> Tree:
    return tree if weight == 1 else Arithmetic("*", written(weight), tree)


def _divided(number: Tree, by: Tree, times: Tree) -> Tree:
    """Return a number divided by another and multiplied: an exact fraction, never rounded."""
    return Arithmetic("*", Arithmetic("/", number, by), times)


def shares_out(criterion: Criterion) -> bool:
    """Tell whether the maximum goes to the neighbours: a bonus and a penalty have no part in it."""
    is_beside = criterion.bonus or criterion.penalty
    return criterion.not_applicable is Lacking.SHARE_OUT and not is_beside


def criteria_of(criterion: Criterion) -> Iterator[Criterion]:
    """Yield everything below a criterion, each before what is below it.

    Examples:
        >>> sheet = Sheet(id="form", criteria=(Criterion(id="I"), Criterion(id="II")))
        >>> [one.id for one in criteria_of(sheet)]
        ['I', 'II']
    """
    for child in criterion.criteria:
        yield child
        yield from criteria_of(child)
