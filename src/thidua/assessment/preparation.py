"""Preparation: a campaign and one of its rounds, checked and compiled once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve, frozen

from thidua.assessment.applicability import in_order, reads_of_facts
from thidua.assessment.limits import PreparedLimit, awards_counted, prepared_limits
from thidua.assessment.scopes import judged_in_time, scope_of
from thidua.checking import UnsoundPlan, check
from thidua.checking.circles import circle_in
from thidua.engine.keys import KeyReader, key_reader
from thidua.engine.program import Compiler, Program, awards_behind
from thidua.engine.rows import RowEngine, row_engine
from thidua.language.meaning import truth
from thidua.language.rules import Rule
from thidua.language.scope import Scope
from thidua.language.tree import Literal, Membership, Name, Tree
from thidua.language.truths import Truth
from thidua.model import Award, Campaign, Fact, Pool, Requirement, Veto, Who
from thidua.problems import Problem, error, has_errors
from thidua.values import Period, Round


class NoSuchRound(LookupError):  # noqa: N818 - reads as what it says
    """Raised when a campaign holds no round of that id; `problem` says which there are."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(f"{problem.code}: {problem.detail('id')} (has {problem.detail('rounds')})")
        self.problem = problem


@frozen(kw_only=True)
class PreparedAward:
    """One award of the round with the bits of its conditions."""

    award: Award
    #: The bit of "belongs to one of the target groups".
    recipient: int
    #: The bit of all requirements, vetoes and earlier awards together.
    eligible: int
    #: The bits of the requirements, one by one, in the order of the plan.
    requirements: tuple[tuple[Requirement, int], ...]
    #: The bits of "not barred by", one a veto that refuses.
    vetoes: tuple[tuple[Veto, int], ...]
    #: The bits of "not barred by", one a veto that only holds a verdict open.
    holds: tuple[tuple[Veto, int], ...]
    #: Earlier awards that bar from this one, with the bit of "not given".
    excluded_by: tuple[tuple[str, int], ...]
    #: Other awards whose result the conditions ask for.
    needs: tuple[str, ...]
    #: Earlier awards whose holders its limits count.
    counts: tuple[str, ...]
    #: Its limits, and those that it shares with other awards.
    limits: tuple[PreparedLimit, ...]
    rank: KeyReader
    ties: KeyReader
    #: Where its keys begin among the keys that the engine reckons for every nominee.
    first_key: int = 0

    @property
    def where_keys(self) -> tuple[slice, slice]:
        """Where the ranking keys and the tie keys stand among all keys of a nominee."""
        middle = self.first_key + len(self.rank.trees)
        return slice(self.first_key, middle), slice(middle, middle + len(self.ties.trees))


@frozen(kw_only=True)
class Prepared:
    """A round that is ready: compiled once, immutable, safe to share between threads.

    Vietnamese:
        đợt xét đã chuẩn bị

    Examples:
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> prepare(campaign, "end").round.id
        'end'
    """

    campaign: Campaign
    round: Round
    awards: tuple[PreparedAward, ...]
    engine: RowEngine
    #: Facts and pools, each behind those that are settled before it.
    order: tuple[Fact | Pool, ...]
    #: The findings that do not stop the road.
    findings: tuple[Problem, ...]

    @property
    def program(self) -> Program:
        """All conditions of the round."""
        return self.engine.program

    def truth(self, tree: Tree, facts: Mapping[str, object]) -> Truth:
        """Evaluate a condition on the facts of one nominee by the reference."""
        return truth(tree, evolve(self.engine.scope, facts=facts))


def prepare(
    campaign: Campaign,
    round_id: str,
    *,
    rules: tuple[Rule, ...] = (),
    judged_on: date | None = None,
) -> Prepared:
    """Check a campaign and compile everything that one of its rounds asks for.

    Args:
        campaign: The plan.
        round_id: The round's id: `annual-2022`, or the bare name of a listed round.
        rules: Rules written in Python that the plan's expressions call.
        judged_on: The day on which it is judged, where a rule counts up to it; without one it is
            some day of the time in which the plan says that the round is judged.

    Raises:
        UnsoundPlan: With everything that is wrong with the plan.
        NoSuchRound: When the campaign holds no such round; the problem lists those it holds.

    Examples:
        >>> from thidua.values import Listed, Period
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> prepare(campaign, "start")
        Traceback (most recent call last):
            ...
        thidua.assessment.preparation.NoSuchRound: no-such-round: start (has ('end',))
    """
    reads = reads_of_facts(campaign, rules)
    findings = (*check(campaign, rules=rules), *_circles_through_rules(campaign, reads))
    if has_errors(findings):
        raise UnsoundPlan(findings)
    found = campaign.round(round_id)
    if found is None:
        raise NoSuchRound(_no_such_round(campaign, round_id))
    findings = (*findings, *judged_in_time(found, judged_on))
    if judged_on is not None:
        found = evolve(found, judged=Period(judged_on, judged_on))
    scope = scope_of(campaign, found, rules)
    compiler = Compiler(definitions=scope.definitions)
    awards: list[PreparedAward] = []
    keys: list[Tree] = []
    for award in campaign.awards:
        if not award.rounds or found.name in award.rounds:
            awards.append(_award(compiler, campaign, award, scope, len(keys)))
            keys.extend(key.by for key in (*award.rank, *award.tie_keys))
    for requirement in campaign.requirements:
        compiler.roots["requirement", requirement.id] = _requirement(compiler, requirement)
    for group in campaign.groups:
        compiler.roots["group", group.id] = _group(compiler, group.who, group.where)
    for notice in campaign.notices:
        compiler.roots["notice", notice.id] = compiler.condition(notice.condition)
    return Prepared(
        campaign=campaign,
        round=found,
        awards=tuple(awards),
        engine=row_engine(compiler.finished(), scope, tuple(keys)),
        order=in_order(campaign, reads),
        findings=findings,
    )


