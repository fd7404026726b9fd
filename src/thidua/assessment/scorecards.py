"""Score cards: what every line of a sheet comes to for one nominee, and how."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from thidua.assessment.comparisons import of_kind
from thidua.assessment.markings import Marker
from thidua.assessment.titles import titles_of
from thidua.engine.methods import with_method
from thidua.engine.sheets import SheetWriter
from thidua.language.definitions import looks_around, name_of, own_nodes
from thidua.language.meaning import operand
from thidua.language.scope import Gap, Scope
from thidua.language.spans import NOT_APPLICABLE, Cell, Operand, Span, plus, rational
from thidua.language.tree import Name, Tree
from thidua.model import Campaign
from thidua.model.sheets import Criterion, Sheet
from thidua.reasons import Detail, Reason
from thidua.values import Citation, Number, Share


@frozen(kw_only=True)
class Evidence:
    """One value that points rest on, with what an official calls it.

    Vietnamese:
        số liệu làm căn cứ

    Examples:
        >>> Evidence(name="asked", label="Số phải chi", value=1200, measure="người").value
        1200
    """

    #: The fact, the named value or the word that looks at others, as expressions write it.
    name: str
    label: str
    #: None where it is not known.
    value: Detail
    measure: str = ""


@frozen(kw_only=True)
class Score:
    """One line of a score card: a criterion, or a part with the criteria below it.

    Vietnamese:
        điểm của tiêu chí

    Examples:
        >>> Score(id="1", points=Span(36, 36), most=40).exact
        36
    """

    id: str
    title: str = ""
    #: A span of numbers, one number where both ends are the same; or not applicable.
    points: Operand
    #: The maximum that the sheet states.
    most: Number | None = None
    #: The maximum of what applies, after rescaling and sharing out.
    applicable: Operand = NOT_APPLICABLE
    #: How the points came about, in the order in which they did.
    ways: tuple[Reason, ...] = ()
    #: Why the points are not known.
    gaps: tuple[Gap, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    scores: tuple[Score, ...] = ()
    #: Its points are taken away.
    penalty: bool = False
    #: It stands beside the maximum of its part.
    bonus: bool = False
    weight: Number | Share = 1
    citation: Citation | None = None

    @property
    def is_known(self) -> bool:
        """Whether the points are one number, or do not apply."""
        return isinstance(self.points, Cell) or self.points.is_exact

    @property
    def exact(self) -> Number | None:
        """The points as one exact number; None where they are not known or do not apply."""
        if isinstance(self.points, Cell) or not self.points.is_exact:
            return None
        return rational(self.points.low)

    def lines(self) -> Iterator[Score]:
        """Yield every line below this one, each before what is below it."""
        for score in self.scores:
            yield score
            yield from score.lines()


@frozen(kw_only=True)
class Scorecard(Score):
    """The points of one nominee in one sheet, down to every criterion.

    Vietnamese:
        phiếu điểm

    Examples:
        >>> card = Scorecard(id="I", nominee="X1", points=Span(36, 36))
        >>> card.line("1") is None
        True
    """

    nominee: str

    def line(self, criterion_id: str) -> Score | None:
        """Return the line of one criterion, None where there is none of that id."""
        return next((one for one in self.lines() if one.id == criterion_id), None)


def card_of(nominee_id: str, sheet: Sheet, scope: Scope, campaign: Campaign) -> Scorecard:
    """Work out the card of one nominee.

    Args:
        nominee_id: The nominee.
        sheet: The sheet.
        scope: What expressions may look at for that nominee.
        campaign: The plan, for titles and scoring rules.
    """
    methods = {method.id: method for method in campaign.methods}
    writer = SheetWriter(sheet=sheet.id, methods=methods)
    reader = _Reader(Marker(writer=writer, scope=scope, campaign=campaign))
    root = reader.score(sheet, is_root=True)
    return Scorecard(
        nominee=nominee_id,
        id=sheet.id,
        title=sheet.title,
        points=root.points,
        most=root.most,
        applicable=root.applicable,
        ways=root.ways,
        gaps=root.gaps,
        evidence=root.evidence,
        scores=root.scores,
        citation=sheet.citation,
    )


@frozen
class _Reader:
    marker: Marker

    def score(self, criterion: Criterion, *, is_root: bool = False, extra: str = "") -> Score:
        """Return the line of a criterion and those below it.

        Args:
            criterion: The criterion.
            is_root: It is the sheet itself.
            extra: The name of what it gains of neighbours that do not apply.
        """
        marker, writer = self.marker, self.marker.writer
        whole = with_method(self.marker.in_sheet(criterion, is_root=is_root), writer.methods)
        gaps: list[Gap] = []
        points = operand(Name(writer.name(whole)), marker.scope, gaps)
        shared = writer.gained(whole) if marker.is_defined(writer.gained(whole)) else ""
        return Score(
            id=criterion.id,
            title=criterion.title,
            points=points,
            most=criterion.most,
            applicable=self._applicable(whole, extra),
            ways=tuple(marker.ways(whole)),
            gaps=() if isinstance(points, Span) and points.is_exact else _once(gaps),
            evidence=tuple(self._evidence(whole)),
            scores=tuple(self.score(child, extra=shared) for child in criterion.criteria),
            penalty=criterion.penalty,
            bonus=criterion.bonus,
            weight=criterion.weight,
            citation=criterion.citation,
        )

    def _applicable(self, criterion: Criterion, extra: str) -> Operand:
        scope = self.marker.scope
        found = operand(Name(self.marker.writer.most(criterion)), scope)
        if not extra or criterion.bonus or criterion.penalty or isinstance(found, Cell):
            return found
        gained = operand(Name(extra), scope)
        return found if isinstance(gained, Cell) else plus(found, gained)

    def _evidence(self, criterion: Criterion) -> Iterator[Evidence]:
        scope, titles = self.marker.scope, titles_of(self.marker.campaign)
        for tree in dict.fromkeys(_behind(_trees(criterion), scope)):
            found = operand(tree, scope)
            is_known = isinstance(found, Span) and found.is_exact
            value = found.low if is_known and isinstance(found, Span) else None
            yield Evidence(
                name=name_of(tree) or titles.title(tree),
                label=titles.title(tree),
                value=of_kind(titles.kind(tree), value),
                measure=titles.measure(tree),
            )


def _trees(criterion: Criterion) -> Iterator[Tree]:
    """Yield the expressions that a line of a sheet holds itself."""
    ways = (criterion.points, criterion.ratio, criterion.full_if, criterion.by)
    layers = (layer.points for layer in criterion.layers)
    instead = (tree for one in criterion.instead for tree in (one.when, one.points))
    others = (criterion.gate, criterion.applies)
    yield from (tree for tree in (*instead, *ways, *layers, *others) if tree is not None)


def _behind(trees: Iterator[Tree], scope: Scope) -> Iterator[Tree]:
    """Yield the facts, named values and words about others that expressions rest on."""
    for tree in trees:
        for node in own_nodes(tree):
            name = name_of(node)
            if looks_around(node) or name is not None:
                yield node
            behind = scope.definitions.trees.get(name) if name is not None else None
            if isinstance(node, Name) and behind is not None and "." not in node.id:
                yield from _behind(iter((behind,)), scope)


def _once(gaps: list[Gap]) -> tuple[Gap, ...]:
    return tuple(dict.fromkeys(gaps))
