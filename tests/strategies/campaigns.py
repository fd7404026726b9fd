"""Random campaigns, small, sound and unsound: whatever the model can hold and a file can say.

Ids are repeated nowhere inside one list; everything else may be wrong: names that refer to
nothing, bounds that exclude every value, rounds outside the period.
"""

import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.strategies.expressions import (
    NAMES,
    clock_times,
    days,
    decimals,
    expressions,
    shares,
    whole_numbers,
)
from tests.strategies.scores import grades, methods, sheets, values
from thidua.language.kinds import Kind
from thidua.model.awards import (
    Award,
    AwardKind,
    Direction,
    Limit,
    Open,
    Prize,
    RankKey,
    TieRule,
)
from thidua.model.campaign import Campaign, Content, Duty, Parent, Reading
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.deadlines import Deadline
from thidua.model.facts import Fact, Gather, Origin
from thidua.model.groups import Part, Pool, TargetGroup, Unit, Who
from thidua.values import (
    AT_LAUNCH,
    Citation,
    Document,
    Listed,
    Money,
    Period,
    Phased,
    Repeating,
    Rounding,
    Step,
)

T = TypeVar("T")

IDS = (
    *NAMES,
    "merit-collective",
    "flag",
    "N1",
    "N2",
    "annual",
    "five-year",
    "05",
    "2022",
    "1.5",
    "no",
    "null",
    "đơn_vị",
)
PHRASES = (
    "Phong trào thi đua cải cách hành chính giai đoạn 2021–2030",
    "Điểm a) khoản 2: tối đa 10 tập thể",
    "yes",
    "05",
    "12:30",
    "2022-04-06",
    "~",
    "=",
    "- gạch đầu dòng",
    "# không phải chú thích",
    "nói \"có\" và 'không'",
    "hai\ndòng",
    "https://example.vn/a?b=c#d",
    "{a, b}",
)

ids = st.sampled_from(IDS)
written = st.text(max_size=20).map(lambda text: unicodedata.normalize("NFC", text))
texts = st.sampled_from(PHRASES) | written
maybe_text = st.just("") | texts
few_texts = st.lists(texts, max_size=3).map(tuple)
few_ids = st.lists(ids, max_size=3).map(tuple)
counts = st.integers(-1, 40)


def maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """The value or None."""
    return st.none() | strategy


