"""Criteria: every line of a score sheet says in one way what it is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from thidua.checking.references import Reference, listed, missing
from thidua.checking.scored import Path
from thidua.engine.methods import with_method
from thidua.language.definitions import points_name
from thidua.language.tree import Arithmetic
from thidua.model.campaign import Campaign
from thidua.model.sheets import Criterion, Lacking, Take
from thidua.problems import Problem, error, warning
from thidua.values import Share

#: Layers that are no layer of their own.
_OF_ALL = ("lowest", "highest", "mean")


@frozen(kw_only=True)
class Placed:
    """A criterion, a part or a whole sheet, where it stands and what is above it."""

    path: Path
    #: The id of its sheet.
    sheet: str
    #: With its method written out; a sheet has no id of its own here.
    criterion: Criterion
    #: As the plan writes it.
    written: Criterion
    #: The parts that it stands in, the nearest last.
    parts: tuple[Criterion, ...] = ()

    @property
    def above(self) -> Criterion | None:
        """The part that it stands in; None for the whole sheet."""
        return self.parts[-1] if self.parts else None

    @property
    def is_sheet(self) -> bool:
        """Whether it is the whole sheet."""
        return self.above is None

    @property
    def name(self) -> str:
        """The name of its points."""
        return points_name(self.sheet, "" if self.is_sheet else self.criterion.id)

    @property
    def about(self) -> str:
        """What a finding calls it: its title, or its id."""
        return self.criterion.title or self.criterion.id


def criteria_in(campaign: Campaign) -> Iterator[Placed]:
    """Yield every sheet and everything below it, each before what is below it."""
    methods = {method.id: method for method in campaign.methods}

    def placed(one: Criterion, path: Path, parts: tuple[Criterion, ...]) -> Iterator[Placed]:
        whole, sheet = with_method(one, methods), str(path[1])
        yield Placed(path=path, sheet=sheet, criterion=whole, written=one, parts=parts)
        for child in one.criteria:
            yield from placed(child, (*path, "criteria", child.id), (*parts, whole))

    for sheet in campaign.sheets:
        yield from placed(sheet, ("sheets", sheet.id), ())


def groups_of_sheets_exist(campaign: Campaign) -> Iterable[Problem]:
    """Sheets and grades are for target groups of the campaign."""
    known = (group.id for group in campaign.groups)
    return missing("unknown-group", known, _groups(campaign))


def _groups(campaign: Campaign) -> Iterator[Reference]:
    for sheet in campaign.sheets:
        yield from listed(sheet.groups, "sheets", sheet.id, "for")
    for grade in campaign.grades:
        yield from listed(grade.groups, "grades", grade.id, "for")


def criteria_have_ids_of_their_own(campaign: Campaign) -> Iterable[Problem]:
    """No two criteria of a sheet have the same id, whatever parts they stand in."""
    seen: set[tuple[str, str]] = set()
    for one in criteria_in(campaign):
        key = (one.sheet, one.criterion.id)
        if not one.is_sheet and key in seen:
            yield error("duplicate-id", *one.path, name=one.criterion.id)
        if not one.is_sheet:
            seen.add(key)


def criteria_are_scored_in_one_way(campaign: Campaign) -> Iterable[Problem]:
    """Every criterion says how its points come about, and says it once."""
    for one in criteria_in(campaign):
        ways = tuple(_ways(one.criterion))
        if len(ways) > 1:
            yield error("scored-in-several-ways", *one.path, name=one.about, ways=ways)
        if not ways and not one.criterion.start and one.criterion.method is None:
            yield error("no-way-of-scoring", *one.path, name=one.about)


def _ways(criterion: Criterion) -> Iterator[str]:
    ways = {
        "points": criterion.points is not None,
        "ratio": criterion.ratio is not None,
        "full_if": criterion.full_if is not None,
        "bands": criterion.by is not None or bool(criterion.bands),
        "layers": bool(criterion.layers),
        "criteria": bool(criterion.criteria),
    }
    return (way for way, is_used in ways.items() if is_used)


def scales_are_whole(campaign: Campaign) -> Iterable[Problem]:
    """Bands have a value that they are about, and a value has bands."""
    for one in criteria_in(campaign):
        if one.criterion.bands and one.criterion.by is None:
            yield error("bands-without-value", *one.path, name=one.about)
        if one.criterion.by is not None and not one.criterion.bands:
            yield error("value-without-bands", *one.path, name=one.about)


def shares_of_points_have_a_maximum(campaign: Campaign) -> Iterable[Problem]:
    """A share of the maximum, and all or nothing, have a maximum to be about."""
    for one in criteria_in(campaign):
        ways = [way for way in _ways(one.criterion) if way in ("ratio", "full_if")]
        if ways and one.criterion.most is None:
            yield error("maximum-missing", *one.path, name=one.about, key=ways[0])


def points_are_rounded_in_full(campaign: Campaign) -> Iterable[Problem]:
    """Whoever rounds points says how, and to how many decimals."""
    for one in criteria_in(campaign):
        criterion = one.criterion
        if (criterion.decimals is None) is not (criterion.rounding is None):
            key, other = ("decimals", "rounding")
            if criterion.decimals is None:
                key, other = other, key
            yield error("points-rounded-in-part", *one.path, key, key=key, other=other)


def points_have_room(campaign: Campaign) -> Iterable[Problem]:
    """The least points of a criterion are not over its maximum."""
    for one in criteria_in(campaign):
        most, least = one.criterion.most, one.criterion.least
        if most is not None and least > most:
            yield error("least-over-most", *one.path, "least", least=least, most=most)


def layers_that_count_are_there(campaign: Campaign) -> Iterable[Problem]:
    """The appraisal that counts is one of those that are listed."""
    counted = (one for one in criteria_in(campaign) if one.criterion.layers)
    for one in counted:
        known = [layer.id for layer in one.criterion.layers]
        references: list[Reference] = []
        if one.criterion.counts:
            references.append((one.criterion.counts, (*one.path, "counts")))
        elif len(known) > 1:
            last = known[-1]
            yield warning("layer-that-counts-not-said", *one.path, name=one.about, last=last)
        yield from missing("unknown-layer", (*known, *_OF_ALL), references)


def keys_have_an_effect(campaign: Campaign) -> Iterable[Problem]:
    """A key of a criterion does something where it stands."""
    for one in criteria_in(campaign):
        for key, needed in _idle(one):
            yield warning("key-without-effect", *one.path, key, key=key, needed=needed)


def _idle(one: Placed) -> Iterator[tuple[str, str]]:
    """Yield keys that are written, with what they would need to mean anything."""
    criterion = one.criterion
    is_part = bool(criterion.criteria)
    is_beside = one.is_sheet or criterion.bonus or criterion.penalty
    divides = isinstance(criterion.ratio, Arithmetic) and criterion.ratio.operator == "/"
    shares_out = criterion.not_applicable is Lacking.SHARE_OUT
    tested = (
        ("zero", criterion.zero is not None and not divides, "ratio: a / b"),
        ("otherwise", criterion.otherwise is not None and not criterion.bands, "bands"),
        ("counts", bool(criterion.counts) and not criterion.layers, "layers"),
        ("take", criterion.take is not Take.SUM and not is_part, "criteria"),
        ("rescale_to", criterion.rescale_to is not None and not is_part, "criteria"),
        ("beyond", criterion.beyond is not None and criterion.most is None, "most"),
        ("with", bool(criterion.using) and one.written.method is None, "method"),
        ("not_applicable", shares_out and is_beside, "criteria beside it"),
        ("weight", criterion.weight != 1 and one.is_sheet, "a part above it"),
        ("penalty", criterion.penalty and one.is_sheet, "a part above it"),
        ("bonus", criterion.bonus and one.is_sheet, "a part above it"),
    )
    return ((key, needed) for key, is_idle, needed in tested if is_idle)


def weights_make_a_whole(campaign: Campaign) -> Iterable[Problem]:
    """Weights count something, and those that are shares come to a whole."""
    for one in criteria_in(campaign):
        weights = [_number(child.weight) for child in one.criterion.criteria]
        for child in one.criterion.criteria:
            if _number(child.weight) <= 0:
                path = (*one.path, "criteria", child.id, "weight")
                yield warning("weight-without-effect", *path, name=child.title or child.id)
        are_shares = [isinstance(child.weight, Share) for child in one.criterion.criteria]
        total = sum(weights, Fraction(0))
        if are_shares and all(are_shares) and total != 1:
            yield warning(
                "weights-differ", *one.path, name=one.about, total=Share(sum(weights, Fraction(0)))
            )


def _number(weight: int | Decimal | Fraction | Share) -> Fraction:
    return weight.value if isinstance(weight, Share) else Fraction(weight)
