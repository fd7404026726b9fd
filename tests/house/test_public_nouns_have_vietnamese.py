import ast
import unicodedata
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "thidua"
NOUN_FILES = sorted(
    path for floor in ("values", "model") for path in (SOURCE / floor).rglob("*.py")
)
PUBLIC_CLASSES = [
    pytest.param(node, id=f"{path.relative_to(SOURCE).as_posix()}:{node.name}")
    for path in NOUN_FILES
    for node in ast.parse(path.read_text(encoding="utf-8")).body
    if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
]


@pytest.mark.parametrize("noun", PUBLIC_CLASSES)
def test_noun_gives_its_vietnamese_term(noun: ast.ClassDef) -> None:
    _, heading, after = (ast.get_docstring(noun) or "").partition("\nVietnamese:\n")

    term = after.partition("\n")[0]
    assert heading
    assert term.startswith("    ")


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_text_is_composed_unicode(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)
