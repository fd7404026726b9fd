"""Laws that every proposal keeps, whatever the plan and the data."""

from __future__ import annotations

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.laws import arena
from tests.oracles.brute_force import POOLS, SCORES, Entrant, Prizes
from thidua.allocation import State
from thidua.model import Ruling
from thidua.proposal import Proposal, propose, settle

TIE_RULES = ("refer", "none", "all", "share_standard", "share_dense")


def proposed(entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]) -> Proposal:
    return propose(arena.prepared(awards), arena.rows(entrants))


def winners(proposal: Proposal) -> dict[tuple[str, str], str | None]:
    return {
        (one.nominee, one.award): one.prize for one in proposal.verdicts if one.state is State.GIVEN
    }


@settings(max_examples=100)
@given(arena.entrants(unknowns=3), arena.several_awards(), st.randoms(use_true_random=False))
def test_the_order_of_nominees_is_irrelevant(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...], chance: object
) -> None:
    shuffled = list(entrants)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random

    assert proposed(tuple(shuffled), awards) == proposed(entrants, awards)


@settings(max_examples=100)
@given(arena.entrants(unknowns=3), arena.several_awards())
def test_no_limit_is_exceeded(entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]) -> None:
    for use in proposed(entrants, awards).limits:
        assert use.places is not None
        assert use.given + use.open <= use.places


@settings(max_examples=150)
@given(
    arena.entrants(least=1), arena.one_award(ties=TIE_RULES), st.integers(0, 4), st.integers(1, 2)
)
def test_more_points_never_leave_a_lower_outcome(
    entrants: tuple[Entrant, ...], award: Prizes, who: int, more: int
) -> None:
    index = who % len(entrants)
    before = entrants[index]
    assert before.score is not None
    assume(before.score + more <= SCORES[-1])
    better = evolve(before, score=before.score + more)
    raised = (*entrants[:index], better, *entrants[index + 1 :])
    order = [*(name for name, _ in award.ladder), "none"]

    def ranks(found: Proposal) -> list[int]:
        verdict = found.verdict(before.id, award.id)
        assert verdict is not None
        return [order.index(outcome) for outcome in verdict.possible]

    old, new = ranks(proposed(entrants, (award,))), ranks(proposed(raised, (award,)))
    # Dropping a tied group can drop whoever climbs into it: that is what the rule says.
    if award.ties != "none":
        assert min(new) <= min(old)
        assert max(new) <= max(old)


@settings(max_examples=100)
@given(arena.entrants(least=1), arena.one_award(ties=TIE_RULES))
def test_equals_get_equal_verdicts(entrants: tuple[Entrant, ...], award: Prizes) -> None:
    twin = evolve(entrants[0], id="twin")
    proposal = proposed((*entrants, twin), (award,))
    one, other = (proposal.verdict(who, award.id) for who in (entrants[0].id, "twin"))

    assert one is not None
    assert other is not None
    assert (one.state, one.possible, one.place) == (other.state, other.possible, other.place)


@settings(max_examples=100)
@given(arena.entrants(), arena.several_awards())
def test_a_losers_withdrawal_changes_no_winner(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    before = proposed(entrants, awards)
    lost: dict[str, set[State]] = {}
    for verdict in before.verdicts:
        lost.setdefault(verdict.nominee, set()).add(verdict.state)
    losers = [who for who, states in lost.items() if states == {State.NOT_GIVEN}]
    for loser in losers:
        rest = tuple(one for one in entrants if one.id != loser)

        assert winners(proposed(rest, awards)) == winners(before)


@settings(max_examples=150)
@given(arena.entrants(most=4, unknowns=4), arena.several_awards(), st.data())
def test_settled_verdicts_survive_every_later_fact(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...], data: st.DataObject
) -> None:
    before = proposed(entrants, awards)
    filled = tuple(
        evolve(
            one,
            score=data.draw(st.sampled_from(SCORES)) if one.score is None else one.score,
            ok=data.draw(st.booleans()) if one.ok is None else one.ok,
            pool=data.draw(st.sampled_from(POOLS)) if one.pool is None else one.pool,
        )
        for one in entrants
    )
    after = proposed(filled, awards)
    for verdict in before.verdicts:
        later = after.verdict(verdict.nominee, verdict.award)
        assert later is not None
        assert set(later.possible) <= set(verdict.possible)


@settings(max_examples=100)
@given(arena.entrants(most=5), arena.several_awards(), st.data())
def test_settling_every_tie_settles_everything_within_what_was_possible(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...], data: st.DataObject
) -> None:
    before = after = proposed(entrants, awards)
    while after.questions:
        question = after.questions[0]
        chosen = data.draw(st.permutations(question.candidates))[: question.places]
        prizes = tuple(zip(chosen, question.prizes, strict=False))
        ruling = Ruling(question=question.id, given=tuple(chosen), prizes=prizes)
        after = settle(after, (ruling,))
    for verdict in after.verdicts:
        earlier = before.verdict(verdict.nominee, verdict.award)
        assert earlier is not None
        assert verdict.state is not State.OPEN
        assert set(verdict.possible) <= set(earlier.possible)


@settings(max_examples=100)
@given(arena.entrants(unknowns=4), arena.several_awards())
def test_every_open_verdict_says_what_it_hangs_on(
    entrants: tuple[Entrant, ...], awards: tuple[Prizes, ...]
) -> None:
    proposal = proposed(entrants, awards)
    ties = {one for question in proposal.questions for one in question.dependants}
    for verdict in proposal.verdicts:
        assert verdict.reasons
        if verdict.state is State.OPEN:
            assert verdict.missing or (verdict.nominee, verdict.award) in ties