def _circles_through_rules(
    campaign: Campaign, reads: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    """Yield the circle in which facts wait for themselves that only the rules' reads close."""
    circle = circle_in(reads)
    if circle and not circle_in(reads_of_facts(campaign)):
        yield error("applies-circle", "facts", circle[0], "applies", circle=circle)


def _no_such_round(campaign: Campaign, round_id: str) -> Problem:
    ids: list[str] = []
    for schedule in campaign.schedules:
        try:
            ids.extend(one.id for one in schedule.rounds(campaign.running))
        except ValueError:
            # An open period has no last round: its rounds are asked for by id.
            ids.append(f"{schedule.name}-…")
    return error("no-such-round", "rounds", id=round_id, rounds=tuple(ids), launch=campaign.launch)


def _award(
    compiler: Compiler, campaign: Campaign, award: Award, scope: Scope, first_key: int
) -> PreparedAward:
    own = [rule for rule in campaign.requirements if rule.id in award.requires]
    requirements = tuple(
        (rule, _requirement(compiler, rule)) for rule in (*own, *award.requirements)
    )
    barring = [veto for veto in campaign.vetoes if not veto.bars or award.id in veto.bars]
    vetoes = tuple((veto, _not_barred(compiler, veto)) for veto in barring if not veto.holds)
    holds = tuple((veto, _not_barred(compiler, veto)) for veto in barring if veto.holds)
    excluded_by = tuple(
        (other, compiler.negated(compiler.given(other))) for other in award.not_with
    )
    bits = [bit for _, bit in (*requirements, *vetoes, *excluded_by)]
    groups = [group for group in campaign.groups if group.id in award.recipients]
    return PreparedAward(
        award=award,
        recipient=compiler.any_of([_group(compiler, group.who, group.where) for group in groups]),
        eligible=compiler.every(bits),
        requirements=requirements,
        vetoes=vetoes,
        holds=holds,
        excluded_by=excluded_by,
        needs=_needs(award, requirements, (*vetoes, *holds), scope),
        counts=awards_counted(campaign, award),
        limits=prepared_limits(compiler, campaign, award, scope),
        rank=key_reader(tuple(key.by for key in award.rank), scope),
        ties=key_reader(tuple(key.by for key in award.tie_keys), scope),
        first_key=first_key,
    )


def _needs(
    award: Award,
    requirements: tuple[tuple[Requirement, int], ...],
    vetoes: tuple[tuple[Veto, int], ...],
    scope: Scope,
) -> tuple[str, ...]:
    trees = [tree for rule, _ in requirements for tree in (rule.condition, rule.when)]
    trees += [tree for veto, _ in vetoes for tree in (veto.condition, veto.unless)]
    trees += [key.by for key in (*award.rank, *award.tie_keys)]
    asked = (tree for tree in trees if tree is not None)
    names = (name for tree in asked for name in awards_behind(tree, scope.definitions))
    return tuple(dict.fromkeys((*award.not_with, *names)))


def _requirement(compiler: Compiler, requirement: Requirement) -> int:
    condition = compiler.condition(requirement.condition)
    if requirement.when is None:
        return condition
    return compiler.concerning(compiler.condition(requirement.when), condition)


def _not_barred(compiler: Compiler, veto: Veto) -> int:
    barred = compiler.condition(veto.condition)
    if veto.unless is not None:
        barred = compiler.every([barred, compiler.negated(compiler.condition(veto.unless))])
    return compiler.negated(barred)


def _group(compiler: Compiler, who: tuple[Who, ...], where: Tree | None) -> int:
    bits = []
    if who:
        kinds = tuple(Literal(one.value) for one in who)
        bits.append(compiler.condition(Membership(Name("who"), kinds)))
    if where is not None:
        bits.append(compiler.condition(where))
    # A group without a condition holds everyone, which "every one of none" would not say.
    return compiler.every(bits) if bits else compiler.condition(Literal(value=True))
