"""Write the pages that are read off the code: `python docs/generate.py`.

A test fails while a committed page differs from what this script would write.
"""

import ast
import tomllib
from collections.abc import Callable
from pathlib import Path

from thidua.language.vocabulary import WORDS

DOCS = Path(__file__).parent
ROOT = DOCS.parent
SOURCE = ROOT / "src" / "thidua"

ARCHITECTURE = """\
<!-- Written by docs/generate.py from the layers contract in pyproject.toml. -->

# Architecture

A package of thidua is a floor. It imports only the floors below it, and no two floors or
modules import each other in a circle. The order is a contract in `pyproject.toml`;
import-linter checks it on every change, and this page is written from it. Packages that share
a floor do not import each other.

| Floor, top to bottom | What it is |
|---|---|
{rows}

Everything under `files` depends on attrs and python-dateutil alone: no file format, no clock,
no network and no chance reach the floors that decide.
"""

VOCABULARY = """\
<!-- Written by docs/generate.py from thidua.language.vocabulary. -->

# Words of the rule language

Besides the names of the plan, [expressions](rule-language.md) know these words and no others.

| Call | What it says |
|---|---|
{rows}
"""


def floors() -> tuple[tuple[str, ...], ...]:
    """The floors of the layers contract, top to bottom, each with its packages."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = pyproject["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    return tuple(tuple(name.strip() for name in layer.split("|")) for layer in layers)


def first_line(floor: str) -> str:
    """The first line of a floor's own docstring.

    Raises:
        FileNotFoundError: when the floor is neither a package nor a module.
        ValueError: when it has no docstring.
    """
    package = SOURCE / floor / "__init__.py"
    path = package if package.exists() else SOURCE / f"{floor}.py"
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if not docstring:
        message = f"{path} needs a docstring: its first line stands on the architecture page"
        raise ValueError(message)
    return docstring.splitlines()[0]


def row(name: str) -> str:
    """One package's line in the table; parentheses mark a floor that may be missing."""
    floor = name.strip("()")
    planned = name != floor and not list((SOURCE / floor).glob("*.py"))
    return f"| `{floor}` | {'*not built yet*' if planned else first_line(floor)} |"


def architecture() -> str:
    """The page that shows the floors."""
    return ARCHITECTURE.format(rows="\n".join(row(name) for floor in floors() for name in floor))


def vocabulary() -> str:
    """The page that lists the words of the rule language."""
    rows = "\n".join(f"| `{one.form}` | {one.meaning} |" for one in WORDS)
    return VOCABULARY.format(rows=rows)


#: Each generated page below docs/, with the function that gives its text.
PAGES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("explanation/architecture.md", architecture),
    ("reference/vocabulary.md", vocabulary),
)


def main() -> None:
    """Write every generated page."""
    for name, text in PAGES:
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
