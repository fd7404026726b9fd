"""Laws of rulings over random small rounds with several limits."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

import pytest

import thidua
from tests.laws.crowd import entrants, proposed, several
from thidua.model import Ruling
from thidua.proposal import Proposal


def rounds(seeds: range) -> Iterator[Proposal]:
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - rounds that can be drawn again
        contests = several(chance, 2)
        yield proposed(entrants(chance, 6, chance.choice((0, 0, 1))), contests)


def rulings(proposal: Proposal) -> Iterator[tuple[str | None, bool, Proposal]]:
    """Yield every ruling that is accepted: its award, whether all places are filled, the rest."""
    for tie in (one for one in proposal.questions if one.kind == "tie"):
        for number in range(len(tie.candidates) + 1):
            for given in combinations(tie.candidates, number):
                try:
                    settled = thidua.settle(proposal, (Ruling(question=tie.id, given=given),))
                except thidua.UnfitRulings:
                    continue
                assert number <= tie.places
                yield tie.award, number == tie.places, settled


@pytest.mark.parametrize("first", range(0, 300, 100))
def test_no_accepted_ruling_changes_a_settled_verdict(first: int) -> None:
    accepted = 0
    for proposal in rounds(range(first, first + 100)):
        for award, is_full, settled in rulings(proposal):
            accepted += 1
            for before in proposal.verdicts:
                after = settled.verdict(before.nominee, before.award)
                assert after is not None
                # Whoever is left without a place may receive a later award that bars both.
                is_concerned = is_full or before.award == award
                if len(before.possible) == 1 and is_concerned:
                    assert after.possible == before.possible
    assert accepted > 20
