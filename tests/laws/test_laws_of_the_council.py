"""Laws of votes, holds, withdrawals and cancellations over random small rounds.

Each is held against the same round in which a plain fact says the same: a vote not yet taken is
a fact that nobody knows, a vote that failed is a fact that is no.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

import attrs
from hypothesis import given
from hypothesis import strategies as st

import thidua
from thidua.allocation import State
from thidua.model import Ballot, Cancellation, Decisions, Ruling, Withdrawal
from thidua.proposal import Proposal, propose, settle

PLAN = """
thidua: 1
id: laws
title: Laws
plan: {{number: 1/KH-UBND, date: 2026-01-05, issuer: UBND}}
period: {{start: 2026-01-01, end: 2026-12-31}}
rounds:
  year: {{start: 2026-01-01, end: 2026-12-31}}
facts:
  points: {{kind: whole}}
  fine: {{kind: yes_no}}
  checked: {{kind: yes_no, if_silent: no}}
groups:
  everyone: {{}}
vetoes:
  on_hold:
    rule: checked
    holds: yes
votes:
  half: {{of: members, at_least: 50 %}}
awards:
  first:
    kind: title
    recipients: everyone
    {asks}
    rank:
      by_points: points desc
    quota:
      number: {places}
  second:
    kind: form
    recipients: everyone
    not_with: [first]
    rank:
      by_points: points desc
    quota:
      number: 1
"""
PLAIN = """requirements:
      is_fine: fine"""

STATES = st.sampled_from([True, False, None])
ROUNDS = st.lists(st.tuples(st.integers(0, 3), STATES), min_size=1, max_size=5)


@cache
def prepared(asks: str, places: int) -> thidua.Prepared:
    text = PLAN.format(asks=asks, places=places)
    return thidua.prepare(thidua.read(BytesIO(text.encode())), "year")


def seen(proposal: Proposal) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(one.nominee, one.award): one.possible for one in proposal.verdicts}


def table(entries: list[tuple[int, bool | None]], **fact: str) -> list[dict[str, object]]:
    return [
        {"id": str(number), "points": points} | dict.fromkeys(fact.values(), state)
        for number, (points, state) in enumerate(entries)
    ]


@given(ROUNDS, st.integers(1, 3))
def test_a_vote_is_a_fact_that_is_known_once_it_is_taken(
    entries: list[tuple[int, bool | None]], places: int
) -> None:
    ballots = tuple(
        Ballot(award="first", nominee=str(number), members=3, in_favour=3 * state)
        for number, (_, state) in enumerate(entries)
        if state is not None
    )
    voted = propose(prepared("vote: half", places), table(entries), ballots=ballots)
    plain = propose(prepared(PLAIN, places), table(entries, of="fine"))

    assert seen(voted) == seen(plain)


@given(ROUNDS, st.integers(1, 3))
def test_no_vote_is_asked_for_that_could_change_nothing(
    entries: list[tuple[int, bool | None]], places: int
) -> None:
    pending = propose(prepared("vote: half", places), table(entries))
    asked = {one.candidates[0] for one in pending.questions if one.kind == "vote"}
    carried = tuple(
        Ballot(award="first", nominee=str(number), members=1, in_favour=1)
        for number in range(len(entries))
    )
    could = settle(pending, ballots=carried)

    assert asked == {
        one.nominee
        for one in could.verdicts
        if one.award == "first" and one.state is not State.NOT_GIVEN
    }


@given(ROUNDS, st.integers(1, 3))
def test_a_hold_is_a_fact_that_a_ruling_makes_known(
    entries: list[tuple[int, bool | None]], places: int
) -> None:
    rows = [{"id": row["id"], "points": row["points"], "checked": True} for row in table(entries)]
    rulings = tuple(
        Ruling(question=f"hold.on_hold.{number}", given=(str(number),) * state)
        for number, (_, state) in enumerate(entries)
        if state is not None
    )
    held = propose(prepared("rounds: [year]", places), rows, rulings=rulings)
    # The hold bars from both awards, so both ask for the fact.
    fine = PLAN.replace("not_with: [first]\n", "not_with: [first]\n    " + PLAIN + "\n")
    text = fine.format(asks=PLAIN, places=places)
    plain = thidua.prepare(thidua.read(BytesIO(text.encode())), "year")

    assert seen(held) == seen(propose(plain, table(entries, of="fine")))


@given(ROUNDS, st.integers(1, 3))
def test_whoever_withdraws_was_never_there_for_the_others(
    entries: list[tuple[int, bool | None]], places: int
) -> None:
    ready = prepared("rounds: [year]", places)
    rows = table(entries)
    gone = {str(number) for number, (_, state) in enumerate(entries) if state is False}
    after = propose(ready, rows, withdrawals=tuple(Withdrawal(nominee=one) for one in gone))
    without = propose(ready, [row for row in rows if row["id"] not in gone])

    assert {key: one for key, one in seen(after).items() if key[0] not in gone} == seen(without)


@given(ROUNDS, st.integers(1, 3))
def test_a_cancellation_changes_the_verdict_it_annuls_and_no_other(
    entries: list[tuple[int, bool | None]], places: int
) -> None:
    before = propose(prepared("rounds: [year]", places), table(entries))
    given_awards = [one for one in before.verdicts if one.state is State.GIVEN]
    for one in given_awards:
        lost = Cancellation(nominee=one.nominee, award=one.award)
        after = settle(before, cancellations=(lost,))

        assert seen(after) == seen(before) | {(one.nominee, one.award): ("none",)}
        assert all(other in given_awards for other in before.verdicts if _falls(after, other))


def _falls(proposal: Proposal, verdict: thidua.Verdict) -> bool:
    return (verdict.nominee, verdict.award) in {
        (one.nominee, one.award) for one in proposal.to_cancel
    }


@given(ROUNDS, st.permutations(range(3)))
def test_the_order_in_which_decisions_come_in_changes_nothing(
    entries: list[tuple[int, bool | None]], order: list[int]
) -> None:
    ready = prepared("vote: half", 1)
    ballots = tuple(
        Ballot(award="first", nominee=str(number), members=3, in_favour=3 * bool(state))
        for number, (_, state) in enumerate(entries)
    )
    steps = (
        Decisions(ballots=ballots[:2]),
        Decisions(ballots=ballots[2:]),
        Decisions(withdrawals=(Withdrawal(nominee="0"),)),
    )
    proposal = propose(ready, table(entries))
    for step in (steps[number] for number in order):
        proposal = settle(
            proposal, step.rulings, ballots=step.ballots, withdrawals=step.withdrawals
        )
    at_once = propose(
        ready, table(entries), ballots=ballots, withdrawals=(Withdrawal(nominee="0"),)
    )

    assert attrs.astuple(proposal.verdicts[0]) == attrs.astuple(at_once.verdicts[0])
    assert seen(proposal) == seen(at_once)
