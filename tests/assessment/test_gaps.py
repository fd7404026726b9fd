"""Gaps as reasons: what a sentence says of them."""

import pytest

from thidua.assessment.gaps import gap_reason
from thidua.language.scope import Gap
from thidua.model import Campaign
from thidua.values import Period
from thidua.wording import reason_sentence

PLAN = Campaign(id="x", title="X", period=Period.of_year(2022))


@pytest.mark.parametrize(
    ("points", "vi", "en"),
    [("207/2", "103,5", "103.5"), ("105", "105", "105"), ("1/3", "0,33…", "0.33…")],
)
def test_points_out_of_bounds_are_written_with_their_decimals(
    points: str, vi: str, en: str
) -> None:
    said = gap_reason(Gap("points-out-of-bounds", "form", points), None, PLAN)

    assert f": {vi};" in reason_sentence(said, "vi")
    assert en in reason_sentence(said, "en")


def test_points_out_of_bounds_need_no_number() -> None:
    said = gap_reason(Gap("points-out-of-bounds", "form"), None, PLAN)

    assert said.detail("text") == ""
