"""Every folder under `cases/` is one test; its name is the sentence that has to be true.

`case.yaml` says which shipped plan is used, what is changed in it (a JSON merge patch) and which
round is judged; `nominees.csv` holds the rows; `expected.yaml` says what has to come out.
All scalars in these files are read as text, as in a plan; `null` removes or means "no number".
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

import thidua
from thidua.model.history import History, PastAward
from thidua.model.nominees import Nomination, Ruling
from thidua.values import Citation, Period

FOLDERS = sorted(
    folder for folder in (Path(__file__).parent / "cases").iterdir() if folder.is_dir()
)
EXAMPLES = Path(thidua.__file__).parent / "examples"

#: What a YAML file holds: texts, lists and mappings of them.
Data: TypeAlias = Any

CASE_KEYS = {
    "note",
    "plan",
    "change",
    "round",
    "nominations",
    "history",
    "rulings",
    "closed",
    "raises",
}
EXPECTED_KEYS = {
    "awards",
    "requirements",
    "problems",
    "findings",
    "nominees",
    "no_verdict",
    "notices",
    "says",
}
AWARD_KEYS = {"given", "open", "waiting", "not_given", "unused", "possible"}


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
    def plan(self) -> io.StringIO:
        """The plan with the case's change in it."""
        source = loaded(EXAMPLES / self.given["plan"] / "plan.yaml")
        changed = merged(source, self.given.get("change", {}))
        text = yaml.dump(
            changed, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=10_000
        )
        return io.StringIO(text)

    @property
    def nominations(self) -> tuple[Nomination, ...]:
        return tuple(Nomination(**one) for one in self.given.get("nominations", ()))

    @property
    def history(self) -> History | None:
        stated = self.given.get("history")
        if stated is None:
            return None
        awards = tuple(
            PastAward(subject=one["subject"], award=one["award"], achieved=period(one["achieved"]))
            for one in stated["awards"]
        )
        return History(awards=awards, covers=period(stated["covers"]))

    @property
    def closed(self) -> Citation | None:
        return Citation(clause=self.given["closed"]) if "closed" in self.given else None


def period(stated: Mapping[str, str]) -> Period:
    """Read a period of two days."""
    return Period(date.fromisoformat(stated["start"]), date.fromisoformat(stated["end"]))


class Run:
    """A case, judged."""

    def __init__(self, case: Case) -> None:
        self.campaign = thidua.read(case.plan, name="plan.yaml")
        prepared = thidua.prepare(self.campaign, case.given["round"])
        table = case.folder / "nominees.csv"
        rows = thidua.read_nominees(table, prepared) if table.exists() else ()
        self.admitted = thidua.admit(prepared, rows)
        proposal = thidua.propose(
            prepared,
            self.admitted,
            nominations=case.nominations,
            history=case.history,
            closed=case.closed,
        )
        rulings = tuple(ruling(proposal, one) for one in case.given.get("rulings", ()))
        self.proposal = thidua.settle(proposal, rulings) if rulings else proposal


def ruling(proposal: thidua.Proposal, stated: Mapping[str, Data]) -> Ruling:
    """Address a ruling to the one tie of an award (and part) that is open."""
    known_keys(stated, {"award", "part", "given", "prizes"})
    (question,) = (
        one.id
        for one in proposal.questions
        if one.kind == "tie"
        and one.award == stated["award"]
        and stated.get("part", one.part) == one.part
    )
    prizes = tuple(stated.get("prizes", {}).items())
    return Ruling(question=question, given=tuple(stated.get("given", ())), prizes=prizes)


def check_awards(run: Run, expected: Mapping[str, Data]) -> None:
    for award, stated in expected.items():
        known_keys(stated, AWARD_KEYS)
        verdicts = {one.nominee: one for one in run.proposal.verdicts if one.award == award}
        by_state = {
            state: {name for name, one in verdicts.items() if one.state.value == state}
            for state in ("given", "not-given", "open")
        }
        given, refused = stated.get("given", []), stated.get("not_given", {})
        waiting, ties = stated.get("waiting", {}), stated.get("open", [])
        tied = {name for tie in ties for name in tie["candidates"]}

        assert by_state["given"] == set(given), award
        assert by_state["not-given"] == set(refused), award
        assert by_state["open"] == tied | set(waiting), award
        assert {name: verdicts[name].reasons[0].code for name in refused} == refused
        assert {name: verdicts[name].reasons[0].code for name in waiting} == waiting

        if isinstance(given, dict):
            assert {name: verdicts[name].prize for name in given} == given

        check_ties(run, award, ties)
        for name, outcomes in stated.get("possible", {}).items():
            assert sorted(verdicts[name].possible) == sorted(outcomes), name
        if "unused" in stated:
            check_unused(run, award, number(stated["unused"]))


