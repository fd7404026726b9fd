"""A plan is read into the nouns of the model, or everything wrong with it is said at once."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.checking import UnsoundPlan
from thidua.files import read, read_plan
from thidua.files.plans import Plan, plan_of
from thidua.files.sources import FileText
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.rules import Rule
from thidua.model.awards import (
    Award,
    AwardKind,
    Direction,
    Limit,
    Open,
    Prize,
    RankKey,
    TieRule,
)
from thidua.model.campaign import Campaign, Content, Duty, Parent, Reading
from thidua.model.conditions import Notice, Requirement, Veto
from thidua.model.facts import Fact
from thidua.model.groups import Part, Pool, TargetGroup, Unit, Who
from thidua.problems import Problem
from thidua.values import (
    AT_LAUNCH,
    Citation,
    Document,
    Listed,
    Money,
    Period,
    Repeating,
    Rounding,
    Share,
    Step,
)

HEAD = "thidua: 1\nid: demo\ntitle: Thi đua\nperiod: {start: 2022-01-01, end: 2022-12-31}\n"
YEAR = Period.of_year(2022)


def plan(text: str, file: str = "plan.yaml") -> Plan:
    """What is read of a text, before it is checked."""
    return plan_of(FileText(file=file, text=text))


def campaign(rest: str) -> Campaign:
    """The campaign of a text without a mistake."""
    found = plan(HEAD + rest)
    assert found.problems == ()
    assert found.campaign is not None
    return found.campaign


def said(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Codes with line and column."""
    return [(problem.code, str(problem.place).removeprefix("plan.yaml:")) for problem in problems]


def wrong(rest: str) -> list[tuple[str, str]]:
    """Codes and places of the problems of a text, lines counted from the end of the head."""
    found = plan(HEAD + rest).problems
    return [
        (code, f"{int(place.split(':')[0]) - 4}:{place.split(':')[1]}")
        for code, place in said(found)
    ]


def only(rest: str) -> Problem:
    """The only problem of a text."""
    (problem,) = plan(HEAD + rest).problems
    return problem


