"""Loading: importing the library, and reading and checking a plan of two hundred rules."""

from __future__ import annotations

import io
import subprocess
import sys

from benchmarks.table import shown, spread, table
from benchmarks.timing import Timed, interleaved
from thidua import read_plan
from thidua.problems import has_errors

_RULES = 200
_IMPORT = "import thidua"
_VERBS = "import thidua; thidua.explain, thidua.propose, thidua.admit, thidua.read_plan"
#: What a host may not have, or not want, and `import thidua` must therefore leave alone.
HEAVY = (
    "cattrs",
    "click",
    "duckdb",
    "narwhals",
    "numpy",
    "pandas",
    "polars",
    "pyspark",
    "rich",
    "typer",
    "yaml",
)


def plan_of_rules(count: int) -> str:
    """Return a plan file with as many requirements of two conditions, each with a fact."""
    facts = [
        f"  fact_{n}: {{kind: whole, least: 0, most: 100, label: Chỉ tiêu số {n}}}"
        for n in range(count)
    ]
    rules = [f"  rule_{n}: fact_{n} >= 80 and fact_{(n + 1) % count} > 20" for n in range(count)]
    return "\n".join((*_HEAD, "facts:", *facts, "requirements:", *rules, *_award(count), ""))


_HEAD = (
    "thidua: 1",
    "id: many-rules",
    "title: Phong trào nhiều điều kiện",
    "plan: {number: 1/KH-UBND, date: 2022-01-01, issuer: UBND tỉnh}",
    "period: {start: 2022-01-01, end: 2022-12-31}",
    "rounds:",
    "  annual: {every: year, first: 2022}",
)


def _award(count: int) -> tuple[str, ...]:
    return (
        "groups:",
        "  collectives: {who: collective}",
        "awards:",
        "  merit:",
        "    title: Bằng khen",
        "    kind: form",
        "    form: certificate-of-merit",
        "    recipients: collectives",
        f"    requires: [{', '.join(f'rule_{n}' for n in range(count))}]",
        "    rounds: [annual]",
        "    rank:",
        "      by_first: fact_0 desc",
        "    quota:",
        "      yearly: {at_most: 10}",
        "    ties: refer",
    )


def is_sound(text: str) -> bool:
    campaign, problems = read_plan(io.StringIO(text))
    return campaign is not None and not has_errors(problems)


def loaded_by_import() -> list[str]:
    """Return the heavy libraries that `import thidua` loads: there should be none."""
    loaded = _printed(f"import sys; {_IMPORT}; print(*sys.modules)").split()
    return sorted(set(HEAVY) & set(loaded))


def loading() -> str:
    """Time imports in fresh interpreters, and reading in this one."""
    text = plan_of_rules(_RULES)
    assert is_sound(text)
    assert not loaded_by_import()
    reading = interleaved({"": lambda: read_plan(io.StringIO(text))}, runs=15)[""]
    rows: list[tuple[str, Timed]] = [
        ("`import thidua`, attrs and dateutil loaded before", _imported(_IMPORT)),
        ("the same, with everything from `read_plan` to `explain`", _imported(_VERBS)),
        (f"`read_plan` of {_RULES} rules, checks included", reading),
    ]
    columns = ("loading", "median", "fastest – slowest")
    shown_rows = [[name, shown(one.middle), spread(one)] for name, one in rows]
    return table("Loading", columns, shown_rows)


def _imported(statement: str) -> Timed:
    code = (
        "from time import perf_counter; import attrs, dateutil.relativedelta; "
        f"start = perf_counter(); {statement}; print(perf_counter() - start)"
    )
    return Timed(tuple(float(_printed(code)) for _ in range(7)))


def _printed(code: str) -> str:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own line
    return done.stdout
