import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "thidua"
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError)\b|pragma: no cover")
BARE_SUPPRESSION = re.compile(r"# (noqa: [A-Z0-9, ]+|type: ignore\[[\w, -]+\]|pyright: ignore.*)$")


def lines_with(pattern: re.Pattern[str], path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"{number}: {line}" for number, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_nothing_is_left_for_later(path: Path) -> None:
    unfinished = lines_with(UNFINISHED, path)

    assert unfinished == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_every_suppression_says_why(path: Path) -> None:
    bare = lines_with(BARE_SUPPRESSION, path)

    assert bare == []
