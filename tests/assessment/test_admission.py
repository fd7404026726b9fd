"""Rows of a table become nominees, and whatever is wrong is said with its place."""

import dataclasses
import unicodedata
import uuid
from decimal import Decimal
from typing import NamedTuple

import attrs
import pytest

from tests.assessment.plans import DONE, INDEX, admitted, codes, prepared, the_only
from thidua.assessment import admit
from thidua.assessment.objects import made_up, rows_of
from thidua.language.kinds import Kind
from thidua.model import Fact, Nominee, Part, Pool, Unit, Who
from thidua.model.rows import Row, Rows
from thidua.problems import warning

CLUSTER = Pool(id="cluster", parts=(Part(id="N1", members=("T01", "office")), Part(id="N2")))


def table(*rows: tuple[object, ...], header: tuple[str, ...]) -> Rows:
    """A table from a file, whose first row stands on line 2."""
    return Rows(
        file="rows.csv",
        header=header,
        rows=tuple(
            Row(number=number, cells=tuple(zip(header, cells, strict=False)))
            for number, cells in enumerate(rows, start=2)
        ),
    )


def places(*rows: tuple[object, ...], header: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each problem of a table, with its place."""
    round_ = prepared(INDEX, DONE, pools=(CLUSTER,), units=(Unit(id="office"),))
    found = admit(round_, table(*rows, header=header))
    return [(one.code, str(one.place)) for one in found.problems]


class TestPlaces:
    def test_every_bad_cell_is_said_with_file_row_and_column(self) -> None:
        header = ("id", "index", "done", "who", "unit", "cluster")
        found = places(
            ("T01", "x", "maybe", "nobody", "offce", "N9"),
            ("", "191", "có", "", "", ""),
            ("T03", 91.3, "n/a", "", "", ""),
            ("T04", "91.305", "", "", "", ""),
            header=header,
        )

        assert found == [
            ("wrong-value", "rows.csv:2:2"),
            ("wrong-value", "rows.csv:2:3"),
            ("unknown-who", "rows.csv:2:4"),
            ("unit-not-listed", "rows.csv:2:5"),
            ("unknown-part", "rows.csv:2:6"),
            ("row-without-id", "rows.csv:3:1"),
            ("out-of-bounds", "rows.csv:3:2"),
            ("float-value", "rows.csv:4:2"),
            ("not-applicable-not-allowed", "rows.csv:4:3"),
            ("too-many-decimals", "rows.csv:5:2"),
        ]

    def test_what_is_wrong_with_headings_stands_on_the_first_line(self) -> None:
        found = places(header=("indx", "INDEX", "index"))

        assert found == [
            ("unknown-column", "rows.csv:1:1"),
            ("column-twice", "rows.csv:1:3"),
            ("identity-column-missing", "rows.csv:1"),
            ("missing-column", "rows.csv:1"),
        ]

    def test_a_column_named_like_all_headings_together_is_not_blamed(self) -> None:
        found = places(header=("index",))

        assert ("identity-column-missing", "rows.csv:1") in found

    def test_a_row_without_a_column_of_ids_has_no_column(self) -> None:
        found = places(("91",), header=("index",))

        assert ("row-without-id", "rows.csv:2") in found

    def test_rows_from_memory_have_a_number_and_no_file(self) -> None:
        (problem,) = admitted([{"id": "T01"}, {"id": "T02", "done": "?"}], DONE).problems

        assert str(problem.place) == "2:2"

    def test_what_was_wrong_with_the_table_itself_comes_first(self) -> None:
        rows = Rows(header=("id", "x"), problems=(warning("row-empty"),))
        found = admit(prepared(), rows)

        assert codes(found) == ["row-empty", "unknown-column"]


class TestIdentity:
    def test_a_row_without_an_id_stays_and_makes_the_list_provisional(self) -> None:
        found = admitted([{"id": " ", "name": "An", "done": "có"}, {"id": "T02"}], DONE)

        assert [one.id for one in found.nominees] == ["?1", "T02"]
        assert found.nominees[0].facts["done"] is True
        assert found.unidentified == {"?1"}
        assert found.is_provisional
        assert found.problems[0].detail("name") == "An"

    def test_with_all_ids_the_list_is_not_provisional(self) -> None:
        assert not admitted([{"id": "T01"}]).is_provisional

    def test_rows_on_one_line_of_a_file_stay_apart(self) -> None:
        line = tuple(Row(number=1, cells=(("name", name),)) for name in ("An", "Bình"))
        found = admit(prepared(), Rows(header=("name",), rows=line))

        assert [(one.id, one.name) for one in found.nominees] == [("?1", "An"), ("?1.2", "Bình")]

    def test_a_made_up_id_is_nobody_elses(self) -> None:
        found = admitted([{"id": ""}, {"id": "?1"}, {"id": None}])

        assert [one.id for one in found.nominees] == ["?1.2", "?1", "?3"]
        assert found.unidentified == {"?1.2", "?3"}

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            (7, "7"),
            (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
            (" T01 ", "T01"),
            (unicodedata.normalize("NFD", "Hà Nội"), "Hà Nội"),
        ],
    )
    def test_an_id_is_text_a_whole_number_or_a_uuid(self, raw: object, expected: str) -> None:
        assert the_only(admitted([{"id": raw}])).id == expected

    @pytest.mark.parametrize(
        ("raw", "code"),
        [
            (float("nan"), "float-value"),
            (1.0, "float-value"),
            (True, "wrong-value"),
            (Decimal(1), "wrong-value"),
            ([], "wrong-value"),
            (10**5000, "wrong-value"),
        ],
        ids=["nan", "float", "bool", "Decimal", "list", "huge"],
    )
    def test_anything_else_identifies_nobody(self, raw: object, code: str) -> None:
        found = admitted([{"id": raw}, {"id": raw}])

        assert [one.id for one in found.nominees] == ["?1", "?2"]
        assert codes(found) == ["row-without-id", code] * 2

    def test_rows_of_one_id_in_two_unicode_forms_are_one_nominee(self) -> None:
        found = admitted([{"id": "Hà"}, {"id": unicodedata.normalize("NFD", "Hà")}])

        assert the_only(found).id == "Hà"
        assert codes(found) == ["duplicate-nominee"]


def test_a_word_that_is_nearly_an_option_is_asked_about() -> None:
    sex = Fact(id="sex", kind=Kind.CHOICE, options=("nam", "nữ"))
    found = admitted([{"id": "T01", "sex": "nữx"}, {"id": "T02", "sex": "Nữ"}], sex)
    (problem,) = found.problems

    assert [one.facts["sex"] for one in found.nominees] == [None, "nữ"]
    assert (problem.code, problem.detail("suggestion")) == ("not-an-option", "nữ")


class TestTwoRowsOfOneNominee:
    def test_identical_rows_are_one_nominee(self) -> None:
        row = {"id": "T01", "index": "91.30", "done": "có"}
        found = admitted([row, row], INDEX, DONE)

        (problem,) = found.problems

        assert the_only(found).facts["index"] == Decimal("91.30")
        assert (problem.code, problem.severity.value) == ("duplicate-nominee", "warning")
        assert dict(problem.details) == {"id": "T01", "first": 1}
        assert str(problem.place) == "2:1"

    def test_rows_that_complete_each_other_are_joined(self) -> None:
        rows = [{"id": "T01", "name": "", "index": "91.30"}, {"id": "T01", "name": "An"}]
        nominee = the_only(admitted([*rows, {"id": "T01", "done": "có"}], INDEX, DONE))

        assert (nominee.name, nominee.row) == ("An", 1)
        assert (nominee.facts["index"], nominee.facts["done"]) == (Decimal("91.30"), True)

    def test_two_names_for_one_id_may_be_two_nominees(self) -> None:
        rows = [{"id": "T01", "name": one} for one in ("", "Trần An", "TRẦN  AN", "Lê Bình")]
        found = admitted(rows)
        problem = found.problems[-1]

        assert the_only(found).name == "Trần An"
        assert codes(found) == [*["duplicate-nominee"] * 3, "conflicting-names"]
        assert dict(problem.details) == {
            "id": "T01",
            "name": "Lê Bình",
            "first": 2,
            "other": "Trần An",
        }
        assert str(problem.place) == "4:2"

    def test_what_two_rows_say_differently_is_unknown(self) -> None:
        rows = [{"id": "T01", "index": "91.30", "done": "có"}, {"id": "T01", "index": "91.31"}]
        found = admitted(rows, INDEX, DONE)

        *_, problem = found.problems

        assert the_only(found).facts["index"] is None
        assert the_only(found).facts["done"] is True
        assert codes(found) == ["duplicate-nominee", "conflicting-values"]
        assert dict(problem.details) == {"target": "index", "id": "T01", "first": 1}
        assert str(problem.place) == "2:2"

    def test_of_three_rows_each_that_differs_is_named_with_the_first_that_says_something(
        self,
    ) -> None:
        cells = ("", "90", "91", "90", "92")
        found = admitted([{"id": "T01", "index": cell} for cell in cells], INDEX)
        clashes = [one for one in found.problems if one.code == "conflicting-values"]

        assert the_only(found).facts["index"] is None
        assert [(str(one.place), one.detail("first")) for one in clashes] == [
            ("3:2", 2),
            ("5:2", 2),
        ]

    @pytest.mark.parametrize("cells", [("x", "90"), ("90", "x")])
    def test_a_bad_cell_in_one_row_leaves_the_fact_unknown(self, cells: tuple[str, str]) -> None:
        found = admitted([{"id": "T01", "index": cell} for cell in cells], INDEX)

        assert the_only(found).facts["index"] is None
        assert sorted(codes(found)) == ["duplicate-nominee", "wrong-value"]

    def test_silence_does_not_fill_what_was_contradicted(self) -> None:
        done = Fact(id="done", kind=Kind.YES_NO, if_silent=False)
        nominee = the_only(
            admitted([{"id": "T01", "done": "có"}, {"id": "T01", "done": "không"}], done)
        )

        assert nominee.facts["done"] is None
        assert nominee.silent == frozenset()

    def test_different_units_leave_the_unit_unknown(self) -> None:
        found = admitted([{"id": "T01", "unit": "office"}, {"id": "T01", "unit": "village"}])

        assert the_only(found).unit is None


class TestWhoAndWhere:
    @pytest.mark.parametrize("raw", ["household", Who.HOUSEHOLD])
    def test_the_kind_of_subject_is_its_word(self, raw: object) -> None:
        nominee = the_only(admitted([{"id": "T01", "who": raw}]))

        assert nominee.who is Who.HOUSEHOLD
        assert nominee.facts["who"] == "household"

    def test_a_word_that_is_nearly_right_comes_with_a_suggestion(self) -> None:
        (problem,) = admitted([{"id": "T01", "who": "colective"}]).problems

        assert problem.detail("suggestion") == "collective"
        assert problem.detail("options") == ("collective", "individual", "household")

    def test_any_unit_will_do_where_the_plan_lists_none(self) -> None:
        nominee = the_only(admitted([{"id": "T01", "unit": "Phòng 1"}]))

        assert (nominee.unit, nominee.facts["unit"]) == ("Phòng 1", "Phòng 1")

    @pytest.mark.parametrize(
        ("row", "part"),
        [
            ({"id": "T09", "cluster": "N2"}, "N2"),
            ({"id": "T09"}, None),
            ({"id": "T01"}, "N1"),
            ({"id": "T01", "cluster": "N1"}, "N1"),
            ({"id": "T09", "unit": "office"}, "N1"),
        ],
    )
    def test_the_part_of_a_pool_is_said_by_the_row_or_listed_by_the_plan(
        self, row: dict[str, object], part: str | None
    ) -> None:
        nominee = the_only(admitted([row], pools=(CLUSTER,)))

        assert nominee.pools == {"cluster": part}
        assert nominee.facts["cluster"] == part

    @pytest.mark.parametrize("row", [{"id": "T01"}, {"id": "T09", "unit": "office"}])
    def test_a_part_that_is_not_the_listed_one_is_unknown(self, row: dict[str, object]) -> None:
        found = admitted([{**row, "cluster": "N2"}], pools=(CLUSTER,))

        (problem,) = found.problems

        assert the_only(found).pools == {"cluster": None}
        assert problem.code == "part-differs"
        assert dict(problem.details) == {"text": "N2", "listed": "N1"}

    def test_a_part_that_does_not_exist_is_unknown_whatever_the_plan_lists(self) -> None:
        found = admitted([{"id": "T01", "cluster": "N3"}], pools=(CLUSTER,))

        assert the_only(found).pools == {"cluster": None}
        assert codes(found) == ["unknown-part"]


@attrs.frozen
class AttrsRow:
    id: str
    index: str = "91.30"
    late: str = attrs.field(init=False)


@dataclasses.dataclass
class DataRow:
    id: str
    index: str = "91.30"
    late: str = dataclasses.field(init=False)


class TupleRow(NamedTuple):
    id: str
    done: str = "có"


class PlainRow:
    def __init__(self) -> None:
        self.id = "T01"
        self.index = "91.30"


class TestRowsFromMemory:
    @pytest.mark.parametrize(
        "row",
        [
            {"id": "T01", "index": "91.30"},
            AttrsRow("T01"),
            DataRow("T01"),
            PlainRow(),
        ],
        ids=lambda row: type(row).__name__,
    )
    def test_a_row_is_a_mapping_or_an_object_with_attributes(self, row: object) -> None:
        nominee = the_only(admitted([row], INDEX))

        assert (nominee.id, nominee.facts["index"]) == ("T01", Decimal("91.30"))

    def test_a_named_tuple_is_a_row(self) -> None:
        nominee = the_only(admitted([TupleRow("T01")], DONE))

        assert (nominee.id, nominee.facts["done"]) == ("T01", True)

    @pytest.mark.parametrize("row", [None, 5, "T01", ("T01", "91.30"), object()])
    def test_anything_else_stays_a_row_without_identity(self, row: object) -> None:
        found = admitted([row, {"id": "T02"}])

        assert [one.id for one in found.nominees] == ["?1", "T02"]
        assert codes(found) == ["row-not-object", "row-without-id"]
        assert str(found.problems[0].place) == "1"

    def test_two_keys_with_one_heading_are_both_kept_and_reported(self) -> None:
        keys = ("tên", unicodedata.normalize("NFD", "tên"))
        found = rows_of([dict(zip(keys, "ab", strict=True))])

        (problem,) = found.problems

        assert found.rows[0].cells == (("tên", "a"), ("tên", "b"))
        assert (problem.code, str(problem.place)) == ("column-twice", "1")

    def test_a_key_that_is_no_text_is_a_heading_that_nobody_knows(self) -> None:
        found = admitted([{"id": "T01", None: ["x"], 5: 1}])

        assert [one.detail("text") for one in found.problems] == ["NoneType None", "int 5"]

    def test_rows_that_hold_different_columns_are_one_table(self) -> None:
        found = admitted([{"id": "T01", "index": "91"}, {"done": "có", "id": "T02"}], INDEX, DONE)

        assert [one.facts["index"] for one in found.nominees] == [91, None]
        assert [one.facts["done"] for one in found.nominees] == [None, True]

    def test_a_nominee_built_by_hand_goes_through_the_same_door(self) -> None:
        built = Nominee(id="T01", who=Who.COLLECTIVE, unit="office", facts={"index": 91.3})
        found = admitted([built], INDEX)

        assert (the_only(found).who, the_only(found).unit) == (Who.COLLECTIVE, "office")
        assert the_only(found).facts["index"] is None
        assert codes(found) == ["float-value"]

    def test_a_nominee_whose_kind_stands_among_its_facts_keeps_it(self) -> None:
        built = Nominee(id="T01", facts={"who": "household", "unit": "office"})

        assert the_only(admitted([built])).who is Who.HOUSEHOLD

    def test_what_was_said_wrongly_is_not_filled_by_silence_when_it_comes_in_again(self) -> None:
        done = Fact(id="done", kind=Kind.YES_NO, if_silent=False)
        round_ = prepared(done)
        once = admit(round_, [{"id": "T01", "done": "?"}, {"id": "T02"}])
        twice = admit(round_, once.nominees)

        assert [one.facts["done"] for one in twice.nominees] == [None, False]
        assert twice.nominees == once.nominees

    def test_whoever_had_no_id_has_none_when_it_comes_in_again(self) -> None:
        round_ = prepared()
        once = admit(round_, [{"id": ""}, {"id": "?9"}])
        twice = admit(round_, reversed(once.nominees))

        assert {one.id for one in twice.nominees} == {"?1", "?9"}
        assert twice.unidentified == {"?1"}

    def test_made_up_ids_are_numbered_by_row(self) -> None:
        assert [made_up(7), made_up(7, 2)] == ["?7", "?7.2"]

    def test_no_row_is_no_nominee(self) -> None:
        assert admitted([]).nominees == ()
