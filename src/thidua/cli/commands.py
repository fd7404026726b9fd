"""The commands: what each asks for, and in which order it does its work."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

import thidua
from thidua.cli import checking, explaining, proposing, reporting, starting
from thidua.cli.failures import MISUSE, Failure, write_file
from thidua.cli.findings import MOST_SHOWN, show_failure
from thidua.cli.guidance import guided, language_of
from thidua.cli.screen import Screen, screen_in, speak_utf8
from thidua.cli.words import Lang

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="thidua",
)


class Form(enum.StrEnum):
    """The form in which findings are printed.

    Vietnamese:
        dạng hiển thị
    """

    TEXT = "text"
    JSON = "json"


# What the parameters say about themselves stands in `guidance`, by these keys.
Plan = Annotated[str, typer.Argument(help="plan", metavar="PLAN")]
NomineesOrNone = Annotated[
    str | None, typer.Argument(help="nominees_or_none", metavar="[NOMINEES]")
]
Language = Annotated[Lang, typer.Option("--lang", help="lang", envvar="THIDUA_LANG")]
Round = Annotated[str | None, typer.Option("--round", "-r", help="round", metavar="ID")]
Parts = Annotated[list[str] | None, typer.Option("--parts", help="parts", metavar="POOL=FILE")]
About = Annotated[str | None, typer.Option("--campaign", help="campaign", metavar="FILE")]
Results = Annotated[list[str] | None, typer.Option("--results", help="results", metavar="FILE")]
Past = Annotated[str | None, typer.Option("--history", help="history", metavar="FILE")]
Rulings = Annotated[str | None, typer.Option("--rulings", help="rulings", metavar="FILE")]
Decided = Annotated[str | None, typer.Option("--decisions", help="decisions", metavar="FILE")]
Nominations = Annotated[
    str | None, typer.Option("--nominations", help="nominations", metavar="FILE")
]
Settled = Annotated[bool, typer.Option("--require-settled", help="require_settled")]
JudgedOn = Annotated[str | None, typer.Option("--judged-on", help="judged_on", metavar="DAY")]
Closed = Annotated[str | None, typer.Option("--closed", help="closed", metavar="TEXT")]
Everything = Annotated[bool, typer.Option("--all", help="all")]
Out = Annotated[str | None, typer.Option("--out", "-o", help="out", metavar="FILE")]
OutSchema = Annotated[str | None, typer.Option("--out", "-o", help="out_schema", metavar="FILE")]


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    speak_utf8()
    command = guided(typer.main.get_command(app), language_of(arguments))
    code: object = None
    try:
        command(args=list(arguments), prog_name="thidua")
    except SystemExit as leaving:
        code = leaving.code
    return code if isinstance(code, int) else MISUSE


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - Typer calls it with the option's value
    if asked:
        typer.echo(f"thidua {thidua.__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    _version: Annotated[
        bool, typer.Option("--version", help="version", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before any command."""


@app.command("check", help="check")
def check_plan(
    plan: Plan,
    lang: Language = Lang.VI,
    parent: Annotated[str | None, typer.Option(help="parent", metavar="PLAN")] = None,
    form: Annotated[Form, typer.Option("--format", help="format")] = Form.TEXT,
    *,
    strict: Annotated[bool, typer.Option("--strict", help="strict")] = False,
    everything: Everything = False,
) -> None:
    """Check a plan."""
    with _screen(lang) as screen:
        found = checking.findings_of(screen, plan, parent)
        most = None if everything else MOST_SHOWN
        checking.show_all(screen, found, as_json=form is Form.JSON, most=most)
        raise typer.Exit(checking.exit_code(found, strict=strict))


