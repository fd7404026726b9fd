"""Ties: committed lots, another assessment, who decides, and what each answer brings."""

from __future__ import annotations

import pytest

import thidua
from tests.quotas.frame import given, person, possible, proposed
from thidua.allocation.lots import commitment, drawn
from thidua.proposal import Consequence, consequences

SEED = "mùa thu 2025"
LOT = f"ties: lot\nlot: {commitment(SEED)}"
LEVEL = [person("An", 90, unit="x"), person("Bình", 90, unit="x"), person("Chi", 90, unit="y")]


def codes_of(proposal: thidua.Proposal, **ruling: object) -> list[str]:
    [tie] = [one for one in proposal.questions if one.kind in ("tie", "lot")]
    with pytest.raises(thidua.UnfitRulings) as refused:
        thidua.settle(proposal, (thidua.Ruling(question=tie.id, **ruling),))  # type: ignore[arg-type] # as given
    return [one.code for one in refused.value.problems]


class TestALot:
    """The order of the level follows from a seed whose digest was published beforehand."""

    def test_it_is_asked_for_as_a_lot(self) -> None:
        [question] = proposed("total: 1", LEVEL, more=LOT).questions

        assert (question.kind, question.places) == ("lot", 1)
        page = thidua.explain(proposed("total: 1", LEVEL, more=LOT))
        assert "merit.all.1-3: bốc thăm 1 trong An, Bình và Chi" in page

    def test_the_seed_decides_and_anybody_can_work_it_out_again(self) -> None:
        proposal = proposed("total: 2", LEVEL, more=LOT)
        [question] = proposal.questions
        settled = thidua.settle(proposal, (thidua.Ruling(question=question.id, seed=SEED),))

        first = drawn(SEED, question.id, ("An", "Bình", "Chi"))[:2]
        assert sorted(given(settled)) == sorted(first)

    def test_under_several_limits_the_first_in_luck_whom_nothing_stops_takes_a_place(self) -> None:
        quota = "total: 2\nby_unit: {at_most: 1, per: unit}"
        proposal = proposed(quota, LEVEL, more=LOT)
        [question] = proposal.questions
        settled = thidua.settle(proposal, (thidua.Ruling(question=question.id, seed=SEED),))

        order = drawn(SEED, question.id, ("An", "Bình", "Chi"))
        of_x = next(one for one in order if one != "Chi")
        assert sorted(given(settled)) == sorted((of_x, "Chi"))

    @pytest.mark.parametrize("quota", ["total: 1", "total: 1\nby_unit: {at_most: 1, per: unit}"])
    def test_it_has_to_be_the_seed_that_was_committed_to(self, quota: str) -> None:
        proposal = proposed(quota, LEVEL, more=LOT)

        assert codes_of(proposal, seed="mùa xuân") == ["lot-seed-differs"]
        assert codes_of(proposal, given=("An",)) == ["lot-without-seed"]
        assert codes_of(proposal, seed=SEED, given=("An",)) == ["lot-with-names"]

    def test_the_minutes_may_hold_the_digest_where_the_plan_does_not(self) -> None:
        proposal = proposed("total: 1", LEVEL, more="ties: lot")
        [question] = proposal.questions
        ruling = thidua.Ruling(question=question.id, seed=SEED, commitment=commitment(SEED))

        assert codes_of(proposal, seed=SEED) == ["lot-without-commitment"]
        assert len(given(thidua.settle(proposal, (ruling,)))) == 1


def test_the_plan_may_say_who_decides() -> None:
    for decider, words in (
        ("vote", "Hội đồng bỏ phiếu quyết định"),
        ("authority", "cấp có thẩm quyền quyết định"),
    ):
        proposal = proposed("total: 1", LEVEL, more=f"decided_by: {decider}")
        [question] = proposal.questions

        assert question.decided_by == decider
        assert f"chọn 1 trong An, Bình và Chi, {words}" in thidua.explain(proposal)


class TestAnotherAssessment:
    """Whoever is level is asked for the facts of the tie keys; then the keys decide."""

    MORE = "ties: reassess\ntie_keys:\n  by_years: seniority desc"

    def test_the_group_is_asked_for_the_fact_that_is_missing(self) -> None:
        proposal = proposed("total: 1", [*LEVEL, person("Dũng", 80)], more=self.MORE)
        [asked] = [one for one in proposal.questions if one.kind == "reassess"]

        assert (asked.fact, asked.candidates) == ("seniority", ("An", "Bình", "Chi"))
        assert "đánh giá bổ sung “Thâm niên” của An, Bình và Chi" in thidua.explain(proposal)

    def test_with_the_facts_the_keys_decide_and_else_the_council(self) -> None:
        years = {"An": 3, "Bình": 7, "Chi": 7}
        rows = [{**one, "seniority": years[str(one["id"])]} for one in LEVEL]
        proposal = proposed("total: 1", rows, more=self.MORE)

        assert [(one.kind, one.candidates) for one in proposal.questions] == [
            ("tie", ("Bình", "Chi"))
        ]

    def test_nobody_is_asked_where_nobody_is_level(self) -> None:
        proposal = proposed("total: 1", [person("An", 90), person("Bình", 80)], more=self.MORE)

        assert proposal.questions == ()


