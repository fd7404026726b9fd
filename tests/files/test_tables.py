"""Every line of a table becomes a row, and what is wrong with it is said with its place."""

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import thidua
from thidua.assessment import Prepared, admit, prepare
from thidua.files import read_nominees
from thidua.files.csv_cells import csv_lines
from thidua.language.kinds import Kind
from thidua.model.campaign import Campaign
from thidua.model.facts import Fact
from thidua.model.rows import Rows
from thidua.values import Listed, Period

YEAR = Period.of_year(2022)


def a_round() -> Prepared:
    """A round that asks for one index."""
    campaign = Campaign(
        id="demo",
        title="Demo",
        period=YEAR,
        rounds=(Listed(name="end", period=YEAR),),
        facts=(Fact(id="par_index", kind=Kind.DECIMAL, label="Điểm, chỉ số"),),
    )
    return prepare(campaign, "end")


def table(text: str, name: str = "t.csv") -> Rows:
    """The table of a text."""
    return read_nominees(text.encode(), a_round(), name=name)


def cells(rows: Rows) -> list[tuple[object, ...]]:
    """The values of every row."""
    return [tuple(value for _, value in row.cells) for row in rows.rows]


def said(rows: Rows) -> list[tuple[str, str]]:
    """Codes and places."""
    return [(one.code, str(one.place).removeprefix("t.csv:")) for one in rows.problems]


class TestCsv:
    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_separator_line_break_and_byte_order_mark_make_no_difference(
        self, separator: str, line_break: str, mark: str
    ) -> None:
        lines = (f"id{separator}par_index", f'T01{separator}"95.61"', f"T02{separator}")
        rows = table(mark + line_break.join(lines))

        assert rows.header == ("id", "par_index")
        assert [row.number for row in rows.rows] == [2, 3]
        assert cells(rows) == [("T01", "95.61"), ("T02", "")]
        assert rows.problems == ()

    def test_the_separator_is_the_one_whose_headings_the_plan_knows(self) -> None:
        rows = table('id;"Điểm, chỉ số";a,b,c,d\nT01;9;x')

        assert rows.header == ("id", "Điểm, chỉ số", "a,b,c,d")

    @pytest.mark.parametrize("line", ["sep=;\n", "SEP=;\r\n"])
    def test_the_line_that_tells_excel_the_separator_is_obeyed_and_is_no_heading(
        self, line: str
    ) -> None:
        rows = table(f"{line}id,x;par_index\nT01;9")

        assert rows.header == ("id,x", "par_index")
        assert [row.number for row in rows.rows] == [3]
        assert cells(rows) == [("T01", "9")]

    def test_a_separator_that_is_announced_may_be_any_sign(self) -> None:
        assert cells(table("sep=|\nid|name\nT01|A;B,C")) == [("T01", "A;B,C")]
        assert cells(table("sep=\t\nid\tname\nT01\tA;B,C")) == [("T01", "A;B,C")]

    def test_a_table_of_nothing_but_its_separator_is_empty(self) -> None:
        assert said(table("sep=;")) == [("table-empty", "1:1")]

    def test_quoted_cells_hold_separators_quotes_and_line_breaks(self) -> None:
        rows = table('id,name\nT01,"Sở ""A"",\nB"\nT02,C')

        assert cells(rows) == [("T01", 'Sở "A",\nB'), ("T02", "C")]
        assert [row.number for row in rows.rows] == [2, 4]

    def test_a_quote_without_its_end_swallows_nothing(self) -> None:
        rows = table('id,name\nT01,"Sở A\nT02,B\nT03,"x"y')

        assert cells(rows) == [("T01", '"Sở A'), ("T02", "B"), ("T03", '"x"y')]
        assert said(rows) == [("cell-quote", "2:2"), ("cell-quote", "4:2")]

    def test_rows_that_are_too_long_or_too_short_are_kept(self) -> None:
        rows = table("id,name\nT01\nT02,A,B,C\n")

        assert rows.rows[0].cells == (("id", "T01"),)
        assert rows.rows[1].cells == (("id", "T02"), ("name", "A"), ("+1", "B"), ("+2", "C"))
        assert said(rows) == [("row-too-short", "2:1"), ("row-too-long", "3:3")]

    def test_headings_that_are_empty_or_stand_twice_keep_their_cells(self) -> None:
        rows = table("id,,name,name\nT01,a,b,c")

        assert rows.rows[0].cells == (("id", "T01"), ("+2", "a"), ("name", "b"), ("name +4", "c"))
        assert said(rows) == [("heading-empty", "1:2"), ("heading-twice", "1:4")]

    def test_empty_lines_are_passed_over_and_said_once_where_they_have_cells(self) -> None:
        rows = table("\nid,name\n\n,\nT01,A\n , \n")

        assert cells(rows) == [("T01", "A")]
        assert said(rows) == [("row-empty", "4:1")]

    def test_cells_that_cannot_be_used_leave_their_fact_unknown(self) -> None:
        rows = table(f"id,name,par_index\nT01,a\0b,{'9' * 10_001}")

        assert rows.rows[0].cells == (("id", "T01"),)
        assert said(rows) == [("cell-nul", "2:2"), ("cell-too-long", "2:3")]

    @pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
    def test_a_table_without_a_heading_is_reported(self, text: str) -> None:
        rows = table(text)

        assert (rows.rows, said(rows)) == ((), [("table-empty", "1:1")])

    def test_a_table_in_another_encoding_is_reported_with_its_place(self) -> None:
        rows = read_nominees("id,name\nT01,Sở".encode("utf-16"), a_round(), name="t.csv")

        assert (rows.rows, said(rows)) == ((), [("text-not-utf-8", "1")])

    def test_admission_takes_the_table_and_keeps_its_places(self) -> None:
        found = admit(a_round(), table("ID;Điểm, chỉ số\nT01;95.61\nT02;chín"))

        assert [one.facts["par_index"] for one in found.nominees] == [Decimal("95.61"), None]
        assert [(one.code, str(one.place)) for one in found.problems] == [
            ("wrong-value", "t.csv:3:2")
        ]

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.lists(st.text(alphabet='ab",;\n ', max_size=6), min_size=2, max_size=2),
            min_size=1,
            max_size=5,
        )
    )
    def test_what_is_quoted_by_the_book_comes_back(self, records: list[list[str]]) -> None:
        quoted = "\n".join(
            ",".join('"' + cell.replace('"', '""') + '"' for cell in record) for record in records
        )

        assert [list(line.cells) for line in csv_lines(quoted, ",")] == records

    @settings(max_examples=60, deadline=None)
    @given(st.text(alphabet='ab",\n', max_size=40))
    def test_no_text_loses_a_letter(self, text: str) -> None:
        found = "".join(cell for line in csv_lines(text, ",") for cell in line.cells)

        assert sorted(found.replace('"', "").replace(",", "").replace("\n", "")) == sorted(
            letter for letter in text if letter in "ab"
        )

    def test_a_million_open_quotes_take_one_pass(self) -> None:
        lines = list(csv_lines('"x,"y\n' * 200_000, ","))

        assert len(lines) == 200_000