def each(noun: type[T], key: str = "id", **parts: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Up to two nouns, each with an id of its own."""

    def with_ids(found: list[str]) -> SearchStrategy[tuple[T, ...]]:
        return st.tuples(*(st.builds(noun, **{key: st.just(one)}, **parts) for one in found))

    return st.lists(ids, max_size=2, unique=True).flatmap(with_ids)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Closed, open and unlaunched periods."""
    first, last = sorted((draw(days), draw(days)))
    start = draw(st.sampled_from((first, first, None, AT_LAUNCH)))
    event = draw(st.sampled_from(("", "", "khi công bố hết dịch")))
    return Period(start, draw(st.sampled_from((last, last, None))), event)


@st.composite
def closed_periods(draw: st.DrawFn) -> Period:
    """Periods of which both ends are known."""
    first, last = sorted((draw(days), draw(days)))
    return Period(first, last)


holidays = st.lists(
    days.filter(lambda day: day.year < 9999).flatmap(
        lambda day: st.integers(0, 9).map(lambda more: Period(day, day + timedelta(more)))
    ),
    max_size=2,
).map(tuple)
lengths = st.builds(
    lambda years, months, days: relativedelta(years=years, months=months, days=days + 1),
    st.integers(0, 2),
    st.integers(0, 11),
    st.integers(0, 40),
)


documents = st.builds(
    Document,
    number=maybe(texts),
    issued=maybe(days),
    issuer=maybe(texts),
    title=st.sampled_from(PHRASES),
    link=maybe(texts),
)
citations = st.builds(
    Citation,
    document=maybe(documents),
    clause=st.sampled_from(PHRASES),
    quote=maybe(texts),
)
money = maybe(st.builds(Money, whole_numbers))

repeating = st.builds(
    Repeating,
    name=st.just("annual"),
    every=st.sampled_from(Step),
    first=maybe(st.integers(2000, 2020) | st.dates(date(2000, 1, 1), date(2020, 12, 31))),
    last=maybe(st.integers(2022, 2040) | st.dates(date(2022, 1, 1), date(2040, 12, 31))),
    judged_within=maybe(lengths),
)
listed = st.builds(
    Listed,
    name=st.just("five-year"),
    period=periods(),
    judged=maybe(periods()),
    working_days=maybe(counts),
)
phased = st.builds(
    Phased,
    name=st.just("peak"),
    phases=st.lists(closed_periods(), min_size=1, max_size=3).map(tuple),
    judged=maybe(periods()),
    working_days=st.lists(counts, max_size=2).map(tuple),
)
rounds = st.lists(repeating | listed | phased, max_size=2, unique_by=lambda one: one.name).map(
    tuple
)
deadlines = st.lists(ids, max_size=2, unique=True).flatmap(
    lambda found: st.tuples(*(_deadline(one) for one in found))
)


def _deadline(name: str) -> SearchStrategy[Deadline]:
    parts: dict[str, SearchStrategy[Any]] = {
        "id": st.just(name),
        "title": maybe_text,
        "citation": maybe(citations),
    }
    return st.builds(Deadline, due=expressions, **parts) | st.builds(
        Deadline, before=expressions, **parts
    )


_BOUNDS: dict[Kind, SearchStrategy[Any]] = {
    Kind.SHARE: shares.map(lambda share: share.value),
    Kind.MONEY: whole_numbers,
}
_SILENT: dict[Kind, SearchStrategy[Any]] = {
    Kind.YES_NO: st.booleans(),
    Kind.WHOLE: st.integers(-9, 9),
    Kind.DECIMAL: decimals,
    Kind.SHARE: shares,
    Kind.MONEY: st.builds(Money, whole_numbers),
    Kind.DATE: days,
    Kind.TIME: clock_times,
}


origins = st.builds(
    Origin,
    value=st.sampled_from((*IDS, "place", "given:merit", "cut:flag")),
    campaign=maybe(ids),
    round=maybe(ids),
    years_ago=st.integers(-1, 5),
    take=st.sampled_from(Gather),
    best=maybe(st.integers(-1, 5)),
)


@st.composite
def facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Facts whose bounds and silent values have the kind of the fact."""
    return tuple(
        draw(_fact(name, draw(st.sampled_from(Kind))))
        for name in draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
    )


def _fact(name: str, kind: Kind) -> SearchStrategy[Fact]:
    bound = _BOUNDS.get(
        kind, st.integers(-9, 99) | st.sampled_from((Decimal("0.50"), Fraction(1, 3)))
    )
    return st.builds(
        Fact,
        id=st.just(name),
        kind=st.just(kind),
        label=maybe_text,
        about=maybe(ids | st.sampled_from(("campaign", "unit", "nominator"))),
        origin=maybe(origins),
        least=maybe(bound),
        most=maybe(bound),
        decimals=maybe(st.integers(0, 3)),
        step=maybe(bound),
        compare_at=maybe(st.integers(0, 3)),
        rounding=maybe(st.sampled_from(Rounding)),
        options=few_texts,
        measure=maybe_text,
        evidence=maybe_text,
        contents=few_ids,
        applies=maybe(expressions),
        may_be_not_applicable=st.booleans(),
        if_silent=maybe(_SILENT.get(kind, texts)),
        undetermined=maybe_text,
        citation=maybe(citations),
    )


requirements = each(
    Requirement,
    condition=expressions,
    title=maybe_text,
    when=maybe(expressions),
    returns=st.booleans(),
    contents=few_ids,
    citation=maybe(citations),
)
rank_keys = each(RankKey, by=expressions, direction=st.sampled_from(Direction), title=maybe_text)
limits = st.builds(
    Limit,
    id=ids,
    title=maybe_text,
    at_most=maybe(counts | st.sampled_from(Open)),
    per=maybe(ids),
    prizes=each(Prize, title=maybe_text, at_most=counts, money=money),
    total=maybe(counts),
    recipients=maybe(counts),
    may_be_exceeded=st.booleans(),
    planned=st.booleans(),
    citation=maybe(citations),
)
awards = each(
    Award,
    title=maybe_text,
    kind=st.sampled_from(AwardKind),
    form=maybe_text,
    authority=maybe_text,
    recipients=few_ids,
    rounds=few_ids,
    requires=few_ids,
    requirements=requirements,
    rank=rank_keys,
    limits=maybe(limits),
    ties=st.sampled_from(TieRule),
    tie_keys=rank_keys,
    not_with=few_ids,
    beside=few_ids,
    delegated_to=maybe(texts),
    money=money,
    citation=maybe(citations),
)
parents = st.builds(
    Parent,
    id=ids,
    title=maybe_text,
    plan=maybe(documents),
    period=maybe(periods()),
    inferred=st.booleans(),
)
columns = st.lists(st.tuples(texts, ids), max_size=3, unique_by=lambda pair: pair[0]).map(tuple)

#: Campaigns with anything in them.
campaigns: SearchStrategy[Campaign] = st.builds(
    Campaign,
    id=ids,
    title=texts,
    also_titled=few_texts,
    plan=maybe(documents),
    sent_to=few_texts,
    parent=maybe(parents),
    period=periods(),
    also_stated=st.lists(periods(), max_size=2).map(tuple),
    launch=maybe(days),
    ended=maybe(days),
    holidays=holidays,
    working=holidays,
    rounds=rounds,
    contents=each(Content, title=texts, parts=few_texts, announced=maybe(counts)),
    contents_announced=maybe(counts),
    contents_open=st.booleans(),
    facts=facts(),
    groups=each(
        TargetGroup,
        title=maybe_text,
        who=st.lists(st.sampled_from(Who), max_size=2).map(tuple),
        where=maybe(expressions),
        citation=maybe(citations),
    ),
    pools=each(
        Pool,
        label=maybe_text,
        parts=each(Part, title=maybe_text, members=few_texts, where=maybe(expressions)),
        citation=maybe(citations),
    ),
    units=each(
        Unit,
        title=maybe_text,
        sort=maybe_text,
        parent=maybe(ids),
        predecessors=few_ids,
        since=maybe(days),
        until=maybe(days),
    ),
    requirements=requirements,
    vetoes=each(
        Veto,
        condition=expressions,
        title=maybe_text,
        unless=maybe(expressions),
        bars=few_ids,
        citation=maybe(citations),
    ),
    notices=each(Notice, condition=expressions, title=maybe_text, citation=maybe(citations)),
    values=values,
    methods=methods,
    sheets=sheets,
    grades=grades,
    awards=awards,
    duties=each(Duty, who=few_ids, what=texts, due=maybe(days), monitors=st.booleans()),
    deadlines=deadlines,
    funding=maybe_text,
    readings=each(Reading, about=texts, taken=texts, citation=maybe(citations)),
    columns=columns,
)
