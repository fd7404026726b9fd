"""Score sheets as expressions: what the points of every part and criterion are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve, frozen

from thidua.engine.cases import unless_barred
from thidua.engine.scoring import points_of, written
from thidua.language.definitions import NOTHING, UNDEFINED, WHERE_APPLIES, points_name
from thidua.language.substitution import substituted
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree, depth
from thidua.model.sheets import Beyond, Criterion, Lacking, Method, Sheet, Take
from thidua.values import Number, Share

Defined = Iterator[tuple[str, Tree]]
_T = TypeVar("_T")

_ZERO = Literal(0)
_WORDS = {Take.HIGHEST: "max", Take.LOWEST: "min"}
#: What is nested deeper, by a table or by a mistake, cannot be reckoned.
DEEPEST = 180


def sheet_definitions(sheet: Sheet, whom: Tree | None, methods: tuple[Method, ...]) -> Defined:
    """Yield the definition of every criterion of a sheet, of its parts and of the sheet itself.

    Args:
        sheet: The sheet.
        whom: The condition of belonging to those that it is for; None for everyone.
        methods: The scoring rules of the plan.
    """
    writer = _Writer(sheet=sheet.id, methods={method.id: method for method in methods})
    root = evolve(sheet, id="")
    for name, tree in writer.definitions(root):
        is_root = whom is not None and name == points_name(sheet.id)
        if is_root and whom is not None:
            yield name, IfElse(unless_barred(whom), tree, Call(NOTHING))
        else:
            yield name, tree


def with_method(criterion: Criterion, methods: Mapping[str, Method]) -> Criterion:
    """Return a criterion with its scoring rule written out, its parameters filled in.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> rate = Method(id="rate", takes=("a", "b"), ratio=parse("a / b"))
        >>> done = Argument(id="a", value=Name("done"))
        >>> one = Criterion(id="x", most=5, method="rate", using=(done,))
        >>> with_method(one, {"rate": rate}).ratio
        Arithmetic(operator='/', left=Name(id='done'), right=Name(id='b'))
    """
    method = methods.get(criterion.method or "")
    if method is None:
        return criterion
    filled = {one.id: one.value for one in criterion.using}
    if criterion.most is not None:
        filled["most"] = written(criterion.most)

    def tree(own: Tree | None, general: Tree | None) -> Tree | None:
        if own is not None or general is None or depth(general) > DEEPEST:
            return general if own is None else own
        return substituted(general, filled)

    return evolve(
        criterion,
        method=None,
        points=tree(criterion.points, method.points),
        ratio=tree(criterion.ratio, method.ratio),
        full_if=tree(criterion.full_if, method.full_if),
        by=tree(criterion.by, method.by),
        bands=criterion.bands or method.bands,
        otherwise=method.otherwise if criterion.otherwise is None else criterion.otherwise,
        zero=_first(criterion.zero, method.zero),
        beyond=_first(criterion.beyond, method.beyond),
        decimals=_first(criterion.decimals, method.decimals),
        rounding=_first(criterion.rounding, method.rounding),
    )


def _first(own: _T | None, general: _T | None) -> _T | None:
    return general if own is None else own


@frozen(kw_only=True)
class _Writer:
    """Writes the definitions of one sheet."""

    sheet: str
    methods: Mapping[str, Method]

    def definitions(self, criterion: Criterion) -> Defined:
        """Yield the definitions of everything below a criterion, then its own."""
        whole = with_method(criterion, self.methods)
        for child in whole.criteria:
            yield from self.definitions(child)
        tree = self._together(whole) if whole.criteria else None
        by = f"by:{self.sheet}/{whole.id}"
        if whole.by is not None:
            yield by, whole.by
        own = points_of(whole, tree, by, self._about(whole))
        yield self._own(whole), own
        if whole.criteria and any(_shares_out(child) for child in whole.criteria):
            yield f"extra:{self.sheet}/{whole.id}", self._extra(whole)
        yield f"most:{self.sheet}/{whole.id}", self._most(whole)
        if self._own(whole) != self._name(whole):
            yield self._name(whole), self._with_policy(whole)

    def _about(self, criterion: Criterion) -> str:
        return f"{self.sheet}/{criterion.id}" if criterion.id else self.sheet

    def _name(self, criterion: Criterion) -> str:
        return points_name(self.sheet, criterion.id)

    def _own(self, criterion: Criterion) -> str:
        """Return the name of the points before it is settled what is not applicable is worth."""
        settled = criterion.not_applicable in (Lacking.FULL, Lacking.ZERO)
        unsettled = criterion.not_applicable is None and criterion.applies is not None
        return f"own:{self._name(criterion)}" if settled or unsettled else self._name(criterion)

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
        return Call("or_else", (Name(self._own(criterion)), worth))

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
        if any(_shares_out(child) for child in inside):
            return Arithmetic("+", total, self._shared_out(part, inside))
        return total

    def _outermost(self, word: str, inside: list[Criterion]) -> Tree:
        """Return the highest or the lowest; of penalties alone it is the worst or the mildest."""
        if all(child.penalty for child in inside):
            unsigned = (evolve(child, penalty=False) for child in inside)
            return Negative(Call(word, tuple(self._weighed(child) for child in unsigned)))
        return Call(word, tuple(self._weighed(child) for child in inside))

    def _weighed(self, child: Criterion) -> Tree:
        tree = _times(child.weight, Name(self._name(child)))
        return Negative(tree) if child.penalty else tree

    def _if_applies(self, child: Criterion, worth: Tree) -> Tree:
        return Call(WHERE_APPLIES, (Name(self._name(child)), worth))

    def _rescaled(self, part: Criterion, total: Tree) -> Tree:
        """Make the points of what applies equivalent to a maximum of its own."""
        target = written(part.rescale_to or 0)
        return _divided(total, Call("sum", self._maxima(part)), target)

    def _maxima(self, part: Criterion) -> tuple[Tree, ...]:
        """Return the maximum of each criterion below that applies, as often as it counts."""
        return tuple(
            _times(child.weight, Name(f"most:{self.sheet}/{child.id}"))
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
            if _shares_out(child)
        )
        counted = tuple(self._if_applies(child, Literal(1)) for child in sharing)
        return _divided(Call("sum", lost), Call("sum", counted), Literal(1))

    def _shared_out(self, part: Criterion, inside: list[Criterion]) -> Tree:
        fractions = tuple(
            _divided(Name(self._name(child)), written(child.most), Literal(1))
            for child in inside
            if not child.penalty and child.most
        )
        extra = Name(f"extra:{self.sheet}/{part.id}")
        return Arithmetic("*", extra, Call("sum", fractions) if fractions else _ZERO)


def _is_endless(criterion: Criterion) -> bool:
    """Tell whether a criterion counts towards the maximum and states none itself."""
    counts = not criterion.bonus and not criterion.penalty
    return counts and criterion.most is None and not criterion.criteria


def _times(weight: Number | Share, tree: Tree) -> Tree:
    return tree if weight == 1 else Arithmetic("*", written(weight), tree)


def _divided(number: Tree, by: Tree, times: Tree) -> Tree:
    """Return a number divided by another and multiplied: an exact fraction, never rounded."""
    return Arithmetic("*", Arithmetic("/", number, by), times)


def _shares_out(criterion: Criterion) -> bool:
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
