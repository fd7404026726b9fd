"""Who competes for the same places, and in which order as far as it is known."""

import math
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from tests.assessment.plans import DONE, INDEX, prepared
from tests.strategies.rounds import contests, histories
from thidua.assessment import Prepared, admit, assess
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import (
    Award,
    AwardKind,
    Direction,
    Fact,
    History,
    Limit,
    Nomination,
    Part,
    Pool,
    RankKey,
    Requirement,
    TargetGroup,
    Who,
)
from thidua.ranking import Contender, Field, Standings, rank
from thidua.values import Money, Share

CLUSTER = Pool(id="cluster", parts=(Part(id="N1"), Part(id="N2"), Part(id="N3")))
EXTRA = Fact(id="extra", kind=Kind.WHOLE, least=0, most=5, may_be_not_applicable=True)


def key(text: str, direction: Direction = Direction.DESC, key_id: str = "by") -> RankKey:
    return RankKey(id=key_id, by=parse(text), direction=direction)


def award(award_id: str = "a", **parts: Any) -> Award:  # noqa: ANN401 - parts of an award
    known = {"kind": AwardKind.TITLE, "recipients": ("everyone",), "rank": (key("index"),)}
    return Award(id=award_id, **{**known, **parts})


def ranked(
    rows: list[dict[str, object]],
    *facts: Fact,
    **parts: Any,  # noqa: ANN401 - parts of a plan
) -> Standings:
    round_ = prepared(*(facts or (INDEX, DONE)), **{"awards": (award(),), **parts})
    return rank(assess(round_, admit(round_, rows)))


def ids(field: Field, standings: Standings) -> list[tuple[str, bool]]:
    nominees = standings.assessments.nominees
    return [(nominees[one.index].id, one.is_here) for one in field.contenders]


def keyed(
    value: object, fact: Fact, expression: str, direction: Direction = Direction.DESC
) -> Contender:
    """The only contender, ranked by one key."""
    awards = (award(rank=(key(expression, direction),)),)
    standings = ranked([{"id": "T01", fact.id: value}], fact, awards=awards)
    ((contender,),) = (field.contenders for field in standings.fields)
    return contender


class TestFields:
    def test_an_award_without_a_pool_is_one_field(self) -> None:
        standings = ranked([{"id": "T01", "index": "91"}, {"id": "T02", "index": "90"}])

        (field,) = standings.fields

        assert (field.award, field.part) == ("a", None)
        assert ids(field, standings) == [("T01", True), ("T02", True)]

    def test_an_award_per_pool_is_a_field_for_each_part_even_an_empty_one(self) -> None:
        rows: list[dict[str, object]] = [
            {"id": "T01", "cluster": "N1"},
            {"id": "T02", "cluster": "N2"},
        ]
        limit = Limit(id="number", at_most=1, per="cluster")
        standings = ranked(rows, INDEX, pools=(CLUSTER,), awards=(award(limits=limit),))

        assert [(one.part, ids(one, standings)) for one in standings.fields] == [
            ("N1", [("T01", True)]),
            ("N2", [("T02", True)]),
            ("N3", []),
        ]

    def test_a_nominee_whose_part_is_unknown_may_stand_in_each(self) -> None:
        limit = Limit(id="number", at_most=1, per="cluster")
        row: dict[str, object] = {"id": "T01", "index": "91", "cluster": "N9"}
        standings = ranked([row], INDEX, pools=(CLUSTER,), awards=(award(limits=limit),))

        assert [ids(one, standings) for one in standings.fields] == [[("T01", False)]] * 3
        assert [one.contenders[0].low for one in standings.fields] == [(91,)] * 3

    def test_fields_are_found_by_their_award(self) -> None:
        limit = Limit(id="number", at_most=1, per="cluster")
        awards = (award("a"), award("b", limits=limit, beside=("a",)))
        standings = ranked([], INDEX, pools=(CLUSTER,), awards=awards)

        assert [one.part for one in standings.fields_of("a")] == [None]
        assert [one.part for one in standings.fields_of("b")] == ["N1", "N2", "N3"]
        assert standings.fields_of("c") == ()

    def test_an_award_that_another_plan_judges_has_no_field(self) -> None:
        assert ranked([{"id": "T01"}], awards=(award(delegated_to="province"),)).fields == ()

    def test_standings_are_shared_between_threads(self) -> None:
        awards = tuple(award(f"a{n}", beside=tuple(f"a{m}" for m in range(n))) for n in range(6))
        standings = ranked([{"id": "T01", "index": "90"}], awards=awards)

        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(standings.fields_of, [f"a{n % 6}" for n in range(60)]))

        assert [len(one) for one in found] == [1] * 60


