"""`thidua propose`: from files to a proposal."""

from __future__ import annotations

import typer
from attrs import frozen
from rich.progress import Progress

from thidua.assessment import Admitted, Prepared, admit
from thidua.cli.answers import day_of, history_in, nominations_in, rulings_in
from thidua.cli.failures import MISUSE, files_may_fail, write_file
from thidua.cli.findings import MOST_SHOWN, show_findings
from thidua.cli.opening import (
    facts_around,
    nominees_of,
    own_nominations,
    own_tables,
    prepared_round,
    results_in,
    sound_campaign,
    table_of,
)
from thidua.cli.screen import Screen, styled
from thidua.files import read_decisions, write_proposal
from thidua.model import Decisions, History, Nomination
from thidua.problems import Problem, has_errors
from thidua.proposal import Proposal, UnfitRulings, propose
from thidua.values import Citation

#: From so many rows on, a terminal shows how far the work is.
LONG_WORK = 20_000


@frozen(kw_only=True)
class Asked:
    """What a command was asked to propose from."""

    plan: str
    nominees: str | None
    round: str | None
    #: Facts about parts, as POOL=FILE, and about the campaign; results of other rounds.
    parts: tuple[str, ...]
    campaign: str | None
    results: tuple[str, ...]
    #: Files that answer what the plan and the table leave open.
    history: str | None
    nominations: str | None
    rulings: str | None
    decisions: str | None
    #: The decision that closed the round for data, as one writes it.
    closed: str | None
    #: The day on which the round is judged, as one writes it.
    judged_on: str | None


@frozen(kw_only=True)
class Answers:
    """What files say about what the plan and the table leave open."""

    history: History | None
    nominations: tuple[Nomination, ...]
    decisions: Decisions
    closed: Citation | None

    def proposal(self, prepared: Prepared, admitted: Admitted) -> Proposal:
        """Propose with all of it."""
        return propose(
            prepared,
            admitted,
            nominations=self.nominations,
            history=self.history,
            rulings=self.decisions.rulings,
            ballots=self.decisions.ballots,
            withdrawals=self.decisions.withdrawals,
            cancellations=self.decisions.cancellations,
            closed=self.closed,
        )


@frozen(kw_only=True)
class Work:
    """A proposal and what it came from."""

    asked: Asked
    proposal: Proposal
    findings: tuple[Problem, ...]
    progress: Progress

    def exit_code(self, *, strict: bool, require_settled: bool) -> int:
        """Return the exit code: 1 for wrong data where that is asked for, 3 for what is open."""
        admitted = self.proposal.allocation.standings.assessments.admitted
        if strict and has_errors(admitted.problems):
            return 1
        return 3 if require_settled and self.proposal.questions else 0


def proposed(screen: Screen, asked: Asked) -> Work:
    """Read the files and propose; end the command where they do not allow it."""
    campaign, findings = sound_campaign(screen, asked.plan)
    prepared = prepared_round(screen, campaign, asked.round, day_of(asked.judged_on))
    rows = table_of(screen, nominees_of(asked.plan, asked.nominees), prepared)
    own_parts, own_campaign = own_tables(asked.plan)
    parts, about_campaign = facts_around(
        screen, prepared, asked.parts or own_parts, asked.campaign or own_campaign
    )
    results = results_in(screen, asked.results)
    answers = _answers(screen, asked)
    progress = progress_of(screen, len(rows.rows))
    with progress:
        task = progress.add_task(screen.words.admitting, total=None)
        admitted = admit(
            prepared,
            rows,
            parts=parts,
            campaign=about_campaign,
            nominations=answers.nominations,
            results=results,
        )
        progress.update(task, description=screen.words.proposing)
        try:
            proposal = answers.proposal(prepared, admitted)
        except UnfitRulings as refusal:
            progress.stop()
            show_findings(screen, screen.err, refusal.problems, {})
            raise typer.Exit(1) from None
        progress.remove_task(task)
    return Work(asked=asked, proposal=proposal, findings=findings, progress=progress)


def _answers(screen: Screen, asked: Asked) -> Answers:
    rulings = Decisions(rulings=rulings_in(asked.rulings))
    return Answers(
        history=history_in(asked.history),
        nominations=nominations_in(asked.nominations or own_nominations(asked.plan)),
        decisions=rulings + _decisions(screen, asked.decisions),
        closed=Citation(clause=asked.closed) if asked.closed else None,
    )


def _decisions(screen: Screen, file: str | None) -> Decisions:
    """Read what the council decided; end the command where the file has another form."""
    if file is None:
        return Decisions()
    with files_may_fail(file):
        decisions, problems = read_decisions(file)
    if problems:
        show_findings(screen, screen.err, problems[:MOST_SHOWN], {})
        raise typer.Exit(MISUSE)
    return decisions


def progress_of(screen: Screen, rows: int) -> Progress:
    """Return a bar that is seen only on a terminal, and only where work is long."""
    unseen = rows <= LONG_WORK or not screen.err.is_terminal
    return Progress(console=screen.err, transient=True, disable=unseen)


def write_out(screen: Screen, proposal: Proposal, out: str, *, scores: bool = False) -> None:
    """Write a proposal as JSON; "-" is the standard output."""
    text = write_proposal(proposal, scores=scores)
    if out == "-":
        typer.echo(text, nl=False)
        return
    write_file(out, text)
    screen.err.print(styled(screen.words.written.format(file=out)), soft_wrap=True)
