"""A host's program over the public face: read by type checkers, never run."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import thidua
from thidua.language.building import Term
from thidua.language.tree import Tree
from thidua.model import Who
from thidua.model.rows import Rows
from thidua.proposal import UnfitRulings


@thidua.rule(reads=("born",), gives=thidua.Kind.YES_NO, version="1")
def born_in_may(born: date) -> bool:
    return born.month == 5


def read_a_plan(path: Path, stored: bytes) -> thidua.Campaign:
    assert_type(born_in_may, thidua.Rule)
    campaign = thidua.read(path, rules=(born_in_may,))
    assert_type(campaign, thidua.Campaign)
    found, problems = thidua.read_plan(stored, name="plan.yaml")
    assert_type(found, thidua.Campaign | None)
    assert_type(problems, tuple[thidua.Problem, ...])
    assert_type(thidua.check(campaign, parent=found), tuple[thidua.Problem, ...])
    assert_type(thidua.write(campaign), str)
    assert_type(thidua.say(problems[0], "en"), str)
    assert_type(thidua.schema(), dict[str, Any])
    return campaign


def prepare_a_round(campaign: thidua.Campaign) -> thidua.Prepared | None:
    try:
        prepared = thidua.prepare(campaign, "annual-2022", rules=(born_in_may,))
    except thidua.NoSuchRound as missing:
        assert_type(missing.problem, thidua.Problem)
        return None
    except thidua.UnsoundPlan as unsound:
        assert_type(unsound.problems, tuple[thidua.Problem, ...])
        return None
    assert_type(prepared, thidua.Prepared)
    assert_type(prepared.round, thidua.Round)
    assert_type(prepared.round.period, thidua.Period)
    return prepared


def bring_rows(prepared: thidua.Prepared) -> thidua.Admitted:
    rows = [{"id": "T01", "par_index": Decimal("91.30")}, {"id": "T02", "par_index": None}]
    admitted = thidua.admit(prepared, rows)
    assert_type(admitted, thidua.Admitted)
    assert_type(admitted.problems, tuple[thidua.Problem, ...])
    assert_type(admitted.nominees[0], thidua.Nominee)
    assert_type(admitted.nominees[0].who, Who | None)
    assert_type(thidua.read_nominees("nominees.csv", prepared), Rows)
    return admitted


def propose_awards(prepared: thidua.Prepared, admitted: thidua.Admitted) -> thidua.Proposal:
    year = thidua.Period.of_year(2021)
    past = thidua.PastAward(subject="T01", award="merit", achieved=year)
    proposal = thidua.propose(
        prepared,
        admitted,
        nominations=(thidua.Nomination(nominee="T01", award="merit"),),
        history=thidua.History(awards=(past,), covers=year),
        closed=thidua.Citation(clause="khoản 2 Điều 3"),
    )
    assert_type(proposal, thidua.Proposal)
    assert_type(proposal.requirement("T01", "in_time"), thidua.Truth)
    assert_type(proposal.questions, tuple[thidua.OpenQuestion, ...])
    assert_type(thidua.write_proposal(proposal, Path("proposal.json")), str)
    return proposal


def look_at_verdicts(proposal: thidua.Proposal) -> None:
    verdicts: Sequence[thidua.Verdict] = proposal.verdicts
    assert_type(proposal.verdicts[0], thidua.Verdict)
    assert_type(proposal.verdicts[:2], tuple[thidua.Verdict, ...])
    for verdict in verdicts:
        assert_type(verdict.state, thidua.State)
        assert_type(verdict.place, tuple[int, int] | None)
        assert_type(verdict.reasons, tuple[thidua.Reason, ...])
        assert_type(thidua.explain(proposal, verdict, "en"), str)
    assert_type(proposal.verdict("T01", "merit"), thidua.Verdict | None)
    assert_type(proposal.waiting("merit"), tuple[thidua.Verdict, ...])


def settle_ties(proposal: thidua.Proposal) -> thidua.Proposal:
    ruling = thidua.Ruling(question="merit.all.10-11", given=("T11",))
    try:
        return thidua.settle(proposal, (ruling,))
    except UnfitRulings as unfit:
        assert_type(unfit.problems, tuple[thidua.Problem, ...])
        return proposal


def walk_the_road_step_by_step(
    prepared: thidua.Prepared, admitted: thidua.Admitted
) -> thidua.Allocation:
    assessments = thidua.assess(prepared, admitted)
    assert_type(assessments, thidua.Assessments)
    standings = thidua.rank(assessments)
    assert_type(standings, thidua.Standings)
    return thidua.allocate(standings, budget=100)


def build_a_condition() -> Tree:
    built = thidua.fact("plan_done") & (thidua.fact("par_index") >= Decimal("80.5"))
    assert_type(built, Term)
    assert_type(thidua.fact("rank") == "A", Term)
    assert_type(~thidua.held("merit", within=5) | thidua.given("flag"), Term)
    assert_type(thidua.at_least(2, thidua.known("a"), thidua.applies("b")), Term)
    assert_type(thidua.show(thidua.parse("par_index >= 80")), str)
    return built.tree
