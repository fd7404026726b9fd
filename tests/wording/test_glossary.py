"""The glossary names every public noun, with the Vietnamese term of its docstring."""

import inspect
import re
from pathlib import Path

import pytest

from thidua import (
    allocation,
    assessment,
    checking,
    model,
    problems,
    proposal,
    ranking,
    reasons,
    values,
)
from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.language.truths import Truth

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "glossary.md"
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
GLOSSARY = {noun: term for noun, term, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))}
PACKAGES = (allocation, assessment, checking, model, proposal, ranking, values)
MORE = (Kind, Rule, Truth, problems.Place, problems.Problem, problems.Severity, reasons.Reason)


def term(noun: type) -> str:
    """The Vietnamese section of a docstring, on one line; empty where there is none."""
    _, _, after = (inspect.getdoc(noun) or "").partition("\nVietnamese:\n")
    return " ".join(after.split("\n\n")[0].split())


def nouns() -> dict[str, type]:
    """Every public class that has a Vietnamese term."""
    exported = [getattr(package, name) for package in PACKAGES for name in package.__all__]
    classes = [one for one in (*exported, *MORE) if inspect.isclass(one)]
    return {one.__name__: one for one in classes if term(one)}


@pytest.mark.parametrize("noun", nouns().values(), ids=nouns())
def test_a_noun_stands_in_the_glossary_with_its_term(noun: type) -> None:
    assert GLOSSARY.get(noun.__name__) == term(noun)


def test_the_glossary_names_nothing_else() -> None:
    assert set(GLOSSARY) - set(nouns()) == set()
