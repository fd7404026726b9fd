"""Rankings as lists: who stands above the line, who below it, and with which keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from thidua.allocation.verdicts import LimitUse, Stand, State, Verdict
from thidua.assessment import PreparedAward
from thidua.assessment.accounts import key_value
from thidua.assessment.parts import counted_in, part_title
from thidua.assessment.titles import titles_of
from thidua.cli.briefs import brief
from thidua.cli.screen import Screen
from thidua.language.definitions import name_of
from thidua.language.spans import Cell, Operand, Span
from thidua.language.tree import Call, Literal, Name, Tree
from thidua.model import Award, Campaign, Open, RankKey
from thidua.proposal import Proposal
from thidua.wording import reckoned, shown

_STYLES = {State.GIVEN: "green", State.OPEN: "yellow", State.NOT_GIVEN: "dim"}


@frozen(kw_only=True)
class Line:
    """One nominee of a list, in words."""

    place: str
    #: The bracket around those who are level across the line.
    bracket: str = ""
    id: str
    name: str
    keys: tuple[str, ...]
    outcome: str
    reason: str
    style: str


@frozen(kw_only=True)
class Ranking:
    """The list of one award in one part of its pool."""

    title: str
    #: The keys' headings.
    headings: tuple[str, ...]
    #: Everyone who has a place or can still have one.
    above: tuple[Line, ...]
    #: What the line says; None where the award is not decided here.
    cut: str | None
    #: Everyone who was ranked and found no place, the next in line first.
    waiting: tuple[Line, ...]
    #: Everyone who cannot receive the award, whatever the ranking.
    refused: tuple[Line, ...]


@frozen(kw_only=True)
class Lister:
    """Draws up the lists of one proposal."""

    screen: Screen
    proposal: Proposal
    explained: bool
    #: With columns for points and classes that rank nobody.
    scores: bool = False

    def rankings(self, verdicts: Iterable[Verdict]) -> Iterator[Ranking]:
        """Yield a list for each award and part, in the order of the plan."""
        awards = self.proposal.allocation.standings.assessments.prepared.awards
        fields = self.proposal.allocation.standings.fields
        found: dict[tuple[str, str | None], list[Verdict]] = {
            (field.award, field.part): [] for field in fields
        }
        for verdict in verdicts:
            found.setdefault((verdict.award, verdict.part), []).append(verdict)
        for prepared in awards:
            for (award, part), those in found.items():
                if award == prepared.award.id:
                    yield self._ranking(prepared, part, those, self.proposal.limits_of(award, part))

    def _ranking(
        self,
        prepared: PreparedAward,
        part: str | None,
        verdicts: list[Verdict],
        uses: tuple[LimitUse, ...],
    ) -> Ranking:
        award, campaign = prepared.award, self.proposal.campaign
        above = [one for one in verdicts if one.state is not State.NOT_GIVEN]
        above.sort(key=lambda one: one.now.stand is Stand.WAITING)
        below = [one for one in verdicts if one.state is State.NOT_GIVEN]
        waiting = [one for one in below if one.place is not None]
        refused = [one for one in below if one.place is None]
        brackets = _brackets(above)
        return Ranking(
            title=self._title(prepared, part),
            headings=(
                *(_heading(key, campaign) for key in (*award.rank, *award.tie_keys)),
                *(titles_of(campaign).title(tree) for tree in self._others(prepared)),
            ),
            above=tuple(
                self._line(prepared, one, bracket)
                for one, bracket in zip(above, brackets, strict=True)
            ),
            cut=self._cuts(prepared.award, uses),
            waiting=tuple(self._line(prepared, one) for one in waiting),
            refused=tuple(self._line(prepared, one) for one in refused),
        )

    def _title(self, prepared: PreparedAward, part: str | None) -> str:
        award, words = prepared.award, self.screen.words
        title = f"{award.title or award.id} ({award.id})"
        pool = counted_in(prepared)
        if pool is None:
            return title
        named = part_title(self.proposal.campaign, pool, part)
        return f"{title} · {named or words.part_unknown}"

    def _cuts(self, award: Award, uses: tuple[LimitUse, ...]) -> str | None:
        """Say every limit; None where the award is not decided here."""
        if len(uses) < 2:
            return self._cut(award, uses[0]) if uses else None
        lines = (f"{self._limit_title(award, one)}: {self._cut(award, one)}" for one in uses)
        return " | ".join(lines)

    def _limit_title(self, award: Award, use: LimitUse) -> str:
        campaign = self.proposal.campaign
        limit = campaign.limit_of(award.id, use.limit)
        part = "" if limit is None else part_title(campaign, limit.per, use.part)
        title = "" if limit is None else limit.title or limit.id
        return f"{title} ({part})" if part else title

    def _cut(self, award: Award, use: LimitUse) -> str:
        words = self.screen.words
        limit = next((one for one in award.limits if one.id == use.limit), None)
        if use.places is None:
            if use.missing:
                return words.base_missing.format(facts=", ".join(use.missing))
            if use.least is not None:
                return words.at_least.format(number=use.least)
            everyone = limit is not None and limit.places is Open.ALL
            return words.everyone if everyone else words.not_stated
        parts = [words.number.format(number=use.places)]
        if use.reckoning:
            parts.append(reckoned(use.reckoning, self.screen.lang.value))
        if limit is not None and limit.planned:
            parts.append(words.planned)
        if use.open:
            parts.append(words.left_open.format(number=use.open))
        if use.unused:
            parts.append(words.unused.format(number=use.unused))
        return " · ".join(parts)

    def _line(self, prepared: PreparedAward, verdict: Verdict, bracket: str = "") -> Line:
        nominee = self.proposal.nominee(verdict.nominee)
        facts = nominee.facts if nominee is not None else {}
        scope = self.proposal.allocation.standings.assessments.scope
        trees = (*prepared.rank.trees, *prepared.ties.trees)
        operands = (*prepared.rank.spans(facts, scope), *prepared.ties.spans(facts, scope))
        return Line(
            place=_place(verdict),
            bracket=bracket,
            id=verdict.nominee,
            name=nominee.name if nominee is not None else "",
            keys=(
                *map(self._value, trees, operands),
                *(self._score(verdict.nominee, tree) for tree in self._others(prepared)),
            ),
            outcome=self._outcome(prepared, verdict),
            reason=self._reason(verdict, len(operands)),
            style=_STYLES[verdict.state],
        )

    def _others(self, prepared: PreparedAward) -> tuple[Tree, ...]:
        """Return the points of sheets and the classes that are no keys of an award."""
        campaign = self.proposal.campaign
        sheets = tuple(Call("points", (Literal(sheet.id),)) for sheet in campaign.sheets)
        grades = tuple(Name(grade.id) for grade in campaign.grades)
        others: tuple[Tree, ...] = (*sheets, *grades)
        keys = (*prepared.rank.trees, *prepared.ties.trees)
        return tuple(one for one in others if self.scores and one not in keys)

    def _score(self, nominee: str, tree: Tree) -> str:
        return self._value(tree, self.proposal.value(nominee, name_of(tree) or ""))

    def _value(self, tree: Tree, operand: Operand) -> str:
        if isinstance(operand, Cell):
            return "—"
        if not operand.is_exact:
            return self._range(tree, operand)
        value = key_value(tree, operand.low, self.proposal.campaign)
        return shown(value, self.screen.lang.value)

    def _range(self, tree: Tree, operand: Span) -> str:
        """Write both ends of points that are not known yet."""
        is_points = isinstance(tree, Call) and tree.function == "points"
        if not is_points or operand.low is None or operand.high is None:
            return "?"
        ends = (key_value(tree, end, self.proposal.campaign) for end in (operand.low, operand.high))
        return "–".join(shown(end, self.screen.lang.value) for end in ends)

    def _outcome(self, prepared: PreparedAward, verdict: Verdict) -> str:
        words = self.screen.words
        if verdict.state is State.OPEN:
            return words.stands[verdict.now.stand]
        if verdict.state is State.NOT_GIVEN:
            return words.refused if verdict.place is None else words.below
        limit = prepared.award.limit
        prizes = {one.id: one.title or one.id for one in limit.prizes} if limit else {}
        return f"✓ {prizes[verdict.prize]}" if verdict.prize in prizes else words.given

    def _reason(self, verdict: Verdict, keys: int) -> str:
        return brief(verdict, self.screen.lang, keys=keys) if self.explained else ""


def _heading(key: RankKey, campaign: Campaign) -> str:
    if key.title:
        return key.title
    return titles_of(campaign).title(key.by)


def _place(verdict: Verdict) -> str:
    if verdict.place is None:
        return ""
    best, worst = verdict.place
    return str(best) if best == worst else f"{best}–{worst}"


def _brackets(verdicts: list[Verdict]) -> list[str]:
    """Draw a bracket around neighbours who are level for fewer places."""
    groups = [
        frozenset((one.nominee, *one.now.rivals)) if one.now.stand is Stand.TIED else None
        for one in verdicts
    ]
    before, after = (None, *groups), (*groups[1:], None)
    return [_bracket(*three) for three in zip(groups, before, after, strict=False)]


def _bracket(
    group: frozenset[str] | None, before: frozenset[str] | None, after: frozenset[str] | None
) -> str:
    if group is None:
        return ""
    return {(False, True): "╮", (True, True): "│", (True, False): "╯"}.get(
        (before == group, after == group), "╴"
    )
