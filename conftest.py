"""Run every example in the README, in the docs and in the docstrings.

A page's examples run in a fresh folder that holds copies of the shipped example files, so an
example may open `annual.yaml` by its bare name and may write files of its own.

- `python` blocks are executed; in `>>>` blocks the output is compared.
- `console` blocks run each `$ ` line in a shell and compare what it printed, on both streams.
  A line that holds only `…` stands for any number of lines.
"""

import doctest
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection
from sybil.typing import Parser

# How long a machine takes says nothing about whether the code is right.
PATIENT = [HealthCheck.too_slow]
settings.register_profile("any-machine", deadline=None, suppress_health_check=PATIENT)
settings.load_profile("any-machine")

ROOT = Path(__file__).parent
SHIPPED_EXAMPLES = ROOT / "src" / "thidua" / "examples"
FLAGS = doctest.ELLIPSIS


def enter_fresh_folder(namespace: dict[str, Any]) -> None:
    """Move into a new temporary folder with the shipped examples in it."""
    folder = tempfile.TemporaryDirectory()
    shutil.copytree(SHIPPED_EXAMPLES, folder.name, dirs_exist_ok=True)
    namespace["_fresh_folder"] = folder
    os.chdir(folder.name)


def leave_fresh_folder(namespace: dict[str, Any]) -> None:
    """Go back to the checkout and remove the temporary folder."""
    os.chdir(ROOT)
    namespace["_fresh_folder"].cleanup()


def printed_by(command: str) -> str:
    """What a shell line prints, with this interpreter's own scripts first on the path."""
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join((scripts, os.environ.get("PATH", "")))
    environment = os.environ | {"PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(  # noqa: PLW1510 - a page may well show a command that refuses
        command,
        shell=True,
        encoding="utf-8",
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def evaluate_console(example: Example) -> str | None:
    """Run the block's commands in turn; the first difference is the answer."""
    for session in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, shown = session.partition("\n")
        wanted = "\n".join("..." if line == "…" else line for line in shown.strip().splitlines())
        got = printed_by(command).strip()
        if not doctest.OutputChecker().check_output(wanted, got, FLAGS):
            return f"$ {command}\nthe page shows:\n{shown}\nthe command printed:\n{got}"
    return None


def reader(path: str, pattern: str, *parsers: Parser) -> Sybil:
    """The examples in the files below a folder."""
    return Sybil(
        parsers,
        path=path,
        pattern=pattern,
        setup=enter_fresh_folder,
        teardown=leave_fresh_folder,
    )


PAGE = (
    PythonCodeBlockParser(doctest_optionflags=FLAGS),
    CodeBlockParser(language="console", evaluator=evaluate_console),
)
pytest_collect_file = SybilCollection(
    (
        reader(".", "README.md", *PAGE),
        reader("docs", "*.md", *PAGE),
        reader("src", "*.py", DocTestParser(FLAGS)),
    )
).pytest()
