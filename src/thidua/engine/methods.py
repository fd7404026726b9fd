"""Methods: scoring rules that are written once, filled in for each criterion that uses them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from attrs import evolve

from thidua.engine.scoring import written
from thidua.language.substitution import substituted
from thidua.language.tree import Tree, depth
from thidua.model.sheets import Criterion, Method

_T = TypeVar("_T")

#: What is nested deeper, by a table or by a mistake, cannot be reckoned.
DEEPEST = 180


def with_method(criterion: Criterion, methods: Mapping[str, Method]) -> Criterion:
    """Return a criterion with its scoring rule written out, its parameters filled in.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.language.tree import Name
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
