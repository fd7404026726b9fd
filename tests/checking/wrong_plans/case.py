# ruff: noqa: ANN401 - changes are handed on to evolve() as they are
"""A sound plan, and how a wrong one is written down: what was changed, what has to be found."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve, frozen

from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import Rule
from thidua.model.awards import Award, AwardKind, Limit, RankKey
from thidua.model.campaign import Campaign, Content, Duty
from thidua.model.conditions import Requirement, Veto
from thidua.model.facts import Fact
from thidua.model.groups import Part, Pool, TargetGroup, Unit, Who
from thidua.problems import Detail
from thidua.values import Document, Listed, Money, Period, Repeating, Step

STAGE = Period(date(2022, 1, 1), date(2025, 12, 31))

SCORE = Fact(id="score", kind=Kind.DECIMAL, decimals=2, least=0, most=100, contents=("results",))
IDEAS = Fact(id="ideas", kind=Kind.WHOLE, least=0, contents=("ideas",))
DONE = Fact(id="done", kind=Kind.YES_NO)
ON_TIME = Fact(id="on_time", kind=Kind.YES_NO)

FLAG = Award(
    id="flag",
    kind=AwardKind.TITLE,
    authority="UBND tỉnh",
    recipients=("collectives",),
    rounds=("stage",),
    requires=("plan_done",),
    rank=(RankKey(id="by_score", by=parse("score")),),
    limits=Limit(id="leaders", at_most=1, per="cluster", total=2, recipients=2),
    tie_keys=(RankKey(id="by_ideas", by=parse("ideas")),),
)
MERIT = Award(
    id="merit",
    kind=AwardKind.FORM,
    authority="Chủ tịch UBND tỉnh",
    recipients=("collectives",),
    requirements=(Requirement(id="has_score", condition=parse("score >= 50")),),
    rank=(RankKey(id="by_score", by=parse("score")),),
    limits=Limit(id="yearly", at_most=10, recipients=10),
    tie_keys=(RankKey(id="by_ideas", by=parse("ideas")),),
    not_with=("flag",),
    money=Money(2_340_000),
)
LETTER = Award(
    id="letter",
    kind=AwardKind.FORM,
    authority="Giám đốc Sở",
    recipients=("individuals",),
    limits=Limit(id="persons", at_most=5),
    rank=(RankKey(id="by_ideas", by=parse("ideas")),),
    tie_keys=(RankKey(id="by_score", by=parse("score")),),
)
CLUSTER = Pool(
    id="cluster", parts=(Part(id="A", members=("north", "south")), Part(id="B", members=("east",)))
)
OFFICE = Unit(id="office", title="Văn phòng")
REPORT = Duty(id="report", who=("office",), what="Báo cáo", due=date(2025, 11, 30))

DOCUMENT = Document(number="52/KH-UBND", issued=date(2021, 12, 15), issuer="UBND tỉnh Sóc Trăng")

SOUND = Campaign(
    id="demo",
    title="Đẩy mạnh cải cách hành chính",
    plan=DOCUMENT,
    sent_to=("Văn phòng", "collectives"),
    period=STAGE,
    launch=date(2022, 1, 10),
    rounds=(
        Repeating(name="annual", every=Step.YEAR, first=2022),
        Listed(name="stage", period=STAGE),
    ),
    contents_announced=2,
    contents=(
        Content(
            id="results", title="Hoàn thành nhiệm vụ", parts=("Kế hoạch", "Đột xuất"), announced=2
        ),
        Content(id="ideas", title="Đề xuất sáng kiến"),
    ),
    facts=(SCORE, IDEAS, DONE, ON_TIME),
    groups=(
        TargetGroup(id="collectives", who=(Who.COLLECTIVE,)),
        TargetGroup(id="individuals", who=(Who.INDIVIDUAL,)),
    ),
    pools=(CLUSTER,),
    units=(OFFICE, Unit(id="desk", parent="office")),
    requirements=(Requirement(id="plan_done", condition=parse("done")),),
    vetoes=(Veto(id="late", condition=parse("not on_time"), bars=("merit",)),),
    awards=(FLAG, MERIT, LETTER),
    duties=(REPORT,),
    columns=(("Điểm", "score"), ("Cụm", "cluster"), ("Mã", "id")),
)


@frozen(kw_only=True)
class WrongPlan:
    """A plan with one thing wrong, and every finding that it should give."""

    name: str
    campaign: Campaign
    code: str
    where: str
    details: dict[str, Detail]
    also: tuple[str, ...]
    parent: Campaign | None
    rules: tuple[Rule, ...]


def wrong(
    name: str,
    campaign: Campaign,
    code: str,
    where: str,
    details: dict[str, Detail],
    *,
    also: tuple[str, ...] = (),
    parent: Campaign | None = None,
    rules: tuple[Rule, ...] = (),
) -> WrongPlan:
    """Describe a wrong plan."""
    return WrongPlan(
        name=name,
        campaign=campaign,
        code=code,
        where=where,
        details=details,
        also=also,
        parent=parent,
        rules=rules,
    )


def plan(**changes: Any) -> Campaign:
    """Return the sound plan with some of its parts replaced."""
    return evolve(SOUND, **changes)


def with_award(award: Award, **changes: Any) -> Campaign:
    """Return the sound plan with one of its awards changed."""
    changed = evolve(award, **changes)
    return plan(awards=tuple(changed if one is award else one for one in SOUND.awards))


def with_limit(award: Award, **changes: Any) -> Campaign:
    """Return the sound plan with the limit of one of its awards changed."""
    assert award.limit is not None
    return with_award(award, limits=evolve(award.limit, **changes))


def with_fact(fact: Fact, **changes: Any) -> Campaign:
    """Return the sound plan with one of its facts changed."""
    changed = evolve(fact, **changes)
    return plan(facts=tuple(changed if one is fact else one for one in SOUND.facts))


def with_new(fact: Fact) -> Campaign:
    """Return the sound plan with one more fact, which a notice-like requirement reads."""
    return plan(facts=(*SOUND.facts, fact))


def requiring(condition: str, **changes: Any) -> Campaign:
    """Return the sound plan with another condition for its one requirement."""
    requirement = Requirement(id="plan_done", condition=parse(condition))
    return plan(requirements=(requirement,), **changes)
