"""How problems and reasons are said: details in their places, brackets, places, remedies."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.problems import Place, error, note
from thidua.reasons import Reason, reason
from thidua.values import Citation, Money, Share
from thidua.wording import (
    problem_codes,
    reason_codes,
    reason_sentence,
    remedy,
    say,
    sentence,
    suggestion,
)

MISSPELT = error("unknown-key", key="tittle", suggestion="title")


class TestAProblem:
    def test_is_said_with_what_was_meant_and_what_to_do(self) -> None:
        said = say(MISSPELT)

        assert said == (
            "Ở đây không có khóa “tittle”. Có phải ý bạn là “title”? "
            "Hãy xem các khóa trong tài liệu tham chiếu về tệp kế hoạch."
        )

    def test_is_said_in_english(self) -> None:
        said = say(MISSPELT, "en")

        assert said == (
            "There is no key “tittle” here. Did you mean “title”? "
            "Look the keys up in the reference of the plan file."
        )

    def test_begins_with_its_place_only_when_asked(self) -> None:
        placed = MISSPELT.at(Place(file="plan.yaml", line=11, column=7))

        assert say(placed, with_place=True).startswith("plan.yaml:11:7: Ở đây")
        assert say(placed).startswith("Ở đây")
        assert say(MISSPELT, with_place=True).startswith("Ở đây")

    def test_says_nothing_about_what_nobody_meant(self) -> None:
        assert suggestion(error("unknown-key", key="x", suggestion=None), "vi") == ""

    def test_names_the_kind_of_a_value_in_words(self) -> None:
        wrong = error("wrong-kind", expected="yes_no", found="whole")

        assert "có/không" in sentence(wrong, "vi")
        assert "whole number" in sentence(wrong, "en")

    def test_keeps_a_word_that_is_no_kind(self) -> None:
        assert "dấu ]" in sentence(error("json-sign-expected", expected="]"), "vi")

    def test_leaves_out_a_part_whose_detail_is_missing(self) -> None:
        bounded = error("out-of-bounds", target="x", value=Decimal("-1.50"), least=0, most=None)

        assert sentence(bounded, "vi") == (
            "-1,50 không thể là giá trị của x; nhỏ nhất là 0; coi là chưa biết."
        )

    def test_shows_a_dash_for_a_detail_that_a_host_forgot(self) -> None:
        assert sentence(error("missing-key"), "vi") == "Thiếu khóa “—”."

    def test_keeps_brackets_that_hold_no_detail(self) -> None:
        assert remedy(error("list-expected", key="awards"), "vi") == "Hãy viết `[a, b]`."

    def test_does_not_read_placeholders_in_a_detail(self) -> None:
        said = sentence(error("missing-key", key="{key}[x]"), "vi")

        assert said == "Thiếu khóa “{key}[x]”."

    def test_shows_a_circle_as_a_way_round(self) -> None:
        assert "a → b → a" in sentence(error("unit-circle", circle=("a", "b", "a")), "en")

    def test_shows_the_block_form_on_lines_of_its_own(self) -> None:
        torn = note("flow-split", block="title: T\n  rule: min(a, b)")

        assert remedy(torn, "en") == (
            "Write it in block style:\n    title: T\n      rule: min(a, b)"
        )

    def test_shows_a_block_of_one_line_in_the_sentence(self) -> None:
        inside = error("expression-in-flow", block="rule: score >= 80")

        assert remedy(inside, "en") == "Write it on a line of its own: `rule: score >= 80`."

    def test_is_refused_in_a_language_without_words(self) -> None:
        with pytest.raises(ValueError, match="no language 'fr'; there are vi, en"):
            say(MISSPELT, "fr")
        with pytest.raises(ValueError, match="no language 'fr'"):
            problem_codes("fr")
        with pytest.raises(ValueError, match="no language 'fr'"):
            reason_codes("fr")


def not_met(value: object, sign: str, needed: object, **more: object) -> Reason:
    """A requirement that failed in a comparison."""
    details = {"title": "Đạt chuẩn", "label": "Điểm", "value": value, "sign": sign, **more}
    return Reason(
        code="requirement-not-met",
        about="enough",
        details=(*details.items(), ("needed", needed)),  # type: ignore[arg-type] # made by hand
    )


class TestAReason:
    def test_says_by_how_much_in_the_measure_of_the_fact(self) -> None:
        missed = not_met(Decimal("84.75"), ">=", 85, short=Fraction(1, 4), measure="điểm")

        assert reason_sentence(missed, "vi") == (
            "Không đạt điều kiện “Đạt chuẩn”: Điểm 84,75 điểm, yêu cầu ít nhất 85; thiếu 0,25 điểm."
        )

    def test_says_by_how_much_a_ceiling_is_passed(self) -> None:
        late = not_met(3, "<=", 2, over=1, measure="")

        assert reason_sentence(late, "en") == (
            "Does not meet “Đạt chuẩn”: Điểm 3, needed at most 2; over by 1."
        )

    @pytest.mark.parametrize("touched", [0, Money(0), Share(Fraction(0))])
    def test_is_silent_about_a_distance_of_nothing(self, touched: object) -> None:
        assert "thiếu" not in reason_sentence(not_met(80, ">", 80, short=touched), "vi")

    def test_measures_shares_in_percentage_points(self) -> None:
        missed = not_met(Share.percent("97.5"), ">=", Share.percent(98), short=Share.percent("0.5"))

        assert "Điểm 97,5 %, yêu cầu ít nhất 98 %; thiếu 0,5 điểm phần trăm" in (
            reason_sentence(missed, "vi")
        )

    def test_measures_money_in_money(self) -> None:
        missed = not_met(Money(9_000), ">=", Money(20_000), short=Money(11_000))

        assert "9000 đồng, yêu cầu ít nhất 20.000 đồng; thiếu 11.000 đồng" in (
            reason_sentence(missed, "vi")
        )

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("vi", "yêu cầu chậm nhất ngày 30/11/2022"),
            ("en", "needed on or before 30 November 2022"),
        ],
    )
    def test_compares_days_as_one_speaks_of_days(self, lang: str, words: str) -> None:
        late = not_met(date(2022, 12, 1), "<=", date(2022, 11, 30))

        assert words in reason_sentence(late, lang)

    def test_puts_the_values_of_a_formula_into_words(self) -> None:
        failed = reason(
            "requirement-not-met",
            "all",
            formula="done and score > 90",
            values=("Xong = no", "Điểm = 85.5", "Ngày = 2022-04-06", "Loại = B", "Lớp = 4"),
        )

        assert reason_sentence(failed, "vi") == (
            "Không đạt điều kiện “all”: Xong = không, Điểm = 85,5, Ngày = 06/04/2022, "
            "Loại = B và Lớp = 4 (quy định: done và score > 90)."
        )
        assert "Xong = no, Điểm = 85.5" in reason_sentence(failed, "en")

    def test_ends_with_the_clause_that_it_rests_on(self) -> None:
        cited = reason("outside-group", citation=Citation(clause="Mục II.1"), groups=("Tập thể",))

        assert reason_sentence(cited, "vi") == (
            "Không thuộc đối tượng được xét: Tập thể (Mục II.1)."
        )

    def test_names_the_place_and_the_number(self) -> None:
        below = reason("below-cut", "yearly", place=11, last_place=None, limit=10, part=None)

        assert reason_sentence(below, "vi") == (
            "Đủ điều kiện nhưng ngoài chỉ tiêu: hạng 11, chỉ tiêu 10."
        )

    def test_names_the_data_that_are_missing(self) -> None:
        unknown = reason("requirement-unknown", title="Sáng kiến", missing=("số sáng kiến",))

        assert "chưa có số liệu: số sáng kiến" in reason_sentence(unknown, "vi")
