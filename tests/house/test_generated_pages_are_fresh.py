from collections.abc import Callable

import pytest

from docs.generate import DOCS, PAGES


@pytest.mark.parametrize(("name", "text"), PAGES, ids=[name for name, _ in PAGES])
def test_committed_page_is_what_the_script_would_write(name: str, text: Callable[[], str]) -> None:
    committed = (DOCS / name).read_text(encoding="utf-8")

    assert committed == text(), "run: python docs/generate.py"
