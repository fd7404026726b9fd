"""`thidua check`: a plan's findings, printed."""

from __future__ import annotations

import typer
from attrs import evolve

from thidua.checking import check
from thidua.cli.findings import counts, findings_json, show_findings
from thidua.cli.opening import Opened, opened, sound_campaign
from thidua.cli.screen import Screen
from thidua.problems import Place, Problem, Severity


def findings_of(screen: Screen, plan: str, parent: str | None) -> Opened:
    """Read and check a plan, alone or against the plan that it answers to."""
    found = opened(plan)
    if parent is None:
        return found
    above, _ = sound_campaign(screen, parent)
    if found.campaign is None:
        return found
    alone = check(found.campaign)
    compared = [one for one in check(found.campaign, parent=above) if one not in alone]
    errors = any(one.severity is Severity.ERROR for one in compared)
    return evolve(
        found,
        campaign=None if errors else found.campaign,
        problems=(*found.problems, *compared),
    )


def show_all(screen: Screen, found: Opened, *, as_json: bool, most: int | None) -> None:
    """Print what was found, in the order of the file, and how much more there is."""
    problems = sorted(found.problems, key=_by_place)
    if as_json:
        typer.echo(findings_json(problems, screen.lang))
        return
    show_findings(screen, screen.out, problems[:most], found.sources)
    hidden = len(problems) - len(problems[:most])
    if hidden:
        screen.out.print(screen.words.hidden.format(number=hidden))
    said = counts(screen, problems)
    lines = [screen.words.found.format(counts=said)] if said else []
    if found.campaign is not None:
        lines.append(screen.words.sound)
    screen.out.print(" ".join(lines))


def exit_code(found: Opened, *, strict: bool) -> int:
    """Return the exit code; with `strict`, warnings count as errors."""
    warned = any(one.severity is Severity.WARNING for one in found.problems)
    return found.exit_code or int(strict and warned)


def _by_place(problem: Problem) -> tuple[int, int]:
    place = problem.place or Place()
    return place.line or 0, place.column or 0
