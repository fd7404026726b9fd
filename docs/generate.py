"""Write the pages that are read off the code: `python docs/generate.py`.

A test fails while a committed page differs from what this script would write.
"""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from thidua.language.vocabulary import WORDS
from thidua.wording import en, vi

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

FINDINGS = """\
<!-- Written by docs/generate.py from thidua.wording. -->

# Findings

Everything that can be wrong, doubtful or worth knowing about a plan, its data and a run. Each
finding has a stable code; `thidua.say` puts it into words. In the sentences below `{{name}}`
stands for a detail, and what stands in square brackets is said only when its detail is known.
{sections}"""

REASONS = """\
<!-- Written by docs/generate.py from thidua.wording. -->

# Reasons

Why a verdict is what it is. The first reason of a verdict decides it, the others are remarks.
`thidua.explain` puts reasons into words, with the clause that they rest on. In the sentences
below `{{name}}` stands for a detail, and what stands in square brackets is said only when its
detail is known.

{sections}
"""

#: The parts of the findings page: heading, and the sentences in English and Vietnamese.
AREAS = (
    ("Files and tables", en.files.PROBLEMS, vi.files.PROBLEMS),
    ("Expressions", en.expressions.PROBLEMS, vi.expressions.PROBLEMS),
    ("Campaigns", en.campaigns.PROBLEMS, vi.campaigns.PROBLEMS),
    ("Values, score sheets and grades", en.scores.PROBLEMS, vi.scores.PROBLEMS),
    ("Conditions, awards and duties", en.awards.PROBLEMS, vi.awards.PROBLEMS),
    ("Limits", en.limits.PROBLEMS, vi.limits.PROBLEMS),
    ("Around the nominees", en.around.PROBLEMS, vi.around.PROBLEMS),
    ("Data, nominations and rulings", en.data.PROBLEMS, vi.data.PROBLEMS),
    ("The council", en.council.PROBLEMS, vi.council.PROBLEMS),
)

#: What a problem is that these functions make.
SEVERITIES = {
    "error": "Error",
    "missing": "Error",
    "report": "Error",
    "_report": "Error",
    "_stop": "Error",
    "Refused": "Error",
    "warning": "Warning",
    "warn": "Warning",
    "note": "Note",
}

BRACKET = re.compile(r"(`[^`]*`)|[\[\]]")


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


def severities() -> Mapping[str, set[str]]:
    """How much each problem matters, for those whose code stands where they are made."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id=maker) | ast.Attribute(attr=maker),
                    args=[ast.Constant(value=str(code)), *_],
                ) if maker in SEVERITIES:
                    found.setdefault(code, set()).add(SEVERITIES[maker])
    return found


def findings() -> str:
    """The page with one heading for each problem."""
    return FINDINGS.format(sections="\n".join(_findings()))


def _findings() -> Iterator[str]:
    severity = severities()
    for title, english, vietnamese in AREAS:
        yield f"\n## {title}"
        for code, (says, remedy) in english.items():
            levels = severity.get(code, set())
            level = f"*{min(levels)}.* " if len(levels) == 1 else ""
            yield f"\n### {code}\n\n{level}{_paragraph(says, remedy)}"
            yield f"\n{_paragraph(*vietnamese[code])}"


def _paragraph(says: str, remedy: str) -> str:
    # A block is shown on lines of its own below the sentence.
    advice = remedy.replace(":{block}", ": {block}")
    return f"{_markdown(says)}. **{_markdown(advice)}.**"


def _markdown(text: str) -> str:
    """Keep brackets from becoming links; in code they stay as they are."""
    return BRACKET.sub(lambda match: match[1] or f"\\{match[0]}", text)


def reasons() -> str:
    """The page with one heading for each reason."""
    sections = (
        f"## {code}\n\n{_markdown(says)}.\n\n{_markdown(vi.REASONS[code])}."
        for code, says in en.REASONS.items()
    )
    return REASONS.format(sections="\n\n".join(sections))


#: Each generated page below docs/, with the function that gives its text.
PAGES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("explanation/architecture.md", architecture),
    ("reference/vocabulary.md", vocabulary),
    ("reference/findings.md", findings),
    ("reference/reasons.md", reasons),
)


def main() -> None:
    """Write every generated page."""
    for name, text in PAGES:
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
