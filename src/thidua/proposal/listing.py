"""Listing: the verdicts of a proposal in their order, each built when it is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from attrs import frozen

from thidua.allocation import Verdict
from thidua.allocation.judging import Usefulness, verdict
from thidua.allocation.overview import Overview
from thidua.allocation.sightings import Sighting
from thidua.assessment import PreparedAward
from thidua.proposal.questions import sighted


@frozen(eq=False, slots=False)
class Verdicts(Sequence[Verdict]):
    """All verdicts of a proposal, each built when it is read.

    Vietnamese:
        danh sách kết quả
    """

    _overview: Overview
    _usefulness: Callable[[], Usefulness]

    @overload
    def __getitem__(self, position: int) -> Verdict: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Verdict, ...]: ...
    def __getitem__(self, position: int | slice) -> Verdict | tuple[Verdict, ...]:
        """Build the verdict at a position, or those of a slice."""
        found = self._order[position]
        if isinstance(found, Sighting):
            return verdict(found, self._usefulness)
        return tuple(verdict(one, self._usefulness) for one in found)

    def __len__(self) -> int:
        """Count the verdicts."""
        return len(self._order)

    @cached_property
    def _order(self) -> list[Sighting]:
        return _in_order(self._overview)


def _in_order(overview: Overview) -> list[Sighting]:
    return [one for prepared in overview.awards.values() for one in _by_place(overview, prepared)]


def _by_place(overview: Overview, prepared: PreparedAward) -> list[Sighting]:
    """Order by the worst place still possible: whoever cannot be placed yet stands last."""
    fields = overview.allocation.standings.fields_of(prepared.award.id)
    parts = {field.part: position for position, field in enumerate(fields)}

    def place(seen: Sighting) -> tuple[int, float, float, str]:
        first, last = (math.inf, math.inf) if seen.found is None else seen.found[1].positions
        return parts.get(seen.part, len(parts)), last, first, seen.nominee.id

    return sorted(sighted(overview, prepared), key=place)
