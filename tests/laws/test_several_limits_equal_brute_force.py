"""Several limits at once against an oracle that tries every order and every missing fact."""

from __future__ import annotations

import random

import pytest

from tests.laws import crowd
from tests.laws.long_run import KINDS, Kind, main, outcome
from tests.oracles.several_limits import POOLS, SCORES, Contest, Entrant, Least, Upper
from thidua.allocation import State
from thidua.proposal import Proposal

ROUNDS = 60


def drawn(seed: int, unknowns: int = 0) -> tuple[tuple[Entrant, ...], tuple[Contest, ...]]:
    chance = random.Random(seed)  # noqa: S311 - rounds, no secrets
    return crowd.entrants(chance, 5, unknowns), crowd.several(chance, 2)


def winners(proposal: Proposal) -> set[tuple[str, str, str | None]]:
    return {
        (one.nominee, one.award, one.prize) for one in proposal.verdicts if one.state is State.GIVEN
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_nothing_is_settled_wrongly_and_ties_alone_are_exact(kind: Kind) -> None:
    found = [outcome(kind, seed) for seed in range(ROUNDS)]

    assert "wrong" not in found
    if not kind.unknowns and not kind.unknown_base:
        assert set(found) == {"exact"}
    assert found.count("exact") > ROUNDS * 9 / 10


@pytest.mark.parametrize("seed", [25142, 28666, 36117])
def test_rounds_that_were_wrong_once_are_exact(seed: int) -> None:
    assert outcome(KINDS[0], seed) == "exact"


def test_the_long_run_counts_what_came_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(10) == 0
    assert "one award, ties: 4 rounds" in capsys.readouterr().out


def test_beyond_the_budget_nothing_is_settled_wrongly() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed, unknowns=2)
        exact = {
            (one.nominee, one.award): set(one.possible)
            for one in crowd.proposed(entrants, contests).verdicts
        }
        for one in crowd.proposed(entrants, contests, budget=0).verdicts:
            assert exact[one.nominee, one.award] <= set(one.possible)


def test_the_order_of_nominees_is_irrelevant() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed, unknowns=1)

        assert crowd.proposed(entrants, contests) == crowd.proposed(entrants[::-1], contests)


def test_no_limit_is_exceeded() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed, unknowns=1)
        for use in crowd.proposed(entrants, contests).limits:
            if use.places is not None:
                assert use.given <= use.places


def test_a_losers_withdrawal_changes_no_winner_where_limits_are_upper_numbers() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed)
        plain = tuple(
            Contest(id=one.id, uppers=one.uppers, base=one.base, not_with=one.not_with)
            for one in contests
        )
        before = crowd.proposed(entrants, plain)
        states: dict[str, set[State]] = {}
        for verdict in before.verdicts:
            states.setdefault(verdict.nominee, set()).add(verdict.state)
        losers = [who for who, found in states.items() if found == {State.NOT_GIVEN}]
        for loser in losers:
            rest = tuple(one for one in entrants if one.id != loser)

            assert winners(crowd.proposed(rest, plain)) == winners(before)


def test_settled_verdicts_survive_every_later_fact() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed, unknowns=2)
        chance = random.Random(seed)  # noqa: S311 - rounds, no secrets
        filled = tuple(
            Entrant(
                id=one.id,
                score=chance.choice(SCORES) if one.score is None else one.score,
                ok=chance.random() < 0.5 if one.ok is None else one.ok,
                pool=chance.choice(POOLS) if one.pool is None else one.pool,
                unit=one.unit,
                woman=chance.random() < 0.5 if one.woman is None else one.woman,
            )
            for one in entrants
        )
        before, after = (crowd.proposed(some, contests) for some in (entrants, filled))
        for verdict in before.verdicts:
            later = after.verdict(verdict.nominee, verdict.award)
            assert later is not None
            assert set(later.possible) <= set(verdict.possible)


def test_every_open_verdict_says_what_it_hangs_on() -> None:
    for seed in range(ROUNDS):
        entrants, contests = drawn(seed, unknowns=1)
        proposal = crowd.proposed(entrants, contests)
        asked = {one for question in proposal.questions for one in question.dependants}
        for verdict in proposal.verdicts:
            assert verdict.reasons
            if verdict.state is State.OPEN:
                assert verdict.missing or (verdict.nominee, verdict.award) in asked


def test_the_oracle_itself_agrees_with_a_case_worked_by_hand() -> None:
    # Two places, one of them for a woman: of three who are level, the woman is in for certain,
    # and one of the two men takes the other place.
    people = (
        Entrant(id="m1", score=1),
        Entrant(id="m2", score=1),
        Entrant(id="w1", score=1, woman=True),
    )
    contest = Contest(
        id="merit",
        uppers=(Upper(id="total", number=2),),
        leasts=(Least(id="women", number=1),),
    )
    found = {
        one.nominee: (set(one.possible), one.state)
        for one in crowd.proposed(people, (contest,)).verdicts
    }

    assert found == {
        "m1": ({"given", "none"}, State.OPEN),
        "m2": ({"given", "none"}, State.OPEN),
        "w1": ({"given"}, State.GIVEN),
    }