class TestEveryNounIsRead:
    def test_the_campaign_itself(self) -> None:
        found = campaign(
            "also_titled: [A, B]\n"
            "plan: {number: 52/KH-UBND, date: 2022-04-06, issuer: UBND, link: 'https://x.vn'}\n"
            "sent_to: [a, b]\n"
            "parent: {id: up, title: Cha, plan: {title: T}, period: {start: at launch},"
            " inferred: yes}\n"
            "also_stated: [{start: 2021-01-01}, {end: 2030-12-31}]\n"
            "launch: 2022-04-06\n"
            "contents_announced: 6\ncontents_open: yes\nfunding: Quỹ\n"
            "read: {Điểm số: par_index}\n"
        )

        assert found == Campaign(
            id="demo",
            title="Thi đua",
            period=YEAR,
            also_titled=("A", "B"),
            plan=Document(
                number="52/KH-UBND", issued=date(2022, 4, 6), issuer="UBND", link="https://x.vn"
            ),
            sent_to=("a", "b"),
            parent=Parent(
                id="up",
                title="Cha",
                plan=Document(title="T"),
                period=Period(AT_LAUNCH, None),
                inferred=True,
            ),
            also_stated=(Period(date(2021, 1, 1), None), Period(None, date(2030, 12, 31))),
            launch=date(2022, 4, 6),
            contents_announced=6,
            contents_open=True,
            funding="Quỹ",
            columns=(("Điểm số", "par_index"),),
        )

    def test_rounds_repeat_or_are_listed(self) -> None:
        found = campaign(
            "rounds:\n  annual: {every: year, first: 2022, last: 2025}\n"
            "  school: {every: school-year, first: 2021-09-05}\n"
            "  final: {start: at launch, end: 2025-12-31,"
            " judged: {start: 2026-01-01, end: 2026-03-31}}\n"
        )

        assert found.rounds == (
            Repeating(name="annual", every=Step.YEAR, first=2022, last=2025),
            Repeating(name="school", every=Step.SCHOOL_YEAR, first=date(2021, 9, 5)),
            Listed(
                name="final",
                period=Period(AT_LAUNCH, date(2025, 12, 31)),
                judged=Period(date(2026, 1, 1), date(2026, 3, 31)),
            ),
        )

    def test_contents_units_and_pools_have_short_forms(self) -> None:
        found = campaign(
            "contents:\n  one: Một\n  two: {title: Hai, parts: [a, b], announced: 3}\n"
            "units:\n  office: Văn phòng\n"
            "  hall: {title: Xã, sort: xã, parent: office, predecessors: [x], since: 2020-01-01,"
            " until: 2021-01-01}\n"
            "pools:\n  a: {label: A, of: [N1, N2]}\n  b: {of: {N1: [x, y], N2: {title: Hai}}}\n"
        )

        assert found.contents == (
            Content(id="one", title="Một"),
            Content(id="two", title="Hai", parts=("a", "b"), announced=3),
        )
        assert found.units == (
            Unit(id="office", title="Văn phòng"),
            Unit(
                id="hall",
                title="Xã",
                sort="xã",
                parent="office",
                predecessors=("x",),
                since=date(2020, 1, 1),
                until=date(2021, 1, 1),
            ),
        )
        assert found.pools == (
            Pool(id="a", label="A", parts=(Part(id="N1"), Part(id="N2"))),
            Pool(id="b", parts=(Part(id="N1", members=("x", "y")), Part(id="N2", title="Hai"))),
        )

    def test_facts_are_read_by_their_kind(self) -> None:
        found = campaign(
            "facts:\n"
            "  index: {kind: decimal, least: 0, most: 99.50, decimals: 2, compare_at: 1,"
            " rounding: half-up, if_silent: 1.50, not_applicable: allowed}\n"
            "  part: {kind: share, least: 0 %, most: 1/3, if_silent: 98 %}\n"
            "  cost: {kind: money, least: 0, most: 5.000.000 đồng, if_silent: 2340000}\n"
            "  done: {if_silent: no, kind: yes_no}\n"
            "  many: {kind: whole, if_silent: 3, least: 1/2}\n"
            "  on: {kind: date, if_silent: 2022-01-02}\n"
            "  at: {kind: time, if_silent: 07:30}\n"
            "  sort: {kind: choice, options: [a, b], if_silent: a, measure: m, evidence: e,"
            " label: L, contents: [c], undetermined: u, cite: điểm a}\n"
        )
        index, part, cost, done, many, on, at, sort = found.facts

        assert index == Fact(
            id="index",
            kind=Kind.DECIMAL,
            least=0,
            most=Decimal("99.50"),
            decimals=2,
            compare_at=1,
            rounding=Rounding.HALF_UP,
            if_silent=Decimal("1.50"),
            may_be_not_applicable=True,
        )
        assert (part.least, part.most, part.if_silent) == (0, Fraction(1, 3), Share.percent(98))
        assert (cost.least, cost.most, cost.if_silent) == (0, 5_000_000, Money(2_340_000))
        assert (done.if_silent, many.if_silent, many.least) == (False, 3, Fraction(1, 2))
        assert (str(on.if_silent), str(at.if_silent)) == ("2022-01-02", "07:30:00")
        assert sort == Fact(
            id="sort",
            kind=Kind.CHOICE,
            label="L",
            options=("a", "b"),
            measure="m",
            evidence="e",
            contents=("c",),
            if_silent="a",
            undetermined="u",
            citation=Citation(clause="điểm a"),
        )

    def test_conditions_have_a_short_and_a_long_form(self) -> None:
        found = campaign(
            "requirements:\n  short: a >= 85\n"
            "  long:\n    rule: a\n    when: b\n    title: T\n    contents: [c]\n"
            "    cite: {document: {number: 1/QĐ}, clause: khoản 1, quote: Q}\n"
            "vetoes:\n  late:\n    rule: late\n    unless: excused\n    bars: [x]\n"
            "notices:\n  early: achieved_on < launch\n"
            "groups:\n  all:\n    who: [collective, individual]\n    where: staff in ['a']\n"
        )
        cite = Citation(document=Document(number="1/QĐ"), clause="khoản 1", quote="Q")

        assert found.requirements == (
            Requirement(id="short", condition=parse("a >= 85")),
            Requirement(
                id="long",
                condition=parse("a"),
                when=parse("b"),
                title="T",
                contents=("c",),
                citation=cite,
            ),
        )
        assert found.vetoes == (
            Veto(id="late", condition=parse("late"), unless=parse("excused"), bars=("x",)),
        )
        assert found.notices == (Notice(id="early", condition=parse("achieved_on < launch")),)
        assert found.groups == (
            TargetGroup(
                id="all",
                who=(Who.COLLECTIVE, Who.INDIVIDUAL),
                where=parse('staff in ["a"]'),
            ),
        )

    def test_awards_with_everything_they_can_have(self) -> None:
        found = campaign(
            "awards:\n"
            "  flag:\n    title: Cờ\n    kind: title\n    form: emulation-flag\n"
            "    authority: UBND\n    recipients: g\n    rounds: [r]\n    requires: [q]\n"
            "    requirements:\n      own: x\n"
            "    rank:\n      first: a desc\n      then:\n        by: b\n        direction: asc\n"
            "    quota:\n      top: {per: pool, prizes: {first: 1, second: {title: Nhì,"
            " at_most: 2, money: 5.000.000 đồng}, third: {}}, total: 8, recipients: 8,"
            " may_be_exceeded: yes, planned: yes, title: T, cite: c}\n"
            "    ties: share_dense\n    tie_keys:\n      last: 'c   asc'\n"
            "    not_with: [x]\n    beside: [y]\n    delegated_to: up\n    money: 100\n"
            "    cite: d\n"
            "  all: {kind: form, quota: {any: all}}\n"
            "  none: {kind: prize, quota: {any: not stated}}\n"
            "  ten: {kind: prize, quota: {any: 10}, recipients: [a, b]}\n"
        )
        flag, everyone, nothing, ten = found.awards

        assert flag == Award(
            id="flag",
            title="Cờ",
            kind=AwardKind.TITLE,
            form="emulation-flag",
            authority="UBND",
            recipients=("g",),
            rounds=("r",),
            requires=("q",),
            requirements=(Requirement(id="own", condition=parse("x")),),
            rank=(
                RankKey(id="first", by=parse("a"), direction=Direction.DESC),
                RankKey(id="then", by=parse("b"), direction=Direction.ASC),
            ),
            limits=Limit(
                id="top",
                title="T",
                per="pool",
                prizes=(
                    Prize(id="first"),
                    Prize(id="second", title="Nhì", at_most=2, money=Money(5_000_000)),
                    Prize(id="third"),
                ),
                total=8,
                recipients=8,
                may_be_exceeded=True,
                planned=True,
                citation=Citation(clause="c"),
            ),
            ties=TieRule.SHARE_DENSE,
            tie_keys=(RankKey(id="last", by=parse("c"), direction=Direction.ASC),),
            not_with=("x",),
            beside=("y",),
            delegated_to="up",
            money=Money(100),
            citation=Citation(clause="d"),
        )
        assert everyone.limit == Limit(id="any", at_most=Open.ALL)
        assert nothing.limit == Limit(id="any", at_most=Open.NOT_STATED)
        assert (ten.limit, ten.recipients) == (Limit(id="any", at_most=10), ("a", "b"))

    def test_duties_and_readings(self) -> None:
        found = campaign(
            "duties:\n  report: {who: office, what: Báo cáo, due: 2022-12-01, monitors: yes}\n"
            "readings:\n  day: {about: Ngày, taken: 05/05, cite: x}\n"
        )

        assert found.duties == (
            Duty(
                id="report", who=("office",), what="Báo cáo", due=date(2022, 12, 1), monitors=True
            ),
        )
        assert found.readings == (
            Reading(id="day", about="Ngày", taken="05/05", citation=Citation(clause="x")),
        )


