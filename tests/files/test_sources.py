"""Text is taken out of any source in one form, or the source is refused with its place."""

import io
import unicodedata
from pathlib import Path

import pytest

from thidua.files.sources import FileText, file_text_of


def test_a_path_a_stream_and_bytes_give_the_same_text(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("id: đ".encode())
    with path.open("rb") as stream, path.open(encoding="utf-8") as text:
        found = [file_text_of(one).text for one in (path, str(path), stream, text, b"id: \xc4\x91")]

    assert found == ["id: đ"] * 5


def test_the_name_is_the_path_unless_another_is_given(tmp_path: Path) -> None:
    path = tmp_path / "plan.JSON"
    path.write_bytes(b"{}")

    assert file_text_of(path).file == str(path)
    assert file_text_of(path).is_json
    assert file_text_of(path, name="plan.yaml").file == "plan.yaml"
    assert file_text_of(b"").file is None
    assert file_text_of(io.BytesIO(b"")).file is None
    assert not file_text_of(b"").is_json


def test_a_byte_order_mark_and_foreign_line_breaks_leave_no_trace() -> None:
    assert file_text_of(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3") == FileText(
        file=None, text="a: 1\nb: 2\nc: 3"
    )


def test_split_accents_are_composed_with_a_warning_at_the_first_line() -> None:
    text = file_text_of(unicodedata.normalize("NFD", "id: x\ntitle: Thi đua tốt\n").encode())

    assert text.text == "id: x\ntitle: Thi đua tốt\n"
    assert [(one.code, one.severity.value, str(one.place)) for one in text.problems] == [
        ("text-not-nfc", "warning", "2")
    ]


def test_bytes_that_are_no_utf_8_are_refused_with_their_place() -> None:
    text = file_text_of(b"id: x\ntitle: Th\xed ")

    assert text.text is None
    assert [(one.code, one.detail("byte"), str(one.place)) for one in text.problems] == [
        ("text-not-utf-8", 16, "2")
    ]


def test_half_letters_of_a_text_stream_are_refused() -> None:
    text = file_text_of(io.StringIO("a: 1\nb: \ud800"))

    assert text.text is None
    assert [(one.code, str(one.place)) for one in text.problems] == [("text-not-unicode", "2")]


def test_a_source_beyond_the_limit_is_refused() -> None:
    text = file_text_of(io.BytesIO(b"x" * 11), most=10)

    assert text.text is None
    assert [(one.code, one.detail("most")) for one in text.problems] == [("file-too-large", 10)]


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        file_text_of(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_spreadsheet_is_called_one(beginning: bytes) -> None:
    found = file_text_of(beginning + b"\x00rest", name="list.xlsx")

    assert found.text is None
    assert [one.code for one in found.problems] == ["spreadsheet-file"]


def test_a_spreadsheet_is_called_one_also_where_it_is_too_large() -> None:
    found = file_text_of(b"PK\x03\x04" + b"\x00" * 20, name="list.xlsx", most=10)

    assert [one.code for one in found.problems] == ["spreadsheet-file"]
