"""What it means that a data frame gives what rows give: to the last reason."""

from collections.abc import Iterable
from typing import Any

from tests.frames.tables import verdict_rows
from thidua.proposal import Proposal
from thidua.proposal.frame_results import FrameProposal


def assert_equal(
    found: FrameProposal, proposal: Proposal, ids: Iterable[str] | None = None
) -> None:
    """Hold a proposal over a frame to the proposal over the same rows."""
    rows = {(one["id"], one["award"]): one for one in verdict_rows(found.verdicts)}

    for verdict in proposal.verdicts:
        row = rows.pop((verdict.nominee, verdict.award), None)

        assert row is not None, verdict
        assert row == {
            "id": verdict.nominee,
            "award": verdict.award,
            "part": verdict.part,
            "state": verdict.state.value,
            "prize": verdict.prize,
            "place": None if verdict.place is None else verdict.place[0],
            "last_place": None if verdict.place is None else verdict.place[1],
        }, (row, verdict)

    assert rows == {}

    by_nominee: dict[str, dict[str, Any]] = {}
    for verdict in proposal.verdicts:
        by_nominee.setdefault(verdict.nominee, {})[verdict.award] = verdict
    for nominee in by_nominee if ids is None else ids:
        explained = {one.award: one for one in found.explain(nominee)}

        assert explained == by_nominee.get(nominee, {}), nominee

    if not any(award.delegated_to for award in proposal.campaign.awards):
        # What another plan may ask of everybody is not listed from a frame.
        assert found.questions == proposal.questions

    assert found.limits == proposal.limits
