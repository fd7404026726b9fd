"""Crowds: who is counted, who gets a name, and what goes by rows, plan by plan."""

from datetime import date
from io import StringIO
from typing import Any

import pytest

import thidua
from tests.frames.equality import assert_equal
from tests.frames.tables import Typed, polars_of, verdict_rows
from thidua.assessment import Prepared
from thidua.model import Nomination

PLAN = """
thidua: 1
id: crowds
title: Phong trào thi đua
plan: {number: 1/KH-UBND, date: 2026-01-05, issuer: UBND tỉnh}
period: {start: 2026-01-01, end: 2026-12-31}
rounds:
  year: {start: 2026-01-01, end: 2026-12-31}
facts:
  points: {kind: whole, least: 0, most: 100}
  extra: {kind: whole, not_applicable: allowed, least: 0, most: 9}
  done: {kind: yes_no, if_silent: yes}
  joined: {kind: date}
  town: {kind: text}
  asked: {kind: whole, least: 0, most: 9}
pools:
  block: {of: [N1, N2]}
  area: {label: Vùng}
groups:
  everyone: {}
awards:
"""


def prepared(awards: str) -> Prepared:
    return thidua.prepare(thidua.read(StringIO(PLAN + awards), name="plan.yaml"), "year")


def award(name: str, **lines: str) -> str:
    given = {"kind": "form", "recipients": "everyone", **lines}
    return f"  {name}:\n" + "".join(f"    {key}: {line}\n" for key, line in given.items())


def rows(points: list[int | None], **columns: list[object]) -> Typed:
    return [
        {
            "id": f"T{at:02}",
            "points": each,
            **{name: cells[at] for name, cells in columns.items()},
        }
        for at, each in enumerate(points)
    ]


BY_POINTS = "\n      by_points: points desc"


def judged(round_: Prepared, table: Typed, **around: Any) -> thidua.FrameProposal:
    found = thidua.propose_frame(round_, polars_of(round_.campaign, table), **around)
    assert_equal(found, thidua.propose(round_, table, **around))
    return found


def test_only_those_at_the_cut_and_the_last_inside_get_names() -> None:
    round_ = prepared(award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 3}"))
    found = judged(round_, rows([90, 90, 80, 70, 70, 60, 50, 40]))

    assert found.named == 1
    assert found.by_rows == {}


def test_those_level_across_the_cut_all_get_names() -> None:
    round_ = prepared(award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 3}"))
    found = judged(round_, rows([90, 90, 80, 80, 80, 60, 50, 40]))

    assert found.named == 3
    assert [one.kind for one in found.questions] == ["tie"]


def test_a_later_award_waits_for_a_tie_of_which_one_alone_has_a_name_at_first() -> None:
    later = award("letter", rank=BY_POINTS, quota="\n      all: {at_most: 1}", not_with="[merit]")
    round_ = prepared(award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 2}") + later)
    # The white space sends the first of them through `admit`.
    judged(round_, rows([80, 80, 80, 60], town=[" Huế", "Huế", "Huế", "Huế"]))


def test_tie_keys_part_those_who_are_level() -> None:
    keys = "\n      by_day: joined asc"
    round_ = prepared(
        award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 2}", tie_keys=keys)
    )
    days: list[object] = [date(2025, 1, at + 1) for at in range(4)]
    found = judged(round_, rows([90, 80, 80, 80], joined=days))

    assert found.explain("T01")[0].reasons[1].code == "tie-broken"


def test_a_tie_key_that_does_not_apply_sends_an_award_to_rows() -> None:
    keys = "\n      by_extra: extra desc"
    round_ = prepared(
        award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 1}", tie_keys=keys)
    )
    found = judged(round_, rows([80, 80, 80, 10], extra=[1, 2, thidua.NOT_APPLICABLE, 1]))

    assert found.by_rows == {"merit": "tie key not applicable"}


