"""Votes: awards ask for votes of the plan, and the plan's votes are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.references import missing
from thidua.model.campaign import Campaign
from thidua.problems import Problem, note


def votes_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Awards ask for votes of the campaign."""
    known = (vote.id for vote in campaign.votes)
    references = (
        (award.vote, ("awards", award.id, "vote"))
        for award in campaign.awards
        if award.vote is not None
    )
    return missing("unknown-vote", known, references)


def votes_are_asked_for(campaign: Campaign) -> Iterable[Problem]:
    """Some award asks for every vote."""
    asked = {award.vote for award in campaign.awards}
    for vote in campaign.votes:
        if vote.id not in asked:
            yield note("vote-not-used", "votes", vote.id, name=vote.id)
