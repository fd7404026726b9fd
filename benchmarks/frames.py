"""Whole provinces in columns: thidua beside hand-written Polars and hand-written DuckDB SQL.

`python -m benchmarks.frames 1000000` prints the table for so many nominees; each candidate runs
in a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import StringIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.table import rate, shown, table
from thidua import Prepared, State, prepare, propose_frame, read

PLAN = """
thidua: 1
id: province
title: Phong trào thi đua
plan: {number: 1/KH-UBND, date: 2026-01-05, issuer: UBND tỉnh}
period: {start: 2026-01-01, end: 2026-12-31}
rounds:
  year: {start: 2026-01-01, end: 2026-12-31}
facts:
  done: {kind: yes_no}
  initiative: {kind: yes_no}
  trained: {kind: yes_no}
  joined: {kind: date}
CRITERIA
pools:
  block: {of: [N1, N2, N3, N4]}
groups:
  everyone: {}
values:
  total: TOTAL
awards:
  merit:
    title: Bằng khen
    kind: form
    authority: Chủ tịch UBND tỉnh
    recipients: everyone
    requirements:
      two_of_three: at_least(2, done, initiative, trained)
      long_enough: joined <= 2025-06-30
      enough: total >= 150
    rank:
      by_total: total desc
    quota:
      each: {at_most: PLACES, per: block}
    ties: refer
