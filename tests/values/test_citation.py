"""Documents and citations name the ground of a rule."""

from datetime import date, datetime

import pytest

from thidua.values import Citation, Document

ISSUED = date(2022, 4, 6)


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (
            Document(number="52/KH-UBND", issued=ISSUED, issuer="UBND tỉnh Sóc Trăng"),
            "52/KH-UBND ngày 06/04/2022 của UBND tỉnh Sóc Trăng",
        ),
        (Document(number="52/KH-UBND"), "52/KH-UBND"),
        (
            Document(number="06/2022/QH15", issuer="Quốc hội", title="Luật Thi đua, khen thưởng"),
            "06/2022/QH15 của Quốc hội (Luật Thi đua, khen thưởng)",
        ),
        (Document(title="Điều lệ", issuer="Hội đồng"), "Điều lệ của Hội đồng"),
        (Document(issued=ISSUED, link="https://example.org"), "văn bản ngày 06/04/2022"),
    ],
)
def test_a_document_is_written_with_the_parts_that_are_known(document: Document, text: str) -> None:
    assert str(document) == text


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("52/KH-UBND", "KH-UBND"),
        ("98/2023/NĐ-CP", "NĐ-CP"),
        ("/KH-UBND", "KH-UBND"),
        ("05-CT/TW", "CT/TW"),
        ("52/", None),
        ("52", None),
    ],
)
def test_the_symbol_stands_after_the_number(number: str, symbol: str | None) -> None:
    assert Document(number=number).symbol == symbol


def test_a_document_without_a_number_has_no_symbol() -> None:
    assert Document(title="Kế hoạch").symbol is None


def test_a_link_alone_names_no_document() -> None:
    with pytest.raises(ValueError, match="a number, a date, an issuer or a title"):
        Document(link="https://example.org")


def test_a_document_is_issued_on_a_day_and_not_at_a_moment() -> None:
    with pytest.raises(ValueError, match="give 2022-04-06"):
        Document(number="1", issued=datetime(2022, 4, 6, 8))  # noqa: DTZ001 - what is refused here


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        (Citation(clause="khoản 2 Điều 9"), "khoản 2 Điều 9"),
        (Citation(document=Document(number="1/KH")), "1/KH"),
        (
            Citation(document=Document(number="1/KH"), clause="mục III", quote="tối đa 10"),
            "mục III, 1/KH: “tối đa 10”",
        ),
        (Citation(quote="tối đa 10"), "“tối đa 10”"),
    ],
)
def test_a_citation_is_written_with_the_parts_that_are_given(citation: Citation, text: str) -> None:
    assert str(citation) == text


def test_a_citation_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a document, a clause or a quote"):
        Citation()
