"""Case folders: what goes into a case, and what has to come out.

All scalars in the files are read as text, as in a plan; `null` removes or means "no number".
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import yaml

import thidua
from thidua.model.decisions import Decisions
from thidua.model.history import History, PastAward
from thidua.model.nominees import Nomination
from thidua.model.results import Result
from thidua.values import Citation, Period

EXAMPLES = Path(thidua.__file__).parent / "examples"
#: Small plans that serve cases only.
PLANS = Path(__file__).parent / "plans"

#: What a YAML file holds: texts, lists and mappings of them.
Data: TypeAlias = Any

CASE_KEYS = {
    "note",
    "plan",
    "change",
    "round",
    "parts",
    "campaign",
    "results",
    "judged_on",
    "nominations",
    "history",
    "rulings",
    "ballots",
    "withdrawals",
    "cancellations",
    "closed",
    "raises",
}
EXPECTED_KEYS = {
    "awards",
    "places",
    "requirements",
    "points",
    "criteria",
    "grades",
    "values",
    "problems",
    "findings",
    "nominees",
    "facts",
    "no_verdict",
    "notices",
    "numbers",
    "free",
    "notes",
    "questions",
    "to_cancel",
    "says",
    "limits",
    "money",
    "cost",
}


RESULT_KEYS = {
    "subject",
    "campaign",
    "round",
    "values",
    "places",
    "given",
    "prizes",
    "cut",
    "open",
    "cancelled",
}


class TextLoader(yaml.SafeLoader):
    """Reads every scalar as text."""


class PlainDumper(yaml.SafeDumper):
    """Writes every text plain where it can, so that the plan reader sees what a person types."""


# Without resolvers nothing but text is recognised, and no text has to be quoted to stay one.
TextLoader.yaml_implicit_resolvers = {}
PlainDumper.yaml_implicit_resolvers = {}


def loaded(path: Path) -> dict[str, Data]:
    """Read a YAML file in which every scalar is text."""
    return TextLoader(path.read_text(encoding="utf-8")).get_single_data() or {}


def known_keys(found: Mapping[str, Data], allowed: set[str]) -> Mapping[str, Data]:
    """Refuse a misspelt key: it would otherwise be a test that tests nothing."""
    unknown = set(found) - allowed

    assert not unknown, f"unknown keys: {sorted(unknown)}"

    return found


def number(text: str | None) -> int | None:
    """Read a whole number, or "null" for none."""
    return None if text is None or text == "null" else int(text)


def merged(target: Data, patch: Data) -> Data:
    """Apply a JSON merge patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value == "null":
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


class Case:
    """One folder: what goes in, and what has to come out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.given = known_keys(loaded(folder / "case.yaml"), CASE_KEYS)
        self.expected = known_keys(loaded(folder / "expected.yaml"), EXPECTED_KEYS)

    @property
    def plan(self) -> str:
        """The plan with the case's change in it."""
        name = Path(self.given["plan"], "plan.yaml")
        source = loaded(PLANS / name if (PLANS / name).exists() else EXAMPLES / name)
        changed = merged(source, self.given.get("change", {}))
        return yaml.dump(
            changed, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=10_000
        )

    @property
    def nominations(self) -> tuple[Nomination, ...]:
        return tuple(nomination(one) for one in self.given.get("nominations", ()))

    @property
    def parts(self) -> Mapping[str, list[Mapping[str, str]]]:
        return dict(self.given.get("parts", {}))

    @property
    def campaign(self) -> Mapping[str, str] | None:
        return self.given.get("campaign")

    @property
    def results(self) -> tuple[Result, ...]:
        return tuple(result(one) for one in self.given.get("results", ()))

    @property
    def decisions(self) -> Decisions:
        """Ballots, withdrawals, cancellations and rulings by question, read as from a file."""
        keys = ("ballots", "withdrawals", "cancellations")
        stated = {key: self.given[key] for key in keys if key in self.given}
        rulings = [one for one in self.given.get("rulings", ()) if "question" in one]
        if not stated and not rulings:
            return Decisions()
        text = yaml.dump(stated | {"rulings": rulings}, Dumper=PlainDumper, allow_unicode=True)
        decisions, problems = thidua.read_decisions(io.StringIO(text), name="case.yaml")

        assert not problems, problems

        return decisions

    @property
    def history(self) -> History | None:
        stated = self.given.get("history")
        if stated is None:
            return None
        awards = tuple(past(one) for one in stated["awards"])
        return History(awards=awards, covers=period(stated["covers"]))

    @property
    def judged_on(self) -> date | None:
        return day(self.given.get("judged_on"))

    @property
    def closed(self) -> Citation | None:
        return Citation(clause=self.given["closed"]) if "closed" in self.given else None


def past(stated: Mapping[str, Data]) -> PastAward:
    """Read an award received earlier: with the time of the achievement, the decision or both."""
    known_keys(stated, {"subject", "award", "achieved", "decided"})
    return PastAward(
        subject=stated["subject"],
        award=stated["award"],
        achieved=period(stated["achieved"]) if "achieved" in stated else None,
        decided=day(stated.get("decided")),
    )


def day(stated: str | None) -> date | None:
    """Read a day, if there is one."""
    return None if stated is None else date.fromisoformat(stated)


def period(stated: Mapping[str, str]) -> Period:
    """Read a period of two days."""
    return Period(date.fromisoformat(stated["start"]), date.fromisoformat(stated["end"]))


def nomination(stated: Mapping[str, str]) -> Nomination:
    """Read a nomination; its day is written 2022-04-15."""
    day = date.fromisoformat(stated["on"]) if "on" in stated else None
    return Nomination(**{**stated, "on": day})  # type: ignore[arg-type] # the file holds texts


def result(stated: Mapping[str, Data]) -> Result:
    """Read a result; all its values are texts, which the door of the fact reads."""
    known_keys(stated, RESULT_KEYS)
    places = {award: int(place) for award, place in stated.get("places", {}).items()}
    cancelled = stated.get("cancelled", "no") == "yes"
    return Result(**{**stated, "places": places, "cancelled": cancelled})
