"""A small plan with a council, and rounds of it."""

from __future__ import annotations

from io import BytesIO

import thidua
from thidua.model import Ballot
from thidua.proposal import Proposal

PLAN = """
thidua: 1
id: council
title: Hội đồng
plan: {{number: 1/KH-UBND, date: 2026-01-05, issuer: UBND tỉnh}}
period: {{start: 2026-01-01, end: 2026-12-31}}
rounds:
  year: {{start: 2026-01-01, end: 2026-12-31}}
facts:
  points: {{kind: whole, label: Điểm, least: 0, most: 10}}
  worth: {{kind: yes_no, label: Xứng đáng, judged_by: Hội đồng cơ sở}}
  bonus: {{kind: whole, label: Điểm thưởng, not_applicable: allowed, if_silent: 0}}
  special:
    kind: yes_no
    applies: bonus >= 5
  complaint: {{kind: yes_no, label: Có khiếu nại}}
pools:
  size:
    of:
      large:
        where: bonus >= 5
      small: {{}}
groups:
  persons: {{who: individual}}
vetoes:
  verification:
    rule: complaint
    holds: yes
    title: Đang xác minh
votes:
  high: {{of: {of}, {threshold}, title: Bỏ phiếu{more}}}
awards:
  flag:
    title: Cờ
    kind: title
    authority: Chủ tịch
    recipients: persons
    {vote}
    rank:
      by_points: points + bonus desc
    quota:
      number: {places}
  letter:
    title: Thư khen
    kind: form
    authority: Giám đốc
    recipients: persons
    inform: [Đảng ủy]
    beside: [flag]
    requirements:
      has_flag: given("flag")
      {requirement}
    quota:
      everyone: all
"""


def prepared(
    *,
    of: str = "members",
    threshold: str = "at_least: 90 %",
    more: str = "",
    vote: str = "vote: high",
    places: int = 2,
    requirement: str = "",
) -> thidua.Prepared:
    """The round of the plan, with a vote on the flag unless told otherwise."""
    text = PLAN.format(
        of=of, threshold=threshold, more=more, vote=vote, places=places, requirement=requirement
    )
    return thidua.prepare(thidua.read(BytesIO(text.encode())), "year")


def rows(*points: int, **facts: object) -> list[dict[str, object]]:
    """Persons A, B, C … with so many points; a fact is given by the person's letter."""
    table: list[dict[str, object]] = []
    for letter, number in zip("ABCDEFGH", points, strict=False):
        row = {"id": letter, "who": "individual", "points": number, "complaint": False}
        row |= {name[2:]: value for name, value in facts.items() if name.startswith(f"{letter}_")}
        table.append(row)
    return table


def ballot(nominee: str, in_favour: int = 10, members: int = 10, **more: object) -> Ballot:
    """A ballot on the flag, carried unless told otherwise."""
    return Ballot(
        award="flag",
        nominee=nominee,
        members=members,
        in_favour=in_favour,
        **more,  # type: ignore[arg-type] # handed on as they are
    )


def outcomes(proposal: Proposal, award: str = "flag") -> dict[str, str]:
    """Nominee to the state of the verdict."""
    return {one.nominee: one.state.value for one in proposal.verdicts if one.award == award}


def codes(proposal: Proposal, nominee: str, award: str = "flag") -> list[str]:
    """The codes of the reasons of a verdict."""
    verdict = proposal.verdict(nominee, award)

    assert verdict is not None

    return [one.code for one in verdict.reasons]


def questions(proposal: Proposal) -> list[str]:
    """The ids of all open questions."""
    return [one.id for one in proposal.questions]
