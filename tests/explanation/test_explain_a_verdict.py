"""One verdict in words: why, why not, by how much, and what could still change it."""

import pytest

from tests.explanation.plans import person, proposed, unit
from thidua import Ruling, explain, settle
from thidua.wording import LANGUAGES


def test_a_missed_requirement_says_by_how_much() -> None:
    proposal = proposed(unit("A", "79.75", name="Sở Y tế"))

    assert explain(proposal, ("A", "merit")) == (
        "A Sở Y tế — Bằng khen: KHÔNG ĐỀ NGHỊ\n"
        "- Không đạt điều kiện “Đạt chuẩn”: Điểm CCHC 79,75 điểm, yêu cầu ít nhất 80; "
        "thiếu 0,25 điểm."
    )


def test_whoever_stands_below_the_cut_hears_place_number_and_distance() -> None:
    proposal = proposed(unit("A", 90), unit("B", 85), unit("C", "84.5"))

    assert explain(proposal, ("C", "merit")) == (
        "C — Bằng khen: KHÔNG ĐỀ NGHỊ\n"
        "- Đủ điều kiện nhưng ngoài chỉ tiêu: hạng 3, chỉ tiêu 2; "
        "kém B (cuối cùng trong chỉ tiêu) 0,5 điểm, xét theo Điểm CCHC."
    )
    assert explain(proposal, ("C", "merit"), "en") == (
        "C — Bằng khen: NOT PROPOSED\n"
        "- Qualifies, but stands below the cut: place 3, 2 places; "
        "behind B (the last one inside) by 0.5 điểm, judged by Điểm CCHC."
    )


def test_a_tie_names_rivals_and_places() -> None:
    proposal = proposed(unit("A", 90), unit("B", 85), unit("C", 85))

    assert explain(proposal, ("B", "merit")) == (
        "B — Bằng khen: CÒN ĐỂ NGỎ\n"
        "- Bằng nhau với C, cùng tranh 1 suất; kế hoạch không còn tiêu chí phân định "
        "nên Hội đồng quyết định.\n"
        "- Kết quả có thể: được đề nghị; không được đề nghị.\n"
        "- Theo số liệu hiện có: đang bằng C, tranh 1 suất."
    )
    assert "level with C for 1 place." in explain(proposal, ("B", "merit"), "en")


def test_missing_data_are_named_and_no_refusal_is_guessed() -> None:
    proposal = proposed(unit("A", 90, initiatives=None))

    assert explain(proposal, ("A", "merit")) == (
        "A — Bằng khen: CÒN ĐỂ NGỎ\n"
        "- Chưa đủ căn cứ xét điều kiện “Có sáng kiến”; chưa có số liệu: Số sáng kiến.\n"
        "- Kết quả có thể: được đề nghị; không được đề nghị.\n"
        "- Theo số liệu hiện có: chưa xếp được.\n"
        "- Số liệu còn thiếu có thể làm thay đổi kết quả: Số sáng kiến."
    )


def test_missing_data_of_a_rival_are_named_with_the_rival() -> None:
    proposal = proposed(unit("A", 90), unit("B", 85), unit("C", None, name="Sở Nội vụ"))

    assert "Điểm CCHC của C Sở Nội vụ" in explain(proposal, ("B", "merit"))
    assert "Điểm CCHC of C Sở Nội vụ" in explain(proposal, ("B", "merit"), "en")


def test_only_the_most_useful_of_many_missing_facts_are_named() -> None:
    proposal = proposed(unit("A", 85), *(unit(f"X{count}", None) for count in range(8)))

    said = explain(proposal, ("A", "merit"), "en")

    assert "Điểm CCHC of X0" in said
    assert said.endswith("….")


def test_a_prize_is_said_in_the_heading() -> None:
    proposal = proposed(person("An", 90), person("Bình", 80))

    said = explain(proposal, ("Bình", "medal")).splitlines()

    assert said[0] == "Bình — Giải thưởng: ĐỀ NGHỊ TẶNG — Giải nhì"
    assert said[1] == "- Giải nhì: hạng 2."


def test_an_open_prize_says_everything_that_can_come_out() -> None:
    proposal = proposed(person("An", 90), person("Bình", 90), person("Chi", None))

    said = explain(proposal, ("An", "medal"))

    assert "Kết quả có thể: Giải nhất; Giải nhì; không được đề nghị." in said


def test_an_award_of_another_plan_is_not_judged_here() -> None:
    proposal = proposed(person("An", 90))

    said = explain(proposal, ("An", "other"))

    assert said.startswith("An — Cờ thi đua: CÒN ĐỂ NGỎ")
    assert "parent-plan" in said


def test_a_ruling_of_the_council_is_named() -> None:
    proposal = proposed(unit("A", 90), unit("B", 85), unit("C", 85))
    settled = settle(proposal, (Ruling(question="merit.all.2-3", given=("C",)),))

    assert "Hội đồng đã quyết định đề nghị (vấn đề merit.all.2-3)" in explain(
        settled, ("C", "merit")
    )
    assert "The council has decided not to propose it" in explain(settled, ("B", "merit"), "en")


def test_a_notice_of_the_plan_is_shown() -> None:
    proposal = proposed(unit("A", 99))

    assert explain(proposal, ("A", "merit")).endswith("\n- Lưu ý: Điểm rất cao.")


def test_a_row_without_identity_makes_every_answer_provisional() -> None:
    proposal = proposed(unit("A", 90), unit("", 85))

    assert explain(proposal, ("A", "merit")).endswith(
        "\n- Kết quả tạm thời: danh sách có dòng chưa ghi mã đối tượng."
    )


@pytest.mark.parametrize("nominee", ["A", "nobody"])
@pytest.mark.parametrize("award", ["medal", "no-such-award"])
def test_whoever_is_not_considered_is_told_so(nominee: str, award: str) -> None:
    proposal = proposed(unit("A", 90))

    assert f"{nominee} is not considered for" in explain(proposal, (nominee, award), "en")


def test_a_verdict_can_be_given_itself() -> None:
    proposal = proposed(unit("A", 90))
    verdict = proposal.verdict("A", "merit")

    assert explain(proposal, verdict) == explain(proposal, ("A", "merit"))


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no language 'fr'; there are vi, en"):
        explain(proposed(), None, "fr")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_award_without_a_number_is_not_called_unlimited(lang: str) -> None:
    proposal = proposed(unit("A", 90))
    words = {"vi": "kế hoạch không quy định số lượng", "en": "the plan states no number"}

    assert words[lang] in explain(proposal, ("A", "letter"), lang)
