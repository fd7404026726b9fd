import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "thidua"
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST_FUNCTION = 40
LONGEST_FILE = 299

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def lines_beside_the_docstring(function: Function) -> int:
    written = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return written
    docstring = function.body[0]
    return written - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_function_is_one_thought(path: Path) -> None:
    too_long = {
        function.name: lines
        for function in functions(path)
        if (lines := lines_beside_the_docstring(function)) > LONGEST_FUNCTION
    }

    assert too_long == {}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_file_is_one_noun(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST_FILE


def test_half_of_the_functions_are_under_ten_lines() -> None:
    lengths = sorted(
        lines_beside_the_docstring(function) for path in FILES for function in functions(path)
    )

    assert lengths[len(lengths) // 2] < 10
