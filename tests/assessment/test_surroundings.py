"""Facts about units, pools, nominators and the campaign come in beside the rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.assessment.plans import codes, prepared, the_only
from tests.assessment.test_admission import table
from thidua.assessment import Admitted, admit, assess
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Fact, Nomination, Nominee, Part, Pool, Unit
from thidua.values import Rounding

BLOCK = Pool(id="block", label="Khối", parts=(Part(id="A", title="Khối phường"), Part(id="B")))
TARGET = Fact(id="target", kind=Kind.DECIMAL, about="block", least=0, decimals=1, label="Chỉ tiêu")
COUNT = Fact(id="headcount", kind=Kind.WHOLE, about="unit", least=0)
LATE = Fact(id="late", kind=Kind.WHOLE, about="nominator")
ALL = Fact(id="all_of_them", kind=Kind.YES_NO, about="campaign")
ROWS = [{"id": "T01", "block": "A", "unit": "x"}, {"id": "T02", "block": "B"}, {"id": "T03"}]


def cells(found: Admitted, fact: str) -> list[object]:
    return [one.facts[fact] for one in found.nominees]


def test_every_nominee_of_a_part_has_the_facts_about_it() -> None:
    round_ = prepared(TARGET, COUNT, pools=(BLOCK,))
    parts: dict[str, list[object]] = {
        "block": [{"id": "A", "target": "91,5"}],
        "unit": [{"unit": "x", "headcount": 12}],
    }
    found = admit(round_, ROWS, parts=parts)

    assert cells(found, "target") == [Decimal("91.5"), None, None]
    assert cells(found, "headcount") == [12, None, None]
    assert the_first(found).borrowed == {"target", "headcount"}
    assert found.parts["block"] == {"A": {"target": Decimal("91.5")}, "B": {"target": None}}
    assert found.parts["unit"] == {"x": {"headcount": 12}}
    assert found.problems == ()


def the_first(found: Admitted) -> Nominee:
    return found.nominees[0]


def test_facts_about_the_campaign_reach_everybody() -> None:
    found = admit(prepared(ALL), [{"id": "a"}, {"id": "b"}], campaign={"all_of_them": "có"})

    assert cells(found, "all_of_them") == [True, True]
    assert found.campaign == {"all_of_them": True}
    assert found.problems == ()


def test_a_table_of_one_row_is_about_the_campaign() -> None:
    found = admit(prepared(ALL), [{"id": "a"}], campaign=table(("no",), header=("all_of_them",)))

    assert cells(found, "all_of_them") == [False]


def test_two_rows_about_the_campaign_have_to_agree() -> None:
    rows = [{"all_of_them": "yes"}, {"all_of_them": "no"}]
    found = admit(prepared(ALL), [{"id": "a"}], campaign=rows)

    assert cells(found, "all_of_them") == [None]
    assert "conflicting-values" in codes(found)


class TestTables:
    def test_everything_wrong_is_said_with_its_place(self) -> None:
        rows = table(
            ("A", "91.55", "x", "60"),
            ("C", "1", "x", "60"),
            ("", "1", "x", "60"),
            ("Khối phường", "-1", "x", "60"),
            header=("Khối", "Chỉ tiêu", "indx", "headcount"),
        )
        found = admit(prepared(TARGET, COUNT, pools=(BLOCK,)), [], parts={"block": rows})

        assert [(one.code, str(one.place or "")) for one in found.problems] == [
            ("unknown-column", "rows.csv:1:3"),
            ("column-out-of-place", "rows.csv:1:4"),
            ("unknown-part", "rows.csv:3:1"),
            ("part-row-without-id", "rows.csv:4:1"),
            ("too-many-decimals", "rows.csv:2:2"),
            ("out-of-bounds", "rows.csv:5:2"),
            ("duplicate-nominee", "rows.csv:5:1"),
            ("table-missing", ""),
        ]

    def test_an_unknown_part_names_the_pool(self) -> None:
        parts = {"block": [{"id": "C"}]}
        found = admit(prepared(TARGET, pools=(BLOCK,)), [], parts=parts)
        (problem,) = [one for one in found.problems if one.code == "unknown-part"]

        assert problem.detail("target") == "block"

    def test_a_table_without_the_column_of_parts_is_said(self) -> None:
        parts = {"block": [{"target": "5"}]}
        found = admit(prepared(TARGET, pools=(BLOCK,)), [], parts=parts)

        assert codes(found) == ["identity-column-missing", "part-row-without-id"]

    def test_a_missing_column_is_said_and_silence_needs_none(self) -> None:
        silent = Fact(id="quota", kind=Kind.WHOLE, about="block", if_silent=3)
        found = admit(
            prepared(TARGET, silent, pools=(BLOCK,)), ROWS, parts={"block": [{"id": "A"}]}
        )

        assert codes(found) == ["missing-column"]
        # Where the part is unknown the number is not missing: nobody knows which one counts.
        assert cells(found, "quota") == [3, 3, None]
        assert the_first(found).silent == {"quota"}
        assert found.parts["block"]["B"] == {"target": None, "quota": 3}

    def test_a_refused_value_is_not_filled_by_silence(self) -> None:
        silent = Fact(id="quota", kind=Kind.WHOLE, about="block", if_silent=3)
        parts = {"block": [{"id": "A", "quota": "many"}]}
        found = admit(prepared(silent, pools=(BLOCK,)), ROWS, parts=parts)

        assert cells(found, "quota") == [None, 3, None]
        assert found.parts["block"] == {"A": {"quota": None}, "B": {"quota": 3}}

    def test_a_table_that_nobody_handed_in_is_said_once(self) -> None:
        found = admit(prepared(TARGET, COUNT, ALL, pools=(BLOCK,)), [])

        assert [(one.code, one.detail("facts")) for one in found.problems] == [
            ("table-missing", ("Chỉ tiêu",)),
            ("table-missing", ("headcount",)),
            ("table-missing", ("all_of_them",)),
        ]

    def test_a_table_of_nothing_is_not_read(self) -> None:
        found = admit(prepared(pools=(BLOCK,)), [], parts={"blok": [{"id": "A"}]})
        (problem,) = found.problems

        assert (problem.code, problem.detail("suggestion")) == ("parts-of-nothing", "block")

    def test_units_are_those_of_the_plan(self) -> None:
        round_ = prepared(COUNT, units=(Unit(id="office"),))
        found = admit(round_, [], parts={"unit": [{"Đơn vị": "offce", "headcount": 5}]})

        assert codes(found) == ["unit-not-listed"]

    @pytest.mark.parametrize("about", ["unit", "nominator"])
    def test_usual_headings_are_known(self, about: str) -> None:
        fact = Fact(id="n", kind=Kind.WHOLE, about=about)
        found = admit(prepared(fact), [], parts={about: [{"Mã": "x", "Tên": "X", "n": 1}]})

        assert found.parts[about] == {"x": {"n": 1}}
        assert found.problems == ()

    def test_a_table_of_units_speaks_of_no_other_unit(self) -> None:
        fact = Fact(id="n", kind=Kind.WHOLE, about="nominator")
        rows = [{"id": "x", "Đơn vị": "y", "who": "collective", "n": 1}]
        found = admit(prepared(fact), [], parts={"nominator": rows})

        assert codes(found) == ["unknown-column", "unknown-column"]

    def test_columns_of_the_host_hold_facts_about_parts_too(self) -> None:
        round_ = prepared(TARGET, pools=(BLOCK,), columns=(("CT", "target"), ("Nhóm", "block")))
        found = admit(round_, [], parts={"block": [{"id": "A", "CT": "7"}]})

        assert found.parts["block"]["A"] == {"target": 7}

    def test_a_value_is_rounded_to_be_compared(self) -> None:
        fact = Fact(
            id="rate", kind=Kind.DECIMAL, about="block", compare_at=0, rounding=Rounding.HALF_UP
        )
        parts = {"block": [{"id": "A", "rate": "7.5"}]}
        found = admit(prepared(fact, pools=(BLOCK,)), ROWS, parts=parts)

        assert the_first(found).facts["rate"] == 8
        assert the_first(found).stated == {"rate": Decimal("7.5")}


def test_a_column_about_something_else_is_not_read() -> None:
    found = admit(prepared(COUNT), [{"id": "T01", "unit": "x", "headcount": 5}])
    problem = found.problems[0]

    assert (problem.code, problem.detail("table")) == ("column-out-of-place", "unit")
    assert the_only(found).facts["headcount"] is None


def test_a_fact_about_a_part_may_not_concern_a_nominee() -> None:
    fact = Fact(id="n", kind=Kind.WHOLE, about="block", applies=parse('who == "collective"'))
    rows = [{"id": "a", "who": "individual", "block": "A"}]
    found = admit(prepared(fact, pools=(BLOCK,)), rows, parts={"block": [{"id": "A", "n": 5}]})

    # The value is not wrong: it is about the part, and another nominee may need it.
    assert found.problems == ()
    assert cells(found, "n") == [NOT_APPLICABLE]


def test_admitting_again_takes_the_facts_from_beside_the_rows_again() -> None:
    round_ = prepared(TARGET, pools=(BLOCK,))
    first = admit(round_, ROWS, parts={"block": [{"id": "A", "target": 1}]})
    again = admit(round_, first.nominees, parts={"block": [{"id": "A", "target": 2}]})

    assert cells(again, "target") == [2, None, None]
    assert again.problems == ()


class TestNominators:
    def nominated(self, *nominations: Nomination) -> Admitted:
        parts = {"nominator": [{"id": "x", "late": 1}, {"id": "y", "late": 2}]}
        return admit(prepared(LATE), [{"id": "T01"}], parts=parts, nominations=nominations)

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            ((("x", 2), ("y", 1)), 2),
            ((("y", 1), ("x", 2)), 2),
            ((("x", 1), ("x", 2)), 1),
            ((("x", None), ("x", 2)), 1),
            ((("x", None),), 1),
            ((("x", 1), ("y", 1)), None),
            ((("x", None), ("y", 1)), None),
            ((("x", None), ("y", None)), None),
            (((None, 1),), None),
            ((), None),
        ],
    )
    def test_the_earliest_nomination_says_who_nominates(
        self, said: tuple[tuple[str | None, int | None], ...], expected: object
    ) -> None:
        nominations = [
            Nomination(
                nominee="T01 ", award="a", by=by, on=None if day is None else date(2022, 1, day)
            )
            for by, day in said
        ]
        found = self.nominated(*nominations)

        assert cells(found, "late") == [expected]
        several = {by for by, _ in said if by is not None}
        unclear = expected is None and len(several) > 1
        assert codes(found) == ["nominator-unclear"] * unclear

    def test_different_nominators_for_different_awards_leave_their_data_open(self) -> None:
        found = self.nominated(
            Nomination(nominee="T01", award="a", by="x", on=date(2022, 1, 1)),
            Nomination(nominee="T01", award="b", by="y", on=date(2022, 1, 2)),
        )

        assert cells(found, "late") == [None]
        assert codes(found) == ["nominator-unclear"]

    def test_who_nominates_is_known_of_the_nominee(self) -> None:
        found = self.nominated(Nomination(nominee="T01", award="a", by="x"))

        assert the_only(found).nominator == "x"
        assert set(found.parts["nominator"]) == {"x", "y"}

    def test_without_such_facts_nobody_asks(self) -> None:
        nominations = tuple(Nomination(nominee="T01", award="a", by=by) for by in ("x", "y"))

        assert admit(prepared(), [{"id": "T01"}], nominations=nominations).problems == ()

    def test_nominations_that_come_after_admission_are_said_to_be_late(self) -> None:
        round_ = prepared(LATE)
        nominations = (Nomination(nominee="T01", award="a", by="x"),)
        found = admit(round_, [{"id": "T01"}])
        late = assess(round_, found, nominations=nominations).problems
        early = assess(
            round_,
            admit(round_, [{"id": "T01"}], nominations=nominations),
            nominations=nominations,
        ).problems

        assert [one.code for one in late] == ["award-not-in-round", "nominations-late"]
        assert [one.code for one in early] == ["award-not-in-round"]
