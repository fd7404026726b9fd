"""Timing: candidates one after the other, over and over, so that all meet the same weather."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

from attrs import frozen


@frozen
class Timed:
    """The seconds that one candidate took, run by run."""

    seconds: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.seconds)

    def speed_beside(self, other: Timed) -> float:
        """Return how fast this is where the other is 1: the median of the ratios run by run."""
        pairs = zip(other.seconds, self.seconds, strict=True)
        return median(theirs / mine for theirs, mine in pairs)


def interleaved(candidates: Mapping[str, Callable[[], object]], *, runs: int) -> dict[str, Timed]:
    """Time every candidate once in each run, after a run that does not count.

    Args:
        candidates: What to call, by name.
        runs: How many runs count.
    """
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for run in range(runs + 1):
        for name, call in candidates.items():
            took = _seconds(call)
            if run:
                seconds[name].append(took)
    return {name: Timed(tuple(several)) for name, several in seconds.items()}


def _seconds(call: Callable[[], object]) -> float:
    """Time one call as `timeit` does: what others left behind is not collected inside it."""
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        call()
        return perf_counter() - start
    finally:
        gc.enable()
