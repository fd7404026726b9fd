"""Every nominee against every condition, and who was put forward for what."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.assessment.plans import DONE, INDEX, prepared
from thidua.assessment import Assessments, Prepared, admit, assess
from thidua.assessment.accounts import gaps_of
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import Rule, rule
from thidua.language.scope import Gap
from thidua.language.truths import Truth
from thidua.model import (
    Award,
    AwardKind,
    Fact,
    History,
    Nomination,
    Notice,
    PastAward,
    Requirement,
    TargetGroup,
    Veto,
    Who,
)
from thidua.values import Citation, Document, Period

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE = (
    Truth.MET,
    Truth.NOT_MET,
    Truth.UNKNOWN,
    Truth.NOT_APPLICABLE,
)
CLOSED = Citation(clause="Thông báo số 5", document=Document(number="5/TB-SNV"))
DISCIPLINED = Fact(id="disciplined", kind=Kind.YES_NO)
CLEARED = Fact(id="cleared", kind=Kind.YES_NO)


def award(award_id: str, *recipients: str, **parts: Any) -> Award:  # noqa: ANN401 - parts of a noun are of any type
    kind = AwardKind.TITLE
    return Award(id=award_id, kind=kind, recipients=recipients or ("everyone",), **parts)


def assessed(
    row: dict[str, object], round_: Prepared, *, closed: Citation | None = None
) -> Assessments:
    return assess(round_, admit(round_, [{"id": "T01", **row}]), closed=closed)


def judged(condition: str, row: dict[str, object], *facts: Fact, **parts: Any) -> Truth:  # noqa: ANN401 - parts of a noun are of any type
    """The outcome of one requirement for one nominee."""
    when = parts.pop("when", None)
    closed = parts.pop("closed", None)
    requirement = Requirement(
        id="asked", condition=parse(condition), when=None if when is None else parse(when)
    )
    round_ = prepared(*facts, requirements=(requirement,), **parts)
    return assessed(row, round_, closed=closed).truth("T01", "requirement", "asked")


class TestOutcomes:
    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ({"index": "80"}, MET),
            ({"index": "79.99"}, NOT_MET),
            ({"index": ""}, UNKNOWN),
            ({"index": 79.99}, UNKNOWN),
            ({}, UNKNOWN),
        ],
    )
    def test_a_requirement_is_met_not_met_or_unknown(
        self, row: dict[str, object], expected: Truth
    ) -> None:
        assert judged("index >= 80", row, INDEX) is expected

    def test_what_cannot_exist_settles_an_unknown_fact(self) -> None:
        assert judged("index <= 100", {}, INDEX) is MET

    @pytest.mark.parametrize(
        ("when", "condition", "expected"),
        [
            ("có", "có", MET),
            ("có", "không", NOT_MET),
            ("có", "", UNKNOWN),
            ("không", "có", NOT_APPLICABLE),
            ("không", "không", NOT_APPLICABLE),
            ("không", "", NOT_APPLICABLE),
            ("", "có", MET),
            ("", "không", UNKNOWN),
            ("", "", UNKNOWN),
        ],
    )
    def test_a_requirement_concerns_only_those_for_whom_it_is_meant(
        self, when: str, condition: str, expected: Truth
    ) -> None:
        row: dict[str, object] = {"disciplined": when, "done": condition}

        assert judged("done", row, DONE, DISCIPLINED, when="disciplined") is expected

    def test_notices_are_assessed_beside_requirements(self) -> None:
        round_ = prepared(DONE, notices=(Notice(id="late", condition=parse("not done")),))

        assert assessed({"done": "không"}, round_).truth("T01", "notice", "late") is MET

    @pytest.mark.parametrize(("nominee", "rule_id"), [("T02", "ok"), ("T01", "other")])
    def test_outcomes_of_what_is_not_there_are_a_key_error(
        self, nominee: str, rule_id: str
    ) -> None:
        round_ = prepared(DONE, requirements=(Requirement(id="ok", condition=parse("done")),))

        with pytest.raises(KeyError):
            assessed({}, round_).truth(nominee, "requirement", rule_id)

    def test_nominees_are_found_by_their_ids(self) -> None:
        found = assessed({"done": "có"}, prepared(DONE))

        assert (found.index("T01"), found.index("T02")) == (0, None)
        assert found.scope_of(0).facts["done"] is True


class TestClosedRounds:
    @pytest.mark.parametrize(("closed", "expected"), [(None, UNKNOWN), (CLOSED, NOT_MET)])
    def test_a_missing_fact_is_unknown_until_the_round_is_closed(
        self, closed: Citation | None, expected: Truth
    ) -> None:
        round_ = prepared(DONE, notices=(Notice(id="given", condition=parse("known(done)")),))
        found = assessed({}, round_, closed=closed)

        assert found.truth("T01", "notice", "given") is expected
        assert found.closed == closed

    def test_what_was_given_is_known_either_way(self) -> None:
        round_ = prepared(DONE, notices=(Notice(id="given", condition=parse("known(done)")),))

        assert assessed({"done": "no"}, round_).truth("T01", "notice", "given") is MET


class TestVetoes:
    @pytest.mark.parametrize(
        ("disciplined", "cleared", "eligible"),
        [
            ("không", "", MET),
            ("có", "không", NOT_MET),
            ("có", "có", MET),
            ("có", "", UNKNOWN),
            ("", "không", UNKNOWN),
            ("", "có", MET),
        ],
    )
    def test_a_veto_bars_unless_its_exception_holds(
        self, disciplined: str, cleared: str, eligible: Truth
    ) -> None:
        veto = Veto(id="v", condition=parse("disciplined"), unless=parse("cleared"))
        round_ = prepared(DISCIPLINED, CLEARED, vetoes=(veto,), awards=(award("a"),))
        found = assessed({"disciplined": disciplined, "cleared": cleared}, round_)

        assert found.masks(0).truth(round_.awards[0].eligible) is eligible

    def test_a_veto_bars_from_the_awards_that_it_names(self) -> None:
        veto = Veto(id="v", condition=parse("disciplined"), bars=("a",))
        round_ = prepared(DISCIPLINED, vetoes=(veto,), awards=(award("a"), award("b")))
        masks = assessed({"disciplined": "có"}, round_).masks(0)

        assert masks.truth(round_.awards[0].eligible) is NOT_MET
        # No condition at all concerns the nominee: nothing speaks against it.
        assert masks.truth(round_.awards[1].eligible) is NOT_APPLICABLE


class TestGroups:
    @pytest.mark.parametrize(
        ("group", "row", "expected"),
        [
            (TargetGroup(id="g"), {}, MET),
            (TargetGroup(id="g", who=(Who.COLLECTIVE,)), {"who": "collective"}, MET),
            (TargetGroup(id="g", who=(Who.COLLECTIVE,)), {"who": "individual"}, NOT_MET),
            (TargetGroup(id="g", who=(Who.COLLECTIVE,)), {}, UNKNOWN),
            (TargetGroup(id="g", where=parse("done")), {"done": "không"}, NOT_MET),
            (TargetGroup(id="g", where=parse("done")), {}, UNKNOWN),
            (
                TargetGroup(id="g", who=(Who.COLLECTIVE,), where=parse("done")),
                {"who": "individual"},
                NOT_MET,
            ),
        ],
    )
    def test_a_nominee_belongs_to_a_group_or_not(
        self, group: TargetGroup, row: dict[str, object], expected: Truth
    ) -> None:
        round_ = prepared(DONE, groups=(group,), awards=(award("a", "g"),))

        assert assessed(row, round_).masks(0).truth(round_.awards[0].recipient) is expected

    @pytest.mark.parametrize(("who", "expected"), [("individual", MET), ("household", NOT_MET)])
    def test_any_group_of_an_award_will_do(self, who: str, expected: Truth) -> None:
        groups = (
            TargetGroup(id="g", who=(Who.COLLECTIVE,)),
            TargetGroup(id="h", who=(Who.INDIVIDUAL,)),
        )
        round_ = prepared(groups=groups, awards=(award("a", "g", "h"),))

        assert assessed({"who": who}, round_).masks(0).truth(round_.awards[0].recipient) is expected


class TestOutside:
    COLLECTIVES = TargetGroup(id="collectives", who=(Who.COLLECTIVE,))
    STAFF = TargetGroup(id="staff", who=(Who.INDIVIDUAL,))

    def outside(self, who: str, *awards: Award, groups: tuple[TargetGroup, ...]) -> bool:
        return assessed({"who": who}, prepared(groups=groups, awards=awards)).is_outside(0)

    @pytest.mark.parametrize(
        ("who", "expected"), [("collective", False), ("individual", True), ("", False)]
    )
    def test_whoever_no_award_is_meant_for_is_outside(self, who: str, expected: bool) -> None:
        groups = (self.COLLECTIVES, self.STAFF)

        assert self.outside(who, award("a", "collectives"), groups=groups) is expected

    @pytest.mark.parametrize(
        ("who", "expected"),
        [("collective", False), ("individual", False), ("household", True), ("", False)],
    )
    def test_without_awards_whoever_belongs_to_no_group_is_outside(
        self, who: str, expected: bool
    ) -> None:
        assert self.outside(who, groups=(self.COLLECTIVES, self.STAFF)) is expected

    def test_a_plan_without_groups_has_nobody_outside(self) -> None:
        assert not self.outside("household", groups=())

    def test_the_outcome_of_a_group_can_be_asked_for(self) -> None:
        found = assessed({"who": "individual"}, prepared(groups=(self.COLLECTIVES,)))

        assert found.truth("T01", "group", "collectives") is NOT_MET


@pytest.mark.parametrize(("done", "expected"), [("không", ("late", "any")), ("có", ("any",))])
def test_the_notices_that_hold_for_a_nominee_are_listed(
    done: str, expected: tuple[str, ...]
) -> None:
    notices = (
        Notice(id="late", condition=parse("not done")),
        Notice(id="unknown", condition=parse("index > 80")),
        Notice(id="any", condition=parse("done or not done")),
    )

    assert assessed({"done": done}, prepared(DONE, INDEX, notices=notices)).notices(0) == expected


class TestHistory:
    CONDITION = Requirement(id="fresh", condition=parse('not held("merit", within=2)'))

    @pytest.mark.parametrize(
        ("history", "expected"),
        [
            (None, UNKNOWN),
            (History(), UNKNOWN),
            (History(covers=Period(date(2020, 1, 1), date(2021, 12, 31))), MET),
            (
                History(
                    awards=(PastAward(subject="T01", award="merit", achieved=Period.of_year(2020)),)
                ),
                NOT_MET,
            ),
            (
                History(
                    awards=(
                        PastAward(subject="T02", award="merit", achieved=Period.of_year(2020)),
                    ),
                    covers=Period(None, date(2021, 12, 31)),
                ),
                MET,
            ),
        ],
    )
    def test_the_past_is_known_as_far_as_the_history_covers_it(
        self, history: History | None, expected: Truth
    ) -> None:
        round_ = prepared(requirements=(self.CONDITION,))
        found = assess(round_, admit(round_, [{"id": "T01"}]), history=history)

        assert found.truth("T01", "requirement", "fresh") is expected


def _rule(answer: object) -> Rule:
    @rule(reads=("done",), gives=Kind.YES_NO, version="1")
    def custom(done: bool) -> object:  # noqa: ARG001 - a rule takes what it reads by name
        if isinstance(answer, Exception):
            raise answer
        return answer

    return custom


class TestCustomRules:
    ROW = ({"id": "T01", "done": "có", "index": "90"}, {"id": "T02", "index": "90"})
    CUSTOM = Requirement(id="custom", condition=parse("custom()"))
    OTHER = Requirement(id="other", condition=parse("index >= 80"))

    def assessed(self, answer: object) -> Assessments:
        round_ = prepared(
            DONE, INDEX, requirements=(self.CUSTOM, self.OTHER), rules=(_rule(answer),)
        )
        return assess(round_, admit(round_, self.ROW))

    @pytest.mark.parametrize(("answer", "expected"), [(True, MET), (False, NOT_MET)])
    def test_a_rule_answers_for_the_facts_that_it_reads(
        self, answer: bool, expected: Truth
    ) -> None:
        found = self.assessed(answer)

        assert found.truth("T01", "requirement", "custom") is expected
        assert found.truth("T02", "requirement", "custom") is UNKNOWN

    @pytest.mark.parametrize("answer", [ValueError("no data"), 1, None, "yes", 1.0])
    def test_a_rule_that_fails_leaves_its_condition_unknown_and_nothing_else(
        self, answer: object
    ) -> None:
        found = self.assessed(answer)

        assert found.truth("T01", "requirement", "custom") is UNKNOWN
        assert [found.truth(one, "requirement", "other") for one in ("T01", "T02")] == [MET, MET]
        assert len(found.triples) == 2

    @pytest.mark.parametrize(
        ("answer", "gap"),
        [
            (ValueError("no data"), Gap("rule-raised", "custom", "ValueError: no data")),
            (1, Gap("rule-gave-wrong-kind", "custom", "int, yes_no")),
        ],
    )
    def test_the_reason_of_a_failed_rule_can_be_asked_for(self, answer: object, gap: Gap) -> None:
        found = self.assessed(answer)

        assert gaps_of(parse("custom()"), found.scope_of(0)) == (gap,)
        assert gaps_of(parse("custom()"), found.scope_of(1)) == (Gap("missing-fact", "done"),)


class TestNominations:
    ROUND = prepared(DONE, awards=(award("a"), award("b")))
    ROWS = ({"id": "T01"}, {"id": "Hà"})

    def assessed(self, *nominations: Nomination) -> Assessments:
        return assess(self.ROUND, admit(self.ROUND, self.ROWS), nominations=nominations)

    def considered(self, found: Assessments) -> set[tuple[str, str]]:
        return {
            (nominee.id, prepared.award.id)
            for prepared in self.ROUND.awards
            for index, nominee in enumerate(found.nominees)
            if found.is_considered(prepared, index)
        }

    def test_without_nominations_everyone_is_considered_for_every_award(self) -> None:
        found = self.assessed()

        assert self.considered(found) == {("T01", "a"), ("T01", "b"), ("Hà", "a"), ("Hà", "b")}
        assert found.problems == ()

    def test_whoever_is_definitely_outside_is_considered_only_when_nominated(self) -> None:
        group = TargetGroup(id="g", who=(Who.COLLECTIVE,))
        round_ = prepared(groups=(group,), awards=(award("a", "g"),))
        list_ = admit(round_, [{"id": "T01", "who": "individual"}])
        nomination = Nomination(nominee="T01", award="a")

        assert not assess(round_, list_).is_considered(round_.awards[0], 0)
        assert assess(round_, list_, nominations=(nomination,)).is_considered(round_.awards[0], 0)

    def test_nominations_are_by_name_in_any_unicode_form(self) -> None:
        decomposed = unicodedata.normalize("NFD", " Hà ")
        found = self.assessed(
            Nomination(nominee="T01", award="a"), Nomination(nominee=decomposed, award="b")
        )

        assert self.considered(found) == {("T01", "a"), ("Hà", "b")}
        assert found.problems == ()

    def test_nominations_of_nobody_and_for_nothing_are_reported_with_their_places(self) -> None:
        good = Nomination(nominee="T01", award="a")
        found = self.assessed(good, evolve(good, nominee="T10"), evolve(good, award="A"), good)

        assert [(one.code, one.where) for one in found.problems] == [
            ("unknown-nominee", "nominations.1"),
            ("award-not-in-round", "nominations.2"),
            ("duplicate-nomination", "nominations.3"),
        ]
        assert [one.detail("suggestion") for one in found.problems[:2]] == ["T01", "a"]
        assert found.problems[2].severity.value == "warning"
        assert self.considered(found) == {("T01", "a")}