class TestEveryMistakeIsSaidAtItsPlace:
    @pytest.mark.parametrize(
        ("rest", "code", "place"),
        [
            ("lunch: 2022-01-01", "unknown-key", "1:1"),
            ("parent: {title: x}", "missing-key", "1:9"),
            ("launch:", "empty-value", "1:8"),
            ("facts: ~", "empty-value", "1:8"),
            ("plan: text", "mapping-expected", "1:7"),
            ("facts: [a]", "mapping-expected", "1:8"),
            ("facts: {x: [a]}", "mapping-expected", "1:12"),
            ("read: [a]", "mapping-expected", "1:7"),
            ("read: {a: [b]}", "text-expected", "1:11"),
            ("sent_to: {a: b}", "list-expected", "1:10"),
            ("also_stated: {a: b}", "list-expected", "1:14"),
            ("funding: [a]", "text-expected", "1:10"),
            ("sent_to: [[a]]", "text-expected", "1:11"),
            ("pools: {p: {of: [[a]]}}", "text-expected", "1:18"),
            ("requirements:\n  x: [a]", "expression-expected", "2:6"),
            ("requirements: {x: a >= 1}", "expression-in-flow", "1:19"),
            ("awards: {x: {kind: form, rank: {k: a desc}}}", "expression-in-flow", "1:36"),
            ("requirements:\n  x: a >= = 1", "single-equals", "2:11"),
            ("requirements:\n  x: 'a >= ''b'", "quote-not-closed", "2:12"),
            ("awards:\n  x:\n    kind: form\n    rank:\n      k: a", "direction-missing", "5:10"),
            (
                "awards:\n  x:\n    kind: form\n    rank:\n      k: [a]",
                "expression-expected",
                "5:10",
            ),
            ("awards: {x: {kind: form, quota: {q: {at_least: few}}}}", "bad-least", "1:48"),
            ("awards: {x: {kind: form, quota: {q: 5 % of n}}}", "expression-in-flow", "1:37"),
            ("awards: {x: {kind: medal}}", "not-an-option", "1:20"),
            ("facts: {'a b': {kind: date}}", "bad-id", "1:9"),
            ("facts: {'../x': {kind: date}}", "bad-id", "1:9"),
            ("facts: {x: {kind: decimal, least: 0x10}}", "bad-number", "1:35"),
            ("facts: {x: {kind: share, least: 0.5}}", "bad-share", "1:33"),
            ("facts: {x: {kind: money, least: nine}}", "bad-money", "1:33"),
            ("facts: {x: {kind: time, if_silent: 730}}", "bad-time", "1:36"),
            ("facts: {x: {kind: date, not_applicable: yes}}", "not-an-option", "1:41"),
            ("contents_announced: 1_000", "bad-whole", "1:21"),
            ("contents_announced: 6.0", "bad-whole", "1:21"),
            ("contents_open: true", "bad-yes-no", "1:16"),
            ("launch: 06/04/2022", "bad-date", "1:9"),
            ("launch: 2022-02-30", "bad-date", "1:9"),
            ("awards: {x: {kind: form, quota: {q: some}}}", "bad-places", "1:37"),
            ("rounds: {x: {every: year, first: 99}}", "bad-year", "1:34"),
            ("rounds: {x: {every: year, first: '0000'}}", "bad-year", "1:34"),
            ("rounds: {x: {every: year, first: 2022, last: 2021}}", "round-reversed", "1:13"),
            ("rounds: {x: {start: 2022-02-01, end: 2022-01-01}}", "period-reversed", "1:13"),
            ("also_stated: [{start: 2022-02-01, end: 2022-01-01}]", "period-reversed", "1:15"),
            ("plan: {link: x}", "document-empty", "1:7"),
            ("awards: {x: {kind: form, cite: {}}}", "citation-empty", "1:32"),
            ("funding: *x", "yaml-alias", "1:10"),
            ("readings: {x: *y}", "yaml-alias", "1:15"),
            ("plan: *y", "yaml-alias", "1:7"),
            ("also_stated: [*y]", "yaml-alias", "1:15"),
            ("pools: {p: {of: [*y]}}", "yaml-alias", "1:18"),
        ],
    )
    def test_one_mistake_gives_one_problem(self, rest: str, code: str, place: str) -> None:
        assert wrong(rest) == [(code, place)]

    @pytest.mark.parametrize(
        ("rest", "place"),
        [
            ("requirements: {x: {rule: at_least(2, a, b)}}", "1:38"),
            ("requirements: {x: at_least(2, a, b)}", "1:31"),
            ("plan: {number: 1, title: Cờ, hạng nhất}", "1:30"),
            ("sent_to: [min(a, b) >= 3]", "1:18"),
            ("also_stated: [x(a, b)]", "1:20"),
            ("read: {a: f(x, y)}", "1:16"),
        ],
    )
    def test_a_comma_in_braces_that_tears_a_value_is_found(self, rest: str, place: str) -> None:
        assert wrong(rest) == [("flow-split", place)]

    def test_the_torn_value_is_shown_in_block_form(self) -> None:
        torn = only("requirements: {x: {title: T, rule: at_least(2, a, b), contents: [c]}}")

        assert torn.detail("block") == "title: T\nrule: at_least(2, a, b)\ncontents: …"
        assert only("sent_to: [x, min(a, b), y]").detail("block") == "- x\n- min(a, b)\n- y"
        assert only("requirements: {x: a >= 1}").detail("block") == "rule: a >= 1"

    @pytest.mark.parametrize(
        "rest",
        [
            "sent_to: [Mục a), Mục b)]",
            "sent_to: ['min(a', 'b)']",
            "plan: {title: 'Cờ (đợt 1, đợt 2)', number: điểm a)}",
            "pools: {p: {of: {N1: [], N2: []}}}",
        ],
    )
    def test_brackets_that_tear_nothing_are_left_alone(self, rest: str) -> None:
        assert wrong(rest) == []

    @pytest.mark.parametrize(
        ("rest", "suggestion"),
        [
            ("lunch: 2022-01-01", "launch"),
            ("contents_announced: 0x10", "16"),
            ("contents_announced: 1_000", "1000"),
            ("contents_announced: 1.000", "1000"),
            ("contents_announced: 1e5", "100000"),
            ("contents_announced: 1.5e0", None),
            ("contents_announced: 6.0", None),
            ("contents_announced: sáu", None),
            ("facts: {x: {kind: decimal, least: '9,5'}}", "9.5"),
            ("facts: {x: {kind: decimal, least: +9}}", "9"),
            ("facts: {x: {kind: share, least: 98}}", "98 %"),
            ("facts: {x: {kind: share, least: many}}", None),
            ("facts: {x: {kind: decimel}}", "decimal"),
            ("facts: {Điểm số: {kind: date}}", "Điểm-số"),
            ("facts: {'?': {kind: date}}", None),
            ("contents_open: true", "yes"),
            ("contents_open: không", "no"),
            ("contents_open: maybe", None),
            ("launch: 6/4/2022", "2022-04-06"),
            ("launch: 2022.4.6", "2022-04-06"),
            ("launch: 31/2/2022", None),
            ("launch: tomorrow", None),
        ],
    )
    def test_the_right_form_is_shown_where_it_is_plain(
        self, rest: str, suggestion: str | None
    ) -> None:
        assert only(rest).detail("suggestion") == suggestion

    def test_suggestions_end_where_nothing_was_mistyped(self) -> None:
        found = plan(HEAD + "".join(f"launch{number}: x\n" for number in range(60))).problems

        assert len(found) == 60
        assert found[0].detail("suggestion") == "launch"
        assert found[-1].detail("suggestion") is None

    def test_everything_wrong_is_said_at_once_and_the_rest_is_read(self) -> None:
        found = plan(
            "thidua: 2\ntitle: Thi đua\nperiod: {start: 2022-13-01}\n"
            "facts:\n  x: {kind: decimel}\n  y: {kind: date}\n"
            "requirements:\n  a: x >\n  b: y >= launch\n"
        )

        assert sorted(said(found.problems)) == [
            ("bad-date", "3:17"),
            ("expression-syntax", "8:8"),
            ("missing-key", "1:1"),
            ("not-an-option", "5:13"),
            ("version-unknown", "1:9"),
        ]
        assert found.campaign is not None
        assert [fact.id for fact in found.campaign.facts] == ["y"]
        assert [rule.id for rule in found.campaign.requirements] == ["b"]
        assert found.left_out == {"x", "a"}

    def test_a_value_whose_form_hangs_on_a_broken_kind_is_not_blamed(self) -> None:
        assert wrong("facts: {x: {kind: decimel, least: 0 %}}") == [("not-an-option", "1:19")]

    def test_a_section_that_cannot_be_read_is_left_out_whole(self) -> None:
        assert plan(HEAD + "facts: [a]").left_out == {"*"}

    @pytest.mark.parametrize("text", ["just text", "- a list", "~"])
    def test_a_file_that_is_no_mapping_is_no_plan(self, text: str) -> None:
        found = plan(text)

        assert found.campaign is None
        assert [(one.code, str(one.place)) for one in found.problems] == [
            ("plan-without-keys", "plan.yaml:1:1")
        ]

    @pytest.mark.parametrize("file", ["plan.yaml", "plan.json"])
    def test_an_empty_file_is_no_plan(self, file: str) -> None:
        found = plan(" \n", file)

        assert (found.campaign, [one.code for one in found.problems]) == (None, ["file-empty"])

    def test_a_missing_number_in_json_is_empty(self) -> None:
        found = plan('{"thidua": 1, "id": "x", "title": null, "period": {}}', "plan.json")

        assert [(one.code, str(one.place)) for one in found.problems] == [
            ("empty-value", "plan.json:1:35")
        ]


