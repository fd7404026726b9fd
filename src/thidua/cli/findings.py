"""Findings, shown: code, sentence, place, excerpt and remedy, one after the other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from thidua.cli.failures import Failure
from thidua.cli.places import Sources, drawn
from thidua.cli.screen import Screen, styled
from thidua.cli.words import Lang, counted
from thidua.problems import Problem, Severity
from thidua.wording import remedy, sentence, suggestion

#: Findings printed when nobody asks for all of them: a file of nonsense has a million.
MOST_SHOWN = 100

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.NOTE: "bold cyan",
}


def show_findings(
    screen: Screen, console: Console, problems: Iterable[Problem], sources: Sources
) -> None:
    """Print problems, a blank line behind each."""
    for problem in problems:
        for line in _lines(screen, problem, sources, console.width):
            console.print(line, soft_wrap=True)
        console.print()


def show_failure(screen: Screen, failure: Failure) -> None:
    """Print why a command ends."""
    word, _ = screen.words.severities[Severity.ERROR]
    style = _STYLES[Severity.ERROR]
    said = failure.sentence(screen.lang)
    head = styled((f"{word}[{failure.code}]", style), (f": {said}", "bold"))
    screen.err.print(head, soft_wrap=True)
    if failure.file:
        screen.err.print(styled((" --> ", "blue"), failure.file), soft_wrap=True)


def counts(screen: Screen, problems: Iterable[Problem]) -> str:
    """Say how many errors, warnings and notes there are; empty where there are none."""
    found = Counter(problem.severity for problem in problems)
    words = screen.words.severities
    return ", ".join(
        counted(found[severity], words[severity]) for severity in Severity if found[severity]
    )


def findings_json(problems: Iterable[Problem], lang: Lang) -> str:
    """Write problems for another program: a list of objects, in the order of the file."""
    listed = [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "path": problem.where,
            "file": problem.place.file if problem.place else None,
            "line": problem.place.line if problem.place else None,
            "column": problem.place.column if problem.place else None,
            "sentence": sentence(problem, lang.value),
            "remedy": _advice(problem, lang),
        }
        for problem in problems
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _lines(screen: Screen, problem: Problem, sources: Sources, width: int) -> Iterator[Text]:
    word, _ = screen.words.severities[problem.severity]
    head = (f"{word}[{problem.code}]", _STYLES[problem.severity])
    yield styled(head, (f": {sentence(problem, screen.lang.value)}", "bold"))
    if problem.place is not None:
        yield from drawn(problem.place, sources, width)
    yield styled((f"{screen.words.help}: ", "cyan"), _advice(problem, screen.lang))


def _advice(problem: Problem, lang: Lang) -> str:
    said = (suggestion(problem, lang.value), remedy(problem, lang.value))
    return " ".join(one for one in said if one)