class TestContenders:
    OK = Requirement(id="ok", condition=parse("done"))

    @pytest.mark.parametrize(("done", "contends"), [("có", True), ("", True), ("không", False)])
    def test_whoever_can_still_qualify_contends(self, done: str, contends: bool) -> None:
        awards = (award(requirements=(self.OK,)),)
        (field,) = ranked([{"id": "T01", "done": done}], awards=awards).fields

        assert bool(field.contenders) is contends

    @pytest.mark.parametrize(
        ("who", "contends"), [("collective", True), ("", True), ("individual", False)]
    )
    def test_whoever_is_outside_the_groups_does_not_contend(self, who: str, contends: bool) -> None:
        groups = (TargetGroup(id="everyone", who=(Who.COLLECTIVE,)),)
        (field,) = ranked([{"id": "T01", "who": who}], groups=groups).fields

        assert bool(field.contenders) is contends

    def test_with_nominations_only_the_nominated_contend(self) -> None:
        round_ = prepared(INDEX, awards=(award("a"), award("b", beside=("a",))))
        nominations = (Nomination(nominee="T02", award="a"),)
        list_ = admit(round_, [{"id": "T01"}, {"id": "T02"}])
        standings = rank(assess(round_, list_, nominations=nominations))

        assert [ids(one, standings) for one in standings.fields] == [[("T02", True)], []]


