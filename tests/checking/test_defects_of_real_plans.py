"""Defects that readers found in real scoring annexes are found by the checks, at their place.

Each plan is a short part of the real one, with the defect as it is printed.
"""

from textwrap import dedent, indent

import pytest

from thidua.checking import check
from thidua.files import read_plan
from thidua.problems import Problem, Severity
from thidua.wording import say

HEAD = """\
thidua: 1
id: annex
title: Phong trào thi đua
plan: {number: 1/KH-UBND, date: 2025-01-01, issuer: UBND tỉnh}
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
groups:
  communes: {who: collective}
"""
TAIL = """\
awards:
  merit:
    kind: form
    authority: Chủ tịch UBND tỉnh
    recipients: communes
    rank:
      by_points: points("form") desc
    quota: {leaders: 1}
"""


def found(text: str, *, tail: str = TAIL) -> dict[tuple[str, str], Problem]:
    """The findings of a plan about its facts, values, sheets and grades."""
    campaign, problems = read_plan((HEAD + dedent(text) + tail).encode())
    assert campaign is not None
    assert check(campaign) == tuple(problems)
    return {
        (one.code, one.where): one
        for one in problems
        if str(one.path[0]) in ("facts", "values", "methods", "sheets", "grades")
    }


def sheet(criteria: str, facts: str, most: int | None = None) -> str:
    """A plan with one sheet."""
    stated = "" if most is None else f"    most: {most}\n"
    return (
        f"facts:\n{indent(dedent(facts), '  ')}"
        f"sheets:\n  form:\n{stated}    criteria:\n{indent(dedent(criteria), '      ')}"
    )


class TestCanTho:
    """Kế hoạch 157/KH-UBND của UBND thành phố Cần Thơ, phụ lục chấm điểm nhóm I."""

    def test_ninety_per_cent_lies_in_two_bands(self) -> None:
        """Criterion 5.2: 88–90: 2; 90–95: 3; 95–below 100: 4; 100: 5; below 88: 0."""
        problems = found(
            sheet(
                """\
                "5.2":
                  most: 5
                  by: cashless
                  bands:
                    - {from: 88 %, to: 90 %, points: 2}
                    - {from: 90 %, to: 95 %, points: 3}
                    - {from: 95 %, below: 100 %, points: 4}
                    - {from: 100 %, points: 5}
                  otherwise: 0
                """,
                "cashless: {kind: share, least: 0 %, most: 100 %}\n",
            )
        )
        bands = "sheets.form.criteria.5.2.bands"
        assert set(problems) == {
            ("bands-overlap", f"{bands}.1"),
            ("bands-overlap", f"{bands}.2"),
        }
        said = say(problems["bands-overlap", f"{bands}.1"], "en")
        assert said.startswith("Bands 1 and 2 both hold the value 90%.")

    def test_more_cards_than_new_accounts_pass_the_maximum_and_none_divide_by_zero(self) -> None:
        """Criterion 3: b/a × 20, b among all recipients, a only those with a new account."""
        problems = found(
            sheet(
                """\
                "3":
                  most: 20
                  ratio: cards / accounts
                """,
                "cards: {kind: whole, least: 0}\naccounts: {kind: whole, least: 0}\n",
            )
        )
        assert set(problems) == {
            ("points-over-the-maximum", "sheets.form.criteria.3"),
            ("divisor-may-be-zero", "sheets.form.criteria.3.ratio"),
        }

    def test_a_sample_of_fewer_than_fifty_cannot_reach_the_maximum(self) -> None:
        """Criterion 1: 0.4 for each of 50 recipients; a commune of 40 has at most 16 of 20."""
        problems = found(
            sheet(
                """\
                "1":
                  most: 20
                  points: 0.4 * confirmed
                """,
                "confirmed: {kind: whole, least: 0, most: 40}\n",
            )
        )
        said = say(problems["maximum-out-of-reach", "sheets.form.criteria.1"], "en")
        assert "maximum 20 of “1”; the best is 16" in said

    def test_targets_that_play_no_part_in_the_points_are_noted(self) -> None:
        """Contents 2–4: targets of 85, 80, 70 %, which the sheet does not use."""
        problems = found(
            sheet(
                """\
                "1":
                  most: 5
                  full_if: done
                """,
                "done: {kind: yes_no}\ntarget: {kind: share}\n",
            )
        )
        assert set(problems) == {("fact-not-used", "facts.target")}

    def test_the_sheet_as_it_was_read_has_no_finding(self) -> None:
        problems = found(
            sheet(
                """\
                "1":
                  most: 20
                  gate: has_plan
                  points: 0.4 * confirmed
                "2":
                  most: 40
                  ratio: opened / recipients
                  beyond: refuse
                "5":
                  bonus: yes
                  most: 5
                  criteria:
                    "5.2":
                      most: 5
                      by: opened / recipients
                      bands:
                        - {from: 88 %, below: 90 %, points: 2}
                        - {from: 90 %, below: 100 %, points: 3}
                        - {from: 100 %, points: 5}
                      otherwise: 0
                """,
                """\
                has_plan: {kind: yes_no}
                confirmed: {kind: whole, least: 0, most: 50}
                opened: {kind: whole, least: 0}
                recipients: {kind: whole, least: 1}
                """,
                most=65,
            )
        )
        assert problems == {}