class TestConsequences:
    """Every open tie can say who gains and who loses under each answer."""

    def said(self, found: tuple[Consequence, ...]) -> list[tuple[object, ...]]:
        return [(one.given, one.gains, one.loses) for one in found]

    def test_each_answer_names_those_whom_it_concerns(self) -> None:
        quota = "total: 2\nby_unit: {at_most: 1, per: unit}"
        proposal = proposed(quota, LEVEL)
        [tie] = proposal.questions

        # Chi is in whatever is decided: one of unit x goes with her.
        assert self.said(consequences(proposal, tie.id)) == [
            (("An", "Chi"), ("An",), ("Bình",)),
            (("Bình", "Chi"), ("Bình",), ("An",)),
        ]

    def test_answers_of_different_size_are_told_where_limits_leave_them(self) -> None:
        quota = """
        by_unit: {at_most: 1, per: unit}
        by_block: {at_most: 1, per: block}
        """
        rows = [
            person("An", 90, unit="x", block="A"),
            person("Bình", 90, unit="x", block="B"),
            person("Chi", 90, unit="y", block="A"),
        ]
        proposal = proposed(quota, rows)
        [tie] = proposal.questions

        # An alone takes up her unit and her block; without her both others fit.
        assert tie.places == 2
        assert self.said(consequences(proposal, tie.id)) == [
            (("Bình", "Chi"), ("Bình", "Chi"), ("An",)),
            (("An",), ("An",), ("Bình", "Chi")),
        ]
        assert possible(proposal, "An") == ("given", "none")

    def test_prizes_are_told_in_every_order_that_differs(self) -> None:
        quota = "structure:\n  prizes: {first: 1, second: 1}"
        proposal = proposed(quota, LEVEL[:2])
        [tie] = proposal.questions
        found = consequences(proposal, tie.id)

        assert [one.given for one in found] == [("An", "Bình"), ("Bình", "An")]
        assert [one.after for one in found[0].changes] == [("first",), ("second",)]
        assert found[0].loses == ()

    def test_equal_prizes_in_another_order_are_one_answer(self) -> None:
        quota = "structure:\n  prizes: {first: 1, second: 2}"
        proposal = proposed(quota, LEVEL)
        [tie] = proposal.questions

        assert [one.given[0] for one in consequences(proposal, tie.id)] == ["An", "Bình", "Chi"]

    def test_only_so_many_are_worked_out_and_only_of_a_tie(self) -> None:
        proposal = proposed("total: 1", LEVEL)
        [tie] = proposal.questions

        assert len(consequences(proposal, tie.id, most=2)) == 2
        with pytest.raises(KeyError):
            consequences(proposal, "merit.all.7-9")

    def test_a_lot_has_consequences_as_well(self) -> None:
        proposal = proposed("total: 1", LEVEL, more=LOT)
        [lot] = proposal.questions

        assert [one.given for one in consequences(proposal, lot.id)] == [
            ("An",),
            ("Bình",),
            ("Chi",),
        ]


class TestWhoCompetes:
    """Only those are asked about together who compete for the same places."""

    PAIRS = "men:\n  at_most: 1\n  where: not woman\nwomen:\n  at_most: 1\n  where: woman"

    def rows(self, *sexes: bool) -> list[dict[str, object]]:
        return [person(f"P{number}", 90, woman=sex) for number, sex in enumerate(sexes)]

    def asked(self, quota: str, *sexes: bool) -> list[tuple[str, tuple[str, ...], int | None]]:
        questions = proposed(quota, self.rows(*sexes)).questions
        return [(one.id, one.candidates, one.places) for one in questions]

    def test_whoever_has_a_place_of_her_own_stands_in_no_tie(self) -> None:
        proposal = proposed(self.PAIRS, self.rows(True, False, False))
        [tie] = proposal.questions

        assert given(proposal) == ["P0"]
        assert (tie.candidates, tie.places) == (("P1", "P2"), 1)
        settled = thidua.settle(proposal, (thidua.Ruling(question=tie.id, given=("P2",)),))
        assert given(settled) == ["P0", "P2"]

    def test_two_limits_that_bind_make_two_questions(self) -> None:
        assert self.asked(self.PAIRS, True, False, True, False) == [
            ("merit.all.1-2", ("P1", "P3"), 1),
            ("merit.all.3-4", ("P0", "P2"), 1),
        ]

    def test_a_limit_with_room_for_everybody_joins_nobody(self) -> None:
        assert len(self.asked(f"total: 4\n{self.PAIRS}", True, False, True, False)) == 2

    def test_a_limit_without_room_for_everybody_joins_all(self) -> None:
        assert self.asked("total: 1\nwomen:\n  at_most: 1\n  where: woman", True, False) == [
            ("merit.all.1-2", ("P0", "P1"), 1)
        ]

    def test_where_places_are_kept_everybody_competes(self) -> None:
        kept = "total: 2\nwomen:\n  at_least: 1\n  where: woman"

        assert self.asked(kept, True, False, False) == [("merit.all.1-3", ("P0", "P1", "P2"), 2)]
