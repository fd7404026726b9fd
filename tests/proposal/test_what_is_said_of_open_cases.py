"""What an explanation says where something is open: no more than is known."""

from __future__ import annotations

from textwrap import dedent

import thidua
from thidua import Cancellation, Proposal, Withdrawal

_HEAD = """\
thidua: 1
id: demo
title: Demo
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
groups:
  everyone: {}
"""
_MERIT = """
awards:
  merit:
    title: Bằng khen
    kind: form
    authority: Chủ tịch UBND tỉnh
    recipients: everyone
    rank:
      by_points: points desc
"""


def _proposed(text: str, *rows: dict[str, object]) -> Proposal:
    campaign = thidua.read((_HEAD + dedent(text)).encode())
    return thidua.propose(thidua.prepare(campaign, "year"), list(rows))


def _codes(proposal: Proposal, nominee: str, award: str) -> list[str]:
    found = proposal.verdict(nominee, award)
    assert found is not None
    return [one.code for one in found.reasons]


class TestCases:
    """A decision table of which an input is missing."""

    PLAN = """
facts:
  joined: {kind: whole, least: 0}
  people: {kind: whole, least: 1}
values:
  wanted:
    cases:
      small:
        when: people < 50
        gives: percent(95)
      large:
        when: LARGE
        gives: percent(90)
awards:
  merit:
    kind: form
    recipients: everyone
    requirements:
      taking_part: joined / people >= wanted
    quota: {number: all}
"""

    def test_the_text_is_not_blamed_while_a_case_may_still_hold(self) -> None:
        plan = self.PLAN.replace("LARGE", "people >= 50")
        proposal = _proposed(plan, {"id": "A", "joined": 40, "people": None})
        assert _codes(proposal, "A", "merit") == ["requirement-unknown"]

    def test_a_case_that_the_text_leaves_out_is_said(self) -> None:
        plan = self.PLAN.replace("LARGE", "people >= 200")
        proposal = _proposed(plan, {"id": "A", "joined": 40, "people": 60})
        assert _codes(proposal, "A", "merit") == ["requirement-unknown", "no-case-holds"]


class TestTies:
    """Who decides, and which place those who are level share."""

    FACTS = "facts:\n  points: {kind: whole}\n  extra: {kind: whole, label: Điểm thi phụ}\n"

    def _said(self, more: str, lang: str, **facts: object) -> str:
        plan = self.FACTS + _MERIT + more
        rows = [{"id": one, "points": 90, **facts} for one in "AB"]
        return thidua.explain(_proposed(plan, *rows), ("A", "merit"), lang).splitlines()[1]

    def test_the_authority_decides_where_the_plan_says_so(self) -> None:
        for quota in ("    quota: {n: 1}\n", "    quota: {n: 1, m: 1}\n"):
            more = quota + "    decided_by: authority\n"
            assert self._said(more, "en") == (
                "- Level with B, for 1 place; no rule of the plan parts them, so the authority "
                "(Chủ tịch UBND tỉnh) decides."
            )
            assert self._said(more, "vi") == (
                "- Bằng nhau với B, cùng tranh 1 suất; kế hoạch không còn tiêu chí phân định nên "
                "cấp có thẩm quyền (Chủ tịch UBND tỉnh) quyết định."
            )

    def test_the_council_decides_otherwise(self) -> None:
        assert self._said("    quota: {n: 1}\n", "en").endswith("so the council decides.")

    def test_level_nominees_without_a_tie_key_share_one_place(self) -> None:
        more = "    quota: {n: 1}\n    ties: reassess\n    tie_keys:\n      extra: extra desc\n"
        assert self._said(more, "en", extra=None) == (
            "- Cannot be placed yet; no data yet: Điểm thi phụ; level at place 1."
        )
        assert self._said(more, "vi", extra=None).endswith("Điểm thi phụ; cùng ở hạng 1.")


def test_whoever_moves_up_by_an_earlier_award_does_so_because_of_a_withdrawal_from_that() -> None:
    plan = "facts:\n  points: {kind: whole}\n" + _MERIT + "    quota: {n: 1}\n"
    plan += (
        dedent("""\
      flag:
        title: Cờ
        kind: form
        recipients: everyone
        beside: [merit]
        requirements:
          has_merit: given("merit")
        quota: {number: all}
    """)
        .replace("\n", "\n  ")
        .join(("  ", "\n"))
    )
    proposal = _proposed(plan, {"id": "A", "points": 90}, {"id": "B", "points": 80})
    left = thidua.settle(proposal, withdrawals=(Withdrawal(nominee="A", award="merit"),))
    assert "- Moved up because A withdrew." in thidua.explain(left, ("B", "flag"), "en")
    fallen = thidua.settle(left, cancellations=(Cancellation(nominee="B", award="merit"),))
    assert "- Moved up because A withdrew." in thidua.explain(fallen, ("B", "flag"), "en")
