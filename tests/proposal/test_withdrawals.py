"""Withdrawals: the place goes to the next in line, and the verdict says why."""

from __future__ import annotations

from datetime import date

import pytest

import thidua
from tests.proposal.council import codes, outcomes, prepared, rows
from thidua.model import Ruling, Withdrawal
from thidua.proposal import UnfitRulings, propose, settle

ROUND = prepared(vote="")
FOUR = propose(ROUND, rows(9, 8, 7, 6))
TIED = propose(ROUND, rows(9, 8, 8, 6))


def test_the_next_in_line_moves_up() -> None:
    [waiting, _] = FOUR.waiting("flag")
    after = settle(FOUR, withdrawals=(Withdrawal(nominee="A", award="flag"),))

    assert waiting.nominee == "C"
    assert outcomes(after) == {"A": "not-given", "B": "given", "C": "given", "D": "not-given"}
    assert codes(after, "A")[0] == "withdrew"
    assert codes(after, "C")[:2] == ["within-limit", "moved-up"]
    assert "Moved up because A withdrew." in thidua.explain(after, ("C", "flag"), "en")


def test_who_was_in_already_did_not_move_up() -> None:
    after = settle(FOUR, withdrawals=(Withdrawal(nominee="A", award="flag"),))

    assert "moved-up" not in codes(after, "B")


def test_without_an_award_it_is_from_all_of_them() -> None:
    after = settle(FOUR, withdrawals=(Withdrawal(nominee="A"),))

    assert codes(after, "A", "letter")[0] == "withdrew"


def test_from_another_award_it_names_nobody_there() -> None:
    letters = settle(FOUR, withdrawals=(Withdrawal(nominee="A", award="letter"),))

    assert outcomes(letters) == outcomes(FOUR)
    assert codes(letters, "A", "letter")[0] == "withdrew"


def test_whoever_wins_a_tie_by_a_withdrawal_moved_up() -> None:
    after = settle(TIED, withdrawals=(Withdrawal(nominee="C", award="flag"),))

    assert outcomes(after)["B"] == "given"
    assert "moved-up" in codes(after, "B")


@pytest.mark.parametrize("at_once", [True, False])
def test_a_ruling_on_a_tie_that_a_withdrawal_took_away_is_a_note(*, at_once: bool) -> None:
    ruling = (Ruling(question="flag.all.2-3", given=("C",)),)
    gone = (Withdrawal(nominee="A", award="flag"),)
    if at_once:
        after = propose(ROUND, rows(9, 8, 8, 6), rulings=ruling, withdrawals=gone)
    else:
        after = settle(settle(TIED, ruling), withdrawals=gone)

    assert outcomes(after) == {"A": "not-given", "B": "given", "C": "given", "D": "not-given"}
    assert "ruling-outdated" in [one.code for one in after.notes]


def test_a_ruling_that_never_fitted_stays_refused() -> None:
    ruling = (Ruling(question="flag.all.7-8", given=("C",)),)
    with pytest.raises(UnfitRulings) as refused:
        settle(TIED, ruling, withdrawals=(Withdrawal(nominee="A"),))

    assert [one.code for one in refused.value.problems] == ["ruling-without-question"]


@pytest.mark.parametrize(
    ("withdrawal", "code"),
    [
        (Withdrawal(nominee="Z"), "unknown-nominee"),
        (Withdrawal(nominee="A", award="cup"), "award-not-in-round"),
        (Withdrawal(nominee="A", on=date(2025, 12, 31)), "decided-out-of-time"),
        (Withdrawal(nominee="A", on=date(2037, 1, 1)), "decided-out-of-time"),
    ],
)
def test_a_withdrawal_of_nobody_or_from_nothing_is_refused(
    withdrawal: Withdrawal, code: str
) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(FOUR, withdrawals=(withdrawal,))

    assert [one.code for one in refused.value.problems] == [code]


@pytest.mark.parametrize("award", ["flag", "letter"])
def test_whoever_does_not_stand_for_an_award_cannot_withdraw_from_it(award: str) -> None:
    table = [*rows(9), {**rows(9, 8)[1], "who": "collective"}]
    with pytest.raises(UnfitRulings) as refused:
        propose(ROUND, table, withdrawals=(Withdrawal(nominee="B", award=award),))

    assert [(one.code, one.path) for one in refused.value.problems] == [
        ("nominee-not-in-award", ("withdrawals", 0))
    ]


def test_the_days_of_a_round_and_ten_years_after_it_are_days_to_withdraw() -> None:
    for day in (date(2026, 1, 1), date(2036, 12, 31)):
        after = settle(FOUR, withdrawals=(Withdrawal(nominee="A", award="flag", on=day),))
        assert outcomes(after)["A"] == "not-given"