@app.command("propose", help="propose")
def propose_awards(  # noqa: PLR0917 - Typer reads the options off the parameters
    plan: Plan,
    nominees: NomineesOrNone = None,
    round_id: Round = None,
    lang: Language = Lang.VI,
    parts: Parts = None,
    campaign: About = None,
    results: Results = None,
    history: Past = None,
    nominations: Nominations = None,
    rulings: Rulings = None,
    decisions: Decided = None,
    closed: Closed = None,
    judged_on: JudgedOn = None,
    out: Out = None,
    *,
    explain: Annotated[bool, typer.Option("--explain/--no-explain", help="explained")] = True,
    scores: Annotated[bool, typer.Option("--scores", help="scores")] = False,
    everything: Everything = False,
    strict: Annotated[bool, typer.Option("--strict", help="strict_data")] = False,
    require_settled: Settled = False,
) -> None:
    """Propose awards."""
    with _screen(lang) as screen:
        asked = proposing.Asked(
            plan=plan,
            nominees=nominees,
            round=round_id,
            parts=tuple(parts or ()),
            campaign=campaign,
            results=tuple(results or ()),
            history=history,
            nominations=nominations,
            rulings=rulings,
            decisions=decisions,
            closed=closed,
            judged_on=judged_on,
        )
        shown = reporting.Shown(explained=explain, scores=scores, everything=everything)
        work = reporting.show_or_write(screen, proposing.proposed(screen, asked), out, shown)
        raise typer.Exit(work.exit_code(strict=strict, require_settled=require_settled))


@app.command("explain", help="explain")
def explain_verdicts(  # noqa: PLR0917 - Typer reads the options off the parameters
    plan: Plan,
    nominees: NomineesOrNone = None,
    nominee: Annotated[str | None, typer.Argument(help="nominee", metavar="ID")] = None,
    award: Annotated[str | None, typer.Argument(help="award", metavar="[AWARD]")] = None,
    round_id: Round = None,
    lang: Language = Lang.VI,
    parts: Parts = None,
    campaign: About = None,
    results: Results = None,
    history: Past = None,
    nominations: Nominations = None,
    rulings: Rulings = None,
    decisions: Decided = None,
    closed: Closed = None,
    judged_on: JudgedOn = None,
    *,
    card: Annotated[bool, typer.Option("--card", help="card")] = False,
) -> None:
    """Explain the verdicts on one nominee."""
    with _screen(lang) as screen:
        words = tuple(one for one in (nominees, nominee, award) if one is not None)
        table, whom, which = explaining.told_apart(plan, words)
        asked = proposing.Asked(
            plan=plan,
            nominees=table,
            round=round_id,
            parts=tuple(parts or ()),
            campaign=campaign,
            results=tuple(results or ()),
            history=history,
            nominations=nominations,
            rulings=rulings,
            decisions=decisions,
            closed=closed,
            judged_on=judged_on,
        )
        work = proposing.proposed(screen, asked)
        explaining.explain_one(screen, work.proposal, whom, which, card=card)


@app.command("schema", help="schema")
def write_schema(lang: Language = Lang.VI, out: OutSchema = None) -> None:
    """Print or write the JSON Schema of the plan file."""
    text = json.dumps(thidua.schema(), ensure_ascii=False, indent=2) + "\n"
    with _screen(lang) as screen:
        if out is None:
            typer.echo(text, nl=False)
            return
        write_file(out, text)
        screen.err.print(screen.words.written.format(file=out), soft_wrap=True)


@app.command("new", help="new")
def start_plan(
    folder: Annotated[Path, typer.Argument(help="folder", metavar="[DIR]")] = Path(),
    like: Annotated[str | None, typer.Option(help="like", metavar="EXAMPLE")] = None,
    lang: Language = Lang.VI,
    *,
    listing: Annotated[bool, typer.Option("--list", help="list")] = False,
) -> None:
    """Start a plan of one's own."""
    with _screen(lang) as screen:
        if listing:
            starting.list_examples(screen)
        else:
            starting.start(screen, folder, like)


@contextmanager
def _screen(lang: Lang) -> Iterator[Screen]:
    """Open the screen, and say on it why a command cannot go on."""
    screen = screen_in(lang)
    try:
        yield screen
    except Failure as failure:
        show_failure(screen, failure)
        raise typer.Exit(MISUSE) from None