@pytest.mark.parametrize("ties", ["share_dense", "share_standard", "none"])
def test_prizes_that_are_shared_count_everybody(ties: str) -> None:
    quota = "\n      all:\n        may_be_exceeded: yes\n        prizes:"
    quota += "\n          first: {at_most: 1}\n          second: {at_most: 2}"
    round_ = prepared(award("merit", rank=BY_POINTS, quota=quota, ties=ties))
    judged(round_, rows([90, 90, 80, 80, 80, 60, 50, 40]))
    found = judged(round_, rows([90, 90, 80, 80, 80, 60, 50, None]))

    assert found.by_rows == {"merit": "unknown and shared"}


def test_an_award_of_another_plan_is_open_for_everybody() -> None:
    round_ = prepared(award("merit", delegated_to="province"))
    found = judged(round_, rows([90, 80]))

    assert found.named == 0


def test_only_those_nominated_are_looked_at() -> None:
    round_ = prepared(award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 1}"))
    put_forward = (
        Nomination(nominee="T01", award="merit"),
        Nomination(nominee="T03", award="merit"),
    )
    found = judged(round_, rows([90, 80, 70, 60]), nominations=put_forward)

    assert found.by_rows == {"merit": "nominations"}
    assert found.named == 2


def test_open_pools_have_the_parts_that_the_data_name() -> None:
    round_ = prepared(
        award(
            "merit",
            rank=BY_POINTS,
            requirements="\n      enough: points >= 50",
            quota="\n      all: {at_most: 1, per: area}",
        )
    )
    areas: list[object] = ["a", "a", "a", "b", "b", "c"]

    judged(round_, rows([90, 80, 70, 60, 60, 10], area=areas))
    judged(round_, rows([90, 80, 70, 60, 60, 10], area=[None, *areas[1:]]))


def test_a_ratio_as_a_ranking_key_goes_by_rows() -> None:
    rank = "\n      by_rate: points / asked desc"
    round_ = prepared(award("merit", rank=rank, quota="\n      all: {at_most: 1}"))
    found = judged(round_, rows([7, 6, 5], asked=[9, 8, 7]))

    assert found.by_rows == {"merit": "ranking key"}


def test_a_number_reckoned_from_others_takes_everybody_by_rows() -> None:
    quota = "\n      all:\n        at_most: 50 % of nominees()\n        rounding: up"
    round_ = prepared(award("merit", rank=BY_POINTS, quota=quota))
    found = judged(round_, rows([90, 80, 70]))

    assert found.by_rows == {"merit": "reckoned limit"}
    assert found.named == 3


def test_a_rule_that_looks_around_takes_everybody_by_rows() -> None:
    requirements = "\n      above: points >= mean(points, over=everyone)"
    round_ = prepared(award("merit", requirements=requirements, quota="\n      all: all"))
    found = judged(round_, rows([90, 80, 10]))

    assert found.by_rows == {"merit": "looks around"}


def test_several_limits_go_by_rows() -> None:
    quota = "\n      each: {at_most: 1, per: block}\n      all: {at_most: 1}"
    round_ = prepared(award("merit", rank=BY_POINTS, quota=quota))
    found = judged(round_, rows([90, 80, 10], block=["N1", "N2", "N2"]))

    assert found.by_rows == {"merit": "several limits"}


def test_a_plan_without_awards_gives_an_empty_frame() -> None:
    round_ = thidua.prepare(
        thidua.read(StringIO(PLAN.replace("awards:\n", "")), name="plan.yaml"), "year"
    )
    found = judged(round_, rows([90, 80]))

    assert verdict_rows(found.verdicts) == []


def test_verdicts_in_some_states_are_those_of_all_verdicts() -> None:
    round_ = prepared(award("merit", rank=BY_POINTS, quota="\n      all: {at_most: 3}"))
    found = thidua.propose_frame(
        round_, polars_of(round_.campaign, rows([90, 90, 80, 80, 80, 60, 50, None]))
    )
    whole = verdict_rows(found.verdicts)
    for state in thidua.State:
        some = verdict_rows(found.having(state))
        assert sorted(str(one["id"]) for one in some) == sorted(
            str(one["id"]) for one in whole if one["state"] == state.value
        )