class TestHaiPhong:
    """Quyết định 212/2025/QĐ-UBND của UBND thành phố Hải Phòng, mẫu PL01 và PL02."""

    PART = """\
        "5.1":
          most: 5
          criteria:
            a:
              title: Chỉ số PAR INDEX
              most: 2
              full_if: par
            b:
              title: Chỉ số DDCI
              most: 2
              by: ddci
              bands:
                - {from: 60, points: 1}
              otherwise: 0
            c:
              title: Chỉ tiêu KT-XH
              most: 1
              full_if: targets
        """
    FACTS = """\
        par: {kind: yes_no}
        ddci: {kind: decimal, decimals: 2, least: 0, most: 100}
        targets: {kind: yes_no}
        """

    def test_the_best_level_of_an_index_is_below_its_maximum_and_so_is_the_sheet(self) -> None:
        """5.1b: maximum 2, at or over the mean 1: the sheet can reach 99 only."""
        problems = found(sheet(self.PART, self.FACTS, most=5))
        where = "sheets.form.criteria.5.1.criteria.b"
        assert set(problems) == {
            ("maximum-out-of-reach", where),
            ("maximum-out-of-reach", "sheets.form"),
        }
        assert problems["maximum-out-of-reach", "sheets.form"].detail("best") == 4

    def test_what_is_assigned_is_made_equivalent_to_half_of_its_maximum(self) -> None:
        """Footnote 7: item 5, maximum 20, is rescaled to 10."""
        problems = found(
            sheet(
                """\
                "5":
                  most: 20
                  rescale_to: 10
                  criteria:
                    a:
                      most: 15
                      full_if: cleared
                      applies: assigned
                      not_applicable: leave_out
                    b:
                      most: 5
                      full_if: disbursed
                """,
                "cleared: {kind: yes_no}\nassigned: {kind: yes_no}\ndisbursed: {kind: yes_no}\n",
            )
        )
        where = "sheets.form.criteria.5.rescale_to"
        assert set(problems) == {("rescaled-to-another-maximum", where)}

    def test_the_number_two_is_used_twice(self) -> None:
        """PL02: a row of 5 and a row of 70 points both bear the number 2."""
        problems = found(
            sheet(
                """\
                unity:
                  title: "2. Khả năng đoàn kết"
                  most: 5
                  full_if: united
                results:
                  title: "2. Kết quả nhiệm vụ"
                  most: 70
                  full_if: finished
                """,
                "united: {kind: yes_no}\nfinished: {kind: yes_no}\n",
            )
        )
        assert set(problems) == {("criterion-repeats", "sheets.form.criteria.results")}

    def test_no_rule_for_tasks_that_were_not_assigned(self) -> None:
        """Done ÷ assigned × maximum, with nothing said where none was assigned."""
        problems = found(
            sheet(
                """\
                quantity:
                  most: 20
                  ratio: done / assigned
                  beyond: cap
                """,
                "done: {kind: whole, least: 0}\nassigned: {kind: whole, least: 0}\n",
            )
        )
        where = "sheets.form.criteria.quantity.ratio"
        assert set(problems) == {("divisor-may-be-zero", where)}

    def test_an_edge_is_open_and_closed_at_once(self) -> None:
        """Điều 6: "trên 90 điểm … trở lên"."""
        problems = found(
            sheet(
                """\
                grade:
                  by: score
                  bands:
                    - {from: 90, above: 90, points: 2}
                    - {to: 90, points: 1}
                """,
                "score: {kind: whole, least: 0, most: 100}\n",
            )
        )
        where = "sheets.form.criteria.grade.bands.0"
        assert set(problems) == {("edge-said-twice", where)}

    def test_shares_between_two_classes_fit_none(self) -> None:
        """Điều 6: at most 20 % below standard is HT, over 50 % is KHT, between them is nothing."""
        problems = found(
            """\
            facts:
              points_given: {kind: decimal, decimals: 2, least: 0, most: 100}
              below: {kind: share, least: 0 %, most: 100 %}
            grades:
              rating:
                classes: {HTXS: x, HT: h, KHT: k}
                lines:
                  HTXS: points_given > 90 and below == percent(0)
                  HT: points_given >= 50 and below <= percent(20)
                  KHT: points_given < 50 or below > percent(50)
            """,
            tail=TAIL.replace('points("form") desc', "rating.level desc"),
        )
        (problem,) = problems.values()
        assert (problem.code, problem.where) == ("table-leaves-gap", "grades.rating")
        gap = "points_given >= 50 and below > percent(20) and below <= percent(50)"
        assert problem.detail("gaps") == (gap,)

    def test_a_discipline_that_puts_everybody_last_is_noted(self) -> None:
        """Điều 3: discipline in the year is KHT; a long absence is at most HT."""
        problems = found(
            """\
            facts:
              mark: {kind: whole, least: 0, most: 100}
              disciplined: {kind: yes_no}
              absent: {kind: yes_no}
            grades:
              rating:
                classes: {HTXS: x, HT: h, KHT: k}
                lines:
                  HTXS: mark > 90
                  HT: mark >= 50
                  KHT: mark < 50
                caps:
                  discipline:
                    rule: disciplined
                    at_most: KHT
                  absence:
                    rule: absent
                    at_most: HT
            """,
            tail=TAIL.replace('points("form") desc', "rating.level desc"),
        )
        (problem,) = problems.values()
        assert (problem.code, problem.severity) == ("cap-leaves-the-worst", Severity.NOTE)


