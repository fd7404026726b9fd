"""`thidua new`: a plan of one's own to begin with, or a copy of an example."""

from __future__ import annotations

from pathlib import Path

from thidua.cli.failures import Failure, files_may_fail
from thidua.cli.opening import EXAMPLES, example_folder, example_names
from thidua.cli.screen import Screen, styled
from thidua.files import read

#: The commented starter plan, one folder for each language.
STARTERS = Path(__file__).parent / "starter"


def start(screen: Screen, folder: Path, like: str | None) -> None:
    """Write a plan, a table of nominees and a page about them; nothing is overwritten.

    Raises:
        Failure: When one of the files is there already, or cannot be written.
    """
    source = STARTERS / screen.lang.value if like is None else example_folder(like)
    files = sorted(path for path in source.iterdir() if path.is_file())
    for path in files:
        if (folder / path.name).exists():
            raise Failure("file-exists", str(folder / path.name))
    with files_may_fail(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
        for path in files:
            (folder / path.name).write_bytes(path.read_bytes())
            said = screen.words.created.format(file=folder / path.name)
            screen.out.print(styled(said), soft_wrap=True)


def list_examples(screen: Screen) -> None:
    """Print the installed examples with their titles."""
    width = max(len(name) for name in example_names())
    for name in example_names():
        title = read(EXAMPLES / name / "plan.yaml").title
        screen.out.print(styled((f"{name:{width}}  ", "bold"), title), soft_wrap=True)
