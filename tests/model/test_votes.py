"""Votes and ballots: the denominators, the thresholds, and the numbers that cannot be."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.model import Ballot, Cancellation, Electorate, Recusal, Tally, Vote
from thidua.values import Share

NINETY, HALF, TWO_THIRDS = Share.percent(90), Share.percent(50), Share.ratio(2, 3)


def ballot(**numbers: Any) -> Ballot:  # noqa: ANN401 - numbers of all sorts, wrong ones too
    stated: dict[str, Any] = {"award": "flag", "nominee": "A", "members": 11, "in_favour": 7}
    return Ballot(**stated | numbers)


def vote(of: Electorate, **rest: Any) -> Vote:  # noqa: ANN401 - handed on as they are
    stated: dict[str, Any] = {"id": "high", "of": of, "at_least": NINETY}
    return Vote(**stated | rest)


class TestDenominators:
    """Eleven members: nine present, of whom one abstains and one spoils the ballot; one is
    recused; the absent one was asked and is in favour."""

    taken = ballot(
        present=9,
        in_favour=6,
        against=1,
        abstained=1,
        invalid=1,
        asked=1,
        written_in_favour=1,
        recused=("B",),
    )

    @pytest.mark.parametrize(
        ("of", "recused", "base"),
        [
            (Electorate.MEMBERS, Recusal.COUNTED, 11),
            (Electorate.MEMBERS, Recusal.LEFT_OUT, 10),
            # Nine present and one in writing; the recused one is there, too.
            (Electorate.PRESENT, Recusal.COUNTED, 11),
            (Electorate.PRESENT, Recusal.LEFT_OUT, 10),
            # 6 + 1 in favour, 1 against, 1 abstention; the spoilt ballot is not valid.
            (Electorate.VALID, Recusal.COUNTED, 9),
            (Electorate.VALID, Recusal.LEFT_OUT, 9),
        ],
    )
    def test_each_is_what_the_plan_declares(
        self, of: Electorate, recused: Recusal, base: int
    ) -> None:
        assert vote(of, recused=recused).tally(self.taken) == Tally(in_favour=7, base=base)

    def test_who_is_absent_could_be_asked(self) -> None:
        assert self.taken.absent == 1
        assert ballot().absent is None

    def test_of_those_present_needs_to_know_who_was(self) -> None:
        with pytest.raises(ValueError, match="how many were present"):
            vote(Electorate.PRESENT).tally(ballot())

    def test_no_valid_ballot_carries_nothing(self) -> None:
        nobody = vote(Electorate.VALID, at_least=None, more_than=Share(Fraction(0)))
        tally = nobody.tally(ballot(in_favour=0, invalid=3))

        assert (tally.base, nobody.is_carried(tally)) == (0, False)


class TestThresholds:
    """Edges are exact."""

    @pytest.mark.parametrize(("in_favour", "carried"), [(9, True), (8, False)])
    def test_at_least_is_met_at_the_edge(self, in_favour: int, carried: bool) -> None:
        assert vote(Electorate.MEMBERS).is_carried(Tally(in_favour=in_favour, base=10)) is carried

    @pytest.mark.parametrize(("in_favour", "carried"), [(6, True), (5, False)])
    def test_more_than_is_not(self, in_favour: int, carried: bool) -> None:
        more = vote(Electorate.MEMBERS, at_least=None, more_than=HALF)

        assert more.needed == HALF
        assert more.is_carried(Tally(in_favour=in_favour, base=10)) is carried

    @pytest.mark.parametrize(
        "wrong",
        [
            {"at_least": None},
            {"more_than": HALF},
            {"at_least": Share.percent(0)},
            {"at_least": Share.percent(101)},
            {"quorum": Share.percent(101)},
            {"at_least": None, "more_than": Share.percent(100)},
            {"at_least": None, "more_than": Share.percent(-1)},
        ],
    )
    def test_a_vote_that_nothing_or_everything_carries_cannot_be(
        self, wrong: dict[str, Any]
    ) -> None:
        with pytest.raises(ValueError, match="the vote high"):
            vote(Electorate.MEMBERS, **wrong)


class TestHowItWasTaken:
    """Quorum and absent members."""

    @pytest.mark.parametrize(
        ("numbers", "enough"),
        [
            # Two thirds of eleven are more than seven.
            ({"present": 7}, False),
            ({"present": 8}, True),
            ({"present": 7, "asked": 1, "written_against": 1}, True),
            ({"in_favour": 8}, True),
            ({"in_favour": 7}, False),
        ],
    )
    def test_a_quorum_counts_who_took_part(self, numbers: dict[str, int], enough: bool) -> None:
        assert vote(Electorate.MEMBERS, quorum=TWO_THIRDS).has_quorum(ballot(**numbers)) is enough

    def test_without_a_quorum_everything_counts(self) -> None:
        assert vote(Electorate.MEMBERS).has_quorum(ballot(in_favour=0))

    @pytest.mark.parametrize(
        ("numbers", "missed"),
        [
            ({"present": 8, "asked": 3}, False),
            ({"present": 8, "asked": 2}, True),
            ({"present": 11}, False),
            ({}, False),
        ],
    )
    def test_all_absent_members_are_to_be_asked(
        self,
        numbers: dict[str, int],
        missed: bool,
    ) -> None:
        strict = vote(Electorate.MEMBERS, ask_absent=True)

        assert strict.asks_absent(ballot(**numbers)) is missed
        assert not vote(Electorate.MEMBERS).asks_absent(ballot(**numbers))


@pytest.mark.parametrize(
    "wrong",
    [
        {"members": 0, "in_favour": 0},
        {"in_favour": -1},
        {"recused": -1},
        {"present": -1},
        {"in_favour": 12},
        {"in_favour": 10, "recused": 2},
        {"in_favour": 10, "asked": 2, "written_against": 2},
        {"present": 6},
        {"present": 10, "asked": 2},
        {"present": 8, "written_in_favour": 1},
    ],
)
def test_a_ballot_with_numbers_that_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="the ballot on A for flag"):
        ballot(**wrong)


@pytest.mark.parametrize("wrong", [{}, {"award": "flag", "fact": "points"}])
def test_a_cancellation_names_one_thing(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="an award or a fact"):
        Cancellation(nominee="A", **wrong)  # type: ignore[arg-type] # texts, as declared


@given(
    st.integers(1, 30).flatmap(
        lambda members: st.tuples(
            st.just(members),
            st.lists(st.sampled_from("+-0xwnr."), min_size=members, max_size=members),
        )
    ),
    st.sampled_from(Electorate),
    st.sampled_from(Recusal),
)
def test_a_share_never_passes_the_whole_and_is_counted_member_by_member(
    council: tuple[int, list[str]], of: Electorate, recused: Recusal
) -> None:
    """Each member does one thing: + in favour, - against, 0 abstains, x spoils the ballot,
    w writes in favour, n writes against, r is recused, . is away and says nothing."""
    members, signs = council
    present = sum(sign in "+-0x" for sign in signs)
    counted = ballot(
        members=members,
        present=present,
        in_favour=signs.count("+"),
        against=signs.count("-"),
        abstained=signs.count("0"),
        invalid=signs.count("x"),
        asked=signs.count("w") + signs.count("n"),
        written_in_favour=signs.count("w"),
        written_against=signs.count("n"),
        recused=signs.count("r"),
    )
    stay = "r" if recused is Recusal.COUNTED else ""
    bases = {
        Electorate.MEMBERS: "+-0xwn." + stay,
        Electorate.PRESENT: "+-0xwn" + stay,
        Electorate.VALID: "+-0wn",
    }
    tally = vote(of, recused=recused).tally(counted)

    assert tally.in_favour == sum(sign in "+w" for sign in signs)
    assert tally.base == sum(sign in bases[of] for sign in signs)
    assert tally.share <= Share.percent(100)
