"""`thidua propose`: from files to a proposal."""

from __future__ import annotations

from pathlib import Path

import typer
from attrs import frozen
from rich.progress import Progress

from thidua.assessment import admit
from thidua.cli.answers import history_in, rulings_in
from thidua.cli.failures import files_may_fail
from thidua.cli.findings import show_findings
from thidua.cli.opening import nominees_of, prepared_round, sound_campaign, table_of
from thidua.cli.screen import Screen, styled
from thidua.files import write_proposal
from thidua.problems import Problem
from thidua.proposal import Proposal, UnfitRulings, propose

#: From so many rows on, a terminal shows how far the work is.
LONG_WORK = 20_000


@frozen(kw_only=True)
class Asked:
    """What a command was asked to propose from."""

    plan: str
    nominees: str | None
    round: str | None
    history: str | None
    rulings: str | None


@frozen(kw_only=True)
class Work:
    """A proposal and what it came from."""

    asked: Asked
    proposal: Proposal
    findings: tuple[Problem, ...]
    progress: Progress


def proposed(screen: Screen, asked: Asked) -> Work:
    """Read the files and propose; end the command where they do not allow it."""
    campaign, findings = sound_campaign(screen, asked.plan)
    prepared = prepared_round(screen, campaign, asked.round)
    rows = table_of(screen, nominees_of(asked.plan, asked.nominees), prepared)
    history = history_in(asked.history)
    rulings = rulings_in(asked.rulings)
    progress = progress_of(screen, len(rows.rows))
    with progress:
        task = progress.add_task(screen.words.admitting, total=None)
        admitted = admit(prepared, rows)
        progress.update(task, description=screen.words.proposing)
        try:
            proposal = propose(prepared, admitted, history=history, rulings=rulings)
        except UnfitRulings as refusal:
            progress.stop()
            show_findings(screen, screen.err, refusal.problems, {})
            raise typer.Exit(1) from None
        progress.remove_task(task)
    return Work(asked=asked, proposal=proposal, findings=findings, progress=progress)


def progress_of(screen: Screen, rows: int) -> Progress:
    """Return a bar that is seen only on a terminal, and only where work is long."""
    unseen = rows <= LONG_WORK or not screen.err.is_terminal
    return Progress(console=screen.err, transient=True, disable=unseen)


def write_out(screen: Screen, proposal: Proposal, out: str) -> None:
    """Write a proposal as JSON; "-" is the standard output."""
    text = write_proposal(proposal)
    if out == "-":
        typer.echo(text, nl=False)
        return
    with files_may_fail(out):
        Path(out).write_text(text, encoding="utf-8", newline="\n")
    screen.err.print(styled(screen.words.written.format(file=out)), soft_wrap=True)
