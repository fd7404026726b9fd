"""Markings: how the points of one criterion came about, step by step, as codes with details."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from thidua.assessment.accounts import accounts
from thidua.assessment.bands import band_reason
from thidua.assessment.comparisons import detail_of
from thidua.assessment.titles import criterion_title, titles_of
from thidua.assessment.workings import spelt_out, worked_out, written_out
from thidua.engine.scoring import written
from thidua.engine.sheets import SheetWriter, shares_out
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Cell, Span, rational
from thidua.language.tree import Arithmetic, Comparison, Literal, Name, Tree
from thidua.language.truths import Truth
from thidua.language.words import rounded
from thidua.model import Campaign
from thidua.model.sheets import Beyond, Criterion, Instead, Lacking, Take
from thidua.reasons import Detail, Reason, reason
from thidua.values import Share

_TAKES = {
    Take.HIGHEST: "score-highest-counts",
    Take.LOWEST: "score-lowest-counts",
    Take.MEAN: "score-mean-counts",
}
_LAYERS = {
    "lowest": "score-lowest-layer",
    "highest": "score-highest-layer",
    "mean": "score-mean-of-layers",
}


@frozen(kw_only=True)
class Marker:
    """Tells how one nominee came to the points of the criteria of one sheet."""

    writer: SheetWriter
    scope: Scope
    campaign: Campaign

    def in_sheet(self, criterion: Criterion, *, is_root: bool) -> Criterion:
        """Return a criterion as definitions know it: the sheet itself has no id there."""
        return evolve(criterion, id="") if is_root else criterion

    def is_defined(self, name: str) -> bool:
        """Tell whether a definition of that name exists."""
        return name in self.scope.definitions

    def ways(self, criterion: Criterion) -> Iterator[Reason]:
        """Yield how the points came about, in the order in which they did."""
        instead = self._instead(criterion)
        if instead is not None:
            worked = worked_out(instead.points, self.scope)
            yield reason("score-instead", instead.id, instead.citation, worked=worked)
        elif isinstance(self._own(criterion), Cell):
            yield from self._not_applicable(criterion)
        elif criterion.gate is not None and self._is(criterion.gate, Truth.NOT_MET):
            yield self._accounted("score-gate-failed", criterion.gate, criterion)
        elif criterion.criteria:
            yield from self._part(criterion)
            yield from self._settled(criterion)
        else:
            yield from self._scored(criterion)
            yield from self._settled(criterion)
        yield from _in_its_part(criterion)

    def _is(self, condition: Tree, wanted: Truth) -> bool:
        return truth(condition, self.scope) is wanted

    def _own(self, criterion: Criterion) -> Span | Cell:
        return operand(Name(self.writer.own(criterion)), self.scope)

    def _instead(self, criterion: Criterion) -> Instead | None:
        """Return the other evidence that takes the place of a criterion, where that is certain."""
        for one in criterion.instead:
            found = truth(one.when, self.scope)
            if found in (Truth.MET, Truth.UNKNOWN):
                return one if found is Truth.MET else None
        # What does not apply to the nominee is passed over like what is not met.
        return None

    def _not_applicable(self, criterion: Criterion) -> Iterator[Reason]:
        match criterion.not_applicable:
            case Lacking.FULL:
                yield reason("score-full-not-applicable", most=_plain(criterion.most))
            case Lacking.ZERO:
                yield reason("score-zero-not-applicable")
            case Lacking.SHARE_OUT:
                yield reason("score-shared-out", most=_plain(criterion.most))
            case _ if not criterion.id:
                yield reason("score-sheet-not-meant")
            case _:
                # Without a policy that is written a gap says that nothing is settled.
                if self.writer.own(criterion) == self.writer.name(criterion):
                    yield reason("score-left-out")

    def _part(self, part: Criterion) -> Iterator[Reason]:
        if part.take in _TAKES:
            yield reason(_TAKES[part.take])
        if self.is_defined(self.writer.gained(part)):
            gained = operand(self.writer.shared_out(part), self.scope)
            if isinstance(gained, Span) and gained.is_exact and gained.low:
                yield reason(
                    "score-share-gained",
                    gained=detail_of(gained.low),
                    criteria=tuple(self._shared(part)),
                )
        if part.rescale_to is not None:
            yield from self._rescaled(part)
        if part.start:
            yield reason("score-start", start=_plain(part.start))

    def _shared(self, part: Criterion) -> Iterator[str]:
        for child in part.criteria:
            if shares_out(child) and isinstance(self._own(child), Cell):
                yield criterion_title(child)

    def _rescaled(self, part: Criterion) -> Iterator[Reason]:
        plain = evolve(part, rescale_to=None, start=0, criteria=_without_bonus(part))
        stated = operand(self.writer.raw(plain), self.scope)
        most = operand(self.writer.together_at_most(part), self.scope)
        if isinstance(stated, Span) and isinstance(most, Span) and stated.is_exact:
            yield reason(
                "score-rescaled",
                stated=detail_of(stated.low),
                most=detail_of(most.low),
                target=_plain(part.rescale_to),
            )

    def _scored(self, criterion: Criterion) -> Iterator[Reason]:
        if criterion.points is not None:
            yield from self._formula(criterion.points)
        elif criterion.ratio is not None:
            yield from self._ratio(criterion, criterion.ratio)
        elif criterion.full_if is not None:
            if self._is(criterion.full_if, Truth.MET):
                yield self._accounted("score-condition-met", criterion.full_if, criterion)
            elif self._is(criterion.full_if, Truth.NOT_MET):
                yield self._accounted("score-condition-not-met", criterion.full_if, criterion)
        elif criterion.by is not None:
            by = Name(self.writer.by(criterion))
            yield from band_reason(
                criterion, criterion.by, by, self.scope, titles_of(self.campaign)
            )
        elif criterion.layers:
            yield from self._layers(criterion)

    def _formula(self, tree: Tree) -> Iterator[Reason]:
        """Yield a formula with its values; nothing where it is a value alone."""
        if not isinstance(tree, (Literal, Name)):
            yield reason("score-worked-out", worked=worked_out(tree, self.scope))

    def _ratio(self, criterion: Criterion, ratio: Tree) -> Iterator[Reason]:
        spelt = spelt_out(ratio, self.scope.definitions)
        is_zero = isinstance(ratio, Arithmetic) and truth(
            Comparison(ratio.right, (("==", Literal(0)),)), self.scope
        )
        if criterion.zero is not None and is_zero is Truth.MET:
            yield reason("score-zero-denominator", worked=worked_out(spelt, self.scope))
            return
        full = Arithmetic("*", spelt, written(criterion.most or 0))
        yield reason("score-worked-out", worked=worked_out(full, self.scope))

    def _layers(self, criterion: Criterion) -> Iterator[Reason]:
        found = {layer.id: _shown(operand(layer.points, self.scope)) for layer in criterion.layers}
        values = tuple(f"{name} = {value}" for name, value in found.items() if value is not None)
        if criterion.counts in _LAYERS:
            yield reason(_LAYERS[criterion.counts], values=values)
            return
        counted = criterion.counts or self._last_layer(criterion)
        others = tuple(one for one in values if not one.startswith(f"{counted} = "))
        yield reason("score-of-layer", layer=counted, values=others)

    def _last_layer(self, criterion: Criterion) -> str:
        """Return the last layer that applies; where none does, the last of all."""
        last = criterion.layers[-1].id
        found = (
            layer.id
            for layer in reversed(criterion.layers)
            if not isinstance(operand(layer.points, self.scope), Cell)
        )
        return next(found, last)

    def _settled(self, criterion: Criterion) -> Iterator[Reason]:
        """Yield what rounding and bounds did to the points."""
        found = operand(self.writer.raw(criterion), self.scope)
        if not isinstance(found, Span) or not found.is_exact:
            return
        stated = rational(found.low)
        if criterion.decimals is not None and criterion.rounding is not None:
            used = rounded(stated, criterion.rounding.value, criterion.decimals)
            if used != stated:
                yield reason(
                    "score-rounded", stated=stated, used=used, rounding=criterion.rounding.value
                )
            stated = rational(used)
        if criterion.most is None or criterion.beyond is not Beyond.CAP:
            return
        if stated > rational(criterion.most):
            yield reason("score-capped", stated=stated, used=_plain(criterion.most))
        elif stated < rational(criterion.least):
            yield reason("score-raised", stated=stated, used=_plain(criterion.least))

    def _accounted(self, code: str, condition: Tree, criterion: Criterion) -> Reason:
        """Return a reason with the values that a condition reads."""
        details = _condition_details(condition, self.scope, self.campaign)
        return Reason(code=code, about=criterion.id or None, details=details)


def _condition_details(
    condition: Tree, scope: Scope, campaign: Campaign
) -> tuple[tuple[str, Detail], ...]:
    found = accounts(condition, scope, campaign, truth(condition, scope))[0].details
    # A fact alone is its own rule: there is nothing to add to its value.
    return tuple(one for one in found if one[0] != "formula" or not isinstance(condition, Name))


def _without_bonus(part: Criterion) -> tuple[Criterion, ...]:
    return tuple(child for child in part.criteria if not child.bonus)


def _in_its_part(criterion: Criterion) -> Iterator[Reason]:
    """Yield how the points count in the part above."""
    if criterion.weight != 1:
        weight = criterion.weight
        yield reason(
            "score-weighted", weight=weight if isinstance(weight, Share) else _plain(weight)
        )
    if criterion.penalty:
        yield reason("score-penalty")


def _plain(number: object) -> Detail:
    return detail_of(rational(number)) if number is not None else None


def _shown(found: Span | Cell) -> str | None:
    if isinstance(found, Cell) or not found.is_exact:
        return None
    return written_out(found.low)