class TestKeys:
    @pytest.mark.parametrize(
        ("kind", "better", "worse"),
        [
            (Kind.WHOLE, 3, 2),
            (Kind.DECIMAL, Decimal("91.30"), Decimal("91.29")),
            (Kind.DECIMAL, Fraction(1, 3), Decimal("0.333")),
            (Kind.SHARE, Share.percent(98), Fraction(97, 100)),
            (Kind.MONEY, Money(10**30), 10**30 - 1),
            (Kind.DATE, date(2022, 4, 7), date(2022, 4, 6)),
            (Kind.TIME, time(7, 31), time(7, 30)),
            (Kind.TIME, time(7, 30, 0, 1), time(7, 30)),
            (Kind.TIME, time(7, 31), time(7, 30, 59)),
            (Kind.YES_NO, True, False),
        ],
    )
    def test_more_is_better_descending_and_worse_ascending(
        self, kind: Kind, better: object, worse: object
    ) -> None:
        fact = Fact(id="x", kind=kind)
        more, less = (keyed(value, fact, "x") for value in (better, worse))
        more_asc, less_asc = (keyed(value, fact, "x", Direction.ASC) for value in (better, worse))

        assert more.is_known
        assert more.low > less.low
        assert more_asc.low < less_asc.low
        assert more_asc.low == more_asc.high

    def test_a_long_decimal_loses_no_digit_when_it_is_turned(self) -> None:
        digits = Decimal("0." + "1" * 39)
        contender = keyed(digits, Fact(id="x", kind=Kind.DECIMAL), "x", Direction.ASC)

        assert contender.low == (-Fraction(digits),)

    def test_an_unknown_key_is_the_span_of_its_bounds(self) -> None:
        descending = keyed("", INDEX, "index")
        ascending = keyed("", INDEX, "index", Direction.ASC)

        assert (descending.low, descending.high) == ((0,), (100,))
        assert (ascending.low, ascending.high) == ((-100,), (0,))
        assert not descending.is_known

    @pytest.mark.parametrize("kind", [Kind.WHOLE, Kind.DATE, Kind.TIME])
    @pytest.mark.parametrize("direction", Direction)
    def test_an_unknown_key_without_bounds_may_be_anything(
        self, kind: Kind, direction: Direction
    ) -> None:
        contender = keyed("", Fact(id="x", kind=kind), "x", direction)

        assert (contender.low, contender.high) == ((-math.inf,), (math.inf,))

    def test_a_span_open_at_one_end_stays_open_there(self) -> None:
        fact = Fact(id="x", kind=Kind.WHOLE, least=3)
        descending, ascending = (keyed("", fact, "x", one) for one in Direction)

        assert (descending.low, descending.high) == ((3,), (math.inf,))
        assert (ascending.low, ascending.high) == ((-math.inf,), (-3,))

    @pytest.mark.parametrize("direction", Direction)
    @pytest.mark.parametrize("raw", ["n/a", ""])
    def test_a_key_that_does_not_apply_or_may_not_orders_nobody(
        self, direction: Direction, raw: str
    ) -> None:
        contender = keyed(raw, EXTRA, "extra", direction)

        assert (contender.low, contender.high) == ((-math.inf,), (math.inf,))

    def test_an_unknown_condition_counts_nothing_or_one(self) -> None:
        contender = keyed("", INDEX, "index >= 80")

        assert (contender.low, contender.high) == ((0,), (1,))

    def test_a_key_that_divides_by_zero_is_unknown(self) -> None:
        contender = keyed("0", INDEX, "1 / index")

        assert (contender.low, contender.high) == ((-math.inf,), (math.inf,))

    def test_keys_stand_in_the_order_of_the_plan_and_tie_keys_apart(self) -> None:
        awards = (
            award(
                rank=(key("index"), key("ideas", Direction.ASC, "second")),
                tie_keys=(key("done", key_id="tie"),),
            ),
        )
        ideas = Fact(id="ideas", kind=Kind.WHOLE, least=0, most=9)
        rows: list[dict[str, object]] = [{"id": "T01", "index": "91", "ideas": "", "done": ""}]
        ((contender,),) = (
            field.contenders for field in ranked(rows, INDEX, DONE, ideas, awards=awards).fields
        )

        assert (contender.low, contender.high) == ((91, -9), (91, 0))
        assert (contender.tie_low, contender.tie_high) == ((0,), (1,))

    def test_without_a_ranking_all_are_level(self) -> None:
        rows: list[dict[str, object]] = [{"id": "T01", "index": "91"}, {"id": "T02"}]
        (field,) = ranked(rows, awards=(award(rank=()),)).fields

        assert [one.low for one in field.contenders] == [(), ()]
        assert all(one.is_known for one in field.contenders)

    def test_the_past_may_order_nominees(self) -> None:
        fresh = key('held("merit", within=1)', Direction.ASC)
        merit = award("merit")
        flag = award("flag", rank=(fresh,), beside=("merit",))
        round_ = prepared(INDEX, awards=(merit, flag))
        assessments = assess(round_, admit(round_, [{"id": "T01"}]), history=History())
        (contender,) = rank(assessments).fields_of("flag")[0].contenders

        assert (contender.low, contender.high) == ((-1,), (0,))


@settings(max_examples=60)
@given(contests(), histories)
def test_the_least_of_every_key_is_never_over_its_best(
    contest: tuple[Prepared, list[dict[str, object]]], history: History
) -> None:
    prepared_round, rows = contest
    standings = rank(assess(prepared_round, admit(prepared_round, rows), history=history))
    everyone = [one for field in standings.fields for one in field.contenders]

    for one in everyone:
        assert all(low <= high for low, high in zip(one.low, one.high, strict=True))
        assert all(low <= high for low, high in zip(one.tie_low, one.tie_high, strict=True))


@settings(max_examples=60)
@given(contests(sound=True))
def test_everyone_stands_surely_in_at_most_one_part(
    contest: tuple[Prepared, list[dict[str, object]]],
) -> None:
    prepared_round, rows = contest
    standings = rank(assess(prepared_round, admit(prepared_round, rows)))

    for prepared_award in prepared_round.awards:
        fields = standings.fields_of(prepared_award.award.id)
        sure = [one.index for field in fields for one in field.contenders if one.is_here]

        assert len(sure) == len(set(sure))
