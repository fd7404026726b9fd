"""A plan that shows nothing but its limits, and what comes out of it."""

from __future__ import annotations

import textwrap

import thidua
from thidua.proposal import Proposal

FRAME = """
thidua: 1
id: demo
title: Phong trào thi đua
period: {start: 2025-01-01, end: 2025-12-31}
rounds:
  year: {start: 2025-01-01, end: 2025-12-31}
facts:
  points: {kind: whole, least: 0, most: 100}
  seniority: {kind: whole, label: Thâm niên}
  woman: {kind: yes_no, label: Là nữ}
  direct: {kind: yes_no, label: Lao động trực tiếp}
  unit_points: {kind: whole, label: Điểm đơn vị chấm}
  fit: {kind: yes_no, if_silent: yes}
  taking_part: {kind: whole, about: campaign, label: Số tập thể tham gia}
  staff: {kind: whole, about: unit, label: Số cán bộ}
  rated: {kind: choice, options: [HTXS, HTT], about: unit}
  own_number: {kind: whole, about: unit, label: Số đơn vị tự định}
groups:
  everyone: {}
pools:
  block: {label: Cụm thi đua, of: {A: {title: Cụm A}, B: {title: Cụm B}}}
requirements:
  qualified: fit
awards:
  merit:
    title: Bằng khen
    kind: form
    recipients: everyone
    requires: [qualified]
    rank:
      by_points: points desc
    quota:
      QUOTA
    MORE
REST
"""


def plan(quota: str, more: str = "", rest: str = "") -> thidua.Campaign:
    """Return the plan with these limits, these other keys of the award and this after it."""

    def inside(text: str, indent: int) -> str:
        return textwrap.indent(textwrap.dedent(text).strip(), " " * indent).lstrip()

    text = FRAME.replace("QUOTA", inside(quota, 6)).replace("MORE", inside(more, 4))
    return thidua.read(text.replace("REST", rest).encode())


def proposed(
    quota: str, rows: list[dict[str, object]], more: str = "", rest: str = "", **given: object
) -> Proposal:
    """Return what is proposed under these limits."""
    prepared = thidua.prepare(plan(quota, more, rest), "year")
    return thidua.propose(prepared, rows, **given)  # type: ignore[arg-type] # as given


def person(name: str, points: int | None, **facts: object) -> dict[str, object]:
    """Return the row of one nominee."""
    return {"id": name, "points": points, **facts}


def given(proposal: Proposal, award: str = "merit") -> list[str]:
    """Return who surely receives an award, best first."""
    found = (one for one in proposal.verdicts if one.award == award)
    return [one.nominee for one in found if one.state is thidua.State.GIVEN]


def possible(proposal: Proposal, name: str, award: str = "merit") -> tuple[str, ...]:
    """Return everything that can come out for a nominee."""
    verdict = proposal.verdict(name, award)
    assert verdict is not None
    return verdict.possible


def codes(proposal: Proposal, name: str, award: str = "merit") -> list[str]:
    """Return why a verdict is what it is, as codes."""
    verdict = proposal.verdict(name, award)
    assert verdict is not None
    return [one.code for one in verdict.reasons if one.code != "silent-value"]


def why(proposal: Proposal, name: str, lang: str = "vi", award: str = "merit") -> str:
    """Return the deciding reason in words."""
    return thidua.explain(proposal, (name, award), lang).splitlines()[1].removeprefix("- ")
