"""Opening: plans and tables by their paths, or by the name of an installed example."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import typer
from attrs import frozen

from thidua.assessment import NoSuchRound, Prepared, prepare
from thidua.cli.failures import MISUSE, Failure, files_may_fail
from thidua.cli.findings import MOST_SHOWN, counts, show_findings
from thidua.cli.places import Sources
from thidua.cli.screen import Screen, styled
from thidua.files import UnfitResults, read_facts, read_nominees, read_plan, read_results
from thidua.files.sources import file_text_of
from thidua.model import Campaign, Result
from thidua.model.rows import Rows
from thidua.problems import Problem, Severity

EXAMPLES = Path(__file__).parents[1] / "examples"

#: What stands before the name of an installed example.
_PREFIX = "example:"

#: The problems of a file in which nothing at all could be read.
_UNREADABLE = frozenset(
    {"file-too-large", "spreadsheet-file", "text-not-utf-8", "text-not-unicode"}
)


@frozen(kw_only=True)
class Opened:
    """A plan file that was read and checked."""

    #: The name under which places call the file.
    file: str
    #: None when the plan has an error.
    campaign: Campaign | None
    problems: tuple[Problem, ...]
    sources: Sources

    @property
    def exit_code(self) -> int:
        """The exit code that its errors ask for; 0 where there are none."""
        if self.campaign is not None:
            return 0
        return MISUSE if any(one.code in _UNREADABLE for one in self.problems) else 1


def example_names() -> tuple[str, ...]:
    """Return the names of the installed examples, in order."""
    return tuple(sorted(path.parent.name for path in EXAMPLES.glob("*/plan.yaml")))


def example_folder(name: str) -> Path:
    """Return the folder of an installed example.

    Raises:
        Failure: When there is none of that name.
    """
    if name not in example_names():
        raise Failure("example-unknown", name=name, known=", ".join(example_names()))
    return EXAMPLES / name


def is_example(argument: str) -> bool:
    """Tell whether an argument names an installed example."""
    return argument.startswith(_PREFIX)


def opened(plan: str) -> Opened:
    """Read and check a plan.

    Args:
        plan: A path, or `example:` and a name.

    Raises:
        Failure: When the file cannot be opened.
    """
    path, shown = _path_of(plan, "plan.yaml"), _shown(plan, "plan.yaml")
    with files_may_fail(shown):
        campaign, problems = read_plan(path, name=shown)
        text = file_text_of(path).text
    sources = {} if text is None else {shown: tuple(text.split("\n"))}
    return Opened(file=shown, campaign=campaign, problems=problems, sources=sources)


def sound_campaign(screen: Screen, plan: str) -> tuple[Campaign, tuple[Problem, ...]]:
    """Read a plan that has to be sound, and what was found about it; end the command if not."""
    found = opened(plan)
    if found.campaign is None:
        errors = [one for one in found.problems if one.severity is Severity.ERROR]
        show_findings(screen, screen.err, errors[:MOST_SHOWN], found.sources)
        said = counts(screen, errors)
        screen.err.print(screen.words.found.format(counts=said))
        if len(errors) > MOST_SHOWN:
            said = screen.words.see_check.format(number=len(errors) - MOST_SHOWN, plan=plan)
            screen.err.print(styled(said), soft_wrap=True)
        raise typer.Exit(found.exit_code)
    return found.campaign, found.problems


def prepared_round(
    screen: Screen, campaign: Campaign, asked: str | None, judged_on: date | None
) -> Prepared:
    """Prepare the round that is asked for, or the only one that there is."""
    try:
        return prepare(campaign, asked or "", judged_on=judged_on)
    except NoSuchRound as refusal:
        ids = refusal.problem.detail("rounds")
        rounds = ids if isinstance(ids, tuple) else ()
        if asked is not None:
            show_findings(screen, screen.err, [refusal.problem], {})
            raise typer.Exit(MISUSE) from None
    if len(rounds) == 1 and campaign.round(rounds[0]) is not None:
        return prepare(campaign, rounds[0], judged_on=judged_on)
    raise Failure("round-missing" if rounds else "round-none", rounds=" | ".join(rounds))


def table_of(screen: Screen, table: str, prepared: Prepared) -> Rows:
    """Read a table of nominees; end the command where nothing of it can be read."""
    shown = _shown(table, "nominees.csv")
    with files_may_fail(shown):
        rows = read_nominees(_path_of(table, "nominees.csv"), prepared, name=shown)
    return _readable(screen, rows)


def _readable(screen: Screen, rows: Rows) -> Rows:
    """Return a table of which something could be read; end the command where it is nothing."""
    if any(one.code in _UNREADABLE for one in rows.problems):
        show_findings(screen, screen.err, rows.problems, {})
        raise typer.Exit(MISUSE)
    return rows


def facts_around(
    screen: Screen, prepared: Prepared, parts: tuple[str, ...], campaign: str | None
) -> tuple[dict[str, Rows], Rows | None]:
    """Read the tables of facts about parts, each given as POOL=FILE, and about the campaign.

    Raises:
        Failure: When a file cannot be read, or the pool is not named.
    """
    tables: dict[str, Rows] = {}
    for one in parts:
        pool, _, file = one.partition("=")
        if not file:
            raise Failure("parts-not-named", one)
        tables[pool] = _facts_in(screen, prepared, file)
    return tables, None if campaign is None else _facts_in(screen, prepared, campaign)


def _facts_in(screen: Screen, prepared: Prepared, file: str) -> Rows:
    with files_may_fail(file):
        rows = read_facts(file, prepared)
    return _readable(screen, rows)


def results_in(screen: Screen, files: tuple[str, ...]) -> tuple[Result, ...]:
    """Read results of other rounds; end the command where a file has another form."""
    found: list[Result] = []
    for file in files:
        try:
            with files_may_fail(file):
                found.extend(read_results(file))
        except UnfitResults as unfit:
            show_findings(screen, screen.err, unfit.problems, {})
            raise typer.Exit(MISUSE) from None
    return tuple(found)


def nominees_of(plan: str, nominees: str | None) -> str:
    """Return the table that is asked for; an example brings its own.

    Raises:
        Failure: When none is given.
    """
    if nominees is not None:
        return nominees
    if is_example(plan):
        return plan
    raise Failure("nominees-missing")


def own_tables(plan: str) -> tuple[tuple[str, ...], str | None]:
    """Return the tables of facts around the nominees that an example brings: parts, campaign.

    A table is named after the pool that it is about, or `campaign`.
    """
    if not is_example(plan):
        return (), None
    files = sorted(_path_of(plan, "").glob("*.csv"))
    tables = {file.stem: str(file) for file in files if file.stem != "nominees"}
    campaign = tables.pop("campaign", None)
    return tuple(f"{pool}={file}" for pool, file in tables.items()), campaign


def own_nominations(plan: str) -> str | None:
    """Return the nominations that an example brings; None where it brings none."""
    if not is_example(plan):
        return None
    file = _path_of(plan, "nominations.json")
    return str(file) if file.exists() else None


def _path_of(argument: str, file: str) -> Path:
    if is_example(argument):
        return example_folder(argument.removeprefix(_PREFIX)) / file
    return Path(argument)


def _shown(argument: str, file: str) -> str:
    if is_example(argument):
        return f"{argument.removeprefix(_PREFIX)}/{file}"
    return argument
