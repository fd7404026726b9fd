from collections.abc import Callable, Sequence
from pathlib import Path

import attrs
import pytest

from thidua.cli import main


@attrs.frozen(kw_only=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[[Sequence[str]], Done]


@pytest.fixture
def thidua(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command line in this process."""
    monkeypatch.delenv("THIDUA_LANG", raising=False)

    def run(arguments: Sequence[str]) -> Done:
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        return Done(code=code, out=printed.out, err=printed.err)

    return run


@pytest.fixture
def starter(tmp_path: Path, thidua: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the starter plan; it is the working directory as well."""
    folder = tmp_path / "own"
    thidua(["new", str(folder)])
    monkeypatch.chdir(folder)
    return folder
