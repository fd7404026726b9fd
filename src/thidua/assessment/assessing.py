"""Assessing: every nominee against every condition of the round, in three masks each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from attrs import evolve, field, frozen

from thidua.assessment.admission import Admitted
from thidua.assessment.council import Council
from thidua.assessment.likenesses import unlike_history
from thidua.assessment.lines import duplicate_nominations, kept_lines
from thidua.assessment.pasts import with_past
from thidua.assessment.populations import Populations
from thidua.assessment.preparation import Prepared, PreparedAward
from thidua.assessment.suggestions import Suggestions
from thidua.engine.program import Masks
from thidua.engine.rows import Keys, Triple
from thidua.language.meaning import operand, truth
from thidua.language.scope import Scope
from thidua.language.spans import Operand
from thidua.language.tree import Tree
from thidua.language.truths import Truth
from thidua.model import History, Nomination, Nominee
from thidua.model.facts import NOMINATOR
from thidua.problems import Problem, error, warning
from thidua.values import Citation, nfc


class Results(Protocol):
    """Who receives which award, as far as that is decided."""

    def truth(self, award: str, index: int) -> Truth:
        """Tell whether a nominee receives an award."""
        ...


@frozen(kw_only=True)
class Assessments:
    """The outcome of every condition for every nominee of a round.

    Vietnamese:
        kết quả đánh giá
    """

    prepared: Prepared
    admitted: Admitted
    #: Met, unknown and not applicable, in the order of `admitted.nominees`.
    triples: tuple[Triple, ...]
    #: What conditions may look at besides the facts: history, days, whether the round is closed.
    scope: Scope
    #: The ranking keys of every nominee; None where one of them is not simply a number.
    keys: tuple[Keys, ...] = field(default=(), repr=False, eq=False)
    #: Award id to nominee ids; None where nobody was nominated by name.
    nominated: Mapping[str, frozenset[str]] | None = None
    #: Award and nominee to the earliest nomination; None where nobody was nominated by name.
    first_nominations: Mapping[tuple[str, str], Nomination] | None = None
    #: The decision that closed the round for data.
    closed: Citation | None = None
    #: What was decided beside the rules.
    council: Council = field(factory=Council)
    #: The nominees before any ruling on their facts; None while there was no such ruling.
    unruled: Admitted | None = None
    nominations: tuple[Nomination, ...] = ()
    history: History | None = None
    problems: tuple[Problem, ...] = ()
    _by_id: Mapping[str, int] = field(factory=dict, repr=False, eq=False, alias="by_id")
    #: What was found around nominees for the results that were asked about last.
    _latest: list[tuple[Results, Scope]] = field(factory=list, init=False, repr=False, eq=False)

    @property
    def nominees(self) -> tuple[Nominee, ...]:
        """The nominees, in the order of the triples."""
        return self.admitted.nominees

    def index(self, nominee_id: str) -> int | None:
        """Return the position of a nominee, None when there is none of that id."""
        return self._by_id.get(nominee_id)

    def masks(self, index: int) -> Masks:
        """Return the outcomes of one nominee."""
        return Masks(*self.triples[index])

    def scope_of(self, index: int) -> Scope:
        """Return everything that conditions may look at for one nominee."""
        return self.scope.of(self.nominees[index].facts)

    def operand(self, index: int, tree: Tree) -> Operand:
        """Return what an expression comes to for one nominee: a span, or not applicable."""
        return operand(tree, self.scope_of(index))

    def masks_in(self, index: int, results: Results, awards: tuple[str, ...]) -> Masks:
        """Return the outcomes of one nominee once the results of earlier awards are known.

        Args:
            index: The nominee.
            results: Tells whether a nominee receives an award.
            awards: The earlier awards.
        """
        program, masks = self.prepared.program, self.masks(index)
        for award in awards:
            if award in program.deferred:
                masks = masks.set(program.deferred[award], results.truth(award, index))
        asking = [bit for bit, asked in program.resting.items() if not {*asked}.isdisjoint(awards)]
        if asking:
            scope = self.scope_in(index, results)
            for bit in asking:
                masks = masks.set(bit, truth(program.leaves[bit], scope))
        return self.prepared.engine.rejoined(masks)

    def scope_in(self, index: int, results: Results) -> Scope:
        """Return what conditions may look at for one nominee, with the results of awards.

        Args:
            index: The nominee.
            results: Tells whether a nominee receives an award; it always answers alike.
        """
        scope = self._scope_among(results).of(self.nominees[index].facts)
        return scope.answering(lambda award: results.truth(award, index))

    def _scope_among(self, results: Results) -> Scope:
        """Return what is found around nominees, gathered once for the same results."""
        if not self._latest or self._latest[0][0] is not results:

            def told(award: str, nominee: object) -> Truth:
                # Everybody whom a word looks at is a nominee.
                return results.truth(award, self._by_id[str(nominee)])

            populations = Populations(nominees=self.nominees, scope=self.scope, told=told)
            self._latest[:] = [(results, evolve(self.scope, around=populations.answer))]
        return self._latest[0][1]

    def truth(self, nominee_id: str, sort: str, rule_id: str) -> Truth:
        """Return the outcome of one requirement or notice of the plan.

        Args:
            nominee_id: The nominee.
            sort: "requirement", "notice" or "group".
            rule_id: Its id in the plan.

        Raises:
            KeyError: When there is no such nominee or no such condition.
        """
        bit = self.prepared.program.roots[sort, rule_id]
        return self.masks(self._by_id[nominee_id]).truth(bit)

    def is_outside(self, index: int) -> bool:
        """Tell whether a nominee can receive nothing: no award, or no group, is meant for it.

        A plan that defines no award still says whom it is meant for.
        """
        if self.prepared.awards:
            return not any(self.is_considered(one, index) for one in self.prepared.awards)
        roots = self.prepared.program.roots
        groups = [bit for (sort, _), bit in roots.items() if sort == "group"]
        masks = self.masks(index)
        return bool(groups) and all(masks.truth(bit) is Truth.NOT_MET for bit in groups)

    def notices(self, index: int) -> tuple[str, ...]:
        """Return the ids of the plan's notices that hold for a nominee."""
        masks = self.masks(index)
        return tuple(
            rule_id
            for (sort, rule_id), bit in self.prepared.program.roots.items()
            if sort == "notice" and masks.truth(bit) is Truth.MET
        )

    def is_considered(self, prepared: PreparedAward, index: int) -> bool:
        """Tell whether a nominee is considered for an award at all.

        Whoever was nominated by name is; without nominations, everyone who is not definitely
        outside the award's target groups.
        """
        if self.nominated is not None:
            return self.nominees[index].id in self.nominated.get(prepared.award.id, ())
        # Asked of everybody, over and over: a condition that is not met has no bit anywhere.
        met, unknown, not_applicable = self.triples[index]
        return bool((met | unknown | not_applicable) >> prepared.recipient & 1)


