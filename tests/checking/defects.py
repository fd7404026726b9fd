"""What is found in a shipped plan, and in the same plan with a change in it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import yaml

import thidua
from tests.cases.folders import PlainDumper, loaded, merged
from thidua.problems import Problem


def places(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    """Return what is said of which place."""
    return {(one.code, ".".join(map(str, one.path))) for one in problems}


def changed(plan: Path, change: str) -> set[tuple[str, str]]:
    """Return what is found in a plan with a change in it; the order of its keys stays."""
    patch: Any = yaml.load(change, yaml.BaseLoader)  # noqa: S506 - the texts stand in the tests
    text = yaml.dump(
        merged(loaded(plan), patch),
        Dumper=PlainDumper,
        allow_unicode=True,
        sort_keys=False,
        width=10_000,
    )
    return places(thidua.read_plan(io.StringIO(text), name="plan.yaml")[1])
