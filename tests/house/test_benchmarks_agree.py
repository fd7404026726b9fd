import pytest

from benchmarks import quotas, scoring
from benchmarks.allocation import certain_winners, given, sorted_and_cut
from benchmarks.data import ROUND, Raw, award_in_parts, faultless_rows, raw_rows, rule_alone
from benchmarks.eligibility import (
    PEERS,
    Cells,
    admitted_cells,
    by_hand,
    by_thidua,
    disagreeing,
    is_installed,
    peer,
)
from benchmarks.loading import is_sound, loaded_by_import, plan_of_rules
from thidua import admit, prepare, propose

COUNT = 200


@pytest.fixture(params=["ordinary", "faultless"])
def cells(request: pytest.FixtureRequest) -> list[Cells]:
    rows: list[Raw] = raw_rows(COUNT) if request.param == "ordinary" else faultless_rows(COUNT)
    return admitted_cells(prepare(rule_alone(), ROUND), rows)


def test_thidua_judges_like_the_chain_by_hand(cells: list[Cells]) -> None:
    judge = by_thidua(prepare(rule_alone(), ROUND))

    assert list(disagreeing("thidua", judge, cells)) == []


@pytest.mark.parametrize("name", PEERS)
def test_general_engines_judge_like_the_chain_by_hand(name: str, cells: list[Cells]) -> None:
    if not is_installed(name):
        pytest.skip(f"{name} is not installed: it comes with the extra `bench`")

    assert list(disagreeing(name, peer(name), cells)) == []


def test_another_answer_is_noticed(cells: list[Cells]) -> None:
    turned = list(disagreeing("turned", lambda rows: [not one for one in by_hand(rows)], cells))

    assert len(turned) == COUNT


def test_ordinary_nominees_meet_the_rule_and_fail_it() -> None:
    rows = admitted_cells(prepare(rule_alone(), ROUND), raw_rows(COUNT))

    assert {True, False} == set(by_hand(rows))


def test_thidua_gives_what_no_tie_can_take_from_the_list_by_hand() -> None:
    prepared = prepare(award_in_parts(4), ROUND)
    admitted = admit(prepared, raw_rows(COUNT, parts=4))

    assert given(propose(prepared, admitted)) == certain_winners(sorted_and_cut(admitted))


def test_the_plan_that_is_timed_is_sound() -> None:
    assert is_sound(plan_of_rules(3))


def test_importing_loads_nothing_that_a_host_may_not_have() -> None:
    assert loaded_by_import() == []


def test_thidua_scores_like_the_sums_by_hand() -> None:
    prepared = prepare(scoring.plan_of_lines(), ROUND)
    admitted = admit(prepared, scoring.rows_of_lines(COUNT))
    rows = [one.facts for one in admitted.nominees]
    keys = [keys for _, keys in prepared.engine.reckon(rows)]

    assert not admitted.problems
    assert keys == [(one,) for one in scoring.by_hand()(rows)]


def test_thidua_gives_fifteen_in_a_hundred_like_the_list_by_hand() -> None:
    prepared = prepare(quotas.plan_of_quotas(4), ROUND)
    admitted = admit(prepared, quotas.rows_of_quotas(COUNT, 4))

    assert not admitted.problems
    assert given(quotas.proposed(prepared, admitted)) == quotas.sorted_and_cut(admitted)
