"""The council's rulings: what fits a question, what does not, and what the verdicts say then."""

from __future__ import annotations

import pytest

import thidua
from tests.laws import arena
from tests.oracles.brute_force import Entrant, Prizes
from thidua.allocation import State
from thidua.model import Ruling
from thidua.proposal import Proposal, UnfitRulings, propose, settle
from thidua.values import Citation

LEVEL = tuple(Entrant(id=one, score=2, ok=True, pool="A") for one in "abc")
CLAUSE = Citation(clause="Biên bản họp Hội đồng")


def proposed(ladder: tuple[tuple[str, int], ...]) -> Proposal:
    award = Prizes(id="x", ladder=ladder, per_pool=False, ties="refer")
    return propose(arena.prepared((award,)), arena.rows(LEVEL))


ONE = proposed((("given", 1),))
LADDER = proposed((("first", 1), ("second", 1)))
QUESTION = "x.all.1-3"


def outcomes(proposal: Proposal) -> dict[str, str]:
    return {one.nominee: one.possible[0] for one in proposal.verdicts}


def test_the_question_names_candidates_places_and_prizes() -> None:
    [question] = LADDER.questions

    assert question.id == QUESTION
    assert question.candidates == ("a", "b", "c")
    assert (question.places, question.prizes) == (2, ("first", "second"))


def test_a_ruling_settles_everyone_and_is_named() -> None:
    settled = settle(ONE, (Ruling(question=QUESTION, given=("b",), citation=CLAUSE),))
    verdict = settled.verdict("b", "x")

    assert outcomes(settled) == {"a": "none", "b": "given", "c": "none"}
    assert settled.questions == ()
    assert verdict is not None
    assert verdict.ruling == QUESTION
    assert [(one.code, one.citation) for one in verdict.reasons] == [("ruled-in", CLAUSE)]
    assert {one.reasons[0].code for one in settled.verdicts} == {"ruled-in", "ruled-out"}
    assert settled.limits[0].given == 1


@pytest.mark.parametrize("given", [("c", "a"), ("a", "c"), ("a",)])
def test_the_order_of_names_hands_out_no_prizes(given: tuple[str, ...]) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(LADDER, (Ruling(question=QUESTION, given=given),))

    [problem] = refused.value.problems
    assert problem.code == "ruling-prizes-missing"
    assert problem.detail("prizes") == ("first", "second")
    assert problem.detail("names") == given


def test_names_are_enough_where_all_places_are_of_one_prize() -> None:
    alike = proposed((("first", 2), ("second", 1)))
    settled = settle(alike, (Ruling(question=QUESTION, prizes=(("b", "first"), ("a", "first"))),))
    same = proposed((("first", 2),))
    named = settle(same, (Ruling(question=QUESTION, given=("b", "a")),))

    assert outcomes(settled) == outcomes(named) == {"a": "first", "b": "first", "c": "none"}


def test_somebody_may_stand_among_those_given_and_with_a_prize() -> None:
    ruling = Ruling(question=QUESTION, given=("a", "b"), prizes=(("a", "second"), ("b", "first")))

    assert outcomes(settle(LADDER, (ruling,))) == {"a": "second", "b": "first", "c": "none"}


def test_a_ruling_that_says_nothing_refuses_nobody() -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(ONE, (Ruling(question=QUESTION),))
    nobody = settle(ONE, (Ruling(question=QUESTION, given=()),))

    assert [one.code for one in refused.value.problems] == ["ruling-without-answer"]
    assert outcomes(nobody) == {"a": "none", "b": "none", "c": "none"}


@pytest.mark.parametrize("given", [None, ("a",)])
def test_a_tie_is_not_answered_by_a_value(given: tuple[str, ...] | None) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(ONE, (Ruling(question=QUESTION, given=given, value="A"),))

    [problem] = refused.value.problems
    assert (problem.code, problem.detail("key")) == ("ruling-of-another-sort", "value")
    assert "given" in thidua.say(problem, "en")


def test_prizes_can_be_named() -> None:
    ruling = Ruling(question=QUESTION, prizes=(("a", "second"), ("b", "first")))

    assert outcomes(settle(LADDER, (ruling,))) == {"a": "second", "b": "first", "c": "none"}


def test_the_council_may_leave_a_place_empty() -> None:
    settled = settle(LADDER, (Ruling(question=QUESTION, prizes=(("a", "first"),)),))

    assert outcomes(settled) == {"a": "first", "b": "none", "c": "none"}
    assert settled.limits[0].unused == 1


def test_rulings_can_be_given_at_once() -> None:
    award = Prizes(id="x", ladder=(("given", 1),), per_pool=False, ties="refer")
    rulings = (Ruling(question=QUESTION, given=("a",)),)
    at_once = propose(arena.prepared((award,)), arena.rows(LEVEL), rulings=rulings)

    assert at_once == settle(ONE, rulings)
    assert at_once != ONE


@pytest.mark.parametrize(
    ("base", "rulings", "code"),
    [
        (ONE, (Ruling(question="x.all.1-2", given=("a",)),), "ruling-without-question"),
        (ONE, (Ruling(question=QUESTION, given=("z",)),), "ruling-outside-question"),
        (ONE, (Ruling(question=QUESTION, given=("a", "b")),), "ruling-too-many"),
        (LADDER, (Ruling(question=QUESTION, given=("a", "a")),), "ruling-names-twice"),
        (
            LADDER,
            (Ruling(question=QUESTION, prizes=(("a", "first"), ("a", "second"))),),
            "ruling-names-twice",
        ),
        (
            LADDER,
            (Ruling(question=QUESTION, prizes=(("a", "first"), ("b", "first"))),),
            "ruling-too-many",
        ),
        (LADDER, (Ruling(question=QUESTION, prizes=(("a", "gold"),)),), "ruling-too-many"),
        (ONE, (Ruling(question=QUESTION, given=("a",)),) * 2, "ruling-twice"),
    ],
)
def test_a_ruling_that_does_not_fit_is_refused_with_its_reason(
    base: Proposal, rulings: tuple[Ruling, ...], code: str
) -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(base, rulings)

    assert code in [one.code for one in refused.value.problems]
    assert QUESTION in str(refused.value) or "x.all" in str(refused.value)


def test_only_the_question_that_is_answered_is_settled() -> None:
    two = tuple(
        Entrant(id=f"{pool}{n}", score=1, ok=True, pool=pool) for pool in "AB" for n in range(2)
    )
    award = Prizes(id="x", ladder=(("given", 1),), per_pool=True, ties="refer")
    proposal = propose(arena.prepared((award,)), arena.rows(two))
    settled = settle(proposal, (Ruling(question="x.B.1-2", given=("B1",)),))

    assert [one.id for one in settled.questions] == ["x.A.1-2"]
    assert {one.nominee for one in settled.verdicts if one.state is State.OPEN} == {"A0", "A1"}


def test_a_suggestion_comes_with_a_question_that_is_nearly_right() -> None:
    with pytest.raises(UnfitRulings) as refused:
        settle(ONE, (Ruling(question="x.all.1-4", given=("a",)),))

    assert refused.value.problems[0].detail("suggestion") == QUESTION
    assert "x.all.1-3" in thidua.say(refused.value.problems[0])