def assess(
    prepared: Prepared,
    admitted: Admitted,
    *,
    nominations: tuple[Nomination, ...] = (),
    history: History | None = None,
    closed: Citation | None = None,
    past: Mapping[str, frozenset[str]] | None = None,
) -> Assessments:
    """Evaluate every condition of the round for every nominee.

    Args:
        prepared: The round.
        admitted: The nominees, as they came through `admit`.
        nominations: Who was put forward for which award; empty for "everyone for every award
            open to them".
        history: Past awards; without it nobody knows what anyone held.
        closed: The decision that closed the round: only then does a missing fact count against
            a nominee.
        past: Rulings on what the history does not cover: award to those who held it.

    Examples:
        >>> from thidua.assessment import admit, prepare
        >>> from thidua.language.parsing import parse
        >>> from thidua.language.kinds import Kind
        >>> from thidua.model import Campaign, Fact, Requirement
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> campaign = Campaign(
        ...     id="demo",
        ...     title="Demo",
        ...     period=year,
        ...     rounds=(Listed(name="end", period=year),),
        ...     facts=(Fact(id="score", kind=Kind.WHOLE),),
        ...     requirements=(Requirement(id="enough", condition=parse("score >= 80")),),
        ... )
        >>> prepared = prepare(campaign, "end")
        >>> admitted = admit(prepared, [{"id": "T01", "score": 85}, {"id": "T02"}])
        >>> assessments = assess(prepared, admitted)
        >>> assessments.truth("T01", "requirement", "enough").name
        'MET'
        >>> assessments.truth("T02", "requirement", "enough").name
        'UNKNOWN'
    """
    scope = with_past(prepared, history, past or {})
    scope = evolve(scope, closed=closed is not None)
    populations = Populations(nominees=admitted.nominees, scope=scope)
    scope = evolve(scope, around=populations.answer)
    rows = [nominee.facts for nominee in admitted.nominees]
    engine = prepared.engine
    around = populations.values(engine.around) if engine.around else None
    reckoned = engine.reckon(rows, scope, around)
    by_id = {nominee.id: index for index, nominee in enumerate(admitted.nominees)}
    return Assessments(
        prepared=prepared,
        admitted=admitted,
        triples=tuple(triple for triple, _ in reckoned),
        keys=tuple(keys for _, keys in reckoned),
        scope=scope,
        nominated=_nominated(nominations) if nominations else None,
        first_nominations=_by_award(nominations) if nominations else None,
        closed=closed,
        nominations=nominations,
        history=history,
        problems=(
            *_nomination_problems(nominations, prepared, by_id),
            *_late(nominations, prepared, admitted),
            *unlike_history(history or History(), prepared.campaign, by_id),
        ),
        by_id=by_id,
    )


def _late(
    nominations: tuple[Nomination, ...], prepared: Prepared, admitted: Admitted
) -> Iterator[Problem]:
    """Yield a warning where facts about nominators wait for nominations that admission missed."""
    asks = any(fact.about == NOMINATOR for fact in prepared.campaign.facts)
    if asks and not admitted.around.nominators and any(one.by for one in nominations):
        yield warning("nominations-late", "nominations")


def _nominated(nominations: tuple[Nomination, ...]) -> dict[str, frozenset[str]]:
    nominees: dict[str, set[str]] = {}
    for nomination in nominations:
        nominees.setdefault(nomination.award, set()).add(nfc(nomination.nominee).strip())
    return {award: frozenset(ids) for award, ids in nominees.items()}


def _by_award(nominations: tuple[Nomination, ...]) -> dict[tuple[str, str], Nomination]:
    """Return the nomination that counts for each award and nominee."""
    kept = kept_lines(nominations)
    return {(award, nominee): one for (nominee, award), one in kept.items()}


def _nomination_problems(
    nominations: tuple[Nomination, ...], prepared: Prepared, by_id: Mapping[str, int]
) -> Iterator[Problem]:
    awards = [one.award.id for one in prepared.awards]
    suggestions = Suggestions()
    for number, one in enumerate(nominations):
        where, nominee = ("nominations", number), nfc(one.nominee).strip()
        if one.award not in awards:
            suggestion = suggestions.closest(one.award, awards)
            yield error("award-not-in-round", *where, name=one.award, suggestion=suggestion)
        if nominee not in by_id:
            suggestion = suggestions.closest(nominee, by_id)
            yield error("unknown-nominee", *where, name=nominee, suggestion=suggestion)
    yield from duplicate_nominations(nominations)