class TestPlacesAndChecks:
    def test_every_path_has_a_place(self) -> None:
        found = campaign(
            "awards:\n  flag:\n    kind: form\n    recipients: g\n"
            "    rank:\n      k: a desc\n    rounds: [r, s]\n"
        )
        places = {".".join(map(str, path)): str(at) for path, at in found.places.items()}

        assert (
            places
            | {
                "": "plan.yaml:1:1",
                "id": "plan.yaml:2:5",
                "period": "plan.yaml:4:1",
                "period.start": "plan.yaml:4:17",
                "awards": "plan.yaml:5:1",
                "awards.flag": "plan.yaml:6:3",
                "awards.flag.kind": "plan.yaml:7:11",
                "awards.flag.recipients.0": "plan.yaml:8:17",
                "awards.flag.rank.k": "plan.yaml:10:7",
                "awards.flag.rank.k.by": "plan.yaml:10:10",
                "awards.flag.rank.k.direction": "plan.yaml:10:12",
                "awards.flag.rounds.1": "plan.yaml:11:17",
            }
            == places
        )

    def test_findings_inside_expressions_point_to_the_character(self) -> None:
        _, found = read_plan(
            (HEAD + "requirements:\n  x: >-\n    yes and\n    unheard\n").encode(), name="p.yaml"
        )

        assert ("unknown-name", "p.yaml:8:5") in [(one.code, str(one.place)) for one in found]

    def test_findings_inside_ranking_keys_point_to_the_character(self) -> None:
        _, found = read_plan(
            (HEAD + "awards:\n  x:\n    kind: form\n    rank:\n      k: 1 + heard desc\n").encode()
        )

        assert ("unknown-name", "9:14") in [(one.code, str(one.place)) for one in found]

    def test_nothing_is_called_unknown_because_it_was_left_out(self) -> None:
        _, found = read_plan(
            (HEAD + "facts:\n  x: {kind: decimel}\nrequirements:\n  a: x >= 1 and y\n").encode()
        )

        assert [one.code for one in found] == ["not-an-option", "unknown-name"]

    def test_notes_are_kept_where_nothing_was_left_out(self) -> None:
        found, problems = read_plan(HEAD.encode())

        assert found is not None
        assert "no-award" in [one.code for one in problems]

    def test_an_error_of_the_checks_stops_the_plan(self) -> None:
        with pytest.raises(UnsoundPlan) as raised:
            read((HEAD + "requirements:\n  a: heard\n").encode())

        assert "unknown-name" in [one.code for one in raised.value.problems]

    def test_an_unreadable_file_has_no_campaign(self) -> None:
        found, problems = read_plan(b"\xff")

        assert (found, [one.code for one in problems]) == (None, ["text-not-utf-8"])

    def test_rules_in_python_are_known_to_the_checks(self) -> None:
        rule = Rule(name="my_rule", reads=(), gives=Kind.YES_NO, version="1", function=lambda: True)
        found = read((HEAD + "requirements:\n  a: my_rule()\n").encode(), rules=(rule,))

        assert found.requirements[0].condition == parse("my_rule()")
