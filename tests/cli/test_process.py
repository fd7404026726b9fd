import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "import sys; from thidua.cli import main; sys.exit(main())"]
ANNUAL = [*COMMAND, "propose", "example:soc-trang", "-r", "annual-2022"]
COLOUR = re.compile(r"\x1b\[(\d+;)*[39][0-7](;\d+)*m")
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "THIDUA_LANG"}
}


def on_a_terminal(command: list[str], **environment: str) -> str:
    """Run a command whose three streams are a terminal, and return what the terminal saw."""
    ours, theirs = pty.openpty()
    env = ENVIRONMENT | {"TERM": "xterm-256color"} | environment
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        seen = bytearray()
        while True:
            try:
                block = os.read(ours, 65536)
            except OSError:  # the other end of a terminal is closed in this way
                break
            if not block:
                break
            seen += block
        assert process.wait() == 0

    os.close(ours)
    return seen.decode("utf-8")


def test_the_installed_command_says_its_version() -> None:
    command = [str(Path(sys.executable).parent / "thidua"), "--version"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)

    assert done.stdout.startswith("thidua ")


def test_the_output_is_utf_8_whatever_the_locale() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": os.defpath}
    done = subprocess.run(ANNUAL, capture_output=True, check=True, env=env)

    assert "─── chỉ tiêu 10" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_colours_are_for_terminals() -> None:
    piped = subprocess.run(ANNUAL, capture_output=True, check=True, env=ENVIRONMENT)
    seen = on_a_terminal(ANNUAL)
    plain = on_a_terminal(ANNUAL, NO_COLOR="1")

    assert b"\x1b" not in piped.stdout
    assert COLOUR.search(seen)
    assert not COLOUR.search(plain)


def test_long_work_shows_a_bar_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    subprocess.run([*COMMAND, "new", str(folder)], check=True, capture_output=True)
    rows = (f"N{number},,individual,yes,,\n" for number in range(20_001))
    table = folder / "nominees.csv"
    with table.open("a", encoding="utf-8") as out:
        out.writelines(rows)
    command = [*COMMAND, "propose", str(folder / "plan.yaml"), str(table)]
    seen = on_a_terminal(command)
    piped = subprocess.run(command, capture_output=True, check=True)

    assert "Tiếp nhận số liệu" in seen
    assert "Tiếp nhận" not in piped.stdout.decode("utf-8")
    assert piped.stderr == b""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_an_interruption_ends_quietly(tmp_path: Path) -> None:
    waiting = tmp_path / "nominees.csv"
    os.mkfifo(waiting)
    command = [*COMMAND, "propose", "example:soc-trang", str(waiting), "-r", "annual-2022"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        # Opening the pipe to write succeeds once the command waits to read from it.
        end = None
        while end is None and process.poll() is None:
            try:
                end = os.open(waiting, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert end is not None
    os.close(end)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_reader_that_leaves_early_sees_no_traceback() -> None:
    with subprocess.Popen(ANNUAL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        said = process.stderr.read()

    assert b"Traceback" not in said