class TestJson:
    def test_values_stay_exact(self) -> None:
        rows = table(
            '[{"id": "T01", "par_index": 95.60, "done": true, "marks": ["a", 1], "x": null},\n'
            ' {"id": 7, "big": 1e999, "other": {}}]',
            "t.json",
        )

        assert rows.header == ("id", "par_index", "done", "marks", "x", "big", "other")
        assert cells(rows) == [
            ("T01", Decimal("95.60"), True, ("a", 1), None),
            (7, "1e999", None),
        ]
        assert [row.number for row in rows.rows] == [1, 2]
        assert [(one.code, str(one.place)) for one in rows.problems] == [
            ("cell-is-object", "t.json:2:35")
        ]

    def test_an_item_that_is_no_object_stays_a_row(self) -> None:
        rows = table('[{"id": "T01"}, 5]', "t.json")

        assert cells(rows) == [("T01",), ()]
        assert [one.code for one in rows.problems] == ["row-not-object"]

    @pytest.mark.parametrize(
        ("text", "code"),
        [("", "table-empty"), ("{}", "table-not-list"), ("[", "json-value-expected")],
    )
    def test_a_file_that_is_no_list_is_reported(self, text: str, code: str) -> None:
        rows = table(text, "t.json")

        assert (rows.rows, [one.code for one in rows.problems]) == ((), [code])


def test_a_row_with_more_cells_than_headings_is_believed_in_nothing_but_its_identity() -> None:
    """An unquoted decimal comma shifts every cell behind it."""
    plan = (
        "thidua: 1\nid: shift\ntitle: Shift\nperiod: {start: 2022-01-01, end: 2022-12-31}\n"
        "rounds:\n  end: {start: 2022-01-01, end: 2022-12-31}\n"
        "facts:\n  score: {kind: decimal}\n  n: {kind: whole}\n"
    )
    prepared = thidua.prepare(thidua.read(BytesIO(plan.encode())), "end")
    table = "id,name,score,n\nX1,Xã Một,99,5,1\nX2,Xã Hai,98,2\n"
    shifted, sound = thidua.admit(
        prepared, thidua.read_nominees(BytesIO(table.encode()), prepared)
    ).nominees

    assert (shifted.id, shifted.name) == ("X1", "Xã Một")
    assert (shifted.facts["score"], shifted.facts["n"]) == (None, None)
    assert (sound.facts["score"], sound.facts["n"]) == (98, 2)


def test_a_json_key_that_says_two_things_is_unknown() -> None:
    plan = (
        "thidua: 1\nid: twice\ntitle: Twice\nperiod: {start: 2022-01-01, end: 2022-12-31}\n"
        "rounds:\n  end: {start: 2022-01-01, end: 2022-12-31}\n"
        "facts:\n  score: {kind: whole}\n"
    )
    prepared = thidua.prepare(thidua.read(BytesIO(plan.encode())), "end")
    table = '[{"id": "A", "score": 1, "score": 99}, {"id": "B", "score": 7, "score": 7}]'
    admitted = thidua.admit(
        prepared, thidua.read_nominees(BytesIO(table.encode()), prepared, name="rows.json")
    )

    assert [one.facts["score"] for one in admitted.nominees] == [None, 7]
    assert "conflicting-values" in [one.code for one in admitted.problems]