"""
WEIGHTS = (3, 1, 2, 5, 1, 4, 2, 3, 1, 2)
ROUND = "year"
#: Places of each of the four blocks.
PLACES = 300


def plan(places: int = PLACES) -> Prepared:
    """Return the round."""
    names = [f"c{number}" for number in range(len(WEIGHTS))]
    criteria = "\n".join(f"  {one}: {{kind: whole, least: 0, most: 100}}" for one in names)
    total = " + ".join(f"{by} * {one}" for by, one in zip(WEIGHTS, names, strict=True))
    text = PLAN.replace("CRITERIA", criteria).replace("TOTAL", total)
    return prepare(read(StringIO(text.replace("PLACES", str(places))), name="plan.yaml"), ROUND)


def write_nominees(path: Path, number: int) -> None:
    """Write a Parquet file of nominees, the same for the same number; one in 5,000 lacks a cell."""
    import polars as pl

    at = pl.int_range(number, dtype=pl.UInt64)

    def drawn(seed: int, below: int) -> Any:
        return at.hash(seed) % below

    day = pl.lit("2020-01-01").str.to_date() + pl.duration(days=drawn(4, 2300))
    columns = [
        ("T" + at.cast(pl.String)).alias("id"),
        ("N" + (drawn(0, 4) + 1).cast(pl.String)).alias("block"),
        pl.when(drawn(9, 5000) > 0).then(drawn(1, 10) > 1).alias("done"),
        (drawn(2, 10) > 4).alias("initiative"),
        (drawn(3, 10) > 3).alias("trained"),
        day.alias("joined"),
        *(
            (drawn(10 + one, 51) + drawn(30 + one, 51)).cast(pl.Int16).alias(f"c{one}")
            for one in range(len(WEIGHTS))
        ),
    ]
    pl.select(columns).write_parquet(path)


def by_thidua(frame: Any, prepared: Prepared) -> list[tuple[str, str]]:
    """Return who is in and who may still be, in the order of their ids."""
    import narwhals.stable.v2 as nw

    found = propose_frame(prepared, frame).having(State.GIVEN, State.OPEN)
    kept = nw.from_native(found).select("id", "state").lazy().collect()
    return sorted((str(one), str(state)) for one, state in kept.iter_rows())


def polars_by_hand(frame: Any, places: int) -> list[tuple[str, str]]:
    """Return the same from the expressions that somebody would write for this one plan."""
    import polars as pl

    met = sum(pl.col(one).cast(pl.Int8).fill_null(0) for one in ("done", "initiative", "trained"))
    may = sum(pl.col(one).cast(pl.Int8).fill_null(1) for one in ("done", "initiative", "trained"))
    total = sum(by * pl.col(f"c{at}").cast(pl.Int64) for at, by in enumerate(WEIGHTS))
    eligible = (pl.col("joined") <= pl.date(2025, 6, 30)) & (pl.col("total") >= 150)
    found = (
        frame.lazy()
        .select("id", "block", "joined", total=total, met=met, may=may)
        .filter(eligible & (pl.col("may") >= 2))
        .with_columns(sure=pl.col("met") >= 2)
        .sort("total", descending=True)
        .with_columns(
            possible=pl.len().over("block", "total"),
            surely=pl.col("sure").cast(pl.Int64).sum().over("block", "total"),
        )
    )
    levels = (
        found.select("block", "total", "possible", "surely")
        .unique()
        .sort("block", "total", descending=[False, True])
        .with_columns(
            most=pl.col("possible").cum_sum().over("block"),
            ahead=(pl.col("surely").cum_sum() - pl.col("surely")).over("block"),
        )
    )
    ranked = found.join(levels.select("block", "total", "most", "ahead"), on=["block", "total"])
    state = (
        pl.when((pl.col("most") <= places) & pl.col("sure"))
        .then(pl.lit("given"))
        .otherwise(pl.lit("open"))
    )
    kept = ranked.filter(pl.col("ahead") < places).select("id", state=state).collect()
    return sorted(kept.iter_rows())


SQL = """
with judged as (
    select id, block, {total} as total,
        coalesce(done, false)::int + initiative::int + trained::int >= 2 as sure
    from nominees
    where joined <= date '2025-06-30' and {total} >= 150
        and coalesce(done, true)::int + initiative::int + trained::int >= 2
), ranked as (
    select id, sure,
        count(*) over (partition by block order by total desc) as most,
        coalesce(sum(sure::int) over (partition by block order by total desc
            range between unbounded preceding and 1 preceding), 0) as ahead
    from judged
)
select id, case when most <= {places} and sure then 'given' else 'open' end
from ranked where ahead < {places} order by id
"""


def sql_by_hand(relation: Any, places: int) -> list[tuple[str, str]]:
    """Return the same from the query that somebody would write for this one plan."""
    total = " + ".join(f"{by} * c{at}::bigint" for at, by in enumerate(WEIGHTS))
    found = relation.query("nominees", SQL.format(total=f"({total})", places=places))
    return sorted(found.fetchall())


def _polars(path: Path) -> Any:
    import polars as pl

    return pl.scan_parquet(path)


def _duckdb(path: Path) -> Any:
    import duckdb

    return duckdb.connect().read_parquet(str(path))


def _candidates(path: Path) -> Mapping[str, Callable[[], list[tuple[str, str]]]]:
    prepared = plan()
    return {
        "Polars by hand": lambda: polars_by_hand(_polars(path), PLACES),
        "thidua on Polars": lambda: by_thidua(_polars(path), prepared),
        "DuckDB SQL by hand": lambda: sql_by_hand(_duckdb(path), PLACES),
        "thidua on DuckDB": lambda: by_thidua(_duckdb(path), prepared),
    }


def one(name: str, path: Path, runs: int) -> None:
    """Print the digest of the answer, the seconds of every run and the peak of memory in MB."""
    call = _candidates(path)[name]
    seconds: list[float] = []
    digest = ""
    for _ in range(runs + 1):
        start = perf_counter()
        found = call()
        seconds.append(perf_counter() - start)
        digest = sha256(repr(found).encode()).hexdigest()[:12]
    # Not `ru_maxrss`, which a new process has from the one that started it.
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024
    print(digest, peak, *seconds[1:])


def frames(number: int, runs: int = 5) -> str:
    """Time every candidate in a process of its own; their answers have to be the same."""
    found: list[list[str]] = []
    middles: dict[str, float] = {}
    digests: set[str] = set()
    with TemporaryDirectory() as folder:
        path = Path(folder, "nominees.parquet")
        write_nominees(path, number)
        for name in _candidates(path):
            command = (sys.executable, "-m", "benchmarks.frames", name, str(path), str(runs))
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - this very script
            digest, peak, *seconds = told.split()
            digests.add(digest)
            middles[name] = median(map(float, seconds))
            hand = "Polars by hand" if "Polars" in name else "DuckDB SQL by hand"
            ratio = f"{middles[name] / middles[hand]:.2f}"
            speed = rate(number, middles[name])
            found.append([name, shown(middles[name]), speed, f"{int(peak):,} MB", ratio])
    assert len(digests) == 1, "the candidates disagree"
    columns = (f"{number:,} nominees", "median", "nominees/s", "peak memory", "time, by hand = 1")
    return table("Ten criteria, four blocks, places and ties: from Parquet", columns, found)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        one(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    else:
        given = [int(one) for one in sys.argv[1:]]
        print(frames(*(given or [1_000_000])))
