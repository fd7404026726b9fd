"""The command line: plans checked, awards proposed and explained, at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command `thidua` and return its exit code.

    Args:
        arguments: What stands behind the command's name; None for those of this process.

    Returns:
        0 done, 1 a plan or a ruling is not sound, 2 misuse or an unreadable file, 3 something is
        open although `--require-settled` was asked for, 130 interrupted.
    """
    try:
        from thidua.cli.commands import run  # noqa: PLC0415 - its packages come with an extra
    except ModuleNotFoundError as missing:
        message = f'thidua: the command line needs {missing.name}; run: pip install "thidua[cli]"'
        sys.stderr.write(f"{message}\n")
        return 2
    return run(sys.argv[1:] if arguments is None else arguments)
