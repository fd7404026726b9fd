"""Votes: awards ask for votes of the plan, and the plan's votes are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.references import missing
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note


def votes_are_there_and_asked_for(campaign: Campaign) -> Iterable[Problem]:
    """Awards ask for votes of the campaign, and some award asks for each of them."""
    known = [vote.id for vote in campaign.votes]
    asked = {
        award.vote: ("awards", award.id, "vote")
        for award in reversed(campaign.awards)
        if award.vote is not None
    }
    yield from missing("unknown-vote", known, asked.items())
    for vote in known:
        if vote not in asked:
            yield note("vote-not-used", "votes", vote, name=vote)
