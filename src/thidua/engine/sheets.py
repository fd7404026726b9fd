"""Score sheets as expressions: what the points of every part and criterion are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve, frozen

from thidua.engine.scoring import points_of, scored, written
from thidua.language.definitions import NOTHING, UNDEFINED, WHERE_APPLIES, points_name
from thidua.language.substitution import substituted
from thidua.language.tree import Arithmetic, Call, IfElse, Literal, Name, Negative, Tree
from thidua.model.sheets import Criterion, Lacking, Method, Sheet, Take

Defined = Iterator[tuple[str, Tree]]
_T = TypeVar("_T")

_ZERO = Literal(0)


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
        return own if own is not None or general is None else substituted(general, filled)

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
        own = points_of(whole, tree, self.by(whole), self._about(whole))
        yield self.own(whole), own
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
        if any(shares_out(child) for child in inside):
            return Arithmetic("+", total, self.shared_out(part))
        return total

    def _weighed(self, child: Criterion) -> Tree:
        tree: Tree = Name(self.name(child))
        if child.weight != 1:
            tree = Arithmetic("*", written(child.weight), tree)
        return Negative(tree) if child.penalty else tree

    def _if_applies(self, child: Criterion, worth: Tree) -> Tree:
        return Call(WHERE_APPLIES, (Name(self.name(child)), worth))

    def _rescaled(self, part: Criterion, total: Tree) -> Tree:
        """Make the points of what applies equivalent to a maximum of its own."""
        target = written(part.rescale_to or 0)
        return _divided(total, self.together_at_most(part), target)

    def together_at_most(self, part: Criterion) -> Tree:
        """Return the maximum of the criteria of a part that apply, before it is rescaled."""
        inside = [one for one in part.criteria if not one.bonus and not one.penalty]
        trees = tuple(self._most_of(child) for child in inside)
        match part.take:
            case Take.HIGHEST:
                return Call("max", trees)
            case Take.LOWEST:
                return Call("min", trees)
            case Take.MEAN:
                counted = tuple(self._if_applies(child, Literal(1)) for child in inside)
                return _divided(Call("sum", trees), Call("sum", counted), Literal(1))
        return Call("sum", trees)

    def _most_of(self, child: Criterion) -> Tree:
        tree = Name(self.most(child))
        return tree if child.weight == 1 else Arithmetic("*", written(child.weight), tree)

    def _most(self, criterion: Criterion) -> Tree:
        """Return the maximum of what applies; nothing where none of it does."""
        stated = written(criterion.most or 0)
        if all(one.bonus or one.penalty for one in criterion.criteria) or criterion.rescale_to:
            return self._if_applies(criterion, stated)
        tree = self.together_at_most(criterion)
        if criterion.start:
            tree = Arithmetic("+", written(criterion.start), tree)
        # What the criteria allow beyond the maximum of their part nobody can have.
        tree = tree if criterion.most is None else Call("min", (tree, stated))
        return self._if_applies(criterion, tree)

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
        return Arithmetic("*", gained, Call("sum", fractions))


def _divided(number: Tree, by: Tree, times: Tree) -> Tree:
    """Return a number divided by another and multiplied: an exact fraction, never rounded."""
    return Arithmetic("*", Arithmetic("/", number, by), times)


def shares_out(criterion: Criterion) -> bool:
    """Tell whether the maximum of a criterion goes to its neighbours where it does not apply."""
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