def check_ties(run: Run, award: str, stated: list[Mapping[str, Data]]) -> None:
    found = [
        (sorted(one.candidates), one.places, list(one.prizes))
        for one in run.proposal.questions
        if one.kind == "tie" and one.award == award
    ]
    wanted = [
        (sorted(one["candidates"]), number(one["places"]), one.get("prizes", []))
        for one in (known_keys(tie, {"candidates", "places", "prizes"}) for tie in stated)
    ]

    assert sorted(found) == sorted(wanted), award


def check_unused(run: Run, award: str, wanted: int | None) -> None:
    unused = [one.unused for one in run.proposal.limits if one.award == award]
    if wanted is None:
        assert all(one is None for one in unused), award
    else:
        assert sum(one or 0 for one in unused) == wanted, award


def check_requirements(run: Run, expected: Mapping[str, Mapping[str, str]]) -> None:
    for nominee, truths in expected.items():
        for requirement, truth in truths.items():
            found = run.proposal.requirement(nominee, requirement)

            assert found.name.lower() == truth, (nominee, requirement)


def check_problems(run: Run, expected: list[str]) -> None:
    # A case's table holds only the columns that the case needs.
    found = [one.code for one in run.admitted.problems if one.code != "missing-column"]

    assert sorted(found) == sorted(expected)


def check_nominees(run: Run, expected: str) -> None:
    assert len(run.admitted.nominees) == int(expected)


def check_no_verdict(run: Run, expected: list[str]) -> None:
    judged = {one.nominee for one in run.proposal.verdicts}

    assert sorted(run.proposal.outside) == sorted(expected)
    assert not judged & set(expected)


def check_notices(run: Run, expected: Mapping[str, list[str]]) -> None:
    for nominee, notices in expected.items():
        verdicts = [one for one in run.proposal.verdicts if one.nominee == nominee]

        assert verdicts, nominee
        assert all(sorted(one.notices) == sorted(notices) for one in verdicts), nominee


def check_says(run: Run, expected: list[Mapping[str, Data]]) -> None:
    for stated in expected:
        known_keys(stated, {"nominee", "award", "lang", "contains"})
        words = thidua.explain(
            run.proposal, (stated["nominee"], stated["award"]), lang=stated["lang"]
        )
        for part in stated["contains"]:
            assert part in words


CHECKS: dict[str, Callable[[Run, Data], None]] = {
    "awards": check_awards,
    "requirements": check_requirements,
    "problems": check_problems,
    "nominees": check_nominees,
    "no_verdict": check_no_verdict,
    "notices": check_notices,
    "says": check_says,
}


def check_findings(case: Case, expected: list[Data]) -> None:
    """Hold the findings to those stated; others may be there as well."""
    _, problems = thidua.read_plan(case.plan, name="plan.yaml")
    times = Counter(one.code for one in problems)
    for one in expected:
        stated = {"code": one} if isinstance(one, str) else one
        known_keys(stated, {"code", "times", "mentions"})
        code = stated["code"]
        said = [thidua.say(problem, "vi") for problem in problems if problem.code == code]

        assert said, code
        assert times[code] == int(stated.get("times", times[code])), code
        assert any(all(word in text for word in stated.get("mentions", [])) for text in said)


def check_raises(case: Case, expected: Mapping[str, Data]) -> None:
    known_keys(expected, {"code", "mentions"})
    with pytest.raises((thidua.UnsoundPlan, thidua.NoSuchRound)) as raised:
        Run(case)
    refusal = raised.value
    problems = (refusal.problem,) if isinstance(refusal, thidua.NoSuchRound) else refusal.problems
    said = [thidua.say(one, "vi") for one in problems if one.code == expected["code"]]

    assert said
    assert any(all(word in text for word in expected.get("mentions", [])) for text in said)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path) -> None:
    case = Case(folder)
    check_findings(case, case.expected.get("findings", []))
    if "raises" in case.given:
        check_raises(case, case.given["raises"])
    elif "round" in case.given:
        run = Run(case)
        for key, check in CHECKS.items():
            if key in case.expected:
                check(run, case.expected[key])
