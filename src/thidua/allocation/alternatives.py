"""Alternatives: the same round if something had been decided in another way."""

from __future__ import annotations

from attrs import evolve

from thidua.allocation.overview import Overview
from thidua.allocation.rows import allocate
from thidua.assessment import Council, as_cancelled
from thidua.language.truths import Truth
from thidua.ranking import rank


def if_votes_carry(overview: Overview) -> Overview:
    """Return the round if every vote still open were carried."""
    council = overview.assessments.council
    return overview.kept("votes", lambda: _otherwise(overview, council.presuming()))


def if_nobody_withdrew(overview: Overview) -> Overview:
    """Return the round if nobody had stepped back."""
    council = overview.assessments.council
    return overview.kept("staying", lambda: _otherwise(overview, council.without_withdrawals()))


def if_cancelled_before(overview: Overview) -> Overview:
    """Return the round if what was cancelled had never been there, and nobody had moved up."""
    return overview.kept("cancelled", lambda: _without_cancelled(overview))


def _otherwise(overview: Overview, council: Council) -> Overview:
    standings = overview.allocation.standings
    assessments = evolve(overview.assessments, council=council)
    again = allocate(
        evolve(standings, assessments=assessments), rulings=overview.allocation.rulings
    )
    return Overview(again)


def _without_cancelled(overview: Overview) -> Overview:
    nominees = overview.assessments.nominees
    only = {
        award: frozenset(
            nominees[index].id
            for index in result.chances
            if overview.truth(award, index) is not Truth.NOT_MET
        )
        for award, result in overview.allocation.results.items()
    }
    council = overview.assessments.council
    assessments = evolve(
        as_cancelled(overview.assessments), council=council.uncancelled().limited_to(only)
    )
    return Overview(allocate(rank(assessments), rulings=overview.allocation.rulings))
