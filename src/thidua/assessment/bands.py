"""Bands: which step of a scale a value lies in, with the edges of the step."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import fields_dict

from thidua.assessment.comparisons import of_kind
from thidua.assessment.titles import Titles
from thidua.engine.scoring import inside
from thidua.language.definitions import name_of
from thidua.language.kinds import Kind
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Span
from thidua.language.tree import Name, Tree
from thidua.language.truths import Truth
from thidua.model.sheets import Band, Criterion
from thidua.reasons import Detail, Reason
from thidua.values import Share


def band_reason(
    criterion: Criterion, by: Tree, value: Name, scope: Scope, titles: Titles
) -> Iterator[Reason]:
    """Yield the band that decides; nothing where the value is not known.

    Args:
        criterion: A criterion with bands.
        by: The expression that the bands are about.
        value: The name that it is defined under.
        scope: What it may look at for one nominee.
        titles: What the plan calls things.
    """
    found = operand(value, scope)
    if not isinstance(found, Span) or not found.is_exact:
        return
    label = titles.title(by) if name_of(by) is not None else None
    kind = _kind(criterion) or titles.kind(by)
    details: tuple[tuple[str, Detail], ...] = (
        ("label", label),
        ("value", of_kind(kind, found.low)),
        ("measure", titles.measure(by)),
    )
    for band in criterion.bands:
        if truth(inside(band, value), scope) is Truth.MET:
            yield Reason(code="score-band", details=(*details, *edges(band).items()))
            return
    if criterion.otherwise is not None:
        yield Reason(code="score-no-band", details=details)


def edges(band: Band) -> dict[str, Detail]:
    """Return the edges of a band under the names that sentences have for them.

    An edge that stands alone is said in another way than one of two.

    Examples:
        >>> edges(Band(points=2, at_least=88, below=90))
        {'from': 88, 'below': 90}
        >>> edges(Band(points=5, at_least=100, at_most=100)), edges(Band(points=0, below=88))
        ({'exactly': 100}, {'only_below': 88})
    """
    names = {"at_least": "from", "above": "above", "at_most": "to", "below": "below"}
    found: dict[str, Detail] = {
        name: getattr(band, key) for key, name in names.items() if getattr(band, key) is not None
    }
    if found.keys() == {"from", "to"} and found["from"] == found["to"]:
        return {"exactly": found["from"]}
    if len(found) == 1:
        ((name, edge),) = found.items()
        return {f"only_{name}": edge}
    return found or {"any": True}


def _kind(criterion: Criterion) -> Kind | None:
    shares = (
        isinstance(getattr(band, key), Share)
        for band in criterion.bands
        for key in fields_dict(Band)
    )
    return Kind.SHARE if any(shares) else None
