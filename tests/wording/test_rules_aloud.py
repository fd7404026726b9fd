"""Rules of a plan read aloud, in both languages."""

import pytest

from thidua.language.parsing import parse
from thidua.language.printing import show
from thidua.wording import en, vi
from thidua.wording.rules import rule

_RULES = {"vi": vi.RULES, "en": en.RULES}


def aloud(text: str, lang: str) -> str:
    return rule(text, _RULES[lang], lang)


@pytest.mark.parametrize(
    ("text", "in_vietnamese", "in_english"),
    [
        ("done >= target", "done ≥ target", "done ≥ target"),
        ("not (a or b) and c != 0.5", "không (a hoặc b) và c ≠ 0,5", "not (a or b) and c ≠ 0.5"),
        ("rate < percent(62.5)", "rate < 62,5 %", "rate < 62.5%"),
        ("sent <= 2022-04-06", "sent ≤ 06/04/2022", "sent ≤ 6 April 2022"),
        ('grade in ["A", "B"]', "grade thuộc [“A”, “B”]", "grade in [“A”, “B”]"),
        ("grade not in ['C']", "grade không thuộc [“C”]", "grade not in [“C”]"),
        ("x == (5 if a else 3)", "x = (5 nếu a, còn lại 3)", "x = (5 if a else 3)"),
        ('given("Cờ")', "được đề nghị “Cờ”", "proposed for “Cờ”"),
        ("at_least(2, a, b, c)", "ít nhất 2 trong số (a; b; c)", "at least 2 of (a; b; c)"),
        (
            'share(given("Cờ"), over=members) >= percent(70)',
            "tỷ lệ thành viên (được đề nghị “Cờ”) ≥ 70 %",
            "share of members (proposed for “Cờ”) ≥ 70%",
        ),
        (
            'count(grade in ["A", "B"], over=everyone, where=not (a and b)) > 3',
            "số tất cả đối tượng (grade thuộc [“A”, “B”]) (không (a và b)) > 3",
            "number of everyone (grade in [“A”, “B”]) (not (a and b)) > 3",
        ),
        ("x > mean(x, over=cluster)", "x > bình quân x của cluster", "x > mean of x among cluster"),
        ("of_unit(x) > 2", "đơn vị (x) > 2", "the unit (x) > 2"),
        (
            'held("a", "b", within=3)',
            "từng được tặng “a”, “b” trong 3 năm gần nhất",
            "received “a”, “b” in the last 3 years",
        ),
        (
            'not held("a", years_ago=1)',
            "không từng được tặng “a” cách đây 1 năm",
            "not received “a” 1 year ago",
        ),
        (
            'times_held("a", subject=idea) < 2',
            "số lần được tặng “a” (xét theo idea) < 2",
            "number of times it received “a” (looking at idea) < 2",
        ),
        ("max(a, b) >= 3 * c", "max(a, b) ≥ 3 × c", "max(a, b) ≥ 3 × c"),
        ("born_in_may()", "born_in_may()", "born_in_may()"),
        ("applies(x) or known(y)", "x có áp dụng hoặc có số liệu y", "x applies or y is known"),
    ],
)
def test_a_rule_reads_well_aloud(text: str, in_vietnamese: str, in_english: str) -> None:
    written = show(parse(text))

    assert aloud(written, "vi") == in_vietnamese
    assert aloud(written, "en") == in_english


def test_nothing_inside_a_title_is_read_as_a_sign() -> None:
    assert aloud("“Đạt (a and b) >= 90.5” and x", "vi") == "“Đạt (a and b) >= 90.5” và x"


@pytest.mark.parametrize("text", ["“a”b” and (", "\ue000 and “\ue001”", "((", ")(", "f(“(”, )"])
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert aloud(text, "vi")
