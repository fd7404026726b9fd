"""A whole proposal in words: awards, the cut, open questions, notes."""

from tests.explanation.plans import person, proposed, unit
from thidua import explain


def test_a_proposal_reads_from_the_award_to_the_notes() -> None:
    proposal = proposed(
        unit("A", 90), unit("B", 85), unit("C", 84), unit("D", 70), {"id": "E", "who": "household"}
    )

    lines = explain(proposal).splitlines()

    assert lines[:10] == [
        "Phong trào thi đua cải cách hành chính",
        "Đợt xét year, 01/01/2022–31/12/2022",
        "",
        "Bằng khen",
        "  chỉ tiêu 2: đề nghị 2, còn để ngỏ 0, chưa dùng 0",
        "  A: ĐỀ NGHỊ TẶNG. Trong chỉ tiêu 2: hạng 1.",
        "  B: ĐỀ NGHỊ TẶNG. Trong chỉ tiêu 2: hạng 2.",
        "  --- hết chỉ tiêu ---",
        (
            "  C: KHÔNG ĐỀ NGHỊ. Đủ điều kiện nhưng ngoài chỉ tiêu: hạng 3, chỉ tiêu 2; "
            "kém B (cuối cùng trong chỉ tiêu) 1 điểm, xét theo Điểm CCHC."
        ),
        "  Không đủ điều kiện",
    ]
    assert "Không thuộc đối tượng của kế hoạch: E" in lines


def test_an_award_for_everyone_and_one_without_a_number_are_told_apart() -> None:
    said = explain(proposed(unit("A", 90), person("An", 90)), None, "en")

    assert "everyone who qualifies: 1 proposed, 0 still open" in said
    assert "the plan states no number: 1 proposed, 0 still open" in said


def test_ties_come_as_questions_for_the_council() -> None:
    proposal = proposed(unit("A", 90), unit("B", 85), unit("C", 85, name="Sở Y tế"))

    assert "  merit.all.2-3: chọn 1 trong B và C Sở Y tế" in explain(proposal).splitlines()


def test_missing_facts_come_as_questions_with_their_weight() -> None:
    proposal = proposed(unit("A", 90, initiatives=None))

    assert "  Supply Số sáng kiến of A: could change 1 verdict" in explain(proposal, None, "en")


def test_what_was_wrong_with_the_data_is_noted() -> None:
    proposal = proposed(unit("A", "chín mươi"))

    assert "\nGhi chú\n" in explain(proposal)
    assert "“chín mươi”" in explain(proposal)


def test_a_round_without_anybody_says_so() -> None:
    said = explain(proposed())

    assert "Không có đề nghị nào trong đợt này." in said
    assert "  chỉ tiêu 2: đề nghị 0, còn để ngỏ 0, chưa dùng 2" in said.splitlines()


def test_a_list_with_an_unknown_row_is_provisional() -> None:
    assert "Kết quả tạm thời" in explain(proposed(unit("", 90)))
