"""The shipped plans read, say exactly what is doubtful about their sources, and can be judged."""

from __future__ import annotations

import io
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import thidua
from thidua.problems import Severity

EXAMPLES = Path(thidua.__file__).parent / "examples"

#: Worked out from the sources, not from the program: plan to code to number of findings.
FINDINGS = {
    "binh-dinh/parent.yaml": {
        "retroactive-start": 1,
        "rule-undetermined": 1,
        "limit-not-stated": 1,
        "prize-not-stated": 1,
        "reading-taken": 1,
    },
    "binh-dinh/plan.yaml": {
        "title-variants": 1,
        "issuer-symbol-differs": 1,
        "period-stated-two-ways": 1,
        "retroactive-start": 1,
        "contents-list-open": 1,
        "content-not-judged": 1,
        "rule-undetermined": 1,
        "delegated-award": 1,
        "limit-not-stated": 1,
        "prize-not-stated": 1,
        "reading-taken": 5,
    },
    "binh-phuoc/plan.yaml": {
        "duty-holder-not-sent": 1,
        "retroactive-start": 1,
        "rule-undetermined": 1,
        "fact-not-used": 1,
        "no-award": 1,
        "duty-without-date": 2,
        "monitor-competes": 1,
        "reading-taken": 6,
    },
    "can-tho/plan.yaml": {
        "divisor-may-be-zero": 3,
        "delegated-award": 1,
        "duty-without-date": 6,
        "no-ranking": 1,
        "no-tie-key": 1,
        "prize-not-stated": 1,
        "reading-taken": 22,
    },
    "chau-thanh/plan.yaml": {
        "document-date-missing": 1,
        "duplicate-content": 1,
        "content-not-judged": 1,
        "fact-not-used": 1,
        "no-tie-key": 2,
        "prize-not-stated": 1,
        "reading-taken": 8,
    },
    "dak-lak/plan.yaml": {
        "retroactive-start": 1,
        "content-not-judged": 1,
        "demand-repeats": 1,
        "deadline-before-end": 1,
        "delegated-award": 2,
        "duty-without-date": 4,
        "monitor-competes": 1,
        "prize-not-stated": 1,
        "reading-taken": 18,
    },
    "hai-phong/plan.yaml": {
        "retroactive-start": 1,
        "divisor-may-be-zero": 13,
        "maximum-out-of-reach": 1,
        "table-may-leave-gap": 2,
        "duty-without-date": 4,
        "no-tie-key": 1,
        "prize-not-stated": 1,
        "reading-taken": 26,
    },
    "quang-nam/plan.yaml": {
        "document-date-missing": 1,
        "table-leaves-gap": 1,
        "cases-overlap": 1,
        # Nothing says when a summing-up is judged.
        "judging-not-stated": 1,
        # Without a number: base fighter, letter, provincial fighter, sudden, dedication, State.
        "limit-not-stated": 6,
        # Divisions of districts, two of the armed forces, lay judges.
        "no-tie-key": 4,
        "reading-taken": 16,
    },
    "soc-trang/plan.yaml": {
        "retroactive-start": 1,
        "content-not-judged": 1,
        "no-tie-key": 5,
        "prize-not-stated": 1,
        "reading-taken": 8,
    },
    "soc-trang-gddt/plan.yaml": {
        "parent-inferred": 1,
        "retroactive-start": 1,
        "planned-limit": 2,
        "no-tie-key": 1,
        "no-ranking": 1,
        "prize-not-stated": 1,
        "reading-taken": 5,
    },
    "son-la/plan.yaml": {
        "document-number-missing": 1,
        "parent-inferred": 1,
        "retroactive-start": 1,
        "announced-count-differs": 1,
        "content-not-judged": 1,
        "rule-undetermined": 2,
        "fact-not-used": 2,
        "no-award": 1,
        "reading-taken": 7,
    },
}

#: Every folder's nominees, with the rounds that the plan holds.
ROUNDS = {
    "binh-dinh": ("annual-2022", "annual-2023", "annual-2024", "annual-2025", "stage"),
    "binh-phuoc": ("annual-2021",),
    "can-tho": ("review",),
    "chau-thanh": ("final",),
    "dak-lak": ("final",),
    "hai-phong": ("annual-2025",),
    "quang-nam": ("annual-2021", "review"),
    "soc-trang": (*(f"annual-{year}" for year in range(2022, 2031)), "five-year", "ten-year"),
    "soc-trang-gddt": ("annual-2022",),
    "son-la": (*(f"annual-{year}" for year in range(2021, 2026)), "stage"),
}
ALL_ROUNDS = [(name, round_id) for name, ids in ROUNDS.items() for round_id in ids]


def plan(name: str) -> thidua.Campaign:
    return thidua.read(EXAMPLES / name / "plan.yaml")


