"""Every folder under `cases/` is one test; its name is the sentence that has to be true.

What the files of a folder may say stands in `cases/README.md`; no Python is needed to add one.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import pytest

import thidua
from tests.cases import amounts
from tests.cases.folders import Case, Data, known_keys, number
from thidua.language.parsing import parse
from thidua.model.decisions import Decisions
from thidua.model.nominees import Ruling
from thidua.proposal import Cost, Payment

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/case.yaml"))
NOT_NEEDED = {"missing-column", "table-missing", "results-missing", "no-round-to-take"}
#: What is said about parts in which few or none compete stands in nobody's way.
NOT_SAID = {*NOT_NEEDED, "empty-part", "single-contender"}
AWARD_KEYS = {"given", "open", "waiting", "not_given", "unused", "possible"}


@lru_cache(maxsize=32)
def plan_of(text: str) -> tuple[thidua.Campaign | None, tuple[thidua.Problem, ...]]:
    """Read a plan: many cases share one, and a large one takes a second to check."""
    return thidua.read_plan(io.StringIO(text), name="plan.yaml")


class Run:
    """A case, judged."""

    def __init__(self, case: Case) -> None:
        campaign, problems = plan_of(case.plan)
        if campaign is None:
            raise thidua.UnsoundPlan(problems)
        self.campaign = campaign
        prepared = thidua.prepare(self.campaign, case.given["round"], judged_on=case.judged_on)
        table = case.folder / "nominees.csv"
        rows = thidua.read_nominees(table, prepared) if table.exists() else ()
        self.admitted = thidua.admit(
            prepared,
            rows,
            parts=case.parts,
            campaign=case.campaign,
            nominations=case.nominations,
            results=case.results,
        )
        proposal = thidua.propose(
            prepared,
            self.admitted,
            nominations=case.nominations,
            history=case.history,
            closed=case.closed,
        )
        stated = [one for one in case.given.get("rulings", ()) if "question" not in one]
        ties = tuple(ruling(proposal, one) for one in stated)
        decisions = case.decisions + Decisions(rulings=ties)
        if decisions == Decisions():
            self.proposal = proposal
            return
        self.proposal = thidua.settle(
            proposal,
            decisions.rulings,
            ballots=decisions.ballots,
            withdrawals=decisions.withdrawals,
            cancellations=decisions.cancellations,
        )

    def amount(self, nominee: str, expression: str) -> amounts.Amount:
        """Return what an expression comes to for a nominee."""
        assessments = self.proposal.allocation.standings.assessments
        index = assessments.index(nominee)

        assert index is not None, nominee

        return amounts.found(assessments.operand(index, parse(expression)))


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
        for name, codes in {**refused, **waiting}.items():
            check_reasons(verdicts[name], codes)

        if isinstance(given, dict):
            assert {name: verdicts[name].prize for name in given} == given

        check_ties(run, award, ties)
        for name, outcomes in stated.get("possible", {}).items():
            assert sorted(verdicts[name].possible) == sorted(outcomes), name
        if "unused" in stated:
            check_unused(run, award, number(stated["unused"]))


def check_reasons(verdict: thidua.Verdict, stated: str | list[str]) -> None:
    """Hold the first reasons, in their order, to those stated."""
    codes = [stated] if isinstance(stated, str) else stated

    assert [one.code for one in verdict.reasons[: len(codes)]] == codes, verdict.nominee


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


def check_places(run: Run, expected: Mapping[str, Mapping[str, Data]]) -> None:
    for award, stated in expected.items():
        for nominee, place in stated.items():
            ends = place if isinstance(place, list) else (place, place)

            verdict = run.proposal.verdict(nominee, award)

            assert verdict is not None, nominee
            assert verdict.place == tuple(map(int, ends)), nominee


def check_requirements(run: Run, expected: Mapping[str, Mapping[str, str]]) -> None:
    for nominee, truths in expected.items():
        for requirement, truth in truths.items():
            found = run.proposal.requirement(nominee, requirement)

            assert found.name.lower() == truth, (nominee, requirement)


def check_values(run: Run, expected: Mapping[str, Mapping[str, Data]]) -> None:
    for nominee, stated in expected.items():
        for expression, amount in stated.items():
            assert run.amount(nominee, expression) == amounts.stated(amount), (nominee, expression)


def check_points(run: Run, expected: Mapping[str, Mapping[str, Data]]) -> None:
    for nominee, sheets in expected.items():
        check_values(run, {nominee: {f'points("{one}")': all_ for one, all_ in sheets.items()}})


def check_criteria(run: Run, expected: Mapping[str, Mapping[str, Mapping[str, Data]]]) -> None:
    for nominee, sheets in expected.items():
        for sheet, criteria in sheets.items():
            each = {f'points("{sheet}", "{one}")': amount for one, amount in criteria.items()}
            check_values(run, {nominee: each})


def check_problems(run: Run, expected: list[str]) -> None:
    # A case's tables hold only what the case needs.
    found = [one.code for one in run.admitted.problems if one.code not in NOT_NEEDED]

    assert sorted(found) == sorted(expected)


def check_nominees(run: Run, expected: str) -> None:
    assert len(run.admitted.nominees) == int(expected)


def check_facts(run: Run, expected: Mapping[str, Mapping[str, str]]) -> None:
    cells = {one.id: one.facts for one in run.admitted.nominees}
    for nominee, facts in expected.items():
        for fact, text in facts.items():
            assert shown(cells[nominee][fact]) == text, (nominee, fact)


def shown(cell: object) -> str:
    """Write a cell as an expectation does."""
    if cell is None:
        return "unknown"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return "n/a" if cell is thidua.NOT_APPLICABLE else str(cell)


def check_no_verdict(run: Run, expected: list[str]) -> None:
    judged = {one.nominee for one in run.proposal.verdicts}

    assert sorted(run.proposal.outside) == sorted(expected)
    assert not judged & set(expected)


def check_notices(run: Run, expected: Mapping[str, list[str]]) -> None:
    for nominee, notices in expected.items():
        verdicts = [one for one in run.proposal.verdicts if one.nominee == nominee]

        assert verdicts, nominee
        assert all(sorted(one.notices) == sorted(notices) for one in verdicts), nominee


def check_numbers(run: Run, expected: Mapping[str, Mapping[str, str]]) -> None:
    """Hold the places of each limit, in all parts together, to those stated."""
    for award, stated in expected.items():
        found: Counter[str] = Counter()
        for one in run.proposal.limits:
            if one.award == award:
                found[str(one.limit)] += one.places or 0

        assert dict(found) == {limit: int(places) for limit, places in stated.items()}, award


def check_free(run: Run, expected: Mapping[str, Mapping[str, Mapping[str, str]]]) -> None:
    for award, parts in expected.items():
        uses = {(one.part, one.limit): one.unused for one in run.proposal.limits_of(award, None)}
        for part, limits in parts.items():
            for limit, places in limits.items():
                assert uses[part, limit] == int(places), (award, part, limit)


def check_notes(run: Run, expected: list[str]) -> None:
    found = [one.code for one in run.proposal.notes if one.code not in NOT_SAID]

    assert sorted(found) == sorted(expected)


def check_questions(run: Run, expected: list[str]) -> None:
    assert sorted(one.id for one in run.proposal.questions) == sorted(expected)


def check_to_cancel(run: Run, expected: Mapping[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for one in run.proposal.to_cancel:
        found.setdefault(one.award, []).append(one.nominee)

    assert {award: sorted(nominees) for award, nominees in found.items()} == expected


def check_says(run: Run, expected: list[Mapping[str, Data]]) -> None:
    for stated in expected:
        known_keys(stated, {"nominee", "award", "lang", "contains"})
        words = thidua.explain(
            run.proposal, (stated["nominee"], stated["award"]), lang=stated["lang"]
        )
        for part in stated["contains"]:
            assert part in words


def check_limits(run: Run, expected: Mapping[str, Mapping[str, Data]]) -> None:
    for award, limits in expected.items():
        for limit, stated in limits.items():
            found = {
                one.part: "unknown" if one.places is None else str(one.places)
                for one in run.proposal.limits
                if (one.award, one.limit) == (award, limit)
            }
            wanted = stated if isinstance(stated, dict) else dict.fromkeys(found, stated)

            assert found == wanted, (award, limit)
            assert found, (award, limit)


def check_money(run: Run, expected: Mapping[str, Mapping[str, Data]]) -> None:
    for nominee, awards in expected.items():
        for award, stated in awards.items():
            paid = run.proposal.payment(nominee, award)

            assert paid is not None, (nominee, award)
            assert ends(paid) == stated, (nominee, award)


def check_cost(run: Run, expected: Data) -> None:
    assert ends(run.proposal.cost) == expected


def ends(found: Payment | Cost) -> Data:
    """Write money as an expectation does."""
    if found.amount is not None:
        return str(found.amount.amount)
    return [str(found.least.amount), "unknown" if found.most is None else str(found.most.amount)]


CHECKS: dict[str, Callable[[Run, Data], None]] = {
    "awards": check_awards,
    "places": check_places,
    "requirements": check_requirements,
    "points": check_points,
    "criteria": check_criteria,
    "grades": check_values,
    "values": check_values,
    "problems": check_problems,
    "nominees": check_nominees,
    "facts": check_facts,
    "no_verdict": check_no_verdict,
    "notices": check_notices,
    "numbers": check_numbers,
    "free": check_free,
    "notes": check_notes,
    "questions": check_questions,
    "to_cancel": check_to_cancel,
    "says": check_says,
    "limits": check_limits,
    "money": check_money,
    "cost": check_cost,
}


def check_findings(case: Case, expected: list[Data]) -> None:
    """Hold the findings to those stated; others may be there as well."""
    _, problems = plan_of(case.plan)
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
    said = [thidua.say(one, "vi") for one in refused(case) if one.code == expected["code"]]

    assert said
    assert any(all(word in text for word in expected.get("mentions", [])) for text in said)


def refused(case: Case) -> tuple[thidua.Problem, ...]:
    """Return the problems for which a plan or a round is refused."""
    try:
        Run(case)
    except thidua.UnsoundPlan as refusal:
        return refusal.problems
    except thidua.NoSuchRound as refusal:
        return (refusal.problem,)
    pytest.fail("nothing was refused")


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
