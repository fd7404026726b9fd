import subprocess
import sys

import pytest

HEAVY = (
    "cattrs",
    "click",
    "duckdb",
    "jsonschema",
    "narwhals",
    "pandas",
    "polars",
    "pydantic",
    "pyspark",
    "rich",
    "typer",
    "yaml",
)
THE_CORE = ("thidua", "thidua.model", "thidua.engine", "thidua.proposal", "thidua.explanation")


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", THE_CORE)
def test_core_loads_no_file_format_no_frames_and_no_terminal(name: str) -> None:
    loaded = modules_after(f"import {name}")

    assert loaded.isdisjoint(HEAVY)


def test_no_model_class_is_loaded_until_asked() -> None:
    loaded = modules_after("import thidua")

    assert "thidua.model" not in loaded
