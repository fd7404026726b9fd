"""All benchmarks in one run: `python -m benchmarks`, from the root of a checkout."""

from __future__ import annotations

import os
import platform

from benchmarks.allocation import allocation
from benchmarks.eligibility import eligibility
from benchmarks.growth import growth
from benchmarks.loading import loading
from benchmarks.quotas import quotas
from benchmarks.scoring import scoring


def main() -> None:
    """Print a table as soon as it is measured; answers are compared before anything is timed."""
    version, machine = platform.python_version(), platform.machine()
    print(f"Python {version}, {platform.system()} {machine}, {os.cpu_count()} cores\n")
    for measured in (loading, eligibility, scoring, allocation, quotas, growth):
        print(measured(), flush=True)


if __name__ == "__main__":
    main()
