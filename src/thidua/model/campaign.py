"""The campaign: one plan, whole, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, field, frozen

from thidua.language.tree import Tree
from thidua.model.awards import Award, Limit, SharedLimit
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.deadlines import Deadline
from thidua.model.facts import Fact
from thidua.model.grades import Grade
from thidua.model.groups import Pool, TargetGroup, Unit
from thidua.model.payments import PaidOnce
from thidua.model.sheets import Method, Sheet
from thidua.model.values import Value
from thidua.model.votes import Vote
from thidua.problems import Place
from thidua.values import Calendar, Citation, Document, Listed, Money, Period, Round, Schedule
from thidua.values.calendar import refuse_long


def _are_short(_: object, __: object, periods: tuple[Period, ...]) -> None:
    refuse_long(periods)


@frozen(kw_only=True)
class Content:
    """What a campaign asks people to do; facts and requirements point to it.

    Vietnamese:
        nội dung thi đua

    Examples:
        >>> Content(id="initiatives", title="Đề xuất sáng kiến").parts
        ()
    """

    id: str
    title: str
    #: Its parts, where the text lists them.
    parts: tuple[str, ...] = ()
    #: How many parts the text announces, kept to be checked.
    announced: int | None = None


@frozen(kw_only=True)
class Parent:
    """The campaign that this one answers to.

    Vietnamese:
        phong trào được hưởng ứng

    Examples:
        >>> Parent(id="binh-dinh-province").inferred
        False
    """

    #: The id of the parent's plan.
    id: str
    title: str = ""
    plan: Document | None = None
    period: Period | None = None
    #: The link is read from the context, the text does not state it.
    inferred: bool = False


@frozen(kw_only=True)
class Reading:
    """A place where the text is unclear, and the reading that this plan file takes.

    Vietnamese:
        cách hiểu

    Examples:
        >>> Reading(id="launch_day", about="Ngày phát động", taken="05/05/2021").citation is None
        True
    """

    id: str
    #: What is unclear.
    about: str
    #: What the plan file takes it to mean.
    taken: str
    citation: Citation | None = None


@frozen(kw_only=True)
class Duty:
    """What a unit has to do for the campaign.

    Vietnamese:
        trách nhiệm thực hiện

    Examples:
        >>> Duty(id="report", who=("office",), what="Tổng hợp báo cáo").due is None
        True
    """

    id: str
    #: Ids of units or groups.
    who: tuple[str, ...]
    what: str
    due: date | None = None
    #: Whether it is to watch over or judge the others.
    monitors: bool = False


@frozen(kw_only=True)
class Campaign:
    """One emulation campaign: who takes part, when, judged how, with which awards.

    Vietnamese:
        phong trào thi đua

    Examples:
        >>> from datetime import date
        >>> campaign = Campaign(
        ...     id="demo", title="Thi đua", period=Period(date(2022, 1, 1), date(2022, 12, 31))
        ... )
        >>> campaign.award("flag") is None
        True
    """

    id: str
    title: str
    #: Other forms of the title in the text.
    also_titled: tuple[str, ...] = ()
    #: The plan document.
    plan: Document | None = None
    #: To whom the document is sent: ids of units or groups, or words.
    sent_to: tuple[str, ...] = ()
    parent: Parent | None = None
    period: Period
    #: Other periods that the text states for the same campaign.
    also_stated: tuple[Period, ...] = ()
    #: The day of the launch; None where it is not known.
    launch: date | None = None
    #: The day on which the event came that ends the period; None while it has not.
    ended: date | None = None
    #: Days off, and days worked to make up for them: the plan's calendar, nobody else's.
    holidays: tuple[Period, ...] = field(default=(), validator=_are_short)
    working: tuple[Period, ...] = field(default=(), validator=_are_short)
    rounds: tuple[Schedule, ...] = ()
    contents: tuple[Content, ...] = ()
    #: How many contents the text announces, kept to be checked.
    contents_announced: int | None = None
    #: The list in the text ends in "…".
    contents_open: bool = False
    facts: tuple[Fact, ...] = ()
    groups: tuple[TargetGroup, ...] = ()
    pools: tuple[Pool, ...] = ()
    units: tuple[Unit, ...] = ()
    values: tuple[Value, ...] = ()
    methods: tuple[Method, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    grades: tuple[Grade, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    notices: tuple[Notice, ...] = ()
    #: The votes of the council that awards ask for.
    votes: tuple[Vote, ...] = ()
    awards: tuple[Award, ...] = ()
    #: Limits that several awards use together.
    limits: tuple[SharedLimit, ...] = ()
    #: Awards whose money is not paid beside each other.
    paid_once: tuple[PaidOnce, ...] = ()
    duties: tuple[Duty, ...] = ()
    #: Days by which something has to be there.
    deadlines: tuple[Deadline, ...] = ()
    #: Where the money comes from.
    funding: str = ""
    #: How much money there is for the awards of a round: an amount, or an expression for it.
    budget: Money | Tree | None = None
    readings: tuple[Reading, ...] = ()
    #: Column names of the host, and the fact that each of them holds.
    columns: tuple[tuple[str, str], ...] = ()
    #: Places in the file it was read from; no part of equality.
    places: Mapping[tuple[str | int, ...], Place] = field(factory=dict, eq=False, repr=False)

    @property
    def schedules(self) -> tuple[Schedule, ...]:
        """The rounds; one that begins at the launch begins on its day, where that is known."""
        return tuple(self._launched(one) for one in self.rounds)

    def _launched(self, schedule: Schedule) -> Schedule:
        if self.launch is None or not isinstance(schedule, Listed):
            return schedule
        end = schedule.period.end
        if schedule.period.is_launched or (end is not None and end < self.launch):
            return schedule
        return evolve(schedule, period=schedule.period.launched(self.launch))

    @property
    def running(self) -> Period:
        """The period with its ends as far as they are known.

        A launch day stands in for "at launch", the day of the event for "until it happens".
        """
        period = self.period.ended(self.ended)
        return period if self.launch is None else period.launched(self.launch)

    @property
    def calendar(self) -> Calendar:
        """Which days are working days."""
        return Calendar(holidays=self.holidays, working=self.working)

    def award(self, award_id: str) -> Award | None:
        """Return an award by its id, None when there is none."""
        return next((award for award in self.awards if award.id == award_id), None)

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact by its id, None when there is none."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)

    def sheet(self, sheet_id: str) -> Sheet | None:
        """Return a score sheet by its id, None when there is none."""
        return next((sheet for sheet in self.sheets if sheet.id == sheet_id), None)

    def grade(self, grade_id: str) -> Grade | None:
        """Return a grade by its id, None when there is none.

        Examples:
            >>> from thidua.values import Period
            >>> Campaign(id="x", title="X", period=Period.of_year(2022)).grade("A") is None
            True
        """
        return next((grade for grade in self.grades if grade.id == grade_id), None)

    def pool(self, pool_id: str) -> Pool | None:
        """Return a pool by its id, None when there is none."""
        return next((pool for pool in self.pools if pool.id == pool_id), None)

    def group(self, group_id: str) -> TargetGroup | None:
        """Return a target group by its id, None when there is none."""
        return next((group for group in self.groups if group.id == group_id), None)

    def vote(self, vote_id: str | None) -> Vote | None:
        """Return a vote by its id, None when there is none."""
        return next((vote for vote in self.votes if vote.id == vote_id), None)

    def requirement(self, requirement_id: str) -> Requirement | None:
        """Return one of the campaign's requirements by its id, None when there is none."""
        return next((rule for rule in self.requirements if rule.id == requirement_id), None)

    def limit_of(self, award_id: str, limit_id: str | None) -> Limit | SharedLimit | None:
        """Return a limit of an award by its id, None when it has none of that id."""
        award = self.award(award_id)
        found: list[Limit | SharedLimit] = [] if award is None else [*award.limits]
        found.extend(one for one in self.limits if award_id in one.awards)
        return next((one for one in found if one.id == limit_id), None)

    def round(self, round_id: str) -> Round | None:
        """Return a round by its id, None when the campaign holds no such round."""
        found = (schedule.round(round_id, self.running) for schedule in self.schedules)
        return next((one for one in found if one is not None), None)
