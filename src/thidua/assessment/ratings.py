"""Ratings: the class of one nominee, the line that decided, and why the lines above it failed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from thidua.assessment.accounts import accounts, gaps_of
from thidua.assessment.comparisons import links
from thidua.assessment.titles import class_title
from thidua.language.cells import plain
from thidua.language.meaning import operand, truth
from thidua.language.scope import Gap, Scope
from thidua.language.spans import Cell, Span, rational
from thidua.language.tree import And, Call, Comparison, Name, Tree
from thidua.language.truths import Truth
from thidua.model import Campaign
from thidua.model.grades import NO_CLASS, Grade, GradeCap, GradeLine
from thidua.reasons import Reason, reason


@frozen(kw_only=True)
class Rating:
    """The class of one nominee in one grade, or what it can still be.

    Vietnamese:
        kết quả xếp loại

    Examples:
        >>> Rating(nominee="X1", grade="rating", possible=("good", "fair")).is_open
        True
    """

    nominee: str
    grade: str
    #: The classes that are possible, best first, `none` among them; one where it is settled,
    #: and nothing where the nominee is not classified at all.
    possible: tuple[str, ...] = ()
    title: str = ""
    #: Whether it is not known if the nominee is classified at all.
    unclear: bool = False
    #: The id of the line that decided.
    line: str | None = None
    #: Ids of the caps that kept the nominee from a higher class.
    caps: tuple[str, ...] = ()
    #: Where no line holds, the class whose line fails in the fewest conditions.
    nearest: str | None = None
    #: The deciding line, then why the lines above it failed, then the caps.
    reasons: tuple[Reason, ...] = ()
    #: Why the class is not known.
    gaps: tuple[Gap, ...] = ()

    @property
    def id(self) -> str | None:
        """The class; `none` where no line holds, None where it is open or there is none to give."""
        return self.possible[0] if self.possible and not self.is_open else None

    @property
    def is_open(self) -> bool:
        """Whether something that is not known may still change the class."""
        return len(self.possible) > 1 or self.unclear


def rating_of(nominee_id: str, grade: Grade, scope: Scope, campaign: Campaign) -> Rating:
    """Classify one nominee.

    Args:
        nominee_id: The nominee.
        grade: The grade.
        scope: What expressions may look at for that nominee.
        campaign: The plan, for titles.
    """
    return _Rater(grade, scope, campaign).rating(nominee_id)


@frozen
class _Rater:
    grade: Grade
    scope: Scope
    campaign: Campaign

    def rating(self, nominee_id: str) -> Rating:
        level = operand(Name(f"{self.grade.id}.level"), self.scope)
        if isinstance(level, Cell):
            said = (reason("class-not-meant", self.grade.id),)
            return Rating(nominee=nominee_id, grade=self.grade.id, reasons=said)
        line, unknown = self._deciding()
        possible = self._possible(line, unknown, level)
        if not level.is_exact:
            return self._open(nominee_id, possible, unknown)
        (found,) = possible
        caps = tuple(one for one in self.grade.caps if self._bites(one, line))
        nearest = self._nearest() if line is None else None
        return Rating(
            nominee=nominee_id,
            grade=self.grade.id,
            possible=possible,
            title=class_title(self.grade, found),
            line=line.id if line is not None else None,
            caps=tuple(one.id for one in caps),
            nearest=nearest.grade if nearest is not None else None,
            reasons=tuple(self._reasons(line, caps, nearest)),
        )

    def _deciding(self) -> tuple[GradeLine | None, tuple[GradeLine, ...]]:
        """Return the first line that holds for certain, and those before it that may."""
        unknown: list[GradeLine] = []
        for line in self.grade.lines:
            found = truth(line.condition, self.scope)
            if found is Truth.MET:
                return line, tuple(unknown)
            if found is Truth.UNKNOWN:
                unknown.append(line)
        return None, tuple(unknown)

    def _possible(
        self, line: GradeLine | None, unknown: tuple[GradeLine, ...], level: Span
    ) -> tuple[str, ...]:
        if level.is_exact:
            return (self._class_at(level.low),)
        raw = [one.grade for one in unknown]
        raw.append(NO_CLASS if line is None else line.grade)
        levels = {self.grade.level(one) for one in raw}
        for cap in self.grade.caps:
            levels = self._capped(cap, levels)
        return tuple(self._class_at(one) for one in sorted(levels, reverse=True))

    def _capped(self, cap: GradeCap, levels: set[int]) -> set[int]:
        most = self.grade.level(cap.at_most)
        lowered = {min(one, most) for one in levels}
        match truth(cap.condition, self.scope):
            case Truth.MET:
                return lowered
            case Truth.UNKNOWN:
                return levels | lowered
        return levels

    def _class_at(self, level: object) -> str:
        levels = (one.id for one in self.grade.classes if self.grade.level(one.id) == level)
        return next(levels, NO_CLASS)

    def _bites(self, cap: GradeCap, line: GradeLine | None) -> bool:
        if line is None or truth(cap.condition, self.scope) is not Truth.MET:
            return False
        return self.grade.level(cap.at_most) < self.grade.level(line.grade)

    def _open(
        self, nominee_id: str, possible: tuple[str, ...], unknown: tuple[GradeLine, ...]
    ) -> Rating:
        gaps: list[Gap] = []
        operand(Name(f"{self.grade.id}.level"), self.scope, gaps)
        for line in unknown:
            gaps.extend(gaps_of(line.condition, self.scope))
        classes = tuple(class_title(self.grade, one) for one in possible if one != NO_CLASS)
        code = "class-open-or-none" if NO_CLASS in possible else "class-open"
        return Rating(
            nominee=nominee_id,
            grade=self.grade.id,
            possible=possible,
            unclear=len(possible) == 1,
            reasons=(reason(code, self.grade.id, classes=classes),),
            gaps=tuple(dict.fromkeys(gaps)),
        )

    def _reasons(
        self, line: GradeLine | None, caps: tuple[GradeCap, ...], nearest: GradeLine | None
    ) -> Iterator[Reason]:
        if line is not None:
            title = line.title or self._title(line)
            yield reason("class-by-line", line.id, line.citation, title=title)
        else:
            near = self._title(nearest) if nearest is not None else None
            yield reason("class-none", self.grade.id, self.grade.citation, nearest=near)
        for cap in caps:
            highest = class_title(self.grade, cap.at_most)
            yield reason(
                "class-capped", cap.id, cap.citation, title=cap.title or cap.id, highest=highest
            )
        for failed in self._above(line, nearest):
            yield from self._failed(failed)

    def _above(self, line: GradeLine | None, nearest: GradeLine | None) -> Iterator[GradeLine]:
        """Yield the lines for better classes that failed; the nearest one without a class."""
        held = line or nearest
        least = 0 if held is None else self.grade.level(held.grade)
        for one in self.grade.lines:
            level = self.grade.level(one.grade)
            is_above = level > least or (line is None and level == least)
            if is_above and truth(one.condition, self.scope) is Truth.NOT_MET:
                yield one

    def _failed(self, line: GradeLine) -> Iterator[Reason]:
        for account in accounts(line.condition, self.scope, self.campaign, Truth.NOT_MET):
            details = (("title", self._title(line)), ("rule", account.rule), *account.details)
            yield Reason(
                code="class-line-failed",
                about=line.id,
                details=details,
                citation=line.citation,
            )

    def _title(self, line: GradeLine) -> str:
        return class_title(self.grade, line.grade) or line.grade

    def _nearest(self) -> GradeLine | None:
        """Return the line that is missed by least, the best class among several.

        The fewer conditions fail the nearer it is, then the fewer points are missing. Whoever
        has more points than a class allows is not kept from it by them.
        """
        lines = self.grade.lines
        return min(lines, key=self._missed_by) if lines else None

    def _missed_by(self, line: GradeLine) -> tuple[int, int | Fraction, int]:
        missed = [one for one in self._failing(line.condition) if not self._is_too_good(one)]
        short = sum(gap for one in missed for sign, gap in self._points_missing(one) if sign == ">")
        return len(missed), short, -self.grade.level(line.grade)

    def _failing(self, condition: Tree) -> Iterator[Tree]:
        if isinstance(condition, And):
            for part in condition.parts:
                yield from self._failing(part)
        elif truth(condition, self.scope) is not Truth.MET:
            yield condition

    def _is_too_good(self, condition: Tree) -> bool:
        """Tell whether a condition fails only because there are more points than it allows."""
        failing = list(self._points_missing(condition))
        return bool(failing) and all(sign == "<" for sign, _ in failing)

    def _points_missing(self, condition: Tree) -> Iterator[tuple[str, int | Fraction]]:
        """Yield which way points miss the bounds of a comparison, and by how much."""
        for named, sign, bound in links(condition):
            is_missed = truth(Comparison(named, ((sign, bound),)), self.scope) is Truth.NOT_MET
            found = operand(named, self.scope)
            if is_missed and self._is_points(named) and isinstance(found, Span):
                gap = rational(plain(bound.value)) - rational(found.low)
                yield sign[0], gap if gap > 0 else -gap

    def _is_points(self, tree: Tree) -> bool:
        behind = self.scope.definitions.trees.get(tree.id) if isinstance(tree, Name) else tree
        return isinstance(behind, Call) and behind.function == "points"
