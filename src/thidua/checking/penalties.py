"""Penalties: they take points away, and nothing is a bonus and a penalty at once."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.criteria import criteria_in
from thidua.checking.maxima import end, plainly, sound_criteria
from thidua.engine.definitions import definitions_of
from thidua.engine.ranges import Ranges
from thidua.engine.sheets import SheetWriter
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, warning


def nothing_is_bonus_and_penalty(campaign: Campaign) -> Iterable[Problem]:
    """A criterion adds to the points of its part or takes from them."""
    for one in criteria_in(campaign):
        if one.criterion.bonus and one.criterion.penalty:
            yield error("bonus-and-penalty", *one.path, name=one.about)


def penalties_take_points_away(campaign: Campaign) -> Iterable[Problem]:
    """The points of a penalty are written without a sign: they are subtracted.

    A negative number would be capped to nothing, or added. Where the plan says nothing of
    points beyond the bounds, they are reported as points under the least.
    """
    ranges = Ranges(definitions_of(campaign), campaign.facts)
    methods = {method.id: method for method in campaign.methods}
    for one in sound_criteria(campaign):
        criterion = one.criterion
        is_bounded = criterion.most is not None and criterion.beyond is None
        if not criterion.penalty or one.is_sheet or is_bounded:
            continue
        worth = ranges.number(SheetWriter(sheet=one.sheet, methods=methods).raw(criterion))
        low = end(worth, "low")
        if worth is not None and (low is None or low < 0):
            least = None if low is None else plainly(low)
            yield warning("penalty-below-zero", *one.path, name=one.about, least=least)