def nominations(name: str) -> tuple[thidua.Nomination, ...]:
    """Read who nominates whom, where a folder says so."""
    file = EXAMPLES / name / "nominations.json"
    stated = json.loads(file.read_text(encoding="utf-8")) if file.exists() else ()
    return tuple(
        thidua.Nomination(**{**one, "on": date.fromisoformat(one["on"])}) for one in stated
    )


def admitted(name: str, prepared: thidua.Prepared) -> thidua.Admitted:
    """Admit the nominees of a folder; its other tables are named after what they are about."""
    rows = thidua.read_nominees(EXAMPLES / name / "nominees.csv", prepared)
    files = (path for path in (EXAMPLES / name).glob("*.csv") if path.stem != "nominees")
    tables = {path.stem: thidua.read_facts(path, prepared) for path in files}
    campaign = tables.pop("campaign", None)
    past = EXAMPLES / name / "results.json"
    results = thidua.read_results(past) if past.exists() else ()
    return thidua.admit(
        prepared,
        rows,
        parts=tables,
        campaign=campaign,
        nominations=nominations(name),
        results=results,
    )


def proposed(name: str, round_id: str) -> thidua.Proposal:
    prepared = thidua.prepare(plan(name), round_id)
    return thidua.propose(prepared, admitted(name, prepared), nominations=nominations(name))


def states(name: str, round_id: str, award: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"given": set(), "open": set(), "not-given": set()}
    for verdict in proposed(name, round_id).verdicts:
        if verdict.award == award:
            found[verdict.state.value].add(verdict.nominee)
    return found


def test_every_shipped_plan_is_tested() -> None:
    shipped = {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("*/*.yaml")}

    assert shipped == set(FINDINGS)


@pytest.mark.parametrize("name", FINDINGS)
def test_a_plan_says_exactly_what_is_doubtful_about_its_source(name: str) -> None:
    campaign, problems = thidua.read_plan(EXAMPLES / name)

    assert campaign is not None
    assert Counter(problem.code for problem in problems) == FINDINGS[name]
    assert all(problem.severity is not Severity.ERROR for problem in problems)


@pytest.mark.parametrize("name", FINDINGS)
def test_a_written_plan_is_read_as_the_same_plan(name: str) -> None:
    campaign = thidua.read(EXAMPLES / name)
    written = thidua.write(campaign, None)

    assert thidua.read(io.StringIO(written)) == campaign


@pytest.mark.parametrize(("name", "round_id"), ALL_ROUNDS)
def test_every_round_can_be_proposed_and_explained(name: str, round_id: str) -> None:
    proposal = proposed(name, round_id)

    for verdict in proposal.verdicts:
        for lang in ("vi", "en"):
            assert thidua.explain(proposal, verdict, lang=lang).strip()


@pytest.mark.parametrize("name", ROUNDS)
def test_the_tables_of_nominees_have_nothing_wrong_in_them(name: str) -> None:
    prepared = thidua.prepare(plan(name), ROUNDS[name][0])

    assert admitted(name, prepared).problems == ()


@pytest.mark.parametrize("name", ROUNDS)
def test_every_nominee_is_visibly_made_up(name: str) -> None:
    lines = (EXAMPLES / name / "nominees.csv").read_text(encoding="utf-8").splitlines()

    assert all("hư cấu" in line for line in lines[1:])


def test_the_department_fits_into_the_campaign_of_its_province() -> None:
    parent = thidua.read(EXAMPLES / "binh-dinh" / "parent.yaml")
    codes = {problem.code for problem in thidua.check(plan("binh-dinh"), parent=parent)}

    assert codes == set(FINDINGS["binh-dinh/plan.yaml"])


def test_a_missing_index_leaves_the_end_of_the_list_open() -> None:
    found = states("soc-trang", "annual-2022", "merit-collective")

    assert found["given"] == {f"T{number:02}" for number in range(1, 10)}
    assert found["open"] == {"T10", "T11", "T16"}
    assert found["not-given"] == {"T12", "T13", "T14", "T15"}


def test_three_persons_share_the_last_two_places() -> None:
    found = states("soc-trang", "annual-2022", "merit-individual")

    assert found["given"] == {f"C{number:02}" for number in range(1, 9)}
    assert found["open"] == {"C09", "C10", "C11"}


def test_every_unit_has_its_own_places_and_keeps_what_it_does_not_use() -> None:
    found = states("dak-lak", "final", "merit")

    # The council of Sở Y tế has one case for two, and commune 3 two for three; of X04 the turnout
    # is missing, and T17 is held.
    assert found["open"] == {"P03", "T11", "X03", "T15", "T16", "X04", "T17"}
    # T06 holds a post and is level with T07; X02 has 97.996 %; T18 is late, T19 without minutes.
    assert found["not-given"] == {"T06", "X02", "T18", "T19"}
    assert len(found["given"]) == 16