TABLE = """\
facts:
  unit_class: {kind: choice, options: [KHT, HT, HTT, HTXS, unrated]}
  party_class: {kind: choice, options: [KHT, HT, HTT, HTXS, unrated]}
values:
  share_of_staff:
    cases:
      a:
        when: unit_class == "KHT" or party_class == "KHT"
        gives: 0
      b:
        when: unit_class == "HT" or party_class == "HT"
        gives: 2
      c:
        when: unit_class == "HTT" and party_class == "HTT"
        gives: 5
      d:
        when: unit_class == "HTXS" and party_class == "HTT"
        gives: 8
      đ:
        when: unit_class == "HTXS" and party_class == "HTXS"
        gives: 10
      e:
        when: unit_class == "unrated" or party_class == "unrated"
        gives: 4
"""


class TestQuangNam:
    """Quyết định 11/2021/QĐ-UBND của UBND tỉnh Quảng Nam, Điều 4 khoản 3."""

    def test_one_pair_of_classes_has_no_point_and_six_have_two(self) -> None:
        tail = TAIL.replace('points("form") desc', "share_of_staff desc")
        problems = found(TABLE, tail=tail)
        gap = problems["table-leaves-gap", "values.share_of_staff"]
        overlap = problems["cases-overlap", "values.share_of_staff"]

        assert set(problems) == {(one.code, one.where) for one in (gap, overlap)}
        assert gap.detail("gaps") == ('unit_class == "HTT" and party_class == "HTXS"',)
        assert overlap.detail("count") == 6
        assert 'unit_class == "KHT" and party_class == "HT" (a, b)' in say(overlap, "vi")
        assert 'unit_class == "HT" and party_class == "unrated" (b, e)' in say(overlap, "vi")

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_a_long_list_of_overlaps_is_cut(self, lang: str) -> None:
        """Points c, d and đ without their second halves: 18 pairs of classes have two or more.

        Of these HTXS with HTT and HTXS with HTXS have the same two points, and are one.
        """
        loose = TABLE.replace(' and party_class == "HTT"', "").replace(
            ' and party_class == "HTXS"', ' or party_class == "HTXS"'
        )
        tail = TAIL.replace('points("form") desc', "share_of_staff desc")
        overlap = found(loose, tail=tail)["cases-overlap", "values.share_of_staff"]

        assert overlap.detail("count") == 17
        assert "…" in say(overlap, lang)
