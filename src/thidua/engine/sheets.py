"""Score sheets as expressions: what the points of every part and criterion are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve, frozen

from thidua.engine.scoring import points_of, written
from thidua.language.definitions import NOTHING, UNDEFINED, WHERE_APPLIES, points_name
from thidua.language.substitution import substituted
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree, depth
from thidua.model.sheets import Criterion, Lacking, Method, Sheet, Take

Defined = Iterator[tuple[str, Tree]]
_T = TypeVar("_T")

_ZERO = Literal(0)
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
        yield name, IfElse(whom, tree, Call(NOTHING)) if is_root and whom is not None else tree


def with_method(criterion: Criterion, methods: Mapping[str, Method]) -> Criterion:
    """Return a criterion with its scoring rule written out, its parameters filled in.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.model.sheets import Argument
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
        beside = [child for child in part.criteria if child.bonus]
        tree = self._taken(part, inside)
        if part.rescale_to is not None:
            tree = self._rescaled(part, tree)
        if part.start:
            tree = Arithmetic("+", written(part.start), tree) if inside else written(part.start)
        return Call("sum", (tree, *(self._weighed(child) for child in beside))) if beside else tree

    def _taken(self, part: Criterion, inside: list[Criterion]) -> Tree:
        trees = tuple(self._weighed(child) for child in inside)
        match part.take:
            case Take.HIGHEST:
                return Call("max", trees)
            case Take.LOWEST:
                return Call("min", trees)
            case Take.MEAN:
                counted = tuple(self._if_applies(child, Literal(1)) for child in inside)
                return _divided(Call("sum", trees), Call("sum", counted), Literal(1))
        total: Tree = Call("sum", trees)
        if any(_shares_out(child) for child in inside):
            return Arithmetic("+", total, self._shared_out(part, inside))
        return total

    def _weighed(self, child: Criterion) -> Tree:
        tree: Tree = Name(self._name(child))
        if child.weight != 1:
            tree = Arithmetic("*", written(child.weight), tree)
        return Negative(tree) if child.penalty else tree

    def _if_applies(self, child: Criterion, worth: Tree) -> Tree:
        return Call(WHERE_APPLIES, (Name(self._name(child)), worth))

    def _rescaled(self, part: Criterion, total: Tree) -> Tree:
        """Make the points of what applies equivalent to a maximum of its own."""
        counted = tuple(
            Name(f"most:{self.sheet}/{child.id}")
            for child in part.criteria
            if not child.bonus and not child.penalty
        )
        target = written(part.rescale_to or 0)
        return _divided(total, Call("sum", counted), target)

    def _most(self, criterion: Criterion) -> Tree:
        """Return the maximum of what applies; nothing where none of it does."""
        if not criterion.criteria or criterion.rescale_to is not None:
            return self._if_applies(criterion, written(criterion.most or 0))
        counted = tuple(
            Name(f"most:{self.sheet}/{child.id}")
            for child in criterion.criteria
            if not child.bonus and not child.penalty
        )
        return Call("sum", counted) if counted else written(criterion.most or 0)

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
        return Arithmetic("*", extra, Call("sum", fractions))


def _divided(number: Tree, by: Tree, times: Tree) -> Tree:
    """Return a number divided by another and multiplied: an exact fraction, never rounded."""
    return Arithmetic("*", Arithmetic("/", number, by), times)


def _shares_out(criterion: Criterion) -> bool:
    return criterion.not_applicable is Lacking.SHARE_OUT


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
